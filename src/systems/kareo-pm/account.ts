// Kareo insurance case ⇄ Account. Guide: Elation–Kareo, "Insurance" (Insurance Case); Kareo Technical Guide (API 2.1), "Get Patient".
import type { Account, AccountCoverage } from 'fhir/r4.js';
import { canonicalRoot } from '../../fhir/code-systems.js';
import { codes, openNative } from '../../mapping/codecs/codes.js';
import { idText, integerText } from '../../mapping/codecs/numbers.js';
import { booleanText, text } from '../../mapping/codecs/text.js';
import { elementOf, itemsOf, member, root } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { accountSlot as slot } from '../../mapping/slots/account.js';
import { extension } from '../../mapping/slots/elements.js';
import { accountAndId, accountIdText, extensionUrl, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { CaseOfPatient, PolicyOfCase } from './policy-in-case.js';

const { at, field, each, reference, table } = rowsOf<CaseOfPatient, Account>(undefined);

const caseStatus = openNative(
  codes(
    'case status',
    [
      ['True', 'active'],
      ['False', 'inactive'],
    ],
    {
      unsaid: ['entered-in-error', 'on-hold', 'unknown'],
    },
  ),
);
/** A case without the Active column is active as far as can be seen. */
const active: Slot<CaseOfPatient, string> = { ...at('Active'), get: (record) => at('Active').get(record) ?? 'True' };

const extra = (native: Slot<CaseOfPatient, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text);
const flag = (native: Slot<CaseOfPatient, string>) =>
  field(labelOf(native.path), native, extension(slot.root, extensionUrl(native.path), 'valueBoolean'), booleanText);

const entry = root<AccountCoverage>('');
const entries = rowsOf<PolicyOfCase, AccountCoverage>(undefined);
const policyOfCase = entries.table(
  {
    system: 'kareo-pm',
    title: 'Policy of a case',
    source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'policy',
    resourceType: 'Account',
    empty: () => ({}),
  },
  [
    entries.reference('Policy', entries.at('InsurancePolicyID'), member(entry, 'coverage'), {
      recordType: 'policy',
      resourceType: 'Coverage',
      id: idText,
    }),
    entries.field('Rank', entries.at('Rank'), member(entry, 'priority'), integerText(1, 99)),
  ],
);

// prettier-ignore
export const account = table(
  { system: 'kareo-pm', title: 'Insurance case', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'case', resourceType: 'Account', empty: () => ({ resourceType: 'Account', status: 'active' }) },
  [
    field('Case ID',              accountAndId(at('PatientCaseID')), kareoIdentifier(slot.root, 'case'), accountIdText, { only: 'read' }),
    field('Status',               active,                            slot.status,      caseStatus, { only: 'read', otherwise: 'active' }),
    field('Case Name',            at('Name'),                        slot.name,        text),
    field('Description',          at('Description'),                 slot.description, text),
    field('Payer Scenario',       at('PayerScenario'),               member(elementOf(slot.root, 'type'), 'text'), text),
    reference('Patient',          at('PatientID'),                   slot.patient,     { recordType: 'patient', resourceType: 'Patient', id: idText, only: 'read' }),
    each('Policies',              at('Policies'),                    itemsOf(slot.root, 'coverage'), policyOfCase, { matchBy: 'position', only: 'read', among: { says: 'policies with an id', is: ({ InsurancePolicyID }) => InsurancePolicyID !== undefined } }),
    field('Is Primary Case',      at('IsPrimaryCase'),               extension(slot.root, `${canonicalRoot}/StructureDefinition/primary-case`, 'valueBoolean'), booleanText, { only: 'read' }),
    flag(at('SendPatientStatements')),
    reference('Referring Provider', at('ReferringProviderID'),       extension(slot.root, extensionUrl('ReferringProvider'), 'valueReference'), { recordType: 'provider', resourceType: 'Practitioner', id: idText }),
    extra(at('ReferringProviderFullName')),
    ...(['ConditionRelatedToAbuse', 'ConditionRelatedToAutoAccident', 'ConditionRelatedToEPSDT', 'ConditionRelatedToEmergency',
      'ConditionRelatedToEmployment', 'ConditionRelatedToFamilyPlanning', 'ConditionRelatedToOther', 'ConditionRelatedToPregnancy',
    ] as const).map((name) => flag(at(name))),
    extra(at('ConditionRelatedToAutoAccidentState')),
    ...(['DatesAccidentDate', 'DatesAcuteManifestationDate', 'DatesInjuryStartDate', 'DatesInjuryEndDate', 'DatesLastMenstrualPeriodDate',
      'DatesLastSeenDate', 'DatesLastXRayDate', 'DatesReferralDate', 'DatesRelatedDisabilityStartDate', 'DatesRelatedDisabilityEndDate',
      'DatesRelatedHospitalizationStartDate', 'DatesRelatedHospitalizationEndDate', 'DatesSameOrSimilarIllnessStartDate',
      'DatesSameOrSimilarIllnessEndDate', 'DatesUnableToWorkStartDate', 'DatesUnableToWorkEndDate',
    ] as const).map((name) => extra(at(name))),
  ],
);
