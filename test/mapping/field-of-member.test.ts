// Members of records in the words of the system's screens. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import { fieldOfMember } from '../../src/mapping/field-of-member.js';
import type { AnyTable, RowWords } from '../../src/mapping/row.js';
import { tables as elation } from '../../src/systems/elation/tables.js';
import { tables as kareo } from '../../src/systems/kareo-pm/tables.js';

const only = (title: string, tables: readonly AnyTable[]): readonly AnyTable[] =>
  tables.filter((table) => table.title === title);

describe('A member of a record', () => {
  it.each([
    ['dob', ['Patient chart', 'Date of birth']],
    ['address.zip', ['Patient chart', 'Zip']],
    ['address_line2', undefined],
    ['consents.0.application', ['Patient chart', 'Consents (1)', 'Application']],
    ['consents[1].is_active', ['Patient chart', 'Consents (2)', 'Active']],
    ['nonsense', undefined],
    ['first_name', ['Patient chart', 'Legal First Name']],
    ['', undefined],
    ['__proto__', undefined],
  ])('%s of an Elation chart', (member, trail) => {
    expect(fieldOfMember(only('Patient chart', elation), member)).toEqual(trail);
  });

  it('of a service line is told with its number', () => {
    expect(fieldOfMember(only('Bill', elation), 'cpts.1.unit_charge')).toEqual(['Bill', 'Service lines (2)', 'Charge']);
    expect(fieldOfMember(only('Bill', elation), 'unit_charge')).toEqual(['Bill', 'Service lines', 'Charge']);
  });

  it('that several fields have is none', () => {
    expect(fieldOfMember(only('Patient chart', elation), 'last_name')).toEqual(['Patient chart', 'Legal Last Name']);
    expect(fieldOfMember(elation, 'id')).toBeUndefined();
  });

  it('leads to its field from every row that has one of its own', () => {
    const wrong: unknown[] = [];
    const visit = (table: AnyTable, root: readonly AnyTable[], rows: readonly RowWords[], prefix: string): void => {
      for (const row of rows)
        for (const path of row.native) {
          if (row.kind === 'constant' || !/^[A-Za-z][\w.]*$/.test(path)) continue;
          const trail = fieldOfMember(root, `${prefix}${path}`);
          const alike = rows.filter(({ kind, native }) => kind !== 'constant' && native.includes(path));
          const labels = new Set(alike.map(({ label }) => label));
          if (trail === undefined ? labels.size === 1 : !labels.has(trail.at(-1) ?? ''))
            wrong.push([table.title, `${prefix}${path}`, trail]);
          if (row.items) visit(table, root, row.items.rows, `${prefix}${path}.0.`);
        }
    };
    for (const table of [...elation, ...kareo]) visit(table, [table], table.rows, '');
    expect(wrong).toEqual([]);
  });
});
