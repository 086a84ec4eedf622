// The guide's demographics of an Elation patient chart ⇄ Patient, written by hand with the same results as the table: the second peer of P8.
import type { Address, ContactPoint, HumanName, Patient } from 'fhir/r4.js';
import { isoDate } from '../../src/mapping/codecs/dates.js';
import { usPhone } from '../../src/mapping/codecs/phone.js';
import { ssn, zip } from '../../src/mapping/codecs/text.js';
import type { Directory } from '../../src/mapping/directory.js';
import type { Loss } from '../../src/mapping/loss.js';
import type { Mapped } from '../../src/mapping/mapped.js';
import type { ElationPatient, ElationPhone } from '../../src/systems/elation/records.js';

const ssnSystem = 'http://hl7.org/fhir/sid/us-ssn';
const identifierType = 'http://terminology.hl7.org/CodeSystem/v2-0203';

type Said = string | null | undefined;

const trimmed = (value: Said): string | undefined => {
  const text = value?.trim();
  return text === '' ? undefined : text;
};

const sexes: Readonly<Record<string, Patient['gender']>> = {
  Male: 'male',
  Female: 'female',
  Other: 'other',
  Unknown: 'unknown',
};
const stateOf = (value: Said): string | undefined => {
  const text = trimmed(value);
  return text !== undefined && /^[A-Z]{2}$/.test(text) ? text : undefined;
};

/** Record → resource. */
export function elationPatientToFhir(record: ElationPatient, directory: Directory): Mapped<Patient> {
  const lost: Loss[] = [];
  const lose = (label: string, place: string, why: string) => lost.push({ label, place, why });
  const patient: Patient = { resourceType: 'Patient' };
  const first = trimmed(record.first_name);
  const middle = trimmed(record.middle_name);
  const family = trimmed(record.last_name);
  if (first !== undefined || family !== undefined) {
    const name: HumanName = { use: 'official' };
    if (first !== undefined) name.given = middle === undefined ? [first] : [first, middle];
    if (family !== undefined) name.family = family;
    patient.name = [name];
  }
  if (middle !== undefined && first === undefined) lose('Middle Name', 'middle_name', 'No first name');
  const { dob, sex } = record;
  if (typeof dob === 'string' && dob !== '') {
    const day = isoDate.toFhir(dob);
    if (day === undefined) lose('Date of birth', 'dob', 'Not a date');
    else patient.birthDate = day;
  }
  if (typeof sex === 'string') {
    const gender = sexes[sex];
    if (gender === undefined) lose('Sex at Birth', 'sex', 'Not a sex of this list');
    else patient.gender = gender;
  }
  if (typeof record.ssn === 'string' && record.ssn !== '') {
    const value = ssn.toFhir(record.ssn);
    if (value === undefined) lose('SSN', 'ssn', 'Not a social security number');
    else
      patient.identifier = [{ type: { coding: [{ system: identifierType, code: 'SS' }] }, system: ssnSystem, value }];
  }
  const doctor = record.primary_physician;
  if (typeof doctor === 'number') {
    const reference = directory.referenceOf('physician', String(doctor), 'Practitioner');
    if (reference === undefined) lose('Provider assigned in practice', 'primary_physician', 'Not linked');
    else patient.generalPractitioner = [{ reference }];
  }
  const said = record.address;
  const line1 = trimmed(said?.address_line1);
  const line2 = trimmed(said?.address_line2);
  const city = trimmed(said?.city);
  const state = stateOf(said?.state);
  const postalCode = typeof said?.zip === 'string' ? zip.toFhir(said.zip) : undefined;
  if (line1 !== undefined || city !== undefined || state !== undefined || postalCode !== undefined) {
    const address: Address = { use: 'home' };
    if (line1 !== undefined) address.line = line2 === undefined ? [line1] : [line1, line2];
    if (city !== undefined) address.city = city;
    if (state !== undefined) address.state = state;
    if (postalCode !== undefined) address.postalCode = postalCode;
    patient.address = [address];
  }
  if (line2 !== undefined && line1 === undefined) lose('Ste or apt #', 'address.address_line2', 'No first line');
  const telecom: ContactPoint[] = [];
  const phoneOf = (type: ElationPhone['phone_type']): string | undefined => {
    const found = record.phones?.find((one) => one.phone_type === type && !one.deleted_date);
    return typeof found?.phone === 'string' ? usPhone.toFhir(found.phone) : undefined;
  };
  const [mobile, home, work] = [phoneOf('Mobile'), phoneOf('Home'), phoneOf('Work')];
  if (mobile !== undefined) telecom.push({ system: 'phone', use: 'mobile', value: mobile });
  if (home !== undefined) telecom.push({ system: 'phone', use: 'home', value: home });
  if (work !== undefined) telecom.push({ system: 'phone', use: 'work', value: work });
  const email = trimmed(record.emails?.find((one) => !one.deleted_date)?.email);
  if (email !== undefined) telecom.push({ system: 'email', value: email });
  if (telecom.length > 0) patient.telecom = telecom;
  return { value: patient, lost };
}

const words = { male: 'Male', female: 'Female', other: 'Other', unknown: 'Unknown' } as const;
const phoneTypes = { mobile: 'Mobile', home: 'Home', work: 'Work' } as const;
const known = new Set([
  ...['resourceType', 'id', 'meta', 'name', 'birthDate', 'gender', 'identifier', 'generalPractitioner'],
  ...['address', 'telecom'],
]);

/** Resource → new record. */
export function elationPatientFromFhir(patient: Patient, directory: Directory): Mapped<Partial<ElationPatient>> {
  const lost: Loss[] = [];
  const lose = (label: string, place: string, why: string) => lost.push({ label, place, why });
  const record: Partial<ElationPatient> = {};
  const cut = (label: string, value: string, most: number): string => {
    const text = value.trim();
    if (text.length > most) lose(label, 'Patient', `Cut to ${most}`);
    return text.slice(0, most);
  };
  const name =
    patient.name?.find((one) => one.use === 'official') ?? patient.name?.find((one) => one.use === undefined);
  const [first, ...others] = name?.given ?? [];
  if (first !== undefined) record.first_name = cut('Legal First Name', first, 70);
  if (others.length > 0) record.middle_name = cut('Middle Name', others.join(' '), 50);
  if (name?.family !== undefined) record.last_name = cut('Legal Last Name', name.family, 70);
  if (patient.birthDate !== undefined) {
    const day = isoDate.toNative(patient.birthDate);
    if (day === undefined) lose('Date of birth', 'Patient.birthDate', 'Not a whole date');
    else record.dob = day;
  }
  if (patient.gender !== undefined) record.sex = words[patient.gender];
  for (const { system, value } of patient.identifier ?? []) {
    const number = system === ssnSystem && value !== undefined ? ssn.toNative(value) : undefined;
    if (number === undefined) lose('identifier', 'Patient.identifier', 'No place for it');
    else record.ssn = number;
  }
  const reference = patient.generalPractitioner?.[0]?.reference;
  if (reference !== undefined) {
    const id = directory.nativeIdOf('physician', reference);
    if (id === undefined) lose('Provider assigned in practice', 'Patient.generalPractitioner', 'Not linked');
    else record.primary_physician = Number(id);
  }
  const address =
    patient.address?.find((one) => one.use === 'home') ?? patient.address?.find((one) => one.use === undefined);
  if (address !== undefined) {
    const written: NonNullable<ElationPatient['address']> = {};
    const [line1, ...lines] = address.line ?? [];
    if (line1 !== undefined) written.address_line1 = cut('Address', line1, 200);
    if (lines.length > 0) written.address_line2 = cut('Ste or apt #', lines.join(', '), 35);
    if (address.city !== undefined) written.city = cut('City', address.city, 50);
    const state = stateOf(address.state);
    if (state !== undefined) written.state = state;
    else if (address.state !== undefined) lose('State', 'Patient.address.state', 'Not two letters');
    const code = address.postalCode === undefined ? undefined : zip.toNative(address.postalCode);
    if (code !== undefined) written.zip = code;
    else if (address.postalCode !== undefined) lose('Zip', 'Patient.address.postalCode', 'Not a ZIP code');
    if (address.district !== undefined || address.country !== undefined)
      lose('address', 'Patient.address', 'No place for it');
    record.address = written;
  }
  const numbers: Partial<Record<'mobile' | 'home' | 'work', string>> = {};
  for (const { system, use, value } of patient.telecom ?? []) {
    if (value === undefined) continue;
    if (system === 'email') record.emails = [{ email: value.trim() }];
    else if (system === 'phone' && (use === 'mobile' || use === 'home' || use === 'work')) numbers[use] = value;
    else lose('telecom', 'Patient.telecom', 'No place for it');
  }
  const phones: ElationPhone[] = [];
  for (const use of ['mobile', 'home', 'work'] as const) {
    const value = numbers[use];
    if (value === undefined) continue;
    const phone = usPhone.toNative(value);
    if (phone === undefined || usPhone.toFhir(phone) !== value) lose(use, 'Patient.telecom', 'Kept in part');
    if (phone === undefined) continue;
    if (phones.length < 2) phones.push({ phone, phone_type: phoneTypes[use] });
    else lose(use, 'Patient.telecom', 'A chart holds two phones');
  }
  if (phones.length > 0) record.phones = phones;
  for (const key in patient) if (!known.has(key)) lose(key, `Patient.${key}`, 'Nothing in this record says it');
  for (const one of patient.name ?? []) {
    if (one !== name) lose('name', 'Patient.name', 'No place for it');
    else
      for (const key in one)
        if (key !== 'use' && key !== 'given' && key !== 'family') lose(key, 'Patient.name', 'No place for it');
  }
  return { value: record, lost };
}
