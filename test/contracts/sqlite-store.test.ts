import { describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { storeContract } from './store.js';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'chartbridge-store-'));

storeContract('the SQLite store', async () => {
  const place = await folder();
  const path = join(place, 'store.db');
  return {
    open: () => openSqliteStore(path),
    writer: ['sqlite', path],
    remove: () => rm(place, { recursive: true }),
  };
});

describe('the SQLite file', () => {
  const inFolder = async (test: (path: string) => Promise<void>): Promise<void> => {
    const place = await folder();
    try {
      await test(join(place, 'store.db'));
    } finally {
      await rm(place, { recursive: true });
    }
  };
  const sqlOn = async (path: string, text: string): Promise<void> => {
    const { database } = await openDatabase(path);
    database.exec(text);
    database.close();
  };

  it('is set up for durability: WAL, and an fsync for every commit', () =>
    inFolder(async (path) => {
      const store = await openSqliteStore(path);
      const header = await readFile(path);
      expect(header.readUInt16BE(16)).toBe(8192);
      expect([header[18], header[19]]).toEqual([2, 2]);
      await store.close();
    }));

  it('is refused when a newer Chartbridge wrote it', () =>
    inFolder(async (path) => {
      await (await openSqliteStore(path)).close();
      await sqlOn(path, 'PRAGMA user_version = 99');
      await expect(openSqliteStore(path)).rejects.toThrow(/newer Chartbridge \(schema 99.*update Chartbridge/);
    }));

  it("is refused when it is another program's, or no database at all", () =>
    inFolder(async (path) => {
      await sqlOn(path, 'CREATE TABLE cookies (x)');
      await expect(openSqliteStore(path)).rejects.toThrow(/another program's database \(it has a table cookies\)/);
      await writeFile(`${path}2`, 'no database '.repeat(1000));
      await expect(openSqliteStore(`${path}2`)).rejects.toThrow(/is not a SQLite database; name another file/);
      await expect(openSqliteStore(join(path, 'x', 'y.db'))).rejects.toThrow(/its folder must exist/);
    }));

  it('tells damage with what to do, and goes on being a refusal', () =>
    inFolder(async (path) => {
      await (await openSqliteStore(path)).close();
      const file = await open(path, 'r+');
      await file.write(Buffer.alloc(8192 * 3, 0x5a), 0, 8192 * 3, 8192);
      await file.close();
      await expect(openSqliteStore(path)).rejects.toThrow(/restore the last backup/);
    }));

  it('is told to be read-only where it may not be written', () =>
    inFolder(async (path) => {
      await (await openSqliteStore(path)).close();
      if (process.getuid?.() === 0) return;
      await chmod(path, 0o444);
      await expect(openSqliteStore(path)).rejects.toThrow(/may not be written by this user/);
    }));

  it('is indexed anew when the search parameters have changed', () =>
    inFolder(async (path) => {
      const json = JSON.stringify({ resourceType: 'Patient', id: 'a', gender: 'female' });
      const write = {
        type: 'Patient' as const,
        id: 'a',
        version: 1,
        lastUpdated: '2026-01-01T00:00:00.000Z',
        deleted: false,
      };
      const first = await openSqliteStore(path);
      await first.commit({ tenant: 't', resources: [{ ...write, json, keys: ['left over'] }], rows: [] });
      await first.close();
      await sqlOn(path, "UPDATE meta SET value = 'older' WHERE name = 'index'");
      const second = await openSqliteStore(path);
      const spans = [{ from: 'Ptge|female\u001f' }];
      const plan = { type: 'Patient' as const, order: { by: 'seq' as const, descending: true }, limit: 5 };
      const found = await second.search('t', { ...plan, terms: [{ on: 'keys', spans, negate: false }] });
      const stale = await second.search('t', {
        ...plan,
        terms: [{ on: 'keys', spans: [{ from: 'left over' }], negate: false }],
      });
      expect([found.items.length, stale.items.length]).toEqual([1, 0]);
      await second.close();
    }));

  it('serves two processes at once', () =>
    inFolder(async (path) => {
      const [one, two] = await Promise.all([openSqliteStore(path), openSqliteStore(path)]);
      const row = (key: string) => ({
        tenant: 't',
        resources: [],
        rows: [{ kind: 'setting' as const, key, expect: 0 as const, value: 1, index: [] }],
      });
      const answers = await Promise.all([
        one.commit(row('a')),
        two.commit(row('a')),
        one.commit(row('b')),
        two.commit(row('c')),
      ]);
      expect(answers.filter(({ committed }) => committed)).toHaveLength(3);
      expect((await one.getMany('t', 'setting', ['a', 'b', 'c'])).length).toBe(3);
      expect((await two.getMany('t', 'setting', ['a', 'b', 'c'])).length).toBe(3);
      await one.close();
      await two.close();
    }));
});
