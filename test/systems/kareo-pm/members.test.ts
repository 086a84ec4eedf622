// Every documented member of every record that is mapped has a row. docs/architecture.md section 3, "records".
import { describe, expect, it } from '@jest/globals';
import type { AnyTable } from '../../../src/mapping/row.js';
import { account } from '../../../src/systems/kareo-pm/account.js';
import { appointment } from '../../../src/systems/kareo-pm/appointment.js';
import { chargeItem } from '../../../src/systems/kareo-pm/charge-item.js';
import { claim } from '../../../src/systems/kareo-pm/claim.js';
import { coverage } from '../../../src/systems/kareo-pm/coverage.js';
import { encounter } from '../../../src/systems/kareo-pm/encounter.js';
import { insurancePlan } from '../../../src/systems/kareo-pm/insurance-plan.js';
import { location } from '../../../src/systems/kareo-pm/location.js';
import { insuranceCompany, practice } from '../../../src/systems/kareo-pm/organization.js';
import { patient } from '../../../src/systems/kareo-pm/patient.js';
import { practitioner } from '../../../src/systems/kareo-pm/practitioner.js';
import { recordSchemas, type KareoPmRecords } from '../../../src/systems/kareo-pm/records.js';
import { guarantor, insured } from '../../../src/systems/kareo-pm/related-person.js';
import { tables } from '../../../src/systems/kareo-pm/tables.js';

const mapped: readonly (readonly [keyof KareoPmRecords, readonly AnyTable[], readonly string[]])[] = [
  // The last column: members that say which account it is, and lists whose items have tables of their own.
  ['patient', [patient, guarantor], ['CustomerId', 'Cases']],
  ['case', [account], ['InsurancePolicies']],
  ['policy', [coverage, insured, insurancePlan], []],
  ['appointment', [appointment], ['CustomerId']],
  ['charge', [chargeItem], ['CustomerId']],
  ['encounter', [encounter], ['CustomerId']],
  ['encounter-create', [claim], []],
  ['practice', [practice], ['CustomerId']],
  ['provider', [practitioner], ['CustomerId']],
  ['service-location', [location], ['CustomerId']],
  ['insurance-company', [insuranceCompany], ['CustomerId']],
  ['insurance-plan', [insurancePlan], ['CustomerId']],
];

const spokenOf = (all: readonly AnyTable[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ rows }) =>
      rows.flatMap((row) => row.native.flatMap((path) => path.split(' + ').map((one) => one.split('.')[0] ?? ''))),
    ),
  );

describe('the tables of Kareo', () => {
  it.each(mapped)('have a row for every member of %s', (type, all, apart) => {
    const { properties } = recordSchemas[type] as { readonly properties: Record<string, unknown> };
    const spoken = spokenOf(all);
    expect(Object.keys(properties).filter((member) => !spoken.has(member) && !apart.includes(member))).toEqual([]);
  });

  it('have one custom row, which is explained', () => {
    const custom = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'custom'));
    expect(custom.map(({ label, said }) => [label, said.length > 40])).toEqual([['Diagnosis', true]]);
  });
});
