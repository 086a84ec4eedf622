// The last word of a system on each of its records, verbatim. docs/architecture.md section 2, "record".
import type { Arrival } from '../systems/system.js';
import { lastCharacter } from '../search/plan.js';
import type { Draft } from './draft.js';
import type { Hub } from './hub.js';

/** A native record as last heard, with what became of it. */
export interface KeptRecord {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  readonly record: unknown;
  /** Equal hashes: the record says nothing new. */
  readonly hash: string;
  /** When the system says that it changed (FHIR instant); what arrives older is never applied (XX-03). */
  readonly changedAt?: string;
  /** The Task that keeps it from becoming a resource: invalid, or waiting for a person's decision. */
  readonly openTask?: string;
  /** While a person is to decide whose chart it is: the patients that it may be of; nothing is created for these in its system. */
  readonly candidates?: readonly string[];
  /** A person's decision on a match: the patient it is, or that it is a new one. */
  readonly decision?: { readonly reference: string } | 'new';
}

export const recordKey = (connection: string, recordType: string, nativeId: string): string => `${connection}|${recordType}|${nativeId}`;

/** What the connection last said of this record. */
export const keptRecord = (draft: Draft, connection: string, recordType: string, nativeId: string): Promise<KeptRecord | undefined> =>
  draft.row<KeptRecord>('record', recordKey(connection, recordType, nativeId));

/** Keeps the record; found again under its open Task and under the patients that it may be of, where it has such. */
export const keepRecord = (draft: Draft, kept: KeptRecord): Promise<void> =>
  draft.putRow('record', recordKey(kept.connection, kept.recordType, kept.nativeId), kept, [
    ...(kept.openTask === undefined ? [] : [`task|${kept.openTask}`]),
    ...(kept.candidates ?? []).map((reference) => reviewOrder(kept.connection, reference)),
  ]);

const reviewOrder = (connection: string, reference: string): string => `review|${connection}|${reference}`;

/** Whether a chart of the connection waits for a decision on whether it is this patient's. */
export async function isUnderReview(hub: Hub, connection: string, reference: string): Promise<boolean> {
  const from = reviewOrder(connection, reference);
  const { items } = await hub.store.scan(hub.tenant, 'record', { from, to: from + lastCharacter, limit: 1 });
  return items.length > 0;
}

/** How a record came: found when the integration was turned on, heard later, answered to our own delivery, there already when we delivered, or looked at again. */
export type Manner = 'found' | 'heard' | 'answered' | 'joined' | 'again';


/** The record as if it arrived again. */
export const arrivalOf = ({ recordType, nativeId, record, changedAt }: KeptRecord): Arrival => ({
  recordType,
  nativeId,
  action: 'saved',
  record,
  ...(changedAt !== undefined && { changedAt }),
});
