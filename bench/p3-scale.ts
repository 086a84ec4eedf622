// P3: the same searches and deep pages over ten and a hundred times as many resources. BENCH_LARGEST=1000000 measures a million too.
import type { ResourceType } from '../src/fhir/resource.js';
import type { SearchPlan } from '../src/search/plan.js';
import { parseSearch, planOf, type Query } from '../src/search/parse.js';
import type { Store } from '../src/store/store.js';
import { interleavedAsync, type AsyncPiece } from './async-rounds.js';
import { resultOf, type Benchmark } from './benchmark.js';
import { filledStore, tenant } from './search-data.js';

const smallest = 10_000;
const largest = Number(process.env['BENCH_LARGEST'] ?? 100_000);
const options = { lenient: false, defaultCount: 20, maxCount: 1000, now: 0 };

const plan = (type: ResourceType, query: Query): SearchPlan => planOf(parseSearch(type, query, options));

const cases: ReadonlyMap<string, SearchPlan> = new Map([
  ['20 newest by one token', plan('Encounter', [['status', 'finished']])],
  [
    'two common tokens',
    plan('Encounter', [
      ['status', 'finished'],
      ['class', 'AMB'],
    ]),
  ],
  [
    'one patient and status',
    plan('Encounter', [
      ['patient', 'p77'],
      ['status', 'finished'],
    ]),
  ],
  ['20 newest by given name', plan('Patient', [['given', 'given77']])],
]);

/** The page in the middle of everything that the plan finds. */
async function deepPage(store: Store, deep: SearchPlan): Promise<SearchPlan> {
  const half = (await store.count(tenant, deep, 1_000_000_000)) / 2;
  let after: string | undefined;
  for (let seen = 0; seen < half; seen += 1000) {
    after = (await store.search(tenant, { ...deep, limit: 1000, ...(after !== undefined && { after }) })).next;
  }
  return { ...deep, ...(after !== undefined && { after }) };
}

export const benchmark: Benchmark = {
  id: 'P3',
  title: `search at ${smallest} and at ${largest} resources`,
  run: async () => {
    const small = await filledStore(smallest);
    const large = await filledStore(largest);
    try {
      const first = plan('Encounter', [['status', 'finished']]);
      const deep = await deepPage(large.store, first);
      const pieces = new Map<string, AsyncPiece>([['deep page', () => large.store.search(tenant, deep)]]);
      for (const [label, one] of cases) {
        pieces.set(`${label} small`, () => small.store.search(tenant, one));
        pieces.set(`${label} large`, () => large.store.search(tenant, one));
      }
      const rounds = await interleavedAsync(pieces);
      const medians = (label: string, other: string) =>
        `${rounds.median(label).toFixed(1)} µs against ${rounds.median(other).toFixed(1)} µs`;
      const result = (label: string, ours: string, theirs: string, against: string) =>
        resultOf(
          { id: 'P3', case: label, against, goal: '<= 1.5', medians: medians(ours, theirs) },
          rounds.ratios(ours, theirs),
        );
      return [
        ...[...cases.keys()].map((label) =>
          result(`${label}, ${largest} resources`, `${label} large`, `${label} small`, `${smallest} resources`),
        ),
        result(
          `the page in the middle, ${largest} resources`,
          'deep page',
          '20 newest by one token large',
          'the first page',
        ),
      ];
    } finally {
      await small.remove();
      await large.remove();
    }
  },
};
