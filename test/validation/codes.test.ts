import { createRequire } from 'node:module';
import { describe, expect, it, jest } from '@jest/globals';
import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { withDefinitions } from '../../src/validation/definitions.js';
import { createTerminology } from '../../src/validation/terminology/terminology.js';
import { isUcum } from '../../src/validation/terminology/ucum.js';
import { createValidator } from '../../src/validation/validator.js';
import { createValueSets } from '../../src/validation/terminology/value-sets.js';
import { ourDefinitions, r4Definitions } from './definition-files.js';

const r4 = r4Definitions();
const validator = createValidator(r4, { displays: true });
const told = (resource: unknown): string[] =>
  validator.validate(resource).map(({ severity, code, expression }) => `${severity} ${code} ${expression ?? ''}`);

describe('an NPI in a resource', () => {
  const practitioner = (value: string) => ({
    resourceType: 'Practitioner',
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value }],
  });
  it.each(['1234567893', '1245319599', '2000000002'])('%s is right', (value) => {
    expect(told(practitioner(value))).toEqual([]);
  });
  it.each(['1234567890', '3234567893', '123456789', '12345678933', 'N/A'])('%s is a warning at its place', (value) => {
    expect(told(practitioner(value))).toEqual(['warning value Practitioner.identifier[0].value']);
  });
});

describe('an NPI under our profile', () => {
  const profile = 'https://chartbridge.example/fhir/StructureDefinition/chartbridge-practitioner';
  const ours = createValidator(ourDefinitions());
  const broken = (value: string): readonly string[] =>
    ours
      .validate(
        {
          resourceType: 'Practitioner',
          identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value }],
          name: [{ family: 'Varga', given: ['Ilona'] }],
        },
        { profiles: [profile] },
      )
      .flatMap(({ severity, coding }) => (severity === 'error' ? [coding?.code ?? ''] : []));
  it.each(['1234567893', '1245319599', '2000000002'])('%s is right', (value) => {
    expect(broken(value)).toEqual([]);
  });
  it.each(['1234567890', '3234567893', '123456789', '12345678933', 'N/A'])('%s breaks it', (value) => {
    expect(broken(value)).toContain('cb-npi');
  });
});

describe('codes whose systems are not listed here', () => {
  const item = (system: string, code: string) => ({
    resourceType: 'ChargeItem',
    status: 'billable',
    code: { coding: [{ system, code }] },
    subject: { reference: 'Patient/1' },
  });
  const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
  const cpt = 'http://www.ama-assn.org/go/cpt';
  const hcpcs = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
  const ndc = 'http://hl7.org/fhir/sid/ndc';
  it.each([
    [icd10, 'J06.9'],
    [cpt, '99213'],
    [cpt, '25'],
    [hcpcs, 'J3490'],
    [hcpcs, 'LT'],
    [ndc, '0777-3105-02'],
  ])('%s %s has their form', (system, code) => {
    expect(told(item(system, code))).toEqual([]);
  });
  it.each([
    [icd10, 'zzz'],
    [cpt, '9921'],
    [hcpcs, '3490J'],
    [ndc, '12-34'],
  ])('%s %s is a warning at its place', (system, code) => {
    expect(told(item(system, code))).toEqual(['warning code-invalid ChargeItem.code.coding[0].code']);
  });
  it('a list that a package brings decides in place of the form', () => {
    const list: CodeSystem = {
      resourceType: 'CodeSystem',
      url: icd10,
      status: 'active',
      content: 'complete',
      concept: [{ code: 'zzz' }],
    };
    const { validate } = createValidator(withDefinitions(r4, [list]));
    const codes = (code: string) => validate(item(icd10, code)).map((one) => `${one.severity} ${one.code}`);
    expect(codes('zzz')).toEqual([]);
    expect(codes('zz')).toEqual(['error code-invalid']);
  });
});

describe('units of UCUM', () => {
  const right = [
    'mg',
    'mm[Hg]',
    '10*9/L',
    '{score}',
    '%',
    '/min',
    'mL/min/{1.73_m2}',
    'kg/m2',
    'm.s-2',
    '[in_i]',
    '1',
    'ug/(24.h)',
    'mol{a}/L',
  ];
  const wrong = [
    '',
    'mgs',
    'MMHG',
    '10^9/',
    'mg//L',
    'mg)',
    '(mg',
    'mg L',
    'lbs',
    'k[in_i]',
    'mg{',
    '2mg',
    '..',
    '__proto__',
  ];
  it.each(right)('%s', (code) => expect(isUcum(code)).toBe(true));
  it.each(wrong)('not %j', (code) => expect(isUcum(code)).toBe(false));

  it('are those of the UCUM library: all of R4\u2019s common units, and each of them damaged', () => {
    const fhirpath = createRequire(import.meta.url).resolve('fhirpath');
    const { UcumLhcUtils } = createRequire(fhirpath)('@lhncbc/ucum-lhc') as Ucum;
    const library = UcumLhcUtils.getInstance();
    const quiet = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const common = createValueSets(r4).find('http://hl7.org/fhir/ValueSet/ucum-common');
    const codes = [...(common?.codes ?? [])];
    expect(codes.length).toBeGreaterThan(1000);
    const judged = [
      ...codes,
      ...codes.flatMap((code) => [`${code}x`, code.slice(1), code.replace('/', '//'), `${code})`]),
    ];
    const isTheirs = (code: string): boolean => {
      const { status, ucumCode } = library.validateUnitString(code);
      return status === 'valid' && ucumCode === code;
    };
    const differ = judged.filter((code) => isUcum(code) !== isTheirs(code));
    quiet.mockRestore();
    expect(codes.filter((code) => !isUcum(code) && isTheirs(code))).toEqual([]);
    // The library takes prefixes of the barn and of the day too, which UCUM does not call metric.
    expect([differ, judged.length > 5000]).toEqual([['mb', 'ad'], true]);
  });

  it('in a quantity: a warning at its code', () => {
    const observation = (code: string) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      valueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code },
    });
    expect(told(observation('mg'))).toEqual([]);
    expect(told(observation('mgs'))).toEqual(['warning code-invalid Observation.value.ofType(Quantity).code']);
  });

  it('are read once, however long', () => {
    expect(isUcum('('.repeat(1_000_000))).toBe(false);
    expect(isUcum('m.'.repeat(400) + 'm')).toBe(true);
  });
});

interface Ucum {
  readonly UcumLhcUtils: {
    readonly getInstance: () => {
      readonly validateUnitString: (code: string) => { readonly status: string; readonly ucumCode: string | null };
    };
  };
}

describe('the display of a code that is known', () => {
  const patient = (display: string) => ({
    resourceType: 'Patient',
    maritalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M', display }],
    },
  });
  it.each(['Married', 'MARRIED', ' married'])('%j is right', (display) => {
    expect(told(patient(display)).filter((one) => one.includes('display'))).toEqual([]);
  });
  it('another is a warning, and none where displays are not asked for', () => {
    expect(told(patient('Divorced'))).toEqual(['warning invalid Patient.maritalStatus.coding[0].display']);
    expect(createValidator(r4).validate(patient('Divorced'))).toEqual([]);
  });
});

describe('a code system without regard to case', () => {
  const system = 'https://example.org/colours';
  const colours: CodeSystem = {
    resourceType: 'CodeSystem',
    url: system,
    status: 'active',
    content: 'complete',
    caseSensitive: false,
    concept: [{ code: 'Red', display: 'Red', concept: [{ code: 'Pink' }] }, { code: 'Blue' }],
  };
  const set: ValueSet = {
    resourceType: 'ValueSet',
    url: `${system}-set`,
    status: 'active',
    compose: { include: [{ system, filter: [{ property: 'concept', op: 'is-a', value: 'red' }] }] },
  };
  const definitions = withDefinitions(r4, [colours, set]);
  it('has its codes in any case', () => {
    const sets = createValueSets(definitions);
    expect(['red', 'RED', 'pInk', 'green'].map((code) => sets.codesOf(system)?.has(code))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const codes = sets.find(`${system}-set`);
    expect(['red', 'PINK', 'blue'].map((code) => codes?.holds(system, code))).toEqual(['yes', 'yes', 'no']);
    expect(codes?.holds('https://example.org/other', 'red')).toBe('no');
  });
  it('says how it writes them', () => {
    expect(createTerminology(definitions).inValueSet(`${system}-set`, { system, code: 'RED' })).toMatchObject({
      verdict: 'yes',
      code: 'Red',
      message: expect.stringContaining('Red'),
    });
  });
  it('is held to it in resources', () => {
    const coded = (code: string) => ({ resourceType: 'Basic', code: { coding: [{ system, code }] } });
    const { validate } = createValidator(definitions);
    expect(validate(coded('RED'))).toEqual([]);
    expect(validate(coded('green')).map(({ severity, code }) => [severity, code])).toEqual([['error', 'code-invalid']]);
  });
});

describe('countries, states and currencies', () => {
  it.each([
    ['urn:iso:std:iso:3166', ['US', 'USA', '840'], ['us', 'XX', '999']],
    ['urn:iso:std:iso:4217', ['USD', 'EUR'], ['usd', 'XXZ']],
    ['https://www.usps.com/', ['WY', 'PR', 'AE'], ['wy', 'ZZ']],
    ['urn:ietf:bcp:47', ['en', 'en-US', 'zh-Hans-CN'], ['', 'e', 'en_US']],
    ['urn:ietf:bcp:13', ['text/plain', 'application/fhir+json'], ['text', '/plain']],
  ])('%s', (system, right, wrong) => {
    const { inCodeSystem } = createTerminology(r4);
    expect(right.map((code) => inCodeSystem(system, { code }).verdict)).toEqual(right.map(() => 'yes'));
    expect(wrong.map((code) => inCodeSystem(system, { code }).verdict)).toEqual(wrong.map(() => 'no'));
  });
});
