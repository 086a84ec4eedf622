// The Elation sandbox's visit notes and bills. Elation API, "Visit Notes" and "Bills"; guide Elation–Kareo, "Bills" and its FAQ.
import { describe, expect, it } from '@jest/globals';
import { ito, line, main, marisol, practice, teo, varga, west, withSandbox } from './practice.js';
import type { Opened } from './practice.js';
import { receive } from './receiver.js';
import { idOf, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const noteBody = {
  patient: marisol,
  physician: varga,
  template: 'SOAP',
  document_date: '2026-06-02T15:30:00Z',
  chart_date: '2026-06-02T15:32:00Z',
  bullets: [{ category: 'Reason', text: 'BP recheck' }],
};

const billBody = {
  patient: marisol,
  practice,
  physician: varga,
  service_location: main,
  cpts: [
    {
      cpt: '99213',
      modifier_1: '25',
      modifier_2: null,
      dxs: [{ icd10_code: 'I10', icd9_codes: ['401.9'] }, { icd10_code: 'E78.5' }],
      unit_charge: '145',
      units: '1',
    },
    {
      cpt: '96372',
      dxs: [{ icd10_code: 'E53.8', icd9_codes: [] }],
      unit_charge: 38,
      units: 2,
      ndc: '00517003125',
      ndc_dose: '1',
      ndc_measure: 'ML',
    },
  ],
};

/** A signed note with a bill, made by staff; gives the bill's id. */
async function signedBill({ staff }: Opened, bill: Json = { cpts: [line] }): Promise<number> {
  const note = await staff('/visit-notes', { ...noteBody, signed: true, bill });
  return idOf(note.body['bill'] as Json);
}

describe('visit notes', () => {
  it('SB-EL-35 keeps drafts, freezes them once signed, and lets only a permitted application sign', () =>
    withSandbox(async ({ bridge, connectAs, staff }) => {
      const made = await bridge.post('/visit_notes/', noteBody);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        type: 'Office Visit Note',
        signed_by: null,
        signed_date: null,
        signatures: [],
      });
      const bullet = (made.body['bullets'] as Json[])[0];
      expect(bullet).toMatchObject({ category: 'Reason', text: 'BP recheck', sequence: 0, version: 1 });
      expect(String(bullet?.['updated_date'])).not.toMatch(/Z$/);
      const path = `/visit_notes/${idOf(made)}/`;
      expect((await bridge.patch(path, { type: 'Telehealth Note' })).body['type']).toBe('Telehealth Note');
      expect((await bridge.post('/visit_notes/', { ...noteBody, bullets: undefined, template: 'Free' })).body).toEqual({
        template: ['"Free" is not a valid choice.'],
        bullets: ['This field is required.'],
      });
      const signature = { signed_by: 4067, signed_date: '2026-06-02T16:10:00Z' };
      expect((await bridge.patch(path, signature)).status).toBe(403);
      expect(results(await bridge.get('/visit_notes/?unsigned=true')).map(idOf)).toEqual([idOf(made)]);

      const signer = await connectAs('signer');
      expect((await signer.patch(path, signature)).body).toMatchObject(signature);
      expect((await bridge.patch(path, { type: 'Other' })).status).toBe(400);
      expect((await bridge.delete(path)).status).toBe(400);
      expect(results(await bridge.get('/visit_notes/?unsigned=true'))).toEqual([]);
      const signedThat = await bridge.get('/visit_notes/?from_signed_date=2026-06-02&to_signed_date=2026-06-02');
      expect(results(signedThat).map(idOf)).toEqual([idOf(made)]);

      const draft = idOf(await staff('/visit-notes', { patient: teo }));
      const byStaff = await staff(`/visit-notes/${draft}/sign`);
      expect(byStaff.body).toMatchObject({ signed_by: 4067 });
      const [signed] = byStaff.body['signatures'] as Json[];
      expect(signed).toMatchObject({ user: '4067', user_name: 'Odette Varga, MD', role: 'rendering_provider' });
      expect((await staff(`/visit-notes/${draft}/sign`)).status).toBe(409);
      expect((await bridge.delete(`/visit_notes/${idOf(await bridge.post('/visit_notes/', noteBody))}/`)).status).toBe(
        204,
      );
    }));
});

describe('bills', () => {
  it('SB-EL-36 reads in another shape than it writes: lines, note and location', () =>
    withSandbox(async ({ bridge, staff }) => {
      const note = idOf(await bridge.post('/visit_notes/', noteBody));
      const made = await bridge.post('/bills/', {
        ...billBody,
        visit_note: note,
        payment_amount: '25',
        notes: 'copay',
      });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ visit_note: note, service_location: main });
      expect(made.body).not.toHaveProperty('visit_note_id');
      await staff(`/visit-notes/${note}/sign`);
      const read = await bridge.get(`/bills/${idOf(made)}/`);
      expect(read.body).not.toHaveProperty('visit_note');
      expect(read.body).toMatchObject({
        visit_note_id: note,
        visit_note_deleted_date: null,
        service_date: '2026-06-02T15:30:00Z',
        service_date_timezone: 'US/Mountain',
        billing_status: 'Unbilled',
        notes: 'copay',
        service_location: { id: main, place_of_service: 'Office', place_of_service_code: '11' },
        payment: { amount: '25.00', bill: idOf(made) },
        cpts: [
          {
            cpt: '99213',
            modifiers: ['25'],
            dxs: ['I10', 'E78.5'],
            alt_dxs: ['401.9'],
            unit_charge: '145.00',
            units: '1.00',
            ndc: null,
          },
          {
            cpt: '96372',
            modifiers: [],
            dxs: ['E53.8'],
            unit_charge: '38.00',
            units: '2.00',
            ndc: '00517-0031-25',
            ndc_dose: '1.000',
            ndc_measure: 'ML',
          },
        ],
      });
      expect(typeof read.body['visit_note_signed_date']).toBe('string');
    }));

  it('SB-EL-37 wants the documented members on a write, and does not honour the read shape of a line', () =>
    withSandbox(async ({ bridge }) => {
      const visit_note = idOf(await bridge.post('/visit_notes/', noteBody));
      const empty = await bridge.post('/bills/', {});
      expect(Object.keys(empty.body).sort()).toEqual(
        ['cpts', 'patient', 'physician', 'practice', 'service_location', 'visit_note'].sort(),
      );
      const cpts = [{ cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: 1, units: 1 }, {}];
      const lines = await bridge.post('/bills/', { ...billBody, visit_note, cpts });
      const reasons = lines.body['cpts'] as Json[];
      expect(Object.keys(reasons[0] ?? {})).toEqual(['dxs']);
      expect(Object.keys(reasons[1] ?? {}).sort()).toEqual(['cpt', 'dxs', 'unit_charge', 'units']);
      expect((await bridge.post('/bills/', { ...billBody, visit_note, patient: teo })).body).toHaveProperty('patient');
      expect((await bridge.post('/bills/', { ...billBody, visit_note, physician: ito })).body).toHaveProperty(
        'physician',
      );
      const read = [{ cpt: '99213', modifiers: ['25'], dxs: [{ icd10_code: 'I10' }], unit_charge: 1, units: 1 }];
      const made = await bridge.post('/bills/', { ...billBody, visit_note, cpts: read });
      expect((made.body['cpts'] as Json[])[0]).toMatchObject({ cpt: '99213', modifiers: [] });
    }));

  it('SB-EL-38 allows one bill per note, and `cpts` may be empty', () =>
    withSandbox(async ({ bridge }) => {
      const visit_note = idOf(await bridge.post('/visit_notes/', noteBody));
      expect((await bridge.post('/bills/', { ...billBody, visit_note, cpts: [] })).status).toBe(201);
      const second = await bridge.post('/bills/', { ...billBody, visit_note });
      expect([second.status, second.body]).toEqual([
        400,
        { visit_note: ['The visit note provided already has a bill associated with it.'] },
      ]);
    }));

  it('SB-EL-39 drafts the bill with the note and shows it at sign-off, or flagged for early billing, or when the note is deleted', () =>
    withSandbox(async ({ bridge, staff }) => {
      const receiver = await receive();
      await bridge.post('/app/subscriptions/', { resource: 'bills', target: receiver.url });
      const made = await staff('/visit-notes', { ...noteBody, bill: { cpts: [line] } });
      const bill = idOf(made.body['bill'] as Json);
      const seen = async () => [
        (await bridge.get(`/bills/${bill}/`)).status,
        results(await bridge.get(`/bills/?patient=${marisol}`)).length,
      ];
      expect(await seen()).toEqual([404, 0]);
      await staff(`/bills/${bill}`, { notes: 'while a draft' });
      await staff(`/visit-notes/${idOf(made)}/sign`);
      expect(await seen()).toEqual([200, 1]);
      await receiver.until(1);
      const data = receiver.delivered[0]?.event['data'] as Json;
      expect(data).toMatchObject({
        id: bill,
        notes: 'while a draft',
        deferred_bill: false,
        billing_status: 'Unbilled',
      });

      const other = await staff('/visit-notes', { ...noteBody, patient: teo, bill: {} });
      const early = idOf(other.body['bill'] as Json);
      expect((await bridge.get(`/bills/${early}/`)).status).toBe(404);
      await staff(`/bills/${early}`, { early_billing: true });
      expect((await bridge.get(`/bills/${early}/`)).status).toBe(200);
      await staff(`/bills/${early}`, { early_billing: false });
      expect((await bridge.get(`/bills/${early}/`)).status).toBe(404);
      await staff(`/visit-notes/${idOf(other)}/delete`);
      const deleted = await bridge.get(`/bills/${early}/`);
      expect([deleted.status, typeof deleted.body['visit_note_deleted_date']]).toEqual([200, 'string']);
      await receiver.close();
    }));

  it('SB-EL-40 goes Unbilled → UnresolvedError → ResolvedError → Billed, and is then frozen to applications', () =>
    withSandbox(async (opened) => {
      const { bridge, staff } = opened;
      const path = `/bills/${await signedBill(opened)}/`;
      const staffPath = path.slice(0, -1);
      const state = async () => (await bridge.get(path)).body;
      const failed = { billing_error: 'Line 1 (99213): modifier 7Z is not in Kareo', billing_raw_error: 'ENC-412 …' };
      expect((await bridge.patch(path, failed)).body).toMatchObject({ ...failed, billing_status: 'UnresolvedError' });
      await staff(staffPath, { cpts: [{ ...line, modifiers: ['59'] }] });
      expect(await state()).toMatchObject({ ...failed, billing_status: 'UnresolvedError' });
      await staff(`${staffPath}/release`);
      expect(await state()).toMatchObject({
        billing_status: 'ResolvedError',
        billing_error: null,
        deferred_bill: false,
      });
      expect((await bridge.patch(path, { ref_number: 'KAR-90412' })).body['billing_status']).toBe('ResolvedError');
      const billed = await bridge.patch(path, { ref_number: 'KAR-90412', billing_date: '2026-06-03T00:00:00Z' });
      expect(billed.body).toMatchObject({ billing_status: 'Billed', ref_number: 'KAR-90412' });
      for (const refused of [
        await bridge.patch(path, { notes: 'too late' }),
        await bridge.patch(path, { billing_error: 'too late' }),
        await bridge.patch(`${path}actions/release-to-pms/`),
      ]) {
        expect(refused.status).toBe(400);
        expect(refused.body).toHaveProperty('detail');
      }
      const other = `/bills/${await signedBill(opened)}/`;
      const dated = await bridge.patch(other, { billing_date: '2026-06-03T00:00:00Z' });
      expect(dated.body['billing_status']).toBe('Unbilled');
      const edited = await staff(staffPath, { notes: 'edited after it was sent' });
      expect(edited.body).toMatchObject({ notes: 'edited after it was sent', billing_status: 'Billed' });
    }));

  it('SB-EL-41 has neither PUT nor DELETE on bills', () =>
    withSandbox(async (opened) => {
      const path = `/bills/${await signedBill(opened)}/`;
      expect((await opened.bridge.put(path, billBody)).status).toBe(405);
      expect((await opened.bridge.delete(path)).status).toBe(405);
    }));

  it('SB-EL-42 holds signed bills while the practice uses delayed billing; edits are kept; release-to-pms sends', () =>
    withSandbox(async (opened) => {
      const { bridge, staff, connectAs } = opened;
      const receiver = await receive();
      await staff('/practice', { delayed_billing: true });
      await bridge.post('/app/subscriptions/', { resource: 'bills', target: receiver.url });
      const draft = await staff('/visit-notes', { ...noteBody, bill: { cpts: [line] } });
      const path = `/bills/${idOf(draft.body['bill'] as Json)}/`;
      const unsigned = await bridge.patch(`${path}actions/release-to-pms/`);
      expect(unsigned.status).toBe(400);
      await staff(`/visit-notes/${idOf(draft)}/sign`);
      expect((await bridge.get(path)).body['deferred_bill']).toBe(true);
      const crm = await connectAs('crm');
      const changed = await crm.patch(path, { notes: 'added while held', cpts: [] });
      expect(changed.body).toMatchObject({ notes: 'added while held', cpts: [], deferred_bill: true });
      const released = await crm.patch(`${path}actions/release-to-pms/`);
      expect([released.status, released.body['deferred_bill'], released.body['billing_status']]).toEqual([
        200,
        false,
        'Unbilled',
      ]);
      await receiver.until(3);
      const held = receiver.delivered.map(({ event }) => (event['data'] as Json)['deferred_bill']);
      expect(held).toEqual([true, true, false]);
      await receiver.close();
    }));

  it('SB-EL-43 takes from staff what Kareo will refuse: lines without or with invalid codes', () =>
    withSandbox(async (opened) => {
      const lines = [
        { cpt: '', dxs: ['I10'], unit_charge: '10.00', units: 1 },
        { cpt: '9921', modifiers: ['7'], dxs: [] },
      ];
      const id = await signedBill(opened, { cpts: lines, service_location: west });
      const read = (await opened.bridge.get(`/bills/${id}/`)).body;
      expect(read).toMatchObject({
        service_location: { name: 'Sawtooth West', place_of_service: 'School', place_of_service_code: '3' },
        cpts: [
          { cpt: null, dxs: ['I10'] },
          { cpt: '9921', modifiers: ['7'], dxs: [], unit_charge: null, units: null },
        ],
      });
    }));

  it('SB-EL-44 says the place of service in three ways: text and code on location and bill, number on the appointment, digits on a bill PATCH', () =>
    withSandbox(async (opened) => {
      const { bridge } = opened;
      const id = await signedBill(opened);
      const location = await bridge.get(`/service_locations/${main}/`);
      expect(location.body).toMatchObject({ place_of_service: 'Office', place_of_service_code: 11 });
      const patched = await bridge.patch(`/bills/${id}/`, { place_of_service: '2' });
      expect(patched.body['service_location']).toMatchObject({
        place_of_service: 'Telehealth Provided Other than in Patient’s Home',
        place_of_service_code: '2',
      });
      expect((await bridge.patch(`/bills/${id}/`, { place_of_service: 'Office' })).status).toBe(400);
      expect((await bridge.get(`/service_locations/${main}/`)).body['place_of_service']).toBe('Office');
    }));

  it('SB-EL-45 lists bills by patient, note, id, service date, signing and assigned physician', () =>
    withSandbox(async (opened) => {
      const { bridge, staff } = opened;
      const id = await signedBill(opened);
      const other = await staff('/visit-notes', {
        patient: teo,
        document_date: '2026-07-01T10:00:00Z',
        signed: true,
        bill: {},
      });
      const otherId = idOf(other.body['bill'] as Json);
      const list = async (query: string) => results(await bridge.get(`/bills/?${query}`)).map(idOf);
      expect(await list(`patient=${marisol}`)).toEqual([id]);
      expect(await list(`patient=${marisol},${teo}`)).toEqual([id, otherId]);
      expect(await list(`visit_note_id=${idOf(other)}`)).toEqual([otherId]);
      expect(await list(`bill_id=${id}`)).toEqual([id]);
      expect(await list('from_service_date=2026-06-02&to_service_date=2026-06-02')).toEqual([id]);
      expect(await list(`signing_physician=${varga}&assigned_physician=${varga}`)).toEqual([id, otherId]);
      expect(await list(`signing_physician=${ito}`)).toEqual([]);
    }));

  it('SB-EL-46 keeps the fee schedule, which describes the lines of later bills', () =>
    withSandbox(async (opened) => {
      const { bridge } = opened;
      const code = await bridge.post('/billing_codes/', {
        practice,
        code: '99213',
        description: 'Office visit',
        charge: 145,
      });
      expect(code.body).toMatchObject({ charge: '145.00' });
      const bill = (await bridge.get(`/bills/${await signedBill(opened)}/`)).body;
      expect((bill['cpts'] as Json[])[0]).toMatchObject({ description: 'Office visit' });
      expect((await bridge.patch(`/billing_codes/${idOf(code)}/`, { charge: '150' })).body['charge']).toBe('150.00');
      expect((await bridge.delete(`/billing_codes/${idOf(code)}/`)).status).toBe(204);
      expect(results(await bridge.get('/billing_codes/'))).toEqual([]);
    }));
});
