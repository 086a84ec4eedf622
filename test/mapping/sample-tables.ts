// Two invented systems, a full one and a poor one, for testing the mapping language and its laws.
import type { Patient } from 'fhir/r4.js';
import { codes, openNative } from '../../src/mapping/codecs/codes.js';
import { isoDate, usDate } from '../../src/mapping/codecs/dates.js';
import { idNumber } from '../../src/mapping/codecs/numbers.js';
import { usPhone, usPhoneInParentheses, usPhoneWithExtension } from '../../src/mapping/codecs/phone.js';
import { text, textUpTo, zip } from '../../src/mapping/codecs/text.js';
import { rowsOf } from '../../src/mapping/rows.js';
import { clearedAs, type Slot } from '../../src/mapping/slot.js';
import { patientSlot as slot } from '../../src/mapping/slots/patient.js';

export interface Phone {
  phone: string;
  phone_type: 'Home' | 'Mobile' | 'Fax';
}
export interface Chart {
  first_name: string;
  middle_name?: string;
  last_name: string;
  dob: string;
  sex: 'Male' | 'Female' | 'Other' | 'Unknown';
  address?: { address_line1: string; address_line2?: string | null; zip?: string | null } | null;
  phones: Phone[];
  primary_physician?: number | null;
  tags?: string[];
}
export interface Flat {
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  DOB?: string;
  Gender?: string;
  ZipCode?: string;
  HomePhone?: string;
  HomePhoneExt?: string;
}

const phone = (type: Phone['phone_type']): Slot<Chart, string> => ({
  path: `phones.where(phone_type='${type}')`,
  get: (chart) => chart.phones.find((item) => item.phone_type === type)?.phone,
  set: (chart, value) => {
    const found = chart.phones.find((item) => item.phone_type === type);
    if (found) found.phone = value;
    else chart.phones.push({ phone: value, phone_type: type });
  },
  clear: (chart) => {
    chart.phones = chart.phones.filter((item) => item.phone_type !== type);
  },
});

const full = rowsOf<Chart, Patient>(null);
const sex = codes('sex', [
  ['Male', 'male'],
  ['Female', 'female'],
  ['Other', 'other'],
  ['Unknown', 'unknown'],
]);
export const chart = full.table(
  {
    system: 'full',
    title: 'Chart',
    source: 'invented',
    recordType: 'chart',
    resourceType: 'Patient',
    empty: () => ({ resourceType: 'Patient' }),
    emptyRecord: () => ({ phones: [] }),
  },
  [
    full.field('Middle', clearedAs('', full.at('middle_name')), slot.middle, text),
    full.field('First', full.at('first_name'), slot.given, text),
    full.field('Last', full.at('last_name'), slot.family, text),
    full.field('Born', full.at('dob'), slot.birthDate, isoDate),
    full.field('Sex', full.at('sex'), slot.sex, sex),
    full.field('Line 1', full.at('address', 'address_line1'), slot.line1, text),
    full.field('Zip', full.at('address', 'zip'), slot.postalCode, zip),
    full.field('Home', phone('Home'), slot.homePhone, usPhone),
    full.reference('Physician', full.at('primary_physician'), slot.generalPractitioner, {
      recordType: 'physician',
      resourceType: 'Practitioner',
      id: idNumber,
    }),
    full.cannotHold('County', slot.county, 'No county field'),
  ],
);

const poor = rowsOf<Flat, Patient>(undefined);
export const flat = poor.table(
  {
    system: 'poor',
    title: 'Flat',
    source: 'invented',
    recordType: 'flat',
    resourceType: 'Patient',
    empty: () => ({ resourceType: 'Patient' }),
  },
  [
    poor.field('First', poor.at('FirstName'), slot.given, textUpTo(30)),
    poor.field('M', poor.at('MiddleName'), slot.middle, textUpTo(1)),
    poor.field('Last', poor.at('LastName'), slot.family, text),
    poor.field('DOB', poor.at('DOB'), slot.birthDate, usDate),
    poor.field(
      'Sex',
      poor.at('Gender'),
      slot.sex,
      openNative(
        codes(
          'sex',
          [
            ['Male', 'male'],
            ['Female', 'female'],
            ['Unknown', 'unknown'],
          ],
          { writes: [['Unknown', 'other']] },
        ),
      ),
    ),
    poor.field('Zip', poor.at('ZipCode'), slot.postalCode, zip),
    poor.parts(
      'Home Phone',
      [poor.at('HomePhone'), poor.at('HomePhoneExt')],
      slot.homePhone,
      usPhoneWithExtension(usPhoneInParentheses),
    ),
  ],
);
