// The sandbox's control calls: held against their description both ways, and each kind of weather seen from outside.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { controlRoutes } from '../../../sandboxes/kareo-pm/control/answer.js';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { control, controlGet, envelope, header, post } from './envelope.js';
import { anEncounter, practiceSeed, start } from './practice.js';
import { at, listAt, type StockClient, stockClient, textAt } from './stock-client.js';

let sandbox: KareoPmSandbox;
let client: StockClient;
beforeEach(async () => {
  sandbox = await startKareoPmSandbox({ seed: practiceSeed, clock: () => start });
  client = await stockClient(sandbox.endpoint);
});
afterEach(() => sandbox.close());

const practices = (): Promise<unknown> => client.call('GetPractices', { Fields: {}, Filter: {} });
const raw = (): ReturnType<typeof post> =>
  post(sandbox.endpoint, 'GetPractices', envelope('GetPractices', `${header}<Fields/><Filter/>`));
const state = (): Promise<unknown> => controlGet(sandbox.baseUrl, 'state');

describe('the description', () => {
  it('SB-KA-40 names every control call, and no other', () => {
    const file = new URL('../../../../sandboxes/kareo-pm/control.openapi.yaml', import.meta.url);
    const described = parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
    const fromFile = Object.entries(described.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(fromFile.sort()).toEqual(controlRoutes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('SB-KA-40 answers what is not there, and what is wrong, with words', async () => {
    const call = async (path: string, body: string, method = 'POST'): Promise<[number, unknown]> => {
      const response = await fetch(`${sandbox.baseUrl}/control/${path}`, method === 'GET' ? {} : { method, body });
      return [response.status, await response.json()];
    };
    expect(await call('nothing', '')).toEqual([404, { error: expect.stringContaining('is not a control call') }]);
    expect(await call('patients/9', '{}')).toEqual([404, { error: 'patient 9 is not there' }]);
    expect(await call('patients', '{')).toEqual([400, { error: 'the body is not JSON' }]);
    expect(await call('patients', '{"Nickname":"x"}')).toEqual([
      400,
      { error: expect.stringContaining('Nickname is not a member') },
    ]);
    expect(await call('patients', '{"FirstName":"x"}')).toEqual([
      422,
      { error: expect.stringContaining('LastName is required.') },
    ]);
    expect(await call('patients/1007', '{"DateofBirth":"4/9/1987"}')).toEqual([
      400,
      { error: expect.stringContaining('DateofBirth must be a date') },
    ]);
    expect(await call('switches', '{"speed":true}')).toEqual([
      400,
      { error: expect.stringContaining('speed is not a switch') },
    ]);
    expect(await call('failures', '{"operation":"GetNothing"}')).toEqual([
      400,
      { error: expect.stringContaining('operation must be one of') },
    ]);
    expect(await call('seed', '{"people":[]}')).toEqual([
      400,
      { error: expect.stringContaining('people is not a member of a seed') },
    ]);
  });
});

describe('weather', () => {
  it('SB-KA-41 fails the next calls with a status, of one operation where one is named', async () => {
    await control(sandbox.baseUrl, 'failures', { count: 2, status: 503 });
    expect([(await raw()).status, (await raw()).status, (await raw()).status]).toEqual([503, 503, 200]);
    await control(sandbox.baseUrl, 'failures', { operation: 'CreateEncounter', status: 502 });
    expect((await raw()).status).toBe(200);
    const message = envelope('CreateEncounter', `${header}<Encounter/>`);
    expect((await post(sandbox.endpoint, 'CreateEncounter', message)).status).toBe(502);
    expect(listAt(await state(), 'encounters')).toEqual([]);
  });

  it('SB-KA-41 fails with a fault, or with IsError', async () => {
    await control(sandbox.baseUrl, 'failures', { kind: 'fault', message: 'Out of memory.' });
    const fault = await raw();
    expect([fault.status, fault.text]).toEqual([500, expect.stringContaining('Out of memory.')]);
    await control(sandbox.baseUrl, 'failures', { kind: 'is-error', message: 'Not today.' });
    expect(textAt(await practices(), 'ErrorResponse.ErrorMessage')).toBe('Not today.');
    expect(at(await practices(), 'ErrorResponse.IsError')).toBe(false);
  });

  it('SB-KA-42 commits and then drops the connection', async () => {
    await control(sandbox.baseUrl, 'drops', { operation: 'CreateEncounter' });
    await expect(client.call('CreateEncounter', anEncounter())).rejects.toThrow();
    expect(listAt(await state(), 'encounters')).toHaveLength(1);
    const found = await client.call('GetCharges', {
      Fields: {},
      Filter: { BatchNumber: 'EL1', IncludeUnapprovedCharges: 'T' },
    });
    expect(listAt(found, 'Charges.ChargeData')).toHaveLength(1);
    expect(at(await controlGet(sandbox.baseUrl, 'requests?operation=CreateEncounter'), 'requests.0.outcome')).toBe(
      'dropped',
    );
  });

  it('SB-KA-43 commits at once and answers late', async () => {
    await control(sandbox.baseUrl, 'delays', { milliseconds: 60_000, operation: 'CreateEncounter' });
    const pending = client.call('CreateEncounter', anEncounter()).catch((error: unknown) => error);
    let encounters: unknown[] = [];
    while (encounters.length === 0) encounters = listAt(await state(), 'encounters');
    await sandbox.close();
    expect(await pending).toBeInstanceOf(Error);
    sandbox = await startKareoPmSandbox();
  });

  it('SB-KA-43 takes back what it was told', async () => {
    await control(sandbox.baseUrl, 'failures', { count: 100 });
    await control(sandbox.baseUrl, 'delays', { count: 3, milliseconds: 1 });
    expect(await control(sandbox.baseUrl, 'drops', { count: 2 })).toEqual({ failures: 100, delays: 3, drops: 2 });
    expect(await control(sandbox.baseUrl, 'fair-weather')).toEqual({ failures: 0, delays: 0, drops: 0 });
    expect((await raw()).status).toBe(200);
  });
});

describe('the account', () => {
  it('SB-KA-44 sets and moves the clock, which runs on', async () => {
    expect(await control(sandbox.baseUrl, 'clock', { now: '2027-01-01T08:00:00Z' })).toEqual({
      now: '2027-01-01T08:00:00.000Z',
    });
    expect(await control(sandbox.baseUrl, 'clock', { advanceMs: 86_400_000 })).toEqual({
      now: '2027-01-02T08:00:00.000Z',
    });
    await control(sandbox.baseUrl, 'patients/1007', { City: 'Irvine' });
    const patient = await client.call('GetPatient', { Filter: { PatientID: 1007 } });
    expect(at(patient, 'Patient.LastModifiedDate')).toBe('1/2/2027 12:00:00 AM');
  });

  it('SB-KA-45 logs each request as it was read, without its credentials', async () => {
    await client.call('CreateEncounter', anEncounter());
    const log = await controlGet(sandbox.baseUrl, 'requests');
    expect(at(log, 'counts')).toEqual({ CreateEncounter: 1 });
    expect(at(log, 'requests.0')).toMatchObject({
      operation: 'CreateEncounter',
      time: '2026-03-02T22:15:08.500Z',
      outcome: 'ok',
      body: { Encounter: { BatchNumber: 'EL1', Patient: { PatientID: 1007 } } },
    });
    expect(JSON.stringify(log)).not.toContain('sandbox-password');
  });

  it('SB-KA-46 adds and edits patients, cases and policies, and makes a case the primary one', async () => {
    const made = await control(sandbox.baseUrl, 'patients', {
      FirstName: 'Lena',
      LastName: 'Moreau',
      DateofBirth: '2001-05-06',
      Cases: [{ CaseName: 'Old', Policies: [{ CompanyID: 55, PlanID: 77, PolicyNumber: 'N1' }] }],
    });
    const id = String(at(made, 'ID'));
    const added = await control(sandbox.baseUrl, `patients/${id}/cases`, { CaseName: 'New', IsPrimaryCase: true });
    await control(sandbox.baseUrl, `cases/${String(at(added, 'PatientCaseID'))}/policies`, {
      CompanyName: 'Harbor Mutual',
      PlanName: 'Harbor Supplement',
      PolicyNumber: 'H1',
    });
    const patient = await client.call('GetPatient', { Filter: { PatientID: Number(id) } });
    expect(
      listAt(patient, 'Patient.Cases.PatientCaseData').map((each) => [at(each, 'Name'), at(each, 'IsPrimaryCase')]),
    ).toEqual([
      ['Old', false],
      ['New', true],
    ]);
    expect(at(patient, 'Patient.PrimaryInsurancePolicyNumber')).toBe('H1');
    const policyId = textAt(
      patient,
      'Patient.Cases.PatientCaseData.1.InsurancePolicies.PatientInsurancePolicyData.0.InsurancePolicyID',
    );
    const left = await control(sandbox.baseUrl, `policies/${policyId}/remove`);
    expect(listAt(left, 'InsurancePolicies')).toEqual([]);
  });

  it('SB-KA-46 adds and edits practices, providers, calendars, locations, reasons, companies and plans', async () => {
    await control(sandbox.baseUrl, 'providers', {
      ID: 50,
      FirstName: 'Ada',
      LastName: 'Quill',
      Degree: 'NP',
      NationalProviderIdentifier: '1999000056',
    });
    await control(sandbox.baseUrl, 'providers/50', { Active: false });
    const providers = await client.call('GetProviders', { Fields: {}, Filter: { FullName: 'Ada Quill, NP' } });
    expect(at(providers, 'Providers.ProviderData.0')).toMatchObject({
      ID: '50',
      Active: 'False',
      Type: 'Normal Provider',
    });
    await control(sandbox.baseUrl, 'practices/2', { NPI: '1888000027' });
    expect(at(await practices(), 'Practices.PracticeData.1.NPI')).toBe('1888000027');
    await control(sandbox.baseUrl, 'service-locations', { ID: 9, Name: 'Annex' });
    const locations = await client.call('GetServiceLocations', { Fields: {}, Filter: { ID: '9' } });
    expect(at(locations, 'ServiceLocations.ServiceLocationData.0.Name')).toBe('Annex');
    await control(sandbox.baseUrl, 'resources', { ID: 20, Name: 'Ada Quill, NP', ProviderID: 50 });
    await control(sandbox.baseUrl, 'appointment-reasons', { ID: 30, Name: 'Vaccine', DefaultDurationMinutes: 10 });
    const made = await control(sandbox.baseUrl, 'insurance-companies', { CompanyName: 'Cedar Mutual' });
    const plan = await control(sandbox.baseUrl, 'insurance-plans', {
      CompanyID: at(made, 'ID'),
      PlanName: 'Cedar HMO',
    });
    await control(sandbox.baseUrl, `insurance-plans/${String(at(plan, 'ID'))}`, { PlanCity: 'Mesa' });
    await control(sandbox.baseUrl, `insurance-companies/${String(at(made, 'ID'))}`, { CompanyName: 'Cedar' });
    const plans = await client.call('GetInsurancePlans', { Fields: {}, Filter: { CompanyName: 'Cedar' } });
    expect(at(plans, 'InsurancePlans.InsurancePlanData.0')).toMatchObject({ PlanName: 'Cedar HMO', PlanCity: 'Mesa' });
    await expect(control(sandbox.baseUrl, 'providers', { ID: 50, FirstName: 'Twice' })).rejects.toThrow('409');
  });

  it('SB-KA-47 goes back to its seed, and takes another', async () => {
    await control(sandbox.baseUrl, 'patients', { FirstName: 'Lena', LastName: 'Moreau' });
    await control(sandbox.baseUrl, 'switches', { throttle: true });
    const back = await control(sandbox.baseUrl, 'reset');
    expect([listAt(back, 'patients').length, at(back, 'switches.throttle')]).toEqual([2, false]);
    const seed = {
      builtInCodes: false,
      customer: { password: 'other' },
      diagnosisCodes: [{ Code: 'I10', Active: false }],
      patients: [{ FirstName: 'Uma', LastName: 'Vale', PatientID: 5 }],
    };
    const other = await control(sandbox.baseUrl, 'seed', seed);
    expect(listAt(other, 'patients').map((patient) => at(patient, 'id'))).toEqual([5]);
    expect([listAt(other, 'procedureCodes'), at(other, 'diagnosisCodes.0.active')]).toEqual([[], false]);
    expect(at(await practices(), 'SecurityResponse.Authenticated')).toBe(false);
  });

  it('SB-KA-47 leaves all as it was when a seed is refused', async () => {
    await expect(control(sandbox.baseUrl, 'seed', { patients: [{ LastName: 'Vale' }] })).rejects.toThrow(
      'FirstName is required.',
    );
    expect(listAt(await state(), 'patients')).toHaveLength(2);
  });
});
