// The sandbox's wire: order, namespaces, faults, logins, throttle and lists, as the Kareo sheet 1.1 to 1.5 and 4.4 have them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { bare, control, controlGet, element, envelope, header, post, slash } from './envelope.js';
import { anEncounter, practiceSeed, start } from './practice.js';
import { at, listAt, login, stockClient, textAt } from './stock-client.js';

let sandbox: KareoPmSandbox;
let now = start;
beforeEach(async () => {
  now = start;
  sandbox = await startKareoPmSandbox({ seed: practiceSeed, clock: () => now });
});
afterEach(() => sandbox.close());

const send = (operation: string, members: string, argument?: string): ReturnType<typeof post> =>
  post(sandbox.endpoint, operation, envelope(operation, members, argument));
const patient = (members: string): string => `${header}<Patient>${members}</Patient>`;
const practice = '<Practice><PracticeID>1</PracticeID></Practice>';

describe('order, namespaces and required members', () => {
  it('SB-KA-01 drops a member that comes out of byte order, without a word', async () => {
    const made = await send(
      'CreatePatient',
      patient(`<LastName>Castellan</LastName><FirstName>Ivo</FirstName>${practice}`),
    );
    expect(made.status).toBe(200);
    expect(made.text).toContain('FirstName is required.');
    const right = await send(
      'CreatePatient',
      patient(`<FirstName>Ivo</FirstName><LastName>Castellan</LastName>${practice}`),
    );
    expect(element(right.text, 'IsError')).toBe('false');
  });

  it('SB-KA-01 drops an unknown member, without a word', async () => {
    const made = await send(
      'CreatePatient',
      patient(`<FirstName>Ivo</FirstName><LastName>Castellan</LastName><Nickname>Vo</Nickname>${practice}`),
    );
    expect(element(made.text, 'IsError')).toBe('false');
    const log = await controlGet(sandbox.baseUrl, 'requests');
    expect(at(log, 'requests.0.dropped')).toEqual(['Patient.Nickname']);
  });

  it.each([
    ['GetPatients', `${header}<Filter/>`, 'Fields'],
    ['GetPatients', `${header}<Filter/><Fields/>`, 'Fields'],
    ['GetPatients', '<Fields/><Filter/>', 'RequestHeader'],
    ['CreatePatient', patient('<FirstName>Ivo</FirstName><LastName>Castellan</LastName>'), 'Practice'],
    ['CreatePatient', patient(`${practice.replace('<Practice>', `<Practice xmlns="${bare}">`)}`), 'Practice'],
    ['GetAppointment', `${header}<Appointment/>`, 'AppointmentId'],
    ['GetEncounterDetails', `${header}<Fields/><Filter/>`, 'EncounterID'],
    ['CreateAppointment', header, 'Appointment'],
    ['GetAllPatients', `${header}<Fields/>`, 'Filter'],
  ])('SB-KA-01 faults when %s loses a required member', async (operation, members, lost) => {
    const answer = await send(operation, members);
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('DeserializationFailed');
    expect(element(answer.text, 'faultstring')).toMatch(new RegExp(`Expecting element '${lost}'$`));
  });

  it('SB-KA-01 takes members of service locations and procedure codes only from the namespace without the slash', async () => {
    const wrong = await send('GetServiceLocations', `${header}<Fields/><Filter/>`);
    expect(element(wrong.text, 'faultstring')).toMatch(/Expecting element 'Fields'$/);
    const right = await send(
      'GetServiceLocations',
      `${header}<Fields xmlns="${bare}"/><Filter xmlns="${bare}"><ID>4</ID></Filter>`,
    );
    expect(right.status).toBe(200);
    expect(right.text).toContain(`<ServiceLocations xmlns="${bare}">`);
    expect(right.text).toContain('<Name>East Clinic</Name>');
    expect(right.text).not.toContain('Main Office');
  });

  it('SB-KA-02 faults on a wrong or missing action', async () => {
    const message = envelope('GetPractices', `${header}<Fields/><Filter/>`);
    for (const action of [`"${slash}GetPractices"`, `"${slash}KareoServices/SearchPatient"`, '""']) {
      const answer = await post(sandbox.endpoint, 'GetPractices', message, action);
      expect([answer.status, answer.text]).toEqual([
        500,
        expect.stringContaining('ContractFilter mismatch at the EndpointDispatcher'),
      ]);
    }
  });

  it('SB-KA-02 faults when the body is not the action’s', async () => {
    const answer = await post(
      sandbox.endpoint,
      'GetPractices',
      envelope('GetProviders', `${header}<Fields/><Filter/>`),
    );
    expect([answer.status, answer.text]).toEqual([500, expect.stringContaining("with name 'GetPractices'")]);
  });

  it.each([
    ['a US date', '<DateofBirth>8/4/2026</DateofBirth>', '8/4/2026'],
    ['a day that is not there', '<DateofBirth>2026-02-30T00:00:00</DateofBirth>', '2026-02-30'],
    ['a gender outside the list', '<Gender>Other</Gender>', "type 'GenderCode'"],
    ['a vendor id that is no number', '<ExternalVendorID>one</ExternalVendorID>', "type 'int'"],
    ['an empty number', '<ExternalVendorID/>', "type 'int'"],
  ])('SB-KA-02 faults on %s in a typed member', async (_, member, said) => {
    const answer = await send('CreatePatient', patient(`${member}${practice}`));
    expect([answer.status, answer.text]).toEqual([500, expect.stringContaining(said)]);
  });

  it('SB-KA-02 faults on the server’s side when the filter is missing or the practice unknown', async () => {
    for (const members of [`${header}<Fields/>`, `${header}<Fields/><Filter><PracticeID>99</PracticeID></Filter>`]) {
      const answer = await send('GetPatients', members);
      expect([answer.status, answer.text]).toEqual([500, expect.stringContaining('InternalServiceFault')]);
    }
  });

  it('SB-KA-02 answers 200 with IsError for what the business refuses', async () => {
    const answer = await send('CreatePatient', patient(practice));
    expect(answer.status).toBe(200);
    expect(element(answer.text, 'IsError')).toBe('true');
    expect(element(answer.text, 'Authenticated')).toBe('true');
  });

  it('SB-KA-02 answers 200 with a SecurityResponse for a wrong login, and no rows', async () => {
    const wrongPassword = await stockClient(sandbox.endpoint, { ...login, Password: 'wrong' });
    const refused = await wrongPassword.call('GetPatients', { Fields: {}, Filter: {} });
    expect(at(refused, 'SecurityResponse.Authenticated')).toBe(false);
    expect(at(refused, 'SecurityResponse.CustomerKeyValid')).toBe(true);
    expect(at(refused, 'SecurityResponse.SecurityResult')).toBe('Invalid user name and/or password');
    expect(listAt(refused, 'Patients.PatientData')).toEqual([]);
    const wrongKey = await stockClient(sandbox.endpoint, { ...login, CustomerKey: 'wrong' });
    expect(
      at(await wrongKey.call('GetPractices', { Fields: {}, Filter: {} }), 'SecurityResponse.CustomerKeyValid'),
    ).toBe(false);
  });

  it('SB-KA-02 answers 200 with the permissions that are missing', async () => {
    await control(sandbox.baseUrl, 'switches', { permissionsMissing: ['ReadPatient'] });
    const client = await stockClient(sandbox.endpoint);
    const refused = await client.call('GetPatients', { Fields: {}, Filter: {} });
    expect(at(refused, 'SecurityResponse.Authenticated')).toBe(true);
    expect(at(refused, 'SecurityResponse.Authorized')).toBe(false);
    expect(listAt(refused, 'SecurityResponse.PermissionsMissing.Permission.string')).toEqual(['ReadPatient']);
  });

  it('SB-KA-13 takes UpdatePatient under both names of its argument', async () => {
    const members = patient(`<FirstName>Tali</FirstName><PatientID>1007</PatientID>${practice}`);
    for (const argument of ['UpdatePatientReq', 'request']) {
      expect(element((await send('UpdatePatient', members, argument)).text, 'PatientID')).toBe('1007');
    }
  });

  it('SB-KA-14 refuses a document type, other entities, broken XML, depth and bytes that are not UTF-8', async () => {
    const good = envelope('GetPractices', `${header}<Fields/><Filter/>`);
    const bodies = [
      good.replace('?>', '?><!DOCTYPE s [<!ENTITY x "y">]>'),
      good.replace('<Filter/>', '<Filter>&x;</Filter>'),
      good.replace('</s:Body>', ''),
      good.replace('<Filter/>', `${'<a>'.repeat(80)}${'</a>'.repeat(80)}`),
      good.replace('<Filter/>', '<Filter><ID>\u0001</ID></Filter>'),
    ];
    for (const body of bodies) expect((await post(sandbox.endpoint, 'GetPractices', body)).status).toBe(400);
    const bytes = Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc3, 0x28]), Buffer.from('</a>')]);
    const response = await fetch(sandbox.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body: bytes,
    });
    expect(response.status).toBe(400);
    const large = await post(
      sandbox.endpoint,
      'GetPractices',
      good.replace('<Filter/>', `<!--${'x'.repeat(1_100_000)}-->`),
    );
    expect(large.status).toBe(400);
  });

  it('SB-KA-14 reads the five entities, numeric ones and CDATA as text', async () => {
    const name = '<FirstName>A&amp;B &lt;&#x41;&#66;</FirstName><LastName><![CDATA[O<>Neil]]></LastName>';
    const id = element((await send('CreatePatient', patient(`${name}${practice}`))).text, 'PatientID');
    const client = await stockClient(sandbox.endpoint);
    const read = await client.call('GetPatient', { Filter: { PatientID: Number(id) } });
    expect(at(read, 'Patient.PatientFullName')).toBe('A&B <AB O<>Neil');
  });
});

describe('lists', () => {
  const names = async (members: object): Promise<unknown[]> => {
    const client = await stockClient(sandbox.endpoint);
    return listAt(await client.call('GetPatients', members), 'Patients.PatientData');
  };

  it('SB-KA-15 gives all columns for empty or all-false fields, else the chosen ones', async () => {
    const [all] = await names({ Fields: {}, Filter: { LastName: 'Brandt' } });
    const [allToo] = await names({ Fields: { FirstName: false }, Filter: { LastName: 'brandt' } });
    const [some] = await names({ Fields: { FirstName: true, ID: true }, Filter: { LastName: 'Brandt' } });
    expect(at(all, 'PatientFullName')).toBe('Talia R Brandt');
    expect(allToo).toEqual(all);
    expect(some).toEqual({ FirstName: 'Talia', ID: '1007' });
  });

  it('SB-KA-15 gives one placeholder for any flag where the projection is inverted', async () => {
    await control(sandbox.baseUrl, 'switches', { projectionInversion: true });
    expect(await names({ Fields: { FirstName: true }, Filter: {} })).toEqual([
      expect.not.objectContaining({ FirstName: 'Talia' }),
    ]);
    expect(await names({ Fields: {}, Filter: {} })).toHaveLength(2);
  });

  it('SB-KA-10 answers no match with nothing, or with one item whose members are all nil', async () => {
    const nobody = `${header}<Fields/><Filter><LastName>Nobody</LastName></Filter>`;
    expect((await send('GetPatients', nobody)).text).toContain('<Patients></Patients>');
    await control(sandbox.baseUrl, 'switches', { placeholderRow: true });
    const { text } = await send('GetPatients', nobody);
    expect(text.match(/<PatientData>/g)).toHaveLength(1);
    expect(text).toContain('<ID i:nil="true"/>');
    expect(/<PatientData>(?:<\w+ i:nil="true"\/>)+<\/PatientData>/.test(text)).toBe(true);
  });

  it('SB-KA-16 takes filter dates as M/D/YYYY, with a time, and as ISO', async () => {
    for (const FromDateOfBirth of ['4/9/1987', '4/9/1987 12:00:00 AM', '1987-04-09', '1987-04-09T00:00:00']) {
      expect(await names({ Fields: { ID: true }, Filter: { FromDateOfBirth, ToDateOfBirth: '1987-04-10' } })).toEqual([
        { ID: '1007' },
      ]);
    }
    const client = await stockClient(sandbox.endpoint);
    const wrong = await client.call('GetPatients', { Fields: {}, Filter: { FromDateOfBirth: 'April' } });
    expect(at(wrong, 'ErrorResponse.IsError')).toBe(true);
  });

  it('SB-KA-16 leaves the end of a birth date range out', async () => {
    expect(
      await names({ Fields: { ID: true }, Filter: { FromDateOfBirth: '4/9/1987', ToDateOfBirth: '4/9/1987' } }),
    ).toEqual([]);
  });

  it('SB-KA-17 pages GetAllPatients by BatchSize and StartKey, with the columns of the default case', async () => {
    const client = await stockClient(sandbox.endpoint);
    const first = await client.call('GetAllPatients', {
      Fields: {},
      Filter: { BatchSize: 1, PracticeID: 1, StartKey: 0 },
    });
    expect(at(first, 'Patients.PatientBatchData.0.DefaultCaseName')).toBe('Northwind Health - 1/5/2026');
    expect(at(first, 'Key.nextStartKey')).toBe(1008);
    const second = await client.call('GetAllPatients', {
      Fields: {},
      Filter: { BatchSize: 1, PracticeID: 1, StartKey: 1008 },
    });
    expect(at(second, 'Patients.PatientBatchData.0.ID')).toBe('1008');
    expect(at(second, 'Key.nextStartKey')).toBeUndefined();
  });
});

describe('throttle', () => {
  it('SB-KA-09 refuses a second call of an operation within its gap, the exact gap included', async () => {
    await control(sandbox.baseUrl, 'switches', { throttle: true });
    const client = await stockClient(sandbox.endpoint);
    const call = (): Promise<unknown> => client.call('GetPatients', { Fields: {}, Filter: {} });
    expect(at(await call(), 'ErrorResponse.IsError')).toBe(false);
    now += 1000;
    const refused = await call();
    expect(at(refused, 'ErrorResponse.IsError')).toBe(true);
    expect(textAt(refused, 'ErrorResponse.ErrorMessage')).toMatch(
      /429.*GetPatients endpoint requested more than allowed/,
    );
    expect(at(await client.call('GetPractices', { Fields: {}, Filter: {} }), 'ErrorResponse.IsError')).toBe(false);
    now += 1;
    expect(at(await call(), 'ErrorResponse.IsError')).toBe(false);
  });

  it('SB-KA-09 lists its gaps', async () => {
    const client = await stockClient(sandbox.endpoint);
    const gaps = listAt(await client.call('GetThrottles'), 'Throttles.ThrottleDetail');
    const gapOf = (name: string): unknown =>
      at(
        gaps.find((gap) => at(gap, 'Endpoint') === name),
        'ThrottleTimeMs',
      );
    expect(['GetPatient', 'CreateEncounter', 'GetCharges', 'GetAllPatients', 'UpdatePatient'].map(gapOf)).toEqual([
      250, 500, 1000, 5000, 1000,
    ]);
    expect(gaps).toHaveLength(33);
  });

  it('SB-KA-09 is off until switched on', async () => {
    const client = await stockClient(sandbox.endpoint);
    for (let n = 0; n < 3; n += 1) {
      expect(at(await client.call('CreateEncounter', anEncounter()), 'ErrorResponse.IsError')).toBe(false);
    }
  });
});
