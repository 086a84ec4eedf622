// Organization, InsurancePlan, Location.

RuleSet: CodedInSystems(path)
* {path}.coding ^slicing.discriminator[0].type = #value
* {path}.coding ^slicing.discriminator[0].path = "system"
* {path}.coding ^slicing.rules = #open

RuleSet: ProcedureCodings(path)
* insert CodedInSystems({path})
* {path}.coding contains cpt 0..1 and hcpcs 0..1
* {path}.coding[cpt].system 1..1
* {path}.coding[cpt].system = $cpt
* {path}.coding[cpt].code 1..1
* {path}.coding[hcpcs].system 1..1
* {path}.coding[hcpcs].system = $hcpcs
* {path}.coding[hcpcs].code 1..1

RuleSet: Channels
* telecom ^slicing.discriminator[0].type = #value
* telecom ^slicing.discriminator[0].path = "system"
* telecom ^slicing.rules = #open
* telecom contains phone 0..* and fax 0..* and email 0..*
* telecom[phone].system = #phone
* telecom[fax].system = #fax
* telecom[email].system = #email

Profile: ChartbridgeOrganization
Parent: us-core-organization
Id: chartbridge-organization
Title: "Chartbridge organization"
Description: "A payer (type ins) or a practice (type prov). One that only a policy names is active: US Core asks for it, and a policy is only written with a payer in use."
* identifier[NPI] obeys cb-npi
* identifier contains taxId 0..1 and payerId 0..1 and elationPractice 0..* and elationCompany 0..*
* identifier[taxId] ^patternIdentifier.type = $v2-0203#TAX
* identifier[payerId] ^patternIdentifier.type = $v2-0203#NIIP
* identifier[elationPractice] ^patternIdentifier.system = "https://elationemr.com/api/2.0/practices"
* identifier[elationCompany] ^patternIdentifier.system = "https://elationemr.com/api/2.0/insurance_companies"
* type 1..*
* insert Channels
* contact ^slicing.discriminator[0].type = #pattern
* contact ^slicing.discriminator[0].path = "purpose"
* contact ^slicing.rules = #open
* contact contains administrative 0..* and billing 0..*
* contact[administrative].purpose 1..1
* contact[administrative].purpose = $contactentity#ADMIN
* contact[billing].purpose 1..1
* contact[billing].purpose = $contactentity#BILL

Profile: ChartbridgeInsurancePlan
Parent: InsurancePlan
Id: chartbridge-insurance-plan
Title: "Chartbridge insurance plan"
Description: "A plan of a payer."
* insert SlicedIdentifiers
* identifier contains elationPlan 0..*
* identifier[elationPlan] ^patternIdentifier.system = "https://elationemr.com/api/2.0/insurance_plans"
* name 1..1
* ownedBy only Reference(ChartbridgeOrganization)

Profile: ChartbridgeLocation
Parent: us-core-location
Id: chartbridge-location
Title: "Chartbridge location"
Description: "A practice location, with its place-of-service code."
* insert SlicedIdentifiers
* identifier contains NPI 0..1 and elationLocation 0..*
* identifier[NPI] ^patternIdentifier.system = $npi
* identifier[elationLocation] ^patternIdentifier.system = "https://elationemr.com/api/2.0/service_locations"
* identifier[NPI] obeys cb-npi
* type from PlaceOfService (extensible)
* insert CodedInSystems(type)
* type.coding contains placeOfService 0..1
* type.coding[placeOfService].system 1..1
* type.coding[placeOfService].system = $pos
* type.coding[placeOfService].code 1..1
* insert Channels

ValueSet: PlaceOfService
Id: place-of-service
Title: "Place of service"
Description: "The place-of-service codes of CMS."
* ^experimental = false
* include codes from system $pos

CodeSystem: PlaceOfServiceCodes
Id: place-of-service-codes
Title: "Place of service codes"
Description: "The place-of-service codes of CMS for professional claims."
* ^url = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
* ^caseSensitive = true
* ^content = #complete
* #01 "Pharmacy"
* #02 "Telehealth Provided Other than in Patient's Home"
* #03 "School"
* #04 "Homeless Shelter"
* #05 "Indian Health Service Free-standing Facility"
* #06 "Indian Health Service Provider-based Facility"
* #07 "Tribal 638 Free-standing Facility"
* #08 "Tribal 638 Provider-based Facility"
* #09 "Prison/Correctional Facility"
* #10 "Telehealth Provided in Patient's Home"
* #11 "Office"
* #12 "Home"
* #13 "Assisted Living Facility"
* #14 "Group Home"
* #15 "Mobile Unit"
* #16 "Temporary Lodging"
* #17 "Walk-in Retail Health Clinic"
* #18 "Place of Employment-Worksite"
* #19 "Off Campus-Outpatient Hospital"
* #20 "Urgent Care Facility"
* #21 "Inpatient Hospital"
* #22 "On Campus-Outpatient Hospital"
* #23 "Emergency Room - Hospital"
* #24 "Ambulatory Surgical Center"
* #25 "Birthing Center"
* #26 "Military Treatment Facility"
* #27 "Outreach Site/Street"
* #31 "Skilled Nursing Facility"
* #32 "Nursing Facility"
* #33 "Custodial Care Facility"
* #34 "Hospice"
* #41 "Ambulance - Land"
* #42 "Ambulance - Air or Water"
* #49 "Independent Clinic"
* #50 "Federally Qualified Health Center"
* #51 "Inpatient Psychiatric Facility"
* #52 "Psychiatric Facility-Partial Hospitalization"
* #53 "Community Mental Health Center"
* #54 "Intermediate Care Facility/Individuals with Intellectual Disabilities"
* #55 "Residential Substance Abuse Treatment Facility"
* #56 "Psychiatric Residential Treatment Center"
* #57 "Non-residential Substance Abuse Treatment Facility"
* #58 "Non-residential Opioid Treatment Facility"
* #60 "Mass Immunization Center"
* #61 "Comprehensive Inpatient Rehabilitation Facility"
* #62 "Comprehensive Outpatient Rehabilitation Facility"
* #65 "End-Stage Renal Disease Treatment Facility"
* #66 "Programs of All-Inclusive Care for the Elderly (PACE) Center"
* #71 "Public Health Clinic"
* #72 "Rural Health Clinic"
* #81 "Independent Laboratory"
* #99 "Other Place of Service"
