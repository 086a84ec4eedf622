// Types of practices, providers and external vendors. Kareo API 2.1 Technical Guide, "Practices", "Providers", "External Vendors".
export const directoryTypes = `
GetPracticesReq < RequestBase: Fields!:PracticeFieldsToReturn Filter:PracticeFilter
PracticeFilter: Active FromCreatedDate FromLastModifiedDate ID NPI PracticeName TaxID ToCreatedDate ToLastModifiedDate
GetPracticesResp < ResponseBase: Practices:PracticeData[]
PracticeData: Active AdministratorAddressLine1 AdministratorAddressLine2 AdministratorCity AdministratorCountry
  AdministratorEmail AdministratorFax AdministratorFaxExt AdministratorFullName AdministratorPhone
  AdministratorPhoneExt AdministratorState AdministratorZipCode BillingContactAddressLine1 BillingContactAddressLine2
  BillingContactCity BillingContactCountry BillingContactEmail BillingContactFax BillingContactFaxExt
  BillingContactFullName BillingContactPhone BillingContactPhoneExt BillingContactState BillingContactZipCode
  CreatedDate Email Fax FaxExt ID LastModifiedDate NPI Notes Phone PhoneExt PracticeAddressLine1 PracticeAddressLine2
  PracticeCity PracticeCountry PracticeName PracticeState PracticeZipCode SubscriptionEdition TaxID WebSite kFaxNumber
GetProvidersReq < RequestBase: Fields!:ProviderFieldsToReturn Filter:ProviderFilter
ProviderFilter: DepartmentName FromCreatedDate FromLastModifiedDate FullName PracticeID PracticeName ToCreatedDate
  ToLastModifiedDate Type
GetProvidersResp < ResponseBase: Providers:ProviderData[]
ProviderData: Active AddressLine1 AddressLine2 BillingType City Country CreatedDate Degree DepartmentName EmailAddress
  EncounterFormName Fax FaxExt FirstName FullName HomePhone HomePhoneExt ID LastModifiedDate LastName MiddleName
  MobilePhone MobilePhoneExt NationalProviderIdentifier Notes Pager PagerExt PracticeID PracticeName Prefix
  ProviderPerformanceReportActive ProviderPerformanceReportCCEmailRecipients ProviderPerformanceReportDelay
  ProviderPerformanceReportFequency ProviderPerformanceReportScope SocialSecurityNumber SpecialtyName State Suffix
  Type WorkPhone WorkPhoneExt ZipCode
GetExternalVendorsReq < RequestBase:
GetExternalVendorsResp < ResponseBase: ExternalVendors:ExternalVendorData[]
RegisterExternalVendorReq < RequestBase: ExternalVendor:ExternalVendorReq
ExternalVendorReq: ExternalVendorName
RegisterExternalVendorResp < ResponseBase: ExternalVendor:ExternalVendorData
ExternalVendorData: ExternalVendorID:int? ExternalVendorName
UpdatePatientsExternalIDReq < RequestBase: Updates!:PatientExternalIDSettingBatch
PatientExternalIDSettingBatch: UpdateBatch:PatientExternalIDSetting[]
PatientExternalIDSetting: externalID externalVendorID:int patientID:int practiceID:int
UpdatePatientsExternalIDResp < ResponseBase: ItemsUpdated:PatientExternalIDSetting[]
GetThrottlesReq < RequestBase:
GetThrottlesResp < ResponseBase: Throttles:ThrottleDetail[]
ThrottleDetail: Endpoint ThrottleTimeMs:int
`;
