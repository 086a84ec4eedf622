import { describe, expect, it } from '@jest/globals';
import { resourceTypes } from '../../src/fhir/resource.js';
import { compileExpression } from '../../src/search/expression.js';
import { keyPrefix, searchParameters } from '../../src/search/parameters.js';
import { boundSystems, expressionFor, officialParameter } from './definitions.js';
import { officialValues } from './oracle.js';
import { sampleOf } from './sample.js';

// A union in FHIRPath has each value once; ours may have it twice, and makes one key of it.
const texts = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.map((value) => JSON.stringify(value))),
];

const rows = resourceTypes.flatMap((type) => searchParameters[type].map((parameter) => ({ type, parameter })));

describe('the registry of search parameters', () => {
  it('has every parameter of issue 4, and each as FHIR R4 or our own guide defines it', () => {
    const asked: Record<(typeof resourceTypes)[number], string> = {
      Patient: 'identifier name family given birthdate gender phone email active general-practitioner',
      Coverage:
        'identifier beneficiary patient subscriber policy-holder payor status type class-type class-value member-id group',
      Encounter:
        'identifier patient subject date status class type location participant practitioner account appointment',
      Claim: 'identifier patient status use created provider facility encounter insurer',
      ChargeItem: 'identifier patient subject context code occurrence entered-date account performer-actor',
      Account: 'identifier patient status name',
      Appointment: 'identifier patient date status practitioner location actor',
      Organization: 'identifier name type address',
      InsurancePlan: 'identifier name owned-by status',
      Practitioner: 'identifier name',
      Location: 'identifier name address status',
      RelatedPerson: 'identifier patient name',
      Task: 'patient status code focus owner',
      ClaimResponse: 'patient request status outcome',
      Communication: 'patient subject category status',
      Provenance: 'target recorded',
    };
    for (const type of resourceTypes) {
      const names = searchParameters[type].map(({ name }) => name);
      expect([...names].sort()).toEqual(asked[type].split(' ').sort());
    }
    for (const { type, parameter } of rows) {
      const official = officialParameter(type, parameter.name);
      expect({ name: parameter.name, url: parameter.canonical, type: parameter.kind }).toEqual({
        name: official?.code,
        url: official?.url,
        type: official?.type,
      });
      if (!official) continue;
      const said = expressionFor(type, official).replace(/^name \| alias$/, `${type}.name | ${type}.alias`);
      expect(parameter.expression).toBe(said);
      for (const target of parameter.targets) expect(official.target).toContain(target);
    }
  });

  it('extracts what the official expressions extract', () => {
    let compared = 0;
    for (const { type, parameter } of rows) {
      for (const resource of sampleOf(type, 25, 99)) {
        const ours = texts(parameter.extract(resource));
        const official = texts(officialValues(resource, parameter.name));
        expect({ type, name: parameter.name, values: ours }).toEqual({ type, name: parameter.name, values: official });
        compared += ours.length;
      }
    }
    expect(compared).toBeGreaterThan(1500);
  });

  it('names the code system of each element of type code as its binding does', () => {
    const implied = rows.filter(({ parameter }) => parameter.implied?.startsWith('http://hl7.org/fhir/'));
    expect(implied.length).toBeGreaterThan(10);
    for (const { parameter } of implied) expect(boundSystems(parameter.expression)).toEqual([parameter.implied]);
  });

  it('gives every parameter a place of its own in the key space; a shared place has shared values', () => {
    const prefixes = rows.map(({ type, parameter }) => keyPrefix(type, parameter));
    for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z][a-z][a-z]{2}\|$/);
    for (const { type, parameter } of rows) {
      const sharing = searchParameters[type].filter(({ code }) => code === parameter.code);
      const [whole] = sharing;
      for (const part of sharing) {
        const own = part.expression.replace(/\.where\(resolve\(\) is [A-Za-z]+\)$/, '');
        expect(own).toBe(whole?.expression.replace(/\.where\(resolve\(\) is [A-Za-z]+\)$/, ''));
        expect(part.kind).toBe(whole?.kind);
      }
    }
    expect(
      new Set(resourceTypes.map((type) => prefixes.find((_, n) => rows[n]?.type === type)?.slice(0, 2))).size,
    ).toBe(resourceTypes.length);
  });

  it('refuses an expression that it cannot compile, when it is loaded', () => {
    for (const expression of ['Patient.name.first()', "Patient.name.where(use='a' or use='b')", 'Patient.a as B']) {
      expect(() => compileExpression(expression)).toThrow(/is not understood/);
    }
  });
});
