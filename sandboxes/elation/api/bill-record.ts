// A bill as it is kept, as it is read, and who may see it. Elation API, "Bills".
import type { ElationBill } from '../../../src/systems/elation/records.js';
import { without } from '../fields.js';
import type { Sandbox } from '../sandbox.js';
import { metadataOf } from '../state.js';
import type { StoredBill } from '../state.js';
import { viewPayment } from './payments.js';
import { viewLocationOfBill } from './service-locations.js';

/** Bills of signed notes, of deleted notes and of those flagged for early billing are shown; those of plain drafts are not. */
export function isVisible(sandbox: Sandbox, bill: StoredBill): boolean {
  const note = sandbox.state.notes.get(bill.visit_note);
  return bill.early_billing || typeof note?.signed_date === 'string' || typeof note?.deleted_date === 'string';
}

/** The read shape: the note and the location are told about, not only pointed to. */
export function viewBill(sandbox: Sandbox, bill: StoredBill, application: string | undefined): ElationBill {
  const { visit_note: noteId, place_of_service: place } = bill;
  const { state } = sandbox;
  const note = state.notes.get(noteId);
  const location = bill.service_location === null ? undefined : state.locations.get(bill.service_location);
  return {
    ...without(bill, 'visit_note', 'place_of_service', 'early_billing'),
    visit_note_id: noteId,
    visit_note_signed_date: note?.signed_date ?? null,
    visit_note_deleted_date: note?.deleted_date ?? null,
    service_date: note?.document_date ?? null,
    service_date_timezone: location?.timezone ?? state.practice?.timezone ?? null,
    service_location: viewLocationOfBill(sandbox, bill.service_location, place),
    payment: viewPayment(sandbox, bill.payment),
    metadata: metadataOf(state, bill.id, application),
  };
}

/** What POST answers: the note and the location as the ids that were sent. */
export function viewCreatedBill(sandbox: Sandbox, bill: StoredBill, application: string | undefined): unknown {
  const { visit_note_id, service_location, ...members } = viewBill(sandbox, bill, application);
  return { ...members, visit_note: visit_note_id, service_location: service_location?.id ?? null };
}

export function billOfNote(sandbox: Sandbox, note: number): StoredBill | undefined {
  return sandbox.state.bills.by('note', note)[0];
}

/** Tells of a bill, if it can be seen at all. */
export function publishBill(sandbox: Sandbox, bill: StoredBill, by: string | undefined): void {
  if (!isVisible(sandbox, bill)) return;
  const view = (application: string) => viewBill(sandbox, bill, application);
  sandbox.publish({ resource: 'bills', action: 'saved', id: bill.id, view, by });
}
