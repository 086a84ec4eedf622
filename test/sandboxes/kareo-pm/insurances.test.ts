// Insurance companies and plans in the sandbox: lists, change cursor, merges, as the Kareo sheet 2.10 proposes them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { practiceSeed, start } from './practice.js';
import { at, listAt, type StockClient, stockClient, textAt } from './stock-client.js';

let sandbox: KareoPmSandbox;
let client: StockClient;
beforeEach(async () => {
  sandbox = await startKareoPmSandbox({ seed: practiceSeed, clock: () => start });
  client = await stockClient(sandbox.endpoint);
});
afterEach(() => sandbox.close());

const companies = async (Filter: object): Promise<unknown> =>
  client.call('GetInsuranceCompanies', { Fields: {}, Filter });
const plans = async (Filter: object): Promise<unknown> => client.call('GetInsurancePlans', { Fields: {}, Filter });
const rowsOf = (answer: unknown): unknown[] => [
  ...listAt(answer, 'InsuranceCompanies.InsuranceCompanyData'),
  ...listAt(answer, 'InsurancePlans.InsurancePlanData'),
];
const namesOf = (answer: unknown): unknown[] =>
  rowsOf(answer).map((row) => at(row, 'PlanName') ?? at(row, 'CompanyName'));
const company = async (CompanyName: string, members: object = {}): Promise<unknown> =>
  at(await client.call('CreateInsuranceCompany', { InsuranceCompany: { ...members, CompanyName } }), 'CompanyID');
const plan = async (CompanyID: unknown, PlanName: string): Promise<unknown> =>
  at(await client.call('CreateInsurancePlan', { InsurancePlan: { CompanyID, PlanName } }), 'PlanID');

describe('insurance companies and plans', () => {
  it('SB-KA-04 lists what staff, callers and policies made, by ID', async () => {
    await company('Cedar Mutual', { CompanyAddressLine1: '111 Academy Drive', CompanyCity: 'Irvine' });
    expect(namesOf(await companies({}))).toEqual(['Northwind Health', 'Harbor Mutual', 'Cedar Mutual']);
    expect(namesOf(await plans({ CompanyName: 'Harbor Mutual' }))).toEqual(['Harbor Supplement']);
    const page = await companies({ BatchSize: 2 });
    expect(namesOf(page)).toHaveLength(2);
    expect(namesOf(await companies({ BatchSize: 2, StartKey: at(page, 'Key.nextStartKey') }))).toEqual([
      'Cedar Mutual',
    ]);
  });

  it('SB-KA-04 takes the oldest of several equal names', async () => {
    const first = await company('Twin Health');
    const second = await company('Twin Health');
    expect(second).not.toBe(first);
    const Policies = { InsurancePolicyCreateReq: [{ CompanyName: 'Twin Health', PlanName: 'Twin HMO' }] };
    const Patient = {
      Cases: { PatientCaseCreateReq: [{ Policies }] },
      FirstName: 'A',
      LastName: 'B',
      Practice: { PracticeID: 1 },
    };
    const made = await client.call('CreatePatient', { Patient });
    expect(at(made, 'Cases.PatientCaseRes.0.Policies.InsurancePolicyRes.0.InsurancePolicyCompanyID')).toBe(first);
  });

  it('SB-KA-35 gives what changed after a key, in its order, implicit creations included', async () => {
    const Cursor = at(await plans({ FromChangeKey: 0 }), 'Key.nextChangeKey');
    const planId = await plan(55, 'Northwind HMO');
    await client.call('UpdateInsurancePlan', { InsurancePlan: { PlanID: 77, PlanName: 'Northwind PPO 141' } });
    const Policies = { InsurancePolicyUpdateReq: [{ CompanyID: 55, PlanName: 'Northwind EPO' }] };
    const Cases = { PatientCaseUpdateReq: [{ CaseName: 'New', Policies }] };
    await client.call(
      'UpdatePatient',
      { Patient: { Cases, PatientID: 1008, Practice: { PracticeID: 1 } } },
      'UpdatePatientReq',
    );
    const changed = await plans({ FromChangeKey: Cursor });
    expect(namesOf(changed)).toEqual(['Northwind HMO', 'Northwind PPO 141', 'Northwind EPO']);
    expect(at(rowsOf(changed)[0], 'PlanID')).toBe(String(planId));
    const after = await plans({ FromChangeKey: at(changed, 'Key.nextChangeKey') });
    expect(namesOf(after)).toEqual([]);
    expect(at(after, 'Key.nextChangeKey')).toBe(at(changed, 'Key.nextChangeKey'));
  });

  it('SB-KA-35 updates: omitted unchanged, empty cleared', async () => {
    const CompanyID = 55;
    await client.call('UpdateInsuranceCompany', {
      InsuranceCompany: { CompanyAddressLine1: '', CompanyID, ElectronicPayerConnection: 'NW001' },
    });
    expect(rowsOf(await companies({ CompanyID }))[0]).toMatchObject({
      CompanyName: 'Northwind Health',
      CompanyCity: 'Phoenix',
      ElectronicPayerConnection: 'NW001',
    });
    expect(at(rowsOf(await companies({ CompanyID }))[0], 'CompanyAddressLine1')).toBeUndefined();
  });

  it('SB-KA-35 merges companies: plans move, the survivor keeps its fields, the merged one is shown once more to the cursor', async () => {
    const merged = await company('Northwind Hlth');
    const moved = await plan(merged, 'Northwind Gold');
    const companyKey = at(await companies({ FromChangeKey: 0 }), 'Key.nextChangeKey');
    const planKey = at(await plans({ FromChangeKey: 0 }), 'Key.nextChangeKey');
    const answer = await client.call('MergeInsuranceCompanies', {
      Merge: { MergedCompanyID: merged, SurvivingCompanyID: 55, SurvivingName: 'Northwind' },
    });
    expect(answer).toMatchObject({ CompanyID: 55, CompanyName: 'Northwind', PlansMoved: 1, PoliciesMoved: 0 });
    expect(namesOf(await companies({}))).toEqual(['Northwind', 'Harbor Mutual']);
    expect(rowsOf(await companies({ FromChangeKey: companyKey })).map((row) => at(row, 'MergedIntoCompanyID'))).toEqual(
      ['55', undefined],
    );
    expect(rowsOf(await plans({ FromChangeKey: planKey })).map((row) => at(row, 'PlanID'))).toEqual([String(moved)]);
    expect(namesOf(await plans({ CompanyID: 55 }))).toEqual(['Northwind PPO 140', 'Northwind Gold']);
    const patient = await client.call('GetPatient', { Filter: { PatientID: 1007 } });
    expect(at(patient, 'Patient.PrimaryInsurancePolicyCompanyName')).toBe('Northwind');
    expect(namesOf(await companies({ CompanyName: 'Northwind Hlth' }))).toEqual([]);
  });

  it('SB-KA-35 merges plans: policies move', async () => {
    const survivor = await plan(55, 'Northwind PPO');
    const answer = await client.call('MergeInsurancePlans', { Merge: { MergedPlanID: 77, SurvivingPlanID: survivor } });
    expect(answer).toMatchObject({ PlanID: survivor, PlanName: 'Northwind PPO', PoliciesMoved: 1 });
    const patient = await client.call('GetPatient', { Filter: { PatientID: 1007 } });
    expect(at(patient, 'Patient.PrimaryInsurancePolicyPlanName')).toBe('Northwind PPO');
  });

  it.each([
    ['CreateInsuranceCompany', { InsuranceCompany: { CompanyName: '' } }, /^<InsuranceCompany>.*<err id="7101">/],
    ['UpdateInsuranceCompany', { InsuranceCompany: { CompanyID: 9 } }, /<err id="7102">Insurance company 9 not found/],
    [
      'UpdateInsurancePlan',
      { InsurancePlan: { PlanID: 9 } },
      /^<InsurancePlan>.*<err id="7103">Insurance plan 9 not found/,
    ],
    ['CreateInsurancePlan', { InsurancePlan: { PlanName: 'P' } }, /<err id="7104">/],
    ['CreateInsurancePlan', { InsurancePlan: { CompanyName: 'Nobody', PlanName: 'P' } }, /<err id="7102">/],
    [
      'CreateInsuranceCompany',
      { InsuranceCompany: { CompanyName: 'C', CompanyState: 'Ontario', CompanyZipCode: 'K1A' } },
      /7105.*7105/,
    ],
    ['CreateInsuranceCompany', { InsuranceCompany: { CompanyName: 'C', InsuranceProgram: 'XX' } }, /<err id="7106">/],
    [
      'MergeInsuranceCompanies',
      { Merge: { MergedCompanyID: 55, SurvivingCompanyID: 55 } },
      /^<Merge>.*<err id="7107">/,
    ],
    [
      'MergeInsurancePlans',
      { Merge: { MergedPlanID: 77, SurvivingPlanID: 78 } },
      /<err id="7107">The plans belong to two companies/,
    ],
  ])('SB-KA-36 refuses %s with the error of its own (%#)', async (operation, members, said) => {
    expect(textAt(await client.call(operation, members), 'ErrorResponse.ErrorMessage')).toMatch(said);
  });
});
