// Values in their plain form are recognised without their full check: an `id` beside them, which is always right, takes that form away and must change nothing that is told.
import { describe, expect, it } from '@jest/globals';
import { fiveTypes } from '../../bench/five-types.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from './definition-files.js';
import { mutantOf } from './oracles/seeded-mutants.js';
import { sources } from './oracles/judged.js';

type Json = Record<string, unknown>;

const { validate } = createValidator(r4Definitions());
const told = (resource: unknown) => validate(resource, { limit: 1000 });

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plainMembers = ['reference', 'display', 'system', 'code', 'coding', 'text'];
const mayBePlain = (value: Json): boolean => {
  const members = Object.keys(value);
  return members.length > 0 && members.every((member) => plainMembers.includes(member));
};

/** The same with an id in every object that has no members but those of a plain Reference, Coding or CodeableConcept. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withIds(one)]));
  return mayBePlain(value) ? { id: 'x', ...copy } : copy;
}

/** Damage that turns what is plain into something of which there is much to say. */
const cases: readonly (readonly [name: string, reference: Json, code: Json])[] = [
  ['right', { reference: 'Patient/1' }, { coding: [{ system: 'http://loinc.org', code: '1-8' }] }],
  ['type', { reference: 'Claim/1' }, { coding: [{ system: 'http://hl7.org/fhir/ValueSet/a', code: 'a' }] }],
  ['no type', { reference: 'patient/1' }, { coding: [{ system: 'loinc', code: '1-8' }] }],
  ['blank', { reference: 'Patient/1 2' }, { coding: [{ system: 'http://loinc.org ', code: '1-8' }] }],
  ['long', { reference: `Patient/${'1'.repeat(65)}` }, { coding: [{ system: 'http://loinc.org', code: ' 1' }] }],
  ['deep', { reference: 'a/Patient/1' }, { coding: [{ system: 'http://loinc.org', code: 1 }] }],
  ['two', { reference: 'Patient/1/2' }, { coding: [{ system: 'http://loinc.org' }] }],
  ['fragment', { reference: '#nobody' }, { coding: [{ code: '1-8' }] }],
  ['empty', { reference: '' }, { coding: [{ system: 'http://loinc.org', code: '' }] }],
  [
    'display',
    { reference: 'Patient/1', display: '' },
    { coding: [{ system: 'http://loinc.org', code: 'a', display: 1 }] },
  ],
  [
    'unknown code',
    { display: 'x' },
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMBB' }] },
  ],
  [
    'second unknown',
    { reference: 'Patient?identifier=1' },
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMBB' },
      ],
      text: 'x',
    },
  ],
  ['text', { reference: 'https://elsewhere.example/fhir/Patient/1' }, { text: '\u0001' }],
  ['nothing', {}, {}],
];

describe('values in their plain form', () => {
  it.each(cases)('%s: as with the full check', (_name, reference, concept) => {
    const encounter = fiveTypes.find(({ resourceType }) => resourceType === 'Encounter');
    const [coding] = Array.isArray(concept['coding']) ? (concept['coding'] as readonly unknown[]) : [];
    const resource = {
      ...encounter,
      subject: reference,
      basedOn: [reference],
      priority: concept,
      serviceType: concept,
      hospitalization: { admitSource: concept },
      class: coding ?? { code: 'AMB' },
      diagnosis: [{ condition: { reference: 'Condition/1' }, use: concept }],
    };
    expect(told(withIds(resource))).toEqual(told(resource));
  });

  it('the mutants of all sources: as with the full check', () => {
    const resources = [...fiveTypes.map((one) => ({ ...one })), ...sources().map(({ resource }) => resource)];
    const differing = Array.from({ length: 4000 }, (_, number) => mutantOf(resources, number)).filter(
      ({ resource }) => JSON.stringify(told(withIds(resource))) !== JSON.stringify(told(resource)),
    );
    expect(differing.map(({ damage }) => damage)).toEqual([]);
  });
});
