// Staff at the visit note and at the bill: sign, Edit Bill, Save & Re-send. Guide Elation–Kareo, "Bills" and FAQ "I received a Bill Error".
import type { ElationVisitNote } from '../../../src/systems/elation/records.js';
import { changeBill, createBill, releaseBill, billOf } from '../api/bills.js';
import { billOfNote, publishBill, viewBill } from '../api/bill-record.js';
import { changeNote, createNote, deleteNote, signNote, viewNote } from '../api/visit-notes.js';
import { instant } from '../field-kinds.js';
import type { Values } from '../fields.js';
import { live } from '../refusal.js';
import { created, ok } from '../route.js';
import type { Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import type { StoredBill } from '../state.js';
import { bodyOf, withDefaults, withWrittenLines } from './staff.js';

export function noteAndBillRoutes(sandbox: Sandbox): readonly Route[] {
  const noteOf = (call: Call) => live(sandbox.state.notes.get(call.id));
  const show = (note: ElationVisitNote) => viewNoteAndBill(sandbox, note);
  const showBill = (bill: StoredBill) => viewBill(sandbox, bill, undefined);
  return [
    {
      method: 'post',
      path: '/control/visit-notes',
      run: (call) => created(show(makeNote(sandbox, bodyOf(call.body)))),
    },
    {
      method: 'post',
      path: '/control/visit-notes/:id',
      run: (call) => ok(show(changeNote(sandbox, noteOf(call), call.body, 'patch', undefined))),
    },
    {
      method: 'post',
      path: '/control/visit-notes/:id/sign',
      run: (call) => {
        const physician = bodyOf(call.body)['physician'];
        return ok(show(signNote(sandbox, noteOf(call), typeof physician === 'number' ? physician : undefined)));
      },
    },
    {
      method: 'post',
      path: '/control/visit-notes/:id/delete',
      run: (call) => {
        const note = noteOf(call);
        deleteNote(sandbox, note, undefined);
        return ok(show(note));
      },
    },
    {
      method: 'post',
      path: '/control/bills',
      run: (call) => created(showBill(makeBill(sandbox, bodyOf(call.body)))),
    },
    {
      method: 'post',
      path: '/control/bills/:id',
      run: (call) => ok(showBill(editBill(sandbox, billOf(sandbox, call.id), bodyOf(call.body)))),
    },
    {
      method: 'post',
      path: '/control/bills/:id/release',
      run: (call) => ok(showBill(releaseBill(sandbox, billOf(sandbox, call.id), undefined))),
    },
  ];
}

/** A note, with its bill if `bill` is given, signed if `signed` is true or `signed_date` is given. */
export function makeNote(sandbox: Sandbox, body: Values): ElationVisitNote {
  const { bill, signed, signed_date: signedDate, ...members } = body;
  const note = createNote(sandbox, withDefaults(sandbox, 'visit_note', members), undefined, body['id']);
  const made = bill === undefined ? undefined : makeBill(sandbox, { ...bodyOf(bill), visit_note: note.id });
  if (signed === true || typeof signedDate === 'string') {
    signNote(sandbox, note);
    if (typeof signedDate === 'string') note.signed_date = String(instant.accept(signedDate, sandbox.state));
    if (made !== undefined) setBillState(made, bodyOf(bill));
  }
  return note;
}

/** A bill in any state: with `ref_number` and `billing_date`, `billing_error`, `deferred_bill` … as well as what a POST takes. */
export function makeBill(sandbox: Sandbox, body: Values): StoredBill {
  const bill = createBill(sandbox, withDefaults(sandbox, 'bill', body), undefined, body['id']);
  const later = Object.fromEntries(Object.entries(body).filter(([name]) => laterMembers.has(name)));
  if (Object.keys(later).length > 0) changeBill(sandbox, bill, later, undefined);
  setBillState(bill, body);
  return bill;
}

const laterMembers = new Set(['ref_number', 'billing_date', 'billing_error', 'billing_raw_error', 'place_of_service']);

function editBill(sandbox: Sandbox, bill: StoredBill, body: Values): StoredBill {
  const shownBefore = bill.early_billing;
  if (typeof body['early_billing'] === 'boolean') bill.early_billing = body['early_billing'];
  changeBill(sandbox, bill, withWrittenLines(body), undefined);
  if (shownBefore && !bill.early_billing) publishBill(sandbox, bill, undefined);
  return bill;
}

function setBillState(bill: StoredBill, body: Values): void {
  if (typeof body['deferred_bill'] === 'boolean') bill.deferred_bill = body['deferred_bill'];
  if (typeof body['early_billing'] === 'boolean') bill.early_billing = body['early_billing'];
  const status = body['billing_status'];
  if (status === 'Unbilled' || status === 'Billed' || status === 'UnresolvedError' || status === 'ResolvedError') {
    bill.billing_status = status;
  }
}

function viewNoteAndBill(sandbox: Sandbox, note: ElationVisitNote): unknown {
  const bill = billOfNote(sandbox, note.id);
  return { ...viewNote(note), bill: bill === undefined ? null : viewBill(sandbox, bill, undefined) };
}
