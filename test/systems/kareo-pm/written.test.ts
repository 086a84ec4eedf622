// Whatever a table says that Kareo can be told, the write tables send. Kareo Technical Guide (API 2.1), "Update Patient".
import { describe, expect, it } from '@jest/globals';
import { emptyDirectory } from '../../../src/mapping/directory.js';
import type { AnyTable } from '../../../src/mapping/row.js';
import { coverage } from '../../../src/systems/kareo-pm/coverage.js';
import { writeEnvelope } from '../../../src/systems/kareo-pm/envelope.js';
import { patient } from '../../../src/systems/kareo-pm/patient.js';
import { listMembers } from '../../../src/systems/kareo-pm/record-members.js';
import { guarantor } from '../../../src/systems/kareo-pm/related-person.js';
import { updateMembers } from '../../../src/systems/kareo-pm/update-members.js';
import { patientWrite, policyWrite } from '../../../src/systems/kareo-pm/writes.js';
import { withSameNames } from '../../../src/systems/kareo-pm/same-name.js';

/** The members that a table fills from FHIR and its write table does not send. */
function unsent(table: AnyTable, written: AnyTable): readonly string[] {
  const sent = new Set(written.rows.flatMap(({ native }) => native));
  return table.rows
    .filter(({ direction, kind }) => (direction === 'both' || direction === 'write') && kind !== 'cannotHold')
    .flatMap(({ label, native }) => native.filter((path) => !sent.has(path)).map((path) => `${label}: ${path}`));
}

describe('what is said to Kareo', () => {
  /** By title: the tables, and what is sent in another place. */
  const pairs: Readonly<Record<string, readonly [AnyTable, AnyTable, readonly string[]]>> = {
    Patient: [patient, patientWrite, []],
    Guarantor: [guarantor, patientWrite, []],
    // The update that holds the case names the patient.
    'Insurance policy': [coverage, policyWrite, ['Patient: PatientID']],
  };
  it.each(Object.entries(pairs))('%s: every field that goes both ways is sent', (_, [table, written, elsewhere]) => {
    expect(unsent(table, written)).toEqual(elsewhere);
  });

  it('a member that has one name on both sides needs no row', () => {
    const rows = withSameNames<object, object>({ read: 'policy', write: 'insurance-policy-update', rows: [] });
    const said = new Map(rows.map(({ words }) => [words.label, words.said]));
    expect(said.get('Company Name')).toBe('text');
    expect(said.get('Company ID')).toBe('id');
    expect(said.get('Effective Start Date')).toBe('date read, dateTime written');
  });

  it('a list is told by the schemas: that it is one, and what its items are called', () => {
    expect([...listMembers]).toEqual(expect.arrayContaining(['Cases', 'Policies', 'ServiceLines', 'ResourceIds']));
    const header = { CustomerKey: 'k', User: 'u', Password: 'p' };
    const members = { Patient: { Cases: [{ Policies: [{ PolicyNumber: '1' }] }] } };
    expect(writeEnvelope('CreatePatient', header, members)).toContain(
      '<PatientCaseCreateReq><Policies><InsurancePolicyCreateReq>',
    );
    expect(writeEnvelope('UpdatePatient', header, members)).toContain(
      '<PatientCaseUpdateReq><Policies><InsurancePolicyUpdateReq>',
    );
  });

  it('a list that is gone is sent as an empty one, a text as an empty text', () => {
    expect(updateMembers({ Notes: [{ Note: 'a' }], Suffix: 'Jr.' }, {})).toEqual({ Notes: [], Suffix: '' });
  });

  it('a plain field is sent without a row', () => {
    const { value } = patientWrite.toFhir({ ID: '7', ReferralSource: 'Friend' }, undefined, emptyDirectory);
    expect(value).toEqual({ PatientID: 7, ReferralSource: 'Friend' });
  });
});
