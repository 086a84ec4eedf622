import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resourceTypes, type Resource, type ResourceType } from '../../src/fhir/resource.js';
import { createValidator } from '../../src/validation/validator.js';
import { ourDefinitions } from '../validation/definition-files.js';
import { startLine, type Line } from './line.js';
import { aChart, aCase, anAppointment, aVisit } from './staff.js';

const root = 'https://chartbridge.example/fhir/StructureDefinition/chartbridge-';
const profileOf = ({ resourceType: type, ...resource }: Resource): string => {
  const isSelfPay = 'payor' in resource && resource.payor.some(({ reference }) => reference?.startsWith('Patient/'));
  return root + (isSelfPay ? 'self-pay-coverage' : kebab(type));
};
const kebab = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** Types that R4 itself says enough of. */
const withoutProfile: readonly ResourceType[] = ['Provenance'];

let line: Line;
const found = new Map<ResourceType, Resource[]>();

beforeAll(async () => {
  line = await startLine();
  const chart = await aChart(line, { last_name: 'Tallow' });
  await aCase(
    line,
    'Tallow',
    {},
    { Insured: { PatientRelationshipToInsured: 'Spouse', FirstName: 'Ambrose', LastName: 'Tallow' } },
  );
  await anAppointment(line, 'Tallow');
  // A note in a field that is not shared is answered with an advisory.
  const cpts = [
    { cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1.00' },
    { cpt: '93000', modifiers: [], dxs: ['I10'], unit_charge: '65.00', units: '2.00' },
  ];
  await aVisit(line, chart, { notes: 'copay collected', cpts });
  // A bill that cannot be sent leaves a Task with its reasons and a ClaimResponse in error.
  await aVisit(line, chart, { cpts: [{ cpt: '', modifiers: [], dxs: ['I10'], unit_charge: '145.00', units: '1.00' }] });
  for (const type of resourceTypes) found.set(type, await line.search(type, '_count=500'));
});
afterAll(() => line.close());

describe('every resource of the line is valid against our profile of its type', () => {
  const { validate } = createValidator(ourDefinitions(), { unknownProfile: 'error' });

  it.each(resourceTypes.filter((type) => !withoutProfile.includes(type)))('%s', (type) => {
    const all = found.get(type) ?? [];
    const wrong = all.flatMap((resource) =>
      validate(resource, { profiles: [profileOf(resource)] })
        .filter(({ severity }) => severity === 'error')
        .map(({ expression, text }) => `${expression}: ${text}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('and the line shows every type that it speaks of', () => {
    const none = resourceTypes.filter((type) => found.get(type)?.length === 0);
    expect(none).toEqual([]);
  });
});
