// What a system says of a member is told with its field, as staff find it. docs/validation.md
import { describe, expect, it } from '@jest/globals';
import { systems } from '../../src/app.js';
import { issueOfRecord, reasonOfWrite } from '../../src/delivery/their-words.js';

describe('A refusal', () => {
  it('of a write names the field behind the member', () => {
    const text = 'Elation: dob: Date has wrong format.';
    expect(reasonOfWrite(systems.elation, 'patients', { code: 'refused-by-target', text, field: 'dob' })).toEqual({
      code: 'refused-by-target',
      field: 'Elation ▸ Patient chart ▸ Date of birth',
      text: `Elation ▸ Patient chart ▸ Date of birth: ${text}`,
    });
  });

  it('that is in the words of staff already stays as it is', () => {
    for (const reason of [
      { code: 'cpt-missing', text: 'Line 2: CPT code missing', field: 'Procedure Code', line: 2 },
      { code: 'code-not-in-target', text: 'Line 2: CPT 99499 is not in Kareo; add it there', field: 'ProcedureCode' },
      { code: 'refused-by-target', text: 'Kareo refused it: no reason given' },
    ] as const)
      expect(reasonOfWrite(systems['kareo-pm'], 'bills', reason)).toEqual(reason);
  });

  it('of a record that is not of its schema names the field too', () => {
    const issue = { severity: 'error', code: 'structure', text: 'patient: dob must be string' } as const;
    expect(issueOfRecord(systems.elation, 'patient', { ...issue, expression: 'dob' })).toEqual({
      ...issue,
      expression: 'dob',
      field: 'Elation ▸ Patient chart ▸ Date of birth',
    });
    expect(issueOfRecord(systems.elation, 'patient', { ...issue, expression: 'nonsense' })).not.toHaveProperty('field');
    expect(issueOfRecord(systems.elation, 'patient', issue)).toEqual(issue);
  });
});
