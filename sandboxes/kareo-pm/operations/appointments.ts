// The appointment operations: the list in the filter's offset from GMT, single records in UTC. Kareo sheet 1.4 and 2.5.
import {
  appointmentChanged,
  type AppointmentWrite,
  createAppointment,
  deleteAppointment,
  updateAppointment,
} from '../state/appointments.js';
import type { Appointment } from '../state/records.js';
import type { State } from '../state/state.js';
import { present } from '../state/text.js';
import { Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { dateTimeText } from '../wire/wall-time.js';
import { appointmentRow, labelOf } from './appointment-rows.js';
import {
  chosenColumns,
  type Filter,
  filterDate,
  filterOf,
  fits,
  holds,
  instantsOf,
  type ListRequest,
  showsWithin,
  type Window,
  windowOf,
} from './listing.js';
import { operation } from './operation.js';

const hour = 3_600_000;
const day = 24 * hour;
const cap = 60 * day;

export const getAppointments = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  const offset = Number(filter['TimeZoneOffsetFromGMT'] || 0) * hour;
  if (Number.isNaN(offset)) throw new Refusal('TimeZoneOffsetFromGMT must be a whole number of hours.');
  const starts = startWindow(state, filter, offset);
  const windows = { created: windowOf(filter, 'CreatedDate'), modified: windowOf(filter, 'LastModifiedDate') };
  if (starts !== undefined && starts.to - starts.from > cap + day) {
    throw new Refusal('The appointment date range cannot be more than 60 days.');
  }
  const rows: AnswerRecord[] = [];
  for (const appointment of appointmentsFor(state, windows.modified, starts)) {
    if (!appointmentFits(appointment, filter, { ...windows, starts })) continue;
    const row = appointmentRow(state, appointment, (instant) => dateTimeText(instant + offset));
    if (rowFits(row, filter)) rows.push(row);
  }
  return { Appointments: chosenColumns(state, rows, request.Fields) };
});

/** The window of starts as instants; without dates the last days, unless another range is asked for. */
function startWindow(state: State, filter: Filter, offset: number): Window | undefined {
  const shifted = (): number => offset;
  const start = filterDate(filter, 'StartDate', shifted);
  const end = filterDate(filter, 'EndDate', shifted);
  const now = state.clock.now();
  if (start === undefined && end === undefined) {
    const otherRange = windowOf(filter, 'CreatedDate') ?? windowOf(filter, 'LastModifiedDate');
    return otherRange === undefined ? { from: now - 3 * day, to: now } : undefined;
  }
  const from = start === undefined ? now - 7 * day : start.wall - offset;
  // An end without a time of day covers that day.
  const to = end === undefined ? from + 7 * day : end.wall - offset + (end.dateOnly ? day - 1000 : 0);
  return { from, to };
}

function appointmentsFor(state: State, modified: Window | undefined, starts: Window | undefined): Appointment[] {
  if (starts === undefined && modified === undefined) return [...state.appointments.values()];
  const instants = starts ?? (modified && instantsOf(modified)) ?? { from: 0, to: 0 };
  const index = starts === undefined ? state.appointmentsModified : state.appointmentsStarting;
  return index.within(instants.from, instants.to).flatMap((id) => state.appointments.get(id) ?? []);
}

interface Windows {
  readonly starts: Window | undefined;
  readonly created: Window | undefined;
  readonly modified: Window | undefined;
}

function appointmentFits(appointment: Appointment, filter: Filter, { starts, created, modified }: Windows): boolean {
  if (starts !== undefined && (appointment.startAt < starts.from || appointment.startAt > starts.to)) return false;
  if (!fits(filter['PatientID'], String(appointment.patientId ?? '')) || !fits(filter['Type'], appointment.type))
    return false;
  if (!showsWithin(created, appointment.createdAt)) return false;
  if (!showsWithin(modified, appointment.modifiedAt)) return false;
  const status = filter['ConfirmationStatus'];
  return !present(status) || fits(status, appointment.status) || fits(status, labelOf(appointment.status));
}

function rowFits(row: AnswerRecord, filter: Filter): boolean {
  const some = (column: string, wanted: string | undefined): boolean =>
    !present(wanted) ||
    Array.from({ length: 10 }, (_, n) => row[`${column}${n + 1}`]).some((text) => fits(wanted, textOf(text)));
  return (
    holds(filter['PatientFullName'], textOf(row['PatientFullName'])) &&
    fits(filter['PracticeName'], textOf(row['PracticeName'])) &&
    fits(filter['ServiceLocationName'], textOf(row['ServiceLocationName'])) &&
    fits(filter['PatientCasePayerScenario'], textOf(row['PatientCasePayerScenario'])) &&
    some('AppointmentReason', filter['AppointmentReason']) &&
    some('ResourceName', filter['ResourceName'])
  );
}

const textOf = (value: AnswerRecord[string]): string => (typeof value === 'string' ? value : '');

interface AppointmentRequest {
  readonly Appointment: AppointmentWrite;
}

export const getAppointment = operation<AppointmentRequest>((state, { Appointment: { AppointmentId = 0 } }) => {
  const appointment = state.appointments.get(AppointmentId);
  return { Appointment: appointment && appointmentRecord(state, appointment) };
});

export const createAppointmentOperation = operation<AppointmentRequest>((state, { Appointment: write }) => ({
  Appointment: appointmentRecord(state, createAppointment(state, write)),
}));

export const updateAppointmentOperation = operation<AppointmentRequest>((state, { Appointment: write }) => ({
  Appointment: appointmentRecord(state, updateAppointment(state, write)),
}));

export const updateAppointmentStatus = operation<AppointmentRequest>((state, { Appointment: write }) => {
  const appointment = state.appointments.get(write.AppointmentId ?? 0);
  if (appointment === undefined) throw new Refusal(`Appointment ${write.AppointmentId} not found, check the ID.`);
  appointment.status = write.AppointmentStatus ?? appointment.status;
  appointmentChanged(state, appointment);
  return { Appointment: appointmentRecord(state, appointment) };
});

export const deleteAppointmentOperation = operation<AppointmentRequest>(
  (state, { Appointment: { AppointmentId = 0 } }) => ({
    AppointmentId,
    Deleted: deleteAppointment(state, AppointmentId),
  }),
);

/** The single record: ids and UTC times. */
function appointmentRecord(state: State, appointment: Appointment): AnswerRecord {
  const utc = (instant: number): string => new Date(instant).toISOString();
  const patient = state.patients.get(appointment.patientId ?? 0);
  const born = patient?.columns['DOB'];
  return {
    AppointmentId: appointment.id,
    AppointmentName: appointment.name,
    AppointmentReasonId: appointment.reasonId,
    AppointmentStatus: appointment.status,
    AppointmentType: appointment.type,
    CreatedAt: utc(appointment.createdAt),
    CustomerId: state.customer.customerId,
    EndTime: utc(appointment.endAt),
    ForRecare: appointment.forRecare,
    InsurancePolicyAuthorizationId: appointment.authorizationId,
    IsGroupAppointment: appointment.isGroup,
    IsRecurring: appointment.isRecurring,
    MaxAttendees: appointment.maxAttendees,
    Notes: appointment.notes,
    PatientCaseId: appointment.caseId,
    PatientSummary: patient && {
      PatientId: patient.id,
      PracticeId: patient.practiceId,
      FirstName: patient.columns['FirstName'],
      MiddleName: patient.columns['MiddleName'],
      LastName: patient.columns['LastName'],
      DateOfBirth: born === undefined ? undefined : `${born}T00:00:00`,
      Email: patient.columns['EmailAddress'],
      HomePhone: patient.columns['HomePhone'],
      MobilePhone: patient.columns['MobilePhone'],
      WorkPhone: patient.columns['WorkPhone'],
    },
    PracticeId: appointment.practiceId,
    ProviderId: appointment.providerId,
    ResourceId: appointment.resourceIds[0],
    ResourceIds: appointment.resourceIds,
    ServiceLocationId: appointment.locationId,
    StartTime: utc(appointment.startAt),
    UpdatedAt: utc(appointment.modifiedAt),
    WasCreatedOnline: appointment.online,
  };
}
