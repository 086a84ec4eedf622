// The Elation sandbox's patient charts. Elation API, "Patients"; guide Elation–Kareo, "Patient Charts" and "Patient Demographics".
import { describe, expect, it } from '@jest/globals';
import { ito, marisol, practice, teo, varga, withSandbox } from './practice.js';
import { receive } from './receiver.js';
import { idOf, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const chart = {
  first_name: 'Nadia',
  last_name: 'Ossory',
  dob: '1979-09-09',
  sex: 'Female',
  primary_physician: varga,
  caregiver_practice: practice,
};

describe('charts', () => {
  it('SB-EL-12 creates a chart with every documented member, and finds it by the documented filters', () =>
    withSandbox(async ({ bridge }) => {
      const made = await bridge.post('/patients/', {
        ...chart,
        ssn: '123456789',
        phones: [{ phone: '(208) 555-0110', phone_type: 'Home' }],
        emails: [{ email: 'nadia@example.org' }],
        legal_gender_marker: 'X',
        patient_status: { status: 'active' },
        emergency_contact: { first_name: 'Ivo', relationship: 'Spouse' },
      });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        ...chart,
        middle_name: '',
        race: 'No race specified',
        legal_gender_marker_display: 'X',
        phones: [{ phone: '(208) 555-0110', phone_type: 'Home', deleted_date: null }],
        emails: [{ email: 'nadia@example.org', deleted_date: null }],
        emergency_contact: { first_name: 'Ivo', last_name: null, relationship: 'Spouse' },
        insurances: [],
        deleted_insurances: [],
        verified: true,
        merged_into_chart: null,
        deleted_date: null,
      });
      expect(String(made.body['created_date'])).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(String(made.body['last_modified'])).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/);
      const id = idOf(made);
      expect((await bridge.get(`/patients/${id}/`)).body).toEqual(made.body);
      const stamp = encodeURIComponent(String(made.body['last_modified']));
      for (const query of [
        'first_name=nadia&last_name=OSSORY',
        'dob=1979-09-09',
        'phone_number=208-555-0110',
        `last_modified__gte=${stamp}`,
        `practice=1,${practice}&sex=Female&dob=1979-09-09`,
      ]) {
        expect([query, results(await bridge.get(`/patients/?${query}`)).map(idOf)]).toEqual([query, [id]]);
      }
      expect(results(await bridge.get(`/patients/?last_modified__gt=${stamp}`))).toEqual([]);
      expect((await bridge.get('/patients/?last_modified__gt=yesterday')).status).toBe(400);
    }));

  it('SB-EL-13 answers 409 with the chart that is there to a second one of the same names, birth date and sex', () =>
    withSandbox(async ({ bridge, staff }) => {
      const twin = { ...chart, first_name: 'MARISOL', last_name: 'Quennell', dob: '1987-03-14' };
      const refused = await bridge.post('/patients/', twin);
      expect([refused.status, refused.body['redirect']]).toEqual([409, marisol]);
      expect((await bridge.post('/patients/', { ...twin, sex: 'Other' })).status).toBe(201);
      expect((await staff('/patients', twin)).status).toBe(201);
      await bridge.delete(`/patients/${teo}/`);
      const again = { ...chart, first_name: 'Téo', last_name: 'Brandt', dob: '1990-10-02', sex: 'Male' };
      expect((await bridge.post('/patients/', again)).status).toBe(201);
    }));

  it('SB-EL-14 takes a PUT with the required members, leaves omitted ones alone, and replaces lists whole', () =>
    withSandbox(async ({ bridge }) => {
      const path = `/patients/${marisol}/`;
      expect((await bridge.put(path, { first_name: 'Mari' })).status).toBe(400);
      const put = await bridge.put(path, {
        ...chart,
        first_name: 'Mari',
        phones: [{ phone: '1', phone_type: 'Work' }],
      });
      expect(put.status).toBe(200);
      expect(put.body).toMatchObject({ first_name: 'Mari', tags: ['New Patient'] });
      expect(put.body['phones']).toHaveLength(1);
      expect(
        (await bridge.patch(path, { caregiver_practice: practice, middle_name: null })).body['middle_name'],
      ).toBeNull();
      expect((await bridge.patch(path, { phones: [] })).body['phones']).toEqual([]);
    }));

  it('SB-EL-15 keeps the vendor’s limits: two phones, one live email, ten tags, an active physician of the practice', () =>
    withSandbox(async ({ bridge }) => {
      const path = `/patients/${marisol}/`;
      const phone = { phone: '2085550111', phone_type: 'Home' };
      const email = { email: 'a@example.org' };
      const refusals: readonly [Json, string][] = [
        [{ phones: [phone, phone, phone] }, 'phones'],
        [{ phones: [{ phone: '1', phone_type: 'Cell' }] }, 'phones'],
        [{ emails: [email, { email: 'b@example.org' }] }, 'emails'],
        [{ tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }, 'tags'],
        [{ primary_physician: ito }, 'primary_physician'],
        [{ ssn: '123-45-6789' }, 'ssn'],
      ];
      for (const [body, field] of refusals) {
        const refused = await bridge.patch(path, body);
        expect([refused.status, Object.keys(refused.body)]).toEqual([400, [field]]);
      }
      const inactive = await bridge.patch(path, { primary_physician: ito });
      expect(JSON.stringify(inactive.body)).toContain('is not a valid physician user in this practice');
      const emails = [email, { email: 'old@example.org', deleted_date: '2026-01-01T00:00:00Z' }];
      expect((await bridge.patch(path, { emails })).status).toBe(200);
    }));

  it('SB-EL-16 keeps metadata private to the application that wrote it', () =>
    withSandbox(async ({ bridge, connectAs }) => {
      const crm = await connectAs('crm');
      const path = `/patients/${marisol}/`;
      const metadata = { object_id: 'link-1', data: { a: 1 }, object_web_link: null };
      expect((await bridge.patch(path, { metadata })).body['metadata']).toEqual(metadata);
      expect((await crm.get(path)).body['metadata']).toBeNull();
      await crm.patch(path, { metadata: { object_id: 'crm-9' } });
      expect((await bridge.get(path)).body['metadata']).toEqual(metadata);
      expect((await bridge.patch(path, { metadata: { object_id: 'x'.repeat(101) } })).status).toBe(400);
      expect((await bridge.patch(path, { metadata: null })).body['metadata']).toBeNull();
    }));

  it('SB-EL-17 ignores a write of the older insurances, or refuses it, as the switch says', () =>
    withSandbox(async ({ bridge, staff }) => {
      const body = { notes: 'seen', insurances: [{ rank: 'primary', carrier: 'Blue Gem' }] };
      const ignored = await bridge.patch(`/patients/${marisol}/`, body);
      expect(ignored.body).toMatchObject({ notes: 'seen', insurances: [] });
      await staff('/settings', { legacyInsuranceWrites: 'refuse' });
      const refused = await bridge.patch(`/patients/${marisol}/`, body);
      expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['insurances']]);
    }));

  it('SB-EL-18 deletes softly (410 afterwards), and Elation Support restores under the same id', () =>
    withSandbox(async ({ bridge, staff, connectAs }) => {
      const receiver = await receive();
      const crm = await connectAs('crm');
      await crm.post('/app/subscriptions/', { resource: 'patients', target: receiver.url });
      expect((await bridge.delete(`/patients/${teo}/`)).status).toBe(204);
      for (const answer of [
        await bridge.get(`/patients/${teo}/`),
        await bridge.patch(`/patients/${teo}/`, { notes: 'x' }),
        await bridge.delete(`/patients/${teo}/`),
        await bridge.get(`/patients/${teo}/policies`),
      ]) {
        expect(answer.status).toBe(410);
      }
      expect(results(await bridge.get('/patients/')).map(idOf)).toEqual([marisol]);
      const restored = await staff(`/patients/${teo}/restore`);
      expect(restored.body).toMatchObject({ id: teo, deleted_date: null });
      expect((await bridge.get(`/patients/${teo}/`)).status).toBe(200);
      expect((await staff(`/patients/${teo}/restore`)).status).toBe(409);
      await receiver.until(2);
      const told = receiver.delivered.map(({ event }) => [event['action'], (event['data'] as Json)['id']]);
      expect(told).toEqual([
        ['deleted', teo],
        ['saved', teo],
      ]);
      await receiver.close();
    }));

  it('SB-EL-19 merges a duplicate into the chart that is kept: 303 to the survivor, its policies and appointments move, both are told of', () =>
    withSandbox(async ({ sandbox, bridge, staff }) => {
      const receiver = await receive();
      const twin = idOf(
        await staff('/patients', { first_name: 'Marisol', last_name: 'Quennel', dob: '1987-03-14', sex: 'Female' }),
      );
      const policy = idOf(
        await staff(`/patients/${twin}/policies`, { rank: 1, carrier_name: 'Blue Gem', member_id: 'M1' }),
      );
      const visit = idOf(await staff('/appointments', { patient: twin }));
      const note = idOf(await staff('/visit-notes', { patient: twin, bill: {} }));
      await bridge.post('/app/subscriptions/', { resource: 'patients', target: receiver.url });

      const merged = await staff(`/patients/${twin}/merge`, { keep: marisol });
      expect(merged.body).toMatchObject({ id: twin, merged_into_chart: marisol });
      const gone = await bridge.get(`/patients/${twin}/`);
      expect(gone.status).toBe(303);
      expect(gone.headers.get('location')).toBe(`${sandbox.baseUrl}/patients/${marisol}/`);
      const refused = await bridge.patch(`/patients/${twin}/`, { notes: 'x' });
      expect([refused.status, refused.body['redirect']]).toEqual([409, marisol]);
      expect(results(await bridge.get(`/patients/${marisol}/policies`)).map(idOf)).toEqual([policy]);
      expect(results(await bridge.get(`/appointments/?patient=${marisol}`)).map(idOf)).toEqual([visit]);
      expect(results(await bridge.get(`/visit_notes/?patient=${marisol}`)).map(idOf)).toEqual([note]);
      await receiver.until(2);
      const told = receiver.delivered.slice(0, 2).map(({ event }) => {
        const data = event['data'] as Json;
        return [event['action'], data['id'], data['merged_into_chart']];
      });
      expect(told).toContainEqual(['saved', twin, marisol]);
      expect(told).toContainEqual(['saved', marisol, null]);
      expect((await staff(`/patients/${marisol}/merge`, { keep: marisol })).status).toBe(400);
      await receiver.close();
    }));
});
