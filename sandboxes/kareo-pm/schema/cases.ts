// Insurance cases, policies and authorizations as they are written and read; `Active` on read is proposed, the rest as the service has it. Kareo API 2.1 Technical Guide, "Patients"; Kareo sheet 2.3.
export const caseTypes = `
PatientCaseCreateReq: Active:boolean? Authorizations:InsurancePolicyAuthorizationCreateReq[] CaseDescription CaseName
  Condition:PatientCaseConditionReq Dates:PatientCaseDatesReq ExternalID PayerScenario
  Policies:InsurancePolicyCreateReq[] ReferringProviderExternalID ReferringProviderFullName ReferringProviderID:int?
  SendPatientStatements:boolean?
PatientCaseUpdateReq: Active:boolean? Authorizations:InsurancePolicyAuthorizationUpdateReq[] CaseDescription
  CaseID:int? CaseName Condition:PatientCaseConditionReq Dates:PatientCaseDatesReq ExternalID PayerScenario
  Policies:InsurancePolicyUpdateReq[] ReferringProviderExternalID ReferringProviderFullName ReferringProviderID:int?
  SendPatientStatements:boolean?
PatientCaseConditionReq: EPSDTReason:EPSDTReasonCode? RelatedToAbuse:boolean? RelatedToAutoAccident:boolean?
  RelatedToAutoAccidentState RelatedToEPSDT:boolean? RelatedToEmergency:boolean? RelatedToEmployment:boolean?
  RelatedToFamilyPlanning:boolean? RelatedToOther:boolean? RelatedToPregnancy:boolean?
PatientCaseDatesReq: AccidentDate:dateTime? AcuteManifestationDate:dateTime? InjuryEndDate:dateTime?
  InjuryStartDate:dateTime? LastMenstrualPeriodDate:dateTime? LastSeenDate:dateTime? LastXRayDate:dateTime?
  ReferralDate:dateTime? RelatedDisabilityEndDate:dateTime? RelatedDisabilityStartDate:dateTime?
  RelatedHospitalizationEndDate:dateTime? RelatedHospitalizationStartDate:dateTime?
  SameorSimilarIllnessEndDate:dateTime? SameorSimilarIllnessStartDate:dateTime? UnabletoWorkEndDate:dateTime?
  UnabletoWorkStartDate:dateTime?
InsurancePolicyCreateReq: Active:boolean? AddressLine1 AddressLine2 Adjuster:InsurancePolicyAdjusterReq City
  CompanyID:int? CompanyName Copay Country Deductible EffectiveEndDate:dateTime? EffectiveStartDate:dateTime?
  ExternalID Insured:InsurancePolicyInsuredReq PlanID:int? PlanName PolicyGroupNumber PolicyNotes PolicyNumber
  Precedence:int? State ZipCode
InsurancePolicyUpdateReq: Active:boolean? Adjuster:InsurancePolicyAdjusterReq CompanyID:int? CompanyName Copay
  Deductible EffectiveEndDate:dateTime? EffectiveStartDate:dateTime? ExternalID InsurancePolicyID:int?
  Insured:InsurancePolicyInsuredReq PlanAddressLine1 PlanAddressLine2 PlanCity PlanCountry PlanID:int? PlanName
  PlanState PlanZipCode PolicyGroupNumber PolicyNotes PolicyNumber Precedence:int?
InsurancePolicyAdjusterReq: FaxNumber FaxNumberExt FirstName LastName MiddleName PhoneNumber PhoneNumberExt Prefix
  Suffix
InsurancePolicyInsuredReq: AddressLine1 AddressLine2 City Country DateofBirth:dateTime? Employer FirstName
  Gender:GenderCode? IDNumber LastName MiddleName PatientRelationshipToInsured:Relationship?
  PolicyThroughEmployer:boolean Prefix SocialSecurityNumber State Suffix ZipCode
InsurancePolicyAuthorizationCreateReq: ContactFullName ContactPhone ContactPhoneExt EndDate:dateTime?
  InsurancePlanID:int? InsurancePlanName Notes Number NumberOfVisits:int? StartDate:dateTime?
InsurancePolicyAuthorizationUpdateReq: AuthorizationID:int? ContactFullName ContactPhone ContactPhoneExt
  EndDate:dateTime? InsurancePlanID:int? InsurancePlanName InsurancePolicyID:int? Notes Number NumberOfVisits:int?
  StartDate:dateTime?
PatientCaseData: Active ConditionRelatedToAbuse ConditionRelatedToAutoAccident ConditionRelatedToAutoAccidentState
  ConditionRelatedToEPSDT ConditionRelatedToEmergency ConditionRelatedToEmployment ConditionRelatedToFamilyPlanning
  ConditionRelatedToOther ConditionRelatedToPregnancy DatesAccidentDate DatesAcuteManifestationDate DatesInjuryEndDate
  DatesInjuryStartDate DatesLastMenstrualPeriodDate DatesLastSeenDate DatesLastXRayDate DatesReferralDate
  DatesRelatedDisabilityEndDate DatesRelatedDisabilityStartDate DatesRelatedHospitalizationEndDate
  DatesRelatedHospitalizationStartDate DatesSameOrSimilarIllnessEndDate DatesSameOrSimilarIllnessStartDate
  DatesUnableToWorkEndDate DatesUnableToWorkStartDate Description InsurancePolicies:PatientInsurancePolicyData[]
  IsPrimaryCase:boolean Name PatientCaseID PayerScenario ReferringProviderFullName ReferringProviderID
  SendPatientStatements
PatientInsurancePolicyData: Active Authorizations:PatientInsurancePolicyAuthorizationData[] CompanyID CompanyName
  Copay Deductible EffectiveEndDate EffectiveStartDate GroupNumber InsurancePolicyID InsuredAddressLine1
  InsuredAddressLine2 InsuredCity InsuredCountry InsuredDateOfBirth InsuredFullName InsuredGender InsuredIDNumber
  InsuredNotes InsuredSocialSecurityNumber InsuredState InsuredZipCode Number PatientCaseID
  PatientRelationshipToInsured PlanAddressLine1 PlanAddressLine2 PlanAdjusterFullName PlanCity PlanCountry
  PlanFaxNumber PlanFaxNumberExt PlanID PlanName PlanPhoneNumber PlanPhoneNumberExt PlanState PlanZipCode
  SyncWithEHR:boolean
PatientInsurancePolicyAuthorizationData: AuthorizationNumber AuthorizedNumberOfVisits AuthorizedNumberOfVisitsUsed
  ContactFullName ContactPhone ContactPhoneExt EndDate InsurancePolicyID Notes StartDate
UpdatePrimaryPatientCaseReq < RequestBase: PatientCaseId!:long
UpdatePrimaryPatientCaseResp < ResponseBase: PatientCaseId:long
`;
