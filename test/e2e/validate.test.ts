// $validate against the whole house: what the connected systems would refuse, and the setting for unknown profiles. docs/validation.md
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHouse } from '../../src/app.js';
import { readConfiguration } from '../../src/configuration.js';
import { openGround } from '../../src/ground.js';
import { startLine, type Free, type Line } from '../rules/line.js';
import { aPatient, inFhir } from '../rules/staff.js';

const textsOf = ({ body }: { readonly body: Free }): string[] =>
  body.issue.map(({ severity, details }: Free) => `${severity} ${details.text}`);

describe('$validate with connected systems', () => {
  let line: Line;
  beforeAll(async () => {
    line = await startLine();
    await aPatient(line, { LastName: 'Rehearsal' });
  });
  afterAll(() => line.close());

  it('mode=delete says what a DELETE would be refused for, and deletes nothing', async () => {
    const { id } = await inFhir(line, 'Rehearsal');
    const asked = await line.fhir(`Patient/${id}/$validate?mode=delete`);
    expect(asked.status).toBe(200);
    const refused = await line.fhir(`Patient/${id}`, { method: 'DELETE' });
    expect(refused.status).toBe(422);
    expect(asked.body.issue).toEqual(refused.body.issue);
    expect((await line.fhir(`Patient/${id}`)).status).toBe(200);
  });

  it('mode=create says what a create would be refused for, and neither stores nor delivers', async () => {
    const { id } = await inFhir(line, 'Rehearsal');
    const claim = {
      resourceType: 'Claim',
      status: 'draft',
      type: { text: 'professional' },
      use: 'claim',
      created: '2026-01-31',
      patient: { reference: `Patient/${id}` },
      provider: { display: 'Varga' },
      priority: { text: 'normal' },
      insurance: [{ sequence: 1, focal: true, coverage: { display: 'self' } }],
    };
    const before = await line.writes();
    expect(textsOf(await line.fhir('Claim/$validate?mode=create', { method: 'POST', body: claim }))).toEqual([
      'error A bill belongs to a visit note: item.encounter must refer to the Encounter that was made from it',
    ]);
    expect(textsOf(await line.fhir('Claim/$validate', { method: 'POST', body: claim }))).toEqual([
      expect.stringMatching(/^information All OK/),
    ]);
    await line.settle();
    expect(await line.search('Claim')).toEqual([]);
    expect(await line.writes()).toEqual(before);
  });
});

describe('The setting validation.unknownProfile', () => {
  const body = JSON.stringify({ resourceType: 'Patient', meta: { profile: ['http://nowhere.example/x'] } });
  it.each([
    ['warning', '', 201],
    ['warning', 'validation: { unknownProfile: warning }', 201],
    ['error', 'validation: { unknownProfile: error }', 422],
  ])('is %s by %j', async (severity, setting, status) => {
    const folder = mkdtempSync(join(tmpdir(), 'chartbridge-setting-'));
    const yaml = `{ server: { port: 0 }, log: { level: silent }, store: { path: ${join(folder, 'store.sqlite')} } }`;
    const configuration = readConfiguration(`${yaml.slice(0, -1)}${setting === '' ? '' : `, ${setting}`} }`, {});
    const house = await startHouse(configuration, await openGround(configuration, () => undefined));
    try {
      const send = (path: string): Promise<Response> =>
        fetch(`http://127.0.0.1:${house.port}/fhir/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/fhir+json', Prefer: 'return=OperationOutcome' },
          body,
        });
      for (const [path, expected] of [
        ['Patient/$validate', 200],
        ['Patient', status],
      ] as const) {
        const answer = await send(path);
        expect(answer.status).toBe(expected);
        const { issue } = (await answer.json()) as Free;
        expect(issue[0]).toMatchObject({ severity, code: 'not-found', expression: ['Patient.meta.profile[0]'] });
      }
    } finally {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
