// The mapping language on two small invented records, a full one and a poor one. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import type { Patient } from 'fhir/r4.js';
import { emptyDirectory, type Directory } from '../../src/mapping/directory.js';
import { chart, flat, type Chart } from './sample-tables.js';

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
    expect(lost.map((loss) => loss.label)).toEqual(['Sex', 'M', 'line', 'generalPractitioner']);
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

  it('reports whatever no row speaks of', () => {
    const more: Patient = {
      resourceType: 'Patient',
      id: 'p1',
      meta: { versionId: '3' },
      photo: [{ url: 'https://example.org/p.png' }],
      name: [
        { use: 'official', given: ['Ann', 'B', 'C'], family: 'Dee', prefix: ['Dr'] },
        { use: 'nickname', given: ['Annie'] },
      ],
      telecom: [
        { system: 'phone', use: 'home', value: '208-555-0142', rank: 1 },
        { system: 'phone', use: 'home', value: '208-555-0143' },
      ],
    };
    expect(chart.toNative(freeze(more), undefined, emptyDirectory).lost.map((loss) => loss.place)).toEqual([
      'Patient.photo',
      'Patient.name[0].prefix',
      'Patient.name[1]',
      'Patient.telecom[0].rank',
      'Patient.telecom[1]',
    ]);
  });

  it('writes the shared rows alone, and says what was not shared', () => {
    const { value, lost } = chart.toNative(
      patient,
      { ...marie, first_name: 'M', dob: '1987-03-15' },
      directory,
      new Set(['First']),
    );
    expect(value).toEqual({ ...marie, dob: '1987-03-15' });
    expect(lost).toEqual([
      { label: 'Born', place: 'Patient.birthDate', why: 'This integration does not share it', notShared: true },
    ]);
  });
});
