// Appointments in the sandbox: UTC and offset times, windows, full replacement, as the Kareo sheet 1.4, 2.5 and 4.4 have them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { control } from './envelope.js';
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

const booking = {
  AppointmentReasonId: 5,
  AppointmentStatus: 'Scheduled',
  AppointmentType: 'P',
  EndTime: '2026-03-03T16:30:00.000Z',
  IsRecurring: false,
  PatientCaseId: 2210,
  PatientSummary: { PatientId: 1007 },
  PracticeId: 1,
  ProviderId: 42,
  ResourceIds: { long: [7, 8] },
  ServiceLocationId: 3,
  StartTime: '2026-03-03T16:00:00.000Z',
};
const book = async (members: object = {}): Promise<unknown> =>
  at(await client.call('CreateAppointment', { Appointment: { ...booking, ...members } }), 'Appointment.AppointmentId');
const list = async (Filter: object): Promise<unknown[]> =>
  listAt(await client.call('GetAppointments', { Fields: {}, Filter }), 'Appointments.AppointmentData');
const ids = async (filter: object): Promise<unknown[]> => (await list(filter)).map((row) => at(row, 'ID'));

describe('appointments', () => {
  it('SB-KA-11 says one appointment in UTC and the list in the offset that was asked for', async () => {
    const AppointmentId = await book();
    const one = await client.call('GetAppointment', { Appointment: { AppointmentId } });
    expect(new Date(String(at(one, 'Appointment.StartTime'))).toISOString()).toBe('2026-03-03T16:00:00.000Z');
    const window = { EndDate: '3/3/2026', StartDate: '3/3/2026' };
    const [pacific] = await list({ ...window, TimeZoneOffsetFromGMT: '-8' });
    expect(pacific).toMatchObject({ StartDate: '3/3/2026 8:00:00 AM', EndDate: '3/3/2026 8:30:00 AM' });
    expect(at((await list({ ...window, TimeZoneOffsetFromGMT: '0' }))[0], 'StartDate')).toBe('3/3/2026 4:00:00 PM');
    expect(await ids({ EndDate: '3/3/2026 7:59:59 AM', StartDate: '3/3/2026', TimeZoneOffsetFromGMT: '-8' })).toEqual(
      [],
    );
    expect(await ids({ EndDate: '3/3/2026 8:00:00 AM', StartDate: '3/3/2026', TimeZoneOffsetFromGMT: '-8' })).toEqual([
      '1',
    ]);
  });

  it('SB-KA-11 reads the list as strings, reasons and resources by name', async () => {
    await book();
    expect((await list({ StartDate: '3/3/2026' }))[0]).toMatchObject({
      AppointmentReason1: 'Follow-up',
      ConfirmationStatus: 'Scheduled',
      PatientFullName: 'Talia R Brandt',
      PatientCaseName: 'Northwind Health - 1/5/2026',
      ResourceName1: 'Mara Q Ellison, MD',
      ResourceName2: 'Room 2',
      ServiceLocationName: 'Main Office',
      Type: 'P',
      Recurring: 'False',
    });
  });

  it('SB-KA-32 opens a window of its own where dates are missing, and none where another range is given', async () => {
    const hour = 3_600_000;
    for (const days of [-10, -5, -2, 5, 9]) {
      const StartTime = new Date(now + days * 24 * hour).toISOString();
      await book({ EndTime: new Date(now + days * 24 * hour + hour).toISOString(), StartTime });
    }
    expect(await ids({})).toEqual(['3']);
    expect(await ids({ EndDate: '3/10/2026' })).toEqual(['2', '3', '4']);
    expect(await ids({ StartDate: '3/1/2026' })).toEqual(['4']);
    expect(await ids({ FromCreatedDate: '3/1/2026' })).toEqual(['1', '2', '3', '4', '5']);
    expect(await ids({ FromLastModifiedDate: '3/1/2026' })).toEqual(['1', '2', '3', '4', '5']);
  });

  it('SB-KA-32 refuses more than 60 days', async () => {
    const wide = await client.call('GetAppointments', {
      Fields: {},
      Filter: { EndDate: '5/1/2026', StartDate: '2/1/2026' },
    });
    expect(textAt(wide, 'ErrorResponse.ErrorMessage')).toContain('60 days');
  });

  it('SB-KA-33 replaces an appointment whole: what an update leaves out is gone', async () => {
    const AppointmentId = await book({ Notes: 'Bring records' });
    const change = {
      AppointmentId,
      EndTime: booking.EndTime,
      PatientId: 1007,
      ServiceLocationId: 3,
      StartTime: booking.StartTime,
    };
    const changed = await client.call('UpdateAppointment', { Appointment: change });
    expect(at(changed, 'Appointment')).toMatchObject({
      AppointmentReasonId: 0,
      AppointmentStatus: 'Unknown',
      ProviderId: 0,
    });
    expect(at(changed, 'Appointment.Notes')).toBeUndefined();
    const { StartTime: _, ...without } = change;
    expect(
      textAt(await client.call('UpdateAppointment', { Appointment: without }), 'ErrorResponse.ErrorMessage'),
    ).toContain('A start time is required.');
  });

  it('SB-KA-33 shows a deletion only as absence', async () => {
    const AppointmentId = await book();
    const answer = await client.call('DeleteAppointment', { Appointment: { AppointmentId } });
    expect(at(answer, 'Deleted')).toBe(true);
    expect(await ids({ StartDate: '3/3/2026' })).toEqual([]);
    expect(await ids({ FromLastModifiedDate: '3/1/2026' })).toEqual([]);
    expect(at(await client.call('GetAppointment', { Appointment: { AppointmentId } }), 'Appointment')).toBeUndefined();
    expect(at(await client.call('DeleteAppointment', { Appointment: { AppointmentId } }), 'Deleted')).toBe(false);
  });

  it('SB-KA-33 changes the status alone, and shows it to a poll by modification', async () => {
    const AppointmentId = await book();
    now += 60_000;
    await client.call('UpdateAppointmentStatus', { Appointment: { AppointmentId, AppointmentStatus: 'CheckedIn' } });
    const [row] = await list({ FromLastModifiedDate: '3/2/2026 2:16:00 PM' });
    expect(row).toMatchObject({ ConfirmationStatus: 'CheckedIn', AppointmentReason1: 'Follow-up' });
    expect(await ids({ ConfirmationStatus: 'Check-in', StartDate: '3/3/2026' })).toEqual(['1']);
    expect(await ids({ ConfirmationStatus: 'Scheduled', StartDate: '3/3/2026' })).toEqual([]);
  });

  it('SB-KA-33 refuses what it cannot find, and an end before the start', async () => {
    const wrong = {
      AppointmentReasonId: 9,
      EndTime: '2026-03-03T15:00:00Z',
      PatientCaseId: 9,
      PatientSummary: { PatientId: 9 },
      ProviderId: 9,
      ServiceLocationId: 9,
    };
    const answer = await client.call('CreateAppointment', { Appointment: { ...booking, ...wrong } });
    const message = textAt(answer, 'ErrorResponse.ErrorMessage');
    for (const said of [
      'Appointment reason 9',
      'Patient 9',
      'Case 9',
      'Provider 9',
      'Service location 9',
      'end must come after',
    ]) {
      expect(message).toContain(said);
    }
  });

  it('SB-KA-34 lets staff book on a provider’s calendar, move, cancel and delete', async () => {
    const made = await control(sandbox.baseUrl, 'appointments', { ...booking, ResourceIds: undefined });
    const id = String(at(made, 'id'));
    expect((await list({ StartDate: '3/3/2026' }))[0]).toMatchObject({ ResourceName1: 'Mara Q Ellison, MD' });
    await control(sandbox.baseUrl, `appointments/${id}`, {
      EndTime: '2026-03-04T17:00:00Z',
      StartTime: '2026-03-04T16:00:00Z',
    });
    expect((await list({ StartDate: '3/4/2026', TimeZoneOffsetFromGMT: '-8' }))[0]).toMatchObject({
      StartDate: '3/4/2026 8:00:00 AM',
      AppointmentReason1: 'Follow-up',
    });
    await control(sandbox.baseUrl, `appointments/${id}/cancel`);
    expect((await list({ StartDate: '3/4/2026' }))[0]).toMatchObject({ ConfirmationStatus: 'Cancelled' });
    await control(sandbox.baseUrl, `appointments/${id}/delete`);
    expect(await ids({ StartDate: '3/4/2026' })).toEqual([]);
  });

  it('SB-KA-34 lists the reasons of a practice', async () => {
    const reasons = await client.call('GetAppointmentReasons', { PracticeId: 1 });
    expect(at(reasons, 'AppointmentReasons.AppointmentReasonData')).toMatchObject([
      { AppointmentReasonId: 5, Name: 'Follow-up', DefaultDurationMinutes: 30 },
    ]);
    expect(
      listAt(await client.call('GetAppointmentReasons', { PracticeId: 2 }), 'AppointmentReasons.AppointmentReasonData'),
    ).toEqual([]);
  });
});
