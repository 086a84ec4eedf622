// Extensions of ours. Made from the mapping tables by `npm run generate`; do not edit.

Extension: AppointmentBlocking
Id: appointment-blocking
Title: "Appointment blocking"
Description: "Elation ▸ Appointment ▸ Blocking (is_blocking)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only boolean

Extension: AppointmentMode
Id: appointment-mode
Title: "Appointment mode"
Description: "Elation ▸ Appointment ▸ Mode (mode)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only code
* value[x] from AppointmentModeValueSet (extensible)

Extension: AppointmentPatientForms
Id: appointment-patient-forms
Title: "Appointment patient forms"
Description: "Elation ▸ Appointment ▸ Patient forms (patient_forms)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentPayment
Id: appointment-payment
Title: "Appointment payment"
Description: "Elation ▸ Appointment ▸ Payment (payment.amount); Elation ▸ Appointment ▸ Payment collected (payment.when_collected); Elation ▸ Appointment ▸ Payment created (payment.create_date); Elation ▸ Appointment ▸ Payment deleted (payment.delete_date); Elation ▸ Appointment ▸ Payment id (payment.id)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* extension contains id 0..1 and amount 0..1 and collected 0..1 and created 0..1 and deleted 0..1
* extension[id].value[x] only string
* extension[amount].value[x] only Money
* extension[collected].value[x] only dateTime
* extension[created].value[x] only dateTime
* extension[deleted].value[x] only dateTime

Extension: AppointmentPriorAuthorization
Id: appointment-prior-authorization
Title: "Appointment prior authorization"
Description: "Elation ▸ Appointment ▸ Prior authorization (billing_details.prior_authorization)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentRecurrence
Id: appointment-recurrence
Title: "Appointment recurrence"
Description: "Elation ▸ Appointment ▸ Recurrence (recurring_event_schedule)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentReferringProvider
Id: appointment-referring-provider
Title: "Appointment referring provider"
Description: "Elation ▸ Appointment ▸ Referring provider (billing_details.referring_provider)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentReferringProviderState
Id: appointment-referring-provider-state
Title: "Appointment referring provider state"
Description: "Elation ▸ Appointment ▸ Referring provider state (billing_details.referring_provider_state)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentRoom
Id: appointment-room
Title: "Appointment room"
Description: "Elation ▸ Appointment ▸ Room (status.room)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentStatusDetail
Id: appointment-status-detail
Title: "Appointment status detail"
Description: "Elation ▸ Appointment ▸ Status detail (status.status_detail)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string
* value[x] from AppointmentStatusDetailValueSet (extensible)

Extension: AppointmentStatusSince
Id: appointment-status-since
Title: "Appointment status since"
Description: "Elation ▸ Appointment ▸ Status since (status.status_date)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentTelehealth
Id: appointment-telehealth
Title: "Appointment telehealth"
Description: "Elation ▸ Appointment ▸ Telehealth details (telehealth_details)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: AppointmentTimeSlotStatus
Id: appointment-time-slot-status
Title: "Appointment time slot status"
Description: "Elation ▸ Appointment ▸ Time slot status (time_slot_status)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only code
* value[x] from AppointmentTimeSlotStatusValueSet (extensible)

Extension: AppointmentTransportation
Id: appointment-transportation
Title: "Appointment transportation"
Description: "Elation ▸ Appointment ▸ Transportation required (transportation_details.is_required)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only boolean

Extension: AppointmentTransportationNotes
Id: appointment-transportation-notes
Title: "Appointment transportation notes"
Description: "Elation ▸ Appointment ▸ Transportation notes (transportation_details.notes)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: ChargeItemIcd9
Id: charge-item-icd9
Title: "Charge item icd9"
Description: "Elation ▸ Charge ▸ ICD-9 codes (line.alt_dxs)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: ChargeItemModifier
Id: charge-item-modifier
Title: "Charge item modifier"
Description: "Elation ▸ Charge ▸ Modifier (line.modifiers); Kareo ▸ Charge ▸ Mod (ProcedureModifier1, ProcedureModifier2, ProcedureModifier3, ProcedureModifier4)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: ChargeItemNdcDose
Id: charge-item-ndc-dose
Title: "Charge item ndc dose"
Description: "Elation ▸ Charge ▸ NDC dose (line.ndc_dose, line.ndc_measure)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only Quantity

Extension: ClaimAssignedPhysician
Id: claim-assigned-physician
Title: "Claim assigned physician"
Description: "Elation ▸ Bill ▸ Assigned physician (physician)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only Reference(Practitioner)

Extension: ClaimBillStatus
Id: claim-bill-status
Title: "Claim bill status"
Description: "Elation ▸ Bill ▸ Billing status (billing_status)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only code
* value[x] from ClaimBillStatusValueSet (extensible)

Extension: ClaimDeferred
Id: claim-deferred
Title: "Claim deferred"
Description: "Elation ▸ Bill ▸ Held by delayed billing (deferred_bill)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only boolean

Extension: ClaimItemIcd9
Id: claim-item-icd9
Title: "Claim item icd9"
Description: "Elation ▸ Bill ▸ ICD-9 codes (cpts.alt_dxs)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.item"
* value[x] 1..1
* value[x] only string

Extension: ClaimItemMinutes
Id: claim-item-minutes
Title: "Claim item minutes"
Description: "Elation ▸ Bill ▸ Minutes (); Kareo ▸ Encounter ▸ Minutes (ServiceLines.Minutes)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.item"
* value[x] 1..1
* value[x] only integer

Extension: ClaimItemNote
Id: claim-item-note
Title: "Claim item note"
Description: "Elation ▸ Bill ▸ Line note (); Kareo ▸ Encounter ▸ Line Note (ServiceLines.LineNote)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.item"
* value[x] 1..1
* value[x] only string

Extension: ClaimNoteSigned
Id: claim-note-signed
Title: "Claim note signed"
Description: "Elation ▸ Bill ▸ Note signed (visit_note_signed_date)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only dateTime

Extension: ClaimPatientPayment
Id: claim-patient-payment
Title: "Claim patient payment"
Description: "Elation ▸ Bill ▸ Payment (payment.amount); Elation ▸ Bill ▸ Payment collected (payment.when_collected); Elation ▸ Bill ▸ Payment created (payment.create_date); Elation ▸ Bill ▸ Payment deleted (payment.delete_date); Elation ▸ Bill ▸ Payment id (payment.id); Elation ▸ Bill ▸ Payment of appointment (payment.appointment)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* extension contains id 0..1 and amount 0..1 and collected 0..1 and created 0..1 and deleted 0..1 and appointment 0..1
* extension[id].value[x] only string
* extension[amount].value[x] only Money
* extension[collected].value[x] only dateTime
* extension[created].value[x] only dateTime
* extension[deleted].value[x] only dateTime
* extension[appointment].value[x] only Reference(Appointment)

Extension: ClaimProviderState
Id: claim-provider-state
Title: "Claim provider state"
Description: "Elation ▸ Bill ▸ Ordering provider state (ordering_provider.state); Elation ▸ Bill ▸ Referring provider state (referring_provider.state)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.careTeam"
* value[x] 1..1
* value[x] only string

Extension: ClaimServiceTime
Id: claim-service-time
Title: "Claim service time"
Description: "Elation ▸ Bill ▸ Time of service (service_date)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only dateTime

Extension: CoverageCanCheckEligibility
Id: coverage-can-check-eligibility
Title: "Coverage can check eligibility"
Description: "Elation ▸ Insurance policy ▸ Eligibility can be checked (can_check_eligibility)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only boolean

Extension: CoverageCardBack
Id: coverage-card-back
Title: "Coverage card back"
Description: "Elation ▸ Insurance policy ▸ Card, back (back_image_path)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: CoverageCardFront
Id: coverage-card-front
Title: "Coverage card front"
Description: "Elation ▸ Insurance policy ▸ Card, front (front_image_path)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: CoverageCarrierAddress
Id: coverage-carrier-address
Title: "Coverage carrier address"
Description: "Elation ▸ Insurance policy ▸ Carrier address (address); Elation ▸ Insurance policy ▸ Carrier city (city); Elation ▸ Insurance policy ▸ Carrier state (state); Elation ▸ Insurance policy ▸ Carrier suite (suite); Elation ▸ Insurance policy ▸ Carrier zip (zip)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only Address

Extension: CoverageCarrierPhone
Id: coverage-carrier-phone
Title: "Coverage carrier phone"
Description: "Elation ▸ Insurance policy ▸ Carrier phone (phone, extension)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only ContactPoint

Extension: CoverageCarrierPhoneCountry
Id: coverage-carrier-phone-country
Title: "Coverage carrier phone country"
Description: "Elation ▸ Insurance policy ▸ Carrier phone country (county_code)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: CoverageInsurancePlan
Id: coverage-insurance-plan
Title: "Coverage insurance plan"
Description: "Elation ▸ Insurance policy ▸ Insurance plan (plan_id); Kareo ▸ Insurance policy ▸ Insurance Plan (PlanID)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only Reference(InsurancePlan)

Extension: CoverageLegacy
Id: coverage-legacy
Title: "Coverage legacy"
Description: "Elation ▸ Insurance policy ▸ Of the older kind (is_legacy_insurance)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only boolean

Extension: CoverageMedicareSecondary
Id: coverage-medicare-secondary
Title: "Coverage medicare secondary"
Description: "Elation ▸ Insurance policy ▸ Medicare secondary reason (medicare_secondary_code)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: ElationAppointmentStatus
Id: elation-appointment-status
Title: "Elation appointment status"
Description: "Elation ▸ Appointment ▸ Status, in Elation’s word (status.status)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string
* value[x] from ElationAppointmentStatusValueSet (extensible)

Extension: ElationContactId
Id: elation-contact-id
Title: "Elation contact id"
Description: "Elation ▸ Patient chart ▸ Emergency contact id (emergency_contact.id)"
* ^context[0].type = #element
* ^context[0].expression = "Patient.contact"
* value[x] 1..1
* value[x] only string

Extension: ElationCreated
Id: elation-created
Title: "Elation created"
Description: "Elation ▸ Insurance company ▸ Created (created_date); Elation ▸ Insurance plan ▸ Created (created_date); Elation ▸ Patient chart ▸ Created (created_date); Elation ▸ Practice location ▸ Created (created_date); Elation ▸ Visit note ▸ Created (created_date)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* ^context[1].type = #element
* ^context[1].expression = "InsurancePlan"
* ^context[2].type = #element
* ^context[2].expression = "Location"
* ^context[3].type = #element
* ^context[3].expression = "Organization"
* ^context[4].type = #element
* ^context[4].expression = "Patient"
* value[x] 1..1
* value[x] only dateTime

Extension: ElationEmployerDescription
Id: elation-employer-description
Title: "Elation employer description"
Description: "Elation ▸ Patient chart ▸ Employer description (employer.description)"
* ^context[0].type = #element
* ^context[0].expression = "Patient.contact"
* value[x] 1..1
* value[x] only string

Extension: ElationGuarantorId
Id: elation-guarantor-id
Title: "Elation guarantor id"
Description: "Elation ▸ Guarantor ▸ Guarantor id (guarantor.id)"
* ^context[0].type = #element
* ^context[0].expression = "RelatedPerson"
* value[x] 1..1
* value[x] only string

Extension: ElationMetadata
Id: elation-metadata
Title: "Elation metadata"
Description: "Elation ▸ Appointment ▸ Metadata: data (metadata.data); Elation ▸ Bill ▸ Metadata: data (metadata.data); Elation ▸ Patient chart ▸ Metadata: data (metadata.data); Elation ▸ Physician ▸ Metadata: data (metadata.data); Elation ▸ Practice ▸ Metadata: data (metadata.data)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* ^context[2].type = #element
* ^context[2].expression = "Organization"
* ^context[3].type = #element
* ^context[3].expression = "Patient"
* ^context[4].type = #element
* ^context[4].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: ElationPhoneType
Id: elation-phone-type
Title: "Elation phone type"
Description: "Elation ▸ Patient chart ▸ Phone type (phones.phone_type); Elation ▸ Patient chart ▸ Phone type (phones.where(deleted_date.exists()).phone_type)"
* ^context[0].type = #element
* ^context[0].expression = "Patient.telecom"
* value[x] 1..1
* value[x] only code
* value[x] from ElationPhoneTypeValueSet (extensible)

Extension: ElationTimeZone
Id: elation-time-zone
Title: "Elation time zone"
Description: "Elation ▸ Bill ▸ Time zone (service_date_timezone); Elation ▸ Patient chart ▸ Time zone (timezone); Elation ▸ Practice location ▸ Time zone (timezone); Elation ▸ Practice ▸ Time zone (timezone)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* ^context[1].type = #element
* ^context[1].expression = "Location"
* ^context[2].type = #element
* ^context[2].expression = "Organization"
* ^context[3].type = #element
* ^context[3].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: ElationWebLink
Id: elation-web-link
Title: "Elation web link"
Description: "Elation ▸ Appointment ▸ Metadata: web link (metadata.object_web_link); Elation ▸ Bill ▸ Metadata: web link (metadata.object_web_link); Elation ▸ Patient chart ▸ Metadata: web link (metadata.object_web_link); Elation ▸ Physician ▸ Metadata: web link (metadata.object_web_link); Elation ▸ Practice ▸ Metadata: web link (metadata.object_web_link)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* ^context[2].type = #element
* ^context[2].expression = "Organization"
* ^context[3].type = #element
* ^context[3].expression = "Patient"
* ^context[4].type = #element
* ^context[4].expression = "Practitioner"
* value[x] 1..1
* value[x] only url

Extension: EncounterAmendmentRequest
Id: encounter-amendment-request
Title: "Encounter amendment request"
Description: "Elation ▸ Visit note ▸ Amendment request (amendment_request)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: EncounterChartDate
Id: encounter-chart-date
Title: "Encounter chart date"
Description: "Elation ▸ Visit note ▸ Chart date (chart_date)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only dateTime

Extension: EncounterClinicalSummary
Id: encounter-clinical-summary
Title: "Encounter clinical summary"
Description: "Elation ▸ Visit note ▸ Clinical summary (clinical_summary_link)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: EncounterConfidential
Id: encounter-confidential
Title: "Encounter confidential"
Description: "Elation ▸ Visit note ▸ Confidential (confidential)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only boolean

Extension: EncounterEdits
Id: encounter-edits
Title: "Encounter edits"
Description: "Elation ▸ Visit note ▸ Edits (edits)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: EncounterSignature
Id: encounter-signature
Title: "Encounter signature"
Description: "Elation ▸ Visit note ▸ Comments (signatures.comments); Elation ▸ Visit note ▸ Name (signatures.user_name); Elation ▸ Visit note ▸ Role (signatures.role); Elation ▸ Visit note ▸ Signatures (signatures); Elation ▸ Visit note ▸ Signed (signatures.signed_date); Elation ▸ Visit note ▸ Signer (signatures.user)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* extension contains user 0..1 and name 0..1 and signed 0..1 and role 0..1 and comments 0..1
* extension[user].value[x] only string
* extension[name].value[x] only string
* extension[signed].value[x] only dateTime
* extension[role].value[x] only code
* extension[comments].value[x] only string

Extension: EncounterSigned
Id: encounter-signed
Title: "Encounter signed"
Description: "Elation ▸ Visit note ▸ Signed (signed_date)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only dateTime

Extension: EncounterSignedBy
Id: encounter-signed-by
Title: "Encounter signed by"
Description: "Elation ▸ Visit note ▸ Signed by (signed_by)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: EncounterTags
Id: encounter-tags
Title: "Encounter tags"
Description: "Elation ▸ Visit note ▸ Tags (tags)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: EncounterTemplate
Id: encounter-template
Title: "Encounter template"
Description: "Elation ▸ Visit note ▸ Template (template)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string
* value[x] from EncounterTemplateValueSet (extensible)

Extension: EncounterVisitSummary
Id: encounter-visit-summary
Title: "Encounter visit summary"
Description: "Elation ▸ Visit note ▸ Visit summary (visit_summary_link)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoAdjustedCharges
Id: kareo-adjusted-charges
Title: "Kareo adjusted charges"
Description: "Kareo ▸ Charge ▸ Adjusted Charges (AdjustedCharges)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoAdjustments
Id: kareo-adjustments
Title: "Kareo adjustments"
Description: "Kareo ▸ Patient ▸ Adjustments (Adjustments)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoAlertMessage
Id: kareo-alert-message
Title: "Kareo alert message"
Description: "Kareo ▸ Patient ▸ Alert Message (AlertMessage)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoAlertShowWhenDisplayingPatientDetails
Id: kareo-alert-show-when-displaying-patient-details
Title: "Kareo alert show when displaying patient details"
Description: "Kareo ▸ Patient ▸ Alert Show When Displaying Patient Details (AlertShowWhenDisplayingPatientDetails)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAlertShowWhenEnteringEncounters
Id: kareo-alert-show-when-entering-encounters
Title: "Kareo alert show when entering encounters"
Description: "Kareo ▸ Patient ▸ Alert Show When Entering Encounters (AlertShowWhenEnteringEncounters)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAlertShowWhenPostingPayments
Id: kareo-alert-show-when-posting-payments
Title: "Kareo alert show when posting payments"
Description: "Kareo ▸ Patient ▸ Alert Show When Posting Payments (AlertShowWhenPostingPayments)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAlertShowWhenPreparingPatientStatements
Id: kareo-alert-show-when-preparing-patient-statements
Title: "Kareo alert show when preparing patient statements"
Description: "Kareo ▸ Patient ▸ Alert Show When Preparing Patient Statements (AlertShowWhenPreparingPatientStatements)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAlertShowWhenSchedulingAppointments
Id: kareo-alert-show-when-scheduling-appointments
Title: "Kareo alert show when scheduling appointments"
Description: "Kareo ▸ Patient ▸ Alert Show When Scheduling Appointments (AlertShowWhenSchedulingAppointments)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAlertShowWhenViewingClaimDetails
Id: kareo-alert-show-when-viewing-claim-details
Title: "Kareo alert show when viewing claim details"
Description: "Kareo ▸ Patient ▸ Alert Show When Viewing Claim Details (AlertShowWhenViewingClaimDetails)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: KareoAllDay
Id: kareo-all-day
Title: "Kareo all day"
Description: "Kareo ▸ Appointment ▸ All Day (AllDay)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAllowedAmount
Id: kareo-allowed-amount
Title: "Kareo allowed amount"
Description: "Kareo ▸ Charge ▸ Allowed Amount (AllowedAmount)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoAmountPaid
Id: kareo-amount-paid
Title: "Kareo amount paid"
Description: "Kareo ▸ Encounter ▸ Amount Paid (Payment.AmountPaid)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointment
Id: kareo-appointment
Title: "Kareo appointment"
Description: "Kareo ▸ Encounter ▸ Appointment (Appointment.AppointmentID)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only Reference(Appointment)

Extension: KareoAppointmentId
Id: kareo-appointment-id
Title: "Kareo appointment id"
Description: "Kareo ▸ Charge ▸ Appointment ID (AppointmentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId1
Id: kareo-appointment-reason-id1
Title: "Kareo appointment reason id1"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID1 (AppointmentReasonID1)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId10
Id: kareo-appointment-reason-id10
Title: "Kareo appointment reason id10"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID10 (AppointmentReasonID10)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId2
Id: kareo-appointment-reason-id2
Title: "Kareo appointment reason id2"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID2 (AppointmentReasonID2)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId3
Id: kareo-appointment-reason-id3
Title: "Kareo appointment reason id3"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID3 (AppointmentReasonID3)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId4
Id: kareo-appointment-reason-id4
Title: "Kareo appointment reason id4"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID4 (AppointmentReasonID4)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId5
Id: kareo-appointment-reason-id5
Title: "Kareo appointment reason id5"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID5 (AppointmentReasonID5)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId6
Id: kareo-appointment-reason-id6
Title: "Kareo appointment reason id6"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID6 (AppointmentReasonID6)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId7
Id: kareo-appointment-reason-id7
Title: "Kareo appointment reason id7"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID7 (AppointmentReasonID7)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId8
Id: kareo-appointment-reason-id8
Title: "Kareo appointment reason id8"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID8 (AppointmentReasonID8)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAppointmentReasonId9
Id: kareo-appointment-reason-id9
Title: "Kareo appointment reason id9"
Description: "Kareo ▸ Appointment ▸ Appointment Reason ID9 (AppointmentReasonID9)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorization
Id: kareo-authorization
Title: "Kareo authorization"
Description: "Kareo ▸ Insurance policy ▸ Authorizations (Authorizations); Kareo ▸ Insurance policy ▸ Contact Name (Authorizations.ContactFullName); Kareo ▸ Insurance policy ▸ Contact Phone (Authorizations.ContactPhone); Kareo ▸ Insurance policy ▸ Contact Phone Ext (Authorizations.ContactPhoneExt); Kareo ▸ Insurance policy ▸ End Date (Authorizations.EndDate); Kareo ▸ Insurance policy ▸ Notes (Authorizations.Notes); Kareo ▸ Insurance policy ▸ Number (Authorizations.AuthorizationNumber); Kareo ▸ Insurance policy ▸ Number of Visits (Authorizations.AuthorizedNumberOfVisits); Kareo ▸ Insurance policy ▸ Number of Visits Used (Authorizations.AuthorizedNumberOfVisitsUsed); Kareo ▸ Insurance policy ▸ Policy (Authorizations.InsurancePolicyID); Kareo ▸ Insurance policy ▸ Start Date (Authorizations.StartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* extension contains KareoAuthorizationNumber named kareo-authorization-number 0..1 and KareoAuthorizedNumberOfVisits named kareo-authorized-number-of-visits 0..1 and KareoAuthorizedNumberOfVisitsUsed named kareo-authorized-number-of-visits-used 0..1 and KareoContactFullName named kareo-contact-full-name 0..1 and KareoContactPhone named kareo-contact-phone 0..1 and KareoContactPhoneExt named kareo-contact-phone-ext 0..1 and KareoStartDate named kareo-start-date 0..1 and KareoEndDate named kareo-end-date 0..1 and KareoNotes named kareo-notes 0..1 and KareoInsurancePolicyId named kareo-insurance-policy-id 0..1

Extension: KareoAuthorizationEndDate
Id: kareo-authorization-end-date
Title: "Kareo authorization end date"
Description: "Kareo ▸ Appointment ▸ Authorization End Date (AuthorizationEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizationId
Id: kareo-authorization-id
Title: "Kareo authorization id"
Description: "Kareo ▸ Appointment ▸ Authorization ID (AuthorizationID)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizationInsurancePlan
Id: kareo-authorization-insurance-plan
Title: "Kareo authorization insurance plan"
Description: "Kareo ▸ Appointment ▸ Authorization Insurance Plan (AuthorizationInsurancePlan)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizationNumber
Id: kareo-authorization-number
Title: "Kareo authorization number"
Description: "Kareo ▸ Appointment ▸ Authorization Number (AuthorizationNumber); Kareo ▸ Insurance policy ▸ Number (Authorizations.AuthorizationNumber)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* ^context[1].type = #extension
* ^context[1].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizationStartDate
Id: kareo-authorization-start-date
Title: "Kareo authorization start date"
Description: "Kareo ▸ Appointment ▸ Authorization Start Date (AuthorizationStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizedNumberOfVisits
Id: kareo-authorized-number-of-visits
Title: "Kareo authorized number of visits"
Description: "Kareo ▸ Insurance policy ▸ Number of Visits (Authorizations.AuthorizedNumberOfVisits)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoAuthorizedNumberOfVisitsUsed
Id: kareo-authorized-number-of-visits-used
Title: "Kareo authorized number of visits used"
Description: "Kareo ▸ Insurance policy ▸ Number of Visits Used (Authorizations.AuthorizedNumberOfVisitsUsed)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoBatchNumber
Id: kareo-batch-number
Title: "Kareo batch number"
Description: "Kareo ▸ Charge ▸ Batch Number (BatchNumber); Kareo ▸ Encounter (visit) ▸ Batch Number (BatchNumber)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoBilledTo
Id: kareo-billed-to
Title: "Kareo billed to"
Description: "Kareo ▸ Charge ▸ Billed To (BilledTo)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoBillingProvider
Id: kareo-billing-provider
Title: "Kareo billing provider"
Description: "Kareo ▸ Encounter (visit) ▸ Billing Provider (BillingProvider)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoBillingType
Id: kareo-billing-type
Title: "Kareo billing type"
Description: "Kareo ▸ Provider ▸ Billing Type (BillingType)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoCaseName
Id: kareo-case-name
Title: "Kareo case name"
Description: "Kareo ▸ Charge ▸ Case Name (CaseName); Kareo ▸ Encounter (visit) ▸ Case Name (CaseName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoCasePayerScenario
Id: kareo-case-payer-scenario
Title: "Kareo case payer scenario"
Description: "Kareo ▸ Charge ▸ Case Payer Scenario (CasePayerScenario); Kareo ▸ Encounter (visit) ▸ Case Payer Scenario (CasePayerScenario)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoCategory
Id: kareo-category
Title: "Kareo category"
Description: "Kareo ▸ Encounter ▸ Payment Category (Payment.Category)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoCharges
Id: kareo-charges
Title: "Kareo charges"
Description: "Kareo ▸ Patient ▸ Charges (Charges)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoClianumber
Id: kareo-clianumber
Title: "Kareo clianumber"
Description: "Kareo ▸ Service location ▸ CLIANumber (CLIANumber)"
* ^context[0].type = #element
* ^context[0].expression = "Location"
* value[x] 1..1
* value[x] only string

Extension: KareoCollectionCategoryName
Id: kareo-collection-category-name
Title: "Kareo collection category name"
Description: "Kareo ▸ Patient ▸ Collection Category Name (CollectionCategoryName)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoConditionRelatedToAbuse
Id: kareo-condition-related-to-abuse
Title: "Kareo condition related to abuse"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Abuse (ConditionRelatedToAbuse)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToAutoAccident
Id: kareo-condition-related-to-auto-accident
Title: "Kareo condition related to auto accident"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Auto Accident (ConditionRelatedToAutoAccident)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToAutoAccidentState
Id: kareo-condition-related-to-auto-accident-state
Title: "Kareo condition related to auto accident state"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Auto Accident State (ConditionRelatedToAutoAccidentState)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoConditionRelatedToEmergency
Id: kareo-condition-related-to-emergency
Title: "Kareo condition related to emergency"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Emergency (ConditionRelatedToEmergency)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToEmployment
Id: kareo-condition-related-to-employment
Title: "Kareo condition related to employment"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Employment (ConditionRelatedToEmployment)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToEpsdt
Id: kareo-condition-related-to-epsdt
Title: "Kareo condition related to epsdt"
Description: "Kareo ▸ Insurance case ▸ Condition Related To EPSDT (ConditionRelatedToEPSDT)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToFamilyPlanning
Id: kareo-condition-related-to-family-planning
Title: "Kareo condition related to family planning"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Family Planning (ConditionRelatedToFamilyPlanning)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToOther
Id: kareo-condition-related-to-other
Title: "Kareo condition related to other"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Other (ConditionRelatedToOther)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConditionRelatedToPregnancy
Id: kareo-condition-related-to-pregnancy
Title: "Kareo condition related to pregnancy"
Description: "Kareo ▸ Insurance case ▸ Condition Related To Pregnancy (ConditionRelatedToPregnancy)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoConfirmationStatus
Id: kareo-confirmation-status
Title: "Kareo confirmation status"
Description: "Kareo ▸ Appointment ▸ Status word (ConfirmationStatus)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoContactFullName
Id: kareo-contact-full-name
Title: "Kareo contact full name"
Description: "Kareo ▸ Insurance policy ▸ Contact Name (Authorizations.ContactFullName)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoContactPhone
Id: kareo-contact-phone
Title: "Kareo contact phone"
Description: "Kareo ▸ Insurance policy ▸ Contact Phone (Authorizations.ContactPhone)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoContactPhoneExt
Id: kareo-contact-phone-ext
Title: "Kareo contact phone ext"
Description: "Kareo ▸ Insurance policy ▸ Contact Phone Ext (Authorizations.ContactPhoneExt)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoCopayAmount
Id: kareo-copay-amount
Title: "Kareo copay amount"
Description: "Kareo ▸ Charge ▸ Copay Amount (CopayAmount)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoCopayCategory
Id: kareo-copay-category
Title: "Kareo copay category"
Description: "Kareo ▸ Charge ▸ Copay Category (CopayCategory)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoCopayMethod
Id: kareo-copay-method
Title: "Kareo copay method"
Description: "Kareo ▸ Charge ▸ Copay Method (CopayMethod)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoCopayReference
Id: kareo-copay-reference
Title: "Kareo copay reference"
Description: "Kareo ▸ Charge ▸ Copay Reference (CopayReference)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoCreatedDate
Id: kareo-created-date
Title: "Kareo created date"
Description: "Kareo ▸ Appointment ▸ Created Date (CreatedDate); Kareo ▸ Charge ▸ Created Date (CreatedDate); Kareo ▸ Encounter (visit) ▸ Created Date (CreatedDate); Kareo ▸ Patient ▸ Created Date (CreatedDate)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* ^context[1].type = #element
* ^context[1].expression = "ChargeItem"
* ^context[2].type = #element
* ^context[2].expression = "Encounter"
* ^context[3].type = #element
* ^context[3].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesAccidentDate
Id: kareo-dates-accident-date
Title: "Kareo dates accident date"
Description: "Kareo ▸ Insurance case ▸ Dates Accident Date (DatesAccidentDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesAcuteManifestationDate
Id: kareo-dates-acute-manifestation-date
Title: "Kareo dates acute manifestation date"
Description: "Kareo ▸ Insurance case ▸ Dates Acute Manifestation Date (DatesAcuteManifestationDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesInjuryEndDate
Id: kareo-dates-injury-end-date
Title: "Kareo dates injury end date"
Description: "Kareo ▸ Insurance case ▸ Dates Injury End Date (DatesInjuryEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesInjuryStartDate
Id: kareo-dates-injury-start-date
Title: "Kareo dates injury start date"
Description: "Kareo ▸ Insurance case ▸ Dates Injury Start Date (DatesInjuryStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesLastMenstrualPeriodDate
Id: kareo-dates-last-menstrual-period-date
Title: "Kareo dates last menstrual period date"
Description: "Kareo ▸ Insurance case ▸ Dates Last Menstrual Period Date (DatesLastMenstrualPeriodDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesLastSeenDate
Id: kareo-dates-last-seen-date
Title: "Kareo dates last seen date"
Description: "Kareo ▸ Insurance case ▸ Dates Last Seen Date (DatesLastSeenDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesLastXrayDate
Id: kareo-dates-last-xray-date
Title: "Kareo dates last xray date"
Description: "Kareo ▸ Insurance case ▸ Dates Last XRay Date (DatesLastXRayDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesReferralDate
Id: kareo-dates-referral-date
Title: "Kareo dates referral date"
Description: "Kareo ▸ Insurance case ▸ Dates Referral Date (DatesReferralDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesRelatedDisabilityEndDate
Id: kareo-dates-related-disability-end-date
Title: "Kareo dates related disability end date"
Description: "Kareo ▸ Insurance case ▸ Dates Related Disability End Date (DatesRelatedDisabilityEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesRelatedDisabilityStartDate
Id: kareo-dates-related-disability-start-date
Title: "Kareo dates related disability start date"
Description: "Kareo ▸ Insurance case ▸ Dates Related Disability Start Date (DatesRelatedDisabilityStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesRelatedHospitalizationEndDate
Id: kareo-dates-related-hospitalization-end-date
Title: "Kareo dates related hospitalization end date"
Description: "Kareo ▸ Insurance case ▸ Dates Related Hospitalization End Date (DatesRelatedHospitalizationEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesRelatedHospitalizationStartDate
Id: kareo-dates-related-hospitalization-start-date
Title: "Kareo dates related hospitalization start date"
Description: "Kareo ▸ Insurance case ▸ Dates Related Hospitalization Start Date (DatesRelatedHospitalizationStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesSameOrSimilarIllnessEndDate
Id: kareo-dates-same-or-similar-illness-end-date
Title: "Kareo dates same or similar illness end date"
Description: "Kareo ▸ Insurance case ▸ Dates Same Or Similar Illness End Date (DatesSameOrSimilarIllnessEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesSameOrSimilarIllnessStartDate
Id: kareo-dates-same-or-similar-illness-start-date
Title: "Kareo dates same or similar illness start date"
Description: "Kareo ▸ Insurance case ▸ Dates Same Or Similar Illness Start Date (DatesSameOrSimilarIllnessStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesUnableToWorkEndDate
Id: kareo-dates-unable-to-work-end-date
Title: "Kareo dates unable to work end date"
Description: "Kareo ▸ Insurance case ▸ Dates Unable To Work End Date (DatesUnableToWorkEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDatesUnableToWorkStartDate
Id: kareo-dates-unable-to-work-start-date
Title: "Kareo dates unable to work start date"
Description: "Kareo ▸ Insurance case ▸ Dates Unable To Work Start Date (DatesUnableToWorkStartDate)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoDefaultServiceLocation
Id: kareo-default-service-location
Title: "Kareo default service location"
Description: "Kareo ▸ Patient ▸ Default Service Location (DefaultServiceLocationId)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only Reference(Location)

Extension: KareoDepartmentName
Id: kareo-department-name
Title: "Kareo department name"
Description: "Kareo ▸ Provider ▸ Department Name (DepartmentName)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoDescription
Id: kareo-description
Title: "Kareo description"
Description: "Kareo ▸ Encounter ▸ Payment Description (Payment.Description)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoDoNotSendClaimElectronically
Id: kareo-do-not-send-claim-electronically
Title: "Kareo do not send claim electronically"
Description: "Kareo ▸ Charge ▸ Do Not Send Claim Electronically (DoNotSendClaimElectronically); Kareo ▸ Encounter ▸ Miscellaneous Do Not Send Claim Electronically (Miscellaneous.DoNotSendClaimElectronically)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* value[x] 1..1
* value[x] only boolean or string

Extension: KareoDoNotSendElectronicallyToSecondary
Id: kareo-do-not-send-electronically-to-secondary
Title: "Kareo do not send electronically to secondary"
Description: "Kareo ▸ Charge ▸ Do Not Send Electronically To Secondary (DoNotSendElectronicallyToSecondary)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoDoNotSendElectronicallytoSecondary
Id: kareo-do-not-send-electronicallyto-secondary
Title: "Kareo do not send electronicallyto secondary"
Description: "Kareo ▸ Encounter ▸ Miscellaneous Do Not Send Electronicallyto Secondary (Miscellaneous.DoNotSendElectronicallytoSecondary)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only boolean

Extension: KareoEclaimNote
Id: kareo-eclaim-note
Title: "Kareo eclaim note"
Description: "Kareo ▸ Charge ▸ EClaim Note (EClaimNote); Kareo ▸ Encounter ▸ Miscellaneous EClaim Note (Miscellaneous.EClaimNote)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoEclaimNoteType
Id: kareo-eclaim-note-type
Title: "Kareo eclaim note type"
Description: "Kareo ▸ Charge ▸ EClaim Note Type (EClaimNoteType); Kareo ▸ Encounter ▸ Miscellaneous EClaim Note Type (Miscellaneous.EClaimNoteType)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoEmploymentStatus
Id: kareo-employment-status
Title: "Kareo employment status"
Description: "Kareo ▸ Patient ▸ Employment Status (EmploymentStatus)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoEncounterFormName
Id: kareo-encounter-form-name
Title: "Kareo encounter form name"
Description: "Kareo ▸ Provider ▸ Encounter Form Name (EncounterFormName)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoEncounterStatus
Id: kareo-encounter-status
Title: "Kareo encounter status"
Description: "Kareo ▸ Charge ▸ Encounter Status (EncounterStatus); Kareo ▸ Encounter (visit) ▸ Encounter Status (EncounterStatus)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoEndDate
Id: kareo-end-date
Title: "Kareo end date"
Description: "Kareo ▸ Insurance policy ▸ End Date (Authorizations.EndDate)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoExpectedAmount
Id: kareo-expected-amount
Title: "Kareo expected amount"
Description: "Kareo ▸ Charge ▸ Expected Amount (ExpectedAmount)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoExternalId
Id: kareo-external-id
Title: "Kareo external id"
Description: "Kareo ▸ Encounter ▸ External ID (ServiceLines.ExternalID)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.item"
* value[x] 1..1
* value[x] only string

Extension: KareoFacilityIdtype
Id: kareo-facility-idtype
Title: "Kareo facility idtype"
Description: "Kareo ▸ Service location ▸ Facility IDType (FacilityIDType)"
* ^context[0].type = #element
* ^context[0].expression = "Location"
* value[x] 1..1
* value[x] only string

Extension: KareoHcfabox32FacilityId
Id: kareo-hcfabox32-facility-id
Title: "Kareo hcfabox32 facility id"
Description: "Kareo ▸ Service location ▸ HCFABox 32 Facility ID (HCFABox32FacilityID)"
* ^context[0].type = #element
* ^context[0].expression = "Location"
* value[x] 1..1
* value[x] only string

Extension: KareoHospitalizationEndDate
Id: kareo-hospitalization-end-date
Title: "Kareo hospitalization end date"
Description: "Kareo ▸ Charge ▸ Hospitalization End Date (HospitalizationEndDate); Kareo ▸ Encounter (visit) ▸ Hospitalization End Date (HospitalizationEndDate); Kareo ▸ Encounter ▸ Hospitalization End Date (Hospitalization.EndDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* ^context[2].type = #element
* ^context[2].expression = "Encounter"
* value[x] 1..1
* value[x] only date or string

Extension: KareoHospitalizationStartDate
Id: kareo-hospitalization-start-date
Title: "Kareo hospitalization start date"
Description: "Kareo ▸ Charge ▸ Hospitalization Start Date (HospitalizationStartDate); Kareo ▸ Encounter (visit) ▸ Hospitalization Start Date (HospitalizationStartDate); Kareo ▸ Encounter ▸ Hospitalization Start Date (Hospitalization.StartDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* ^context[2].type = #element
* ^context[2].expression = "Encounter"
* value[x] 1..1
* value[x] only date or string

Extension: KareoInsuranceBalance
Id: kareo-insurance-balance
Title: "Kareo insurance balance"
Description: "Kareo ▸ Charge ▸ Insurance Balance (InsuranceBalance); Kareo ▸ Patient ▸ Insurance Balance (InsuranceBalance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoInsurancePayments
Id: kareo-insurance-payments
Title: "Kareo insurance payments"
Description: "Kareo ▸ Patient ▸ Insurance Payments (InsurancePayments)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoInsurancePolicyId
Id: kareo-insurance-policy-id
Title: "Kareo insurance policy id"
Description: "Kareo ▸ Insurance policy ▸ Policy (Authorizations.InsurancePolicyID)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoInsuranceProgram
Id: kareo-insurance-program
Title: "Kareo insurance program"
Description: "Kareo ▸ Insurance company ▸ Insurance Program (InsuranceProgram)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only string

Extension: KareoInsuredNotes
Id: kareo-insured-notes
Title: "Kareo insured notes"
Description: "Kareo ▸ Insurance policy ▸ Notes (InsuredNotes)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: KareoKFaxNumber
Id: kareo-k-fax-number
Title: "Kareo k fax number"
Description: "Kareo ▸ Practice ▸ k Fax Number (kFaxNumber)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only string

Extension: KareoLastAppointmentDate
Id: kareo-last-appointment-date
Title: "Kareo last appointment date"
Description: "Kareo ▸ Patient ▸ Last Appointment Date (LastAppointmentDate)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoLastDiagnosis
Id: kareo-last-diagnosis
Title: "Kareo last diagnosis"
Description: "Kareo ▸ Patient ▸ Last Diagnosis (LastDiagnosis)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoLastEncounterDate
Id: kareo-last-encounter-date
Title: "Kareo last encounter date"
Description: "Kareo ▸ Patient ▸ Last Encounter Date (LastEncounterDate)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoLastPaymentDate
Id: kareo-last-payment-date
Title: "Kareo last payment date"
Description: "Kareo ▸ Patient ▸ Last Payment Date (LastPaymentDate)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoLastStatementDate
Id: kareo-last-statement-date
Title: "Kareo last statement date"
Description: "Kareo ▸ Patient ▸ Last Statement Date (LastStatementDate)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoLineNote
Id: kareo-line-note
Title: "Kareo line note"
Description: "Kareo ▸ Charge ▸ Line Note (LineNote)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoLocalUseBox10d
Id: kareo-local-use-box10d
Title: "Kareo local use box10d"
Description: "Kareo ▸ Charge ▸ Local Use Box 10d (LocalUseBox10d); Kareo ▸ Encounter ▸ Miscellaneous Local Use Box 10d (Miscellaneous.LocalUseBox10d)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoLocalUseBox19
Id: kareo-local-use-box19
Title: "Kareo local use box19"
Description: "Kareo ▸ Charge ▸ Local Use Box 19 (LocalUseBox19); Kareo ▸ Encounter ▸ Miscellaneous Local Use Box 19 (Miscellaneous.LocalUseBox19)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoMinutes
Id: kareo-minutes
Title: "Kareo minutes"
Description: "Kareo ▸ Charge ▸ Minutes (Minutes)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote1Date
Id: kareo-most-recent-note1-date
Title: "Kareo most recent note1 date"
Description: "Kareo ▸ Patient ▸ Most Recent Note 1 Date (MostRecentNote1Date)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote1Message
Id: kareo-most-recent-note1-message
Title: "Kareo most recent note1 message"
Description: "Kareo ▸ Patient ▸ Most Recent Note 1 Message (MostRecentNote1Message)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote1User
Id: kareo-most-recent-note1-user
Title: "Kareo most recent note1 user"
Description: "Kareo ▸ Patient ▸ Most Recent Note 1 User (MostRecentNote1User)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote2Date
Id: kareo-most-recent-note2-date
Title: "Kareo most recent note2 date"
Description: "Kareo ▸ Patient ▸ Most Recent Note 2 Date (MostRecentNote2Date)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote2Message
Id: kareo-most-recent-note2-message
Title: "Kareo most recent note2 message"
Description: "Kareo ▸ Patient ▸ Most Recent Note 2 Message (MostRecentNote2Message)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote2User
Id: kareo-most-recent-note2-user
Title: "Kareo most recent note2 user"
Description: "Kareo ▸ Patient ▸ Most Recent Note 2 User (MostRecentNote2User)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote3Date
Id: kareo-most-recent-note3-date
Title: "Kareo most recent note3 date"
Description: "Kareo ▸ Patient ▸ Most Recent Note 3 Date (MostRecentNote3Date)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote3Message
Id: kareo-most-recent-note3-message
Title: "Kareo most recent note3 message"
Description: "Kareo ▸ Patient ▸ Most Recent Note 3 Message (MostRecentNote3Message)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote3User
Id: kareo-most-recent-note3-user
Title: "Kareo most recent note3 user"
Description: "Kareo ▸ Patient ▸ Most Recent Note 3 User (MostRecentNote3User)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote4Date
Id: kareo-most-recent-note4-date
Title: "Kareo most recent note4 date"
Description: "Kareo ▸ Patient ▸ Most Recent Note 4 Date (MostRecentNote4Date)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote4Message
Id: kareo-most-recent-note4-message
Title: "Kareo most recent note4 message"
Description: "Kareo ▸ Patient ▸ Most Recent Note 4 Message (MostRecentNote4Message)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoMostRecentNote4User
Id: kareo-most-recent-note4-user
Title: "Kareo most recent note4 user"
Description: "Kareo ▸ Patient ▸ Most Recent Note 4 User (MostRecentNote4User)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoNotes
Id: kareo-notes
Title: "Kareo notes"
Description: "Kareo ▸ Insurance company ▸ Notes (Notes); Kareo ▸ Insurance policy ▸ Notes (Authorizations.Notes); Kareo ▸ Practice ▸ Notes (Notes); Kareo ▸ Provider ▸ Notes (Notes)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* ^context[1].type = #element
* ^context[1].expression = "Practitioner"
* ^context[2].type = #extension
* ^context[2].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherAdjustment
Id: kareo-other-adjustment
Title: "Kareo other adjustment"
Description: "Kareo ▸ Charge ▸ Other Adjustment (OtherAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentAmount
Id: kareo-other-payment-amount
Title: "Kareo other payment amount"
Description: "Kareo ▸ Charge ▸ Other Payment Amount (OtherPaymentAmount)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentCategoryDesc
Id: kareo-other-payment-category-desc
Title: "Kareo other payment category desc"
Description: "Kareo ▸ Charge ▸ Other Payment Category Desc (OtherPaymentCategoryDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentId
Id: kareo-other-payment-id
Title: "Kareo other payment id"
Description: "Kareo ▸ Charge ▸ Other Payment ID (OtherPaymentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentMethodDesc
Id: kareo-other-payment-method-desc
Title: "Kareo other payment method desc"
Description: "Kareo ▸ Charge ▸ Other Payment Method Desc (OtherPaymentMethodDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentPostingDate
Id: kareo-other-payment-posting-date
Title: "Kareo other payment posting date"
Description: "Kareo ▸ Charge ▸ Other Payment Posting Date (OtherPaymentPostingDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoOtherPaymentRef
Id: kareo-other-payment-ref
Title: "Kareo other payment ref"
Description: "Kareo ▸ Charge ▸ Other Payment Ref (OtherPaymentRef)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientBalance
Id: kareo-patient-balance
Title: "Kareo patient balance"
Description: "Kareo ▸ Charge ▸ Patient Balance (PatientBalance); Kareo ▸ Patient ▸ Patient Balance (PatientBalance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientBatchId
Id: kareo-patient-batch-id
Title: "Kareo patient batch id"
Description: "Kareo ▸ Charge ▸ Patient Batch ID (PatientBatchID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientCaseId
Id: kareo-patient-case-id
Title: "Kareo patient case id"
Description: "Kareo ▸ Appointment ▸ Patient Case ID (PatientCaseID)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientCaseName
Id: kareo-patient-case-name
Title: "Kareo patient case name"
Description: "Kareo ▸ Appointment ▸ Patient Case Name (PatientCaseName)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientCasePayerScenario
Id: kareo-patient-case-payer-scenario
Title: "Kareo patient case payer scenario"
Description: "Kareo ▸ Appointment ▸ Patient Case Payer Scenario (PatientCasePayerScenario)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientFirstBillDate
Id: kareo-patient-first-bill-date
Title: "Kareo patient first bill date"
Description: "Kareo ▸ Charge ▸ Patient First Bill Date (PatientFirstBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientLastBillDate
Id: kareo-patient-last-bill-date
Title: "Kareo patient last bill date"
Description: "Kareo ▸ Charge ▸ Patient Last Bill Date (PatientLastBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentAmount
Id: kareo-patient-payment-amount
Title: "Kareo patient payment amount"
Description: "Kareo ▸ Charge ▸ Patient Payment Amount (PatientPaymentAmount)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentCategoryDesc
Id: kareo-patient-payment-category-desc
Title: "Kareo patient payment category desc"
Description: "Kareo ▸ Charge ▸ Patient Payment Category Desc (PatientPaymentCategoryDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentId
Id: kareo-patient-payment-id
Title: "Kareo patient payment id"
Description: "Kareo ▸ Charge ▸ Patient Payment ID (PatientPaymentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentMethodDesc
Id: kareo-patient-payment-method-desc
Title: "Kareo patient payment method desc"
Description: "Kareo ▸ Charge ▸ Patient Payment Method Desc (PatientPaymentMethodDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentPostingDate
Id: kareo-patient-payment-posting-date
Title: "Kareo patient payment posting date"
Description: "Kareo ▸ Charge ▸ Patient Payment Posting Date (PatientPaymentPostingDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPaymentRef
Id: kareo-patient-payment-ref
Title: "Kareo patient payment ref"
Description: "Kareo ▸ Charge ▸ Patient Payment Ref (PatientPaymentRef)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPatientPayments
Id: kareo-patient-payments
Title: "Kareo patient payments"
Description: "Kareo ▸ Patient ▸ Patient Payments (PatientPayments)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoPayment
Id: kareo-payment
Title: "Kareo payment"
Description: "Kareo ▸ Encounter (visit) ▸ Payment (Payment)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoPlaceOfServiceName
Id: kareo-place-of-service-name
Title: "Kareo place of service name"
Description: "Kareo ▸ Encounter (visit) ▸ Place Of Service Name (PlaceOfServiceName)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoPlanAdjusterFullName
Id: kareo-plan-adjuster-full-name
Title: "Kareo plan adjuster full name"
Description: "Kareo ▸ Insurance policy ▸ Adjuster (PlanAdjusterFullName)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only string

Extension: KareoPostDate
Id: kareo-post-date
Title: "Kareo post date"
Description: "Kareo ▸ Encounter (visit) ▸ Post Date (PostDate)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoPractice
Id: kareo-practice
Title: "Kareo practice"
Description: "Kareo ▸ Provider ▸ Practice (PracticeID)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: KareoPrimaryCarePhysician
Id: kareo-primary-care-physician
Title: "Kareo primary care physician"
Description: "Kareo ▸ Patient ▸ Primary Care Physician (PrimaryCarePhysicianId)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only Reference(Practitioner)

Extension: KareoPrimaryInsuranceAddressLine1
Id: kareo-primary-insurance-address-line1
Title: "Kareo primary insurance address line1"
Description: "Kareo ▸ Charge ▸ Primary Insurance Address Line 1 (PrimaryInsuranceAddressLine1)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceAddressLine2
Id: kareo-primary-insurance-address-line2
Title: "Kareo primary insurance address line2"
Description: "Kareo ▸ Charge ▸ Primary Insurance Address Line 2 (PrimaryInsuranceAddressLine2)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceAdjudicationDate
Id: kareo-primary-insurance-adjudication-date
Title: "Kareo primary insurance adjudication date"
Description: "Kareo ▸ Charge ▸ Primary Insurance Adjudication Date (PrimaryInsuranceAdjudicationDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceBatchId
Id: kareo-primary-insurance-batch-id
Title: "Kareo primary insurance batch id"
Description: "Kareo ▸ Charge ▸ Primary Insurance Batch ID (PrimaryInsuranceBatchID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceCity
Id: kareo-primary-insurance-city
Title: "Kareo primary insurance city"
Description: "Kareo ▸ Charge ▸ Primary Insurance City (PrimaryInsuranceCity)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceCompanyName
Id: kareo-primary-insurance-company-name
Title: "Kareo primary insurance company name"
Description: "Kareo ▸ Charge ▸ Primary Insurance Company Name (PrimaryInsuranceCompanyName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceCountry
Id: kareo-primary-insurance-country
Title: "Kareo primary insurance country"
Description: "Kareo ▸ Charge ▸ Primary Insurance Country (PrimaryInsuranceCountry)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceFirstBillDate
Id: kareo-primary-insurance-first-bill-date
Title: "Kareo primary insurance first bill date"
Description: "Kareo ▸ Charge ▸ Primary Insurance First Bill Date (PrimaryInsuranceFirstBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceAllowed
Id: kareo-primary-insurance-insurance-allowed
Title: "Kareo primary insurance insurance allowed"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Allowed (PrimaryInsuranceInsuranceAllowed)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceCoinsurance
Id: kareo-primary-insurance-insurance-coinsurance
Title: "Kareo primary insurance insurance coinsurance"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Coinsurance (PrimaryInsuranceInsuranceCoinsurance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceContractAdjustment
Id: kareo-primary-insurance-insurance-contract-adjustment
Title: "Kareo primary insurance insurance contract adjustment"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Contract Adjustment (PrimaryInsuranceInsuranceContractAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceContractAdjustmentReason
Id: kareo-primary-insurance-insurance-contract-adjustment-reason
Title: "Kareo primary insurance insurance contract adjustment reason"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Contract Adjustment Reason (PrimaryInsuranceInsuranceContractAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceCopay
Id: kareo-primary-insurance-insurance-copay
Title: "Kareo primary insurance insurance copay"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Copay (PrimaryInsuranceInsuranceCopay)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceDeductible
Id: kareo-primary-insurance-insurance-deductible
Title: "Kareo primary insurance insurance deductible"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Deductible (PrimaryInsuranceInsuranceDeductible)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsurancePayment
Id: kareo-primary-insurance-insurance-payment
Title: "Kareo primary insurance insurance payment"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Payment (PrimaryInsuranceInsurancePayment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceSecondaryAdjustment
Id: kareo-primary-insurance-insurance-secondary-adjustment
Title: "Kareo primary insurance insurance secondary adjustment"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Secondary Adjustment (PrimaryInsuranceInsuranceSecondaryAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceInsuranceSecondaryAdjustmentReason
Id: kareo-primary-insurance-insurance-secondary-adjustment-reason
Title: "Kareo primary insurance insurance secondary adjustment reason"
Description: "Kareo ▸ Charge ▸ Primary Insurance Insurance Secondary Adjustment Reason (PrimaryInsuranceInsuranceSecondaryAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceLastBillDate
Id: kareo-primary-insurance-last-bill-date
Title: "Kareo primary insurance last bill date"
Description: "Kareo ▸ Charge ▸ Primary Insurance Last Bill Date (PrimaryInsuranceLastBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePaymentCategoryDesc
Id: kareo-primary-insurance-payment-category-desc
Title: "Kareo primary insurance payment category desc"
Description: "Kareo ▸ Charge ▸ Primary Insurance Payment Category Desc (PrimaryInsurancePaymentCategoryDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePaymentId
Id: kareo-primary-insurance-payment-id
Title: "Kareo primary insurance payment id"
Description: "Kareo ▸ Charge ▸ Primary Insurance Payment ID (PrimaryInsurancePaymentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePaymentMethodDesc
Id: kareo-primary-insurance-payment-method-desc
Title: "Kareo primary insurance payment method desc"
Description: "Kareo ▸ Charge ▸ Primary Insurance Payment Method Desc (PrimaryInsurancePaymentMethodDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePaymentPostingDate
Id: kareo-primary-insurance-payment-posting-date
Title: "Kareo primary insurance payment posting date"
Description: "Kareo ▸ Charge ▸ Primary Insurance Payment Posting Date (PrimaryInsurancePaymentPostingDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePaymentRef
Id: kareo-primary-insurance-payment-ref
Title: "Kareo primary insurance payment ref"
Description: "Kareo ▸ Charge ▸ Primary Insurance Payment Ref (PrimaryInsurancePaymentRef)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsurancePlanName
Id: kareo-primary-insurance-plan-name
Title: "Kareo primary insurance plan name"
Description: "Kareo ▸ Charge ▸ Primary Insurance Plan Name (PrimaryInsurancePlanName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceState
Id: kareo-primary-insurance-state
Title: "Kareo primary insurance state"
Description: "Kareo ▸ Charge ▸ Primary Insurance State (PrimaryInsuranceState)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoPrimaryInsuranceZipCode
Id: kareo-primary-insurance-zip-code
Title: "Kareo primary insurance zip code"
Description: "Kareo ▸ Charge ▸ Primary Insurance Zip Code (PrimaryInsuranceZipCode)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoProcedureCodeCategory
Id: kareo-procedure-code-category
Title: "Kareo procedure code category"
Description: "Kareo ▸ Charge ▸ Procedure Code Category (ProcedureCodeCategory)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoProviderPerformanceReportActive
Id: kareo-provider-performance-report-active
Title: "Kareo provider performance report active"
Description: "Kareo ▸ Provider ▸ Provider Performance Report Active (ProviderPerformanceReportActive)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoProviderPerformanceReportCcemailRecipients
Id: kareo-provider-performance-report-ccemail-recipients
Title: "Kareo provider performance report ccemail recipients"
Description: "Kareo ▸ Provider ▸ Provider Performance Report CCEmail Recipients (ProviderPerformanceReportCCEmailRecipients)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoProviderPerformanceReportDelay
Id: kareo-provider-performance-report-delay
Title: "Kareo provider performance report delay"
Description: "Kareo ▸ Provider ▸ Provider Performance Report Delay (ProviderPerformanceReportDelay)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoProviderPerformanceReportFequency
Id: kareo-provider-performance-report-fequency
Title: "Kareo provider performance report fequency"
Description: "Kareo ▸ Provider ▸ Provider Performance Report Fequency (ProviderPerformanceReportFequency)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoProviderPerformanceReportScope
Id: kareo-provider-performance-report-scope
Title: "Kareo provider performance report scope"
Description: "Kareo ▸ Provider ▸ Provider Performance Report Scope (ProviderPerformanceReportScope)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoReceipts
Id: kareo-receipts
Title: "Kareo receipts"
Description: "Kareo ▸ Charge ▸ Receipts (Receipts)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoRecurring
Id: kareo-recurring
Title: "Kareo recurring"
Description: "Kareo ▸ Appointment ▸ Recurring (Recurring)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoRefCode
Id: kareo-ref-code
Title: "Kareo ref code"
Description: "Kareo ▸ Charge ▸ Ref Code (RefCode); Kareo ▸ Encounter ▸ Ref Code (ServiceLines.RefCode)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim.item"
* value[x] 1..1
* value[x] only string

Extension: KareoReferenceNumber
Id: kareo-reference-number
Title: "Kareo reference number"
Description: "Kareo ▸ Encounter ▸ Payment Reference Number (Payment.ReferenceNumber)"
* ^context[0].type = #element
* ^context[0].expression = "Claim"
* value[x] 1..1
* value[x] only string

Extension: KareoReferralSource
Id: kareo-referral-source
Title: "Kareo referral source"
Description: "Kareo ▸ Patient ▸ Referral Source (ReferralSource)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoReferringProvider
Id: kareo-referring-provider
Title: "Kareo referring provider"
Description: "Kareo ▸ Charge ▸ Referring Provider (ReferringProviderID); Kareo ▸ Encounter (visit) ▸ Referring Provider (ReferringProvider); Kareo ▸ Encounter ▸ Referring Provider (ReferringProvider.ProviderID); Kareo ▸ Insurance case ▸ Referring Provider (ReferringProviderID); Kareo ▸ Patient ▸ Referring Provider (ReferringProviderId)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* ^context[1].type = #element
* ^context[1].expression = "ChargeItem"
* ^context[2].type = #element
* ^context[2].expression = "Claim"
* ^context[3].type = #element
* ^context[3].expression = "Encounter"
* ^context[4].type = #element
* ^context[4].expression = "Patient"
* value[x] 1..1
* value[x] only Reference(Practitioner) or string

Extension: KareoReferringProviderFullName
Id: kareo-referring-provider-full-name
Title: "Kareo referring provider full name"
Description: "Kareo ▸ Insurance case ▸ Referring Provider Full Name (ReferringProviderFullName)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only string

Extension: KareoRenderingProvider
Id: kareo-rendering-provider
Title: "Kareo rendering provider"
Description: "Kareo ▸ Encounter (visit) ▸ Rendering Provider (RenderingProvider)"
* ^context[0].type = #element
* ^context[0].expression = "Encounter"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId1
Id: kareo-resource-id1
Title: "Kareo resource id1"
Description: "Kareo ▸ Appointment ▸ Resource ID1 (ResourceID1)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId10
Id: kareo-resource-id10
Title: "Kareo resource id10"
Description: "Kareo ▸ Appointment ▸ Resource ID10 (ResourceID10)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId2
Id: kareo-resource-id2
Title: "Kareo resource id2"
Description: "Kareo ▸ Appointment ▸ Resource ID2 (ResourceID2)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId3
Id: kareo-resource-id3
Title: "Kareo resource id3"
Description: "Kareo ▸ Appointment ▸ Resource ID3 (ResourceID3)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId4
Id: kareo-resource-id4
Title: "Kareo resource id4"
Description: "Kareo ▸ Appointment ▸ Resource ID4 (ResourceID4)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId5
Id: kareo-resource-id5
Title: "Kareo resource id5"
Description: "Kareo ▸ Appointment ▸ Resource ID5 (ResourceID5)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId6
Id: kareo-resource-id6
Title: "Kareo resource id6"
Description: "Kareo ▸ Appointment ▸ Resource ID6 (ResourceID6)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId7
Id: kareo-resource-id7
Title: "Kareo resource id7"
Description: "Kareo ▸ Appointment ▸ Resource ID7 (ResourceID7)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId8
Id: kareo-resource-id8
Title: "Kareo resource id8"
Description: "Kareo ▸ Appointment ▸ Resource ID8 (ResourceID8)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceId9
Id: kareo-resource-id9
Title: "Kareo resource id9"
Description: "Kareo ▸ Appointment ▸ Resource ID9 (ResourceID9)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName1
Id: kareo-resource-name1
Title: "Kareo resource name1"
Description: "Kareo ▸ Appointment ▸ Resource Name 1 (ResourceName1)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName10
Id: kareo-resource-name10
Title: "Kareo resource name10"
Description: "Kareo ▸ Appointment ▸ Resource Name 10 (ResourceName10)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName2
Id: kareo-resource-name2
Title: "Kareo resource name2"
Description: "Kareo ▸ Appointment ▸ Resource Name 2 (ResourceName2)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName3
Id: kareo-resource-name3
Title: "Kareo resource name3"
Description: "Kareo ▸ Appointment ▸ Resource Name 3 (ResourceName3)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName4
Id: kareo-resource-name4
Title: "Kareo resource name4"
Description: "Kareo ▸ Appointment ▸ Resource Name 4 (ResourceName4)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName5
Id: kareo-resource-name5
Title: "Kareo resource name5"
Description: "Kareo ▸ Appointment ▸ Resource Name 5 (ResourceName5)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName6
Id: kareo-resource-name6
Title: "Kareo resource name6"
Description: "Kareo ▸ Appointment ▸ Resource Name 6 (ResourceName6)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName7
Id: kareo-resource-name7
Title: "Kareo resource name7"
Description: "Kareo ▸ Appointment ▸ Resource Name 7 (ResourceName7)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName8
Id: kareo-resource-name8
Title: "Kareo resource name8"
Description: "Kareo ▸ Appointment ▸ Resource Name 8 (ResourceName8)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceName9
Id: kareo-resource-name9
Title: "Kareo resource name9"
Description: "Kareo ▸ Appointment ▸ Resource Name 9 (ResourceName9)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId1
Id: kareo-resource-type-id1
Title: "Kareo resource type id1"
Description: "Kareo ▸ Appointment ▸ Resource Type ID1 (ResourceTypeID1)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId10
Id: kareo-resource-type-id10
Title: "Kareo resource type id10"
Description: "Kareo ▸ Appointment ▸ Resource Type ID10 (ResourceTypeID10)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId2
Id: kareo-resource-type-id2
Title: "Kareo resource type id2"
Description: "Kareo ▸ Appointment ▸ Resource Type ID2 (ResourceTypeID2)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId3
Id: kareo-resource-type-id3
Title: "Kareo resource type id3"
Description: "Kareo ▸ Appointment ▸ Resource Type ID3 (ResourceTypeID3)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId4
Id: kareo-resource-type-id4
Title: "Kareo resource type id4"
Description: "Kareo ▸ Appointment ▸ Resource Type ID4 (ResourceTypeID4)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId5
Id: kareo-resource-type-id5
Title: "Kareo resource type id5"
Description: "Kareo ▸ Appointment ▸ Resource Type ID5 (ResourceTypeID5)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId6
Id: kareo-resource-type-id6
Title: "Kareo resource type id6"
Description: "Kareo ▸ Appointment ▸ Resource Type ID6 (ResourceTypeID6)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId7
Id: kareo-resource-type-id7
Title: "Kareo resource type id7"
Description: "Kareo ▸ Appointment ▸ Resource Type ID7 (ResourceTypeID7)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId8
Id: kareo-resource-type-id8
Title: "Kareo resource type id8"
Description: "Kareo ▸ Appointment ▸ Resource Type ID8 (ResourceTypeID8)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoResourceTypeId9
Id: kareo-resource-type-id9
Title: "Kareo resource type id9"
Description: "Kareo ▸ Appointment ▸ Resource Type ID9 (ResourceTypeID9)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* value[x] 1..1
* value[x] only string

Extension: KareoSchedulingProvider
Id: kareo-scheduling-provider
Title: "Kareo scheduling provider"
Description: "Kareo ▸ Charge ▸ Scheduling Provider (SchedulingProviderID); Kareo ▸ Encounter (visit) ▸ Scheduling Provider (SchedulingProvider); Kareo ▸ Encounter ▸ Scheduling Provider (SchedulingProvider.ProviderID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Claim"
* ^context[2].type = #element
* ^context[2].expression = "Encounter"
* value[x] 1..1
* value[x] only Reference(Practitioner) or string

Extension: KareoSecondaryInsuranceAddressLine1
Id: kareo-secondary-insurance-address-line1
Title: "Kareo secondary insurance address line1"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Address Line 1 (SecondaryInsuranceAddressLine1)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceAddressLine2
Id: kareo-secondary-insurance-address-line2
Title: "Kareo secondary insurance address line2"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Address Line 2 (SecondaryInsuranceAddressLine2)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceAdjudicationDate
Id: kareo-secondary-insurance-adjudication-date
Title: "Kareo secondary insurance adjudication date"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Adjudication Date (SecondaryInsuranceAdjudicationDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceBatchId
Id: kareo-secondary-insurance-batch-id
Title: "Kareo secondary insurance batch id"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Batch ID (SecondaryInsuranceBatchID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceCity
Id: kareo-secondary-insurance-city
Title: "Kareo secondary insurance city"
Description: "Kareo ▸ Charge ▸ Secondary Insurance City (SecondaryInsuranceCity)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceCompanyName
Id: kareo-secondary-insurance-company-name
Title: "Kareo secondary insurance company name"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Company Name (SecondaryInsuranceCompanyName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceCountry
Id: kareo-secondary-insurance-country
Title: "Kareo secondary insurance country"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Country (SecondaryInsuranceCountry)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceFirstBillDate
Id: kareo-secondary-insurance-first-bill-date
Title: "Kareo secondary insurance first bill date"
Description: "Kareo ▸ Charge ▸ Secondary Insurance First Bill Date (SecondaryInsuranceFirstBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceAllowed
Id: kareo-secondary-insurance-insurance-allowed
Title: "Kareo secondary insurance insurance allowed"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Allowed (SecondaryInsuranceInsuranceAllowed)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceCoinsurance
Id: kareo-secondary-insurance-insurance-coinsurance
Title: "Kareo secondary insurance insurance coinsurance"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Coinsurance (SecondaryInsuranceInsuranceCoinsurance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceContractAdjustment
Id: kareo-secondary-insurance-insurance-contract-adjustment
Title: "Kareo secondary insurance insurance contract adjustment"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Contract Adjustment (SecondaryInsuranceInsuranceContractAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceContractAdjustmentReason
Id: kareo-secondary-insurance-insurance-contract-adjustment-reason
Title: "Kareo secondary insurance insurance contract adjustment reason"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Contract Adjustment Reason (SecondaryInsuranceInsuranceContractAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceCopay
Id: kareo-secondary-insurance-insurance-copay
Title: "Kareo secondary insurance insurance copay"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Copay (SecondaryInsuranceInsuranceCopay)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceDeductible
Id: kareo-secondary-insurance-insurance-deductible
Title: "Kareo secondary insurance insurance deductible"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Deductible (SecondaryInsuranceInsuranceDeductible)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsurancePayment
Id: kareo-secondary-insurance-insurance-payment
Title: "Kareo secondary insurance insurance payment"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Payment (SecondaryInsuranceInsurancePayment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceSecondaryAdjustment
Id: kareo-secondary-insurance-insurance-secondary-adjustment
Title: "Kareo secondary insurance insurance secondary adjustment"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Secondary Adjustment (SecondaryInsuranceInsuranceSecondaryAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceInsuranceSecondaryAdjustmentReason
Id: kareo-secondary-insurance-insurance-secondary-adjustment-reason
Title: "Kareo secondary insurance insurance secondary adjustment reason"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Insurance Secondary Adjustment Reason (SecondaryInsuranceInsuranceSecondaryAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceLastBillDate
Id: kareo-secondary-insurance-last-bill-date
Title: "Kareo secondary insurance last bill date"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Last Bill Date (SecondaryInsuranceLastBillDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePaymentCategoryDesc
Id: kareo-secondary-insurance-payment-category-desc
Title: "Kareo secondary insurance payment category desc"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Payment Category Desc (SecondaryInsurancePaymentCategoryDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePaymentId
Id: kareo-secondary-insurance-payment-id
Title: "Kareo secondary insurance payment id"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Payment ID (SecondaryInsurancePaymentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePaymentMethodDesc
Id: kareo-secondary-insurance-payment-method-desc
Title: "Kareo secondary insurance payment method desc"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Payment Method Desc (SecondaryInsurancePaymentMethodDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePaymentPostingDate
Id: kareo-secondary-insurance-payment-posting-date
Title: "Kareo secondary insurance payment posting date"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Payment Posting Date (SecondaryInsurancePaymentPostingDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePaymentRef
Id: kareo-secondary-insurance-payment-ref
Title: "Kareo secondary insurance payment ref"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Payment Ref (SecondaryInsurancePaymentRef)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsurancePlanName
Id: kareo-secondary-insurance-plan-name
Title: "Kareo secondary insurance plan name"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Plan Name (SecondaryInsurancePlanName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceState
Id: kareo-secondary-insurance-state
Title: "Kareo secondary insurance state"
Description: "Kareo ▸ Charge ▸ Secondary Insurance State (SecondaryInsuranceState)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSecondaryInsuranceZipCode
Id: kareo-secondary-insurance-zip-code
Title: "Kareo secondary insurance zip code"
Description: "Kareo ▸ Charge ▸ Secondary Insurance Zip Code (SecondaryInsuranceZipCode)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSendPatientStatements
Id: kareo-send-patient-statements
Title: "Kareo send patient statements"
Description: "Kareo ▸ Insurance case ▸ Send Patient Statements (SendPatientStatements)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean

Extension: KareoServiceEndDate
Id: kareo-service-end-date
Title: "Kareo service end date"
Description: "Kareo ▸ Charge ▸ Service End Date (ServiceEndDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoServiceLocation
Id: kareo-service-location
Title: "Kareo service location"
Description: "Kareo ▸ Charge ▸ Service Location (ServiceLocationId)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only Reference(Location)

Extension: KareoServiceLocationPlaceOfServiceCode
Id: kareo-service-location-place-of-service-code
Title: "Kareo service location place of service code"
Description: "Kareo ▸ Charge ▸ Service Location Place Of Service Code (ServiceLocationPlaceOfServiceCode)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoServiceLocationPlaceOfServiceName
Id: kareo-service-location-place-of-service-name
Title: "Kareo service location place of service name"
Description: "Kareo ▸ Charge ▸ Service Location Place Of Service Name (ServiceLocationPlaceOfServiceName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoStartDate
Id: kareo-start-date
Title: "Kareo start date"
Description: "Kareo ▸ Insurance policy ▸ Start Date (Authorizations.StartDate)"
* ^context[0].type = #extension
* ^context[0].expression = "https://chartbridge.example/fhir/StructureDefinition/kareo-authorization"
* value[x] 1..1
* value[x] only string

Extension: KareoStatementNote
Id: kareo-statement-note
Title: "Kareo statement note"
Description: "Kareo ▸ Patient ▸ Statement Note (StatementNote)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoStatus
Id: kareo-status
Title: "Kareo status"
Description: "Kareo ▸ Charge ▸ Status (Status)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoSubscriptionEdition
Id: kareo-subscription-edition
Title: "Kareo subscription edition"
Description: "Kareo ▸ Practice ▸ Subscription Edition (SubscriptionEdition)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only string

Extension: KareoSupervisingProvider
Id: kareo-supervising-provider
Title: "Kareo supervising provider"
Description: "Kareo ▸ Charge ▸ Supervising Provider (SupervisingProviderID); Kareo ▸ Encounter (visit) ▸ Supervising Provider (SupervisingProvider)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Encounter"
* value[x] 1..1
* value[x] only Reference(Practitioner) or string

Extension: KareoSyncWithEhr
Id: kareo-sync-with-ehr
Title: "Kareo sync with ehr"
Description: "Kareo ▸ Insurance policy ▸ Sync With EHR (SyncWithEHR)"
* ^context[0].type = #element
* ^context[0].expression = "Coverage"
* value[x] 1..1
* value[x] only boolean

Extension: KareoTertiaryInsuranceAddressLine1
Id: kareo-tertiary-insurance-address-line1
Title: "Kareo tertiary insurance address line1"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Address Line 1 (TertiaryInsuranceAddressLine1)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceAddressLine2
Id: kareo-tertiary-insurance-address-line2
Title: "Kareo tertiary insurance address line2"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Address Line 2 (TertiaryInsuranceAddressLine2)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceAdjudicationDate
Id: kareo-tertiary-insurance-adjudication-date
Title: "Kareo tertiary insurance adjudication date"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Adjudication Date (TertiaryInsuranceAdjudicationDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceBatchId
Id: kareo-tertiary-insurance-batch-id
Title: "Kareo tertiary insurance batch id"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Batch ID (TertiaryInsuranceBatchID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceCity
Id: kareo-tertiary-insurance-city
Title: "Kareo tertiary insurance city"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance City (TertiaryInsuranceCity)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceCompanyName
Id: kareo-tertiary-insurance-company-name
Title: "Kareo tertiary insurance company name"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Company Name (TertiaryInsuranceCompanyName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceCompanyPlanName
Id: kareo-tertiary-insurance-company-plan-name
Title: "Kareo tertiary insurance company plan name"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Company Plan Name (TertiaryInsuranceCompanyPlanName)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceCountry
Id: kareo-tertiary-insurance-country
Title: "Kareo tertiary insurance country"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Country (TertiaryInsuranceCountry)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceAllowed
Id: kareo-tertiary-insurance-insurance-allowed
Title: "Kareo tertiary insurance insurance allowed"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Allowed (TertiaryInsuranceInsuranceAllowed)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceCoinsurance
Id: kareo-tertiary-insurance-insurance-coinsurance
Title: "Kareo tertiary insurance insurance coinsurance"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Coinsurance (TertiaryInsuranceInsuranceCoinsurance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceContractAdjustment
Id: kareo-tertiary-insurance-insurance-contract-adjustment
Title: "Kareo tertiary insurance insurance contract adjustment"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Contract Adjustment (TertiaryInsuranceInsuranceContractAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceContractAdjustmentReason
Id: kareo-tertiary-insurance-insurance-contract-adjustment-reason
Title: "Kareo tertiary insurance insurance contract adjustment reason"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Contract Adjustment Reason (TertiaryInsuranceInsuranceContractAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceCopay
Id: kareo-tertiary-insurance-insurance-copay
Title: "Kareo tertiary insurance insurance copay"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Copay (TertiaryInsuranceInsuranceCopay)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceDeductible
Id: kareo-tertiary-insurance-insurance-deductible
Title: "Kareo tertiary insurance insurance deductible"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Deductible (TertiaryInsuranceInsuranceDeductible)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsurancePayment
Id: kareo-tertiary-insurance-insurance-payment
Title: "Kareo tertiary insurance insurance payment"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Payment (TertiaryInsuranceInsurancePayment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceSecondaryAdjustment
Id: kareo-tertiary-insurance-insurance-secondary-adjustment
Title: "Kareo tertiary insurance insurance secondary adjustment"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Secondary Adjustment (TertiaryInsuranceInsuranceSecondaryAdjustment)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceInsuranceSecondaryAdjustmentReason
Id: kareo-tertiary-insurance-insurance-secondary-adjustment-reason
Title: "Kareo tertiary insurance insurance secondary adjustment reason"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Insurance Secondary Adjustment Reason (TertiaryInsuranceInsuranceSecondaryAdjustmentReason)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsurancePaymentCategoryDesc
Id: kareo-tertiary-insurance-payment-category-desc
Title: "Kareo tertiary insurance payment category desc"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Payment Category Desc (TertiaryInsurancePaymentCategoryDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsurancePaymentId
Id: kareo-tertiary-insurance-payment-id
Title: "Kareo tertiary insurance payment id"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Payment ID (TertiaryInsurancePaymentID)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsurancePaymentMethodDesc
Id: kareo-tertiary-insurance-payment-method-desc
Title: "Kareo tertiary insurance payment method desc"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Payment Method Desc (TertiaryInsurancePaymentMethodDesc)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsurancePaymentPostingDate
Id: kareo-tertiary-insurance-payment-posting-date
Title: "Kareo tertiary insurance payment posting date"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Payment Posting Date (TertiaryInsurancePaymentPostingDate)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsurancePaymentRef
Id: kareo-tertiary-insurance-payment-ref
Title: "Kareo tertiary insurance payment ref"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Payment Ref (TertiaryInsurancePaymentRef)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceState
Id: kareo-tertiary-insurance-state
Title: "Kareo tertiary insurance state"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance State (TertiaryInsuranceState)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTertiaryInsuranceZipCode
Id: kareo-tertiary-insurance-zip-code
Title: "Kareo tertiary insurance zip code"
Description: "Kareo ▸ Charge ▸ Tertiary Insurance Zip Code (TertiaryInsuranceZipCode)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTotalBalance
Id: kareo-total-balance
Title: "Kareo total balance"
Description: "Kareo ▸ Charge ▸ Total Balance (TotalBalance); Kareo ▸ Patient ▸ Total Balance (TotalBalance)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* ^context[1].type = #element
* ^context[1].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: KareoType
Id: kareo-type
Title: "Kareo type"
Description: "Kareo ▸ Appointment ▸ Type (Type); Kareo ▸ Provider ▸ Type (Type)"
* ^context[0].type = #element
* ^context[0].expression = "Appointment"
* ^context[1].type = #element
* ^context[1].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: KareoTypeOfService
Id: kareo-type-of-service
Title: "Kareo type of service"
Description: "Kareo ▸ Charge ▸ Type Of Service (TypeOfService)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only string

Extension: KareoTypeofService
Id: kareo-typeof-service
Title: "Kareo typeof service"
Description: "Kareo ▸ Encounter ▸ Typeof Service (ServiceLines.TypeofService)"
* ^context[0].type = #element
* ^context[0].expression = "Claim.item"
* value[x] 1..1
* value[x] only string

Extension: KareoUnitCharge
Id: kareo-unit-charge
Title: "Kareo unit charge"
Description: "Kareo ▸ Charge ▸ Unit Charge (UnitCharge)"
* ^context[0].type = #element
* ^context[0].expression = "ChargeItem"
* value[x] 1..1
* value[x] only Money

Extension: LocationIsPrimary
Id: location-is-primary
Title: "Location is primary"
Description: "Elation ▸ Practice location ▸ Primary (is_primary)"
* ^context[0].type = #element
* ^context[0].expression = "Location"
* value[x] 1..1
* value[x] only boolean

Extension: PatientConsent
Id: patient-consent
Title: "Patient consent"
Description: "Elation ▸ Patient chart ▸ Active (consents.is_active); Elation ▸ Patient chart ▸ Application (consents.application); Elation ▸ Patient chart ▸ Consented (consents.consented); Elation ▸ Patient chart ▸ Consents (consents); Elation ▸ Patient chart ▸ Last changed (consents.last_modified_date)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* extension contains application 0..1 and consented 0..1 and active 0..1 and lastChanged 0..1
* extension[application].value[x] only string
* extension[consented].value[x] only boolean
* extension[active].value[x] only boolean
* extension[lastChanged].value[x] only dateTime

Extension: PatientGenderIdentity
Id: patient-gender-identity
Title: "Patient gender identity"
Description: "Elation ▸ Patient chart ▸ Gender identity (gender_identity)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only code
* value[x] from PatientGenderIdentityValueSet (extensible)

Extension: PatientInactiveReason
Id: patient-inactive-reason
Title: "Patient inactive reason"
Description: "Elation ▸ Patient chart ▸ Inactive reason (patient_status.inactive_reason)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only code
* value[x] from PatientInactiveReasonValueSet (extensible)

Extension: PatientLegalGenderMarker
Id: patient-legal-gender-marker
Title: "Patient legal gender marker"
Description: "Elation ▸ Patient chart ▸ Legal gender marker (legal_gender_marker); Elation ▸ Patient chart ▸ Legal gender marker, in words (legal_gender_marker_display)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only Coding

Extension: PatientNotes
Id: patient-notes
Title: "Patient notes"
Description: "Elation ▸ Patient chart ▸ Notes (notes)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientOccupation
Id: patient-occupation
Title: "Patient occupation"
Description: "Elation ▸ Patient chart ▸ Occupation (occupation)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientPreferredContact
Id: patient-preferred-contact
Title: "Patient preferred contact"
Description: "Elation ▸ Patient chart ▸ Preferred contact (preferred_contact)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only code
* value[x] from PatientPreferredContactValueSet (extensible)

Extension: PatientPreferredLocation
Id: patient-preferred-location
Title: "Patient preferred location"
Description: "Elation ▸ Patient chart ▸ Preferred location (preferred_service_location)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only Reference(Location)

Extension: PatientPreferredPharmacy1
Id: patient-preferred-pharmacy-1
Title: "Patient preferred pharmacy 1"
Description: "Elation ▸ Patient chart ▸ Preferred pharmacy (preference.preferred_pharmacy_1)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientPreferredPharmacy2
Id: patient-preferred-pharmacy-2
Title: "Patient preferred pharmacy 2"
Description: "Elation ▸ Patient chart ▸ Second pharmacy (preference.preferred_pharmacy_2)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientPrimaryCareContact
Id: patient-primary-care-contact
Title: "Patient primary care contact"
Description: "Elation ▸ Patient chart ▸ Primary care provider (primary_care_provider)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientPronouns
Id: patient-pronouns
Title: "Patient pronouns"
Description: "Elation ▸ Patient chart ▸ Pronouns (pronouns); Elation ▸ Patient chart ▸ Pronouns, in words (pronouns_display)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only Coding

Extension: PatientSexualOrientation
Id: patient-sexual-orientation
Title: "Patient sexual orientation"
Description: "Elation ▸ Patient chart ▸ Sexual orientation (sexual_orientation)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only code
* value[x] from PatientSexualOrientationValueSet (extensible)

Extension: PatientSmsOptIn
Id: patient-sms-opt-in
Title: "Patient sms opt in"
Description: "Elation ▸ Patient chart ▸ SMS opt-in (sms_opt_in_status)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: PatientStatus
Id: patient-status
Title: "Patient status"
Description: "Elation ▸ Patient chart ▸ Status, prospect or deceased (patient_status.status)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only code
* value[x] from PatientStatusValueSet (extensible)

Extension: PatientStatusNotes
Id: patient-status-notes
Title: "Patient status notes"
Description: "Elation ▸ Patient chart ▸ Status notes (patient_status.notes)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientStatusSince
Id: patient-status-since
Title: "Patient status since"
Description: "Elation ▸ Patient chart ▸ Status since (patient_status.last_status_change)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only dateTime

Extension: PatientTag
Id: patient-tag
Title: "Patient tag"
Description: "Elation ▸ Patient chart ▸ Tags (tags)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only string

Extension: PatientVerified
Id: patient-verified
Title: "Patient verified"
Description: "Elation ▸ Patient chart ▸ Verified (verified)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: PatientVip
Id: patient-vip
Title: "Patient vip"
Description: "Elation ▸ Patient chart ▸ VIP (vip)"
* ^context[0].type = #element
* ^context[0].expression = "Patient"
* value[x] 1..1
* value[x] only boolean

Extension: PayerCredentialed
Id: payer-credentialed
Title: "Payer credentialed"
Description: "Elation ▸ Insurance company ▸ Credentialed (is_credentialed)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only boolean

Extension: PayerEnrolled
Id: payer-enrolled
Title: "Payer enrolled"
Description: "Elation ▸ Insurance company ▸ Enrolled (is_enrolled)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only boolean

Extension: PayerInsuranceType
Id: payer-insurance-type
Title: "Payer insurance type"
Description: "Elation ▸ Insurance company ▸ Insurance type (insurance_type)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only string
* value[x] from PayerInsuranceTypeValueSet (extensible)

Extension: PracticeEmployers
Id: practice-employers
Title: "Practice employers"
Description: "Elation ▸ Practice ▸ Employers (employers)"
* ^context[0].type = #element
* ^context[0].expression = "Organization"
* value[x] 1..1
* value[x] only string

Extension: PractitionerPractice
Id: practitioner-practice
Title: "Practitioner practice"
Description: "Elation ▸ Physician ▸ Practice (practice)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: PractitionerSpecialty
Id: practitioner-specialty
Title: "Practitioner specialty"
Description: "Elation ▸ Physician ▸ Specialty (specialty); Kareo ▸ Provider ▸ Specialty (SpecialtyName)"
* ^context[0].type = #element
* ^context[0].expression = "Practitioner"
* value[x] 1..1
* value[x] only string

Extension: PrimaryCase
Id: primary-case
Title: "Primary case"
Description: "Kareo ▸ Insurance case ▸ Is Primary Case (IsPrimaryCase)"
* ^context[0].type = #element
* ^context[0].expression = "Account"
* value[x] 1..1
* value[x] only boolean
