// What staff can do with a delivery through its Task: send it again, hold it, release it, cancel it. Guide: Elation–Kareo, "Save & Re-send"; rule XX-04.
import { notFound, refusal } from '../fhir/outcome.js';
import { deliveryKey, order, putDelivery, type Delivery, type DeliveryState } from './deliveries.js';
import { withDraft } from './draft.js';
import type { Hub } from './hub.js';
import { putInInbox } from './inbox.js';
import { linksOf } from './links.js';
import { showDelivery } from './show.js';

export type StaffAction = 'resend' | 'hold' | 'release' | 'cancel';

/** From which states an action is possible, and what it leads to. */
const actions: Readonly<
  Record<StaffAction, { readonly from: readonly DeliveryState[]; readonly to: DeliveryState; readonly says: string }>
> = {
  resend: {
    from: ['failed', 'queued', 'waiting', 'cancelled'],
    to: 'queued',
    says: 'Only what failed, waits or was cancelled can be sent again',
  },
  hold: { from: ['queued', 'waiting', 'failed'], to: 'held', says: 'Only what has not been sent can be held' },
  release: { from: ['held'], to: 'queued', says: 'Only what is held can be released' },
  cancel: {
    from: ['queued', 'waiting', 'failed', 'held'],
    to: 'cancelled',
    says: 'Only what has not been sent can be cancelled',
  },
};

/**
 * Does it, durably. Before a bill is sent again its source is asked for it once more, so that what is sent is what stands there now.
 * Throws OutcomeError 404 where no delivery stands behind the Task, 409 where the action does not fit its state.
 */
export async function operateOnTask(hub: Hub, action: StaffAction, taskId: string): Promise<void> {
  const found = await deliveryOfTask(hub, taskId);
  if (!found) throw notFound(`A delivery behind Task/${taskId}`);
  if (action === 'resend' || action === 'release') await refreshSource(hub, found);
  await withDraft(hub, async (draft) => {
    const delivery = await draft.row<Delivery>(
      'delivery',
      deliveryKey(found.connection, found.deliveryClass, found.focus),
    );
    const connection = hub.connections.get(found.connection);
    if (!delivery || !connection) throw notFound(`A delivery behind Task/${taskId}`);
    const { from, to, says } = actions[action];
    const standsAlready = delivery.state === to && action === 'resend';
    if (!standsAlready && !from.includes(delivery.state))
      throw refusal(409, 'conflict', `${says}; this delivery is ${delivery.state}`, 'Task.status');
    await putDelivery(
      draft,
      await showDelivery(draft, connection, {
        ...delivery,
        state: to,
        dueAt: hub.clock(),
        tries: 0,
        reasons: to === 'queued' ? [] : delivery.reasons,
      }),
    );
  });
}

async function deliveryOfTask(hub: Hub, taskId: string): Promise<Delivery | undefined> {
  const from = order.task(taskId);
  const { items } = await hub.store.scan<Delivery>(hub.tenant, 'delivery', { from, to: `${from}~`, limit: 1 });
  return items[0]?.row.value;
}

/** Reads the record behind the delivery's resource once more from the system that it came from. */
async function refreshSource(hub: Hub, { focus, connection }: Delivery): Promise<void> {
  for (const link of await linksOf(hub, focus)) {
    const source = hub.connections.get(link.connection);
    if (!source || link.connection === connection) continue;
    const { recordType, nativeId } = link.within ?? link;
    const record = await source.connector.fetchRecord(recordType, nativeId).catch(() => undefined);
    if (record) await putInInbox(hub, source.name, [record], 'heard');
  }
}
