// What the compiler must refuse in a table; each `@ts-expect-error` fails the build when it would be accepted. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import type { Patient } from 'fhir/r4.js';
import { codes } from '../../src/mapping/codecs/codes.js';
import { integer } from '../../src/mapping/codecs/numbers.js';
import { boolean, text } from '../../src/mapping/codecs/text.js';
import { rowsOf } from '../../src/mapping/rows.js';
import { patientSlot as slot } from '../../src/mapping/slots/patient.js';

interface Chart {
  name: string;
  sex: 'Male' | 'Female';
  age?: number | null;
  address?: { zip?: string | null } | null;
}

describe('The types of a table', () => {
  it('accept a right row and refuse wrong ones', () => {
    const { at, field } = rowsOf<Chart, Patient>(null);
    const all = codes(
      'sex',
      [
        ['Male', 'male'],
        ['Female', 'female'],
      ],
      { unsaid: ['other', 'unknown'] },
    );
    const withoutFemale = codes('sex', [['Male', 'male']], { unsaid: ['female', 'other', 'unknown'] });
    const withoutOther = codes('sex', [
      ['Male', 'male'],
      ['Female', 'female'],
    ]);
    const withMan = codes(
      'sex',
      [
        ['Man', 'male'],
        ['Female', 'female'],
      ],
      { unsaid: ['other', 'unknown'] },
    );
    const rows = [
      field('Name', at('name'), slot.family, text),
      field('Zip', at('address', 'zip'), slot.postalCode, text),
      field('Sex', at('sex'), slot.sex, all),
      // @ts-expect-error a misspelt member
      field('Name', at('nmae'), slot.family, text),
      // @ts-expect-error a misspelt member of a member
      field('Zip', at('address', 'zpi'), slot.postalCode, text),
      // @ts-expect-error a codec of the wrong type in the record
      field('Age', at('age'), slot.family, text),
      // @ts-expect-error a codec of the wrong type in the resource
      field('Name', at('name'), slot.active, text),
      // @ts-expect-error text where the record has codes
      field('Sex', at('sex'), slot.family, text),
      // @ts-expect-error text where FHIR has codes
      field('Name', at('name'), slot.sex, text),
      // @ts-expect-error a code table that forgets a code of the record
      field('Sex', at('sex'), slot.sex, withoutFemale),
      // @ts-expect-error a code table that forgets a code of FHIR
      field('Sex', at('sex'), slot.sex, withoutOther),
      // @ts-expect-error a code that the record does not know
      field('Sex', at('sex'), slot.sex, withMan),
      // @ts-expect-error a slot of another resource member type
      field('Active', at('name'), slot.active, boolean),
      // @ts-expect-error a number codec on text
      field('Name', at('name'), slot.family, integer(0, 9)),
    ];
    expect(rows).toHaveLength(14);
  });
});
