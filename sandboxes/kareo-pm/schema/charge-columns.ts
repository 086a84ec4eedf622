// The 179 flat columns of a charge as GetCharges reads it. Kareo API 2.1 Technical Guide, "Get Charges"; Kareo sheet 2.6.

const payer = `AddressLine1 AddressLine2 AdjudicationDate BatchID City CompanyName Country InsuranceAllowed
  InsuranceCoinsurance InsuranceContractAdjustment InsuranceContractAdjustmentReason InsuranceCopay InsuranceDeductible
  InsurancePayment InsuranceSecondaryAdjustment InsuranceSecondaryAdjustmentReason PaymentCategoryDesc PaymentID
  PaymentMethodDesc PaymentPostingDate PaymentRef State ZipCode`;
const billed = 'FirstBillDate LastBillDate PlanName';
const payment = 'PaymentAmount PaymentCategoryDesc PaymentID PaymentMethodDesc PaymentPostingDate PaymentRef';
const location = `BillingName CLIANumber FacilityID FacilityIdType Fax FaxExt Id NPI Name NameAddressLine1
  NameAddressLine2 NameCity NameCountry NameState NameZipCode Phone PhoneExt PlaceOfServiceCode PlaceOfServiceName`;
const core = `AdjustedCharges AllowedAmount AppointmentID BatchNumber BilledTo CaseName CasePayerScenario CopayAmount
  CopayCategory CopayMethod CopayReference CreatedDate DoNotSendClaimElectronically DoNotSendElectronicallyToSecondary
  EClaimNote EClaimNoteType EncounterDiagnosisID1 EncounterDiagnosisID2 EncounterDiagnosisID3 EncounterDiagnosisID4
  EncounterID EncounterProcedureID EncounterStatus ExpectedAmount HospitalizationEndDate HospitalizationStartDate ID
  InsuranceBalance LastModifiedDate LineNote LocalUseBox10d LocalUseBox19 Minutes OtherAdjustment PostingDate PracticeID
  PracticeName ProcedureCode ProcedureCodeCategory ProcedureModifier1 ProcedureModifier2 ProcedureModifier3
  ProcedureModifier4 ProcedureName Receipts RefCode ServiceEndDate ServiceStartDate Status TotalBalance TotalCharges
  TypeOfService UnitCharge Units`;
const patient = `PatientBalance PatientBatchID PatientDateOfBirth PatientFirstBillDate PatientFirstName PatientID
  PatientLastBillDate PatientLastName PatientMiddleName PatientName`;

const split = (text: string): string[] => text.trim().split(/\s+/);
const prefixed = (prefix: string, columns: string): string[] => split(columns).map((column) => prefix + column);

const columns = [
  ...split(core),
  ...split(patient),
  ...prefixed('PrimaryInsurance', `${payer} ${billed}`),
  ...prefixed('SecondaryInsurance', `${payer} ${billed}`),
  ...prefixed('TertiaryInsurance', `${payer} CompanyPlanName`),
  ...prefixed('Patient', payment),
  ...prefixed('Other', payment),
  ...prefixed('ServiceLocation', location),
  ...['Referring', 'Rendering', 'Scheduling', 'Supervising'].flatMap((role) => prefixed(`${role}Provider`, 'ID Name')),
];

export const chargeColumnTypes = `
ChargeData: ${columns.sort().join(' ')}
`;
