// Request and answer types of the patient operations. Kareo API 2.1 Technical Guide, "Patients".
export const patientTypes = `
GetPatientReq < RequestBase: Filter:SinglePatientFilter
SinglePatientFilter: ExternalID ExternalVendorID:int? PatientID:int?
GetPatientResp < ResponseBase: Patient:PatientData
GetPatientsReq < RequestBase: Fields!:PatientFieldsToReturn Filter:PatientFilter
PatientFilter: CollectionCategoryName DefaultCasePayerScenario DefaultRenderingProviderFullName
  DefaultServiceLocationName FirstName FromCreatedDate FromDateOfBirth FromLastEncounterDate FromLastModifiedDate
  FullName Gender LastName MiddleName PracticeID PracticeName PrimaryCarePhysicianFullName
  PrimaryInsurancePolicyCompanyName PrimaryInsurancePolicyPlanName ReferralSource ReferringProviderFullName SSN
  SecondaryInsurancePolicyCompanyName SecondaryInsurancePolicyPlanName ToCreatedDate ToDateOfBirth ToLastEncounterDate
  ToLastModifiedDate
GetPatientsResp < ResponseBase: Patients:PatientData[]
GetAllPatientsReq < RequestBase: Fields!:PatientBatchFieldsToReturn Filter!:PatientBatchGetFilter
PatientBatchGetFilter: BatchSize:int? PracticeID:int? StartKey:int?
GetAllPatientsResp < ResponseBase: Key:PatientBatchKey Patients:PatientBatchData[]
PatientBatchKey: nextStartKey:int?
CreatePatientReq < RequestBase: Patient!:PatientCreate
UpdatePatientReq < RequestBase: Patient!:PatientUpdate
PatientCreate: AddressLine1 AddressLine2 Alert:PatientAlertReq Cases:PatientCaseCreateReq[] City
  CollectionCategoryName Country DateofBirth:dateTime? DefaultRenderingProvider:ProviderIdentifierReq
  DefaultServiceLocation:ServiceLocationReq EmailAddress EmergencyName EmergencyPhone EmergencyPhoneExt
  Employer:PatientEmployerReq ExternalVendorID:int? FirstName Gender:GenderCode? Guarantor:PatientGuarantorReq
  HomePhone HomePhoneExt LastName MaritalStatus MedicalRecordNumber MiddleName MobilePhone MobilePhoneExt Note
  PatientExternalID Practice!:PracticeIdentifierReq Prefix PrimaryCarePhysician:PhysicianIdentifierReq ReferralSource
  ReferringProvider:ProviderIdentifierReq SocialSecurityNumber State Suffix WorkPhone WorkPhoneExt ZipCode
PatientUpdate: AddressLine1 AddressLine2 Alert:PatientAlertReq Cases:PatientCaseUpdateReq[] City
  CollectionCategoryName Country DateofBirth:dateTime? DefaultRenderingProvider:ProviderIdentifierReq
  DefaultServiceLocation:ServiceLocationReq EmailAddress EmergencyName EmergencyPhone EmergencyPhoneExt
  Employer:PatientEmployerReq ExternalVendorID:int? FirstName Gender:GenderCode? Guarantor:PatientGuarantorReq
  HomePhone HomePhoneExt LastName MaritalStatus MedicalRecordNumber MiddleName MobilePhone MobilePhoneExt Note
  PatientExternalID PatientID:int? Practice!:PracticeIdentifierReq Prefix PrimaryCarePhysician:PhysicianIdentifierReq
  ReferralSource ReferringProvider:ProviderIdentifierReq SocialSecurityNumber State Suffix WorkPhone WorkPhoneExt
  ZipCode
PatientAlertReq: Message ShowWhenDisplayingPatientDetails:boolean? ShowWhenEnteringEncounters:boolean?
  ShowWhenPostingPayments:boolean? ShowWhenPreparingPatientStatements:boolean? ShowWhenSchedulingAppointments:boolean?
  ShowWhenViewingClaimDetails:boolean?
ProviderIdentifierReq: ExternalID FullName ProviderID:int?
PhysicianIdentifierReq: ExternalID FullName PhysicianID:int?
PracticeIdentifierReq: ExternalID PracticeID:int? PracticeName
ServiceLocationReq: AddressLine1 AddressLine2 BillingName CLIANumber City Country FacilityID FacilityIDType FaxPhone
  FaxPhoneExt LocationID:int? LocationName NPI POS Phone PhoneExt State ZipCode
EmployerReq: AddressLine1 AddressLine2 City Country EmployerID:int? EmployerName State ZipCode
PatientEmployerReq < EmployerReq: EmploymentStatus:EmploymentStatusCode?
PatientGuarantorReq: AddressLine1 AddressLine2 City Country DifferentThanPatient:boolean? FirstName LastName
  MiddleName Prefix RelationshiptoGuarantor:Relationship? State Suffix ZipCode
ModifyPatientResp < ResponseBase: Cases:PatientCaseRes[] DefaultServiceLocationID:int? EmployerID:int?
  ExternalVendorID:int? PatientExternalID PatientID:int? PracticeExternalID PracticeID:int? PracticeName
PatientCaseRes: Authorizations:InsurancePolicyAuthorizationRes[] CaseExternalID CaseID:int?
  Policies:InsurancePolicyRes[]
InsurancePolicyAuthorizationRes: AuthorizationID:int? InsurancePolicyID:int?
InsurancePolicyRes: InsurancePolicyCompanyID:int? InsurancePolicyExternalID InsurancePolicyID:int?
  InsurancePolicyPlanID:int?
`;
