// The Elation sandbox's subscriptions, webhooks and published events. Elation API, "Event Subscriptions" and "Webhooks".
import { describe, expect, it } from '@jest/globals';
import { marisol, teo, withSandbox } from './practice.js';
import type { Opened } from './practice.js';
import { eventually, isSigned, receive } from './receiver.js';
import type { Receiver } from './receiver.js';
import { idOf, results } from './vendor-client.js';
import type { Json, VendorClient } from './vendor-client.js';

const hourMs = 3_600_000;
const fast = { settings: { webhookFirstRetryMs: 5, webhookRetryFactor: 1 } };

const subscribe = (client: VendorClient, resource: string, receiver: Receiver) =>
  client.post('/app/subscriptions/', { resource, target: receiver.url });

async function withReceiver(
  run: (opened: Opened & { readonly receiver: Receiver }) => Promise<void>,
  options: Parameters<typeof withSandbox>[1] = {},
): Promise<void> {
  const receiver = await receive();
  try {
    await withSandbox((opened) => run({ ...opened, receiver }), options);
  } finally {
    await receiver.close();
  }
}

/** Time for what must not come to come all the same. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

const dataOf = (receiver: Receiver) => receiver.delivered.map(({ event }) => event['data'] as Json);

describe('subscriptions', () => {
  it('SB-EL-47 subscribes once per resource and target, lists, reads and deletes; there is no PUT', () =>
    withReceiver(async ({ bridge, connectAs, receiver }) => {
      const made = await subscribe(bridge, 'bills', receiver);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ resource: 'bills', target: receiver.url, deleted_date: null });
      expect(String(made.body['created_date'])).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
      expect(Buffer.from(String(made.body['signing_pub_key']), 'base64')).toHaveLength(32);
      const twice = await subscribe(bridge, 'bills', receiver);
      expect(twice.status).toBe(409);
      expect(String(twice.body['detail'])).toContain('Duplicated object');
      expect((await subscribe(bridge, 'patients', receiver)).status).toBe(201);
      expect(results(await bridge.get('/app/subscriptions/'))).toHaveLength(2);
      expect(results(await bridge.get('/subscriptions/'))).toHaveLength(2);
      expect(results(await (await connectAs('crm')).get('/app/subscriptions/'))).toEqual([]);
      const path = `/app/subscriptions/${idOf(made)}/`;
      expect((await bridge.get(path)).body).toEqual(made.body);
      expect((await bridge.put(path, {})).status).toBe(405);
      expect((await bridge.delete(path)).status).toBe(204);
      expect((await bridge.get(path)).status).toBe(404);
      expect((await bridge.post('/app/subscriptions/', { resource: 'bills', target: 'nowhere' })).body).toHaveProperty(
        'target',
      );
      const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
      const body = new URLSearchParams({ resource: 'bills', target: receiver.url }).toString();
      expect((await bridge.send('POST', '/app/subscriptions/', { ...form, body })).status).toBe(201);
    }));
});

describe('webhooks', () => {
  it('SB-EL-48 signs the raw bytes of Python-style JSON with Ed25519, and tells what happened to the whole record', () =>
    withReceiver(async ({ bridge, staff, receiver }) => {
      const key = String((await subscribe(bridge, 'patients', receiver)).body['signing_pub_key']);
      await staff(`/patients/${teo}`, { notes: 'naïve “quote” 😀 \u007f a/b' });
      await receiver.until(1);
      const [delivered] = receiver.delivered;
      if (delivered === undefined) throw new Error('nothing came');
      const text = delivered.raw.toString();
      expect(text).toMatch(/^\{"data": \{".+\}, "action": "saved", "event_id": \d+, "event_uuid": "/);
      expect(text).toContain('"notes": "na\\u00efve \\u201cquote\\u201d \\ud83d\\ude00 \\u007f a/b"');
      expect(text).not.toMatch(/[^\u0020-\u007e]/);
      expect(isSigned(delivered, key)).toBe(true);
      const again = { ...delivered, raw: Buffer.from(JSON.stringify(delivered.event)) };
      expect(isSigned(again, key)).toBe(false);
      expect(delivered.event).toMatchObject({ application_id: 'bridge', resource: 'patients', resource_url: null });
      expect(String(delivered.event['event_uuid'])).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      const read = await bridge.get(`/patients/${teo}/`);
      expect(delivered.event['data']).toEqual(read.body);
    }));

  it('SB-EL-49 takes 200 alone as an acknowledgement and tries again with growing delays, for 72 hours', () =>
    withReceiver(
      async ({ bridge, staff, look, receiver }) => {
        await subscribe(bridge, 'patients', receiver);
        receiver.answer = 204;
        await staff(`/patients/${teo}`, { notes: 'x' });
        await receiver.until(1);
        const pending = async () => ((await look('/state')).body['webhooks'] as Json)['pending'];
        const event = async () => results(await bridge.get('/app/published_events/'))[0];
        await eventually(async () => (await event())?.['status_code'] === 204, 'the outcome');
        expect(await event()).toMatchObject({ processed_date: null });
        const advance = async (ms: number, count: number) => {
          await staff('/clock', { advance_ms: ms });
          await receiver.until(count);
          await eventually(async () => (await pending()) === 1, 'the retry to be planned');
        };
        await advance(60_000, 2);
        await staff('/clock', { advance_ms: 60_000 });
        await settle();
        expect(receiver.delivered).toHaveLength(2);
        await advance(60_000, 3);
        for (let count = 4, waited = 4; count <= 8; count += 1, waited *= 2) await advance(waited * 60_000, count);
        receiver.answer = 500;
        await advance(24 * hourMs, 9);
        await advance(24 * hourMs, 10);
        await staff('/clock', { advance_ms: 30 * hourMs });
        await eventually(async () => (await pending()) === 0, 'giving up');
        expect(receiver.delivered).toHaveLength(10);
      },
      { settings: { webhookFirstRetryMs: 60_000, webhookLongestRetryMs: 24 * hourMs } },
    ));

  it('SB-EL-50 delivers after a while to a receiver that was down, and marks the event as processed', () =>
    withReceiver(async ({ bridge, staff, receiver }) => {
      const down = await receive();
      await subscribe(bridge, 'patients', down);
      await down.close();
      await subscribe(bridge, 'patients', receiver);
      receiver.answer = 503;
      await staff(`/patients/${teo}`, { notes: 'x' });
      await receiver.until(3);
      receiver.answer = 200;
      const events = async () => results(await bridge.get('/app/published_events/'));
      await eventually(async () => (await events()).some((each) => each['status_code'] === 200), 'the acknowledgement');
      const [lost, delivered] = await events();
      expect(delivered).toMatchObject({ target: receiver.url, error_content: null });
      expect(typeof delivered?.['processed_date']).toBe('string');
      await eventually(
        async () => String((await events())[0]?.['error_content']).includes('ECONNREFUSED'),
        'the error',
      );
      expect(lost).toMatchObject({ target: down.url, processed_date: null, status_code: null });
    }, fast));

  it('SB-EL-51 does not tell an application of its own changes; others hear of them, and all hear of the staff’s', () =>
    withReceiver(async ({ bridge, connectAs, staff, receiver }) => {
      const theirs = await receive();
      const crm = await connectAs('crm');
      await subscribe(bridge, 'patients', receiver);
      await subscribe(crm, 'patients', theirs);
      await bridge.patch(`/patients/${marisol}/`, { notes: 'by the bridge' });
      await crm.patch(`/patients/${marisol}/`, { notes: 'by the crm' });
      await staff(`/patients/${marisol}`, { notes: 'by staff' });
      await receiver.until(2);
      await theirs.until(2);
      expect(dataOf(receiver).map(({ notes }) => notes)).toEqual(['by the crm', 'by staff']);
      expect(dataOf(theirs).map(({ notes }) => notes)).toEqual(['by the bridge', 'by staff']);
      expect(results(await bridge.get('/app/published_events/'))).toHaveLength(2);
      await theirs.close();
    }));

  it('SB-EL-52 keeps published events for 30 days, to list, read and mark; marking one as processed ends its retries', () =>
    withReceiver(
      async ({ bridge, connectAs, staff, receiver }) => {
        await subscribe(bridge, 'patients', receiver);
        receiver.answer = 500;
        await staff(`/patients/${teo}`, { notes: 'x' });
        await staff(`/patients/${marisol}/delete`);
        await receiver.until(2);
        const list = results(await bridge.get('/app/published_events/'));
        expect(
          list.map((event) => [event['event_type'], event['resource'], event['resource_id'], event['target']]),
        ).toEqual([
          ['saved', 'patients', teo, receiver.url],
          ['deleted', 'patients', marisol, receiver.url],
        ]);
        const sent = receiver.delivered.map(({ event }) => event['event_id']);
        expect(list.map((event) => event['event_id'])).toEqual(sent);
        const path = `/app/published_events/${Number(sent[0])}/`;
        expect((await bridge.get(path)).body).toMatchObject({ event_id: sent[0] });
        expect((await (await connectAs('crm')).get(path)).status).toBe(404);
        const mark = { status_code: 200, processed_date: '2026-06-01T00:00:00Z', resource_id: 5 };
        expect((await bridge.patch(path, mark)).body).toMatchObject({ status_code: 200, resource_id: teo });
        expect((await bridge.put(path, { error_content: 'seen' })).body).toMatchObject({ error_content: 'seen' });
        await staff('/clock', { advance_ms: hourMs });
        await receiver.until(3);
        await settle();
        expect(receiver.delivered).toHaveLength(3);
        expect(receiver.delivered[2]?.event['event_id']).toBe(sent[1]);
        const cursor = await bridge.get('/app/published_events/?limit=1');
        expect(results(await bridge.get(String(cursor.body['next'])))[0]).toMatchObject({ event_id: sent[1] });

        await staff('/clock', { advance_ms: 30 * 24 * hourMs });
        const later = await connectAs('bridge');
        expect(results(await later.get('/app/published_events/'))).toEqual([]);
        expect((await later.get(path)).status).toBe(404);
      },
      { settings: { webhookFirstRetryMs: hourMs } },
    ));

  it('SB-EL-53 loses, repeats or reorders deliveries when told to; what is lost stands in published_events', () =>
    withReceiver(
      async ({ bridge, staff, look, receiver }) => {
        await subscribe(bridge, 'patients', receiver);
        await staff('/webhooks', { drop: 1 });
        await staff(`/patients/${teo}`, { notes: 'lost' });
        await staff('/webhooks', { duplicate: 1 });
        await staff(`/patients/${teo}`, { notes: 'twice' });
        await receiver.until(2);
        await staff('/webhooks', { reorder: 2 });
        await staff(`/patients/${teo}`, { notes: 'first' });
        await staff(`/patients/${teo}`, { notes: 'second' });
        await receiver.until(4);
        await staff('/webhooks', { reorder: 5 });
        await staff(`/patients/${teo}`, { notes: 'held' });
        expect(((await look('/state')).body['webhooks'] as Json)['reorder']).toBe(4);
        await staff('/webhooks', { reorder: 0 });
        await receiver.until(5);
        const notes = dataOf(receiver).map((data) => data['notes']);
        expect(notes).toEqual(['twice', 'twice', 'second', 'first', 'held']);
        const events = results(await bridge.get('/app/published_events/'));
        expect(events).toHaveLength(5);
        expect(events[0]).toMatchObject({ status_code: null, processed_date: null });
      },
      { settings: { webhookConcurrency: 1 } },
    ));

  it('SB-EL-54 sends the events of one record in their order', () =>
    withReceiver(async ({ bridge, staff, receiver }) => {
      await subscribe(bridge, 'patients', receiver);
      const edits = Array.from({ length: 20 }, (_, index) => `edit ${index}`);
      for (const notes of edits) await staff(`/patients/${teo}`, { notes });
      await receiver.until(20);
      expect(dataOf(receiver).map(({ notes }) => notes)).toEqual(edits);
    }));

  it('SB-EL-55 sends the id and a resource_url where the record is too big to push', () =>
    withReceiver(async ({ bridge, staff, receiver }) => {
      await subscribe(bridge, 'patients', receiver);
      await staff('/settings', { webhookMostBytes: 100 });
      await staff(`/patients/${teo}`, { notes: 'big' });
      await receiver.until(1);
      const event = receiver.delivered[0]?.event;
      expect(event?.['data']).toEqual({ id: teo });
      expect((await bridge.get(String(event?.['resource_url']))).body).toMatchObject({ id: teo, notes: 'big' });
    }));

  it('SB-EL-56 lets the integration’s application see and hear nothing until the integration is turned on', () =>
    withReceiver(async ({ bridge, connectAs, staff, receiver }) => {
      const off = await staff('/practice', { integration: 'off' });
      expect(off.body).toMatchObject({ integration: 'off', delayed_billing: false });
      expect((await subscribe(bridge, 'patients', receiver)).status).toBe(201);
      for (const path of ['/practices/', '/patients/', `/patients/${teo}/`]) {
        expect((await bridge.get(path)).status).toBe(403);
      }
      expect((await (await connectAs('crm')).get('/patients/')).status).toBe(200);
      await staff(`/patients/${teo}`, { notes: 'while off' });
      await staff('/practice', { integration: 'requested' });
      expect((await bridge.get('/practices/')).status).toBe(403);
      await staff('/practice', { integration: 'on' });
      expect((await bridge.get('/practices/')).status).toBe(200);
      await staff(`/patients/${teo}`, { notes: 'while on' });
      await receiver.until(1);
      expect(dataOf(receiver).map(({ notes }) => notes)).toEqual(['while on']);
      expect((await staff('/practice', { integration: 'maybe' })).status).toBe(400);
    }));
});
