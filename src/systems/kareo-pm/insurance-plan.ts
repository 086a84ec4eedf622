// Kareo insurance plan ⇄ InsurancePlan; its address is the one on claims. Guide: Elation–Kareo, "Carriers & Plans".
import type { InsurancePlan } from 'fhir/r4.js';
import { codes, openNative } from '../../mapping/codecs/codes.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { text, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { insurancePlanSlot as slot } from '../../mapping/slots/organization.js';
import { phone } from './codecs.js';
import { accountAndId, accountIdText, kareoIdentifier } from './places.js';
import type { InsurancePlanData } from './records.js';

/** A plan as its own list or any policy says it: both use the same members. */
export type PlanRecord = Partial<InsurancePlanData> & { PlanCountry?: string };

const { at, field, parts, reference, saidElsewhere, table } = rowsOf<PlanRecord, InsurancePlan>(undefined);

const planStatus = openNative(
  codes(
    'plan status',
    [
      ['in use', 'active'],
      ['merged', 'retired'],
    ],
    { unsaid: ['draft', 'unknown'] },
  ),
);
/** A plan that was merged into another is no longer in use. */
const state: Slot<PlanRecord, string> = {
  path: 'MergedIntoPlanID',
  get: (record) => (record.MergedIntoPlanID === undefined ? 'in use' : 'merged'),
  set: () => undefined,
  clear: () => undefined,
};

// prettier-ignore
export const insurancePlan = table(
  { system: 'kareo-pm', title: 'Insurance plan', source: 'Elation–Kareo guide, "Carriers & Plans"',
    recordType: 'plan', resourceType: 'InsurancePlan', empty: () => ({ resourceType: 'InsurancePlan' }) },
  [
    //    Kareo field            in the record            in FHIR                            said as
    field('Plan ID',             accountAndId(at('PlanID')), kareoIdentifier(slot.root, 'plan'), accountIdText, { only: 'read' }),
    field('Plan Name',           at('PlanName'),          slot.name,                         text, { required: true }),
    field('Merged',              state,                   slot.status,                       planStatus, { only: 'read' }),
    reference('Insurance Company', at('CompanyID'),       slot.ownedBy,                      { recordType: 'company', resourceType: 'Organization', id: idText }),
    field('Address Line 1',      at('PlanAddressLine1'),  slot.line1,                        text),
    field('Address Line 2',      at('PlanAddressLine2'),  slot.line2,                        text),
    field('City',                at('PlanCity'),          slot.city,                         text),
    field('State',               at('PlanState'),         slot.state,                        text),
    field('Zip',                 at('PlanZipCode'),       slot.postalCode,                   zip),
    field('Country',             at('PlanCountry'),       slot.country,                      text),
    parts('Phone',               [at('PlanPhoneNumber'), at('PlanPhoneNumberExt')], slot.phone, phone),
    parts('Fax',                 [at('PlanFaxNumber'), at('PlanFaxNumberExt')],     slot.fax,   phone),
    saidElsewhere('Company Name', at('CompanyName'),      'The name of the company that is pointed at'),
    saidElsewhere('Change Key',  at('ChangeKey'),         'The cursor of the list'),
    saidElsewhere('Created Date', at('CreatedDate'),      'Stands in Provenance'),
    saidElsewhere('Last Modified Date', at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);
