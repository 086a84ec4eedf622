// $validate in all its ways: levels, modes, profiles, Parameters, and what it says was checked. https://hl7.org/fhir/R4/operation-resource-validate.html
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperationOutcomeIssue, Patient } from 'fhir/r4.js';
import { refusal } from '../../src/fhir/outcome.js';
import { bodyOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
let stored: string;
beforeAll(async () => {
  served = await serve();
  stored = await create();
});
afterAll(() => served.close());

const patient = { resourceType: 'Patient', name: [{ use: 'official', family: 'Quennell' }] };
const ours = 'https://chartbridge.example/fhir/StructureDefinition/chartbridge-patient';
const core = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient';

const create = async (): Promise<string> =>
  (await bodyOf<Patient & { id: string }>(send('POST', `${served.base}/Patient`, patient))).id;

interface Told {
  readonly status: number;
  readonly issues: readonly OperationOutcomeIssue[];
  /** `severity code text` of each. */
  readonly lines: readonly string[];
}

async function ask(path: string, body?: unknown, method = 'POST', base = served.base): Promise<Told> {
  const answer = await send(method, `${base}/${path}`, body);
  const { issue: issues } = await outcomeOf(answer);
  const lines = issues.map(({ severity, code, details }) => `${severity} ${code} ${details?.text}`);
  return { status: answer.status, issues, lines };
}

const parameters = (...parameter: object[]): object => ({ resourceType: 'Parameters', parameter });
const resource = { name: 'resource', resource: patient };

describe('$validate', () => {
  it('says what was checked where all is well', async () => {
    expect(await ask('Patient/$validate', patient)).toMatchObject({
      status: 200,
      lines: ['information informational All OK: the Patient was checked against R4'],
    });
    const claimed = {
      ...patient,
      gender: 'female',
      identifier: [{ system: 'urn:example', value: '1' }],
      meta: { profile: [ours, 'http://nowhere.example/x'] },
    };
    expect((await ask('Patient/$validate', claimed)).lines).toEqual([
      expect.stringMatching(/^warning not-found .*http:\/\/nowhere.example\/x: it is not known here$/),
      `information informational No errors: the Patient was checked against R4, the profile ${ours}`,
    ]);
  });

  it('tells one wrong code once, also where the profile names the value set without its version', async () => {
    const { lines } = await ask(`Patient/$validate?profile=${core}`, {
      ...patient,
      identifier: [{ system: 'urn:example', value: '1' }],
      gender: 'femal',
    });
    expect(lines).toEqual([expect.stringMatching(/^error code-invalid Patient.gender: "femal" is not in/)]);
  });

  it('tells errors before all that is not refused', async () => {
    const bill = {
      resourceType: 'Claim',
      status: 'active',
      use: 'claim',
      diagnosis: [
        {
          sequence: 1,
          diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] },
        },
      ],
    };
    const profile = 'https://chartbridge.example/fhir/StructureDefinition/chartbridge-claim';
    const { issues } = await ask(`Claim/$validate?profile=${profile}`, bill);
    const severities = issues.map(({ severity }) => severity);
    expect(severities.indexOf('information')).toBeGreaterThan(0);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('information'));
  });

  it('holds against every profile that is asked for, in the URL or as Parameters of any primitive type', async () => {
    for (const [path, body] of [
      [`Patient/$validate?profile=${ours}&profile=${core}`, patient],
      [
        'Patient/$validate',
        parameters(resource, { name: 'profile', valueUri: ours }, { name: 'profile', valueCanonical: core }),
      ],
      [`Patient/$validate?profile=${ours}`, parameters({ name: 'profile', valueUri: core }, resource)],
    ] as const) {
      const { issues } = await ask(path, body);
      const [gender, ...others] = issues.filter(({ details }) => details?.text?.startsWith('Patient.gender'));
      expect(others).toEqual([]);
      expect(gender?.diagnostics?.replace('Asked for by ', '').split(' and ').sort()).toEqual([core, ours]);
    }
  });

  it('answers a profile that is not known with an error, and the nearest that is', async () => {
    expect((await ask(`Patient/$validate?profile=${ours}s`, patient)).lines).toEqual([
      `error not-found The resource was not checked against the profile ${ours}s: it is not known here; did you mean ${ours}?`,
    ]);
    expect(
      (await ask('Patient/$validate?profile=http://hl7.org/fhir/StructureDefinition/Coverage', patient)).lines,
    ).toEqual([
      'error structure The profile http://hl7.org/fhir/StructureDefinition/Coverage is one of Coverage, and this is "Patient"',
    ]);
  });

  it('tells which mustSupport elements are there, where that is asked', async () => {
    const { status, lines, issues } = await ask(`Patient/$validate?profile=${core}&mustSupport=true`, {
      ...patient,
      identifier: [{ system: 'urn:example', value: '1' }],
      gender: 'unknown',
    });
    expect([status, lines.length]).toEqual([200, 2]);
    expect(lines[0]).toMatch(
      /^information informational mustSupport: \d+ of \d+ elements are given; not given: .*Patient.birthDate/,
    );
    expect(lines[0]).not.toMatch(/not given:.*Patient.gender/);
    expect(issues[0]?.diagnostics).toBe(`Asked for by ${core}`);
    const inBody = await ask(
      'Patient/$validate',
      parameters(resource, { name: 'mustSupport', valueBoolean: true }, { name: 'profile', valueUri: core }),
    );
    expect(inBody.lines.filter((line) => line.includes('mustSupport:'))).toHaveLength(1);
  });

  it('at an instance judges what is sent, or else what is stored', async () => {
    expect((await ask(`Patient/${stored}/$validate`, undefined, 'GET')).lines).toEqual([
      expect.stringContaining('All OK'),
    ]);
    expect((await ask(`Patient/${stored}/$validate?profile=${ours}`, undefined, 'GET')).lines).toEqual([
      'error required Patient.identifier is missing; at least 1 is required',
      'error required Patient.gender is missing; at least 1 is required',
    ]);
    expect((await ask(`Patient/${stored}/$validate`, parameters({ name: 'profile', valueUri: ours }))).lines).toEqual([
      'error required Patient.identifier is missing; at least 1 is required',
      'error required Patient.gender is missing; at least 1 is required',
    ]);
    expect((await ask(`Patient/${stored}/$validate`, { ...patient, birthDate: 'x' })).lines).toEqual([
      expect.stringContaining('Patient.birthDate'),
    ]);
    expect((await ask('Patient/nobody/$validate', undefined, 'GET')).status).toBe(404);
  });

  it('mode=create says that an id is not kept', async () => {
    expect((await ask('Patient/$validate?mode=create', { ...patient, id: 'mine' })).lines).toEqual([
      'information informational The id mine is not kept: a create gives a new one',
      'information informational All OK: the Patient was checked against R4; it would be taken as create',
    ]);
  });

  it('mode=update asks for the id of the URL, and for a resource that is there', async () => {
    const at = `Patient/${stored}/$validate?mode=update`;
    expect((await ask(at, { ...patient, id: stored })).lines).toEqual([
      expect.stringContaining('would be taken as update'),
    ]);
    expect((await ask(at, { ...patient, id: 'other' })).lines).toEqual([
      `error invalid The URL says Patient/${stored}, the resource has the id other; for an update they must agree`,
    ]);
    expect((await ask(at, patient)).lines).toEqual([expect.stringContaining('the resource has no id')]);
    expect((await ask('Patient/nobody/$validate?mode=update', { ...patient, id: 'nobody' })).lines).toEqual([
      expect.stringMatching(/^error not-supported Patient\/nobody is not known here; ids are given by Chartbridge/),
    ]);
  });

  it('mode=delete looks at no content, and deletes nothing', async () => {
    const id = await create();
    const at = `Patient/${id}/$validate?mode=delete`;
    for (const answer of [await ask(at), await ask(at, undefined, 'GET'), await ask(at, { resourceType: 'Nonsense' })])
      expect(answer).toMatchObject({
        status: 200,
        lines: [`information informational All OK: Patient/${id} can be deleted`],
      });
    expect((await send('GET', `${served.base}/Patient/${id}`)).status).toBe(200);
    await send('DELETE', `${served.base}/Patient/${id}`);
    for (const gone of [id, 'nobody'])
      expect((await ask(`Patient/${gone}/$validate?mode=delete`)).lines).toEqual([
        `information informational Patient/${gone} is not here: deleting it changes nothing`,
      ]);
  });

  it('tells of every write what the connected systems would refuse, with 200 and nothing written', async () => {
    const strict = await serve({
      context: {
        wouldWrite: async ({ method }) => {
          throw refusal(422, 'not-supported', `No system takes this ${method}`, 'Patient');
        },
      },
    });
    try {
      for (const [mode, path] of [
        ['create', 'Patient/$validate'],
        ['update', 'Patient/a/$validate'],
        ['delete', 'Patient/a/$validate'],
      ])
        expect(await ask(`${path}?mode=${mode}`, { ...patient, id: 'a' }, 'POST', strict.base)).toMatchObject({
          status: 200,
          lines: expect.arrayContaining([`error not-supported No system takes this ${mode}`]),
        });
      // What is not valid is not asked about: it would not come so far.
      expect(
        (await ask('Patient/$validate?mode=create', { ...patient, birthDate: 'x' }, 'POST', strict.base)).lines,
      ).toEqual([expect.stringContaining('Patient.birthDate')]);
    } finally {
      await strict.close();
    }
  });

  it.each([
    ['Patient/$validate?mode=maybe', patient, /^mode must be one of create, update, delete, profile, not "maybe"$/],
    ['Patient/$validate?mode=update', patient, /^mode=update is asked of one resource: the URL must name it/],
    ['Patient/$validate?mode=delete', patient, /^mode=delete is asked of one resource/],
    ['Patient/$validate?mode=create&mode=update', patient, /^mode is given 2 times; once is expected$/],
    ['Patient/$validate?profile=', patient, /^profile must name a profile/],
    ['Patient/$validate?mustSupport=yes', patient, /^mustSupport must be true or false, not "yes"$/],
    [
      'Patient/$validate?profiel=x',
      patient,
      /^profiel is not known to \$validate; known are mode, profile, mustSupport/,
    ],
    ['Patient/$validate', parameters(), /^A Patient, or Parameters with one as "resource", is expected$/],
    [
      'Patient/$validate',
      parameters({ name: 'resource', valueString: 'x' }),
      /must hold the resource as its "resource"$/,
    ],
    ['Patient/$validate', parameters(resource, resource), /^resource is given 2 times/],
    [
      'Patient/$validate',
      parameters(resource, { name: 'profiles', valueUri: ours }),
      /^A parameter named "profiles" is not known to \$validate; known are resource, mode/,
    ],
    ['Patient/$validate', parameters(resource, { name: 'mode' }), /^The parameter "mode" has no value/],
    ['Patient/$validate', { resourceType: 'Parameters', parameter: {} }, /^Parameters.parameter must be an array/],
  ])('refuses %s that it does not understand', async (path, body, text) => {
    const { status, issues } = await ask(path, body);
    expect([status, issues.map(({ details }) => details?.text)]).toEqual([400, [expect.stringMatching(text)]]);
  });

  it('finds the lines of a resource within Parameters', async () => {
    const body =
      '{"resourceType":"Parameters","parameter":[\n{"name":"resource","resource":{"resourceType":"Patient",\n"nmae":1}}]}';
    const [issue] = (await ask('Patient/$validate', body)).issues;
    expect(issue?.extension?.map(({ valueInteger }) => valueInteger)).toEqual([3, 1]);
  });
});
