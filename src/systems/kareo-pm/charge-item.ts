// Kareo charge ⇄ ChargeItem; Kareo alone says it. Kareo Technical Guide (API 2.1), "Get Charges"; docs/architecture.md section 6.
import type { ChargeItem, CodeableConcept, Reference } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import type { Codec } from '../../mapping/codec.js';
import { codes, openNative, readingOthersAs } from '../../mapping/codecs/codes.js';
import { idText, money, quantity } from '../../mapping/codecs/numbers.js';
import { code, text } from '../../mapping/codecs/text.js';
import { claimAll } from '../../mapping/claims.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { chargeItemSlot as slot } from '../../mapping/slots/charge-item.js';
import { modifierList } from './claim-codecs.js';
import { day } from './codecs.js';
import { accountAndId, accountIdText, extensionUrl, kareoIdentifier, labelOf, textExtension } from './places.js';
import { extension } from '../../mapping/slots/elements.js';
import type { ChargeData } from './records.js';

const { at, field, parts, reference, saidElsewhere, table } = rowsOf<ChargeData, ChargeItem>(undefined);
const read = { only: 'read' } as const;

/** Unapproved charges speak by the state of their encounter, approved ones by their own. */
const state: Slot<ChargeData, string> = {
  path: 'Status',
  get: (record) => at('Status').get(record) ?? at('EncounterStatus').get(record),
  set: (record, value) => {
    record.Status = value;
  },
  clear: (record) => {
    delete record.Status;
  },
};

const chargeStatus = readingOthersAs(
  'unknown',
  openNative(
    codes(
      'charge status',
      [
        ['Ready', 'billable'],
        ['Pending', 'billed'],
        ['Voided', 'aborted'],
        ['Unpayable', 'not-billable'],
        ['Undefined', 'unknown'],
      ],
      {
        reads: [
          ['Completed', 'billed'],
          ['Error-Rejection', 'billable'],
          ['Error - Rejection', 'billable'],
          ['Error – Denial', 'billable'],
          ['Error - Denial', 'billable'],
          ['Error – No Response', 'billable'],
          ['Error - No Response', 'billable'],
          ['Draft', 'billable'],
          ['Submitted', 'billable'],
          ['Review', 'billable'],
          ['Rejected', 'billable'],
          ['Approved', 'billable'],
        ],
        unsaid: ['planned', 'entered-in-error'],
      },
    ),
  ),
);

/** The diagnoses of the line as reasons. */
const reasons: Slot<ChargeItem, string[]> = {
  path: 'ChargeItem.reason.coding.code',
  get: (doc) => {
    const said = (doc.reason ?? []).flatMap(
      ({ coding }) => coding?.find((one) => one.system === system.icd10cm)?.code ?? [],
    );
    return said.length === 0 ? undefined : said;
  },
  set: (doc, said) => {
    doc.reason = said.map((code): CodeableConcept => ({ coding: [{ system: system.icd10cm, code }] }));
  },
  clear: slot.reason.clear,
  claim: (claims) => claimAll(claims, 'reason'),
};
const diagnosisList: Codec<Parameters<typeof modifierList.toFhir>[0], string[]> = {
  ...modifierList,
  name: 'up to 4 diagnoses',
};

const procedureName = slot.codeText;
const told = (native: Slot<ChargeData, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text, read);
const provider = { recordType: 'provider', resourceType: 'Practitioner', id: idText, ...read };
const pointing = (name: string): Slot<ChargeItem, Reference> =>
  extension(slot.root, extensionUrl(name), 'valueReference');

/** What the primary, secondary and tertiary payer are and have said, in members that begin alike. */
const payerMembers = [
  'AddressLine1',
  'AddressLine2',
  'AdjudicationDate',
  'BatchID',
  'City',
  'CompanyName',
  'Country',
  'InsuranceAllowed',
  'InsuranceCoinsurance',
  'InsuranceContractAdjustment',
  'InsuranceContractAdjustmentReason',
  'InsuranceCopay',
  'InsuranceDeductible',
  'InsurancePayment',
  'InsuranceSecondaryAdjustment',
  'InsuranceSecondaryAdjustmentReason',
  'PaymentCategoryDesc',
  'PaymentID',
  'PaymentMethodDesc',
  'PaymentPostingDate',
  'PaymentRef',
  'State',
  'ZipCode',
] as const;
const payers = [
  ...payerMembers.flatMap((member) =>
    (['Primary', 'Secondary', 'Tertiary'] as const).map((rank) => told(at(`${rank}Insurance${member}`))),
  ),
  ...(['FirstBillDate', 'LastBillDate', 'PlanName'] as const).flatMap((member) =>
    (['Primary', 'Secondary'] as const).map((rank) => told(at(`${rank}Insurance${member}`))),
  ),
  told(at('TertiaryInsuranceCompanyPlanName')),
];

// prettier-ignore
export const chargeItem = table(
  { system: 'kareo-pm', title: 'Charge', source: 'Kareo Technical Guide (API 2.1), "Get Charges"',
    recordType: 'charge', resourceType: 'ChargeItem', empty: () => ({ resourceType: 'ChargeItem' }) },
  [
    //    Kareo field          in the record                          in FHIR            said as
    field('Charge',            accountAndId(at('EncounterProcedureID')), kareoIdentifier(slot.root, 'service-line'), accountIdText, read),
    field('Claim ID',          accountAndId(at('ID')),                kareoIdentifier(slot.root, 'claim'), accountIdText, read),
    field('Encounter',         accountAndId(at('EncounterID')),       kareoIdentifier(slot.root, 'encounter'), accountIdText, read),
    field('Status',            state,                                 slot.status,       chargeStatus, { ...read, required: true }),
    told(at('Status')),
    told(at('EncounterStatus')),
    reference('Patient',       at('PatientID'),                       slot.subject,      { recordType: 'patient', resourceType: 'Patient', id: idText, ...read, required: true }),
    reference('Encounter of the charge', at('EncounterID'),           slot.context,      { recordType: 'encounter', resourceType: 'Encounter', id: idText, ...read }),
    field('Procedure Code',    at('ProcedureCode'),                   slot.procedure,    code, read),
    field('Procedure Name',    at('ProcedureName'),                   procedureName,     text, read),
    parts('Mod',               [at('ProcedureModifier1'), at('ProcedureModifier2'), at('ProcedureModifier3'), at('ProcedureModifier4')], slot.modifiers, modifierList, read),
    field('Units',             at('Units'),                           slot.quantity,     quantity, read),
    field('Total Charges',     at('TotalCharges'),                    slot.price,        money, read),
    field('Unit Charge',       at('UnitCharge'),                      extension(slot.root, extensionUrl('UnitCharge'), 'valueMoney'), money, read),
    parts('Diagnosis',         [at('EncounterDiagnosisID1'), at('EncounterDiagnosisID2'), at('EncounterDiagnosisID3'), at('EncounterDiagnosisID4')], reasons, diagnosisList, read),
    field('Service Start Date', at('ServiceStartDate'),               slot.occurrence,   day, read),
    field('Posting Date',      at('PostingDate'),                     slot.enteredDate,  day, read),
    reference('Rendering Provider', at('RenderingProviderID'),        slot.rendering,    provider),
    reference('Practice',      at('PracticeID'),                      slot.performingOrganization, { recordType: 'practice', resourceType: 'Organization', id: idText, ...read }),
    reference('Scheduling Provider', at('SchedulingProviderID'),      pointing('SchedulingProvider'), provider),
    reference('Supervising Provider', at('SupervisingProviderID'),    pointing('SupervisingProvider'), provider),
    reference('Referring Provider', at('ReferringProviderID'),        pointing('ReferringProvider'), provider),
    reference('Service Location', at('ServiceLocationId'),            pointing('ServiceLocation'), { recordType: 'service-location', resourceType: 'Location', id: idText, ...read }),
    ...([
      'ServiceEndDate', 'ServiceLocationPlaceOfServiceCode', 'ServiceLocationPlaceOfServiceName', 'ProcedureCodeCategory', 'AppointmentID',
      'BatchNumber', 'BilledTo', 'CaseName', 'CasePayerScenario', 'LineNote', 'Minutes', 'RefCode', 'TypeOfService', 'EClaimNote', 'EClaimNoteType',
      'LocalUseBox10d', 'LocalUseBox19', 'DoNotSendClaimElectronically', 'DoNotSendElectronicallyToSecondary', 'HospitalizationStartDate',
      'HospitalizationEndDate', 'AdjustedCharges', 'AllowedAmount', 'ExpectedAmount', 'Receipts', 'PatientBalance', 'InsuranceBalance',
      'TotalBalance', 'CopayAmount', 'CopayCategory', 'CopayMethod', 'CopayReference', 'OtherAdjustment', 'OtherPaymentAmount',
      'OtherPaymentCategoryDesc', 'OtherPaymentID', 'OtherPaymentMethodDesc', 'OtherPaymentPostingDate', 'OtherPaymentRef', 'PatientBatchID',
      'PatientFirstBillDate', 'PatientLastBillDate', 'PatientPaymentAmount', 'PatientPaymentCategoryDesc', 'PatientPaymentID',
      'PatientPaymentMethodDesc', 'PatientPaymentPostingDate', 'PatientPaymentRef', 'CreatedDate',
    ] as const).map((name) => told(at(name))),
    ...payers,
    ...(['PatientName', 'PatientFirstName', 'PatientMiddleName', 'PatientLastName', 'PatientDateOfBirth', 'PracticeName', 'RenderingProviderName',
      'SchedulingProviderName', 'SupervisingProviderName', 'ReferringProviderName', 'ServiceLocationName', 'ServiceLocationBillingName',
      'ServiceLocationNPI', 'ServiceLocationPhone', 'ServiceLocationPhoneExt', 'ServiceLocationFax', 'ServiceLocationFaxExt',
      'ServiceLocationFacilityID', 'ServiceLocationFacilityIdType', 'ServiceLocationCLIANumber', 'ServiceLocationNameAddressLine1',
      'ServiceLocationNameAddressLine2', 'ServiceLocationNameCity', 'ServiceLocationNameState', 'ServiceLocationNameCountry', 'ServiceLocationNameZipCode',
    ] as const).map((name) => saidElsewhere(labelOf(name), at(name), 'Said by the record that is pointed at')),
    saidElsewhere('Last Modified Date', at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);
