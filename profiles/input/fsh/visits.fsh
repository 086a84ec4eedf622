// Encounter, Appointment.

Profile: ChartbridgeEncounter
Parent: USCoreEncounterProfile
Id: chartbridge-encounter
Title: "Chartbridge encounter"
Description: "A visit. In Elation a visit note: unsigned it is in progress, signed it is finished."
* insert SlicedIdentifiers
* identifier contains elationNote 0..*
* identifier[elationNote] ^patternIdentifier.system = "https://elationemr.com/api/2.0/visit_notes"
* subject 1..1
* subject only Reference(ChartbridgePatient)
* participant ^slicing.discriminator[0].type = #pattern
* participant ^slicing.discriminator[0].path = "type"
* participant ^slicing.rules = #open
* participant contains performer 0..1
* participant[performer].type 1..*
* participant[performer].type = $ParticipationType#PPRF
* participant[performer].individual 1..1

Profile: ChartbridgeAppointment
Parent: Appointment
Id: chartbridge-appointment
Title: "Chartbridge appointment"
Description: "An appointment, or a time kept free when no patient takes part."
* insert SlicedIdentifiers
* identifier contains elationAppointment 0..*
* identifier[elationAppointment] ^patternIdentifier.system = "https://elationemr.com/api/2.0/appointments"
* participant ^slicing.discriminator[0].type = #type
* participant ^slicing.discriminator[0].path = "actor.resolve()"
* participant ^slicing.rules = #open
* participant contains patient 0..* and practitioner 0..* and location 0..*
* participant[patient].actor 1..1
* participant[patient].actor only Reference(Patient)
* participant[practitioner].actor 1..1
* participant[practitioner].actor only Reference(Practitioner)
* participant[location].actor 1..1
* participant[location].actor only Reference(Location)
