// Lanes: the deliveries of one patient to one connection go one after the other, in the order in which they were wanted. Rule XX-03.
import { lastCharacter } from '../search/plan.js';
import { order, putDelivery, type Delivery } from './deliveries.js';
import type { Draft } from './draft.js';
import type { Page, Scanned } from '../store/store.js';
import type { Hub } from './hub.js';

/** What a lane still owes, in order: queued, being sent, waiting, failed or held. */
export async function owedIn(hub: Hub, connection: string, lane: string): Promise<readonly Delivery[]> {
  const from = order.lane(connection, lane);
  const { items } = await hub.store.scan<Delivery>(hub.tenant, 'delivery', {
    from,
    to: from + lastCharacter,
    limit: 200,
  });
  return items.map(({ row }) => row.value);
}

/** What is due in a connection now, the longest due first, page by page. */
export const dueIn = (
  hub: Hub,
  connection: string,
  page: { readonly after?: string; readonly limit: number },
): Promise<Page<Scanned<Delivery>>> =>
  hub.store.scan<Delivery>(hub.tenant, 'delivery', {
    from: order.due(connection, 0),
    to: order.due(connection, hub.clock()) + lastCharacter,
    ...page,
  });

const forWantOfChart: ReadonlySet<string> = new Set(['chart-deleted', 'chart-merged-away', 'patient-not-linked']);

/** What stood in a lane for want of its patient (deleted chart, not linked yet) is due again. */
export async function requeueLane(draft: Draft, connection: string, lane: string): Promise<void> {
  const now = draft.hub.clock();
  for (const { deliveryClass, focus } of await owedIn(draft.hub, connection, lane)) {
    const delivery = await draft.row<Delivery>('delivery', `${connection}|${deliveryClass}|${focus}`);
    if (!delivery) continue;
    const blocked =
      delivery.state === 'waiting' ||
      (delivery.state === 'failed' && delivery.reasons.some(({ code }) => forWantOfChart.has(code)));
    if (blocked) await putDelivery(draft, { ...delivery, state: 'queued', dueAt: now, tries: 0 });
  }
}
