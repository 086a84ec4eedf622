// The Elation sandbox as a thing to drive: its control calls, their description, the seed, the process.
import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { line, main, marisol, practice, seed, teo, varga, withSandbox } from './practice.js';
import { receive } from './receiver.js';
import { connect, idOf, read, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const packageRoot = new URL('../../../../', import.meta.url);

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: { readonly Settings: { readonly properties: Json } } };
}

const described = parse(
  readFileSync(new URL('sandboxes/elation/control.openapi.yaml', packageRoot), 'utf8'),
) as Described;

describe('control calls', () => {
  it('SB-EL-57 are described, every one, and nothing else is', () =>
    withSandbox(async ({ sandbox, look }) => {
      const served = sandbox.controlRoutes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
      const documented = Object.entries(described.paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method} ${path}`),
      );
      expect(documented.sort()).toEqual([...served].sort());
      const operations = Object.values(described.paths).flatMap((each) => Object.values(each));
      const ids = operations.map(({ operationId }) => operationId);
      expect(new Set(ids).size).toBe(served.length);
      expect(operations.every((each) => 'responses' in each && 'summary' in each)).toBe(true);
      const settings = (await look('/state')).body['settings'] as Json;
      expect(Object.keys(described.components.schemas.Settings.properties).sort()).toEqual(
        Object.keys(settings).sort(),
      );
    }));

  it('SB-EL-58 need no token, and answer the record that they made or changed', () =>
    withSandbox(async ({ staff, look }) => {
      const made = await staff('/patients', { first_name: 'Ana', last_name: 'Roe', dob: '2001-01-01', sex: 'Female' });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ first_name: 'Ana', caregiver_practice: practice, primary_physician: varga });
      const edited = await staff(`/patients/${idOf(made)}`, { middle_name: 'M' });
      expect(edited.body).toMatchObject({ id: idOf(made), middle_name: 'M' });
      const note = await staff('/visit-notes', { patient: idOf(made) });
      expect(note.body).toMatchObject({ patient: idOf(made), physician: varga, template: 'SOAP', bill: null });
      const bill = await staff('/bills', { visit_note: idOf(note), cpts: [line], billing_error: 'E', notes: 'n' });
      expect(bill.body).toMatchObject({ visit_note_id: idOf(note), billing_status: 'UnresolvedError', notes: 'n' });
      const physician = await staff(`/physicians/${varga}`, { is_active: false });
      expect(physician.body).toMatchObject({ id: varga, is_active: false });
      const location = await staff('/service-locations', {
        name: 'Annex',
        address_line1: '1 A St',
        state: 'ID',
        place_of_service: '11',
      });
      expect(location.body).toMatchObject({ name: 'Annex', place_of_service: 'Office', place_of_service_code: 11 });
      expect((await staff(`/service-locations/${idOf(location)}`, { status: 'inactive' })).body['status']).toBe(
        'inactive',
      );
      await staff(`/service-locations/${idOf(location)}/delete`);
      expect((await staff('/patients', { first_name: 'Ana' })).status).toBe(400);
      expect((await staff('/patients/5/delete')).status).toBe(404);
      expect((await look('/nothing')).status).toBe(404);
    }));

  it('SB-EL-59 load a seed whole or not at all, keep the subscriptions, publish nothing, and show the state', () =>
    withSandbox(async ({ bridge, staff, look }) => {
      const receiver = await receive();
      await bridge.post('/app/subscriptions/', { resource: 'patients', target: receiver.url });
      const broken = { ...seed, patients: [...seed.patients, { first_name: 'Half' }] };
      const refused = await staff('/seed', broken);
      expect(refused.status).toBe(400);
      expect(refused.body['detail']).toBe('patients[2] cannot be loaded.');
      expect(refused.body['errors']).toHaveProperty('last_name');
      expect((await staff('/seed', { ...seed, pets: [] })).status).toBe(400);
      const taken = await staff('/seed', {
        ...seed,
        billing_codes: [
          { id: 7, code: '1', description: 'a' },
          { id: 7, code: '2', description: 'b' },
        ],
      });
      expect([taken.status, taken.body['errors']]).toEqual([400, { detail: 'The id 7 is taken.' }]);
      expect(results(await bridge.get('/patients/'))).toHaveLength(2);

      const whole = {
        ...seed,
        practice: { ...seed.practice, delayed_billing: true },
        insurance_companies: [{ id: 900, carrier: 'Blue Gem' }],
        insurance_plans: [{ id: 901, insurance_company: 900, name: 'PPO' }],
        appointment_types: [{ name: 'Physical', default_duration: 45 }],
        billing_codes: [{ code: '99213', description: 'Office visit', charge: '145' }],
        patients: [
          { ...seed.patients[0], policies: [{ rank: 1, carrier_id: 900, plan_id: 901, member_id: 'M1' }] },
          seed.patients[1],
        ],
        appointments: [{ patient: teo, reason: 'Physical', scheduled_date: '2026-06-02T15:30:00Z' }],
        visit_notes: [
          { patient: teo, bill: { cpts: [line] } },
          { patient: teo, signed_date: '2026-06-02T10:00:00-06:00', bill: { deferred_bill: false, cpts: [line] } },
          { patient: marisol, signed: true, bill: { ref_number: 'K1', billing_date: '2026-06-03' } },
          { patient: marisol, signed: true, bill: { billing_error: 'Line 1: CPT code missing' } },
        ],
      };
      const loaded = await staff('/seed', whole);
      expect(loaded.body).toMatchObject({ patients: 2, visit_notes: 4, insurance_plans: 1 });
      const bills = results(await bridge.get('/bills/'));
      expect(bills.map((bill) => [bill['billing_status'], bill['deferred_bill']])).toEqual([
        ['Unbilled', false],
        ['Billed', true],
        ['UnresolvedError', true],
      ]);
      expect(bills[0]).toMatchObject({ visit_note_signed_date: '2026-06-02T16:00:00Z' });
      const chart = (await bridge.get(`/patients/${marisol}/`)).body;
      expect(chart['insurances']).toMatchObject([{ carrier: 'Blue Gem', plan: 'PPO', member_id: 'M1' }]);
      expect(results(await bridge.get('/appointments/'))[0]).toMatchObject({ reason: 'Physical', duration: 45 });

      expect(receiver.delivered).toEqual([]);
      await staff(`/patients/${teo}`, { notes: 'x' });
      await receiver.until(1);
      const state = (await look('/state')).body;
      expect(state).toMatchObject({ integration: 'on', delayed_billing: true });
      expect(state['subscriptions']).toHaveLength(1);
      expect(state['bills']).toHaveLength(4);
      await receiver.close();
    }));

  it('SB-EL-60 reset to an empty sandbox with the settings of the start', () =>
    withSandbox(async ({ bridge, connectAs, staff }) => {
      await bridge.post('/app/subscriptions/', { resource: 'bills', target: 'http://127.0.0.1:9/' });
      await staff('/settings', { pageSize: 3 });
      await staff('/fail', { status: 500, times: 99 });
      const empty = await staff('/reset');
      expect(empty.body).toMatchObject({ practice: null, patients: [], subscriptions: [], settings: { pageSize: 50 } });
      expect((await bridge.get('/patients/')).status).toBe(401);
      const again = await connectAs('crm');
      expect((await again.get('/practices/')).body).toMatchObject({ results: [] });
      expect((await staff('/practice', { integration: 'on' })).status).toBe(409);
      expect((await staff('/settings', { colour: 'red' })).status).toBe(400);
      expect((await staff('/settings', { pageSize: 'many' })).status).toBe(400);
    }));

  it('SB-EL-61 set and move the clock that stamps records and lets things fall due', () =>
    withSandbox(async ({ staff, bridge }) => {
      expect((await staff('/clock', { now: '2027-01-01T00:00:00Z' })).body['now']).toBe('2027-01-01T00:00:00Z');
      const moved = await staff('/clock', { advance_ms: 86_400_000 });
      expect(String(moved.body['now'])).toMatch(/^2027-01-02T00:00:0/);
      await staff('/tokens/expire');
      expect((await bridge.get('/patients/')).status).toBe(401);
      const note = await staff('/visit-notes', { patient: teo });
      expect(String(note.body['created_date'])).toMatch(/^2027-01-02T/);
    }));
});

describe('directory', () => {
  it('SB-EL-62 serves the practice with its physicians and locations, and lets them be edited as documented', () =>
    withSandbox(async ({ bridge, staff }) => {
      const receiver = await receive();
      await bridge.post('/app/subscriptions/', { resource: 'physicians', target: receiver.url });
      await bridge.post('/app/subscriptions/', { resource: 'service_locations', target: receiver.url });
      const own = await bridge.get(`/practices/${practice}/`);
      expect(own.body).toMatchObject({ name: 'Sawtooth Family Medicine', timezone: 'US/Mountain', status: 'active' });
      expect((own.body['physicians'] as number[])[0]).toBe(varga);
      expect((own.body['service_locations'] as Json[])[0]).toMatchObject({ id: main, place_of_service: 'Office' });
      expect(results(await bridge.get('/practices/')).map(idOf)).toEqual([practice]);
      expect((await bridge.patch(`/practices/${practice}/`, { city: 'Nampa' })).body['city']).toBe('Nampa');
      expect((await bridge.get('/practices/5/')).status).toBe(404);

      expect(results(await bridge.get('/physicians/?npi=1999999984')).map(idOf)).toEqual([varga]);
      const metadata = { object_id: 'kareo-5', data: null, object_web_link: null };
      expect((await bridge.patch(`/physicians/${varga}/`, { metadata, is_active: false })).body).toMatchObject({
        metadata,
        is_active: true,
      });
      expect((await bridge.put(`/physicians/${varga}/`, { first_name: 'O' })).status).toBe(400);
      expect((await bridge.post('/physicians/', {})).status).toBe(405);

      const location = await bridge.post('/service_locations/', {
        practice,
        name: 'Annex',
        address_line1: '1 A St',
        state: 'ID',
      });
      expect(location.status).toBe(201);
      const path = `/service_locations/${idOf(location)}/`;
      expect((await bridge.patch(path, { place_of_service: 'Moon' })).status).toBe(400);
      expect((await bridge.patch(path, { place_of_service: 'Home' })).body['place_of_service_code']).toBe(12);
      expect((await bridge.delete(path)).status).toBe(204);
      expect((await bridge.get(path)).status).toBe(410);
      await staff(`/physicians/${varga}`, { specialty: 'Geriatrics' });
      await staff(`/service-locations/${main}`, { name: 'Sawtooth Central' });
      await receiver.until(2);
      expect(receiver.delivered.map(({ event }) => event['resource'])).toEqual(['physicians', 'service_locations']);
      await receiver.close();
    }));
});

describe('the process', () => {
  const start = async (args: readonly string[], environment: Record<string, string> = {}) => {
    const file = fileURLToPath(new URL('dist/sandboxes/elation/main.js', packageRoot));
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...environment } });
    const [first] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { port } = JSON.parse(first) as { port: number };
    return { child, baseUrl: `http://127.0.0.1:${port}/api/2.0`, controlUrl: `http://127.0.0.1:${port}/control` };
  };

  it('SB-EL-63 says its port on the first line, takes credentials and seed from arguments or environment, and ends when told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'elation-'));
    const file = join(folder, 'seed.json');
    writeFileSync(file, JSON.stringify(seed));
    const { child, baseUrl } = await start(['--port', '0', '--seed', file], {
      ELATION_SANDBOX_CLIENT_ID: 'own',
      ELATION_SANDBOX_CLIENT_SECRET: 'hidden',
    });
    const client = await connect(baseUrl, { id: 'own', secret: 'hidden' });
    expect(results(await client.get('/patients/')).map(idOf)).toEqual([marisol, teo]);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('SB-EL-64 starts, given nothing, with a small invented practice whose integration is on', async () => {
    const { child, baseUrl, controlUrl } = await start(['--port', '0']);
    const client = await connect(baseUrl, { id: 'elation-client', secret: 'elation-secret' });
    const [patient] = results(await client.get('/patients/'));
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ patient: patient?.['id'], signed: true, bill: { cpts: [line] } });
    const note = await read(await fetch(`${controlUrl}/visit-notes`, { method: 'POST', headers, body }));
    expect(note.status).toBe(201);
    expect(results(await client.get('/bills/'))).toHaveLength(1);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
