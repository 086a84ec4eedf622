// The tables of the SQLite store, their version, and the settings of a connection. docs/storage.md, "SQLite settings" and "Search index".
import { indexFingerprint } from '../../search/parameters.js';
import { keysOf } from '../../search/keys.js';
import type { Resource } from '../../fhir/resource.js';
import type { Sql } from './statements.js';

const schemaVersion = 1;

// Bindings differ in every default, so all are set; the page size must be set before the first table.
const settings = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA cache_size = -131072;
  PRAGMA foreign_keys = OFF;
  PRAGMA temp_store = MEMORY;
`;

// resource: current versions, deletions too. past: superseded ones, compressed. A seq is the commit order of a version and unique in both.
const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE tenant (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE resource (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    lastUpdated TEXT NOT NULL, deleted INTEGER NOT NULL, keys TEXT NOT NULL, json TEXT NOT NULL);
  CREATE UNIQUE INDEX resource_id ON resource (tenant, type, id);
  CREATE INDEX resource_type ON resource (tenant, type) WHERE deleted = 0;
  CREATE INDEX resource_updated ON resource (tenant, type, lastUpdated);
  CREATE TABLE past (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    lastUpdated TEXT NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE UNIQUE INDEX past_id ON past (tenant, type, id, version);
  CREATE INDEX past_updated ON past (tenant, type, lastUpdated);
  CREATE TABLE search (tenant INTEGER NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (tenant, key, seq)) WITHOUT ROWID;
  CREATE TABLE entry (
    tenant INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, keys TEXT NOT NULL, value TEXT NOT NULL);
  CREATE UNIQUE INDEX entry_key ON entry (tenant, kind, key);
  CREATE TABLE entry_order (
    tenant INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (tenant, kind, at, key)) WITHOUT ROWID;
`;

/**
 * Sets the connection up, makes the tables of a new file, and the search index anew where its parameters have changed.
 * @throws Error where the file was written by a newer Chartbridge, or is no file of ours
 */
export function prepareFile(sql: Sql, path: string): void {
  sql.exec(settings);
  const mode = sql.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode;
  if (mode !== 'wal' && mode !== 'memory') {
    throw new Error(`${path}: write-ahead logging cannot be turned on (mode ${mode}); put the file on a local disk`);
  }
  sql.exec('BEGIN IMMEDIATE');
  try {
    const found = sql.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    if (found > schemaVersion) {
      throw new Error(
        `${path} was written by a newer Chartbridge (schema ${found}, this one knows ${schemaVersion}); update Chartbridge`,
      );
    }
    if (found === 0) createTables(sql, path);
    reindex(sql);
    sql.exec('COMMIT');
  } catch (error) {
    sql.exec('ROLLBACK');
    throw error;
  }
}

function createTables(sql: Sql, path: string): void {
  const foreign = sql.get<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1");
  if (foreign)
    throw new Error(`${path} is another program's database (it has a table ${foreign.name}); name another file`);
  sql.exec(tables);
  sql.exec(`PRAGMA user_version = ${schemaVersion}`);
  writeFingerprint(sql);
}

const writeFingerprint = (sql: Sql): void =>
  sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('index', ?)", indexFingerprint());

function reindex(sql: Sql): void {
  const stored = sql.get<{ value: string }>("SELECT value FROM meta WHERE name = 'index'")?.value;
  if (stored === indexFingerprint()) return;
  sql.exec('DELETE FROM search');
  for (let after = 0; ;) {
    const rows = sql.all<{ seq: number; tenant: number; json: string }>(
      'SELECT seq, tenant, json FROM resource WHERE seq > ? AND deleted = 0 ORDER BY seq LIMIT 500',
      after,
    );
    for (const { seq, tenant, json } of rows) {
      const keys = JSON.stringify(keysOf(JSON.parse(json) as Resource));
      sql.run('UPDATE resource SET keys = ? WHERE seq = ?', keys, seq);
      sql.run('INSERT INTO search (tenant, key, seq) SELECT ?, value, ? FROM json_each(?)', tenant, seq, keys);
      after = seq;
    }
    if (rows.length === 0) break;
  }
  writeFingerprint(sql);
}
