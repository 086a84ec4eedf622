// The ClaimResponse that tells what became of a bill: accepted, in error with its reasons, or waiting. https://hl7.org/fhir/R4/claimresponse.html
import type { Claim, ClaimResponse } from 'fhir/r4.js';
import { system } from '../fhir/code-systems.js';
import type { Reason } from '../systems/failure.js';

export interface ResponseOf {
  readonly id: string;
  readonly claim: Claim & { readonly id: string };
  readonly created: string;
  /** 'queued' while it waits, 'complete' once the billing system has it, 'error' while it stands as Bill Error. */
  readonly outcome: 'queued' | 'complete' | 'error';
  readonly disposition: string;
  readonly reasons: readonly Reason[];
  /** The billing system's own number for it, where it was accepted. */
  readonly reference?: { readonly system: string; readonly value: string };
}

/** The ClaimResponse of these facts; a bill without an insurer says so with a data-absent-reason. */
export function claimResponseOf(facts: ResponseOf): ClaimResponse {
  const { claim } = facts;
  return {
    resourceType: 'ClaimResponse',
    id: facts.id,
    ...(facts.reference && { identifier: [facts.reference] }),
    status: 'active',
    type: claim.type,
    use: claim.use,
    patient: claim.patient,
    created: facts.created,
    insurer: claim.insurer ?? {
      display: 'the patient',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'not-applicable' }],
    },
    requestor: claim.provider,
    request: { reference: `Claim/${claim.id}` },
    outcome: facts.outcome,
    disposition: facts.disposition,
    ...(facts.reasons.length > 0 && {
      error: facts.reasons.map((reason) => ({
        ...(reason.line !== undefined && { itemSequence: reason.line }),
        code: { coding: [{ system: system.reason, code: reason.code }], text: reason.text },
      })),
    }),
  };
}
