import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { elationIds, kareoIds } from './practice.js';
import { aCase, aChart, aPatient, inElation, inFhir, inKareo } from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

const edited = async (side: 'elation' | 'kareo', { id, ID }: Free, members: object): Promise<void> => {
  await line[side](`patients/${id ?? ID}`, members);
  await line.settle();
};
const columnsOf = async (last: string): Promise<Free> => (await inKareo(line, last)).columns;
const chartOf = async (last: string): Promise<Free> => (await inElation(line, last))[0];
const phonesOf = ({ phones }: Free): string[] =>
  phones
    .filter(({ deleted_date }: Free) => deleted_date === null)
    .map(({ phone, phone_type }: Free) => `${phone_type} ${phone}`);
const addressesOf = ({ emails }: Free): string[] =>
  emails.filter(({ deleted_date }: Free) => deleted_date === null).map(({ email }: Free) => email);
const tasksOf = async (last: string, query = ''): Promise<Free[]> =>
  line.search('Task', `patient=Patient/${(await inFhir(line, last)).id}&${query}`);

const address = { address_line1: '42 Alder Court', address_line2: 'Apt 3', city: 'Boise', state: 'ID', zip: '83702' };

describe('Patient Demographics', () => {
  it('EL-07 every field of the table goes from Elation to Kareo: new, changed and cleared', async () => {
    const chart = await aChart(line, {
      first_name: 'Marisol',
      middle_name: 'Theodora',
      last_name: 'Quennell',
      dob: '1987-03-14',
      sex: 'Female',
      address,
      phones: [
        { phone: '2085550142', phone_type: 'Home' },
        { phone: '2085550143', phone_type: 'Work' },
      ],
      emails: [{ email: 'mari.q@example.org' }],
      primary_physician: elationIds.lund,
    });
    expect(await inKareo(line, 'Quennell')).toMatchObject({
      renderingProviderId: kareoIds.lund,
      columns: {
        FirstName: 'Marisol',
        MiddleName: 'T',
        LastName: 'Quennell',
        DOB: '1987-03-14',
        Gender: 'Female',
        HomePhone: '(208) 555-0142',
        WorkPhone: '(208) 555-0143',
        EmailAddress: 'mari.q@example.org',
        AddressLine1: '42 Alder Court',
        AddressLine2: 'Apt 3',
        City: 'Boise',
        State: 'ID',
        ZipCode: '83702',
      },
    });
    await edited('elation', chart, {
      first_name: 'Marisela',
      middle_name: 'Ulrike',
      last_name: 'Quennell-Orr',
      dob: '1987-03-15',
      sex: 'Male',
      address: { address_line1: '7 Elm St', address_line2: 'Ste 9', city: 'Ontario', state: 'OR', zip: '97914' },
      phones: [
        { phone: '2085550144', phone_type: 'Mobile' },
        { phone: '2085550143', phone_type: 'Work' },
      ],
      emails: [{ email: 'quennell@example.org' }],
      primary_physician: elationIds.varga,
    });
    const changed = await inKareo(line, 'Quennell-Orr');
    expect(changed).toMatchObject({
      renderingProviderId: kareoIds.varga,
      columns: {
        FirstName: 'Marisela',
        MiddleName: 'U',
        DOB: '1987-03-15',
        Gender: 'Male',
        MobilePhone: '(208) 555-0144',
        WorkPhone: '(208) 555-0143',
        EmailAddress: 'quennell@example.org',
        AddressLine1: '7 Elm St',
        AddressLine2: 'Ste 9',
        City: 'Ontario',
        State: 'OR',
        ZipCode: '97914',
      },
    });
    expect(changed.columns).not.toHaveProperty('HomePhone');
    await edited('elation', chart, {
      middle_name: '',
      address: { address_line1: '7 Elm St', address_line2: '', city: 'Ontario', state: 'OR', zip: '97914' },
      phones: [],
      emails: [],
    });
    const cleared = await columnsOf('Quennell-Orr');
    for (const gone of ['MiddleName', 'AddressLine2', 'HomePhone', 'MobilePhone', 'WorkPhone', 'EmailAddress'])
      expect(cleared).not.toHaveProperty(gone);
    expect(cleared).toMatchObject({ FirstName: 'Marisela', AddressLine1: '7 Elm St' });
    expect(await inElation(line, 'Quennell-Orr')).toHaveLength(1);
  });

  it('EL-07 every field of the table goes from Kareo to Elation: new, changed and cleared', async () => {
    const made = await aPatient(line, {
      FirstName: 'Ilse',
      MiddleName: 'R',
      LastName: 'Vantreight',
      DateofBirth: '1990-06-30',
      Gender: 'Female',
      AddressLine1: '9 Harrison Blvd',
      AddressLine2: 'Unit B',
      City: 'Boise',
      State: 'ID',
      ZipCode: '83704',
      HomePhone: '2085550150',
      MobilePhone: '2085550151',
      EmailAddress: 'ilse@example.org',
      DefaultRenderingProvider: { ProviderID: kareoIds.lund },
    });
    const first = await chartOf('Vantreight');
    expect(first).toMatchObject({
      first_name: 'Ilse',
      middle_name: 'R',
      last_name: 'Vantreight',
      dob: '1990-06-30',
      sex: 'Female',
      address: { address_line1: '9 Harrison Blvd', address_line2: 'Unit B', city: 'Boise', state: 'ID', zip: '83704' },
      primary_physician: elationIds.lund,
    });
    expect(phonesOf(first).sort()).toEqual(['Home 2085550150', 'Mobile 2085550151']);
    expect(addressesOf(first)).toEqual(['ilse@example.org']);
    await edited('kareo', made, {
      FirstName: 'Ilsa',
      MiddleName: 'S',
      LastName: 'Vantreight-Roe',
      DateofBirth: '1990-07-01',
      Gender: 'Male',
      AddressLine1: '1 Bogus Basin Rd',
      AddressLine2: 'Unit C',
      City: 'Ontario',
      State: 'OR',
      ZipCode: '97914',
      HomePhone: '2085550160',
      MobilePhone: '',
      WorkPhone: '2085550161',
      EmailAddress: 'ilsa@example.org',
      DefaultRenderingProvider: { ProviderID: kareoIds.varga },
    });
    const second = await chartOf('Vantreight-Roe');
    expect(second).toMatchObject({
      id: first.id,
      first_name: 'Ilsa',
      middle_name: 'S',
      dob: '1990-07-01',
      sex: 'Male',
      address: {
        address_line1: '1 Bogus Basin Rd',
        address_line2: 'Unit C',
        city: 'Ontario',
        state: 'OR',
        zip: '97914',
      },
      primary_physician: elationIds.varga,
    });
    expect(phonesOf(second).sort()).toEqual(['Home 2085550160', 'Work 2085550161']);
    expect(addressesOf(second)).toEqual(['ilsa@example.org']);
    await edited('kareo', made, {
      MiddleName: '',
      AddressLine1: '',
      AddressLine2: '',
      City: '',
      State: '',
      ZipCode: '',
      HomePhone: '',
      WorkPhone: '',
      EmailAddress: '',
    });
    const third = await chartOf('Vantreight-Roe');
    expect([third.middle_name, phonesOf(third), addressesOf(third)]).toEqual(['', [], []]);
    for (const part of ['address_line1', 'address_line2', 'city', 'state', 'zip'])
      expect(third.address?.[part] ?? '').toBe('');
  });

  it('EL-07 an initial does not overwrite the middle name, and what is not in the table stays in its system', async () => {
    const chart = await aChart(line, {
      last_name: 'Ashgrove',
      middle_name: 'Wilhelmina',
      actual_name: 'Zephy',
      preferred_language: 'English',
      ssn: '123456789',
    });
    expect((await columnsOf('Ashgrove')).MiddleName).toBe('W');
    expect(await columnsOf('Ashgrove')).not.toHaveProperty('SSN');
    await edited('kareo', await inKareo(line, 'Ashgrove'), { City: 'Nampa', MedicalRecordNumber: 'MRN-7' });
    const after = await chartOf('Ashgrove');
    expect(after).toMatchObject({ id: chart.id, middle_name: 'Wilhelmina', actual_name: 'Zephy', ssn: chart.ssn });
    expect(after.address.city).toBe('Nampa');
    await edited('elation', chart, { actual_name: 'Zeph' });
    expect(await columnsOf('Ashgrove')).toMatchObject({ City: 'Nampa', MedicalRecordNumber: 'MRN-7' });
    expect(JSON.stringify(await columnsOf('Ashgrove'))).not.toContain('Zeph"');
  });

  it('EL-07 a phone of another type than home, mobile or work stays in Elation', async () => {
    const chart = await aChart(line, {
      last_name: 'Birchall',
      phones: [
        { phone: '2085550170', phone_type: 'Main' },
        { phone: '2085550171', phone_type: 'Work' },
      ],
    });
    const columns = await columnsOf('Birchall');
    expect(columns.WorkPhone).toBe('(208) 555-0171');
    expect(JSON.stringify(columns)).not.toContain('555-0170');
    await edited('kareo', await inKareo(line, 'Birchall'), { WorkPhone: '2085550172' });
    expect(phonesOf(await chartOf('Birchall')).sort()).toEqual(['Main 2085550170', 'Work 2085550172']);
    await edited('elation', chart, {
      phones: [
        { phone: '2085550170', phone_type: 'Mobile' },
        { phone: '2085550172', phone_type: 'Work' },
      ],
    });
    expect(await columnsOf('Birchall')).toMatchObject({ MobilePhone: '(208) 555-0170', WorkPhone: '(208) 555-0172' });
  });

  it('EL-07 of three Kareo phones mobile and home go, the third is reported and stays in Kareo', async () => {
    const made = await aPatient(line, {
      LastName: 'Triphone',
      HomePhone: '2085550180',
      MobilePhone: '2085550181',
      WorkPhone: '2085550182',
    });
    const chart = await chartOf('Triphone');
    expect(phonesOf(chart).sort()).toEqual(['Home 2085550180', 'Mobile 2085550181']);
    const [task] = await tasksOf('Triphone');
    const reported = (task?.output ?? []).map(({ type }: Free) => type.text);
    expect(reported).toEqual(['Not carried: Phone - Work']);
    await edited('elation', chart, {
      phones: [
        { phone: '2085550183', phone_type: 'Mobile' },
        { phone: '2085550180', phone_type: 'Home' },
      ],
    });
    expect(await columnsOf('Triphone')).toMatchObject({
      HomePhone: '(208) 555-0180',
      MobilePhone: '(208) 555-0183',
      WorkPhone: '(208) 555-0182',
    });
    await edited('kareo', made, { HomePhone: '' });
    expect(phonesOf(await chartOf('Triphone')).sort()).toEqual(['Mobile 2085550183', 'Work 2085550182']);
  });

  it('EL-23 a Kareo patient whose link failed for want of a birth date goes with the next change, all of it', async () => {
    const made = await aPatient(line, { LastName: 'Undated', DateofBirth: undefined, City: 'Boise' });
    expect(await inElation(line, 'Undated')).toHaveLength(0);
    const [task] = await tasksOf('Undated', 'status=failed');
    expect(task.statusReason.coding[0].code).toBe('required-field-missing');
    expect(task.statusReason.text).toContain('Date of birth');
    await edited('kareo', made, { EmailAddress: 'undated@example.org' });
    expect(await inElation(line, 'Undated')).toHaveLength(0);
    await edited('kareo', made, { DateofBirth: '1980-02-02' });
    const charts = await inElation(line, 'Undated');
    expect(charts).toHaveLength(1);
    expect(charts[0]).toMatchObject({ dob: '1980-02-02', address: { city: 'Boise' } });
    expect(addressesOf(charts[0])).toEqual(['undated@example.org']);
    expect(await tasksOf('Undated', 'status=failed')).toHaveLength(0);
  });

  it('EL-23 an Elation chart whose link failed in Kareo goes with the next change, once and with all values', async () => {
    await line.kareo('failures', { operation: 'CreatePatient', kind: 'is-error', count: 1, message: 'Not today.' });
    const chart = await aChart(line, { last_name: 'Refused', emails: [{ email: 'refused@example.org' }] });
    expect(await inKareo(line, 'Refused')).toBeUndefined();
    expect(await tasksOf('Refused', 'status=failed')).toHaveLength(1);
    await edited('elation', chart, { middle_name: 'Quill' });
    const { patients } = await line.kareoState();
    const made = patients.filter(({ columns }: Free) => columns.LastName === 'Refused');
    expect(made).toHaveLength(1);
    expect(made[0].columns).toMatchObject({ MiddleName: 'Q', EmailAddress: 'refused@example.org', City: 'Boise' });
  });

  it('EL-27 after a failed delivery the next change sends all current values, from Elation to Kareo', async () => {
    const chart = await aChart(line, { last_name: 'Latecomer' });
    await line.kareo('failures', { operation: 'UpdatePatient', kind: 'is-error', count: 1, message: 'Not today.' });
    await edited('elation', chart, { emails: [{ email: 'late@example.org' }] });
    expect(await columnsOf('Latecomer')).not.toHaveProperty('EmailAddress');
    await edited('elation', chart, { middle_name: 'Nadia' });
    expect(await columnsOf('Latecomer')).toMatchObject({ EmailAddress: 'late@example.org', MiddleName: 'N' });
  });

  it('EL-27 after a failed delivery the next change sends all current values, from Kareo to Elation', async () => {
    const made = await aPatient(line, { LastName: 'Tardy' });
    await line.elation('fail', { status: 400, method: 'PATCH', path: '/patients/', body: { email: ['No.'] } });
    await edited('kareo', made, { EmailAddress: 'tardy@example.org' });
    expect(addressesOf(await chartOf('Tardy'))).toEqual([]);
    await edited('kareo', made, { City: 'Eagle' });
    const chart = await chartOf('Tardy');
    expect([addressesOf(chart), chart.address.city]).toEqual([['tardy@example.org'], 'Eagle']);
  });

  it('EL-29 creating or editing a chart in Elation leaves an advisory, once per practice and day', async () => {
    const advisories = async (): Promise<Free[]> =>
      (await line.search('Communication', 'category=advisory')).filter((one: Free) =>
        one.payload[0].contentString.includes('best created and edited in Kareo'),
      );
    line.passTime(86_400_000);
    await line.settle();
    const before = (await advisories()).length;
    const chart = await aChart(line, { last_name: 'Firstone' });
    expect(await inKareo(line, 'Firstone')).toBeDefined();
    await aChart(line, { last_name: 'Secondone' });
    await edited('elation', chart, { middle_name: 'Yara' });
    const after = await advisories();
    expect(after).toHaveLength(before + 1);
    expect((await columnsOf('Firstone')).MiddleName).toBe('Y');
    line.passTime(86_400_000);
    await edited('elation', chart, { middle_name: 'Zara' });
    expect(await advisories()).toHaveLength(before + 2);
    // What only mirrors a policy that came from Kareo is nobody's edit.
    await line.elation('settings', { echoPolicyMirror: true });
    await aPatient(line, { LastName: 'Kareomade' });
    line.passTime(86_400_000);
    await aCase(line, 'Kareomade');
    line.passTime(86_400_000);
    await edited('kareo', await inKareo(line, 'Kareomade'), { City: 'Star' });
    expect(await advisories()).toHaveLength(before + 2);
  });
});
