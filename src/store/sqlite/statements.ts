// Prepared statements by their text, the least recently used given up first. docs/storage.md, "Pitfalls".
import type { Database, SqlValue, Statement } from './driver.js';

/** Runs SQL; rows are typed by the caller, who wrote the SQL. */
export interface Sql {
  readonly run: (text: string, ...values: SqlValue[]) => void;
  readonly get: <Row>(text: string, ...values: SqlValue[]) => Row | undefined;
  readonly all: <Row>(text: string, ...values: SqlValue[]) => Row[];
  readonly exec: (text: string) => void;
  readonly close: () => void;
}

const most = 256;

/** SQL over an open database; holds the database for as long as its statements live. */
export function createSql(database: Database): Sql {
  const statements = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const known = statements.get(text);
    if (known) {
      if (statements.size > most / 2) {
        statements.delete(text);
        statements.set(text, known);
      }
      return known;
    }
    const statement = database.prepare(text);
    statements.set(text, statement);
    const [oldest] = statements.keys();
    if (statements.size > most && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return {
    run: (text, ...values) => void prepared(text).run(...values),
    get: <Row>(text: string, ...values: SqlValue[]) => prepared(text).get(...values) as Row | undefined,
    all: <Row>(text: string, ...values: SqlValue[]) => prepared(text).all(...values) as Row[],
    exec: (text) => void database.exec(text),
    close: () => {
      statements.clear();
      try {
        // A binding may keep the connection until its statements are collected; this makes the file whole by itself now.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // The log then stays beside the file and is read at the next open: nothing is lost.
      }
      database.close();
    },
  };
}
