import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Resource, StructureDefinition } from 'fhir/r4.js';
import { createValidator } from '../../src/validation/validator.js';
import { outcomeOf, send, serve, type Served } from '../http/serve.js';
import { acceptances, wholeBill } from './acceptance-cases.js';
import { ourDefinitions } from './definition-files.js';

const root = 'https://chartbridge.example/fhir/StructureDefinition/';
const { validate } = createValidator(ourDefinitions(), { unknownProfile: 'error' });
const issuesOf = (profile: string, resource: Resource, severity: string): string[] =>
  validate(resource, { profiles: [root + profile] }).flatMap((issue) =>
    issue.severity === severity ? [issue.text] : [],
  );

describe.each(acceptances)('what $profile takes', ({ profile, holds, passed }) => {
  it('is not refused at the limit', () => {
    for (const resource of holds) expect(issuesOf(profile, resource, 'error')).toEqual([]);
  });

  if (passed.length > 0)
    it.each(passed)('%s: %s', (severity, words, resource) => {
      expect(issuesOf(profile, resource, severity)).toContainEqual(expect.stringContaining(words));
      // One issue for one cause; what is only left out is no error.
      expect(issuesOf(profile, resource, 'error')).toHaveLength(severity === 'error' ? 1 : 0);
    });
});

describe('a bill that is carried whole', () => {
  it.each(['kareo-accepts-claim', 'elation-accepts-claim'])(
    '%s warns of nothing that another field tells',
    (profile) => {
      expect(issuesOf(profile, wholeBill, 'warning').filter((text) => text.includes('Not carried'))).toEqual([]);
    },
  );
});

describe('the acceptance profiles', () => {
  const generated = new URL('../../../profiles/generated/', import.meta.url);
  const profiles = readdirSync(generated)
    .filter((name) => /^StructureDefinition-.*-accepts-/.test(name))
    .map((name) => JSON.parse(readFileSync(new URL(name, generated), 'utf8')) as StructureDefinition);

  it('stand here, every one', () => {
    expect(acceptances.map(({ profile }) => profile).sort()).toEqual(profiles.map(({ id }) => id).sort());
  });

  it('have no limit of their own that is not passed here', () => {
    const own = profiles.flatMap(({ id, differential }) =>
      (differential?.element ?? []).flatMap(({ constraint = [] }) =>
        constraint.filter(({ key }) => !/-\d+$/.test(key)).map(({ key }) => `${id} (${key})`),
      ),
    );
    expect(own.length).toBeGreaterThan(60);
    const said = acceptances.flatMap(({ profile, passed }) =>
      passed.flatMap(([severity, , resource]) =>
        issuesOf(profile, resource, severity).map((text) => `${profile} ${/\([a-z-]+\)$/.exec(text)?.[0]}`),
      ),
    );
    expect(own.filter((each) => !said.includes(each))).toEqual([]);
  });

  it('name the system, and the rule where there is one', () => {
    for (const { profile, passed } of acceptances)
      for (const [severity, words, resource] of passed) {
        const said = issuesOf(profile, resource, severity).find((text) => text.includes(words));
        expect(said).toMatch(/Kareo|Elation|Kipu|Practice Fusion/);
      }
  });
});

describe('asked over HTTP before it is sent', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());
  const asked = [
    'kareo-accepts-claim',
    'kareo-accepts-encounter',
    'kipu-rcm-accepts-claim',
    'kipu-rcm-accepts-coverage',
  ];

  it.each(acceptances.filter(({ profile }) => asked.includes(profile)))(
    '$profile',
    async ({ profile, holds, passed }) => {
      const ask = async (resource: Resource) => {
        const url = `${served.base}/${resource.resourceType}/$validate?profile=${root}${profile}`;
        const answer = await send('POST', url, resource);
        expect(answer.status).toBe(200);
        const errors = (await outcomeOf(answer)).issue.filter(({ severity }) => severity === 'error');
        return errors.map(({ details }) => details?.text);
      };
      for (const resource of holds) expect(await ask(resource)).toEqual([]);
      for (const [severity, words, resource] of passed)
        expect(await ask(resource)).toEqual(severity === 'error' ? [expect.stringContaining(words)] : []);
    },
  );
});
