// What staff need not type: the practice, the first active physician, the primary location, today; and bill lines as they are read.
import { isRecord } from '../fields.js';
import type { Values } from '../fields.js';
import { isDeleted, refuse } from '../refusal.js';
import type { Sandbox } from '../sandbox.js';
import { toSeconds } from '../time.js';

export type StaffRecord = 'patient' | 'appointment' | 'visit_note' | 'bill' | 'practice_record';

/** The body as an object; an absent one is empty. Throws 400. */
export function bodyOf(body: unknown): Values {
  if (body === undefined || body === null) return {};
  if (!isRecord(body)) throw refuse(400, 'A control call takes a JSON object.');
  return body;
}

/** The body with the members that staff would find filled in. */
export function withDefaults(sandbox: Sandbox, record: StaffRecord, body: Values): Values {
  const { state } = sandbox;
  const practice = state.practice?.id;
  const physician = state.physicians.rows.find((each) => each.is_active)?.id;
  const locations = state.locations.rows.filter((each) => !isDeleted(each));
  const location = (locations.find((each) => each.is_primary) ?? locations[0])?.id;
  const now = toSeconds(sandbox.time.now());
  switch (record) {
    case 'patient':
      return { caregiver_practice: practice, primary_physician: physician, ...body };
    case 'appointment':
      return { practice, physician, scheduled_date: now, service_location: location, ...body };
    case 'visit_note':
      return { physician, template: 'SOAP', document_date: now, chart_date: now, bullets: [], ...body };
    case 'bill': {
      const note = state.notes.get(Number(body['visit_note']));
      const given = { practice, patient: note?.patient, physician: note?.physician ?? physician };
      return { ...given, service_location: location, cpts: [], ...withWrittenLines(body) };
    }
    case 'practice_record':
      return { practice, ...body };
  }
}

/** Lines given as they are read (`modifiers: ["25"]`, `dxs: ["I10"]`) become what a write takes. */
export function withWrittenLines(body: Values): Values {
  const { cpts } = body;
  return Array.isArray(cpts) ? { ...body, cpts: cpts.map((line: unknown) => toWrittenLine(line)) } : body;
}

function toWrittenLine(line: unknown): unknown {
  if (!isRecord(line)) return line;
  const { modifiers, dxs, ...rest } = line;
  const numbered = (Array.isArray(modifiers) ? (modifiers as unknown[]) : []).map((value, index): [string, unknown] => [
    `modifier_${index + 1}`,
    value,
  ]);
  const codes = Array.isArray(dxs)
    ? (dxs as unknown[]).map((code) => (typeof code === 'string' ? { icd10_code: code } : code))
    : dxs;
  return { ...rest, ...Object.fromEntries(numbered), ...(codes === undefined ? {} : { dxs: codes }) };
}
