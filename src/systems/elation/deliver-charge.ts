// One service line of a bill that is not sent: added, changed or removed. Elation API documentation, "Billing": lines are replaced as a whole.
import type { ChargeItem } from 'fhir/r4.js';
import { same } from '../../mapping/json.js';
import type { DeliveryAnswer, DeliveryOrder } from '../system.js';
import { chargeItem } from './charge-item.js';
import { chargeId, chargesOf, type ElationCharge } from './charge.js';
import { bodyOf, refuseSent } from './deliver-bill.js';
import {
  afterwards,
  lastRecord,
  nativeIdOf,
  noLongerThere,
  referenceTo,
  refused,
  unchanged,
  type Deliver,
  type Delivering,
} from './delivering.js';
import type { ElationBill, ElationBillLine } from './records.js';

type Order = DeliveryOrder & { readonly focus: ChargeItem };

export const deliverCharge: Deliver<ChargeItem> = async (order, delivering) => {
  const linked = chargeId(nativeIdOf(order, 'charge', order.focus) ?? '');
  if (linked === undefined && order.action === 'remove') return unchanged([]);
  const bill = await billOf(order, delivering, linked?.billId);
  const index = (linked?.line ?? (bill.cpts ?? []).length + 1) - 1;
  return order.action === 'remove' ? remove(bill, delivering, index) : put(order, bill, delivering, index);
};

async function put(order: Order, bill: ElationBill, delivering: Delivering, index: number): Promise<DeliveryAnswer> {
  const base: ElationCharge | undefined = chargesOf(bill)[index];
  const { value, lost } = chargeItem.toNative(order.focus, base, order.directory, order.shared);
  const lines = [...(bill.cpts ?? [])];
  // An attempt whose answer was lost has added the line already.
  const added =
    base === undefined && order.mayBeThere
      ? lines.findLastIndex((line) => same(line.cpt, value.line.cpt) && same(line.dxs ?? [], value.line.dxs ?? []))
      : -1;
  const at = added >= 0 ? added : index;
  const links = [{ recordType: 'charge', nativeId: `${bill.id}-${at + 1}`, reference: referenceTo(order.focus) }];
  if (added >= 0 || (base !== undefined && same(base.line, value.line))) return unchanged(lost, links);
  lines[at] = value.line;
  return { links, records: await sendLines(bill, delivering, lines), notCarried: lost };
}

async function remove(bill: ElationBill, delivering: Delivering, index: number): Promise<DeliveryAnswer> {
  const lines = (bill.cpts ?? []).filter((_, at) => at !== index);
  if (lines.length === (bill.cpts ?? []).length) return unchanged([]);
  return { links: [], records: await sendLines(bill, delivering, lines), notCarried: [] };
}

async function sendLines(bill: ElationBill, delivering: Delivering, lines: ElationBillLine[]) {
  refuseSent(bill);
  const nativeId = String(bill.id);
  const made: ElationBill = { ...bill, cpts: lines };
  const { cpts = [] } = bodyOf(made);
  if ((await delivering.client.patch('bill', nativeId, { cpts })) === undefined) throw noLongerThere('bill', nativeId);
  return afterwards(delivering, 'bill', nativeId, made);
}

/** The bill as it stands now: a line is told by its number alone. One that is not shown (its note is not signed) is as last said. */
async function billOf(order: Order, { client }: Delivering, billId: string | undefined): Promise<ElationBill> {
  if (billId !== undefined) {
    const now = await client.read('bill', billId);
    const bill = now.state === 'there' ? now.record : lastRecord(order, 'bill', billId);
    if (bill === undefined) throw noLongerThere('bill', billId);
    return bill as ElationBill;
  }
  const note = order.directory.nativeIdOf('visit-note', order.focus.context?.reference ?? '');
  if (note !== undefined) {
    for await (const item of client.list('bill', { visit_note_id: note })) return item as ElationBill;
  }
  const known = order.native.find(
    ({ recordType, record }) => recordType === 'bill' && String((record as ElationBill).visit_note_id) === note,
  );
  if (known !== undefined) return known.record as ElationBill;
  throw refused({ code: 'refused-by-target', text: 'The visit of this charge has no bill in Elation yet' });
}
