// Elation insurance policy ⇄ Coverage. Guide: Elation–Kareo, "Insurance"; Elation API documentation, "Premium Patient Insurance".
import type { ContactPoint, Coverage, Extension } from 'fhir/r4.js';
import { canonicalRoot } from '../../fhir/code-systems.js';
import type { Codec } from '../../mapping/codec.js';
import { claimItems } from '../../mapping/claims.js';
import { codes, openFhir } from '../../mapping/codecs/codes.js';
import { isoDate } from '../../mapping/codecs/dates.js';
import { idNumber, integer, money } from '../../mapping/codecs/numbers.js';
import { usPhone, usPhoneWithExtension } from '../../mapping/codecs/phone.js';
import { boolean, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { following, elementOf, member } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { together, type Slot } from '../../mapping/slot.js';
import { coverageSlot as slot } from '../../mapping/slots/coverage.js';
import { codeIn, dataAbsentReason } from '../../mapping/slots/elements.js';
import { addressPartsOf } from '../../mapping/slots/names.js';
import { ownCode, stateCode } from './codecs.js';
import { own, ownGroup } from './own-extension.js';
import type { ElationPolicy } from './records.js';

const { at, field, parts, reference, cannotHold, saidElsewhere, table } = rowsOf<ElationPolicy, Coverage>(null);
const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);

const status = codes(
  'policy status',
  [
    ['active', 'active'],
    ['inactive', 'cancelled'],
  ],
  {
    writes: [
      ['inactive', 'draft'],
      ['inactive', 'entered-in-error'],
    ],
  },
);

const ranks = [1, 2, 3] as const;
const rank: Codec<1 | 2 | 3, number> = {
  ...integer(1, 3),
  name: '1 primary, 2 secondary, 3 tertiary',
  toNative: (order) => ranks.find((one) => one === order),
};

const relationship = codes(
  'relationship',
  [
    ['self', 'self'],
    ['child', 'child'],
    ['spouse', 'spouse'],
    ['other', 'other'],
  ],
  {
    writes: [
      ['other', 'parent'],
      ['other', 'common'],
      ['other', 'injured'],
    ],
  },
);

/** A policy that does not say is the patient's own. */
const relation: Slot<ElationPolicy, NonNullable<ElationPolicy['relationship_to_insured']>> = {
  ...at('relationship_to_insured'),
  get: (policy) => at('relationship_to_insured').get(policy) ?? 'self',
  clear: (policy) => {
    policy.relationship_to_insured = 'self';
  },
};

/** Whether the patient is the policyholder. */
export const isOwn = (policy: ElationPolicy): boolean => relation.get(policy) === 'self';

/** Member id and policyholder's id, which is the member id where there is no other. */
const memberAndInsured: Codec<[string | undefined, string | undefined], [string | undefined, string | undefined]> = {
  name: 'two ids up to 50; the second is the first where it says nothing',
  toFhir: ([member, insured]) => [member, insured ?? member],
  toNative: ([member, insured]) => {
    const [first, second] = [member, insured].map((id) => (id === undefined ? undefined : textUpTo(50).toNative(id)));
    return [first, second === first ? undefined : second];
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['BGH88231907', undefined],
      ['BGH88231907', 'BGH88231900'],
      [undefined, 'BGH1'],
    ],
  },
  fhirDomain: {
    kind: 'of',
    values: [
      ['BGH88231907', 'BGH88231907'],
      ['BGH88231907', 'BGH88231900'],
      [undefined, 'BGH1'],
    ],
  },
};

/** A public policy is one of three programs: which one is not guessed. */
const policyType = openFhir(
  codes(
    'payment program',
    [
      ['commercial_other', 'EHCPOL'],
      ['workers_compensation', 'WCBPOL'],
    ],
    {
      reads: [
        ['commercial_hmsa', 'EHCPOL'],
        ['commercial_sfhp', 'EHCPOL'],
        ['medicare_part_b', 'PUBLICPOL'],
        ['medicare_advantage', 'PUBLICPOL'],
        ['medicaid', 'PUBLICPOL'],
      ],
      unsaid: ['PUBLICPOL'],
    },
  ),
);
const program = codeIn(slot.typeConcept, `${canonicalRoot}/CodeSystem/elation-payment-program`);
const programCode = ownCode(
  'payment program',
  'medicare_part_b',
  'medicare_advantage',
  'medicaid',
  'commercial_hmsa',
  'commercial_sfhp',
  'commercial_other',
  'workers_compensation',
);

/** A carrier that is a name alone, without a company in Elation's Insurance Settings. */
const carrierText: Slot<Coverage, string> = {
  path: 'Coverage.payor.where(reference.empty()).display',
  get: (doc) => doc.payor?.find(isNameAlone)?.display,
  set: (doc, display) => {
    const others = (doc.payor ?? []).filter((payor) => payor.reference !== undefined);
    doc.payor = [...others, { display }];
  },
  clear: (doc) => {
    const others = (doc.payor ?? []).filter((payor) => payor.reference !== undefined);
    doc.payor = others.length > 0 ? others : [unknownPayor()];
  },
  absent: (doc) => {
    if (doc.payor === undefined || doc.payor.length === 0) doc.payor = [unknownPayor()];
  },
  claim: (claims) => claimItems(claims, 'payor', { where: 'display alone', is: isNameAlone }),
};
const isNameAlone = (payor: { reference?: string | undefined; display?: string | undefined }): boolean =>
  payor.reference === undefined && payor.display !== undefined;
const unknownPayor = (): { extension: Extension[] } => ({
  extension: [{ url: dataAbsentReason, valueCode: 'unknown' }],
});
/** The carrier's company; without one its name goes too. */
const carrier: Slot<ElationPolicy, number> = {
  ...at('carrier_id'),
  clear: (policy) => {
    at('carrier_id').clear(policy);
    at('carrier_name').clear(policy);
  },
};

/** The carrier's name where it stands for itself; beside a company it is that company's. */
const ownCarrierName: Slot<ElationPolicy, string> = {
  ...at('carrier_name'),
  get: (policy) => (at('carrier_id').get(policy) === undefined ? at('carrier_name').get(policy) : undefined),
};
const hasCompany = (doc: Coverage): boolean => slot.payor.get(doc) !== undefined;

const carrierAddress = addressPartsOf(elementOf(ownGroup(slot.root, 'coverage-carrier-address'), 'valueAddress'));
const carrierPhone = member(
  elementOf(ownGroup(slot.root, 'coverage-carrier-phone'), 'valueContactPoint', (): ContactPoint => ({
    system: 'phone',
  })),
  'value',
);

const identity = slot.identifier('https://elationemr.com/api/2.0/policies');
const isInElation = (doc: Coverage): boolean => identity.get(doc) !== undefined;
const copyOfChart = 'Patient, of which it is a copy';
const policyholder = 'RelatedPerson, or the Patient itself';

// prettier-ignore
export const coverage = table(
  { system: 'elation', title: 'Insurance policy', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'policy', resourceType: 'Coverage', empty: () => ({ resourceType: 'Coverage' }) },
  [
    //    Elation field                          in the record                 in FHIR                said as
    field('Policy id',                           at('id'),                     identity,              idNumber, { only: 'read' }),
    reference('Patient',                         at('patient_id'),             slot.beneficiary,      { recordType: 'patient', resourceType: 'Patient', id: idNumber, required: true }),
    saidElsewhere('Practice',                    at('practice_id'),            'the practice of the patient'),
    saidElsewhere('Patient first name',          at('patient_first_name'),     copyOfChart),
    saidElsewhere('Patient last name',           at('patient_last_name'),      copyOfChart),
    saidElsewhere('Patient date of birth',       at('patient_dob'),            copyOfChart),
    field('Status',                              at('status'),                 slot.status,           status, { required: true }),
    field('Rank',                                at('rank'),                   slot.order,            rank),
    reference('Insurance carrier name',          carrier,             slot.payor,            { recordType: 'insurance-company', resourceType: 'Organization', id: idNumber }),
    field('Carrier without a company',           ownCarrierName,           following(slot.payor, carrierText),           text, { when: { says: 'the payor is no Organization', resource: (doc) => !hasCompany(doc) } }),
    reference('Insurance plan',                  at('plan_id'),                slot.plan,             { recordType: 'insurance-plan', resourceType: 'InsurancePlan', id: idNumber }),
    field('Plan name',                           at('plan_name'),              slot.planName,         textUpTo(200)),
    parts('Member ID',                           [at('member_id'), at('insured_person_id')], together(slot.memberNumber, slot.subscriberId), memberAndInsured),
    field('Group ID',                            at('group_id'),               slot.group,            textUpTo(50)),
    field('Copay',                               at('copay'),                  slot.copay,            money),
    field('Deductible',                          at('deductible'),             slot.deductible,       money),
    field('Start date',                          at('start_date'),             slot.start,            isoDate),
    field('End date',                            at('end_date'),               slot.end,              isoDate),
    field('Patient’s relation to policyholder',  relation,                     slot.relationship,     relationship, { otherwise: 'self' }),
    reference('Policyholder (the patient)',      at('patient_id'),             slot.subscriber,       { recordType: 'patient', resourceType: 'Patient', id: idNumber, only: 'read',
      when: { says: 'the patient is the policyholder', record: isOwn, resource: (doc) => isInElation(doc) && slot.relationship.get(doc) === 'self' } }),
    reference('Policyholder (another person)',   at('id'),                     slot.subscriber,       { recordType: 'subscriber', resourceType: 'RelatedPerson', id: idNumber, only: 'read',
      when: { says: 'another person is the policyholder', record: (policy) => !isOwn(policy), resource: (doc) => isInElation(doc) && slot.relationship.get(doc) !== 'self' } }),
    saidElsewhere('First Name',                  at('insured_person_first_name'), policyholder),
    saidElsewhere('Last Name',                   at('insured_person_last_name'), policyholder),
    saidElsewhere('Address',                     at('insured_person_address'), policyholder),
    saidElsewhere('City',                        at('insured_person_city'),    policyholder),
    saidElsewhere('State',                       at('insured_person_state'),   policyholder),
    saidElsewhere('Zip',                         at('insured_person_zip'),     policyholder),
    saidElsewhere('Date of birth',               at('insured_person_dob'),     policyholder),
    saidElsewhere('Sex at birth',                at('insured_person_sex_at_birth'), policyholder),
    saidElsewhere('SSN',                         at('insured_person_ssn'),     policyholder),
    field('Payment program',                     at('payment_program'),        slot.type,             policyType, { only: 'read' }),
    field('Payment program, exactly',            at('payment_program'),        program,               programCode),
    field('Medicare secondary reason',           at('medicare_secondary_code'), mine('coverage-medicare-secondary', 'valueString'), text),
    parts('Carrier phone',                       [at('phone'), at('extension')], carrierPhone,        usPhoneWithExtension(usPhone)),
    field('Carrier phone country',               at('county_code'),            mine('coverage-carrier-phone-country', 'valueString'), text),
    field('Carrier address',                     at('address'),                carrierAddress.line1,  textUpTo(200)),
    field('Carrier suite',                       at('suite'),                  carrierAddress.line2,  textUpTo(35)),
    field('Carrier city',                        at('city'),                   carrierAddress.city,   textUpTo(50)),
    field('Carrier state',                       at('state'),                  carrierAddress.state,  stateCode),
    field('Carrier zip',                         at('zip'),                    carrierAddress.postalCode, zip),
    field('Card, front',                         at('front_image_path'),       mine('coverage-card-front', 'valueString'), text, { only: 'read' }),
    field('Card, back',                          at('back_image_path'),        mine('coverage-card-back', 'valueString'), text, { only: 'read' }),
    field('Eligibility can be checked',          at('can_check_eligibility'),  mine('coverage-can-check-eligibility', 'valueBoolean'), boolean, { only: 'read' }),
    field('Of the older kind',                   at('is_legacy_insurance'),    mine('coverage-legacy', 'valueBoolean'), boolean, { only: 'read' }),
    cannotHold('Dependent',                      { path: 'Coverage.dependent', get: (doc) => doc.dependent }, 'Elation has no dependent number'),
    cannotHold('Network',                        { path: 'Coverage.network', get: (doc) => doc.network }, 'Elation has no network of a policy'),
  ],
);
