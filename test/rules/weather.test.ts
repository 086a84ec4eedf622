import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { aCase, aChart, anAppointment, aVisit, billOf, encountersOf, searchOne } from './staff.js';

const good = { cpt: '99213', modifiers: [], dxs: ['I10'], unit_charge: '125.00', units: '1.00' };
const second = 1_000;
const minute = 60 * second;

let line: Line;
let chart: Free;
beforeAll(async () => {
  line = await startLine({ kareoSettings: { timeoutMs: 400 } });
  chart = await aChart(line, { last_name: 'Tallow' });
  await aCase(line, 'Tallow');
});
afterAll(() => line.close());

const visit = (): Promise<Free> => aVisit(line, chart, { cpts: [good] });
const claimOf = (bill: Free): Promise<Free> => searchOne(line, 'Claim', `identifier=${bill.id}`);
const taskOf = async (bill: Free): Promise<Free> =>
  searchOne(line, 'Task', `focus=Claim/${(await claimOf(bill)).id}&code=deliver-bills`);
const patientsOf = async (last: string): Promise<Free[]> =>
  (await line.kareoState()).patients.filter(({ columns }: Free) => columns.LastName === last);
const chartsOf = async (last: string): Promise<Free[]> =>
  (await line.elationState()).patients.filter(({ last_name }: Free) => last_name === last);
/** A patient made in Kareo. */
const madeInKareo = async (LastName: string, more: object = {}): Promise<Free> => {
  const made = await line.kareo('patients', {
    FirstName: 'Orsolya',
    LastName,
    DateofBirth: '1980-02-03',
    Gender: 'Female',
    ...more,
  });
  await line.settle();
  return made;
};

describe('An answer that is lost', () => {
  it('XX-02 of CreatePatient: no second patient', async () => {
    await line.kareo('drops', { operation: 'CreatePatient' });
    await aChart(line, { last_name: 'Lostone' });
    await line.later(minute);
    expect(await patientsOf('Lostone')).toHaveLength(1);
    expect(await line.search('Patient', 'family=Lostone')).toHaveLength(1);
    const [patient] = await line.search('Patient', 'family=Lostone');
    expect(patient?.identifier?.length).toBeGreaterThanOrEqual(2);
  });

  it('XX-02 of UpdatePatient: the change is there once, the patient is one', async () => {
    await line.kareo('drops', { operation: 'UpdatePatient' });
    await line.elation(`patients/${chart.id}`, { address: { ...chart.address, city: 'Nampa' } });
    await line.settle();
    await line.later(minute);
    const [patient, ...others] = await patientsOf('Tallow');
    expect(others).toHaveLength(0);
    expect(patient.columns.City).toBe('Nampa');
    expect(patient.cases).toHaveLength(1);
  });

  it('XX-02 of CreateEncounter: no second encounter; the one that is there is taken as the answer', async () => {
    await line.kareo('drops', { operation: 'CreateEncounter' });
    const bill = await visit();
    const { id } = await taskOf(bill);
    expect((await line.fhir(`Task/${id}/_history/1`)).body).toMatchObject({
      status: 'requested',
      statusReason: { coding: [{ code: 'answer-lost' }] },
    });
    await line.later(minute);
    const encounters = await encountersOf(line, bill);
    expect(encounters).toHaveLength(1);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed', ref_number: String(encounters[0].id) });
    expect(await taskOf(bill)).toMatchObject({ status: 'completed' });
  });

  it('XX-02 of Elation’s POSTs of a chart, company, plan, policy and appointment: none is there twice', async () => {
    await line.elation('drop', { path: '/patients/', times: 1 });
    await madeInKareo('Losttwo');
    await line.later(minute);
    expect(await chartsOf('Losttwo')).toHaveLength(1);
    const { id } = (await chartsOf('Losttwo'))[0];

    for (const path of ['/insurance_companies/', '/insurance_plans/', '/policies'])
      await line.elation('drop', { path, times: 1 });
    await aCase(line, 'Losttwo', {}, { CompanyName: 'Lostco', PlanName: 'Lostco Gold' });
    for (let tries = 0; tries < 4; tries += 1) await line.later(minute);
    const insured = await line.elationState();
    expect(insured.insurance_companies.filter(({ carrier }: Free) => carrier === 'Lostco')).toHaveLength(1);
    expect(insured.insurance_plans.filter(({ name }: Free) => name === 'Lostco Gold')).toHaveLength(1);
    expect(insured.policies.filter(({ patient_id }: Free) => patient_id === id)).toHaveLength(1);

    await line.elation('drop', { path: '/appointments/', times: 1 });
    await anAppointment(line, 'Losttwo');
    await line.later(minute);
    const { appointments } = await line.elationState();
    expect(appointments.filter(({ patient }: Free) => patient === id)).toHaveLength(1);
    const { elation } = await line.writes();
    expect(elation.filter(({ dropped }) => dropped).map(({ path }) => path.replace(/\d+/, 'id'))).toEqual([
      expect.stringContaining('/patients/'),
      expect.stringContaining('/insurance_companies/'),
      expect.stringContaining('/insurance_plans/'),
      expect.stringContaining('/policies'),
      expect.stringContaining('/appointments/'),
    ]);
    const { kareo } = await line.writes();
    expect(kareo.filter(({ outcome }) => outcome === 'dropped').map(({ operation }) => operation)).toEqual([
      'CreatePatient',
      'UpdatePatient',
      'CreateEncounter',
    ]);
  });

  it('XX-02 of what Elation is told of a bill: it stands as it should, and the bill was sent once', async () => {
    await line.elation('drop', { path: '/bills/', times: 1 });
    const bill = await visit();
    await line.later(minute);
    expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed' });
    const open = await line.search('Task', 'status=requested,failed,on-hold');
    expect(open.map(({ description }) => description)).toEqual([]);
  });

  it('XX-02 an event that comes twice, and a house that stops in between, make nothing twice', async () => {
    await line.elation('webhooks', { duplicate: 5 });
    const bill = await visit();
    await line.elation('webhooks', { duplicate: 0 });
    await line.restart();
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
    const { kareo } = await line.writes();
    const sent = kareo.filter(
      ({ operation, body }) => operation === 'CreateEncounter' && JSON.stringify(body).includes(`EL${bill.id}`),
    );
    expect(sent).toHaveLength(1);
  });
});

describe('Bad weather', () => {
  it('XX-04 Kareo is down: bills wait, with growing delays, can be seen, and go through once', async () => {
    await line.kareo('failures', { count: 1_000, kind: 'http', status: 503 });
    const bill = await visit();
    const behind = await visit();
    const attempts = async (): Promise<number> =>
      (await line.writes()).kareo.filter(({ operation }) => operation === 'CreateEncounter').length;
    // Four quick looks, a second apart, meet fewer attempts than there are looks: the delays have grown past them.
    for (let tries = 0; tries < 4; tries += 1) await line.later(6 * minute);
    const before = await attempts();
    for (let tries = 0; tries < 4; tries += 1) await line.later(second);
    expect(await attempts()).toBe(before);
    expect(await taskOf(behind)).toMatchObject({ status: 'requested', businessStatus: { text: 'Queued' } });
    expect(await taskOf(bill)).toMatchObject({
      status: 'requested',
      businessStatus: { text: 'Queued' },
      statusReason: { coding: [{ code: 'target-unreachable' }] },
      note: [{ text: expect.stringMatching(/Nobody has to act/) }],
    });
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Unbilled' });
    await line.kareo('fair-weather');
    await line.later(6 * minute);
    for (const each of [bill, behind]) {
      expect(await encountersOf(line, each)).toHaveLength(1);
      expect(await taskOf(each)).toMatchObject({ status: 'completed' });
    }
  });

  it('XX-04 Kareo is slow: the attempt is given up, and what it did all the same is found', async () => {
    await line.kareo('delays', { count: 1, operation: 'CreateEncounter', milliseconds: 1_500 });
    const bill = await visit();
    await line.later(minute);
    expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await taskOf(bill)).toMatchObject({ status: 'completed' });
  });

  it('XX-04 Kareo limits us: it is called less, and nothing is lost', async () => {
    await line.kareo('switches', { throttle: true });
    const bills = [await visit(), await visit(), await visit()];
    for (let tries = 0; tries < 8; tries += 1) await line.later(10 * second);
    await line.kareo('switches', { throttle: false });
    await line.later(6 * minute);
    for (const bill of bills) expect(await encountersOf(line, bill)).toHaveLength(1);
  });

  it('XX-04 Elation answers 429 and 5xx: what it is told waits, and gets there', async () => {
    await line.elation('fail', { status: 429, times: 3, path: '/bills/', method: 'PATCH' });
    await line.elation('fail', { status: 500, times: 2, path: '/bills/', method: 'PATCH' });
    const bill = await visit();
    for (let tries = 0; tries < 6; tries += 1) await line.later(6 * minute);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed' });
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });

  it('XX-04 Kareo refuses us (a permission is missing): the connection rests with one alarm, and wakes by itself', async () => {
    await line.kareo('switches', { permissionsMissing: ['CreateEncounter'] });
    const bills = [await visit(), await visit()];
    await line.later(minute);
    const alarms = await line.search('Task', 'code=connection-paused&status=requested');
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({
      businessStatus: { text: 'Paused' },
      owner: { display: 'administrator' },
      note: [{ text: expect.stringMatching(/Where: Kareo: Settings > User Accounts/) }],
    });
    for (const bill of bills) expect(await taskOf(bill)).toMatchObject({ status: 'requested' });
    await line.kareo('switches', { permissionsMissing: [] });
    await line.later(6 * minute);
    for (const bill of bills) expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await line.search('Task', 'code=connection-paused&status=requested')).toHaveLength(0);
  });

  it('XX-04 staff cancel what waits, and send it again after all', async () => {
    await line.kareo('failures', { count: 1_000, kind: 'http', status: 503 });
    const bill = await visit();
    const { id } = await taskOf(bill);
    const act = async (operation: string): Promise<number> =>
      (await line.fhir(`Task/${id}/$${operation}`, { method: 'POST' })).status;
    expect(await act('cancel')).toBe(200);
    expect(await taskOf(bill)).toMatchObject({ status: 'cancelled' });
    await line.kareo('fair-weather');
    await line.later(6 * minute);
    expect(await encountersOf(line, bill)).toHaveLength(0);
    expect(await act('hold')).toBe(409);
    expect(await act('resend')).toBe(200);
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await act('cancel')).toBe(409);
    expect((await line.fhir('Task/nobody/$resend', { method: 'POST' })).status).toBe(404);
  });

  it('XX-04 events that are lost on their way are caught up with', async () => {
    await line.elation('webhooks', { drop: 1_000 });
    const bill = await visit();
    await line.elation('webhooks', { drop: 0 });
    await line.later(minute);
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });
});

describe('A wrong password', () => {
  it('XX-04 nothing flows, one alarm says why and where, and with the right one everything arrives', async () => {
    const wrong = await startLine({ kareoSettings: { password: 'not-this-one' }, wait: false });
    try {
      await wrong.elation('patients', {
        first_name: 'Zephyrine',
        last_name: 'Tallow',
        dob: '1992-05-04',
        sex: 'Female',
      });
      for (let tries = 0; tries < 40 && (await wrong.search('Task', 'code=connection-paused')).length === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await wrong.search('Task', 'code=connection-paused')).toMatchObject([
        {
          status: 'requested',
          statusReason: { coding: [{ code: 'credentials-refused' }] },
          owner: { display: 'administrator' },
          note: [{ text: expect.stringMatching(/Where: Kareo: Settings > Company > Integrations/) }],
        },
      ]);
      expect((await wrong.kareoState()).patients).toHaveLength(0);
      await wrong.restart({ password: 'sandbox-password' });
      for (let tries = 0; tries < 200 && (await wrong.house.engine.missing()).length > 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      await wrong.settle();
      expect((await wrong.kareoState()).patients).toHaveLength(1);
      expect(await wrong.search('Task', 'code=connection-paused&status=requested')).toHaveLength(0);
    } finally {
      await wrong.close();
    }
  });
});
