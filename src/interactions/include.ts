// `_include` and `_revinclude`: what matches refer to and what refers to them, within bounds. https://hl7.org/fhir/R4/search.html#revinclude
import type { Issue } from '../fhir/outcome.js';
import type { LocalReference } from '../fhir/reference.js';
import type { Resource } from '../fhir/resource.js';
import { includedReferences, revincludePlans } from '../search/include.js';
import type { ParsedSearch } from '../search/parse.js';
import type { Version } from '../store/store.js';
import type { StoreContext } from './interaction.js';
import { searchAtMost } from './search.js';

/** The most resources that one page brings along, and how often an `:iterate` goes on from what it brought. */
export const bounds = { resources: 1000, rounds: 5 };

/** What a page brings along, each resource once and no match again; a warning where the bounds cut it off. */
export async function bringAlong(
  context: StoreContext,
  search: Pick<ParsedSearch, 'includes' | 'revincludes'>,
  matches: readonly Version[],
): Promise<{ readonly versions: readonly Version[]; readonly issues: readonly Issue[] }> {
  const brought = new Map<string, Version>();
  if (search.includes.length === 0 && search.revincludes.length === 0) return { versions: [], issues: [] };
  const known = new Set(matches.map(referenceOf));
  let { includes, revincludes } = search;
  let from = matches;
  for (let round = 0; from.length > 0 && brought.size <= bounds.resources && round < bounds.rounds; round += 1) {
    const room = bounds.resources + 1 - brought.size;
    const found = [
      ...(await referredTo(context, includes, from, known)),
      ...(await referring(context, revincludes, from, room)),
    ];
    from = found.filter((version) => !known.has(referenceOf(version)));
    for (const version of from) {
      known.add(referenceOf(version));
      brought.set(referenceOf(version), version);
    }
    includes = includes.filter(({ iterate }) => iterate);
    revincludes = revincludes.filter(({ iterate }) => iterate);
    if (includes.length === 0 && revincludes.length === 0) from = [];
  }
  const cutOff = from.length > 0 || brought.size > bounds.resources;
  return { versions: [...brought.values()].slice(0, bounds.resources), issues: cutOff ? [tooMany] : [] };
}

async function referredTo(
  { store, tenant }: StoreContext,
  includes: ParsedSearch['includes'],
  from: readonly Version[],
  known: ReadonlySet<string>,
): Promise<readonly Version[]> {
  if (includes.length === 0) return [];
  const wanted = new Map<string, LocalReference>();
  for (const version of from) {
    for (const reference of includedReferences(JSON.parse(version.json) as Resource, includes)) {
      if (!known.has(referenceOf(reference))) wanted.set(referenceOf(reference), reference);
    }
  }
  return store.readMany(tenant, [...wanted.values()].slice(0, bounds.resources + 1));
}

async function referring(
  context: StoreContext,
  revincludes: ParsedSearch['revincludes'],
  from: readonly Version[],
  room: number,
): Promise<readonly Version[]> {
  const found: Version[] = [];
  for (const plan of revincludePlans(revincludes, from, room)) {
    found.push(...(await searchAtMost(context, plan, room)));
  }
  return found;
}

const referenceOf = ({ type, id }: LocalReference): string => `${type}/${id}`;

const tooMany: Issue = {
  severity: 'warning',
  code: 'too-costly',
  text: `A page brings along at most ${bounds.resources} resources in ${bounds.rounds} rounds; there are more: ask for fewer matches with _count, or search for them`,
};
