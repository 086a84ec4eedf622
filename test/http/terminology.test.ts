import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Parameters, ValueSet } from 'fhir/r4.js';
import { isNpi } from '../../src/validation/code-forms.js';
import { bodyOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const ask = (path: string, parameters: Record<string, string>) =>
  fetch(`${served.base}/${path}?${new URLSearchParams(parameters).toString()}`);
const said = async (answer: Promise<Response>): Promise<Record<string, unknown>> => {
  const { parameter = [] } = await bodyOf<Parameters>(answer);
  return Object.fromEntries(
    parameter.map(({ name, valueBoolean, valueString, resource }) => [name, valueBoolean ?? valueString ?? resource]),
  );
};

const gender = 'http://hl7.org/fhir/ValueSet/administrative-gender';
const genders = 'http://hl7.org/fhir/administrative-gender';
const reason = 'https://chartbridge.example/fhir/CodeSystem/reason';
const pos = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

describe('$expand', () => {
  it('lists the codes of a value set, page by page and filtered', async () => {
    const all = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender }));
    expect(all.expansion?.contains?.map(({ code }) => code)).toEqual(['male', 'female', 'other', 'unknown']);
    const page = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender, offset: '1', count: '2' }));
    expect([page.expansion?.total, page.expansion?.contains?.map(({ code }) => code)]).toEqual([
      4,
      ['female', 'other'],
    ]);
    const some = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender, filter: 'FEM' }));
    expect(some.expansion?.contains).toEqual([{ system: genders, code: 'female', display: 'Female' }]);
  });

  it('lists our own: reasons, places of service', async () => {
    const reasons = await bodyOf<ValueSet>(
      ask('ValueSet/$expand', { url: 'https://chartbridge.example/fhir/ValueSet/reason' }),
    );
    expect(reasons.expansion?.contains?.map(({ code }) => code)).toContain('icd10-missing');
    const places = await bodyOf<ValueSet>(
      ask('ValueSet/$expand', { url: 'https://chartbridge.example/fhir/ValueSet/place-of-service', filter: 'office' }),
    );
    expect(places.expansion?.contains).toEqual([{ system: pos, code: '11', display: 'Office' }]);
  });

  it('says what cannot be expanded, and what is not here', async () => {
    const diagnoses = ask('ValueSet/$expand', { url: 'https://chartbridge.example/fhir/ValueSet/diagnosis-codes' });
    expect((await outcomeOf(diagnoses)).issue[0]).toMatchObject({ code: 'too-costly' });
    expect((await ask('ValueSet/$expand', { url: 'https://example.org/none' })).status).toBe(404);
    expect((await ask('ValueSet/$expand', {})).status).toBe(400);
    expect((await ask('ValueSet/$expand', { url: gender, count: 'many' })).status).toBe(400);
  });
});

describe('$validate-code', () => {
  it('in a value set: yes with the display, no with the nearest code, by GET and by Parameters', async () => {
    const path = 'ValueSet/$validate-code';
    expect(await said(ask(path, { url: gender, system: genders, code: 'male' }))).toEqual({
      result: true,
      display: 'Male',
    });
    expect(await said(ask(path, { url: gender, system: genders, code: 'femal' }))).toEqual({
      result: false,
      message: expect.stringContaining('did you mean female?'),
    });
    const parameter = [
      { name: 'url', valueUri: gender },
      { name: 'coding', valueCoding: { system: genders, code: 'other', display: 'Others' } },
    ];
    const posted = send('POST', `${served.base}/${path}`, { resourceType: 'Parameters', parameter });
    expect(await said(posted)).toMatchObject({ result: false, message: expect.stringContaining('Other, not Others') });
    expect((await send('POST', `${served.base}/${path}`, { resourceType: 'Patient' })).status).toBe(400);
  });

  it.each([
    [icd10, 'E11.9', 'U07.1', '11.9'],
    ['http://www.ama-assn.org/go/cpt', '99213', '0001F', '9921'],
    ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'J3490', 'A0428', 'Z0001'],
    ['http://hl7.org/fhir/sid/ndc', '0002-8215-01', '00002821501', '12-34'],
    ['http://hl7.org/fhir/sid/us-npi', '1234567893', '1245319599', '1234567890'],
  ])('by form, where the list is not here: %s', async (url, one, other, wrong) => {
    for (const code of [one, other])
      expect(await said(ask('CodeSystem/$validate-code', { url, code }))).toMatchObject({
        result: true,
        message: expect.stringMatching(/^Not checked/),
        issues: { issue: [{ severity: 'information' }] },
      });
    expect(await said(ask('CodeSystem/$validate-code', { url, code: wrong }))).toMatchObject({
      result: false,
      message: expect.stringContaining('has not the form'),
    });
  });

  it('a set of such a system says the same; a place of service is known', async () => {
    const url = 'https://chartbridge.example/fhir/ValueSet/diagnosis-codes';
    expect(await said(ask('ValueSet/$validate-code', { url, system: icd10, code: 'E11.9' }))).toMatchObject({
      result: true,
    });
    expect(await said(ask('ValueSet/$validate-code', { url, system: icd10, code: 'nonsense' }))).toMatchObject({
      result: false,
    });
    expect(await said(ask('CodeSystem/$validate-code', { url: pos, code: '11' }))).toEqual({
      result: true,
      display: 'Office',
    });
    expect(await said(ask('CodeSystem/$validate-code', { url: pos, code: '98' }))).toMatchObject({ result: false });
  });

  it('the check digit of an NPI', () => {
    expect(['1234567893', '1245319599'].map(isNpi)).toEqual([true, true]);
    expect(['1234567894', '123456789', '3234567893', ''].map(isNpi)).toEqual([false, false, false, false]);
  });
});

describe('$lookup', () => {
  it('finds what is listed, in R4 and in ours', async () => {
    expect(await said(ask('CodeSystem/$lookup', { system: genders, code: 'male' }))).toMatchObject({ display: 'Male' });
    expect(await said(ask('CodeSystem/$lookup', { system: reason, code: 'icd10-missing' }))).toMatchObject({
      display: 'A service line has no diagnosis.',
    });
    expect((await ask('CodeSystem/$lookup', { system: genders, code: 'men' })).status).toBe(404);
    expect((await ask('CodeSystem/$lookup', { system: icd10, code: 'E11.9' })).status).toBe(404);
    expect((await ask('CodeSystem/$lookup', { system: '__proto__', code: 'constructor' })).status).toBe(404);
  });
});
