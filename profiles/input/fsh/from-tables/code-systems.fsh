// Code systems of ours. Made from the catalogues in the source by `npm run generate`; do not edit.

CodeSystem: ReasonCodes
Id: reason
Title: "Why a delivery stands still, or a task is left"
Description: "Why a delivery stands still, or a task is left."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/reason"
* #cpt-missing "A service line has no procedure code." "A service line has no procedure code. Add the CPT code on that line, then re-send the bill. Who: elation staff."
* #icd10-missing "A service line has no diagnosis." "A service line has no diagnosis. Add an ICD-10 code on that line, then re-send the bill. Who: elation staff."
* #cpt-invalid "The procedure code does not have the form of a CPT or HCPCS code." "The procedure code does not have the form of a CPT or HCPCS code. Correct the code on that line, then re-send the bill. Who: elation staff."
* #icd10-invalid "The diagnosis does not have the form of an ICD-10-CM code." "The diagnosis does not have the form of an ICD-10-CM code. Correct the code on that line, then re-send the bill. Who: elation staff."
* #modifier-invalid "The modifier is not two letters or digits." "The modifier is not two letters or digits. Correct the modifier on that line, then re-send the bill. Who: elation staff."
* #code-not-in-target "The billing system does not have this code." "The billing system does not have this code. Add the code to the billing system, or correct it on the bill; then re-send. Who: billing staff."
* #code-inactive-in-target "The billing system has this code, but inactive." "The billing system has this code, but inactive. Reactivate the code in the billing system, or correct it on the bill; then re-send. Who: billing staff."
* #location-not-mapped "The practice location is not mapped to a service location of the billing system." "The practice location is not mapped to a service location of the billing system. Map the practice location to a service location, with a place-of-service code; then re-send. Who: administrator."
* #provider-not-mapped "The provider has no account in the other system, or it is not mapped." "The provider has no account in the other system, or it is not mapped. Give the provider an account with the same NPI in both systems, or map the two accounts. Who: administrator."
* #calendar-not-mapped "The provider calendar has no matching calendar in the other system." "The provider calendar has no matching calendar in the other system. Give the calendar a matching one that belongs to a mapped provider. Who: administrator."
* #required-field-missing "The target requires a field that the source leaves empty." "The target requires a field that the source leaves empty. Fill in the field named; the change is then sent by itself. Who: billing staff."
* #not-carried "The target has no place for a value." "The target has no place for a value. Enter it by hand in the other system if it is needed there. Who: billing staff."
* #chart-deleted "The chart was deleted in Elation; changes for this patient wait." "The chart was deleted in Elation; changes for this patient wait. If the patient is still active, have Elation Support restore the chart (\"I need help\" button); the changes then go through by themselves. Who: elation staff."
* #chart-merged-away "The connected chart was merged into another one, so the connection is lost." "The connected chart was merged into another one, so the connection is lost. Keep the connected chart: undo the merge with Elation Support and merge the other chart into it. Who: elation staff."
* #patient-not-linked "The patient is not yet known to the target." "The patient is not yet known to the target. Mend what keeps the patient from being created there; this follows by itself. Who: billing staff."
* #patient-match-review "First name, last name, date of birth and sex fit a chart that may or may not be the same patient." "First name, last name, date of birth and sex fit a chart that may or may not be the same patient. Say which chart it is (link), or that it is another person (create). Who: billing staff."
* #case-missing "The patient has no case in the billing system that the encounter could be billed to." "The patient has no case in the billing system that the encounter could be billed to. Add an insurance case (also for self-pay), then re-send. Who: kareo staff."
* #already-sent "The bill has been sent; later changes are not pushed." "The bill has been sent; later changes are not pushed. Make the change by hand in both systems. Who: billing staff."
* #record-locked "The record is signed or billed in its system and can no longer be changed." "The record is signed or billed in its system and can no longer be changed. Amend it in that system. Who: elation staff."
* #both-changed "The same field was changed in both systems; the later change was kept." "The same field was changed in both systems; the later change was kept. Check that the value kept is the right one. Who: billing staff."
* #invalid-record "A record arrived that cannot become a valid resource; it is kept as it came." "A record arrived that cannot become a valid resource; it is kept as it came. Correct the fields named in the system it came from. Who: billing staff."
* #refused-by-target "The target refused the record." "The target refused the record. Correct what the target names, then re-send. Who: billing staff."
* #not-supported "The target has no way to do this." "The target has no way to do this. Do it by hand in that system. Who: billing staff."
* #credentials-refused "The system refuses the credentials of this connection; everything for it waits." "The system refuses the credentials of this connection; everything for it waits. Correct the credentials in the configuration. Who: administrator."
* #permission-missing "The account lacks a permission; everything for this connection waits." "The account lacks a permission; everything for this connection waits. Have an administrator of that system grant the permission named. Who: administrator."
* #settings-invalid "The configuration of this connection is not complete or not right." "The configuration of this connection is not complete or not right. Correct the settings named (connections[].settings of the configuration), then restart. Who: administrator."
* #integration-off "The integration has not been turned on; nothing flows." "The integration has not been turned on; nothing flows. Request it: I need help -> Contact Elation Support; a Kareo account must exist first. Who: administrator."
* #target-unreachable "The system cannot be reached; the delivery is tried again by itself." "The system cannot be reached; the delivery is tried again by itself. Nothing; if it lasts, see that the system is up. Nobody has to act."
* #target-throttled "The system limits how often it may be called; the delivery is tried again by itself." "The system limits how often it may be called; the delivery is tried again by itself. Nothing. Nobody has to act."
* #target-fault "The system failed; the delivery is tried again by itself." "The system failed; the delivery is tried again by itself. Nothing; if it lasts, report it to the vendor. Nobody has to act."
* #answer-lost "The answer was lost after the request may have been acted on; the system is asked before anything is repeated." "The answer was lost after the request may have been acted on; the system is asked before anything is repeated. Nothing. Nobody has to act."

ValueSet: ReasonValueSet
Id: reason
Title: "Why a delivery stands still, or a task is left"
Description: "Every code of the code system \"Why a delivery stands still, or a task is left\"."
* include codes from system ReasonCodes

CodeSystem: StateCodes
Id: state
Title: "The state of a delivery, a record or a connection"
Description: "The state of a delivery, a record or a connection."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/state"
* #queued "Queued" "It is sent next, or as soon as the system can be reached."
* #sending "Sending" "It is on its way to the system."
* #waiting "Waiting for the patient" "It follows by itself once the system knows the patient."
* #held "Held" "It is not sent until a person releases it."
* #accepted "Accepted" "The system has it."
* #failed "Failed" "It was refused; a person mends what the reason names, then re-sends it."
* #bill-error "Bill Error" "The bill was refused; a person edits it, then re-sends it."
* #cancelled "Cancelled" "It is not sent any more."
* #invalid-record "Invalid record" "A record is kept as it came until its system corrects it."
* #review "Review" "A person says which patient a record is of."
* #check "Check" "A person looks whether the value kept is the right one."
* #blocked "Blocked" "Nothing of this patient is sent until a person has mended the chart."
* #paused "Paused" "Nothing is sent over this connection until its settings are mended."
* #resolved "Resolved" "What stood in the way is gone."
* #works-again "Works again" "The connection that was paused works."

ValueSet: StateValueSet
Id: state
Title: "The state of a delivery, a record or a connection"
Description: "Every code of the code system \"The state of a delivery, a record or a connection\"."
* include codes from system StateCodes

CodeSystem: TaskCodes
Id: task
Title: "What a Task is for"
Description: "What a Task is for."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/task"
* #deliver-directory "Deliver directory" "Brings practices, locations and payers to a system."
* #deliver-patients "Deliver patients" "Brings a patient to a system."
* #deliver-insurance "Deliver insurance" "Brings policies to a system."
* #deliver-appointments "Deliver appointments" "Brings an appointment to a system."
* #deliver-encounters "Deliver encounters" "Brings a visit to a system."
* #deliver-bills "Deliver bills" "Brings a bill to the billing system."
* #deliver-charges "Deliver charges" "Brings a charge to a system."
* #deliver-bill-status "Deliver bill status" "Tells the state of a bill to the system that it came from."
* #review-patient-match "Review patient match" "A person decides which patient a record is of."
* #invalid-record "Invalid record" "A record cannot become a valid resource and is kept as it came."
* #both-changed "Both changed" "Both systems changed the same field; the later word stands, the other is kept here."
* #follow-up "Follow up" "Work that is left to staff."
* #connection-paused "Connection paused" "A connection stands still until its settings are mended."

ValueSet: TaskValueSet
Id: task
Title: "What a Task is for"
Description: "Every code of the code system \"What a Task is for\"."
* include codes from system TaskCodes

CodeSystem: SupportingInformationCodes
Id: supporting-information
Title: "What a text of a claim is"
Description: "What a text of a claim is."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/supporting-information"
* #notes "Notes" "Notes to the bill, from the medical office."
* #business-office-notes "Business office notes" "Notes of the business office."

ValueSet: SupportingInformationValueSet
Id: supporting-information
Title: "What a text of a claim is"
Description: "Every code of the code system \"What a text of a claim is\"."
* include codes from system SupportingInformationCodes

CodeSystem: CommunicationCodes
Id: communication
Title: "What a Communication says"
Description: "What a Communication says."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/communication"
* #advisory "Advisory" "There is a better place for what was written here."
* #notice "Notice" "Something must be done by hand."

ValueSet: CommunicationValueSet
Id: communication
Title: "What a Communication says"
Description: "Every code of the code system \"What a Communication says\"."
* include codes from system CommunicationCodes

CodeSystem: AppointmentModeCodes
Id: appointment-mode
Title: "The words of Elation ▸ Appointment ▸ Mode"
Description: "The words of Elation ▸ Appointment ▸ Mode."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/appointment-mode"
* #IN_PERSON "IN_PERSON" "Elation ▸ Appointment ▸ Mode: IN_PERSON"
* #VIDEO "VIDEO" "Elation ▸ Appointment ▸ Mode: VIDEO"

ValueSet: AppointmentModeValueSet
Id: appointment-mode
Title: "The words of Elation ▸ Appointment ▸ Mode"
Description: "Every code of the code system \"The words of Elation ▸ Appointment ▸ Mode\"."
* include codes from system AppointmentModeCodes

CodeSystem: AppointmentStatusDetailCodes
Id: appointment-status-detail
Title: "The words of Elation ▸ Appointment ▸ Status detail"
Description: "The words of Elation ▸ Appointment ▸ Status detail."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/appointment-status-detail"
* #"No Show" "No Show" "Elation ▸ Appointment ▸ Status detail: No Show"
* #"Left Without Seeing" "Left Without Seeing" "Elation ▸ Appointment ▸ Status detail: Left Without Seeing"
* #Other "Other" "Elation ▸ Appointment ▸ Status detail: Other"

ValueSet: AppointmentStatusDetailValueSet
Id: appointment-status-detail
Title: "The words of Elation ▸ Appointment ▸ Status detail"
Description: "Every code of the code system \"The words of Elation ▸ Appointment ▸ Status detail\"."
* include codes from system AppointmentStatusDetailCodes

CodeSystem: AppointmentTimeSlotStatusCodes
Id: appointment-time-slot-status
Title: "The words of Elation ▸ Appointment ▸ Time slot status"
Description: "The words of Elation ▸ Appointment ▸ Time slot status."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/appointment-time-slot-status"
* #not_avail_for_self_schedule "Not avail for self schedule" "Elation ▸ Appointment ▸ Time slot status: not_avail_for_self_schedule"

ValueSet: AppointmentTimeSlotStatusValueSet
Id: appointment-time-slot-status
Title: "The words of Elation ▸ Appointment ▸ Time slot status"
Description: "Every code of the code system \"The words of Elation ▸ Appointment ▸ Time slot status\"."
* include codes from system AppointmentTimeSlotStatusCodes

CodeSystem: ClaimBillStatusCodes
Id: claim-bill-status
Title: "The words of Elation ▸ Bill ▸ Billing status"
Description: "The words of Elation ▸ Bill ▸ Billing status."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/claim-bill-status"
* #Unbilled "Unbilled" "Elation ▸ Bill ▸ Billing status: Unbilled"
* #Billed "Billed" "Elation ▸ Bill ▸ Billing status: Billed"
* #UnresolvedError "UnresolvedError" "Elation ▸ Bill ▸ Billing status: UnresolvedError"
* #ResolvedError "ResolvedError" "Elation ▸ Bill ▸ Billing status: ResolvedError"

ValueSet: ClaimBillStatusValueSet
Id: claim-bill-status
Title: "The words of Elation ▸ Bill ▸ Billing status"
Description: "Every code of the code system \"The words of Elation ▸ Bill ▸ Billing status\"."
* include codes from system ClaimBillStatusCodes

CodeSystem: ElationAppointmentStatusCodes
Id: elation-appointment-status
Title: "The words of Elation ▸ Appointment ▸ Status, in Elation’s word"
Description: "The words of Elation ▸ Appointment ▸ Status, in Elation’s word."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/elation-appointment-status"
* #Scheduled "Scheduled" "Elation ▸ Appointment ▸ Status, in Elation’s word: Scheduled"
* #Confirmed "Confirmed" "Elation ▸ Appointment ▸ Status, in Elation’s word: Confirmed"
* #"Checked In" "Checked In" "Elation ▸ Appointment ▸ Status, in Elation’s word: Checked In"
* #"In Room" "In Room" "Elation ▸ Appointment ▸ Status, in Elation’s word: In Room"
* #"In Room - Vitals Taken" "In Room - Vitals Taken" "Elation ▸ Appointment ▸ Status, in Elation’s word: In Room - Vitals Taken"
* #"With Doctor" "With Doctor" "Elation ▸ Appointment ▸ Status, in Elation’s word: With Doctor"
* #"Checked Out" "Checked Out" "Elation ▸ Appointment ▸ Status, in Elation’s word: Checked Out"
* #Billed "Billed" "Elation ▸ Appointment ▸ Status, in Elation’s word: Billed"
* #"Not Seen" "Not Seen" "Elation ▸ Appointment ▸ Status, in Elation’s word: Not Seen"
* #Cancelled "Cancelled" "Elation ▸ Appointment ▸ Status, in Elation’s word: Cancelled"

ValueSet: ElationAppointmentStatusValueSet
Id: elation-appointment-status
Title: "The words of Elation ▸ Appointment ▸ Status, in Elation’s word"
Description: "Every code of the code system \"The words of Elation ▸ Appointment ▸ Status, in Elation’s word\"."
* include codes from system ElationAppointmentStatusCodes

CodeSystem: ElationPaymentProgramCodes
Id: elation-payment-program
Title: "The words of Elation ▸ Insurance policy ▸ Payment program, exactly"
Description: "The words of Elation ▸ Insurance policy ▸ Payment program, exactly."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/elation-payment-program"
* #medicare_part_b "Medicare part b" "Elation ▸ Insurance policy ▸ Payment program, exactly: medicare_part_b"
* #medicare_advantage "Medicare advantage" "Elation ▸ Insurance policy ▸ Payment program, exactly: medicare_advantage"
* #medicaid "Medicaid" "Elation ▸ Insurance policy ▸ Payment program, exactly: medicaid"
* #commercial_hmsa "Commercial hmsa" "Elation ▸ Insurance policy ▸ Payment program, exactly: commercial_hmsa"
* #commercial_sfhp "Commercial sfhp" "Elation ▸ Insurance policy ▸ Payment program, exactly: commercial_sfhp"
* #commercial_other "Commercial other" "Elation ▸ Insurance policy ▸ Payment program, exactly: commercial_other"
* #workers_compensation "Workers compensation" "Elation ▸ Insurance policy ▸ Payment program, exactly: workers_compensation"

ValueSet: ElationPaymentProgramValueSet
Id: elation-payment-program
Title: "The words of Elation ▸ Insurance policy ▸ Payment program, exactly"
Description: "Every code of the code system \"The words of Elation ▸ Insurance policy ▸ Payment program, exactly\"."
* include codes from system ElationPaymentProgramCodes

CodeSystem: ElationPhoneTypeCodes
Id: elation-phone-type
Title: "The words of Elation ▸ Patient chart ▸ Phone type"
Description: "The words of Elation ▸ Patient chart ▸ Phone type."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/elation-phone-type"
* #Home "Home" "Elation ▸ Patient chart ▸ Phone type: Home"
* #Mobile "Mobile" "Elation ▸ Patient chart ▸ Phone type: Mobile"
* #Main "Main" "Elation ▸ Patient chart ▸ Phone type: Main"
* #Work "Work" "Elation ▸ Patient chart ▸ Phone type: Work"
* #Night "Night" "Elation ▸ Patient chart ▸ Phone type: Night"
* #Fax "Fax" "Elation ▸ Patient chart ▸ Phone type: Fax"
* #Other "Other" "Elation ▸ Patient chart ▸ Phone type: Other"

ValueSet: ElationPhoneTypeValueSet
Id: elation-phone-type
Title: "The words of Elation ▸ Patient chart ▸ Phone type"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Phone type\"."
* include codes from system ElationPhoneTypeCodes

CodeSystem: EncounterTemplateCodes
Id: encounter-template
Title: "The words of Elation ▸ Visit note ▸ Template"
Description: "The words of Elation ▸ Visit note ▸ Template."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/encounter-template"
* #Simple "Simple" "Elation ▸ Visit note ▸ Template: Simple"
* #SOAP "SOAP" "Elation ▸ Visit note ▸ Template: SOAP"
* #"Complete H&P (1 col)" "Complete H&P (1 col)" "Elation ▸ Visit note ▸ Template: Complete H&P (1 col)"
* #"Complete H&P (2 col)" "Complete H&P (2 col)" "Elation ▸ Visit note ▸ Template: Complete H&P (2 col)"
* #"Complete H&P (2 col A/P)" "Complete H&P (2 col A/P)" "Elation ▸ Visit note ▸ Template: Complete H&P (2 col A/P)"
* #Pre-Op "Pre-Op" "Elation ▸ Visit note ▸ Template: Pre-Op"

ValueSet: EncounterTemplateValueSet
Id: encounter-template
Title: "The words of Elation ▸ Visit note ▸ Template"
Description: "Every code of the code system \"The words of Elation ▸ Visit note ▸ Template\"."
* include codes from system EncounterTemplateCodes

CodeSystem: PatientGenderIdentityCodes
Id: patient-gender-identity
Title: "The words of Elation ▸ Patient chart ▸ Gender identity"
Description: "The words of Elation ▸ Patient chart ▸ Gender identity."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/patient-gender-identity"
* #unknown "Unknown" "Elation ▸ Patient chart ▸ Gender identity: unknown"
* #man "Man" "Elation ▸ Patient chart ▸ Gender identity: man"
* #woman "Woman" "Elation ▸ Patient chart ▸ Gender identity: woman"
* #transgender_man "Transgender man" "Elation ▸ Patient chart ▸ Gender identity: transgender_man"
* #transgender_woman "Transgender woman" "Elation ▸ Patient chart ▸ Gender identity: transgender_woman"
* #nonbinary "Nonbinary" "Elation ▸ Patient chart ▸ Gender identity: nonbinary"
* #option_not_listed "Option not listed" "Elation ▸ Patient chart ▸ Gender identity: option_not_listed"
* #prefer_not_to_say "Prefer not to say" "Elation ▸ Patient chart ▸ Gender identity: prefer_not_to_say"
* #two_spirit "Two spirit" "Elation ▸ Patient chart ▸ Gender identity: two_spirit"

ValueSet: PatientGenderIdentityValueSet
Id: patient-gender-identity
Title: "The words of Elation ▸ Patient chart ▸ Gender identity"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Gender identity\"."
* include codes from system PatientGenderIdentityCodes

CodeSystem: PatientInactiveReasonCodes
Id: patient-inactive-reason
Title: "The words of Elation ▸ Patient chart ▸ Inactive reason"
Description: "The words of Elation ▸ Patient chart ▸ Inactive reason."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/patient-inactive-reason"
* #left_good_terms "Left good terms" "Elation ▸ Patient chart ▸ Inactive reason: left_good_terms"
* #left_bad_terms "Left bad terms" "Elation ▸ Patient chart ▸ Inactive reason: left_bad_terms"
* #practice_ended "Practice ended" "Elation ▸ Patient chart ▸ Inactive reason: practice_ended"
* #other "Other" "Elation ▸ Patient chart ▸ Inactive reason: other"
* #unknown "Unknown" "Elation ▸ Patient chart ▸ Inactive reason: unknown"

ValueSet: PatientInactiveReasonValueSet
Id: patient-inactive-reason
Title: "The words of Elation ▸ Patient chart ▸ Inactive reason"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Inactive reason\"."
* include codes from system PatientInactiveReasonCodes

CodeSystem: PatientPreferredContactCodes
Id: patient-preferred-contact
Title: "The words of Elation ▸ Patient chart ▸ Preferred contact"
Description: "The words of Elation ▸ Patient chart ▸ Preferred contact."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/patient-preferred-contact"
* #email "Email" "Elation ▸ Patient chart ▸ Preferred contact: email"
* #phone "Phone" "Elation ▸ Patient chart ▸ Preferred contact: phone"
* #sms "Sms" "Elation ▸ Patient chart ▸ Preferred contact: sms"
* #passport "Passport" "Elation ▸ Patient chart ▸ Preferred contact: passport"

ValueSet: PatientPreferredContactValueSet
Id: patient-preferred-contact
Title: "The words of Elation ▸ Patient chart ▸ Preferred contact"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Preferred contact\"."
* include codes from system PatientPreferredContactCodes

CodeSystem: PatientSexualOrientationCodes
Id: patient-sexual-orientation
Title: "The words of Elation ▸ Patient chart ▸ Sexual orientation"
Description: "The words of Elation ▸ Patient chart ▸ Sexual orientation."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/patient-sexual-orientation"
* #unknown "Unknown" "Elation ▸ Patient chart ▸ Sexual orientation: unknown"
* #straight "Straight" "Elation ▸ Patient chart ▸ Sexual orientation: straight"
* #gay "Gay" "Elation ▸ Patient chart ▸ Sexual orientation: gay"
* #lesbian "Lesbian" "Elation ▸ Patient chart ▸ Sexual orientation: lesbian"
* #bisexual "Bisexual" "Elation ▸ Patient chart ▸ Sexual orientation: bisexual"
* #queer "Queer" "Elation ▸ Patient chart ▸ Sexual orientation: queer"
* #asexual "Asexual" "Elation ▸ Patient chart ▸ Sexual orientation: asexual"
* #option_not_listed "Option not listed" "Elation ▸ Patient chart ▸ Sexual orientation: option_not_listed"
* #prefer_not_to_say "Prefer not to say" "Elation ▸ Patient chart ▸ Sexual orientation: prefer_not_to_say"

ValueSet: PatientSexualOrientationValueSet
Id: patient-sexual-orientation
Title: "The words of Elation ▸ Patient chart ▸ Sexual orientation"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Sexual orientation\"."
* include codes from system PatientSexualOrientationCodes

CodeSystem: PatientStatusCodes
Id: patient-status
Title: "The words of Elation ▸ Patient chart ▸ Status, prospect or deceased"
Description: "The words of Elation ▸ Patient chart ▸ Status, prospect or deceased."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/patient-status"
* #prospect "Prospect" "Elation ▸ Patient chart ▸ Status, prospect or deceased: prospect"
* #deceased "Deceased" "Elation ▸ Patient chart ▸ Status, prospect or deceased: deceased"

ValueSet: PatientStatusValueSet
Id: patient-status
Title: "The words of Elation ▸ Patient chart ▸ Status, prospect or deceased"
Description: "Every code of the code system \"The words of Elation ▸ Patient chart ▸ Status, prospect or deceased\"."
* include codes from system PatientStatusCodes

CodeSystem: PayerInsuranceTypeCodes
Id: payer-insurance-type
Title: "The words of Elation ▸ Insurance company ▸ Insurance type"
Description: "The words of Elation ▸ Insurance company ▸ Insurance type."
* ^caseSensitive = true
* ^content = #complete
* ^valueSet = "https://chartbridge.example/fhir/ValueSet/payer-insurance-type"
* #Commercial "Commercial" "Elation ▸ Insurance company ▸ Insurance type: Commercial"
* #Medicare "Medicare" "Elation ▸ Insurance company ▸ Insurance type: Medicare"
* #"Medicare Supplement" "Medicare Supplement" "Elation ▸ Insurance company ▸ Insurance type: Medicare Supplement"
* #"Medicare Advantage" "Medicare Advantage" "Elation ▸ Insurance company ▸ Insurance type: Medicare Advantage"
* #Medicaid "Medicaid" "Elation ▸ Insurance company ▸ Insurance type: Medicaid"
* #"Managed Medicaid" "Managed Medicaid" "Elation ▸ Insurance company ▸ Insurance type: Managed Medicaid"
* #"Self Pay" "Self Pay" "Elation ▸ Insurance company ▸ Insurance type: Self Pay"
* #Capitated "Capitated" "Elation ▸ Insurance company ▸ Insurance type: Capitated"
* #"Workers Compensation/Third Party Liability" "Workers Compensation/Third Party Liability" "Elation ▸ Insurance company ▸ Insurance type: Workers Compensation/Third Party Liability"
* #commercial "Commercial" "Elation ▸ Insurance company ▸ Insurance type: commercial"
* #medicare "Medicare" "Elation ▸ Insurance company ▸ Insurance type: medicare"
* #medicare_supplement "Medicare supplement" "Elation ▸ Insurance company ▸ Insurance type: medicare_supplement"
* #medicare_advantage "Medicare advantage" "Elation ▸ Insurance company ▸ Insurance type: medicare_advantage"
* #medicaid "Medicaid" "Elation ▸ Insurance company ▸ Insurance type: medicaid"
* #managed_medicaid "Managed medicaid" "Elation ▸ Insurance company ▸ Insurance type: managed_medicaid"
* #self_pay "Self pay" "Elation ▸ Insurance company ▸ Insurance type: self_pay"
* #capitated "Capitated" "Elation ▸ Insurance company ▸ Insurance type: capitated"
* #workers_compensation_third_party_liability "Workers compensation third party liability" "Elation ▸ Insurance company ▸ Insurance type: workers_compensation_third_party_liability"

ValueSet: PayerInsuranceTypeValueSet
Id: payer-insurance-type
Title: "The words of Elation ▸ Insurance company ▸ Insurance type"
Description: "Every code of the code system \"The words of Elation ▸ Insurance company ▸ Insurance type\"."
* include codes from system PayerInsuranceTypeCodes
