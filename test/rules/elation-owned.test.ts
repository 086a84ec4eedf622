import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { elationIds, kareoIds } from './practice.js';
import {
  aCase,
  aChart,
  aPatient,
  anAppointment,
  aVisit,
  encountersOf,
  inElation,
  inFhir,
  inKareo,
  policiesOf,
} from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine({ configuration: 'elation-owned' });
});
afterAll(() => line.close());

const inDays = (days: number): string =>
  new Date(Math.floor((line.now() + days * 86_400_000) / 3_600_000) * 3_600_000).toISOString().replace('.000Z', 'Z');
const appointmentsInKareo = async (): Promise<Free[]> => (await line.kareoState()).appointments;

describe('Elation as the source of truth for demographics and appointments', () => {
  it('EL-24 charts and demographics go from Elation to Kareo, and edits in Kareo change nothing in Elation', async () => {
    const chart = await aChart(line, { last_name: 'Intake' });
    const made = await inKareo(line, 'Intake');
    expect(made.columns).toMatchObject({ FirstName: 'Zephyrine', DOB: '1992-05-04', City: 'Boise' });
    await line.elation(`patients/${chart.id}`, { emails: [{ email: 'intake@example.org' }] });
    await line.settle();
    expect((await inKareo(line, 'Intake')).columns.EmailAddress).toBe('intake@example.org');
    const before = await inElation(line, 'Intake');
    const shown = await inFhir(line, 'Intake');
    await line.kareo(`patients/${made.id}`, { City: 'Nampa', EmailAddress: 'kareo@example.org' });
    await line.settle();
    expect(await inElation(line, 'Intake')).toEqual(before);
    expect((await inFhir(line, 'Intake')).address).toEqual(shown.address);
    await line.elation(`patients/${chart.id}`, { middle_name: 'Una' });
    await line.settle();
    expect((await inKareo(line, 'Intake')).columns).toMatchObject({
      MiddleName: 'U',
      City: 'Boise',
      EmailAddress: 'intake@example.org',
    });
    await aPatient(line, { LastName: 'Kareointake' });
    expect(await inElation(line, 'Kareointake')).toEqual([]);
  });

  it('EL-24 appointments go from Elation to Kareo, new and edited, and edits in Kareo change nothing in Elation', async () => {
    const chart = await aChart(line, { last_name: 'Scheduled' });
    const visit = await line.elation('appointments', {
      patient: chart.id,
      physician: elationIds.varga,
      scheduled_date: inDays(5),
      duration: 30,
      description: 'Follow-up',
    });
    await line.settle();
    const [made, ...others] = await appointmentsInKareo();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ patientId: (await inKareo(line, 'Scheduled')).id, providerId: kareoIds.varga });
    expect([made.startAt, made.endAt - made.startAt]).toEqual([Date.parse(inDays(5)), 1_800_000]);
    await line.elation(`appointments/${visit.id}`, { scheduled_date: inDays(6), duration: 60 });
    await line.settle();
    const [moved, ...further] = await appointmentsInKareo();
    expect(further).toEqual([]);
    expect([moved.id, moved.startAt, moved.endAt - moved.startAt]).toEqual([made.id, Date.parse(inDays(6)), 3_600_000]);
    const before = (await line.elationState()).appointments;
    await line.kareo(`appointments/${made.id}`, { StartTime: inDays(9), EndTime: inDays(9.25) });
    await line.settle();
    expect((await line.elationState()).appointments).toEqual(before);
    await anAppointment(line, 'Scheduled', { StartTime: inDays(10), EndTime: inDays(10.25) });
    expect((await line.elationState()).appointments).toEqual(before);
  });

  it('EL-24 insurance still goes from Kareo to Elation, and bills from Elation to Kareo', async () => {
    const chart = await aChart(line, { last_name: 'Stillpays' });
    await aCase(line, 'Stillpays');
    expect((await policiesOf(line, chart)).map(({ plan_name }) => plan_name)).toEqual(['Northwind PPO 140']);
    const bill = await aVisit(line, chart, {
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '10.00', units: '1.00' }],
    });
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });
});
