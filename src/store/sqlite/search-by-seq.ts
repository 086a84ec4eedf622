// Pages in order of commit. docs/storage.md, "Rules".
import type { SearchPlan } from '../../search/plan.js';
import type { Page, Version } from '../store.js';
import { cursorOf, readCursor } from './cursor.js';
import { leadFrom, matching, mostSteps, type Lead, type Search } from './lead.js';
import type { Sql } from './statements.js';
import { versionColumns, versionOf, type VersionRow } from './versions.js';

/** One page in order of commit. */
export function searchBySeq(sql: Sql, search: Search): Page<Version> {
  const { plan, lead, isFiltered } = search;
  const start = plan.order.descending ? Number.MAX_SAFE_INTEGER : 0;
  const after = plan.after === undefined ? start : Number(readCursor(plan.after, ['number'])[0]);
  const isShort = lead.kind === 'set' || (lead.kind === 'key' && lead.rare);
  if (isShort || !isFiltered) return pageOf(plan, rowsAfter(sql, search, after, plan.limit + 1));
  return stepped(sql, search, after);
}

const seqOf = ({ kind }: Lead): string => (kind === 'type' ? 'r.seq' : 'l.seq');

function rowsAfter(sql: Sql, search: Search, after: number, limit: number): VersionRow[] {
  const { plan, lead } = search;
  const seq = seqOf(lead);
  const { text, values } = matching(search);
  const way = plan.order.descending ? 'DESC' : 'ASC';
  const beyond = `AND ${seq} ${plan.order.descending ? '<' : '>'} ?`;
  // The sequence numbers first: a sort then never carries the texts along.
  return sql.all<VersionRow>(
    `SELECT ${versionColumns} FROM (SELECT r.seq AS found ${text} ${beyond} ORDER BY ${seq} ${way} LIMIT ?) f
     CROSS JOIN resource ON resource.seq = f.found ORDER BY f.found ${way}`,
    ...[...values, after, limit],
  );
}

// Many versions under the lead and few of them right: looked at in growing handfuls, so that no page holds the event loop.
function stepped(sql: Sql, search: Search, start: number): Page<Version> {
  const { plan, tenant, lead, condition } = search;
  const seq = seqOf(lead);
  const { text, values } = leadFrom(tenant, plan.type, lead);
  const way = plan.order.descending ? 'DESC' : 'ASC';
  const query = `SELECT ${seq} AS seq, (${condition.text}) AS ok ${text} AND ${seq} ${plan.order.descending ? '<' : '>'} ? ORDER BY ${seq} ${way} LIMIT ?`;
  const found: number[] = [];
  let after = start;
  for (let steps = 0, size = 64; steps < mostSteps; steps += size, size = Math.min(size * 2, 2048)) {
    const rows = sql.all<{ seq: number; ok: number }>(query, ...[...condition.values, ...values, after, size]);
    for (const row of rows) if (row.ok) found.push(row.seq);
    after = rows.at(-1)?.seq ?? after;
    if (found.length > plan.limit || rows.length < size) {
      return pageOf(plan, readSeqs(sql, found.slice(0, plan.limit + 1), way));
    }
  }
  return { items: readSeqs(sql, found, way).map(versionOf), next: cursorOf(after) };
}

const readSeqs = (sql: Sql, seqs: readonly number[], way: string): VersionRow[] =>
  sql.all<VersionRow>(
    `SELECT ${versionColumns} FROM resource WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq ${way}`,
    JSON.stringify(seqs),
  );

function pageOf({ limit }: SearchPlan, rows: readonly VersionRow[]): Page<Version> {
  const items = rows.slice(0, limit).map(versionOf);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: cursorOf(last.seq) } : { items };
}
