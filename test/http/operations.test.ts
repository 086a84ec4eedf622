import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Task } from 'fhir/r4.js';
import { OutcomeError, refusal } from '../../src/fhir/outcome.js';
import { bodyOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
const operated: string[] = [];
const kept: { connection: string; signature: string | undefined; body: string }[] = [];
let missing: { code: string; text: string }[] = [];

beforeAll(async () => {
  served = await serve({
    context: {
      operateOnTask: async (operation, id) => {
        if (operation === 'cancel') throw refusal(409, 'conflict', 'It has been accepted and cannot be cancelled');
        operated.push(`${operation} ${id}`);
      },
    },
    parts: {
      readReadiness: async () => missing,
      receiveHook: async (connection, headers, body) => {
        if (connection === 'nobody') return 'unknown';
        if (headers['x-signature'] !== 'right') {
          throw new OutcomeError(401, [{ severity: 'error', code: 'login', text: 'The signature does not hold' }]);
        }
        kept.push({ connection, signature: headers['x-signature'], body: Buffer.from(body).toString('latin1') });
        return 'kept';
      },
    },
  });
});
afterAll(() => served.close());

const invalid = '{"resourceType":"Patient",\n"gender":"woman"}';

describe('$validate', () => {
  it('answers 200 with every issue and its line, and stores nothing', async () => {
    const answer = await send('POST', `${served.base}/Patient/$validate`, invalid);
    expect(answer.status).toBe(200);
    expect((await outcomeOf(answer)).issue).toEqual([
      expect.objectContaining({
        severity: 'error',
        expression: ['Patient.gender'],
        extension: [expect.objectContaining({ valueInteger: 2 }), expect.objectContaining({ valueInteger: 1 })],
      }),
    ]);
    const escaped = await send('POST', `${served.base}/Patient/%24validate`, { resourceType: 'Patient' });
    expect((await outcomeOf(escaped)).issue).toEqual([
      {
        severity: 'information',
        code: 'informational',
        details: { text: 'All OK: the Patient was checked against R4' },
      },
    ]);
  });

  it('takes a Parameters body, and finds lines inside it', async () => {
    const body = `{"resourceType":"Parameters","parameter":[\n{"name":"mode","valueCode":"create"},\n{"name":"resource","resource":${invalid}}]}`;
    const { issue } = await outcomeOf(send('POST', `${served.base}/Patient/$validate`, body));
    expect(issue).toHaveLength(1);
    expect(issue[0]?.extension?.map(({ valueInteger }) => valueInteger)).toEqual([4, 1]);
  });

  it('says where type or id do not agree with the address, and refuses what it cannot judge', async () => {
    const other = await outcomeOf(
      send('POST', `${served.base}/Patient/$validate`, { resourceType: 'Organization', name: 'x' }),
    );
    expect(other.issue[0]).toMatchObject({
      severity: 'error',
      details: { text: 'The URL says Patient, the resourceType of the body is "Organization"; they must agree' },
    });
    const id = await outcomeOf(
      send('POST', `${served.base}/Patient/a/$validate?mode=update`, { resourceType: 'Patient', id: 'b' }),
    );
    expect(id.issue[0]).toMatchObject({ severity: 'error', expression: ['Patient.id'] });
    for (const [path, body] of [
      ['Patient/$validate?mode=maybe', { resourceType: 'Patient' }],
      ['Patient/$validate', { resourceType: 'Parameters' }],
      ['Patient/$validate?profiel=x', { resourceType: 'Patient' }],
    ] as const) {
      expect((await send('POST', `${served.base}/${path}`, body)).status).toBe(400);
    }
  });

  it('holds against every profile that the URL or the Parameters name', async () => {
    const asked: unknown[] = [];
    const recording = await serve({
      context: { validate: (_resource, options) => (asked.push(options?.profiles), []) },
    });
    try {
      const parameter = [
        { name: 'resource', resource: { resourceType: 'Patient' } },
        { name: 'profile', valueUri: 'https://example.org/b' },
      ];
      await send('POST', `${recording.base}/Patient/$validate?profile=https://example.org/a`, {
        resourceType: 'Parameters',
        parameter,
      });
      expect(asked).toEqual([['https://example.org/a', 'https://example.org/b']]);
    } finally {
      await recording.close();
    }
  });

  it('at an instance judges what is stored, by GET or an empty POST', async () => {
    const created = await bodyOf<Task>(send('POST', `${served.base}/Patient`, { resourceType: 'Patient' }));
    const url = `${served.base}/Patient/${created.id}/$validate`;
    for (const answer of [await fetch(url), await fetch(url, { method: 'POST' })]) {
      expect([answer.status, (await outcomeOf(answer)).issue[0]?.severity]).toEqual([200, 'information']);
    }
    expect((await fetch(`${served.base}/Patient/nobody/$validate`)).status).toBe(404);
  });
});

describe('operations of staff on Task', () => {
  it('have the delivery room act and answer with the Task, or with its refusal', async () => {
    const task = { resourceType: 'Task', status: 'failed', intent: 'order' };
    const { id } = await bodyOf<Task>(send('POST', `${served.base}/Task`, task));
    for (const operation of ['resend', 'hold', 'release']) {
      const answer = await fetch(`${served.base}/Task/${id}/$${operation}`, { method: 'POST' });
      expect([answer.status, (await bodyOf<Task>(answer)).id]).toEqual([200, id]);
    }
    expect(operated).toEqual([`resend ${id}`, `hold ${id}`, `release ${id}`]);
    const refused = await fetch(`${served.base}/Task/${id}/$cancel`, { method: 'POST' });
    expect([refused.status, (await outcomeOf(refused)).issue[0]?.code]).toEqual([409, 'conflict']);
    expect((await fetch(`${served.base}/Task/nobody/$hold`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${served.base}/Claim/${id}/$hold`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${served.base}/Task/${id}/$hold`)).status).toBe(405);
  });
});

describe('health and hooks', () => {
  it('livez is 200; readyz is 200 only when nothing is missing', async () => {
    expect(await bodyOf(fetch(`${served.origin}/livez`))).toEqual({ live: true });
    expect(await bodyOf(fetch(`${served.origin}/readyz`))).toEqual({ ready: true, missing: [] });
    missing = [{ code: 'kareo', text: 'The Kareo connection has not answered yet' }];
    const answer = await fetch(`${served.origin}/readyz`);
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      503,
      'application/json; charset=utf-8',
      { ready: false, missing },
    ]);
  });

  it('a hook hands on the very bytes and the headers, and answers what became of them', async () => {
    const push = (connection: string, signature: string) =>
      fetch(`${served.origin}/hooks/${connection}`, {
        method: 'POST',
        headers: { 'X-Signature': signature, 'Content-Type': 'application/json' },
        body: Uint8Array.from([0x7b, 0xff, 0x0a]),
      });
    const answer = await push('elation-main', 'right');
    expect([answer.status, await answer.json()]).toEqual([200, { kept: true }]);
    expect(kept).toEqual([{ connection: 'elation-main', signature: 'right', body: '{\u00ff\n' }]);
    expect((await push('elation-main', 'wrong')).status).toBe(401);
    expect((await push('nobody', 'right')).status).toBe(404);
    expect((await fetch(`${served.origin}/hooks/elation-main`)).status).toBe(405);
  });
});
