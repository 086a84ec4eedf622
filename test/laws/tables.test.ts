// The laws over every table of every system, and settling between each two tables of one resource in two systems. docs/architecture.md section 5, "Laws".
import { describe, expect, it } from '@jest/globals';
import type { AnyTable } from '../../src/mapping/row.js';
import type { SystemName } from '../../src/systems/system.js';
import { createValidator } from '../../src/validation/validator.js';
import { tablesOfSystems } from '../../tools/mappings.js';
import { r4Definitions } from '../validation/definition-files.js';
import { describeLaws, describeSettling, rowsWithin } from './laws.js';

const root = new URL('../../../', import.meta.url);
const systems = await tablesOfSystems(root);
const all = [...systems.values()].flat();

/** What the two systems tell one another, by the titles of the tables. */
const exchanged = [
  ['Patient chart', 'Patient'],
  ['Insurance policy', 'Insurance policy'],
  ['Policyholder', 'Insured person'],
  ['Insurance company', 'Insurance company'],
  ['Insurance plan', 'Insurance plan'],
  ['Appointment', 'Appointment'],
  ['Bill', 'Encounter'],
] as const;

function tableOf(system: SystemName, title: string): AnyTable {
  const found = systems.get(system)?.find((table) => table.title === title && table.resourceType !== 'Encounter');
  if (found === undefined)
    throw new Error(
      `${system} has no table "${title}"; it has ${systems
        .get(system)
        ?.map((table) => table.title)
        .join(', ')}`,
    );
  return found;
}

const { validate } = createValidator(r4Definitions());

/** Whether the period there has two dates of one precision, the later first: the record's own word, which no table made. */
function isBackwards(resource: unknown, expression: string): boolean {
  let value = resource;
  for (const step of expression
    .split(/[.[\]]+/)
    .filter((one) => one !== '')
    .slice(1))
    value = (value as Readonly<Record<string, unknown>>)[step];
  const { start, end } = value as { readonly start: string; readonly end: string };
  return start.length === end.length && start > end;
}

/** What makes a resource invalid FHIR; warnings are advice. A record whose end is before its start makes an invalid period (per-1), and is kept as invalid. */
const issuesOf = (resource: unknown): readonly string[] =>
  validate(resource)
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .filter(({ coding, expression = '' }) => coding?.code !== 'per-1' || !isBackwards(resource, expression))
    .map(({ text, expression = '' }) => `${expression}: ${text}`);

describe('The laws of mapping', () => {
  for (const table of all) describeLaws(table, { issuesOf });

  for (const [left, right] of exchanged) {
    describeSettling(tableOf('elation', left), tableOf('kareo-pm', right));
    describeSettling(tableOf('kareo-pm', right), tableOf('elation', left));
  }

  it('hold in every system', () => {
    expect([...systems.keys()]).toEqual(['elation', 'kareo-pm']);
  });

  it('leave little to custom rows: six at most', () => {
    const custom = all.flatMap((table) =>
      rowsWithin(table)
        .filter((row) => row.kind === 'custom')
        .map((row) => `${table.system} ${row.label}`),
    );
    expect(custom.length).toBeLessThanOrEqual(6);
  });
});
