import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bodyOf, outcomeOf, send, serve, type Served } from './serve.js';
import { patientProfile, tgzOf } from '../validation/packages/tgz.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const url = 'https://example.org/named-patient';
const post = (body: Uint8Array, type = 'application/gzip') =>
  fetch(`${served.origin}/packages`, { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(body) });

it('a package that is sent is loaded, and its profiles can be asked for', async () => {
  const validate = () =>
    outcomeOf(send('POST', `${served.base}/Patient/$validate?profile=${url}`, { resourceType: 'Patient' }));
  expect((await validate()).issue).toMatchObject([{ severity: 'warning', code: 'not-found' }]);
  const answer = await post(tgzOf({ name: 'example.a' }, [patientProfile(url, '1.0.0', ['name'])]));
  expect(answer.status).toBe(201);
  const loaded = { name: 'example.a', version: '1.0.0', structures: 1, valueSets: 0, codeSystems: 0, missing: [] };
  expect(await bodyOf(answer)).toEqual(loaded);
  expect((await validate()).issue).toMatchObject([
    { severity: 'error', details: { text: expect.stringContaining('Patient.name') } },
  ]);
  expect(await bodyOf(fetch(`${served.origin}/packages`))).toEqual([loaded]);
});

it('what is no package is refused with words', async () => {
  const refused = await post(Buffer.from('nonsense'));
  expect([refused.status, (await outcomeOf(refused)).issue[0]?.details?.text]).toEqual([
    422,
    expect.stringMatching(/not gzip/),
  ]);
  expect((await post(Buffer.from('{}'), 'application/json')).status).toBe(415);
});
