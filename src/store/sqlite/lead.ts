// How a search begins: with its rarest term, the others becoming conditions. docs/storage.md, "Rules".
import type { SearchPlan, Term } from '../../search/plan.js';
import type { SqlValue } from './driver.js';
import type { Sql } from './statements.js';
import { cappedCount, probe, singleKey, termSet, withKeysLookedUp, type Fragment, type Probe } from './term-sql.js';

/** Up to so many matches a set is gathered; beyond it the order of commit is walked and each step probed. */
export const mostGathered = 10_000;
/** The same where the set must be sorted by a key that each of its resources is asked for. */
export const mostSorted = 3000;
/** Up to so many are gathered, or looked at one by one, without a second thought. */
export const fewMatches = 1000;
/** Counted so far first: most searches have a term as rare as this, and then nobody counts further. */
const rare = 30;

/** So many versions are looked at for one page at most; a page that ends here is short and names a next one. */
export const mostSteps = 20_000;

/** What a search begins with, as SQL: current versions only, each once. */
export interface Lead {
  /** set: gathered, in no order. key: all under one key, in order of commit. type: all of the type, in order of commit. */
  readonly kind: 'set' | 'key' | 'type';
  readonly table: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** The expression of its sequence numbers. */
  readonly seq: string;
  /** So few that nobody need count steps. */
  readonly isShort: boolean;
}

export interface Search {
  readonly tenant: number;
  readonly plan: SearchPlan;
  readonly lead: Lead;
  /** The terms that the lead does not answer, as one condition. */
  readonly condition: Probe;
  readonly isFiltered: boolean;
}

/**
 * Chooses the lead and turns the other terms into one condition.
 * @param mostInSet a set with more matches is not gathered
 */
export function prepareSearch(sql: Sql, tenant: number, plan: SearchPlan, mostInSet: number): Search {
  const terms = plan.terms.map((term) => withKeysLookedUp(sql, tenant, term));
  const { lead, answered } = chooseLead(sql, tenant, { ...plan, terms }, mostInSet);
  const rest = terms.filter((term) => term !== answered).map((term) => probe(tenant, term, lead.seq));
  const condition: Probe = {
    text: rest.length === 0 ? 'TRUE' : rest.map(({ text }) => text).join(' AND '),
    values: rest.flatMap(({ values }) => values),
    readsResource: rest.some(({ readsResource }) => readsResource),
  };
  return { tenant, plan, lead, condition, isFiltered: rest.length > 0 };
}

interface Choice {
  readonly lead: Lead;
  readonly answered?: Term;
}

function chooseLead(sql: Sql, tenant: number, { type, terms, order }: SearchPlan, mostInSet: number): Choice {
  const positive = terms.filter((term) => !term.negate);
  const [first] = positive;
  const isBySeq = order.by === 'seq';
  if (!first) return { lead: typeLead(tenant, type) };
  const only = singleKey(first);
  if (isBySeq && terms.length === 1 && only !== undefined)
    return { lead: keyLead(tenant, only, false), answered: first };
  const { term, count } = rarest(sql, tenant, type, positive, mostInSet);
  const key = singleKey(term);
  if (isBySeq && key !== undefined) return { lead: keyLead(tenant, key, count <= fewMatches), answered: term };
  if (count <= mostInSet) return { lead: setLead(termSet(tenant, type, term)), answered: term };
  const dense = isBySeq ? positive.find((one) => singleKey(one) !== undefined) : undefined;
  const denseKey = dense && singleKey(dense);
  return dense && denseKey !== undefined
    ? { lead: keyLead(tenant, denseKey, false), answered: dense }
    : { lead: typeLead(tenant, type) };
}

function rarest(sql: Sql, tenant: number, type: string, terms: readonly Term[], most: number) {
  const least = (cap: number) => {
    const counts = terms.map((term) => ({ term, count: cappedCount(sql, tenant, type, term, cap + 1) }));
    return counts.reduce((rarer, one) => (one.count < rarer.count ? one : rarer));
  };
  const caps = [rare, fewMatches, most].filter((cap) => cap <= most);
  for (const cap of caps.slice(0, -1)) {
    const found = least(cap);
    if (found.count <= cap) return found;
  }
  return least(most);
}

const setLead = (set: Fragment): Lead => ({
  kind: 'set',
  table: `(SELECT DISTINCT seq FROM (${set.text})) l`,
  where: 'TRUE',
  values: set.values,
  seq: 'l.seq',
  isShort: true,
});

const keyLead = (tenant: number, key: string, isShort: boolean): Lead => ({
  kind: 'key',
  table: 'search l',
  where: 'l.tenant = ? AND l.key = ?',
  values: [tenant, key],
  seq: 'l.seq',
  isShort,
});

const typeLead = (tenant: number, type: string): Lead => ({
  kind: 'type',
  table: 'resource',
  where: 'resource.tenant = ? AND resource.type = ? AND resource.deleted = 0',
  values: [tenant, type],
  seq: 'resource.seq',
  isShort: false,
});

/** `FROM … WHERE …` of the lead, with the rows of `resource` where they are read. */
export const fromLead = ({ kind, table, where, seq }: Lead, readsResource: boolean): string =>
  kind === 'type' || !readsResource
    ? `FROM ${table} WHERE ${where}`
    : `FROM ${table} CROSS JOIN resource ON resource.seq = ${seq} WHERE ${where}`;

/** `FROM … WHERE …` of all matching versions, in no order; without their resources where nothing is asked of these. */
export function matching({ lead, condition }: Search): Fragment {
  const from = fromLead(lead, condition.readsResource);
  return { text: `${from} AND ${condition.text}`, values: [...lead.values, ...condition.values] };
}
