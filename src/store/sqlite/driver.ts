// The seam to SQLite: one small face over `node:sqlite`, better-sqlite3 and @photostructure/sqlite. docs/storage.md, "Embedded default".
import { createRequire } from 'node:module';

export type SqlValue = string | number | null | Uint8Array;

export interface Statement {
  readonly run: (...values: SqlValue[]) => unknown;
  readonly get: (...values: SqlValue[]) => unknown;
  readonly all: (...values: SqlValue[]) => unknown[];
}

/** An open database. Whoever keeps its statements keeps it too: a binding may not hold it alive for them. */
export interface Database {
  readonly prepare: (sql: string) => Statement;
  readonly exec: (sql: string) => unknown;
  readonly close: () => unknown;
}

/** How long a connection waits for another process, in ms; told at open, because recovery after a crash begins there. */
const timeout = 5000;

// Before it, two connections that write and checkpoint could corrupt a WAL file. https://sqlite.org/wal.html#walresetbug
const oldestSafe = '3.51.3';

type Constructor = new (path: string, options: { readonly timeout: number }) => Database;
interface Binding {
  readonly name: string;
  readonly load: () => Promise<Constructor | undefined>;
}

const bindings: readonly Binding[] = [
  { name: 'node:sqlite', load: async () => (await imported('node:sqlite'))?.DatabaseSync },
  {
    name: 'better-sqlite3',
    load: async () => (betterRuns() ? (await imported('better-sqlite3'))?.default : undefined),
  },
  { name: '@photostructure/sqlite', load: async () => (await imported('@photostructure/sqlite'))?.DatabaseSync },
];

/**
 * Opens the file with the first binding that is there and whose SQLite is new enough.
 * @throws Error where none is, or the file cannot be opened (see `explained`)
 */
export async function openDatabase(path: string): Promise<{ readonly database: Database; readonly binding: string }> {
  const seen: string[] = [];
  for (const { name, load } of bindings) {
    const Open = await load();
    if (!Open) continue;
    const database = new Open(path, { timeout });
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    if (isAtLeast(version, oldestSafe)) return { database, binding: `${name} ${version}` };
    database.close();
    seen.push(`${name} has SQLite ${version}`);
  }
  throw new Error(`no SQLite ${oldestSafe} or newer: ${seen.join(', ') || 'no binding is installed'}; run npm ci`);
}

type Module = { readonly default?: Constructor; readonly DatabaseSync?: Constructor } | undefined;

async function imported(name: string): Promise<Module> {
  try {
    return (await import(name)) as Module;
  } catch {
    return undefined;
  }
}

// Version 13 is built for Node-API 10 and ends the process where there is less; that cannot be caught, so it is asked first.
function betterRuns(): boolean {
  try {
    const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
    return Number(version.split('.')[0]) < 13 || Number(process.versions['napi']) >= 10;
  } catch {
    return false;
  }
}

function isAtLeast(version: string, least: string): boolean {
  const wanted = least.split('.').map(Number);
  const parts = version.split('.').map(Number);
  const index = wanted.findIndex((part, at) => part !== (parts[at] ?? 0));
  return index === -1 || (parts[index] ?? 0) > (wanted[index] ?? 0);
}
