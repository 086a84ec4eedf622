// Charts that were there when the integration was turned on, by what they are matched on: of two that fit one, none is linked by itself. Rule EL-04.
import { emptyDirectory } from '../mapping/directory.js';
import { dateIn } from '../fhir/zone.js';
import { lastCharacter } from '../search/plan.js';
import type { RowWrite } from '../store/store.js';
import type { Arrival } from '../systems/system.js';
import type { Connection, Hub } from './hub.js';
import { identityKeys } from './identity.js';

/** Notes the charts among the arrivals, durably; all of a listing are noted before the first is matched. */
export async function noteFound(hub: Hub, connection: Connection, arrivals: readonly Arrival[]): Promise<void> {
  const today = dateIn(hub.clock(), connection.timeZone);
  const rows = arrivals
    .filter(({ recordType }) => recordType === 'patient')
    .flatMap((arrival) => identitiesOf(connection, arrival, today).map((key) => `${key}|${arrival.nativeId}`))
    .map((key): RowWrite => {
      const found = `found|${connection.name}|${key}`;
      return { kind: 'record', key: found, expect: 'any', value: {}, index: [found] };
    });
  if (rows.length > 0) await hub.store.commit({ tenant: hub.tenant, resources: [], rows });
}

function identitiesOf({ system }: Connection, arrival: Arrival, today: string): readonly string[] {
  try {
    return system
      .partsOf(arrival, today)
      .filter(({ recordType }) => recordType === 'patient')
      .flatMap((part) => identityKeys(part.toFhir(undefined, emptyDirectory).resource));
  } catch {
    return []; // A record that is not of its schema is told of when it is taken in.
  }
}

/** Whether more than one chart of the connection was found under this identity. */
export async function isFoundTwice(hub: Hub, connection: string, identity: string): Promise<boolean> {
  const from = `found|${connection}|${identity}|`;
  const { items } = await hub.store.scan(hub.tenant, 'record', { from, to: from + lastCharacter, limit: 2 });
  return items.length > 1;
}
