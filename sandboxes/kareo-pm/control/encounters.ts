// Billing staff: review, approve, bill. control.openapi.yaml, "encounters".
import { chargeRow } from '../operations/charge-rows.js';
import { changeStatus, claimStatuses, encounterChanged, statusNumbers, statusOf } from '../state/encounter-status.js';
import type { Encounter } from '../state/records.js';
import { type ControlCall, ControlError, post, recordOf, textMember } from './route.js';

const known = (call: ControlCall): Encounter => recordOf(call, call.sandbox.state.encounters, 'encounter');

function claimStatusIn(call: ControlCall): string {
  const status = textMember(call, 'Status');
  if (!claimStatuses.includes(status)) throw new ControlError(400, `Status must be one of ${claimStatuses.join(', ')}`);
  return status;
}

export const encounterRoutes = [
  post('/control/encounters/{id}/status', (call) => {
    const encounter = known(call);
    const status = statusOf(textMember(call, 'EncounterStatus'));
    if (status === undefined) {
      throw new ControlError(400, `EncounterStatus must be one of ${Object.keys(statusNumbers).join(', ')}`);
    }
    changeStatus(call.sandbox.state, encounter, status);
    return encounter;
  }),
  post('/control/encounters/{id}/claims', (call) => {
    const encounter = known(call);
    const status = claimStatusIn(call);
    if (encounter.status !== 'Approved')
      throw new ControlError(409, `encounter ${encounter.id} is ${encounter.status}: it has no claims`);
    for (const line of encounter.lines) line.claimStatus = status;
    encounterChanged(call.sandbox.state, encounter);
    return encounter;
  }),
  post('/control/claims/{id}', (call) => {
    const { encounter, line } = recordOf(call, call.sandbox.state.claims, 'claim');
    line.claimStatus = claimStatusIn(call);
    encounterChanged(call.sandbox.state, encounter);
    return chargeRow(call.sandbox.state, encounter, line);
  }),
];
