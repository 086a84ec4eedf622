// Every way in which a call to Kareo fails, sorted into its class, over the wire. Kareo sheet, "How failures look".
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createKareoClient } from '../../../src/systems/kareo-pm/client.js';
import { reasonsOfEcho } from '../../../src/systems/kareo-pm/echo-errors.js';
import { readSettings } from '../../../src/systems/kareo-pm/settings.js';
import type { SystemFailure } from '../../../src/systems/failure.js';
import { connectToSandbox, failureOf, type Connected } from './connected.js';

let connected: Connected;
beforeAll(async () => {
  connected = await connectToSandbox();
});
afterAll(() => connected.sandbox.close());
beforeEach(() => connected.control('fair-weather', {}));

const settings = (more: object = {}) =>
  readSettings({
    url: connected.sandbox.endpoint,
    customerKey: 'sandbox-customer-key',
    user: 'api@sandbox.example',
    password: 'sandbox-password',
    throttled: false,
    timeoutMs: 500,
    ...more,
  });
const tools = { clock: Date.now, fetch, sleep: async () => undefined };
const client = (more: object = {}) => createKareoClient(settings(more), tools);
const read = () => client()('GetPractices', { Fields: {}, Filter: {} });
const write = () =>
  client()('CreatePatient', { Patient: { FirstName: 'A', LastName: 'B', Practice: { PracticeID: 1 } } });
const about = ({ failureClass, reasons }: SystemFailure) => [failureClass, reasons[0]?.code];

describe('what Kareo answers', () => {
  it('an account: its number', async () => {
    expect((await read()).customerId).toBe('1');
  });

  it('a wrong password, a wrong key, a missing permission: configuration', async () => {
    const ask = (more: object) => failureOf(client(more)('GetPractices', { Fields: {}, Filter: {} }));
    expect(about(await ask({ password: 'wrong' }))).toEqual(['configuration', 'credentials-refused']);
    expect(about(await ask({ customerKey: 'wrong' }))).toEqual(['configuration', 'credentials-refused']);
    await connected.control('switches', { permissionsMissing: ['ReadPatient'] });
    const failure = await failureOf(read());
    await connected.control('switches', { permissionsMissing: [] });
    expect(about(failure)).toEqual(['configuration', 'permission-missing']);
    expect(failure.reasons[0]?.text).toContain('ReadPatient');
  });

  it('a throttled call: transient, with the time to wait', async () => {
    await connected.control('switches', { throttle: true });
    await read();
    const failure = await failureOf(read());
    await connected.control('switches', { throttle: false });
    expect(about(failure)).toEqual(['transient', 'target-throttled']);
    expect(failure.retryAfterMs).toBe(750);
  });

  it('keeping the gaps, a throttle is never felt', async () => {
    await connected.control('switches', { throttle: true });
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const paced = createKareoClient(settings({ throttled: true, timeoutMs: 5000 }), { ...tools, sleep });
    const ask = () => paced('GetPatient', { Filter: { PatientID: 1 } });
    const all = await Promise.allSettled([ask(), ask(), ask()]);
    await connected.control('switches', { throttle: false });
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  });

  it('503: transient, for reading and writing', async () => {
    await connected.control('failures', { count: 2, kind: 'http', status: 503 });
    expect(about(await failureOf(read()))).toEqual(['transient', 'target-unreachable']);
    expect(about(await failureOf(write()))).toEqual(['transient', 'target-unreachable']);
  });

  it('500 or a fault within: transient for reading, ambiguous for writing', async () => {
    await connected.control('failures', { count: 2, kind: 'http', status: 500 });
    expect(about(await failureOf(read()))).toEqual(['transient', 'target-unreachable']);
    expect(about(await failureOf(write()))).toEqual(['ambiguous', 'answer-lost']);
    await connected.control('failures', { count: 2, kind: 'fault' });
    expect(about(await failureOf(read()))).toEqual(['transient', 'target-unreachable']);
    expect(about(await failureOf(write()))).toEqual(['ambiguous', 'answer-lost']);
  });

  it('no answer in time, a broken connection: transient for reading, ambiguous for writing', async () => {
    await connected.control('delays', { count: 2, milliseconds: 1500 });
    expect(about(await failureOf(read()))).toEqual(['transient', 'target-unreachable']);
    expect(about(await failureOf(write()))).toEqual(['ambiguous', 'answer-lost']);
    await connected.control('drops', { count: 2 });
    expect(about(await failureOf(read()))).toEqual(['transient', 'target-unreachable']);
    expect(about(await failureOf(write()))).toEqual(['ambiguous', 'answer-lost']);
  });

  it('nobody there: transient also for writing, since nothing was sent', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const call = client({ url: `http://127.0.0.1:${port}/` })('CreatePatient', { Patient: {} });
    expect(about(await failureOf(call))).toEqual(['transient', 'target-unreachable']);
  });

  it('an operation that is not there, a member missing: configuration, data', async () => {
    expect(about(await failureOf(client()('GetNothing', {})))).toEqual(['configuration', 'not-supported']);
    const failure = await failureOf(client()('GetEncounterDetails', { Fields: {}, Filter: {} }));
    expect(about(failure)).toEqual(['data', 'refused-by-target']);
    expect(failure.reasons[0]?.text).toContain('EncounterID');
  });

  it('a refused record: data, with a reason for each member', async () => {
    const patient = {
      FirstName: 'A',
      LastName: 'B',
      State: 'Atlantis',
      MaritalStatus: 'Z',
      Practice: { PracticeID: 1 },
    };
    const failure = await failureOf(client()('CreatePatient', { Patient: patient }));
    expect(failure.failureClass).toBe('data');
    expect(failure.reasons.map(({ field, value }) => [field, value])).toEqual([
      ['MaritalStatus', 'Z'],
      ['State', 'Atlantis'],
    ]);
  });
});

describe('an answer that is not Kareo', () => {
  const pages = [
    ['a page of HTML', 200, '<html><body>Maintenance<br></body></html>'],
    ['an answer with a DOCTYPE', 200, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ['an empty answer', 200, ''],
    ['a half answer', 200, '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Get'],
  ] as const;

  it.each(pages)('%s: transient for reading, ambiguous for writing', async (_what, status, body) => {
    const server = createServer((_request, response) =>
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body),
    );
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const other = client({ url: `http://127.0.0.1:${port}/` });
    const reading = await failureOf(other('GetPatient', { Filter: { PatientID: 1 } }));
    const writing = await failureOf(other('UpdatePatient', { Patient: {} }));
    await new Promise((resolve) => server.close(resolve));
    expect([reading.failureClass, writing.failureClass]).toEqual(['transient', 'ambiguous']);
  });
});

describe('the reasons of an echo', () => {
  const echo =
    '<Encounter><ServiceLines><ServiceLine><ProcedureCode>99213</ProcedureCode></ServiceLine>' +
    '<ServiceLine><ProcedureCode>96372</ProcedureCode><ProcedureModifier1>7Z<err id="5130">Modifier code 7Z not found, add it.</err></ProcedureModifier1>' +
    '<DiagnosisCode1>E53.8<err id="5121">Diagnosis code E53.8 is inactive, reactivate it.</err></DiagnosisCode1></ServiceLine></ServiceLines>' +
    '<err id="6100">The encounter could not be created.</err></Encounter>';

  it('name the line, the code and what to do', () => {
    expect(reasonsOfEcho(echo)).toEqual([
      {
        code: 'code-not-in-target',
        text: 'Line 2 (96372): modifier 7Z is not in Kareo; add it there',
        field: 'ProcedureModifier1',
        line: 2,
        value: '7Z',
      },
      {
        code: 'code-inactive-in-target',
        text: 'Line 2 (96372): ICD-10 E53.8 is inactive in Kareo; reactivate it there',
        field: 'DiagnosisCode1',
        line: 2,
        value: 'E53.8',
      },
    ]);
  });

  it.each(['Something is wrong', '<Encounter', '<!DOCTYPE a><a/>', ''])(
    'are the words themselves where it is no echo: "%s"',
    (text) => {
      expect(reasonsOfEcho(text)).toEqual([{ code: 'refused-by-target', text: `Kareo refused it: ${text.trim()}` }]);
    },
  );
});

describe('settings', () => {
  it('name each that is wrong', async () => {
    const failure = await failureOf(
      Promise.resolve().then(() => readSettings({ url: 'ftp://x', user: 1, timeZone: 'Mars', more: 1 })),
    );
    expect(failure.failureClass).toBe('configuration');
    const text = failure.reasons.map((reason) => reason.text).join('\n');
    for (const name of ['url', 'customerKey', 'user', 'password', 'timeZone', 'more']) expect(text).toContain(name);
  });
});
