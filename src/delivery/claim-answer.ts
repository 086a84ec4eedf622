// What became of a bill, as its one ClaimResponse and as the intent to tell the system it came from. Guide: Elation–Kareo, "I received a Bill Error"; rules EL-17, EL-20.
import type { Claim, ClaimResponse } from 'fhir/r4.js';
import type { Reason } from '../systems/failure.js';
import { claimResponseOf } from './claim-response.js';
import type { Draft } from './draft.js';
import { instant, type Connection } from './hub.js';
import { putIntents } from './intents.js';
import { linksOf } from './links.js';
import { flowFor } from './speaks.js';

export interface Answered {
  readonly outcome: 'complete' | 'error';
  readonly disposition: string;
  readonly reasons: readonly Reason[];
  readonly reference?: { readonly system: string; readonly value: string };
  /** The target's own answer, for the bill's raw error. */
  readonly raw?: string;
}

const rowKey = (claim: string): string => `claim-response|${claim}`;

/** Puts the claim's ClaimResponse and owes its state to the connection that the bill came from. */
export async function answerClaim(
  draft: Draft,
  connection: Connection,
  claim: Claim & { id: string },
  answered: Answered,
): Promise<void> {
  const known = await draft.row<{ id: string }>('setting', rowKey(claim.id));
  const id = known?.id ?? draft.hub.newId();
  if (!known) await draft.putRow('setting', rowKey(claim.id), { id }, []);
  const before = await draft.read<ClaimResponse>(`ClaimResponse/${id}`);
  const response: ClaimResponse = claimResponseOf({
    ...answered,
    id,
    claim,
    created: before?.created ?? instant(draft.hub),
  });
  const { raw } = answered;
  const said =
    raw === undefined ? response : { ...response, processNote: [{ number: 1, type: 'display' as const, text: raw }] };
  await draft.put(
    { ...said, id },
    { who: connection.system.title, rule: answered.outcome === 'error' ? 'EL-20' : 'EL-17' },
  );
  await tellSource(draft, connection, claim, id);
}

async function tellSource(
  draft: Draft,
  connection: Connection,
  claim: Claim & { id: string },
  response: string,
): Promise<void> {
  const source = flowFor(draft.hub, connection, 'bills')?.joined.connections;
  const links = await linksOf(draft.hub, `Claim/${claim.id}`);
  for (const link of links) {
    if (link.connection === connection.name || !Object.values(source ?? {}).includes(link.connection)) continue;
    await putIntents(draft, [
      {
        connection: link.connection,
        deliveryClass: 'bill-status',
        action: 'put',
        focus: `ClaimResponse/${response}`,
        lane: claim.patient.reference ?? '-',
        origin: connection.name,
      },
    ]);
  }
}
