// Where a poll of one list begins and what of it is known already. Kareo sheet, "Cursor": whole seconds of Pacific time, an hour that comes twice.
import { createHash } from 'node:crypto';
import { filterOf, pacificWallOf, parseWall, pollFrom } from './dates.js';

/** What is known of one row in the time that the next poll asks for again. */
interface Known {
  readonly hash: string;
  /** When this state of it was first seen (ms). */
  readonly firstSeen: number;
  /** Whether it was read after the second of its time stamp was over: nothing can have slipped in behind the reading. */
  readonly settled: boolean;
}

/** The cursor of one list. */
export interface ListCursor {
  /** The greatest LastModifiedDate seen, as wall ms; undefined before anything was seen. */
  readonly greatest?: number;
  readonly known: Readonly<Record<string, Known>>;
}

export const emptyListCursor: ListCursor = { known: {} };

/** Whole seconds: a second after its first sight, nothing more can get that time stamp. */
const settleMs = 2000;
const day = 86_400_000;

/** The filter that asks for what changed since; nothing before anything was seen. Both ends are given, since one alone means a week. */
export function filterSince({ greatest }: ListCursor, now: number): Readonly<Record<string, string>> {
  return greatest === undefined
    ? {}
    : { FromLastModifiedDate: filterOf(pollFrom(greatest)), ToLastModifiedDate: filterOf(pacificWallOf(now) + day) };
}

/** Of the rows of a poll, those to be taken, and the cursor for the next one. */
export function advance<Row extends { readonly LastModifiedDate?: string }>(
  cursor: ListCursor,
  rows: readonly Row[],
  idOf: (row: Row) => string,
  now: number,
): { readonly fresh: readonly Row[]; readonly cursor: ListCursor } {
  const walls = rows.flatMap((row) => wallOf(row) ?? []);
  const greatest = walls.reduce((most, wall) => Math.max(most, wall), cursor.greatest ?? -Infinity);
  const from = Number.isFinite(greatest) ? pollFrom(greatest) : greatest;
  const known: Record<string, Known> = {};
  const fresh = rows.filter((row) => {
    const id = idOf(row);
    const hash = hashOf(row);
    const before = cursor.known[id]?.hash === hash ? cursor.known[id] : undefined;
    const firstSeen = before?.firstSeen ?? now;
    const settled = before !== undefined && (before.settled || now - firstSeen >= settleMs);
    if ((wallOf(row) ?? Infinity) >= from) known[id] = { hash, firstSeen, settled };
    return before === undefined || (settled && !before.settled);
  });
  return { fresh, cursor: { ...(Number.isFinite(greatest) && { greatest }), known } };
}

const wallOf = ({ LastModifiedDate }: { readonly LastModifiedDate?: string }): number | undefined =>
  LastModifiedDate === undefined ? undefined : parseWall(LastModifiedDate);

/** A short hash of a record's content. */
export const hashOf = (record: object): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 16);
