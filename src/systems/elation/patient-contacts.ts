// The people of a patient chart: the emergency contact and the employer. Elation API documentation, "Patient Profile".
import type { PatientContact } from 'fhir/r4.js';
import { elementOf, itemOf, only } from '../../mapping/place.js';
import { hasCode } from '../../mapping/slots/elements.js';
import { addressPartsOf } from '../../mapping/slots/names.js';
import { patientSlot as slot } from '../../mapping/slots/patient.js';
import { ownCode } from './codecs.js';
import type { ElationPatient } from './records.js';

const contactRole = 'http://terminology.hl7.org/CodeSystem/v2-0131';
const contact = (code: string) =>
  itemOf(slot.root, 'contact', {
    where: `relationship.coding.exists(code='${code}')`,
    is: (item: PatientContact) => item.relationship?.some((concept) => hasCode(concept, contactRole, code)) ?? false,
    made: () => ({ relationship: [{ coding: [{ system: contactRole, code }] }] }),
  });
export const emergency = contact('C');
export const emergencyAddress = addressPartsOf(elementOf(emergency, 'address'));
/** How the emergency contact is related, beside being one. */
export const emergencyRelationship = only(
  itemOf(emergency, 'relationship', {
    where: 'coding.empty()',
    is: (item) => item.coding === undefined,
    made: () => ({}),
  }),
  'text',
);
/** A contact without a name or a way to reach it is none to FHIR (invariant pat-1). */
export const reachable = {
  says: 'the contact has a name, a phone or an address',
  record: ({ emergency_contact: said }: ElationPatient) =>
    [said?.first_name, said?.last_name, said?.phone, said?.address_line1, said?.city].some(Boolean),
} as const;
export const relationship = ownCode(
  'relationship',
  'Caregiver',
  'Child',
  'Friend',
  'Grandparent',
  'Guardian',
  'Parent',
  'Sibling',
  'Spouse',
  'Other',
);
export const employer = contact('E');
