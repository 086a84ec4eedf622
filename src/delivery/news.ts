// What of a poll is news: records that do not say what is kept of them already. Rule XX-01.
import type { Arrival } from '../systems/system.js';
import { contentHash } from './content.js';
import type { Hub } from './hub.js';
import { recordKey, type KeptRecord } from './records.js';

/** The arrivals whose content differs from what is kept. */
export async function newsAmong(
  hub: Hub,
  connection: string,
  arrivals: readonly Arrival[],
): Promise<readonly Arrival[]> {
  const keys = arrivals.map(({ recordType, nativeId }) => recordKey(connection, recordType, nativeId));
  const kept = new Map(
    (await hub.store.getMany<KeptRecord>(hub.tenant, 'record', keys)).map((row) => [row.key, row.value.hash]),
  );
  return arrivals.filter(({ action, record }, at) => kept.get(keys[at] ?? '') !== contentHash([action, record]));
}
