// Makes the valid resources that mutants are made of: what the mapping tables say of seeded records, and some written by hand to hold what tables do not say.
import fc from 'fast-check';
import { fiveTypes } from '../../../bench/five-types.js';
import type { MappedResource } from '../../../src/mapping/mapped.js';
import type { AnyTable } from '../../../src/mapping/row.js';
import { tablesOfSystems } from '../../../tools/mappings.js';
import { directory, documentsOf } from '../../laws/values.js';
import { richResources } from './rich-resources.js';

type Json = Record<string, unknown>;

const types = ['Patient', 'Coverage', 'Encounter', 'Claim', 'ChargeItem'];
const seed = 20_261_125;
/** How many resources of each type there are at most. */
const perType = 20;

/** Valid resources of the five types, the types taking turns; `isValid` leaves out what seeded records do not make valid. */
export async function makeSources(root: URL, isValid: (resource: Json) => boolean): Promise<readonly Json[]> {
  const tables = [...(await tablesOfSystems(root)).values()].flat();
  const byType = types.map((type) => {
    const byHand = [...fiveTypes, ...richResources].map(copy).filter((one) => one['resourceType'] === type);
    const own = tables.filter((table) => table.resourceType === type);
    const made = own.map((table) => resourcesOf(table).filter(isValid));
    const inTurns = Array.from({ length: perType }, (_, at) => made.flatMap((all) => all.slice(at, at + 1))).flat();
    return [...byHand, ...inTurns].slice(0, perType);
  });
  return Array.from({ length: perType }, (_, at) =>
    byType.map((all) => all[at % all.length]).filter((one) => one !== undefined),
  ).flat();
}

const copy = (resource: unknown): Json => JSON.parse(JSON.stringify(resource)) as Json;

function resourcesOf(table: AnyTable): readonly Json[] {
  const toFhir = table.toFhir as (
    record: Json,
    base: Json | undefined,
    links: typeof directory,
  ) => MappedResource<Json>;
  const records = fc.sample(documentsOf(table, 'native'), { seed, numRuns: 40 });
  return records.map((record) => copy(toFhir(record as Json, undefined, directory).value));
}
