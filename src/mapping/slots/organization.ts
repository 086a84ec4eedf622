// The slots of an Organization (a practice, a payer) and of an InsurancePlan. https://hl7.org/fhir/R4/organization.html; https://hl7.org/fhir/R4/insuranceplan.html
import type { CodeableConcept, InsurancePlan, Organization } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { elementOf, firstOf, itemOf, member, root } from '../place.js';
import type { Slot } from '../slot.js';
import { hasCode, identifier, telecom } from './elements.js';
import { addressPartsOf, namePartsOf } from './names.js';

const organization = root<Organization>('Organization');
const contactPurpose = 'http://terminology.hl7.org/CodeSystem/contactentity-type';

/** Whom to turn to for this purpose: `ADMIN`, `BILL`. */
const contact = (code: string) =>
  itemOf(organization, 'contact', {
    where: `purpose.coding.exists(code='${code}')`,
    is: (item) => hasCode(item.purpose, contactPurpose, code),
    made: () => ({ purpose: { coding: [{ system: contactPurpose, code }] } }),
  });

const contactSlots = (code: string) => {
  const place = contact(code);
  return {
    name: namePartsOf(elementOf(place, 'name')).text,
    phone: telecom(place, 'phone'),
    fax: telecom(place, 'fax'),
    email: telecom(place, 'email'),
    ...addressPartsOf(elementOf(place, 'address')),
  } as const;
};

/** `prov` a practice, `ins` a payer. */
const type: Slot<Organization, CodeableConcept[]> = member(organization, 'type');

/** The type of an Organization, for a constant row: `prov`, `ins`. */
export const organizationType = (code: 'prov' | 'ins'): CodeableConcept[] => [
  { coding: [{ system: system.organizationType, code }] },
];

/** Named places of an Organization. */
export const organizationSlot = {
  root: organization,
  type,
  active: member(organization, 'active'),
  name: member(organization, 'name'),
  alias: firstWordOf(member(organization, 'alias')),
  identifier: (name: string, typeCode?: string) => identifier(organization, name, typeCode),
  npi: identifier(organization, system.npi, 'NPI'),
  phone: telecom(organization, 'phone'),
  fax: telecom(organization, 'fax'),
  email: telecom(organization, 'email'),
  url: telecom(organization, 'url'),
  ...addressPartsOf(firstOf(organization, 'address')),
  administrator: contactSlots('ADMIN'),
  billing: contactSlots('BILL'),
} as const;

const plan = root<InsurancePlan>('InsurancePlan');
const planContact = firstOf(plan, 'contact');

/** Named places of an InsurancePlan; its address is the remit-to address. */
export const insurancePlanSlot = {
  root: plan,
  identifier: (name: string) => identifier(plan, name),
  status: member(plan, 'status'),
  name: member(plan, 'name'),
  ownedBy: member(plan, 'ownedBy'),
  phone: telecom(planContact, 'phone'),
  fax: telecom(planContact, 'fax'),
  ...addressPartsOf(elementOf(planContact, 'address')),
} as const;

/** The first text of a list. */
function firstWordOf<Doc>(list: Slot<Doc, string[]>): Slot<Doc, string> {
  return {
    path: `${list.path}[0]`,
    get: (doc) => list.get(doc)?.[0],
    set: (doc, value) => list.set(doc, [value, ...(list.get(doc) ?? []).slice(1)]),
    clear: (doc) => {
      const rest = (list.get(doc) ?? []).slice(1);
      if (rest.length === 0) list.clear(doc);
      else list.set(doc, rest);
    },
  };
}
