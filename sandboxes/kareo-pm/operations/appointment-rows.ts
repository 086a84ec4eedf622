// An appointment as the list reads it: all strings, reasons and resources by name. Kareo sheet 2.1 and 2.5.
import type { Appointment } from '../state/records.js';
import type { State } from '../state/state.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { dateColumn, momentColumn } from './dates.js';
import { patientName } from './patient-rows.js';

/** The old labels that the ConfirmationStatus filter also takes. */
const labels: Readonly<Record<string, string>> = { CheckedIn: 'Check-in', NoShow: 'No-show', CheckedOut: 'Check-out' };

export const labelOf = (status: string): string => labels[status] ?? status;

/** The row; `moment` says start and end in the time zone that was asked for. */
export function appointmentRow(
  state: State,
  appointment: Appointment,
  moment: (instant: number) => string,
): AnswerRecord {
  const patient = state.patients.get(appointment.patientId ?? 0);
  const of = state.cases.get(appointment.caseId ?? 0);
  const authorization = of?.authorizations.find(({ id }) => id === appointment.authorizationId);
  const policy = of?.policies.find(({ id }) => id === authorization?.policyId);
  const names = appointment.resourceIds.map((id) => state.resources.get(id)?.columns['Name'] ?? '');
  return {
    ID: String(appointment.id),
    AllDay: 'False',
    AppointmentReason1: state.reasons.get(appointment.reasonId)?.columns['Name'],
    AuthorizationID: authorization?.id.toString(),
    AuthorizationNumber: authorization?.columns['AuthorizationNumber'],
    AuthorizationStartDate: dateColumn(authorization?.columns['StartDate']),
    AuthorizationEndDate: dateColumn(authorization?.columns['EndDate']),
    AuthorizationInsurancePlan: policy && state.plans.get(policy.planId)?.columns['PlanName'],
    ConfirmationStatus: appointment.status,
    CreatedDate: momentColumn(appointment.createdAt),
    LastModifiedDate: momentColumn(appointment.modifiedAt),
    StartDate: moment(appointment.startAt),
    EndDate: moment(appointment.endAt),
    Notes: appointment.notes,
    PatientID: appointment.patientId?.toString(),
    PatientFullName: patient && patientName(patient),
    PatientCaseID: appointment.caseId?.toString(),
    PatientCaseName: of?.columns['Name'],
    PatientCasePayerScenario: of?.columns['PayerScenario'],
    PracticeID: String(appointment.practiceId),
    PracticeName: state.practices.get(appointment.practiceId)?.columns['PracticeName'],
    Recurring: appointment.isRecurring ? 'True' : 'False',
    ...Object.fromEntries(names.slice(0, 10).map((name, index) => [`ResourceName${index + 1}`, name])),
    ServiceLocationName: state.locations.get(appointment.locationId)?.columns['Name'],
    Type: appointment.type,
  };
}
