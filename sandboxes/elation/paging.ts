// Lists in pages: by cursor unless the request carries `offset`; at most 100 rows. Elation API, "Pagination".
import { refuse } from './refusal.js';
import type { Call } from './route.js';
import { positionAfter } from './table.js';
import type { Row } from './table.js';

const mostRows = 100;

/** What a row must be to stand in the list asked for. */
export type Filter<T> = (row: T) => boolean;

interface Asked<T> {
  /** Ascending by id. */
  readonly rows: readonly T[];
  readonly filter: Filter<T>;
  readonly view: (row: T) => unknown;
  readonly pageSize: number;
}

export function readPage<T extends Row>(call: Call, asked: Asked<T>): unknown {
  const size = pageSizeOf(call.query, asked.pageSize);
  return call.query.has('offset') ? readOffsetPage(call, asked, size) : readCursorPage(call, asked, size);
}

function readOffsetPage<T extends Row>(call: Call, asked: Asked<T>, size: number): unknown {
  const offset = Math.max(0, Math.trunc(Number(call.query.get('offset'))) || 0);
  const rows = ordered(asked.rows.filter(asked.filter), call.query.get('order_by'));
  const at = (start: number): string => addressOf(call, { limit: String(size), offset: String(start) });
  return {
    count: rows.length,
    next: offset + size < rows.length ? at(offset + size) : null,
    previous: offset > 0 ? at(Math.max(0, offset - size)) : null,
    results: rows.slice(offset, offset + size).map(asked.view),
  };
}

function readCursorPage<T extends Row>(call: Call, asked: Asked<T>, size: number): unknown {
  const cursor = readCursor(call.query.get('cursor'));
  const start = positionAfter(asked.rows, cursor.reverse ? cursor.id - 1 : cursor.id);
  const step = cursor.reverse ? -1 : 1;
  const found: T[] = [];
  for (
    let at = cursor.reverse ? start - 1 : start;
    at >= 0 && at < asked.rows.length && found.length <= size;
    at += step
  ) {
    const row = asked.rows[at];
    if (row !== undefined && asked.filter(row)) found.push(row);
  }
  const more = found.length > size;
  const results = found.slice(0, size);
  if (cursor.reverse) results.reverse();
  const hasNext = cursor.reverse ? true : more;
  const hasPrevious = cursor.reverse ? more : cursor.id > 0;
  const first = results[0]?.id ?? cursor.id + 1;
  const last = results.at(-1)?.id ?? cursor.id - 1;
  return {
    next: hasNext ? addressOf(call, { cursor: toCursor(`p=${last}`) }) : null,
    previous: hasPrevious ? addressOf(call, { cursor: toCursor(`r=1&p=${first}`) }) : null,
    results: results.map(asked.view),
  };
}

function pageSizeOf(query: URLSearchParams, pageSize: number): number {
  const limit = Math.trunc(Number(query.get('limit') ?? NaN));
  return limit > 0 ? Math.min(limit, mostRows) : pageSize;
}

function toCursor(position: string): string {
  return Buffer.from(position).toString('base64');
}

function readCursor(cursor: string | null): { readonly id: number; readonly reverse: boolean } {
  if (cursor === null || cursor === '') return { id: 0, reverse: false };
  const position = new URLSearchParams(Buffer.from(cursor, 'base64').toString());
  const id = Number(position.get('p') ?? NaN);
  if (!Number.isSafeInteger(id)) throw refuse(404, 'Invalid cursor');
  return { id, reverse: position.get('r') === '1' };
}

function addressOf(call: Call, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(call.query);
  for (const [name, value] of Object.entries(change)) query.set(name, value);
  return `${call.url}?${query.toString()}`;
}

function ordered<T extends Row>(rows: readonly T[], orderBy: string | null): readonly T[] {
  if (orderBy === null || orderBy === '') return rows;
  const down = orderBy.startsWith('-');
  const name = down ? orderBy.slice(1) : orderBy;
  const keyOf = (row: T): string | number => {
    const value = (row as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' || typeof value === 'string' ? value : '';
  };
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.id - b.id));
  return down ? sorted.reverse() : sorted;
}
