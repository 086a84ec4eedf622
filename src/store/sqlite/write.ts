// Writes one set inside an open transaction, or says which of its expectations does not hold. docs/storage.md, "Writes".
import { deflateRawSync } from 'node:zlib';
import type { CommitAnswer, ResourceWrite, RowWrite, WriteSet } from '../store.js';
import type { Sql } from './statements.js';

/** What came of a set, and whether something had been written before a conflict was found. */
export interface SetOutcome {
  readonly answer: CommitAnswer;
  readonly touched: boolean;
}

type What = Extract<CommitAnswer, { committed: false }>['conflict']['what'];

const conflict = (what: What, key: string, touched: boolean): SetOutcome => ({
  answer: { committed: false, conflict: { what, key } },
  touched,
});

/**
 * Writes the set with versions numbered from `seq + 1`. After a conflict that has touched something the caller rolls back to where the set began.
 * @param seq the last one given in this file
 */
export function writeSet(sql: Sql, tenant: number, set: WriteSet, seq: number): SetOutcome {
  for (const guard of set.guards ?? []) {
    if (sql.get('SELECT 1 FROM search WHERE tenant = ? AND key = ? LIMIT 1', tenant, guard))
      return conflict('guard', guard, false);
  }
  let last = seq;
  for (const write of set.resources) {
    last += 1;
    if (!writeResource(sql, tenant, write, last))
      return conflict('resource', `${write.type}/${write.id}`, last > seq + 1);
  }
  for (const [index, write] of set.rows.entries()) {
    if (!writeRow(sql, tenant, write)) return conflict('row', `${write.kind}/${write.key}`, last > seq || index > 0);
  }
  return { answer: { committed: true, seq: last }, touched: true };
}

interface Current {
  readonly seq: number;
  readonly version: number;
  readonly lastUpdated: string;
  readonly deleted: number;
  readonly keys: string;
  readonly json: string;
}

function writeResource(sql: Sql, tenant: number, write: ResourceWrite, seq: number): boolean {
  const { type, id, version, lastUpdated, deleted, json } = write;
  const current = sql.get<Current>(
    'SELECT seq, version, lastUpdated, deleted, keys, json FROM resource WHERE tenant = ? AND type = ? AND id = ?',
    tenant,
    type,
    id,
  );
  if ((current?.version ?? 0) !== version - 1) return false;
  if (current) supersede(sql, tenant, write, current);
  const keys = JSON.stringify(deleted ? [] : [...new Set(write.keys)]);
  sql.run(
    'INSERT INTO resource (seq, tenant, type, id, version, lastUpdated, deleted, keys, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[seq, tenant, type, id, version, lastUpdated, deleted ? 1 : 0, keys, deleted ? '' : json],
  );
  sql.run('INSERT INTO search (tenant, key, seq) SELECT ?, value, ? FROM json_each(?)', tenant, seq, keys);
  return true;
}

function supersede(sql: Sql, tenant: number, { type, id }: ResourceWrite, current: Current): void {
  const body = deflateRawSync(current.json, { level: 1 });
  sql.run(
    'INSERT INTO past (seq, tenant, type, id, version, lastUpdated, deleted, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[current.seq, tenant, type, id, current.version, current.lastUpdated, current.deleted, body],
  );
  sql.run(
    'DELETE FROM search WHERE tenant = ? AND key IN (SELECT value FROM json_each(?)) AND seq = ?',
    ...[tenant, current.keys, current.seq],
  );
  sql.run('DELETE FROM resource WHERE seq = ?', current.seq);
}

function writeRow(sql: Sql, tenant: number, { kind, key, expect, value, index }: RowWrite): boolean {
  const current = sql.get<{ version: number; keys: string }>(
    'SELECT version, keys FROM entry WHERE tenant = ? AND kind = ? AND key = ?',
    ...[tenant, kind, key],
  );
  if (expect !== 'any' && (current?.version ?? 0) !== expect) return false;
  const keys = JSON.stringify(value === undefined ? [] : [...new Set(index)]);
  if (value === undefined) sql.run('DELETE FROM entry WHERE tenant = ? AND kind = ? AND key = ?', tenant, kind, key);
  else {
    sql.run(
      `INSERT INTO entry (tenant, kind, key, version, keys, value) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (tenant, kind, key) DO UPDATE SET version = excluded.version, keys = excluded.keys, value = excluded.value`,
      ...[tenant, kind, key, (current?.version ?? 0) + 1, keys, JSON.stringify(value)],
    );
  }
  if ((current?.keys ?? '[]') !== keys) orderRow(sql, [tenant, kind, key], current?.keys ?? '[]', keys);
  return true;
}

function orderRow(sql: Sql, [tenant, kind, key]: [number, string, string], before: string, after: string): void {
  sql.run(
    'DELETE FROM entry_order WHERE tenant = ? AND kind = ? AND at IN (SELECT value FROM json_each(?)) AND key = ?',
    ...[tenant, kind, before, key],
  );
  sql.run(
    'INSERT INTO entry_order (tenant, kind, at, key) SELECT ?, ?, value, ? FROM json_each(?)',
    ...[tenant, kind, key, after],
  );
}
