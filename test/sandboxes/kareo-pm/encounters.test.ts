// Encounters and charges in the sandbox, as the Kareo sheet 2.6, 2.7, 4.2, 4.3 and 4.4 have them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { control, controlGet, element, envelope, header, post } from './envelope.js';
import { aLine, anEncounter, practiceSeed, start } from './practice.js';
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

const create = (members?: object, lines?: readonly object[]): Promise<unknown> =>
  client.call('CreateEncounter', anEncounter(members, lines));
const refusal = async (members?: object, lines?: readonly object[]): Promise<string> =>
  textAt(await create(members, lines), 'ErrorResponse.ErrorMessage');
const charges = async (filter: object): Promise<unknown[]> =>
  listAt(await client.call('GetCharges', { Fields: {}, Filter: filter }), 'Charges.ChargeData');
const details = async (id: unknown): Promise<unknown> =>
  at(
    await client.call('GetEncounterDetails', { Fields: {}, Filter: { EncounterID: String(id) } }),
    'EncounterDetails.EncounterDetailsData.0',
  );
const setStatus = (id: unknown, EncounterStatus: string): Promise<unknown> =>
  client.call('UpdateEncounterStatus', { EncounterUpdateStatus: { EncounterID: id, EncounterStatus } });
const claims = async (): Promise<unknown[]> => listAt(await controlGet(sandbox.baseUrl, 'state'), 'claims');

describe('what an encounter must be', () => {
  it.each([
    [
      'a procedure code',
      { ProcedureCode: '00000' },
      /<ProcedureCode>00000<err id="5110">Procedure code 00000 not found, /,
    ],
    ['a modifier', { ProcedureModifier1: 'ZZ' }, /<ProcedureModifier1>ZZ<err id="5130">Modifier code ZZ not found, /],
    [
      'a diagnosis code',
      { DiagnosisCode2: 'Z99.ZZ' },
      /<DiagnosisCode2>Z99\.ZZ<err id="5120">Diagnosis code Z99\.ZZ not found, /,
    ],
  ])('SB-KA-06 refuses %s that the account does not know, inside its echo', async (_, member, said) => {
    const message = await refusal({}, [{ ...aLine, ...member }]);
    expect(message).toMatch(/^<Encounter>.*<ServiceLines><ServiceLine>.*<err id="6100">[^<]+<\/err><\/Encounter>$/);
    expect(message).toMatch(said);
    expect(await claims()).toEqual([]);
    expect(listAt(await controlGet(sandbox.baseUrl, 'state'), 'encounters')).toEqual([]);
  });

  it('SB-KA-06 refuses inactive codes with a text of their own, and takes them when they are active again', async () => {
    for (const path of ['procedure-codes/99213', 'modifiers/25', 'diagnosis-codes/E11.9']) {
      await control(sandbox.baseUrl, `${path}/deactivate`);
      expect(await refusal()).toMatch(/code (99213|25|E11\.9) is inactive, reactivate it/);
      await control(sandbox.baseUrl, `${path}/reactivate`);
      expect(await refusal()).toBe('');
    }
  });

  it('SB-KA-06 takes a code added meanwhile, with no restart', async () => {
    const line = { ...aLine, ProcedureCode: '0001X', ProcedureModifier1: 'ZZ', DiagnosisCode1: 'Q99.8' };
    expect((await refusal({}, [line])).match(/not found/g)).toHaveLength(3);
    await control(sandbox.baseUrl, 'procedure-codes', { ProcedureCode: '0001X', OfficialName: 'House procedure' });
    await control(sandbox.baseUrl, 'modifiers', { Code: 'ZZ' });
    await control(sandbox.baseUrl, 'diagnosis-codes', { Code: 'Q99.8' });
    expect(await refusal({}, [line])).toBe('');
  });

  it('SB-KA-06 says every line that is wrong, at its own place', async () => {
    const message = await refusal({}, [aLine, { ...aLine, ProcedureCode: '00000' }, { ...aLine, Units: 0 }]);
    expect(message.match(/<ServiceLine>/g)).toHaveLength(3);
    expect(message.split('<ServiceLine>')[1]).not.toContain('<err');
    expect(message.split('<ServiceLine>')[2]).toContain('00000<err');
    expect(message.split('<ServiceLine>')[3]).toContain('Units must be greater than 0.');
  });

  it.each([
    ['provider', { RenderingProvider: { ProviderID: 99 } }, 'Rendering provider 99 not found'],
    ['provider that only refers', { RenderingProvider: { ProviderID: 44 } }, 'Rendering provider 44 not found'],
    ['provider who is inactive', { RenderingProvider: { ProviderID: 43 } }, 'Rendering provider 43 is inactive'],
    [
      'NPI',
      { RenderingProvider: { NPI: '1999000099', ProviderID: 42 } },
      'NPI 1999000099 differs, Kareo has 1999000015',
    ],
    ['location', { ServiceLocation: { LocationName: 'main office' } }, 'Service location main office not found'],
    ['case', { Case: { CaseID: 9 } }, 'Case 9 not found'],
    ['patient', { Patient: { PatientID: 9 } }, 'Patient 9 not found'],
    ['place of service', { PlaceOfService: { PlaceOfServiceCode: '98' } }, 'Place of service 98 not found'],
    ['appointment', { Appointment: { AppointmentID: 9 } }, 'Appointment 9 not found'],
    ['billing provider', { BillingProvider: { ProviderID: 99 } }, 'Billing provider 99 not found'],
    ['date', { ServiceStartDate: undefined }, 'A service date is required.'],
    ['rendering provider', { RenderingProvider: undefined }, 'A rendering provider is required.'],
  ])('SB-KA-06 refuses a wrong or missing %s', async (_, members, said) => {
    expect(await refusal(members)).toContain(said);
  });

  it('SB-KA-25 finds a provider by full name and a location by its internal name', async () => {
    const made = await create({
      RenderingProvider: { FirstName: 'mara', LastName: 'Ellison' },
      ServiceLocation: { LocationName: 'East Clinic' },
    });
    expect([at(made, 'RenderingProviderID'), at(made, 'ServiceLocationID')]).toEqual([42, 4]);
  });

  it('SB-KA-25 takes a referring provider that is not on its list, by name', async () => {
    const made = await create({ ReferringProvider: { FirstName: 'Out', LastName: 'Sider', NPI: '1999000064' } });
    expect(at(made, 'ReferringProviderID')).toBe(0);
    expect(at(await details(at(made, 'EncounterID')), 'ReferringProvider')).toBe('Out Sider');
  });

  it('SB-KA-26 takes the primary case where none is named, and refuses a patient without one', async () => {
    expect(at(await create(), 'PatientCaseID')).toBe(2210);
    expect(await refusal({ Patient: { PatientID: 1008 } })).toContain('<Case><err id="5103">Case not found');
  });

  it('SB-KA-27 takes a speed code and the code behind it', async () => {
    await control(sandbox.baseUrl, 'procedure-codes', {
      ProcedureCode: 'MDR',
      BillableCode: 'MDRCP',
      CustomCode: true,
      OfficialName: 'Record copy',
      TypeOfServiceCode: 'S',
    });
    for (const ProcedureCode of ['MDR', 'MDRCP', 'mdr'])
      expect(await refusal({}, [{ ...aLine, ProcedureCode }])).toBe('');
    const codes = await client.call('GetProcedureCodes', { Fields: {}, Filter: { ProcedureCode: 'MDR' } });
    expect(at(codes, 'ProcedureCodes.ProcedureCodeData.0')).toMatchObject({
      BillableCode: 'MDRCP',
      CustomCode: 'True',
      Active: 'True',
    });
    await expect(control(sandbox.baseUrl, 'procedure-codes', { ProcedureCode: 'TOOLONG' })).rejects.toThrow(
      '1 to 5 letters or digits',
    );
  });

  it('SB-KA-28 takes 12 different diagnoses, a shared one counting once, and refuses a thirteenth', async () => {
    const codes = [
      'E11.9',
      'I10',
      'E78.5',
      'E66.9',
      'J06.9',
      'M54.50',
      'R05.9',
      'K21.9',
      'N39.0',
      'F41.1',
      'G47.00',
      'E55.9',
      'D64.9',
    ];
    const [DiagnosisCode1, DiagnosisCode2, DiagnosisCode3, DiagnosisCode4] = codes;
    const line = { ...aLine, DiagnosisCode1, DiagnosisCode2, DiagnosisCode3, DiagnosisCode4 };
    const sorted = Object.fromEntries(Object.entries(line).sort());
    const orphans = (from: number, to: number): object => {
      const named = codes
        .slice(from, to)
        .map((code, index): [string, string] => [`OrphanDiagnosisCode${index + 1}`, code]);
      return { OrphanDiagnosisCodes: Object.fromEntries(named.sort()) };
    };
    expect(await refusal(orphans(4, 12), [sorted, sorted])).toBe('');
    expect(await refusal(orphans(4, 13), [sorted])).toContain('takes 12 diagnosis codes, 13 were sent');
  });

  it('SB-KA-28 refuses a fifth diagnosis of a line, which the live service would drop unseen', async () => {
    const line =
      '<DiagnosisCode1>E11.9</DiagnosisCode1><DiagnosisCode5>I10</DiagnosisCode5><ProcedureCode>99213</ProcedureCode><ServiceStartDate>2026-03-16T00:00:00</ServiceStartDate><Units>1</Units>';
    const encounter = `${header}<Encounter><Patient><PatientID>1007</PatientID></Patient><Practice><PracticeID>1</PracticeID></Practice><RenderingProvider><ProviderID>42</ProviderID></RenderingProvider><ServiceLines><ServiceLineReq>${line}</ServiceLineReq></ServiceLines><ServiceLocation><LocationID>3</LocationID></ServiceLocation><ServiceStartDate>2026-03-16T00:00:00</ServiceStartDate></Encounter>`;
    const answer = await post(sandbox.endpoint, 'CreateEncounter', envelope('CreateEncounter', encounter));
    expect(element(answer.text, 'IsError')).toBe('true');
    expect(answer.text).toContain('A service line takes 4 diagnosis codes');
  });

  it('SB-KA-28 refuses a line without a diagnosis or a procedure', async () => {
    expect(await refusal({}, [{ ...aLine, DiagnosisCode1: '' }])).toContain('<DiagnosisCode1><err id="5124">');
    expect(await refusal({}, [{ ...aLine, ProcedureCode: undefined }])).toContain('<ProcedureCode><err id="5112">');
  });

  it('SB-KA-29 refuses a modifier longer than two characters', async () => {
    expect(await refusal({}, [{ ...aLine, ProcedureModifier1: '59.0' }])).toContain(
      '<ProcedureModifier1>59.0<err id="5132">',
    );
  });

  it('SB-KA-30 keeps notes, payment, batch number, authorization and the line’s amounts', async () => {
    const members = {
      AuthorizationNumber: 'PA-7',
      BatchNumber: 'EL-77',
      BillingProvider: { ProviderID: 42 },
      MedicalOfficeNotes: 'See & call',
      Payment: { AmountPaid: '25', PaymentMethod: 'CreditCard', ReferenceNumber: 'CC-1' },
    };
    const id = at(await create(members, [{ ...aLine, Units: 2 }]), 'EncounterID');
    expect(await details(id)).toMatchObject({
      BatchNumber: 'EL-77',
      BillingProvider: 'Mara Q Ellison, MD',
      Payment: '25.00',
    });
    const [charge] = await charges({ BatchNumber: 'EL-77', IncludeUnapprovedCharges: 'T' });
    expect(charge).toMatchObject({
      UnitCharge: '145.00',
      Units: '2',
      TotalCharges: '290.00',
      CopayAmount: '25.00',
      CopayReference: 'CC-1',
    });
    const state = await controlGet(sandbox.baseUrl, 'state');
    expect(at(state, 'encounters.0.columns')).toMatchObject({
      MedicalOfficeNotes: 'See & call',
      AuthorizationNumber: 'PA-7',
    });
  });

  it('SB-KA-30 takes the account’s fee where no charge was sent', async () => {
    await create({}, [{ ...aLine, UnitCharge: undefined }]);
    expect(at(await charges({ BatchNumber: 'EL1', IncludeUnapprovedCharges: 'true' }), '0.UnitCharge')).toBe('125.00');
  });
});

describe('its life', () => {
  it('SB-KA-07 arrives as Draft and answers ids of the encounter and each line', async () => {
    const made = await create({}, [aLine, { ...aLine, ExternalID: 'line-2' }]);
    const lines = listAt(made, 'ServiceLinesAdded.ServiceLineRes');
    expect(lines.map((line) => at(line, 'EncounterID'))).toEqual([at(made, 'EncounterID'), at(made, 'EncounterID')]);
    const read = await details(at(made, 'EncounterID'));
    expect(at(read, 'EncounterStatus')).toBe('1');
    expect(listAt(read, 'ServiceLines.ServiceLineRes').map((line) => at(line, 'ServiceLineID'))).toEqual(
      lines.map((line) => at(line, 'ServiceLineID')),
    );
    expect(JSON.stringify(read)).not.toContain('99213');
  });

  it('SB-KA-07 gives the status as a number in the details and as a word in the charges', async () => {
    const id = at(await create(), 'EncounterID');
    for (const [word, number, stored] of [
      ['Review', '2', 'Submitted'],
      ['Rejected', '4', 'Rejected'],
      ['Submitted', '2', 'Submitted'],
      ['Approved', '3', 'Approved'],
    ] as const) {
      await setStatus(id, word);
      expect(at(await details(id), 'EncounterStatus')).toBe(number);
      expect(at(await charges({ BatchNumber: 'EL1', IncludeUnapprovedCharges: 'T' }), '0.EncounterStatus')).toBe(
        stored,
      );
    }
  });

  it('SB-KA-07 makes one claim a line at approval, takes them back when un-approved, and not once billed', async () => {
    const id = at(await create({}, [aLine, aLine, aLine]), 'EncounterID');
    expect(await claims()).toEqual([]);
    await setStatus(id, 'Approved');
    expect((await claims()).map((claim) => at(claim, 'status'))).toEqual(['Ready', 'Ready', 'Ready']);
    await setStatus(id, 'Submitted');
    expect(await claims()).toEqual([]);
    await setStatus(id, 'Approved');
    await control(sandbox.baseUrl, `encounters/${String(id)}/claims`, { Status: 'Pending' });
    expect(textAt(await setStatus(id, 'Submitted'), 'ErrorResponse.ErrorMessage')).toContain('is billed');
    expect(await claims()).toHaveLength(3);
  });

  it('SB-KA-07 sends an encounter of an unpayable scenario to Unpayable, without claims', async () => {
    await control(sandbox.baseUrl, 'cases/2210', { PayerScenario: 'Unpayable' });
    const id = at(await create({ EncounterStatus: 'Approved' }), 'EncounterID');
    expect(at(await details(id), 'EncounterStatus')).toBe('5');
    expect(await claims()).toEqual([]);
  });

  it('SB-KA-07 refuses a word that is no status, a way that is not there, and an encounter that is not there', async () => {
    const id = at(await create(), 'EncounterID');
    expect(textAt(await setStatus(id, 'Done'), 'ErrorResponse.ErrorMessage')).toContain(
      'Encounter status Done not found',
    );
    await setStatus(id, 'Approved');
    expect(textAt(await setStatus(id, 'Draft'), 'ErrorResponse.ErrorMessage')).toContain('cannot become Draft');
    expect(textAt(await setStatus(999, 'Approved'), 'ErrorResponse.ErrorMessage')).toContain('Encounter 999 not found');
  });

  it('SB-KA-31 shows what was billed: payer, balances, and the status of each claim', async () => {
    const id = at(await create({ EncounterStatus: 'Approved' }, [aLine, aLine]), 'EncounterID');
    const [first, second] = await claims();
    await control(sandbox.baseUrl, `encounters/${String(id)}/claims`, { Status: 'Pending' });
    await control(sandbox.baseUrl, `claims/${String(at(second, 'id'))}`, { Status: 'Error - Rejection' });
    const rows = await charges({ BatchNumber: 'EL1' });
    expect(rows.map((row) => at(row, 'Status'))).toEqual(['Pending', 'Error - Rejection']);
    expect(rows[0]).toMatchObject({
      ID: String(at(first, 'id')),
      BilledTo: 'Northwind Health',
      InsuranceBalance: '145.00',
      PatientBalance: '0.00',
      PrimaryInsurancePlanName: 'Northwind PPO 140',
      SecondaryInsuranceCompanyName: 'Harbor Mutual',
    });
    const patient = await client.call('GetPatient', { Filter: { PatientID: 1007 } });
    expect(at(patient, 'Patient')).toMatchObject({
      Charges: '290.00',
      TotalBalance: '290.00',
      LastEncounterDate: '3/16/2026',
      LastDiagnosis: 'E11.9',
    });
  });
});

describe('GetCharges', () => {
  const ids = async (filter: object): Promise<unknown[]> =>
    (await charges(filter)).map((row) => at(row, 'EncounterID'));

  it('SB-KA-08 hides unapproved charges unless asked for them', async () => {
    await create({ BatchNumber: 'A' });
    await create({ BatchNumber: 'B', EncounterStatus: 'Approved' });
    expect(await ids({})).toEqual(['2']);
    for (const IncludeUnapprovedCharges of ['T', 'true', 'True'])
      expect(await ids({ IncludeUnapprovedCharges })).toEqual(['1', '2']);
    expect(await ids({ EncounterStatus: 'Draft', IncludeUnapprovedCharges: 'T' })).toEqual(['1']);
  });

  it('SB-KA-08 answers by batch number, so that a caller can see whether an encounter arrived', async () => {
    for (const BatchNumber of ['EL1', 'EL2', 'EL2']) await create({ BatchNumber });
    expect(await ids({ BatchNumber: 'EL2', IncludeUnapprovedCharges: 'T' })).toEqual(['2', '3']);
    expect(await ids({ BatchNumber: 'EL', IncludeUnapprovedCharges: 'T' })).toEqual([]);
  });

  it('SB-KA-08 spans seven days from a range with one end', async () => {
    for (const day of ['01', '08', '09'])
      await create({ EncounterStatus: 'Approved', PostDate: `2026-03-${day}T00:00:00` });
    expect(await ids({ FromPostingDate: '3/1/2026' })).toEqual(['1', '2']);
    expect(await ids({ ToPostingDate: '2026-03-09' })).toEqual(['2', '3']);
  });

  it('SB-KA-08 refuses posting ranges of more than 60 days', async () => {
    const filter = (ToPostingDate: string): object => ({
      Fields: {},
      Filter: { FromPostingDate: '1/1/2026', ToPostingDate },
    });
    expect(at(await client.call('GetCharges', filter('3/2/2026')), 'ErrorResponse.IsError')).toBe(false);
    expect(textAt(await client.call('GetCharges', filter('3/3/2026')), 'ErrorResponse.ErrorMessage')).toContain(
      '60 days',
    );
  });

  it('SB-KA-08 filters by modification, service date, codes and names', async () => {
    await create({ EncounterStatus: 'Approved' });
    now += 3_600_000;
    await create({ EncounterStatus: 'Approved' }, [
      { ...aLine, DiagnosisCode1: 'J06.9', ProcedureCode: '99214', ServiceStartDate: '2026-03-20T00:00:00' },
    ]);
    expect(await ids({ FromLastModifiedDate: '3/2/2026 3:00:00 PM' })).toEqual(['2']);
    expect(await ids({ FromServiceDate: '3/16/2026', ToServiceDate: '3/16/2026' })).toEqual(['1']);
    expect(await ids({ ProcedureCode: '99214' })).toEqual(['2']);
    expect(await ids({ DiagnosisCode: 'E119' })).toEqual(['1']);
    expect(
      await ids({ PatientName: 'brandt', RenderingProviderFullName: 'Mara Q Ellison, MD', Status: 'Ready' }),
    ).toEqual(['1', '2']);
    expect(await ids({ PatientName: 'Haddad' })).toEqual([]);
  });
});
