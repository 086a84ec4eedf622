// Kareo provider ⇄ Practitioner. Kareo Technical Guide (API 2.1), "Get Providers"; guide: Elation–Kareo, "Mapping Providers".
import type { Practitioner } from 'fhir/r4.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { booleanText, ssn, text, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { extension } from '../../mapping/slots/elements.js';
import { practitionerSlot as slot } from '../../mapping/slots/practitioner.js';
import { phone } from './codecs.js';
import { accountAndId, accountIdText, extensionUrl, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { ProviderData } from './records.js';

const { at, field, parts, reference, saidElsewhere, table } = rowsOf<ProviderData, Practitioner>(undefined);

const told = (native: Slot<ProviderData, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text);

// prettier-ignore
export const practitioner = table(
  { system: 'kareo-pm', title: 'Provider', source: 'Kareo Technical Guide (API 2.1), "Get Providers"',
    recordType: 'provider', resourceType: 'Practitioner', empty: () => ({ resourceType: 'Practitioner' }) },
  [
    //    Kareo field       in the record                      in FHIR          said as
    field('Provider ID',    accountAndId(at('ID')),            kareoIdentifier(slot.root, 'provider'), accountIdText, { only: 'read' }),
    field('Active',         at('Active'),                      slot.active,     booleanText),
    field('Provider',       at('FullName'),                    slot.text,       text),
    field('Prefix',         at('Prefix'),                      slot.prefix,     text),
    field('First Name',     at('FirstName'),                   slot.given,      text),
    field('Middle Name',    at('MiddleName'),                  slot.middle,     text),
    field('Last Name',      at('LastName'),                    slot.family,     text),
    field('Suffix',         at('Suffix'),                      slot.suffix,     text),
    field('Degree',         at('Degree'),                      slot.degree,     text),
    field('NPI',            at('NationalProviderIdentifier'),  slot.npi,        text),
    field('SSN',            at('SocialSecurityNumber'),        slot.ssn,        ssn),
    field('Specialty',      at('SpecialtyName'),               slot.specialty,  text),
    field('Address Line 1', at('AddressLine1'),                slot.line1,      text),
    field('Address Line 2', at('AddressLine2'),                slot.line2,      text),
    field('City',           at('City'),                        slot.city,       text),
    field('State',          at('State'),                       slot.state,      text),
    field('Zip',            at('ZipCode'),                     slot.postalCode, zip),
    field('Country',        at('Country'),                     slot.country,    text),
    parts('Home Phone',     [at('HomePhone'), at('HomePhoneExt')],     slot.homePhone,   phone),
    parts('Work Phone',     [at('WorkPhone'), at('WorkPhoneExt')],     slot.workPhone,   phone),
    parts('Mobile Phone',   [at('MobilePhone'), at('MobilePhoneExt')], slot.mobilePhone, phone),
    parts('Pager',          [at('Pager'), at('PagerExt')],             slot.pager,       phone),
    parts('Fax',            [at('Fax'), at('FaxExt')],                 slot.fax,         phone),
    field('Email',          at('EmailAddress'),                slot.email,      text),
    reference('Practice',   at('PracticeID'),                  extension(slot.root, extensionUrl('Practice'), 'valueReference'), { recordType: 'practice', resourceType: 'Organization', id: idText }),
    ...(['Type', 'BillingType', 'DepartmentName', 'EncounterFormName', 'Notes', 'ProviderPerformanceReportActive',
      'ProviderPerformanceReportCCEmailRecipients', 'ProviderPerformanceReportDelay', 'ProviderPerformanceReportFequency',
      'ProviderPerformanceReportScope'] as const).map((name) => told(at(name))),
    saidElsewhere('Practice Name', at('PracticeName'), 'The name of the practice that is pointed at'),
    saidElsewhere('Created Date', at('CreatedDate'), 'Stands in Provenance'),
    saidElsewhere('Last Modified Date', at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);
