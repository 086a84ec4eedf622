// The Elation sandbox's policies service, its mirror into the chart, carriers and plans. Elation API, "Patient Insurance Policies"; guide, "Insurance".
import { describe, expect, it } from '@jest/globals';
import { marisol, practice, teo, withSandbox } from './practice.js';
import { eventually, receive } from './receiver.js';
import { idOf, results } from './vendor-client.js';
import type { Json, VendorClient } from './vendor-client.js';

const about = {
  practice_id: practice,
  patient_id: marisol,
  patient_first_name: 'Marisol',
  patient_last_name: 'Quennell',
  patient_dob: '1987-03-14',
  status: 'active',
};
const cover = { ...about, rank: 1, carrier_name: 'Blue Gem Health', plan_name: 'PPO 500', member_id: 'BGH1' };
const policies = `/patients/${marisol}/policies`;

const insurances = async (client: VendorClient) =>
  (await client.get(`/patients/${marisol}/`)).body['insurances'] as Json[];

describe('policies', () => {
  it('SB-EL-20 makes, lists and reads policies; what the service wants repeated about the patient must be there', () =>
    withSandbox(async ({ bridge }) => {
      const made = await bridge.post(policies, { ...cover, copay: 25, deductible: '500' });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        ...cover,
        copay: '25.00',
        deductible: '500.00',
        relationship_to_insured: 'self',
        group_id: null,
        can_check_eligibility: true,
        is_legacy_insurance: false,
      });
      const id = idOf(made);
      expect((await bridge.get(`${policies}/${id}`)).body).toEqual(made.body);
      const old = await bridge.post(policies, { ...cover, status: 'inactive', rank: null });
      expect(results(await bridge.get(policies)).map(idOf)).toEqual([id, idOf(old)]);
      expect(results(await bridge.get(`${policies}?active_only=true`)).map(idOf)).toEqual([id]);
      expect((await bridge.get(`/patients/${teo}/policies/${id}`)).status).toBe(404);
      const two = await bridge.send('POST', policies, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([
          { ...cover, rank: 2 },
          { ...cover, rank: 3 },
        ]),
      });
      expect([two.status, Array.isArray(two.body)]).toEqual([201, true]);
    }));

  it('SB-EL-21 refuses with 422 and a list: where, what, and which kind', () =>
    withSandbox(async ({ bridge }) => {
      const refused = await bridge.post(policies, { ...cover, patient_dob: undefined, status: 'Active', rank: 7 });
      expect(refused.status).toBe(422);
      const detail = refused.body['detail'] as Json[];
      expect(detail.map(({ loc }) => loc)).toEqual([
        ['body', 'patient_dob'],
        ['body', 'status'],
        ['body', 'rank'],
      ]);
      expect(detail[0]).toEqual({ loc: ['body', 'patient_dob'], msg: 'Field required', type: 'missing' });
      const unranked = await bridge.post(policies, { ...cover, rank: null });
      expect((unranked.body['detail'] as Json[])[0]).toMatchObject({ loc: ['body', 'rank'] });
      const other = await bridge.post(policies, { ...cover, patient_id: teo });
      expect((other.body['detail'] as Json[])[0]).toMatchObject({ loc: ['body', 'patient_id'] });
      expect((await bridge.get('/patients/9/policies')).status).toBe(404);
    }));

  it('SB-EL-22 has no PATCH, and PUT replaces the whole: what is not given is gone', () =>
    withSandbox(async ({ bridge }) => {
      const made = await bridge.post(policies, { ...cover, group_id: 'G1', relationship_to_insured: 'spouse' });
      const one = `${policies}/${idOf(made)}`;
      expect((await bridge.patch(one, { group_id: 'G2' })).status).toBe(405);
      expect((await bridge.put(one, { group_id: 'G2' })).status).toBe(422);
      const put = await bridge.put(one, { ...cover, member_id: 'BGH2' });
      expect(put.body).toMatchObject({
        id: idOf(made),
        member_id: 'BGH2',
        group_id: null,
        relationship_to_insured: 'self',
      });
    }));

  it('SB-EL-23 keeps one active policy per rank: making another active deactivates the one that held it, silently', () =>
    withSandbox(async ({ bridge }) => {
      const first = idOf(await bridge.post(policies, cover));
      const second = await bridge.post(policies, { ...cover, member_id: 'NEW' });
      expect(second.status).toBe(201);
      const state = results(await bridge.get(policies)).map((policy) => [policy['id'], policy['status']]);
      expect(state).toEqual([
        [first, 'inactive'],
        [idOf(second), 'active'],
      ]);
      await bridge.put(`${policies}/${first}`, cover);
      expect((await bridge.get(`${policies}/${idOf(second)}`)).body['status']).toBe('inactive');
    }));

  it('SB-EL-24 copies policies into the chart’s older insurances after a delay, in their older words and with new ids', () =>
    withSandbox(
      async ({ bridge, staff }) => {
        const made = await bridge.post(policies, {
          ...cover,
          insured_person_first_name: 'Ivo',
          insured_person_dob: '1985-11-02',
          insured_person_sex_at_birth: 'M',
          relationship_to_insured: 'spouse',
          payment_program: 'workers_compensation',
        });
        expect(await insurances(bridge)).toEqual([]);
        await staff('/clock', { advance_ms: 60_000 });
        const [mirrored] = await insurances(bridge);
        expect(mirrored).toMatchObject({
          rank: 'primary',
          carrier: 'Blue Gem Health',
          plan: 'PPO 500',
          member_id: 'BGH1',
          insured_person_dob: '11/02/1985',
          insured_person_gender: 'M',
          relationship_to_insured: 'Spouse',
          payment_program: "Worker's Compensation",
        });
        expect(results(await bridge.get('/patients/?member_id=BGH1')).map(idOf)).toEqual([marisol]);
        await bridge.put(`${policies}/${idOf(made)}`, { ...cover, copay: '10.00' });
        await staff('/clock', { advance_ms: 60_000 });
        const [corrected] = await insurances(bridge);
        expect(corrected).toMatchObject({ copay: '10.00', relationship_to_insured: null });
        expect(corrected?.['id']).not.toBe(mirrored?.['id']);
        expect((await bridge.get(`/patients/${marisol}/`)).body['deleted_insurances']).toEqual([]);
      },
      { settings: { policyMirrorMs: 60_000 } },
    ));

  it('SB-EL-25 DELETE takes a policy out of the list and, in a while, into the last five deleted insurances', () =>
    withSandbox(
      async ({ bridge }) => {
        for (let index = 1; index <= 6; index += 1) {
          const id = idOf(await bridge.post(policies, { ...cover, carrier_name: `C${index}`, member_id: `M${index}` }));
          await eventually(async () => (await insurances(bridge)).length === 1, 'the mirror');
          expect((await bridge.delete(`${policies}/${id}`)).status).toBe(204);
          expect((await bridge.get(`${policies}/${id}`)).status).toBe(404);
          await eventually(async () => (await insurances(bridge)).length === 0, 'the mirror');
        }
        const deleted = (await bridge.get(`/patients/${marisol}/`)).body['deleted_insurances'] as Json[];
        expect(deleted.map(({ carrier }) => carrier)).toEqual(['C2', 'C3', 'C4', 'C5', 'C6']);
        expect(deleted.every(({ deleted_date: date }) => typeof date === 'string')).toBe(true);
      },
      { settings: { policyMirrorMs: 10 } },
    ));

  it('SB-EL-26 tells of a policy only as a patients event of the mirror: to others, and to its maker only if so set', () =>
    withSandbox(
      async ({ bridge, connectAs, staff }) => {
        const [mine, theirs] = [await receive(), await receive()];
        const crm = await connectAs('crm');
        await bridge.post('/app/subscriptions/', { resource: 'patients', target: mine.url });
        await crm.post('/app/subscriptions/', { resource: 'patients', target: theirs.url });
        await bridge.post(policies, cover);
        await theirs.until(1);
        expect(theirs.delivered[0]?.event).toMatchObject({ resource: 'patients', action: 'saved' });
        expect(mine.delivered).toEqual([]);
        const id = idOf(await staff(`/patients/${marisol}/policies`, { ...cover, rank: 2, member_id: 'S2' }));
        await mine.until(1);
        await staff(`/policies/${id}`, { group_id: 'changed by staff' });
        await mine.until(2);
        const data = mine.delivered[1]?.event['data'] as Json;
        expect(JSON.stringify(data['insurances'])).toContain('changed by staff');
        await staff('/settings', { echoPolicyMirror: true });
        await bridge.delete(`${policies}/${id}`);
        await mine.until(3);
        await Promise.all([mine.close(), theirs.close()]);
      },
      { settings: { policyMirrorMs: 5 } },
    ));
});

describe('carriers and plans', () => {
  it('SB-EL-27 keeps companies and plans; reading one adds its patients and plans; both are told of', () =>
    withSandbox(async ({ bridge, staff }) => {
      const receiver = await receive();
      await bridge.post('/app/subscriptions/', { resource: 'insurance_companies', target: receiver.url });
      await bridge.post('/app/subscriptions/', { resource: 'insurance_plans', target: receiver.url });
      const company = await bridge.post('/insurance_companies/', {
        practice,
        carrier: 'Blue Gem Health',
        address: 'PO Box 900',
        state: 'ID',
        external_vendor_id: 'kareo-3301',
        insurance_type: 'commercial',
      });
      expect(company.status).toBe(201);
      expect(company.body).not.toHaveProperty('plans');
      const plan = await bridge.post('/insurance_plans/', {
        practice,
        insurance_company: idOf(company),
        name: 'PPO 500',
      });
      expect(plan.status).toBe(201);
      await bridge.post(policies, { ...cover, carrier_id: idOf(company), plan_id: idOf(plan) });
      const read = await bridge.get(`/insurance_companies/${idOf(company)}/`);
      expect(read.body).toMatchObject({ patients: [marisol], plans: [idOf(plan)], external_vendor_id: 'kareo-3301' });
      expect((await bridge.get(`/insurance_plans/${idOf(plan)}/`)).body).toMatchObject({ patients: [marisol] });
      const found = await bridge.get(`/insurance_companies/?practice=${practice}&carrier=blue gem health`);
      expect(results(found).map(idOf)).toEqual([idOf(company)]);
      expect(results(await bridge.get(`/insurance_plans/?insurance_company=${idOf(company)}`))).toHaveLength(1);
      expect((await bridge.patch(`/insurance_companies/${idOf(company)}/`, { city: 'Boise' })).body['city']).toBe(
        'Boise',
      );
      expect((await bridge.delete(`/insurance_plans/${idOf(plan)}/`)).status).toBe(204);
      expect((await bridge.get(`/insurance_plans/${idOf(plan)}/`)).status).toBe(410);

      const byStaff = idOf(await staff('/insurance-companies', { carrier: 'Elm Mutual' }));
      await staff('/insurance-plans', { insurance_company: byStaff, name: 'Elm HMO' });
      await receiver.until(2);
      expect(receiver.delivered.map(({ event }) => event['resource'])).toEqual([
        'insurance_companies',
        'insurance_plans',
      ]);
      await receiver.close();
    }));
});
