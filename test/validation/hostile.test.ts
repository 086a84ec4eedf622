import { describe, expect, it } from '@jest/globals';
import { primitives } from '../../src/validation/datatypes/primitives.js';
import { regexOf } from '../../src/validation/fhirpath/regex.js';
import { createTerminology } from '../../src/validation/terminology/terminology.js';
import { createValidator } from '../../src/validation/validator.js';
import { narrativeFault } from '../../src/validation/datatypes/xhtml.js';
import { r4Definitions } from './definition-files.js';

const { validate } = createValidator(r4Definitions());
const megabyte = 1_000_000;

/** A check whose time grew faster than the text would not come to an end here in hours. */
const inTime = (work: () => unknown): void => void work();

describe('hostile input', () => {
  it.each([
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    'Element',
    'Resource',
    'DomainResource',
    'HumanName',
    'us-core-patient',
    'http://x|1',
  ])('a resourceType of %s is refused', (resourceType) => {
    expect(validate({ resourceType })).toMatchObject([{ severity: 'error', code: 'structure' }]);
  });
  it('members with the names of prototypes are unknown elements', () => {
    const parsed: unknown = JSON.parse(
      '{"resourceType":"Patient","__proto__":{"gender":"x"},"constructor":1,"toString":2,"_id":{"__proto__":1,"id":"a"}}',
    );
    expect(validate(parsed).map((issue) => issue.code)).toEqual(
      expect.arrayContaining(['structure', 'structure', 'structure']),
    );
    expect(({} as Record<string, unknown>)['gender']).toBeUndefined();
  });
  it('20,000 levels of extensions, items, Bundles and contained resources are told once each', () => {
    const nested = (wrap: (inner: unknown) => unknown, core: unknown): unknown => {
      let value = core;
      for (let level = 0; level < 20_000; level += 1) value = wrap(value);
      return value;
    };
    const url = 'http://a.example/x';
    const deep = [
      { resourceType: 'Patient', extension: nested((extension) => [{ url, extension }], [{ url, valueCode: 'x' }]) },
      {
        resourceType: 'Questionnaire',
        status: 'draft',
        item: nested((item) => [{ linkId: '1', type: 'group', item }], []),
      },
      nested(
        (resource) => ({ resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: 'urn:x:1', resource }] }),
        { resourceType: 'Patient' },
      ),
      nested((contained) => ({ resourceType: 'Patient', contained: [contained] }), { resourceType: 'Patient' }),
      {
        resourceType: 'Patient',
        managingOrganization: nested((assigner) => ({ identifier: { assigner } }), { display: 'x' }),
      },
    ];
    for (const resource of deep)
      expect(validate(resource, { limit: 1000 }).filter((issue) => issue.code === 'too-costly')).toHaveLength(1);
  });
  it('contained resources that refer to one another in a circle are judged', () => {
    const contained = [
      { resourceType: 'Organization', id: 'a', name: 'a', partOf: { reference: '#b' } },
      { resourceType: 'Organization', id: 'b', name: 'b', partOf: { reference: '#a' } },
    ];
    expect(validate({ resourceType: 'Patient', contained, managingOrganization: { reference: '#a' } })).toEqual([]);
  });
  it.each([...primitives])('a megabyte against the check of %s takes time in proportion to it', (_name, { is }) => {
    for (const text of ['a', 'A=', ' ', '0', '-', '1.', ': ', '/', 'urn:uuid:', 'urn:oid:1.', '\u0000'])
      inTime(() => is(text.repeat(megabyte / text.length)));
  });
  it('a megabyte of narrative takes time in proportion to it', () => {
    for (const part of ['<', '<div', '<div>', '&', '&#', '<!--', '<a href="', '<a b', '</', 'x', '<p>x</p>'])
      inTime(() => narrativeFault('<div xmlns="http://www.w3.org/1999/xhtml">' + part.repeat(megabyte / part.length)));
  });
  it('a million errors are counted, and a hundred told', () => {
    const name = Array.from({ length: 200_000 }, () => 7);
    const issues = validate({ resourceType: 'Patient', name });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.text).toMatch(/^199900 more issues/);
  });
  it('of very many mistakes only the first are guessed at, and of each severity a thousand are kept', () => {
    const bundle = (resources: readonly unknown[]) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource, index) => ({ fullUrl: `urn:x:${index}`, resource })),
    });
    const guesses = (resource: unknown, profiles: readonly string[] = []): number =>
      validate(resource, { limit: 10_000, profiles }).filter(({ text }) => text.includes('did you mean')).length;
    const many = Array.from({ length: 2000 }, (_, index) => index);
    const contact = many.map((index) => ({ gender: `femal${index % 10}` }));
    const coding = many.map((index) => ({
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: `AMB${index % 10}`,
    }));
    const counts = [
      guesses(bundle(many.map((index) => ({ resourceType: `Patien${index % 10}` })))),
      guesses({ resourceType: 'Patient', contact }),
      guesses({ resourceType: 'Patient', maritalStatus: { coding } }),
      guesses(
        { resourceType: 'Patient' },
        many.map(() => 'http://a.example/Patien'),
      ),
    ];
    for (const count of counts) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(200);
    }
    const warned = many.map(() => ({ system: 'http://hl7.org/fhir/sid/us-npi', value: '1' }));
    const issues = validate({ resourceType: 'Patient', name: many, identifier: warned }, { limit: 10_000 });
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(1000);
    expect(issues.filter(({ severity }) => severity === 'warning')).toHaveLength(1000);
    expect(issues.at(-1)?.text).toMatch(/^2000 more issues/);
  });
  it('a value set of 20,000 excludes is worked out', () => {
    const exclude = Array.from({ length: 20_000 }, (_, index) => ({
      system: 'http://a.example/unknown',
      concept: [{ code: `x${index}` }],
    }));
    const asked = (code: string) =>
      createTerminology(r4Definitions()).inValueSet(
        {
          resourceType: 'ValueSet',
          status: 'draft',
          compose: { include: [{ system: 'http://a.example/unknown' }], exclude },
        },
        { system: 'http://a.example/unknown', code },
      )?.verdict;
    expect([asked('x19999'), asked('y')]).toEqual(['no', 'unknown']);
  });
});

describe('a resource that has changed since it was last checked', () => {
  it('is checked as it is now: contained resources, entries and anchors', () => {
    const text = (id: string) => ({
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><a href="#top">x</a><p id="${id}">x</p></div>`,
    });
    const organization = { resourceType: 'Organization', id: 'a', name: 'a' };
    const patient = {
      resourceType: 'Patient',
      text: text('top'),
      contained: [organization],
      managingOrganization: { reference: '#a' },
    };
    const codes = (): string[] => validate(patient).map(({ code }) => code);
    expect(codes()).toEqual([]);
    patient.text = text('bottom');
    organization.id = 'b';
    expect(codes()).toEqual(['invariant', 'invariant', 'not-found']);
    patient.text = text('top');
    organization.id = 'a';
    expect(codes()).toEqual([]);
  });
});

describe('patterns of definitions', () => {
  it.each([
    '^(a+)+$',
    '^([a-zA-Z]+)*$',
    '(a|aa)+$',
    '^(([^\\s]+)\\s?)*$',
    '(x+x+)+y',
    '^(\\d+)*$',
    '(.*)(.*)(.*)(.*)[^z]$',
    'a{0,500}a{0,500}b',
  ])('%s takes time in proportion to the text', (pattern) => {
    const regex = regexOf(pattern);
    for (const text of [
      'a'.repeat(megabyte) + '!',
      'x'.repeat(megabyte),
      '1'.repeat(megabyte) + 'a',
      'a a'.repeat(megabyte / 3),
    ])
      inTime(() => regex.test(text));
  });
  it.each([
    ['^[0-9]{10}$', '1234567890', true],
    ['^[0-9]{10}$', '123456789', false],
    ['^[0-9]{2}D[0-9]{7}$', '12D3456789', true],
    ['[A-Z]([A-Za-z0-9_]){0,254}', 'x Name', true],
    ['^(?:a|b)*c?$', 'abab', true],
    ['^a.c$', 'a\nc', true],
    ['^[^a-c]+$', 'xyz', true],
    ['^[^a-c]+$', 'xbz', false],
    ['\\.\\w+$', 'a.b', true],
    ['^[a-z\\]\\-]+$', 'a]-', true],
    ['^$', '', true],
    ['', 'x', true],
    ['b|^a', 'za', false],
  ])('%s on %p is %p, as RegExp says', (pattern, text, found) => {
    expect(regexOf(pattern).test(text)).toBe(found);
    expect(new RegExp(pattern, 's').test(text)).toBe(found);
  });
  it.each(['(?=a)', '\\1', '\\b', '(?<n>a)', '(', 'a)', '[a', '*'])('%s is refused', (pattern) => {
    expect(() => regexOf(pattern)).toThrow(/the pattern/);
  });
});
