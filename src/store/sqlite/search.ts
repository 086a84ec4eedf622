// Runs a search plan: the rarest term leads, the others are probed, pages go on by key, never by offset. docs/storage.md, "Rules".
import type { SearchPlan } from '../../search/plan.js';
import type { Page, Version } from '../store.js';
import { matching, mostGathered, mostSorted, prepareSearch } from './lead.js';
import { searchByKey } from './search-by-key.js';
import { searchBySeq } from './search-by-seq.js';
import type { Sql } from './statements.js';

/** One page of the search. */
export function runSearch(sql: Sql, tenant: number, plan: SearchPlan): Page<Version> {
  const { order } = plan;
  return order.by === 'seq'
    ? searchBySeq(sql, tenant, plan)
    : searchByKey(sql, prepareSearch(sql, tenant, plan, mostSorted), order);
}

/** How many match, counted up to the cap. */
export function countSearch(sql: Sql, tenant: number, plan: SearchPlan, cap: number): number {
  const search = prepareSearch(sql, tenant, plan, mostGathered);
  const { text, values } = matching(search);
  return (
    sql.get<{ n: number }>(`SELECT count(*) AS n FROM (SELECT ${search.lead.seq} ${text} LIMIT ?)`, ...values, cap)
      ?.n ?? 0
  );
}
