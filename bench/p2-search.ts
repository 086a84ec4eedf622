// P2: the first page of a search against a point read of the same store, and against a filter over parsed resources.
import type { Patient } from 'fhir/r4.js';
import type { ResourceType } from '../src/fhir/resource.js';
import { parseSearch, planOf, type Query } from '../src/search/parse.js';
import type { Store } from '../src/store/store.js';
import { interleavedAsync, type AsyncPiece } from './async-rounds.js';
import { resultOf, type Benchmark } from './benchmark.js';
import { filledStore, patientOf, patientsOf, tenant } from './search-data.js';

const count = 50_000;
const patients = patientsOf(count);

const options = { lenient: false, defaultCount: 20, maxCount: 100, now: 0 };

/** Everything between the query and the page: grammar, plan, index, texts. */
const searchPiece =
  (store: Store, type: ResourceType, queryOf: (call: number) => Query): AsyncPiece =>
  (call) =>
    store.search(tenant, planOf(parseSearch(type, queryOf(call), options)));

const patientAt = (call: number): string => `Patient/p${(call * 7919) % patients}`;

const familyAt = (call: number): string => `family${String(call % 997).padStart(3, '0')}`;

const searches: readonly (readonly [label: string, type: ResourceType, query: (call: number) => Query])[] = [
  ['20 newest by one token', 'Encounter', () => [['status', 'finished']]],
  ['by patient', 'Encounter', (call) => [['patient', patientAt(call)]]],
  [
    'by patient and status',
    'Encounter',
    (call) => [
      ['patient', patientAt(call)],
      ['status', 'finished'],
    ],
  ],
  ['by family name', 'Patient', (call) => [['family', familyAt(call)]]],
];

export const benchmark: Benchmark = {
  id: 'P2',
  title: 'search',
  run: async () => {
    const { store, remove } = await filledStore(count);
    try {
      const parsed = Array.from({ length: patients }, (_, n): Patient => patientOf(n));
      const rounds = await interleavedAsync(
        new Map<string, AsyncPiece>([
          ['read', (call) => store.read(tenant, 'Encounter', `e${(call * 7919) % (count / 2)}`)],
          ...searches.map(([label, type, query]) => [label, searchPiece(store, type, query)] as const),
          ['scan', async (call) => scan(parsed, familyAt(call))],
        ]),
      );
      const medians = (label: string, other: string) =>
        `${rounds.median(label).toFixed(1)} µs against ${rounds.median(other).toFixed(1)} µs`;
      return [
        ...searches.map(([label]) =>
          resultOf(
            {
              id: 'P2',
              case: label,
              against: 'a point read of the same store',
              goal: '<= 8',
              medians: medians(label, 'read'),
            },
            rounds.ratios(label, 'read'),
          ),
        ),
        resultOf(
          {
            id: 'P2',
            case: 'speed by family name',
            against: `a filter over ${patients} parsed patients in memory`,
            goal: '>= 50',
            medians: medians('by family name', 'scan'),
          },
          rounds.ratios('scan', 'by family name'),
        ),
      ];
    } finally {
      await remove();
    }
  },
};

/** What a server without an index does for the same question. */
const scan = (parsed: readonly Patient[], family: string): readonly Patient[] =>
  parsed
    .filter(({ name }) =>
      name?.some((one) => one.family?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().startsWith(family)),
    )
    .slice(0, 20);
