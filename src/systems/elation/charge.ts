// One service line of an Elation bill with what the bill says of it: a line has no id of its own, so its number is part of one. Elation API documentation, "Billing".
import type { ElationBill, ElationBillLine } from './records.js';

/** What a charge takes from its bill. */
type OfBill = Pick<
  ElationBill,
  | 'id'
  | 'patient'
  | 'practice'
  | 'visit_note_id'
  | 'visit_note_signed_date'
  | 'visit_note_deleted_date'
  | 'service_date'
  | 'service_date_timezone'
  | 'rendering_provider'
  | 'notes'
>;

/** A charge as a record; `id` is `<bill>-<line>`, lines counted from 1. */
export interface ElationCharge {
  id: string;
  bill: OfBill;
  line: ElationBillLine;
}

/** The charges of a bill, in the order of its lines. */
export function chargesOf(bill: ElationBill): readonly ElationCharge[] {
  const { id, patient, practice, visit_note_id, visit_note_signed_date, visit_note_deleted_date } = bill;
  const { service_date, service_date_timezone, rendering_provider, notes } = bill;
  const said = {
    ...{ id, patient, practice, visit_note_id, visit_note_signed_date, visit_note_deleted_date },
    ...{ service_date, service_date_timezone, rendering_provider, notes },
  };
  // A member that the bill leaves out is left out here too.
  const ofBill = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as unknown as OfBill;
  return (bill.cpts ?? []).map((line, index) => ({ id: `${id}-${index + 1}`, bill: ofBill, line }));
}

/** `<bill>-<line>` taken apart; undefined for any other form. */
export function chargeId(nativeId: string): { readonly billId: string; readonly line: number } | undefined {
  const [, billId, line] = /^([0-9]+)-([0-9]+)$/.exec(nativeId) ?? [];
  return billId === undefined ? undefined : { billId, line: Number(line) };
}
