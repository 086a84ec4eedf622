import { describe, expect, it } from '@jest/globals';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from './definition-files.js';

const { validate } = createValidator(r4Definitions());
const told = (resource: unknown): string[] =>
  validate(resource).map((issue) => `${issue.severity} ${issue.code} ${issue.expression ?? ''}`);
const text = (resource: unknown): string => validate(resource)[0]?.text ?? '';

const patient = {
  resourceType: 'Patient',
  id: 'p1',
  name: [{ given: ['Ada', null], _given: [null, { extension: [{ url: 'http://a.example/x', valueCode: 'y' }] }] }],
  birthDate: '1980-02-29',
  gender: 'female',
};

describe('a resource held against the base definitions', () => {
  it('is accepted when all is right', () => {
    expect(validate(patient)).toEqual([]);
  });
  it('has no unknown elements', () => {
    expect(told({ ...patient, gendre: 'male' })).toEqual(['error structure Patient']);
    expect(text({ ...patient, gendre: 'male' })).toContain('did you mean "gender"?');
  });
  it('has real calendar dates', () => {
    expect(told({ ...patient, birthDate: '1981-02-29' })).toEqual(['error value Patient.birthDate']);
    expect(told({ ...patient, deceasedDateTime: '2020-01-01T10:00:00' })).toEqual([
      'error value Patient.deceased.ofType(dateTime)',
    ]);
  });
  it('has OIDs and UUIDs in their form where a URI says that it is one, and is told so', () => {
    const told = (system: string) => validate({ resourceType: 'Patient', identifier: [{ system }] });
    expect(told('urn:oid:3.1')).toMatchObject([
      { code: 'value', text: expect.stringContaining('after urn:oid: an OID') },
    ]);
    expect(told('urn:uuid:X')).toMatchObject([
      { code: 'value', text: expect.stringContaining('after urn:uuid: a UUID') },
    ]);
    expect(told('urn:oid:2.1')).toEqual([]);
  });
  it('has one type of a choice', () => {
    expect(told({ ...patient, deceasedBoolean: true, deceasedDateTime: '2020' })).toEqual(['error structure Patient']);
  });
  it('has nulls only where an extension stands beside them', () => {
    expect(told({ ...patient, name: [{ given: [null] }] })).toEqual(['error structure Patient.name[0].given[0]']);
  });
  it('has codes of the required value sets', () => {
    expect(told({ ...patient, gender: 'femal' })).toEqual(['error code-invalid Patient.gender']);
    expect(text({ ...patient, gender: 'femal' })).toContain('did you mean "female"?');
  });
  it('has its required elements, or their extensions', () => {
    expect(told({ ...patient, link: [{ other: { display: 'x' } }] })).toEqual(['error required Patient.link[0]']);
    const absent = {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
    };
    expect(told({ ...patient, communication: [{ language: absent }] })).toEqual([]);
    expect(told({ ...patient, photo: [{ _url: absent }] })).toEqual([]);
  });
  it('has a code where a value set is required, whatever extensions stand beside', () => {
    const absent = {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
    };
    expect(told({ ...patient, link: [{ other: { display: 'x' }, _type: absent }] })).toEqual([
      'error required Patient.link[0].type',
    ]);
    expect(told({ ...patient, _gender: absent })).toEqual([]);
    expect(told({ ...patient, gender: undefined, _gender: absent })).toEqual(['error required Patient.gender']);
  });
  it('refers to allowed types', () => {
    expect(told({ ...patient, managingOrganization: { reference: 'Patient/1' } })).toEqual([
      'error structure Patient.managingOrganization',
    ]);
  });
  it('refers to allowed types, also where something in the reference is warned of', () => {
    const identifier = { system: 'http://hl7.org/fhir/sid/us-npi', value: '1' };
    expect(told({ ...patient, managingOrganization: { reference: 'Patient/1', identifier } })).toEqual([
      'error structure Patient.managingOrganization',
      'warning value Patient.managingOrganization.identifier.value',
    ]);
  });
  it('has no code of a component on the whole, where the whole has a value; however many there are', () => {
    const code = (...codes: string[]) => ({ coding: codes.map((one) => ({ system: 'http://a.example', code: one })) });
    const observed = (more: object, component: readonly unknown[]) => ({
      resourceType: 'Observation',
      status: 'final',
      code: code(...Array.from({ length: 5000 }, (_, index) => `c${index}`)),
      component,
      ...more,
    });
    const others = Array.from({ length: 5000 }, (_, index) => ({ code: code(`d${index}`), valueInteger: 1 }));
    const same = [...others, { code: { coding: [{ code: 'c7', system: 'http://a.example' }] }, valueInteger: 1 }];
    expect(told(observed({ valueInteger: 1 }, others))).toEqual([]);
    expect(told(observed({}, same))).toEqual([]);
    expect(told(observed({ valueInteger: 1 }, same))).toEqual(['error invariant Observation']);
  });
  it('has ranges whose ends can be compared', () => {
    const aged = (low: unknown, high: unknown) => ({
      resourceType: 'Condition',
      subject: { reference: 'Patient/1' },
      onsetRange: { low, high },
    });
    const years = { value: 2, system: 'http://unitsofmeasure.org', code: 'a' };
    expect(told(aged({ ...years, value: 1 }, years))).toEqual([]);
    expect(told(aged(years, undefined))).toEqual([]);
    for (const low of [{ ...years, value: 3 }, { ...years, code: 'kg' }, { unit: 'years' }])
      expect(told(aged(low, years))).toEqual(['error invariant Condition.onset.ofType(Range)']);
  });
  it.each(['constructor', '__proto__', 'toString', 'Patiant', 7, null, undefined])(
    'is not of type %p',
    (resourceType) => {
      expect(told({ resourceType })).toHaveLength(1);
      expect(told({ resourceType })[0]).toMatch(/^error structure/);
    },
  );
  it.each([null, [], 'x', 3, undefined])('is not %p', (value) => {
    expect(told(value)).toEqual(['error structure ']);
  });
  it('may not nest without end', () => {
    let extension: unknown = [{ url: 'http://a.example', valueCode: 'x' }];
    for (let level = 0; level < 20_000; level += 1) extension = [{ url: 'http://a.example', extension }];
    expect(validate({ ...patient, extension }).map((issue) => issue.code)).toContain('too-costly');
  });
});
