// Patient charts: /patients/. Elation API, "Patients"; guide Elation–Kareo, "Patient Charts".
import type { ElationPatient } from '../../../src/systems/elation/records.js';
import { acceptBody } from '../fields.js';
import type { Mode, Values } from '../fields.js';
import { anyOf, comparisons, sameText } from '../filters.js';
import { Refusal, live, refuse, refuseField } from '../refusal.js';
import { ok } from '../route.js';
import type { Answer, Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { identityOf, idFor, keepMetadata, metadataOf } from '../state.js';
import { toSeconds } from '../time.js';
import { patientFields } from './patient-fields.js';
import { chartMembers, emptyChart } from './patient-record.js';
import { resourceRoutes } from './resource.js';

export function patientRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationPatient>(sandbox, {
    path: '/patients/',
    scope: 'patients',
    rows: () => sandbox.state.patients.rows,
    filters,
    find: (id) => writablePatient(sandbox, id),
    view: (patient, application) => viewPatient(sandbox, patient, application),
    read: (call) => getPatient(sandbox, call),
    create: (body, by) => createPatient(sandbox, body, by),
    change: (patient, body, mode, by) => changePatient(sandbox, patient, body, mode, by),
    remove: (patient, by) => deletePatient(sandbox, patient, by),
  });
}

/** The chart as an application sees it; `metadata` is its own. */
export function viewPatient(
  sandbox: Sandbox,
  patient: ElationPatient,
  application: string | undefined,
): ElationPatient {
  return { ...patient, metadata: metadataOf(sandbox.state, patient.id, application) };
}

/** Makes a chart. An application is told of the one that is there already; staff may make a duplicate. */
export function createPatient(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationPatient {
  const { state, time } = sandbox;
  const values = readPatient(sandbox, body, 'create');
  const stamp = toSeconds(time.now());
  const patient: ElationPatient = {
    id: idFor(state, 'record', wishedId),
    ...emptyChart,
    ...chartMembers(state, values, undefined, stamp),
    created_date: stamp,
    last_modified: sandbox.microseconds(),
    deleted_date: null,
  };
  const twin = by === undefined ? undefined : state.patients.by('identity', identityOf(patient) ?? '')[0];
  if (twin !== undefined) throw refuse(409, 'Patient already exists.', { redirect: twin.id });
  keepMetadata(state, patient.id, by, values['metadata']);
  state.patients.add(patient);
  publishPatient(sandbox, patient, by);
  return patient;
}

export function changePatient(
  sandbox: Sandbox,
  patient: ElationPatient,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): ElationPatient {
  const values = readPatient(sandbox, body, mode);
  delete values['caregiver_practice'];
  keepMetadata(sandbox.state, patient.id, by, values['metadata']);
  sandbox.state.patients.change(patient, (row) =>
    Object.assign(row, chartMembers(sandbox.state, values, row, toSeconds(sandbox.time.now()))),
  );
  touchPatient(sandbox, patient, by);
  return patient;
}

/** Stamps the chart as changed and tells of it. */
export function touchPatient(sandbox: Sandbox, patient: ElationPatient, by: string | undefined): void {
  patient.last_modified = sandbox.microseconds();
  publishPatient(sandbox, patient, by);
}

export function deletePatient(sandbox: Sandbox, patient: ElationPatient, by: string | undefined): void {
  sandbox.state.patients.change(patient, (row) => {
    row.deleted_date = toSeconds(sandbox.time.now());
    row.last_modified = sandbox.microseconds();
  });
  publishPatient(sandbox, patient, by, 'deleted');
}

/** The chart, if it can be changed: neither deleted (410) nor merged into another (409 with the surviving one). */
export function writablePatient(sandbox: Sandbox, id: number): ElationPatient {
  const patient = live(sandbox.state.patients.get(id));
  if (typeof patient.merged_into_chart === 'number') {
    throw refuse(409, 'This chart has been merged into another one.', { redirect: patient.merged_into_chart });
  }
  return patient;
}

function publishPatient(
  sandbox: Sandbox,
  patient: ElationPatient,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): void {
  const view = (application: string) => viewPatient(sandbox, patient, application);
  sandbox.publish({ resource: 'patients', action, id: patient.id, view, by });
}

function getPatient(sandbox: Sandbox, call: Call): Answer {
  const merged = sandbox.state.patients.get(call.id)?.merged_into_chart;
  if (typeof merged === 'number') {
    const location = call.url.replace(/\/patients\/\d+/, `/patients/${merged}`);
    throw new Refusal(303, { detail: 'This chart has been merged into another one.', redirect: merged }, { location });
  }
  return ok(viewPatient(sandbox, writablePatient(sandbox, call.id), call.application));
}

function readPatient(sandbox: Sandbox, body: unknown, mode: Mode): Values {
  const values = acceptBody(patientFields, body, mode, sandbox.state);
  const insurances = (body as Readonly<Record<string, unknown>>)['insurances'];
  if (insurances !== undefined && sandbox.settings.legacyInsuranceWrites === 'refuse') {
    throw refuseField('insurances', 'This field is read-only. Use the policies of the patient.');
  }
  const live = Array.isArray(values['emails']) ? values['emails'].filter(isLive).length : 0;
  if (live > 1) throw refuseField('emails', 'A patient may have only one email that is not deleted.');
  return values;
}

function isLive(email: unknown): boolean {
  return typeof (email as { readonly deleted_date?: unknown }).deleted_date !== 'string';
}

const ofInsurance =
  (name: 'group_id' | 'member_id' | 'insurance_company' | 'insurance_plan') =>
  (asked: string) =>
  (patient: ElationPatient): boolean =>
    (patient.insurances ?? []).some((insurance) => String(insurance[name] ?? '') === asked);

const filters = {
  first_name: sameText<ElationPatient>((patient) => patient.first_name),
  last_name: sameText<ElationPatient>((patient) => patient.last_name),
  dob: sameText<ElationPatient>((patient) => patient.dob),
  sex: sameText<ElationPatient>((patient) => patient.sex),
  phone_number: (asked: string) => (patient: ElationPatient) =>
    (patient.phones ?? []).some(({ phone }) => digitsOf(phone) === digitsOf(asked)),
  practice: anyOf<ElationPatient>((patient) => patient.caregiver_practice),
  group_id: ofInsurance('group_id'),
  member_id: ofInsurance('member_id'),
  insurance_company: ofInsurance('insurance_company'),
  insurance_plan: ofInsurance('insurance_plan'),
  master_patient: anyOf<ElationPatient>((patient) => patient.master_patient),
  ...comparisons<ElationPatient>('last_modified', (patient) => patient.last_modified),
};

function digitsOf(phone: string | null | undefined): string {
  return (phone ?? '').replace(/\D/g, '');
}
