import { describe, expect, it } from '@jest/globals';
import { fiveTypes } from '../../bench/five-types.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from './definition-files.js';

const { validate } = createValidator(r4Definitions());

type Json = Record<string, unknown>;
interface Mutant {
  readonly name: string;
  readonly resource: Json;
  readonly expected: string;
}

/** The members of the fixtures that are choices, as FHIRPath says them. */
const choices: Readonly<Record<string, string>> = {
  valueMoney: 'value.ofType(Money)',
  servicedPeriod: 'serviced.ofType(Period)',
  servicedDate: 'serviced.ofType(date)',
  locationReference: 'location.ofType(Reference)',
  locationCodeableConcept: 'location.ofType(CodeableConcept)',
  diagnosisCodeableConcept: 'diagnosis.ofType(CodeableConcept)',
  occurrenceDateTime: 'occurrence.ofType(dateTime)',
  occurrencePeriod: 'occurrence.ofType(Period)',
};

/** One place in a resource: its keys, its FHIRPath, and what stands there. */
interface Place {
  readonly keys: readonly (string | number)[];
  readonly path: string;
  readonly value: unknown;
}

function places(value: unknown, keys: readonly (string | number)[], path: string): Place[] {
  const own = { keys, path, value };
  if (Array.isArray(value))
    return [own, ...value.flatMap((one, index) => places(one, [...keys, index], `${path}[${index}]`))];
  if (typeof value !== 'object' || value === null) return [own];
  return [
    own,
    ...Object.entries(value).flatMap(([key, one]) =>
      key === 'resourceType' ? [] : places(one, [...keys, key], `${path}.${choices[key] ?? key}`),
    ),
  ];
}

const copy = (resource: unknown): Json => JSON.parse(JSON.stringify(resource)) as Json;

/** The resource with what stands at the keys replaced; undefined takes it out. */
function replaced(resource: unknown, keys: readonly (string | number)[], by: unknown): Json {
  const mutant = copy(resource);
  let owner = mutant as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) owner = owner[key] as Record<string | number, unknown>;
  const last = keys.at(-1) ?? '';
  if (by === undefined) delete owner[last];
  else owner[last] = by;
  return mutant;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);

/** Every damage that can be done to one place, with the issue code it must have there. */
function damages({ value }: Place): readonly { name: string; by: unknown; code: string }[] {
  if (Array.isArray(value))
    return [
      { name: 'an empty array', by: [], code: 'structure' },
      { name: 'an object for an array', by: {}, code: 'structure' },
      { name: 'a text for an array', by: 'x', code: 'structure' },
    ];
  if (isObject(value))
    return [
      { name: 'a text for an object', by: 'x', code: 'structure' },
      { name: 'an array for an object', by: [value], code: 'structure' },
      { name: 'an unknown member', by: { ...value, zzUnknown: 1 }, code: 'structure' },
      { name: 'null for an object', by: null, code: 'structure' },
    ];
  const kind = typeof value === 'string' ? 7 : 'seven';
  return [
    { name: 'another kind of JSON value', by: kind, code: 'structure' },
    { name: 'null for a value', by: null, code: 'structure' },
    { name: 'an array for a value', by: [value], code: 'structure' },
    ...(typeof value === 'string' ? [{ name: 'an empty text', by: '', code: 'value' }] : []),
    ...(typeof value === 'string' ? [{ name: 'control characters alone', by: '\u0000', code: 'value' }] : []),
    ...(isDate(value) ? [{ name: 'a day that is none', by: '2021-02-30', code: 'value' }] : []),
  ];
}

function mutantsOf(resource: Json): readonly Mutant[] {
  const type = resource['resourceType'] as string;
  return places(resource, [], type).flatMap((place): Mutant[] => {
    if (place.keys.length === 0)
      return [
        {
          name: `${type}: an unknown member`,
          resource: { ...resource, zzUnknown: 1 },
          expected: `error structure ${type}`,
        },
      ];
    return damages(place).map(({ name, by, code }) => ({
      name: `${place.path}: ${name}`,
      resource: replaced(resource, place.keys, by),
      expected: `error ${code} ${place.path}`,
    }));
  });
}

const resources = fiveTypes.map(copy);
const mutants = resources.flatMap(mutantsOf);
const told = (resource: unknown): string[] =>
  validate(resource).map((issue) => `${issue.severity} ${issue.code} ${issue.expression ?? ''}`);

describe('each damage to each place of the five types', () => {
  it('starts from resources that are right', () => {
    expect(resources.flatMap(told)).toEqual([]);
  });
  it(`is caught at its place, with its code: ${mutants.length} mutants`, () => {
    const missed = mutants.filter(({ resource, expected }) => !told(resource).includes(expected));
    expect(missed.map(({ name, resource, expected }) => ({ name, expected, told: told(resource) }))).toEqual([]);
    expect(mutants.length).toBeGreaterThan(300);
  });
  it('is told once, unless something else breaks by it', () => {
    const more = mutants.filter(({ resource }) => told(resource).length > 1);
    expect(more.map(({ name, resource }) => `${name} → ${told(resource).join(' | ')}`)).toEqual([]);
  });
});

const [patient, coverage, encounter, claim, chargeItem] = resources as [Json, Json, Json, Json, Json];

const anExtension = { url: 'http://a.example/y', valueString: 'y' };

describe('damages that only the definition tells', () => {
  it.each([
    ['Patient.link.other', { ...patient, link: [{ type: 'seealso' }] }, 'error required Patient.link[0]'],
    [
      'Patient.communication.language',
      { ...patient, communication: [{ preferred: true }] },
      'error required Patient.communication[0]',
    ],
    ['Coverage.status', replaced(coverage, ['status'], undefined), 'error required Coverage'],
    ['Coverage.beneficiary', replaced(coverage, ['beneficiary'], undefined), 'error required Coverage'],
    ['Coverage.payor', replaced(coverage, ['payor'], undefined), 'error required Coverage'],
    ['Coverage.class.type', replaced(coverage, ['class', 0, 'type'], undefined), 'error required Coverage.class[0]'],
    ['Coverage.class.value', replaced(coverage, ['class', 0, 'value'], undefined), 'error required Coverage.class[0]'],
    ['Encounter.status', replaced(encounter, ['status'], undefined), 'error required Encounter'],
    ['Encounter.class', replaced(encounter, ['class'], undefined), 'error required Encounter'],
    [
      'Encounter.location.location',
      replaced(encounter, ['location', 0, 'location'], undefined),
      'error required Encounter.location[0]',
    ],
    ['Claim.status', replaced(claim, ['status'], undefined), 'error required Claim'],
    ['Claim.use', replaced(claim, ['use'], undefined), 'error required Claim'],
    ['Claim.created', replaced(claim, ['created'], undefined), 'error required Claim'],
    ['Claim.insurance', replaced(claim, ['insurance'], undefined), 'error required Claim'],
    ['Claim.item.sequence', replaced(claim, ['item', 0, 'sequence'], undefined), 'error required Claim.item[0]'],
    [
      'Claim.item.productOrService',
      replaced(claim, ['item', 0, 'productOrService'], undefined),
      'error required Claim.item[0]',
    ],
    ['ChargeItem.status', replaced(chargeItem, ['status'], undefined), 'error required ChargeItem'],
    ['ChargeItem.code', replaced(chargeItem, ['code'], undefined), 'error required ChargeItem'],
  ])('a missing %s', (_name, resource, expected) => {
    expect(told(resource)).toEqual([expected]);
  });
  it.each([
    ['Patient.gender', replaced(patient, ['gender'], 'woman')],
    ['Patient.name[0].use', replaced(patient, ['name', 0, 'use'], 'zz')],
    ['Patient.telecom[0].system', replaced(patient, ['telecom', 0, 'system'], 'mobile')],
    ['Patient.address[0].type', replaced(patient, ['address', 0, 'type'], 'home')],
    ['Coverage.status', replaced(coverage, ['status'], 'valid')],
    ['Encounter.status', replaced(encounter, ['status'], 'done')],
    ['Encounter.location[0].status', replaced(encounter, ['location', 0, 'status'], 'done')],
    ['Claim.status', replaced(claim, ['status'], 'sent')],
    ['Claim.use', replaced(claim, ['use'], 'bill')],
    ['ChargeItem.status', replaced(chargeItem, ['status'], 'sent')],
  ])('a code outside of the required value set of %s', (path, resource) => {
    expect(told(resource)).toEqual([`error code-invalid ${path}`]);
  });
  it.each([
    ['Coverage.beneficiary', replaced(coverage, ['beneficiary', 'reference'], 'Group/1')],
    ['Coverage.payor[0]', replaced(coverage, ['payor', 0, 'reference'], 'https://other.example/fhir/Practitioner/1')],
    ['Encounter.subject', replaced(encounter, ['subject'], { reference: 'Location/1/_history/2' })],
    [
      'Encounter.serviceProvider',
      replaced(encounter, ['serviceProvider'], { type: 'Practitioner', identifier: { value: '1' } }),
    ],
    ['Claim.provider', replaced(claim, ['provider', 'reference'], 'Patient/1')],
    ['ChargeItem.subject', replaced(chargeItem, ['subject', 'reference'], 'Organization?identifier=1')],
  ])('a reference to a type that %s does not allow', (path, resource) => {
    expect(told(resource)).toEqual([`error structure ${path}`]);
  });
  it.each([
    [
      'two contained resources of one id',
      {
        ...patient,
        contained: [
          { resourceType: 'Organization', id: 'o', name: 'x' },
          { resourceType: 'Organization', id: 'o', name: 'y' },
        ],
        managingOrganization: { reference: '#o' },
      },
      'error value Patient.contained[1]',
    ],
    [
      'an extension beside the url of an extension',
      { ...patient, extension: [{ url: 'http://a.example/x', _url: { extension: [anExtension] }, valueString: 'x' }] },
      'error extension Patient.extension[0].url',
    ],
    [
      'an id beside the url of an extension',
      { ...patient, extension: [{ url: 'http://a.example/x', _url: { id: 'u' }, valueString: 'x' }] },
      'error extension Patient.extension[0].url',
    ],
    [
      'a Reference.type that its reference contradicts',
      replaced(coverage, ['beneficiary'], { reference: 'Patient/1', type: 'RelatedPerson' }),
      'error value Coverage.beneficiary',
    ],
    [
      'a Reference.type that is not written as a type is',
      replaced(coverage, ['beneficiary'], { reference: 'Patient/1', type: 'PATIENT' }),
      'error value Coverage.beneficiary.type',
    ],
  ])('%s', (_name, resource, expected) => {
    expect(told(resource).filter((one) => one.startsWith('error'))).toEqual([expected]);
  });
  it.each([
    ['a text', ['address', 0, 'city'], 'warning value Patient.address[0].city'],
    ['a code', ['gender'], 'error value Patient.gender'],
    ['a date', ['birthDate'], 'error value Patient.birthDate'],
    ['an address', ['identifier', 0, 'system'], 'error value Patient.identifier[0].system'],
  ] as const)('a control character in %s', (_name, keys, expected) => {
    expect(told(replaced(patient, keys, 'a\u0001b'))).toEqual([expected]);
  });
  it('a link of a narrative that leads nowhere is a warning', () => {
    const text = (href: string) => ({
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p id="here">Ada <a href="${href}">see</a></p></div>`,
    });
    const contained = [{ resourceType: 'Organization', id: 'o', name: 'x' }];
    const linked = { ...patient, contained, managingOrganization: { reference: '#o' }, text: text('#o') };
    expect(validate(linked)).toEqual([]);
    expect(validate({ ...patient, text: text('#here') })).toEqual([]);
    expect(validate({ ...patient, text: text('http://a.example/#there') })).toEqual([]);
    expect(validate({ ...patient, text: text('#there') })).toMatchObject([
      { severity: 'warning', code: 'not-found', expression: 'Patient.text.div' },
    ]);
    const entry = [
      { fullUrl: 'http://a.example/Patient/1', resource: { ...patient, id: '1', text: text('#there') } },
      {
        fullUrl: 'http://a.example/Organization/there',
        resource: { resourceType: 'Organization', id: 'there', name: 'x' },
      },
    ];
    expect(validate({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([]);
  });
  it('a rule of a data type is not passed over because of a warning inside', () => {
    const identifier = {
      type: { coding: [{ system: 'http://a.example/types', code: 'x' }] },
      system: 'ours',
      value: '1',
    };
    const issues = told({ ...patient, identifier: [identifier] });
    expect(issues).toEqual(['error value Patient.identifier[0]', 'warning code-invalid Patient.identifier[0].type']);
  });
  it.each([
    ['Patient', 'Patient/1'],
    ['Patient', 'https://other.example/fhir/Patient/1/_history/2'],
    ['Patient', 'urn:uuid:0192f5a0-7c3b-7d2e-8a41-000000000009'],
  ])('the Reference.type %s agrees with %s', (type, reference) => {
    expect(told(replaced(coverage, ['beneficiary'], { reference, type }))).toEqual([]);
  });
  it.each([
    ['pat-1', { ...patient, contact: [{ gender: 'male' }] }, 'Patient.contact[0]'],
    ['cpt-2', { ...patient, telecom: [{ value: '555-0100' }] }, 'Patient.telecom[0]'],
    ['per-1', { ...coverage, period: { start: '2026-02-01', end: '2026-01-01' } }, 'Coverage.period'],
    ['ref-1', { ...coverage, policyHolder: { reference: '#none' } }, 'Coverage.policyHolder'],
    [
      'dom-3',
      { ...patient, contained: [{ resourceType: 'Organization', id: 'unused', name: 'x' }] },
      'Patient.contained[0]',
    ],
    ['dom-3', { ...patient, contained: [{ resourceType: 'Organization', name: 'x' }] }, 'Patient.contained[0]'],
    [
      'dom-2',
      {
        ...patient,
        contained: [
          {
            resourceType: 'Organization',
            id: 'o',
            name: 'x',
            contained: [{ resourceType: 'Organization', name: 'y' }],
          },
        ],
        managingOrganization: { reference: '#o' },
      },
      'Patient',
    ],
    [
      'dom-4',
      {
        ...patient,
        contained: [{ resourceType: 'Organization', id: 'o', name: 'x', meta: { versionId: '1' } }],
        managingOrganization: { reference: '#o' },
      },
      'Patient',
    ],
    ['ext-1', { ...patient, extension: [{ url: 'http://a.example/x' }] }, 'Patient.extension[0]'],
    ['ele-1', { ...patient, maritalStatus: {} }, 'Patient.maritalStatus'],
    ['att-1', { ...patient, photo: [{ data: 'AAAA' }] }, 'Patient.photo[0]'],
    [
      'txt-1',
      {
        ...patient,
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>' },
      },
      'Patient.text.div',
    ],
    [
      'txt-2',
      { ...patient, text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"> </div>' } },
      'Patient.text.div',
    ],
    ['org-1', { resourceType: 'Organization', active: true }, 'Organization'],
    ['sqty-1', replaced(claim, ['item', 0, 'quantity'], { value: 1, comparator: '<' }), 'Claim.item[0].quantity'],
    [
      'tim-1',
      replaced(chargeItem, ['occurrenceTiming'], { repeat: { duration: 1 } }),
      'ChargeItem.occurrence.ofType(Timing).repeat',
    ],
  ])('%s', (key, mutant, path) => {
    const issues = validate(mutant).filter((issue) => issue.coding?.code === key);
    expect(issues.map(({ severity, code, expression }) => ({ severity, code, expression }))).toEqual([
      { severity: 'error', code: 'invariant', expression: path },
    ]);
  });
});
