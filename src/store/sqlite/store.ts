// The SQLite store: one file, nothing to run beside it. docs/architecture.md section 7, docs/storage.md.
import type { Page, Row, RowKind, Scanned, Store } from '../store.js';
import { createCommits } from './commits.js';
import { openDatabase } from './driver.js';
import { explainFault } from './faults.js';
import { readRow, scanRows, type ScanRange } from './rows.js';
import { prepareFile } from './schema.js';
import { countSearch, runSearch } from './search.js';
import { createSql, type Sql } from './statements.js';
import { createTenants } from './tenants.js';
import { readCurrent, readHistory, readNumbered } from './versions.js';

const empty: Page<never> = { items: [] };

/**
 * Opens the store in this file, and makes the file if there is none.
 * @param path a file on a local disk; beside it `-wal` and `-shm` come and go
 * @throws Error that says what to do where the file is locked, damaged, read-only, newer than this program, or not ours
 */
export async function openSqliteStore(path: string): Promise<Store> {
  const explained = (error: unknown): Error => explainFault(error, path);
  const sql = await openFile(path, explained);
  const tenants = createTenants(sql);
  const commits = createCommits(sql, tenants, explained);
  let isOpen = true;

  // Async, so that a fault rejects and never throws.
  const reading = async <Answer>(
    tenant: string,
    otherwise: Answer,
    read: (tenant: number) => Answer,
  ): Promise<Answer> => {
    if (!isOpen) throw new Error(`the store ${path} is closed`);
    try {
      const number = tenants.known(tenant);
      return number === undefined ? otherwise : read(number);
    } catch (error) {
      throw explained(error);
    }
  };

  return {
    read: (tenant, type, id) => reading(tenant, undefined, (number) => readCurrent(sql, number, type, id)),
    readMany: (tenant, wanted) =>
      reading(tenant, [], (number) =>
        wanted.flatMap(({ type, id }) => {
          const version = readCurrent(sql, number, type, id);
          return version && !version.deleted ? [version] : [];
        }),
      ),
    readVersion: (tenant, type, id, version) =>
      reading(tenant, undefined, (number) => readNumbered(sql, number, { type, id, version })),
    history: (tenant, range) => reading(tenant, empty, (number) => readHistory(sql, number, range)),
    search: (tenant, plan) => reading(tenant, empty, (number) => runSearch(sql, number, plan)),
    count: (tenant, plan, cap) => reading(tenant, 0, (number) => countSearch(sql, number, plan, cap)),
    get: <Value>(tenant: string, kind: RowKind, key: string) =>
      reading(tenant, undefined, (number) => readRow<Value>(sql, number, kind, key)),
    getMany: <Value>(tenant: string, kind: RowKind, keys: readonly string[]) =>
      reading<readonly Row<Value>[]>(tenant, [], (number) =>
        keys.flatMap((key) => readRow<Value>(sql, number, kind, key) ?? []),
      ),
    scan: <Value>(tenant: string, kind: RowKind, range: ScanRange) =>
      reading<Page<Scanned<Value>>>(tenant, empty, (number) => scanRows<Value>(sql, number, kind, range)),
    commit: async (set) => {
      if (!isOpen) throw new Error(`the store ${path} is closed`);
      return commits.commit(set);
    },
    close: async () => {
      if (!isOpen) return;
      commits.flush();
      isOpen = false;
      sql.close();
    },
  };
}

async function openFile(path: string, explained: (error: unknown) => Error): Promise<Sql> {
  let sql: Sql | undefined;
  try {
    sql = createSql((await openDatabase(path)).database);
    prepareFile(sql, path);
    return sql;
  } catch (error) {
    sql?.close();
    throw explained(error);
  }
}
