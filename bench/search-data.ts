// A store filled with invented patients, coverages and encounters in the proportions of a practice, for the search benchmarks.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Coverage, Encounter, Patient } from 'fhir/r4.js';
import type { Resource } from '../src/fhir/resource.js';
import { keysOf } from '../src/search/keys.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import type { Store } from '../src/store/store.js';

export const tenant = 'bench';

/** Of ten resources two are patients, two coverages and six encounters. */
export const patientsOf = (count: number): number => Math.floor(count / 5);

export const patientOf = (n: number): Patient => ({
  resourceType: 'Patient',
  id: `p${n}`,
  identifier: [{ system: 'https://practice.example/mrn', value: `M${n}` }],
  name: [{ family: `Family${String(n % 997).padStart(3, '0')}`, given: [`Given${n % 89}`] }],
  gender: n % 2 === 0 ? 'female' : 'male',
  birthDate: new Date(Date.UTC(1940, 0, 1) + (n % 25_000) * 86_400_000).toISOString().slice(0, 10),
  active: true,
});

const coverageOf = (n: number): Coverage => ({
  resourceType: 'Coverage',
  id: `c${n}`,
  status: n % 5 === 0 ? 'cancelled' : 'active',
  beneficiary: { reference: `Patient/p${n}` },
  payor: [{ reference: `Organization/o${n % 40}` }],
  subscriberId: `S${n}`,
});

function encounterOf(n: number, patients: number): Encounter {
  const start = Date.UTC(2020, 0, 1) + ((n * 7919) % 2_000_000) * 60_000;
  return {
    resourceType: 'Encounter',
    id: `e${n}`,
    status: n % 5 < 3 ? 'finished' : 'planned',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: n % 9 === 0 ? 'VR' : 'AMB' },
    subject: { reference: `Patient/p${(n * 31) % patients}` },
    participant: [{ individual: { reference: `Practitioner/d${n % 30}` } }],
    period: { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() },
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${'Visit note. '.repeat(90)}</div>` },
  };
}

function resourceOf(n: number, count: number): Resource {
  const of = Math.floor(n / 10);
  const place = n % 10;
  if (place < 2) return patientOf(of * 2 + place);
  return place < 4 ? coverageOf(of * 2 + place - 2) : encounterOf(of * 6 + place - 4, patientsOf(count));
}

/** Opens a new store with that many resources in a folder of its own; `remove` closes it and takes the folder away. */
export async function filledStore(
  count: number,
): Promise<{ readonly store: Store; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'chartbridge-bench-'));
  const store = await openSqliteStore(join(folder, 'store.db'));
  for (let first = 0; first < count; first += 500) {
    const resources = Array.from({ length: Math.min(500, count - first) }, (_, index) => {
      const resource = resourceOf(first + index, count);
      const lastUpdated = new Date(Date.UTC(2026, 0, 1) + first + index).toISOString();
      const json = JSON.stringify({ ...resource, meta: { versionId: '1', lastUpdated } });
      const head = { type: resource.resourceType, id: resource.id ?? '', version: 1, lastUpdated, deleted: false };
      return { ...head, json, keys: keysOf(resource) };
    });
    const answer = await store.commit({ tenant, resources, rows: [] });
    if (!answer.committed) throw new Error(`the set of ${first} conflicts`);
  }
  return {
    store,
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
