// Searches through a real store, compared with a naive filter over the same resources.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource, ResourceType } from '../../src/fhir/resource.js';
import { resourceTypes } from '../../src/fhir/resource.js';
import { chainTerm } from '../../src/search/chain.js';
import { keysOf } from '../../src/search/keys.js';
import { parameterOf, searchParameters, type SearchParameter } from '../../src/search/parameters.js';
import { parseSearch, planOf } from '../../src/search/parse.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/store.js';
import { intervals, matches, officialValues, texts } from './oracle.js';
import { base, pools, sampleOf } from './sample.js';

const tenant = 'practice';
const now = Date.UTC(2026, 1, 1);
const samples = new Map(resourceTypes.map((type, seed) => [type, sampleOf(type, 60, seed + 1)]));
const all = [...samples.values()].flat();
const isKnown = ({ resourceType }: Resource, name: string): boolean =>
  ['_id', '_lastUpdated'].includes(name) || parameterOf(resourceType, name) !== undefined;
const context = { base, now, all, isKnown };

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartbridge-search-'));
  store = await openSqliteStore(join(folder, 'store.db'));
  const resources = all.map((resource) => ({
    type: resource.resourceType,
    id: resource.id ?? '',
    version: 1,
    lastUpdated: resource.meta?.lastUpdated ?? '',
    deleted: false,
    json: JSON.stringify(resource),
    keys: keysOf(resource),
  }));
  expect(await store.commit({ tenant, resources, rows: [] })).toMatchObject({ committed: true });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

type Query = readonly (readonly [string, string])[];

/** Runs a search as a server does: chains first, then every page. */
async function search(type: ResourceType, query: Query): Promise<{ readonly ids: string[]; readonly count: number }> {
  const parsed = parseSearch(type, query, { lenient: false, defaultCount: 20, maxCount: 100, base, now });
  const chained = await Promise.all(
    parsed.chains.map(async (chain) => {
      const pages = await Promise.all(chain.inner.map((plan) => store.search(tenant, plan)));
      return chainTerm(
        chain,
        pages.flatMap(({ items }) => items.map((item) => `${item.type}/${item.id}`)),
      );
    }),
  );
  const plan = planOf(parsed, chained);
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.search(tenant, { ...plan, ...(after !== undefined && { after }) });
    ids.push(...page.items.map(({ id }) => id));
    if (page.next === undefined) return { ids, count: await store.count(tenant, plan, 1_000_000) };
    after = page.next;
  }
}

const isControl = (name: string): boolean => ['_sort', '_count'].includes(name);

const expected = (type: ResourceType, query: Query): readonly Resource[] =>
  [...(samples.get(type) ?? [])]
    .reverse()
    .filter((resource) => query.every(([name, value]) => isControl(name) || matches(resource, name, value, context)));

const escape = (text: string): string => text.replace(/[\\,|$]/g, '\\$&');
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const listed = (one: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(one, one).map((pair) => pair.join(',')) });

const datePrefix = pick(['', 'eq', 'ne', 'lt', 'gt', 'ge', 'le', 'sa', 'eb', 'ap']);
const dates = fc.tuple(datePrefix, pick([...pools.dates, ...pools.instants])).map((parts) => parts.join(''));
const codes = pick(
  [...pools.codes, 'active', 'draft', 'booked', 'female', 'true', 'finished', 'claim', 'completed'].map(escape),
);
const tokens = (parameter: SearchParameter) => {
  if (parameter.name === 'phone') return pick([...pools.phones, '555.010.4477']);
  if (parameter.name === 'email') return pick(pools.emails);
  const system = pick(pools.systems);
  return fc.oneof(
    codes,
    ...(parameter.implied === undefined
      ? [
          fc.tuple(system, codes).map(([a, b]) => `${a}|${b}`),
          codes.map((one) => `|${one}`),
          system.map((one) => `${one}|`),
        ]
      : []),
  );
};
const words = fc
  .tuple(pick(pools.words), fc.nat(6))
  .map(
    ([word, length]) =>
      Array.from(word)
        .slice(0, length + 1)
        .join('')
        .trim() || 'a',
  )
  .map((word) => escape(word));

/** One random condition on a parameter: name with modifier, and value. */
function condition(parameter: SearchParameter): fc.Arbitrary<readonly [string, string]> {
  const { name, kind, targets } = parameter;
  const missing = pick(['true', 'false']).map((value) => [`${name}:missing`, value] as const);
  switch (kind) {
    case 'token':
      return fc.oneof(
        { weight: 5, arbitrary: fc.tuple(pick([name, name, `${name}:not`]), listed(tokens(parameter))) },
        { weight: 1, arbitrary: missing },
      );
    case 'string':
      return fc.oneof(
        { weight: 3, arbitrary: fc.tuple(pick([name, `${name}:contains`]), listed(words)) },
        { weight: 2, arbitrary: fc.tuple(fc.constant(`${name}:exact`), listed(pick(pools.words).map(escape))) },
        { weight: 1, arbitrary: missing },
      );
    case 'date':
      return fc.oneof(
        { weight: 8, arbitrary: fc.tuple(fc.constant(name), listed(dates)) },
        { weight: 1, arbitrary: missing },
      );
    case 'reference': {
      const id = pick(['1', '2', '3', '4', '5']);
      const typed = fc.tuple(pick(targets), id).map(([type, one]) => `${type}/${one}`);
      const forms = fc.oneof(
        typed,
        id,
        typed.map((one) => `${base}/${one}`),
        typed.map((one) => `https://elsewhere.example/fhir/${one}`),
      );
      const modified = pick(targets).chain((type) =>
        fc.tuple(
          fc.constant(`${name}:${type}`),
          listed(
            fc.oneof(
              id,
              id.map((one) => `${type}/${one}`),
            ),
          ),
        ),
      );
      return fc.oneof(
        { weight: 4, arbitrary: fc.tuple(fc.constant(name), listed(forms)) },
        { weight: 1, arbitrary: modified },
        { weight: 1, arbitrary: missing },
      );
    }
  }
}

const common = fc.oneof(
  fc.tuple(pick(['_id', '_id:not']), listed(pick(['1', '7', '60', 'none']))),
  dates.map((value) => ['_lastUpdated', value] as const),
);

/** A chained condition of a reference parameter. */
function chained(parameter: SearchParameter): fc.Arbitrary<readonly [string, string]> {
  return pick(parameter.targets)
    .filter((type) => searchParameters[type].length > 0)
    .chain((type) =>
      fc
        .tuple(pick(searchParameters[type]).chain(condition), fc.boolean())
        .map(([[inner, value], isTyped]) => [`${parameter.name}${isTyped ? `:${type}` : ''}.${inner}`, value] as const),
    );
}

const anyQuery = pick(resourceTypes).chain((type) => {
  const parameters = searchParameters[type];
  const references = parameters.filter(({ kind }) => kind === 'reference');
  const sortable = ['_lastUpdated', ...parameters.filter(({ kind }) => kind !== 'reference').map(({ name }) => name)];
  const one = fc.oneof(
    { weight: 8, arbitrary: pick(parameters).chain(condition) },
    { weight: 1, arbitrary: common },
    ...(references.length > 0 ? [{ weight: 2, arbitrary: pick(references).chain(chained) }] : []),
  );
  const sort = fc.tuple(pick(['', '-']), pick(sortable)).map(([way, name]) => [['_sort', way + name] as const]);
  return fc.record({
    type: fc.constant(type),
    query: fc
      .tuple(fc.array(one, { maxLength: 3 }), fc.oneof(fc.constant([]), sort), pick(['3', '20']))
      .map(([conditions, order, count]) => [...conditions, ...order, ['_count', count] as const]),
  });
});

/** Sort keys of a parameter, least first; none where the resource has no value. */
function sortKeys(resource: Resource, name: string): (string | number)[] {
  if (name === '_lastUpdated') return [resource.meta?.lastUpdated ?? ''];
  const kind = searchParameters[resource.resourceType].find((row) => row.name === name)?.kind;
  const values = officialValues(resource, name);
  if (kind === 'date')
    return values
      .flatMap(intervals)
      .map(([lo]) => Math.max(lo, -1e14))
      .sort((a, b) => a - b);
  return values.flatMap(texts);
}

function expectSortedByDate(type: ResourceType, ids: readonly string[], name: string, isDescending: boolean): void {
  const keys = ids.map((id) => sortKeys(samples.get(type)?.find((one) => one.id === id) as Resource, name) as number[]);
  const leading = keys.map((all) => (isDescending ? all.at(-1) : all[0]));
  const firstMissing = leading.indexOf(undefined);
  const present = leading.slice(0, firstMissing === -1 ? undefined : firstMissing) as number[];
  expect(leading.slice(present.length).every((key) => key === undefined)).toBe(true);
  expect(present).toEqual([...present].sort((a, b) => (isDescending ? b - a : a - b)));
}

describe('a search', () => {
  it('finds exactly what a filter over all resources finds, in the order asked, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async ({ type, query }) => {
        const wanted = expected(type, query).map(({ id }) => id);
        const { ids, count } = await search(type, query);
        expect(count).toBe(wanted.length);
        const sort = query.find(([name]) => name === '_sort')?.[1];
        if (sort === undefined || sort === '-_lastUpdated') expect(ids).toEqual(wanted);
        else if (sort === '_lastUpdated') expect(ids).toEqual([...wanted].reverse());
        else {
          expect([...ids].sort()).toEqual([...wanted].sort());
          const name = sort.replace('-', '');
          const isDate = searchParameters[type].some((row) => row.name === name && row.kind === 'date');
          if (isDate) expectSortedByDate(type, ids, name, sort.startsWith('-'));
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);
});
