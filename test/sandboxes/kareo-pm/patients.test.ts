// Patients, cases, policies and external ids in the sandbox, as the Kareo sheet 2.2, 2.3, 2.9, 4.2 and 4.4 have them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { control, controlGet, element, envelope, header, post } from './envelope.js';
import { practiceSeed, start } from './practice.js';
import { at, listAt, type StockClient, stockClient, textAt } from './stock-client.js';

let sandbox: KareoPmSandbox;
let client: StockClient;
let now = start;
beforeEach(async () => {
  now = start;
  sandbox = await startKareoPmSandbox({ seed: practiceSeed, clock: () => now });
  client = await stockClient(sandbox.endpoint);
});
afterEach(() => sandbox.close());

const Practice = { PracticeID: 1 };
const read = (PatientID: number): Promise<unknown> => client.call('GetPatient', { Filter: { PatientID } });
const update = (Patient: object): Promise<unknown> => client.call('UpdatePatient', { Patient }, 'UpdatePatientReq');
const idsChangedSince = async (filter: object): Promise<unknown[]> =>
  listAt(await client.call('GetPatients', { Fields: { ID: true }, Filter: filter }), 'Patients.PatientData').map(
    (row) => at(row, 'ID'),
  );

describe('reading and writing', () => {
  it('SB-KA-03 reads flat strings with letters, dates as M/D/YYYY, phones and money as shown', async () => {
    const patient = await read(1007);
    expect(at(patient, 'Patient')).toMatchObject({
      ID: '1007',
      PatientFullName: 'Talia R Brandt',
      DOB: '4/9/1987',
      Age: '38',
      Gender: 'Female',
      MaritalStatus: 'M',
      HomePhone: '(714) 555-0140',
      GuarantorDifferentThanPatient: 'False',
      DefaultRenderingProviderId: '42',
      DefaultRenderingProviderFullName: 'Mara Q Ellison, MD',
      DefaultServiceLocationName: 'Main Office',
      PrimaryInsurancePolicyCompanyName: 'Northwind Health',
      PrimaryInsurancePolicyPlanZipCode: '85001',
      SecondaryInsurancePolicyNumber: 'HM-9911',
      LastModifiedDate: '3/2/2026 2:15:08 PM',
    });
    const [policy] = listAt(patient, 'Patient.Cases.PatientCaseData.0.InsurancePolicies.PatientInsurancePolicyData');
    expect(policy).toMatchObject({
      PatientRelationshipToInsured: 'U',
      InsuredFullName: 'Owen Brandt',
      InsuredDateOfBirth: '11/30/1985',
      EffectiveStartDate: '1/1/2026',
      Copay: '25.00',
      PlanPhoneNumber: '(800) 555-0199',
      SyncWithEHR: true,
    });
    expect(at(patient, 'Patient.Cases.PatientCaseData.0.IsPrimaryCase')).toBe(true);
  });

  it('SB-KA-03 writes words where letters are read, and refuses the letter', async () => {
    const insured = (word: string): string =>
      `${header}<Patient><Cases><PatientCaseCreateReq><Policies><InsurancePolicyCreateReq><CompanyName>A</CompanyName><Insured><PatientRelationshipToInsured>${word}</PatientRelationshipToInsured></Insured><PlanName>B</PlanName></InsurancePolicyCreateReq></Policies></PatientCaseCreateReq></Cases><FirstName>Ivo</FirstName><LastName>Castellan</LastName><Practice><PracticeID>1</PracticeID></Practice></Patient>`;
    const letter = await post(sandbox.endpoint, 'CreatePatient', envelope('CreatePatient', insured('C')));
    expect(letter.status).toBe(500);
    const word = await post(sandbox.endpoint, 'CreatePatient', envelope('CreatePatient', insured('Child')));
    const patient = await read(Number(element(word.text, 'PatientID')));
    expect(at(patient, 'Patient.PrimaryInsurancePolicyPatientRelationshipToInsured')).toBe('C');
  });

  it('SB-KA-05 reads no precedence: the list has the order, also after it was changed', async () => {
    const policies = async (): Promise<unknown[]> =>
      listAt(await read(1007), 'Patient.Cases.PatientCaseData.0.InsurancePolicies.PatientInsurancePolicyData');
    expect((await policies()).map((policy) => [at(policy, 'InsurancePolicyID'), at(policy, 'Precedence')])).toEqual([
      ['3301', undefined],
      ['3302', undefined],
    ]);
    const Policies = { InsurancePolicyUpdateReq: [{ InsurancePolicyID: 3302, Precedence: 1 }] };
    await update({ Cases: { PatientCaseUpdateReq: [{ CaseID: 2210, Policies }] }, PatientID: 1007, Practice });
    expect((await policies()).map((policy) => at(policy, 'InsurancePolicyID'))).toEqual(['3302', '3301']);
  });

  it('SB-KA-05 reads Active on cases and policies, and not when the switch is off', async () => {
    await control(sandbox.baseUrl, 'policies/3301', { Active: false, EffectiveEndDate: '2026-02-28' });
    await control(sandbox.baseUrl, 'cases/2210', { Active: false });
    const with2026 = await read(1007);
    expect(at(with2026, 'Patient.Cases.PatientCaseData.0.Active')).toBe('False');
    const policies = 'Patient.Cases.PatientCaseData.0.InsurancePolicies.PatientInsurancePolicyData';
    expect(listAt(with2026, policies).map((policy) => at(policy, 'Active'))).toEqual(['False', 'True']);
    await control(sandbox.baseUrl, 'switches', { activeColumns: false });
    const { text } = await post(
      sandbox.endpoint,
      'GetPatient',
      envelope('GetPatient', `${header}<Filter><PatientID>1007</PatientID></Filter>`),
    );
    expect(text).not.toContain('<Active');
    expect(text).toContain('<EffectiveEndDate>2/28/2026</EffectiveEndDate>');
    const wsdl = await (await fetch(`${sandbox.endpoint}?singleWsdl`)).text();
    expect(
      /name="PatientCaseData"><xs:sequence><xs:element minOccurs="0" name="ConditionRelatedToAbuse"/.test(wsdl),
    ).toBe(true);
  });

  it('SB-KA-18 never takes a repeat for the same patient', async () => {
    const Patient = { FirstName: 'Ivo', LastName: 'Castellan', Practice };
    const ids = [await client.call('CreatePatient', { Patient }), await client.call('CreatePatient', { Patient })].map(
      (answer) => at(answer, 'PatientID'),
    );
    expect(ids).toEqual([1009, 1010]);
  });

  it('SB-KA-19 leaves what an update omits, clears what it empties, and touches no case it does not name', async () => {
    await update({ AddressLine1: '', City: 'Irvine', PatientID: 1007, Practice });
    const patient = await read(1007);
    expect(at(patient, 'Patient.AddressLine1')).toBeUndefined();
    expect(at(patient, 'Patient.City')).toBe('Irvine');
    expect(at(patient, 'Patient.HomePhone')).toBe('(714) 555-0140');
    expect(listAt(patient, 'Patient.Cases.PatientCaseData')).toHaveLength(1);
  });

  it('SB-KA-19 refuses an update of a patient that is not there, and an empty name', async () => {
    expect(textAt(await update({ PatientID: 1, Practice }), 'ErrorResponse.ErrorMessage')).toMatch(
      /^<Patient>.*<PatientID>1<err id="4101">Patient 1 not found/,
    );
    expect(textAt(await update({ LastName: '', PatientID: 1007, Practice }), 'ErrorResponse.ErrorMessage')).toContain(
      'LastName is required.',
    );
  });

  it('SB-KA-20 moves LastModifiedDate with any edit of the patient, a case or a policy, in whole Pacific seconds', async () => {
    const edits: [string, object][] = [
      ['patients/1007', { City: 'Irvine' }],
      ['cases/2210', { CaseName: 'Renamed' }],
      ['policies/3302', { Copay: '10' }],
    ];
    let hour = 2;
    for (const [path, body] of edits) {
      now += 3_600_000;
      hour += 1;
      await control(sandbox.baseUrl, path, body);
      expect(at(await read(1007), 'Patient.LastModifiedDate')).toBe(`3/2/2026 ${hour}:15:08 PM`);
      expect(await idsChangedSince({ FromLastModifiedDate: `3/2/2026 ${hour}:15:08 PM` })).toEqual(['1007']);
      expect(await idsChangedSince({ FromLastModifiedDate: `3/2/2026 ${hour}:15:09 PM` })).toEqual([]);
    }
  });

  it('SB-KA-20 reads LastModified filters as Pacific wall time, of which autumn has one hour twice', async () => {
    now = Date.parse('2026-11-01T08:30:00Z');
    await control(sandbox.baseUrl, 'patients/1007', { City: 'First' });
    now = Date.parse('2026-11-01T09:30:00Z');
    await control(sandbox.baseUrl, 'patients/1008', { City: 'Second' });
    const window = { FromLastModifiedDate: '11/1/2026 1:30:00 AM', ToLastModifiedDate: '11/1/2026 1:30:00 AM' };
    expect(await idsChangedSince(window)).toEqual(['1007', '1008']);
    expect(
      await idsChangedSince({
        FromLastModifiedDate: '2026-11-01T08:30:00Z',
        ToLastModifiedDate: '11/1/2026 1:59:59 AM',
      }),
    ).toEqual(['1007', '1008']);
    now = Date.parse('2026-07-01T19:00:00Z');
    await control(sandbox.baseUrl, 'patients/1008', { City: 'Summer' });
    expect(at(await read(1008), 'Patient.LastModifiedDate')).toBe('7/1/2026 12:00:00 PM');
  });

  it('SB-KA-21 keeps ten digits of any phone, nine of a ZIP, and no address abroad', async () => {
    await update({
      HomePhone: '+1 (714) 555-0199 88',
      MobilePhone: '1-714-555-0177',
      PatientID: 1007,
      Practice,
      ZipCode: '92780-1234',
    });
    expect(at(await read(1007), 'Patient')).toMatchObject({
      HomePhone: '(714) 555-0199',
      MobilePhone: '(714) 555-0177',
      ZipCode: '927801234',
    });
    const abroad = await update({ Country: 'Canada', PatientID: 1007, Practice, State: 'ON' });
    expect(textAt(abroad, 'ErrorResponse.ErrorMessage')).toMatch(/<Country>Canada<err.*<State>ON<err/);
  });

  it('SB-KA-22 makes a location that a patient names and Kareo does not have, and says its id', async () => {
    const answer = await update({
      DefaultServiceLocation: { LocationName: 'North Annex', POS: '11' },
      PatientID: 1007,
      Practice,
    });
    expect(at(answer, 'DefaultServiceLocationID')).toBe(5);
    expect(at(await read(1007), 'Patient.DefaultServiceLocationName')).toBe('North Annex');
  });
});

describe('cases and policies', () => {
  const policy = (members: object): object => ({ InsurancePolicyCreateReq: [members] });
  const addCase = (members: object): Promise<unknown> =>
    update({ Cases: { PatientCaseUpdateReq: [members] }, PatientID: 1008, Practice });

  it('SB-KA-04 makes a company and a plan that a policy names and that do not exist: CI, no address, no connection', async () => {
    await addCase({
      CaseName: 'New',
      Policies: {
        InsurancePolicyUpdateReq: [{ CompanyName: 'Cedar Mutual', PlanName: 'Cedar HMO', PolicyNumber: '1' }],
      },
    });
    const companies = await client.call('GetInsuranceCompanies', {
      Fields: {},
      Filter: { CompanyName: 'Cedar Mutual' },
    });
    const [company] = listAt(companies, 'InsuranceCompanies.InsuranceCompanyData');
    expect(at(company, 'InsuranceProgram')).toBe('CI');
    expect([at(company, 'CompanyAddressLine1'), at(company, 'ElectronicPayerConnection')]).toEqual([
      undefined,
      undefined,
    ]);
    const plans = await client.call('GetInsurancePlans', { Fields: {}, Filter: { PlanName: 'Cedar HMO' } });
    expect(at(plans, 'InsurancePlans.InsurancePlanData.0.CompanyID')).toBe(at(company, 'CompanyID'));
  });

  it('SB-KA-04 finds names exactly, letter case and spaces included', async () => {
    const companyIdFor = async (CompanyName: string): Promise<unknown> => {
      const Patient = {
        Cases: { PatientCaseCreateReq: [{ Policies: policy({ CompanyName, PlanName: 'Northwind PPO 140' }) }] },
        FirstName: 'A',
        LastName: 'B',
        Practice,
      };
      return at(
        await client.call('CreatePatient', { Patient }),
        'Cases.PatientCaseRes.0.Policies.InsurancePolicyRes.0',
      );
    };
    expect(await companyIdFor('Northwind Health')).toMatchObject({
      InsurancePolicyCompanyID: 55,
      InsurancePolicyPlanID: 77,
    });
    for (const other of ['northwind health', 'Northwind Health ', 'Northwind  Health']) {
      expect(await companyIdFor(other)).not.toMatchObject({ InsurancePolicyCompanyID: 55 });
    }
  });

  it('SB-KA-04 gives a plan made with a policy the address that came with it, and reads the plan’s own address since', async () => {
    const Policies = policy({
      AddressLine1: '1 First St',
      City: 'Mesa',
      CompanyName: 'Cedar Mutual',
      PlanName: 'Cedar HMO',
      State: 'AZ',
      ZipCode: '85201',
    });
    const Patient = { Cases: { PatientCaseCreateReq: [{ Policies }] }, FirstName: 'A', LastName: 'B', Practice };
    const made = await client.call('CreatePatient', { Patient });
    const PlanID = at(made, 'Cases.PatientCaseRes.0.Policies.InsurancePolicyRes.0.InsurancePolicyPlanID');
    const address = async (): Promise<unknown> =>
      at(await read(1009), 'Patient.PrimaryInsurancePolicyPlanAddressLine1');
    expect(await address()).toBe('1 First St');
    await client.call('UpdateInsurancePlan', { InsurancePlan: { PlanAddressLine1: '2 Second St', PlanID } });
    expect(await address()).toBe('2 Second St');
  });

  it('SB-KA-23 creates a case only for case or policy fields; the first is the primary one', async () => {
    expect(listAt(await read(1008), 'Patient.Cases.PatientCaseData')).toEqual([]);
    await addCase({ CaseName: 'One' });
    await addCase({ CaseName: 'Two' });
    const primary = async (): Promise<unknown[]> =>
      listAt(await read(1008), 'Patient.Cases.PatientCaseData').map((each) => [
        at(each, 'Name'),
        at(each, 'IsPrimaryCase'),
      ]);
    expect(await primary()).toEqual([
      ['One', true],
      ['Two', false],
    ]);
    const id = at(await read(1008), 'Patient.Cases.PatientCaseData.1.PatientCaseID');
    await client.call('UpdatePrimaryPatientCase', { PatientCaseId: Number(id) });
    expect(await primary()).toEqual([
      ['One', false],
      ['Two', true],
    ]);
  });

  it('SB-KA-23 answers cases and policies in the order they were sent', async () => {
    const one = {
      CaseName: 'One',
      Policies: {
        InsurancePolicyUpdateReq: [
          { CompanyName: 'A', PlanName: 'P', Precedence: 2 },
          { CompanyName: 'B', PlanName: 'Q', Precedence: 1 },
        ],
      },
    };
    const answer = await update({
      Cases: { PatientCaseUpdateReq: [{ CaseName: 'Zero' }, one] },
      PatientID: 1008,
      Practice,
    });
    expect(listAt(answer, 'Cases.PatientCaseRes').map((each) => at(each, 'CaseID'))).toEqual([2211, 2212]);
    expect(
      listAt(answer, 'Cases.PatientCaseRes.1.Policies.InsurancePolicyRes').map((each) => at(each, 'InsurancePolicyID')),
    ).toEqual([3303, 3304]);
    const read1008 = await read(1008);
    const order = listAt(read1008, 'Patient.Cases.PatientCaseData.1.InsurancePolicies.PatientInsurancePolicyData');
    expect(order.map((each) => at(each, 'InsurancePolicyID'))).toEqual(['3304', '3303']);
  });

  it('SB-KA-23 keeps an inactive policy in its place', async () => {
    await control(sandbox.baseUrl, 'policies/3301', { Active: false });
    expect(at(await read(1007), 'Patient.SecondaryInsurancePolicyNumber')).toBe('HM-9911');
  });

  it('SB-KA-24 refuses unknown cases, policies, companies, plans, scenarios and half an authorization', async () => {
    const wrong = {
      Authorizations: { InsurancePolicyAuthorizationUpdateReq: [{ Number: 'AUTH-88' }] },
      CaseID: 1,
      PayerScenario: 'Barter',
      Policies: { InsurancePolicyUpdateReq: [{ CompanyID: 999, InsurancePolicyID: 5, PlanID: 998 }] },
    };
    const message = textAt(
      await update({ Cases: { PatientCaseUpdateReq: [wrong] }, PatientID: 1007, Practice }),
      'ErrorResponse.ErrorMessage',
    );
    for (const said of [
      'Case 1 not found',
      'Payer scenario Barter not found',
      'Insurance company 999 not found',
      'Insurance plan 998 not found',
      'Policy 5 not found',
      'given together',
    ]) {
      expect(message).toContain(said);
    }
    expect(listAt(await read(1007), 'Patient.Cases.PatientCaseData')).toHaveLength(1);
  });

  it('SB-KA-24 reads an authorization under its policy', async () => {
    const authorization = {
      EndDate: '2026-07-10T00:00:00',
      Number: 'AUTH-88',
      NumberOfVisits: 12,
      StartDate: '2026-01-10T00:00:00',
    };
    const Authorizations = { InsurancePolicyAuthorizationUpdateReq: [authorization] };
    await update({ Cases: { PatientCaseUpdateReq: [{ Authorizations, CaseID: 2210 }] }, PatientID: 1007, Practice });
    const policies = 'Patient.Cases.PatientCaseData.0.InsurancePolicies.PatientInsurancePolicyData';
    expect(
      at(await read(1007), `${policies}.0.Authorizations.PatientInsurancePolicyAuthorizationData.0`),
    ).toMatchObject({
      AuthorizationNumber: 'AUTH-88',
      AuthorizedNumberOfVisits: '12',
      EndDate: '7/10/2026',
    });
  });
});

describe('external ids', () => {
  const register = async (): Promise<unknown> =>
    at(
      await client.call('RegisterExternalVendor', { ExternalVendor: { ExternalVendorName: 'Chart Connector' } }),
      'ExternalVendor.ExternalVendorID',
    );
  const long = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const find = async (ExternalID: string, ExternalVendorID: unknown): Promise<unknown> =>
    at(await client.call('GetPatient', { Filter: { ExternalID, ExternalVendorID } }), 'Patient.ID');

  it('SB-KA-12 keeps 25 characters of an external id without a word, finds by it, and never reads it back', async () => {
    const ExternalVendorID = await register();
    const Patient = { ExternalVendorID, FirstName: 'Ivo', LastName: 'Castellan', PatientExternalID: long, Practice };
    const made = await client.call('CreatePatient', { Patient });
    expect(at(made, 'PatientExternalID')).toBe(long.slice(0, 25));
    expect(await find(long.slice(0, 25), ExternalVendorID)).toBe('1009');
    expect(JSON.stringify(await read(1009))).not.toContain(long.slice(0, 25));
  });

  it('SB-KA-12 sets external ids in a batch, answering an empty list', async () => {
    const ExternalVendorID = await register();
    const item = { externalID: long, externalVendorID: ExternalVendorID, patientID: 1007, practiceID: 1 };
    const answer = await client.call('UpdatePatientsExternalID', {
      Updates: { UpdateBatch: { PatientExternalIDSetting: [item] } },
    });
    expect(at(answer, 'ErrorResponse.IsError')).toBe(false);
    expect(listAt(answer, 'ItemsUpdated.PatientExternalIDSetting')).toEqual([]);
    expect(await find(long, ExternalVendorID)).toBe('1007');
  });

  it('SB-KA-12 faults when UpdatePatient sets an external id', async () => {
    const ExternalVendorID = await register();
    await expect(update({ ExternalVendorID, PatientExternalID: 'X-1', PatientID: 1007, Practice })).rejects.toThrow(
      'InternalServiceFault',
    );
  });

  it('SB-KA-12 keeps external ids unique under one vendor, and registers a vendor once', async () => {
    const ExternalVendorID = await register();
    expect(await register()).toBe(ExternalVendorID);
    const Patient = { ExternalVendorID, FirstName: 'Ivo', LastName: 'Castellan', PatientExternalID: 'X-1', Practice };
    await client.call('CreatePatient', { Patient });
    expect(textAt(await client.call('CreatePatient', { Patient }), 'ErrorResponse.ErrorMessage')).toContain(
      'External ID X-1 is taken',
    );
    expect(listAt(await client.call('GetExternalVendors'), 'ExternalVendors.ExternalVendorData')).toHaveLength(1);
    expect(listAt(await controlGet(sandbox.baseUrl, 'state'), 'patients')).toHaveLength(3);
  });
});
