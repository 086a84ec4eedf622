// Tenants by number, so that a key costs no more for having one. docs/architecture.md section 7.
import type { Sql } from './statements.js';

export interface Tenants {
  /** The number of a tenant that has written before; undefined: it has nothing. */
  readonly known: (name: string) => number | undefined;
  /** The number of a tenant, given now if it has none; only inside a transaction. */
  readonly numbered: (name: string) => number;
  /** Forgets numbers that a transaction gave before it was rolled back. */
  readonly forget: () => void;
}

/** The tenants of a file. A number once committed never changes, so it is kept. */
export function createTenants(sql: Sql): Tenants {
  const numbers = new Map<string, number>();
  const known = (name: string): number | undefined => {
    const kept = numbers.get(name);
    if (kept !== undefined) return kept;
    const row = sql.get<{ number: number }>('SELECT number FROM tenant WHERE name = ?', name);
    if (row) numbers.set(name, row.number);
    return row?.number;
  };
  return {
    known,
    numbered: (name) => {
      const number = known(name);
      if (number !== undefined) return number;
      sql.run('INSERT INTO tenant (name) VALUES (?)', name);
      return known(name) ?? 0;
    },
    forget: () => numbers.clear(),
  };
}
