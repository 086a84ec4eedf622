// Elation physician ⇄ Practitioner. Elation API documentation, "Practice", "Physicians".
import type { Practitioner } from 'fhir/r4.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { usPhone } from '../../mapping/codecs/phone.js';
import { boolean, matching, text, textUpTo } from '../../mapping/codecs/text.js';
import { firstOf } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { orAbsent } from '../../mapping/slots/elements.js';
import { practitionerSlot as slot } from '../../mapping/slots/practitioner.js';
import { stateCode } from './codecs.js';
import { metadataRows } from './metadata.js';
import { own } from './own-extension.js';
import type { ElationPhysician } from './records.js';

const { at, field, reference, table } = rowsOf<ElationPhysician, Practitioner>(null);

/** FHIR requires a code beside a license. */
const credentials = orAbsent(firstOf(slot.root, 'qualification'), 'code', slot.degree);

// prettier-ignore
export const practitioner = table(
  { system: 'elation', title: 'Physician', source: 'Elation API documentation, "Practice"',
    recordType: 'physician', resourceType: 'Practitioner', empty: () => ({ resourceType: 'Practitioner' }) },
  [
    //    Elation field       in the record            in FHIR             said as
    field('Physician id',     at('id'),                slot.identifier('https://elationemr.com/api/2.0/physicians'), idNumber, { only: 'read' }),
    field('User id',          at('user_id'),           slot.identifier('https://elationemr.com/api/2.0/users'), idNumber, { only: 'read' }),
    field('First name',       at('first_name'),        slot.given,         textUpTo(50)),
    field('Last name',        at('last_name'),         slot.family,        textUpTo(60)),
    field('Credentials',      at('credentials'),       credentials,        textUpTo(20)),
    field('NPI',              at('npi'),               slot.npi,           matching('NPI', '[0-9]{10}')),
    field('License',          at('license'),           slot.license,       text),
    field('License state',    at('license_state'),     slot.licenseState,  stateCode),
    field('Specialty',        at('specialty'),         slot.specialty,     text, { only: 'read' }),
    field('Email',            at('email'),             slot.email,         text),
    field('Fax',              at('fax'),               slot.fax,           usPhone, { only: 'read' }),
    field('Active',           at('is_active'),         slot.active,        boolean, { only: 'read' }),
    reference('Practice',     at('practice'),          own(slot.root, 'practitioner-practice', 'valueReference'), { recordType: 'practice', resourceType: 'Organization', id: idNumber, only: 'read' }),
    ...metadataRows(slot.root),
  ],
);
