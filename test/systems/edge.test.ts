// Native payloads at the edge: what refuses a record and what only departs from the documents.
import { describe, expect, it } from '@jest/globals';
import { OutcomeError } from '../../src/fhir/outcome.js';
import { checkedRecord, createRecordCheck } from '../../src/systems/edge.js';
import { recordSchemas, type ElationRecords } from '../../src/systems/elation/records.js';

const check = createRecordCheck<ElationRecords>(recordSchemas);
const chart = { id: 141, first_name: 'Marisol', phones: [{ phone: '2085550142', phone_type: 'Mobile' }] };

function issuesOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof OutcomeError) return error.issues;
    throw error;
  }
  return [];
}

describe('a native record at the edge', () => {
  it('is handed on as it is when it is of its schema, undocumented members included', () => {
    const record = { ...chart, brand_new_member: { any: 'thing' } };
    expect(checkedRecord(check, 'patient', record)).toBe(record);
    expect(check('patient', record)).toEqual([]);
  });

  it('is refused in the system’s own member names', () => {
    const issues = issuesOf(() => checkedRecord(check, 'patient', { phones: [{ phone: 5 }] }));
    expect(issues.map((issue) => issue.expression)).toEqual(['id', 'phones[0].phone']);
    expect(issues[0]).toMatchObject({ severity: 'error', code: 'required', text: 'patient: id is missing' });
  });

  it('says what is wrong inside a nullable object without claiming that it must be null', () => {
    const issues = check('patient', { ...chart, address: { zip: 83702 } });
    expect(issues.map((issue) => issue.expression)).toEqual(['address.zip']);
    expect(check('patient', { ...chart, address: null })).toEqual([]);
  });

  it('keeps a record whose codes and lengths the vendor has not documented, with a warning', () => {
    const record = { ...chart, race: 'Other', suffix: 'x'.repeat(30) };
    expect(checkedRecord(check, 'patient', record)).toBe(record);
    expect(check('patient', record).map(({ severity, expression }) => [severity, expression])).toEqual([
      ['warning', 'suffix'],
      ['warning', 'race'],
    ]);
  });

  it('refuses what is no object', () => {
    expect(check('bill', 'no')[0]).toMatchObject({ severity: 'error' });
  });
});
