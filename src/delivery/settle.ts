// How a delivery ends: accepted, refused, put off, or moot; committed with the links, records, Task and ClaimResponse that show it. docs/architecture.md section 4, "Out".
import type { Claim } from 'fhir/r4.js';
import type { SystemFailure, Reason } from '../systems/failure.js';
import { reasons } from '../systems/reasons.js';
import type { DeliveryAnswer } from '../systems/system.js';
import { absorb } from './absorb.js';
import { backoffMs } from './backoff.js';
import { answerClaim } from './claim-answer.js';
import { withInsurance } from './claim-insurance.js';
import { deliveryKey, putDelivery, type Attempt, type Delivery } from './deliveries.js';
import { withDraft, type Draft } from './draft.js';
import { flowFor } from './speaks.js';
import { instant, type Connection, type Hub } from './hub.js';
import { intentsOf, putIntents } from './intents.js';
import { requeueLane } from './lanes.js';
import { putLink } from './links.js';
import { raiseAlarm, liftAlarm } from './alarm.js';
import { restConnection, wakeConnection } from './rest.js';
import { returnToOwner } from './return-to-owner.js';
import { showDelivery, showWaiting } from './show.js';
import { reasonOfWrite } from './their-words.js';

const longestHistory = 100;

/** The delivery as it stands in the store, if the lease is still ours: a fenced write. */
async function ours(draft: Draft, leased: Delivery): Promise<Delivery | undefined> {
  const row = await draft.row<Delivery>('delivery', deliveryKey(leased.connection, leased.deliveryClass, leased.focus));
  return row?.state === 'sending' && row.leaseToken === leased.leaseToken ? row : undefined;
}

function ended(row: Delivery, attempt: Attempt, now: Partial<Delivery>): Delivery {
  const { leaseToken, leaseUntil, ...rest } = row;
  return { ...rest, history: [...row.history, attempt].slice(-longestHistory), reasons: attempt.reasons, ...now };
}

/** Accepted: links and records are kept, who waits for it goes on, and a newer change is due at once. */
export async function settleAccepted(
  hub: Hub,
  connection: Connection,
  leased: Delivery,
  answer: DeliveryAnswer,
): Promise<boolean> {
  wakeConnection(hub, connection.name);
  await withDraft(hub, async (draft) => {
    const row = await ours(draft, leased);
    if (!row) return;
    for (const link of answer.links) await putLink(draft, { ...link, connection: connection.name, state: 'live' });
    for (const record of answer.records)
      await absorb(draft, connection, record, answer.wasThere === true ? 'joined' : 'answered');
    if (answer.links.some(({ recordType }) => recordType === 'patient'))
      await requeueLane(draft, connection.name, leased.lane);
    const attempt: Attempt = { at: instant(hub), outcome: 'accepted', reasons: [] };
    const newer = row.wanted > leased.wanted;
    const delivery = ended(row, attempt, {
      state: newer ? 'queued' : 'done',
      done: leased.wanted,
      dueAt: hub.clock(),
      tries: 0,
      mayBeThere: false,
      notCarried: answer.notCarried,
    });
    if (leased.deliveryClass === 'bills' && leased.focus.startsWith('Claim/'))
      await acceptedClaim(draft, connection, leased, answer);
    if (leased.origin === 'fhir') await tellPartners(draft, connection, leased);
    await liftAlarm(draft, connection);
    await putDelivery(draft, await showDelivery(draft, connection, delivery));
  });
  return true;
}

/** Once the billing system has it, the claim is active and carries that system's number; the source of the bill is told. */
async function acceptedClaim(
  draft: Draft,
  connection: Connection,
  leased: Delivery,
  answer: DeliveryAnswer,
): Promise<void> {
  const standing = await draft.read<Claim>(leased.focus);
  const claim = standing && (await withInsurance(draft.hub, standing));
  const flow = flowFor(draft.hub, connection, 'bills')?.flow;
  if (!claim || !flow?.to.includes(connection.system.name)) return;
  const { identifier } = answer;
  const known =
    claim.identifier?.some(({ system, value }) => system === identifier?.system && value === identifier?.value) ??
    false;
  const active: Claim & { id: string } = {
    ...claim,
    status: 'active',
    ...(identifier && !known && { identifier: [...(claim.identifier ?? []), identifier] }),
  };
  const made = answer.links.find(({ reference }) => reference === leased.focus);
  await draft.put(active, {
    who: connection.system.title,
    rule: 'EL-17',
    ...(made && {
      record: { connection: connection.name, recordType: made.recordType, nativeId: made.nativeId },
    }),
  });
  const number = identifier === undefined ? '' : ` as encounter ${identifier.value}`;
  await answerClaim(draft, connection, active, {
    outcome: 'complete',
    disposition: `Accepted by ${connection.system.title}${number}`,
    reasons: [],
    ...(identifier && { reference: identifier }),
  });
}

/** A FHIR client's write has been accepted by the system that owns it: now its partners are told. */
async function tellPartners(draft: Draft, connection: Connection, { focus, deliveryClass }: Delivery): Promise<void> {
  if (deliveryClass === 'bill-status') return;
  const found = flowFor(draft.hub, connection, deliveryClass);
  const resource = await draft.read(focus);
  if (!resource || found?.flow.owner !== connection.system.name || deliveryClass === 'bills') return;
  const intents = intentsOf(draft, connection, { dataClass: deliveryClass, resource, ready: true });
  await putIntents(
    draft,
    intents.map((intent) => ({ ...intent, origin: 'fhir' })),
  );
}

/** Not accepted: by its class it stands with its reason, is tried again later, asks first, or rests with the whole connection. */
export async function settleFailed(
  hub: Hub,
  connection: Connection,
  leased: Delivery,
  { failureClass, retryAfterMs, raw, reasons: said }: SystemFailure,
): Promise<boolean> {
  const told = said.map((one) => reasonOfWrite(connection.system, leased.deliveryClass, one));
  const restUntil = failureClass === 'configuration' ? restConnection(hub, connection.name) : 0;
  if (failureClass === 'data') wakeConnection(hub, connection.name);
  await withDraft(hub, async (draft) => {
    const row = await ours(draft, leased);
    if (!row) return;
    const now = hub.clock();
    const attempt: Attempt = { at: instant(hub), outcome: failureClass, reasons: told };
    const tries = row.tries + 1;
    if (failureClass === 'data') {
      const newer = row.wanted > leased.wanted;
      const failed = ended(row, attempt, { state: newer ? 'queued' : 'failed', dueAt: now, tries: 0 });
      if (leased.deliveryClass === 'bills') await refusedClaim(draft, connection, leased, { reasons: told, raw });
      if (leased.origin === 'fhir' && !newer) await returnToOwner(draft, connection, leased);
      await putDelivery(draft, await showDelivery(draft, connection, failed));
      return;
    }
    const dueAt = failureClass === 'configuration' ? restUntil : now + (retryAfterMs ?? backoffMs(tries, hub.random()));
    const mayBeThere = row.mayBeThere || failureClass === 'ambiguous';
    if (failureClass === 'configuration') {
      await raiseAlarm(draft, connection, told);
      await showWaiting(draft, connection);
    }
    const later = ended(row, attempt, { state: 'queued', dueAt, tries, mayBeThere });
    const throttled = told.every(({ code }) => code === 'target-throttled') && tries < 5;
    await putDelivery(draft, throttled ? later : await showDelivery(draft, connection, later));
  });
  return failureClass === 'data';
}

async function refusedClaim(
  draft: Draft,
  connection: Connection,
  leased: Delivery,
  failure: Pick<SystemFailure, 'reasons' | 'raw'>,
): Promise<void> {
  const claim = await draft.read<Claim>(leased.focus);
  if (!claim) return;
  await answerClaim(draft, connection, claim, {
    outcome: 'error',
    disposition: 'Bill Error',
    reasons: failure.reasons,
    ...(failure.raw !== undefined && { raw: failure.raw }),
  });
}

/** What must be there first is not: it waits for the patient, or stands until the chart is restored. */
export async function settleWaiting(
  hub: Hub,
  connection: Connection,
  leased: Delivery,
  code: 'patient-not-linked' | 'patient-match-review' | 'chart-deleted' | 'chart-merged-away',
): Promise<boolean> {
  const reason: Reason = { code, text: `${reasons[code].meaning} (${connection.system.title})` };
  await withDraft(hub, async (draft) => {
    const row = await ours(draft, leased);
    if (!row) return;
    const attempt: Attempt = { at: instant(hub), outcome: 'data', reasons: [reason] };
    const waiting = ended(row, attempt, {
      state: code === 'patient-not-linked' || code === 'patient-match-review' ? 'waiting' : 'failed',
      tries: 0,
    });
    await putDelivery(draft, await showDelivery(draft, connection, waiting));
  });
  return true;
}

/** The resource is gone: nothing is owed any more. */
export async function settleGone(hub: Hub, leased: Delivery): Promise<boolean> {
  await withDraft(hub, async (draft) => {
    const row = await ours(draft, leased);
    if (row)
      await putDelivery(
        draft,
        ended(row, { at: instant(hub), outcome: 'accepted', reasons: [] }, { state: 'done', done: leased.wanted }),
      );
  });
  return true;
}
