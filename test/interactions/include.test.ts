import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { bounds, bringAlong } from '../../src/interactions/include.js';
import { keysOf } from '../../src/search/keys.js';
import { parseSearch } from '../../src/search/parse.js';
import type { Store, Version } from '../../src/store/store.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';

const folder = mkdtempSync(join(tmpdir(), 'chartbridge-include-'));
let store: Store;
const tenant = 'default';
const lastUpdated = '2026-01-31T08:00:00.000Z';
const put = async (resource: Resource & { id: string }): Promise<Version> => {
  const { resourceType: type, id } = resource;
  const version = { type, id, version: 1, lastUpdated, deleted: false, json: JSON.stringify(resource), seq: 0 };
  await store.commit({ tenant, rows: [], resources: [{ ...version, keys: keysOf(resource) }] });
  return version;
};
const bring = (query: readonly (readonly [string, string])[], matches: readonly Version[]) => {
  const search = parseSearch('Patient', query, { now: 0, lenient: false, defaultCount: 20, maxCount: 1000 });
  return bringAlong({ store, tenant }, search, matches);
};

beforeAll(async () => {
  store = await openSqliteStore(join(folder, 'store.sqlite'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what a page brings along', () => {
  it('ends at the bound, and says so', async () => {
    const patient = await put({ resourceType: 'Patient', id: 'many' });
    const people = Array.from({ length: bounds.resources + 20 }, (_, index) =>
      put({ resourceType: 'RelatedPerson', id: `person-${index}`, patient: { reference: 'Patient/many' } }),
    );
    await Promise.all(people);
    const { versions, issues } = await bring([['_revinclude', 'RelatedPerson:patient']], [patient]);
    expect(versions).toHaveLength(bounds.resources);
    expect(new Set(versions.map(({ id }) => id)).size).toBe(bounds.resources);
    expect(issues).toEqual([expect.objectContaining({ severity: 'warning', code: 'too-costly' })]);
  });

  it('follows :iterate only so many rounds, and says so', async () => {
    const patient = await put({ resourceType: 'Patient', id: 'first' });
    const chain = Array.from({ length: bounds.rounds + 2 }, (_, index) => index);
    for (const index of chain) {
      const focus = { reference: index === 0 ? 'Patient/first' : `Task/task-${index - 1}` };
      await put({ resourceType: 'Task', id: `task-${index}`, status: 'requested', intent: 'order', focus });
    }
    const { versions, issues } = await bring([['_revinclude:iterate', 'Task:focus']], [patient]);
    expect(versions.map(({ id }) => id)).toEqual(chain.slice(0, bounds.rounds).map((index) => `task-${index}`));
    expect(issues).toHaveLength(1);
  });

  it('leaves out what is not there', async () => {
    const generalPractitioner = [{ reference: 'Practitioner/never-was' }, { display: 'someone' }];
    const patient = await put({ resourceType: 'Patient', id: 'lonely', generalPractitioner });
    const brought = await bring([['_include', 'Patient:general-practitioner']], [patient]);
    expect(brought).toEqual({ versions: [], issues: [] });
  });
});
