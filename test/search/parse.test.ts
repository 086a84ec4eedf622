import { describe, expect, it } from '@jest/globals';
import { OutcomeError } from '../../src/fhir/outcome.js';
import type { ResourceType } from '../../src/fhir/resource.js';
import { chainTerm } from '../../src/search/chain.js';
import { parseSearch, planOf, type ParsedSearch, type Query } from '../../src/search/parse.js';

const options = { lenient: false, defaultCount: 20, maxCount: 100, base: 'https://bridge.example/fhir', now: 0 };
const parse = (type: ResourceType, query: Query, more: { lenient?: boolean } = {}): ParsedSearch =>
  parseSearch(type, query, { ...options, ...more });

const textsOf = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof OutcomeError) return error.issues.map(({ text }) => text);
    throw error;
  }
  return [];
};

const refused = (type: ResourceType, name: string, value: string): string =>
  textsOf(() => parse(type, [[name, value]])).join('\n');

const spansOf = (type: ResourceType, name: string, value: string) => {
  const [term] = parse(type, [[name, value]]).terms;
  return term?.on === 'keys' ? term.spans : [];
};

describe('the search grammar', () => {
  it('reads and (repeated), or (comma) and escapes', () => {
    const { terms } = parse('Claim', [
      ['status', 'active,draft'],
      ['use', 'claim'],
    ]);
    expect(terms).toEqual([
      { on: 'keys', negate: false, spans: [{ from: 'Clst|active\u001f' }, { from: 'Clst|draft\u001f' }] },
      { on: 'keys', negate: false, spans: [{ from: 'Clus|claim\u001f' }] },
    ]);
    const [one, ...others] = spansOf('Patient', 'name:exact', 'Smith\\, John');
    expect(one).toEqual({ from: 'Ptna|smith, john\u001fSmith, John' });
    expect(others).toEqual([]);
    expect(spansOf('Patient', 'identifier', 'http://x\\|y|a\\|b')).toEqual([{ from: 'Ptid|a|b\u001fhttp://x|y' }]);
    expect(spansOf('Patient', 'name:exact', 'back\\\\slash')).toEqual([{ from: 'Ptna|back\\slash\u001f' }]);
  });

  it('knows the four forms of a token, and the system that a code implies', () => {
    expect(spansOf('Patient', 'identifier', 'http://x|7')).toEqual([{ from: 'Ptid|7\u001fhttp://x' }]);
    expect(spansOf('Patient', 'identifier', '|7')).toEqual([{ from: 'Ptid|7\u001f' }]);
    expect(spansOf('Patient', 'identifier', 'http://x|')).toMatchObject([
      { from: 'Ptid|', endsWith: '\u001fhttp://x' },
    ]);
    expect(spansOf('Patient', 'identifier', '7')).toMatchObject([{ from: 'Ptid|7\u001f', hasFewKeys: true }]);
    const female = [{ from: 'Ptge|female\u001f' }];
    expect(spansOf('Patient', 'gender', 'http://hl7.org/fhir/administrative-gender|female')).toEqual(female);
    expect(spansOf('Patient', 'gender', 'http://elsewhere|female')).toEqual([]);
    expect(spansOf('Patient', 'phone', '+1 (555) 010-4477')).toEqual(spansOf('Patient', 'phone', '5550104477'));
  });

  it('knows a reference by type and id, by id alone, and by its address, ours or not', () => {
    const one = [{ from: 'Cvbe|Patient/x' }];
    for (const value of ['Patient/x', 'x']) expect(spansOf('Coverage', 'beneficiary', value)).toEqual(one);
    expect(spansOf('Coverage', 'patient:Patient', 'x')).toEqual(one);
    expect(spansOf('Coverage', 'patient', 'https://bridge.example/fhir/Patient/x')).toContainEqual(one[0]);
    expect(spansOf('Coverage', 'patient', 'https://else.example/fhir/Patient/x')).toEqual([
      { from: 'Cvbe|Patient/https://else.example/fhir/Patient/x' },
    ]);
    expect(spansOf('Coverage', 'payor', 'x').map(({ from }) => from)).toEqual([
      'Cvpa|Organization/x',
      'Cvpa|Patient/x',
      'Cvpa|RelatedPerson/x',
    ]);
    expect(spansOf('Coverage', 'beneficiary', 'Claim/x')).toEqual([]);
  });

  it('makes one range of two bounds on a date that a resource has once', () => {
    const { terms } = parse('Appointment', [
      ['date', 'ge2026-03-01'],
      ['date', 'lt2026-03-02'],
    ]);
    expect(terms).toHaveLength(1);
    expect(
      parse('ChargeItem', [
        ['occurrence', 'ge2026'],
        ['occurrence', 'lt2027'],
      ]).terms,
    ).toHaveLength(2);
    expect(
      parse('Appointment', [
        ['date', '2026-03-02'],
        ['date', '2026-03-01'],
      ]).terms,
    ).toMatchObject([{ spans: [] }]);
  });

  it('reads what shapes the answer', () => {
    const parsed = parse('Patient', [
      ['_count', '500'],
      ['_sort', '-birthdate'],
      ['_total', 'accurate'],
      ['_elements', 'name,birthDate'],
      ['_include', 'Patient:general-practitioner:Practitioner'],
      ['_revinclude', 'Coverage:beneficiary'],
      ['_revinclude:iterate', 'Provenance:target'],
      ['_page', 'abc'],
      ['_format', 'json'],
    ]);
    expect(parsed).toMatchObject({ count: 100, total: 'accurate', elements: ['name', 'birthDate'], after: 'abc' });
    expect(parsed.order).toMatchObject({ by: 'key', descending: true });
    expect(parsed.includes).toMatchObject([{ source: 'Patient', target: 'Practitioner', iterate: false }]);
    expect(parsed.revincludes.map(({ source, iterate }) => [source, iterate])).toEqual([
      ['Coverage', false],
      ['Provenance', true],
    ]);
    expect(planOf(parsed)).toMatchObject({ type: 'Patient', limit: 100, after: 'abc', terms: [] });
    expect(parse('Patient', [['_count', '0']])).toMatchObject({ count: 0, summary: 'count' });
    expect(parse('Patient', [['_summary', 'count']])).toMatchObject({ summary: 'count', count: 20 });
  });

  it('chains one level, to each target type that has the parameter', () => {
    const { chains } = parse('Coverage', [['payor.name', 'blue']]);
    expect(chains.map(({ inner }) => inner.map(({ type, limit }) => [type, limit]))).toEqual([
      [
        ['Organization', 1001],
        ['Patient', 1001],
        ['RelatedPerson', 1001],
      ],
    ]);
    const [chain] = parse('Coverage', [['patient:Patient.birthdate', 'lt2000']]).chains;
    expect(chain && chainTerm(chain, ['Patient/a', 'Patient/b'])).toEqual({
      on: 'keys',
      negate: false,
      spans: [{ from: 'Cvbe|Patient/a' }, { from: 'Cvbe|Patient/b' }],
    });
    const many = Array.from({ length: 1001 }, (_, n) => `Patient/${n}`);
    expect(textsOf(() => chain && chainTerm(chain, many))).toEqual([
      'patient:Patient.birthdate matches more than 1000 resources; narrow it, or search in two steps',
    ]);
  });

  it('refuses what is not known with the list of what is, or leaves it out when asked to be lenient', () => {
    expect(refused('Practitioner', 'speciality', 'x')).toBe(
      'Practitioner has no search parameter "speciality"; known: _id _lastUpdated identifier name; for the answer: _count _sort _include _revinclude _total _summary _elements',
    );
    const lenient = parse(
      'Practitioner',
      [
        ['speciality', 'x'],
        ['name', 'ada'],
        ['__proto__', 'x'],
        ['constructor', 'x'],
      ],
      { lenient: true },
    );
    expect(lenient).toMatchObject({ unknown: ['speciality', '__proto__', 'constructor'], used: [['name', 'ada']] });
    expect(lenient.terms).toHaveLength(1);
    expect(
      textsOf(() =>
        parse('Patient', [
          ['a', '1'],
          ['birthdate', 'soon'],
          ['b', '2'],
        ]),
      ),
    ).toHaveLength(3);
    expect(textsOf(() => parse('Patient', [['birthdate', 'soon']], { lenient: true }))).toHaveLength(1);
  });

  it.each([
    ['Patient', 'name', '', 'name has no value'],
    ['Patient', 'name:fuzzy', 'x', 'name:fuzzy is not supported; name takes :exact, :contains, :missing'],
    ['Patient', 'gender:contains', 'x', 'gender:contains is not supported; gender takes :not, :missing'],
    [
      'Coverage',
      'payor:Claim',
      'x',
      'payor:Claim is not supported; payor takes :Organization, :Patient, :RelatedPerson, :missing',
    ],
    ['Patient', 'active:missing', 'maybe', 'active:missing takes true or false, not "maybe"'],
    ['Patient', 'birthdate', '2026-02-30', 'birthdate: "2026-02-30" is no date'],
    ['Patient', 'birthdate', 'xx2026', 'birthdate: "xx2026" is no date'],
    ['Patient', '_lastUpdated', '0000', '_lastUpdated: "0000" is no date'],
    ['Patient', '_id:exact', 'x', '_id:exact is not supported'],
    ['Patient', '_count', '-1', '_count takes a whole number from 0, not "-1"'],
    ['Patient', '_sort', 'shoe', 'Patient can be sorted by _lastUpdated, identifier, name'],
    ['Patient', '_sort', 'name,birthdate', 'sort by one parameter'],
    ['Patient', '_summary', 'text', '_summary takes count or false, not "text"'],
    ['Patient', '_total', 'some', '_total takes none, estimate or accurate, not "some"'],
    ['Patient', '_elements', 'a b', '_elements takes element names, not "a b"'],
    ['Patient', '_include', 'Patient', 'write it as Type:parameter'],
    ['Patient', '_include', 'Patient:name', 'Patient has no reference parameter name; known: general-practitioner'],
    [
      'Patient',
      '_include',
      'Patient:general-practitioner:Claim',
      'general-practitioner refers to Practitioner, Organization',
    ],
    ['Patient', '_revinclude', 'toString:x', 'write it as Type:parameter'],
    ['Patient', 'name.given', 'x', 'name is no reference and cannot be chained'],
    ['Claim', 'patient.general-practitioner.name', 'x', 'chains of one level are supported'],
    ['Claim', 'patient.shoe', 'x', 'patient can be chained to Patient (identifier name family'],
    ['Patient', 'name', 'x'.repeat(129), 'name takes at most 128 characters, not 129'],
  ] as const)('refuses %s?%s=%s with what to do', (type, name, value, text) => {
    expect(refused(type, name, value)).toContain(text);
  });

  it('bounds how many conditions a search may have', () => {
    const query = Array.from({ length: 31 }, () => ['name', 'x'] as const);
    expect(textsOf(() => parse('Patient', query))).toEqual(['a search takes at most 30 parameters']);
  });
});
