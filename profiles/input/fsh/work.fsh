// Task and Communication: how staff and clients learn what became of a change.

Profile: ChartbridgeTask
Parent: Task
Id: chartbridge-task
Title: "Chartbridge task"
Description: "A delivery of a resource to a system, or a piece of work that is left to staff: its state, its reason, who mends it and where."
* code 1..1
* code from TaskValueSet (required)
* businessStatus from StateValueSet (required)
* statusReason from ReasonValueSet (required)

Profile: ChartbridgeCommunication
Parent: Communication
Id: chartbridge-communication
Title: "Chartbridge communication"
Description: "An advisory or a notice to staff."
* category 1..*
* category from CommunicationValueSet (required)
* payload 1..*
