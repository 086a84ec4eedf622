// What Kareo can hold, asked by `$validate?profile=` before it is sent: an error where Kareo refuses, a warning where something is left out. Counts come from the guides' rules (docs of each rule: test/rules), lengths and what is not carried from the mapping tables (from-tables/limits.fsh).

Invariant: kareo-us-address
Description: "Kareo holds addresses of the United States alone: a state of two letters and a ZIP code of five or nine digits (PF-24)"
Severity: #error
Expression: "(country.empty() or country in ('US'|'USA'|'United States')) and (state.empty() or state.matches('^[A-Z]{2}$')) and (postalCode.empty() or postalCode.matches('^[0-9]{5}(-?[0-9]{4})?$'))"

Invariant: kareo-name
Description: "Kareo takes no patient without a first and a last name"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists())"

Invariant: kareo-diagnoses
Description: "Kareo takes at most 12 diagnoses of a bill; the ones after the twelfth are left out (EL-14)"
Severity: #error
Expression: "diagnosis.count() <= 12"

Invariant: kareo-line-diagnoses
Description: "Kareo takes at most 4 diagnoses of a service line; a fifth is left out of the line (EL-14)"
Severity: #error
Expression: "diagnosisSequence.count() <= 4"

Invariant: kareo-lines-diagnosed
Description: "Kareo takes no service line without a diagnosis among the first twelve of the bill (EL-14, EL-20)"
Severity: #error
Expression: "item.exists() and item.all(diagnosisSequence.exists())"

Invariant: kareo-rendering
Description: "Kareo takes no bill without a rendering provider (PF-18)"
Severity: #error
Expression: "careTeam.where(role.coding.exists(code='primary')).exists()"

Invariant: kareo-facility
Description: "Kareo takes no bill without a service location (PF-18, EL-20)"
Severity: #error
Expression: "facility.exists()"

Invariant: kareo-modifiers
Description: "Kareo takes at most 4 modifiers of a service line (EL-20)"
Severity: #error
Expression: "modifier.count() <= 4"

Invariant: kareo-modifier
Description: "Kareo takes modifiers of two letters or digits alone (EL-20)"
Severity: #error
Expression: "coding.code.all(matches('^[A-Za-z0-9]{2}$'))"

Invariant: kareo-procedure
Description: "Kareo takes no service line without a procedure code of five letters or digits: CPT, HCPCS or the practice's own (EL-20, PF-07)"
Severity: #error
Expression: "coding.exists(code.matches('^[A-Za-z0-9]{5}$'))"

Invariant: kareo-charge-modifiers
Description: "Kareo takes at most 4 modifiers of a service line, each of two letters or digits (EL-20)"
Severity: #error
Expression: "extension('https://chartbridge.example/fhir/StructureDefinition/charge-item-modifier').count() <= 4 and extension('https://chartbridge.example/fhir/StructureDefinition/charge-item-modifier').all(value.matches('^[A-Za-z0-9]{2}$'))"

Invariant: kareo-charge-diagnoses
Description: "Kareo takes at most 4 diagnoses of a service line; a fifth is left out of the line (EL-14)"
Severity: #error
Expression: "reason.count() <= 4"

Invariant: kareo-visit-provider
Description: "Kareo takes no visit without a rendering provider (PF-18)"
Severity: #error
Expression: "participant.where(type.coding.exists(code='PPRF')).exists(individual.exists())"

Invariant: kareo-visit-location
Description: "Kareo takes no visit without a service location, and holds one (PF-18, EL-20)"
Severity: #error
Expression: "location.count() = 1"

Invariant: kareo-visit-date
Description: "Kareo takes no visit without a date of service"
Severity: #error
Expression: "period.start.exists()"

Invariant: kareo-visit-diagnoses
Description: "Kareo takes at most 12 diagnoses of a visit; the ones after the twelfth are left out (EL-14)"
Severity: #error
Expression: "diagnosis.count() <= 12"

Invariant: kareo-appointment-time
Description: "Kareo takes no appointment without a start and an end"
Severity: #error
Expression: "start.exists() and end.exists()"

Invariant: kareo-appointment-calendar
Description: "Kareo takes no appointment without its patient, a provider, whose calendar it stands on, and a service location (EL-02)"
Severity: #error
Expression: "participant.exists(actor.exists(type='Patient' or reference.matches('(^|/)Patient/'))) and participant.exists(actor.exists(type='Practitioner' or reference.matches('(^|/)Practitioner/'))) and participant.exists(actor.exists(type='Location' or reference.matches('(^|/)Location/')))"

Invariant: kareo-policy-order
Description: "Kareo holds a primary, a secondary and a tertiary policy of a case: the order is 1, 2 or 3 (PF-26)"
Severity: #error
Expression: "order.empty() or (order >= 1 and order <= 3)"

// Of R4's Patient: US Core asks for an identifier, and a patient that is about to be sent has none yet.
Profile: KareoAcceptsPatient
Parent: Patient
Id: kareo-accepts-patient
Title: "What Kareo holds of a patient"
Description: "A patient that Kareo can hold: a first and a last name, an address of the United States (PF-24)."
* obeys kareo-name
* address obeys kareo-us-address
* insert KareoPmPatientLimits

Profile: KareoAcceptsClaim
Parent: ChartbridgeClaim
Id: kareo-accepts-claim
Title: "What Kareo holds of a claim"
Description: "A bill that Kareo can take: at most 12 diagnoses, 4 of a line (EL-14); a rendering provider and a service location (PF-18); on every line a procedure code, a diagnosis, at most 4 modifiers (EL-20)."
* obeys kareo-diagnoses and kareo-lines-diagnosed and kareo-rendering and kareo-facility
* item obeys kareo-line-diagnoses and kareo-modifiers
* item.productOrService obeys kareo-procedure
* item.modifier obeys kareo-modifier
* insert KareoPmClaimLimits

Profile: KareoAcceptsChargeItem
Parent: ChartbridgeChargeItem
Id: kareo-accepts-charge-item
Title: "What Kareo holds of a charge item"
Description: "A line of a bill that Kareo can take: a procedure code, at most 4 modifiers (EL-20) and 4 diagnoses (EL-14). Kareo makes the charge itself, once the bill is approved."
* obeys kareo-charge-modifiers and kareo-charge-diagnoses
* code obeys kareo-procedure

Profile: KareoAcceptsEncounter
Parent: ChartbridgeEncounter
Id: kareo-accepts-encounter
Title: "What Kareo holds of an encounter"
Description: "A visit that Kareo can bill: a date, a rendering provider and a service location (PF-18), at most 12 diagnoses (EL-14)."
* obeys kareo-visit-provider and kareo-visit-location and kareo-visit-date and kareo-visit-diagnoses

Profile: KareoAcceptsAppointment
Parent: ChartbridgeAppointment
Id: kareo-accepts-appointment
Title: "What Kareo holds of an appointment"
Description: "An appointment that Kareo can take, where the practice keeps its calendar elsewhere (EL-24): its time, its patient, a provider with a calendar (EL-02), a service location."
* obeys kareo-appointment-time and kareo-appointment-calendar

Profile: KareoAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kareo-accepts-coverage
Title: "What Kareo holds of a coverage"
Description: "A policy that Kareo can hold: primary, secondary or tertiary (PF-26)."
* obeys kareo-policy-order
* insert KareoPmCoverageLimits

// Of R4's RelatedPerson: whether a person that is about to be sent is in use, nobody has said yet.
Profile: KareoAcceptsRelatedPerson
Parent: RelatedPerson
Id: kareo-accepts-related-person
Title: "What Kareo holds of a guarantor or an insured person"
Description: "A guarantor or insured person that Kareo can hold: with a name, and an address of the United States (PF-24)."
* name 1..*
* address obeys kareo-us-address
* insert KareoPmRelatedPersonLimits

// Kareo EHR: no table yet; by the guide "Kareo PM and EHR Integration: Insurance".

Invariant: kareo-ehr-us-address
Description: "Kareo EHR adds no insurance without a street, a city, a state of two letters and a ZIP code: by the address the payer is found again (KE-06)"
Severity: #error
Expression: "contact.address.exists(line.exists() and city.exists() and state.matches('^[A-Z]{2}$') and postalCode.matches('^[0-9]{5}(-?[0-9]{4})?$') and (country.empty() or country in ('US'|'USA'|'United States')))"

Invariant: kareo-ehr-company
Description: "Kareo EHR names an insurance by its company and its plan: a plan without its company cannot be added (KE-04)"
Severity: #error
Expression: "name.exists() and ownedBy.exists()"

Invariant: kareo-ehr-plan-phone
Description: "Not carried: Kareo EHR has no phone or fax of a plan (KE-03)"
Severity: #warning
Expression: "contact.telecom.empty()"

Invariant: kareo-ehr-order
Description: "Kareo EHR holds a primary and a secondary insurance of a patient: the order is 1 or 2 (KE-09)"
Severity: #error
Expression: "order = 1 or order = 2"

Invariant: kareo-ehr-secondary
Description: "Kareo does not carry a secondary insurance between EHR and PM: it is entered by hand in both (KE-09)"
Severity: #warning
Expression: "order.empty() or order = 1"

Invariant: kareo-ehr-policy
Description: "Not carried: Kareo EHR has no dates, group number, relationship, insured person or costs of a policy (KE-09)"
Severity: #warning
Expression: "period.empty() and class.where(type.coding.exists(code='group')).empty() and costToBeneficiary.empty() and (subscriber.empty() or subscriber.reference = beneficiary.reference)"

Profile: KareoEhrAcceptsInsurancePlan
Parent: ChartbridgeInsurancePlan
Id: kareo-ehr-accepts-insurance-plan
Title: "What Kareo EHR holds of an insurance plan"
Description: "An insurance that Kareo EHR can hold: company, plan and a whole address of the United States (KE-03 to KE-07)."
* obeys kareo-ehr-company and kareo-ehr-us-address and kareo-ehr-plan-phone

Profile: KareoEhrAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kareo-ehr-accepts-coverage
Title: "What Kareo EHR holds of a coverage"
Description: "A patient's choice of insurance that Kareo EHR can hold: primary or secondary, with a policy number (KE-09)."
* obeys kareo-ehr-order and kareo-ehr-secondary and kareo-ehr-policy
