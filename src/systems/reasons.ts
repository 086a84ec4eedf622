// The catalogue of reasons for which a delivery stands still or a task is left: one code each, what to do, and where. Guide: Elation–Kareo, "I received a Bill Error"; docs/architecture.md section 2.

/** Who can mend it: staff of the practice in that system, the one who runs Chartbridge, or nobody (it mends itself). */
export type Mender = 'elation staff' | 'kareo staff' | 'billing staff' | 'administrator' | 'no one';

interface ReasonEntry {
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** What to do; the screen path is the system's own (`System.screens`). */
  readonly toDo: string;
  readonly who: Mender;
}

/** Every reason code. `data`, `configuration` and `transient` reasons share this one list. */
export const reasons = {
  'cpt-missing': {
    meaning: 'A service line has no procedure code.',
    toDo: 'Add the CPT code on that line, then re-send the bill.',
    who: 'elation staff',
  },
  'icd10-missing': {
    meaning: 'A service line has no diagnosis.',
    toDo: 'Add an ICD-10 code on that line, then re-send the bill.',
    who: 'elation staff',
  },
  'cpt-invalid': {
    meaning: 'The procedure code does not have the form of a CPT or HCPCS code.',
    toDo: 'Correct the code on that line, then re-send the bill.',
    who: 'elation staff',
  },
  'icd10-invalid': {
    meaning: 'The diagnosis does not have the form of an ICD-10-CM code.',
    toDo: 'Correct the code on that line, then re-send the bill.',
    who: 'elation staff',
  },
  'modifier-invalid': {
    meaning: 'The modifier is not two letters or digits.',
    toDo: 'Correct the modifier on that line, then re-send the bill.',
    who: 'elation staff',
  },
  'code-not-in-target': {
    meaning: 'The billing system does not have this code.',
    toDo: 'Add the code to the billing system, or correct it on the bill; then re-send.',
    who: 'billing staff',
  },
  'code-inactive-in-target': {
    meaning: 'The billing system has this code, but inactive.',
    toDo: 'Reactivate the code in the billing system, or correct it on the bill; then re-send.',
    who: 'billing staff',
  },
  'location-not-mapped': {
    meaning: 'The practice location is not mapped to a service location of the billing system.',
    toDo: 'Map the practice location to a service location, with a place-of-service code; then re-send.',
    who: 'administrator',
  },
  'provider-not-mapped': {
    meaning: 'The provider has no account in the other system, or it is not mapped.',
    toDo: 'Give the provider an account with the same NPI in both systems, or map the two accounts.',
    who: 'administrator',
  },
  'calendar-not-mapped': {
    meaning: 'The provider calendar has no matching calendar in the other system.',
    toDo: 'Give the calendar a matching one that belongs to a mapped provider.',
    who: 'administrator',
  },
  'required-field-missing': {
    meaning: 'The target requires a field that the source leaves empty.',
    toDo: 'Fill in the field named; the change is then sent by itself.',
    who: 'billing staff',
  },
  'not-carried': {
    meaning: 'The target has no place for a value.',
    toDo: 'Enter it by hand in the other system if it is needed there.',
    who: 'billing staff',
  },
  'chart-deleted': {
    meaning: 'The chart was deleted in Elation; changes for this patient wait.',
    toDo: 'If the patient is still active, have Elation Support restore the chart ("I need help" button); the changes then go through by themselves.',
    who: 'elation staff',
  },
  'chart-merged-away': {
    meaning: 'The connected chart was merged into another one, so the connection is lost.',
    toDo: 'Keep the connected chart: undo the merge with Elation Support and merge the other chart into it.',
    who: 'elation staff',
  },
  'patient-not-linked': {
    meaning: 'The patient is not yet known to the target.',
    toDo: 'Mend what keeps the patient from being created there; this follows by itself.',
    who: 'billing staff',
  },
  'patient-match-review': {
    meaning: 'First name, last name, date of birth and sex fit a chart that may or may not be the same patient.',
    toDo: 'Say which chart it is (link), or that it is another person (create).',
    who: 'billing staff',
  },
  'case-missing': {
    meaning: 'The patient has no case in the billing system that the encounter could be billed to.',
    toDo: 'Add an insurance case (also for self-pay), then re-send.',
    who: 'kareo staff',
  },
  'already-sent': {
    meaning: 'The bill has been sent; later changes are not pushed.',
    toDo: 'Make the change by hand in both systems.',
    who: 'billing staff',
  },
  'record-locked': {
    meaning: 'The record is signed or billed in its system and can no longer be changed.',
    toDo: 'Amend it in that system.',
    who: 'elation staff',
  },
  'both-changed': {
    meaning: 'The same field was changed in both systems; the later change was kept.',
    toDo: 'Check that the value kept is the right one.',
    who: 'billing staff',
  },
  'invalid-record': {
    meaning: 'A record arrived that cannot become a valid resource; it is kept as it came.',
    toDo: 'Correct the fields named in the system it came from.',
    who: 'billing staff',
  },
  'refused-by-target': {
    meaning: 'The target refused the record.',
    toDo: 'Correct what the target names, then re-send.',
    who: 'billing staff',
  },
  'not-supported': {
    meaning: 'The target has no way to do this.',
    toDo: 'Do it by hand in that system.',
    who: 'billing staff',
  },
  'credentials-refused': {
    meaning: 'The system refuses the credentials of this connection; everything for it waits.',
    toDo: 'Correct the credentials in the configuration.',
    who: 'administrator',
  },
  'permission-missing': {
    meaning: 'The account lacks a permission; everything for this connection waits.',
    toDo: 'Have an administrator of that system grant the permission named.',
    who: 'administrator',
  },
  'settings-invalid': {
    meaning: 'The configuration of this connection is not complete or not right.',
    toDo: 'Correct the settings named (connections[].settings of the configuration), then restart.',
    who: 'administrator',
  },
  'integration-off': {
    meaning: 'The integration has not been turned on; nothing flows.',
    toDo: 'Request it: I need help -> Contact Elation Support; a Kareo account must exist first.',
    who: 'administrator',
  },
  'target-unreachable': {
    meaning: 'The system cannot be reached; the delivery is tried again by itself.',
    toDo: 'Nothing; if it lasts, see that the system is up.',
    who: 'no one',
  },
  'target-throttled': {
    meaning: 'The system limits how often it may be called; the delivery is tried again by itself.',
    toDo: 'Nothing.',
    who: 'no one',
  },
  'target-fault': {
    meaning: 'The system failed; the delivery is tried again by itself.',
    toDo: 'Nothing; if it lasts, report it to the vendor.',
    who: 'no one',
  },
  'answer-lost': {
    meaning:
      'The answer was lost after the request may have been acted on; the system is asked before anything is repeated.',
    toDo: 'Nothing.',
    who: 'no one',
  },
} as const satisfies Record<string, ReasonEntry>;

export type ReasonCode = keyof typeof reasons;
