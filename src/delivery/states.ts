// The states that staff see, by code: of deliveries, of records that wait for a person, of connections; the published code system is made from them. Rules XX-04, XX-08; https://hl7.org/fhir/R4/task-definitions.html#Task.businessStatus
import type { CodeableConcept } from 'fhir/r4.js';
import { system } from '../fhir/code-systems.js';

/** Each state as the word that staff know, and what it means. */
export const states = {
  queued: { word: 'Queued', meaning: 'It is sent next, or as soon as the system can be reached.' },
  sending: { word: 'Sending', meaning: 'It is on its way to the system.' },
  waiting: { word: 'Waiting for the patient', meaning: 'It follows by itself once the system knows the patient.' },
  held: { word: 'Held', meaning: 'It is not sent until a person releases it.' },
  accepted: { word: 'Accepted', meaning: 'The system has it.' },
  failed: { word: 'Failed', meaning: 'It was refused; a person mends what the reason names, then re-sends it.' },
  'bill-error': { word: 'Bill Error', meaning: 'The bill was refused; a person edits it, then re-sends it.' },
  cancelled: { word: 'Cancelled', meaning: 'It is not sent any more.' },
  'invalid-record': { word: 'Invalid record', meaning: 'A record is kept as it came until its system corrects it.' },
  review: { word: 'Review', meaning: 'A person says which patient a record is of.' },
  check: { word: 'Check', meaning: 'A person looks whether the value kept is the right one.' },
  blocked: { word: 'Blocked', meaning: 'Nothing of this patient is sent until a person has mended the chart.' },
  paused: { word: 'Paused', meaning: 'Nothing is sent over this connection until its settings are mended.' },
  resolved: { word: 'Resolved', meaning: 'What stood in the way is gone.' },
  'works-again': { word: 'Works again', meaning: 'The connection that was paused works.' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly meaning: string }>>;

export type StateCode = keyof typeof states;

/** The businessStatus of a Task in this state. */
export const businessStatusOf = (code: StateCode): CodeableConcept => ({
  coding: [{ system: system.state, code }],
  text: states[code].word,
});
