// Leases: one process at a time does a thing, and one that was presumed dead cannot write. docs/architecture.md section 7.
import { rowKey, timeKey } from './row-key.js';
import type { Row, RowWrite, Store } from './store.js';

interface Lease {
  /** Empty: nobody. */
  readonly holder: string;
  /** FHIR instant. */
  readonly until: string;
}

/** A lease that is held. `token` is the version of its row and only grows: the row is never removed. */
export interface HeldLease {
  readonly name: string;
  readonly holder: string;
  readonly token: number;
}

export interface LeaseWish {
  readonly name: string;
  /** Unique to this process. */
  readonly holder: string;
  /** Time and duration in ms. */
  readonly now: number;
  readonly durationMs: number;
}

/** Takes the lease where nobody holds it, or the holder's time is over; undefined where somebody does, or was faster. */
export async function takeLease(store: Store, tenant: string, wish: LeaseWish): Promise<HeldLease | undefined> {
  const { name, holder, now, durationMs } = wish;
  const row = await store.get<Lease>(tenant, 'lease', rowKey(name));
  if (row && row.value.holder !== '' && row.value.holder !== holder && row.value.until > timeKey(now)) return undefined;
  const until = timeKey(now + durationMs);
  const answer = await store.commit({
    tenant,
    resources: [],
    rows: [leaseWrite(name, row?.version ?? 0, { holder, until })],
  });
  return answer.committed ? { name, holder, token: (row?.version ?? 0) + 1 } : undefined;
}

/**
 * Prolongs the lease as part of a set: the whole set conflicts where the lease was lost. After the commit the lease has
 * the next token: `{ ...held, token: held.token + 1 }`.
 */
export const renewWrite = (held: HeldLease, now: number, durationMs: number): RowWrite =>
  leaseWrite(held.name, held.token, { holder: held.holder, until: timeKey(now + durationMs) });

/** Gives the lease back. */
export const giveBackWrite = (held: HeldLease, now: number): RowWrite =>
  leaseWrite(held.name, held.token, { holder: '', until: timeKey(now) });

/** Who holds it now, if anybody. */
export async function readLease(store: Store, tenant: string, name: string): Promise<Row<Lease> | undefined> {
  return store.get<Lease>(tenant, 'lease', rowKey(name));
}

const leaseWrite = (name: string, expect: number, value: Lease): RowWrite => ({
  kind: 'lease',
  key: rowKey(name),
  expect,
  value,
  index: [],
});
