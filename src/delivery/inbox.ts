// The inbox: what arrived, durable before it is acknowledged and taken once. docs/architecture.md section 4, "In"; rules XX-02, XX-03.
import { lastCharacter } from '../search/plan.js';
import type { RowWrite } from '../store/store.js';
import type { Arrival } from '../systems/system.js';
import type { Draft } from './draft.js';
import type { Hub } from './hub.js';
import type { Manner } from './records.js';

/** One arrival in the inbox. */
export interface InboxEntry {
  readonly key: string;
  readonly connection: string;
  readonly arrival: Arrival;
  readonly manner: Manner;
  /** Order of arrival within the process that took it. */
  readonly place: string;
}

const keptMs = 30 * 86_400_000;
const digits = (ms: number): string => String(ms).padStart(14, '0');
const todo = (connection: string): string => `todo|${connection}|`;

/**
 * Commits the arrivals. An event that is there already (same id from the same connection) is left out.
 * Resolves when they are durable; answers how many were new.
 */
export async function putInInbox(
  hub: Hub,
  connection: string,
  arrivals: readonly Arrival[],
  manner: Manner,
): Promise<number> {
  const entries = arrivals.map((arrival): InboxEntry => {
    const place = `${digits(hub.clock())}|${hub.newId()}`;
    const key = arrival.eventId === undefined ? `${connection}|${place}` : `${connection}|event|${arrival.eventId}`;
    return { key, connection, arrival, manner, place };
  });
  const known = new Set(
    (
      await hub.store.getMany(
        hub.tenant,
        'inbox',
        entries.map(({ key }) => key),
      )
    ).map(({ key }) => key),
  );
  const fresh = entries.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return 0;
  const rows = fresh.map((entry): RowWrite => ({
    kind: 'inbox',
    key: entry.key,
    expect: 0,
    value: entry,
    index: [`${todo(connection)}${entry.place}`],
  }));
  const { committed } = await hub.store.commit({ tenant: hub.tenant, resources: [], rows });
  // A conflict: one of these events came twice at once. Then each is put by itself.
  return committed ? fresh.length : putOneByOne(hub, rows);
}

async function putOneByOne(hub: Hub, rows: readonly RowWrite[]): Promise<number> {
  let fresh = 0;
  for (const row of rows)
    if ((await hub.store.commit({ tenant: hub.tenant, resources: [], rows: [row] })).committed) fresh += 1;
  return fresh;
}

/** What is to be taken in from a connection, oldest first. */
export async function inboxTodo(hub: Hub, connection: string, limit: number): Promise<readonly InboxEntry[]> {
  const from = todo(connection);
  const { items } = await hub.store.scan<InboxEntry>(hub.tenant, 'inbox', { from, to: from + lastCharacter, limit });
  return items.map(({ row }) => row.value);
}

/** Marks an entry as taken, in the draft that takes it; an event's id is kept for 30 days, so that its repeat is known. */
export async function strikeInbox(draft: Draft, entry: InboxEntry): Promise<void> {
  const isEvent = entry.arrival.eventId !== undefined;
  const until = draft.hub.clock() + keptMs;
  await draft.putRow(
    'inbox',
    entry.key,
    isEvent ? { taken: draft.hub.clock() } : undefined,
    isEvent ? [`taken|${digits(until)}`] : [],
  );
}

/** Forgets events that no system repeats any more; answers how many. */
export async function forgetOldEvents(hub: Hub): Promise<number> {
  const { items } = await hub.store.scan(hub.tenant, 'inbox', {
    from: 'taken|',
    to: `taken|${digits(hub.clock())}`,
    limit: 500,
  });
  if (items.length === 0) return 0;
  const rows = items.map(({ row }): RowWrite => ({
    kind: 'inbox',
    key: row.key,
    expect: 'any',
    value: undefined,
    index: [],
  }));
  await hub.store.commit({ tenant: hub.tenant, resources: [], rows });
  return items.length;
}
