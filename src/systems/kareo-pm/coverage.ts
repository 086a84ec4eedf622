// Kareo policy, with its case ⇄ Coverage. Guide: Elation–Kareo, "Insurance"; Kareo Technical Guide (API 2.1), "Get Patient".
import type { Coverage, Extension } from 'fhir/r4.js';
import { codes, openFhir, openNative } from '../../mapping/codecs/codes.js';
import { idText, integerText, money } from '../../mapping/codecs/numbers.js';
import { booleanText, text } from '../../mapping/codecs/text.js';
import { itemsOf, root } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { coverageSlot as slot } from '../../mapping/slots/coverage.js';
import { extension } from '../../mapping/slots/elements.js';
import { day, relationshipLetter } from './codecs.js';
import { accountAndId, accountIdText, extensionUrl, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { PolicyInCase } from './policy-in-case.js';
import type { PatientInsurancePolicyAuthorizationData } from './records.js';

const { at, field, each, reference, cannotHold, saidElsewhere, table } = rowsOf<PolicyInCase, Coverage>(undefined);

const inForce = openNative(
  codes(
    'in force',
    [
      ['True', 'active'],
      ['False', 'cancelled'],
    ],
    { unsaid: ['draft', 'entered-in-error'] },
  ),
);

/** Payer scenarios are an account's own list; these names of it have a code. */
const scenario = openFhir(
  openNative(
    codes(
      'payer scenario',
      [
        ['Commercial', 'EHCPOL'],
        ['Medicare', 'PUBLICPOL'],
        ["Workers' Compensation", 'WCBPOL'],
        ['Auto Insurance', 'AUTOPOL'],
      ],
      {
        reads: [
          ['Insurance', 'EHCPOL'],
          ['BC/BS', 'EHCPOL'],
          ['Medicaid', 'PUBLICPOL'],
          ['Medicare Advantage', 'PUBLICPOL'],
          ['Tricare/ChampVA', 'PUBLICPOL'],
        ],
      },
    ),
  ),
);

const payerScenario = at('Case', 'PayerScenario');
/** A scenario of the practice's own has no code, and no loss: its name is carried as text. */
const knownScenario: Slot<PolicyInCase, string> = {
  path: payerScenario.path,
  get: (record) => {
    const name = payerScenario.get(record);
    return name === undefined || scenario.toFhir(name) === undefined ? undefined : name;
  },
  set: (record, name) => payerScenario.set(record, name),
  clear: () => undefined,
};

/** The number of the insured person, which is the policy number where Kareo has no other. */
const insuredId: Slot<PolicyInCase, string> = {
  path: 'InsuredIDNumber',
  get: (record) => at('InsuredIDNumber').get(record) ?? at('Number').get(record),
  set: at('InsuredIDNumber').set,
  clear: at('InsuredIDNumber').clear,
};

const isSelf = (record: PolicyInCase): boolean => (record.PatientRelationshipToInsured ?? 'S') === 'S';
const identity = kareoIdentifier(slot.root, 'policy');
const isInKareo = (doc: Coverage): boolean => identity.get(doc) !== undefined;

const authorizations = rowsOf<PatientInsurancePolicyAuthorizationData, Extension>(undefined);
const within = root<Extension>('');
const authorizationMember = (label: string, name: keyof PatientInsurancePolicyAuthorizationData) =>
  authorizations.field(label, authorizations.at(name), extension(within, extensionUrl(name), 'valueString'), text);
const authorizationNumber = extension(within, extensionUrl('AuthorizationNumber'), 'valueString');

const authorizationUrl = extensionUrl('Authorization');
const authorization = authorizations.table(
  {
    system: 'kareo-pm',
    title: 'Authorization',
    source: 'Kareo Technical Guide (API 2.1), "Get Patient"',
    recordType: 'authorization',
    resourceType: 'Coverage',
    empty: () => ({ url: authorizationUrl }),
  },
  [
    authorizations.field('Number', authorizations.at('AuthorizationNumber'), authorizationNumber, text),
    authorizationMember('Number of Visits', 'AuthorizedNumberOfVisits'),
    authorizationMember('Number of Visits Used', 'AuthorizedNumberOfVisitsUsed'),
    authorizationMember('Contact Name', 'ContactFullName'),
    authorizationMember('Contact Phone', 'ContactPhone'),
    authorizationMember('Contact Phone Ext', 'ContactPhoneExt'),
    authorizationMember('Start Date', 'StartDate'),
    authorizationMember('End Date', 'EndDate'),
    authorizationMember('Notes', 'Notes'),
    authorizationMember('Policy', 'InsurancePolicyID'),
  ],
);

// prettier-ignore
export const coverage = table(
  { system: 'kareo-pm', title: 'Insurance policy', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'policy', resourceType: 'Coverage', empty: () => ({ resourceType: 'Coverage' }) },
  [
    //    Kareo field                                     in the record                             in FHIR            said as
    field('Policy ID',                                    accountAndId(at('InsurancePolicyID')),    identity,          accountIdText, { only: 'read' }),
    field('In Force',                                     at('InForce'),                            slot.status,       inForce, { required: true }),
    field('Payer Scenario',                               payerScenario,                            slot.typeText,     text, { only: 'read' }),
    field('Payer Scenario code',                          knownScenario,                            slot.type,         scenario, { only: 'read' }),
    reference('Patient',                                  at('PatientID'),                          slot.beneficiary,  { recordType: 'patient', resourceType: 'Patient', id: idText, required: true }),
    reference('Company Name',                             at('CompanyID'),                          slot.payor,        { recordType: 'company', resourceType: 'Organization', id: idText, required: true }),
    reference('Insurance Plan',                           at('PlanID'),                             slot.plan,         { recordType: 'plan', resourceType: 'InsurancePlan', id: idText }),
    field('Plan Name',                                    at('PlanName'),                           slot.planName,     text),
    field('Policy Number',                                at('Number'),                             slot.memberNumber, text),
    field('Insured ID Number',                            insuredId,                                slot.subscriberId, text, { only: 'read', otherwise: 'the policy number' }),
    field('Group Number',                                 at('GroupNumber'),                        slot.group,        text),
    field('Copay Amount',                                 at('Copay'),                              slot.copay,        money),
    field('Deductible Amount',                            at('Deductible'),                         slot.deductible,   money),
    field('Policy Start',                                 at('EffectiveStartDate'),                 slot.start,        day),
    field('Policy End',                                   at('EffectiveEndDate'),                   slot.end,          day),
    field('Rank',                                         at('Rank'),                               slot.order,        integerText(1, 99), { only: 'read' }),
    field('Relationship to Primary Policy Holder',        at('PatientRelationshipToInsured'),       slot.relationship, relationshipLetter),
    reference('Insured (the patient)',                    at('PatientID'),                          slot.subscriber,   { recordType: 'patient', resourceType: 'Patient', id: idText, only: 'read',
      when: { says: 'the patient is the insured', record: isSelf, resource: (doc) => isInKareo(doc) && slot.relationship.get(doc) === 'self' } }),
    reference('Insured (another person)',                 at('InsurancePolicyID'),                  slot.subscriber,   { recordType: 'insured', resourceType: 'RelatedPerson', id: idText, only: 'read',
      when: { says: 'another person is the insured', record: (record) => !isSelf(record), resource: (doc) => isInKareo(doc) && slot.relationship.get(doc) !== 'self' } }),
    each('Authorizations',                                at('Authorizations'),                     itemsOf(slot.root, 'extension', { where: `url='${authorizationUrl}'`, is: (item) => item.url === authorizationUrl }), authorization, { matchBy: authorizationNumber, only: 'read' }),
    field('Notes',                                        at('InsuredNotes'),                       textExtension(slot.root, 'InsuredNotes'), text),
    field('Adjuster',                                     at('PlanAdjusterFullName'),               textExtension(slot.root, 'PlanAdjusterFullName'), text, { only: 'read' }),
    field('Sync With EHR',                                at('SyncWithEHR'),                        extension(slot.root, extensionUrl('SyncWithEHR'), 'valueBoolean'), booleanText, { only: 'read' }),

    cannotHold('Coinsurance',                             { path: "Coverage.costToBeneficiary.where(type.coding.exists(code!='copay' and code!='deductible'))", get: (doc) => doc.costToBeneficiary?.find((cost) => !cost.type?.coding?.some(({ code }) => code === 'copay' || code === 'deductible')) }, 'Kareo holds copay and deductible alone (PF-24)'),
    cannotHold('Group name',                              { path: "Coverage.class.where(type.coding.exists(code='group')).name", get: (doc) => doc.class?.find((one) => one.type.coding?.some(({ code }) => code === 'group'))?.name }, 'Kareo has a group number and no group name'),
    cannotHold('Dependent',                               { path: 'Coverage.dependent', get: (doc) => doc.dependent }, 'Kareo has no dependent number'),
    cannotHold('Network',                                 { path: 'Coverage.network', get: (doc) => doc.network }, 'Kareo has no network of a policy'),

    saidElsewhere('Active',                               at('Active'),                             'Part of In Force, together with the case and the end date'),
    saidElsewhere('Case',                                 at('PatientCaseID'),                      'The Account of the case names its policies'),
    saidElsewhere('Company',                              at('CompanyName'),                        'The name of the company that is pointed at'),
    ...(['PlanAddressLine1', 'PlanAddressLine2', 'PlanCity', 'PlanState', 'PlanCountry', 'PlanZipCode', 'PlanPhoneNumber',
      'PlanPhoneNumberExt', 'PlanFaxNumber', 'PlanFaxNumberExt'] as const).map((name) => saidElsewhere(labelOf(name), at(name), 'Said by the InsurancePlan')),
    ...(['InsuredFullName', 'InsuredAddressLine1', 'InsuredAddressLine2', 'InsuredCity', 'InsuredState', 'InsuredCountry', 'InsuredZipCode',
      'InsuredSocialSecurityNumber', 'InsuredDateOfBirth', 'InsuredGender'] as const).map((name) => saidElsewhere(labelOf(name), at(name), 'Said by the RelatedPerson, or by the Patient itself')),
  ],
);
