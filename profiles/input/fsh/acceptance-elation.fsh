// What Elation can hold, asked by `$validate?profile=` before it is sent. Lengths and what is not carried come from the mapping tables (from-tables/limits.fsh).

Invariant: elation-us-address
Description: "Elation holds addresses of the United States alone: a state of two letters and a ZIP code of five or nine digits"
Severity: #error
Expression: "(country.empty() or country in ('US'|'USA'|'United States')) and (state.empty() or state.matches('^[A-Z]{2}$')) and (postalCode.empty() or postalCode.matches('^[0-9]{5}(-?[0-9]{4})?$'))"

Invariant: elation-two-phones
Description: "Elation holds two phones of a chart; the others are not carried: mobile goes before home, home before work (EL-07)"
Severity: #warning
Expression: "telecom.where(system='phone' and (use.empty() or use != 'old')).count() <= 2"

Invariant: elation-chart
Description: "Elation takes no chart without a first and a last name, a date of birth and a sex"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists()) and birthDate.exists() and gender.exists()"

Invariant: elation-modifiers
Description: "Elation takes at most 4 modifiers of a bill line"
Severity: #error
Expression: "modifier.count() <= 4"

Invariant: elation-policy-order
Description: "Elation shows a primary and a secondary insurance; a third one is not carried (EL-26)"
Severity: #warning
Expression: "order.empty() or order <= 2"

Profile: ElationAcceptsPatient
Parent: Patient
Id: elation-accepts-patient
Title: "What Elation holds of a patient"
Description: "A patient that Elation can hold: two phones (EL-07), an address of the United States, names within its lengths."
* obeys elation-two-phones and elation-chart
* address obeys elation-us-address
* insert ElationPatientLimits

Profile: ElationAcceptsCoverage
Parent: ChartbridgeCoverage
Id: elation-accepts-coverage
Title: "What Elation holds of a coverage"
Description: "A policy that Elation can hold."
* obeys elation-policy-order
* insert ElationCoverageLimits

Profile: ElationAcceptsEncounter
Parent: ChartbridgeEncounter
Id: elation-accepts-encounter
Title: "What Elation holds of an encounter"
Description: "A visit note that Elation can hold."
* insert ElationEncounterLimits

Profile: ElationAcceptsClaim
Parent: ChartbridgeClaim
Id: elation-accepts-claim
Title: "What Elation holds of a claim"
Description: "A bill that Elation can hold."
* item obeys elation-modifiers
* insert ElationClaimLimits

Profile: ElationAcceptsChargeItem
Parent: ChartbridgeChargeItem
Id: elation-accepts-charge-item
Title: "What Elation holds of a charge item"
Description: "A line of a bill that Elation can hold."
* insert ElationChargeItemLimits

Profile: ElationAcceptsAppointment
Parent: ChartbridgeAppointment
Id: elation-accepts-appointment
Title: "What Elation holds of an appointment"
Description: "An appointment that Elation can hold."
* insert ElationAppointmentLimits

// Of R4's RelatedPerson: whether a person that is about to be sent is in use, nobody has said yet.
Profile: ElationAcceptsRelatedPerson
Parent: RelatedPerson
Id: elation-accepts-related-person
Title: "What Elation holds of a guarantor or a policyholder"
Description: "A guarantor or policyholder that Elation can hold."
* name 1..*
* insert ElationRelatedPersonLimits
