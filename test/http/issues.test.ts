// What a client reads when something is wrong: one issue a cause, where it stands, and what to do. https://hl7.org/fhir/R4/operationoutcome.html
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperationOutcomeIssue } from 'fhir/r4.js';
import { outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const root = 'https://chartbridge.example/fhir/StructureDefinition';
const patient = (members: object): object => ({ resourceType: 'Patient', ...members });
const claim = (members: object): object => ({
  resourceType: 'Claim',
  status: 'active',
  type: { text: 'professional' },
  use: 'claim',
  created: '2026-01-31',
  patient: { reference: 'Patient/1' },
  provider: { reference: 'Organization/1' },
  priority: { text: 'normal' },
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/1' } }],
  ...members,
});

const positionOf = ({ extension = [] }: OperationOutcomeIssue): string =>
  extension.map(({ valueInteger }) => valueInteger).join(':');

/** `severity code expression line:column text`, as short as a line of a table. */
const lineOf = (issue: OperationOutcomeIssue): string =>
  [issue.severity, issue.code, issue.expression?.join() ?? '-', positionOf(issue), issue.details?.text].join(' ');

const typeIn = (body: object | string): string =>
  typeof body === 'string' ? 'Patient' : (body as { resourceType: string }).resourceType;

/** What is sent (objects as JSON, one line), and each issue that is told, whole or as a pattern. */
const wrong: readonly [name: string, body: object | string, issues: readonly (string | RegExp)[]][] = [
  [
    'a misspelt element',
    patient({ nmae: [] }),
    ['error structure Patient 1:27 Patient has no element "nmae"; did you mean "name"?'],
  ],
  [
    'a type that its choice does not have',
    patient({ multipleBirthString: 'x' }),
    [
      'error structure Patient 1:27 Patient has no element "multipleBirthString"; its types are multipleBirthBoolean, multipleBirthInteger',
    ],
  ],
  [
    'a choice without its type',
    patient({ deceased: true }),
    ['error structure Patient 1:27 Patient has no element "deceased"; its types are deceasedBoolean, deceasedDateTime'],
  ],
  [
    'two types of one choice',
    patient({ deceasedBoolean: true, deceasedDateTime: '2026' }),
    [/^error structure Patient 1:50 .*only one of its types may be given$/],
  ],
  [
    'a day that no calendar has',
    patient({ birthDate: '2026-02-30' }),
    [/^error value Patient.birthDate 1:27 Patient.birthDate: found "2026-02-30", expected a real calendar date/],
  ],
  [
    'a code that is not one',
    patient({ gender: 'femal' }),
    [/^error code-invalid Patient.gender 1:27 .*did you mean "female"\?$/],
  ],
  [
    'a truth value in quotes',
    patient({ active: 'true' }),
    [/^error structure Patient.active 1:27 .*; write it without quotes$/],
  ],
  [
    'a number in quotes',
    claim({ total: { value: '12.00' } }),
    [/^error structure Claim.total.value .*; write it without quotes$/],
  ],
  [
    'text without quotes',
    patient({ name: [{ family: 5 }] }),
    [/^error structure Patient.name\[0\].family 1:36 .*; write it in quotes$/],
  ],
  [
    'one where several may stand',
    patient({ name: {} }),
    [/^error structure Patient.name 1:27 .*expected an array of HumanName/],
  ],
  [
    'a list in a list',
    patient({ name: [[]] }),
    [/^error structure Patient.name\[0\] 1:35 .*a list may not stand within the list$/],
  ],
  [
    'several where one may stand',
    patient({ maritalStatus: [{}] }),
    [/^error structure Patient.maritalStatus .*does not repeat\)$/],
  ],
  [
    'an empty list',
    patient({ name: [] }),
    [/^error structure Patient.name 1:27 .*may not be empty; leave the element out$/],
  ],
  ['an empty object', patient({ telecom: [{}] }), [/^error invariant Patient.telecom\[0\] .*ele-1/]],
  [
    'an empty text',
    patient({ language: '' }),
    [/^error value Patient.language .*may not be empty: leave the element out$/],
  ],
  ['null', patient({ gender: null }), [/^error structure Patient.gender .*found null/]],
  [
    'an extension of a primitive that is none',
    patient({ _birthDate: 'x' }),
    [/^error structure Patient.birthDate 1:27 _birthDate: found "x", expected an object/],
  ],
  [
    'a missing element',
    claim({ use: undefined }),
    ['error required Claim 1:1 Claim.use is missing; at least 1 is required'],
  ],
  [
    'a missing element of an item',
    claim({ item: [{ sequence: 1 }] }),
    [/^error required Claim.item\[0\] .*Claim.item.productOrService is missing; at least 1 is required$/],
  ],
  [
    'a reference to the wrong type',
    patient({ generalPractitioner: [{ reference: 'Patient/1' }] }),
    [
      /^error structure Patient.generalPractitioner\[0\] .*expected one to Organization, Practitioner, PractitionerRole$/,
    ],
  ],
  [
    'a reference to nothing contained',
    claim({ patient: { reference: '#p' } }),
    [/^error invariant Claim.patient .*ref-1/],
  ],
  [
    'a period that ends before it begins',
    claim({ billablePeriod: { start: '2026-02-01', end: '2026-01-01' } }),
    [/^error invariant Claim.billablePeriod .*per-1/],
  ],
  [
    'an extension without its address',
    patient({ extension: [{ valueString: 'x' }] }),
    [/^error required Patient.extension\[0\] 1:40 Extension.url is missing/],
  ],
  [
    'a script in the narrative',
    patient({
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>' },
    }),
    [/^error invariant Patient.text.div .*<script> is not allowed/],
  ],
  [
    'a profile that nobody knows',
    patient({ meta: { profile: ['http://nowhere.example/x'] } }),
    [/^warning not-found Patient.meta.profile\[0\] 1:46 .*not known here$/, /^information informational .*No errors/],
  ],
  [
    'a profile that is no address',
    patient({ meta: { profile: ['not one'] } }),
    [/^error value Patient.meta.profile\[0\] /],
  ],
  [
    'a name of a prototype as an element',
    patient({ toString: 'x', hasOwnProperty: 1 }),
    [/no element "toString"$/, /no element "hasOwnProperty"$/],
  ],
  [
    'contained resources that lead round in a circle',
    patient({
      contained: [
        { resourceType: 'Organization', id: 'a', name: 'A', partOf: { reference: '#b' } },
        { resourceType: 'Organization', id: 'b', name: 'B', partOf: { reference: '#a' } },
      ],
      managingOrganization: { reference: '#a' },
    }),
    [/^information informational .*All OK/],
  ],
  [
    'a megabyte where a date must stand',
    patient({ birthDate: '1'.repeat(1_000_000) }),
    [/^error value Patient.birthDate 1:27 .{0,200}$/],
  ],
  [
    'another type than the URL says',
    '{"resourceType":"Coverage"}',
    [
      /^error invalid Patient 1:2 The URL says Patient, the resourceType of the body is "Coverage"/,
      /Coverage.status is missing/,
      /Coverage.beneficiary is missing/,
      /Coverage.payor is missing/,
    ],
  ],
  ['a type that is none', '{"resourceType":"Pateint"}', [/^error invalid Patient 1:2 .*"Pateint"; they must agree$/]],
  ['__proto__ as a type', '{"resourceType":"__proto__"}', [/^error invalid Patient 1:2 .*"__proto__"/]],
  ['constructor as a type', '{"resourceType":"constructor"}', [/^error invalid Patient 1:2 .*"constructor"/]],
  ['a number as a type', '{"resourceType":7}', [/^error invalid Patient 1:2 .* 7;/]],
  ['no type', '{"name":[]}', [/^error invalid Patient 1:1 .*no resourceType/]],
];

/** Texts that are no JSON that can be read: each is a 400 with one issue. */
const unreadable: readonly [name: string, body: string | Buffer, issue: RegExp][] = [
  [
    '__proto__ as a member',
    '{"resourceType":"Patient",\n"__proto__":{}}',
    /^fatal structure __proto__ 2:1 .*no element may be named "__proto__"$/,
  ],
  [
    'constructor as a member',
    '{"resourceType":"Patient","name":[{"constructor":1}]}',
    /^fatal structure name\[0\].constructor 1:36 /,
  ],
  [
    'a member twice',
    '{"resourceType":"Patient",\n "active":true,\n "active":false}',
    /^fatal structure active 3:2 .*stands twice in one object$/,
  ],
  [
    'a member twice, deep',
    '{"resourceType":"Patient","name":[{"family":"A",\n"family":"B"}]}',
    /^fatal structure name\[0\].family 2:1 /,
  ],
  [
    'a comma too many in an object',
    '{"resourceType":"Patient",\n}',
    /^fatal structure - 2:1 .*a comma stands before it with nothing after$/,
  ],
  [
    'a comma too many in a list',
    '{"name":[{"family":"A"},]}',
    /^fatal structure name\[1\] 1:25 .*a comma stands before it with nothing after$/,
  ],
  ['a comment', '{ // x\n}', /^fatal structure - 1:3 .*JSON has no comments$/],
  ['single quotes', "{'resourceType':'Patient'}", /^fatal structure - 1:2 .*double quotes alone$/],
  ['half a text', '{"resourceType":"Patient"', /^fatal structure - 1:26 .*found the end of the text$/],
  ['NaN', '{"multipleBirthInteger":NaN}', /^fatal structure multipleBirthInteger 1:25 .*expected a value, found 'N'$/],
  ['two texts', '{}{}', /^fatal structure - 1:3 .*expected the end of the text/],
  ['a control character', '{"a":"\u0001"}', /^fatal structure a 1:7 .*write it as an escape$/],
  ['half a surrogate pair', '{"a":"\\ud800"}', /^fatal structure a 1:6 /],
  ['a byte order mark', '\ufeff{"resourceType":"Patient"}', /^fatal structure - 1:1 .*byte order mark/],
  ['XML', '<Patient xmlns="http://hl7.org/fhir"/>', /^fatal structure - 1:1 .*looks like XML/],
  ['UTF-16', Buffer.from('{"resourceType":"Patient"}', 'utf16le'), /^fatal structure - 1:1 .*looks like UTF-16/],
  ['UTF-16 with its mark', Buffer.from('\ufeff{}', 'utf16le'), /^fatal structure - 1:1 .*not as UTF-16$/],
  [
    'Latin-1',
    Buffer.from('{"a":\n"M\u00fcller"}', 'latin1'),
    /^fatal structure - 2:3 .*not valid UTF-8 from line 2, column 3 on/,
  ],
  ['a list', '[]', /^error structure - {2}The body is an empty array; one JSON object is expected/],
  ['a text', '"Patient"', /^error structure - {2}The body is "Patient"/],
  ['nothing', '', /^error required - {2}The body is empty/],
  [
    '20,000 levels',
    `{"extension":${'[{"extension":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}`,
    /^fatal too-long extension\[0\].*more than 64 deep$/,
  ],
];

const validate = (type: string, body: unknown): Promise<Response> =>
  send('POST', `${served.base}/${type}/$validate`, body);

describe('An issue', () => {
  it.each(wrong)('of %s', async (_name, body, expected) => {
    const answer = await validate(typeIn(body), body);
    expect(answer.status).toBe(200);
    const told = (await outcomeOf(answer)).issue.map(lineOf);
    expect(told).toEqual(expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
  });

  it.each(unreadable)('of a body that is %s', async (_name, body, expected) => {
    const answer = await fetch(`${served.base}/Patient/$validate`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/fhir+json' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    expect(answer.status).toBe(400);
    expect((await outcomeOf(answer)).issue.map(lineOf)).toEqual([expect.stringMatching(expected)]);
  });

  it('is one of a hundred at most, and the last counts the others', async () => {
    const telecom = Array.from({ length: 5_000 }, () => ({ system: 'x' }));
    const { issue } = await outcomeOf(validate('Patient', patient({ telecom })));
    expect(issue).toHaveLength(101);
    expect(issue.map(lineOf).at(-1)).toBe('information informational -  4900 more issues are not told (limit 100)');
  });

  it('names the profile that asks, the key of the constraint, and the field of the system that would take it', async () => {
    const profile = `${root}/kareo-accepts-claim`;
    const item = [{ sequence: 1, productOrService: { text: 'visit' }, unitPrice: { value: '12.00' } }];
    const { issue } = await outcomeOf(validate('Claim', claim({ meta: { profile: [profile] }, item })));
    const errors = issue.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => [one.details?.coding?.[0]?.code, one.details?.text, one.diagnostics])).toEqual(
      expect.arrayContaining([
        [undefined, expect.stringMatching(/^Money.value/), 'Kareo ▸ Encounter ▸ Service lines (1) ▸ Charge'],
        ['kareo-rendering', expect.stringContaining('rendering provider'), `Asked for by ${profile}`],
      ]),
    );
  });

  it('says why each slice refused', async () => {
    const extension = [
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
        extension: [{ url: 'ombCategory', valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3' } }],
      },
    ];
    const { issue } = await outcomeOf(validate('Patient', patient({ extension })));
    expect(issue.map(lineOf)).toContainEqual(
      expect.stringMatching(
        /^error required Patient.extension\[0\] .*slice "text", at least 1 required. Refused: extension\[0\]: url: found "ombCategory", expected "text"$/,
      ),
    );
  });

  it('leaves no word of the patient in the log', async () => {
    const name = 'Quennell-Hollis';
    await validate('Patient', patient({ name: { family: name }, birthDate: name }));
    await send('POST', `${served.base}/Patient`, `{"resourceType":"Patient","name":[{"family":"${name}"`);
    expect(JSON.stringify(served.lines)).not.toContain(name);
  });

  it('is the same on a create, with 422 and nothing stored', async () => {
    const answer = await send('POST', `${served.base}/Patient`, patient({ nmae: [], birthDate: '2026-02-30' }));
    expect(answer.status).toBe(422);
    expect((await outcomeOf(answer)).issue.map(lineOf)).toEqual([
      expect.stringMatching(/^error structure Patient 1:27 .*did you mean "name"\?$/),
      expect.stringMatching(/^error value Patient.birthDate 1:37 /),
    ]);
  });
});
