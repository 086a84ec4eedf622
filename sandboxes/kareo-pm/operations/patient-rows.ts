// A patient as it is read: one flat row of strings, with the first two policies of the primary case spread out. Kareo sheet 2.2.
import { providerName } from '../state/directory.js';
import type { FlatRecord, Patient, PatientCase } from '../state/records.js';
import type { State } from '../state/state.js';
import { fullName } from '../state/text.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { caseRow, insuranceColumns } from './case-rows.js';
import { balancesOf } from './charge-rows.js';
import { ageOn, dateColumn, momentColumn } from './dates.js';

/** The columns of PatientData but for its cases. */
export function patientRow(state: State, patient: Patient): AnswerRecord {
  const { columns } = patient;
  const physician = providerColumns(state, patient.physicianId);
  const rendering = providerColumns(state, patient.renderingProviderId);
  const referring = providerColumns(state, patient.referringProviderId);
  return {
    ...columns,
    ID: String(patient.id),
    PatientFullName: patientName(patient),
    DOB: dateColumn(columns['DOB']),
    Age: ageOn(columns['DOB'], state.clock.now()),
    CreatedDate: momentColumn(patient.createdAt),
    LastModifiedDate: momentColumn(patient.modifiedAt),
    PracticeId: String(patient.practiceId),
    PracticeName: state.practices.get(patient.practiceId)?.columns['PracticeName'],
    DefaultRenderingProviderId: rendering.id,
    DefaultRenderingProviderFullName: rendering.name,
    PrimaryCarePhysicianId: physician.id,
    PrimaryCarePhysicianFullName: physician.name,
    ReferringProviderId: referring.id,
    ReferringProviderFullName: referring.name,
    EmployerName: state.employers.get(patient.employerId ?? 0)?.columns['EmployerName'],
    ...locationColumns(state.locations.get(patient.locationId ?? 0)),
    ...noteColumns(patient),
    ...historyColumns(state, patient),
    ...balancesOf(state, patient),
    ...policyColumns(state, patient, 0, 'PrimaryInsurancePolicy'),
    ...policyColumns(state, patient, 1, 'SecondaryInsurancePolicy'),
  };
}

/** The whole of GetPatient: the row and all cases. */
export const patientWithCases = (state: State, patient: Patient): AnswerRecord => ({
  ...patientRow(state, patient),
  Cases: patient.cases.map((each) => caseRow(state, each)),
});

/** The further columns of GetAllPatients: the primary case and its authorizations. */
export function batchColumns(state: State, patient: Patient): AnswerRecord {
  const primary = primaryCase(patient);
  if (primary === undefined) return {};
  const { PatientCaseID, ...row } = caseRow(state, primary);
  const columns: Record<string, AnswerRecord[string]> = { DefaultCaseID: PatientCaseID };
  for (const [column, value] of Object.entries(row)) columns[`DefaultCase${column}`] = value;
  primary.authorizations.slice(0, 3).forEach(({ columns: each, policyId }, index) => {
    const prefix = `Authorization${index + 1}`;
    const plan = state.plans.get(primary.policies.find(({ id }) => id === policyId)?.planId ?? 0);
    for (const [column, text] of Object.entries(each)) {
      const name = column.replace('AuthorizationNumber', 'Number').replace('AuthorizedNumber', 'Number');
      columns[prefix + name] = name.endsWith('Date') ? dateColumn(text) : text;
    }
    columns[`${prefix}InsurancePlanName`] = plan?.columns['PlanName'];
  });
  return columns;
}

export const patientName = ({ columns }: Patient): string =>
  fullName([columns['Prefix'], columns['FirstName'], columns['MiddleName'], columns['LastName'], columns['Suffix']]);

export const primaryCase = (patient: Patient): PatientCase | undefined => patient.cases.find((each) => each.isPrimary);

function providerColumns(state: State, id: number | undefined): { id: string | undefined; name: string | undefined } {
  const provider = id === undefined ? undefined : state.providers.get(id);
  return { id: provider?.ID.toString(), name: provider && providerName(provider) };
}

function locationColumns(location: FlatRecord | undefined): AnswerRecord {
  if (location === undefined) return {};
  const { columns } = location;
  const row: Record<string, string | undefined> = {
    DefaultServiceLocationId: String(location.ID),
    DefaultServiceLocationName: columns['Name'],
  };
  for (const column of ['BillingName', 'FaxPhone', 'FaxPhoneExt', 'Phone', 'PhoneExt']) {
    row[`DefaultServiceLocation${column}`] = columns[column];
  }
  for (const column of ['AddressLine1', 'AddressLine2', 'City', 'Country', 'State', 'ZipCode']) {
    row[`DefaultServiceLocationName${column}`] = columns[column];
  }
  return row;
}

function noteColumns(patient: Patient): AnswerRecord {
  const row: Record<string, string> = {};
  patient.notes.slice(0, 4).forEach(({ at, message, user }, index) => {
    row[`MostRecentNote${index + 1}Date`] = momentColumn(at);
    row[`MostRecentNote${index + 1}Message`] = message;
    row[`MostRecentNote${index + 1}User`] = user;
  });
  return row;
}

function historyColumns(state: State, patient: Patient): AnswerRecord {
  let appointmentAt: number | undefined;
  for (const id of state.appointmentsOfPatient.get(patient.id) ?? []) {
    const start = state.appointments.get(id)?.startAt;
    if (start !== undefined && start <= state.clock.now() && start > (appointmentAt ?? 0)) appointmentAt = start;
  }
  const last = [...(state.encountersOfPatient.get(patient.id) ?? [])]
    .map((id) => state.encounters.get(id))
    .reduce((best, each) => (each !== undefined && each.startDate >= (best?.startDate ?? '') ? each : best), undefined);
  return {
    LastAppointmentDate: appointmentAt === undefined ? undefined : momentColumn(appointmentAt),
    LastEncounterDate: dateColumn(last?.startDate),
    LastDiagnosis: last?.lines[0]?.diagnoses[0],
  };
}

function policyColumns(state: State, patient: Patient, place: number, prefix: string): AnswerRecord {
  const policy = primaryCase(patient)?.policies[place];
  if (policy === undefined) return {};
  return Object.fromEntries(
    Object.entries(insuranceColumns(state, policy)).map(([column, value]) => [prefix + column, value]),
  );
}
