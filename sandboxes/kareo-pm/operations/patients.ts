// GetPatient, GetPatients, GetAllPatients. Kareo sheet 2.2.
import type { Patient } from '../state/records.js';
import type { State } from '../state/state.js';
import { externalIdText, present } from '../state/text.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import {
  checkPractice,
  chosenColumns,
  type Filter,
  filterOf,
  fits,
  holds,
  instantsOf,
  isWithin,
  type ListRequest,
  showsWithin,
  type Window,
  windowOf,
} from './listing.js';
import { operation } from './operation.js';
import { batchColumns, patientName, patientRow, patientWithCases, primaryCase } from './patient-rows.js';

interface PatientFilter {
  readonly ExternalID?: string;
  readonly ExternalVendorID?: number;
  readonly PatientID?: number;
}

/** By ID, or by external id under its vendor; no match is no patient. */
export const getPatient = operation<ListRequest<PatientFilter>>((state, request) => {
  const filter = filterOf(request);
  const vendor = state.vendors.get(filter.ExternalVendorID ?? 0);
  const id = filter.PatientID || vendor?.patients.get(externalIdText(filter.ExternalID ?? ''));
  const patient = state.patients.get(id ?? 0);
  return { Patient: patient === undefined ? undefined : patientWithCases(state, patient) };
});

export const getPatients = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  checkPractice(state, filter);
  const windows = windowsOf(filter);
  const matches = patientsFor(state, filter, windows).filter((patient) => patientFits(state, patient, filter, windows));
  const rows = matches.map((patient) => patientRow(state, patient));
  return { Patients: chosenColumns(state, rows, request.Fields) };
});

interface Windows {
  readonly modified: Window | undefined;
  readonly created: Window | undefined;
  readonly born: Window | undefined;
  readonly seen: Window | undefined;
}

const windowsOf = (filter: Filter): Windows => ({
  modified: windowOf(filter, 'LastModifiedDate'),
  created: windowOf(filter, 'CreatedDate'),
  born: windowOf(filter, 'DateOfBirth'),
  seen: windowOf(filter, 'LastEncounterDate'),
});

/** The patients a filter can mean, by the narrowest index it allows. */
function patientsFor(state: State, filter: Filter, { modified }: Windows): Patient[] {
  if (modified !== undefined) {
    const { from, to } = instantsOf(modified);
    return known(state, state.patientsModified.within(from, to));
  }
  const lastName = filter['LastName']?.trim().toLowerCase();
  if (present(lastName)) return known(state, state.patientsByLastName.get(lastName) ?? []);
  return [...state.patients.values()];
}

function known(state: State, ids: Iterable<number>): Patient[] {
  const patients: Patient[] = [];
  for (const id of ids) {
    const patient = state.patients.get(id);
    if (patient !== undefined) patients.push(patient);
  }
  return patients;
}

const equalColumns = ['FirstName', 'LastName', 'MiddleName', 'Gender', 'CollectionCategoryName', 'ReferralSource'];
/** Filters whose columns a row has to be made for. */
const derivedColumns = [
  ...['DefaultRenderingProviderFullName', 'DefaultServiceLocationName', 'PrimaryCarePhysicianFullName', 'PracticeName'],
  ...['PrimaryInsurancePolicyCompanyName', 'PrimaryInsurancePolicyPlanName', 'ReferringProviderFullName'],
  ...['SecondaryInsurancePolicyCompanyName', 'SecondaryInsurancePolicyPlanName'],
];

function patientFits(state: State, patient: Patient, filter: Filter, windows: Windows): boolean {
  const { columns } = patient;
  if (!equalColumns.every((column) => fits(filter[column], columns[column]))) return false;
  if (!fits(filter['PracticeID'], String(patient.practiceId)) || !holds(filter['FullName'], patientName(patient)))
    return false;
  if (present(filter['SSN']) && filter['SSN'].replace(/\D/g, '') !== columns['SSN']?.replace(/\D/g, '')) return false;
  if (!showsWithin(windows.modified, patient.modifiedAt)) return false;
  if (!showsWithin(windows.created, patient.createdAt)) return false;
  if (!isBornWithin(windows.born, columns['DOB'])) return false;
  if (!fits(filter['DefaultCasePayerScenario'], primaryCase(patient)?.columns['PayerScenario'])) return false;
  const derived = derivedColumns.filter((column) => present(filter[column]));
  if (derived.length === 0 && windows.seen === undefined) return true;
  const row = patientRow(state, patient);
  const last = text(row, 'LastEncounterDate');
  if (windows.seen !== undefined && (last === '' || !isWithin(windows.seen, Date.parse(`${last} UTC`)))) return false;
  return derived.every((column) => fits(filter[column], text(row, column)));
}

const text = (row: AnswerRecord, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** The end of this range does not belong to it, as one integrator found live. */
function isBornWithin(window: Window | undefined, birthDate: string | undefined): boolean {
  if (window === undefined) return true;
  const born = birthDate === undefined ? Number.NaN : Date.parse(`${birthDate}T00:00:00Z`);
  return born >= window.from && born < window.to;
}

interface BatchFilter {
  readonly BatchSize?: number;
  readonly PracticeID?: number;
  readonly StartKey?: number;
}

/** Pages by patient ID; the key of the next page is nil on the last one. */
export const getAllPatients = operation<ListRequest<BatchFilter>>((state, request) => {
  const { BatchSize, PracticeID, StartKey = 0 } = filterOf(request);
  const size = Math.min(Math.max(BatchSize ?? 200, 1), 1000);
  const page: Patient[] = [];
  let nextStartKey: number | undefined;
  const last = state.sequences.get('patient') ?? 0;
  for (let id = Math.max(StartKey, 1); id <= last && nextStartKey === undefined; id += 1) {
    const patient = state.patients.get(id);
    if (patient === undefined || (PracticeID && patient.practiceId !== PracticeID)) continue;
    if (page.length < size) page.push(patient);
    else nextStartKey = id;
  }
  const rows = page.map((patient) => ({ ...patientRow(state, patient), ...batchColumns(state, patient) }));
  return { Key: { nextStartKey }, Patients: chosenColumns(state, rows, request.Fields) };
});
