// The slots of a Practitioner and of a Location. https://hl7.org/fhir/R4/practitioner.html; https://hl7.org/fhir/R4/location.html
import type { Location, Practitioner } from 'fhir/r4.js';
import { canonicalRoot, system } from '../../fhir/code-systems.js';
import { elementOf, firstOf, member, root } from '../place.js';
import { codeIn, extension, identifier, telecom } from './elements.js';
import { addressPartsOf, nameSlots } from './names.js';

const practitioner = root<Practitioner>('Practitioner');
const qualification = firstOf(practitioner, 'qualification');

/** Named places of a Practitioner. */
export const practitionerSlot = {
  root: practitioner,
  active: member(practitioner, 'active'),
  identifier: (name: string, type?: string) => identifier(practitioner, name, type),
  npi: identifier(practitioner, system.npi, 'NPI'),
  ssn: identifier(practitioner, system.ssn, 'SS'),
  ...nameSlots(practitioner, 'official'),
  /** The degree, as it stands after the name. */
  degree: member(elementOf(qualification, 'code'), 'text'),
  license: member(firstOf(qualification, 'identifier'), 'value'),
  licenseState: member(elementOf(qualification, 'issuer'), 'display'),
  /** The specialty by its name; coded specialties stand in PractitionerRole. */
  specialty: extension(practitioner, `${canonicalRoot}/StructureDefinition/practitioner-specialty`, 'valueString'),
  homePhone: telecom(practitioner, 'phone', 'home'),
  workPhone: telecom(practitioner, 'phone', 'work'),
  mobilePhone: telecom(practitioner, 'phone', 'mobile'),
  pager: telecom(practitioner, 'pager'),
  fax: telecom(practitioner, 'fax'),
  email: telecom(practitioner, 'email'),
  ...addressPartsOf(firstOf(practitioner, 'address')),
} as const;

const location = root<Location>('Location');

/** Named places of a Location. */
export const locationSlot = {
  root: location,
  identifier: (name: string, type?: string) => identifier(location, name, type),
  npi: identifier(location, system.npi, 'NPI'),
  status: member(location, 'status'),
  name: member(location, 'name'),
  alias: member(location, 'alias'),
  placeOfService: codeIn(firstOf(location, 'type'), system.placeOfService),
  phone: telecom(location, 'phone'),
  fax: telecom(location, 'fax'),
  email: telecom(location, 'email'),
  ...addressPartsOf(elementOf(location, 'address')),
  managingOrganization: member(location, 'managingOrganization'),
} as const;
