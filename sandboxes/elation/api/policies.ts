// The policies service, the only way to write insurance: /patients/{id}/policies. Elation API, "Patient Insurance Policies" and its migration guide.
import type { ElationPatient, ElationPolicy } from '../../../src/systems/elation/records.js';
import { isRecord, readFields } from '../fields.js';
import type { Reasons, Values } from '../fields.js';
import { Refusal } from '../refusal.js';
import { created, noContent, ok } from '../route.js';
import type { Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { unlessDeleted } from './insurance.js';
import { emptyPolicy, policyFields } from './policy-fields.js';
import { mirrorPolicies } from './policy-mirror.js';

export function policyRoutes(sandbox: Sandbox): readonly Route[] {
  const scope = 'patients';
  const all = '/patients/:id/policies/';
  const one = '/patients/:id/policies/:policy/';
  return [
    { method: 'get', path: all, scope, run: (call) => ok({ results: listPolicies(sandbox, call) }) },
    { method: 'post', path: all, scope, run: (call) => created(postPolicies(sandbox, call)) },
    { method: 'get', path: one, scope, run: (call) => ok(policyOf(sandbox, call)) },
    {
      method: 'put',
      path: one,
      scope,
      run: (call) => ok(replacePolicy(sandbox, policyOf(sandbox, call), call.body, call.application)),
    },
    {
      method: 'delete',
      path: one,
      scope,
      run: (call) => {
        deletePolicy(sandbox, policyOf(sandbox, call), call.application);
        return noContent;
      },
    },
  ];
}

export function createPolicy(
  sandbox: Sandbox,
  patient: ElationPatient,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationPolicy {
  const values = readPolicy(sandbox, patient, body);
  const policy: ElationPolicy = {
    id: idFor(sandbox.state, 'policy', wishedId),
    ...emptyPolicy,
    ...values,
    patient_id: patient.id,
  };
  makeRoom(sandbox, policy);
  sandbox.state.policies.add(policy);
  mirrorPolicies(sandbox, patient.id, by);
  return policy;
}

/** A true full replacement: what is not given is gone. */
export function replacePolicy(
  sandbox: Sandbox,
  policy: ElationPolicy,
  body: unknown,
  by: string | undefined,
): ElationPolicy {
  const values = readPolicy(sandbox, patientOf(sandbox, policy.patient_id), body);
  sandbox.state.policies.change(policy, (row) => Object.assign(row, emptyPolicy, values));
  makeRoom(sandbox, policy);
  mirrorPolicies(sandbox, policy.patient_id, by);
  return policy;
}

export function deletePolicy(sandbox: Sandbox, policy: ElationPolicy, by: string | undefined): void {
  sandbox.state.policies.remove(policy);
  mirrorPolicies(sandbox, policy.patient_id, by);
}

/** One active policy per rank: the one that held it is made inactive, without a word. */
export function makeRoom(sandbox: Sandbox, policy: ElationPolicy): void {
  if (policy.status !== 'active') return;
  for (const other of sandbox.state.policies.by('patient', policy.patient_id)) {
    if (other.id !== policy.id && other.status === 'active' && other.rank === policy.rank) other.status = 'inactive';
  }
}

function listPolicies(sandbox: Sandbox, call: Call): readonly ElationPolicy[] {
  const policies = sandbox.state.policies.by('patient', patientOf(sandbox, call.id).id);
  return call.query.get('active_only') === 'true' ? policies.filter(({ status }) => status === 'active') : policies;
}

/** One policy or several: the answer has the form of the question. */
function postPolicies(sandbox: Sandbox, call: Call): ElationPolicy | readonly ElationPolicy[] {
  const patient = patientOf(sandbox, call.id);
  const make = (body: unknown) => createPolicy(sandbox, patient, body, call.application);
  if (!Array.isArray(call.body)) return make(call.body);
  call.body.forEach((body: unknown) => readPolicy(sandbox, patient, body));
  return call.body.map(make);
}

function policyOf(sandbox: Sandbox, call: Call): ElationPolicy {
  const patient = patientOf(sandbox, call.id);
  const policy = sandbox.state.policies.get(Number(call.params['policy']));
  if (policy?.patient_id !== patient.id) throw new Refusal(404, { detail: 'Policy not found' });
  return policy;
}

function patientOf(sandbox: Sandbox, id: number): ElationPatient {
  const patient = sandbox.state.patients.get(id);
  if (patient === undefined) throw new Refusal(404, { detail: 'Patient not found' });
  if (unlessDeleted(patient) === undefined) throw new Refusal(410, { detail: 'Patient has been deleted' });
  return patient;
}

/** Refused as the newer services do: 422 with a list. FastAPI, "Handling Errors". */
function readPolicy(sandbox: Sandbox, patient: ElationPatient, body: unknown): Values {
  const { values, errors } = readFields(policyFields, body, 'put', sandbox.state);
  const detail = Object.entries(errors ?? {}).map(([name, reasons]) => reasonOf(name, reasons, body));
  if (errors === undefined && values['patient_id'] !== patient.id) {
    detail.push({ loc: ['body', 'patient_id'], msg: 'Value error, not the patient of the path', type: 'value_error' });
  }
  if (errors === undefined && values['status'] === 'active' && typeof values['rank'] !== 'number') {
    detail.push({ loc: ['body', 'rank'], msg: 'Value error, an active policy needs a rank', type: 'value_error' });
  }
  if (detail.length > 0) throw new Refusal(422, { detail });
  if (values['relationship_to_insured'] === null) delete values['relationship_to_insured'];
  values['carrier_name'] ??= sandbox.state.companies.get(Number(values['carrier_id']))?.carrier ?? null;
  values['plan_name'] ??= sandbox.state.plans.get(Number(values['plan_id']))?.name ?? null;
  return values;
}

function reasonOf(name: string, reasons: Reasons, body: unknown) {
  if (!isRecord(body)) return { loc: ['body'], msg: 'Input should be a valid dictionary', type: 'model_type' };
  const given = body[name];
  if (given === undefined) return { loc: ['body', name], msg: 'Field required', type: 'missing' };
  return { loc: ['body', name], msg: `Value error, ${String(reasons)}`, type: 'value_error', input: given };
}

/** What staff may set on a policy in the chart's Insurance section: the same members, each by itself. */
export function changePolicy(
  sandbox: Sandbox,
  policy: ElationPolicy,
  body: Readonly<Record<string, unknown>>,
): ElationPolicy {
  return replacePolicy(sandbox, policy, { ...policy, ...body }, undefined);
}
