// Organization, InsurancePlan, Location.

RuleSet: Channels
* telecom ^slicing.discriminator[0].type = #value
* telecom ^slicing.discriminator[0].path = "system"
* telecom ^slicing.rules = #open
* telecom contains phone 0..* and fax 0..* and email 0..*
* telecom[phone].system = #phone
* telecom[fax].system = #fax
* telecom[email].system = #email

// Not of US Core's Organization: that asks for active, and a payer that only a policy names does not say whether it is.
Profile: ChartbridgeOrganization
Parent: Organization
Id: chartbridge-organization
Title: "Chartbridge organization"
Description: "A payer (type ins) or a practice (type prov)."
* identifier ^slicing.discriminator[0].type = #value
* identifier ^slicing.discriminator[0].path = "system"
* identifier ^slicing.rules = #open
* identifier contains NPI 0..1
* identifier[NPI].system = $npi
* identifier[NPI] obeys cb-npi
* name 1..1
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
* name 1..1
* ownedBy only Reference(ChartbridgeOrganization)

Profile: ChartbridgeLocation
Parent: us-core-location
Id: chartbridge-location
Title: "Chartbridge location"
Description: "A practice location, with its place-of-service code."
* type from PlaceOfService (extensible)
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
