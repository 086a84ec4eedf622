// Pages in order of commit. docs/storage.md, "Rules".
import type { SearchPlan } from '../../search/plan.js';
import type { Page, Version } from '../store.js';
import { cursorOf, readCursor } from './cursor.js';
import { fewMatches, fromLead, matching, mostGathered, mostSteps, prepareSearch, type Search } from './lead.js';
import type { Sql } from './statements.js';
import { foundColumns, foundVersion, type FoundRow } from './versions.js';

/** So many are looked at before a set is gathered: where many match, the page is full by then. */
const firstSteps = 1024;

/** One page in order of commit. */
export function searchBySeq(sql: Sql, tenant: number, plan: SearchPlan): Page<Version> {
  const start = plan.order.descending ? Number.MAX_SAFE_INTEGER : 0;
  const after = plan.after === undefined ? start : Number(readCursor(plan.after, ['number'])[0]);
  const search = prepareSearch(sql, tenant, plan, fewMatches);
  if (search.lead.kind !== 'type' || !search.isFiltered) return page(sql, search, after);
  const first = stepped(sql, search, after, firstSteps);
  return first.isFull ? first.page : page(sql, prepareSearch(sql, tenant, plan, mostGathered), after);
}

function page(sql: Sql, search: Search, after: number): Page<Version> {
  const { plan, lead, isFiltered } = search;
  if (isFiltered && !lead.isShort) return stepped(sql, search, after, mostSteps).page;
  return pageOf(plan, lead.kind === 'set' ? fromSet(sql, search, after) : inOrder(sql, search, after));
}

const directionOf = ({ order }: SearchPlan): readonly [way: 'ASC' | 'DESC', past: '<' | '>'] =>
  order.descending ? ['DESC', '<'] : ['ASC', '>'];

function inOrder(sql: Sql, { plan, lead, condition }: Search, after: number): FoundRow[] {
  const [way, past] = directionOf(plan);
  return sql.all<FoundRow>(
    `SELECT ${foundColumns} ${fromLead(lead, true)} AND ${condition.text} AND ${lead.seq} ${past} ?
     ORDER BY ${lead.seq} ${way} LIMIT ?`,
    ...[...lead.values, ...condition.values, after, plan.limit + 1],
  );
}

// The sequence numbers are sorted first: the sort then does not carry the texts along.
function fromSet(sql: Sql, search: Search, after: number): FoundRow[] {
  const { plan, lead } = search;
  const [way, past] = directionOf(plan);
  const { text, values } = matching(search);
  return sql.all<FoundRow>(
    `SELECT ${foundColumns} FROM (SELECT ${lead.seq} AS found ${text} AND ${lead.seq} ${past} ? ORDER BY ${lead.seq} ${way} LIMIT ?) f
     CROSS JOIN resource ON resource.seq = f.found ORDER BY f.found ${way}`,
    ...[...values, after, plan.limit + 1],
  );
}

// Many versions under the lead and few of them right: looked at in growing handfuls, so that no page holds the event loop.
function stepped(
  sql: Sql,
  { plan, lead, condition }: Search,
  start: number,
  most: number,
): { readonly page: Page<Version>; readonly isFull: boolean } {
  const [way, past] = directionOf(plan);
  const query = `SELECT ${lead.seq} AS seq, (${condition.text}) AS ok ${fromLead(lead, condition.readsResource)} AND ${lead.seq} ${past} ?
    ORDER BY ${lead.seq} ${way} LIMIT ?`;
  const found: number[] = [];
  let after = start;
  for (let steps = 0, size = 64; steps < most; steps += size, size = Math.min(size * 2, 2048)) {
    const rows = sql.all<{ seq: number; ok: number }>(query, ...[...condition.values, ...lead.values, after, size]);
    for (const row of rows) if (row.ok) found.push(row.seq);
    after = rows.at(-1)?.seq ?? after;
    if (found.length > plan.limit || rows.length < size) {
      return { page: pageOf(plan, readSeqs(sql, found.slice(0, plan.limit + 1), way)), isFull: true };
    }
  }
  return {
    page: { items: readSeqs(sql, found, way).map((row) => foundVersion(plan.type, row)), next: cursorOf(after) },
    isFull: false,
  };
}

const readSeqs = (sql: Sql, seqs: readonly number[], way: string): FoundRow[] =>
  sql.all<FoundRow>(
    `SELECT ${foundColumns} FROM resource WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq ${way}`,
    JSON.stringify(seqs),
  );

function pageOf({ type, limit }: SearchPlan, rows: readonly FoundRow[]): Page<Version> {
  const items = rows.slice(0, limit).map((row) => foundVersion(type, row));
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: cursorOf(last.seq) } : { items };
}
