// The inbox: what arrived and is not worked yet, durable and in order of arrival within a connection. docs/architecture.md section 4, "In".
import { rangeUnder, rowKey, timeKey } from './row-key.js';
import type { Page, Row, RowWrite, Scanned, Store } from './store.js';

/** One arrival. */
export interface InboxEntry<Arrival = unknown> {
  readonly connection: string;
  /** Made by `newId`, so that later arrivals sort later. */
  readonly id: string;
  readonly arrival: Arrival;
  /** FHIR instant. */
  readonly receivedAt: string;
  readonly state: 'waiting' | 'done' | 'failed';
  /** Failed tries so far; what the last one said. */
  readonly tries: number;
  readonly error?: string;
}

/** How an arrival is known again. */
export type ArrivalId =
  /** An event of the system: each is worked once, in order. */
  | { readonly eventId: string }
  /** A snapshot of a record (from a poll): a newer one takes the place of one that still waits. */
  | { readonly recordType: string; readonly nativeId: string };

const keyOf = (connection: string, id: ArrivalId): string =>
  'eventId' in id
    ? rowKey('event', connection, id.eventId)
    : rowKey('snapshot', connection, id.recordType, id.nativeId);

/** Takes an arrival in. For an event the set conflicts if it came before: see `arrivedBefore`. */
export const inboxWrite = <Arrival>(
  entry: Pick<InboxEntry<Arrival>, 'connection' | 'id' | 'arrival' | 'receivedAt'>,
  id: ArrivalId,
): RowWrite =>
  entryWrite(keyOf(entry.connection, id), 'eventId' in id ? 0 : 'any', { ...entry, state: 'waiting', tries: 0 });

/** Which of these events came before. */
export async function arrivedBefore(
  store: Store,
  tenant: string,
  connection: string,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = new Map(eventIds.map((eventId) => [keyOf(connection, { eventId }), eventId]));
  const rows = await store.getMany(tenant, 'inbox', [...keys.keys()]);
  return new Set(rows.flatMap(({ key }) => keys.get(key) ?? []));
}

/** The arrival is worked; conflicts where a newer snapshot has taken its place, which then waits in its turn. */
export const inboxDoneWrite = <Arrival>({ key, version, value }: Row<InboxEntry<Arrival>>): RowWrite =>
  entryWrite(key, version, { ...value, state: 'done' });

/** The arrival could not be worked; `again`: it stays where it is in the order, else it is set aside. */
export const inboxFailedWrite = <Arrival>(
  { key, version, value }: Row<InboxEntry<Arrival>>,
  error: string,
  again: boolean,
): RowWrite =>
  entryWrite(key, version, { ...value, state: again ? 'waiting' : 'failed', tries: value.tries + 1, error });

/** Puts an arrival that was set aside back in its place. */
export const inboxAgainWrite = <Arrival>({ key, version, value }: Row<InboxEntry<Arrival>>): RowWrite =>
  entryWrite(key, version, { ...value, state: 'waiting' });

function entryWrite(key: string, expect: RowWrite['expect'], value: InboxEntry): RowWrite {
  return { kind: 'inbox', key, expect, value, index: [rowKey(value.state, value.connection, value.id)] };
}

/** What waits (or was set aside) in a connection, oldest first. */
export const inboxEntries = <Arrival>(
  store: Store,
  tenant: string,
  { connection, state = 'waiting' }: { readonly connection: string; readonly state?: InboxEntry['state'] },
  page: { readonly after?: string; readonly limit: number },
): Promise<Page<Scanned<InboxEntry<Arrival>>>> =>
  store.scan<InboxEntry<Arrival>>(tenant, 'inbox', { ...rangeUnder(state, connection), ...page });

/** Removes worked entries of a connection that came before that time (ms), at most `limit`; later events with these ids count as new. */
export async function pruneWrites(
  store: Store,
  tenant: string,
  { connection, before, limit }: { readonly connection: string; readonly before: number; readonly limit: number },
): Promise<readonly RowWrite[]> {
  const { items } = await store.scan<InboxEntry>(tenant, 'inbox', { ...rangeUnder('done', connection), limit });
  return items
    .filter(({ row }) => row.value.receivedAt < timeKey(before))
    .map(({ row }) => ({ kind: 'inbox', key: row.key, expect: row.version, value: undefined, index: [] }));
}
