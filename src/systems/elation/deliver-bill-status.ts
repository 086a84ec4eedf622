// What became of a bill in the billing system, told to Elation: a Bill Error with its reasons, or the number it was billed under. Guide: Elation–Kareo, "I received a Bill Error".
import type { ClaimResponse } from 'fhir/r4.js';
import type { DeliveryAnswer } from '../system.js';
import { afterwards, noLongerThere, refused, unchanged, type Deliver } from './delivering.js';
import type { ElationBill, ElationBillWrite } from './records.js';

/** What staff see holds this many characters. */
const mostCharacters = 200;

export const deliverBillStatus: Deliver<ClaimResponse> = async (order, delivering): Promise<DeliveryAnswer> => {
  const { focus } = order;
  const nativeId = order.directory.nativeIdOf('bill', focus.request?.reference ?? '');
  if (nativeId === undefined) throw refused({ code: 'refused-by-target', text: 'This bill is not one of Elation' });
  const status = statusOf(focus);
  if (status === undefined) return unchanged([]);
  const now = await delivering.client.read('bill', nativeId);
  if (now.state !== 'there') throw noLongerThere('bill', nativeId);
  const bill = now.record as ElationBill;
  // A bill that is billed takes no further word; an answer that was lost has been heard.
  if (bill.billing_status === 'Billed' || isSaid(bill, status)) return unchanged([]);
  const stored = await delivering.client.patch('bill', nativeId, status);
  if (stored === undefined) throw noLongerThere('bill', nativeId);
  return { links: [], records: await afterwards(delivering, 'bill', nativeId, { ...bill, ...status }), notCarried: [] };
};

type Status = Pick<ElationBillWrite, 'billing_error' | 'billing_raw_error' | 'ref_number' | 'billing_date'>;

/** Undefined: the billing system has not said yet. */
function statusOf(response: ClaimResponse): Status | undefined {
  if (response.outcome === 'error') {
    const texts = (response.error ?? []).map(({ code }) => code.text ?? code.coding?.[0]?.code ?? 'refused');
    const said = texts.length === 0 ? [response.disposition ?? 'The billing system refused the bill'] : texts;
    const raw = [...said, ...(response.processNote ?? []).map(({ text }) => text)];
    return { billing_error: withinLimit(said), billing_raw_error: raw.join('\n') };
  }
  const number = response.identifier?.[0]?.value ?? response.preAuthRef;
  if (response.outcome !== 'complete' || number === undefined) return undefined;
  return {
    ref_number: number.slice(0, 50),
    billing_date: new Date(response.created).toISOString().replace(/\.\d{3}Z$/, 'Z'),
  };
}

const isSaid = (bill: ElationBill, status: Status): boolean =>
  status.billing_error !== undefined &&
  bill.billing_status === 'UnresolvedError' &&
  bill.billing_error === status.billing_error &&
  bill.billing_raw_error === status.billing_raw_error;

/** As many reasons as fit, joined by `; `, and how many more there are; a first one that is too long by itself is cut. */
export function withinLimit(reasons: readonly string[]): string {
  const all = reasons.join('; ');
  if (all.length <= mostCharacters) return all;
  for (let count = reasons.length - 1; count > 0; count -= 1) {
    const shown = `${reasons.slice(0, count).join('; ')} … and ${reasons.length - count} more`;
    if (shown.length <= mostCharacters) return shown;
  }
  const more = reasons.length > 1 ? ` … and ${reasons.length - 1} more` : '…';
  return `${(reasons[0] ?? '').slice(0, mostCharacters - more.length)}${more}`;
}
