// Cursors: how far a connection has been read. docs/architecture.md section 4, "In".
import { rowKey } from './row-key.js';
import type { Row, RowWrite, Store } from './store.js';

export interface StoredCursor {
  readonly connection: string;
  /** In the system's own form. */
  readonly cursor: unknown;
  /** When it was reached (FHIR instant). */
  readonly at: string;
}

/** Moves the cursor, in the same set as what was read up to it; `expect` is the version of the row it was read from (0: none). */
export const cursorWrite = (cursor: StoredCursor, expect: RowWrite['expect']): RowWrite => ({
  kind: 'cursor',
  key: rowKey(cursor.connection),
  expect,
  value: cursor,
  index: [],
});

export const readCursor = (store: Store, tenant: string, connection: string): Promise<Row<StoredCursor> | undefined> =>
  store.get<StoredCursor>(tenant, 'cursor', rowKey(connection));
