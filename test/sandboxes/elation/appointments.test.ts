// The Elation sandbox's calendars and appointments. Elation API, "Appointments"; guide Elation–Kareo, "Appointments" and "Mapping Provider Calendars".
import { describe, expect, it } from '@jest/globals';
import { ito, main, marisol, practice, varga, west, withSandbox } from './practice.js';
import { receive } from './receiver.js';
import { idOf, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const visit = {
  patient: marisol,
  physician: varga,
  practice,
  scheduled_date: '2026-06-02T09:30:00-06:00',
  duration: 30,
};

describe('appointments', () => {
  it('SB-EL-28 writes the service location as an id and reads it as an object whose place of service is a number', () =>
    withSandbox(async ({ bridge }) => {
      const made = await bridge.post('/appointments/', { ...visit, service_location: west, description: 'BP recheck' });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        scheduled_date: '2026-06-02T15:30:00Z',
        duration: 30,
        description: 'BP recheck',
        time_slot_type: 'appointment',
        service_location: { id: west, name: 'Sawtooth West', place_of_service: 3 },
        deleted_date: null,
      });
      const status = made.body['status'] as Json;
      expect(status['status']).toBe('Scheduled');
      expect(String(status['status_date'])).toMatch(/T\d{2}:\d{2}:\d{2}$/);
      const moved = await bridge.patch(`/appointments/${idOf(made)}/`, { service_location: main });
      expect(moved.body['service_location']).toMatchObject({ id: main, place_of_service: 11 });
    }));

  it('SB-EL-29 has no type unless one is said: None is a null reason and no appointment_type_id; a type set by staff survives a PATCH that leaves both out', () =>
    withSandbox(async ({ bridge, staff }) => {
      const made = await bridge.post('/appointments/', visit);
      expect(made.body).toMatchObject({ reason: null, appointment_type_id: null });
      const set = await staff(`/appointments/${idOf(made)}/type`, { name: 'Follow-Up' });
      expect(set.body).toMatchObject({ reason: 'Follow-Up' });
      const moved = await bridge.patch(`/appointments/${idOf(made)}/`, { scheduled_date: '2026-06-03T15:30:00Z' });
      expect(moved.body).toMatchObject({ reason: 'Follow-Up', scheduled_date: '2026-06-03T15:30:00Z' });
      expect((await staff(`/appointments/${idOf(made)}/type`, { name: null })).body).toMatchObject({ reason: null });
    }));

  it('SB-EL-30 matches a reason to a type by name or makes one; reason wins over the id; the type gives the duration', () =>
    withSandbox(async ({ bridge }) => {
      const long = await bridge.post('/appointment_types/', { practice, name: 'Physical', default_duration: 45 });
      const body = { patient: marisol, physician: varga, practice, scheduled_date: '2026-06-02T15:30:00Z' };
      const matched = await bridge.post('/appointments/', { ...body, reason: 'physical' });
      expect(matched.body).toMatchObject({ reason: 'Physical', appointment_type_id: idOf(long), duration: 45 });
      const made = await bridge.post('/appointments/', {
        ...body,
        reason: 'Phisical',
        appointment_type_id: idOf(long),
      });
      expect(made.body['reason']).toBe('Phisical');
      expect(made.body['appointment_type_id']).not.toBe(idOf(long));
      const names = results(await bridge.get('/appointment_types/')).map(({ name }) => name);
      expect(names).toEqual(['Physical', 'Phisical']);
      const byId = await bridge.post('/appointments/', { ...body, appointment_type_id: idOf(long) });
      expect(byId.body).toMatchObject({ reason: 'Physical', duration: 45 });
    }));

  it('SB-EL-31 refuses what the vendor refuses: odd minutes, an inactive physician, an unknown state of the visit', () =>
    withSandbox(async ({ bridge, staff }) => {
      const refused = await bridge.post('/appointments/', {
        ...visit,
        physician: ito,
        duration: 17,
        status: { status: 'Arrived' },
        description: 'x'.repeat(501),
      });
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body).sort()).toEqual(['description', 'duration', 'physician', 'status']);
      expect((await bridge.post('/appointments/', { ...visit, duration: 1445 })).status).toBe(400);
      await staff(`/patients/${marisol}/delete`);
      expect((await bridge.post('/appointments/', visit)).body).toHaveProperty('patient');
      expect((await bridge.post('/appointments/', { ...visit, patient: null, time_slot_type: 'event' })).status).toBe(
        201,
      );
    }));

  it('SB-EL-32 lists by patient, physician and day (both ends included), and deletes softly', () =>
    withSandbox(async ({ bridge, staff }) => {
      const receiver = await receive();
      await bridge.post('/app/subscriptions/', { resource: 'appointments', target: receiver.url });
      const metadata = { object_id: 'kareo-77', data: null, object_web_link: null };
      const first = idOf(await bridge.post('/appointments/', { ...visit, metadata }));
      const second = idOf(await staff('/appointments', { ...visit, scheduled_date: '2026-06-04T23:59:00Z' }));
      const list = async (query: string) => results(await bridge.get(`/appointments/?${query}`)).map(idOf);
      expect(await list(`patient=${marisol}&from_date=2026-06-02&to_date=2026-06-02`)).toEqual([first]);
      expect(await list(`physician=${varga}&from_date=2026-06-03&to_date=2026-06-04`)).toEqual([second]);
      expect(await list('time_slot_type=event')).toEqual([]);
      const found = results(await bridge.get(`/appointments/?patient=${marisol}&to_date=2026-06-02`))[0];
      expect(found?.['metadata']).toEqual(metadata);
      expect((await bridge.delete(`/appointments/${first}/`)).status).toBe(204);
      expect((await bridge.get(`/appointments/${first}/`)).status).toBe(410);
      expect(await list(`patient=${marisol}`)).toEqual([second]);
      await staff(`/appointments/${second}`, { description: 'edited by staff' });
      await staff(`/appointments/${second}/delete`);
      await receiver.until(3);
      expect(receiver.delivered.map(({ event }) => event['action'])).toEqual(['saved', 'saved', 'deleted']);
      await receiver.close();
    }));

  it('SB-EL-33 lists one calendar per provider, and makes one whose provider no other system knows', () =>
    withSandbox(async ({ bridge, staff, look }) => {
      const made = await staff('/calendars', { last_name: 'Locum' });
      expect(made.status).toBe(201);
      expect(String(made.body['npi'])).toMatch(/^\d{10}$/);
      const calendars = results(await look('/calendars'));
      expect(calendars.map(({ physician }) => physician)).toEqual([varga, ito, made.body['physician']]);
      const physician = Number(made.body['physician']);
      expect((await bridge.get(`/physicians/?npi=${made.body['npi']}`)).body['results']).toHaveLength(1);
      expect((await bridge.post('/appointments/', { ...visit, physician })).status).toBe(201);
      const again = await staff('/calendars');
      expect(again.body['npi']).not.toBe(made.body['npi']);
    }));

  it('SB-EL-34 shows a patient’s payment, made with the appointment, as an object', () =>
    withSandbox(async ({ bridge }) => {
      const payment = { amount: 25, when_collected: '2026-06-02T15:25:00Z' };
      const made = await bridge.post('/appointments/', { ...visit, payment });
      expect(made.body['payment']).toMatchObject({ amount: '25.00', appointment: idOf(made), bill: null });
    }));
});
