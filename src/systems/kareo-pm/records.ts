// Generated from kareo-pm/records/*.json by tools/records.ts; do not edit.
/**
 * What CreatePatient takes: typed and nested, unlike what is read.
 */
export type PatientCreate = PatientWrite & {
  Cases?: PatientCaseCreateReq[];
};
/**
 * What UpdatePatient takes: an omitted member is unchanged, an empty text clears.
 */
export type PatientUpdate = PatientWrite & {
  Cases?: PatientCaseUpdateReq[];
  PatientID?: number;
};

/**
 * Every record by its record type.
 */
export interface KareoPmRecords {
  appointment: AppointmentData;
  'appointment-create': AppointmentCreate;
  'appointment-details': AppointmentDetailsData;
  'appointment-identifier': AppointmentIdentifierReq;
  'appointment-update': AppointmentUpdate;
  authorization: PatientInsurancePolicyAuthorizationData;
  case: PatientCaseData;
  charge: ChargeData;
  encounter: EncounterDetailsData;
  'encounter-create': EncounterCreate;
  'encounter-hospitalization': EncounterHospitalization;
  'encounter-miscellaneous': EncounterMiscellaneous;
  'encounter-payment': EncounterPayment;
  'encounter-place-of-service': EncounterPlaceOfService;
  'encounter-service-location': EncounterServiceLocation;
  'external-vendor': ExternalVendorData;
  'group-patient-summary': GroupPatientSummaryData;
  'group-patient-summary-write': GroupPatientSummary;
  'insurance-company': InsuranceCompanyData;
  'insurance-company-create': InsuranceCompanyCreate;
  'insurance-company-update': InsuranceCompanyUpdate;
  'insurance-plan': InsurancePlanData;
  'insurance-plan-create': InsurancePlanCreate;
  'insurance-plan-update': InsurancePlanUpdate;
  'insurance-policy-adjuster': InsurancePolicyAdjusterReq;
  'insurance-policy-authorization-create': InsurancePolicyAuthorizationCreateReq;
  'insurance-policy-authorization-update': InsurancePolicyAuthorizationUpdateReq;
  'insurance-policy-create': InsurancePolicyCreateReq;
  'insurance-policy-insured': InsurancePolicyInsuredReq;
  'insurance-policy-update': InsurancePolicyUpdateReq;
  'orphan-diagnosis-codes': OrphanDiagnosisCodes;
  patient: PatientData;
  'patient-alert': PatientAlertReq;
  'patient-case-condition': PatientCaseConditionReq;
  'patient-case-create': PatientCaseCreateReq;
  'patient-case-dates': PatientCaseDatesReq;
  'patient-case-identifier': PatientCaseIdentifierReq;
  'patient-case-update': PatientCaseUpdateReq;
  'patient-create': PatientCreate;
  'patient-employer': PatientEmployerReq;
  'patient-guarantor': PatientGuarantorReq;
  'patient-identifier': PatientIdentifierReq;
  'patient-summary': PatientSummaryData;
  'patient-summary-write': PatientSummaryWrite;
  'patient-update': PatientUpdate;
  'patient-write': PatientWrite;
  payment: PaymentData;
  'physician-identifier': PhysicianIdentifierReq;
  policy: PatientInsurancePolicyData;
  practice: PracticeData;
  'practice-identifier': PracticeIdentifierReq;
  'procedure-code': ProcedureCodeData;
  provider: ProviderData;
  'provider-identifier': ProviderIdentifierReq;
  'provider-identifier-detailed': ProviderIdentifierDetailedReq;
  'recurrence-rule': RecurrenceRuleData;
  'recurrence-rule-write': RecurrenceRuleWrite;
  'service-line': ServiceLineRes;
  'service-line-write': ServiceLineReq;
  'service-location': ServiceLocationData;
  'service-location-write': ServiceLocationReq;
  transaction: TransactionData;
}
/**
 * An appointment of a list (GetAppointments), its times in UTC.
 */
export interface AppointmentData {
  AllDay?: string;
  AppointmentDuration?: string;
  AppointmentReason1?: string;
  AppointmentReason10?: string;
  AppointmentReason2?: string;
  AppointmentReason3?: string;
  AppointmentReason4?: string;
  AppointmentReason5?: string;
  AppointmentReason6?: string;
  AppointmentReason7?: string;
  AppointmentReason8?: string;
  AppointmentReason9?: string;
  AppointmentReasonID1?: string;
  AppointmentReasonID10?: string;
  AppointmentReasonID2?: string;
  AppointmentReasonID3?: string;
  AppointmentReasonID4?: string;
  AppointmentReasonID5?: string;
  AppointmentReasonID6?: string;
  AppointmentReasonID7?: string;
  AppointmentReasonID8?: string;
  AppointmentReasonID9?: string;
  AuthorizationEndDate?: string;
  AuthorizationID?: string;
  AuthorizationInsurancePlan?: string;
  AuthorizationNumber?: string;
  AuthorizationStartDate?: string;
  ConfirmationStatus?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  EndDate?: string;
  ID: string;
  LastModifiedDate?: string;
  Notes?: string;
  PatientCaseID?: string;
  PatientCaseName?: string;
  PatientCasePayerScenario?: string;
  PatientFullName?: string;
  PatientID?: string;
  PracticeID?: string;
  PracticeName?: string;
  /**
   * Added by Chartbridge: the provider whose full name is ResourceName1, where that is exactly one.
   */
  ProviderID?: string;
  Recurring?: string;
  ResourceID1?: string;
  ResourceID10?: string;
  ResourceID2?: string;
  ResourceID3?: string;
  ResourceID4?: string;
  ResourceID5?: string;
  ResourceID6?: string;
  ResourceID7?: string;
  ResourceID8?: string;
  ResourceID9?: string;
  ResourceName1?: string;
  ResourceName10?: string;
  ResourceName2?: string;
  ResourceName3?: string;
  ResourceName4?: string;
  ResourceName5?: string;
  ResourceName6?: string;
  ResourceName7?: string;
  ResourceName8?: string;
  ResourceName9?: string;
  ResourceTypeID1?: string;
  ResourceTypeID10?: string;
  ResourceTypeID2?: string;
  ResourceTypeID3?: string;
  ResourceTypeID4?: string;
  ResourceTypeID5?: string;
  ResourceTypeID6?: string;
  ResourceTypeID7?: string;
  ResourceTypeID8?: string;
  ResourceTypeID9?: string;
  ServiceLocationID?: string;
  ServiceLocationName?: string;
  StartDate?: string;
  Type?: string;
}
/**
 * What CreateAppointment takes; times in UTC.
 */
export interface AppointmentCreate {
  AppointmentId?: number;
  AppointmentMode?: string;
  AppointmentName?: string;
  AppointmentReasonId?: number;
  AppointmentStatus:
    | 'Unknown'
    | 'Scheduled'
    | 'ReminderSent'
    | 'Confirmed'
    | 'CheckedIn'
    | 'Roomed'
    | 'CheckedOut'
    | 'NeedsReschedule'
    | 'ReadyToBeSeen'
    | 'NoShow'
    | 'Cancelled'
    | 'Rescheduled'
    | 'Tentative';
  AppointmentType: 'U' | 'P' | 'O';
  AppointmentUUID?: string;
  AttendeesCount?: number;
  CreatedAt?: string;
  CreatedBy?: number;
  CustomerId?: number;
  EndTime: string;
  ForRecare?: boolean;
  InsurancePolicyAuthorizationId?: number;
  IsDeleted?: boolean;
  IsGroupAppointment?: boolean;
  IsRecurring: boolean;
  MaxAttendees?: number;
  Notes?: string;
  OccurrenceId?: number;
  PatientCaseId?: number;
  PatientSummaries?: GroupPatientSummary[];
  PatientSummary?: PatientSummaryWrite;
  PracticeId: number;
  ProviderId?: number;
  RecurrenceRule?: RecurrenceRuleWrite;
  ResourceId?: number;
  ResourceIds?: number[];
  ServiceLocationId: number;
  StartTime: string;
  UpdatedAt?: string;
  UpdatedBy?: number;
  WasCreatedOnline?: boolean;
}
/**
 * One attendee; Status stands last on the wire: it belongs to the derived type.
 */
export interface GroupPatientSummary {
  DateOfBirth?: string;
  Email?: string;
  FirstName?: string;
  GenderId?: number;
  Guid?: string;
  HomePhone?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  OtherEmail?: string;
  OtherPhone?: string;
  PatientId?: number;
  PracticeId?: number;
  PreferredEmailType?: string;
  PreferredPhoneType?: string;
  WorkEmail?: string;
  WorkPhone?: string;
  Status?: 'PRESENT' | 'CANCELLED' | 'NO_SHOW';
}
/**
 * The patient of an appointment; only PatientId is needed.
 */
export interface PatientSummaryWrite {
  DateOfBirth?: string;
  Email?: string;
  FirstName?: string;
  GenderId?: number;
  Guid?: string;
  HomePhone?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  OtherEmail?: string;
  OtherPhone?: string;
  PatientId?: number;
  PracticeId?: number;
  PreferredEmailType?: string;
  PreferredPhoneType?: string;
  WorkEmail?: string;
  WorkPhone?: string;
}
/**
 * How an appointment repeats.
 */
export interface RecurrenceRuleWrite {
  AppointmentId?: number;
  DayInterval?: number;
  DayOfMonth?: number;
  DayOfWeek?: string[];
  DayOfWeekFlags?: number;
  DayOfWeekMonthlyOrdinal?: string[];
  DayOfWeekMonthlyOrdinalFlags?: number;
  EndDate?: string;
  MonthInterval?: number;
  MonthOfYear?: number;
  NumOccurrences?: number;
  NumberOfTimes?: number;
  RecurrenceRuleId?: number;
  StartDate?: string;
  TypeOfDay?: string;
  TypeOfDayMonthlyOrdinal?: string[];
  TypeOfDayMonthlyOrdinalFlags?: number;
}
/**
 * An appointment read singly (GetAppointment): the members of AppointmentCreate, read as text.
 */
export interface AppointmentDetailsData {
  AppointmentId: string;
  AppointmentMode?: string;
  AppointmentName?: string;
  AppointmentReasonId?: string;
  AppointmentStatus?: string;
  AppointmentType?: string;
  AppointmentUUID?: string;
  AttendeesCount?: string;
  CreatedAt?: string;
  CreatedBy?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  EndTime?: string;
  ForRecare?: string;
  InsurancePolicyAuthorizationId?: string;
  IsDeleted?: string;
  IsGroupAppointment?: string;
  IsRecurring?: string;
  MaxAttendees?: string;
  Notes?: string;
  OccurrenceId?: string;
  PatientCaseId?: string;
  PatientSummaries?: GroupPatientSummaryData[];
  PatientSummary?: PatientSummaryData;
  PracticeId?: string;
  ProviderId?: string;
  RecurrenceRule?: RecurrenceRuleData;
  ResourceId?: string;
  ResourceIds?: string[];
  ServiceLocationId?: string;
  StartTime?: string;
  UpdatedAt?: string;
  UpdatedBy?: string;
  WasCreatedOnline?: string;
}
/**
 * One attendee of a group appointment.
 */
export interface GroupPatientSummaryData {
  DateOfBirth?: string;
  Email?: string;
  FirstName?: string;
  GenderId?: string;
  Guid?: string;
  HomePhone?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  OtherEmail?: string;
  OtherPhone?: string;
  PatientId?: string;
  PracticeId?: string;
  PreferredEmailType?: string;
  PreferredPhoneType?: string;
  Status?: string;
  WorkEmail?: string;
  WorkPhone?: string;
}
/**
 * The patient of an appointment read singly.
 */
export interface PatientSummaryData {
  DateOfBirth?: string;
  Email?: string;
  FirstName?: string;
  GenderId?: string;
  Guid?: string;
  HomePhone?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  OtherEmail?: string;
  OtherPhone?: string;
  PatientId?: string;
  PracticeId?: string;
  PreferredEmailType?: string;
  PreferredPhoneType?: string;
  WorkEmail?: string;
  WorkPhone?: string;
}
/**
 * How a recurring appointment repeats.
 */
export interface RecurrenceRuleData {
  AppointmentId?: string;
  DayInterval?: string;
  DayOfMonth?: string;
  DayOfWeek?: string[];
  DayOfWeekFlags?: string;
  DayOfWeekMonthlyOrdinal?: string[];
  DayOfWeekMonthlyOrdinalFlags?: string;
  EndDate?: string;
  MonthInterval?: string;
  MonthOfYear?: string;
  NumOccurrences?: string;
  NumberOfTimes?: string;
  RecurrenceRuleId?: string;
  StartDate?: string;
  TypeOfDay?: string;
  TypeOfDayMonthlyOrdinal?: string[];
  TypeOfDayMonthlyOrdinalFlags?: string;
}
/**
 * An appointment, by id or external id.
 */
export interface AppointmentIdentifierReq {
  AppointmentID?: number;
  ExternalID?: string;
}
/**
 * What UpdateAppointment takes: a full replace; times in UTC.
 */
export interface AppointmentUpdate {
  AppointmentId: number;
  AppointmentName?: string;
  AppointmentReasonId?: number;
  AppointmentStatus?:
    | 'Unknown'
    | 'Scheduled'
    | 'ReminderSent'
    | 'Confirmed'
    | 'CheckedIn'
    | 'Roomed'
    | 'CheckedOut'
    | 'NeedsReschedule'
    | 'ReadyToBeSeen'
    | 'NoShow'
    | 'Cancelled'
    | 'Rescheduled'
    | 'Tentative';
  EndTime?: string;
  InsurancePolicyAuthorizationId?: number;
  IsGroupAppointment?: boolean;
  IsRecurring?: boolean;
  MaxAttendees?: number;
  Notes?: string;
  OccurrenceId?: number;
  PatientCaseId?: number;
  PatientId: number;
  ProviderId?: number;
  ResourceId?: number;
  ResourceIds?: number[];
  ServiceLocationId: number;
  StartTime?: string;
  UpdatedAt?: string;
  UpdatedBy?: number;
}
/**
 * An authorization of a policy (GetPatient).
 */
export interface PatientInsurancePolicyAuthorizationData {
  AuthorizationNumber?: string;
  AuthorizedNumberOfVisits?: string;
  AuthorizedNumberOfVisitsUsed?: string;
  ContactFullName?: string;
  ContactPhone?: string;
  ContactPhoneExt?: string;
  EndDate?: string;
  InsurancePolicyID?: string;
  Notes?: string;
  StartDate?: string;
}
/**
 * An insurance case of a patient (GetPatient).
 */
export interface PatientCaseData {
  Active?: string;
  ConditionRelatedToAbuse?: string;
  ConditionRelatedToAutoAccident?: string;
  ConditionRelatedToAutoAccidentState?: string;
  ConditionRelatedToEPSDT?: string;
  ConditionRelatedToEmergency?: string;
  ConditionRelatedToEmployment?: string;
  ConditionRelatedToFamilyPlanning?: string;
  ConditionRelatedToOther?: string;
  ConditionRelatedToPregnancy?: string;
  DatesAccidentDate?: string;
  DatesAcuteManifestationDate?: string;
  DatesInjuryEndDate?: string;
  DatesInjuryStartDate?: string;
  DatesLastMenstrualPeriodDate?: string;
  DatesLastSeenDate?: string;
  DatesLastXRayDate?: string;
  DatesReferralDate?: string;
  DatesRelatedDisabilityEndDate?: string;
  DatesRelatedDisabilityStartDate?: string;
  DatesRelatedHospitalizationEndDate?: string;
  DatesRelatedHospitalizationStartDate?: string;
  DatesSameOrSimilarIllnessEndDate?: string;
  DatesSameOrSimilarIllnessStartDate?: string;
  DatesUnableToWorkEndDate?: string;
  DatesUnableToWorkStartDate?: string;
  Description?: string;
  InsurancePolicies?: PatientInsurancePolicyData[];
  IsPrimaryCase?: string;
  Name?: string;
  PatientCaseID: string;
  PayerScenario?: string;
  ReferringProviderFullName?: string;
  ReferringProviderID?: string;
  SendPatientStatements?: string;
}
/**
 * A policy of an insurance case, in the order of the case (GetPatient).
 */
export interface PatientInsurancePolicyData {
  Active?: string;
  Authorizations?: PatientInsurancePolicyAuthorizationData[];
  CompanyID?: string;
  CompanyName?: string;
  Copay?: string;
  Deductible?: string;
  EffectiveEndDate?: string;
  EffectiveStartDate?: string;
  GroupNumber?: string;
  InsurancePolicyID: string;
  InsuredAddressLine1?: string;
  InsuredAddressLine2?: string;
  InsuredCity?: string;
  InsuredCountry?: string;
  InsuredDateOfBirth?: string;
  InsuredFullName?: string;
  InsuredGender?: string;
  InsuredIDNumber?: string;
  InsuredNotes?: string;
  InsuredSocialSecurityNumber?: string;
  InsuredState?: string;
  InsuredZipCode?: string;
  Number?: string;
  PatientCaseID?: string;
  PatientRelationshipToInsured?: string;
  PlanAddressLine1?: string;
  PlanAddressLine2?: string;
  PlanAdjusterFullName?: string;
  PlanCity?: string;
  PlanCountry?: string;
  PlanFaxNumber?: string;
  PlanFaxNumberExt?: string;
  PlanID?: string;
  PlanName?: string;
  PlanPhoneNumber?: string;
  PlanPhoneNumberExt?: string;
  PlanState?: string;
  PlanZipCode?: string;
  SyncWithEHR?: string;
}
/**
 * A charge: one procedure line of an encounter (GetCharges); its ID is the claim id once approved.
 */
export interface ChargeData {
  AdjustedCharges?: string;
  AllowedAmount?: string;
  AppointmentID?: string;
  BatchNumber?: string;
  BilledTo?: string;
  CaseName?: string;
  CasePayerScenario?: string;
  CopayAmount?: string;
  CopayCategory?: string;
  CopayMethod?: string;
  CopayReference?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  DoNotSendClaimElectronically?: string;
  DoNotSendElectronicallyToSecondary?: string;
  EClaimNote?: string;
  EClaimNoteType?: string;
  EncounterDiagnosisID1?: string;
  EncounterDiagnosisID2?: string;
  EncounterDiagnosisID3?: string;
  EncounterDiagnosisID4?: string;
  EncounterID: string;
  EncounterProcedureID?: string;
  EncounterStatus?: string;
  ExpectedAmount?: string;
  HospitalizationEndDate?: string;
  HospitalizationStartDate?: string;
  ID?: string;
  InsuranceBalance?: string;
  LastModifiedDate?: string;
  LineNote?: string;
  LocalUseBox10d?: string;
  LocalUseBox19?: string;
  Minutes?: string;
  OtherAdjustment?: string;
  OtherPaymentAmount?: string;
  OtherPaymentCategoryDesc?: string;
  OtherPaymentID?: string;
  OtherPaymentMethodDesc?: string;
  OtherPaymentPostingDate?: string;
  OtherPaymentRef?: string;
  PatientBalance?: string;
  PatientBatchID?: string;
  PatientDateOfBirth?: string;
  PatientFirstBillDate?: string;
  PatientFirstName?: string;
  PatientID?: string;
  PatientLastBillDate?: string;
  PatientLastName?: string;
  PatientMiddleName?: string;
  PatientName?: string;
  PatientPaymentAmount?: string;
  PatientPaymentCategoryDesc?: string;
  PatientPaymentID?: string;
  PatientPaymentMethodDesc?: string;
  PatientPaymentPostingDate?: string;
  PatientPaymentRef?: string;
  PostingDate?: string;
  PracticeID?: string;
  PracticeName?: string;
  PrimaryInsuranceAddressLine1?: string;
  PrimaryInsuranceAddressLine2?: string;
  PrimaryInsuranceAdjudicationDate?: string;
  PrimaryInsuranceBatchID?: string;
  PrimaryInsuranceCity?: string;
  PrimaryInsuranceCompanyName?: string;
  PrimaryInsuranceCountry?: string;
  PrimaryInsuranceFirstBillDate?: string;
  PrimaryInsuranceInsuranceAllowed?: string;
  PrimaryInsuranceInsuranceCoinsurance?: string;
  PrimaryInsuranceInsuranceContractAdjustment?: string;
  PrimaryInsuranceInsuranceContractAdjustmentReason?: string;
  PrimaryInsuranceInsuranceCopay?: string;
  PrimaryInsuranceInsuranceDeductible?: string;
  PrimaryInsuranceInsurancePayment?: string;
  PrimaryInsuranceInsuranceSecondaryAdjustment?: string;
  PrimaryInsuranceInsuranceSecondaryAdjustmentReason?: string;
  PrimaryInsuranceLastBillDate?: string;
  PrimaryInsurancePaymentCategoryDesc?: string;
  PrimaryInsurancePaymentID?: string;
  PrimaryInsurancePaymentMethodDesc?: string;
  PrimaryInsurancePaymentPostingDate?: string;
  PrimaryInsurancePaymentRef?: string;
  PrimaryInsurancePlanName?: string;
  PrimaryInsuranceState?: string;
  PrimaryInsuranceZipCode?: string;
  ProcedureCode?: string;
  ProcedureCodeCategory?: string;
  ProcedureModifier1?: string;
  ProcedureModifier2?: string;
  ProcedureModifier3?: string;
  ProcedureModifier4?: string;
  ProcedureName?: string;
  Receipts?: string;
  RefCode?: string;
  ReferringProviderID?: string;
  ReferringProviderName?: string;
  RenderingProviderID?: string;
  RenderingProviderName?: string;
  SchedulingProviderID?: string;
  SchedulingProviderName?: string;
  SecondaryInsuranceAddressLine1?: string;
  SecondaryInsuranceAddressLine2?: string;
  SecondaryInsuranceAdjudicationDate?: string;
  SecondaryInsuranceBatchID?: string;
  SecondaryInsuranceCity?: string;
  SecondaryInsuranceCompanyName?: string;
  SecondaryInsuranceCountry?: string;
  SecondaryInsuranceFirstBillDate?: string;
  SecondaryInsuranceInsuranceAllowed?: string;
  SecondaryInsuranceInsuranceCoinsurance?: string;
  SecondaryInsuranceInsuranceContractAdjustment?: string;
  SecondaryInsuranceInsuranceContractAdjustmentReason?: string;
  SecondaryInsuranceInsuranceCopay?: string;
  SecondaryInsuranceInsuranceDeductible?: string;
  SecondaryInsuranceInsurancePayment?: string;
  SecondaryInsuranceInsuranceSecondaryAdjustment?: string;
  SecondaryInsuranceInsuranceSecondaryAdjustmentReason?: string;
  SecondaryInsuranceLastBillDate?: string;
  SecondaryInsurancePaymentCategoryDesc?: string;
  SecondaryInsurancePaymentID?: string;
  SecondaryInsurancePaymentMethodDesc?: string;
  SecondaryInsurancePaymentPostingDate?: string;
  SecondaryInsurancePaymentRef?: string;
  SecondaryInsurancePlanName?: string;
  SecondaryInsuranceState?: string;
  SecondaryInsuranceZipCode?: string;
  ServiceEndDate?: string;
  ServiceLocationBillingName?: string;
  ServiceLocationCLIANumber?: string;
  ServiceLocationFacilityID?: string;
  ServiceLocationFacilityIdType?: string;
  ServiceLocationFax?: string;
  ServiceLocationFaxExt?: string;
  ServiceLocationId?: string;
  ServiceLocationNPI?: string;
  ServiceLocationName?: string;
  ServiceLocationNameAddressLine1?: string;
  ServiceLocationNameAddressLine2?: string;
  ServiceLocationNameCity?: string;
  ServiceLocationNameCountry?: string;
  ServiceLocationNameState?: string;
  ServiceLocationNameZipCode?: string;
  ServiceLocationPhone?: string;
  ServiceLocationPhoneExt?: string;
  ServiceLocationPlaceOfServiceCode?: string;
  ServiceLocationPlaceOfServiceName?: string;
  ServiceStartDate?: string;
  Status?: string;
  SupervisingProviderID?: string;
  SupervisingProviderName?: string;
  TertiaryInsuranceAddressLine1?: string;
  TertiaryInsuranceAddressLine2?: string;
  TertiaryInsuranceAdjudicationDate?: string;
  TertiaryInsuranceBatchID?: string;
  TertiaryInsuranceCity?: string;
  TertiaryInsuranceCompanyName?: string;
  TertiaryInsuranceCompanyPlanName?: string;
  TertiaryInsuranceCountry?: string;
  TertiaryInsuranceInsuranceAllowed?: string;
  TertiaryInsuranceInsuranceCoinsurance?: string;
  TertiaryInsuranceInsuranceContractAdjustment?: string;
  TertiaryInsuranceInsuranceContractAdjustmentReason?: string;
  TertiaryInsuranceInsuranceCopay?: string;
  TertiaryInsuranceInsuranceDeductible?: string;
  TertiaryInsuranceInsurancePayment?: string;
  TertiaryInsuranceInsuranceSecondaryAdjustment?: string;
  TertiaryInsuranceInsuranceSecondaryAdjustmentReason?: string;
  TertiaryInsurancePaymentCategoryDesc?: string;
  TertiaryInsurancePaymentID?: string;
  TertiaryInsurancePaymentMethodDesc?: string;
  TertiaryInsurancePaymentPostingDate?: string;
  TertiaryInsurancePaymentRef?: string;
  TertiaryInsuranceState?: string;
  TertiaryInsuranceZipCode?: string;
  TotalBalance?: string;
  TotalCharges?: string;
  TypeOfService?: string;
  UnitCharge?: string;
  Units?: string;
}
/**
 * An encounter (GetEncounterDetails); its service lines are ids only.
 */
export interface EncounterDetailsData {
  AppointmentID?: string;
  BatchNumber?: string;
  BillingProvider?: string;
  CaseID?: string;
  CaseName?: string;
  CasePayerScenario?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  EncounterID: string;
  EncounterStatus?: string;
  HospitalizationEndDate?: string;
  HospitalizationStartDate?: string;
  LastModifiedDate?: string;
  PatientFirstName?: string;
  PatientID?: string;
  PatientLastName?: string;
  PatientMiddleName?: string;
  PatientPrefix?: string;
  PatientSufix?: string;
  Payment?: string;
  PlaceOfServiceCode?: string;
  PlaceOfServiceName?: string;
  PostDate?: string;
  PracticeID?: string;
  PracticeName?: string;
  ReferringProvider?: string;
  RenderingProvider?: string;
  SchedulingProvider?: string;
  ServiceEndDate?: string;
  ServiceLines?: ServiceLineRes[];
  ServiceLocationID?: string;
  ServiceLocationName?: string;
  ServiceStartDate?: string;
  SupervisingProvider?: string;
}
/**
 * The ids of one service line.
 */
export interface ServiceLineRes {
  EncounterID?: string;
  ServiceLineExternalID?: string;
  ServiceLineID?: string;
}
/**
 * What CreateEncounter takes.
 */
export interface EncounterCreate {
  Appointment?: AppointmentIdentifierReq;
  AssistantProvider?: ProviderIdentifierDetailedReq;
  AuthorizationNumber?: string;
  BatchNumber?: string;
  BillingProvider?: ProviderIdentifierDetailedReq;
  BusinessOfficeNotes?: string;
  Case?: PatientCaseIdentifierReq;
  EncounterExternalID?: string;
  EncounterStatus?: 'Draft' | 'Submitted' | 'Approved' | 'Rejected' | 'Unpayable';
  ExternalVendorID?: number;
  Hospitalization?: EncounterHospitalization;
  MedicalOfficeNotes?: string;
  Miscellaneous?: EncounterMiscellaneous;
  OrphanDiagnosisCodes?: OrphanDiagnosisCodes;
  Patient?: PatientIdentifierReq;
  Payment?: EncounterPayment;
  PlaceOfService?: EncounterPlaceOfService;
  PostDate?: string;
  Practice?: PracticeIdentifierReq;
  ReferringProvider?: ProviderIdentifierDetailedReq;
  RenderingProvider?: ProviderIdentifierDetailedReq;
  SchedulingProvider?: ProviderIdentifierDetailedReq;
  ServiceEndDate?: string;
  ServiceLines?: ServiceLineReq[];
  ServiceLocation?: EncounterServiceLocation;
  ServiceStartDate?: string;
  SupervisingProvider?: ProviderIdentifierDetailedReq;
}
/**
 * A provider of an encounter, by ProviderID, ExternalID or name.
 */
export interface ProviderIdentifierDetailedReq {
  AddressLine1?: string;
  AddressLine2?: string;
  City?: string;
  Country?: string;
  Degree?: string;
  ExternalID?: string;
  Fax?: string;
  FirstName?: string;
  HomePhone?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  NPI?: string;
  Pager?: string;
  Prefix?: string;
  ProviderID?: number;
  State?: string;
  Suffix?: string;
  WorkPhone?: string;
  Zip?: string;
}
/**
 * A case of the patient.
 */
export interface PatientCaseIdentifierReq {
  CaseID?: number;
  CaseName?: string;
  CasePayerScenario?: string;
  ExternalID?: string;
}
/**
 * The dates of a hospital stay.
 */
export interface EncounterHospitalization {
  EndDate?: string;
  StartDate?: string;
}
/**
 * What is said about how the claim is sent.
 */
export interface EncounterMiscellaneous {
  DoNotSendClaimElectronically?: boolean;
  DoNotSendElectronicallytoSecondary?: boolean;
  EClaimNote?: string;
  EClaimNoteType?: string;
  LocalUseBox10d?: string;
  LocalUseBox19?: string;
}
/**
 * Diagnoses that belong to no line.
 */
export interface OrphanDiagnosisCodes {
  OrphanDiagnosisCode1?: string;
  OrphanDiagnosisCode10?: string;
  OrphanDiagnosisCode11?: string;
  OrphanDiagnosisCode12?: string;
  OrphanDiagnosisCode2?: string;
  OrphanDiagnosisCode3?: string;
  OrphanDiagnosisCode4?: string;
  OrphanDiagnosisCode5?: string;
  OrphanDiagnosisCode6?: string;
  OrphanDiagnosisCode7?: string;
  OrphanDiagnosisCode8?: string;
  OrphanDiagnosisCode9?: string;
}
/**
 * A patient, by id or external id.
 */
export interface PatientIdentifierReq {
  ExternalID?: string;
  FirstName?: string;
  LastName?: string;
  MiddleName?: string;
  PatientID?: number;
  Prefix?: string;
  Suffix?: string;
}
/**
 * What the patient paid at the visit.
 */
export interface EncounterPayment {
  AmountPaid?: string;
  Category?: string;
  Description?: string;
  PaymentMethod?: 'Cash' | 'ElectronicFundsTransfer' | 'Check' | 'Other' | 'CreditCard' | 'Unknown';
  ReferenceNumber?: string;
}
/**
 * A CMS place of service.
 */
export interface EncounterPlaceOfService {
  PlaceOfServiceCode?: string;
  PlaceOfServiceName?: string;
}
/**
 * A practice, by id, external id or name.
 */
export interface PracticeIdentifierReq {
  ExternalID?: string;
  PracticeID?: number;
  PracticeName?: string;
}
/**
 * One service line of an encounter.
 */
export interface ServiceLineReq {
  AltDiagnosisCode1?: string;
  AltDiagnosisCode2?: string;
  AltDiagnosisCode3?: string;
  AltDiagnosisCode4?: string;
  DiagnosisCode1?: string;
  DiagnosisCode2?: string;
  DiagnosisCode3?: string;
  DiagnosisCode4?: string;
  ExternalID?: string;
  LineNote?: string;
  Minutes?: number;
  ProcedureCode?: string;
  ProcedureModifier1?: string;
  ProcedureModifier2?: string;
  ProcedureModifier3?: string;
  ProcedureModifier4?: string;
  RefCode?: string;
  ServiceEndDate?: string;
  ServiceStartDate?: string;
  TypeofService?: string;
  UnitCharge?: number;
  Units?: number;
}
/**
 * A service location, by id or internal name.
 */
export interface EncounterServiceLocation {
  LocationID?: number;
  LocationName?: string;
}
/**
 * A registered external vendor, under which external ids are kept (GetExternalVendors).
 */
export interface ExternalVendorData {
  ExternalVendorID: string;
  ExternalVendorName?: string;
}
/**
 * An insurance company (GetInsuranceCompanies, a proposed operation).
 */
export interface InsuranceCompanyData {
  ChangeKey?: string;
  CompanyAddressLine1?: string;
  CompanyAddressLine2?: string;
  CompanyCity?: string;
  CompanyID: string;
  CompanyName?: string;
  CompanyState?: string;
  CompanyZipCode?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  ElectronicPayerConnection?: string;
  InsuranceProgram?: string;
  LastModifiedDate?: string;
  MergedIntoCompanyID?: string;
  Notes?: string;
}
/**
 * What CreateInsuranceCompany takes (proposed).
 */
export interface InsuranceCompanyCreate {
  CompanyAddressLine1?: string;
  CompanyAddressLine2?: string;
  CompanyCity?: string;
  CompanyName: string;
  CompanyState?: string;
  CompanyZipCode?: string;
  ElectronicPayerConnection?: string;
  InsuranceProgram?: string;
  Notes?: string;
}
/**
 * What UpdateInsuranceCompany takes (proposed).
 */
export interface InsuranceCompanyUpdate {
  CompanyAddressLine1?: string;
  CompanyAddressLine2?: string;
  CompanyCity?: string;
  CompanyID: number;
  CompanyName?: string;
  CompanyState?: string;
  CompanyZipCode?: string;
  ElectronicPayerConnection?: string;
  InsuranceProgram?: string;
  Notes?: string;
}
/**
 * An insurance plan (GetInsurancePlans, a proposed operation).
 */
export interface InsurancePlanData {
  ChangeKey?: string;
  CompanyID?: string;
  CompanyName?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  LastModifiedDate?: string;
  MergedIntoPlanID?: string;
  PlanAddressLine1?: string;
  PlanAddressLine2?: string;
  PlanCity?: string;
  PlanFaxNumber?: string;
  PlanFaxNumberExt?: string;
  PlanID: string;
  PlanName?: string;
  PlanPhoneNumber?: string;
  PlanPhoneNumberExt?: string;
  PlanState?: string;
  PlanZipCode?: string;
}
/**
 * What CreateInsurancePlan takes (proposed); CompanyID or CompanyName must be given.
 */
export interface InsurancePlanCreate {
  CompanyID?: number;
  CompanyName?: string;
  PlanAddressLine1?: string;
  PlanAddressLine2?: string;
  PlanCity?: string;
  PlanFaxNumber?: string;
  PlanFaxNumberExt?: string;
  PlanName: string;
  PlanPhoneNumber?: string;
  PlanPhoneNumberExt?: string;
  PlanState?: string;
  PlanZipCode?: string;
}
/**
 * What UpdateInsurancePlan takes (proposed).
 */
export interface InsurancePlanUpdate {
  PlanAddressLine1?: string;
  PlanAddressLine2?: string;
  PlanCity?: string;
  PlanFaxNumber?: string;
  PlanFaxNumberExt?: string;
  PlanID: number;
  PlanName?: string;
  PlanPhoneNumber?: string;
  PlanPhoneNumberExt?: string;
  PlanState?: string;
  PlanZipCode?: string;
}
/**
 * The adjuster of a policy.
 */
export interface InsurancePolicyAdjusterReq {
  FaxNumber?: string;
  FaxNumberExt?: string;
  FirstName?: string;
  LastName?: string;
  MiddleName?: string;
  PhoneNumber?: string;
  PhoneNumberExt?: string;
  Prefix?: string;
  Suffix?: string;
}
/**
 * An authorization; Number and NumberOfVisits go together.
 */
export interface InsurancePolicyAuthorizationCreateReq {
  ContactFullName?: string;
  ContactPhone?: string;
  ContactPhoneExt?: string;
  EndDate?: string;
  InsurancePlanID?: number;
  InsurancePlanName?: string;
  Notes?: string;
  Number?: string;
  NumberOfVisits?: number;
  StartDate?: string;
}
/**
 * An authorization; Number and NumberOfVisits go together.
 */
export interface InsurancePolicyAuthorizationUpdateReq {
  AuthorizationID?: number;
  ContactFullName?: string;
  ContactPhone?: string;
  ContactPhoneExt?: string;
  EndDate?: string;
  InsurancePlanID?: number;
  InsurancePlanName?: string;
  InsurancePolicyID?: number;
  Notes?: string;
  Number?: string;
  NumberOfVisits?: number;
  StartDate?: string;
}
/**
 * A policy in CreatePatient.
 */
export interface InsurancePolicyCreateReq {
  Active?: boolean;
  AddressLine1?: string;
  AddressLine2?: string;
  Adjuster?: InsurancePolicyAdjusterReq;
  City?: string;
  CompanyID?: number;
  CompanyName?: string;
  Copay?: string;
  Country?: string;
  Deductible?: string;
  EffectiveEndDate?: string;
  EffectiveStartDate?: string;
  ExternalID?: string;
  Insured?: InsurancePolicyInsuredReq;
  PlanID?: number;
  PlanName?: string;
  PolicyGroupNumber?: string;
  PolicyNotes?: string;
  PolicyNumber?: string;
  Precedence?: number;
  State?: string;
  ZipCode?: string;
}
/**
 * The insured person of a policy.
 */
export interface InsurancePolicyInsuredReq {
  AddressLine1?: string;
  AddressLine2?: string;
  City?: string;
  Country?: string;
  DateofBirth?: string;
  Employer?: string;
  FirstName?: string;
  Gender?: 'Female' | 'Male' | 'Unknown';
  IDNumber?: string;
  LastName?: string;
  MiddleName?: string;
  PatientRelationshipToInsured?: 'Child' | 'Other' | 'Self' | 'Spouse';
  PolicyThroughEmployer?: boolean;
  Prefix?: string;
  SocialSecurityNumber?: string;
  State?: string;
  Suffix?: string;
  ZipCode?: string;
}
/**
 * A policy in UpdatePatient; without InsurancePolicyID it is created.
 */
export interface InsurancePolicyUpdateReq {
  Active?: boolean;
  Adjuster?: InsurancePolicyAdjusterReq;
  CompanyID?: number;
  CompanyName?: string;
  Copay?: string;
  Deductible?: string;
  EffectiveEndDate?: string;
  EffectiveStartDate?: string;
  ExternalID?: string;
  InsurancePolicyID?: number;
  Insured?: InsurancePolicyInsuredReq;
  PlanAddressLine1?: string;
  PlanAddressLine2?: string;
  PlanCity?: string;
  PlanCountry?: string;
  PlanID?: number;
  PlanName?: string;
  PlanState?: string;
  PlanZipCode?: string;
  PolicyGroupNumber?: string;
  PolicyNotes?: string;
  PolicyNumber?: string;
  Precedence?: number;
}
/**
 * A patient with all cases, policies and authorizations (GetPatient); GetPatients gives the same without cases.
 */
export interface PatientData {
  Active?: string;
  AddressLine1?: string;
  AddressLine2?: string;
  Adjustments?: string;
  Age?: string;
  AlertMessage?: string;
  AlertShowWhenDisplayingPatientDetails?: string;
  AlertShowWhenEnteringEncounters?: string;
  AlertShowWhenPostingPayments?: string;
  AlertShowWhenPreparingPatientStatements?: string;
  AlertShowWhenSchedulingAppointments?: string;
  AlertShowWhenViewingClaimDetails?: string;
  Cases?: PatientCaseData[];
  Charges?: string;
  City?: string;
  CollectionCategoryName?: string;
  Country?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  DOB?: string;
  DefaultRenderingProviderFullName?: string;
  DefaultRenderingProviderId?: string;
  DefaultServiceLocationBillingName?: string;
  DefaultServiceLocationFaxPhone?: string;
  DefaultServiceLocationFaxPhoneExt?: string;
  DefaultServiceLocationId?: string;
  DefaultServiceLocationName?: string;
  DefaultServiceLocationNameAddressLine1?: string;
  DefaultServiceLocationNameAddressLine2?: string;
  DefaultServiceLocationNameCity?: string;
  DefaultServiceLocationNameCountry?: string;
  DefaultServiceLocationNameState?: string;
  DefaultServiceLocationNameZipCode?: string;
  DefaultServiceLocationPhone?: string;
  DefaultServiceLocationPhoneExt?: string;
  EmailAddress?: string;
  EmergencyName?: string;
  EmergencyPhone?: string;
  EmergencyPhoneExt?: string;
  EmployerName?: string;
  EmploymentStatus?: string;
  FirstName?: string;
  Gender?: string;
  GuarantorDifferentThanPatient?: string;
  GuarantorFirstName?: string;
  GuarantorLastName?: string;
  GuarantorMiddleName?: string;
  GuarantorPrefix?: string;
  GuarantorSuffix?: string;
  HomePhone?: string;
  HomePhoneExt?: string;
  ID: string;
  InsuranceBalance?: string;
  InsurancePayments?: string;
  LastAppointmentDate?: string;
  LastDiagnosis?: string;
  LastEncounterDate?: string;
  LastModifiedDate?: string;
  LastName?: string;
  LastPaymentDate?: string;
  LastStatementDate?: string;
  MaritalStatus?: string;
  MedicalRecordNumber?: string;
  MiddleName?: string;
  MobilePhone?: string;
  MobilePhoneExt?: string;
  MostRecentNote1Date?: string;
  MostRecentNote1Message?: string;
  MostRecentNote1User?: string;
  MostRecentNote2Date?: string;
  MostRecentNote2Message?: string;
  MostRecentNote2User?: string;
  MostRecentNote3Date?: string;
  MostRecentNote3Message?: string;
  MostRecentNote3User?: string;
  MostRecentNote4Date?: string;
  MostRecentNote4Message?: string;
  MostRecentNote4User?: string;
  PatientBalance?: string;
  PatientFullName?: string;
  PatientPayments?: string;
  PracticeId?: string;
  PracticeName?: string;
  Prefix?: string;
  PrimaryCarePhysicianFullName?: string;
  PrimaryCarePhysicianId?: string;
  PrimaryInsurancePolicyCompanyID?: string;
  PrimaryInsurancePolicyCompanyName?: string;
  PrimaryInsurancePolicyCopay?: string;
  PrimaryInsurancePolicyDeductible?: string;
  PrimaryInsurancePolicyEffectiveEndDate?: string;
  PrimaryInsurancePolicyEffectiveStartDate?: string;
  PrimaryInsurancePolicyGroupNumber?: string;
  PrimaryInsurancePolicyInsuredAddressLine1?: string;
  PrimaryInsurancePolicyInsuredAddressLine2?: string;
  PrimaryInsurancePolicyInsuredCity?: string;
  PrimaryInsurancePolicyInsuredCountry?: string;
  PrimaryInsurancePolicyInsuredDateOfBirth?: string;
  PrimaryInsurancePolicyInsuredFullName?: string;
  PrimaryInsurancePolicyInsuredGender?: string;
  PrimaryInsurancePolicyInsuredIDNumber?: string;
  PrimaryInsurancePolicyInsuredNotes?: string;
  PrimaryInsurancePolicyInsuredSocialSecurityNumber?: string;
  PrimaryInsurancePolicyInsuredState?: string;
  PrimaryInsurancePolicyInsuredZipCode?: string;
  PrimaryInsurancePolicyNumber?: string;
  PrimaryInsurancePolicyPatientRelationshipToInsured?: string;
  PrimaryInsurancePolicyPlanAddressLine1?: string;
  PrimaryInsurancePolicyPlanAddressLine2?: string;
  PrimaryInsurancePolicyPlanAdjusterFullName?: string;
  PrimaryInsurancePolicyPlanCity?: string;
  PrimaryInsurancePolicyPlanCountry?: string;
  PrimaryInsurancePolicyPlanFaxNumber?: string;
  PrimaryInsurancePolicyPlanFaxNumberExt?: string;
  PrimaryInsurancePolicyPlanID?: string;
  PrimaryInsurancePolicyPlanName?: string;
  PrimaryInsurancePolicyPlanPhoneNumber?: string;
  PrimaryInsurancePolicyPlanPhoneNumberExt?: string;
  PrimaryInsurancePolicyPlanState?: string;
  PrimaryInsurancePolicyPlanZipCode?: string;
  ReferralSource?: string;
  ReferringProviderFullName?: string;
  ReferringProviderId?: string;
  SSN?: string;
  SecondaryInsurancePolicyCompanyID?: string;
  SecondaryInsurancePolicyCompanyName?: string;
  SecondaryInsurancePolicyCopay?: string;
  SecondaryInsurancePolicyDeductible?: string;
  SecondaryInsurancePolicyEffectiveEndDate?: string;
  SecondaryInsurancePolicyEffectiveStartDate?: string;
  SecondaryInsurancePolicyGroupNumber?: string;
  SecondaryInsurancePolicyInsuredAddressLine1?: string;
  SecondaryInsurancePolicyInsuredAddressLine2?: string;
  SecondaryInsurancePolicyInsuredCity?: string;
  SecondaryInsurancePolicyInsuredCountry?: string;
  SecondaryInsurancePolicyInsuredDateOfBirth?: string;
  SecondaryInsurancePolicyInsuredFullName?: string;
  SecondaryInsurancePolicyInsuredGender?: string;
  SecondaryInsurancePolicyInsuredIDNumber?: string;
  SecondaryInsurancePolicyInsuredNotes?: string;
  SecondaryInsurancePolicyInsuredSocialSecurityNumber?: string;
  SecondaryInsurancePolicyInsuredState?: string;
  SecondaryInsurancePolicyInsuredZipCode?: string;
  SecondaryInsurancePolicyNumber?: string;
  SecondaryInsurancePolicyPatientRelationshipToInsured?: string;
  SecondaryInsurancePolicyPlanAddressLine1?: string;
  SecondaryInsurancePolicyPlanAddressLine2?: string;
  SecondaryInsurancePolicyPlanAdjusterFullName?: string;
  SecondaryInsurancePolicyPlanCity?: string;
  SecondaryInsurancePolicyPlanCountry?: string;
  SecondaryInsurancePolicyPlanFaxNumber?: string;
  SecondaryInsurancePolicyPlanFaxNumberExt?: string;
  SecondaryInsurancePolicyPlanID?: string;
  SecondaryInsurancePolicyPlanName?: string;
  SecondaryInsurancePolicyPlanPhoneNumber?: string;
  SecondaryInsurancePolicyPlanPhoneNumberExt?: string;
  SecondaryInsurancePolicyPlanState?: string;
  SecondaryInsurancePolicyPlanZipCode?: string;
  State?: string;
  StatementNote?: string;
  Suffix?: string;
  TotalBalance?: string;
  WorkPhone?: string;
  WorkPhoneExt?: string;
  ZipCode?: string;
}
/**
 * An alert of a patient, and where it is shown.
 */
export interface PatientAlertReq {
  Message?: string;
  ShowWhenDisplayingPatientDetails?: boolean;
  ShowWhenEnteringEncounters?: boolean;
  ShowWhenPostingPayments?: boolean;
  ShowWhenPreparingPatientStatements?: boolean;
  ShowWhenSchedulingAppointments?: boolean;
  ShowWhenViewingClaimDetails?: boolean;
}
/**
 * What the condition of a case is related to.
 */
export interface PatientCaseConditionReq {
  EPSDTReason?: 'NU' | 'AV' | 'S2' | 'ST';
  RelatedToAbuse?: boolean;
  RelatedToAutoAccident?: boolean;
  RelatedToAutoAccidentState?: string;
  RelatedToEPSDT?: boolean;
  RelatedToEmergency?: boolean;
  RelatedToEmployment?: boolean;
  RelatedToFamilyPlanning?: boolean;
  RelatedToOther?: boolean;
  RelatedToPregnancy?: boolean;
}
/**
 * A case in CreatePatient.
 */
export interface PatientCaseCreateReq {
  Active?: boolean;
  Authorizations?: InsurancePolicyAuthorizationCreateReq[];
  CaseDescription?: string;
  CaseName?: string;
  Condition?: PatientCaseConditionReq;
  Dates?: PatientCaseDatesReq;
  ExternalID?: string;
  PayerScenario?: string;
  Policies?: InsurancePolicyCreateReq[];
  ReferringProviderExternalID?: string;
  ReferringProviderFullName?: string;
  ReferringProviderID?: number;
  SendPatientStatements?: boolean;
}
/**
 * The dates of a case.
 */
export interface PatientCaseDatesReq {
  AccidentDate?: string;
  AcuteManifestationDate?: string;
  InjuryEndDate?: string;
  InjuryStartDate?: string;
  LastMenstrualPeriodDate?: string;
  LastSeenDate?: string;
  LastXRayDate?: string;
  ReferralDate?: string;
  RelatedDisabilityEndDate?: string;
  RelatedDisabilityStartDate?: string;
  RelatedHospitalizationEndDate?: string;
  RelatedHospitalizationStartDate?: string;
  SameorSimilarIllnessEndDate?: string;
  SameorSimilarIllnessStartDate?: string;
  UnabletoWorkEndDate?: string;
  UnabletoWorkStartDate?: string;
}
/**
 * A case in UpdatePatient; without CaseID it is created.
 */
export interface PatientCaseUpdateReq {
  Active?: boolean;
  Authorizations?: InsurancePolicyAuthorizationUpdateReq[];
  CaseDescription?: string;
  CaseID?: number;
  CaseName?: string;
  Condition?: PatientCaseConditionReq;
  Dates?: PatientCaseDatesReq;
  ExternalID?: string;
  PayerScenario?: string;
  Policies?: InsurancePolicyUpdateReq[];
  ReferringProviderExternalID?: string;
  ReferringProviderFullName?: string;
  ReferringProviderID?: number;
  SendPatientStatements?: boolean;
}
/**
 * What CreatePatient and UpdatePatient both take: typed and nested, unlike what is read.
 */
export interface PatientWrite {
  AddressLine1?: string;
  AddressLine2?: string;
  Alert?: PatientAlertReq;
  City?: string;
  CollectionCategoryName?: string;
  Country?: string;
  DateofBirth?: string;
  DefaultRenderingProvider?: ProviderIdentifierReq;
  DefaultServiceLocation?: ServiceLocationReq;
  EmailAddress?: string;
  EmergencyName?: string;
  EmergencyPhone?: string;
  EmergencyPhoneExt?: string;
  Employer?: PatientEmployerReq;
  ExternalVendorID?: number;
  FirstName?: string;
  Gender?: 'Female' | 'Male' | 'Unknown';
  Guarantor?: PatientGuarantorReq;
  HomePhone?: string;
  HomePhoneExt?: string;
  LastName?: string;
  MaritalStatus?: string;
  MedicalRecordNumber?: string;
  MiddleName?: string;
  MobilePhone?: string;
  MobilePhoneExt?: string;
  Note?: string;
  PatientExternalID?: string;
  Practice: PracticeIdentifierReq;
  Prefix?: string;
  PrimaryCarePhysician?: PhysicianIdentifierReq;
  ReferralSource?: string;
  ReferringProvider?: ProviderIdentifierReq;
  SocialSecurityNumber?: string;
  State?: string;
  Suffix?: string;
  WorkPhone?: string;
  WorkPhoneExt?: string;
  ZipCode?: string;
}
/**
 * A provider, by id, external id or name.
 */
export interface ProviderIdentifierReq {
  ExternalID?: string;
  FullName?: string;
  ProviderID?: number;
}
/**
 * A service location by id or name; an unknown one is created.
 */
export interface ServiceLocationReq {
  AddressLine1?: string;
  AddressLine2?: string;
  BillingName?: string;
  CLIANumber?: string;
  City?: string;
  Country?: string;
  FacilityID?: string;
  FacilityIDType?: string;
  FaxPhone?: string;
  FaxPhoneExt?: string;
  LocationID?: number;
  LocationName?: string;
  NPI?: string;
  POS?: string;
  Phone?: string;
  PhoneExt?: string;
  State?: string;
  ZipCode?: string;
}
/**
 * An employer; an unknown one is created. EmploymentStatus stands last on the wire: it belongs to the derived type.
 */
export interface PatientEmployerReq {
  AddressLine1?: string;
  AddressLine2?: string;
  City?: string;
  Country?: string;
  EmployerID?: number;
  EmployerName?: string;
  State?: string;
  ZipCode?: string;
  EmploymentStatus?: 'E' | 'R' | 'S' | 'T' | 'U';
}
/**
 * The guarantor of a patient.
 */
export interface PatientGuarantorReq {
  AddressLine1?: string;
  AddressLine2?: string;
  City?: string;
  Country?: string;
  DifferentThanPatient?: boolean;
  FirstName?: string;
  LastName?: string;
  MiddleName?: string;
  Prefix?: string;
  RelationshiptoGuarantor?: 'Child' | 'Other' | 'Self' | 'Spouse';
  State?: string;
  Suffix?: string;
  ZipCode?: string;
}
/**
 * A primary care physician, by id, external id or name.
 */
export interface PhysicianIdentifierReq {
  ExternalID?: string;
  FullName?: string;
  PhysicianID?: number;
}
/**
 * A payment (GetPayments).
 */
export interface PaymentData {
  AdjudicationDate?: string;
  Adjustments?: string;
  Amount?: string;
  Applied?: string;
  AppointmentID?: string;
  AutoPosted?: string;
  BatchNumber?: string;
  Category?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  ID: string;
  LastModifiedDate?: string;
  PayerName?: string;
  PayerType?: string;
  PaymentMethod?: string;
  PostDate?: string;
  PracticeId?: string;
  ReferenceNumber?: string;
  Refunds?: string;
  Unapplied?: string;
}
/**
 * A practice of the account (GetPractices).
 */
export interface PracticeData {
  Active?: string;
  AdministratorAddressLine1?: string;
  AdministratorAddressLine2?: string;
  AdministratorCity?: string;
  AdministratorCountry?: string;
  AdministratorEmail?: string;
  AdministratorFax?: string;
  AdministratorFaxExt?: string;
  AdministratorFullName?: string;
  AdministratorPhone?: string;
  AdministratorPhoneExt?: string;
  AdministratorState?: string;
  AdministratorZipCode?: string;
  BillingContactAddressLine1?: string;
  BillingContactAddressLine2?: string;
  BillingContactCity?: string;
  BillingContactCountry?: string;
  BillingContactEmail?: string;
  BillingContactFax?: string;
  BillingContactFaxExt?: string;
  BillingContactFullName?: string;
  BillingContactPhone?: string;
  BillingContactPhoneExt?: string;
  BillingContactState?: string;
  BillingContactZipCode?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  Email?: string;
  Fax?: string;
  FaxExt?: string;
  ID: string;
  LastModifiedDate?: string;
  NPI?: string;
  Notes?: string;
  Phone?: string;
  PhoneExt?: string;
  PracticeAddressLine1?: string;
  PracticeAddressLine2?: string;
  PracticeCity?: string;
  PracticeCountry?: string;
  PracticeName?: string;
  PracticeState?: string;
  PracticeZipCode?: string;
  SubscriptionEdition?: string;
  TaxID?: string;
  WebSite?: string;
  kFaxNumber?: string;
}
/**
 * A procedure code of the account (GetProcedureCodes).
 */
export interface ProcedureCodeData {
  Active?: string;
  BillableCode?: string;
  CreatedDate?: string;
  CustomCode?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  CustomerSpecific?: string;
  DefaultRevenueCode?: string;
  DefaultUnits?: string;
  DrugName?: string;
  ID: string;
  LocalName?: string;
  ModifiedDate?: string;
  NDC?: string;
  OfficialDescription?: string;
  OfficialName?: string;
  PracticeName?: string;
  ProcedureCode?: string;
  ProcedureCodeCategoryID?: string;
  TypeOfServiceCode?: string;
}
/**
 * A provider or referring provider (GetProviders).
 */
export interface ProviderData {
  Active?: string;
  AddressLine1?: string;
  AddressLine2?: string;
  BillingType?: string;
  City?: string;
  Country?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  Degree?: string;
  DepartmentName?: string;
  EmailAddress?: string;
  EncounterFormName?: string;
  Fax?: string;
  FaxExt?: string;
  FirstName?: string;
  FullName?: string;
  HomePhone?: string;
  HomePhoneExt?: string;
  ID: string;
  LastModifiedDate?: string;
  LastName?: string;
  MiddleName?: string;
  MobilePhone?: string;
  MobilePhoneExt?: string;
  NationalProviderIdentifier?: string;
  Notes?: string;
  Pager?: string;
  PagerExt?: string;
  PracticeID?: string;
  PracticeName?: string;
  Prefix?: string;
  ProviderPerformanceReportActive?: string;
  ProviderPerformanceReportCCEmailRecipients?: string;
  ProviderPerformanceReportDelay?: string;
  ProviderPerformanceReportFequency?: string;
  ProviderPerformanceReportScope?: string;
  SocialSecurityNumber?: string;
  SpecialtyName?: string;
  State?: string;
  Suffix?: string;
  Type?: string;
  WorkPhone?: string;
  WorkPhoneExt?: string;
  ZipCode?: string;
}
/**
 * A service location (GetServiceLocations).
 */
export interface ServiceLocationData {
  AddressLine1?: string;
  AddressLine2?: string;
  BillingName?: string;
  CLIANumber?: string;
  City?: string;
  Country?: string;
  CreatedDate?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  FacilityIDType?: string;
  FaxPhone?: string;
  FaxPhoneExt?: string;
  HCFABox32FacilityID?: string;
  ID: string;
  ModifiedDate?: string;
  NPI?: string;
  Name?: string;
  Phone?: string;
  PhoneExt?: string;
  PlaceOfService?: string;
  PracticeID?: string;
  PracticeName?: string;
  State?: string;
  ZipCode?: string;
}
/**
 * A transaction (GetTransactions).
 */
export interface TransactionData {
  Amount?: string;
  /**
   * The account, from the SecurityResponse of the answer: ids are unique only within it.
   */
  CustomerId?: string;
  Description?: string;
  ID: string;
  InsuranceCompanyName?: string;
  InsuranceID?: string;
  InsuranceOrder?: string;
  InsurancePlanName?: string;
  LastModifiedDate?: string;
  PatientFullName?: string;
  PatientID?: string;
  PayerType?: string;
  PostingDate?: string;
  PracticeName?: string;
  ProcedureCode?: string;
  ServiceDate?: string;
  TransactionDate?: string;
  Type?: string;
}

/** The JSON Schema of every record, by record type. */
export const recordSchemas: Readonly<Record<keyof KareoPmRecords, object>> = {
  'appointment': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment.json","title":"AppointmentData","description":"An appointment of a list (GetAppointments), its times in UTC.","type":"object","properties":{"AllDay":{"type":"string"},"AppointmentDuration":{"type":"string"},"AppointmentReason1":{"type":"string"},"AppointmentReason10":{"type":"string"},"AppointmentReason2":{"type":"string"},"AppointmentReason3":{"type":"string"},"AppointmentReason4":{"type":"string"},"AppointmentReason5":{"type":"string"},"AppointmentReason6":{"type":"string"},"AppointmentReason7":{"type":"string"},"AppointmentReason8":{"type":"string"},"AppointmentReason9":{"type":"string"},"AppointmentReasonID1":{"type":"string"},"AppointmentReasonID10":{"type":"string"},"AppointmentReasonID2":{"type":"string"},"AppointmentReasonID3":{"type":"string"},"AppointmentReasonID4":{"type":"string"},"AppointmentReasonID5":{"type":"string"},"AppointmentReasonID6":{"type":"string"},"AppointmentReasonID7":{"type":"string"},"AppointmentReasonID8":{"type":"string"},"AppointmentReasonID9":{"type":"string"},"AuthorizationEndDate":{"type":"string"},"AuthorizationID":{"type":"string"},"AuthorizationInsurancePlan":{"type":"string"},"AuthorizationNumber":{"type":"string"},"AuthorizationStartDate":{"type":"string"},"ConfirmationStatus":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"EndDate":{"type":"string"},"ID":{"type":"string"},"LastModifiedDate":{"type":"string"},"Notes":{"type":"string"},"PatientCaseID":{"type":"string"},"PatientCaseName":{"type":"string"},"PatientCasePayerScenario":{"type":"string"},"PatientFullName":{"type":"string"},"PatientID":{"type":"string"},"PracticeID":{"type":"string"},"PracticeName":{"type":"string"},"ProviderID":{"type":"string","description":"Added by Chartbridge: the provider whose full name is ResourceName1, where that is exactly one."},"Recurring":{"type":"string"},"ResourceID1":{"type":"string"},"ResourceID10":{"type":"string"},"ResourceID2":{"type":"string"},"ResourceID3":{"type":"string"},"ResourceID4":{"type":"string"},"ResourceID5":{"type":"string"},"ResourceID6":{"type":"string"},"ResourceID7":{"type":"string"},"ResourceID8":{"type":"string"},"ResourceID9":{"type":"string"},"ResourceName1":{"type":"string"},"ResourceName10":{"type":"string"},"ResourceName2":{"type":"string"},"ResourceName3":{"type":"string"},"ResourceName4":{"type":"string"},"ResourceName5":{"type":"string"},"ResourceName6":{"type":"string"},"ResourceName7":{"type":"string"},"ResourceName8":{"type":"string"},"ResourceName9":{"type":"string"},"ResourceTypeID1":{"type":"string"},"ResourceTypeID10":{"type":"string"},"ResourceTypeID2":{"type":"string"},"ResourceTypeID3":{"type":"string"},"ResourceTypeID4":{"type":"string"},"ResourceTypeID5":{"type":"string"},"ResourceTypeID6":{"type":"string"},"ResourceTypeID7":{"type":"string"},"ResourceTypeID8":{"type":"string"},"ResourceTypeID9":{"type":"string"},"ServiceLocationID":{"type":"string"},"ServiceLocationName":{"type":"string"},"StartDate":{"type":"string"},"Type":{"type":"string"}},"required":["ID"]},
  'appointment-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-create.json","title":"AppointmentCreate","description":"What CreateAppointment takes; times in UTC.","type":"object","properties":{"AppointmentId":{"type":"integer"},"AppointmentMode":{"type":"string"},"AppointmentName":{"type":"string"},"AppointmentReasonId":{"type":"integer"},"AppointmentStatus":{"type":"string","enum":["Unknown","Scheduled","ReminderSent","Confirmed","CheckedIn","Roomed","CheckedOut","NeedsReschedule","ReadyToBeSeen","NoShow","Cancelled","Rescheduled","Tentative"]},"AppointmentType":{"type":"string","enum":["U","P","O"]},"AppointmentUUID":{"type":"string"},"AttendeesCount":{"type":"integer"},"CreatedAt":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"CreatedBy":{"type":"integer"},"CustomerId":{"type":"integer"},"EndTime":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ForRecare":{"type":"boolean"},"InsurancePolicyAuthorizationId":{"type":"integer"},"IsDeleted":{"type":"boolean"},"IsGroupAppointment":{"type":"boolean"},"IsRecurring":{"type":"boolean"},"MaxAttendees":{"type":"integer"},"Notes":{"type":"string"},"OccurrenceId":{"type":"integer"},"PatientCaseId":{"type":"integer"},"PatientSummaries":{"type":"array","items":{"$ref":"group-patient-summary-write.json"}},"PatientSummary":{"$ref":"patient-summary-write.json"},"PracticeId":{"type":"integer"},"ProviderId":{"type":"integer"},"RecurrenceRule":{"$ref":"recurrence-rule-write.json"},"ResourceId":{"type":"integer"},"ResourceIds":{"type":"array","items":{"type":"integer"}},"ServiceLocationId":{"type":"integer"},"StartTime":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UpdatedAt":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UpdatedBy":{"type":"integer"},"WasCreatedOnline":{"type":"boolean"}},"required":["AppointmentStatus","AppointmentType","EndTime","IsRecurring","PracticeId","ServiceLocationId","StartTime"]},
  'appointment-details': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-details.json","title":"AppointmentDetailsData","description":"An appointment read singly (GetAppointment): the members of AppointmentCreate, read as text.","type":"object","properties":{"AppointmentId":{"type":"string"},"AppointmentMode":{"type":"string"},"AppointmentName":{"type":"string"},"AppointmentReasonId":{"type":"string"},"AppointmentStatus":{"type":"string"},"AppointmentType":{"type":"string"},"AppointmentUUID":{"type":"string"},"AttendeesCount":{"type":"string"},"CreatedAt":{"type":"string"},"CreatedBy":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"EndTime":{"type":"string"},"ForRecare":{"type":"string"},"InsurancePolicyAuthorizationId":{"type":"string"},"IsDeleted":{"type":"string"},"IsGroupAppointment":{"type":"string"},"IsRecurring":{"type":"string"},"MaxAttendees":{"type":"string"},"Notes":{"type":"string"},"OccurrenceId":{"type":"string"},"PatientCaseId":{"type":"string"},"PatientSummaries":{"type":"array","items":{"$ref":"group-patient-summary.json"}},"PatientSummary":{"$ref":"patient-summary.json"},"PracticeId":{"type":"string"},"ProviderId":{"type":"string"},"RecurrenceRule":{"$ref":"recurrence-rule.json"},"ResourceId":{"type":"string"},"ResourceIds":{"type":"array","items":{"type":"string"}},"ServiceLocationId":{"type":"string"},"StartTime":{"type":"string"},"UpdatedAt":{"type":"string"},"UpdatedBy":{"type":"string"},"WasCreatedOnline":{"type":"string"}},"required":["AppointmentId"]},
  'appointment-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-identifier.json","title":"AppointmentIdentifierReq","description":"An appointment, by id or external id.","type":"object","properties":{"AppointmentID":{"type":"integer"},"ExternalID":{"type":"string"}}},
  'appointment-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-update.json","title":"AppointmentUpdate","description":"What UpdateAppointment takes: a full replace; times in UTC.","type":"object","properties":{"AppointmentId":{"type":"integer"},"AppointmentName":{"type":"string"},"AppointmentReasonId":{"type":"integer"},"AppointmentStatus":{"type":"string","enum":["Unknown","Scheduled","ReminderSent","Confirmed","CheckedIn","Roomed","CheckedOut","NeedsReschedule","ReadyToBeSeen","NoShow","Cancelled","Rescheduled","Tentative"]},"EndTime":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"InsurancePolicyAuthorizationId":{"type":"integer"},"IsGroupAppointment":{"type":"boolean"},"IsRecurring":{"type":"boolean"},"MaxAttendees":{"type":"integer"},"Notes":{"type":"string"},"OccurrenceId":{"type":"integer"},"PatientCaseId":{"type":"integer"},"PatientId":{"type":"integer"},"ProviderId":{"type":"integer"},"ResourceId":{"type":"integer"},"ResourceIds":{"type":"array","items":{"type":"integer"}},"ServiceLocationId":{"type":"integer"},"StartTime":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UpdatedAt":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UpdatedBy":{"type":"integer"}},"required":["AppointmentId","PatientId","ServiceLocationId"]},
  'authorization': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"authorization.json","title":"PatientInsurancePolicyAuthorizationData","description":"An authorization of a policy (GetPatient).","type":"object","properties":{"AuthorizationNumber":{"type":"string"},"AuthorizedNumberOfVisits":{"type":"string"},"AuthorizedNumberOfVisitsUsed":{"type":"string"},"ContactFullName":{"type":"string"},"ContactPhone":{"type":"string"},"ContactPhoneExt":{"type":"string"},"EndDate":{"type":"string"},"InsurancePolicyID":{"type":"string"},"Notes":{"type":"string"},"StartDate":{"type":"string"}}},
  'case': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"case.json","title":"PatientCaseData","description":"An insurance case of a patient (GetPatient).","type":"object","properties":{"Active":{"type":"string"},"ConditionRelatedToAbuse":{"type":"string"},"ConditionRelatedToAutoAccident":{"type":"string"},"ConditionRelatedToAutoAccidentState":{"type":"string"},"ConditionRelatedToEPSDT":{"type":"string"},"ConditionRelatedToEmergency":{"type":"string"},"ConditionRelatedToEmployment":{"type":"string"},"ConditionRelatedToFamilyPlanning":{"type":"string"},"ConditionRelatedToOther":{"type":"string"},"ConditionRelatedToPregnancy":{"type":"string"},"DatesAccidentDate":{"type":"string"},"DatesAcuteManifestationDate":{"type":"string"},"DatesInjuryEndDate":{"type":"string"},"DatesInjuryStartDate":{"type":"string"},"DatesLastMenstrualPeriodDate":{"type":"string"},"DatesLastSeenDate":{"type":"string"},"DatesLastXRayDate":{"type":"string"},"DatesReferralDate":{"type":"string"},"DatesRelatedDisabilityEndDate":{"type":"string"},"DatesRelatedDisabilityStartDate":{"type":"string"},"DatesRelatedHospitalizationEndDate":{"type":"string"},"DatesRelatedHospitalizationStartDate":{"type":"string"},"DatesSameOrSimilarIllnessEndDate":{"type":"string"},"DatesSameOrSimilarIllnessStartDate":{"type":"string"},"DatesUnableToWorkEndDate":{"type":"string"},"DatesUnableToWorkStartDate":{"type":"string"},"Description":{"type":"string"},"InsurancePolicies":{"type":"array","items":{"$ref":"policy.json"}},"IsPrimaryCase":{"type":"string"},"Name":{"type":"string"},"PatientCaseID":{"type":"string"},"PayerScenario":{"type":"string"},"ReferringProviderFullName":{"type":"string"},"ReferringProviderID":{"type":"string"},"SendPatientStatements":{"type":"string"}},"required":["PatientCaseID"]},
  'charge': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"charge.json","title":"ChargeData","description":"A charge: one procedure line of an encounter (GetCharges); its ID is the claim id once approved.","type":"object","properties":{"AdjustedCharges":{"type":"string"},"AllowedAmount":{"type":"string"},"AppointmentID":{"type":"string"},"BatchNumber":{"type":"string"},"BilledTo":{"type":"string"},"CaseName":{"type":"string"},"CasePayerScenario":{"type":"string"},"CopayAmount":{"type":"string"},"CopayCategory":{"type":"string"},"CopayMethod":{"type":"string"},"CopayReference":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"DoNotSendClaimElectronically":{"type":"string"},"DoNotSendElectronicallyToSecondary":{"type":"string"},"EClaimNote":{"type":"string"},"EClaimNoteType":{"type":"string"},"EncounterDiagnosisID1":{"type":"string"},"EncounterDiagnosisID2":{"type":"string"},"EncounterDiagnosisID3":{"type":"string"},"EncounterDiagnosisID4":{"type":"string"},"EncounterID":{"type":"string"},"EncounterProcedureID":{"type":"string"},"EncounterStatus":{"type":"string"},"ExpectedAmount":{"type":"string"},"HospitalizationEndDate":{"type":"string"},"HospitalizationStartDate":{"type":"string"},"ID":{"type":"string"},"InsuranceBalance":{"type":"string"},"LastModifiedDate":{"type":"string"},"LineNote":{"type":"string"},"LocalUseBox10d":{"type":"string"},"LocalUseBox19":{"type":"string"},"Minutes":{"type":"string"},"OtherAdjustment":{"type":"string"},"OtherPaymentAmount":{"type":"string"},"OtherPaymentCategoryDesc":{"type":"string"},"OtherPaymentID":{"type":"string"},"OtherPaymentMethodDesc":{"type":"string"},"OtherPaymentPostingDate":{"type":"string"},"OtherPaymentRef":{"type":"string"},"PatientBalance":{"type":"string"},"PatientBatchID":{"type":"string"},"PatientDateOfBirth":{"type":"string"},"PatientFirstBillDate":{"type":"string"},"PatientFirstName":{"type":"string"},"PatientID":{"type":"string"},"PatientLastBillDate":{"type":"string"},"PatientLastName":{"type":"string"},"PatientMiddleName":{"type":"string"},"PatientName":{"type":"string"},"PatientPaymentAmount":{"type":"string"},"PatientPaymentCategoryDesc":{"type":"string"},"PatientPaymentID":{"type":"string"},"PatientPaymentMethodDesc":{"type":"string"},"PatientPaymentPostingDate":{"type":"string"},"PatientPaymentRef":{"type":"string"},"PostingDate":{"type":"string"},"PracticeID":{"type":"string"},"PracticeName":{"type":"string"},"PrimaryInsuranceAddressLine1":{"type":"string"},"PrimaryInsuranceAddressLine2":{"type":"string"},"PrimaryInsuranceAdjudicationDate":{"type":"string"},"PrimaryInsuranceBatchID":{"type":"string"},"PrimaryInsuranceCity":{"type":"string"},"PrimaryInsuranceCompanyName":{"type":"string"},"PrimaryInsuranceCountry":{"type":"string"},"PrimaryInsuranceFirstBillDate":{"type":"string"},"PrimaryInsuranceInsuranceAllowed":{"type":"string"},"PrimaryInsuranceInsuranceCoinsurance":{"type":"string"},"PrimaryInsuranceInsuranceContractAdjustment":{"type":"string"},"PrimaryInsuranceInsuranceContractAdjustmentReason":{"type":"string"},"PrimaryInsuranceInsuranceCopay":{"type":"string"},"PrimaryInsuranceInsuranceDeductible":{"type":"string"},"PrimaryInsuranceInsurancePayment":{"type":"string"},"PrimaryInsuranceInsuranceSecondaryAdjustment":{"type":"string"},"PrimaryInsuranceInsuranceSecondaryAdjustmentReason":{"type":"string"},"PrimaryInsuranceLastBillDate":{"type":"string"},"PrimaryInsurancePaymentCategoryDesc":{"type":"string"},"PrimaryInsurancePaymentID":{"type":"string"},"PrimaryInsurancePaymentMethodDesc":{"type":"string"},"PrimaryInsurancePaymentPostingDate":{"type":"string"},"PrimaryInsurancePaymentRef":{"type":"string"},"PrimaryInsurancePlanName":{"type":"string"},"PrimaryInsuranceState":{"type":"string"},"PrimaryInsuranceZipCode":{"type":"string"},"ProcedureCode":{"type":"string"},"ProcedureCodeCategory":{"type":"string"},"ProcedureModifier1":{"type":"string"},"ProcedureModifier2":{"type":"string"},"ProcedureModifier3":{"type":"string"},"ProcedureModifier4":{"type":"string"},"ProcedureName":{"type":"string"},"Receipts":{"type":"string"},"RefCode":{"type":"string"},"ReferringProviderID":{"type":"string"},"ReferringProviderName":{"type":"string"},"RenderingProviderID":{"type":"string"},"RenderingProviderName":{"type":"string"},"SchedulingProviderID":{"type":"string"},"SchedulingProviderName":{"type":"string"},"SecondaryInsuranceAddressLine1":{"type":"string"},"SecondaryInsuranceAddressLine2":{"type":"string"},"SecondaryInsuranceAdjudicationDate":{"type":"string"},"SecondaryInsuranceBatchID":{"type":"string"},"SecondaryInsuranceCity":{"type":"string"},"SecondaryInsuranceCompanyName":{"type":"string"},"SecondaryInsuranceCountry":{"type":"string"},"SecondaryInsuranceFirstBillDate":{"type":"string"},"SecondaryInsuranceInsuranceAllowed":{"type":"string"},"SecondaryInsuranceInsuranceCoinsurance":{"type":"string"},"SecondaryInsuranceInsuranceContractAdjustment":{"type":"string"},"SecondaryInsuranceInsuranceContractAdjustmentReason":{"type":"string"},"SecondaryInsuranceInsuranceCopay":{"type":"string"},"SecondaryInsuranceInsuranceDeductible":{"type":"string"},"SecondaryInsuranceInsurancePayment":{"type":"string"},"SecondaryInsuranceInsuranceSecondaryAdjustment":{"type":"string"},"SecondaryInsuranceInsuranceSecondaryAdjustmentReason":{"type":"string"},"SecondaryInsuranceLastBillDate":{"type":"string"},"SecondaryInsurancePaymentCategoryDesc":{"type":"string"},"SecondaryInsurancePaymentID":{"type":"string"},"SecondaryInsurancePaymentMethodDesc":{"type":"string"},"SecondaryInsurancePaymentPostingDate":{"type":"string"},"SecondaryInsurancePaymentRef":{"type":"string"},"SecondaryInsurancePlanName":{"type":"string"},"SecondaryInsuranceState":{"type":"string"},"SecondaryInsuranceZipCode":{"type":"string"},"ServiceEndDate":{"type":"string"},"ServiceLocationBillingName":{"type":"string"},"ServiceLocationCLIANumber":{"type":"string"},"ServiceLocationFacilityID":{"type":"string"},"ServiceLocationFacilityIdType":{"type":"string"},"ServiceLocationFax":{"type":"string"},"ServiceLocationFaxExt":{"type":"string"},"ServiceLocationId":{"type":"string"},"ServiceLocationNPI":{"type":"string"},"ServiceLocationName":{"type":"string"},"ServiceLocationNameAddressLine1":{"type":"string"},"ServiceLocationNameAddressLine2":{"type":"string"},"ServiceLocationNameCity":{"type":"string"},"ServiceLocationNameCountry":{"type":"string"},"ServiceLocationNameState":{"type":"string"},"ServiceLocationNameZipCode":{"type":"string"},"ServiceLocationPhone":{"type":"string"},"ServiceLocationPhoneExt":{"type":"string"},"ServiceLocationPlaceOfServiceCode":{"type":"string"},"ServiceLocationPlaceOfServiceName":{"type":"string"},"ServiceStartDate":{"type":"string"},"Status":{"type":"string"},"SupervisingProviderID":{"type":"string"},"SupervisingProviderName":{"type":"string"},"TertiaryInsuranceAddressLine1":{"type":"string"},"TertiaryInsuranceAddressLine2":{"type":"string"},"TertiaryInsuranceAdjudicationDate":{"type":"string"},"TertiaryInsuranceBatchID":{"type":"string"},"TertiaryInsuranceCity":{"type":"string"},"TertiaryInsuranceCompanyName":{"type":"string"},"TertiaryInsuranceCompanyPlanName":{"type":"string"},"TertiaryInsuranceCountry":{"type":"string"},"TertiaryInsuranceInsuranceAllowed":{"type":"string"},"TertiaryInsuranceInsuranceCoinsurance":{"type":"string"},"TertiaryInsuranceInsuranceContractAdjustment":{"type":"string"},"TertiaryInsuranceInsuranceContractAdjustmentReason":{"type":"string"},"TertiaryInsuranceInsuranceCopay":{"type":"string"},"TertiaryInsuranceInsuranceDeductible":{"type":"string"},"TertiaryInsuranceInsurancePayment":{"type":"string"},"TertiaryInsuranceInsuranceSecondaryAdjustment":{"type":"string"},"TertiaryInsuranceInsuranceSecondaryAdjustmentReason":{"type":"string"},"TertiaryInsurancePaymentCategoryDesc":{"type":"string"},"TertiaryInsurancePaymentID":{"type":"string"},"TertiaryInsurancePaymentMethodDesc":{"type":"string"},"TertiaryInsurancePaymentPostingDate":{"type":"string"},"TertiaryInsurancePaymentRef":{"type":"string"},"TertiaryInsuranceState":{"type":"string"},"TertiaryInsuranceZipCode":{"type":"string"},"TotalBalance":{"type":"string"},"TotalCharges":{"type":"string"},"TypeOfService":{"type":"string"},"UnitCharge":{"type":"string"},"Units":{"type":"string"}},"required":["EncounterID"]},
  'encounter': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter.json","title":"EncounterDetailsData","description":"An encounter (GetEncounterDetails); its service lines are ids only.","type":"object","properties":{"AppointmentID":{"type":"string"},"BatchNumber":{"type":"string"},"BillingProvider":{"type":"string"},"CaseID":{"type":"string"},"CaseName":{"type":"string"},"CasePayerScenario":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"EncounterID":{"type":"string"},"EncounterStatus":{"type":"string"},"HospitalizationEndDate":{"type":"string"},"HospitalizationStartDate":{"type":"string"},"LastModifiedDate":{"type":"string"},"PatientFirstName":{"type":"string"},"PatientID":{"type":"string"},"PatientLastName":{"type":"string"},"PatientMiddleName":{"type":"string"},"PatientPrefix":{"type":"string"},"PatientSufix":{"type":"string"},"Payment":{"type":"string"},"PlaceOfServiceCode":{"type":"string"},"PlaceOfServiceName":{"type":"string"},"PostDate":{"type":"string"},"PracticeID":{"type":"string"},"PracticeName":{"type":"string"},"ReferringProvider":{"type":"string"},"RenderingProvider":{"type":"string"},"SchedulingProvider":{"type":"string"},"ServiceEndDate":{"type":"string"},"ServiceLines":{"type":"array","items":{"$ref":"service-line.json"}},"ServiceLocationID":{"type":"string"},"ServiceLocationName":{"type":"string"},"ServiceStartDate":{"type":"string"},"SupervisingProvider":{"type":"string"}},"required":["EncounterID"]},
  'encounter-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-create.json","title":"EncounterCreate","description":"What CreateEncounter takes.","type":"object","properties":{"Appointment":{"$ref":"appointment-identifier.json"},"AssistantProvider":{"$ref":"provider-identifier-detailed.json"},"AuthorizationNumber":{"type":"string"},"BatchNumber":{"type":"string"},"BillingProvider":{"$ref":"provider-identifier-detailed.json"},"BusinessOfficeNotes":{"type":"string"},"Case":{"$ref":"patient-case-identifier.json"},"EncounterExternalID":{"type":"string"},"EncounterStatus":{"type":"string","enum":["Draft","Submitted","Approved","Rejected","Unpayable"]},"ExternalVendorID":{"type":"integer"},"Hospitalization":{"$ref":"encounter-hospitalization.json"},"MedicalOfficeNotes":{"type":"string"},"Miscellaneous":{"$ref":"encounter-miscellaneous.json"},"OrphanDiagnosisCodes":{"$ref":"orphan-diagnosis-codes.json"},"Patient":{"$ref":"patient-identifier.json"},"Payment":{"$ref":"encounter-payment.json"},"PlaceOfService":{"$ref":"encounter-place-of-service.json"},"PostDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"Practice":{"$ref":"practice-identifier.json"},"ReferringProvider":{"$ref":"provider-identifier-detailed.json"},"RenderingProvider":{"$ref":"provider-identifier-detailed.json"},"SchedulingProvider":{"$ref":"provider-identifier-detailed.json"},"ServiceEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ServiceLines":{"type":"array","items":{"$ref":"service-line-write.json"}},"ServiceLocation":{"$ref":"encounter-service-location.json"},"ServiceStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"SupervisingProvider":{"$ref":"provider-identifier-detailed.json"}}},
  'encounter-hospitalization': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-hospitalization.json","title":"EncounterHospitalization","description":"The dates of a hospital stay.","type":"object","properties":{"EndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"StartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"}}},
  'encounter-miscellaneous': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-miscellaneous.json","title":"EncounterMiscellaneous","description":"What is said about how the claim is sent.","type":"object","properties":{"DoNotSendClaimElectronically":{"type":"boolean"},"DoNotSendElectronicallytoSecondary":{"type":"boolean"},"EClaimNote":{"type":"string"},"EClaimNoteType":{"type":"string"},"LocalUseBox10d":{"type":"string"},"LocalUseBox19":{"type":"string"}}},
  'encounter-payment': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-payment.json","title":"EncounterPayment","description":"What the patient paid at the visit.","type":"object","properties":{"AmountPaid":{"type":"string"},"Category":{"type":"string"},"Description":{"type":"string"},"PaymentMethod":{"type":"string","enum":["Cash","ElectronicFundsTransfer","Check","Other","CreditCard","Unknown"]},"ReferenceNumber":{"type":"string"}}},
  'encounter-place-of-service': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-place-of-service.json","title":"EncounterPlaceOfService","description":"A CMS place of service.","type":"object","properties":{"PlaceOfServiceCode":{"type":"string"},"PlaceOfServiceName":{"type":"string"}}},
  'encounter-service-location': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"encounter-service-location.json","title":"EncounterServiceLocation","description":"A service location, by id or internal name.","type":"object","properties":{"LocationID":{"type":"integer"},"LocationName":{"type":"string"}}},
  'external-vendor': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"external-vendor.json","title":"ExternalVendorData","description":"A registered external vendor, under which external ids are kept (GetExternalVendors).","type":"object","properties":{"ExternalVendorID":{"type":"string"},"ExternalVendorName":{"type":"string"}},"required":["ExternalVendorID"]},
  'group-patient-summary': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"group-patient-summary.json","title":"GroupPatientSummaryData","description":"One attendee of a group appointment.","type":"object","properties":{"DateOfBirth":{"type":"string"},"Email":{"type":"string"},"FirstName":{"type":"string"},"GenderId":{"type":"string"},"Guid":{"type":"string"},"HomePhone":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"OtherEmail":{"type":"string"},"OtherPhone":{"type":"string"},"PatientId":{"type":"string"},"PracticeId":{"type":"string"},"PreferredEmailType":{"type":"string"},"PreferredPhoneType":{"type":"string"},"Status":{"type":"string"},"WorkEmail":{"type":"string"},"WorkPhone":{"type":"string"}}},
  'group-patient-summary-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"group-patient-summary-write.json","title":"GroupPatientSummary","description":"One attendee; Status stands last on the wire: it belongs to the derived type.","type":"object","properties":{"DateOfBirth":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"Email":{"type":"string"},"FirstName":{"type":"string"},"GenderId":{"type":"integer"},"Guid":{"type":"string"},"HomePhone":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"OtherEmail":{"type":"string"},"OtherPhone":{"type":"string"},"PatientId":{"type":"integer"},"PracticeId":{"type":"integer"},"PreferredEmailType":{"type":"string"},"PreferredPhoneType":{"type":"string"},"WorkEmail":{"type":"string"},"WorkPhone":{"type":"string"},"Status":{"type":"string","enum":["PRESENT","CANCELLED","NO_SHOW"]}}},
  'insurance-company': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-company.json","title":"InsuranceCompanyData","description":"An insurance company (GetInsuranceCompanies, a proposed operation).","type":"object","properties":{"ChangeKey":{"type":"string"},"CompanyAddressLine1":{"type":"string"},"CompanyAddressLine2":{"type":"string"},"CompanyCity":{"type":"string"},"CompanyID":{"type":"string"},"CompanyName":{"type":"string"},"CompanyState":{"type":"string"},"CompanyZipCode":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"ElectronicPayerConnection":{"type":"string"},"InsuranceProgram":{"type":"string"},"LastModifiedDate":{"type":"string"},"MergedIntoCompanyID":{"type":"string"},"Notes":{"type":"string"}},"required":["CompanyID"]},
  'insurance-company-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-company-create.json","title":"InsuranceCompanyCreate","description":"What CreateInsuranceCompany takes (proposed).","type":"object","properties":{"CompanyAddressLine1":{"type":"string"},"CompanyAddressLine2":{"type":"string"},"CompanyCity":{"type":"string"},"CompanyName":{"type":"string"},"CompanyState":{"type":"string"},"CompanyZipCode":{"type":"string"},"ElectronicPayerConnection":{"type":"string"},"InsuranceProgram":{"type":"string"},"Notes":{"type":"string"}},"required":["CompanyName"]},
  'insurance-company-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-company-update.json","title":"InsuranceCompanyUpdate","description":"What UpdateInsuranceCompany takes (proposed).","type":"object","properties":{"CompanyAddressLine1":{"type":"string"},"CompanyAddressLine2":{"type":"string"},"CompanyCity":{"type":"string"},"CompanyID":{"type":"integer"},"CompanyName":{"type":"string"},"CompanyState":{"type":"string"},"CompanyZipCode":{"type":"string"},"ElectronicPayerConnection":{"type":"string"},"InsuranceProgram":{"type":"string"},"Notes":{"type":"string"}},"required":["CompanyID"]},
  'insurance-plan': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-plan.json","title":"InsurancePlanData","description":"An insurance plan (GetInsurancePlans, a proposed operation).","type":"object","properties":{"ChangeKey":{"type":"string"},"CompanyID":{"type":"string"},"CompanyName":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"LastModifiedDate":{"type":"string"},"MergedIntoPlanID":{"type":"string"},"PlanAddressLine1":{"type":"string"},"PlanAddressLine2":{"type":"string"},"PlanCity":{"type":"string"},"PlanFaxNumber":{"type":"string"},"PlanFaxNumberExt":{"type":"string"},"PlanID":{"type":"string"},"PlanName":{"type":"string"},"PlanPhoneNumber":{"type":"string"},"PlanPhoneNumberExt":{"type":"string"},"PlanState":{"type":"string"},"PlanZipCode":{"type":"string"}},"required":["PlanID"]},
  'insurance-plan-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-plan-create.json","title":"InsurancePlanCreate","description":"What CreateInsurancePlan takes (proposed); CompanyID or CompanyName must be given.","type":"object","properties":{"CompanyID":{"type":"integer"},"CompanyName":{"type":"string"},"PlanAddressLine1":{"type":"string"},"PlanAddressLine2":{"type":"string"},"PlanCity":{"type":"string"},"PlanFaxNumber":{"type":"string"},"PlanFaxNumberExt":{"type":"string"},"PlanName":{"type":"string"},"PlanPhoneNumber":{"type":"string"},"PlanPhoneNumberExt":{"type":"string"},"PlanState":{"type":"string"},"PlanZipCode":{"type":"string"}},"required":["PlanName"]},
  'insurance-plan-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-plan-update.json","title":"InsurancePlanUpdate","description":"What UpdateInsurancePlan takes (proposed).","type":"object","properties":{"PlanAddressLine1":{"type":"string"},"PlanAddressLine2":{"type":"string"},"PlanCity":{"type":"string"},"PlanFaxNumber":{"type":"string"},"PlanFaxNumberExt":{"type":"string"},"PlanID":{"type":"integer"},"PlanName":{"type":"string"},"PlanPhoneNumber":{"type":"string"},"PlanPhoneNumberExt":{"type":"string"},"PlanState":{"type":"string"},"PlanZipCode":{"type":"string"}},"required":["PlanID"]},
  'insurance-policy-adjuster': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-adjuster.json","title":"InsurancePolicyAdjusterReq","description":"The adjuster of a policy.","type":"object","properties":{"FaxNumber":{"type":"string"},"FaxNumberExt":{"type":"string"},"FirstName":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"PhoneNumber":{"type":"string"},"PhoneNumberExt":{"type":"string"},"Prefix":{"type":"string"},"Suffix":{"type":"string"}}},
  'insurance-policy-authorization-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-authorization-create.json","title":"InsurancePolicyAuthorizationCreateReq","description":"An authorization; Number and NumberOfVisits go together.","type":"object","properties":{"ContactFullName":{"type":"string"},"ContactPhone":{"type":"string"},"ContactPhoneExt":{"type":"string"},"EndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"InsurancePlanID":{"type":"integer"},"InsurancePlanName":{"type":"string"},"Notes":{"type":"string"},"Number":{"type":"string"},"NumberOfVisits":{"type":"integer"},"StartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"}}},
  'insurance-policy-authorization-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-authorization-update.json","title":"InsurancePolicyAuthorizationUpdateReq","description":"An authorization; Number and NumberOfVisits go together.","type":"object","properties":{"AuthorizationID":{"type":"integer"},"ContactFullName":{"type":"string"},"ContactPhone":{"type":"string"},"ContactPhoneExt":{"type":"string"},"EndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"InsurancePlanID":{"type":"integer"},"InsurancePlanName":{"type":"string"},"InsurancePolicyID":{"type":"integer"},"Notes":{"type":"string"},"Number":{"type":"string"},"NumberOfVisits":{"type":"integer"},"StartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"}}},
  'insurance-policy-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-create.json","title":"InsurancePolicyCreateReq","description":"A policy in CreatePatient.","type":"object","properties":{"Active":{"type":"boolean"},"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"Adjuster":{"$ref":"insurance-policy-adjuster.json"},"City":{"type":"string"},"CompanyID":{"type":"integer"},"CompanyName":{"type":"string"},"Copay":{"type":"string"},"Country":{"type":"string"},"Deductible":{"type":"string"},"EffectiveEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"EffectiveStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ExternalID":{"type":"string"},"Insured":{"$ref":"insurance-policy-insured.json"},"PlanID":{"type":"integer"},"PlanName":{"type":"string"},"PolicyGroupNumber":{"type":"string"},"PolicyNotes":{"type":"string"},"PolicyNumber":{"type":"string"},"Precedence":{"type":"integer"},"State":{"type":"string"},"ZipCode":{"type":"string"}}},
  'insurance-policy-insured': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-insured.json","title":"InsurancePolicyInsuredReq","description":"The insured person of a policy.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"DateofBirth":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"Employer":{"type":"string"},"FirstName":{"type":"string"},"Gender":{"type":"string","enum":["Female","Male","Unknown"]},"IDNumber":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"PatientRelationshipToInsured":{"type":"string","enum":["Child","Other","Self","Spouse"]},"PolicyThroughEmployer":{"type":"boolean"},"Prefix":{"type":"string"},"SocialSecurityNumber":{"type":"string"},"State":{"type":"string"},"Suffix":{"type":"string"},"ZipCode":{"type":"string"}}},
  'insurance-policy-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-policy-update.json","title":"InsurancePolicyUpdateReq","description":"A policy in UpdatePatient; without InsurancePolicyID it is created.","type":"object","properties":{"Active":{"type":"boolean"},"Adjuster":{"$ref":"insurance-policy-adjuster.json"},"CompanyID":{"type":"integer"},"CompanyName":{"type":"string"},"Copay":{"type":"string"},"Deductible":{"type":"string"},"EffectiveEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"EffectiveStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ExternalID":{"type":"string"},"InsurancePolicyID":{"type":"integer"},"Insured":{"$ref":"insurance-policy-insured.json"},"PlanAddressLine1":{"type":"string"},"PlanAddressLine2":{"type":"string"},"PlanCity":{"type":"string"},"PlanCountry":{"type":"string"},"PlanID":{"type":"integer"},"PlanName":{"type":"string"},"PlanState":{"type":"string"},"PlanZipCode":{"type":"string"},"PolicyGroupNumber":{"type":"string"},"PolicyNotes":{"type":"string"},"PolicyNumber":{"type":"string"},"Precedence":{"type":"integer"}}},
  'orphan-diagnosis-codes': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"orphan-diagnosis-codes.json","title":"OrphanDiagnosisCodes","description":"Diagnoses that belong to no line.","type":"object","properties":{"OrphanDiagnosisCode1":{"type":"string"},"OrphanDiagnosisCode10":{"type":"string"},"OrphanDiagnosisCode11":{"type":"string"},"OrphanDiagnosisCode12":{"type":"string"},"OrphanDiagnosisCode2":{"type":"string"},"OrphanDiagnosisCode3":{"type":"string"},"OrphanDiagnosisCode4":{"type":"string"},"OrphanDiagnosisCode5":{"type":"string"},"OrphanDiagnosisCode6":{"type":"string"},"OrphanDiagnosisCode7":{"type":"string"},"OrphanDiagnosisCode8":{"type":"string"},"OrphanDiagnosisCode9":{"type":"string"}}},
  'patient': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient.json","title":"PatientData","description":"A patient with all cases, policies and authorizations (GetPatient); GetPatients gives the same without cases.","type":"object","properties":{"Active":{"type":"string"},"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"Adjustments":{"type":"string"},"Age":{"type":"string"},"AlertMessage":{"type":"string"},"AlertShowWhenDisplayingPatientDetails":{"type":"string"},"AlertShowWhenEnteringEncounters":{"type":"string"},"AlertShowWhenPostingPayments":{"type":"string"},"AlertShowWhenPreparingPatientStatements":{"type":"string"},"AlertShowWhenSchedulingAppointments":{"type":"string"},"AlertShowWhenViewingClaimDetails":{"type":"string"},"Cases":{"type":"array","items":{"$ref":"case.json"}},"Charges":{"type":"string"},"City":{"type":"string"},"CollectionCategoryName":{"type":"string"},"Country":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"DOB":{"type":"string"},"DefaultRenderingProviderFullName":{"type":"string"},"DefaultRenderingProviderId":{"type":"string"},"DefaultServiceLocationBillingName":{"type":"string"},"DefaultServiceLocationFaxPhone":{"type":"string"},"DefaultServiceLocationFaxPhoneExt":{"type":"string"},"DefaultServiceLocationId":{"type":"string"},"DefaultServiceLocationName":{"type":"string"},"DefaultServiceLocationNameAddressLine1":{"type":"string"},"DefaultServiceLocationNameAddressLine2":{"type":"string"},"DefaultServiceLocationNameCity":{"type":"string"},"DefaultServiceLocationNameCountry":{"type":"string"},"DefaultServiceLocationNameState":{"type":"string"},"DefaultServiceLocationNameZipCode":{"type":"string"},"DefaultServiceLocationPhone":{"type":"string"},"DefaultServiceLocationPhoneExt":{"type":"string"},"EmailAddress":{"type":"string"},"EmergencyName":{"type":"string"},"EmergencyPhone":{"type":"string"},"EmergencyPhoneExt":{"type":"string"},"EmployerName":{"type":"string"},"EmploymentStatus":{"type":"string"},"FirstName":{"type":"string"},"Gender":{"type":"string"},"GuarantorDifferentThanPatient":{"type":"string"},"GuarantorFirstName":{"type":"string"},"GuarantorLastName":{"type":"string"},"GuarantorMiddleName":{"type":"string"},"GuarantorPrefix":{"type":"string"},"GuarantorSuffix":{"type":"string"},"HomePhone":{"type":"string"},"HomePhoneExt":{"type":"string"},"ID":{"type":"string"},"InsuranceBalance":{"type":"string"},"InsurancePayments":{"type":"string"},"LastAppointmentDate":{"type":"string"},"LastDiagnosis":{"type":"string"},"LastEncounterDate":{"type":"string"},"LastModifiedDate":{"type":"string"},"LastName":{"type":"string"},"LastPaymentDate":{"type":"string"},"LastStatementDate":{"type":"string"},"MaritalStatus":{"type":"string"},"MedicalRecordNumber":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"MobilePhoneExt":{"type":"string"},"MostRecentNote1Date":{"type":"string"},"MostRecentNote1Message":{"type":"string"},"MostRecentNote1User":{"type":"string"},"MostRecentNote2Date":{"type":"string"},"MostRecentNote2Message":{"type":"string"},"MostRecentNote2User":{"type":"string"},"MostRecentNote3Date":{"type":"string"},"MostRecentNote3Message":{"type":"string"},"MostRecentNote3User":{"type":"string"},"MostRecentNote4Date":{"type":"string"},"MostRecentNote4Message":{"type":"string"},"MostRecentNote4User":{"type":"string"},"PatientBalance":{"type":"string"},"PatientFullName":{"type":"string"},"PatientPayments":{"type":"string"},"PracticeId":{"type":"string"},"PracticeName":{"type":"string"},"Prefix":{"type":"string"},"PrimaryCarePhysicianFullName":{"type":"string"},"PrimaryCarePhysicianId":{"type":"string"},"PrimaryInsurancePolicyCompanyID":{"type":"string"},"PrimaryInsurancePolicyCompanyName":{"type":"string"},"PrimaryInsurancePolicyCopay":{"type":"string"},"PrimaryInsurancePolicyDeductible":{"type":"string"},"PrimaryInsurancePolicyEffectiveEndDate":{"type":"string"},"PrimaryInsurancePolicyEffectiveStartDate":{"type":"string"},"PrimaryInsurancePolicyGroupNumber":{"type":"string"},"PrimaryInsurancePolicyInsuredAddressLine1":{"type":"string"},"PrimaryInsurancePolicyInsuredAddressLine2":{"type":"string"},"PrimaryInsurancePolicyInsuredCity":{"type":"string"},"PrimaryInsurancePolicyInsuredCountry":{"type":"string"},"PrimaryInsurancePolicyInsuredDateOfBirth":{"type":"string"},"PrimaryInsurancePolicyInsuredFullName":{"type":"string"},"PrimaryInsurancePolicyInsuredGender":{"type":"string"},"PrimaryInsurancePolicyInsuredIDNumber":{"type":"string"},"PrimaryInsurancePolicyInsuredNotes":{"type":"string"},"PrimaryInsurancePolicyInsuredSocialSecurityNumber":{"type":"string"},"PrimaryInsurancePolicyInsuredState":{"type":"string"},"PrimaryInsurancePolicyInsuredZipCode":{"type":"string"},"PrimaryInsurancePolicyNumber":{"type":"string"},"PrimaryInsurancePolicyPatientRelationshipToInsured":{"type":"string"},"PrimaryInsurancePolicyPlanAddressLine1":{"type":"string"},"PrimaryInsurancePolicyPlanAddressLine2":{"type":"string"},"PrimaryInsurancePolicyPlanAdjusterFullName":{"type":"string"},"PrimaryInsurancePolicyPlanCity":{"type":"string"},"PrimaryInsurancePolicyPlanCountry":{"type":"string"},"PrimaryInsurancePolicyPlanFaxNumber":{"type":"string"},"PrimaryInsurancePolicyPlanFaxNumberExt":{"type":"string"},"PrimaryInsurancePolicyPlanID":{"type":"string"},"PrimaryInsurancePolicyPlanName":{"type":"string"},"PrimaryInsurancePolicyPlanPhoneNumber":{"type":"string"},"PrimaryInsurancePolicyPlanPhoneNumberExt":{"type":"string"},"PrimaryInsurancePolicyPlanState":{"type":"string"},"PrimaryInsurancePolicyPlanZipCode":{"type":"string"},"ReferralSource":{"type":"string"},"ReferringProviderFullName":{"type":"string"},"ReferringProviderId":{"type":"string"},"SSN":{"type":"string"},"SecondaryInsurancePolicyCompanyID":{"type":"string"},"SecondaryInsurancePolicyCompanyName":{"type":"string"},"SecondaryInsurancePolicyCopay":{"type":"string"},"SecondaryInsurancePolicyDeductible":{"type":"string"},"SecondaryInsurancePolicyEffectiveEndDate":{"type":"string"},"SecondaryInsurancePolicyEffectiveStartDate":{"type":"string"},"SecondaryInsurancePolicyGroupNumber":{"type":"string"},"SecondaryInsurancePolicyInsuredAddressLine1":{"type":"string"},"SecondaryInsurancePolicyInsuredAddressLine2":{"type":"string"},"SecondaryInsurancePolicyInsuredCity":{"type":"string"},"SecondaryInsurancePolicyInsuredCountry":{"type":"string"},"SecondaryInsurancePolicyInsuredDateOfBirth":{"type":"string"},"SecondaryInsurancePolicyInsuredFullName":{"type":"string"},"SecondaryInsurancePolicyInsuredGender":{"type":"string"},"SecondaryInsurancePolicyInsuredIDNumber":{"type":"string"},"SecondaryInsurancePolicyInsuredNotes":{"type":"string"},"SecondaryInsurancePolicyInsuredSocialSecurityNumber":{"type":"string"},"SecondaryInsurancePolicyInsuredState":{"type":"string"},"SecondaryInsurancePolicyInsuredZipCode":{"type":"string"},"SecondaryInsurancePolicyNumber":{"type":"string"},"SecondaryInsurancePolicyPatientRelationshipToInsured":{"type":"string"},"SecondaryInsurancePolicyPlanAddressLine1":{"type":"string"},"SecondaryInsurancePolicyPlanAddressLine2":{"type":"string"},"SecondaryInsurancePolicyPlanAdjusterFullName":{"type":"string"},"SecondaryInsurancePolicyPlanCity":{"type":"string"},"SecondaryInsurancePolicyPlanCountry":{"type":"string"},"SecondaryInsurancePolicyPlanFaxNumber":{"type":"string"},"SecondaryInsurancePolicyPlanFaxNumberExt":{"type":"string"},"SecondaryInsurancePolicyPlanID":{"type":"string"},"SecondaryInsurancePolicyPlanName":{"type":"string"},"SecondaryInsurancePolicyPlanPhoneNumber":{"type":"string"},"SecondaryInsurancePolicyPlanPhoneNumberExt":{"type":"string"},"SecondaryInsurancePolicyPlanState":{"type":"string"},"SecondaryInsurancePolicyPlanZipCode":{"type":"string"},"State":{"type":"string"},"StatementNote":{"type":"string"},"Suffix":{"type":"string"},"TotalBalance":{"type":"string"},"WorkPhone":{"type":"string"},"WorkPhoneExt":{"type":"string"},"ZipCode":{"type":"string"}},"required":["ID"]},
  'patient-alert': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-alert.json","title":"PatientAlertReq","description":"An alert of a patient, and where it is shown.","type":"object","properties":{"Message":{"type":"string"},"ShowWhenDisplayingPatientDetails":{"type":"boolean"},"ShowWhenEnteringEncounters":{"type":"boolean"},"ShowWhenPostingPayments":{"type":"boolean"},"ShowWhenPreparingPatientStatements":{"type":"boolean"},"ShowWhenSchedulingAppointments":{"type":"boolean"},"ShowWhenViewingClaimDetails":{"type":"boolean"}}},
  'patient-case-condition': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-case-condition.json","title":"PatientCaseConditionReq","description":"What the condition of a case is related to.","type":"object","properties":{"EPSDTReason":{"type":"string","enum":["NU","AV","S2","ST"]},"RelatedToAbuse":{"type":"boolean"},"RelatedToAutoAccident":{"type":"boolean"},"RelatedToAutoAccidentState":{"type":"string"},"RelatedToEPSDT":{"type":"boolean"},"RelatedToEmergency":{"type":"boolean"},"RelatedToEmployment":{"type":"boolean"},"RelatedToFamilyPlanning":{"type":"boolean"},"RelatedToOther":{"type":"boolean"},"RelatedToPregnancy":{"type":"boolean"}}},
  'patient-case-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-case-create.json","title":"PatientCaseCreateReq","description":"A case in CreatePatient.","type":"object","properties":{"Active":{"type":"boolean"},"Authorizations":{"type":"array","items":{"$ref":"insurance-policy-authorization-create.json"}},"CaseDescription":{"type":"string"},"CaseName":{"type":"string"},"Condition":{"$ref":"patient-case-condition.json"},"Dates":{"$ref":"patient-case-dates.json"},"ExternalID":{"type":"string"},"PayerScenario":{"type":"string"},"Policies":{"type":"array","items":{"$ref":"insurance-policy-create.json"}},"ReferringProviderExternalID":{"type":"string"},"ReferringProviderFullName":{"type":"string"},"ReferringProviderID":{"type":"integer"},"SendPatientStatements":{"type":"boolean"}}},
  'patient-case-dates': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-case-dates.json","title":"PatientCaseDatesReq","description":"The dates of a case.","type":"object","properties":{"AccidentDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"AcuteManifestationDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"InjuryEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"InjuryStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"LastMenstrualPeriodDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"LastSeenDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"LastXRayDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ReferralDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"RelatedDisabilityEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"RelatedDisabilityStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"RelatedHospitalizationEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"RelatedHospitalizationStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"SameorSimilarIllnessEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"SameorSimilarIllnessStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UnabletoWorkEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"UnabletoWorkStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"}}},
  'patient-case-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-case-identifier.json","title":"PatientCaseIdentifierReq","description":"A case of the patient.","type":"object","properties":{"CaseID":{"type":"integer"},"CaseName":{"type":"string"},"CasePayerScenario":{"type":"string"},"ExternalID":{"type":"string"}}},
  'patient-case-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-case-update.json","title":"PatientCaseUpdateReq","description":"A case in UpdatePatient; without CaseID it is created.","type":"object","properties":{"Active":{"type":"boolean"},"Authorizations":{"type":"array","items":{"$ref":"insurance-policy-authorization-update.json"}},"CaseDescription":{"type":"string"},"CaseID":{"type":"integer"},"CaseName":{"type":"string"},"Condition":{"$ref":"patient-case-condition.json"},"Dates":{"$ref":"patient-case-dates.json"},"ExternalID":{"type":"string"},"PayerScenario":{"type":"string"},"Policies":{"type":"array","items":{"$ref":"insurance-policy-update.json"}},"ReferringProviderExternalID":{"type":"string"},"ReferringProviderFullName":{"type":"string"},"ReferringProviderID":{"type":"integer"},"SendPatientStatements":{"type":"boolean"}}},
  'patient-create': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-create.json","title":"PatientCreate","description":"What CreatePatient takes: typed and nested, unlike what is read.","allOf":[{"$ref":"patient-write.json"}],"type":"object","properties":{"Cases":{"type":"array","items":{"$ref":"patient-case-create.json"}}}},
  'patient-employer': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-employer.json","title":"PatientEmployerReq","description":"An employer; an unknown one is created. EmploymentStatus stands last on the wire: it belongs to the derived type.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"EmployerID":{"type":"integer"},"EmployerName":{"type":"string"},"State":{"type":"string"},"ZipCode":{"type":"string"},"EmploymentStatus":{"type":"string","enum":["E","R","S","T","U"]}}},
  'patient-guarantor': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-guarantor.json","title":"PatientGuarantorReq","description":"The guarantor of a patient.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"DifferentThanPatient":{"type":"boolean"},"FirstName":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"Prefix":{"type":"string"},"RelationshiptoGuarantor":{"type":"string","enum":["Child","Other","Self","Spouse"]},"State":{"type":"string"},"Suffix":{"type":"string"},"ZipCode":{"type":"string"}}},
  'patient-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-identifier.json","title":"PatientIdentifierReq","description":"A patient, by id or external id.","type":"object","properties":{"ExternalID":{"type":"string"},"FirstName":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"PatientID":{"type":"integer"},"Prefix":{"type":"string"},"Suffix":{"type":"string"}}},
  'patient-summary': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-summary.json","title":"PatientSummaryData","description":"The patient of an appointment read singly.","type":"object","properties":{"DateOfBirth":{"type":"string"},"Email":{"type":"string"},"FirstName":{"type":"string"},"GenderId":{"type":"string"},"Guid":{"type":"string"},"HomePhone":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"OtherEmail":{"type":"string"},"OtherPhone":{"type":"string"},"PatientId":{"type":"string"},"PracticeId":{"type":"string"},"PreferredEmailType":{"type":"string"},"PreferredPhoneType":{"type":"string"},"WorkEmail":{"type":"string"},"WorkPhone":{"type":"string"}}},
  'patient-summary-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-summary-write.json","title":"PatientSummaryWrite","description":"The patient of an appointment; only PatientId is needed.","type":"object","properties":{"DateOfBirth":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"Email":{"type":"string"},"FirstName":{"type":"string"},"GenderId":{"type":"integer"},"Guid":{"type":"string"},"HomePhone":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"OtherEmail":{"type":"string"},"OtherPhone":{"type":"string"},"PatientId":{"type":"integer"},"PracticeId":{"type":"integer"},"PreferredEmailType":{"type":"string"},"PreferredPhoneType":{"type":"string"},"WorkEmail":{"type":"string"},"WorkPhone":{"type":"string"}}},
  'patient-update': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-update.json","title":"PatientUpdate","description":"What UpdatePatient takes: an omitted member is unchanged, an empty text clears.","allOf":[{"$ref":"patient-write.json"}],"type":"object","properties":{"Cases":{"type":"array","items":{"$ref":"patient-case-update.json"}},"PatientID":{"type":"integer"}}},
  'patient-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient-write.json","title":"PatientWrite","description":"What CreatePatient and UpdatePatient both take: typed and nested, unlike what is read.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"Alert":{"$ref":"patient-alert.json"},"City":{"type":"string"},"CollectionCategoryName":{"type":"string"},"Country":{"type":"string"},"DateofBirth":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"DefaultRenderingProvider":{"$ref":"provider-identifier.json"},"DefaultServiceLocation":{"$ref":"service-location-write.json"},"EmailAddress":{"type":"string"},"EmergencyName":{"type":"string"},"EmergencyPhone":{"type":"string"},"EmergencyPhoneExt":{"type":"string"},"Employer":{"$ref":"patient-employer.json"},"ExternalVendorID":{"type":"integer"},"FirstName":{"type":"string"},"Gender":{"type":"string","enum":["Female","Male","Unknown"]},"Guarantor":{"$ref":"patient-guarantor.json"},"HomePhone":{"type":"string"},"HomePhoneExt":{"type":"string"},"LastName":{"type":"string"},"MaritalStatus":{"type":"string"},"MedicalRecordNumber":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"MobilePhoneExt":{"type":"string"},"Note":{"type":"string"},"PatientExternalID":{"type":"string"},"Practice":{"$ref":"practice-identifier.json"},"Prefix":{"type":"string"},"PrimaryCarePhysician":{"$ref":"physician-identifier.json"},"ReferralSource":{"type":"string"},"ReferringProvider":{"$ref":"provider-identifier.json"},"SocialSecurityNumber":{"type":"string"},"State":{"type":"string"},"Suffix":{"type":"string"},"WorkPhone":{"type":"string"},"WorkPhoneExt":{"type":"string"},"ZipCode":{"type":"string"}},"required":["Practice"]},
  'payment': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"payment.json","title":"PaymentData","description":"A payment (GetPayments).","type":"object","properties":{"AdjudicationDate":{"type":"string"},"Adjustments":{"type":"string"},"Amount":{"type":"string"},"Applied":{"type":"string"},"AppointmentID":{"type":"string"},"AutoPosted":{"type":"string"},"BatchNumber":{"type":"string"},"Category":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"ID":{"type":"string"},"LastModifiedDate":{"type":"string"},"PayerName":{"type":"string"},"PayerType":{"type":"string"},"PaymentMethod":{"type":"string"},"PostDate":{"type":"string"},"PracticeId":{"type":"string"},"ReferenceNumber":{"type":"string"},"Refunds":{"type":"string"},"Unapplied":{"type":"string"}},"required":["ID"]},
  'physician-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"physician-identifier.json","title":"PhysicianIdentifierReq","description":"A primary care physician, by id, external id or name.","type":"object","properties":{"ExternalID":{"type":"string"},"FullName":{"type":"string"},"PhysicianID":{"type":"integer"}}},
  'policy': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"policy.json","title":"PatientInsurancePolicyData","description":"A policy of an insurance case, in the order of the case (GetPatient).","type":"object","properties":{"Active":{"type":"string"},"Authorizations":{"type":"array","items":{"$ref":"authorization.json"}},"CompanyID":{"type":"string"},"CompanyName":{"type":"string"},"Copay":{"type":"string"},"Deductible":{"type":"string"},"EffectiveEndDate":{"type":"string"},"EffectiveStartDate":{"type":"string"},"GroupNumber":{"type":"string"},"InsurancePolicyID":{"type":"string"},"InsuredAddressLine1":{"type":"string"},"InsuredAddressLine2":{"type":"string"},"InsuredCity":{"type":"string"},"InsuredCountry":{"type":"string"},"InsuredDateOfBirth":{"type":"string"},"InsuredFullName":{"type":"string"},"InsuredGender":{"type":"string"},"InsuredIDNumber":{"type":"string"},"InsuredNotes":{"type":"string"},"InsuredSocialSecurityNumber":{"type":"string"},"InsuredState":{"type":"string"},"InsuredZipCode":{"type":"string"},"Number":{"type":"string"},"PatientCaseID":{"type":"string"},"PatientRelationshipToInsured":{"type":"string"},"PlanAddressLine1":{"type":"string"},"PlanAddressLine2":{"type":"string"},"PlanAdjusterFullName":{"type":"string"},"PlanCity":{"type":"string"},"PlanCountry":{"type":"string"},"PlanFaxNumber":{"type":"string"},"PlanFaxNumberExt":{"type":"string"},"PlanID":{"type":"string"},"PlanName":{"type":"string"},"PlanPhoneNumber":{"type":"string"},"PlanPhoneNumberExt":{"type":"string"},"PlanState":{"type":"string"},"PlanZipCode":{"type":"string"},"SyncWithEHR":{"type":"string"}},"required":["InsurancePolicyID"]},
  'practice': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"practice.json","title":"PracticeData","description":"A practice of the account (GetPractices).","type":"object","properties":{"Active":{"type":"string"},"AdministratorAddressLine1":{"type":"string"},"AdministratorAddressLine2":{"type":"string"},"AdministratorCity":{"type":"string"},"AdministratorCountry":{"type":"string"},"AdministratorEmail":{"type":"string"},"AdministratorFax":{"type":"string"},"AdministratorFaxExt":{"type":"string"},"AdministratorFullName":{"type":"string"},"AdministratorPhone":{"type":"string"},"AdministratorPhoneExt":{"type":"string"},"AdministratorState":{"type":"string"},"AdministratorZipCode":{"type":"string"},"BillingContactAddressLine1":{"type":"string"},"BillingContactAddressLine2":{"type":"string"},"BillingContactCity":{"type":"string"},"BillingContactCountry":{"type":"string"},"BillingContactEmail":{"type":"string"},"BillingContactFax":{"type":"string"},"BillingContactFaxExt":{"type":"string"},"BillingContactFullName":{"type":"string"},"BillingContactPhone":{"type":"string"},"BillingContactPhoneExt":{"type":"string"},"BillingContactState":{"type":"string"},"BillingContactZipCode":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"Email":{"type":"string"},"Fax":{"type":"string"},"FaxExt":{"type":"string"},"ID":{"type":"string"},"LastModifiedDate":{"type":"string"},"NPI":{"type":"string"},"Notes":{"type":"string"},"Phone":{"type":"string"},"PhoneExt":{"type":"string"},"PracticeAddressLine1":{"type":"string"},"PracticeAddressLine2":{"type":"string"},"PracticeCity":{"type":"string"},"PracticeCountry":{"type":"string"},"PracticeName":{"type":"string"},"PracticeState":{"type":"string"},"PracticeZipCode":{"type":"string"},"SubscriptionEdition":{"type":"string"},"TaxID":{"type":"string"},"WebSite":{"type":"string"},"kFaxNumber":{"type":"string"}},"required":["ID"]},
  'practice-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"practice-identifier.json","title":"PracticeIdentifierReq","description":"A practice, by id, external id or name.","type":"object","properties":{"ExternalID":{"type":"string"},"PracticeID":{"type":"integer"},"PracticeName":{"type":"string"}}},
  'procedure-code': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"procedure-code.json","title":"ProcedureCodeData","description":"A procedure code of the account (GetProcedureCodes).","type":"object","properties":{"Active":{"type":"string"},"BillableCode":{"type":"string"},"CreatedDate":{"type":"string"},"CustomCode":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"CustomerSpecific":{"type":"string"},"DefaultRevenueCode":{"type":"string"},"DefaultUnits":{"type":"string"},"DrugName":{"type":"string"},"ID":{"type":"string"},"LocalName":{"type":"string"},"ModifiedDate":{"type":"string"},"NDC":{"type":"string"},"OfficialDescription":{"type":"string"},"OfficialName":{"type":"string"},"PracticeName":{"type":"string"},"ProcedureCode":{"type":"string"},"ProcedureCodeCategoryID":{"type":"string"},"TypeOfServiceCode":{"type":"string"}},"required":["ID"]},
  'provider': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"provider.json","title":"ProviderData","description":"A provider or referring provider (GetProviders).","type":"object","properties":{"Active":{"type":"string"},"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"BillingType":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"Degree":{"type":"string"},"DepartmentName":{"type":"string"},"EmailAddress":{"type":"string"},"EncounterFormName":{"type":"string"},"Fax":{"type":"string"},"FaxExt":{"type":"string"},"FirstName":{"type":"string"},"FullName":{"type":"string"},"HomePhone":{"type":"string"},"HomePhoneExt":{"type":"string"},"ID":{"type":"string"},"LastModifiedDate":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"MobilePhoneExt":{"type":"string"},"NationalProviderIdentifier":{"type":"string"},"Notes":{"type":"string"},"Pager":{"type":"string"},"PagerExt":{"type":"string"},"PracticeID":{"type":"string"},"PracticeName":{"type":"string"},"Prefix":{"type":"string"},"ProviderPerformanceReportActive":{"type":"string"},"ProviderPerformanceReportCCEmailRecipients":{"type":"string"},"ProviderPerformanceReportDelay":{"type":"string"},"ProviderPerformanceReportFequency":{"type":"string"},"ProviderPerformanceReportScope":{"type":"string"},"SocialSecurityNumber":{"type":"string"},"SpecialtyName":{"type":"string"},"State":{"type":"string"},"Suffix":{"type":"string"},"Type":{"type":"string"},"WorkPhone":{"type":"string"},"WorkPhoneExt":{"type":"string"},"ZipCode":{"type":"string"}},"required":["ID"]},
  'provider-identifier': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"provider-identifier.json","title":"ProviderIdentifierReq","description":"A provider, by id, external id or name.","type":"object","properties":{"ExternalID":{"type":"string"},"FullName":{"type":"string"},"ProviderID":{"type":"integer"}}},
  'provider-identifier-detailed': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"provider-identifier-detailed.json","title":"ProviderIdentifierDetailedReq","description":"A provider of an encounter, by ProviderID, ExternalID or name.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"Degree":{"type":"string"},"ExternalID":{"type":"string"},"Fax":{"type":"string"},"FirstName":{"type":"string"},"HomePhone":{"type":"string"},"LastName":{"type":"string"},"MiddleName":{"type":"string"},"MobilePhone":{"type":"string"},"NPI":{"type":"string"},"Pager":{"type":"string"},"Prefix":{"type":"string"},"ProviderID":{"type":"integer"},"State":{"type":"string"},"Suffix":{"type":"string"},"WorkPhone":{"type":"string"},"Zip":{"type":"string"}}},
  'recurrence-rule': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"recurrence-rule.json","title":"RecurrenceRuleData","description":"How a recurring appointment repeats.","type":"object","properties":{"AppointmentId":{"type":"string"},"DayInterval":{"type":"string"},"DayOfMonth":{"type":"string"},"DayOfWeek":{"type":"array","items":{"type":"string"}},"DayOfWeekFlags":{"type":"string"},"DayOfWeekMonthlyOrdinal":{"type":"array","items":{"type":"string"}},"DayOfWeekMonthlyOrdinalFlags":{"type":"string"},"EndDate":{"type":"string"},"MonthInterval":{"type":"string"},"MonthOfYear":{"type":"string"},"NumOccurrences":{"type":"string"},"NumberOfTimes":{"type":"string"},"RecurrenceRuleId":{"type":"string"},"StartDate":{"type":"string"},"TypeOfDay":{"type":"string"},"TypeOfDayMonthlyOrdinal":{"type":"array","items":{"type":"string"}},"TypeOfDayMonthlyOrdinalFlags":{"type":"string"}}},
  'recurrence-rule-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"recurrence-rule-write.json","title":"RecurrenceRuleWrite","description":"How an appointment repeats.","type":"object","properties":{"AppointmentId":{"type":"integer"},"DayInterval":{"type":"integer"},"DayOfMonth":{"type":"integer"},"DayOfWeek":{"type":"array","items":{"type":"string"}},"DayOfWeekFlags":{"type":"integer"},"DayOfWeekMonthlyOrdinal":{"type":"array","items":{"type":"string"}},"DayOfWeekMonthlyOrdinalFlags":{"type":"integer"},"EndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"MonthInterval":{"type":"integer"},"MonthOfYear":{"type":"integer"},"NumOccurrences":{"type":"integer"},"NumberOfTimes":{"type":"integer"},"RecurrenceRuleId":{"type":"integer"},"StartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"TypeOfDay":{"type":"string"},"TypeOfDayMonthlyOrdinal":{"type":"array","items":{"type":"string"}},"TypeOfDayMonthlyOrdinalFlags":{"type":"integer"}}},
  'service-line': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"service-line.json","title":"ServiceLineRes","description":"The ids of one service line.","type":"object","properties":{"EncounterID":{"type":"string"},"ServiceLineExternalID":{"type":"string"},"ServiceLineID":{"type":"string"}}},
  'service-line-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"service-line-write.json","title":"ServiceLineReq","description":"One service line of an encounter.","type":"object","properties":{"AltDiagnosisCode1":{"type":"string"},"AltDiagnosisCode2":{"type":"string"},"AltDiagnosisCode3":{"type":"string"},"AltDiagnosisCode4":{"type":"string"},"DiagnosisCode1":{"type":"string"},"DiagnosisCode2":{"type":"string"},"DiagnosisCode3":{"type":"string"},"DiagnosisCode4":{"type":"string"},"ExternalID":{"type":"string"},"LineNote":{"type":"string"},"Minutes":{"type":"integer"},"ProcedureCode":{"type":"string"},"ProcedureModifier1":{"type":"string"},"ProcedureModifier2":{"type":"string"},"ProcedureModifier3":{"type":"string"},"ProcedureModifier4":{"type":"string"},"RefCode":{"type":"string"},"ServiceEndDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"ServiceStartDate":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?$"},"TypeofService":{"type":"string"},"UnitCharge":{"type":"number"},"Units":{"type":"number"}}},
  'service-location': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"service-location.json","title":"ServiceLocationData","description":"A service location (GetServiceLocations).","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"BillingName":{"type":"string"},"CLIANumber":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"CreatedDate":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"FacilityIDType":{"type":"string"},"FaxPhone":{"type":"string"},"FaxPhoneExt":{"type":"string"},"HCFABox32FacilityID":{"type":"string"},"ID":{"type":"string"},"ModifiedDate":{"type":"string"},"NPI":{"type":"string"},"Name":{"type":"string"},"Phone":{"type":"string"},"PhoneExt":{"type":"string"},"PlaceOfService":{"type":"string"},"PracticeID":{"type":"string"},"PracticeName":{"type":"string"},"State":{"type":"string"},"ZipCode":{"type":"string"}},"required":["ID"]},
  'service-location-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"service-location-write.json","title":"ServiceLocationReq","description":"A service location by id or name; an unknown one is created.","type":"object","properties":{"AddressLine1":{"type":"string"},"AddressLine2":{"type":"string"},"BillingName":{"type":"string"},"CLIANumber":{"type":"string"},"City":{"type":"string"},"Country":{"type":"string"},"FacilityID":{"type":"string"},"FacilityIDType":{"type":"string"},"FaxPhone":{"type":"string"},"FaxPhoneExt":{"type":"string"},"LocationID":{"type":"integer"},"LocationName":{"type":"string"},"NPI":{"type":"string"},"POS":{"type":"string"},"Phone":{"type":"string"},"PhoneExt":{"type":"string"},"State":{"type":"string"},"ZipCode":{"type":"string"}}},
  'transaction': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"transaction.json","title":"TransactionData","description":"A transaction (GetTransactions).","type":"object","properties":{"Amount":{"type":"string"},"CustomerId":{"type":"string","description":"The account, from the SecurityResponse of the answer: ids are unique only within it."},"Description":{"type":"string"},"ID":{"type":"string"},"InsuranceCompanyName":{"type":"string"},"InsuranceID":{"type":"string"},"InsuranceOrder":{"type":"string"},"InsurancePlanName":{"type":"string"},"LastModifiedDate":{"type":"string"},"PatientFullName":{"type":"string"},"PatientID":{"type":"string"},"PayerType":{"type":"string"},"PostingDate":{"type":"string"},"PracticeName":{"type":"string"},"ProcedureCode":{"type":"string"},"ServiceDate":{"type":"string"},"TransactionDate":{"type":"string"},"Type":{"type":"string"}},"required":["ID"]},
};
