// The flat, all-string columns of a patient as it is read: PatientData and PatientBatchData. Kareo API 2.1 Technical Guide, "Get Patient", "Get Patients"; Kareo sheet 2.2.

const address = 'AddressLine1 AddressLine2 City State Country ZipCode';
const contact = `EmailAddress EmergencyName EmergencyPhone EmergencyPhoneExt HomePhone HomePhoneExt MobilePhone
  MobilePhoneExt WorkPhone WorkPhoneExt`;
const identity = `Age CreatedDate DOB FirstName Gender ID LastModifiedDate LastName MaritalStatus MedicalRecordNumber
  MiddleName PatientFullName PracticeId PracticeName Prefix SSN Suffix`;
const work = `DefaultRenderingProviderFullName DefaultRenderingProviderId EmployerName EmploymentStatus
  PrimaryCarePhysicianFullName PrimaryCarePhysicianId ReferralSource ReferringProviderFullName ReferringProviderId`;
const location = `DefaultServiceLocationBillingName DefaultServiceLocationFaxPhone DefaultServiceLocationFaxPhoneExt
  DefaultServiceLocationId DefaultServiceLocationName DefaultServiceLocationNameAddressLine1
  DefaultServiceLocationNameAddressLine2 DefaultServiceLocationNameCity DefaultServiceLocationNameCountry
  DefaultServiceLocationNameState DefaultServiceLocationNameZipCode DefaultServiceLocationPhone
  DefaultServiceLocationPhoneExt`;
const guarantor = `GuarantorDifferentThanPatient GuarantorFirstName GuarantorLastName GuarantorMiddleName GuarantorPrefix
  GuarantorSuffix`;
const alerts = `AlertMessage AlertShowWhenDisplayingPatientDetails AlertShowWhenEnteringEncounters
  AlertShowWhenPostingPayments AlertShowWhenPreparingPatientStatements AlertShowWhenSchedulingAppointments
  AlertShowWhenViewingClaimDetails CollectionCategoryName StatementNote`;
const history = 'LastAppointmentDate LastDiagnosis LastEncounterDate';
const balances = `Adjustments Charges InsuranceBalance InsurancePayments LastPaymentDate LastStatementDate PatientBalance
  PatientPayments TotalBalance`;
const policy = `CompanyID CompanyName Copay Deductible EffectiveEndDate EffectiveStartDate GroupNumber InsuredAddressLine1
  InsuredAddressLine2 InsuredCity InsuredCountry InsuredDateOfBirth InsuredFullName InsuredGender InsuredIDNumber
  InsuredNotes InsuredSocialSecurityNumber InsuredState InsuredZipCode Number PatientRelationshipToInsured
  PlanAddressLine1 PlanAddressLine2 PlanAdjusterFullName PlanCity PlanCountry PlanFaxNumber PlanFaxNumberExt PlanID
  PlanName PlanPhoneNumber PlanPhoneNumberExt PlanState PlanZipCode`;
const note = 'Date Message User';
const authorization = `ContactFullName ContactPhone ContactPhoneExt EndDate InsurancePlanName Notes Number NumberOfVisits
  NumberOfVisitsUsed StartDate`;
const defaultCase = `ConditionRelatedToAbuse ConditionRelatedToAutoAccident ConditionRelatedToAutoAccidentState
  ConditionRelatedToEPSDT ConditionRelatedToEmergency ConditionRelatedToEmployment ConditionRelatedToFamilyPlanning
  ConditionRelatedToOther ConditionRelatedToPregnancy DatesAccidentDate DatesAcuteManifestationDate DatesInjuryEndDate
  DatesInjuryStartDate DatesLastMenstrualPeriodDate DatesLastSeenDate DatesLastXRayDate DatesReferralDate
  DatesRelatedDisabilityEndDate DatesRelatedDisabilityStartDate DatesRelatedHospitalizationEndDate
  DatesRelatedHospitalizationStartDate DatesSameOrSimilarIllnessEndDate DatesSameOrSimilarIllnessStartDate
  DatesUnableToWorkEndDate DatesUnableToWorkStartDate Description ID Name PayerScenario ReferringProviderFullName
  ReferringProviderID SendPatientStatements`;

const prefixed = (prefix: string, columns: string): string =>
  columns
    .trim()
    .split(/\s+/)
    .map((column) => prefix + column)
    .join(' ');

const columnsOf = (groups: readonly string[]): string =>
  groups
    .flatMap((group) => group.trim().split(/\s+/))
    .sort()
    .join(' ');

const shared = [
  ...[address, contact, identity, work, location, guarantor, alerts, history],
  ...['PrimaryInsurancePolicy', 'SecondaryInsurancePolicy'].map((prefix) => prefixed(prefix, policy)),
  ...[1, 2, 3, 4].map((n) => prefixed(`MostRecentNote${n}`, note)),
];
const batchOnly = [
  prefixed('DefaultCase', defaultCase),
  ...[1, 2, 3].map((n) => prefixed(`Authorization${n}`, authorization)),
];

export const patientColumnTypes = `
PatientData: ${columnsOf([...shared, balances, 'Cases:PatientCaseData[]'])}
PatientBatchData: ${columnsOf([...shared, ...batchOnly])}
PatientFieldsToReturn: ${columnsOf([...shared, balances, ...batchOnly].map((group) => flags(group)))}
`;

/** Every column has a flag of the same name; GetPatients also knows flags of columns that only GetAllPatients returns. */
function flags(group: string): string {
  return group
    .trim()
    .split(/\s+/)
    .map((column) => `${column}:boolean`)
    .join(' ');
}
