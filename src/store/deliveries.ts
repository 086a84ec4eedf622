// Deliveries: intents to bring a resource version to a connection, in lanes, with their whole history. docs/architecture.md section 4, "Out".
import { rangeUnder, rowKey, timeKey } from './row-key.js';
import type { Page, Row, RowWrite, Scanned, Store } from './store.js';

/** failed: refused for its data, stands until mended; held: by a person; paused: with its connection. */
export type DeliveryState = 'queued' | 'leased' | 'done' | 'failed' | 'held' | 'cancelled' | 'paused';

/** Why a delivery stands still, in the form of a system's reasons. */
export interface DeliveryReason {
  readonly code: string;
  readonly text: string;
  readonly field?: string;
  readonly line?: number;
  readonly value?: string;
}

/** One try, as it ended. */
export interface DeliveryAttempt {
  /** FHIR instants. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly outcome: 'accepted' | 'data' | 'transient' | 'configuration' | 'ambiguous' | 'interrupted';
  readonly reasons: readonly DeliveryReason[];
  /** The vendor's own answer, for those who may see it; never logged. */
  readonly raw?: string;
}

export interface Delivery {
  /** Made by `newId`: the order within a lane. */
  readonly id: string;
  readonly connection: string;
  /** The patient (`Patient/x`), or what else is kept in order; deliveries of a lane go one after the other. */
  readonly lane: string;
  /** `Type/id` of the resource it is about, and the version that gave rise to it. */
  readonly reference: string;
  readonly version: number;
  readonly dataClass: string;
  readonly action: 'put' | 'remove';
  readonly state: DeliveryState;
  /** FHIR instants. */
  readonly createdAt: string;
  readonly dueAt: string;
  /** While leased: by whom, and until when (FHIR instant). */
  readonly lease?: { readonly holder: string; readonly until: string };
  /** The delivery that must be accepted first; while set, this one is not due. */
  readonly waitsFor?: string | undefined;
  /** Id of the Task that shows it. */
  readonly task?: string;
  /** Stable for (connection, resource): what the target keeps as external id. */
  readonly key: string;
  /** An earlier attempt may have been acted on: look before any create. */
  readonly mayBeThere: boolean;
  /** Tries in a row that ended transiently, for the growing delay. */
  readonly retries: number;
  readonly reasons: readonly DeliveryReason[];
  readonly attempts: readonly DeliveryAttempt[];
}

const keyOf = (id: string): string => rowKey(id);

// These stand in the way of the next one in their lane.
const isInLane = (state: DeliveryState): boolean => state === 'queued' || state === 'leased' || state === 'paused';

/** When a worker must look at it: the due time, or the end of a lease that was never given back. */
function dueTime({ state, dueAt, lease, waitsFor }: Delivery): string | undefined {
  if (state === 'leased') return lease?.until;
  return state === 'queued' && waitsFor === undefined ? dueAt : undefined;
}

function indexOf(delivery: Delivery): readonly string[] {
  const { id, connection, lane, state, reference, waitsFor } = delivery;
  const due = dueTime(delivery);
  return [
    rowKey('state', state, connection, id),
    rowKey('of', reference, id),
    ...(isInLane(state) ? [rowKey('lane', connection, lane, id)] : []),
    ...(due === undefined ? [] : [rowKey('due', due, id)]),
    ...(waitsFor === undefined ? [] : [rowKey('after', waitsFor, id)]),
  ];
}

const deliveryWrite = (delivery: Delivery, expect: RowWrite['expect']): RowWrite => ({
  kind: 'delivery',
  key: keyOf(delivery.id),
  expect,
  value: delivery,
  index: indexOf(delivery),
});

/** Enqueues a delivery. */
export const enqueueWrite = (delivery: Delivery): RowWrite => deliveryWrite(delivery, 0);

/**
 * Changes a delivery from the row as it was read: the set conflicts where anybody has changed it since. A worker
 * that finishes with the row its lease made is thereby fenced.
 */
export const changeWrite = ({ version, value }: Row<Delivery>, change: Partial<Delivery>): RowWrite => {
  const { lease, ...rest } = { ...value, ...change };
  return deliveryWrite(rest.state === 'leased' && lease ? { ...rest, lease } : rest, version);
};

/** Clears `waitsFor`: the delivery is due from this time (ms) on. */
export const releaseWrite = (row: Row<Delivery>, now: number): RowWrite =>
  changeWrite(row, { waitsFor: undefined, dueAt: timeKey(now) });

export const readDelivery = (store: Store, tenant: string, id: string): Promise<Row<Delivery> | undefined> =>
  store.get<Delivery>(tenant, 'delivery', keyOf(id));

/** The first delivery of a lane that is queued, leased or paused. */
export async function laneHead(
  store: Store,
  tenant: string,
  connection: string,
  lane: string,
): Promise<Row<Delivery> | undefined> {
  const { items } = await store.scan<Delivery>(tenant, 'delivery', {
    ...rangeUnder('lane', connection, lane),
    limit: 1,
  });
  return items[0]?.row;
}

/**
 * Due deliveries that stand first in their lanes, oldest first: queued ones, and leased ones whose lease has run out.
 * @param wish.now time in ms
 * @param wish.limit at most so many
 */
export async function claimable(
  store: Store,
  tenant: string,
  {
    now,
    limit,
    skip = () => false,
  }: { readonly now: number; readonly limit: number; readonly skip?: (delivery: Delivery) => boolean },
): Promise<readonly Row<Delivery>[]> {
  const found: Row<Delivery>[] = [];
  const seen = new Set<string>();
  const range = { from: 'due/', to: rowKey('due', timeKey(now)) + '0' };
  for (let after: string | undefined; found.length < limit;) {
    const page: Page<Scanned<Delivery>> = await store.scan(tenant, 'delivery', {
      ...range,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    for (const { row } of page.items) {
      const { connection, lane } = row.value;
      const name = rowKey(connection, lane);
      if (found.length >= limit || seen.has(name) || skip(row.value)) continue;
      seen.add(name);
      const head = await laneHead(store, tenant, connection, lane);
      const due = head && dueTime(head.value);
      if (head && due !== undefined && due <= timeKey(now) && !skip(head.value)) found.push(head);
    }
    if (page.next === undefined) break;
    after = page.next;
  }
  return found;
}

/**
 * Takes a delivery; after the commit its row has the version `row.version + 1`, which is the fencing token.
 * Where it was leased before, that worker was lost: it may have been sent.
 */
export const claimWrite = (row: Row<Delivery>, holder: string, until: number): RowWrite =>
  changeWrite(row, {
    state: 'leased',
    lease: { holder, until: timeKey(until) },
    mayBeThere: row.value.mayBeThere || row.value.state === 'leased',
  });

/** When the next delivery becomes due (FHIR instant), if any is. */
export async function nextDue(store: Store, tenant: string): Promise<string | undefined> {
  const { items } = await store.scan<Delivery>(tenant, 'delivery', { ...rangeUnder('due'), limit: 1 });
  const [first] = items;
  return first && dueTime(first.row.value);
}

interface PageWish {
  readonly after?: string;
  readonly limit: number;
}

/** The deliveries in a state, by connection and age. */
export const deliveriesIn = (
  store: Store,
  tenant: string,
  { state, connection }: { readonly state: DeliveryState; readonly connection?: string },
  page: PageWish,
): Promise<Page<Scanned<Delivery>>> =>
  store.scan<Delivery>(tenant, 'delivery', {
    ...rangeUnder('state', state, ...(connection === undefined ? [] : [connection])),
    ...page,
  });

/** The deliveries of a resource, oldest first. */
export const deliveriesOf = (
  store: Store,
  tenant: string,
  reference: string,
  page: PageWish,
): Promise<Page<Scanned<Delivery>>> =>
  store.scan<Delivery>(tenant, 'delivery', { ...rangeUnder('of', reference), ...page });

/** The deliveries that wait for that one. */
export const deliveriesAfter = (
  store: Store,
  tenant: string,
  id: string,
  page: PageWish,
): Promise<Page<Scanned<Delivery>>> =>
  store.scan<Delivery>(tenant, 'delivery', { ...rangeUnder('after', id), ...page });
