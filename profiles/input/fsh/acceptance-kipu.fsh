// What Kipu CRM, EMR and RCM can hold, asked by `$validate?profile=` before it is sent. No mapping table stands behind these yet: they follow the guide "Integration Workflows and Overview" by the numbers of its rules.

Invariant: kipu-crm-name
Description: "Kipu CRM makes no prospect without a first and a last name (KI-01)"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists())"

Invariant: kipu-crm-one-contact
Description: "Kipu CRM holds one phone, one email and one address of a prospect; the others are not carried (KI-01)"
Severity: #warning
Expression: "telecom.where(system='phone').count() <= 1 and telecom.where(system='email').count() <= 1 and address.count() <= 1"

Invariant: kipu-crm-policy
Description: "Kipu CRM adds no insurance without its payer and its policy number (KI-02)"
Severity: #error
Expression: "payor.exists() and subscriberId.exists()"

Invariant: kipu-emr-name
Description: "Kipu EMR makes no chart without a first and a last name (KI-03)"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists())"

Invariant: kipu-emr-demographics
Description: "Kipu EMR admits no patient without a date of birth, a birth sex and an address (KI-03)"
Severity: #warning
Expression: "birthDate.exists() and gender.exists() and address.exists()"

Invariant: kipu-emr-mr-number
Description: "Kipu EMR admits no patient without an MR number; until there is one, the patient is a prospect (KI-03, KI-04)"
Severity: #warning
Expression: "identifier.exists(type.coding.exists(code='MR'))"

Invariant: kipu-emr-two-phones
Description: "Kipu EMR holds a phone and an alternate phone; the others are not carried (KI-07)"
Severity: #warning
Expression: "telecom.where(system='phone' and (use.empty() or use != 'old')).count() <= 2"

Invariant: kipu-emr-admission
Description: "Kipu EMR admits no patient without an admission date (KI-03)"
Severity: #error
Expression: "period.start.exists()"

Invariant: kipu-emr-diagnosed
Description: "Kipu EMR admits no patient without at least one diagnosis code (KI-03)"
Severity: #error
Expression: "diagnosis.exists() or reasonCode.coding.exists(system='http://hl7.org/fhir/sid/icd-10-cm')"

Invariant: kipu-emr-policy
Description: "Kipu EMR shows no insurance without its company, its policy number and its effective date (KI-09)"
Severity: #error
Expression: "payor.exists() and subscriberId.exists() and period.start.exists()"

Invariant: kipu-emr-priority
Description: "Kipu EMR shows a primary, a secondary and a tertiary insurance: the order is 1, 2 or 3 (KI-09)"
Severity: #error
Expression: "order >= 1 and order <= 3"

Invariant: kipu-rcm-patient
Description: "Kipu RCM takes no patient without a first and a last name and a date of birth (KI-05)"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists()) and birthDate.exists()"

Invariant: kipu-rcm-middle-initial
Description: "Kipu RCM holds the initial of the middle name alone (KI-07)"
Severity: #warning
Expression: "name.where(use.empty() or use='official').given.skip(1).all(length() <= 1)"

Invariant: kipu-rcm-one-contact
Description: "Kipu RCM holds one phone and one address of a patient, of the United States; the others are not carried (KI-07)"
Severity: #warning
Expression: "telecom.where(system='phone' and (use.empty() or use != 'old')).count() <= 1 and address.where(use.empty() or use != 'old').count() <= 1 and address.country.all($this in ('US'|'USA'|'United States'))"

Invariant: kipu-diagnoses
Description: "Kipu RCM takes the first 18 diagnoses; the ones after the eighteenth are left out (KI-08)"
Severity: #error
Expression: "diagnosis.count() <= 18"

Invariant: kipu-principal
Description: "In Kipu RCM the first diagnosis alone is both admitting and principal (KI-08)"
Severity: #error
Expression: "diagnosis.where(sequence > 1).type.coding.where(code='admitting' or code='principal').empty()"

Invariant: kipu-visit-principal
Description: "In Kipu RCM the first diagnosis alone is both admitting and principal: another one has a rank after it (KI-08)"
Severity: #error
Expression: "diagnosis.where(rank = 1).select(condition.reference).distinct().count() <= 1"

Invariant: kipu-admit-date
Description: "Kipu RCM opens no treatment episode without an admit date (KI-05)"
Severity: #error
Expression: "period.start.exists()"

Invariant: kipu-policy-holder
Description: "Kipu RCM keeps no insurance set without its payer and its insurance id (KI-09)"
Severity: #error
Expression: "payor.exists() and subscriberId.exists()"

Invariant: kipu-priority
Description: "Kipu RCM holds a primary, a secondary and a tertiary insurance: the order is 1, 2 or 3 (KI-09)"
Severity: #error
Expression: "order >= 1 and order <= 3"

Invariant: kipu-effective
Description: "Kipu RCM tells the EMR the effective date of an insurance; without it the facesheet shows none (KI-09)"
Severity: #warning
Expression: "period.start.exists()"

Invariant: kipu-costs
Description: "Not carried: Kipu RCM has no copay, deductible, dependent number or network of a policy (KI-09)"
Severity: #warning
Expression: "costToBeneficiary.empty() and dependent.empty() and network.empty()"

Invariant: kipu-holder-name
Description: "Kipu RCM keeps no policy holder without a first and a last name (KI-09)"
Severity: #error
Expression: "name.exists(family.exists() and given.exists())"

Invariant: kipu-holder-ssn
Description: "Kipu carries the SSN and the address of a policy holder only where the patient is the policy holder (KI-10)"
Severity: #warning
Expression: "identifier.where(system='http://hl7.org/fhir/sid/us-ssn').empty() and address.empty()"

Invariant: kipu-holder-contact
Description: "Not carried: Kipu RCM has no middle name, phone or email of a policy holder (KI-09)"
Severity: #warning
Expression: "telecom.empty() and name.given.count() <= 1"

Invariant: kipu-one-unit
Description: "Kipu makes one unit of each transmitted service: three of the same on one day are three charges (KI-20)"
Severity: #error
Expression: "quantity.empty() or quantity.value = 1"

Invariant: kipu-claim-format
Description: "Kipu RCM makes institutional and professional claims alone (KI-22)"
Severity: #error
Expression: "type.coding.exists(code='institutional' or code='professional')"

Invariant: kipu-revenue-code
Description: "Kipu RCM takes no institutional line without a revenue code (KI-18)"
Severity: #error
Expression: "type.coding.where(code='institutional').empty() or item.all(revenue.coding.exists())"

Invariant: kipu-match
Description: "Kipu RCM finds the service of a line by its level of care, by its name, or by its codes: one of these must be there (KI-18)"
Severity: #error
Expression: "text.exists() or coding.exists(code.exists())"

Invariant: kipu-modifiers
Description: "Not carried: a modifier only helps Kipu RCM to find the service; the claim takes its modifiers from the service (KI-19)"
Severity: #warning
Expression: "modifier.empty()"

Invariant: kipu-one-authorization
Description: "A claim of Kipu RCM has one authorization number: services under another one go on a claim of their own (KI-35)"
Severity: #error
Expression: "insurance.preAuthRef.count() <= 1"

Invariant: kipu-date-of-service
Description: "Kipu takes no charge without its date of service (KI-17)"
Severity: #error
Expression: "occurrence.exists()"

Invariant: kipu-episode
Description: "Kipu takes no charge without the stay that it belongs to: admit date, location, insurance and program are matched with the treatment episode (KI-17)"
Severity: #error
Expression: "context.exists()"

Invariant: kipu-charge-modifiers
Description: "Not carried: a modifier only helps Kipu RCM to find the service; the claim takes its modifiers from the service (KI-19)"
Severity: #warning
Expression: "extension('https://chartbridge.example/fhir/StructureDefinition/charge-item-modifier').empty()"

Invariant: kipu-charge-diagnoses
Description: "Not carried: the diagnoses of a billed item only help Kipu to match; what belongs on the claim is sent with the patient (KI-30)"
Severity: #warning
Expression: "reason.empty()"

// Of R4's Patient, here and below: US Core asks for an identifier, and a patient that is about to be sent has none yet.
Profile: KipuCrmAcceptsPatient
Parent: Patient
Id: kipu-crm-accepts-patient
Title: "What Kipu CRM holds of a patient"
Description: "A prospect that Kipu CRM can make: a first and a last name (KI-01)."
* obeys kipu-crm-name and kipu-crm-one-contact

Profile: KipuCrmAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kipu-crm-accepts-coverage
Title: "What Kipu CRM holds of a coverage"
Description: "An insurance that Kipu CRM can add to a prospect: payer and policy number (KI-02)."
* obeys kipu-crm-policy

Profile: KipuEmrAcceptsPatient
Parent: Patient
Id: kipu-emr-accepts-patient
Title: "What Kipu EMR holds of a patient"
Description: "A chart that Kipu EMR can make: a first and a last name; for the admission also an MR number and the required demographics (KI-03, KI-04)."
* obeys kipu-emr-name and kipu-emr-demographics and kipu-emr-mr-number and kipu-emr-two-phones

Profile: KipuEmrAcceptsEncounter
Parent: ChartbridgeEncounter
Id: kipu-emr-accepts-encounter
Title: "What Kipu EMR holds of an encounter"
Description: "An admission that Kipu EMR can make: an admission date and at least one diagnosis code (KI-03)."
* obeys kipu-emr-admission and kipu-emr-diagnosed

Profile: KipuEmrAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kipu-emr-accepts-coverage
Title: "What Kipu EMR holds of a coverage"
Description: "An insurance that Kipu EMR can show: company, policy number, effective date, and a priority from primary to tertiary (KI-09)."
* obeys kipu-emr-policy and kipu-emr-priority

Profile: KipuRcmAcceptsPatient
Parent: Patient
Id: kipu-rcm-accepts-patient
Title: "What Kipu RCM holds of a patient"
Description: "A patient that Kipu RCM can hold: a first and a last name and a date of birth (KI-05), the initial of the middle name, one phone and one address (KI-07)."
* obeys kipu-rcm-patient and kipu-rcm-middle-initial and kipu-rcm-one-contact

Profile: KipuRcmAcceptsEncounter
Parent: ChartbridgeEncounter
Id: kipu-rcm-accepts-encounter
Title: "What Kipu RCM holds of an encounter"
Description: "A treatment episode that Kipu RCM can open: an admit date (KI-05), at most 18 diagnoses, of which the first is admitting and principal (KI-08)."
* obeys kipu-admit-date and kipu-diagnoses and kipu-visit-principal

Profile: KipuRcmAcceptsCoverage
Parent: ChartbridgeCoverage
Id: kipu-rcm-accepts-coverage
Title: "What Kipu RCM holds of a coverage"
Description: "An insurance set that Kipu RCM can hold: payer and insurance id, a priority from primary to tertiary, effective date, plan, group and policy holder (KI-09)."
* obeys kipu-policy-holder and kipu-priority and kipu-effective and kipu-costs

Profile: KipuRcmAcceptsRelatedPerson
Parent: RelatedPerson
Id: kipu-rcm-accepts-related-person
Title: "What Kipu RCM holds of a policy holder"
Description: "A policy holder who is not the patient: name, date of birth and gender (KI-09); SSN and address are carried of the patient alone (KI-10)."
* obeys kipu-holder-name and kipu-holder-ssn and kipu-holder-contact

Profile: KipuRcmAcceptsClaim
Parent: ChartbridgeClaim
Id: kipu-rcm-accepts-claim
Title: "What Kipu RCM holds of a claim"
Description: "A claim that Kipu RCM can make: at most 18 diagnoses, of which the first is admitting and principal (KI-08); one unit a line (KI-20); every line with what its service is found by (KI-18), an institutional one with a revenue code; one authorization number (KI-35)."
* obeys kipu-diagnoses and kipu-principal and kipu-claim-format and kipu-revenue-code and kipu-one-authorization
* item obeys kipu-one-unit and kipu-modifiers
* item.productOrService obeys kipu-match

Profile: KipuRcmAcceptsChargeItem
Parent: ChartbridgeChargeItem
Id: kipu-rcm-accepts-charge-item
Title: "What Kipu RCM holds of a charge item"
Description: "A billed item that Kipu RCM can take: its date of service and its stay (KI-17), what its service is found by (KI-18), one unit (KI-20)."
* obeys kipu-date-of-service and kipu-episode and kipu-one-unit and kipu-charge-modifiers and kipu-charge-diagnoses
* code obeys kipu-match
