import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateIn, dayAfter, startOfDay } from '../../src/fhir/zone.js';
import { startLine, type Free, type Line } from './line.js';
import { aCase, aPatient, inElation, inFhir, inKareo, policiesOf } from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

const zone = 'America/Boise';
const chartOf = async (last: string): Promise<Free> => (await inElation(line, last))[0];
const policies = async (last: string): Promise<Free[]> => policiesOf(line, await chartOf(last));
/** Rank and plan of each policy of the chart: '1 Northwind PPO 140'. */
const ranked = async (last: string): Promise<string[]> =>
  (await policies(last)).map(({ rank, plan_name }) => `${rank} ${plan_name}`);
const inKareoDo = async (path: string, body: object): Promise<Free> => {
  const answer = await line.kareo(path, body);
  await line.settle();
  return answer;
};
const policyId = (one: Free, at = 0): string => one.InsurancePolicies[at].InsurancePolicyID;
const plan = (name: string, company: string, precedence: number, members: object = {}): object => ({
  CompanyName: company,
  PlanName: name,
  AddressLine1: `${name} Tower`,
  City: 'Phoenix',
  State: 'AZ',
  ZipCode: '85001',
  PolicyNumber: `NUM-${name}`,
  Precedence: precedence,
  Active: true,
  Insured: { PatientRelationshipToInsured: 'Self' },
  ...members,
});
const settingsOf = async (): Promise<{ companies: Free[]; plans: Free[] }> => {
  const { insurance_companies: companies, insurance_plans: plans } = await line.elationState();
  return { companies, plans };
};
/** A patient made in Kareo whose active primary case has these policies. */
const insured = async (last: string, ...of: object[]): Promise<Free> => {
  await aPatient(line, { LastName: last });
  return aCase(line, last, { Policies: of });
};

describe('Insurance', () => {
  it('EL-08 every field of a policy goes from Kareo to Elation, and what is changed in Elation changes nothing in Kareo', async () => {
    await aPatient(line, { LastName: 'Oneway' });
    await aCase(
      line,
      'Oneway',
      {},
      {
        Insured: {
          PatientRelationshipToInsured: 'Spouse',
          FirstName: 'Ivo',
          LastName: 'Oneway',
          AddressLine1: '42 Alder Court',
          City: 'Boise',
          State: 'ID',
          ZipCode: '83702',
          SocialSecurityNumber: '987654321',
          DateofBirth: '1985-11-02',
          Gender: 'Male',
        },
      },
    );
    const [policy, ...others] = await policies('Oneway');
    expect(others).toEqual([]);
    expect(policy).toMatchObject({
      rank: 1,
      plan_name: 'Northwind PPO 140',
      carrier_name: 'Northwind Health',
      member_id: 'NWH555000777',
      group_id: 'GRP-0042',
      copay: '25.00',
      deductible: '500.00',
      relationship_to_insured: 'spouse',
      insured_person_first_name: 'Ivo',
      insured_person_last_name: 'Oneway',
      insured_person_address: '42 Alder Court',
      insured_person_city: 'Boise',
      insured_person_state: 'ID',
      insured_person_zip: '83702',
      insured_person_dob: '1985-11-02',
      insured_person_sex_at_birth: 'M',
    });
    expect(String(policy.insured_person_ssn).replaceAll('-', '')).toBe('987654321');
    const before = await inKareo(line, 'Oneway');
    const coverages = await line.search('Coverage', `beneficiary=Patient/${(await inFhir(line, 'Oneway')).id}`);
    await line.elation(`policies/${policy.id}`, { ...policy, member_id: 'TYPED-IN-ELATION', copay: '99.00' });
    await line.settle();
    expect((await policies('Oneway'))[0].member_id).toBe('TYPED-IN-ELATION');
    expect(await inKareo(line, 'Oneway')).toEqual(before);
    expect(await line.search('Coverage', `beneficiary=Patient/${(await inFhir(line, 'Oneway')).id}`)).toEqual(
      coverages,
    );
    await inKareoDo(`policies/${before.cases[0].policies[0].id}`, { PolicyGroupNumber: 'GRP-0043' });
    expect((await policies('Oneway'))[0]).toMatchObject({
      id: policy.id,
      member_id: 'NWH555000777',
      copay: '25.00',
      group_id: 'GRP-0043',
    });
  });

  it('EL-09 of two cases only the active primary one is shared', async () => {
    await insured('Twocases', plan('Medical One', 'Sable Mutual', 1));
    await aCase(line, 'Twocases', {
      CaseName: 'Auto accident',
      IsPrimaryCase: false,
      Policies: [plan('Auto Cover', 'Wheel Casualty', 1)],
    });
    expect(await ranked('Twocases')).toEqual(['1 Medical One']);
    const accounts = await line.search('Account', `patient=Patient/${(await inFhir(line, 'Twocases')).id}`);
    expect(accounts).toHaveLength(2);
    expect((await settingsOf()).companies.map(({ carrier }) => carrier)).not.toContain('Wheel Casualty');
  });

  it('EL-10 a case made inactive takes all insurance off the chart, and a new active primary case replaces it', async () => {
    const old = await insured('Renewed', plan('Old First', 'Sable Mutual', 1), plan('Old Second', 'Harrow Life', 2));
    expect(await ranked('Renewed')).toEqual(['1 Old First', '2 Old Second']);
    await inKareoDo(`cases/${old.PatientCaseID}`, { Active: false });
    expect(await ranked('Renewed')).toEqual([]);
    const chart = await chartOf('Renewed');
    expect(chart.insurances).toEqual([]);
    expect(chart.deleted_insurances.map(({ plan: name }: Free) => name).sort()).toEqual(['Old First', 'Old Second']);
    await aCase(line, 'Renewed', { CaseName: 'From January', Policies: [plan('New First', 'Blue Gem', 1)] });
    expect(await ranked('Renewed')).toEqual(['1 New First']);
    const active = await line.search(
      'Coverage',
      `beneficiary=Patient/${(await inFhir(line, 'Renewed')).id}&status=active`,
    );
    expect(active.map((one: Free) => one.class.find(({ type }: Free) => type.coding[0].code === 'plan').name)).toEqual([
      'New First',
    ]);
  });

  it('EL-10 another active case that is made primary replaces the one that was', async () => {
    await insured('Switched', plan('Switch A1', 'Sable Mutual', 1), plan('Switch A2', 'Harrow Life', 2));
    const other = await aCase(line, 'Switched', {
      CaseName: 'Second',
      IsPrimaryCase: false,
      Policies: [plan('Switch B1', 'Blue Gem', 1)],
    });
    expect(await ranked('Switched')).toEqual(['1 Switch A1', '2 Switch A2']);
    await inKareoDo(`cases/${other.PatientCaseID}`, { IsPrimaryCase: true });
    expect(await ranked('Switched')).toEqual(['1 Switch B1']);
  });

  it('EL-11 a policy made inactive is removed alone, and the one that remains keeps its rank', async () => {
    const one = await insured('Halfgone', plan('Half First', 'Sable Mutual', 1), plan('Half Second', 'Harrow Life', 2));
    await inKareoDo(`policies/${policyId(one)}`, { Active: false });
    expect(await ranked('Halfgone')).toEqual(['2 Half Second']);
    await inKareoDo(`policies/${policyId(one)}`, { Active: true });
    await inKareoDo(`policies/${policyId(one, 1)}`, { Active: false });
    expect(await ranked('Halfgone')).toEqual(['1 Half First']);
  });

  it('EL-11 an end date in the future removes nothing until that day is over in the practice, and then that policy alone', async () => {
    const one = await insured('Ending', plan('End First', 'Sable Mutual', 1), plan('End Second', 'Harrow Life', 2));
    const lastDay = dayAfter(dateIn(line.now(), zone));
    await inKareoDo(`policies/${policyId(one)}`, { EffectiveEndDate: lastDay });
    expect(await ranked('Ending')).toEqual(['1 End First', '2 End Second']);
    const over = startOfDay(dayAfter(lastDay), zone);
    line.passTime(over - 120_000 - line.now());
    await line.house.engine.tick();
    // The record is looked at once more on its last day, which still counts.
    await inKareoDo(`patients/${(await inKareo(line, 'Ending')).id}`, { City: 'Star' });
    expect(await ranked('Ending')).toEqual(['1 End First', '2 End Second']);
    line.passTime(240_000);
    await line.house.engine.tick();
    await line.settle();
    expect(await ranked('Ending')).toEqual(['2 End Second']);
    const [ended] = (await line.search('Coverage', `beneficiary=Patient/${(await inFhir(line, 'Ending')).id}`)).filter(
      (coverage) => coverage.order === 1,
    );
    expect(ended?.status).not.toBe('active');
  });

  it('EL-12 a correction updates the policy in place', async () => {
    const one = await insured('Corrected', plan('Right Plan', 'Sable Mutual', 1, { Copay: '20.00' }));
    const [before] = await policies('Corrected');
    const asked = (await line.elationRequests()).length;
    await inKareoDo(`policies/${policyId(one)}`, {
      PolicyNumber: 'CORRECTED-1',
      Copay: '30.00',
      PolicyGroupNumber: 'G-2',
    });
    const [after, ...others] = await policies('Corrected');
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before.id, member_id: 'CORRECTED-1', copay: '30.00', group_id: 'G-2' });
    const writes = (await line.elationRequests())
      .slice(asked)
      .filter(({ method, path }) => method !== 'GET' && path.includes('/policies'));
    expect(writes.map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`)).toEqual([
      `PUT policies/${before.id}`,
    ]);
    await inKareoDo(`policies/${policyId(one)}`, { PolicyGroupNumber: '' });
    expect((await policies('Corrected'))[0]).toMatchObject({ id: before.id, group_id: null });
  });

  it('EL-13 a carrier and plan reach the Insurance Settings of Elation with the first patient, at the address of the plan', async () => {
    const company = await line.kareo('insurance-companies', {
      CompanyName: 'Cascadia Benefit',
      AddressLine1: 'Company Street 1',
      City: 'Boise',
    });
    await inKareoDo('insurance-plans', {
      CompanyID: company.ID ?? company.id,
      PlanName: 'Cascadia Gold',
      PlanAddressLine1: 'PO Box 900',
      PlanCity: 'Spokane',
      PlanState: 'WA',
      PlanZipCode: '99201',
    });
    expect((await settingsOf()).companies.map(({ carrier }) => carrier)).not.toContain('Cascadia Benefit');
    await aPatient(line, { LastName: 'Attached' });
    await aCase(line, 'Attached', {
      Policies: [
        {
          CompanyName: 'Cascadia Benefit',
          PlanName: 'Cascadia Gold',
          PolicyNumber: 'C-1',
          Precedence: 1,
          Active: true,
          Insured: { PatientRelationshipToInsured: 'Self' },
        },
      ],
    });
    const { companies, plans } = await settingsOf();
    const made = companies.filter(({ carrier }) => carrier === 'Cascadia Benefit');
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ address: 'PO Box 900', city: 'Spokane', state: 'WA', zip: '99201' });
    const madePlan = plans.filter(({ name }) => name === 'Cascadia Gold');
    expect(madePlan).toEqual([expect.objectContaining({ insurance_company: made[0].id })]);
    const [policy] = await policies('Attached');
    expect(policy).toMatchObject({
      carrier_id: made[0].id,
      plan_id: madePlan[0].id,
      address: 'PO Box 900',
      zip: '99201',
    });
    await insured('Attachedtoo', plan('Cascadia Silver', 'Cascadia Benefit', 1), {
      ...plan('Cascadia Gold', 'Cascadia Benefit', 2),
      PolicyNumber: 'C-2',
    });
    const later = await settingsOf();
    expect(later.companies.filter(({ carrier }) => carrier === 'Cascadia Benefit')).toEqual(made);
    expect(later.plans.filter(({ name }) => name.startsWith('Cascadia'))).toHaveLength(2);
    expect((await policies('Attachedtoo'))[0]).toMatchObject({
      carrier_id: made[0].id,
      address: 'Cascadia Silver Tower',
    });
  });

  it('EL-25 a carrier and plan made in Elation stay there, also with a patient, and leave an advisory', async () => {
    await aPatient(line, { LastName: 'Localplan' });
    const chart = await chartOf('Localplan');
    const before = await line.kareoState();
    const company = await line.elation('insurance-companies', { carrier: 'Made In Elation' });
    const listed = await line.elation('insurance-plans', { insurance_company: company.id, name: 'Elation Plan' });
    await line.elation(`patients/${chart.id}/policies`, {
      rank: 1,
      carrier_id: company.id,
      carrier_name: 'Made In Elation',
      plan_id: listed.id,
      plan_name: 'Elation Plan',
      member_id: 'E-1',
    });
    await line.settle();
    const after = await line.kareoState();
    expect([after.insuranceCompanies, after.insurancePlans]).toEqual([
      before.insuranceCompanies,
      before.insurancePlans,
    ]);
    expect((await inKareo(line, 'Localplan')).cases).toEqual([]);
    const advice = (await line.search('Communication', 'category=advisory')).filter((one: Free) =>
      one.payload[0].contentString.includes('made in Elation stays in Elation'),
    );
    expect(advice).toHaveLength(2);
    expect((advice[0] as Free).payload[0].contentString).toContain('Account >> Insurance');
    expect(await ranked('Localplan')).toEqual(['1 Elation Plan']);
  });

  it('EL-26 policy 1 is the primary, policy 2 the secondary, and a further one is reported as not carried', async () => {
    const one = await insured(
      'Threefold',
      plan('Fold One', 'Sable Mutual', 1),
      plan('Fold Two', 'Harrow Life', 2),
      plan('Fold Three', 'Blue Gem', 3),
    );
    expect(await ranked('Threefold')).toEqual(['1 Fold One', '2 Fold Two']);
    const patient = `Patient/${(await inFhir(line, 'Threefold')).id}`;
    const tasks: Free[] = await line.search('Task', `patient=${patient}&code=deliver-insurance`);
    expect(tasks).toHaveLength(1);
    expect(tasks[0].status).toBe('completed');
    expect(tasks[0].output.map(({ type }: Free) => type.text)).toContain('Not carried: Policy 3');
    expect(JSON.stringify(tasks[0].output)).toContain('EL-26');
    expect(await line.search('Coverage', `beneficiary=${patient}&status=active`)).toHaveLength(3);
    await inKareoDo(`policies/${policyId(one, 2)}`, { Precedence: 1 });
    expect(await ranked('Threefold')).toEqual(['1 Fold Three', '2 Fold One']);
  });
});
