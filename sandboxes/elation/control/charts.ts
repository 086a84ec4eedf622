// Staff at the chart: create, edit, delete, restore, merge, and the Insurance section. Guide Elation–Kareo, "Patient Charts" and "Insurance".
import type { ElationPatient, ElationPolicy } from '../../../src/systems/elation/records.js';
import { changePatient, createPatient, deletePatient, touchPatient, writablePatient } from '../api/patients.js';
import { changePolicy, createPolicy, deletePolicy, makeRoom } from '../api/policies.js';
import { mirrorPolicies } from '../api/policy-mirror.js';
import type { Values } from '../fields.js';
import { notFound, refuse } from '../refusal.js';
import { created, ok } from '../route.js';
import type { Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import type { Table } from '../table.js';
import { bodyOf, withDefaults } from './staff.js';

export function chartRoutes(sandbox: Sandbox): readonly Route[] {
  const chart = (call: Call) => writablePatient(sandbox, call.id);
  return [
    {
      method: 'post',
      path: '/control/patients',
      run: (call) => {
        const body = bodyOf(call.body);
        return created(createPatient(sandbox, withDefaults(sandbox, 'patient', body), undefined, body['id']));
      },
    },
    {
      method: 'post',
      path: '/control/patients/:id',
      run: (call) => ok(changePatient(sandbox, chart(call), call.body, 'patch', undefined)),
    },
    {
      method: 'post',
      path: '/control/patients/:id/delete',
      run: (call) => {
        const patient = chart(call);
        deletePatient(sandbox, patient, undefined);
        return ok(patient);
      },
    },
    {
      method: 'post',
      path: '/control/patients/:id/restore',
      run: (call) => ok(restorePatient(sandbox, call.id)),
    },
    {
      method: 'post',
      path: '/control/patients/:id/merge',
      run: (call) => {
        const keep = Number(bodyOf(call.body)['keep']);
        return ok(mergePatients(sandbox, chart(call), writablePatient(sandbox, keep)));
      },
    },
    {
      method: 'post',
      path: '/control/patients/:id/policies',
      run: (call) => created(makePolicy(sandbox, chart(call), bodyOf(call.body))),
    },
    {
      method: 'post',
      path: '/control/policies/:id',
      run: (call) => ok(changePolicy(sandbox, policyOf(sandbox, call.id), bodyOf(call.body))),
    },
    {
      method: 'post',
      path: '/control/policies/:id/delete',
      run: (call) => {
        const policy = policyOf(sandbox, call.id);
        deletePolicy(sandbox, policy, undefined);
        return ok(policy);
      },
    },
  ];
}

/** A policy of that chart; what the service wants repeated about the patient is filled in. */
export function makePolicy(sandbox: Sandbox, patient: ElationPatient, body: Values): ElationPolicy {
  const about = {
    practice_id: sandbox.state.practice?.id,
    patient_id: patient.id,
    patient_first_name: patient.first_name,
    patient_last_name: patient.last_name,
    patient_dob: patient.dob,
    status: 'active',
  };
  return createPolicy(sandbox, patient, { ...about, ...body }, undefined, body['id']);
}

/** Elation Support restores a deleted chart under its old id. Guide, "Deleting Charts". */
function restorePatient(sandbox: Sandbox, id: number): ElationPatient {
  const patient = sandbox.state.patients.get(id);
  if (patient === undefined) throw notFound();
  if (typeof patient.deleted_date !== 'string') throw refuse(409, 'This patient has not been deleted.');
  sandbox.state.patients.change(patient, (row) => {
    row.deleted_date = null;
  });
  touchPatient(sandbox, patient, undefined);
  return patient;
}

/** The duplicate points to the chart that is kept, which takes over what it holds. Guide, "Merging Charts". */
function mergePatients(sandbox: Sandbox, duplicate: ElationPatient, keep: ElationPatient): ElationPatient {
  if (duplicate.id === keep.id) throw refuse(400, 'A chart cannot be merged with itself.');
  const { state } = sandbox;
  state.patients.change(duplicate, (row) => {
    row.merged_into_chart = keep.id;
  });
  for (const policy of [...state.policies.by('patient', duplicate.id)]) {
    const taken = state.policies
      .by('patient', keep.id)
      .some((each) => each.status === 'active' && each.rank === policy.rank);
    state.policies.change(policy, (row) => {
      row.patient_id = keep.id;
      if (taken) row.status = 'inactive';
    });
    makeRoom(sandbox, policy);
  }
  moveRows(state.appointments, duplicate.id, keep.id);
  moveRows(state.notes, duplicate.id, keep.id);
  moveRows(state.bills, duplicate.id, keep.id);
  touchPatient(sandbox, duplicate, undefined);
  touchPatient(sandbox, keep, undefined);
  mirrorPolicies(sandbox, keep.id, undefined);
  return duplicate;
}

function moveRows<T extends { readonly id: number; patient?: number | null }>(
  table: Table<T>,
  from: number,
  to: number,
): void {
  for (const row of [...table.by('patient', from)]) {
    table.change(row, (each) => {
      each.patient = to;
    });
  }
}

function policyOf(sandbox: Sandbox, id: number): ElationPolicy {
  const policy = sandbox.state.policies.get(id);
  if (policy === undefined) throw notFound();
  return policy;
}
