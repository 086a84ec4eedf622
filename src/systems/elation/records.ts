// Generated from elation/records/*.json by tools/records.ts; do not edit.
/**
 * Every record by its record type.
 */
export interface ElationRecords {
  address: ElationAddress;
  appointment: ElationAppointment;
  'appointment-location': ElationAppointmentLocation;
  'appointment-type': ElationAppointmentType;
  'appointment-write': ElationAppointmentWrite;
  bill: ElationBill;
  'bill-line': ElationBillLine;
  'bill-line-write': ElationBillLineWrite;
  'bill-write': ElationBillWrite;
  'billing-code': ElationBillingCode;
  'billing-details': ElationBillingDetails;
  'checklist-item': ElationChecklistItem;
  error: ElationError;
  event: ElationEvent;
  insurance: ElationInsurance;
  'insurance-company': ElationInsuranceCompany;
  'insurance-plan': ElationInsurancePlan;
  metadata: ElationMetadata;
  'outside-provider': ElationOutsideProvider;
  patient: ElationPatient;
  payment: ElationPayment;
  physician: ElationPhysician;
  policies: ElationPolicies;
  policy: ElationPolicy;
  practice: ElationPractice;
  'published-event': ElationPublishedEvent;
  'service-location': ElationServiceLocation;
  subscription: ElationSubscription;
  token: ElationToken;
  'transportation-details': ElationTransportationDetails;
  'visit-note': ElationVisitNote;
  'visit-note-type': ElationVisitNoteType;
}
/**
 * A postal address in the United States.
 */
export interface ElationAddress {
  address_line1?: string | null;
  address_line2?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
}
/**
 * Appointment: /appointments/.
 */
export interface ElationAppointment {
  id: number;
  /**
   * Null for an event.
   */
  patient?: number | null;
  physician?: number | null;
  practice?: number | null;
  scheduled_date?: string | null;
  /**
   * Minutes, 1 to 1440 in steps of 5.
   */
  duration?: number | null;
  /**
   * The name of an appointment type.
   */
  reason?: string | null;
  appointment_type_id?: number | null;
  /**
   * Chief complaint.
   */
  description?: string | null;
  time_slot_type?: 'appointment' | 'event' | 'appointment_slot' | null;
  time_slot_status?: 'not_avail_for_self_schedule' | null;
  status?: ElationAppointmentStatus | null;
  mode?: 'IN_PERSON' | 'VIDEO' | null;
  service_location?: ElationAppointmentLocation | null;
  billing_details?: ElationBillingDetails | null;
  payment?: ElationPayment | null;
  instructions?: string | null;
  /**
   * Deprecated 2024-06.
   */
  telehealth_details?: string | null;
  transportation_details?: ElationTransportationDetails | null;
  /**
   * An event's recurrence.
   */
  recurring_event_schedule?: {
    [k: string]: unknown;
  };
  is_blocking?: boolean | null;
  /**
   * Not documented.
   */
  patient_forms?: {
    [k: string]: unknown;
  };
  metadata?: ElationMetadata | null;
  created_date?: string | null;
  last_modified_date?: string | null;
  deleted_date?: string | null;
}
export interface ElationAppointmentStatus {
  status?:
    | 'Scheduled'
    | 'Confirmed'
    | 'Checked In'
    | 'In Room'
    | 'In Room - Vitals Taken'
    | 'With Doctor'
    | 'Checked Out'
    | 'Billed'
    | 'Not Seen'
    | 'Cancelled'
    | null;
  room?: string | null;
  /**
   * Without a zone.
   */
  status_date?: string | null;
  /**
   * Only when Not Seen.
   */
  status_detail?: 'No Show' | 'Left Without Seeing' | 'Other' | null;
}
/**
 * The service location as an appointment says it: its place of service is a code.
 */
export interface ElationAppointmentLocation {
  id: number;
  name?: string | null;
  is_primary?: boolean | null;
  /**
   * CMS place of service code.
   */
  place_of_service?: number | string | null;
  address_line1?: string | null;
  address_line2?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  phone?: string | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * Billing details of an appointment.
 */
export interface ElationBillingDetails {
  billing_note?: string | null;
  prior_authorization?: string | null;
  referring_provider?: string | null;
  referring_provider_state?: string | null;
}
/**
 * A payment by the patient.
 */
export interface ElationPayment {
  id?: number | null;
  /**
   * Decimal string in US dollars.
   */
  amount?: string | null;
  when_collected?: string | null;
  bill?: number | null;
  appointment?: number | null;
  create_date?: string | null;
  delete_date?: string | null;
}
/**
 * How the patient gets there.
 */
export interface ElationTransportationDetails {
  is_required?: boolean | null;
  notes?: string | null;
}
/**
 * Private to the OAuth application; not shown in Elation.
 */
export interface ElationMetadata {
  object_id?: string | null;
  /**
   * At most 1000 characters of JSON.
   */
  data?: {} | null;
  object_web_link?: string | null;
}
/**
 * Appointment type: /appointment_types/.
 */
export interface ElationAppointmentType {
  id: number;
  practice?: number | null;
  name?: string | null;
  /**
   * Minutes.
   */
  default_duration?: number | null;
  abbreviation?: string | null;
  color?: string | null;
  description?: string | null;
  is_telehealth?: boolean | null;
  patient_bookable?: boolean | null;
  patient_forms?: unknown[] | null;
  patient_form_hours_prior?: number | null;
  visit_note_type?: number | null;
  visit_note_templates?: unknown[] | null;
  visit_note_format?: string | null;
  sequence?: number | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * What POST and PATCH of an appointment take: the service location is an id.
 */
export interface ElationAppointmentWrite {
  patient?: number | null;
  physician?: number | null;
  practice?: number | null;
  scheduled_date?: string | null;
  duration?: number | null;
  reason?: string | null;
  appointment_type_id?: number | null;
  description?: string | null;
  time_slot_type?: 'appointment' | 'event' | 'appointment_slot' | null;
  time_slot_status?: 'not_avail_for_self_schedule' | null;
  status?: ElationAppointmentStatusWrite | null;
  mode?: 'IN_PERSON' | 'VIDEO' | null;
  service_location?: number | null;
  billing_details?: ElationBillingDetails | null;
  payment?: ElationPayment | null;
  instructions?: string | null;
  telehealth_details?: string | null;
  transportation_details?: ElationTransportationDetails | null;
  /**
   * An event's recurrence.
   */
  recurring_event_schedule?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  patient_forms?: {
    [k: string]: unknown;
  };
  metadata?: ElationMetadata | null;
}
export interface ElationAppointmentStatusWrite {
  status?:
    | 'Scheduled'
    | 'Confirmed'
    | 'Checked In'
    | 'In Room'
    | 'In Room - Vitals Taken'
    | 'With Doctor'
    | 'Checked Out'
    | 'Billed'
    | 'Not Seen'
    | 'Cancelled'
    | null;
  room?: string | null;
  status_detail?: 'No Show' | 'Left Without Seeing' | 'Other' | null;
}
/**
 * Bill, as it is read: /bills/.
 */
export interface ElationBill {
  id: number;
  patient: number;
  practice?: number | null;
  /**
   * The assigned physician.
   */
  physician?: number | null;
  visit_note_id?: number | null;
  visit_note_signed_date?: string | null;
  visit_note_deleted_date?: string | null;
  service_date?: string | null;
  /**
   * IANA zone of the local date of service.
   */
  service_date_timezone?: string | null;
  billing_status?: 'Unbilled' | 'Billed' | 'UnresolvedError' | 'ResolvedError' | null;
  billing_date?: string | null;
  ref_number?: string | null;
  /**
   * Shown to staff.
   */
  billing_error?: string | null;
  billing_raw_error?: string | null;
  /**
   * Held by delayed billing.
   */
  deferred_bill?: boolean | null;
  /**
   * Additional billing notes.
   */
  notes?: string | null;
  prior_authorization?: string | null;
  billing_provider?: number | null;
  rendering_provider?: number | null;
  supervising_provider?: number | null;
  referring_provider?: ElationOutsideProvider | null;
  ordering_provider?: ElationOutsideProvider | null;
  service_location?: ElationServiceLocation | null;
  payment?: ElationPayment | null;
  cpts?: ElationBillLine[] | null;
  metadata?: ElationMetadata | null;
  created_date?: string | null;
  last_modified_date?: string | null;
}
/**
 * A referring or ordering provider: free text without an id.
 */
export interface ElationOutsideProvider {
  name?: string | null;
  state?: string | null;
  npi?: string | null;
}
/**
 * Practice location: /service_locations/; also inside a bill.
 */
export interface ElationServiceLocation {
  id: number;
  practice?: number | null;
  name?: string | null;
  address_line1?: string | null;
  address_line2?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  phone?: string | null;
  fax?: string | null;
  email?: string | null;
  is_primary?: boolean | null;
  status?: 'active' | 'inactive' | 'suspended' | null;
  /**
   * IANA zone.
   */
  timezone?: string | null;
  /**
   * The CMS name of the place of service, as Elation shows it.
   */
  place_of_service?: string | null;
  /**
   * CMS place of service; seen as number and as text.
   */
  place_of_service_code?: number | string | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * One service line of a bill, as it is read.
 */
export interface ElationBillLine {
  cpt?: string | null;
  description?: string | null;
  modifiers?: (string | null)[] | null;
  /**
   * ICD-10-CM, in order.
   */
  dxs?: string[] | null;
  /**
   * ICD-9-CM.
   */
  alt_dxs?: string[] | null;
  /**
   * Decimal string in US dollars.
   */
  unit_charge?: string | null;
  /**
   * Decimal string.
   */
  units?: string | null;
  ndc?: string | null;
  /**
   * Decimal string.
   */
  ndc_dose?: string | null;
  ndc_measure?: 'GR' | 'F2' | 'ME' | 'ML' | 'UN' | null;
}
/**
 * One service line of a bill, as it is written.
 */
export interface ElationBillLineWrite {
  cpt?: string | null;
  modifier_1?: string | null;
  modifier_2?: string | null;
  modifier_3?: string | null;
  modifier_4?: string | null;
  dxs?: ElationDiagnosisWrite[] | null;
  /**
   * Decimal string in US dollars.
   */
  unit_charge?: string | null;
  /**
   * Decimal string.
   */
  units?: string | null;
  ndc?: string | null;
  /**
   * Decimal string.
   */
  ndc_dose?: string | null;
  ndc_measure?: 'GR' | 'F2' | 'ME' | 'ML' | 'UN' | null;
}
export interface ElationDiagnosisWrite {
  icd10_code?: string | null;
  icd9_codes?: string[] | null;
}
/**
 * What POST and PATCH of a bill take.
 */
export interface ElationBillWrite {
  visit_note?: number | null;
  patient?: number | null;
  practice?: number | null;
  physician?: number | null;
  service_location?: number | null;
  cpts?: ElationBillLineWrite[] | null;
  billing_provider?: number | null;
  rendering_provider?: number | null;
  supervising_provider?: number | null;
  referring_provider?: ElationOutsideProvider | null;
  ordering_provider?: ElationOutsideProvider | null;
  prior_authorization?: string | null;
  /**
   * Payment id.
   */
  payment?: number | null;
  /**
   * Decimal string in US dollars.
   */
  payment_amount?: string | null;
  notes?: string | null;
  show_dual_coding?: boolean | null;
  /**
   * PATCH only: CMS place of service digits.
   */
  place_of_service?: string | null;
  /**
   * PATCH only.
   */
  billing_date?: string | null;
  /**
   * PATCH only.
   */
  ref_number?: string | null;
  /**
   * PATCH only.
   */
  billing_error?: string | null;
  /**
   * PATCH only.
   */
  billing_raw_error?: string | null;
  /**
   * PATCH only.
   */
  metadata?: ElationMetadata | null;
}
/**
 * One line of the fee schedule: /billing_codes/.
 */
export interface ElationBillingCode {
  id: number;
  practice?: number | null;
  code?: string | null;
  description?: string | null;
  /**
   * Decimal string in US dollars.
   */
  charge?: string | null;
  sequence?: number | null;
}
/**
 * One item of a visit note's checklist.
 */
export interface ElationChecklistItem {
  name?: string | null;
  value?: string | null;
  sequence?: number | null;
}
/**
 * The body of an answer that refuses; field names beside these carry their own reasons.
 */
export interface ElationError {
  /**
   * One text, or the list of the notes and policies services.
   */
  detail?: {
    [k: string]: unknown;
  };
  /**
   * 409 on patients: the chart that is there already.
   */
  redirect?: number | null;
}
/**
 * A pushed event; the body of a webhook call.
 */
export interface ElationEvent {
  /**
   * The whole record.
   */
  data?: {} | null;
  action: 'saved' | 'deleted';
  event_id: number | string;
  event_uuid?: string | null;
  application_id?: string | number | null;
  resource: string;
  /**
   * Where to fetch a record too big to push.
   */
  resource_url?: string | null;
}
/**
 * The older insurance of a patient chart, one per rank: patient.insurances[].
 */
export interface ElationInsurance {
  id?: number | null;
  rank?: 'primary' | 'secondary' | 'tertiary' | null;
  carrier?: string | null;
  plan?: string | null;
  insurance_company?: number | null;
  insurance_plan?: number | null;
  member_id?: string | null;
  group_id?: string | null;
  /**
   * Decimal string in US dollars.
   */
  copay?: string | null;
  /**
   * Decimal string in US dollars.
   */
  deductible?: string | null;
  start_date?: string | null;
  end_date?: string | null;
  payment_program?:
    | 'Medicare Part B'
    | 'Medicare Advantage'
    | 'Medicaid'
    | 'Commercial - HMSA'
    | 'Commercial - SFHP'
    | 'Commercial - Other'
    | "Worker's Compensation"
    | null;
  address?: string | null;
  suite?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  phone?: string | null;
  extension?: string | null;
  insured_person_first_name?: string | null;
  insured_person_last_name?: string | null;
  insured_person_address?: string | null;
  insured_person_city?: string | null;
  insured_person_state?: string | null;
  insured_person_zip?: string | null;
  insured_person_id?: string | null;
  /**
   * Free text, seen as MM/DD/YYYY.
   */
  insured_person_dob?: string | null;
  insured_person_gender?: 'M' | 'F' | 'N' | null;
  insured_person_ssn?: string | null;
  /**
   * Null is the patient.
   */
  relationship_to_insured?: 'Child' | 'Spouse' | 'Other' | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * Insurance company (carrier): /insurance_companies/.
 */
export interface ElationInsuranceCompany {
  id: number;
  practice?: number | null;
  carrier?: string | null;
  address?: string | null;
  suite?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  phone?: string | null;
  extension?: string | null;
  payer_id?: string | null;
  eligibility_payer_id?: string | null;
  external_vendor_id?: string | null;
  /**
   * One string for searching.
   */
  aliases?: string | null;
  is_credentialed?: boolean | null;
  is_enrolled?: boolean | null;
  insurance_type?:
    | 'Commercial'
    | 'Medicare'
    | 'Medicare Supplement'
    | 'Medicare Advantage'
    | 'Medicaid'
    | 'Managed Medicaid'
    | 'Self Pay'
    | 'Capitated'
    | 'Workers Compensation/Third Party Liability'
    | 'commercial'
    | 'medicare'
    | 'medicare_supplement'
    | 'medicare_advantage'
    | 'medicaid'
    | 'managed_medicaid'
    | 'self_pay'
    | 'capitated'
    | 'workers_compensation_third_party_liability'
    | null;
  /**
   * Only when read one by one.
   */
  patients?: number[] | null;
  /**
   * Only when read one by one.
   */
  plans?: number[] | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * Insurance plan: /insurance_plans/.
 */
export interface ElationInsurancePlan {
  id: number;
  practice?: number | null;
  insurance_company?: number | null;
  name?: string | null;
  /**
   * Only when read one by one.
   */
  patients?: number[] | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
/**
 * Patient chart: /patients/.
 */
export interface ElationPatient {
  id: number;
  first_name?: string | null;
  middle_name?: string | null;
  last_name?: string | null;
  suffix?: string | null;
  /**
   * The chosen name, as one string.
   */
  actual_name?: string | null;
  previous_name?: ElationPreviousName | null;
  /**
   * Older twin of previous_name.first_name.
   */
  previous_first_name?: string | null;
  /**
   * Older twin of previous_name.last_name.
   */
  previous_last_name?: string | null;
  mothers_maiden_name?: string | null;
  dob?: string | null;
  sex?: 'Male' | 'Female' | 'Other' | 'Unknown' | null;
  legal_gender_marker?: 'M' | 'F' | 'X' | 'U' | null;
  legal_gender_marker_display?: 'M' | 'F' | 'X' | 'None Selected' | null;
  gender_identity?:
    | 'unknown'
    | 'man'
    | 'woman'
    | 'transgender_man'
    | 'transgender_woman'
    | 'nonbinary'
    | 'option_not_listed'
    | 'prefer_not_to_say'
    | 'two_spirit'
    | null;
  sexual_orientation?:
    | 'unknown'
    | 'straight'
    | 'gay'
    | 'lesbian'
    | 'bisexual'
    | 'queer'
    | 'asexual'
    | 'option_not_listed'
    | 'prefer_not_to_say'
    | null;
  pronouns?: 'he_him_his' | 'she_her_hers' | 'they_them_theirs' | 'not_listed' | null;
  pronouns_display?: string | null;
  race?:
    | 'No race specified'
    | 'American Indian or Alaska Native'
    | 'Asian'
    | 'Black or African American'
    | 'Native Hawaiian or Other Pacific Islander'
    | 'White'
    | 'Declined to specify'
    | null;
  ethnicity?: 'No ethnicity specified' | 'Hispanic or Latino' | 'Not Hispanic or Latino' | 'Declined to specify' | null;
  /**
   * The name of a language of /languages/.
   */
  preferred_language?: string | null;
  /**
   * Nine digits.
   */
  ssn?: string | null;
  /**
   * Physician id; an active physician of the practice.
   */
  primary_physician?: number | null;
  /**
   * Practice id; fixed after create.
   */
  caregiver_practice?: number | null;
  /**
   * Service location id.
   */
  preferred_service_location?: number | null;
  /**
   * Contact id.
   */
  primary_care_provider?: number | null;
  primary_care_provider_npi?: string | null;
  address?: ElationAddress | null;
  previous_address?: ElationAddress | null;
  /**
   * At most two.
   */
  phones?: ElationPhone[] | null;
  /**
   * One live email.
   */
  emails?: ElationEmail[] | null;
  preferred_contact?: 'email' | 'phone' | 'sms' | 'passport' | null;
  emergency_contact?: ElationEmergencyContact | null;
  guarantor?: ElationGuarantor | null;
  employer?: ElationEmployer | null;
  patient_status?: ElationPatientStatus | null;
  /**
   * The older insurances, no longer written since 2026-04-02.
   */
  insurances?: ElationInsurance[] | null;
  /**
   * The last five removed.
   */
  deleted_insurances?: ElationInsurance[] | null;
  /**
   * At most ten.
   */
  tags?: string[] | null;
  preference?: ElationPreference | null;
  consents?: ElationConsent[] | null;
  notes?: string | null;
  occupation?: string | null;
  vip?: boolean | null;
  verified?: boolean | null;
  sms_opt_in_status?: boolean | null;
  /**
   * IANA zone.
   */
  timezone?: string | null;
  /**
   * Enterprise master id.
   */
  master_patient?: number | null;
  /**
   * The surviving chart.
   */
  merged_into_chart?: number | null;
  metadata?: ElationMetadata | null;
  created_date?: string | null;
  last_modified?: string | null;
  deleted_date?: string | null;
}
export interface ElationPreviousName {
  first_name?: string | null;
  middle_name?: string | null;
  last_name?: string | null;
  suffix?: string | null;
}
export interface ElationPhone {
  phone?: string | null;
  phone_type?: 'Home' | 'Mobile' | 'Main' | 'Work' | 'Night' | 'Fax' | 'Other' | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
export interface ElationEmail {
  email?: string | null;
  created_date?: string | null;
  deleted_date?: string | null;
}
export interface ElationEmergencyContact {
  id?: number | null;
  first_name?: string | null;
  last_name?: string | null;
  relationship?:
    'Caregiver' | 'Child' | 'Friend' | 'Grandparent' | 'Guardian' | 'Parent' | 'Sibling' | 'Spouse' | 'Other' | null;
  phone?: string | null;
  address_line1?: string | null;
  address_line2?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
}
export interface ElationGuarantor {
  id?: number | null;
  first_name?: string | null;
  middle_name?: string | null;
  last_name?: string | null;
  relationship?: 'Spouse' | 'Child' | 'Other' | null;
  address?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  phone?: string | null;
  email?: string | null;
}
export interface ElationEmployer {
  code?: string | null;
  name?: string | null;
  description?: string | null;
}
export interface ElationPatientStatus {
  status?: 'active' | 'inactive' | 'prospect' | 'deceased' | null;
  deceased_date?: string | null;
  /**
   * Only when inactive.
   */
  inactive_reason?: 'left_good_terms' | 'left_bad_terms' | 'practice_ended' | 'other' | 'unknown' | null;
  notes?: string | null;
  last_status_change?: string | null;
}
export interface ElationPreference {
  /**
   * NCPDP id.
   */
  preferred_pharmacy_1?: string | null;
  /**
   * NCPDP id.
   */
  preferred_pharmacy_2?: string | null;
}
export interface ElationConsent {
  application?: string | null;
  consented?: boolean | null;
  is_active?: boolean | null;
  last_modified_date?: string | null;
}
/**
 * Physician: /physicians/.
 */
export interface ElationPhysician {
  id: number;
  user_id?: number | null;
  first_name?: string | null;
  last_name?: string | null;
  credentials?: string | null;
  npi?: string | null;
  license?: string | null;
  license_state?: string | null;
  specialty?: string | null;
  email?: string | null;
  fax?: string | null;
  is_active?: boolean | null;
  practice?: number | null;
  metadata?: ElationMetadata | null;
}
/**
 * The insurance policies of one patient, as listed: /patients/{id}/policies.
 */
export interface ElationPolicies {
  results: ElationPolicy[];
}
/**
 * Insurance policy: /patients/{id}/policies.
 */
export interface ElationPolicy {
  id: number;
  practice_id?: number | null;
  patient_id: number;
  patient_first_name?: string | null;
  patient_last_name?: string | null;
  patient_dob?: string | null;
  status?: 'active' | 'inactive' | null;
  /**
   * 1 primary, 2 secondary, 3 tertiary.
   */
  rank?: 1 | 2 | 3 | null;
  /**
   * Insurance company id.
   */
  carrier_id?: number | null;
  carrier_name?: string | null;
  /**
   * Insurance plan id.
   */
  plan_id?: number | null;
  plan_name?: string | null;
  member_id?: string | null;
  group_id?: string | null;
  /**
   * Decimal string in US dollars.
   */
  copay?: string | null;
  /**
   * Decimal string in US dollars.
   */
  deductible?: string | null;
  start_date?: string | null;
  end_date?: string | null;
  phone?: string | null;
  extension?: string | null;
  address?: string | null;
  suite?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  /**
   * Country code of the phone.
   */
  county_code?: string | null;
  insured_person_first_name?: string | null;
  insured_person_last_name?: string | null;
  insured_person_address?: string | null;
  insured_person_city?: string | null;
  insured_person_state?: string | null;
  insured_person_zip?: string | null;
  insured_person_id?: string | null;
  insured_person_dob?: string | null;
  /**
   * M, F; the full list is not documented.
   */
  insured_person_sex_at_birth?: string | null;
  insured_person_ssn?: string | null;
  relationship_to_insured?: 'self' | 'child' | 'spouse' | 'other' | null;
  payment_program?:
    | 'medicare_part_b'
    | 'medicare_advantage'
    | 'medicaid'
    | 'commercial_hmsa'
    | 'commercial_sfhp'
    | 'commercial_other'
    | 'workers_compensation'
    | null;
  /**
   * Why Medicare pays second.
   */
  medicare_secondary_code?: string | null;
  front_image_path?: string | null;
  back_image_path?: string | null;
  can_check_eligibility?: boolean | null;
  is_legacy_insurance?: boolean | null;
}
/**
 * Practice: /practices/.
 */
export interface ElationPractice {
  id: number;
  name?: string | null;
  address_line1?: string | null;
  address_line2?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  /**
   * IANA zone.
   */
  timezone?: string | null;
  elation_root_oid?: string | null;
  status?: string | null;
  physicians?: number[] | null;
  service_locations?: ElationServiceLocation[] | null;
  employers?: unknown[] | null;
  metadata?: ElationMetadata | null;
}
/**
 * An event of the last 30 days: /app/published_events/.
 */
export interface ElationPublishedEvent {
  id: number;
  event_id?: number | string | null;
  event_type?: string | null;
  resource?: string | null;
  resource_id?: number | string | null;
  target?: string | null;
  status_code?: number | null;
  processed_date?: string | null;
  error_content?: string | null;
  created_date?: string | null;
}
/**
 * Webhook subscription: /app/subscriptions/.
 */
export interface ElationSubscription {
  id: number;
  resource: string | null;
  target: string | null;
  /**
   * Not documented.
   */
  properties?: {
    [k: string]: unknown;
  };
  /**
   * Base64 of the raw Ed25519 key of 32 bytes.
   */
  signing_pub_key?: string | null;
  /**
   * Without a zone.
   */
  created_date?: string | null;
  /**
   * Without a zone.
   */
  deleted_date?: string | null;
}
/**
 * Answer of the token endpoint.
 */
export interface ElationToken {
  access_token: string;
  token_type?: string | null;
  /**
   * Seconds.
   */
  expires_in: number;
  refresh_token?: string | null;
  scope?: string | null;
}
/**
 * Visit note: /visit_notes/.
 */
export interface ElationVisitNote {
  id: number;
  patient: number;
  physician?: number | null;
  practice?: number | null;
  /**
   * The name of a visit note type.
   */
  type?: string | null;
  template?:
    'Simple' | 'SOAP' | 'Complete H&P (1 col)' | 'Complete H&P (2 col)' | 'Complete H&P (2 col A/P)' | 'Pre-Op' | null;
  /**
   * When it happened.
   */
  document_date?: string | null;
  /**
   * When it entered the chart.
   */
  chart_date?: string | null;
  bullets?: ElationBullet[] | null;
  checklists?: ElationChecklists | null;
  signatures?: ElationSignature[] | null;
  /**
   * User id.
   */
  signed_by?: number | null;
  signed_date?: string | null;
  confidential?: boolean | null;
  /**
   * Not documented.
   */
  amendment_request?: {
    [k: string]: unknown;
  };
  edits?: unknown[] | null;
  tags?: unknown[] | null;
  visit_summary_link?: string | null;
  clinical_summary_link?: string | null;
  created_date?: string | null;
  last_modified?: string | null;
  deleted_date?: string | null;
}
export interface ElationBullet {
  /**
   * Reason, Problem, Plan … or ElationNote…
   */
  category?: string | null;
  text?: string | null;
  /**
   * User id.
   */
  author?: number | null;
  sequence?: number | null;
  version?: number | null;
  /**
   * Without a zone.
   */
  updated_date?: string | null;
  /**
   * Not documented.
   */
  edit?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  replaced_by?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  replaced_by_edit?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  note_document?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  note_item?: {
    [k: string]: unknown;
  };
  /**
   * Not documented.
   */
  handout?: {
    [k: string]: unknown;
  };
  children?: unknown[] | null;
  deleted_date?: string | null;
}
export interface ElationChecklists {
  PE?: ElationChecklistItem[] | null;
  ROS?: ElationChecklistItem[] | null;
}
export interface ElationSignature {
  /**
   * User id; seen as text.
   */
  user?: string | number | null;
  user_name?: string | null;
  signed_date?: string | null;
  role?: 'cosigner' | 'rendering_provider' | 'amender' | null;
  comments?: string | null;
}
/**
 * Visit note type: /visit_note_types/.
 */
export interface ElationVisitNoteType {
  id: number;
  name?: string | null;
  snomed_code?: ElationSnomedCode | null;
  is_mu_office_visit?: boolean | null;
  practice_created?: boolean | null;
  rank?: number | null;
}
export interface ElationSnomedCode {
  code?: string | null;
  description?: string | null;
}

/** The JSON Schema of every record, by record type. */
export const recordSchemas: Readonly<Record<keyof ElationRecords, object>> = {
  'address': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"address.json","title":"ElationAddress","description":"A postal address in the United States.","type":"object","properties":{"address_line1":{"type":["string","null"],"maxLength":200},"address_line2":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10}}},
  'appointment': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment.json","title":"ElationAppointment","description":"Appointment: /appointments/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"patient":{"type":["integer","null"],"description":"Null for an event."},"physician":{"type":["integer","null"]},"practice":{"type":["integer","null"]},"scheduled_date":{"type":["string","null"],"format":"date-time"},"duration":{"type":["integer","null"],"description":"Minutes, 1 to 1440 in steps of 5."},"reason":{"type":["string","null"],"maxLength":50,"description":"The name of an appointment type."},"appointment_type_id":{"type":["integer","null"]},"description":{"type":["string","null"],"maxLength":500,"description":"Chief complaint."},"time_slot_type":{"type":["string","null"],"enum":["appointment","event","appointment_slot",null]},"time_slot_status":{"type":["string","null"],"enum":["not_avail_for_self_schedule",null]},"status":{"anyOf":[{"title":"ElationAppointmentStatus","type":"object","properties":{"status":{"type":["string","null"],"enum":["Scheduled","Confirmed","Checked In","In Room","In Room - Vitals Taken","With Doctor","Checked Out","Billed","Not Seen","Cancelled",null]},"room":{"type":["string","null"]},"status_date":{"type":["string","null"],"readOnly":true,"description":"Without a zone."},"status_detail":{"type":["string","null"],"enum":["No Show","Left Without Seeing","Other",null],"description":"Only when Not Seen."}}},{"type":"null"}]},"mode":{"type":["string","null"],"enum":["IN_PERSON","VIDEO",null]},"service_location":{"anyOf":[{"$ref":"appointment-location.json"},{"type":"null"}]},"billing_details":{"anyOf":[{"$ref":"billing-details.json"},{"type":"null"}]},"payment":{"anyOf":[{"$ref":"payment.json"},{"type":"null"}]},"instructions":{"type":["string","null"],"maxLength":500},"telehealth_details":{"type":["string","null"],"description":"Deprecated 2024-06."},"transportation_details":{"anyOf":[{"$ref":"transportation-details.json"},{"type":"null"}]},"recurring_event_schedule":{"description":"An event's recurrence."},"is_blocking":{"type":["boolean","null"],"readOnly":true},"patient_forms":{"description":"Not documented."},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"last_modified_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'appointment-location': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-location.json","title":"ElationAppointmentLocation","description":"The service location as an appointment says it: its place of service is a code.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"name":{"type":["string","null"],"maxLength":200},"is_primary":{"type":["boolean","null"]},"place_of_service":{"type":["integer","string","null"],"description":"CMS place of service code."},"address_line1":{"type":["string","null"],"maxLength":200},"address_line2":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"phone":{"type":["string","null"],"maxLength":20},"created_date":{"type":["string","null"],"format":"date-time"},"deleted_date":{"type":["string","null"],"format":"date-time"}},"required":["id"]},
  'appointment-type': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-type.json","title":"ElationAppointmentType","description":"Appointment type: /appointment_types/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice":{"type":["integer","null"]},"name":{"type":["string","null"],"maxLength":50},"default_duration":{"type":["integer","null"],"description":"Minutes."},"abbreviation":{"type":["string","null"]},"color":{"type":["string","null"]},"description":{"type":["string","null"]},"is_telehealth":{"type":["boolean","null"]},"patient_bookable":{"type":["boolean","null"]},"patient_forms":{"type":["array","null"],"items":{}},"patient_form_hours_prior":{"type":["integer","null"]},"visit_note_type":{"type":["integer","null"]},"visit_note_templates":{"type":["array","null"],"items":{}},"visit_note_format":{"type":["string","null"]},"sequence":{"type":["integer","null"],"readOnly":true},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'appointment-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"appointment-write.json","title":"ElationAppointmentWrite","description":"What POST and PATCH of an appointment take: the service location is an id.","type":"object","properties":{"patient":{"type":["integer","null"]},"physician":{"type":["integer","null"]},"practice":{"type":["integer","null"]},"scheduled_date":{"type":["string","null"],"format":"date-time"},"duration":{"type":["integer","null"],"minimum":1,"maximum":1440},"reason":{"type":["string","null"],"maxLength":50},"appointment_type_id":{"type":["integer","null"]},"description":{"type":["string","null"],"maxLength":500},"time_slot_type":{"type":["string","null"],"enum":["appointment","event","appointment_slot",null]},"time_slot_status":{"type":["string","null"],"enum":["not_avail_for_self_schedule",null]},"status":{"anyOf":[{"title":"ElationAppointmentStatusWrite","type":"object","properties":{"status":{"type":["string","null"],"enum":["Scheduled","Confirmed","Checked In","In Room","In Room - Vitals Taken","With Doctor","Checked Out","Billed","Not Seen","Cancelled",null]},"room":{"type":["string","null"]},"status_detail":{"type":["string","null"],"enum":["No Show","Left Without Seeing","Other",null]}}},{"type":"null"}]},"mode":{"type":["string","null"],"enum":["IN_PERSON","VIDEO",null]},"service_location":{"type":["integer","null"]},"billing_details":{"anyOf":[{"$ref":"billing-details.json"},{"type":"null"}]},"payment":{"anyOf":[{"$ref":"payment.json"},{"type":"null"}]},"instructions":{"type":["string","null"],"maxLength":500},"telehealth_details":{"type":["string","null"]},"transportation_details":{"anyOf":[{"$ref":"transportation-details.json"},{"type":"null"}]},"recurring_event_schedule":{"description":"An event's recurrence."},"patient_forms":{"description":"Not documented."},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]}}},
  'bill': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"bill.json","title":"ElationBill","description":"Bill, as it is read: /bills/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"patient":{"type":"integer"},"practice":{"type":["integer","null"],"readOnly":true},"physician":{"type":["integer","null"],"readOnly":true,"description":"The assigned physician."},"visit_note_id":{"type":["integer","null"],"readOnly":true},"visit_note_signed_date":{"type":["string","null"],"format":"date-time","readOnly":true},"visit_note_deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true},"service_date":{"type":["string","null"],"format":"date-time","readOnly":true},"service_date_timezone":{"type":["string","null"],"readOnly":true,"description":"IANA zone of the local date of service."},"billing_status":{"type":["string","null"],"enum":["Unbilled","Billed","UnresolvedError","ResolvedError",null],"readOnly":true},"billing_date":{"type":["string","null"],"format":"date-time"},"ref_number":{"type":["string","null"],"maxLength":50},"billing_error":{"type":["string","null"],"maxLength":200,"description":"Shown to staff."},"billing_raw_error":{"type":["string","null"]},"deferred_bill":{"type":["boolean","null"],"description":"Held by delayed billing."},"notes":{"type":["string","null"],"maxLength":1000,"description":"Additional billing notes."},"prior_authorization":{"type":["string","null"],"maxLength":50},"billing_provider":{"type":["integer","null"]},"rendering_provider":{"type":["integer","null"]},"supervising_provider":{"type":["integer","null"]},"referring_provider":{"anyOf":[{"$ref":"outside-provider.json"},{"type":"null"}]},"ordering_provider":{"anyOf":[{"$ref":"outside-provider.json"},{"type":"null"}]},"service_location":{"anyOf":[{"$ref":"service-location.json"},{"type":"null"}]},"payment":{"anyOf":[{"$ref":"payment.json"},{"type":"null"}]},"cpts":{"type":["array","null"],"items":{"$ref":"bill-line.json"}},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"last_modified_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id","patient"]},
  'bill-line': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"bill-line.json","title":"ElationBillLine","description":"One service line of a bill, as it is read.","type":"object","properties":{"cpt":{"type":["string","null"]},"description":{"type":["string","null"]},"modifiers":{"type":["array","null"],"items":{"type":["string","null"]}},"dxs":{"type":["array","null"],"items":{"type":"string"},"description":"ICD-10-CM, in order."},"alt_dxs":{"type":["array","null"],"items":{"type":"string"},"description":"ICD-9-CM."},"unit_charge":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"units":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string."},"ndc":{"type":["string","null"]},"ndc_dose":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string."},"ndc_measure":{"type":["string","null"],"enum":["GR","F2","ME","ML","UN",null]}}},
  'bill-line-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"bill-line-write.json","title":"ElationBillLineWrite","description":"One service line of a bill, as it is written.","type":"object","properties":{"cpt":{"type":["string","null"]},"modifier_1":{"type":["string","null"],"maxLength":2},"modifier_2":{"type":["string","null"],"maxLength":2},"modifier_3":{"type":["string","null"],"maxLength":2},"modifier_4":{"type":["string","null"],"maxLength":2},"dxs":{"type":["array","null"],"items":{"title":"ElationDiagnosisWrite","type":"object","properties":{"icd10_code":{"type":["string","null"]},"icd9_codes":{"type":["array","null"],"items":{"type":"string"}}}}},"unit_charge":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"units":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string."},"ndc":{"type":["string","null"],"maxLength":13},"ndc_dose":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string."},"ndc_measure":{"type":["string","null"],"enum":["GR","F2","ME","ML","UN",null]}}},
  'bill-write': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"bill-write.json","title":"ElationBillWrite","description":"What POST and PATCH of a bill take.","type":"object","properties":{"visit_note":{"type":["integer","null"]},"patient":{"type":["integer","null"]},"practice":{"type":["integer","null"]},"physician":{"type":["integer","null"]},"service_location":{"type":["integer","null"]},"cpts":{"type":["array","null"],"items":{"$ref":"bill-line-write.json"}},"billing_provider":{"type":["integer","null"]},"rendering_provider":{"type":["integer","null"]},"supervising_provider":{"type":["integer","null"]},"referring_provider":{"anyOf":[{"$ref":"outside-provider.json"},{"type":"null"}]},"ordering_provider":{"anyOf":[{"$ref":"outside-provider.json"},{"type":"null"}]},"prior_authorization":{"type":["string","null"],"maxLength":50},"payment":{"type":["integer","null"],"description":"Payment id."},"payment_amount":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"notes":{"type":["string","null"],"maxLength":1000},"show_dual_coding":{"type":["boolean","null"]},"place_of_service":{"type":["string","null"],"description":"PATCH only: CMS place of service digits."},"billing_date":{"type":["string","null"],"format":"date-time","description":"PATCH only."},"ref_number":{"type":["string","null"],"maxLength":50,"description":"PATCH only."},"billing_error":{"type":["string","null"],"maxLength":200,"description":"PATCH only."},"billing_raw_error":{"type":["string","null"],"description":"PATCH only."},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}],"description":"PATCH only."}}},
  'billing-code': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"billing-code.json","title":"ElationBillingCode","description":"One line of the fee schedule: /billing_codes/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice":{"type":["integer","null"]},"code":{"type":["string","null"],"maxLength":10},"description":{"type":["string","null"],"maxLength":200},"charge":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"sequence":{"type":["integer","null"]}},"required":["id"]},
  'billing-details': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"billing-details.json","title":"ElationBillingDetails","description":"Billing details of an appointment.","type":"object","properties":{"billing_note":{"type":["string","null"],"maxLength":500},"prior_authorization":{"type":["string","null"],"maxLength":50},"referring_provider":{"type":["string","null"],"maxLength":100},"referring_provider_state":{"type":["string","null"],"maxLength":2}}},
  'checklist-item': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"checklist-item.json","title":"ElationChecklistItem","description":"One item of a visit note's checklist.","type":"object","properties":{"name":{"type":["string","null"]},"value":{"type":["string","null"]},"sequence":{"type":["integer","null"]}}},
  'error': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"error.json","title":"ElationError","description":"The body of an answer that refuses; field names beside these carry their own reasons.","type":"object","properties":{"detail":{"description":"One text, or the list of the notes and policies services."},"redirect":{"type":["integer","null"],"description":"409 on patients: the chart that is there already."}}},
  'event': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"event.json","title":"ElationEvent","description":"A pushed event; the body of a webhook call.","type":"object","properties":{"data":{"type":["object","null"],"description":"The whole record."},"action":{"type":"string","enum":["saved","deleted"]},"event_id":{"type":["integer","string"]},"event_uuid":{"type":["string","null"]},"application_id":{"type":["string","integer","null"]},"resource":{"type":"string"},"resource_url":{"type":["string","null"],"description":"Where to fetch a record too big to push."}},"required":["action","event_id","resource"]},
  'insurance': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance.json","title":"ElationInsurance","description":"The older insurance of a patient chart, one per rank: patient.insurances[].","type":"object","properties":{"id":{"type":["integer","null"]},"rank":{"type":["string","null"],"enum":["primary","secondary","tertiary",null]},"carrier":{"type":["string","null"],"maxLength":200},"plan":{"type":["string","null"],"maxLength":200},"insurance_company":{"type":["integer","null"]},"insurance_plan":{"type":["integer","null"]},"member_id":{"type":["string","null"],"maxLength":50},"group_id":{"type":["string","null"],"maxLength":50},"copay":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"deductible":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"start_date":{"type":["string","null"],"format":"date"},"end_date":{"type":["string","null"],"format":"date"},"payment_program":{"type":["string","null"],"enum":["Medicare Part B","Medicare Advantage","Medicaid","Commercial - HMSA","Commercial - SFHP","Commercial - Other","Worker's Compensation",null]},"address":{"type":["string","null"],"maxLength":200},"suite":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"phone":{"type":["string","null"],"maxLength":20},"extension":{"type":["string","null"],"maxLength":6},"insured_person_first_name":{"type":["string","null"],"maxLength":70},"insured_person_last_name":{"type":["string","null"],"maxLength":70},"insured_person_address":{"type":["string","null"],"maxLength":200},"insured_person_city":{"type":["string","null"],"maxLength":50},"insured_person_state":{"type":["string","null"],"maxLength":2},"insured_person_zip":{"type":["string","null"],"maxLength":10},"insured_person_id":{"type":["string","null"],"maxLength":50},"insured_person_dob":{"type":["string","null"],"description":"Free text, seen as MM/DD/YYYY."},"insured_person_gender":{"type":["string","null"],"enum":["M","F","N",null]},"insured_person_ssn":{"type":["string","null"],"maxLength":11},"relationship_to_insured":{"type":["string","null"],"enum":["Child","Spouse","Other",null],"description":"Null is the patient."},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}}},
  'insurance-company': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-company.json","title":"ElationInsuranceCompany","description":"Insurance company (carrier): /insurance_companies/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice":{"type":["integer","null"]},"carrier":{"type":["string","null"],"maxLength":200},"address":{"type":["string","null"],"maxLength":200},"suite":{"type":["string","null"],"maxLength":40},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"phone":{"type":["string","null"],"maxLength":20},"extension":{"type":["string","null"],"maxLength":6},"payer_id":{"type":["string","null"],"maxLength":200},"eligibility_payer_id":{"type":["string","null"]},"external_vendor_id":{"type":["string","null"]},"aliases":{"type":["string","null"],"maxLength":300,"description":"One string for searching."},"is_credentialed":{"type":["boolean","null"]},"is_enrolled":{"type":["boolean","null"]},"insurance_type":{"type":["string","null"],"enum":["Commercial","Medicare","Medicare Supplement","Medicare Advantage","Medicaid","Managed Medicaid","Self Pay","Capitated","Workers Compensation/Third Party Liability","commercial","medicare","medicare_supplement","medicare_advantage","medicaid","managed_medicaid","self_pay","capitated","workers_compensation_third_party_liability",null]},"patients":{"type":["array","null"],"items":{"type":"integer"},"description":"Only when read one by one."},"plans":{"type":["array","null"],"items":{"type":"integer"},"description":"Only when read one by one."},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'insurance-plan': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"insurance-plan.json","title":"ElationInsurancePlan","description":"Insurance plan: /insurance_plans/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice":{"type":["integer","null"]},"insurance_company":{"type":["integer","null"]},"name":{"type":["string","null"],"maxLength":200},"patients":{"type":["array","null"],"items":{"type":"integer"},"description":"Only when read one by one."},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'metadata': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"metadata.json","title":"ElationMetadata","description":"Private to the OAuth application; not shown in Elation.","type":"object","properties":{"object_id":{"type":["string","null"],"maxLength":100},"data":{"type":["object","null"],"description":"At most 1000 characters of JSON."},"object_web_link":{"type":["string","null"],"maxLength":200}}},
  'outside-provider': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"outside-provider.json","title":"ElationOutsideProvider","description":"A referring or ordering provider: free text without an id.","type":"object","properties":{"name":{"type":["string","null"]},"state":{"type":["string","null"],"maxLength":2},"npi":{"type":["string","null"],"maxLength":10}}},
  'patient': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"patient.json","title":"ElationPatient","description":"Patient chart: /patients/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"first_name":{"type":["string","null"],"maxLength":70},"middle_name":{"type":["string","null"],"maxLength":50},"last_name":{"type":["string","null"],"maxLength":70},"suffix":{"type":["string","null"],"maxLength":20},"actual_name":{"type":["string","null"],"maxLength":150,"description":"The chosen name, as one string."},"previous_name":{"anyOf":[{"title":"ElationPreviousName","type":"object","properties":{"first_name":{"type":["string","null"],"maxLength":70},"middle_name":{"type":["string","null"],"maxLength":50},"last_name":{"type":["string","null"],"maxLength":70},"suffix":{"type":["string","null"],"maxLength":20}}},{"type":"null"}]},"previous_first_name":{"type":["string","null"],"maxLength":70,"description":"Older twin of previous_name.first_name."},"previous_last_name":{"type":["string","null"],"maxLength":70,"description":"Older twin of previous_name.last_name."},"mothers_maiden_name":{"type":["string","null"],"maxLength":70},"dob":{"type":["string","null"],"format":"date"},"sex":{"type":["string","null"],"enum":["Male","Female","Other","Unknown",null]},"legal_gender_marker":{"type":["string","null"],"enum":["M","F","X","U",null]},"legal_gender_marker_display":{"type":["string","null"],"enum":["M","F","X","None Selected",null],"readOnly":true},"gender_identity":{"type":["string","null"],"enum":["unknown","man","woman","transgender_man","transgender_woman","nonbinary","option_not_listed","prefer_not_to_say","two_spirit",null]},"sexual_orientation":{"type":["string","null"],"enum":["unknown","straight","gay","lesbian","bisexual","queer","asexual","option_not_listed","prefer_not_to_say",null]},"pronouns":{"type":["string","null"],"enum":["he_him_his","she_her_hers","they_them_theirs","not_listed",null]},"pronouns_display":{"type":["string","null"],"readOnly":true},"race":{"type":["string","null"],"enum":["No race specified","American Indian or Alaska Native","Asian","Black or African American","Native Hawaiian or Other Pacific Islander","White","Declined to specify",null]},"ethnicity":{"type":["string","null"],"enum":["No ethnicity specified","Hispanic or Latino","Not Hispanic or Latino","Declined to specify",null]},"preferred_language":{"type":["string","null"],"description":"The name of a language of /languages/."},"ssn":{"type":["string","null"],"maxLength":37,"description":"Nine digits."},"primary_physician":{"type":["integer","null"],"description":"Physician id; an active physician of the practice."},"caregiver_practice":{"type":["integer","null"],"description":"Practice id; fixed after create."},"preferred_service_location":{"type":["integer","null"],"description":"Service location id."},"primary_care_provider":{"type":["integer","null"],"readOnly":true,"description":"Contact id."},"primary_care_provider_npi":{"type":["string","null"],"maxLength":10},"address":{"anyOf":[{"$ref":"address.json"},{"type":"null"}]},"previous_address":{"anyOf":[{"$ref":"address.json"},{"type":"null"}]},"phones":{"type":["array","null"],"items":{"title":"ElationPhone","type":"object","properties":{"phone":{"type":["string","null"],"maxLength":20},"phone_type":{"type":["string","null"],"enum":["Home","Mobile","Main","Work","Night","Fax","Other",null]},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}}},"description":"At most two."},"emails":{"type":["array","null"],"items":{"title":"ElationEmail","type":"object","properties":{"email":{"type":["string","null"]},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}}},"description":"One live email."},"preferred_contact":{"type":["string","null"],"enum":["email","phone","sms","passport",null]},"emergency_contact":{"anyOf":[{"title":"ElationEmergencyContact","type":"object","properties":{"id":{"type":["integer","null"],"readOnly":true},"first_name":{"type":["string","null"],"maxLength":70},"last_name":{"type":["string","null"],"maxLength":70},"relationship":{"type":["string","null"],"enum":["Caregiver","Child","Friend","Grandparent","Guardian","Parent","Sibling","Spouse","Other",null]},"phone":{"type":["string","null"],"maxLength":20},"address_line1":{"type":["string","null"],"maxLength":200},"address_line2":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10}}},{"type":"null"}]},"guarantor":{"anyOf":[{"title":"ElationGuarantor","type":"object","properties":{"id":{"type":["integer","null"],"readOnly":true},"first_name":{"type":["string","null"],"maxLength":70},"middle_name":{"type":["string","null"],"maxLength":50},"last_name":{"type":["string","null"],"maxLength":70},"relationship":{"type":["string","null"],"enum":["Spouse","Child","Other",null]},"address":{"type":["string","null"],"maxLength":200},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"phone":{"type":["string","null"],"maxLength":20},"email":{"type":["string","null"]}}},{"type":"null"}]},"employer":{"anyOf":[{"title":"ElationEmployer","type":"object","properties":{"code":{"type":["string","null"]},"name":{"type":["string","null"],"readOnly":true},"description":{"type":["string","null"],"readOnly":true}}},{"type":"null"}]},"patient_status":{"anyOf":[{"title":"ElationPatientStatus","type":"object","properties":{"status":{"type":["string","null"],"enum":["active","inactive","prospect","deceased",null]},"deceased_date":{"type":["string","null"],"format":"date"},"inactive_reason":{"type":["string","null"],"enum":["left_good_terms","left_bad_terms","practice_ended","other","unknown",null],"description":"Only when inactive."},"notes":{"type":["string","null"]},"last_status_change":{"type":["string","null"],"format":"date-time","readOnly":true}}},{"type":"null"}]},"insurances":{"type":["array","null"],"items":{"$ref":"insurance.json"},"readOnly":true,"description":"The older insurances, no longer written since 2026-04-02."},"deleted_insurances":{"type":["array","null"],"items":{"$ref":"insurance.json"},"readOnly":true,"description":"The last five removed."},"tags":{"type":["array","null"],"items":{"type":"string","maxLength":100},"description":"At most ten."},"preference":{"anyOf":[{"title":"ElationPreference","type":"object","properties":{"preferred_pharmacy_1":{"type":["string","null"],"description":"NCPDP id."},"preferred_pharmacy_2":{"type":["string","null"],"description":"NCPDP id."}}},{"type":"null"}]},"consents":{"type":["array","null"],"items":{"title":"ElationConsent","type":"object","properties":{"application":{"type":["string","null"]},"consented":{"type":["boolean","null"]},"is_active":{"type":["boolean","null"]},"last_modified_date":{"type":["string","null"],"format":"date-time"}}},"readOnly":true},"notes":{"type":["string","null"],"maxLength":500},"occupation":{"type":["string","null"],"readOnly":true},"vip":{"type":["boolean","null"]},"verified":{"type":["boolean","null"]},"sms_opt_in_status":{"type":["boolean","null"]},"timezone":{"type":["string","null"],"description":"IANA zone."},"master_patient":{"type":["integer","null"],"readOnly":true,"description":"Enterprise master id."},"merged_into_chart":{"type":["integer","null"],"readOnly":true,"description":"The surviving chart."},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"last_modified":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'payment': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"payment.json","title":"ElationPayment","description":"A payment by the patient.","type":"object","properties":{"id":{"type":["integer","null"],"readOnly":true},"amount":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"when_collected":{"type":["string","null"],"format":"date-time"},"bill":{"type":["integer","null"]},"appointment":{"type":["integer","null"]},"create_date":{"type":["string","null"],"format":"date-time","readOnly":true},"delete_date":{"type":["string","null"],"format":"date-time","readOnly":true}}},
  'physician': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"physician.json","title":"ElationPhysician","description":"Physician: /physicians/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"user_id":{"type":["integer","null"],"readOnly":true},"first_name":{"type":["string","null"],"maxLength":50},"last_name":{"type":["string","null"],"maxLength":60},"credentials":{"type":["string","null"],"maxLength":20},"npi":{"type":["string","null"],"maxLength":10},"license":{"type":["string","null"]},"license_state":{"type":["string","null"],"maxLength":2},"specialty":{"type":["string","null"],"readOnly":true},"email":{"type":["string","null"]},"fax":{"type":["string","null"],"maxLength":20,"readOnly":true},"is_active":{"type":["boolean","null"],"readOnly":true},"practice":{"type":["integer","null"],"readOnly":true},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]}},"required":["id"]},
  'policies': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"policies.json","title":"ElationPolicies","description":"The insurance policies of one patient, as listed: /patients/{id}/policies.","type":"object","properties":{"results":{"type":"array","items":{"$ref":"policy.json"}}},"required":["results"]},
  'policy': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"policy.json","title":"ElationPolicy","description":"Insurance policy: /patients/{id}/policies.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice_id":{"type":["integer","null"]},"patient_id":{"type":"integer"},"patient_first_name":{"type":["string","null"],"maxLength":70},"patient_last_name":{"type":["string","null"],"maxLength":70},"patient_dob":{"type":["string","null"],"format":"date"},"status":{"type":["string","null"],"enum":["active","inactive",null]},"rank":{"type":["integer","null"],"enum":[1,2,3,null],"description":"1 primary, 2 secondary, 3 tertiary."},"carrier_id":{"type":["integer","null"],"description":"Insurance company id."},"carrier_name":{"type":["string","null"],"maxLength":200},"plan_id":{"type":["integer","null"],"description":"Insurance plan id."},"plan_name":{"type":["string","null"],"maxLength":200},"member_id":{"type":["string","null"],"maxLength":50},"group_id":{"type":["string","null"],"maxLength":50},"copay":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"deductible":{"type":["string","null"],"pattern":"^-?\\d+(\\.\\d+)?$","description":"Decimal string in US dollars."},"start_date":{"type":["string","null"],"format":"date"},"end_date":{"type":["string","null"],"format":"date"},"phone":{"type":["string","null"],"maxLength":20},"extension":{"type":["string","null"],"maxLength":6},"address":{"type":["string","null"],"maxLength":200},"suite":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"county_code":{"type":["string","null"],"description":"Country code of the phone."},"insured_person_first_name":{"type":["string","null"],"maxLength":70},"insured_person_last_name":{"type":["string","null"],"maxLength":70},"insured_person_address":{"type":["string","null"],"maxLength":200},"insured_person_city":{"type":["string","null"],"maxLength":50},"insured_person_state":{"type":["string","null"],"maxLength":2},"insured_person_zip":{"type":["string","null"],"maxLength":10},"insured_person_id":{"type":["string","null"],"maxLength":50},"insured_person_dob":{"type":["string","null"],"format":"date"},"insured_person_sex_at_birth":{"type":["string","null"],"description":"M, F; the full list is not documented."},"insured_person_ssn":{"type":["string","null"],"maxLength":11},"relationship_to_insured":{"type":["string","null"],"enum":["self","child","spouse","other",null]},"payment_program":{"type":["string","null"],"enum":["medicare_part_b","medicare_advantage","medicaid","commercial_hmsa","commercial_sfhp","commercial_other","workers_compensation",null]},"medicare_secondary_code":{"type":["string","null"],"description":"Why Medicare pays second."},"front_image_path":{"type":["string","null"],"readOnly":true},"back_image_path":{"type":["string","null"],"readOnly":true},"can_check_eligibility":{"type":["boolean","null"],"readOnly":true},"is_legacy_insurance":{"type":["boolean","null"],"readOnly":true}},"required":["id","patient_id"]},
  'practice': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"practice.json","title":"ElationPractice","description":"Practice: /practices/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"name":{"type":["string","null"],"maxLength":200},"address_line1":{"type":["string","null"],"maxLength":200},"address_line2":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"timezone":{"type":["string","null"],"readOnly":true,"description":"IANA zone."},"elation_root_oid":{"type":["string","null"],"readOnly":true},"status":{"type":["string","null"],"readOnly":true},"physicians":{"type":["array","null"],"items":{"type":"integer"},"readOnly":true},"service_locations":{"type":["array","null"],"items":{"$ref":"service-location.json"},"readOnly":true},"employers":{"type":["array","null"],"items":{},"readOnly":true},"metadata":{"anyOf":[{"$ref":"metadata.json"},{"type":"null"}]}},"required":["id"]},
  'published-event': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"published-event.json","title":"ElationPublishedEvent","description":"An event of the last 30 days: /app/published_events/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"event_id":{"type":["integer","string","null"]},"event_type":{"type":["string","null"]},"resource":{"type":["string","null"]},"resource_id":{"type":["integer","string","null"]},"target":{"type":["string","null"]},"status_code":{"type":["integer","null"]},"processed_date":{"type":["string","null"],"format":"date-time"},"error_content":{"type":["string","null"]},"created_date":{"type":["string","null"],"format":"date-time"}},"required":["id"]},
  'service-location': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"service-location.json","title":"ElationServiceLocation","description":"Practice location: /service_locations/; also inside a bill.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"practice":{"type":["integer","null"]},"name":{"type":["string","null"],"maxLength":200},"address_line1":{"type":["string","null"],"maxLength":200},"address_line2":{"type":["string","null"],"maxLength":35},"city":{"type":["string","null"],"maxLength":50},"state":{"type":["string","null"],"maxLength":2},"zip":{"type":["string","null"],"maxLength":10},"phone":{"type":["string","null"],"maxLength":20},"fax":{"type":["string","null"],"maxLength":20},"email":{"type":["string","null"]},"is_primary":{"type":["boolean","null"]},"status":{"type":["string","null"],"enum":["active","inactive","suspended",null],"readOnly":true},"timezone":{"type":["string","null"],"description":"IANA zone."},"place_of_service":{"type":["string","null"],"description":"The CMS name of the place of service, as Elation shows it."},"place_of_service_code":{"type":["integer","string","null"],"description":"CMS place of service; seen as number and as text."},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id"]},
  'subscription': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"subscription.json","title":"ElationSubscription","description":"Webhook subscription: /app/subscriptions/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"resource":{"type":["string","null"],"maxLength":50},"target":{"type":["string","null"]},"properties":{"description":"Not documented."},"signing_pub_key":{"type":["string","null"],"description":"Base64 of the raw Ed25519 key of 32 bytes."},"created_date":{"type":["string","null"],"description":"Without a zone."},"deleted_date":{"type":["string","null"],"description":"Without a zone."}},"required":["id","resource","target"]},
  'token': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"token.json","title":"ElationToken","description":"Answer of the token endpoint.","type":"object","properties":{"access_token":{"type":"string"},"token_type":{"type":["string","null"]},"expires_in":{"type":"number","description":"Seconds."},"refresh_token":{"type":["string","null"]},"scope":{"type":["string","null"]}},"required":["access_token","expires_in"]},
  'transportation-details': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"transportation-details.json","title":"ElationTransportationDetails","description":"How the patient gets there.","type":"object","properties":{"is_required":{"type":["boolean","null"]},"notes":{"type":["string","null"]}}},
  'visit-note': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"visit-note.json","title":"ElationVisitNote","description":"Visit note: /visit_notes/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"patient":{"type":"integer"},"physician":{"type":["integer","null"]},"practice":{"type":["integer","null"],"readOnly":true},"type":{"type":["string","null"],"maxLength":50,"description":"The name of a visit note type."},"template":{"type":["string","null"],"enum":["Simple","SOAP","Complete H&P (1 col)","Complete H&P (2 col)","Complete H&P (2 col A/P)","Pre-Op",null]},"document_date":{"type":["string","null"],"format":"date-time","description":"When it happened."},"chart_date":{"type":["string","null"],"format":"date-time","description":"When it entered the chart."},"bullets":{"type":["array","null"],"items":{"title":"ElationBullet","type":"object","properties":{"category":{"type":["string","null"],"description":"Reason, Problem, Plan … or ElationNote…"},"text":{"type":["string","null"],"maxLength":500},"author":{"type":["integer","null"],"description":"User id."},"sequence":{"type":["integer","null"]},"version":{"type":["integer","null"]},"updated_date":{"type":["string","null"],"readOnly":true,"description":"Without a zone."},"edit":{"readOnly":true,"description":"Not documented."},"replaced_by":{"readOnly":true,"description":"Not documented."},"replaced_by_edit":{"readOnly":true,"description":"Not documented."},"note_document":{"readOnly":true,"description":"Not documented."},"note_item":{"readOnly":true,"description":"Not documented."},"handout":{"readOnly":true,"description":"Not documented."},"children":{"type":["array","null"],"items":{}},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}}}},"checklists":{"anyOf":[{"title":"ElationChecklists","type":"object","properties":{"PE":{"type":["array","null"],"items":{"$ref":"checklist-item.json"}},"ROS":{"type":["array","null"],"items":{"$ref":"checklist-item.json"}}}},{"type":"null"}]},"signatures":{"type":["array","null"],"items":{"title":"ElationSignature","type":"object","properties":{"user":{"type":["string","integer","null"],"description":"User id; seen as text."},"user_name":{"type":["string","null"]},"signed_date":{"type":["string","null"],"format":"date-time"},"role":{"type":["string","null"],"enum":["cosigner","rendering_provider","amender",null]},"comments":{"type":["string","null"]}}}},"signed_by":{"type":["integer","null"],"description":"User id."},"signed_date":{"type":["string","null"],"format":"date-time"},"confidential":{"type":["boolean","null"]},"amendment_request":{"description":"Not documented."},"edits":{"type":["array","null"],"items":{}},"tags":{"type":["array","null"],"items":{}},"visit_summary_link":{"type":["string","null"]},"clinical_summary_link":{"type":["string","null"],"readOnly":true},"created_date":{"type":["string","null"],"format":"date-time","readOnly":true},"last_modified":{"type":["string","null"],"format":"date-time","readOnly":true},"deleted_date":{"type":["string","null"],"format":"date-time","readOnly":true}},"required":["id","patient"]},
  'visit-note-type': {"$schema":"http://json-schema.org/draft-07/schema#","$id":"visit-note-type.json","title":"ElationVisitNoteType","description":"Visit note type: /visit_note_types/.","type":"object","properties":{"id":{"type":"integer","readOnly":true},"name":{"type":["string","null"],"maxLength":50},"snomed_code":{"anyOf":[{"title":"ElationSnomedCode","type":"object","properties":{"code":{"type":["string","null"]},"description":{"type":["string","null"]}}},{"type":"null"}]},"is_mu_office_visit":{"type":["boolean","null"]},"practice_created":{"type":["boolean","null"]},"rank":{"type":["integer","null"]}},"required":["id"]},
};
