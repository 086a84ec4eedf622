import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle, CodeSystem, Parameters, ParametersParameter, ValueSet } from 'fhir/r4.js';
import { isNpi } from '../../src/validation/terminology/code-forms.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from '../validation/definition-files.js';
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
    parameter.map(({ name, valueBoolean, valueString, valueCode, valueUri, resource }) => [
      name,
      valueBoolean ?? valueString ?? valueCode ?? valueUri ?? resource,
    ]),
  );
};

const gender = 'http://hl7.org/fhir/ValueSet/administrative-gender';
const genders = 'http://hl7.org/fhir/administrative-gender';
const reason = 'https://chartbridge.example/fhir/CodeSystem/reason';
const pos = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

const post = (path: string, ...parameter: ParametersParameter[]) =>
  send('POST', `${served.base}/${path}`, { resourceType: 'Parameters', parameter });
const refusal = async (answer: Promise<Response>): Promise<unknown[]> => {
  const { status } = await answer;
  const [issue] = (await outcomeOf(answer)).issue;
  return [status, issue?.code, issue?.details?.text];
};
const codesIn = async (answer: Promise<Response>) =>
  (await bodyOf<ValueSet>(answer)).expansion?.contains?.map(({ code }) => code);

describe('$expand', () => {
  it('lists the codes of a value set, page by page and filtered', async () => {
    const all = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender }));
    expect(all.expansion?.contains?.map(({ code }) => code)).toEqual(['male', 'female', 'other', 'unknown']);
    expect(all).toMatchObject({ url: gender, version: '4.0.1', name: 'AdministrativeGender' });
    expect(all.expansion).toMatchObject({
      identifier: expect.stringMatching(/^urn:uuid:/),
      timestamp: '2026-01-31T08:00:00.000Z',
      total: 4,
      parameter: expect.arrayContaining([{ name: 'version', valueUri: `${genders}|4.0.1` }]),
    });
    expect(createValidator(r4Definitions()).validate(all)).toEqual([]);
    const page = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender, offset: '1', count: '2' }));
    expect([page.expansion?.total, page.expansion?.offset]).toEqual([4, 1]);
    expect(page.expansion?.contains?.map(({ code }) => code)).toEqual(['female', 'other']);
    const some = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: gender, filter: 'FEM' }));
    expect(some.expansion?.contains).toEqual([{ system: genders, code: 'female', display: 'Female' }]);
  });

  it('by address and version, by id, and by a value set in the body', async () => {
    const four = ['male', 'female', 'other', 'unknown'];
    expect(await codesIn(ask('ValueSet/$expand', { url: `${gender}|4.0.1` }))).toEqual(four);
    expect(await codesIn(ask('ValueSet/$expand', { url: gender, valueSetVersion: '4.0.1' }))).toEqual(four);
    expect((await ask('ValueSet/$expand', { url: `${gender}|5.0.0` })).status).toBe(404);
    expect(await codesIn(ask('ValueSet/administrative-gender/$expand', {}))).toEqual(four);
    expect(await codesIn(send('POST', `${served.base}/ValueSet/administrative-gender/$expand`))).toEqual(four);
    expect((await ask('ValueSet/no-such-id/$expand', {})).status).toBe(404);
    const valueSet: ValueSet = {
      resourceType: 'ValueSet',
      status: 'draft',
      compose: {
        include: [
          { valueSet: [gender] },
          { system: pos, filter: [{ property: 'code', op: 'regex', value: '0[1-3]' }] },
        ],
        exclude: [{ system: genders, concept: [{ code: 'other' }, { code: 'unknown' }] }],
      },
    };
    expect(await codesIn(post('ValueSet/$expand', { name: 'valueSet', resource: valueSet }))).toEqual([
      'male',
      'female',
      '01',
      '02',
      '03',
    ]);
  });

  it('with designations and without codes that are no longer used, where that is asked', async () => {
    const url = 'http://terminology.hl7.org/ValueSet/v2-0001';
    const all = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url, includeDesignations: 'true' }));
    expect(all.expansion?.contains?.[0]?.designation?.map(({ language }) => language)).toContain('nl');
    const plain = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url }));
    expect(plain.expansion?.contains?.some(({ designation }) => designation !== undefined)).toBe(false);
    const marked = await bodyOf<ValueSet>(ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/inactive' }));
    const inactive = marked.expansion?.contains?.filter((one) => one.inactive === true).map(({ code }) => code);
    expect(inactive).toContain('CRT');
    const active = await codesIn(
      ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/inactive', activeOnly: 'true' }),
    );
    expect(active).not.toContain('CRT');
  });

  it('lists our own, countries, states and currencies', async () => {
    const ours = 'https://chartbridge.example/fhir/ValueSet';
    expect(await codesIn(ask('ValueSet/$expand', { url: `${ours}/reason` }))).toContain('icd10-missing');
    const places = await bodyOf<ValueSet>(
      ask('ValueSet/$expand', { url: `${ours}/place-of-service`, filter: 'office' }),
    );
    expect(places.expansion?.contains).toEqual([{ system: pos, code: '11', display: 'Office' }]);
    const states = 'http://hl7.org/fhir/us/core/ValueSet/us-core-usps-state';
    expect(await codesIn(ask('ValueSet/$expand', { url: states, filter: 'wyoming' }))).toEqual(['WY']);
    expect(await codesIn(ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/currencies' }))).toContain('USD');
    const countries = await bodyOf<ValueSet>(
      ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/iso3166-1-3' }),
    );
    expect(countries.expansion?.total).toBe(249);
  });

  it('says what cannot be expanded and why, and what is not here', async () => {
    const diagnoses = ask('ValueSet/$expand', { url: 'https://chartbridge.example/fhir/ValueSet/diagnosis-codes' });
    expect(await refusal(diagnoses)).toEqual([422, 'not-supported', expect.stringContaining(`${icd10} is not here`)]);
    const media = ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/mimetypes' });
    expect(await refusal(media)).toEqual([422, 'too-costly', expect.stringContaining('grammar')]);
    expect((await ask('ValueSet/$expand', { url: 'https://example.org/none' })).status).toBe(404);
    const partly = await bodyOf<ValueSet>(
      ask('ValueSet/$expand', { url: 'http://hl7.org/fhir/ValueSet/consent-content-class' }),
    );
    expect(partly.expansion).toMatchObject({
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed', valueBoolean: true }],
      parameter: expect.arrayContaining([
        { name: 'not-expanded', valueString: expect.stringContaining('is not here') },
      ]),
    });
  });

  it.each([
    [{}, 'required'],
    [{ url: gender, count: 'many' }, 'invalid'],
    [{ url: gender, includeDesignations: 'perhaps' }, 'invalid'],
    [{ url: gender, displayLanguage: 'de' }, 'not-supported'],
  ] as const)('refuses %j', async (parameters, code) => {
    expect((await refusal(ask('ValueSet/$expand', parameters))).slice(0, 2)).toEqual([400, code]);
  });

  it.each([
    [{ name: 'nothing', valueString: 'x' }, 400],
    [{ name: 'url' }, 400],
    [{ name: 'valueSet', valueString: 'x' }, 400],
    [{ name: 'valueSet', resource: { resourceType: 'Patient' } }, 400],
    [{ name: 'valueSet', resource: { resourceType: 'ValueSet', status: 'active', compose: 5 } }, 422],
    [{ name: 'valueSet', resource: { resourceType: 'ValueSet', status: 'active', compose: { include: 'x' } } }, 422],
  ] as const)('refuses the body with %j', async (parameter, status) => {
    expect((await post('ValueSet/$expand', parameter as ParametersParameter)).status).toBe(status);
  });
});

describe('$validate-code', () => {
  it('in a value set: yes with the display, no with the nearest code, by GET and by Parameters', async () => {
    const path = 'ValueSet/$validate-code';
    const male = { result: true, display: 'Male', code: 'male', system: genders };
    expect(await said(ask(path, { url: gender, system: genders, code: 'male' }))).toEqual(male);
    expect(await said(ask('ValueSet/administrative-gender/$validate-code', { system: genders, code: 'male' }))).toEqual(
      male,
    );
    expect(await said(ask(path, { url: gender, system: genders, code: 'femal' }))).toMatchObject({
      result: false,
      message: expect.stringContaining('did you mean female?'),
      issues: { issue: [{ severity: 'error', code: 'code-invalid', expression: ['code'] }] },
    });
    const url: ParametersParameter = { name: 'url', valueUri: gender };
    const coding = (display: string): ParametersParameter => ({
      name: 'coding',
      valueCoding: { system: genders, code: 'other', display },
    });
    expect(await said(post(path, url, coding('Others')))).toMatchObject({
      result: false,
      display: 'Other',
      message: expect.stringContaining('Other, not Others'),
      issues: { issue: [{ expression: ['coding.display'] }] },
    });
    expect(await said(post(path, url, coding('OTHER')))).toMatchObject({ result: true });
    expect((await send('POST', `${served.base}/${path}`, { resourceType: 'Patient' })).status).toBe(400);
  });

  it('of a concept one right coding is enough', async () => {
    const concept = (...codes: string[]): ParametersParameter => ({
      name: 'codeableConcept',
      valueCodeableConcept: { coding: codes.map((code) => ({ system: genders, code })) },
    });
    const url: ParametersParameter = { name: 'url', valueUri: gender };
    expect(await said(post('ValueSet/$validate-code', url, concept('m', 'male')))).toMatchObject({
      result: true,
      code: 'male',
      issues: { issue: [{ severity: 'warning', expression: ['codeableConcept.coding[0].code'] }] },
    });
    expect(await said(post('ValueSet/$validate-code', url, concept('m', 'f')))).toMatchObject({ result: false });
    expect(
      (await post('ValueSet/$validate-code', url, { name: 'codeableConcept', valueCodeableConcept: { text: 'x' } }))
        .status,
    ).toBe(400);
  });

  it('a code needs its system, unless it is to be inferred', async () => {
    const asked = { url: gender, code: 'male' };
    expect((await refusal(ask('ValueSet/$validate-code', asked))).slice(0, 2)).toEqual([400, 'required']);
    expect(await said(ask('ValueSet/$validate-code', { ...asked, inferSystem: 'true' }))).toMatchObject({
      result: true,
      system: genders,
    });
    const two: ValueSet = {
      resourceType: 'ValueSet',
      status: 'draft',
      compose: {
        include: [
          { system: 'urn:a', concept: [{ code: 'x' }] },
          { system: 'urn:b', concept: [{ code: 'x' }] },
        ],
      },
    };
    const both = post(
      'ValueSet/$validate-code',
      { name: 'valueSet', resource: two },
      { name: 'code', valueCode: 'x' },
      { name: 'inferSystem', valueBoolean: true },
    );
    expect(await said(both)).toMatchObject({ result: false, message: expect.stringContaining('urn:a and of urn:b') });
  });

  it('a version of the code system that is not here cannot be told', async () => {
    const asked = { url: gender, system: genders, code: 'male' };
    expect(await said(ask('ValueSet/$validate-code', { ...asked, systemVersion: '4.0.1' }))).toMatchObject({
      result: true,
    });
    const other = ask('ValueSet/$validate-code', { ...asked, systemVersion: '5.0.0' });
    expect(await refusal(other)).toEqual([422, 'not-supported', expect.stringContaining('version 5.0.0')]);
  });

  it.each([
    [icd10, ['E11.9', 'U07.1', 'S72.001A'], ['11.9', 'E1', 'e11.9']],
    ['http://www.ama-assn.org/go/cpt', ['99213', '0001F'], ['9921', '992133', 'A9213']],
    ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', ['J3490', 'A0428'], ['Z0001', 'J349', '99213']],
    [
      'http://hl7.org/fhir/sid/ndc',
      ['0002-8215-01', '50242-040-62', '60575-4112-1', '00002-8215-01', '00002821501', '0002821501'],
      ['12-34', '0002-821-501', '123456789', '0002-8215-1', '000028215011'],
    ],
  ])('by form, where the list is not here, 422: %s', async (url, right, wrong) => {
    for (const code of right)
      expect(await refusal(ask('CodeSystem/$validate-code', { url, code }))).toEqual([
        422,
        'not-supported',
        expect.stringMatching(/^Not checked: the code has the right form/),
      ]);
    for (const code of wrong)
      expect([code, await said(ask('CodeSystem/$validate-code', { url, code }))]).toMatchObject([
        code,
        { result: false, message: expect.stringContaining('has not the form') },
      ]);
  });

  it('a set of such a system says the same; a place of service is known', async () => {
    const url = 'https://chartbridge.example/fhir/ValueSet/diagnosis-codes';
    expect((await ask('ValueSet/$validate-code', { url, system: icd10, code: 'E11.9' })).status).toBe(422);
    expect(await said(ask('ValueSet/$validate-code', { url, system: icd10, code: 'nonsense' }))).toMatchObject({
      result: false,
    });
    expect(await said(ask('CodeSystem/$validate-code', { url: pos, code: '11' }))).toMatchObject({
      result: true,
      display: 'Office',
    });
    expect(await said(ask('CodeSystem/$validate-code', { url: pos, code: '98' }))).toMatchObject({ result: false });
    expect(await said(ask('CodeSystem/place-of-service-codes/$validate-code', { code: '11' }))).toMatchObject({});
    expect(await said(ask('CodeSystem/administrative-gender/$validate-code', { code: 'male' }))).toMatchObject({
      result: true,
    });
  });

  it('codes that follow a grammar, and those that only group others', async () => {
    const media = 'urn:ietf:bcp:13';
    expect(await said(ask('CodeSystem/$validate-code', { url: media, code: 'text/plain' }))).toMatchObject({
      result: true,
    });
    expect(await said(ask('CodeSystem/$validate-code', { url: media, code: 'plain' }))).toMatchObject({
      result: false,
    });
    const group = { url: 'http://terminology.hl7.org/CodeSystem/v3-ActMood', code: '_ActMoodPredicate' };
    expect(await said(ask('CodeSystem/$validate-code', group))).toMatchObject({ result: true });
    expect(await said(ask('CodeSystem/$validate-code', { ...group, abstract: 'false' }))).toMatchObject({
      result: false,
    });
  });

  it('the check digit of an NPI', () => {
    expect(['1234567893', '1245319599'].map(isNpi)).toEqual([true, true]);
    expect(['1234567894', '123456789', '3234567893', ''].map(isNpi)).toEqual([false, false, false, false]);
  });
});

describe('$lookup', () => {
  const look = (parameters: Record<string, string>) => ask('CodeSystem/$lookup', parameters);
  it('finds what is listed, in R4 and in ours', async () => {
    expect(await said(look({ system: genders, code: 'male' }))).toMatchObject({ display: 'Male', version: '4.0.1' });
    expect(await said(look({ system: reason, code: 'icd10-missing' }))).toMatchObject({
      display: 'A service line has no diagnosis.',
    });
    expect((await look({ system: genders, code: 'men' })).status).toBe(404);
    expect((await look({ system: icd10, code: 'E1' })).status).toBe(404);
    expect((await look({ system: icd10, code: 'E11.9' })).status).toBe(422);
    expect((await look({ system: '__proto__', code: 'constructor' })).status).toBe(422);
    expect((await look({ code: 'male' })).status).toBe(400);
  });

  it('with parents, children and properties; with those alone that are asked', async () => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-ActMood';
    const { parameter = [] } = await bodyOf<Parameters>(look({ system, code: '_ActMoodPredicate' }));
    const properties = parameter
      .filter(({ name }) => name === 'property')
      .map(({ part = [] }) => [part[0]?.valueCode, part[1]?.valueCode ?? part[1]?.valueBoolean]);
    expect(properties).toEqual(
      expect.arrayContaining([
        ['notSelectable', true],
        ['inactive', false],
        ['child', 'CRT'],
      ]),
    );
    const asked = `${served.base}/CodeSystem/$lookup?${new URLSearchParams([
      ['system', system],
      ['code', 'CRT'],
      ['property', 'parent'],
    ]).toString()}`;
    const parents = (await bodyOf<Parameters>(fetch(asked))).parameter?.filter(({ name }) => name === 'property');
    expect(parents?.map(({ part }) => part?.[1]?.valueCode)).toEqual(['_ActMoodPredicate']);
  });

  it('of a coding', async () => {
    const coding: ParametersParameter = { name: 'coding', valueCoding: { system: genders, code: 'male' } };
    expect(await said(post('CodeSystem/$lookup', coding))).toMatchObject({ display: 'Male' });
    expect((await post('CodeSystem/$lookup', coding, { name: 'code', valueCode: 'male' })).status).toBe(400);
  });
});

describe('definitions are read and found', () => {
  it.each([
    ['ValueSet', 'administrative-gender', gender],
    ['CodeSystem', 'administrative-gender', genders],
    ['StructureDefinition', 'Patient', 'http://hl7.org/fhir/StructureDefinition/Patient'],
    [
      'StructureDefinition',
      'chartbridge-patient',
      'https://chartbridge.example/fhir/StructureDefinition/chartbridge-patient',
    ],
  ])('%s %s', async (type, id, url) => {
    const read = await bodyOf<ValueSet>(fetch(`${served.base}/${type}/${id}`));
    expect(read).toMatchObject({
      resourceType: type,
      id,
      url,
      status: 'active',
      meta: { tag: [{ code: 'SUBSETTED' }] },
    });
    const found = await bodyOf<Bundle>(ask(type, { url }));
    expect([found.total, found.entry?.[0]?.fullUrl]).toEqual([1, `${served.base}/${type}/${id}`]);
    expect(found.entry?.[0]?.resource).toEqual(read);
    expect((await bodyOf<Bundle>(ask(type, { _id: id }))).total).toBe(1);
  });

  it('code systems and value sets are valid', async () => {
    const { validate } = createValidator(r4Definitions());
    for (const path of ['ValueSet/administrative-gender', 'CodeSystem/v2-0203', 'ValueSet/v3-ActCode']) {
      const errors = validate(await bodyOf<CodeSystem>(fetch(`${served.base}/${path}`))).filter(
        ({ severity }) => severity === 'error',
      );
      expect([path, errors]).toEqual([path, []]);
    }
  });

  it('also by POST, with the parameters in a form', async () => {
    const body = new URLSearchParams({ url: gender });
    const found = await bodyOf<Bundle>(fetch(`${served.base}/ValueSet/_search`, { method: 'POST', body }));
    expect(found.entry?.map(({ resource }) => resource?.id)).toEqual(['administrative-gender']);
  });

  it('the total alone, or some elements', async () => {
    const counted = await bodyOf<Bundle>(ask('CodeSystem', { url: genders, _summary: 'count' }));
    expect(counted).toMatchObject({ total: 1 });
    expect(counted.entry).toBeUndefined();
    // HAPI's client asks for it.
    expect((await bodyOf<Bundle>(ask('ValueSet', { url: gender, _summary: 'false' }))).entry).toHaveLength(1);
    const some = await bodyOf<Bundle>(ask('ValueSet', { url: gender, _elements: 'url,name' }));
    expect(some.entry?.[0]?.resource).toEqual({
      resourceType: 'ValueSet',
      id: 'administrative-gender',
      meta: { tag: [expect.objectContaining({ code: 'SUBSETTED' })] },
      url: gender,
      name: 'AdministrativeGender',
    });
    expect((await ask('ValueSet', { url: gender, _summary: 'text' })).status).toBe(400);
  });

  it('page by page, none where there is none', async () => {
    const first = await bodyOf<Bundle>(ask('CodeSystem', { _count: '3' }));
    expect([first.entry?.length, (first.total ?? 0) > 1000]).toEqual([3, true]);
    const next = first.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const second = await bodyOf<Bundle>(fetch(next));
    expect(second.entry?.map(({ fullUrl }) => fullUrl)).not.toEqual(first.entry?.map(({ fullUrl }) => fullUrl));
    expect((await bodyOf<Bundle>(ask('ValueSet', { url: 'https://example.org/none' }))).total).toBe(0);
    expect((await bodyOf<Bundle>(ask('ValueSet', { url: gender, version: '5.0.0' }))).total).toBe(0);
    expect((await ask('ValueSet', { name: 'x' })).status).toBe(400);
    expect((await fetch(`${served.base}/ValueSet/none`)).status).toBe(404);
    expect((await send('POST', `${served.base}/ValueSet`, { resourceType: 'ValueSet' })).status).toBe(405);
  });
});
