// Types of the appointment operations. Kareo API 2.1 Technical Guide, "Appointments".
export const appointmentTypes = `
GetAppointmentsReq < RequestBase: Fields!:AppointmentFieldsToReturn Filter:AppointmentFilter
AppointmentFilter: AppointmentReason ConfirmationStatus EndDate FromCreatedDate FromLastModifiedDate
  PatientCasePayerScenario PatientFullName PatientID PracticeName ResourceName ServiceLocationName StartDate
  TimeZoneOffsetFromGMT ToCreatedDate ToLastModifiedDate Type
GetAppointmentsResp < ResponseBase: Appointments:AppointmentData[]
AppointmentData: AllDay AppointmentReason1 AppointmentReason10 AppointmentReason2 AppointmentReason3
  AppointmentReason4 AppointmentReason5 AppointmentReason6 AppointmentReason7 AppointmentReason8 AppointmentReason9
  AuthorizationEndDate AuthorizationID AuthorizationInsurancePlan AuthorizationNumber AuthorizationStartDate
  ConfirmationStatus CreatedDate EndDate ID LastModifiedDate Notes PatientCaseID PatientCaseName
  PatientCasePayerScenario PatientFullName PatientID PracticeID PracticeName Recurring ResourceName1 ResourceName10
  ResourceName2 ResourceName3 ResourceName4 ResourceName5 ResourceName6 ResourceName7 ResourceName8 ResourceName9
  ServiceLocationName StartDate Type
GetAppointmentReq < RequestBase: Appointment!:AppointmentRead
AppointmentRead: AppointmentId!:long
GetAppointmentResp < ResponseBase: Appointment:AppointmentCreate
CreateAppointmentReq < RequestBase: Appointment!:AppointmentCreate
CreateAppointmentResp < ResponseBase: Appointment:AppointmentCreate
AppointmentCreate: AppointmentId:long AppointmentName AppointmentReasonId:long AppointmentStatus!:AppointmentStatus
  AppointmentType!:AppointmentType AppointmentUUID:guid? AttendeesCount:int CreatedAt:dateTime? CreatedBy:long
  CustomerId:long EndTime!:dateTime ForRecare:boolean InsurancePolicyAuthorizationId:long? IsDeleted:boolean
  IsGroupAppointment:boolean IsRecurring!:boolean MaxAttendees:int Notes OccurrenceId:long? PatientCaseId:long?
  PatientSummaries:GroupPatientSummary[] PatientSummary:PatientSummary PracticeId!:long ProviderId:long
  RecurrenceRule:RecurrenceRule ResourceId:long ResourceIds:long[] ServiceLocationId!:long StartTime!:dateTime
  UpdatedAt:dateTime? UpdatedBy:long WasCreatedOnline:boolean
PatientSummary: DateOfBirth:dateTime? Email FirstName GenderId:long Guid:guid? HomePhone LastName MiddleName
  MobilePhone OtherEmail OtherPhone PatientId:long PracticeId:long PreferredEmailType PreferredPhoneType WorkEmail
  WorkPhone
GroupPatientSummary < PatientSummary: Status:AttendeeStatus
RecurrenceRule: AppointmentId:long DayInterval:int? DayOfMonth:int? DayOfWeek:DayOfWeek[] DayOfWeekFlags:int?
  DayOfWeekMonthlyOrdinal:Ordinal[] DayOfWeekMonthlyOrdinalFlags:int? EndDate:dateTime? MonthInterval:int?
  MonthOfYear:int? NumOccurrences:int? NumberOfTimes:int? RecurrenceRuleId:long StartDate:dateTime?
  TypeOfDay:TypeOfDay? TypeOfDayMonthlyOrdinal:Ordinal[] TypeOfDayMonthlyOrdinalFlags:int?
UpdateAppointmentReq < RequestBase: Appointment!:AppointmentUpdate
AppointmentUpdate: AppointmentId!:long AppointmentName AppointmentReasonId:long AppointmentStatus:AppointmentStatus
  EndTime:dateTime? InsurancePolicyAuthorizationId:long? IsGroupAppointment:boolean IsRecurring:boolean
  MaxAttendees:int Notes OccurrenceId:long? PatientCaseId:long? PatientId!:long ProviderId:long ResourceId:long
  ResourceIds:long[] ServiceLocationId!:long StartTime:dateTime? UpdatedAt:dateTime? UpdatedBy:long
UpdateAppointmentResp < ResponseBase: Appointment:AppointmentCreate
DeleteAppointmentReq < RequestBase: Appointment!:AppointmentDelete
AppointmentDelete: AppointmentId!:long
DeleteAppointmentResp < ResponseBase: AppointmentId:long Deleted:boolean
GetAppointmentReasonsReq < RequestBase: PracticeId!:long
GetAppointmentReasonsResp < ResponseBase: AppointmentReasons:AppointmentReasonData[]
AppointmentReasonData: AppointmentReasonId:long DefaultColorCode DefaultDurationMinutes:int Name PracticeId:long
UpdateAppointmentStatusReq < RequestBase: Appointment!:AppointmentStatusUpdate
AppointmentStatusUpdate: AppointmentId!:long AppointmentStatus!:AppointmentStatus
UpdateAppointmentStatusResp < ResponseBase: Appointment:AppointmentCreate
`;
