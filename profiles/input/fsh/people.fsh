// Patient, RelatedPerson, Practitioner. Slices are the slots of the mapping tables.

RuleSet: SlicedByCondition(path, discriminator)
* {path} ^slicing.discriminator[0].type = #value
* {path} ^slicing.discriminator[0].path = "{discriminator}"
* {path} ^slicing.rules = #open

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
Expression: "value.matches('^[12][0-9]{9}$')"

Profile: ChartbridgePatient
Parent: USCorePatientProfile
Id: chartbridge-patient
Title: "Chartbridge patient"
Description: "A patient as Chartbridge says one: the names, phones, addresses and contacts that connected systems hold."
* identifier ^slicing.discriminator[0].type = #value
* identifier ^slicing.discriminator[0].path = "system"
* identifier ^slicing.rules = #open
* identifier contains ssn 0..1
* identifier[ssn].system = $ssn
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

// Not of US Core's RelatedPerson: that asks for active, which no connected system says of a guarantor or a subscriber.
Profile: ChartbridgeRelatedPerson
Parent: RelatedPerson
Id: chartbridge-related-person
Title: "Chartbridge related person"
Description: "A subscriber or a guarantor of a patient."
* name 1..*
* insert SlicedByCondition(identifier, system)
* identifier contains ssn 0..1
* identifier[ssn].system = $ssn
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
* insert SlicedByCondition(name, use)
* insert OfficialName
* insert Phones
