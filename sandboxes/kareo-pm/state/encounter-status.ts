// The life of an encounter: Draft, Submitted (shown as Review), then Approved, which makes one claim a line, or Rejected. Kareo sheet 2.6, "Encounter life cycle".
import { Refusal } from '../wire/faults.js';
import type { Encounter, EncounterStatus } from './records.js';
import type { State } from './state.js';

/** The numbers that GetEncounterDetails gives instead of words. */
export const statusNumbers: Readonly<Record<EncounterStatus, string>> = {
  Draft: '1',
  Submitted: '2',
  Approved: '3',
  Rejected: '4',
  Unpayable: '5',
};

const next: Readonly<Record<EncounterStatus, readonly EncounterStatus[]>> = {
  Draft: ['Submitted', 'Approved', 'Rejected', 'Unpayable'],
  Submitted: ['Draft', 'Approved', 'Rejected', 'Unpayable'],
  Rejected: ['Draft', 'Submitted', 'Approved', 'Unpayable'],
  Approved: ['Submitted'],
  Unpayable: ['Submitted'],
};

/** What claims may come to after `Ready`. */
export const claimStatuses = [
  'Ready',
  'Pending',
  'Completed',
  'Error - Rejection',
  'Error - Denial',
  'Error - No Response',
  'Voided',
];

/** The stored word for one that a caller may use; `Review` is what the screen calls Submitted. */
export function statusOf(word: string): EncounterStatus | undefined {
  const wanted = word.trim() === 'Review' ? 'Submitted' : word.trim();
  return Object.keys(statusNumbers).find((status): status is EncounterStatus => status === wanted);
}

/** Takes an encounter to a status the way staff or a caller do. Throws Refusal when there is no way. */
export function changeStatus(state: State, encounter: Encounter, status: EncounterStatus): void {
  if (encounter.status === status) return;
  if (!next[encounter.status].includes(status)) {
    throw new Refusal(`Encounter ${encounter.id} is ${encounter.status} and cannot become ${status}.`);
  }
  if (encounter.status === 'Approved' && encounter.lines.some((line) => line.claimStatus !== 'Ready')) {
    throw new Refusal(`Encounter ${encounter.id} is billed and can no longer be un-approved.`);
  }
  setStatus(state, encounter, status);
}

/** Sets the status with what follows from it: claims come with approval and go with it; a scenario may make it unpayable. */
export function setStatus(state: State, encounter: Encounter, wanted: EncounterStatus): void {
  const scenario = state.cases.get(encounter.caseId)?.columns['PayerScenario'] ?? '';
  encounter.status = wanted === 'Approved' && state.payerScenarios.get(scenario) === 'Unpayable' ? 'Unpayable' : wanted;
  for (const line of encounter.lines) {
    line.claimStatus = encounter.status === 'Approved' ? (line.claimStatus ?? 'Ready') : undefined;
    if (line.claimStatus === undefined) state.claims.delete(line.claimId);
    else state.claims.set(line.claimId, { encounter, line });
  }
  encounterChanged(state, encounter);
}

export function encounterChanged(state: State, encounter: Encounter): void {
  encounter.modifiedAt = state.clock.now();
  state.encountersModified.add(encounter.id, encounter.modifiedAt);
}
