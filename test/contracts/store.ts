// What every store must hold to; each store's own test calls this with a way to open it. docs/architecture.md section 7.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Patient } from 'fhir/r4.js';
import { keysOf } from '../../src/search/keys.js';
import { parseSearch, planOf } from '../../src/search/parse.js';
import type { Page, ResourceWrite, RowWrite, Store, Version } from '../../src/store/store.js';

/** A place where a store can be opened again and again. */
export interface StorePlace {
  readonly open: () => Promise<Store>;
  /** What the writer process (`store-writer.ts`) is told, to open the same place. */
  readonly writer: readonly string[];
  readonly remove: () => Promise<void>;
}

const start = Date.UTC(2026, 0, 1);
const instant = (n: number): string => new Date(start + n * 1000).toISOString();

const aPatient = (id: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id,
  name: [{ family: 'Okafor', given: ['Ada'] }],
  ...more,
});

const aWrite = (patient: Patient, version = 1, at = version): ResourceWrite => ({
  type: 'Patient',
  id: patient.id ?? '',
  version,
  lastUpdated: instant(at),
  deleted: false,
  json: JSON.stringify(patient),
  keys: keysOf(patient),
});

const aDeletion = (id: string, version: number): ResourceWrite => ({
  type: 'Patient',
  id,
  version,
  lastUpdated: instant(version),
  deleted: true,
  json: '',
  keys: [],
});

const aRow = (key: string, value: unknown, more: Partial<RowWrite> = {}): RowWrite => ({
  kind: 'setting',
  key,
  expect: 'any',
  value,
  index: [],
  ...more,
});

const plan = (query: readonly (readonly [string, string])[], count = 20) =>
  planOf(parseSearch('Patient', query, { lenient: false, defaultCount: count, maxCount: 1000, now: start }));

const idsOf = (page: Page<Version>): string[] => page.items.map(({ id }) => id);

/** Follows the pages of a search from the first to the last. */
async function allPages(read: (after: string | undefined) => Promise<Page<Version>>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | undefined; ;) {
    const page = await read(after);
    pages.push(idsOf(page));
    if (page.next === undefined) return pages;
    after = page.next;
  }
}

/** Declares the tests of the contract. */
export function storeContract(title: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${title} holds to the store contract`, () => {
    let place: StorePlace;
    let store: Store;
    const tenant = 'practice';
    const commit = (
      resources: readonly ResourceWrite[],
      rows: readonly RowWrite[] = [],
      guards: readonly string[] = [],
    ) => store.commit({ tenant, resources, rows, guards });

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it('gives back what was committed, text for text', async () => {
      const patient = aPatient('a', { name: [{ family: 'Núñez “Ω” 🙂\u0000' }] });
      const answer = await commit([aWrite(patient)]);
      expect(answer.committed).toBe(true);
      const version = await store.read(tenant, 'Patient', 'a');
      expect(version).toMatchObject({ type: 'Patient', id: 'a', version: 1, lastUpdated: instant(1), deleted: false });
      expect(version?.json).toBe(JSON.stringify(patient));
      expect(version?.seq).toBe(answer.committed && answer.seq);
      expect(await store.read(tenant, 'Patient', 'b')).toBeUndefined();
      expect(await store.read(tenant, 'Practitioner', 'a')).toBeUndefined();
      expect(await store.read('other', 'Patient', 'a')).toBeUndefined();
    });

    it('numbers commits upwards, and the resources of a set in their order', async () => {
      const first = await commit([aWrite(aPatient('a')), aWrite(aPatient('b'))]);
      const second = await commit([aWrite(aPatient('c'))]);
      const seqs = await Promise.all(
        ['a', 'b', 'c'].map(async (id) => (await store.read(tenant, 'Patient', id))?.seq ?? 0),
      );
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs);
      expect(new Set(seqs).size).toBe(3);
      expect([first, second].map((answer) => answer.committed && answer.seq)).toEqual([seqs[1], seqs[2]]);
    });

    it('reads many in the order asked, without unknown and deleted ones', async () => {
      await commit(['a', 'b', 'c'].map((id) => aWrite(aPatient(id))));
      await commit([aDeletion('b', 2)]);
      const wanted = ['c', 'x', 'b', 'a'].map((id) => ({ type: 'Patient' as const, id }));
      expect((await store.readMany(tenant, wanted)).map(({ id }) => id)).toEqual(['c', 'a']);
    });

    it('commits a set whole or not at all, and says what stood in the way', async () => {
      await commit([aWrite(aPatient('a'))], [aRow('k', 1, { index: ['old'] })]);
      const set = [aWrite(aPatient('b')), aWrite(aPatient('a', { active: true }), 2)];
      expect(await commit(set, [aRow('k', 2, { expect: 7, index: ['new'] })])).toEqual({
        committed: false,
        conflict: { what: 'row', key: 'setting/k' },
      });
      expect(await commit([aWrite(aPatient('b')), aWrite(aPatient('a'), 5)])).toEqual({
        committed: false,
        conflict: { what: 'resource', key: 'Patient/a' },
      });
      expect(await store.read(tenant, 'Patient', 'b')).toBeUndefined();
      expect((await store.read(tenant, 'Patient', 'a'))?.version).toBe(1);
      expect((await store.search(tenant, plan([['active', 'true']]))).items).toEqual([]);
      expect((await store.get(tenant, 'setting', 'k'))?.value).toBe(1);
      const { items } = await store.scan(tenant, 'setting', { from: '', to: '~', limit: 10 });
      expect(items.map(({ at }) => at)).toEqual(['old']);
    });

    it('lets one of fifty concurrent updates of the same version win', async () => {
      await commit([aWrite(aPatient('a'))]);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => commit([aWrite(aPatient('a', { birthDate: `19${n + 10}` }), 2)])),
      );
      expect(answers.filter(({ committed }) => committed)).toHaveLength(1);
      expect((await store.read(tenant, 'Patient', 'a'))?.version).toBe(2);
    });

    it('lets one of fifty concurrent conditional creates win, and guards only while a current version has the key', async () => {
      const identifier = [{ system: 'http://example.org/mrn', value: '77' }];
      const [guard = ''] = keysOf(aPatient('x', { identifier }));
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => commit([aWrite(aPatient(`p${n}`, { identifier }))], [], [guard])),
      );
      expect(answers.filter(({ committed }) => committed)).toHaveLength(1);
      expect(answers.find(({ committed }) => !committed)).toEqual({
        committed: false,
        conflict: { what: 'guard', key: guard },
      });
      const page = await store.search(tenant, plan([['identifier', 'http://example.org/mrn|77']]));
      const [winner = ''] = idsOf(page);
      expect(page.items).toHaveLength(1);
      await commit([aDeletion(winner, 2)]);
      expect((await commit([aWrite(aPatient('later', { identifier }))], [], [guard])).committed).toBe(true);
    });

    it('keeps every version, and tells history newest first', async () => {
      await commit([aWrite(aPatient('a', { birthDate: '1990' }), 1, 1)]);
      await commit([aWrite(aPatient('b'), 1, 2)]);
      await commit([aWrite(aPatient('a', { birthDate: '1991' }), 2, 3)]);
      await commit([{ ...aDeletion('a', 3), lastUpdated: instant(4) }]);
      await commit([aWrite(aPatient('a', { birthDate: '1992' }), 4, 5)]);
      const ofResource = await store.history(tenant, { type: 'Patient', id: 'a', limit: 10 });
      expect(ofResource.items.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
      expect(ofResource.items[1]).toMatchObject({ deleted: true, json: '' });
      expect(JSON.parse(ofResource.items[2]?.json ?? '')).toMatchObject({ birthDate: '1991' });
      const named = (page: Page<Version>) => page.items.map(({ id, version }) => `${id}${version}`);
      expect(named(await store.history(tenant, { type: 'Patient', limit: 10 }))).toEqual([
        'a4',
        'a3',
        'a2',
        'b1',
        'a1',
      ]);
      expect(named(await store.history(tenant, { limit: 10, since: instant(3) }))).toEqual(['a4', 'a3', 'a2']);
      expect(named(await store.history(tenant, { type: 'Coverage', limit: 10 }))).toEqual([]);
      expect((await store.readVersion(tenant, 'Patient', 'a', 2))?.json).toContain('1991');
      expect((await store.readVersion(tenant, 'Patient', 'a', 4))?.json).toContain('1992');
      expect(await store.readVersion(tenant, 'Patient', 'a', 9)).toBeUndefined();
      const pages = await allPages((after) =>
        store.history(tenant, { limit: 2, ...(after !== undefined && { after }) }),
      );
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    });

    it('finds the current version only, never an older or a deleted one', async () => {
      await commit([aWrite(aPatient('a', { gender: 'female' }))]);
      await commit([aWrite(aPatient('a', { gender: 'male' }), 2)]);
      expect((await store.search(tenant, plan([['gender', 'female']]))).items).toEqual([]);
      expect(idsOf(await store.search(tenant, plan([['gender', 'male']])))).toEqual(['a']);
      await commit([aDeletion('a', 3)]);
      for (const query of [[['gender', 'male']], [], [['gender:not', 'female']], [['_id', 'a']]] as const) {
        expect((await store.search(tenant, plan(query))).items).toEqual([]);
        expect(await store.count(tenant, plan(query), 100)).toBe(0);
      }
      expect(await store.read(tenant, 'Patient', 'a')).toMatchObject({ deleted: true, version: 3, json: '' });
    });

    it('pages stay as they are while others write', async () => {
      for (let n = 0; n < 7; n += 1) await commit([aWrite(aPatient(`p${n}`))]);
      const first = await store.search(tenant, plan([['name', 'oka']], 3));
      expect(idsOf(first)).toEqual(['p6', 'p5', 'p4']);
      await commit([aWrite(aPatient('new'))]);
      await commit([aDeletion('p3', 2)]);
      const second = await store.search(tenant, { ...plan([['name', 'oka']], 3), after: first.next ?? '' });
      expect(idsOf(second)).toEqual(['p2', 'p1', 'p0']);
      expect(second.next).toBeUndefined();
    });

    it('goes through 500 in pages of 7, each once, in the order asked', async () => {
      const ids = Array.from({ length: 500 }, (_, n) => `p${String(n).padStart(3, '0')}`);
      await Promise.all(
        ids.map((id, n) =>
          commit([aWrite(aPatient(id, n % 10 === 0 ? { name: [] } : { name: [{ family: `f${n % 50}` }] }))]),
        ),
      );
      const through = async (query: readonly (readonly [string, string])[]) => {
        const pages = await allPages((after) =>
          store.search(tenant, { ...plan(query, 7), ...(after !== undefined && { after }) }),
        );
        return pages.flat();
      };
      expect(await through([])).toEqual([...ids].reverse());
      expect(await through([['_sort', '_lastUpdated']])).toEqual(ids);
      const byFamily = await through([['_sort', 'family']]);
      expect(new Set(byFamily).size).toBe(500);
      expect(byFamily.slice(-50)).toEqual(ids.filter((_, n) => n % 10 === 0));
      const backwards = await through([['_sort', '-family']]);
      expect(backwards.slice(0, 450)).toEqual(byFamily.slice(0, 450).reverse());
      expect(
        await through([
          ['_sort', 'family'],
          ['family', 'f4'],
        ]),
      ).toEqual(byFamily.filter((id) => /^f4/.test(`f${Number(id.slice(1)) % 50}`) && Number(id.slice(1)) % 10 !== 0));
      expect(await store.count(tenant, plan([]), 1000)).toBe(500);
      expect(await store.count(tenant, plan([]), 100)).toBe(100);
      expect(await store.count(tenant, plan([['family:exact', 'f7']]), 1000)).toBe(10);
    });

    it('refuses a page cursor that it did not make', async () => {
      await commit([aWrite(aPatient('a'))]);
      await expect(store.search(tenant, { ...plan([]), after: 'nonsense' })).rejects.toMatchObject({ status: 400 });
      await expect(store.history(tenant, { limit: 5, after: 'WzFd' })).rejects.toMatchObject({ status: 400 });
    });

    it('holds rows to the version they are expected to have, and counts their writes', async () => {
      expect((await commit([], [aRow('k', { a: 1 }, { expect: 0 })])).committed).toBe(true);
      expect((await commit([], [aRow('k', { a: 2 }, { expect: 0 })])).committed).toBe(false);
      expect((await commit([], [aRow('k', { a: 2 }, { expect: 1 })])).committed).toBe(true);
      expect((await commit([], [aRow('k', { a: 3 })])).committed).toBe(true);
      expect(await store.get(tenant, 'setting', 'k')).toEqual({
        kind: 'setting',
        key: 'k',
        version: 3,
        value: { a: 3 },
      });
      expect((await commit([], [aRow('k', undefined, { expect: 2 })])).committed).toBe(false);
      expect((await commit([], [aRow('k', undefined, { expect: 3 })])).committed).toBe(true);
      expect(await store.get(tenant, 'setting', 'k')).toBeUndefined();
      expect(await store.get(tenant, 'map', 'k')).toBeUndefined();
      await commit([], [aRow('x', 1), aRow('y', 2)]);
      expect((await store.getMany(tenant, 'setting', ['y', 'z', 'x'])).map(({ value }) => value)).toEqual([2, 1]);
    });

    it('scans rows by their order keys, in pages, and forgets keys that a row has no more', async () => {
      const rows = Array.from({ length: 9 }, (_, n) => aRow(`r${n}`, n, { index: [`a/${8 - n}`, 'same'] }));
      await commit([], rows);
      const page = (from: string, to: string, after?: string) =>
        store.scan<number>(tenant, 'setting', { from, to, limit: 4, ...(after !== undefined && { after }) });
      const first = await page('a/', 'a0');
      expect(first.items.map(({ row }) => row.value)).toEqual([8, 7, 6, 5]);
      const second = await page('a/', 'a0', first.next);
      expect(second.items.map(({ row }) => row.value)).toEqual([4, 3, 2, 1]);
      const third = await page('a/', 'a0', second.next);
      expect(third).toMatchObject({ items: [{ at: 'a/8' }] });
      expect(third.next).toBeUndefined();
      expect((await page('same', 'samf')).items.map(({ row }) => row.key)).toEqual(['r0', 'r1', 'r2', 'r3']);
      await commit([], [aRow('r0', 0, { index: ['b'] }), aRow('r1', undefined)]);
      const after = await store.scan<number>(tenant, 'setting', { from: '', to: '~', limit: 100 });
      expect(after.items.filter(({ row }) => row.key === 'r0').map(({ at }) => at)).toEqual(['b']);
      expect(after.items.filter(({ row }) => row.key === 'r1')).toEqual([]);
    });

    it('keeps tenants apart', async () => {
      const set = { resources: [aWrite(aPatient('a'))], rows: [aRow('k', 1, { index: ['i'] })] };
      for (const name of ['one', 'two']) expect((await store.commit({ tenant: name, ...set })).committed).toBe(true);
      await store.commit({ tenant: 'two', resources: [aDeletion('a', 2)], rows: [aRow('k', undefined)] });
      expect(idsOf(await store.search('one', plan([['name', 'ada']])))).toEqual(['a']);
      expect(idsOf(await store.search('two', plan([['name', 'ada']])))).toEqual([]);
      expect((await store.scan('one', 'setting', { from: '', to: '~', limit: 9 })).items).toHaveLength(1);
      expect((await store.history('one', { limit: 9 })).items).toHaveLength(1);
      expect((await store.history('three', { limit: 9 })).items).toEqual([]);
    });

    it('answers a hundred concurrent sets each by itself, whatever the others do', async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          n % 10 === 9
            ? commit([aWrite(aPatient(`p${n}`), 2)])
            : commit([aWrite(aPatient(`p${n}`))], [aRow(`r${n}`, n)]),
        ),
      );
      expect(answers.map(({ committed }) => committed)).toEqual(Array.from({ length: 100 }, (_, n) => n % 10 !== 9));
      expect(await store.count(tenant, plan([]), 1000)).toBe(90);
      expect(await store.getMany(tenant, 'setting', ['r1', 'r9', 'r98'])).toHaveLength(2);
    });

    it('has everything again after it was closed and opened', async () => {
      await commit([aWrite(aPatient('a'))], [aRow('k', { deep: [1, null, 'x'] }, { index: ['i'] })]);
      await commit([aWrite(aPatient('a', { active: true }), 2)]);
      await store.close();
      await expect(store.read(tenant, 'Patient', 'a')).rejects.toThrow(/closed/);
      store = await place.open();
      expect((await store.read(tenant, 'Patient', 'a'))?.version).toBe(2);
      expect(idsOf(await store.search(tenant, plan([['active', 'true']])))).toEqual(['a']);
      expect((await store.get(tenant, 'setting', 'k'))?.value).toEqual({ deep: [1, null, 'x'] });
      const answer = await commit([aWrite(aPatient('b'))]);
      expect(answer.committed && answer.seq).toBeGreaterThan((await store.read(tenant, 'Patient', 'a'))?.seq ?? 0);
    });

    it('loses nothing acknowledged and tears nothing when its process is killed', async () => {
      const acknowledged: string[] = [];
      for (const most of [40, 150, 400]) {
        await store.close();
        acknowledged.push(...(await writtenUntilKilled(place.writer, most)));
        store = await place.open();
        const found = await store.readMany(
          'kill',
          acknowledged.map((id) => ({ type: 'Patient', id })),
        );
        expect(found.map(({ id }) => id)).toEqual(acknowledged);
        await everyResourceHasItsRow(store);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(590);
    });
  });
}

/** Starts a process that writes and says what was acknowledged; kills it while it writes on. */
async function writtenUntilKilled(writer: readonly string[], most: number): Promise<readonly string[]> {
  const script = new URL('store-writer.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, ...writer], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === most) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

/** The writer commits a resource and a row that names it as one set: there may be no one without the other. */
async function everyResourceHasItsRow(store: Store): Promise<void> {
  const resources = (
    await allPages((after) => store.search('kill', { ...plan([], 1000), ...(after !== undefined && { after }) }))
  ).flat();
  const rows: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.scan<string>('kill', 'setting', {
      from: '',
      to: '~',
      limit: 1000,
      ...(after !== undefined && { after }),
    });
    rows.push(...page.items.map(({ row }) => row.value));
    if (page.next === undefined) break;
    after = page.next;
  }
  expect([...resources].sort()).toEqual([...rows].sort());
  expect(await store.count('kill', plan([['name', 'okafor']]), 1_000_000)).toBe(resources.length);
}
