import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { elationIds, kareoIds } from './practice.js';
import { aPatient, anAppointment, inElation, inFhir } from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

const day = 86_400_000;
/** The start of an hour, so many days from now, as both systems say it. */
const hour = (days: number, plus = 0): string =>
  new Date(Math.floor((line.now() + days * day) / 3_600_000) * 3_600_000 + plus).toISOString().replace('.000Z', 'Z');
const slot = (days: number, minutes: number): object => ({
  StartTime: hour(days),
  EndTime: hour(days, minutes * 60_000),
});
const visitsOf = async (last: string): Promise<Free[]> => {
  const [chart] = await inElation(line, last);
  const { appointments } = await line.elationState();
  return appointments.filter(({ patient }: Free) => patient === chart.id);
};
const inKareoDo = async (path: string, body: object = {}): Promise<void> => {
  await line.kareo(path, body);
  await line.settle();
};

describe('Appointments', () => {
  it('EL-15 every field of a Kareo appointment arrives, and an edit updates the same appointment', async () => {
    await aPatient(line, { LastName: 'Visitor' });
    const made = await anAppointment(line, 'Visitor', slot(6, 30));
    const [first, ...others] = await visitsOf('Visitor');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ description: 'Follow-up', duration: 30, physician: elationIds.varga });
    expect(Date.parse(first.scheduled_date)).toBe(Date.parse(hour(6)));
    await inKareoDo(`appointments/${made.id}`, { ...slot(7, 45), AppointmentReasonId: 6 });
    const [second, ...further] = await visitsOf('Visitor');
    expect(further).toEqual([]);
    expect(second).toMatchObject({
      id: first.id,
      description: 'New patient',
      duration: 45,
      physician: elationIds.varga,
    });
    expect(Date.parse(second.scheduled_date)).toBe(Date.parse(hour(7)));
    const visit: Free[] = await line.search('Appointment', `patient=Patient/${(await inFhir(line, 'Visitor')).id}`);
    expect(visit).toHaveLength(1);
    expect(visit[0]).toMatchObject({ status: 'booked', minutesDuration: 45 });
    expect(Date.parse(visit[0].start)).toBe(Date.parse(hour(7)));
  });

  it('EL-15 an appointment moved to another provider moves to that calendar; one cancelled or deleted in Kareo is off in Elation', async () => {
    await aPatient(line, { LastName: 'Mover' });
    const made = await anAppointment(line, 'Mover', slot(8, 30));
    await inKareoDo(`appointments/${made.id}`, { ProviderId: kareoIds.lund, ResourceId: 8, ResourceIds: [8] });
    expect(await visitsOf('Mover')).toEqual([expect.objectContaining({ physician: elationIds.lund })]);
    await inKareoDo(`appointments/${made.id}/cancel`);
    expect((await visitsOf('Mover')).map(({ status }) => status.status)).toEqual(['Cancelled']);
    const other = await anAppointment(line, 'Mover', slot(9, 30));
    await inKareoDo(`appointments/${other.id}/delete`);
    expect((await visitsOf('Mover')).map(({ status }) => status.status)).toEqual(['Cancelled', 'Cancelled']);
  });

  it('EL-15 a duration between the five-minute steps of Elation takes the whole step, says so, and stays in Kareo', async () => {
    await aPatient(line, { LastName: 'Oddly' });
    const made = await anAppointment(line, 'Oddly', slot(11, 17));
    expect((await visitsOf('Oddly')).map(({ duration }) => duration)).toEqual([20]);
    const patient = `Patient/${(await inFhir(line, 'Oddly')).id}`;
    const [task] = (await line.search('Task', `patient=${patient}&code=deliver-appointments`)) as Free[];
    expect(task.output.map(({ type }: Free) => type.text)).toContain('Not carried: Duration');
    const [visit] = (await line.search('Appointment', `patient=${patient}`)) as Free[];
    expect(visit.minutesDuration).toBe(17);
    await inKareoDo(`appointments/${made.id}`, slot(11, 25));
    expect((await visitsOf('Oddly')).map(({ duration }) => duration)).toEqual([25]);
  });

  it('EL-15 what is added or edited in Elation changes nothing in Kareo', async () => {
    await aPatient(line, { LastName: 'Stayhere' });
    const made = await anAppointment(line, 'Stayhere', slot(10, 30));
    const [visit] = await visitsOf('Stayhere');
    const before = (await line.kareoState()).appointments;
    const [chart] = await inElation(line, 'Stayhere');
    await line.elation('appointments', { patient: chart.id, scheduled_date: hour(11), duration: 15, reason: 'Own' });
    await line.elation(`appointments/${visit.id}`, { description: 'Typed in Elation', scheduled_date: hour(12) });
    await line.settle();
    expect((await line.kareoState()).appointments).toEqual(before);
    const shown: Free[] = await line.search('Appointment', `patient=Patient/${(await inFhir(line, 'Stayhere')).id}`);
    expect(shown.map(({ start }) => Date.parse(start))).toEqual([Date.parse(hour(10))]);
    await inKareoDo(`appointments/${made.id}`, slot(13, 30));
    const after = (await visitsOf('Stayhere')).find(({ id }) => id === visit.id);
    expect(Date.parse(after.scheduled_date)).toBe(Date.parse(hour(13)));
    expect(await visitsOf('Stayhere')).toHaveLength(2);
  });

  it('EL-16 the type is None, and one that staff set survives later Kareo updates', async () => {
    await aPatient(line, { LastName: 'Typed' });
    const made = await anAppointment(line, 'Typed', slot(14, 30));
    const [visit] = await visitsOf('Typed');
    expect([visit.reason ?? null, visit.appointment_type_id ?? null]).toEqual([null, null]);
    const { appointment_types: before } = await line.elationState();
    const typed = await line.elation(`appointments/${visit.id}/type`, { name: 'Video Visit' });
    await line.settle();
    await inKareoDo(`appointments/${made.id}`, slot(15, 60));
    const [after, ...others] = await visitsOf('Typed');
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: visit.id, duration: 60, appointment_type_id: typed.appointment_type_id });
    const { appointment_types: types } = await line.elationState();
    expect(types).toHaveLength(before.length + 1);
    expect(JSON.stringify((await line.kareoState()).appointments)).not.toContain('Video Visit');
  });
});
