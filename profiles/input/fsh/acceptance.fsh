// What each system can hold: a client asks `$validate?profile=` before it sends. Lengths and what is not carried come from the mapping tables (from-tables/limits.fsh).

Invariant: us-address
Description: "The address is one of the United States: a two-letter state and a ZIP code, where there are any"
Severity: #error
Expression: "(country.empty() or country in ('US'|'USA'|'United States')) and (state.empty() or state.matches('^[A-Z]{2}$')) and (postalCode.empty() or postalCode.matches('^[0-9]{5}(-?[0-9]{4})?$'))"

Invariant: kareo-lines-diagnosed
Description: "Every line has a diagnosis among the first twelve of the claim, else Kareo does not take it"
Severity: #error
Expression: "item.all(diagnosisSequence.exists())"

Invariant: kareo-rendering
Description: "Kareo takes no bill without a rendering provider"
Severity: #error
Expression: "careTeam.where(role.coding.exists(code='primary')).exists()"

Invariant: kareo-modifier
Description: "A modifier is two letters or digits"
Severity: #error
Expression: "coding.code.all(matches('^[A-Za-z0-9]{2}$'))"

Invariant: elation-two-phones
Description: "A chart holds two phones; the others are not carried (mobile before home before work)"
Severity: #warning
Expression: "telecom.where(system='phone' and (use.empty() or use != 'old')).count() <= 2"

Invariant: elation-chart
Description: "Elation takes no chart without a first and a last name, a date of birth and a sex"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists()) and birthDate.exists() and gender.exists()"

Invariant: kareo-name
Description: "Kareo takes no patient without a first and a last name"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists())"

// Of R4's Patient: US Core asks for an identifier, and a patient that is about to be sent has none yet.
Profile: KareoAcceptsPatient
Parent: Patient
Id: kareo-accepts-patient
Title: "What Kareo holds of a patient"
Description: "A patient that Kareo can hold."
* obeys kareo-name
* address obeys us-address
* insert KareoPmPatientLimits

Profile: KareoAcceptsClaim
Parent: ChartbridgeClaim
Id: kareo-accepts-claim
Title: "What Kareo holds of a claim"
Description: "A claim that Kareo can take: at most 12 diagnoses, 4 on a line, 4 modifiers on a line."
* obeys kareo-lines-diagnosed and kareo-rendering
* facility 1..1
* diagnosis 1..12
* item 1..*
* item.diagnosisSequence 1..4
* item.modifier 0..4
* item.modifier obeys kareo-modifier
* insert KareoPmClaimLimits

Profile: KareoAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kareo-accepts-coverage
Title: "What Kareo holds of a coverage"
Description: "A policy that Kareo can hold."
* insert KareoPmCoverageLimits

Profile: KareoAcceptsRelatedPerson
Parent: ChartbridgeRelatedPerson
Id: kareo-accepts-related-person
Title: "What Kareo holds of a guarantor or an insured person"
Description: "A guarantor or insured person that Kareo can hold."
* address obeys us-address
* insert KareoPmRelatedPersonLimits

Profile: ElationAcceptsPatient
Parent: Patient
Id: elation-accepts-patient
Title: "What Elation holds of a patient"
Description: "A patient that Elation can hold: two phones, a United States address, names within its lengths."
* obeys elation-two-phones and elation-chart
* address obeys us-address
* insert ElationPatientLimits

Profile: ElationAcceptsCoverage
Parent: ChartbridgeCoverage
Id: elation-accepts-coverage
Title: "What Elation holds of a coverage"
Description: "A policy that Elation can hold."
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
* item.modifier 0..4
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

Profile: ElationAcceptsRelatedPerson
Parent: ChartbridgeRelatedPerson
Id: elation-accepts-related-person
Title: "What Elation holds of a guarantor or a policyholder"
Description: "A guarantor or policyholder that Elation can hold."
* insert ElationRelatedPersonLimits
