// Bills to Elation: made for a visit note that has none, or changed while they are not sent. Elation API documentation, "Billing".
import type { Claim } from 'fhir/r4.js';
import { changes } from '../../mapping/json.js';
import { emptyDirectory } from '../../mapping/directory.js';
import { SystemFailure } from '../failure.js';
import type { DeliveryAnswer, DeliveryOrder, NativeLink } from '../system.js';
import { claim } from './claim.js';
import { visit } from './claim-places.js';
import {
  afterwards,
  found,
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
import type { ElationBill, ElationBillWrite } from './records.js';
import { billWrite } from './writes.js';

type Order = DeliveryOrder & { readonly focus: Claim };

const required = {
  visit_note: 'Visit note',
  patient: 'Patient',
  physician: 'Assigned physician',
  service_location: 'Service Location (POS)',
} as const;

export const deliverBill: Deliver<Claim> = async (order, delivering) => {
  if (order.action === 'remove') throw refused({ code: 'not-supported', text: 'A bill cannot be deleted in Elation' });
  const nativeId = nativeIdOf(order, 'bill', order.focus) ?? (await madeBefore(order, delivering));
  return nativeId === undefined ? create(order, delivering) : changeBill(order, delivering, nativeId);
};

async function create(order: Order, delivering: Delivering): Promise<DeliveryAnswer> {
  refuseUnmappedLocation(order);
  const { value, lost } = claim.toNative(order.focus, undefined, order.directory, order.shared);
  // The place of service and our metadata can only be said of a bill that is there.
  const { place_of_service: _place, metadata: _ours, ...said } = bodyOf(value);
  const body: ElationBillWrite = {
    physician: said.rendering_provider ?? said.billing_provider ?? null,
    cpts: [],
    ...said,
    practice: await delivering.practice(),
  };
  requireMembers(body, required);
  try {
    const { nativeId, record } = await delivering.client.createBill(body);
    return answer(order, delivering, nativeId, { made: { ...shared(record), ...value }, notCarried: lost });
  } catch (error) {
    if (!isBilledAlready(error)) throw error;
    const there = await billOfVisit(order, delivering);
    if (there !== undefined) return changeBill(order, delivering, there);
    // The bill of an unsigned note is not shown: ours or not is known once it is signed.
    throw order.mayBeThere ? shownLater() : error;
  }
}

async function changeBill(order: Order, delivering: Delivering, nativeId: string): Promise<DeliveryAnswer> {
  const before = await standing<ElationBill>(order, delivering, 'bill', nativeId);
  if (before === undefined) throw noLongerThere('bill', nativeId);
  refuseUnmappedLocation(order);
  const { value: after, lost } = claim.toNative(order.focus, before, order.directory, order.shared);
  const changed = changes(bodyOf(before), bodyOf(after));
  if (Object.keys(changed).length === 0) return unchanged(lost, linksOf(order, nativeId));
  refuseSent(before);
  if ((await delivering.client.patch('bill', nativeId, changed)) === undefined) throw noLongerThere('bill', nativeId);
  return answer(order, delivering, nativeId, { made: after, notCarried: lost });
}

const answer = async (
  order: Order,
  delivering: Delivering,
  nativeId: string,
  { made, notCarried }: { readonly made: object; readonly notCarried: DeliveryAnswer['notCarried'] },
): Promise<DeliveryAnswer> => ({
  links: linksOf(order, nativeId),
  records: await afterwards(delivering, 'bill', nativeId, made),
  notCarried,
});

/** What the answer to a POST says in the shape in which a bill is read: its notes and locations are ids, its lines are not all there. */
const shared = (created: unknown): Partial<ElationBill> => {
  const { created_date, last_modified_date, billing_status, deferred_bill, practice, physician } =
    created as Partial<ElationBill>;
  const said = { created_date, last_modified_date, billing_status, deferred_bill, practice, physician };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

const shownLater = (): SystemFailure => {
  const text = 'The visit note has a bill, which Elation shows once the note is signed';
  return new SystemFailure('transient', [{ code: 'answer-lost', text }]);
};

const linksOf = (order: Order, nativeId: string): readonly NativeLink[] => [
  { recordType: 'bill', nativeId, reference: referenceTo(order.focus) },
];

/** The bill as it is written. */
export const bodyOf = (bill: ElationBill): ElationBillWrite => billWrite.toFhir(bill, undefined, emptyDirectory).value;

/** A bill that is billed is frozen in Elation. */
export function refuseSent(bill: ElationBill): void {
  if (bill.billing_status !== 'Billed') return;
  throw refused({
    code: 'already-sent',
    text: 'The bill has been sent; change it by hand in both systems',
    value: String(bill.id),
  });
}

function refuseUnmappedLocation(order: Order): void {
  const facility = order.focus.facility?.reference;
  if (facility === undefined || order.directory.nativeIdOf('service-location', facility) !== undefined) return;
  const name = found(order, 'Location', facility)?.name ?? facility;
  throw refused({
    code: 'location-not-mapped',
    field: required.service_location,
    text: `"${name}" is not mapped to a practice location of Elation`,
    value: name,
  });
}

const isBilledAlready = (error: unknown): boolean =>
  error instanceof SystemFailure &&
  error.reasons.some(({ field, text }) => field === 'visit_note' && /already has a bill/.test(text));

const madeBefore = async (order: Order, delivering: Delivering): Promise<string | undefined> =>
  order.mayBeThere ? billOfVisit(order, delivering) : undefined;

/** A visit note has one bill. */
async function billOfVisit(order: Order, { client }: Delivering): Promise<string | undefined> {
  const note = order.directory.nativeIdOf('visit-note', visit.get(order.focus)?.reference ?? '');
  if (note === undefined) return undefined;
  for await (const item of client.list('bill', { visit_note_id: note })) return String((item as ElationBill).id);
  return undefined;
}
