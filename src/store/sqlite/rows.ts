// Reads of rows: by key, and in the order of their order keys. src/store/store.ts, "scan".
import type { Page, Row, RowKind, Scanned } from '../store.js';
import { cursorOf, readCursor } from './cursor.js';
import type { Sql } from './statements.js';

interface EntryRow {
  readonly key: string;
  readonly version: number;
  readonly value: string;
}

const rowOf = <Value>(kind: RowKind, { key, version, value }: EntryRow): Row<Value> => ({
  kind,
  key,
  version,
  value: JSON.parse(value) as Value,
});

export function readRow<Value>(sql: Sql, tenant: number, kind: RowKind, key: string): Row<Value> | undefined {
  const row = sql.get<EntryRow>(
    'SELECT key, version, value FROM entry WHERE tenant = ? AND kind = ? AND key = ?',
    ...[tenant, kind, key],
  );
  return row && rowOf(kind, row);
}

export interface ScanRange {
  readonly from: string;
  readonly to: string;
  readonly after?: string;
  readonly limit: number;
}

export function scanRows<Value>(sql: Sql, tenant: number, kind: RowKind, range: ScanRange): Page<Scanned<Value>> {
  const [at, key] = range.after === undefined ? [range.from, ''] : readCursor(range.after, ['text', 'text']);
  const rows = sql.all<EntryRow & { at: string }>(
    `SELECT o.at, o.key, e.version, e.value FROM entry_order o
     CROSS JOIN entry e ON e.tenant = o.tenant AND e.kind = o.kind AND e.key = o.key
     WHERE o.tenant = ? AND o.kind = ? AND o.at < ? AND (o.at, o.key) > (?, ?)
     ORDER BY o.at, o.key LIMIT ?`,
    ...[tenant, kind, range.to, at ?? '', key ?? '', range.limit + 1],
  );
  const items = rows.slice(0, range.limit).map((row) => ({ at: row.at, row: rowOf<Value>(kind, row) }));
  const last = items.at(-1);
  return rows.length > range.limit && last ? { items, next: cursorOf(last.at, last.row.key) } : { items };
}
