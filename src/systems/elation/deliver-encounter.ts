// Visit notes to Elation, as long as they are not signed. Elation API documentation, "Visit Notes".
import type { Encounter } from 'fhir/r4.js';
import type { DeliveryAnswer, DeliveryOrder } from '../system.js';
import {
  afterwards,
  nativeIdOf,
  noLongerThere,
  referenceTo,
  refused,
  requireMembers,
  standing,
  unchanged,
  type Deliver,
  type Delivering,
} from './delivering.js';
import { encounter } from './encounter.js';
import type { ElationVisitNote } from './records.js';
import { changedMembers, writable } from './written.js';

type Order = DeliveryOrder & { readonly focus: Encounter };

const required = { patient: 'Patient', physician: 'Physician', document_date: 'Document date' } as const;

export const deliverEncounter: Deliver<Encounter> = async (order, delivering) => {
  if (order.action === 'remove') {
    throw refused({ code: 'not-supported', text: 'A visit note is not deleted in Elation from here' });
  }
  const nativeId = nativeIdOf(order, 'visit-note', order.focus);
  return nativeId === undefined ? create(order, delivering) : change(order, delivering, nativeId);
};

async function create(order: Order, delivering: Delivering): Promise<DeliveryAnswer> {
  const { value, lost } = encounter.toNative(order.focus, undefined, order.directory, order.shared);
  const note: Partial<ElationVisitNote> = {
    template: 'Simple',
    chart_date: new Date(delivering.clock()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    bullets: [],
    ...value,
  };
  requireMembers(note, required);
  const nativeId =
    (await madeBefore(order, delivering, note)) ??
    (await delivering.client.create('visit-note', writable('visit-note', note))).nativeId;
  return {
    links: [{ recordType: 'visit-note', nativeId, reference: referenceTo(order.focus) }],
    records: await afterwards(delivering, 'visit-note', nativeId, note),
    notCarried: lost,
  };
}

async function change(order: Order, delivering: Delivering, nativeId: string): Promise<DeliveryAnswer> {
  const before = await standing<ElationVisitNote>(order, delivering, 'visit-note', nativeId);
  if (before === undefined) throw noLongerThere('visit note', nativeId);
  const { value, lost } = encounter.toNative(order.focus, before, order.directory, order.shared);
  // What Elation requires and a plain Encounter has no element for is not taken away by leaving it out.
  const { template = null, chart_date = null } = before;
  const after = { ...value, template: value.template ?? template, chart_date: value.chart_date ?? chart_date };
  requireMembers(after, required);
  const changed = changedMembers('visit-note', before, after);
  const links = [{ recordType: 'visit-note', nativeId, reference: referenceTo(order.focus) }];
  if (Object.keys(changed).length === 0) return unchanged(lost, links);
  if (typeof before.signed_date === 'string' && before.signed_date !== '') {
    throw refused({
      code: 'record-locked',
      text: 'The visit note is signed and cannot be changed; amend it in Elation',
      value: nativeId,
    });
  }
  const stored = await delivering.client.patch('visit-note', nativeId, changed);
  if (stored === undefined) throw noLongerThere('visit note', nativeId);
  return { links, records: await afterwards(delivering, 'visit-note', nativeId, after), notCarried: lost };
}

/** A note carries no key of ours: one of the same patient, physician and moment that is not signed is the one sent before. */
async function madeBefore(
  order: Order,
  { client }: Delivering,
  note: Partial<ElationVisitNote>,
): Promise<string | undefined> {
  if (!order.mayBeThere) return undefined;
  const query = { patient: note.patient ?? undefined, physician: note.physician ?? undefined, unsigned: true };
  for await (const item of client.list('visit-note', query)) {
    const { id, document_date: date } = item as ElationVisitNote;
    if (Date.parse(date ?? '') === Date.parse(note.document_date ?? '')) return String(id);
  }
  return undefined;
}
