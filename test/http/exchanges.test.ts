import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Patient } from 'fhir/r4.js';
import { bodyOf, bundleOf, idOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const aPatient = (more: object = {}) => ({
  resourceType: 'Patient',
  name: [{ family: 'Okafor', given: ['Marie'] }],
  gender: 'female',
  birthDate: '1980-05-17',
  ...more,
});

describe('create, read, update, delete', () => {
  let id: string;

  it('create answers 201 with Location, ETag, Last-Modified and the resource with our id and meta', async () => {
    const answer = await send('POST', `${served.base}/Patient`, aPatient({ id: 'mine' }));
    expect(answer.status).toBe(201);
    expect(Object.fromEntries(answer.headers)).toEqual({
      connection: 'keep-alive',
      'cache-control': 'no-store',
      'content-length': '226',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/fhir+json; charset=utf-8',
      date: expect.any(String),
      etag: 'W/"1"',
      'keep-alive': 'timeout=5',
      'last-modified': 'Sat, 31 Jan 2026 08:00:00 GMT',
      location: `${served.base}/Patient/${idOf(1)}/_history/1`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'request-1',
    });
    const text = await answer.text();
    expect(text).toBe(
      `{"resourceType":"Patient","id":"${idOf(1)}","meta":{"versionId":"1","lastUpdated":"2026-01-31T08:00:00.000Z"},` +
        '"name":[{"family":"Okafor","given":["Marie"]}],"gender":"female","birthDate":"1980-05-17"}',
    );
    id = idOf(1);
  });

  it('read answers the same text, HEAD the same headers, and 304 to who has it', async () => {
    const read = await fetch(`${served.base}/Patient/${id}`);
    expect([read.status, read.headers.get('etag')]).toEqual([200, 'W/"1"']);
    const text = await read.text();
    expect(JSON.parse(text)).toMatchObject({ id, meta: { versionId: '1' } });
    const head = await fetch(`${served.base}/Patient/${id}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '226', '']);
    for (const headers of [
      { 'If-None-Match': 'W/"1"' },
      { 'If-None-Match': '"0", "1"' },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': 'Sat, 31 Jan 2026 08:00:00 GMT' },
    ]) {
      const unchanged = await fetch(`${served.base}/Patient/${id}`, { headers });
      expect([unchanged.status, unchanged.headers.get('etag'), await unchanged.text()]).toEqual([304, 'W/"1"', '']);
    }
    for (const headers of [{ 'If-None-Match': 'W/"2"' }, { 'If-Modified-Since': 'Sat, 31 Jan 2026 07:59:59 GMT' }]) {
      expect((await fetch(`${served.base}/Patient/${id}`, { headers })).status).toBe(200);
    }
  });

  it('read lays the text out for people with _pretty and keeps every value', async () => {
    const text = await (await fetch(`${served.base}/Patient/${id}?_pretty=true`)).text();
    expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  it('update with If-Match writes version 2, and a second one on version 1 is refused with 412', async () => {
    served.passTime(60_000);
    const changed = aPatient({ id, active: true });
    const answer = await send('PUT', `${served.base}/Patient/${id}`, changed, { 'If-Match': 'W/"1"' });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, 'W/"2"']);
    expect(await answer.json()).toMatchObject({
      active: true,
      meta: { versionId: '2', lastUpdated: '2026-01-31T08:01:00.000Z' },
    });
    const late = await send('PUT', `${served.base}/Patient/${id}`, changed, { 'If-Match': 'W/"1"' });
    expect(late.status).toBe(412);
    expect(await late.json()).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'conflict',
          details: { text: `Patient/${id} has version 2, not 1; read it again and apply the change to that` },
        },
      ],
    });
    expect((await send('PUT', `${served.base}/Patient/${id}`, changed, { 'If-Match': 'two' })).status).toBe(400);
  });

  it('vread answers each version, history both, newest first', async () => {
    const first = await fetch(`${served.base}/Patient/${id}/_history/1`);
    expect([first.status, first.headers.get('etag'), (await bodyOf<Patient>(first)).active]).toEqual([
      200,
      'W/"1"',
      undefined,
    ]);
    for (const version of ['3', '0', '01', 'x', '1.0']) {
      expect((await fetch(`${served.base}/Patient/${id}/_history/${version}`)).status).toBe(404);
    }
    const history = await bundleOf(fetch(`${served.base}/Patient/${id}/_history`));
    expect(history).toMatchObject({
      resourceType: 'Bundle',
      type: 'history',
      total: 2,
      link: [{ relation: 'self', url: `${served.base}/Patient/${id}/_history` }],
      entry: [
        {
          fullUrl: `${served.base}/Patient/${id}`,
          resource: { meta: { versionId: '2' } },
          request: { method: 'PUT', url: `Patient/${id}` },
          response: { status: '200', etag: 'W/"2"', lastModified: '2026-01-31T08:01:00.000Z' },
        },
        { resource: { meta: { versionId: '1' } }, request: { method: 'POST', url: 'Patient' } },
      ],
    });
  });

  it('Prefer says what comes back', async () => {
    const url = `${served.base}/Patient/${id}`;
    const body = aPatient({ id });
    const minimal = await send('PUT', url, body, { Prefer: 'return=minimal' });
    expect([minimal.status, minimal.headers.get('etag'), await minimal.text()]).toEqual([200, 'W/"3"', '']);
    const outcome = await send('PUT', url, body, { Prefer: 'handling=strict; return=OperationOutcome' });
    expect((await outcomeOf(outcome)).resourceType).toBe('OperationOutcome');
    const whole = await send('PUT', url, body, { Prefer: 'return=representation' });
    expect((await bodyOf<Patient>(whole)).meta?.versionId).toBe('5');
  });

  it('each write leaves a Provenance that names the version and the time', async () => {
    const found = await bundleOf(fetch(`${served.base}/Provenance?target=Patient/${id}`));
    expect(found.total).toBe(5);
    expect(found.entry?.[0]?.resource).toMatchObject({
      target: [{ reference: `Patient/${id}/_history/5` }],
      recorded: '2026-01-31T08:01:00.000Z',
      activity: { coding: [{ code: 'UPDATE' }] },
    });
  });

  it('delete answers 204, again 204, and then read is 410, update 410, search empty, the history whole', async () => {
    expect((await send('DELETE', `${served.base}/Patient/${id}`, undefined, { 'If-Match': 'W/"4"' })).status).toBe(412);
    for (let time = 0; time < 2; time += 1) {
      const answer = await send('DELETE', `${served.base}/Patient/${id}`);
      expect([answer.status, await answer.text()]).toEqual([204, '']);
    }
    const asked = await send('DELETE', `${served.base}/Patient/never-was`, undefined, {
      Prefer: 'return=OperationOutcome',
    });
    expect([asked.status, (await outcomeOf(asked)).issue[0]?.severity]).toEqual([200, 'information']);
    const read = await fetch(`${served.base}/Patient/${id}`);
    expect([read.status, (await outcomeOf(read)).issue[0]?.code]).toEqual([410, 'deleted']);
    expect((await fetch(`${served.base}/Patient/${id}/_history/6`)).status).toBe(410);
    expect((await send('PUT', `${served.base}/Patient/${id}`, aPatient({ id }))).status).toBe(410);
    expect((await bundleOf(fetch(`${served.base}/Patient?family=Okafor`))).total).toBe(0);
    const history = await bundleOf(fetch(`${served.base}/Patient/${id}/_history`));
    expect(history.total).toBe(6);
    expect(history.entry?.[0]).toEqual({
      fullUrl: `${served.base}/Patient/${id}`,
      request: { method: 'DELETE', url: `Patient/${id}` },
      response: { status: '204', etag: 'W/"6"', lastModified: '2026-01-31T08:01:00.000Z' },
    });
  });

  it('update never makes an id that is not ours, and wants the id in both places', async () => {
    const unknown = await send('PUT', `${served.base}/Patient/mine`, aPatient({ id: 'mine' }));
    expect([unknown.status, (await outcomeOf(unknown)).issue[0]?.code]).toEqual([405, 'not-supported']);
    for (const body of [aPatient(), aPatient({ id: 'other' })]) {
      const answer = await send('PUT', `${served.base}/Patient/mine`, body);
      expect([answer.status, (await outcomeOf(answer)).issue[0]?.expression]).toEqual([400, ['Patient.id']]);
    }
  });

  it('keeps decimals as they were written', async () => {
    const text =
      '{"resourceType":"ChargeItem","status":"billable","code":{"text":"x"},"subject":{"reference":"Patient/p"},' +
      '"quantity":{"value":1.0},"priceOverride":{"value":120.00,"currency":"USD"},"factorOverride":0.125}';
    const created = await send('POST', `${served.base}/ChargeItem`, text);
    expect(created.status).toBe(201);
    const stored = await (await fetch(created.headers.get('location') ?? '')).text();
    expect(stored).toContain(
      '"quantity":{"value":1.0},"priceOverride":{"value":120.00,"currency":"USD"},"factorOverride":0.125}',
    );
    const pretty = await (await fetch(`${created.headers.get('location')}?_pretty=true`)).text();
    expect(pretty).toContain('"value": 120.00');
  });
});
