// Pages in the order of a parameter's keys: a small set is sorted, a large one walked along its keys. docs/storage.md, "Rules".
import { lastCharacter, type Order, type SearchPlan } from '../../search/plan.js';
import type { Page, Version } from '../store.js';
import { cursorOf, readCursor } from './cursor.js';
import type { SqlValue } from './driver.js';
import { fromLead, mostSteps, type Search } from './lead.js';
import type { Sql } from './statements.js';
import type { Fragment } from './term-sql.js';
import { foundColumns, foundVersion, type FoundRow } from './versions.js';

type KeyOrder = Extract<Order, { by: 'key' }>;

/** Where a page ended: at this key (null: among those without one) and this version. */
interface Position {
  readonly value: string | null;
  readonly seq: number;
}

/** One page in the order of keys. */
export function searchByKey(sql: Sql, search: Search, order: KeyOrder): Page<Version> {
  const after = search.plan.after === undefined ? undefined : positionOf(search.plan.after);
  return search.lead.kind === 'type' ? walked(sql, search, order, after) : sorted(sql, search, order, after);
}

function positionOf(cursor: string): Position {
  const [value, seq] = readCursor(cursor, ['text', 'number']);
  return { value: value === null ? null : String(value), seq: Number(seq) };
}

/** The least (descending: greatest) key of the version `resource` without its prefix; null where it has none. */
function sortValue({ prefixes, descending }: KeyOrder): Fragment {
  const width = prefixes[0]?.length ?? 0;
  return {
    text: `(SELECT ${descending ? 'max' : 'min'}(substr(k.value, ${width + 1})) FROM json_each(resource.keys) k
            WHERE substr(k.value, 1, ${width}) IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(prefixes)],
  };
}

function sorted(sql: Sql, search: Search, order: KeyOrder, after: Position | undefined): Page<Version> {
  const value = sortValue(order);
  const { lead, condition } = search;
  const beyond = beyondPosition(order, after);
  const [way] = directionOf(order);
  const rows = sql.all<Position>(
    `SELECT value, seq FROM (SELECT ${value.text} AS value, ${lead.seq} AS seq ${fromLead(lead, true)} AND ${condition.text})
     WHERE ${beyond.text} ORDER BY value IS NULL, value ${way}, seq ${way} LIMIT ?`,
    ...[...value.values, ...lead.values, ...condition.values, ...beyond.values, search.plan.limit + 1],
  );
  return pageOf(sql, search, rows);
}

function beyondPosition(order: KeyOrder, after: Position | undefined): Fragment {
  const [, past] = directionOf(order);
  if (!after) return { text: 'TRUE', values: [] };
  if (after.value === null) return { text: `value IS NULL AND seq ${past} ?`, values: [after.seq] };
  return {
    text: `(value ${past} ? OR (value = ? AND seq ${past} ?) OR value IS NULL)`,
    values: [after.value, after.value, after.seq],
  };
}

const directionOf = ({ descending }: KeyOrder): readonly [way: 'ASC' | 'DESC', past: '<' | '>'] =>
  descending ? ['DESC', '<'] : ['ASC', '>'];

interface Step extends Position {
  readonly ok: number;
}

function walked(sql: Sql, search: Search, order: KeyOrder, after: Position | undefined): Page<Version> {
  const { limit } = search.plan;
  const found: Position[] = [];
  let at: Position = after ?? { value: order.descending ? lastCharacter : '', seq: edge(order) };
  for (let steps = 0, size = 64; steps < mostSteps; steps += size, size = Math.min(size * 2, 1024)) {
    const rows =
      at.value === null ? withoutKey(sql, search, order, at.seq, size) : alongKeys(sql, search, order, at, size);
    for (const { ok, value, seq } of rows) if (ok) found.push({ value, seq });
    const last = rows.at(-1);
    if (last) at = { value: last.value, seq: last.seq };
    if (rows.length < size && at.value !== null) at = { value: null, seq: edge(order) };
    else if (rows.length < size) return pageOf(sql, search, found);
    if (found.length > limit) return pageOf(sql, search, found.slice(0, limit + 1));
  }
  return { items: versionsOf(sql, search.plan, found), next: cursorOf(at.value, at.seq) };
}

const edge = ({ descending }: KeyOrder): number => (descending ? Number.MAX_SAFE_INTEGER : 0);

// The next handful under each prefix, merged: together they hold the next handful of all.
function alongKeys(sql: Sql, search: Search, order: KeyOrder, at: Position, size: number): Step[] {
  const [way, past] = directionOf(order);
  const width = order.prefixes[0]?.length ?? 0;
  const bound = `key ${order.descending ? '<=' : '>='} ?`;
  const one = `SELECT * FROM (SELECT substr(key, ${width + 1}) AS value, seq FROM search
    WHERE tenant = ? AND key >= ? AND key < ? AND ${bound} AND (key, seq) ${past} (?, ?) ORDER BY key ${way}, seq ${way} LIMIT ?)`;
  const next = order.prefixes.map(() => one).join(' UNION ALL ');
  const values = order.prefixes.flatMap((prefix): SqlValue[] => {
    const key = `${prefix}${at.value ?? ''}`;
    return [search.tenant, prefix, prefix + lastCharacter, key, key, at.seq, size];
  });
  const value = sortValue(order);
  return sql.all<Step>(
    `SELECT n.value AS value, n.seq AS seq, (${search.condition.text} AND n.value = ${value.text}) AS ok
     FROM (SELECT value, seq FROM (${next}) ORDER BY value ${way}, seq ${way} LIMIT ?) n
     CROSS JOIN resource ON resource.seq = n.seq ORDER BY n.value ${way}, n.seq ${way}`,
    ...[...search.condition.values, ...value.values, ...values, size],
  );
}

function withoutKey(sql: Sql, search: Search, order: KeyOrder, after: number, size: number): Step[] {
  const [way, past] = directionOf(order);
  const value = sortValue(order);
  const { lead, condition } = search;
  return sql.all<Step>(
    `SELECT NULL AS value, ${lead.seq} AS seq, (${condition.text} AND ${value.text} IS NULL) AS ok
     ${fromLead(lead, true)} AND ${lead.seq} ${past} ? ORDER BY ${lead.seq} ${way} LIMIT ?`,
    ...[...condition.values, ...value.values, ...lead.values, after, size],
  );
}

function pageOf(sql: Sql, { plan }: Search, found: readonly Position[]): Page<Version> {
  const here = found.slice(0, plan.limit);
  const last = here.at(-1);
  const items = versionsOf(sql, plan, here);
  return found.length > plan.limit && last ? { items, next: cursorOf(last.value, last.seq) } : { items };
}

function versionsOf(sql: Sql, { type }: SearchPlan, found: readonly Position[]): Version[] {
  const rows = sql.all<FoundRow>(
    `SELECT ${foundColumns} FROM json_each(?) f CROSS JOIN resource ON resource.seq = f.value ORDER BY f.key`,
    JSON.stringify(found.map(({ seq }) => seq)),
  );
  return rows.map((row) => foundVersion(type, row));
}
