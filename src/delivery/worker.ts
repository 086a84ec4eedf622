// The way out: deliveries that are due are leased, sent and settled, lane by lane. docs/architecture.md section 4, "Out"; rules XX-02 to XX-04.
import { SystemFailure } from '../systems/failure.js';
import { deliveryKey, putDelivery, type Delivery } from './deliveries.js';
import { faultOf } from './fault.js';
import { withDraft } from './draft.js';
import { isOpen, type Connection, type Hub } from './hub.js';
import { linkTo } from './links.js';
import { createOneAtATime, type OneAtATime } from './one-at-a-time.js';
import { dueIn, owedIn } from './lanes.js';
import { prepareOrder } from './order.js';
import { isUnderReview } from './records.js';
import { connectionRests } from './rest.js';
import { showDelivery } from './show.js';
import { settleAccepted, settleFailed, settleGone, settleWaiting } from './settle.js';

/** A lease is short, so that what a killed process held is taken up soon, and is renewed while its delivery is under way. */
const leaseMs = 15_000;
const renewMs = 5_000;
const batch = 32;

/** The running worker. */
export interface Worker {
  /** Looks at once for what is due; called after every commit that put an intent. */
  readonly wake: () => void;
  /** Resolves when nothing is under way and nothing is due. */
  readonly idle: () => Promise<void>;
  /** Stops taking; resolves when what is under way has been settled. */
  readonly stop: () => Promise<void>;
}

/** Starts working deliveries. One lane is worked by one hand at a time, also across processes (a lease on each delivery). */
export function startWorker(hub: Hub): Worker {
  const token = hub.newId();
  const oneAtATime = createOneAtATime();
  const busy = new Map<string, Promise<void>>();
  const underWay = new Map<string, number>();
  let stopped = false;
  let woken = false;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    do {
      woken = false;
      for (const connection of hub.connections.values()) await lookAt(connection);
    } while (woken && !stopped);
  };

  /** Takes up lanes of a connection while it has a hand free; what waits behind busy lanes hides nothing. */
  const lookAt = async (connection: Connection): Promise<void> => {
    const { name } = connection;
    if (connectionRests(hub, name) || !isOpen(hub, connection)) return;
    let after: string | undefined;
    do {
      const page = await dueIn(hub, name, { limit: batch, ...(after !== undefined && { after }) });
      for (const { row } of page.items) {
        if (stopped || (underWay.get(name) ?? 0) >= connection.concurrency) return;
        if (!busy.has(`${name}|${row.value.lane}`)) takeUp(connection, row.value.lane);
      }
      after = page.next;
    } while (after !== undefined);
  };

  const takeUp = (connection: Connection, lane: string): void => {
    const { name } = connection;
    const key = `${name}|${lane}`;
    underWay.set(name, (underWay.get(name) ?? 0) + 1);
    const work = workLane({ hub, connection, token, oneAtATime }, lane)
      .catch((error: unknown) =>
        hub.log.error({ connection: name, ...faultOf(error) }, 'a lane stopped on a fault of ours'),
      )
      .finally(() => {
        busy.delete(key);
        underWay.set(name, (underWay.get(name) ?? 1) - 1);
        wake();
      });
    busy.set(key, work);
  };

  const wake = (): void => {
    woken = true;
    if (stopped || looking) return;
    looking = look()
      .catch((error: unknown) => hub.log.error({ ...faultOf(error) }, 'looking for due deliveries failed'))
      .finally(() => {
        looking = undefined;
        if (woken && !stopped) wake();
      });
  };

  return {
    wake,
    idle: async () => {
      for (;;) {
        while (looking) await looking;
        if (busy.size === 0) return;
        await Promise.all(busy.values());
      }
    },
    stop: async () => {
      stopped = true;
      await looking;
      await Promise.all(busy.values());
    },
  };
}

interface Hand {
  readonly hub: Hub;
  readonly connection: Connection;
  readonly token: string;
  readonly oneAtATime: OneAtATime;
}

/** Works a lane from its front for as long as its first delivery is due and goes through. */
async function workLane(hand: Hand, lane: string): Promise<void> {
  const { hub, connection, oneAtATime } = hand;
  for (const owed of await owedIn(hub, connection.name, lane)) {
    // A person's turn, or the patient's: what does not depend on it goes on.
    if (owed.state === 'held' || owed.state === 'failed' || owed.state === 'waiting') continue;
    const shares = owed.deliveryClass === 'insurance'; // Carriers and plans belong to no one patient.
    const goesOn = shares
      ? await oneAtATime.run(connection.name, () => workOne(hand, owed))
      : await workOne(hand, owed);
    if (!goesOn) return waitForFront(hub, connection, lane);
  }
}

/** What stands behind a delivery that is not due yet is not due before it, else it would be looked at again and again; and it is seen. */
async function waitForFront(hub: Hub, connection: Connection, lane: string): Promise<void> {
  await withDraft(hub, async (draft) => {
    let front = 0;
    for (const { deliveryClass, focus } of await owedIn(hub, connection.name, lane)) {
      const owed = await draft.row<Delivery>('delivery', deliveryKey(connection.name, deliveryClass, focus));
      if (owed?.state === 'sending') front = Math.max(front, owed.leaseUntil ?? 0);
      if (owed?.state !== 'queued') continue;
      if (owed.dueAt < front)
        await putDelivery(draft, await showDelivery(draft, connection, { ...owed, dueAt: front }, 'waits'));
      else front = owed.dueAt;
    }
  });
}

/** Leases, sends and settles one delivery. Answers whether the lane may go on to the next. */
async function workOne({ hub, connection, token }: Hand, owed: Delivery): Promise<boolean> {
  const leased = await lease(hub, owed, token);
  if (leased === 'not due' || leased === 'not ours') return false;
  const renewing = setInterval(
    () =>
      void renew(hub, leased).catch((error: unknown) =>
        hub.log.error({ connection: connection.name, ...faultOf(error) }, 'a lease could not be renewed'),
      ),
    renewMs,
  );
  return attempt(hub, connection, leased).finally(() => clearInterval(renewing));
}

async function attempt(hub: Hub, connection: Connection, leased: Delivery): Promise<boolean> {
  const waitsFor = await blockedBy(hub, connection, leased);
  if (waitsFor) return settleWaiting(hub, connection, leased, waitsFor);
  try {
    const prepared = await prepareOrder(hub, connection, leased);
    if (!prepared) return await settleGone(hub, leased);
    const answer = await connection.connector.deliver(prepared.order);
    return await settleAccepted(hub, connection, leased, {
      ...answer,
      notCarried: [...prepared.leftOut, ...answer.notCarried],
    });
  } catch (error) {
    if (error instanceof SystemFailure) return settleFailed(hub, connection, leased, error);
    hub.log.error(
      { connection: connection.name, class: leased.deliveryClass, ...faultOf(error) },
      'a delivery stopped on a fault of ours',
    );
    const reason = {
      code: 'target-fault',
      text: 'Chartbridge failed while it delivered; the log has the fault',
    } as const;
    return settleFailed(hub, connection, leased, new SystemFailure('ambiguous', [reason], { cause: error }));
  }
}

/** Takes the lease, durably: whoever finds it expired knows that an attempt may have had its effect. */
async function lease(hub: Hub, owed: Delivery, token: string): Promise<Delivery | 'not due' | 'not ours'> {
  return withDraft(hub, async (draft) => {
    const now = hub.clock();
    const delivery = await draft.row<Delivery>(
      'delivery',
      deliveryKey(owed.connection, owed.deliveryClass, owed.focus),
    );
    if (!delivery) return 'not ours';
    if (delivery.state === 'sending') {
      if (delivery.leaseToken?.startsWith(token) !== true && (delivery.leaseUntil ?? 0) > now) return 'not ours';
    } else if (delivery.state !== 'queued' || delivery.dueAt > now) return 'not due';
    const mayBeThere = delivery.mayBeThere || delivery.state === 'sending';
    const leased: Delivery = {
      ...delivery,
      state: 'sending',
      leaseToken: `${token}/${hub.newId()}`,
      leaseUntil: now + leaseMs,
      mayBeThere,
    };
    await putDelivery(draft, leased);
    return leased;
  });
}

async function renew(hub: Hub, { connection, deliveryClass, focus, leaseToken }: Delivery): Promise<void> {
  await withDraft(hub, async (draft) => {
    const row = await draft.row<Delivery>('delivery', deliveryKey(connection, deliveryClass, focus));
    if (row?.state === 'sending' && row.leaseToken === leaseToken)
      await putDelivery(draft, { ...row, leaseUntil: hub.clock() + leaseMs });
  });
}

/** What must be there first: the patient in the target, and its chart alive. */
async function blockedBy(
  hub: Hub,
  connection: Connection,
  delivery: Delivery,
): Promise<'patient-not-linked' | 'patient-match-review' | 'chart-deleted' | 'chart-merged-away' | undefined> {
  if (delivery.lane === '-' || delivery.deliveryClass === 'bill-status') return undefined;
  const link = await withDraft(hub, (draft) => linkTo(draft, connection.name, 'patient', delivery.lane));
  if (!link && (await isUnderReview(hub, connection.name, delivery.lane))) return 'patient-match-review';
  if (!link) return delivery.deliveryClass === 'patients' ? undefined : 'patient-not-linked';
  if (link.state === 'deleted') return 'chart-deleted';
  return link.state === 'merged' ? 'chart-merged-away' : undefined;
}
