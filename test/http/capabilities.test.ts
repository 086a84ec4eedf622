import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle, CapabilityStatement, StructureDefinition } from 'fhir/r4.js';
import { resourceTypes } from '../../src/fhir/resource.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from '../validation/definition-files.js';
import { bodyOf, serve, type Served } from './serve.js';

let served: Served;
let statement: CapabilityStatement;
beforeAll(async () => {
  served = await serve();
  statement = await bodyOf(fetch(`${served.base}/metadata?mode=full`));
});
afterAll(() => served.close());

describe('capabilities', () => {
  it('is a valid CapabilityStatement', () => {
    expect(createValidator(r4Definitions()).validate(statement)).toEqual([]);
  });

  it('names every served type with what can be done with it', () => {
    const all = statement.rest?.[0]?.resource ?? [];
    expect(all.map(({ type }) => type)).toEqual([...resourceTypes, 'CodeSystem', 'StructureDefinition', 'ValueSet']);
    const definitions = all.slice(-3);
    expect(definitions.map(({ operation }) => operation?.map(({ name }) => name))).toEqual([
      ['validate-code', 'lookup'],
      undefined,
      ['expand', 'validate-code'],
    ]);
    expect(definitions.map(({ interaction }) => interaction?.map(({ code }) => code))).toEqual(
      Array(3).fill(['read', 'search-type']),
    );
    const resources = all.slice(0, -3);
    for (const resource of resources) {
      expect(resource.interaction?.map(({ code }) => code).sort()).toEqual([
        'create',
        'delete',
        'history-instance',
        'history-type',
        'read',
        'search-type',
        'update',
        'vread',
      ]);
      expect(resource).toMatchObject({ versioning: 'versioned', conditionalCreate: true, updateCreate: false });
      expect(resource.operation?.map(({ name }) => name)).toEqual(
        resource.type === 'Task' ? ['validate', 'resend', 'hold', 'release', 'cancel', 'link', 'create'] : ['validate'],
      );
    }
  });

  it('names the profiles of each type, ours and US Core’s, each of which is served and is of that type', async () => {
    const root = 'https://chartbridge.example/fhir/StructureDefinition/';
    const profilesOf = (type: string) =>
      statement.rest?.[0]?.resource?.find((one) => one.type === type)?.supportedProfile ?? [];
    expect(profilesOf('Claim')).toEqual(
      expect.arrayContaining([`${root}chartbridge-claim`, `${root}kareo-accepts-claim`]),
    );
    expect(profilesOf('Patient')).toContain('http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient');
    for (const { type, supportedProfile = [] } of statement.rest?.[0]?.resource ?? [])
      for (const profile of supportedProfile) {
        const found: Bundle<StructureDefinition> = await bodyOf(
          fetch(`${served.base}/StructureDefinition?url=${encodeURIComponent(profile)}`),
        );
        expect([profile, found.entry?.map(({ resource }) => resource?.type)]).toEqual([profile, [type]]);
      }
  });

  it('every search parameter that it names is answered, and every include', async () => {
    const sample = { token: 'x', string: 'x', reference: 'Patient/x', date: '2026' } as Record<string, string>;
    for (const { type, searchParam = [], searchInclude = [], searchRevInclude = [] } of statement.rest?.[0]?.resource ??
      []) {
      const query = searchParam.map((parameter) => `${parameter.name}=${sample[parameter.type] ?? ''}`);
      const includes = searchInclude.map((include) => `_include=${include}`);
      const revincludes = searchRevInclude.map((include) => `_revinclude=${include}`);
      for (const part of [...query, ...includes, ...revincludes]) {
        const answer = await fetch(`${served.base}/${type}?${part}`);
        expect([type, part, answer.status]).toEqual([type, part, 200]);
      }
    }
  });
});
