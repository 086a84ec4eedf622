// What Elation records become: valid resources, linked to one another, with nothing documented left unsaid.
import { describe, expect, it } from '@jest/globals';
import { r4Definitions } from '../../validation/definition-files.js';
import type { AnyTable, RowWords } from '../../../src/mapping/row.js';
import { recordSchemas, type ElationRecords } from '../../../src/systems/elation/records.js';
import { createElation } from '../../../src/systems/elation/system.js';
import { tables } from '../../../src/systems/elation/tables.js';
import { appointmentWrite, billLineWrite, billWrite } from '../../../src/systems/elation/writes.js';
import { createValidator } from '../../../src/validation/validator.js';
import * as sample from './sample-records.js';
import { smallEngine } from './small-engine.js';

const elation = createElation();
const { validate } = createValidator(r4Definitions());

const arrivals = [
  ['practice', sample.practice],
  ['service-location', sample.serviceLocation],
  ['physician', sample.physician],
  ['insurance-company', sample.insuranceCompany],
  ['insurance-plan', sample.insurancePlan],
  ['patient', sample.patient],
  ['appointment', sample.appointment],
  ['visit-note', sample.visitNote],
  ['bill', sample.bill],
].map(([recordType, record]) => ({
  recordType: recordType as string,
  nativeId: String((record as { id: number }).id),
  action: 'saved' as const,
  record,
}));
const policies = {
  recordType: 'policies',
  nativeId: String(sample.patient.id),
  action: 'saved' as const,
  record: { results: [sample.policy] },
};

describe('Elation records as resources', () => {
  const engine = smallEngine(elation);
  engine.take([...arrivals, policies]);

  it.each([...engine.resources.keys()])('%s is valid FHIR', (reference) => {
    const issues = validate(engine.resources.get(reference)).filter(({ severity }) => severity === 'error');
    expect(issues.map(({ text, expression }) => `${expression}: ${text}`)).toEqual([]);
  });

  it('are one for each record, and more for what stands inside', () => {
    const types = [...engine.resources.values()].map(({ resourceType }) => resourceType);
    expect([...new Set(types)].sort()).toEqual([
      'Appointment',
      'ChargeItem',
      'Claim',
      'Coverage',
      'Encounter',
      'InsurancePlan',
      'Location',
      'Organization',
      'Patient',
      'Practitioner',
      'RelatedPerson',
    ]);
    expect(types.filter((type) => type === 'ChargeItem')).toHaveLength(2);
    expect(types.filter((type) => type === 'RelatedPerson')).toHaveLength(2);
  });

  it('take a policy whose end date has passed for one that is no longer in force', () => {
    const ended = { ...policies, record: { results: [{ ...sample.policy, end_date: '2026-06-01' }] } };
    const status = (today: string): unknown => {
      const [coverage] = elation.partsOf(ended, today).filter(({ resourceType }) => resourceType === 'Coverage');
      return coverage?.toFhir(undefined, { referenceOf: () => undefined, nativeIdOf: () => undefined }).resource;
    };
    expect(status('2026-06-01')).toMatchObject({ status: 'active' });
    expect(status('2026-06-02')).toMatchObject({ status: 'cancelled' });
  });

  it('are none for events and open slots of a calendar, and for a record that is gone', () => {
    const [visit] = arrivals.filter(({ recordType }) => recordType === 'appointment');
    const event = { ...sample.appointment, patient: null, time_slot_type: 'event' };
    expect(visit && elation.partsOf({ ...visit, record: event }, '2026-06-02')).toEqual([]);
    const gone = { recordType: 'bill', nativeId: '5', action: 'deleted' as const, record: { id: 5 } };
    expect(elation.partsOf(gone, '2026-06-02')).toEqual([]);
  });

  it('are refused by their own member names where they cannot be worked with', () => {
    const bad = { recordType: 'bill', nativeId: '5', action: 'saved' as const, record: { id: 5, cpts: 'none' } };
    expect(() => elation.partsOf(bad, '2026-06-02')).toThrow(/bill: patient is missing; bill: cpts must be array,null/);
  });
});

/** Member paths of a schema, down to what is no object; a list is one member, its items have tables of their own. */
function membersOf(recordType: keyof ElationRecords, prefix = ''): readonly string[] {
  const paths = (schema: unknown, path: string): readonly string[] => {
    const { properties, anyOf, $ref } = schema as {
      properties?: Record<string, unknown>;
      anyOf?: readonly unknown[];
      $ref?: string;
    };
    if ($ref !== undefined) return paths(recordSchemas[$ref.replace('.json', '') as keyof ElationRecords], path);
    if (anyOf !== undefined) return paths(anyOf[0], path);
    if (properties === undefined) return [path];
    return Object.entries(properties).flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`));
  };
  return paths(recordSchemas[recordType], prefix);
}

const namedBy = (rows: readonly RowWords[]): readonly string[] => rows.flatMap(({ native }) => native);

/** Whether a row names the member, or an object around it, or a list by one of its parts. */
const isNamed = (member: string, named: readonly string[]): boolean =>
  named.some((path) =>
    path
      .split(' + ')
      .some((one) => one === member || member.startsWith(`${one}.`) || one.startsWith(`${member}.where(`)),
  );

describe('every documented member has a row', () => {
  const rowsFor = (...recordTypes: readonly string[]): readonly string[] =>
    tables.filter(({ recordType }) => recordTypes.includes(recordType)).flatMap((table) => namedBy(table.rows));
  const cases: readonly (readonly [keyof ElationRecords, readonly string[]])[] = [
    ['patient', rowsFor('patient', 'guarantor')],
    ['policy', rowsFor('policy', 'subscriber')],
    ['insurance-company', rowsFor('insurance-company')],
    ['insurance-plan', rowsFor('insurance-plan')],
    ['practice', rowsFor('practice')],
    ['service-location', rowsFor('service-location')],
    ['physician', rowsFor('physician')],
    ['appointment', rowsFor('appointment')],
    ['visit-note', rowsFor('visit-note')],
    ['bill', rowsFor('bill')],
  ];

  it.each(cases)('of the record %s', (recordType, named) => {
    expect(membersOf(recordType).filter((member) => !isNamed(member, named))).toEqual([]);
  });

  const writes: readonly (readonly [string, keyof ElationRecords, AnyTable])[] = [
    ['appointments', 'appointment', appointmentWrite],
    ['bills', 'bill', billWrite],
    ['service lines', 'bill-line', billLineWrite],
  ];
  it.each(writes)('of %s as they are written', (_, recordType, table) => {
    const named = namedBy(table.rows);
    expect(membersOf(recordType).filter((member) => !isNamed(member, named))).toEqual([]);
  });
});
