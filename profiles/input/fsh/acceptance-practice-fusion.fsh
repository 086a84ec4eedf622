// What a Practice Fusion superbill, patient and policy hold on the way to Kareo, asked by `$validate?profile=`. No mapping table stands behind these yet: they follow the guide "Practice Fusion: Kareo billing integration" by the numbers of its rules.

Invariant: practice-fusion-match
Description: "Practice Fusion and Kareo join patients by first name, last name, date of birth and gender: all four must be there (PF-11)"
Severity: #error
Expression: "name.where(use.empty() or use='official').exists(family.exists() and given.exists()) and birthDate.exists() and gender.exists()"

Invariant: practice-fusion-patient
Description: "Not carried: Practice Fusion sends no marital status and no employer (PF-25)"
Severity: #warning
Expression: "maritalStatus.empty() and contact.where(relationship.coding.exists(code='E')).empty()"

Invariant: practice-fusion-policy
Description: "A Practice Fusion policy has a payer name, a plan name and a plan type (PF-26)"
Severity: #error
Expression: "payor.exists() and class.where(type.coding.exists(code='plan')).exists() and type.exists()"

Invariant: practice-fusion-order
Description: "A Practice Fusion policy is primary, secondary or tertiary: the order is 1, 2 or 3 (PF-26)"
Severity: #error
Expression: "order >= 1 and order <= 3"

Invariant: practice-fusion-rendering
Description: "A Practice Fusion superbill needs a rendering provider (PF-18)"
Severity: #error
Expression: "careTeam.where(role.coding.exists(code='primary')).exists()"

Invariant: practice-fusion-facility
Description: "A Practice Fusion superbill needs a facility (PF-18)"
Severity: #error
Expression: "facility.exists()"

Invariant: practice-fusion-lines
Description: "Not carried: Practice Fusion sends no line notes and no NDC code (PF-25)"
Severity: #warning
Expression: "item.extension('https://chartbridge.example/fhir/StructureDefinition/claim-item-note').empty() and item.detail.productOrService.coding.where(system='http://hl7.org/fhir/sid/ndc').empty()"

// Of R4's Patient: US Core asks for an identifier, and a patient that is about to be sent has none yet.
Profile: PracticeFusionAcceptsPatient
Parent: Patient
Id: practice-fusion-accepts-patient
Title: "What Practice Fusion sends of a patient"
Description: "A patient that Practice Fusion can send: with what Kareo finds it by (PF-11); what it does not send is named (PF-25)."
* obeys practice-fusion-match and practice-fusion-patient

Profile: PracticeFusionAcceptsCoverage
Parent: ChartbridgeCoverage
Id: practice-fusion-accepts-coverage
Title: "What Practice Fusion holds of a coverage"
Description: "A policy that Practice Fusion can hold: payer name, plan name and type, and an order of benefits from primary to tertiary (PF-26)."
* obeys practice-fusion-policy and practice-fusion-order

Profile: PracticeFusionAcceptsClaim
Parent: ChartbridgeClaim
Id: practice-fusion-accepts-claim
Title: "What Practice Fusion holds of a claim"
Description: "A superbill that Practice Fusion can send: with a rendering provider and a facility (PF-18); what it does not send is named (PF-25)."
* obeys practice-fusion-rendering and practice-fusion-facility and practice-fusion-lines
