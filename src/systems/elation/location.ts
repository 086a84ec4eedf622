// Elation practice location ⇄ Location. Guide: Elation–Kareo, "Mapping Practice Locations"; Elation API documentation, "Practice".
import type { Location } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { codes } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { usPhone } from '../../mapping/codecs/phone.js';
import { boolean, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { after, firstOf, member } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { codingOf } from '../../mapping/slots/elements.js';
import { locationSlot as slot } from '../../mapping/slots/practitioner.js';
import { placeOfService, stateCode } from './codecs.js';
import { own } from './own-extension.js';
import type { ElationServiceLocation } from './records.js';

const { at, field, reference, saidElsewhere, table } = rowsOf<ElationServiceLocation, Location>(null);

const status = codes('status', [
  ['active', 'active'],
  ['inactive', 'inactive'],
  ['suspended', 'suspended'],
]);
const placeOfServiceName = after(
  slot.placeOfService,
  member(codingOf(firstOf(slot.root, 'type'), system.placeOfService), 'display'),
);

// prettier-ignore
export const location = table(
  { system: 'elation', title: 'Practice location', source: 'Elation–Kareo guide, "Mapping Practice Locations"',
    recordType: 'service-location', resourceType: 'Location', empty: () => ({ resourceType: 'Location' }) },
  [
    //    Elation field                 in the record                  in FHIR               said as
    field('Location id',                at('id'),                      slot.identifier('https://elationemr.com/api/2.0/service_locations'), idNumber, { only: 'read' }),
    reference('Practice',               at('practice'),                slot.managingOrganization, { recordType: 'practice', resourceType: 'Organization', id: idNumber }),
    field('Name',                       at('name'),                    slot.name,            textUpTo(200)),
    field('Address',                    at('address_line1'),           slot.line1,           textUpTo(200)),
    field('Ste or apt #',               at('address_line2'),           slot.line2,           textUpTo(35)),
    field('City',                       at('city'),                    slot.city,            textUpTo(50)),
    field('State',                      at('state'),                   slot.state,           stateCode),
    field('Zip',                        at('zip'),                     slot.postalCode,      zip),
    field('Phone',                      at('phone'),                   slot.phone,           usPhone),
    field('Fax',                        at('fax'),                     slot.fax,             usPhone),
    field('Email',                      at('email'),                   slot.email,           text),
    field('Primary',                    at('is_primary'),              own(slot.root, 'location-is-primary', 'valueBoolean'), boolean),
    field('Status',                     at('status'),                  slot.status,          status, { only: 'read' }),
    field('Time zone',                  at('timezone'),                own(slot.root, 'elation-time-zone', 'valueString'), text),
    field('POS code',                   at('place_of_service_code'),   slot.placeOfService,  placeOfService),
    field('Place of service',           at('place_of_service'),        placeOfServiceName,   text),
    field('Created',                    at('created_date'),            own(slot.root, 'elation-created', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Deleted',            at('deleted_date'),            'the deletion of the resource'),
  ],
);
