// Searches over so many resources that sets are no longer gathered but the order is walked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Patient } from 'fhir/r4.js';
import { keysOf } from '../../src/search/keys.js';
import { parseSearch, planOf, type Query } from '../../src/search/parse.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/store.js';

const tenant = 'practice';
const many = 24_000;
const day = 86_400_000;

/** The first half are women, the second half are Müllers; one in ten has no birth date; born on 400 days over and over. */
const aPatient = (n: number): Patient => ({
  resourceType: 'Patient',
  id: String(n),
  gender: n < many / 2 ? 'female' : 'male',
  name: [{ family: n < many / 2 ? `Ng${n % 7}` : 'Müller', given: [`G${n}`] }],
  ...(n % 10 !== 3 && { birthDate: birthDateOf(n) }),
});

const birthDateOf = (n: number): string => {
  const date = new Date(Date.UTC(1980, 0, 1) + ((n * 7) % 400) * day).toISOString();
  return n % 10 === 4 ? date.slice(0, 7) : date.slice(0, 10);
};

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartbridge-large-'));
  store = await openSqliteStore(join(folder, 'store.db'));
  for (let first = 0; first < many; first += 2000) {
    const resources = Array.from({ length: 2000 }, (_, index) => {
      const patient = aPatient(first + index);
      const lastUpdated = new Date(Date.UTC(2026, 0, 1) + first + index).toISOString();
      const json = JSON.stringify(patient);
      return {
        type: 'Patient' as const,
        id: patient.id ?? '',
        version: 1,
        lastUpdated,
        deleted: false,
        json,
        keys: keysOf(patient),
      };
    });
    await store.commit({ tenant, resources, rows: [] });
  }
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function pagesOf(query: Query, most = Infinity): Promise<number[][]> {
  const plan = planOf(parseSearch('Patient', query, { lenient: false, defaultCount: 1000, maxCount: 1000, now: 0 }));
  const pages: number[][] = [];
  for (let after: string | undefined; ;) {
    const page = await store.search(tenant, { ...plan, ...(after !== undefined && { after }) });
    pages.push(page.items.map(({ id }) => Number(id)));
    if (page.next === undefined || pages.length >= most) return pages;
    after = page.next;
  }
}

const all = Array.from({ length: many }, (_, n) => n);
const newestFirst = [...all].reverse();

describe('a search over many', () => {
  it('goes through everything that one common code finds', async () => {
    const found = (await pagesOf([['gender', 'female']])).flat();
    expect(found).toEqual(newestFirst.filter((n) => n < many / 2));
  });

  it('ends a page early and goes on with the next where two common conditions never meet', async () => {
    const pages = await pagesOf([
      ['gender', 'female'],
      ['family', 'muller'],
    ]);
    expect(pages.flat()).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(3);
    const missing = await pagesOf([
      ['birthdate:missing', 'true'],
      ['gender:not', 'male'],
    ]);
    expect(missing.flat()).toEqual(newestFirst.filter((n) => n < many / 2 && n % 10 === 3));
  });

  it('meets the rare among the common', async () => {
    expect(
      (
        await pagesOf([
          ['name:contains', '2399'],
          ['gender', 'male'],
        ])
      ).flat(),
    ).toEqual(newestFirst.filter((n) => n >= many / 2 && String(n).includes('2399')));
    expect(
      (
        await pagesOf([
          ['birthdate', 'ge1980'],
          ['given', 'g17'],
        ])
      ).flat(),
    ).toEqual(newestFirst.filter((n) => String(n).startsWith('17') && n % 10 !== 3));
    expect(
      (
        await pagesOf([
          ['_lastUpdated', 'ge2026'],
          ['family', 'ng3'],
          ['_count', '1000'],
        ])
      ).flat(),
    ).toEqual(newestFirst.filter((n) => n < many / 2 && n % 7 === 3));
  });

  it.each(['birthdate', '-birthdate'])(
    'walks in the order of %s over dates of different precision, the undated last',
    async (sort) => {
      const found = (await pagesOf([['_sort', sort]])).flat();
      expect(new Set(found).size).toBe(many);
      const dated = found.slice(0, many - many / 10);
      expect(dated.every((n) => n % 10 !== 3)).toBe(true);
      const days = dated.map((n) => Date.parse(birthDateOf(n)));
      expect(days).toEqual([...days].sort((a, b) => (sort.startsWith('-') ? b - a : a - b)));
      const undated = newestFirst.filter((n) => n % 10 === 3);
      expect(found.slice(many - many / 10)).toEqual(sort.startsWith('-') ? undated : undated.reverse());
    },
  );

  it('keeps equal keys in order of commit, forwards and backwards the same', async () => {
    const forwards = (
      await pagesOf([
        ['_sort', 'family'],
        ['gender', 'male'],
      ])
    ).flat();
    expect(forwards).toEqual(all.filter((n) => n >= many / 2));
    const backwards = (
      await pagesOf([
        ['_sort', '-family'],
        ['gender', 'male'],
      ])
    ).flat();
    expect(backwards).toEqual([...forwards].reverse());
  });

  it('sorts the few that a condition finds as it walks the many', async () => {
    const few = (
      await pagesOf([
        ['_sort', '-birthdate'],
        ['given', 'g123'],
      ])
    ).flat();
    const walked = (await pagesOf([['_sort', '-birthdate']])).flat().filter((n) => String(n).startsWith('123'));
    expect(few).toEqual(walked);
  });

  it('counts up to the cap and no further', async () => {
    const plan = (query: Query) =>
      planOf(parseSearch('Patient', query, { lenient: false, defaultCount: 20, maxCount: 100, now: 0 }));
    expect(await store.count(tenant, plan([['gender', 'female']]), 500)).toBe(500);
    expect(await store.count(tenant, plan([['gender', 'female']]), 1_000_000)).toBe(many / 2);
    expect(
      await store.count(
        tenant,
        plan([
          ['gender:not', 'female'],
          ['birthdate:missing', 'false'],
        ]),
        1_000_000,
      ),
    ).toBe(all.filter((n) => n >= many / 2 && n % 10 !== 3).length);
    expect(await store.count(tenant, plan([]), 1_000_000)).toBe(many);
  });
});
