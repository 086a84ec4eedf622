// search-type: the matches of one type, page by page, with what they bring along. https://hl7.org/fhir/R4/http.html#search
import { operationOutcome, type Issue } from '../fhir/outcome.js';
import type { ParsedSearch } from '../search/parse.js';
import type { SearchPlan } from '../search/plan.js';
import type { Version } from '../store/store.js';
import { bundleJson, outcomeEntry, pageUrl, searchEntry, type Link } from './bundle.js';
import { subsetOf } from './elements.js';
import { bringAlong } from './include.js';
import type { Answer, InteractionContext, TypeRequest } from './interaction.js';
import { readSearch, termsOf } from './search.js';

/** So many matches are counted exactly for `_total=accurate`, and so many for `estimate`. */
const countedAtMost = { accurate: 1_000_000, estimate: 1_000 };

/** Errors: OutcomeError 400 for parameters that are not known or not well-formed. */
export async function searchType(context: InteractionContext, request: TypeRequest): Promise<Answer> {
  const { type, base } = request;
  const search = readSearch(context, type, request, request.parameters);
  const plan: SearchPlan = {
    type,
    terms: await termsOf(context, search),
    order: search.order,
    limit: search.count,
    ...(search.after !== undefined && { after: search.after }),
  };
  if (search.summary === 'count') {
    const total = await context.store.count(context.tenant, plan, countedAtMost.accurate);
    const links: Link[] = [['self', pageUrl(base, type, search.used)]];
    return { status: 200, json: bundleJson({ type: 'searchset', links, total, entries: [] }) };
  }
  const page = await context.store.search(context.tenant, plan);
  const brought = await bringAlong(context, search, page.items);
  const shown = (version: Version): Version =>
    search.elements ? { ...version, json: subsetOf(version.json, search.elements) } : version;
  const told = [...search.unknown.map(ignored), ...brought.issues];
  const entries = [
    ...page.items.map((version) => searchEntry(base, shown(version), 'match')),
    ...brought.versions.map((version) => searchEntry(base, version, 'include')),
    ...(told.length > 0 ? [outcomeEntry(JSON.stringify(operationOutcome(told)))] : []),
  ];
  const total = await totalOf(context, search, plan, page);
  return {
    status: 200,
    json: bundleJson({ type: 'searchset', links: linksOf(base, search, page.next), total, entries }),
  };
}

/** A first page without a next one has them all; else they are counted only when asked for. */
async function totalOf(
  { store, tenant }: InteractionContext,
  { after, total }: ParsedSearch,
  plan: SearchPlan,
  page: { readonly items: readonly Version[]; readonly next?: string },
): Promise<number | undefined> {
  if (after === undefined && page.next === undefined) return page.items.length;
  return total === 'none' ? undefined : store.count(tenant, plan, countedAtMost[total]);
}

function linksOf(base: string, { type, used }: ParsedSearch, next: string | undefined): readonly Link[] {
  const self: Link = ['self', pageUrl(base, type, used)];
  if (next === undefined) return [self];
  const kept = used.filter(([name]) => name !== '_page');
  return [self, ['next', pageUrl(base, type, [...kept, ['_page', next]])]];
}

const ignored = (name: string): Issue => ({
  severity: 'warning',
  code: 'not-supported',
  text: `${name} was left out of the search: it is not known or not well-formed`,
});
