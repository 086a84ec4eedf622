// Visit notes, whose signing sends the bill: /visit_notes/. Elation API, "Visit Notes"; guide Elation–Kareo, "Bills".
import type { ElationVisitNote } from '../../../src/systems/elation/records.js';
import { acceptBody } from '../fields.js';
import type { Mode, Values } from '../fields.js';
import { anyOf, between, comparisons } from '../filters.js';
import { live, refuse } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { toSeconds, toZoneless } from '../time.js';
import { billOfNote, publishBill } from './bill-record.js';
import { indexed, resourceRoutes } from './resource.js';
import { contentFields, noteFields, signatureFields } from './visit-note-fields.js';

export function visitNoteRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationVisitNote>(sandbox, {
    path: '/visit_notes/',
    scope: 'visit_notes',
    rows: (query) =>
      indexed(query.get('patient'), (id) => sandbox.state.notes.by('patient', id), sandbox.state.notes.rows),
    filters: {
      patient: anyOf((note) => note.patient),
      physician: anyOf((note) => note.physician),
      practice: anyOf((note) => note.practice),
      unsigned: (asked) => (note) => asked !== 'true' || !isSigned(note),
      ...comparisons<ElationVisitNote>('last_modified', (note) => note.last_modified),
      ...between<ElationVisitNote>('from_signed_date', 'to_signed_date', (note) => note.signed_date),
    },
    find: (id) => live(sandbox.state.notes.get(id)),
    view: viewNote,
    create: (body, by) => createNote(sandbox, body, by),
    change: (note, body, mode, by) => changeNote(sandbox, note, body, mode, by),
    remove: (note, by) => {
      if (isSigned(note)) throw refuse(400, 'A signed visit note cannot be deleted.');
      deleteNote(sandbox, note, by);
    },
  });
}

/** The note as it is read; amendment requests are not part of this sandbox. */
export function viewNote(note: ElationVisitNote): object {
  return { ...note, amendment_request: null };
}

export function isSigned(note: ElationVisitNote | undefined): boolean {
  return typeof note?.signed_date === 'string';
}

export function createNote(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationVisitNote {
  const values = acceptBody(noteFields, body, 'create', sandbox.state);
  checkMaySign(sandbox, values, by);
  const note: ElationVisitNote = {
    id: idFor(sandbox.state, 'record', wishedId),
    type: 'Office Visit Note',
    checklists: { PE: [], ROS: [] },
    signatures: [],
    signed_by: null,
    signed_date: null,
    confidential: false,
    edits: [],
    tags: [],
    visit_summary_link: null,
    clinical_summary_link: null,
    ...noteMembers(sandbox, values),
    patient: Number(values['patient']),
    practice: sandbox.state.practice?.id ?? null,
    created_date: toSeconds(sandbox.time.now()),
    deleted_date: null,
  };
  sandbox.state.notes.add(note);
  touchNote(sandbox, note, by);
  return note;
}

export function changeNote(
  sandbox: Sandbox,
  note: ElationVisitNote,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): ElationVisitNote {
  const signed = isSigned(note);
  const values = acceptBody(noteFields, body, mode, sandbox.state);
  checkMaySign(sandbox, values, by);
  if (signed && by !== undefined && Object.keys(values).some((name) => name in contentFields)) {
    throw refuse(400, 'A signed visit note cannot be changed.');
  }
  sandbox.state.notes.change(note, (row) => Object.assign(row, noteMembers(sandbox, values)));
  touchNote(sandbox, note, by);
  if (!signed && isSigned(note)) exposeBill(sandbox, note, by);
  return note;
}

/** Signs as that physician (by default the note's own); the bill, if any, is then shown and sent, or held by delayed billing. */
export function signNote(sandbox: Sandbox, note: ElationVisitNote, physicianId?: number): ElationVisitNote {
  if (isSigned(note)) throw refuse(409, 'The visit note has been signed already.');
  const physician = sandbox.state.physicians.get(physicianId ?? note.physician ?? 0);
  const stamp = toSeconds(sandbox.time.now());
  const name = `${physician?.first_name} ${physician?.last_name}`;
  note.signed_by = physician?.user_id ?? null;
  note.signed_date = stamp;
  note.signatures = [
    {
      user: String(physician?.user_id),
      user_name: typeof physician?.credentials === 'string' ? `${name}, ${physician.credentials}` : name,
      signed_date: stamp,
      role: 'rendering_provider',
      comments: '',
    },
  ];
  touchNote(sandbox, note, undefined);
  exposeBill(sandbox, note, undefined);
  return note;
}

export function deleteNote(sandbox: Sandbox, note: ElationVisitNote, by: string | undefined): void {
  note.deleted_date = toSeconds(sandbox.time.now());
  touchNote(sandbox, note, by, 'deleted');
  const bill = billOfNote(sandbox, note.id);
  if (bill !== undefined) publishBill(sandbox, bill, by);
}

function exposeBill(sandbox: Sandbox, note: ElationVisitNote, by: string | undefined): void {
  const bill = billOfNote(sandbox, note.id);
  if (bill === undefined) return;
  bill.deferred_bill = sandbox.state.delayedBilling;
  bill.last_modified_date = toSeconds(sandbox.time.now());
  publishBill(sandbox, bill, by);
}

function touchNote(
  sandbox: Sandbox,
  note: ElationVisitNote,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): void {
  note.last_modified = sandbox.microseconds();
  sandbox.publish({ resource: 'visit_notes', action, id: note.id, view: () => viewNote(note), by });
}

function checkMaySign(sandbox: Sandbox, values: Values, by: string | undefined): void {
  if (by === undefined || sandbox.applications.get(by)?.maySign === true) return;
  if (Object.keys(values).some((name) => name in signatureFields)) {
    throw refuse(403, 'You do not have permission to sign visit notes.');
  }
}

function noteMembers(sandbox: Sandbox, values: Values): Partial<ElationVisitNote> {
  const bullets = values['bullets'];
  if (!Array.isArray(bullets)) return values;
  const updated = toZoneless(sandbox.time.now());
  const shown: readonly Values[] = (bullets as Values[]).map((bullet, sequence) => ({
    ...bullet,
    sequence: bullet['sequence'] ?? sequence,
    version: bullet['version'] ?? 1,
    children: bullet['children'] ?? [],
    updated_date: updated,
    edit: null,
    replaced_by: null,
    replaced_by_edit: null,
    note_document: null,
    deleted_date: null,
  }));
  return { ...values, bullets: shown as ElationVisitNote['bullets'] & object };
}
