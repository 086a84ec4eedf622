// Kareo service location ⇄ Location. Kareo Technical Guide (API 2.1), "Get Service Locations"; guide: Elation–Kareo, "Mapping Practice Locations".
import type { Location } from 'fhir/r4.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { code, text, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { locationSlot as slot } from '../../mapping/slots/practitioner.js';
import { phone } from './codecs.js';
import { accountAndId, accountIdText, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { ServiceLocationData } from './records.js';

const { at, constant, field, parts, reference, saidElsewhere, table } = rowsOf<ServiceLocationData, Location>(
  undefined,
);

/** What is printed on claims, beside the internal name that other systems must match. */
const billingName: Slot<Location, string> = {
  path: `${slot.alias.path}[0]`,
  get: (doc) => slot.alias.get(doc)?.[0],
  set: (doc, value) => slot.alias.set(doc, [value]),
  clear: slot.alias.clear,
  claim: (claims) => slot.alias.claim?.(claims),
};

const told = (native: Slot<ServiceLocationData, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text);

// prettier-ignore
export const location = table(
  { system: 'kareo-pm', title: 'Service location', source: 'Kareo Technical Guide (API 2.1), "Get Service Locations"',
    recordType: 'service-location', resourceType: 'Location', empty: () => ({ resourceType: 'Location' }) },
  [
    //    Kareo field              in the record             in FHIR               said as
    field('Service Location ID',   accountAndId(at('ID')),   kareoIdentifier(slot.root, 'location'), accountIdText, { only: 'read' }),
    constant('Status',             slot.status,              'active'),
    field('Internal Name',         at('Name'),               slot.name,            text),
    field('Billing Name',          at('BillingName'),        billingName,          text),
    field('Place of Service',      at('PlaceOfService'),     slot.placeOfService,  code),
    field('NPI',                   at('NPI'),                slot.npi,             text),
    field('Address Line 1',        at('AddressLine1'),       slot.line1,           text),
    field('Address Line 2',        at('AddressLine2'),       slot.line2,           text),
    field('City',                  at('City'),               slot.city,            text),
    field('State',                 at('State'),              slot.state,           text),
    field('Zip',                   at('ZipCode'),            slot.postalCode,      zip),
    field('Country',               at('Country'),            slot.country,         text),
    parts('Phone',                 [at('Phone'), at('PhoneExt')],       slot.phone, phone),
    parts('Fax',                   [at('FaxPhone'), at('FaxPhoneExt')], slot.fax,   phone),
    reference('Practice',          at('PracticeID'),         slot.managingOrganization, { recordType: 'practice', resourceType: 'Organization', id: idText }),
    ...(['CLIANumber', 'FacilityIDType', 'HCFABox32FacilityID'] as const).map((name) => told(at(name))),
    saidElsewhere('Practice Name', at('PracticeName'),       'The name of the practice that is pointed at'),
    saidElsewhere('Created Date',  at('CreatedDate'),        'Stands in Provenance'),
    saidElsewhere('Modified Date', at('ModifiedDate'),       'Stands in Provenance'),
  ],
);
