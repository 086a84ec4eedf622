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
