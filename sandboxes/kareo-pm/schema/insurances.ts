// Insurance companies and plans: operations proposed by the sandbox, which the live service does not have. Kareo sheet 2.10.
export const insuranceTypes = `
GetInsuranceCompaniesReq < RequestBase: Fields!:InsuranceCompanyFieldsToReturn Filter!:InsuranceCompanyFilter
InsuranceCompanyFilter: BatchSize:int? CompanyID:int? CompanyName FromChangeKey:long? FromLastModifiedDate StartKey:int?
  ToLastModifiedDate
GetInsuranceCompaniesResp < ResponseBase: InsuranceCompanies:InsuranceCompanyData[] Key:InsuranceKey
InsuranceKey: nextChangeKey:long? nextStartKey:int?
InsuranceCompanyData: ChangeKey CompanyAddressLine1 CompanyAddressLine2 CompanyCity CompanyID CompanyName CompanyState
  CompanyZipCode CreatedDate ElectronicPayerConnection InsuranceProgram LastModifiedDate MergedIntoCompanyID Notes
CreateInsuranceCompanyReq < RequestBase: InsuranceCompany!:InsuranceCompanyCreate
InsuranceCompanyCreate: CompanyAddressLine1 CompanyAddressLine2 CompanyCity CompanyName! CompanyState CompanyZipCode
  ElectronicPayerConnection InsuranceProgram Notes
UpdateInsuranceCompanyReq < RequestBase: InsuranceCompany!:InsuranceCompanyUpdate
InsuranceCompanyUpdate: CompanyAddressLine1 CompanyAddressLine2 CompanyCity CompanyID!:int CompanyName CompanyState
  CompanyZipCode ElectronicPayerConnection InsuranceProgram Notes
ModifyInsuranceCompanyResp < ResponseBase: CompanyID:int CompanyName
MergeInsuranceCompaniesReq < RequestBase: Merge!:InsuranceCompanyMerge
InsuranceCompanyMerge: MergedCompanyID!:int SurvivingCompanyID!:int SurvivingName
MergeInsuranceCompaniesResp < ResponseBase: CompanyID:int CompanyName PlansMoved:int PoliciesMoved:int
GetInsurancePlansReq < RequestBase: Fields!:InsurancePlanFieldsToReturn Filter!:InsurancePlanFilter
InsurancePlanFilter: BatchSize:int? CompanyID:int? CompanyName FromChangeKey:long? FromLastModifiedDate PlanID:int?
  PlanName StartKey:int? ToLastModifiedDate
GetInsurancePlansResp < ResponseBase: InsurancePlans:InsurancePlanData[] Key:InsuranceKey
InsurancePlanData: ChangeKey CompanyID CompanyName CreatedDate LastModifiedDate MergedIntoPlanID PlanAddressLine1
  PlanAddressLine2 PlanCity PlanFaxNumber PlanFaxNumberExt PlanID PlanName PlanPhoneNumber PlanPhoneNumberExt PlanState
  PlanZipCode
CreateInsurancePlanReq < RequestBase: InsurancePlan!:InsurancePlanCreate
InsurancePlanCreate: CompanyID:int? CompanyName PlanAddressLine1 PlanAddressLine2 PlanCity PlanFaxNumber PlanFaxNumberExt
  PlanName! PlanPhoneNumber PlanPhoneNumberExt PlanState PlanZipCode
UpdateInsurancePlanReq < RequestBase: InsurancePlan!:InsurancePlanUpdate
InsurancePlanUpdate: PlanAddressLine1 PlanAddressLine2 PlanCity PlanFaxNumber PlanFaxNumberExt PlanID!:int PlanName
  PlanPhoneNumber PlanPhoneNumberExt PlanState PlanZipCode
ModifyInsurancePlanResp < ResponseBase: CompanyID:int CompanyName PlanID:int PlanName
MergeInsurancePlansReq < RequestBase: Merge!:InsurancePlanMerge
InsurancePlanMerge: MergedPlanID!:int SurvivingName SurvivingPlanID!:int
MergeInsurancePlansResp < ResponseBase: PlanID:int PlanName PoliciesMoved:int
`;
