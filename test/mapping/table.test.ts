// The mapping language on two small invented records, a full one and a poor one. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import type { Patient } from 'fhir/r4.js';
import { codes, openNative } from '../../src/mapping/codecs/codes.js';
import { isoDate, usDate } from '../../src/mapping/codecs/dates.js';
import { idNumber } from '../../src/mapping/codecs/numbers.js';
import { usPhone, usPhoneInParentheses, usPhoneWithExtension } from '../../src/mapping/codecs/phone.js';
import { text, textUpTo, zip } from '../../src/mapping/codecs/text.js';
import { emptyDirectory, type Directory } from '../../src/mapping/directory.js';
import { rowsOf } from '../../src/mapping/rows.js';
import { clearedAs, type Slot } from '../../src/mapping/slot.js';
import { patientSlot as slot } from '../../src/mapping/slots/patient.js';

interface Phone {
  phone: string;
  phone_type: 'Home' | 'Mobile' | 'Fax';
}
interface Chart {
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
interface Flat {
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
const chart = full.table(
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
const flat = poor.table(
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

const marie: Chart = {
  first_name: 'Marisol',
  middle_name: 'Marie',
  last_name: 'Quennell',
  dob: '1987-03-14',
  sex: 'Other',
  address: { address_line1: '42 Alder Court', zip: '83702' },
  phones: [
    { phone: '2085550142', phone_type: 'Home' },
    { phone: '2085550199', phone_type: 'Fax' },
  ],
  primary_physician: 7,
  tags: ['New'],
};
const directory: Directory = {
  referenceOf: (type, id) => (type === 'physician' && id === '7' ? 'Practitioner/p7' : undefined),
  nativeIdOf: (type, reference) => (type === 'physician' && reference === 'Practitioner/p7' ? '7' : undefined),
};

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

describe('A mapping table', () => {
  const patient = freeze(chart.toFhir(freeze(marie), undefined, directory).value);

  it('makes a resource from a record', () => {
    expect(patient).toEqual({
      resourceType: 'Patient',
      name: [{ use: 'official', given: ['Marisol', 'Marie'], family: 'Quennell' }],
      birthDate: '1987-03-14',
      gender: 'other',
      address: [{ use: 'home', line: ['42 Alder Court'], postalCode: '83702' }],
      telecom: [{ system: 'phone', use: 'home', value: '208-555-0142' }],
      generalPractitioner: [{ reference: 'Practitioner/p7' }],
    });
  });

  it('leaves an unchanged record as it is', () => {
    expect(chart.toNative(patient, marie, directory)).toEqual({ value: marie, lost: [] });
  });

  it('says what a poorer system keeps in part', () => {
    const { value, lost } = flat.toNative(patient, undefined, emptyDirectory);
    expect(value).toEqual({
      FirstName: 'Marisol',
      MiddleName: 'M',
      LastName: 'Quennell',
      DOB: '3/14/1987',
      Gender: 'Unknown',
      ZipCode: '83702',
      HomePhone: '(208) 555-0142',
    });
    expect(lost.map((loss) => loss.label)).toEqual(['Sex', 'M']);
  });

  it('keeps the fuller value when the poorer system says it back', () => {
    const { value } = flat.toNative(patient, undefined, emptyDirectory);
    expect(flat.toFhir(freeze(value), patient, emptyDirectory)).toMatchObject({ value: patient, lost: [] });
  });

  it('takes a change from the poorer system and leaves the rest', () => {
    const { value } = flat.toNative(patient, undefined, emptyDirectory);
    const changed = flat.toFhir(
      { ...value, MiddleName: 'T', HomePhone: '', ZipCode: '83703' },
      patient,
      emptyDirectory,
    ).value;
    expect(changed).toEqual({
      ...patient,
      name: [{ use: 'official', given: ['Marisol', 'T'], family: 'Quennell' }],
      address: [{ use: 'home', line: ['42 Alder Court'], postalCode: '83703' }],
      telecom: undefined,
    });
    expect('telecom' in changed).toBe(false);
  });

  it('takes away in the record what the resource no longer says, in the system’s own way', () => {
    const { telecom, address, generalPractitioner, ...less } = patient;
    expect([telecom, address, generalPractitioner].every(Boolean)).toBe(true);
    const shorter: Patient = { ...less, name: [{ use: 'official', given: ['Marisol'], family: 'Quennell' }] };
    expect(chart.toNative(shorter, marie, directory).value).toEqual({
      ...marie,
      middle_name: '',
      address: { address_line1: null, zip: null },
      phones: [{ phone: '2085550199', phone_type: 'Fax' }],
      primary_physician: null,
    });
  });

  it('reports what it cannot hold, with its place', () => {
    const elsewhere: Patient = { resourceType: 'Patient', birthDate: '1987-03', address: [{ district: 'Ada' }] };
    expect(chart.toNative(elsewhere, undefined, emptyDirectory).lost).toEqual([
      { label: 'Born', place: 'Patient.birthDate', why: 'Not a value of the form "date"' },
      { label: 'County', place: "Patient.address.where(use='home').district", why: 'No county field' },
    ]);
  });

  it('names the records and resources to look up', () => {
    expect(chart.references(marie)).toEqual([{ recordType: 'physician', nativeId: '7', resourceType: 'Practitioner' }]);
    expect(chart.targets(patient)).toEqual([{ recordType: 'physician', reference: 'Practitioner/p7' }]);
  });

  it('merges three ways: only what the record changed is taken, and what both changed is told', () => {
    const last = flat.toNative(patient, undefined, emptyDirectory).value;
    const record = freeze({ ...last, ZipCode: '83703', FirstName: 'Mary' });
    const ours: Patient = freeze({
      ...patient,
      birthDate: '1987-03-15',
      name: [{ use: 'official', given: ['Marisa', 'Marie'], family: 'Quennell' }],
    });
    const merged = flat.toFhir(record, ours, emptyDirectory, { last, contested: 'base' });
    expect(merged.value).toEqual({
      ...ours,
      address: [{ use: 'home', line: ['42 Alder Court'], postalCode: '83703' }],
    });
    expect(merged.contested).toEqual([{ label: 'First', place: "Patient.name.where(use='official').given[0]" }]);
    const theirs = flat.toFhir(record, ours, emptyDirectory, { last, contested: 'record' });
    expect(theirs.value.name).toEqual([{ use: 'official', given: ['Mary', 'Marie'], family: 'Quennell' }]);
    expect(theirs.value.birthDate).toBe('1987-03-15');
  });
});
