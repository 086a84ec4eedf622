import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Patient } from 'fhir/r4.js';
import { bodyOf, bundleOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const json = { 'Content-Type': 'application/fhir+json' };
const good = '{"resourceType":"Patient","name":[{"family":"Sokolova"}]}';
const nested = (levels: number): string =>
  `{"resourceType":"Patient","extension":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

interface Bad {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly status: number;
  readonly code?: string;
  readonly says: RegExp;
}

const bodies: readonly Bad[] = [
  {
    name: 'malformed JSON',
    body: '{"resourceType":"Patient",}',
    status: 400,
    code: 'structure',
    says: /line 1, column 27/,
  },
  { name: 'half a body', body: good.slice(0, 30), status: 400, code: 'structure', says: /not closed/ },
  {
    name: 'XML',
    body: '<Patient/>',
    headers: { 'Content-Type': 'application/fhir+xml' },
    status: 415,
    code: 'not-supported',
    says: /XML is not served here/,
  },
  {
    name: 'XML said to be JSON',
    body: '<Patient xmlns="http://hl7.org/fhir"/>',
    status: 400,
    code: 'structure',
    says: /looks like XML/,
  },
  {
    name: 'no Content-Type',
    body: new TextEncoder().encode(good),
    headers: { 'Content-Type': '' },
    status: 415,
    says: /application\/fhir\+json is expected/,
  },
  {
    name: 'a form',
    body: 'a=b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 415,
    says: /came as application\/x-www/,
  },
  {
    name: 'another charset',
    body: good,
    headers: { 'Content-Type': 'application/fhir+json; charset=latin1' },
    status: 415,
    says: /charset latin1/,
  },
  {
    name: 'a packed body',
    body: good,
    headers: { ...json, 'Content-Encoding': 'gzip' },
    status: 415,
    says: /Content-Encoding gzip/,
  },
  { name: 'nothing', body: '', status: 400, code: 'required', says: /is empty/ },
  { name: 'a list', body: '[]', status: 400, says: /one JSON object/ },
  { name: 'no resourceType', body: '{}', status: 400, code: 'invalid', says: /no resourceType/ },
  {
    name: 'another resourceType',
    body: '{"resourceType":"Coverage"}',
    status: 400,
    says: /URL says Patient, the resourceType of the body is "Coverage"/,
  },
  { name: 'a hostile resourceType', body: '{"resourceType":"__proto__"}', status: 400, says: /they must agree/ },
  { name: 'an unknown element', body: '{"resourceType":"Patient","nmae":[]}', status: 422, says: /nmae/ },
  { name: 'a wrong type', body: '{"resourceType":"Patient","active":"yes"}', status: 422, says: /active|boolean/ },
  { name: 'a wrong code', body: '{"resourceType":"Patient","gender":"woman"}', status: 422, says: /woman|gender/ },
  {
    name: 'a day that is none',
    body: '{"resourceType":"Patient","birthDate":"2026-02-30"}',
    status: 422,
    says: /2026-02-30|date/,
  },
  { name: '65 levels', body: nested(65), status: 400, code: 'too-long', says: /64 deep/ },
  { name: '300,000 levels', body: nested(300_000), status: 400, code: 'too-long', says: /64 deep/ },
  {
    name: 'a member twice',
    body: '{"resourceType":"Patient","active":true,"active":false}',
    status: 400,
    says: /"active" stands twice/,
  },
  {
    name: '__proto__',
    body: '{"resourceType":"Patient","__proto__":{"active":true}}',
    status: 400,
    says: /"__proto__"/,
  },
  {
    name: 'constructor',
    body: '{"resourceType":"Patient","constructor":{"prototype":{}}}',
    status: 400,
    says: /"prototype"|"constructor"/,
  },
  {
    name: 'invalid UTF-8',
    body: Uint8Array.from([...new TextEncoder().encode('{"resourceType":"'), 0xff, 0x22, 0x7d]),
    status: 400,
    says: /not valid UTF-8/,
  },
  { name: 'a byte order mark', body: `\uFEFF${good}`, status: 400, says: /byte order mark/ },
  {
    name: 'half a surrogate pair',
    body: '{"resourceType":"Patient","name":[{"family":"\\ud800"}]}',
    status: 400,
    says: /surrogate/,
  },
  {
    name: 'more than 1 MiB',
    body: `{"resourceType":"Patient","id":"${'x'.repeat(1024 * 1024)}"}`,
    status: 413,
    code: 'too-long',
    says: /1048576 bytes/,
  },
  { name: '50 MB', body: new Uint8Array(50_000_000).fill(0x20), status: 413, says: /1048576 bytes/ },
];

const requests: readonly Bad[] = [
  {
    name: 'an unknown type',
    path: '/fhir/Foo/1',
    status: 404,
    code: 'not-supported',
    says: /Foo is not served here; the types are Account/,
  },
  { name: 'a type of Object.prototype', path: '/fhir/constructor/1', status: 404, says: /nothing at this address/ },
  {
    name: 'an unknown id',
    path: '/fhir/Patient/nobody',
    status: 404,
    code: 'not-found',
    says: /Patient\/nobody is not known here/,
  },
  { name: 'an id that FHIR does not allow', path: '/fhir/Patient/a_b', status: 404, says: /nothing at this address/ },
  {
    name: 'an id that is too long',
    path: `/fhir/Patient/${'a'.repeat(65)}`,
    status: 404,
    says: /nothing at this address/,
  },
  { name: 'a path that climbs', path: '/fhir/Patient/%2e%2e%2fetc', status: 404, says: /nothing at this address/ },
  { name: 'a broken escape', path: '/fhir/%ZZ/1', status: 404, says: /nothing at this address/ },
  { name: 'an address outside', path: '/admin', status: 404, says: /\/fhir\/metadata/ },
  { name: 'another method', method: 'PATCH', path: '/fhir/Patient/1', status: 405, says: /GET, HEAD, PUT, DELETE/ },
  {
    name: 'a method that nobody has',
    method: 'PROPFIND',
    path: '/fhir/Patient/1',
    status: 405,
    says: /PROPFIND is not offered/,
  },
  { name: 'DELETE of a type', method: 'DELETE', path: '/fhir/Patient', status: 405, says: /GET, HEAD, POST/ },
  {
    name: 'a batch',
    method: 'POST',
    path: '/fhir',
    headers: json,
    body: '{"resourceType":"Bundle"}',
    status: 404,
    says: /nothing at this address/,
  },
  {
    name: 'XML wanted',
    path: '/fhir/metadata',
    headers: { Accept: 'application/fhir+xml' },
    status: 406,
    says: /only JSON is/,
  },
  { name: 'XML wanted by _format', path: '/fhir/metadata?_format=xml', status: 406, says: /_format=xml/ },
  {
    name: 'R5 wanted',
    path: '/fhir/metadata',
    headers: { Accept: 'application/fhir+json; fhirVersion=5.0' },
    status: 406,
    says: /FHIR version 4.0/,
  },
  {
    name: 'JSON refused',
    path: '/fhir/metadata',
    headers: { Accept: 'application/json;q=0' },
    status: 406,
    says: /only JSON/,
  },
  {
    name: 'a parameter that read does not know',
    path: '/fhir/Patient/1?_elements=name',
    status: 400,
    says: /_elements is not known to read/,
  },
  { name: 'a parameter that search does not know', path: '/fhir/Patient?nmae=x', status: 400, says: /nmae.*family/ },
  { name: 'a parameter escape that is not UTF-8', path: '/fhir/Patient?name=%FF', status: 400, says: /percent escape/ },
  { name: 'an operator in a parameter', path: '/fhir/Patient?name[$regex]=.*', status: 400, says: /name\[\$regex\]/ },
  {
    name: 'a _since that is none',
    path: '/fhir/Patient/_history?_since=yesterday',
    status: 400,
    says: /_since must be an instant/,
  },
  { name: 'a _count that is none', path: '/fhir/_history?_count=many', status: 400, says: /_count must be a number/ },
  {
    name: 'If-None-Exist without a condition',
    method: 'POST',
    path: '/fhir/Patient',
    headers: { ...json, 'If-None-Exist': '_count=1' },
    body: good,
    status: 400,
    says: /at least one search parameter/,
  },
  {
    name: 'If-None-Exist with an unknown parameter',
    method: 'POST',
    path: '/fhir/Patient',
    headers: { ...json, 'If-None-Exist': 'ssn=1' },
    body: good,
    status: 400,
    says: /ssn/,
  },
];

describe('bad input gets a 4xx OperationOutcome at once and stores nothing', () => {
  it.each(bodies)('a body with $name', async ({ headers = json, body, status, code, says }) => {
    await expectRefusal({
      name: '',
      method: 'POST',
      path: '/fhir/Patient',
      headers,
      ...(body !== undefined && { body }),
      status,
      ...(code && { code }),
      says,
    });
  });

  it.each(requests)('$name', expectRefusal);

  async function expectRefusal({
    method = 'GET',
    path = '',
    headers = {},
    body,
    status,
    code,
    says,
  }: Bad): Promise<void> {
    const answer = await fetch(served.origin + path, { method, headers, ...(body !== undefined && { body }) });
    const outcome = await outcomeOf(answer);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/fhir+json; charset=utf-8',
    ]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(outcome.resourceType).toBe('OperationOutcome');
    const [issue] = outcome.issue;
    expect(issue?.details?.text).toMatch(says);
    if (code !== undefined) expect(issue?.code).toBe(code);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET/);
  }

  it('nothing was stored', async () => {
    const everything = await bundleOf(fetch(`${served.base}/_history`));
    expect(everything.total).toBe(0);
  });
});

describe('what a refusal says', () => {
  it('names the element, its line and its column', async () => {
    const text = '{\n  "resourceType": "Patient",\n  "name": [{ "family": "Sokolova" }],\n  "gender": "woman"\n}';
    const outcome = await outcomeOf(send('POST', `${served.base}/Patient`, text));
    expect(outcome.issue[0]).toMatchObject({
      severity: 'error',
      expression: ['Patient.gender'],
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line', valueInteger: 4 },
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col', valueInteger: 3 },
      ],
    });
  });

  it('a fault is a 500 with an incident id and no detail, and the log has its frames without its words', async () => {
    const broken = await serve({
      context: {
        validate: () => {
          throw new Error('driver said: Sokolova 123-45-6789');
        },
      },
    });
    try {
      const answer = await send('POST', `${broken.base}/Patient`, good);
      const text = await answer.text();
      expect([answer.status, JSON.parse(text)]).toEqual([
        500,
        {
          resourceType: 'OperationOutcome',
          issue: [
            {
              severity: 'fatal',
              code: 'exception',
              details: { text: 'Chartbridge failed; the incident is request-1 in its log' },
            },
          ],
        },
      ]);
      const [fault, line] = broken.lines;
      expect(fault).toMatchObject({ request: 'request-1', route: '/fhir/{type}', error: 'Error' });
      expect(fault).toHaveProperty('frames.0', expect.stringMatching(/^at .*bad-input/));
      expect(line).toMatchObject({ method: 'POST', route: '/fhir/{type}', status: 500 });
      expect(JSON.stringify(broken.lines)).not.toMatch(/Sokolova|6789/);
    } finally {
      await broken.close();
    }
  });

  it('the log has a line for each request, and never an address, an id or a value', async () => {
    served.lines.length = 0;
    await fetch(`${served.base}/Patient/secret-id?_pretty=true`);
    await fetch(`${served.base}/Patient?name=Secret`);
    await fetch(`${served.origin}/secret`, { headers: { 'X-Request-Id': 'from-caller-1' } });
    expect(served.lines.map((line) => ({ ...line, ms: 0 }))).toEqual([
      { request: expect.any(String), method: 'GET', route: '/fhir/{type}/{id}', status: 404, ms: 0 },
      { request: expect.any(String), method: 'GET', route: '/fhir/{type}', status: 200, ms: 0 },
      { request: 'from-caller-1', method: 'GET', route: 'unknown', status: 404, ms: 0 },
    ]);
    expect(JSON.stringify(served.lines)).not.toMatch(/secret/i);
  });

  it('repeats a harmless X-Request-Id and replaces any other', async () => {
    const idOf = async (said: string) =>
      (await fetch(`${served.origin}/livez`, { headers: { 'X-Request-Id': said } })).headers.get('x-request-id');
    expect(await idOf('a-b.C:1')).toBe('a-b.C:1');
    expect(await idOf('<script>')).toMatch(/^request-\d+$/);
    expect(await idOf('x'.repeat(65))).toMatch(/^request-\d+$/);
  });
});

describe('what is not even a request', () => {
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    [
      'length and chunks at once',
      'POST /fhir/Patient HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered and the connection closed', async (_name, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/Connection: close/);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('a body without a length is counted all the same', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const head =
      'POST /fhir/Patient HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const answer = await raw(`${head}${`10000\r\n${chunk}\r\n`.repeat(17)}0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('a Host that is no host is refused where addresses would be made of it', async () => {
    expect(await raw('GET /fhir/metadata HTTP/1.1\r\nHost: a"b\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });

  it('a sender that goes away half-way does no harm', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(served.origin).port), '127.0.0.1', () => {
        socket.write(
          'POST /fhir/Patient HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"re',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    const alive = await send('POST', `${served.base}/Patient`, good);
    expect(alive.status).toBe(201);
    expect((await bodyOf<Patient>(alive)).name?.[0]?.family).toBe('Sokolova');
  });
});

describe('generated damage', () => {
  it('never makes a 5xx, and always an OperationOutcome', async () => {
    const whole = JSON.stringify({
      resourceType: 'Coverage',
      status: 'active',
      beneficiary: { reference: 'Patient/p' },
      payor: [{ reference: 'Organization/o' }],
      period: { start: '2026-01-01' },
      class: [{ type: { coding: [{ code: 'plan' }] }, value: 'x' }],
    });
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      cut: fc.nat(6),
      put: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('{', '[', '"', 'null', '1e999', '\\u0000', '[[[[', '{}', 'true'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, cut, put }) => {
        const answer = await send('POST', `${served.base}/Coverage`, whole.slice(0, at) + put + whole.slice(at + cut));
        const { resourceType } = await bodyOf<{ resourceType: string }>(answer);
        expect(answer.status).toBeLessThan(500);
        expect(resourceType).toBe(answer.status === 201 ? 'Coverage' : 'OperationOutcome');
      }),
      { numRuns: 300 },
    );
  });

  it('in addresses neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.webPath(),
        fc.webQueryParameters(),
        fc.constantFrom('', '/fhir', '/fhir/Patient', '/fhir/Claim/1'),
        async (path, query, start) => {
          const answer = await fetch(`${served.origin}${start}${path}?${query}`);
          const { resourceType } = await bodyOf<{ resourceType?: string }>(answer);
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) expect(resourceType).toBe('OperationOutcome');
        },
      ),
      { numRuns: 300 },
    );
  });
});
