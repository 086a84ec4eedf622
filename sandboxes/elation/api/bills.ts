// Bills: /bills/, their states, and their release to the practice management system. Elation API, "Bills"; guide Elation–Kareo, "Bills".
import { acceptBody, without } from '../fields.js';
import type { Values } from '../fields.js';
import { anyOf, between } from '../filters.js';
import { Refusal, notFound, refuse, refuseField } from '../refusal.js';
import { ok } from '../route.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor, keepMetadata } from '../state.js';
import type { StoredBill } from '../state.js';
import { toSeconds } from '../time.js';
import { createFields, patchFields, staffCreateFields, staffPatchFields } from './bill-fields.js';
import { billOfNote, isVisible, publishBill, viewBill, viewCreatedBill } from './bill-record.js';
import { createPayment } from './payments.js';
import { indexed, resourceRoutes } from './resource.js';
import { isSigned } from './visit-notes.js';

export function billRoutes(sandbox: Sandbox): readonly Route[] {
  const scope = 'bills';
  const noteOf = (bill: StoredBill) => sandbox.state.notes.get(bill.visit_note);
  return [
    ...resourceRoutes<StoredBill>(sandbox, {
      path: '/bills/',
      scope,
      rows: (query) => {
        const byNote = (id: number) => sandbox.state.bills.by('note', id);
        const byPatient = (id: number) => sandbox.state.bills.by('patient', id);
        const ofPatient = indexed(query.get('patient'), byPatient, sandbox.state.bills.rows);
        return indexed(query.get('visit_note_id'), byNote, ofPatient);
      },
      filters: {
        patient: anyOf((bill) => bill.patient),
        practice: anyOf((bill) => bill.practice),
        visit_note_id: anyOf((bill) => bill.visit_note),
        bill_id: anyOf((bill) => bill.id),
        signing_physician: anyOf((bill) => signerOf(sandbox, bill)),
        assigned_physician: anyOf((bill) => bill.physician),
        ...between<StoredBill>('from_service_date', 'to_service_date', (bill) => noteOf(bill)?.document_date),
      },
      listed: (bill) => isVisible(sandbox, bill),
      find: (id) => billOf(sandbox, id),
      view: (bill, application) => viewBill(sandbox, bill, application),
      viewCreated: (bill, application) => viewCreatedBill(sandbox, bill, application),
      read: (call) => {
        const bill = billOf(sandbox, call.id);
        if (!isVisible(sandbox, bill)) throw notFound();
        return ok(viewBill(sandbox, bill, call.application));
      },
      create: (body, by) => createBill(sandbox, body, by),
      change: (bill, body, _mode, by) => changeBill(sandbox, bill, body, by),
      put: false,
    }),
    {
      method: 'patch',
      path: '/bills/:id/actions/release-to-pms/',
      scope,
      run: (call) => {
        const bill = releaseBill(sandbox, billOf(sandbox, call.id), call.application);
        return ok(viewBill(sandbox, bill, call.application));
      },
    },
  ];
}

export function createBill(sandbox: Sandbox, body: unknown, by: string | undefined, wishedId?: unknown): StoredBill {
  const { state } = sandbox;
  const values = acceptBody(by === undefined ? staffCreateFields : createFields, body, 'create', state);
  const note = state.notes.get(Number(values['visit_note']));
  if (note !== undefined && billOfNote(sandbox, note.id) !== undefined) {
    throw refuseField('visit_note', 'The visit note provided already has a bill associated with it.');
  }
  if (note?.patient !== values['patient']) {
    throw refuseField('patient', 'The patient is not the patient of the visit note.');
  }
  const id = idFor(state, 'record', wishedId);
  const stamp = toSeconds(sandbox.time.now());
  const members = billMembers(sandbox, id, values);
  const bill: StoredBill = {
    id,
    billing_status: 'Unbilled',
    billing_date: null,
    ref_number: null,
    billing_error: null,
    billing_raw_error: null,
    notes: null,
    prior_authorization: null,
    billing_provider: null,
    rendering_provider: Number(values['physician']),
    supervising_provider: null,
    referring_provider: null,
    ordering_provider: null,
    ...members,
    visit_note: Number(values['visit_note']),
    patient: Number(values['patient']),
    service_location: members.service_location ?? null,
    payment: members.payment ?? null,
    place_of_service: null,
    deferred_bill: isSigned(note) && state.delayedBilling,
    early_billing: false,
    created_date: stamp,
    last_modified_date: stamp,
  };
  keepMetadata(state, id, by, values['metadata']);
  state.bills.add(bill);
  publishBill(sandbox, bill, by);
  return bill;
}

/**
 * An application cannot change a bill once it is Billed; staff can ("Edit Bill").
 * `billing_error` makes it UnresolvedError; `ref_number` and `billing_date` together make it Billed.
 */
export function changeBill(sandbox: Sandbox, bill: StoredBill, body: unknown, by: string | undefined): StoredBill {
  if (by !== undefined) checkNotBilled(bill);
  const values = acceptBody(by === undefined ? staffPatchFields : patchFields, body, 'patch', sandbox.state);
  keepMetadata(sandbox.state, bill.id, by, values['metadata']);
  Object.assign(bill, billMembers(sandbox, bill.id, values));
  const failed = typeof values['billing_error'] === 'string' && values['billing_error'] !== '';
  const told = 'ref_number' in values || 'billing_date' in values;
  if (failed) bill.billing_status = 'UnresolvedError';
  else if (told && isFilled(bill.ref_number) && isFilled(bill.billing_date)) bill.billing_status = 'Billed';
  touchBill(sandbox, bill, by);
  return bill;
}

/** Sends a held bill, or a mended one again ("Save & Re-send"). */
export function releaseBill(sandbox: Sandbox, bill: StoredBill, by: string | undefined): StoredBill {
  checkNotBilled(bill);
  if (!isSigned(sandbox.state.notes.get(bill.visit_note))) {
    throw refuse(400, 'The visit note of this bill has not been signed.');
  }
  bill.deferred_bill = false;
  if (bill.billing_status === 'UnresolvedError') bill.billing_status = 'ResolvedError';
  bill.billing_error = null;
  touchBill(sandbox, bill, by);
  return bill;
}

export function billOf(sandbox: Sandbox, id: number): StoredBill {
  const bill = sandbox.state.bills.get(id);
  if (bill === undefined) throw notFound();
  return bill;
}

function touchBill(sandbox: Sandbox, bill: StoredBill, by: string | undefined): void {
  bill.last_modified_date = toSeconds(sandbox.time.now());
  publishBill(sandbox, bill, by);
}

function checkNotBilled(bill: StoredBill): void {
  if (bill.billing_status !== 'Billed') return;
  throw new Refusal(400, { detail: 'This bill has been billed and cannot be updated.' });
}

function billMembers(sandbox: Sandbox, id: number, values: Values): Partial<StoredBill> {
  const members: Values = without(values, 'metadata', 'payment_amount', 'show_dual_coding', 'visit_note');
  const amount = values['payment_amount'];
  if (typeof amount === 'string') members['payment'] = createPayment(sandbox, { amount, bill: id });
  return members;
}

function isFilled(text: string | null | undefined): boolean {
  return typeof text === 'string' && text !== '';
}

function signerOf(sandbox: Sandbox, bill: StoredBill): number | undefined {
  const user = sandbox.state.notes.get(bill.visit_note)?.signed_by;
  if (typeof user !== 'number') return undefined;
  return sandbox.state.physicians.rows.find((physician) => physician.user_id === user)?.id;
}
