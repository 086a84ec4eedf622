// Staff at the screens of a patient: the patient, its cases, its policies. control.openapi.yaml, "patients".
import { makePrimary } from '../state/cases.js';
import { createPatient, patientChanged, updatePatient } from '../state/patients.js';
import type { Patient, PatientCase } from '../state/records.js';
import type { CaseWrite, PatientWrite, PolicyWrite } from '../state/writes.js';
import { caseRow } from '../operations/case-rows.js';
import { patientWithCases } from '../operations/patient-rows.js';
import type { WireRecord } from '../wire/request-reader.js';
import { jsonRecord } from './json-record.js';
import { type ControlCall, ControlError, post, recordOf } from './route.js';

const view = (call: ControlCall, patient: Patient): object => patientWithCases(call.sandbox.state, patient);

/** The practice that staff sit in: the first one, where the body names none. */
function withPractice(call: ControlCall, write: WireRecord, patient?: Patient): PatientWrite {
  const practiceId = patient?.practiceId ?? call.sandbox.state.practices.keys().next().value ?? 0;
  return { Practice: { PracticeID: practiceId }, ...write };
}

function changeCases(call: ControlCall, patient: Patient, writes: readonly CaseWrite[]): PatientCase {
  const write = { ...withPractice(call, { PatientID: patient.id }, patient), Cases: writes };
  const { cases } = updatePatient(call.sandbox.state, write);
  const of = cases[0]?.of;
  if (of === undefined) throw new Error('no case was written');
  return of;
}

function patientOfCase(call: ControlCall, of: PatientCase): Patient {
  const patient = call.sandbox.state.patients.get(of.patientId);
  if (patient === undefined) throw new ControlError(404, `patient ${of.patientId} is not there`);
  return patient;
}

/** `IsPrimaryCase` is the screens' own; the rest is the write shape. */
function writeCase(call: ControlCall, patient: Patient, known: PatientCase | undefined): object {
  const { IsPrimaryCase: primary, ...body } = call.body;
  if (primary !== undefined && typeof primary !== 'boolean')
    throw new ControlError(400, 'IsPrimaryCase must be true or false');
  const write = jsonRecord(call.types, known === undefined ? 'PatientCaseCreateReq' : 'PatientCaseUpdateReq', body);
  const of = changeCases(call, patient, [{ ...write, ...(known !== undefined && { CaseID: known.id }) }]);
  if (primary === true) makePrimary(patient, of);
  else if (primary === false) of.isPrimary = false;
  return caseRow(call.sandbox.state, of);
}

function writePolicy(call: ControlCall, of: PatientCase, policyId: number | undefined): object {
  const body = jsonRecord(
    call.types,
    policyId === undefined ? 'InsurancePolicyCreateReq' : 'InsurancePolicyUpdateReq',
    call.body,
  );
  const policy: PolicyWrite = { ...body, ...(policyId !== undefined && { InsurancePolicyID: policyId }) };
  changeCases(call, patientOfCase(call, of), [{ CaseID: of.id, Policies: [policy] }]);
  return caseRow(call.sandbox.state, of);
}

export const patientRoutes = [
  post('/control/patients', (call) => {
    const write = withPractice(call, jsonRecord(call.types, 'PatientCreate', call.body));
    return view(call, createPatient(call.sandbox.state, write).patient);
  }),
  post('/control/patients/{id}', (call) => {
    const patient = recordOf(call, call.sandbox.state.patients, 'patient');
    const write = withPractice(call, jsonRecord(call.types, 'PatientUpdate', call.body), patient);
    return view(call, updatePatient(call.sandbox.state, { ...write, PatientID: patient.id }).patient);
  }),
  post('/control/patients/{id}/cases', (call) =>
    writeCase(call, recordOf(call, call.sandbox.state.patients, 'patient'), undefined),
  ),
  post('/control/cases/{id}', (call) => {
    const of = recordOf(call, call.sandbox.state.cases, 'case');
    return writeCase(call, patientOfCase(call, of), of);
  }),
  post('/control/cases/{id}/policies', (call) =>
    writePolicy(call, recordOf(call, call.sandbox.state.cases, 'case'), undefined),
  ),
  post('/control/policies/{id}', (call) => {
    const policy = recordOf(call, call.sandbox.state.policies, 'policy');
    const of = call.sandbox.state.cases.get(policy.caseId);
    if (of === undefined) throw new ControlError(404, `case ${policy.caseId} is not there`);
    return writePolicy(call, of, policy.id);
  }),
  post('/control/policies/{id}/remove', (call) => {
    const policy = recordOf(call, call.sandbox.state.policies, 'policy');
    const of = call.sandbox.state.cases.get(policy.caseId);
    if (of === undefined) throw new ControlError(404, `case ${policy.caseId} is not there`);
    of.policies.splice(of.policies.indexOf(policy), 1);
    call.sandbox.state.policies.delete(policy.id);
    call.sandbox.state.policiesOfPlan.get(policy.planId)?.delete(policy.id);
    patientChanged(call.sandbox.state, patientOfCase(call, of));
    return caseRow(call.sandbox.state, of);
  }),
];
