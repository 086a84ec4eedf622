// Elation insurance plan ⇄ InsurancePlan. Guide: Elation–Kareo, "Carriers & Plans"; Elation API documentation, "Insurance".
import type { InsurancePlan } from 'fhir/r4.js';
import { codes, openNative } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { textUpTo } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { insurancePlanSlot as slot } from '../../mapping/slots/organization.js';
import { own } from './own-extension.js';
import type { ElationInsurancePlan } from './records.js';

const { at, field, reference, cannotHold, saidElsewhere, table } = rowsOf<ElationInsurancePlan, InsurancePlan>(null);

/** A plan that was deleted is retired. */
const listed: Slot<ElationInsurancePlan, string> = {
  path: 'deleted_date',
  get: (plan) => (at('deleted_date').get(plan) === undefined ? 'listed' : 'deleted'),
  set: () => undefined,
  clear: () => undefined,
};
const status = openNative(
  codes(
    'plan status',
    [
      ['listed', 'active'],
      ['deleted', 'retired'],
    ],
    { unsaid: ['draft', 'unknown'] },
  ),
);
const address = 'Elation has no address of a plan: it stands on the company';

// prettier-ignore
export const insurancePlan = table(
  { system: 'elation', title: 'Insurance plan', source: 'Elation–Kareo guide, "Carriers & Plans"',
    recordType: 'insurance-plan', resourceType: 'InsurancePlan', empty: () => ({ resourceType: 'InsurancePlan' }) },
  [
    //    Elation field             in the record               in FHIR         said as
    field('Plan id',                at('id'),                   slot.identifier('https://elationemr.com/api/2.0/insurance_plans'), idNumber, { only: 'read' }),
    saidElsewhere('Practice',       at('practice'),             'the practice of the connection'),
    reference('Insurance company',  at('insurance_company'),    slot.ownedBy,   { recordType: 'insurance-company', resourceType: 'Organization', id: idNumber }),
    field('Plan name',              at('name'),                 slot.name,      textUpTo(200), { required: true }),
    saidElsewhere('Patients',       at('patients'),             'Coverage'),
    field('Created',                at('created_date'),         own(slot.root, 'elation-created', 'valueDateTime'), instant, { only: 'read' }),
    field('Deleted',                listed,                     slot.status,    status, { only: 'read' }),
    cannotHold('Plan phone',                                    slot.phone,     'Elation has no phone of a plan'),
    cannotHold('Plan fax',                                      slot.fax,       'Elation has no fax of a plan'),
    cannotHold('Plan address',                                  slot.line1,     address),
    cannotHold('Plan suite',                                    slot.line2,     address),
    cannotHold('Plan city',                                     slot.city,      address),
    cannotHold('Plan state',                                    slot.state,     address),
    cannotHold('Plan zip',                                      slot.postalCode, address),
  ],
);
