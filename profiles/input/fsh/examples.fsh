// One visit from its patient to its answered bill, as Chartbridge says it between Elation and Kareo. All people and companies are invented.

Instance: zephyrine-tallow
InstanceOf: ChartbridgePatient
Title: "A patient in Elation and Kareo"
Description: "A patient whose chart stands in both systems."
Usage: #example
* identifier[elationChart].system = "https://elationemr.com/api/2.0/patients"
* identifier[elationChart].value = "141127173275649"
* identifier[mrn].type = $v2-0203#MR
* identifier[mrn].system = "urn:kareo:medical-record-number"
* identifier[mrn].value = "MRN-1007"
* active = true
* name[official].family = "Tallow"
* name[official].given[0] = "Zephyrine"
* telecom[mobilePhone].value = "208-555-0142"
* gender = #female
* birthDate = "1992-05-04"
* address[home].line = "8 Cottonwood Way"
* address[home].city = "Boise"
* address[home].state = "ID"
* address[home].postalCode = "83702"

Instance: ambrose-tallow
InstanceOf: ChartbridgeRelatedPerson
Title: "A policyholder"
Description: "The patient's spouse, who holds the policy."
Usage: #example
* active = true
* patient = Reference(zephyrine-tallow)
* name[official].family = "Tallow"
* name[official].given[0] = "Ambrose"
* gender = #male
* birthDate = "1990-11-23"

Instance: northgate-mutual
InstanceOf: ChartbridgeOrganization
Title: "A payer"
Description: "An insurance company that both systems know."
Usage: #example
* identifier[payerId].type = $v2-0203#NIIP
* identifier[payerId].value = "NGM01"
* active = true
* type = http://terminology.hl7.org/CodeSystem/organization-type#ins
* name = "Northgate Mutual"

Instance: cottonwood-clinic
InstanceOf: ChartbridgeLocation
Title: "A service location"
Description: "The practice location, an office."
Usage: #example
* status = #active
* name = "Cottonwood Clinic"
* type.coding[placeOfService] = $pos#11 "Office"
* address.city = "Boise"
* address.state = "ID"
* address.postalCode = "83702"

Instance: isolde-marrow
InstanceOf: ChartbridgePractitioner
Title: "A rendering provider"
Description: "A provider with the same NPI in both systems."
Usage: #example
* identifier[NPI].system = $npi
* identifier[NPI].value = "1245319599"
* name[official].family = "Marrow"
* name[official].given[0] = "Isolde"

Instance: tallow-primary
InstanceOf: ChartbridgeCoverage
Title: "A primary policy"
Description: "The policy that the case in Kareo puts first; it is shown in Elation as the primary insurance."
Usage: #example
* status = #active
* type = http://terminology.hl7.org/CodeSystem/v3-ActCode#EHCPOL
* subscriber = Reference(ambrose-tallow)
* subscriberId = "W5520981"
* beneficiary = Reference(zephyrine-tallow)
* relationship = http://terminology.hl7.org/CodeSystem/subscriber-relationship#spouse
* period.start = "2026-01-01"
* payor = Reference(northgate-mutual)
* class[plan].value = "PPO Choice"
* class[plan].name = "PPO Choice"
* class[group].value = "77-100"
* costToBeneficiary[copay].type = $copay-type#copay
* costToBeneficiary[copay].valueMoney.value = 20
* costToBeneficiary[copay].valueMoney.currency = #USD
* order = 1

Instance: office-visit
InstanceOf: ChartbridgeEncounter
Title: "A signed visit"
Description: "A visit note of Elation that has been signed, which sends its bill."
Usage: #example
* identifier[elationNote].system = "https://elationemr.com/api/2.0/visit_notes"
* identifier[elationNote].value = "64160661"
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#AMB
* type.text = "Office visit"
* subject = Reference(zephyrine-tallow)
* participant[performer].type = $ParticipationType#PPRF
* participant[performer].individual = Reference(isolde-marrow)
* period.start = "2026-11-25T09:00:00-07:00"
* location.location = Reference(cottonwood-clinic)

Instance: office-visit-bill
InstanceOf: ChartbridgeClaim
Title: "A bill"
Description: "The bill of the visit: two diagnoses, one line, a referring provider who is known by name and NPI."
Usage: #example
* identifier[elationBill].system = "https://elationemr.com/api/2.0/bills"
* identifier[elationBill].value = "65004"
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* use = #claim
* patient = Reference(zephyrine-tallow)
* created = "2026-11-25"
* provider = Reference(isolde-marrow)
* priority = http://terminology.hl7.org/CodeSystem/processpriority#normal
* facility = Reference(cottonwood-clinic)
* careTeam[rendering].sequence = 1
* careTeam[rendering].provider = Reference(isolde-marrow)
* careTeam[rendering].role = $careteam-role#primary
* careTeam[referring].sequence = 2
* careTeam[referring].provider.display = "Corin Hale"
* careTeam[referring].provider.identifier.system = $npi
* careTeam[referring].provider.identifier.value = "1679576722"
* careTeam[referring].role = $provider-role#RP "Referring Provider"
* supportingInfo[notes].sequence = 1
* supportingInfo[notes].category = http://terminology.hl7.org/CodeSystem/claiminformationcategory#info
* supportingInfo[notes].code = SupportingInformationCodes#notes
* supportingInfo[notes].valueString = "copay collected"
* diagnosis[0].sequence = 1
* diagnosis[0].diagnosisCodeableConcept = $icd10#J06.9
* diagnosis[1].sequence = 2
* diagnosis[1].diagnosisCodeableConcept = $icd10#I10
* insurance[focal].sequence = 1
* insurance[focal].focal = true
* insurance[focal].coverage = Reference(tallow-primary)
* item[0].sequence = 1
* item[0].diagnosisSequence[0] = 1
* item[0].diagnosisSequence[1] = 2
* item[0].productOrService = $cpt#99213
* item[0].modifier = $cpt#25
* item[0].servicedDate = "2026-11-25"
* item[0].locationCodeableConcept = $pos#11 "Office"
* item[0].quantity.value = 1
* item[0].unitPrice.value = 145
* item[0].unitPrice.currency = #USD
* item[0].encounter = Reference(office-visit)

Instance: office-visit-charge
InstanceOf: ChartbridgeChargeItem
Title: "A charge"
Description: "The one line of the bill."
Usage: #example
* status = #billable
* code = $cpt#99213
* subject = Reference(zephyrine-tallow)
* context = Reference(office-visit)
* occurrenceDateTime = "2026-11-25"
* performer[rendering].function = $ParticipationType#PPRF
* performer[rendering].actor = Reference(isolde-marrow)
* quantity.value = 1
* priceOverride.value = 145
* priceOverride.currency = #USD

Instance: office-visit-answer
InstanceOf: ChartbridgeClaimResponse
Title: "A bill in error"
Description: "What became of the bill: Kareo does not have its procedure code."
Usage: #example
* status = #active
* type = http://terminology.hl7.org/CodeSystem/claim-type#professional
* use = #claim
* patient = Reference(zephyrine-tallow)
* created = "2026-11-25"
* insurer = Reference(northgate-mutual)
* request = Reference(office-visit-bill)
* outcome = #error
* disposition = "Bill Error"
* error.itemSequence = 1
* error.code = ReasonCodes#code-not-in-target
* error.code.text = "Line 1: CPT 99213 is not in Kareo"

Instance: office-visit-delivery
InstanceOf: ChartbridgeTask
Title: "A delivery that stands still"
Description: "The bill's way to Kareo, as staff see it: its state, its reason, and who mends it."
Usage: #example
* status = #failed
* intent = #order
* code = TaskCodes#deliver-bills
* description = "Bill to Kareo"
* focus = Reference(office-visit-bill)
* for = Reference(zephyrine-tallow)
* businessStatus = StateCodes#bill-error
* businessStatus.text = "Bill Error"
* statusReason = ReasonCodes#code-not-in-target
* statusReason.text = "Line 1: CPT 99213 is not in Kareo"
* authoredOn = "2026-11-25T17:00:00Z"
* lastModified = "2026-11-25T17:00:05Z"
