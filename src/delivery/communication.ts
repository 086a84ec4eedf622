// Advisories and notices to staff, as Communication resources that can be searched by patient. https://hl7.org/fhir/R4/communication.html; rules EL-19, EL-25, EL-29.
import type { Communication } from 'fhir/r4.js';
import { system } from '../fhir/code-systems.js';

export interface CommunicationOf {
  readonly id: string;
  /** 'advisory': there is a better place for this; 'notice': something must be done by hand. */
  readonly category: 'advisory' | 'notice';
  readonly text: string;
  /** The rule it comes from: 'EL-19'. */
  readonly rule: string;
  readonly patient?: string;
  readonly about?: string;
  readonly sent: string;
}

/** The Communication of these facts. */
export const communicationOf = (facts: CommunicationOf): Communication => ({
  resourceType: 'Communication',
  id: facts.id,
  status: 'completed',
  category: [{ coding: [{ system: system.communication, code: facts.category }] }],
  ...(facts.patient !== undefined && { subject: { reference: facts.patient } }),
  ...(facts.about !== undefined && { about: [{ reference: facts.about }] }),
  sent: facts.sent,
  reasonCode: [{ text: facts.rule }],
  payload: [{ contentString: facts.text }],
});
