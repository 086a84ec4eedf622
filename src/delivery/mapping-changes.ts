// Sets a map between two records, also when both have become resources of their own already, and lets go what waited for it. Guide: Elation–Kareo, "Mapping Practice Locations"; rules EL-01 to EL-03.
import { lastCharacter } from '../search/plan.js';
import type { SystemName } from '../systems/system.js';
import { deliveryKey, order, putDelivery, type Delivery } from './deliveries.js';
import { withDraft } from './draft.js';
import type { Hub } from './hub.js';
import { counterpartKey, linkOf } from './links.js';
import { mappedRecordType, putMap, type Mapped, type MapKind } from './maps.js';

const resourceTypeOf: Readonly<Record<MapKind, string>> = {
  provider: 'Practitioner',
  calendar: 'Practitioner',
  location: 'Location',
  practice: 'Organization',
};

/** Sets the map. Both connections must be configured; the records need not have arrived yet. */
export async function setMap(hub: Hub, kind: MapKind, one: Mapped, other: Mapped): Promise<void> {
  await withDraft(hub, async (draft) => {
    await putMap(draft, kind, one, other);
    const [first, second] = await Promise.all(
      [one, other].map(async ({ connection, nativeId }) => {
        const system = hub.connections.get(connection)?.system.name;
        if (system === undefined) throw new Error(`There is no connection named ${connection}`);
        return linkOf(draft, connection, {
          recordType: recordTypeOf(kind, system),
          nativeId,
          resourceType: resourceTypeOf[kind],
        });
      }),
    );
    if (!first || !second || first.reference === second.reference) return;
    await draft.putRow('map', counterpartKey(first.reference), second.reference, []);
    await draft.putRow('map', counterpartKey(second.reference), first.reference, []);
  });
  await letGo(hub);
}

const recordTypeOf = (kind: MapKind, system: SystemName): string => mappedRecordType[kind][system];

const mapReasons: ReadonlySet<string> = new Set(['provider-not-mapped', 'calendar-not-mapped', 'location-not-mapped']);

/** What failed for want of a map is due again; a bill waits for a person to re-send it, as the guide has it. */
async function letGo(hub: Hub): Promise<void> {
  const from = order.state('failed');
  const { items } = await hub.store.scan<Delivery>(hub.tenant, 'delivery', {
    from,
    to: from + lastCharacter,
    limit: 1000,
  });
  for (const { row } of items) {
    const { deliveryClass, reasons, connection, focus } = row.value;
    if (deliveryClass === 'bills' || !reasons.some(({ code }) => mapReasons.has(code))) continue;
    await withDraft(hub, async (draft) => {
      const delivery = await draft.row<Delivery>('delivery', deliveryKey(connection, deliveryClass, focus));
      if (delivery?.state === 'failed')
        await putDelivery(draft, { ...delivery, state: 'queued', dueAt: hub.clock(), tries: 0 });
    });
  }
}
