// The guide's demographics of a Kareo patient ⇄ Patient, written by hand with the same results as the table: the peer of P8.
import type { ContactPoint, Patient } from 'fhir/r4.js';
import { usDate } from '../../src/mapping/codecs/dates.js';
import type { Directory } from '../../src/mapping/directory.js';
import type { Loss } from '../../src/mapping/loss.js';
import type { PatientData } from '../../src/systems/kareo-pm/records.js';

interface Mapped<Value> {
  readonly value: Value;
  readonly lost: readonly Loss[];
}

const trimmed = (value: string | undefined): string | undefined => {
  const text = value?.trim();
  return text === '' ? undefined : text;
};

const genders: Readonly<Record<string, Patient['gender']>> = { Male: 'male', Female: 'female', Unknown: 'unknown' };

function fhirPhone(number: string | undefined, extension: string | undefined): string | undefined {
  const text = trimmed(number);
  if (text === undefined) return undefined;
  const digits = text.replace(/[\s().+\-/]/g, '');
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (!/^[2-9][0-9]{9}$/.test(ten)) return text;
  const written = `${ten.slice(0, 3)}-${ten.slice(3, 6)}-${ten.slice(6)}`;
  const own = trimmed(extension);
  return own === undefined ? written : `${written} x${own}`;
}

function fhirZip(value: string | undefined): string | undefined {
  const text = trimmed(value);
  return text !== undefined && /^[0-9]{9}$/.test(text) ? `${text.slice(0, 5)}-${text.slice(5)}` : text;
}

/** Record → resource. */
export function kareoPatientToFhir(record: PatientData, directory: Directory): Mapped<Patient> {
  const lost: Loss[] = [];
  const patient: Patient = { resourceType: 'Patient' };
  const first = trimmed(record.FirstName);
  const middle = trimmed(record.MiddleName);
  const last = trimmed(record.LastName);
  if (first !== undefined || last !== undefined) {
    patient.name = [{ use: 'official' }];
    const [name] = patient.name;
    if (name !== undefined && first !== undefined) name.given = middle === undefined ? [first] : [first, middle];
    if (name !== undefined && last !== undefined) name.family = last;
  }
  if (middle !== undefined && first === undefined)
    lost.push({ label: 'M', place: 'MiddleName', why: 'Cannot stand without a first name' });
  const born = record.DOB === undefined ? undefined : usDate.toFhir(record.DOB);
  if (born !== undefined) patient.birthDate = born;
  else if (trimmed(record.DOB) !== undefined) lost.push({ label: 'DOB', place: 'DOB', why: 'Not a date' });
  const gender = record.Gender === undefined ? undefined : genders[record.Gender.trim()];
  if (gender !== undefined) patient.gender = gender;
  const line1 = trimmed(record.AddressLine1);
  const line2 = trimmed(record.AddressLine2);
  const city = trimmed(record.City);
  const state = trimmed(record.State);
  const postalCode = fhirZip(record.ZipCode);
  if (line1 !== undefined || city !== undefined || state !== undefined || postalCode !== undefined) {
    patient.address = [
      {
        use: 'home',
        ...(line1 !== undefined && { line: line2 === undefined ? [line1] : [line1, line2] }),
        ...(city !== undefined && { city }),
        ...(state !== undefined && { state }),
        ...(postalCode !== undefined && { postalCode }),
      },
    ];
  }
  const telecom: ContactPoint[] = [];
  const home = fhirPhone(record.HomePhone, record.HomePhoneExt);
  const mobile = fhirPhone(record.MobilePhone, record.MobilePhoneExt);
  const work = fhirPhone(record.WorkPhone, record.WorkPhoneExt);
  const email = trimmed(record.EmailAddress);
  if (home !== undefined) telecom.push({ system: 'phone', use: 'home', value: home });
  if (mobile !== undefined) telecom.push({ system: 'phone', use: 'mobile', value: mobile });
  if (work !== undefined) telecom.push({ system: 'phone', use: 'work', value: work });
  if (email !== undefined) telecom.push({ system: 'email', value: email });
  if (telecom.length > 0) patient.telecom = telecom;
  if (record.DefaultRenderingProviderId !== undefined) {
    const reference = directory.referenceOf('provider', record.DefaultRenderingProviderId, 'Practitioner');
    if (reference !== undefined) patient.generalPractitioner = [{ reference }];
    else lost.push({ label: 'Primary Provider', place: 'DefaultRenderingProviderId', why: 'Not linked' });
  }
  return { value: patient, lost };
}

const words: Readonly<Record<string, string>> = {
  male: 'Male',
  female: 'Female',
  unknown: 'Unknown',
  other: 'Unknown',
};
const known = new Set([
  'resourceType',
  'id',
  'meta',
  'name',
  'birthDate',
  'gender',
  'address',
  'telecom',
  'generalPractitioner',
]);

function usPhone(value: string): { number: string; extension: string | undefined } | undefined {
  const [, number = '', extension] = /^(.*?)(?:\s*(?:x|ext\.?|#)\s*([0-9]{1,10}))?\s*$/i.exec(value.trim()) ?? [];
  const digits = number.replace(/[\s().+\-/]/g, '');
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (!/^[2-9][0-9]{9}$/.test(ten)) return undefined;
  return { number: `(${ten.slice(0, 3)}) ${ten.slice(3, 6)}-${ten.slice(6)}`, extension };
}

/** Resource → new record. */
export function kareoPatientFromFhir(patient: Patient, directory: Directory): Mapped<Partial<PatientData>> {
  const lost: Loss[] = [];
  const record: Partial<PatientData> = {};
  const lose = (label: string, place: string, why: string) => lost.push({ label, place, why });
  const name =
    patient.name?.find((one) => one.use === 'official') ?? patient.name?.find((one) => one.use === undefined);
  const [first, ...others] = name?.given ?? [];
  if (first !== undefined) record.FirstName = first.trim();
  if (others.length > 0) {
    const middle = others.join(' ').trim();
    record.MiddleName = middle.slice(0, 1);
    if (middle.length > 1) lose('M', 'Patient.name.given[1]', 'Kept in part');
  }
  if (name?.family !== undefined) record.LastName = name.family.trim();
  if (patient.birthDate !== undefined) {
    const [year, month, day] = patient.birthDate.split('-');
    if (day === undefined) lose('DOB', 'Patient.birthDate', 'Not a whole date');
    else record.DOB = `${Number(month)}/${Number(day)}/${year ?? ''}`;
  }
  if (patient.gender !== undefined) {
    record.Gender = words[patient.gender] ?? 'Unknown';
    if (patient.gender === 'other') lose('Sex', 'Patient.gender', 'Kept in other words');
  }
  const address =
    patient.address?.find((one) => one.use === 'home') ?? patient.address?.find((one) => one.use === undefined);
  if (address !== undefined) {
    const [line1, ...lines] = address.line ?? [];
    if (line1 !== undefined) record.AddressLine1 = line1.trim();
    if (lines.length > 0) record.AddressLine2 = lines.join(', ').trim();
    if (address.city !== undefined) record.City = address.city.trim();
    if (address.state !== undefined) record.State = address.state.trim();
    if (address.postalCode !== undefined) {
      if (/^[0-9]{5}(-?[0-9]{4})?$/.test(address.postalCode)) record.ZipCode = address.postalCode;
      else lose('Zip/Postal Code', 'Patient.address.postalCode', 'Not a ZIP code');
    }
    if (address.district !== undefined || address.country !== undefined)
      lose('address', 'Patient.address', 'No place for it');
  }
  for (const point of patient.telecom ?? []) {
    if (point.value === undefined) continue;
    if (point.system === 'email') record.EmailAddress = point.value.trim();
    else if (point.system === 'phone' && (point.use === 'home' || point.use === 'mobile' || point.use === 'work')) {
      const phone = usPhone(point.value);
      if (phone === undefined) lose('Phone', 'Patient.telecom', 'Not a US number');
      else if (point.use === 'home') {
        record.HomePhone = phone.number;
        if (phone.extension !== undefined) record.HomePhoneExt = phone.extension;
      } else if (point.use === 'mobile') {
        record.MobilePhone = phone.number;
        if (phone.extension !== undefined) record.MobilePhoneExt = phone.extension;
      } else {
        record.WorkPhone = phone.number;
        if (phone.extension !== undefined) record.WorkPhoneExt = phone.extension;
      }
    } else lose('telecom', 'Patient.telecom', 'No place for it');
  }
  const reference = patient.generalPractitioner?.[0]?.reference;
  if (reference !== undefined) {
    const id = directory.nativeIdOf('provider', reference);
    if (id !== undefined) record.DefaultRenderingProviderId = id;
    else lose('Primary Provider', 'Patient.generalPractitioner', 'Not linked');
  }
  for (const key in patient) if (!known.has(key)) lose(key, `Patient.${key}`, 'Nothing in this record says it');
  for (const one of patient.name ?? []) {
    if (one !== name) lose('name', 'Patient.name', 'No place for it');
    else
      for (const key in one)
        if (key !== 'use' && key !== 'given' && key !== 'family') lose(key, 'Patient.name', 'No place for it');
  }
  return { value: record, lost };
}
