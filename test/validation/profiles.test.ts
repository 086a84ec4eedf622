import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImplementationGuide, Resource, StructureDefinition } from 'fhir/r4.js';
import { createSnapshots } from '../../src/validation/snapshot/snapshots.js';
import { createValidator } from '../../src/validation/validator.js';
import { placedRows, type PlacedRow } from '../../tools/profiles/table-rows.js';
import { sliceNames } from '../../tools/profiles/slices.js';
import { ourDefinitions } from './definition-files.js';

const root = 'https://chartbridge.example/fhir/StructureDefinition/';
const definitions = ourDefinitions();
const uncompiled: unknown[] = [];
const { validate } = createValidator(definitions, {
  unknownProfile: 'error',
  unknownExtension: 'warning',
  onUncompiled: (constraint) => uncompiled.push(constraint),
});
const generated = new URL('../../../profiles/generated/', import.meta.url);
const files = readdirSync(generated).map(
  (name) => JSON.parse(readFileSync(new URL(name, generated), 'utf8')) as object,
);

describe('our profiles', () => {
  it('are valid resources themselves', () => {
    const wrong = files.flatMap((resource) =>
      validate(resource)
        .filter(({ severity }) => severity === 'error')
        .map(({ expression, text }) => `${String((resource as { id?: string }).id)} ${expression}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have examples, valid against the profiles they name; what is not checked are codes that are not here', () => {
    const examples = files.filter((one) => 'meta' in one) as Resource[];
    expect(examples.length).toBeGreaterThan(10);
    const told = examples.flatMap((resource) =>
      validate(resource)
        .filter(({ code }) => code !== 'not-supported')
        .map(({ severity, text }) => `${String(resource.id)} ${severity}: ${text}`),
    );
    // R4 would rather have another kind of code for a location; places of service are what bills need.
    expect(told).toEqual([
      expect.stringMatching(/^cottonwood-clinic warning: Location\.type: .*from which a code should be/),
    ]);
  });

  it('have a snapshot each, and constraints that compile', () => {
    const { structure, problem } = createSnapshots(definitions);
    const ours = definitions.structures().filter((url) => url.startsWith(root));
    expect(ours.length).toBeGreaterThan(390);
    expect(ours.filter((url) => structure(url)?.snapshot === undefined).map(problem)).toEqual([]);
    const profiles = ours.filter((url) => !structure(url)?.type.includes('Extension'));
    for (const url of profiles) validate({ resourceType: structure(url)?.type }, { profiles: [url] });
    expect(uncompiled).toEqual([]);
  });

  it('stand in the ImplementationGuide, every one', () => {
    const guide = files.find((one) => 'packageId' in one) as ImplementationGuide;
    const listed = (guide.definition?.resource ?? []).map(({ reference }) => reference.reference).sort();
    const all = files
      .map((one) => one as { resourceType: string; id: string })
      .filter(({ resourceType }) => resourceType !== 'ImplementationGuide')
      .map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(listed).toEqual(all.sort());
  });
});

describe('our profiles and the mapping tables', () => {
  let rows: readonly PlacedRow[];
  beforeAll(async () => {
    rows = await placedRows(new URL('../../../', import.meta.url));
  });

  it('every extension of ours that a table fills is defined', () => {
    const used = rows.flatMap(({ fhir }) => fhir.flatMap((path) => path.match(/https:\/\/chartbridge[^']+/g) ?? []));
    const named = [...new Set(used)].filter((url) => url.startsWith(root));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((url) => definitions.structure(url) === undefined)).toEqual([]);
  });

  it('the slot of every slice is there, and the slice of every slot', () => {
    const kebab = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const paths = rows.flatMap(({ fhir }) => fhir);
    for (const [place, slice] of sliceNames) {
      const [element = '', condition = ''] = place.split('|');
      const [type = ''] = element.split('.');
      const profile = definitions.structure(`${root}chartbridge-${kebab(type)}`) as StructureDefinition;
      // A slice of one type of a choice stands under that type's slice.
      const ids = profile.snapshot?.element.map(({ id = '' }) => id.replace(/\w+\[x\]:/g, ''));
      expect([place, ids?.includes(`${element}:${slice}`)]).toEqual([place, true]);
      const known = paths.some((path) => path.startsWith(`${element}.where(${condition})`));
      if (!unusedSlots.has(place)) expect([place, known]).toEqual([place, true]);
    }
  });

  /** Slots of a shape that several types share, of which no table of this type fills all. */
  const unusedSlots = new Set([
    "RelatedPerson.telecom|system='phone' and use='mobile'",
    "RelatedPerson.telecom|system='phone' and use='work'",
  ]);

  it('an element tells which field it is in each system', () => {
    const profile = files.find((one) => (one as { id?: string }).id === 'chartbridge-patient') as StructureDefinition;
    const element = profile.differential?.element.find(({ id }) => id === 'Patient.birthDate');
    expect(element?.mapping).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ identity: 'elation', map: expect.stringContaining('(dob)') }),
        expect.objectContaining({ identity: 'kareo-pm', map: expect.stringContaining('(DOB)') }),
      ]),
    );
  });
});
