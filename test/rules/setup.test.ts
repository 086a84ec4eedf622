import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readinessOf, type Readiness } from '../../src/delivery/readiness.js';
import { startLine, type Free, type Line } from './line.js';
import { elationIds, elationSeed, kareoIds } from './practice.js';
import { aCase, aChart, anAppointment, aPatient, aVisit, inElation, inFhir, inKareo } from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

const open = async (of: Line, code: string): Promise<readonly Readiness[]> =>
  (await readinessOf(of.house.hub)).filter((item) => item.code === code && !item.ready);
const textsOf = (items: readonly Readiness[]): string => items.map(({ text }) => text).join(' | ');

describe('Mapping', () => {
  it('EL-01 providers are mapped by NPI; one that is not is named by the readiness check and by what needs it', async () => {
    const items = await open(line, 'provider-not-mapped');
    expect(textsOf(items)).toContain('Quist');
    expect(textsOf(items)).not.toMatch(/Varga|Lund/);
    expect(items[0]?.mend).toContain('Contact Elation Support');
    const chart = await aChart(line, { last_name: 'Unprovided' });
    await aCase(line, 'Unprovided');
    const bill = await aVisit(
      line,
      chart,
      { cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '10.00', units: '1.00' }] },
      { physician: elationIds.quist },
    );
    const { bills } = await line.elationState();
    const refused = bills.find(({ id }: Free) => id === bill.id);
    expect(refused.billing_status).toBe('UnresolvedError');
    expect(refused.billing_error).toContain('Quist');
    const { encounters } = await line.kareoState();
    expect(JSON.stringify(encounters)).not.toContain(`EL${bill.id}`);
    const patient = await inFhir(line, 'Unprovided');
    const [task] = (await line.search('Task', `patient=Patient/${patient.id}&status=failed`)) as Free[];
    expect(task.statusReason.coding[0].code).toBe('provider-not-mapped');
    expect(task.statusReason.text).toContain('Quist');
  });

  it('EL-01 a patient of an unmapped provider goes to the other system without it, says so, and keeps it where it is', async () => {
    await aPatient(line, { LastName: 'Ofokafor', DefaultRenderingProvider: { ProviderID: kareoIds.okafor } });
    const [chart] = await inElation(line, 'Ofokafor');
    expect(chart.primary_physician).toBe(elationIds.varga);
    const notCarried = async (last: string, to: string): Promise<string[]> => {
      const tasks: Free[] = await line.search('Task', `patient=Patient/${(await inFhir(line, last)).id}`);
      const task = tasks.find(({ description }) => description === `Demographics to ${to}`);
      return (task?.output ?? []).map(({ type }: Free) => type.text);
    };
    expect(await notCarried('Ofokafor', 'Elation')).toEqual(['Not carried: Provider assigned in practice']);
    await line.elation(`patients/${chart.id}`, { middle_name: 'Xenia' });
    await line.settle();
    expect(await inKareo(line, 'Ofokafor')).toMatchObject({
      renderingProviderId: kareoIds.okafor,
      columns: { MiddleName: 'X' },
    });
    await aChart(line, { last_name: 'Ofquist', primary_physician: elationIds.quist });
    const patient = await inKareo(line, 'Ofquist');
    expect(patient.renderingProviderId).toBeUndefined();
    expect(await notCarried('Ofquist', 'Kareo')).toEqual(['Not carried: Primary Provider']);
    await line.kareo(`patients/${patient.id}`, { City: 'Star' });
    await line.settle();
    expect((await inElation(line, 'Ofquist'))[0]).toMatchObject({
      primary_physician: elationIds.quist,
      address: { city: 'Star' },
    });
  });

  it('EL-02 a Kareo calendar without an Elation one is named by the readiness check and by the error of its appointment', async () => {
    const items = await open(line, 'calendar-not-mapped');
    expect(textsOf(items)).toContain('Okafor');
    expect(textsOf(items)).not.toMatch(/Varga|Lund/);
    await aChart(line, { last_name: 'Uncalendared' });
    await anAppointment(line, 'Uncalendared', { ProviderId: kareoIds.okafor, ResourceId: 9, ResourceIds: [9] });
    const [chart] = await inElation(line, 'Uncalendared');
    const visits = async (): Promise<Free[]> =>
      (await line.elationState()).appointments.filter(({ patient }: Free) => patient === chart.id);
    expect(await visits()).toEqual([]);
    const patient = await inFhir(line, 'Uncalendared');
    const [task] = (await line.search('Task', `patient=Patient/${patient.id}&status=failed`)) as Free[];
    expect(task.statusReason.coding[0].code).toBe('calendar-not-mapped');
    expect(task.statusReason.text).toContain('Okafor');
    // A matching calendar that belongs to a provider with the same NPI is all it takes.
    await line.elation('calendars', { first_name: 'Nnamdi', last_name: 'Okafor', npi: '1999999950' });
    line.passTime(120_000);
    await line.settle();
    await line.fhir(`Task/${task.id}/$resend`, { method: 'POST' });
    await line.settle();
    expect(await open(line, 'calendar-not-mapped')).toEqual([]);
    expect(await visits()).toHaveLength(1);
  });

  it('EL-03 a practice location without a Kareo service location is named by the readiness check and is a Bill Error', async () => {
    const items = await open(line, 'location-not-mapped');
    expect(textsOf(items)).toContain('Sawtooth West');
    expect(textsOf(items)).not.toContain('Sawtooth Main');
    expect(items[0]?.mend).toContain('Practice Locations');
    const chart = await aChart(line, { last_name: 'Westerly' });
    await aCase(line, 'Westerly');
    const bill = await aVisit(line, chart, {
      service_location: elationIds.west,
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '10.00', units: '1.00' }],
    });
    const { bills } = await line.elationState();
    expect(bills.find(({ id }: Free) => id === bill.id)).toMatchObject({
      billing_status: 'UnresolvedError',
      billing_error: 'Practice location "Sawtooth West" is not mapped to a Kareo service location',
    });
    const main = await aVisit(line, chart, {
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '10.00', units: '1.00' }],
    });
    const { encounters } = await line.kareoState();
    expect(encounters.find((one: Free) => JSON.stringify(one).includes(`EL${main.id}`))).toMatchObject({
      locationId: kareoIds.main,
      placeOfService: '11',
    });
  });
});

describe('How do I get started?', () => {
  it('EL-28 nothing flows while the integration is off in Elation; the readiness check says so, and all flows once it is on', async () => {
    const seed = { ...elationSeed, practice: { ...elationSeed.practice, integration: 'off' } };
    const off = await startLine({ elationSeed: seed, wait: false });
    try {
      await off.elation('patients', {
        first_name: 'Early',
        last_name: 'Bird',
        dob: '1980-01-01',
        sex: 'Female',
        primary_physician: elationIds.varga,
      });
      await off.kareo('patients', { FirstName: 'Late', LastName: 'Bird', DateofBirth: '1981-01-01', Gender: 'Male' });
      await Promise.all([...off.house.engine.listening.values()].map((each) => each.poll()));
      await off.house.engine.tick();
      expect([(await off.kareoState()).patients.length, (await off.elationState()).patients.length]).toEqual([1, 1]);
      const items = (await readinessOf(off.house.hub)).filter(({ ready }) => !ready);
      expect(items.find(({ connection }) => connection === 'elation')).toMatchObject({
        text: expect.stringContaining('not turned on in Elation'),
        mend: expect.stringContaining('I need help -> Contact Elation Support'),
      });
      await off.elation('practice', { integration: 'on' });
      off.passTime(600_000);
      await off.settle();
      expect([(await off.kareoState()).patients.length, (await off.elationState()).patients.length]).toEqual([2, 2]);
      expect((await readinessOf(off.house.hub)).filter(({ ready, blocks }) => !ready && blocks)).toEqual([]);
    } finally {
      await off.close();
    }
  });

  it('EL-28 turned off later, it holds everything back with one alarm until it is turned on again', async () => {
    await aPatient(line, { LastName: 'Pausing' });
    await line.elation('practice', { integration: 'off' });
    await line.kareo(`patients/${(await inKareo(line, 'Pausing')).id}`, { City: 'Star' });
    await Promise.all([...line.house.engine.listening.values()].map((each) => each.poll()));
    const cityOf = async (): Promise<string | undefined> => (await inElation(line, 'Pausing'))[0].address?.city;
    const alarms = async (status: string): Promise<Free[]> =>
      line.search('Task', `code=connection-paused&status=${status}`);
    for (let tries = 0; (await alarms('requested')).length === 0 && tries < 100; tries += 1) await sleep(50);
    expect((await alarms('requested')).map((one) => one.note[0].text)).toEqual([
      expect.stringContaining('I need help -> Contact Elation Support'),
    ]);
    expect(await cityOf()).toBeUndefined();
    expect(textsOf(await readinessOf(line.house.hub))).toContain('not turned on in Elation');
    await line.elation('practice', { integration: 'on' });
    line.passTime(600_000);
    await line.settle();
    expect(await cityOf()).toBe('Star');
    expect(await alarms('requested')).toEqual([]);
  });

  it('EL-28 nothing flows while there is no Kareo account that can be used, and the readiness check names it', async () => {
    const off = await startLine({ kareoSettings: { password: 'wrong' }, wait: false });
    try {
      await off.elation('patients', { first_name: 'No', last_name: 'Account', dob: '1980-01-01', sex: 'Female' });
      await Promise.all([...off.house.engine.listening.values()].map((each) => each.poll()));
      expect((await off.kareoState()).patients).toEqual([]);
      const items = (await readinessOf(off.house.hub)).filter(({ ready }) => !ready);
      expect(items.find(({ connection }) => connection === 'kareo')).toMatchObject({ blocks: true });
    } finally {
      await off.close();
    }
  });

  it('EL-28 nothing flows while the integration is not turned on in the configuration', async () => {
    const off = await startLine({ on: false });
    try {
      await off.elation('patients', {
        first_name: 'Off',
        last_name: 'Here',
        dob: '1980-01-01',
        sex: 'Female',
        primary_physician: elationIds.varga,
      });
      await Promise.all([...off.house.engine.listening.values()].map((each) => each.poll()));
      await off.house.engine.settle();
      expect((await off.kareoState()).patients).toEqual([]);
      const items = (await readinessOf(off.house.hub)).filter(({ ready }) => !ready);
      expect(items.map(({ connection, code }) => `${connection} ${code}`)).toEqual(
        expect.arrayContaining(['elation integration-off', 'kareo integration-off']),
      );
    } finally {
      await off.close();
    }
  });
});
