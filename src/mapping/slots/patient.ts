// The slots of a Patient. https://hl7.org/fhir/R4/patient.html
import type { Patient, PatientContact } from 'fhir/r4.js';
import { elementOf, itemOf, member, root } from '../place.js';
import { codeIn, extension, hasCode, identifier, telecom } from './elements.js';
import { referenceIn } from './references.js';
import { addressPartsOf, homeAddress, namePartsOf, nameSlots } from './names.js';

const patient = root<Patient>('Patient');
const maritalStatus = elementOf(patient, 'maritalStatus');
const contactRole = 'http://terminology.hl7.org/CodeSystem/v2-0131';

/** A person to turn to, by role in v2-0131: `C` emergency contact, `E` employer. */
const contact = (role: string) =>
  itemOf(patient, 'contact', {
    where: `relationship.coding.exists(code='${role}')`,
    is: (item: PatientContact) => item.relationship?.some((concept) => hasCode(concept, contactRole, role)) ?? false,
    made: () => ({ relationship: [{ coding: [{ system: contactRole, code: role }] }] }),
  });

const address = addressPartsOf(homeAddress(patient));
const official = nameSlots(patient, 'official');
const emergency = contact('C');

/** Named places of a Patient. */
export const patientSlot = {
  root: patient,
  active: member(patient, 'active'),
  ...official,
  chosenName: nameSlots(patient, 'usual').text,
  previousName: nameSlots(patient, 'old'),
  birthDate: member(patient, 'birthDate'),
  sex: member(patient, 'gender'),
  birthSex: extension(patient, 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', 'valueCode'),
  maritalStatus: codeIn(maritalStatus, 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus'),
  ssn: identifier(patient, 'http://hl7.org/fhir/sid/us-ssn', 'SS'),
  identifier: (system: string, type?: string) => identifier(patient, system, type),
  homePhone: telecom(patient, 'phone', 'home'),
  mobilePhone: telecom(patient, 'phone', 'mobile'),
  workPhone: telecom(patient, 'phone', 'work'),
  fax: telecom(patient, 'fax'),
  email: telecom(patient, 'email'),
  ...address,
  generalPractitioner: referenceIn(patient, 'generalPractitioner'),
  deceasedDateTime: member(patient, 'deceasedDateTime'),
  deceasedBoolean: member(patient, 'deceasedBoolean'),
  mothersMaidenName: extension(
    patient,
    'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName',
    'valueString',
  ),
  managingOrganization: member(patient, 'managingOrganization'),
  emergencyContactName: namePartsOf(elementOf(emergency, 'name')),
  emergencyContactPhone: telecom(emergency, 'phone'),
  employer: member(elementOf(contact('E'), 'organization'), 'display'),
} as const;
