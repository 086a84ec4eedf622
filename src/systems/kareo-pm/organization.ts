// Kareo practice and insurance company ⇄ Organization. Kareo Technical Guide (API 2.1), "Get Practices"; guide: Elation–Kareo, "Carriers & Plans".
import type { Organization } from 'fhir/r4.js';
import { booleanText, text, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { identifierOfType } from '../../mapping/slots/elements.js';
import { organizationSlot as slot, organizationType } from '../../mapping/slots/organization.js';
import { phone } from './codecs.js';
import { accountAndId, accountIdText, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { PolicyInCase } from './policy-in-case.js';
import type { InsuranceCompanyData, PracticeData } from './records.js';

const practices = rowsOf<PracticeData, Organization>(undefined);

const toldOfPractice = (native: Slot<PracticeData, string>) =>
  practices.field(labelOf(native.path), native, textExtension(slot.root, native.path), text);

/** The person to turn to at a practice, in ten members that begin alike. */
function practiceContact(who: 'Administrator' | 'BillingContact', label: string, place: typeof slot.administrator) {
  const { at, field, parts } = practices;
  return [
    field(`${label} Name`, at(`${who}FullName`), place.name, text),
    parts(`${label} Phone`, [at(`${who}Phone`), at(`${who}PhoneExt`)], place.phone, phone),
    parts(`${label} Fax`, [at(`${who}Fax`), at(`${who}FaxExt`)], place.fax, phone),
    field(`${label} Email`, at(`${who}Email`), place.email, text),
    field(`${label} Address Line 1`, at(`${who}AddressLine1`), place.line1, text),
    field(`${label} Address Line 2`, at(`${who}AddressLine2`), place.line2, text),
    field(`${label} City`, at(`${who}City`), place.city, text),
    field(`${label} State`, at(`${who}State`), place.state, text),
    field(`${label} Zip`, at(`${who}ZipCode`), place.postalCode, zip),
    field(`${label} Country`, at(`${who}Country`), place.country, text),
  ];
}

/** A practice that does not say whether it is active is: Kareo lists it. */
const active: Slot<PracticeData, string> = {
  ...practices.at('Active'),
  get: ({ Active = 'True' }) => Active,
  set: () => undefined,
};

// prettier-ignore
export const practice = practices.table(
  { system: 'kareo-pm', title: 'Practice', source: 'Kareo Technical Guide (API 2.1), "Get Practices"',
    recordType: 'practice', resourceType: 'Organization', empty: () => ({ resourceType: 'Organization' }) },
  [
    practices.field('Practice ID',    accountAndId(practices.at('ID')),     kareoIdentifier(slot.root, 'practice'), accountIdText, { only: 'read' }),
    practices.constant('Type',        slot.type,                            organizationType('prov')),
    practices.field('Practice Name',  practices.at('PracticeName'),         slot.name,       text, { required: true }),
    practices.field('Active',         active,               slot.active,     booleanText, { only: 'read' }),
    practices.field('NPI',            practices.at('NPI'),                  slot.npi,        text),
    practices.field('Tax ID',         practices.at('TaxID'),                identifierOfType(slot.root, 'TAX'), text),
    practices.field('Address Line 1', practices.at('PracticeAddressLine1'), slot.line1,      text),
    practices.field('Address Line 2', practices.at('PracticeAddressLine2'), slot.line2,      text),
    practices.field('City',           practices.at('PracticeCity'),         slot.city,       text),
    practices.field('State',          practices.at('PracticeState'),        slot.state,      text),
    practices.field('Zip',            practices.at('PracticeZipCode'),      slot.postalCode, zip),
    practices.field('Country',        practices.at('PracticeCountry'),      slot.country,    text),
    practices.parts('Phone',          [practices.at('Phone'), practices.at('PhoneExt')], slot.phone, phone),
    practices.parts('Fax',            [practices.at('Fax'), practices.at('FaxExt')],     slot.fax,   phone),
    practices.field('Email',          practices.at('Email'),                slot.email,      text),
    practices.field('Web Site',       practices.at('WebSite'),              slot.url,        text),
    ...(['kFaxNumber', 'SubscriptionEdition', 'Notes'] as const).map((name) => toldOfPractice(practices.at(name))),
    ...practiceContact('Administrator', 'Administrator', slot.administrator),
    ...practiceContact('BillingContact', 'Billing Contact', slot.billing),
    practices.saidElsewhere('Created Date', practices.at('CreatedDate'), 'Stands in Provenance'),
    practices.saidElsewhere('Last Modified Date', practices.at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);

const companies = rowsOf<InsuranceCompanyData, Organization>(undefined);
const company = {
  system: 'kareo-pm',
  title: 'Insurance company',
  source: 'Elation–Kareo guide, "Carriers & Plans"',
  resourceType: 'Organization',
  empty: () => ({ resourceType: 'Organization' as const, active: true }),
};

/** A company that was merged into another is no longer in use. */
const merged: Slot<InsuranceCompanyData, string> = {
  ...companies.at('MergedIntoCompanyID'),
  get: (record) => (record.MergedIntoCompanyID === undefined ? 'True' : 'False'),
  set: () => undefined,
};

// prettier-ignore
/** A company of the account's list of insurance companies. */
export const insuranceCompany = companies.table({ ...company, recordType: 'insurance-company' }, [
  companies.field('Company ID',     accountAndId(companies.at('CompanyID')),  kareoIdentifier(slot.root, 'company'), accountIdText, { only: 'read' }),
  companies.constant('Type',        slot.type,                                organizationType('ins')),
  companies.field('Company Name',   companies.at('CompanyName'),              slot.name,       text, { required: true }),
  companies.field('Merged',         merged,                                   slot.active,     booleanText, { only: 'read' }),
  companies.field('Address Line 1', companies.at('CompanyAddressLine1'),      slot.line1,      text),
  companies.field('Address Line 2', companies.at('CompanyAddressLine2'),      slot.line2,      text),
  companies.field('City',           companies.at('CompanyCity'),              slot.city,       text),
  companies.field('State',          companies.at('CompanyState'),             slot.state,      text),
  companies.field('Zip',            companies.at('CompanyZipCode'),           slot.postalCode, zip),
  companies.field('Electronic Payer Connection', companies.at('ElectronicPayerConnection'), identifierOfType(slot.root, 'NIIP'), text),
  companies.field('Insurance Program', companies.at('InsuranceProgram'),      textExtension(slot.root, 'InsuranceProgram'), text),
  companies.field('Notes',          companies.at('Notes'),                    textExtension(slot.root, 'Notes'), text),
  companies.saidElsewhere('Change Key', companies.at('ChangeKey'), 'The cursor of the list'),
  companies.saidElsewhere('Created Date', companies.at('CreatedDate'), 'Stands in Provenance'),
  companies.saidElsewhere('Last Modified Date', companies.at('LastModifiedDate'), 'Stands in Provenance'),
]);

const ofPolicy = rowsOf<PolicyInCase, Organization>(undefined);

// prettier-ignore
/** The company of a policy: its id and name are all that a policy says of it. */
export const policyCompany = ofPolicy.table({ ...company, recordType: 'company' }, [
  ofPolicy.field('Company ID',   accountAndId(ofPolicy.at('CompanyID')), kareoIdentifier(slot.root, 'company'), accountIdText, { only: 'read' }),
  ofPolicy.constant('Type',      slot.type,                              organizationType('ins')),
  ofPolicy.field('Company Name', ofPolicy.at('CompanyName'),             slot.name, text, { required: true }),
]);
