// The Elation sandbox's transport: tokens, paging, refusals, limits. Elation API, "Authentication", "Pagination", "Errors".
import { describe, expect, it } from '@jest/globals';
import { marisol, practice, varga, withSandbox } from './practice.js';
import { connect, idOf, read, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const hourMs = 3_600_000;

describe('tokens', () => {
  it('SB-EL-01 gives a bearer token of ten hours for client credentials in the body or as HTTP Basic', () =>
    withSandbox(async ({ sandbox, bridge, staff }) => {
      const ask = async (body: Record<string, string>, headers: Record<string, string> = {}) =>
        read(
          await fetch(`${sandbox.baseUrl}/oauth2/token/`, { method: 'POST', headers, body: new URLSearchParams(body) }),
        );
      const basic = { authorization: `Basic ${Buffer.from('bridge:bridge-secret').toString('base64')}` };
      const granted = await ask({ grant_type: 'client_credentials' }, basic);
      expect(granted.status).toBe(200);
      expect(granted.body).toMatchObject({ token_type: 'Bearer', expires_in: 36_000, scope: 'apiv2' });
      expect(typeof granted.body['refresh_token']).toBe('string');

      const wrong = await ask({ grant_type: 'client_credentials', client_id: 'bridge', client_secret: 'no' });
      expect([wrong.status, wrong.body]).toEqual([401, { error: 'invalid_client' }]);
      const password = await ask({ grant_type: 'password' }, basic);
      expect([password.status, password.body]).toEqual([400, { error: 'unsupported_grant_type' }]);

      expect((await bridge.get('/patients/')).status).toBe(200);
      await staff('/clock', { advance_ms: 10 * hourMs - 5_000 });
      expect((await bridge.get('/patients/')).status).toBe(200);
      await staff('/clock', { advance_ms: 10_000 });
      const expired = await bridge.get('/patients/');
      expect(expired.status).toBe(401);
      expect(expired.body).toHaveProperty('detail');
      const anonymous = await read(await fetch(`${sandbox.baseUrl}/patients/`));
      expect(anonymous.status).toBe(401);
    }));

  it('SB-EL-02 holds a token to its scope, and does not mix apiv2 with granular scopes', () =>
    withSandbox(async ({ sandbox, connectAs }) => {
      const reader = await connectAs('bridge', 'system/patients.read');
      expect((await reader.get(`/patients/${marisol}/`)).status).toBe(200);
      expect((await reader.get(`/patients/${marisol}/policies`)).status).toBe(200);
      expect((await reader.patch(`/patients/${marisol}/`, { notes: 'x' })).status).toBe(403);
      expect((await reader.get('/bills/')).status).toBe(403);
      const mixed = connect(sandbox.baseUrl, {
        id: 'bridge',
        secret: 'bridge-secret',
        scope: 'apiv2 system/bills.read',
      });
      await expect(mixed).rejects.toThrow('invalid_scope');
    }));
});

describe('paging', () => {
  const many = async (staff: (path: string, body?: unknown) => Promise<unknown>, count: number) => {
    for (let index = 0; index < count; index += 1) {
      await staff('/patients', { first_name: `P${index}`, last_name: 'Page', dob: '2000-01-01', sex: 'Other' });
    }
  };

  it('SB-EL-03 pages by cursor unless asked otherwise: no count, ascending ids, next and previous', () =>
    withSandbox(async ({ bridge, staff }) => {
      await many(staff, 103);
      const first = await bridge.get('/patients/?last_name=page&limit=40');
      expect(first.body).not.toHaveProperty('count');
      expect(first.body['previous']).toBeNull();
      const ids: number[] = results(first).map(idOf);
      const second = await bridge.get(String(first.body['next']));
      ids.push(...results(second).map(idOf));
      const third = await bridge.get(String(second.body['next']));
      ids.push(...results(third).map(idOf));
      expect(third.body['next']).toBeNull();
      expect(ids).toHaveLength(103);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      const back = await bridge.get(String(third.body['previous']));
      expect(results(back).map(idOf)).toEqual(ids.slice(40, 80));
      const start = await bridge.get(String(back.body['previous']));
      expect(results(start).map(idOf)).toEqual(ids.slice(0, 40));
      expect(start.body['previous']).toBeNull();

      const capped = await bridge.get('/patients/?limit=1000');
      expect(results(capped)).toHaveLength(100);
      expect((await bridge.get('/patients/?cursor=bm9uc2Vuc2U=')).status).toBe(404);
    }));

  it('SB-EL-04 pages by offset where the request carries one, with a count, at most 100 rows, in the order asked for', () =>
    withSandbox(async ({ bridge, staff }) => {
      await many(staff, 120);
      const first = await bridge.get('/patients/?last_name=Page&offset=0&limit=1000&order_by=-first_name');
      expect(first.body['count']).toBe(120);
      expect(results(first)).toHaveLength(100);
      expect(first.body['previous']).toBeNull();
      expect(results(first)[0]).toMatchObject({ first_name: 'P99' });
      const second = await bridge.get(String(first.body['next']));
      expect(results(second)).toHaveLength(20);
      expect(second.body['next']).toBeNull();
      expect(String(second.body['previous'])).toContain('offset=0');
    }));
});

describe('refusals', () => {
  it('SB-EL-05 refuses in the words of Django REST framework: a map of fields, or a detail', () =>
    withSandbox(async ({ bridge }) => {
      const refused = await bridge.post('/patients/', {
        first_name: 'x'.repeat(71),
        last_name: null,
        dob: '1990-02-30',
        sex: 'F',
        caregiver_practice: 5,
        address: { state: 'Idaho' },
      });
      expect(refused.status).toBe(400);
      expect(refused.body).toEqual({
        first_name: ['Ensure this field has no more than 70 characters.'],
        last_name: ['This field may not be null.'],
        dob: ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'],
        sex: ['"F" is not a valid choice.'],
        primary_physician: ['This field is required.'],
        caregiver_practice: ['Invalid pk "5" - object does not exist.'],
        address: { state: ['Enter a two-letter state code.'] },
      });
      expect((await bridge.post('/patients/', [])).body).toEqual({
        non_field_errors: ['Invalid data. Expected a dictionary, but got list.'],
      });
      const json = { 'content-type': 'application/json' };
      const broken = await bridge.send('POST', '/patients/', { headers: json, body: '{"a":' });
      expect(broken.status).toBe(400);
      expect(String(broken.body['detail'])).toMatch(/^JSON parse error - /);
      const xml = await bridge.send('POST', '/patients/', { headers: { 'content-type': 'text/xml' }, body: '<a/>' });
      expect([xml.status, xml.body]).toEqual([415, { detail: 'Unsupported media type "text/xml" in request.' }]);
      const big = await bridge.send('POST', '/patients/', { headers: json, body: `"${'x'.repeat(2 ** 21)}"` });
      expect(big.status).toBe(413);
      const method = await bridge.delete('/patients/');
      expect([method.status, method.body]).toEqual([405, { detail: 'Method "DELETE" not allowed.' }]);
      for (const path of ['/patients/77/', '/patients/abc/', '/nothing/']) {
        const missing = await bridge.get(path);
        expect([path, missing.status, missing.body]).toEqual([path, 404, { detail: 'Not found.' }]);
      }
    }));

  it('SB-EL-06 takes every address with and without its trailing slash, but the subscriptions', () =>
    withSandbox(async ({ bridge }) => {
      for (const path of ['/patients', '/patients/', '/bills', `/patients/${marisol}`, '/app/published_events']) {
        expect([path, (await bridge.get(path)).status]).toEqual([path, 200]);
      }
      for (const base of ['/app/subscriptions', '/subscriptions']) {
        expect((await bridge.get(base)).status).toBe(404);
        expect((await bridge.post(base, { resource: 'bills', target: 'http://127.0.0.1:9/' })).status).toBe(404);
        expect((await bridge.get(`${base}/`)).status).toBe(200);
      }
    }));
});

describe('bad weather on demand', () => {
  it('SB-EL-07 throttles with 429 and no header that says how long to wait', () =>
    withSandbox(async ({ bridge, staff }) => {
      await staff('/throttle', { requests: 2, per_ms: 60_000 });
      expect((await bridge.get('/bills/')).status).toBe(200);
      expect((await bridge.get('/bills/')).status).toBe(200);
      const refused = await bridge.get('/bills/');
      expect([refused.status, refused.body]).toEqual([429, { detail: 'Request was throttled.' }]);
      const names = [...refused.headers.keys()];
      expect(names.filter((name) => /retry|rate|limit/i.test(name))).toEqual([]);
      await staff('/clock', { advance_ms: 60_000 });
      expect((await bridge.get('/bills/')).status).toBe(200);
      await staff('/throttle', { on: false });
      for (let index = 0; index < 5; index += 1) expect((await bridge.get('/bills/')).status).toBe(200);
    }));

  it('SB-EL-08 fails the next calls with the status asked for, commits nothing, and then works again', () =>
    withSandbox(async ({ bridge, staff }) => {
      await staff('/fail', { status: 503, times: 2, path: '/patients/*', method: 'PATCH' });
      await staff('/fail', { status: 504, path: '/api/2.0/patients/*' });
      expect((await bridge.get('/bills/')).status).toBe(200);
      expect((await bridge.patch(`/patients/${marisol}/`, { notes: 'lost' })).status).toBe(504);
      expect((await bridge.get(`/patients/${marisol}/`)).body['notes']).toBeNull();
      await staff('/fail', { status: 500, times: 9, path: 'policies' });
      expect((await bridge.get(`/patients/${marisol}/policies`)).status).toBe(500);
      await staff('/calm');
      expect((await bridge.get(`/patients/${marisol}/policies`)).status).toBe(200);
      expect((await staff('/fail', { status: 99 })).status).toBe(400);
    }));

  it('SB-EL-09 drops the connection after committing, so that only a look tells what happened', () =>
    withSandbox(async ({ bridge, staff, look }) => {
      await staff('/drop', { times: 1 });
      const body = {
        first_name: 'Nadia',
        last_name: 'Ossory',
        dob: '1979-09-09',
        sex: 'Female',
        primary_physician: varga,
        caregiver_practice: practice,
      };
      await expect(bridge.post('/patients/', body)).rejects.toThrow();
      const found = results(await bridge.get('/patients/?last_name=Ossory'));
      expect(found).toHaveLength(1);
      const again = await bridge.post('/patients/', body);
      expect([again.status, again.body['redirect']]).toEqual([409, idOf(found[0] as Json)]);
      const log = results(await look('/requests?method=POST&path=/patients'));
      expect(log.map(({ status, dropped }) => [status, dropped])).toEqual([
        [201, true],
        [409, false],
      ]);
    }));

  it('SB-EL-10 answers slowly when told to', () =>
    withSandbox(async ({ bridge, staff }) => {
      await staff('/slow', { ms: 400, times: 1, path: '/bills' });
      const slow = bridge.get('/bills/').then(() => 'slow');
      const quick = bridge.get('/patients/').then(() => 'quick');
      expect(await Promise.race([slow, quick])).toBe('quick');
      expect(await slow).toBe('slow');
    }));

  it('SB-EL-11 keeps a log of what arrived: method, path, query, body, application, status', () =>
    withSandbox(async ({ bridge, connectAs, look }) => {
      const crm = await connectAs('crm');
      await bridge.get('/bills/?patient=1');
      await crm.patch(`/patients/${marisol}/`, { notes: 'called' });
      const all = results(await look('/requests'));
      const number = Number(all.find(({ path }) => path === '/api/2.0/bills/')?.['number']);
      expect(all[number - 1]).toMatchObject({ method: 'GET', query: 'patient=1', application: 'bridge', status: 200 });
      const after = results(await look(`/requests?after=${number}&application=crm`));
      expect(after).toHaveLength(1);
      expect(after[0]).toMatchObject({
        method: 'PATCH',
        path: `/api/2.0/patients/${marisol}/`,
        body: { notes: 'called' },
      });
      expect(JSON.stringify(all)).not.toContain('bridge-secret');
    }));
});
