// By what a record is taken for one that is already here: demographics for patients, the NPI for practitioners. Rules EL-01, EL-04.
import type { Patient, Practitioner } from 'fhir/r4.js';
import { system } from '../fhir/code-systems.js';
import type { Resource } from '../fhir/resource.js';

/**
 * Index keys of a resource's identity, in the store's key space: first name + last name + date of birth + sex for a Patient,
 * each NPI for a Practitioner. Empty where one of the four is missing, and for all other types.
 */
export function identityKeys(resource: Resource): readonly string[] {
  if (resource.resourceType === 'Patient') return demographics(resource);
  if (resource.resourceType === 'Practitioner') return npis(resource).map((npi) => `identity|Practitioner|${npi}`);
  return [];
}

function demographics(patient: Patient): readonly string[] {
  const name = patient.name?.find(({ use }) => use === 'official') ?? patient.name?.[0];
  const parts = [name?.given?.[0], name?.family, patient.birthDate, patient.gender];
  if (parts.some((part) => part === undefined || part === '')) return [];
  return [`identity|Patient|${parts.map((part) => plain(part ?? '')).join('|')}`];
}

/** Letter case, accents and spacing do not make another person. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const npis = (practitioner: Practitioner): readonly string[] =>
  (practitioner.identifier ?? []).flatMap(({ system: of, value }) =>
    of === system.npi && value !== undefined ? [value] : [],
  );
