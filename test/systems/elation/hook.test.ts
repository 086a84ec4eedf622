// Elation's pushed events: the signature over the raw bytes, and what becomes of an event.
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { OutcomeError } from '../../../src/fhir/outcome.js';
import { createRecordCheck } from '../../../src/systems/edge.js';
import { createElationClient } from '../../../src/systems/elation/client.js';
import { createHook } from '../../../src/systems/elation/hook.js';
import { recordSchemas, type ElationRecords } from '../../../src/systems/elation/records.js';
import { elationSettings } from '../../../src/systems/elation/settings.js';
import { createSend } from '../../../src/systems/elation/transport.js';
import { isSignedBy, signingKey, subscribeAll } from '../../../src/systems/elation/webhook.js';
import { scriptedServer, type Answer, type ScriptedServer, type Seen } from './scripted-server.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicText = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64');
const signatureOf = (body: Uint8Array): string => sign(null, body, privateKey).toString('base64');

/** As Python's json.dumps spaces it. */
const event = (data: object, more: object = {}): Uint8Array =>
  Buffer.from(
    JSON.stringify({ data, action: 'saved', event_id: 99120034, application_id: 'c', resource: 'bills', ...more })
      .replaceAll('":', '": ')
      .replaceAll(',"', ', "'),
  );

let server: ScriptedServer | undefined;
afterEach(async () => server?.close());

const subscription = { id: 1, resource: 'bills', target: 'https://us.example/hooks/e', signing_pub_key: publicText };

async function connected(answer: (seen: Seen) => Answer) {
  server = await scriptedServer(answer);
  const settings = elationSettings.parse({ baseUrl: server.url, clientId: 'c', clientSecret: 's' });
  const send = createSend(settings, { fetch, clock: Date.now });
  const hook = createHook(send, createElationClient(send), createRecordCheck<ElationRecords>(recordSchemas));
  return { send, hook, seen: server.seen };
}

const subscribed = (seen: Seen): Answer =>
  seen.path.startsWith('/app/subscriptions/')
    ? { status: 200, body: { next: null, results: [subscription] } }
    : { status: 200, body: { results: [{ id: 5, patient_id: 7 }] } };

async function refusalOf(act: Promise<unknown>): Promise<OutcomeError> {
  try {
    await act;
  } catch (error) {
    if (error instanceof OutcomeError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('the signature', () => {
  const body = event({ id: 1, patient: 7 });

  it('holds over the bytes received, not over the same JSON written otherwise', () => {
    expect(isSignedBy(signingKey(publicText), signatureOf(body), body)).toBe(true);
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString('utf8'))));
    expect(isSignedBy(signingKey(publicText), signatureOf(body), rewritten)).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['too short', 'AAAA'],
    ['no base64', 'no base64 at all'],
    ['another body’s', signatureOf(event({ id: 2 }))],
  ])('does not hold when it is %s', (_, signature) => {
    expect(isSignedBy(signingKey(publicText), signature, body)).toBe(false);
  });

  it('does not hold under a key that is none', () => {
    expect(isSignedBy(signingKey('AAAA'), signatureOf(body), body)).toBe(false);
  });
});

describe('a pushed event', () => {
  it('becomes the arrival of its record, with the patient it belongs to and the event’s id', async () => {
    const { hook } = await connected(subscribed);
    const record = { id: 141931111100043, patient: 7, last_modified_date: '2026-06-02T16:12:30Z' };
    const body = event(record);
    expect(await hook({ 'el8-ed25519-signature': signatureOf(body) }, body)).toEqual([
      {
        recordType: 'bill',
        nativeId: '141931111100043',
        action: 'saved',
        record,
        changedAt: '2026-06-02T16:12:30Z',
        eventId: '99120034',
        patientId: '7',
      },
    ]);
  });

  it('of a patient brings the policies too, which have no event of their own', async () => {
    const { hook } = await connected(subscribed);
    const body = event({ id: 7, first_name: 'Marisol' }, { resource: 'patients' });
    const arrivals = await hook({ 'el8-ed25519-signature': signatureOf(body) }, body);
    expect(arrivals.map(({ recordType, nativeId }) => [recordType, nativeId])).toEqual([
      ['patient', '7'],
      ['policies', '7'],
    ]);
  });

  it('of a deletion says so', async () => {
    const { hook } = await connected(subscribed);
    const body = event({ id: 7, deleted_date: '2026-06-02T16:12:30Z' }, { resource: 'patients', action: 'deleted' });
    const arrivals = await hook({ 'el8-ed25519-signature': signatureOf(body) }, body);
    expect(arrivals).toMatchObject([{ action: 'deleted', changedAt: '2026-06-02T16:12:30Z' }]);
  });

  it('is refused with 401 without a signature, and with one that does not hold', async () => {
    const { hook } = await connected(subscribed);
    const body = event({ id: 1, patient: 7 });
    expect((await refusalOf(hook({}, body))).status).toBe(401);
    const other = signatureOf(event({ id: 2, patient: 7 }));
    expect((await refusalOf(hook({ 'el8-ed25519-signature': other }, body))).status).toBe(401);
  });

  it('that is no event is refused in Elation’s member names', async () => {
    const { hook } = await connected(subscribed);
    const body = Buffer.from('{"data": {"id": 1}}');
    const refused = await refusalOf(hook({ 'el8-ed25519-signature': signatureOf(body) }, body));
    expect(refused.issues.map(({ expression }) => expression)).toEqual(['action', 'event_id', 'resource']);
  });
});

describe('subscribing', () => {
  it('asks only for what the target does not have, and takes 409 for done', async () => {
    const { send, seen } = await connected((asked) =>
      asked.method === 'GET' ? subscribed(asked) : { status: 409, body: { detail: 'Duplicated object' } },
    );
    await subscribeAll(send, subscription.target);
    const asked = seen.filter(({ method, path }) => method === 'POST' && path === '/app/subscriptions/');
    const resources = asked.map(({ body }) => (JSON.parse(body) as { resource: string }).resource);
    expect(resources).toContain('patients');
    expect(resources).not.toContain('bills');
  });
});
