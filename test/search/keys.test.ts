import { describe, expect, it } from '@jest/globals';
import type { ChargeItem, Coverage, Encounter, Patient } from 'fhir/r4.js';
import { intervalOf } from '../../src/search/date.js';
import { includedReferences, parseInclude, revincludePlans } from '../../src/search/include.js';
import { keysOf } from '../../src/search/keys.js';

describe('the index keys of a resource', () => {
  it('are one for each value, however often it is said, and none for what cannot be searched', () => {
    const patient: Patient = {
      resourceType: 'Patient',
      identifier: [
        { system: 'http://hl7.org/fhir/sid/us-npi', value: '1' },
        { system: 'http://x', value: 'a\tb' },
        { system: 'http://x' },
      ],
      name: [{ family: 'Núñez', given: ['Ana', 'ana'] }, { family: 'núñez' }],
      telecom: [
        { system: 'phone', value: '(555) 010-4477' },
        { system: 'fax', value: '5' },
        { system: 'email', value: 'A@B.c' },
      ],
      active: false,
    };
    expect(keysOf(patient)).toEqual([
      'Ptid|1\u001f~npi',
      'Ptid|a b\u001fhttp://x',
      'Ptna|nunez\u001fNúñez',
      'Ptna|ana\u001fAna',
      'Ptna|ana\u001f',
      'Ptna|nunez\u001fnúñez',
      'Ptfa|nunez\u001fNúñez',
      'Ptfa|nunez\u001fnúñez',
      'Ptgi|ana\u001fAna',
      'Ptgi|ana\u001f',
      'Ptph|5550104477\u001f',
      'Ptem|a@b.c\u001f',
      'Ptac|false\u001f',
    ]);
  });

  it('write a parameter and its narrower form once', () => {
    const encounter: Encounter = {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: 'Patient/p/_history/2' },
      participant: [{ individual: { reference: 'Practitioner/d' } }, { individual: { reference: '#inside' } }],
    };
    expect(keysOf(encounter)).toEqual([
      'Ensu|Patient/p',
      'Enst|finished\u001f',
      'Encl|AMB\u001f',
      'Enpa|Practitioner/d',
    ]);
  });

  it('stay short and bounded, whatever a resource holds', () => {
    const long = 'é'.repeat(100_000);
    const patient: Patient = {
      resourceType: 'Patient',
      name: [{ family: long }],
      identifier: [{ system: long, value: long }],
    };
    const keys = keysOf(patient);
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(key.length).toBeLessThan(300);
  });

  it('survive what no validator has seen', () => {
    const odd = `{"resourceType":"Coverage","beneficiary":"text","payor":[null,5,{"reference":7}],
      "class":{"type":[],"value":{}},"status":["a",1]}`;
    expect(keysOf(JSON.parse(odd) as Coverage)).toEqual(['Cvbe|text', 'Cvst|a\u001f']);
  });

  it('know each form of a choice element', () => {
    const item = (more: Partial<ChargeItem>): string[] =>
      keysOf({ resourceType: 'ChargeItem', status: 'billable', subject: {}, code: {}, ...more });
    const day = item({ occurrenceDateTime: '2026-01-15' });
    expect(day).toHaveLength(1);
    expect(item({ occurrencePeriod: { start: '2026-01-15', end: '2026-01-15' } })).toEqual(day);
    expect(item({ occurrenceTiming: { event: ['2026-01-15'] } })).toEqual(day);
    expect(
      item({ occurrenceTiming: { repeat: { boundsPeriod: { start: '2026-01-15', end: '2026-01-15' } } } }),
    ).toEqual(day);
  });
});

describe('a FHIR date as an interval', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-12-31', '2024-12-31T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['2024-12-31T23:30-05:00', '2025-01-01T04:30:00.000Z', '2025-01-01T04:30:59.999Z'],
    ['2024-12-31T23:30:15Z', '2024-12-31T23:30:15.000Z', '2024-12-31T23:30:15.999Z'],
    ['2024-12-31T23:30:15.2Z', '2024-12-31T23:30:15.200Z', '2024-12-31T23:30:15.299Z'],
    ['2024-12-31T23:30:15.123456Z', '2024-12-31T23:30:15.123Z', '2024-12-31T23:30:15.123Z'],
    ['0050-01-01', '0050-01-01T00:00:00.000Z', '0050-01-01T23:59:59.999Z'],
  ])('%s is from %s to %s', (text, from, to) => {
    const { lo, hi } = intervalOf(text) ?? { lo: NaN, hi: NaN };
    expect([new Date(lo).toISOString(), new Date(hi).toISOString()]).toEqual([from, to]);
  });

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-1-1',
    '2024-01-01T24:00Z',
    '2024-01-01T10Z',
    '0000',
    '2024-01-01T10:60Z',
    'now',
  ])('"%s" is none', (text) => expect(intervalOf(text)).toBeUndefined());
});

describe('what a search brings along', () => {
  const coverage: Coverage = {
    resourceType: 'Coverage',
    status: 'active',
    beneficiary: { reference: 'Patient/p' },
    payor: [
      { reference: 'Organization/o' },
      { reference: 'Patient/p' },
      { reference: 'https://else.example/Organization/x' },
    ],
  };

  it('is what the included parameters refer to, each once', () => {
    const include = (...values: string[]) =>
      includedReferences(
        coverage,
        values.map((value) => parseInclude('_include', value)),
      ).map(({ type, id }) => `${type}/${id}`);
    expect(include('Coverage:beneficiary', 'Coverage:payor')).toEqual(['Patient/p', 'Organization/o']);
    expect(include('Coverage:payor:Organization')).toEqual(['Organization/o']);
    expect(include('Claim:patient')).toEqual([]);
  });

  it('is found backwards by the keys of the same parameters', () => {
    const includes = [
      parseInclude('_revinclude', 'Coverage:payor:Organization'),
      parseInclude('_revinclude', 'Claim:patient'),
    ];
    const plans = revincludePlans(includes, [{ type: 'Organization', id: 'o' }], 50);
    expect(plans).toMatchObject([
      { type: 'Coverage', limit: 50, terms: [{ spans: [{ from: 'Cvpa|Organization/o' }] }] },
    ]);
  });
});
