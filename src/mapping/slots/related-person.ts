// The slots of a RelatedPerson: a subscriber, a guarantor. https://hl7.org/fhir/R4/relatedperson.html
import type { RelatedPerson } from 'fhir/r4.js';
import { itemOf, member, root } from '../place.js';
import { hasCode, identifier, telecom } from './elements.js';
import { addressPartsOf, homeAddress, nameSlots } from './names.js';
import { system } from '../../fhir/code-systems.js';

const person = root<RelatedPerson>('RelatedPerson');

/** The relationship of this kind in v3-RoleCode, as a place: `GUAR`. */
const role = (code: string) =>
  itemOf(person, 'relationship', {
    where: `coding.exists(code='${code}')`,
    is: (item) => hasCode(item, system.relatedPersonRole, code),
    made: () => ({ coding: [{ system: system.relatedPersonRole, code }] }),
  });

/** Named places of a RelatedPerson. */
export const relatedPersonSlot = {
  root: person,
  role,
  active: member(person, 'active'),
  identifier: (name: string) => identifier(person, name),
  ssn: identifier(person, system.ssn, 'SS'),
  patient: member(person, 'patient'),
  ...nameSlots(person, 'official'),
  birthDate: member(person, 'birthDate'),
  sex: member(person, 'gender'),
  homePhone: telecom(person, 'phone', 'home'),
  email: telecom(person, 'email'),
  ...addressPartsOf(homeAddress(person)),
} as const;
