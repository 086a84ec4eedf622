import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Patient } from 'fhir/r4.js';
import { bodyOf, bundleOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const mrn = 'https://clinic.example/mrn';
const aPatient = (value: string, family = 'Nakamura') => ({
  resourceType: 'Patient',
  identifier: [{ system: mrn, value }],
  name: [{ family }],
});
const createUnless = (condition: string, body: object, headers: Record<string, string> = {}) =>
  send('POST', `${served.base}/Patient`, body, { 'If-None-Exist': condition, ...headers });

describe('conditional create', () => {
  it('creates where nothing matches, and answers the one that matches', async () => {
    const first = await createUnless(`identifier=${mrn}|1`, aPatient('1'));
    expect(first.status).toBe(201);
    const created = await bodyOf<Patient>(first);
    const second = await createUnless(`Patient?identifier=${mrn}|1`, aPatient('1', 'Other'));
    expect([second.status, second.headers.get('etag'), second.headers.get('location')]).toEqual([
      200,
      'W/"1"',
      `${served.base}/Patient/${created.id}/_history/1`,
    ]);
    expect(await bodyOf<Patient>(second)).toEqual(created);
    // HAPI's client writes the whole address.
    const whole = await createUnless(`${served.base}/Patient?identifier=${mrn}%7C1`, aPatient('1'));
    expect([whole.status, await bodyOf<Patient>(whole)]).toEqual([200, created]);
    const minimal = await createUnless(`identifier=${mrn}|1`, aPatient('1'), { Prefer: 'return=minimal' });
    expect([minimal.status, await minimal.text()]).toEqual([200, '']);
  });

  it('refuses where several match', async () => {
    for (const family of ['Twice', 'Twice']) await send('POST', `${served.base}/Patient`, aPatient('2', family));
    const answer = await createUnless('family=Twice', aPatient('2'));
    expect([answer.status, (await outcomeOf(answer)).issue[0]?.code]).toEqual([412, 'multiple-matches']);
  });

  it('validates also what would not be created', async () => {
    expect((await createUnless(`identifier=${mrn}|1`, { resourceType: 'Patient', gender: 'x' })).status).toBe(422);
  });

  it.each([
    ['one exact key', `identifier=${mrn}|race`, 'race'],
    ['a condition of two', `identifier=${mrn}|race-2&family=nakamura`, 'race-2'],
    ['a condition that is no key', `identifier=${mrn}|race-3&name=naka`, 'race-3'],
  ])('of 40 at one time on %s exactly one writes', async (_name, condition, value) => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => createUnless(condition, aPatient(value))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 39 }, () => 200), 201]);
    const ids = new Set(await Promise.all(answers.map(async (answer) => (await bodyOf<Patient>(answer)).id)));
    expect(ids.size).toBe(1);
    expect((await bundleOf(fetch(`${served.base}/Patient?identifier=${mrn}|${value}`))).total).toBe(1);
  });
});

describe('concurrent updates', () => {
  it('of 50 with the same If-Match one wins; without it all are versions, without a gap', async () => {
    const { id = '' } = await bodyOf<Patient>(send('POST', `${served.base}/Patient`, aPatient('u')));
    const url = `${served.base}/Patient/${id}`;
    const put = (index: number, headers: Record<string, string>) =>
      send('PUT', url, { ...aPatient(`u${index}`), id }, headers);
    const guarded = await Promise.all(Array.from({ length: 50 }, (_, index) => put(index, { 'If-Match': 'W/"1"' })));
    expect(guarded.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 49 }, () => 412)]);
    const free = await Promise.all(Array.from({ length: 50 }, (_, index) => put(index, {})));
    expect(free.every(({ status }) => status === 200)).toBe(true);
    expect(free.map(({ headers }) => Number(headers.get('etag')?.slice(3, -1))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 3),
    );
    const history = await bundleOf(fetch(`${url}/_history?_count=100`));
    expect(history.entry?.map(({ resource }) => Number(resource?.meta?.versionId))).toEqual(
      Array.from({ length: 52 }, (_, index) => 52 - index),
    );
  });
});
