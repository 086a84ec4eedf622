// A FHIR client's change that the owner refused for good: the resource returns to the owner's last value, as a new version. docs/architecture.md section 4, "FHIR client".
import { dateIn } from '../fhir/zone.js';
import type { Delivery } from './deliveries.js';
import type { Draft } from './draft.js';
import type { Connection } from './hub.js';
import { directoryOf, linkOf, linksOf } from './links.js';
import { keptRecord } from './records.js';

/** Restores what the owner last said of the resource. One that the owner has never had stays, for the client to correct. */
export async function returnToOwner(draft: Draft, connection: Connection, { focus }: Delivery): Promise<void> {
  const { hub } = draft;
  const today = dateIn(hub.clock(), connection.timeZone);
  for (const link of await linksOf(hub, focus)) {
    if (link.connection !== connection.name) continue;
    const holder = link.within ?? link;
    const kept = await keptRecord(draft, connection.name, holder.recordType, holder.nativeId);
    const base = await draft.read(focus);
    if (!kept || !base) continue;
    const parts = connection.system.partsOf(
      { recordType: kept.recordType, nativeId: kept.nativeId, action: 'saved', record: kept.record },
      today,
    );
    for (const part of parts) {
      const own = await linkOf(draft, connection.name, part);
      if (own?.reference !== focus) continue;
      const directory = await directoryOf(draft, connection.name, part.references);
      const resource = { ...part.toFhir(base, directory).resource, id: base.id };
      await draft.put(resource, { who: connection.system.title, rule: 'refused-by-owner' });
    }
  }
}
