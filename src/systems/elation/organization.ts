// Elation practice and insurance company ⇄ Organization. Elation API documentation, "Practice" and "Insurance"; guide: Elation–Kareo, "Carriers & Plans".
import type { Organization } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { codes, openNative } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { usPhone, usPhoneWithExtension } from '../../mapping/codecs/phone.js';
import { boolean, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { identifierOfType } from '../../mapping/slots/elements.js';
import { organizationSlot as slot, organizationType } from '../../mapping/slots/organization.js';
import { jsonList, ownCode, stateCode } from './codecs.js';
import { metadataRows } from './metadata.js';
import { own } from './own-extension.js';
import type { ElationInsuranceCompany, ElationPractice } from './records.js';

const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);

const oid: Codec<string, string> = {
  name: 'object identifier',
  toFhir: (value) => (/^[0-9.]+$/.test(value) ? `urn:oid:${value}` : undefined),
  toNative: (value) => (value.startsWith('urn:oid:') ? value.slice('urn:oid:'.length) : undefined),
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '2(\\.[1-9][0-9]{0,3}){3}' },
  fhirDomain: { kind: 'pattern', pattern: 'urn:oid:2(\\.[1-9][0-9]{0,3}){3}' },
};
const inUse = openNative(
  codes(
    'status',
    [
      ['active', true],
      ['inactive', false],
    ],
    { reads: [['suspended', false]] },
  ),
);

const practices = rowsOf<ElationPractice, Organization>(null);

/** A practice that does not say its status is in use: Elation lists it. */
const status: Slot<ElationPractice, string> = {
  path: 'status',
  get: (practice) => practices.at('status').get(practice) ?? 'active',
  set: () => undefined,
  clear: () => undefined,
};

// prettier-ignore
export const practice = practices.table(
  { system: 'elation', title: 'Practice', source: 'Elation API documentation, "Practice"',
    recordType: 'practice', resourceType: 'Organization', empty: () => ({ resourceType: 'Organization' }) },
  [
    //    Elation field                        in the record                          in FHIR           said as
    practices.field('Practice id',             practices.at('id'),                    slot.identifier('https://elationemr.com/api/2.0/practices'), idNumber, { only: 'read' }),
    practices.constant('Type',                                                        slot.type,        organizationType('prov')),
    practices.field('Practice name',           practices.at('name'),                  slot.name,        textUpTo(200), { required: true }),
    practices.field('Address',                 practices.at('address_line1'),         slot.line1,       textUpTo(200)),
    practices.field('Ste or apt #',            practices.at('address_line2'),         slot.line2,       textUpTo(35)),
    practices.field('City',                    practices.at('city'),                  slot.city,        textUpTo(50)),
    practices.field('State',                   practices.at('state'),                 slot.state,       stateCode),
    practices.field('Zip',                     practices.at('zip'),                   slot.postalCode,  zip),
    practices.field('Time zone',               practices.at('timezone'),              mine('elation-time-zone', 'valueString'), text, { only: 'read' }),
    practices.field('OID',                     practices.at('elation_root_oid'),      slot.identifier('urn:ietf:rfc:3986'), oid, { only: 'read' }),
    practices.field('Status',                  status,                slot.active,      inUse, { only: 'read' }),
    practices.saidElsewhere('Physicians',      practices.at('physicians'),            'Practitioner'),
    practices.saidElsewhere('Locations',       practices.at('service_locations'),     'Location.managingOrganization'),
    practices.field('Employers',               practices.at('employers'),             mine('practice-employers', 'valueString'), jsonList, { only: 'read' }),
    ...metadataRows(slot.root),
  ],
);

const companies = rowsOf<ElationInsuranceCompany, Organization>(null);

/** A company that was deleted is no longer in use. */
const listed: Slot<ElationInsuranceCompany, string> = {
  path: 'deleted_date',
  get: (company) => (companies.at('deleted_date').get(company) === undefined ? 'active' : 'inactive'),
  set: () => undefined,
  clear: () => undefined,
};
const insuranceType = ownCode(
  'insurance type',
  'Commercial',
  'Medicare',
  'Medicare Supplement',
  'Medicare Advantage',
  'Medicaid',
  'Managed Medicaid',
  'Self Pay',
  'Capitated',
  'Workers Compensation/Third Party Liability',
  'commercial',
  'medicare',
  'medicare_supplement',
  'medicare_advantage',
  'medicaid',
  'managed_medicaid',
  'self_pay',
  'capitated',
  'workers_compensation_third_party_liability',
);
const identifierOf = (name: string) => slot.identifier(`https://elationemr.com/api/2.0/insurance_companies/${name}`);

// prettier-ignore
export const insuranceCompany = companies.table(
  { system: 'elation', title: 'Insurance company', source: 'Elation–Kareo guide, "Carriers & Plans"',
    recordType: 'insurance-company', resourceType: 'Organization', empty: () => ({ resourceType: 'Organization' }) },
  [
    companies.field('Company id',              companies.at('id'),                    slot.identifier('https://elationemr.com/api/2.0/insurance_companies'), idNumber, { only: 'read' }),
    companies.constant('Type',                                                        slot.type,        organizationType('ins')),
    companies.saidElsewhere('Practice',        companies.at('practice'),              'the practice of the connection'),
    companies.field('Insurance carrier name',  companies.at('carrier'),               slot.name,        textUpTo(200), { required: true }),
    companies.field('Carrier address',         companies.at('address'),               slot.line1,       textUpTo(200)),
    companies.field('Carrier suite',           companies.at('suite'),                 slot.line2,       textUpTo(40)),
    companies.field('Carrier city',            companies.at('city'),                  slot.city,        textUpTo(50)),
    companies.field('Carrier state',           companies.at('state'),                 slot.state,       stateCode),
    companies.field('Carrier zip',             companies.at('zip'),                   slot.postalCode,  zip),
    companies.parts('Carrier phone',           [companies.at('phone'), companies.at('extension')], slot.phone, usPhoneWithExtension(usPhone)),
    companies.field('Payer ID',                companies.at('payer_id'),              identifierOfType(slot.root, 'NIIP'), textUpTo(200)),
    companies.field('Payer ID for eligibility', companies.at('eligibility_payer_id'), identifierOf('eligibility_payer_id'), text),
    companies.field('Vendor’s id',             companies.at('external_vendor_id'),    identifierOf('external_vendor_id'), text),
    companies.field('Aliases',                 companies.at('aliases'),               slot.alias,       textUpTo(300)),
    companies.field('Credentialed',            companies.at('is_credentialed'),       mine('payer-credentialed', 'valueBoolean'), boolean),
    companies.field('Enrolled',                companies.at('is_enrolled'),           mine('payer-enrolled', 'valueBoolean'), boolean),
    companies.field('Insurance type',          companies.at('insurance_type'),        mine('payer-insurance-type', 'valueString'), insuranceType),
    companies.saidElsewhere('Patients',        companies.at('patients'),              'Coverage'),
    companies.saidElsewhere('Plans',           companies.at('plans'),                 'InsurancePlan'),
    companies.field('Created',                 companies.at('created_date'),          mine('elation-created', 'valueDateTime'), instant, { only: 'read' }),
    companies.field('Deleted',                 listed,                                slot.active,      inUse, { only: 'read' }),
  ],
);
