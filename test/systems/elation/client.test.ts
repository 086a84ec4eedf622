// Elation calls: token, paging, and the class of every failure.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createElationClient } from '../../../src/systems/elation/client.js';
import { listAll } from '../../../src/systems/elation/paging.js';
import { elationSettings } from '../../../src/systems/elation/settings.js';
import { createSend } from '../../../src/systems/elation/transport.js';
import { SystemFailure } from '../../../src/systems/failure.js';
import { scriptedServer, type Answer, type ScriptedServer, type Seen } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => server?.close());

async function connected(answer: (seen: Seen) => Answer, more: { clock?: () => number; timeoutMs?: number } = {}) {
  server = await scriptedServer(answer);
  const { clock = Date.now, timeoutMs = 5_000 } = more;
  const settings = elationSettings.parse({ baseUrl: server.url, clientId: 'c', clientSecret: 's', timeoutMs });
  const send = createSend(settings, { fetch, clock });
  return { send, client: createElationClient(send), seen: server.seen };
}

async function failureOf(act: Promise<unknown>): Promise<SystemFailure> {
  try {
    await act;
  } catch (error) {
    if (error instanceof SystemFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const chart = { id: 141902233600001, first_name: 'Marisol' };

describe('the access token', () => {
  it('is asked for once and shared by calls that start together', async () => {
    const { client, seen } = await connected(() => ({ status: 200, body: chart }));
    await Promise.all([client.read('patient', '1'), client.read('patient', '2')]);
    expect(seen.filter(({ path }) => path.startsWith('/oauth2/'))).toHaveLength(1);
    expect(seen[0]?.body).toBe('grant_type=client_credentials&client_id=c&client_secret=s');
    expect(seen[1]?.authorization).toBe('Bearer token-1');
  });

  it('is renewed before it expires', async () => {
    let now = 0;
    const { client, seen } = await connected(() => ({ status: 200, body: chart }), { clock: () => now });
    await client.read('patient', '1');
    now = 36_000_000 - 30_000;
    await client.read('patient', '1');
    expect(seen.at(-1)?.authorization).toBe('Bearer token-2');
  });

  it('is renewed once when it is refused, and then the credentials are to blame', async () => {
    const { client, seen } = await connected(({ authorization }) =>
      authorization === 'Bearer token-1' ? { status: 401, body: { detail: 'expired' } } : { status: 200, body: chart },
    );
    expect(await client.read('patient', '1')).toEqual({ state: 'there', record: chart });
    expect(seen.map(({ authorization }) => authorization)).toEqual([
      undefined,
      'Bearer token-1',
      undefined,
      'Bearer token-2',
    ]);
    await server?.close();
    const refused = await connected(() => ({ status: 401, body: { detail: 'no' } }));
    const failure = await failureOf(refused.client.read('patient', '1'));
    expect(failure).toMatchObject({ failureClass: 'configuration', reasons: [{ code: 'credentials-refused' }] });
    expect(refused.seen).toHaveLength(4);
  });
});

describe('paging', () => {
  it('follows the cursor to the end, at this base URL whatever host the link names', async () => {
    const { send, seen } = await connected(({ path }) =>
      path.includes('cursor=b')
        ? { status: 200, body: { next: null, previous: null, results: [3] } }
        : { status: 200, body: { next: 'https://elsewhere.example/api/2.0/bills?cursor=b', results: [1, 2] } },
    );
    const all: unknown[] = [];
    for await (const item of listAll(send, '/bills/', { practice: 7 })) all.push(item);
    expect(all).toEqual([1, 2, 3]);
    expect(seen.slice(1).map(({ path }) => path)).toEqual(['/bills/?limit=100&practice=7', '/bills/?cursor=b']);
  });

  it('follows offsets alike', async () => {
    const { send } = await connected(({ path }) =>
      path.includes('offset=1')
        ? { status: 200, body: { count: 2, next: null, results: ['b'] } }
        : { status: 200, body: { count: 2, next: '/api/2.0/bills/?limit=1&offset=1', results: ['a'] } },
    );
    const all: unknown[] = [];
    for await (const item of listAll(send, '/bills/', { limit: 1, offset: 0 })) all.push(item);
    expect(all).toEqual(['a', 'b']);
  });
});

describe('answers that are no failure', () => {
  it('409 with a redirect finds the chart that is there already', async () => {
    const { client } = await connected(({ method }) =>
      method === 'POST'
        ? { status: 409, body: { detail: 'Patient already exists.', redirect: chart.id } }
        : { status: 200, body: chart },
    );
    expect(await client.createPatient({ first_name: 'Marisol' })).toEqual({
      nativeId: '141902233600001',
      record: chart,
      found: true,
    });
  });

  it('303 names the chart that survived a merge instead of answering with it', async () => {
    const { client } = await connected(() => ({ status: 303, headers: { location: '/api/2.0/patients/42/' } }));
    expect(await client.read('patient', '41')).toEqual({ state: 'merged', into: '42' });
  });

  it.each([404, 410])('%d on reading is a record that is gone', async (status) => {
    const { client } = await connected(() => ({ status, body: { detail: 'Not found.' } }));
    expect(await client.read('patient', '41')).toEqual({ state: 'gone' });
  });
});

describe('the class of a failure', () => {
  const post = (answer: Answer) => connected(() => answer).then(({ client }) => failureOf(client.createBill({})));
  const get = (answer: Answer) => connected(() => answer).then(({ client }) => failureOf(client.read('bill', '1')));

  it('400: data, with a reason for each of Elation’s fields', async () => {
    const failure = await post({
      status: 400,
      body: {
        caregiver_practice: ['This field is required.'],
        visit_note: ['The visit note provided already has a bill associated with it.'],
        cpts: [{}, { cpt: ['Too long.'] }],
        state: 'Two letters.',
      },
    });
    expect(failure.failureClass).toBe('data');
    expect(failure.reasons).toEqual([
      {
        code: 'required-field-missing',
        field: 'caregiver_practice',
        text: 'Elation: caregiver_practice: This field is required.',
      },
      {
        code: 'refused-by-target',
        field: 'visit_note',
        text: 'Elation: visit_note: The visit note provided already has a bill associated with it.',
      },
      { code: 'refused-by-target', field: 'cpts[1].cpt', text: 'Elation: cpts[1].cpt: Too long.' },
      { code: 'refused-by-target', field: 'state', text: 'Elation: state: Two letters.' },
    ]);
  });

  it('422 of the newer services: data, with the field from its location', async () => {
    const failure = await post({
      status: 422,
      body: { detail: [{ loc: ['body', 'rank'], msg: 'value is not a valid integer', type: 'type_error' }] },
    });
    expect(failure).toMatchObject({ failureClass: 'data', reasons: [{ field: 'rank' }] });
  });

  it('403: configuration', async () => {
    const failure = await get({ status: 403, body: { detail: 'scope' } });
    expect(failure).toMatchObject({ failureClass: 'configuration', reasons: [{ code: 'permission-missing' }] });
  });

  it.each([
    [429, 'target-throttled'],
    [500, 'target-fault'],
    [503, 'target-fault'],
  ])('%d: transient', async (status, code) => {
    expect(await post({ status })).toMatchObject({ failureClass: 'transient', reasons: [{ code }] });
  });

  it('429 that says how long to wait is heard', async () => {
    expect((await get({ status: 429, headers: { 'retry-after': '7' } })).retryAfterMs).toBe(7000);
  });

  it('502 and 504 after a POST: ambiguous, for the gateway may have passed it on', async () => {
    expect((await post({ status: 504 })).failureClass).toBe('ambiguous');
    await server?.close();
    expect((await get({ status: 504 })).failureClass).toBe('transient');
  });

  it('an answer lost after a POST: ambiguous; after a GET: transient', async () => {
    expect(await post('drop')).toMatchObject({ failureClass: 'ambiguous', reasons: [{ code: 'answer-lost' }] });
    await server?.close();
    expect((await get('drop')).failureClass).toBe('transient');
  });

  it('no answer within the time limit: as a lost answer', async () => {
    const { client } = await connected(() => 'silence', { timeoutMs: 100 });
    expect((await failureOf(client.createBill({}))).failureClass).toBe('ambiguous');
  });

  it('an answer to a POST that names no id: ambiguous', async () => {
    expect((await post({ status: 201, body: 'proxy page' })).failureClass).toBe('ambiguous');
  });

  it('a connection refused: transient, for nothing left', async () => {
    const { client } = await connected(() => ({ status: 200 }));
    await server?.close();
    expect(await failureOf(client.createBill({}))).toMatchObject({
      failureClass: 'transient',
      reasons: [{ code: 'target-unreachable' }],
    });
  });

  it('a 409 without a redirect: data', async () => {
    const { client } = await connected(() => ({ status: 409, body: { detail: 'Duplicated object' } }));
    expect((await failureOf(client.createPatient({}))).failureClass).toBe('data');
  });
});
