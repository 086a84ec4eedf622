// Coverage, Account, Claim, ClaimResponse, ChargeItem.

Invariant: cb-diagnosis-known
Description: "Every diagnosis pointer of a line names a diagnosis of the claim"
Severity: #error
Expression: "item.all(diagnosisSequence.all($this in %context.diagnosis.sequence))"

Invariant: cb-sequences
Description: "No two lines and no two diagnoses of a claim have the same sequence"
Severity: #error
Expression: "item.sequence.isDistinct() and diagnosis.sequence.isDistinct()"

Invariant: cb-icd10
Description: "The diagnosis has the form of an ICD-10-CM code"
Severity: #error
Expression: "coding.where(system='http://hl7.org/fhir/sid/icd-10-cm').all(code.matches('^[A-Z][0-9][0-9AB]([.]?[0-9A-Z]{1,4})?$'))"

Invariant: cb-procedure
Description: "The procedure has the form of a CPT or HCPCS code"
Severity: #error
Expression: "coding.where(system='http://www.ama-assn.org/go/cpt').all(code.matches('^[0-9]{4}[0-9A-Z]$')) and coding.where(system='https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets').all(code.matches('^[A-V][0-9]{4}$'))"

ValueSet: ProcedureCodes
Id: procedure-codes
Title: "CPT and HCPCS codes"
Description: "What a service line bills: a CPT or a HCPCS Level II code."
* ^experimental = false
* include codes from system $cpt
* include codes from system $hcpcs

ValueSet: DiagnosisCodes
Id: diagnosis-codes
Title: "ICD-10-CM codes"
Description: "What a service line is billed for."
* ^experimental = false
* include codes from system $icd10

Profile: ChartbridgeCoverage
Parent: USCoreCoverageProfile
Id: chartbridge-coverage
Title: "Chartbridge coverage"
Description: "A policy of a patient; its order is 1 for primary, 2 for secondary, 3 for tertiary. A patient without one has a self-pay coverage."
* identifier contains elationPolicy 0..*
* identifier[elationPolicy] ^patternIdentifier.system = "https://elationemr.com/api/2.0/policies"
* beneficiary only Reference(ChartbridgePatient)
* payor 1..1
* costToBeneficiary ^slicing.discriminator[0].type = #pattern
* costToBeneficiary ^slicing.discriminator[0].path = "type"
* costToBeneficiary ^slicing.rules = #open
* costToBeneficiary contains copay 0..1 and deductible 0..1
* costToBeneficiary[copay].type 1..1
* costToBeneficiary[copay].type = $copay-type#copay
* costToBeneficiary[copay].value[x] only Money
* costToBeneficiary[deductible].type 1..1
* costToBeneficiary[deductible].type = $copay-type#deductible
* costToBeneficiary[deductible].value[x] only Money
* order 0..1 MS

// Not of US Core's Coverage: that asks for a member id, and there is none where no payer stands in.
Profile: ChartbridgeSelfPayCoverage
Parent: Coverage
Id: chartbridge-self-pay-coverage
Title: "Chartbridge self-pay coverage"
Description: "Says that a patient pays: its type is pay and its payor the patient."
* type 1..1
* type = http://terminology.hl7.org/CodeSystem/coverage-selfpay#pay
* beneficiary only Reference(ChartbridgePatient)
* payor 1..1
* payor only Reference(ChartbridgePatient)

Profile: ChartbridgeAccount
Parent: Account
Id: chartbridge-account
Title: "Chartbridge account"
Description: "A set of policies under which visits are billed: an insurance case."
* subject 1..1
* subject only Reference(ChartbridgePatient)
* coverage.coverage only Reference(ChartbridgeCoverage or ChartbridgeSelfPayCoverage)

Profile: ChartbridgeClaim
Parent: Claim
Id: chartbridge-claim
Title: "Chartbridge claim"
Description: "A superbill: draft until the billing system has taken it, one item per service line, diagnoses in order."
* obeys cb-diagnosis-known and cb-sequences
* insert SlicedIdentifiers
* identifier contains elationBill 0..* and elationReference 0..1
* identifier[elationBill] ^patternIdentifier.system = "https://elationemr.com/api/2.0/bills"
* identifier[elationReference] ^patternIdentifier.system = "https://elationemr.com/api/2.0/bills/ref_number"
* use = #claim
* patient only Reference(ChartbridgePatient)
* careTeam ^slicing.discriminator[0].type = #pattern
* careTeam ^slicing.discriminator[0].path = "role"
* careTeam ^slicing.rules = #open
* careTeam contains rendering 0..1 and supervising 0..1 and assisting 0..1 and referring 0..1 and ordering 0..1
* careTeam[rendering].role 1..1
* careTeam[rendering].role = $careteam-role#primary
* careTeam[supervising].role 1..1
* careTeam[supervising].role = $careteam-role#supervisor
* careTeam[assisting].role 1..1
* careTeam[assisting].role = $careteam-role#assist
* careTeam[referring].role 1..1
* careTeam[referring].role = $provider-role#RP
* careTeam[ordering].role 1..1
* careTeam[ordering].role = $provider-role#OP
* supportingInfo ^slicing.discriminator[0].type = #pattern
* supportingInfo ^slicing.discriminator[0].path = "code"
* supportingInfo ^slicing.rules = #open
* supportingInfo contains notes 0..1 and businessOfficeNotes 0..1
* supportingInfo[notes].code 1..1
* supportingInfo[notes].code = SupportingInformationCodes#notes
* supportingInfo[businessOfficeNotes].code 1..1
* supportingInfo[businessOfficeNotes].code = SupportingInformationCodes#business-office-notes
* diagnosis.diagnosis[x] only CodeableConcept or Reference(Condition)
* diagnosis.diagnosis[x] obeys cb-icd10
* diagnosis.diagnosisCodeableConcept from DiagnosisCodes (extensible)
* insert CodedInSystems(diagnosis.diagnosisCodeableConcept)
* diagnosis.diagnosisCodeableConcept.coding contains icd10 0..1
* diagnosis.diagnosisCodeableConcept.coding[icd10].system 1..1
* diagnosis.diagnosisCodeableConcept.coding[icd10].system = $icd10
* diagnosis.diagnosisCodeableConcept.coding[icd10].code 1..1
* insurance ^slicing.discriminator[0].type = #value
* insurance ^slicing.discriminator[0].path = "focal"
* insurance ^slicing.rules = #open
* insurance contains focal 1..1
* insurance[focal].focal = true
* item.productOrService from ProcedureCodes (extensible)
* item.productOrService obeys cb-procedure
* insert ProcedureCodings(item.productOrService)
* item.location[x] from PlaceOfService (extensible)
* insert CodedInSystems(item.locationCodeableConcept)
* item.locationCodeableConcept.coding contains placeOfService 0..1
* item.locationCodeableConcept.coding[placeOfService].system 1..1
* item.locationCodeableConcept.coding[placeOfService].system = $pos
* item.locationCodeableConcept.coding[placeOfService].code 1..1
* insert CodedInSystems(item.detail.productOrService)
* item.detail.productOrService.coding contains ndc 0..1
* item.detail.productOrService.coding[ndc].system 1..1
* item.detail.productOrService.coding[ndc].system = $ndc

Profile: ChartbridgeClaimResponse
Parent: ClaimResponse
Id: chartbridge-claim-response
Title: "Chartbridge claim response"
Description: "What became of a bill: accepted, in error with its reasons, or waiting."
* request 1..1
* request only Reference(ChartbridgeClaim)
* error.code from ReasonValueSet (extensible)

Profile: ChartbridgeChargeItem
Parent: ChargeItem
Id: chartbridge-charge-item
Title: "Chartbridge charge item"
Description: "A line of a bill; priceOverride is the total of the line."
* subject only Reference(ChartbridgePatient)
* insert SlicedIdentifiers
* identifier contains elationCharge 0..*
* identifier[elationCharge] ^patternIdentifier.system = "https://elationemr.com/api/2.0/bills/cpts"
* code from ProcedureCodes (extensible)
* code obeys cb-procedure
* insert ProcedureCodings(code)
* insert CodedInSystems(productCodeableConcept)
* productCodeableConcept.coding contains ndc 0..1
* productCodeableConcept.coding[ndc].system 1..1
* productCodeableConcept.coding[ndc].system = $ndc
* performer ^slicing.discriminator[0].type = #pattern
* performer ^slicing.discriminator[0].path = "function"
* performer ^slicing.rules = #open
* performer contains rendering 0..1
* performer[rendering].function 1..1
* performer[rendering].function = $ParticipationType#PPRF
