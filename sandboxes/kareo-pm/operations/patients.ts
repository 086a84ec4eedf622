// GetPatient, GetPatients, GetAllPatients, CreatePatient, UpdatePatient, UpdatePrimaryPatientCase, UpdatePatientsExternalID. Kareo sheet 2.2, 2.3, 2.9.
import { makePrimary } from '../state/cases.js';
import { createPatient, patientChanged, updatePatient, type WrittenPatient } from '../state/patients.js';
import type { Patient } from '../state/records.js';
import type { State } from '../state/state.js';
import { externalIdText, present } from '../state/text.js';
import type { PatientWrite } from '../state/writes.js';
import { Refusal } from '../wire/faults.js';
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
  const matches = patientsFor(state, filter).filter((patient) => patientFits(state, patient, filter));
  const rows = matches.map((patient) => patientRow(state, patient));
  return { Patients: chosenColumns(state, rows, request.Fields) };
});

/** The patients a filter can mean, by the narrowest index it allows. */
function patientsFor(state: State, filter: Filter): Patient[] {
  const modified = windowOf(filter, 'LastModifiedDate');
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

function patientFits(state: State, patient: Patient, filter: Filter): boolean {
  const { columns } = patient;
  if (!equalColumns.every((column) => fits(filter[column], columns[column]))) return false;
  if (!fits(filter['PracticeID'], String(patient.practiceId)) || !holds(filter['FullName'], patientName(patient)))
    return false;
  if (present(filter['SSN']) && filter['SSN'].replace(/\D/g, '') !== columns['SSN']?.replace(/\D/g, '')) return false;
  if (!showsWithin(windowOf(filter, 'LastModifiedDate'), patient.modifiedAt)) return false;
  if (!showsWithin(windowOf(filter, 'CreatedDate'), patient.createdAt)) return false;
  if (!isBornWithin(filter, columns['DOB'])) return false;
  if (!fits(filter['DefaultCasePayerScenario'], primaryCase(patient)?.columns['PayerScenario'])) return false;
  const encounters = windowOf(filter, 'LastEncounterDate');
  const derived = derivedColumns.filter((column) => present(filter[column]));
  if (derived.length === 0 && encounters === undefined) return true;
  const row = patientRow(state, patient);
  const last = text(row, 'LastEncounterDate');
  if (encounters !== undefined && (last === '' || !isWithin(encounters, Date.parse(`${last} UTC`)))) return false;
  return derived.every((column) => fits(filter[column], text(row, column)));
}

const text = (row: AnswerRecord, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** The end of this range does not belong to it, as one integrator found live. */
function isBornWithin(filter: Filter, birthDate: string | undefined): boolean {
  const window = windowOf(filter, 'DateOfBirth');
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
  for (const patient of state.patients.values()) {
    if (patient.id < StartKey || (PracticeID && patient.practiceId !== PracticeID)) continue;
    if (page.length === size) {
      nextStartKey = patient.id;
      break;
    }
    page.push(patient);
  }
  const rows = page.map((patient) => ({ ...patientRow(state, patient), ...batchColumns(state, patient) }));
  return { Key: { nextStartKey }, Patients: chosenColumns(state, rows, request.Fields) };
});

interface PatientRequest {
  readonly Patient: PatientWrite;
}

export const createPatientOperation = operation<PatientRequest>((state, { Patient: write }) =>
  modified(state, createPatient(state, write), write),
);

export const updatePatientOperation = operation<PatientRequest>((state, { Patient: write }) =>
  modified(state, updatePatient(state, write), write),
);

/** Cases and policies are answered in the order they were sent in: clients match them by place. */
function modified(state: State, { patient, practice, cases }: WrittenPatient, write: PatientWrite): AnswerRecord {
  return {
    PatientID: patient.id,
    PatientExternalID: write.PatientExternalID && externalIdText(write.PatientExternalID),
    ExternalVendorID: write.ExternalVendorID,
    PracticeID: practice.ID,
    PracticeName: practice.columns['PracticeName'],
    PracticeExternalID: practice.columns['ExternalID'],
    DefaultServiceLocationID: patient.locationId,
    EmployerID: patient.employerId,
    Cases: cases.map(({ of, policies, authorizations }) => ({
      CaseID: of.id,
      CaseExternalID: of.externalId,
      Policies: policies.map((policy) => ({
        InsurancePolicyID: policy.id,
        InsurancePolicyExternalID: policy.externalId,
        InsurancePolicyPlanID: policy.planId,
        InsurancePolicyCompanyID: state.plans.get(policy.planId)?.companyId,
      })),
      Authorizations: authorizations.map(({ id, policyId }) => ({ AuthorizationID: id, InsurancePolicyID: policyId })),
    })),
  };
}

export const updatePrimaryPatientCase = operation<{ readonly PatientCaseId: number }>(
  (state, { PatientCaseId: id }) => {
    const of = state.cases.get(id);
    const patient = of && state.patients.get(of.patientId);
    if (of === undefined || patient === undefined) throw new Refusal(`Case ${id} not found, check the ID.`);
    makePrimary(patient, of);
    patientChanged(state, patient);
    return { PatientCaseId: id };
  },
);

interface ExternalIdUpdates {
  readonly Updates: {
    readonly UpdateBatch?: readonly {
      readonly externalID?: string;
      readonly externalVendorID?: number;
      readonly patientID?: number;
    }[];
  };
}

/** Sets external ids, each in 25 characters; the answer's list is empty even on success. */
export const updatePatientsExternalId = operation<ExternalIdUpdates>((state, { Updates }) => {
  for (const { externalID = '', externalVendorID = 0, patientID = 0 } of Updates.UpdateBatch ?? []) {
    const vendor = state.vendors.get(externalVendorID);
    if (vendor === undefined) throw new Refusal(`External vendor ${externalVendorID} not found, register it first.`);
    if (!state.patients.has(patientID)) throw new Refusal(`Patient ${patientID} not found, check the ID.`);
    const id = externalIdText(externalID);
    const holder = vendor.patients.get(id);
    if (holder !== undefined && holder !== patientID)
      throw new Refusal(`External ID ${id} is taken, patient ${holder} has it.`);
    for (const [other, owner] of vendor.patients) if (owner === patientID) vendor.patients.delete(other);
    if (id !== '') vendor.patients.set(id, patientID);
  }
  return { ItemsUpdated: [] };
});
