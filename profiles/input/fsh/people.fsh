// Patient, RelatedPerson, Practitioner. Slices are the slots of the mapping tables.

RuleSet: SlicedByCondition(path, discriminator)
* {path} ^slicing.discriminator[0].type = #value
* {path} ^slicing.discriminator[0].path = "{discriminator}"
* {path} ^slicing.rules = #open

// Identifiers are told apart by their system, and where that is each account's own (Kareo's are urn:kareo:ACCOUNT:RECORD) by their type.
RuleSet: SlicedIdentifiers
* identifier ^slicing.discriminator[0].type = #pattern
* identifier ^slicing.discriminator[0].path = "$this"
* identifier ^slicing.rules = #open

RuleSet: Phones
* telecom ^slicing.discriminator[0].type = #value
* telecom ^slicing.discriminator[0].path = "system"
* telecom ^slicing.discriminator[1].type = #value
* telecom ^slicing.discriminator[1].path = "use"
* telecom ^slicing.rules = #open
* telecom contains mobilePhone 0..* and homePhone 0..* and workPhone 0..*
* telecom[mobilePhone].system = #phone
* telecom[mobilePhone].use = #mobile
* telecom[homePhone].system = #phone
* telecom[homePhone].use = #home
* telecom[workPhone].system = #phone
* telecom[workPhone].use = #work

RuleSet: OfficialName
* name contains official 0..1
* name[official].use = #official

Invariant: cb-npi
Description: "An NPI has ten digits, of which the last is the check digit"
Severity: #error
Expression: "value.matches('^[12][0-9]{9}$') and (24 + value.substring(1,1).toInteger() + value.substring(3,1).toInteger() + value.substring(5,1).toInteger() + value.substring(7,1).toInteger() + value.substring(9,1).toInteger() + (2 * value.substring(0,1).toInteger()) div 10 + (2 * value.substring(0,1).toInteger()) mod 10 + (2 * value.substring(2,1).toInteger()) div 10 + (2 * value.substring(2,1).toInteger()) mod 10 + (2 * value.substring(4,1).toInteger()) div 10 + (2 * value.substring(4,1).toInteger()) mod 10 + (2 * value.substring(6,1).toInteger()) div 10 + (2 * value.substring(6,1).toInteger()) mod 10 + (2 * value.substring(8,1).toInteger()) div 10 + (2 * value.substring(8,1).toInteger()) mod 10) mod 10 = 0"

Profile: ChartbridgePatient
Parent: USCorePatientProfile
Id: chartbridge-patient
Title: "Chartbridge patient"
Description: "A patient as Chartbridge says one: the names, phones, addresses and contacts that connected systems hold."
* insert SlicedIdentifiers
* identifier contains ssn 0..1 and mrn 0..* and elationChart 0..*
* identifier[ssn] ^patternIdentifier.system = $ssn
* identifier[mrn] ^patternIdentifier.type = $v2-0203#MR
* identifier[elationChart] ^patternIdentifier.system = "https://elationemr.com/api/2.0/patients"
* insert SlicedByCondition(name, use)
* insert OfficialName
* name contains usual 0..1 and old 0..1
* name[usual].use = #usual
* name[old].use = #old
* insert Phones
* insert SlicedByCondition(address, use)
* address contains home 0..1 and old 0..1
* address[home].use = #home
* address[old].use = #old
* contact ^slicing.discriminator[0].type = #pattern
* contact ^slicing.discriminator[0].path = "relationship"
* contact ^slicing.rules = #open
* contact contains emergency 0..* and employer 0..*
* contact[emergency].relationship 1..*
* contact[emergency].relationship = $v2-0131#C
* contact[employer].relationship 1..*
* contact[employer].relationship = $v2-0131#E

Profile: ChartbridgeRelatedPerson
Parent: us-core-relatedperson
Id: chartbridge-related-person
Title: "Chartbridge related person"
Description: "A subscriber or a guarantor of a patient. One that a system names is active: US Core asks for it, and no system says it apart."
* name 1..*
* insert SlicedIdentifiers
* identifier contains ssn 0..1 and elationGuarantor 0..* and elationPolicyholder 0..*
* identifier[ssn] ^patternIdentifier.system = $ssn
* identifier[elationGuarantor] ^patternIdentifier.system = "https://elationemr.com/api/2.0/patients/guarantor"
* identifier[elationPolicyholder] ^patternIdentifier.system = "https://elationemr.com/api/2.0/policies/insured_person"
* insert SlicedByCondition(name, use)
* insert OfficialName
* insert Phones
* insert SlicedByCondition(address, use)
* address contains home 0..1
* address[home].use = #home

Profile: ChartbridgePractitioner
Parent: USCorePractitionerProfile
Id: chartbridge-practitioner
Title: "Chartbridge practitioner"
Description: "A provider: rendering, supervising, referring or billing. The NPI is what joins the systems."
* identifier[NPI] obeys cb-npi
* identifier contains ssn 0..1 and elationPhysician 0..* and elationUser 0..*
* identifier[ssn] ^patternIdentifier.system = $ssn
* identifier[elationPhysician] ^patternIdentifier.system = "https://elationemr.com/api/2.0/physicians"
* identifier[elationUser] ^patternIdentifier.system = "https://elationemr.com/api/2.0/users"
* insert SlicedByCondition(name, use)
* insert OfficialName
* insert Phones
