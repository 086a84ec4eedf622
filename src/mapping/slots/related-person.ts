// The slots of a RelatedPerson: a subscriber, a guarantor. https://hl7.org/fhir/R4/relatedperson.html
import type { RelatedPerson } from 'fhir/r4.js';
import { member, root } from '../place.js';
import { identifier, telecom } from './elements.js';
import { addressPartsOf, homeAddress, nameSlots } from './names.js';
import { system } from '../../fhir/code-systems.js';

const person = root<RelatedPerson>('RelatedPerson');

/** Named places of a RelatedPerson. */
export const relatedPersonSlot = {
  root: person,
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
