// How a search begins: with its rarest term, the others becoming conditions. docs/storage.md, "Rules".
import type { SearchPlan, Term } from '../../search/plan.js';
import type { Sql } from './statements.js';
import { cappedCount, probe, singleKey, termSet, type Fragment } from './term-sql.js';

/** Up to so many matches a set is gathered and sorted; beyond it the order is walked and each step probed. */
const mostGathered = 10_000;
/** Counted so far first: most searches have a rare term, and then nobody counts further. */
const firstCap = 1001;

/** So many versions are looked at for one page at most; a page that ends here is short and names a next one. */
export const mostSteps = 20_000;

/** What a search begins with. */
export type Lead =
  /** A set to gather. */
  | { readonly kind: 'set'; readonly set: Fragment }
  /** All versions under one key, in order of commit. */
  | { readonly kind: 'key'; readonly key: string; readonly rare: boolean }
  | { readonly kind: 'type' };

export interface Search {
  readonly tenant: number;
  readonly plan: SearchPlan;
  readonly lead: Lead;
  /** The terms that the lead does not answer, as one condition on the version `r`. */
  readonly condition: Fragment;
  readonly isFiltered: boolean;
}

/** Chooses the lead and turns the other terms into one condition. */
export function prepareSearch(sql: Sql, tenant: number, plan: SearchPlan): Search {
  const { lead, answered } = chooseLead(sql, tenant, plan);
  const rest = plan.terms.filter((term) => term !== answered).map((term) => probe(tenant, term));
  const condition: Fragment = {
    text: rest.length === 0 ? 'TRUE' : rest.map(({ text }) => text).join(' AND '),
    values: rest.flatMap(({ values }) => values),
  };
  return { tenant, plan, lead, condition, isFiltered: rest.length > 0 };
}

function chooseLead(sql: Sql, tenant: number, plan: SearchPlan): { readonly lead: Lead; readonly answered?: Term } {
  const positive = plan.terms.filter((term) => !term.negate);
  const [first] = positive;
  if (!first) return { lead: { kind: 'type' } };
  const only = singleKey(first);
  if (positive.length === 1 && plan.terms.length === 1 && only !== undefined && plan.order.by === 'seq') {
    return { lead: { kind: 'key', key: only, rare: false }, answered: first };
  }
  const { term, count } = rarest(sql, tenant, plan.type, positive) ?? { term: first, count: 0 };
  const key = singleKey(term);
  if (key !== undefined && plan.order.by === 'seq')
    return { lead: { kind: 'key', key, rare: count <= firstCap }, answered: term };
  if (count <= mostGathered) return { lead: { kind: 'set', set: termSet(tenant, plan.type, term) }, answered: term };
  const dense = plan.order.by === 'seq' ? positive.find((one) => singleKey(one) !== undefined) : undefined;
  const denseKey = dense && singleKey(dense);
  return dense && denseKey !== undefined
    ? { lead: { kind: 'key', key: denseKey, rare: false }, answered: dense }
    : { lead: { kind: 'type' } };
}

function rarest(sql: Sql, tenant: number, type: string, terms: readonly Term[]) {
  for (const cap of [firstCap, mostGathered + 1]) {
    const counted = terms.map((term) => ({ term, count: cappedCount(sql, tenant, type, term, cap) }));
    const [least] = counted.sort((a, b) => a.count - b.count);
    if (least && least.count < cap) return least;
    if (cap > firstCap) return least;
  }
  return undefined;
}

/** `FROM … WHERE …` of all matching versions as `r`, in no order. */
export function matching({ tenant, plan, lead, condition }: Search): Fragment {
  const { text, values } = leadFrom(tenant, plan.type, lead);
  return { text: `${text} AND ${condition.text}`, values: [...values, ...condition.values] };
}

/** `FROM … WHERE …` of the lead alone, deleted versions left out. */
export function leadFrom(tenant: number, type: string, lead: Lead): Fragment {
  switch (lead.kind) {
    case 'set':
      return {
        text: `FROM (SELECT DISTINCT seq FROM (${lead.set.text})) l CROSS JOIN resource r ON r.seq = l.seq WHERE r.deleted = 0`,
        values: lead.set.values,
      };
    case 'key':
      return {
        text: 'FROM search l CROSS JOIN resource r ON r.seq = l.seq WHERE l.tenant = ? AND l.key = ? AND r.deleted = 0',
        values: [tenant, lead.key],
      };
    case 'type':
      return { text: 'FROM resource r WHERE r.tenant = ? AND r.type = ? AND r.deleted = 0', values: [tenant, type] };
  }
}
