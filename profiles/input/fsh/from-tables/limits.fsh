// What systems hold. Made from the mapping tables by `npm run generate`; do not edit.

Invariant: elation-appointment-1
Description: "Elation ▸ Appointment ▸ Description - chief complaint (CC) holds at most 500 characters"
Severity: #warning
Expression: "reasonCode.text.all(length() <= 500)"

Invariant: elation-appointment-2
Description: "Elation ▸ Appointment ▸ Appointment Type holds at most 50 characters"
Severity: #warning
Expression: "appointmentType.text.all(length() <= 50)"

Invariant: elation-appointment-3
Description: "Elation ▸ Appointment ▸ Billing note holds at most 500 characters"
Severity: #warning
Expression: "comment.all(length() <= 500)"

Invariant: elation-appointment-4
Description: "Elation ▸ Appointment ▸ Prior authorization holds at most 50 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/appointment-prior-authorization').value.ofType(string).all(length() <= 50)"

Invariant: elation-appointment-5
Description: "Elation ▸ Appointment ▸ Referring provider holds at most 100 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/appointment-referring-provider').value.ofType(string).all(length() <= 100)"

Invariant: elation-appointment-6
Description: "Elation ▸ Appointment ▸ Instructions holds at most 500 characters"
Severity: #warning
Expression: "patientInstruction.all(length() <= 500)"

RuleSet: ElationAppointmentLimits
* obeys elation-appointment-1
* obeys elation-appointment-2
* obeys elation-appointment-3
* obeys elation-appointment-4
* obeys elation-appointment-5
* obeys elation-appointment-6

Invariant: elation-charge-item-1
Description: "Not carried (Elation ▸ Charge ▸ Account): Elation has no accounts"
Severity: #warning
Expression: "account.empty()"

RuleSet: ElationChargeItemLimits
* obeys elation-charge-item-1

Invariant: elation-claim-1
Description: "Not carried (Elation ▸ Bill ▸ Line note): Elation has no note of a line: the bill has one"
Severity: #warning
Expression: "item.extension.where(url='https://chartbridge.example/fhir/StructureDefinition/claim-item-note').value.ofType(string).empty()"

Invariant: elation-claim-2
Description: "Not carried (Elation ▸ Bill ▸ Minutes): Elation has no minutes of a line"
Severity: #warning
Expression: "item.extension.where(url='https://chartbridge.example/fhir/StructureDefinition/claim-item-minutes').value.ofType(integer).empty()"

Invariant: elation-claim-3
Description: "Elation ▸ Bill ▸ Additional Billing Notes holds at most 1000 characters"
Severity: #warning
Expression: "supportingInfo.where(code.coding.exists(code='notes')).value.ofType(string).all(length() <= 1000)"

Invariant: elation-claim-4
Description: "Elation ▸ Bill ▸ Prior authorization holds at most 50 characters"
Severity: #warning
Expression: "insurance.where(focal=true).preAuthRef.all(length() <= 50)"

Invariant: elation-claim-5
Description: "Not carried (Elation ▸ Bill ▸ Assistant): Elation has no assistant on a bill"
Severity: #warning
Expression: "careTeam.where(role.coding.exists(code='assist')).provider.empty()"

Invariant: elation-claim-6
Description: "Not carried (Elation ▸ Bill ▸ Insurer): Elation’s bill names no insurance: the patient’s policies count"
Severity: #warning
Expression: "insurer.empty()"

RuleSet: ElationClaimLimits
* obeys elation-claim-1
* obeys elation-claim-2
* obeys elation-claim-3
* obeys elation-claim-4
* obeys elation-claim-5
* obeys elation-claim-6

Invariant: elation-coverage-1
Description: "Elation ▸ Insurance policy ▸ Plan name holds at most 200 characters"
Severity: #warning
Expression: "class.where(type.coding.exists(code='plan')).name.all(length() <= 200)"

Invariant: elation-coverage-2
Description: "Elation ▸ Insurance policy ▸ Group ID holds at most 50 characters"
Severity: #warning
Expression: "class.where(type.coding.exists(code='group')).value.all(length() <= 50)"

Invariant: elation-coverage-3
Description: "Elation ▸ Insurance policy ▸ Carrier address holds at most 200 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/coverage-carrier-address').value.ofType(Address).line[0].all(length() <= 200)"

Invariant: elation-coverage-4
Description: "Elation ▸ Insurance policy ▸ Carrier suite holds at most 35 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/coverage-carrier-address').value.ofType(Address).line.skip(1).all(length() <= 35)"

Invariant: elation-coverage-5
Description: "Elation ▸ Insurance policy ▸ Carrier city holds at most 50 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/coverage-carrier-address').value.ofType(Address).city.all(length() <= 50)"

Invariant: elation-coverage-6
Description: "Not carried (Elation ▸ Insurance policy ▸ Dependent): Elation has no dependent number"
Severity: #warning
Expression: "dependent.empty()"

Invariant: elation-coverage-7
Description: "Not carried (Elation ▸ Insurance policy ▸ Network): Elation has no network of a policy"
Severity: #warning
Expression: "network.empty()"

RuleSet: ElationCoverageLimits
* obeys elation-coverage-1
* obeys elation-coverage-2
* obeys elation-coverage-3
* obeys elation-coverage-4
* obeys elation-coverage-5
* obeys elation-coverage-6
* obeys elation-coverage-7

Invariant: elation-encounter-1
Description: "Elation ▸ Visit note ▸ Note type holds at most 50 characters"
Severity: #warning
Expression: "type.text.all(length() <= 50)"

Invariant: elation-encounter-2
Description: "Elation ▸ Visit note ▸ Reason holds at most 500 characters"
Severity: #warning
Expression: "reasonCode.text.all(length() <= 500)"

Invariant: elation-encounter-3
Description: "Not carried (Elation ▸ Visit note ▸ End of the visit): Elation’s visit note has no end"
Severity: #warning
Expression: "period.end.empty()"

Invariant: elation-encounter-4
Description: "Not carried (Elation ▸ Visit note ▸ Location): Elation’s visit note has no location: its bill has"
Severity: #warning
Expression: "location.location.empty()"

Invariant: elation-encounter-5
Description: "Not carried (Elation ▸ Visit note ▸ Appointment): Elation’s visit note names no appointment"
Severity: #warning
Expression: "appointment[0].empty()"

Invariant: elation-encounter-6
Description: "Not carried (Elation ▸ Visit note ▸ Diagnoses): Elation’s visit note has no coded diagnoses: its bill has"
Severity: #warning
Expression: "diagnosis.empty()"

RuleSet: ElationEncounterLimits
* obeys elation-encounter-1
* obeys elation-encounter-2
* obeys elation-encounter-3
* obeys elation-encounter-4
* obeys elation-encounter-5
* obeys elation-encounter-6

Invariant: elation-patient-1
Description: "Elation ▸ Patient chart ▸ Legal First Name holds at most 70 characters"
Severity: #warning
Expression: "name.where(use='official').given[0].all(length() <= 70)"

Invariant: elation-patient-2
Description: "Elation ▸ Patient chart ▸ Middle Name holds at most 50 characters"
Severity: #warning
Expression: "name.where(use='official').given.skip(1).all(length() <= 50)"

Invariant: elation-patient-3
Description: "Elation ▸ Patient chart ▸ Legal Last Name holds at most 70 characters"
Severity: #warning
Expression: "name.where(use='official').family.all(length() <= 70)"

Invariant: elation-patient-4
Description: "Elation ▸ Patient chart ▸ Suffix holds at most 20 characters"
Severity: #warning
Expression: "name.where(use='official').suffix.all(length() <= 20)"

Invariant: elation-patient-5
Description: "Elation ▸ Patient chart ▸ Chosen name holds at most 150 characters"
Severity: #warning
Expression: "name.where(use='usual').text.all(length() <= 150)"

Invariant: elation-patient-6
Description: "Elation ▸ Patient chart ▸ Mother’s maiden name holds at most 70 characters"
Severity: #warning
Expression: "extension.where(url='http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName').value.ofType(string).all(length() <= 70)"

Invariant: elation-patient-7
Description: "Not carried (Elation ▸ Patient chart ▸ Further races): Elation holds one race"
Severity: #warning
Expression: "extension.where(url='http://hl7.org/fhir/us/core/StructureDefinition/us-core-race').extension.where(url='ombCategory').skip(1).empty()"

Invariant: elation-patient-8
Description: "Elation ▸ Patient chart ▸ Address holds at most 200 characters"
Severity: #warning
Expression: "address.where(use='home').line[0].all(length() <= 200)"

Invariant: elation-patient-9
Description: "Elation ▸ Patient chart ▸ Ste or apt # holds at most 35 characters"
Severity: #warning
Expression: "address.where(use='home').line.skip(1).all(length() <= 35)"

Invariant: elation-patient-10
Description: "Elation ▸ Patient chart ▸ City holds at most 50 characters"
Severity: #warning
Expression: "address.where(use='home').city.all(length() <= 50)"

Invariant: elation-patient-11
Description: "Not carried (Elation ▸ Patient chart ▸ County): Elation has no county field"
Severity: #warning
Expression: "address.where(use='home').district.empty()"

Invariant: elation-patient-12
Description: "Elation ▸ Patient chart ▸ Previous address holds at most 200 characters"
Severity: #warning
Expression: "address.where(use='old').line[0].all(length() <= 200)"

Invariant: elation-patient-13
Description: "Elation ▸ Patient chart ▸ Previous ste or apt # holds at most 35 characters"
Severity: #warning
Expression: "address.where(use='old').line.skip(1).all(length() <= 35)"

Invariant: elation-patient-14
Description: "Elation ▸ Patient chart ▸ Previous city holds at most 50 characters"
Severity: #warning
Expression: "address.where(use='old').city.all(length() <= 50)"

Invariant: elation-patient-15
Description: "Elation ▸ Patient chart ▸ Notes holds at most 500 characters"
Severity: #warning
Expression: "extension.where(url='https://chartbridge.example/fhir/StructureDefinition/patient-notes').value.ofType(string).all(length() <= 500)"

RuleSet: ElationPatientLimits
* obeys elation-patient-1
* obeys elation-patient-2
* obeys elation-patient-3
* obeys elation-patient-4
* obeys elation-patient-5
* obeys elation-patient-6
* obeys elation-patient-7
* obeys elation-patient-8
* obeys elation-patient-9
* obeys elation-patient-10
* obeys elation-patient-11
* obeys elation-patient-12
* obeys elation-patient-13
* obeys elation-patient-14
* obeys elation-patient-15

Invariant: elation-related-person-1
Description: "Elation ▸ Guarantor ▸ First name holds at most 70 characters"
Severity: #warning
Expression: "name.where(use='official').given[0].all(length() <= 70)"

Invariant: elation-related-person-2
Description: "Elation ▸ Guarantor ▸ Middle name holds at most 50 characters"
Severity: #warning
Expression: "name.where(use='official').given.skip(1).all(length() <= 50)"

Invariant: elation-related-person-3
Description: "Elation ▸ Guarantor ▸ Last name holds at most 70 characters"
Severity: #warning
Expression: "name.where(use='official').family.all(length() <= 70)"

Invariant: elation-related-person-4
Description: "Elation ▸ Guarantor ▸ Address holds at most 200 characters"
Severity: #warning
Expression: "address.where(use='home').line[0].all(length() <= 200)"

Invariant: elation-related-person-5
Description: "Elation ▸ Guarantor ▸ City holds at most 50 characters"
Severity: #warning
Expression: "address.where(use='home').city.all(length() <= 50)"

Invariant: elation-related-person-6
Description: "Not carried (Elation ▸ Guarantor ▸ Second address line): Elation has one address line of a guarantor"
Severity: #warning
Expression: "address.where(use='home').line.skip(1).empty()"

Invariant: elation-related-person-7
Description: "Not carried (Elation ▸ Policyholder ▸ Middle name): Elation has no middle name of a policyholder"
Severity: #warning
Expression: "name.where(use='official').given.skip(1).empty()"

Invariant: elation-related-person-8
Description: "Not carried (Elation ▸ Policyholder ▸ Phone): Elation has no phone of a policyholder"
Severity: #warning
Expression: "telecom.where(system='phone' and use='home').value.empty()"

Invariant: elation-related-person-9
Description: "Not carried (Elation ▸ Policyholder ▸ Email): Elation has no email of a policyholder"
Severity: #warning
Expression: "telecom.where(system='email').value.empty()"

RuleSet: ElationRelatedPersonLimits
* obeys elation-related-person-1
* obeys elation-related-person-2
* obeys elation-related-person-3
* obeys elation-related-person-4
* obeys elation-related-person-5
* obeys elation-related-person-6
* obeys elation-related-person-7
* obeys elation-related-person-8
* obeys elation-related-person-9

Invariant: kareo-pm-claim-1
Description: "Not carried (Kareo ▸ Encounter ▸ Procedures of the claim): Kareo has procedures on its lines alone"
Severity: #warning
Expression: "procedure.empty()"

Invariant: kareo-pm-claim-2
Description: "Not carried (Kareo ▸ Encounter ▸ Accident): Kareo says accidents on the case"
Severity: #warning
Expression: "accident.empty()"

RuleSet: KareoPmClaimLimits
* obeys kareo-pm-claim-1
* obeys kareo-pm-claim-2

Invariant: kareo-pm-coverage-1
Description: "Not carried (Kareo ▸ Insurance policy ▸ Coinsurance): Kareo holds copay and deductible alone (PF-24)"
Severity: #warning
Expression: "costToBeneficiary.where(type.coding.exists(code!='copay' and code!='deductible')).empty()"

Invariant: kareo-pm-coverage-2
Description: "Not carried (Kareo ▸ Insurance policy ▸ Group name): Kareo has a group number and no group name"
Severity: #warning
Expression: "class.where(type.coding.exists(code='group')).name.empty()"

Invariant: kareo-pm-coverage-3
Description: "Not carried (Kareo ▸ Insurance policy ▸ Dependent): Kareo has no dependent number"
Severity: #warning
Expression: "dependent.empty()"

Invariant: kareo-pm-coverage-4
Description: "Not carried (Kareo ▸ Insurance policy ▸ Network): Kareo has no network of a policy"
Severity: #warning
Expression: "network.empty()"

RuleSet: KareoPmCoverageLimits
* obeys kareo-pm-coverage-1
* obeys kareo-pm-coverage-2
* obeys kareo-pm-coverage-3
* obeys kareo-pm-coverage-4

Invariant: kareo-pm-patient-1
Description: "Kareo ▸ Patient ▸ M holds at most 1 characters"
Severity: #warning
Expression: "name.where(use='official').given.skip(1).all(length() <= 1)"

Invariant: kareo-pm-patient-2
Description: "Not carried (Kareo ▸ Patient ▸ County): Kareo has no county field (PF-24)"
Severity: #warning
Expression: "address.where(use='home').district.empty()"

Invariant: kareo-pm-patient-3
Description: "Not carried (Kareo ▸ Patient ▸ Date of death): Kareo has no field for a death (PF-24)"
Severity: #warning
Expression: "deceased.ofType(dateTime).empty()"

Invariant: kareo-pm-patient-4
Description: "Not carried (Kareo ▸ Patient ▸ Deceased): Kareo has no field for a death (PF-24)"
Severity: #warning
Expression: "deceased.ofType(boolean).empty()"

Invariant: kareo-pm-patient-5
Description: "Not carried (Kareo ▸ Patient ▸ Fax): Kareo has no fax number of a patient"
Severity: #warning
Expression: "telecom.where(system='fax').value.empty()"

Invariant: kareo-pm-patient-6
Description: "Not carried (Kareo ▸ Patient ▸ Preferred name): Kareo has one name of a patient"
Severity: #warning
Expression: "name.where(use='usual').text.empty()"

Invariant: kareo-pm-patient-7
Description: "Not carried (Kareo ▸ Patient ▸ Language): Kareo has no language field"
Severity: #warning
Expression: "communication.empty()"

RuleSet: KareoPmPatientLimits
* obeys kareo-pm-patient-1
* obeys kareo-pm-patient-2
* obeys kareo-pm-patient-3
* obeys kareo-pm-patient-4
* obeys kareo-pm-patient-5
* obeys kareo-pm-patient-6
* obeys kareo-pm-patient-7

Invariant: kareo-pm-related-person-1
Description: "Not carried (Kareo ▸ Guarantor ▸ Guarantor date of birth): Kareo has no date of birth of a guarantor"
Severity: #warning
Expression: "birthDate.empty()"

Invariant: kareo-pm-related-person-2
Description: "Not carried (Kareo ▸ Guarantor ▸ Guarantor SSN): Kareo has no SSN of a guarantor"
Severity: #warning
Expression: "identifier.where(system='http://hl7.org/fhir/sid/us-ssn').value.empty()"

Invariant: kareo-pm-related-person-3
Description: "Not carried (Kareo ▸ Guarantor ▸ Guarantor sex): Kareo has no sex of a guarantor"
Severity: #warning
Expression: "gender.empty()"

Invariant: kareo-pm-related-person-4
Description: "Not carried (Kareo ▸ Guarantor ▸ Guarantor phone): Kareo has no phone of a guarantor"
Severity: #warning
Expression: "telecom.where(system='phone' and use='home').value.empty()"

RuleSet: KareoPmRelatedPersonLimits
* obeys kareo-pm-related-person-1
* obeys kareo-pm-related-person-2
* obeys kareo-pm-related-person-3
* obeys kareo-pm-related-person-4
