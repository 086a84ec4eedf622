// CreatePatient, UpdatePatient, UpdatePrimaryPatientCase, UpdatePatientsExternalID. Kareo sheet 2.2, 2.3, 2.9.
import { makePrimary } from '../state/cases.js';
import { createPatient, patientChanged, updatePatient, type WrittenPatient } from '../state/patients.js';
import type { State } from '../state/state.js';
import { externalIdText } from '../state/text.js';
import type { PatientWrite } from '../state/writes.js';
import { Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { operation } from './operation.js';

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
