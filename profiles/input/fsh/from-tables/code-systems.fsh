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
