// Types of GetCharges; the columns of a charge stand in charge-columns.ts. Kareo API 2.1 Technical Guide, "Charges".
export const chargeTypes = `
GetChargesReq < RequestBase: Fields!:ChargeFieldsToReturn Filter:ChargeFilter
ChargeFilter: BatchNumber BilledTo CasePayerScenario DiagnosisCode EncounterStatus FromCreatedDate
  FromLastModifiedDate FromPostingDate FromServiceDate IncludeUnapprovedCharges PatientName PracticeName ProcedureCode
  ReferringProviderFullName RenderingProviderFullName SchedulingProviderFullName ServiceLocationName Status
  ToCreatedDate ToLastModifiedDate ToPostingDate ToServiceDate
GetChargesResp < ResponseBase: Charges:ChargeData[]
`;
