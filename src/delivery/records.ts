// The last word of a system on each of its records, verbatim. docs/architecture.md section 2, "record".
import type { Draft } from './draft.js';

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
  /** A person's decision on a match: the patient it is, or that it is a new one. */
  readonly decision?: { readonly reference: string } | 'new';
}

export const recordKey = (connection: string, recordType: string, nativeId: string): string => `${connection}|${recordType}|${nativeId}`;

/** What the connection last said of this record. */
export const keptRecord = (draft: Draft, connection: string, recordType: string, nativeId: string): Promise<KeptRecord | undefined> =>
  draft.row<KeptRecord>('record', recordKey(connection, recordType, nativeId));

/** Keeps the record; found again under its open Task, where it has one. */
export const keepRecord = (draft: Draft, kept: KeptRecord): Promise<void> =>
  draft.putRow('record', recordKey(kept.connection, kept.recordType, kept.nativeId), kept, kept.openTask === undefined ? [] : [`task|${kept.openTask}`]);

/** How a record came: found when the integration was turned on, heard later, answered to our own delivery, or looked at again. */
export type Manner = 'found' | 'heard' | 'answered' | 'again';

