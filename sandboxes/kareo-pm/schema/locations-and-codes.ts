// Types of service locations and procedure codes, the two families whose members live in the namespace without the trailing slash; `CustomCode` and `DefaultRevenueCode` are proposed. Kareo API 2.1 Technical Guide, "Service Locations", "Procedure Codes"; Kareo sheet 2.7.
export const locationAndCodeTypes = `
GetServiceLocationsReq < RequestBase: Fields!:ServiceLocationFieldsToReturn Filter:ServiceLocationFilter
ServiceLocationFilter: FromCreatedDate FromLastModifiedDate ID PracticeID PracticeName ToCreatedDate
  ToLastModifiedDate
GetServiceLocationsResp < ResponseBase: ServiceLocations:ServiceLocationData[]
ServiceLocationData: AddressLine1 AddressLine2 BillingName CLIANumber City Country CreatedDate FacilityIDType FaxPhone
  FaxPhoneExt HCFABox32FacilityID ID ModifiedDate NPI Name Phone PhoneExt PlaceOfService PracticeID PracticeName State
  ZipCode
GetProcedureCodesReq < RequestBase: Fields!:ProcedureCodeFieldsToReturn Filter:ProcedureCodeFilter
ProcedureCodeFilter: Active:boolean CustomerSpecific:boolean FromCreatedDate FromLastModifiedDate ID ProcedureCode
  ToCreatedDate ToLastModifiedDate
GetProcedureCodesResp < ResponseBase: ProcedureCodes:ProcedureCodeData[]
ProcedureCodeData: Active BillableCode CreatedDate CustomCode CustomerSpecific DefaultRevenueCode DefaultUnits
  DrugName ID LocalName ModifiedDate NDC OfficialDescription OfficialName PracticeName ProcedureCode
  ProcedureCodeCategoryID TypeOfServiceCode
`;
