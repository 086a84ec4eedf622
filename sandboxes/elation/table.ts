// One kind of record in memory: by id, in ascending order of id, and by the keys that requests ask for.

import { refuse } from './refusal.js';

export interface Row {
  readonly id: number;
}

export interface Table<T extends Row> {
  /** All rows, ascending by id. */
  readonly rows: readonly T[];
  readonly get: (id: number) => T | undefined;
  /** The rows under one key of one index, ascending by id. */
  readonly by: (index: string, key: string | number) => readonly T[];
  readonly add: (row: T) => T;
  /** Changes a row in place and keeps the indexes true. */
  readonly change: (row: T, act: (row: T) => void) => T;
  readonly remove: (row: T) => void;
}

type Key = string | number | undefined;

/**
 * @param indexes name of each index and the key of a row in it (undefined: not in that index)
 */
export function createTable<T extends Row>(indexes: Readonly<Record<string, (row: T) => Key>> = {}): Table<T> {
  const rows: T[] = [];
  const byId = new Map<number, T>();
  const keys = Object.entries(indexes).map(([name, keyOf]) => ({ name, keyOf, map: new Map<string | number, T[]>() }));
  const mapOf = new Map(keys.map(({ name, map }) => [name, map]));

  const enter = (map: Map<string | number, T[]>, key: Key, row: T): void => {
    if (key === undefined) return;
    const list = map.get(key);
    if (list === undefined) map.set(key, [row]);
    else insert(list, row);
  };
  const leave = (map: Map<string | number, T[]>, key: Key, row: T): void => {
    if (key === undefined) return;
    const list = map.get(key);
    if (list === undefined) return;
    take(list, row);
    if (list.length === 0) map.delete(key);
  };

  return {
    rows,
    get: (id) => byId.get(id),
    by: (index, key) => mapOf.get(index)?.get(key) ?? [],
    add: (row) => {
      if (byId.has(row.id)) throw refuse(400, `The id ${row.id} is taken.`);
      byId.set(row.id, row);
      insert(rows, row);
      for (const { map, keyOf } of keys) enter(map, keyOf(row), row);
      return row;
    },
    change: (row, act) => {
      const before = keys.map(({ keyOf }) => keyOf(row));
      act(row);
      keys.forEach(({ map, keyOf }, index) => {
        const after = keyOf(row);
        if (after === before[index]) return;
        leave(map, before[index], row);
        enter(map, after, row);
      });
      return row;
    },
    remove: (row) => {
      byId.delete(row.id);
      take(rows, row);
      for (const { map, keyOf } of keys) leave(map, keyOf(row), row);
    },
  };
}

/** The position of the first row whose id is greater than `id`. */
export function positionAfter(rows: readonly Row[], id: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.id ?? Infinity) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert<T extends Row>(rows: T[], row: T): void {
  const last = rows.at(-1);
  if (last === undefined || last.id < row.id) rows.push(row);
  else rows.splice(positionAfter(rows, row.id), 0, row);
}

function take<T extends Row>(rows: T[], row: T): void {
  const position = positionAfter(rows, row.id) - 1;
  if (rows[position] === row) rows.splice(position, 1);
}
