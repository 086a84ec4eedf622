// Provider, calendar, location and practice maps: which record of one system is which of the other. Guide: Elation–Kareo, "Mapping Providers", "Mapping Provider Calendars", "Mapping Practice Locations".
import type { RecordPart, SystemName } from '../systems/system.js';
import type { Draft } from './draft.js';
import { joinedBy, type Connection } from './hub.js';

/** What is mapped, in words that both systems share. */
export type MapKind = 'provider' | 'calendar' | 'location' | 'practice';

/** The record type of each system behind a kind of map. */
export const mappedRecordType: Readonly<Record<MapKind, Readonly<Record<SystemName, string>>>> = {
  provider: { elation: 'physician', 'kareo-pm': 'provider' },
  calendar: { elation: 'physician', 'kareo-pm': 'provider' },
  location: { elation: 'service-location', 'kareo-pm': 'service-location' },
  practice: { elation: 'practice', 'kareo-pm': 'practice' },
};

export interface Mapped {
  readonly connection: string;
  readonly nativeId: string;
}

const key = (kind: MapKind, connection: string, nativeId: string): string => `${kind}|${connection}|${nativeId}`;

/** Sets a map, seen from both sides. What either side was mapped to before is forgotten. */
export async function putMap(draft: Draft, kind: MapKind, one: Mapped, other: Mapped): Promise<void> {
  for (const side of [one, other]) {
    const before = await draft.row<Mapped>('map', key(kind, side.connection, side.nativeId));
    if (before) await draft.putRow('map', key(kind, before.connection, before.nativeId), undefined, []);
  }
  await draft.putRow('map', key(kind, one.connection, one.nativeId), other, [`${kind}|${one.connection}|`]);
  await draft.putRow('map', key(kind, other.connection, other.nativeId), one, [`${kind}|${other.connection}|`]);
}

/** What a record is mapped to, in one kind of map. */
export const mappedTo = (
  draft: Draft,
  kind: MapKind,
  connection: string,
  nativeId: string,
): Promise<Mapped | undefined> => draft.row<Mapped>('map', key(kind, connection, nativeId));

/** The partner records that a part may stand for the same thing as. */
export async function partnersOf(
  draft: Draft,
  connection: Connection,
  part: RecordPart,
): Promise<readonly { connection: string; recordType: string; nativeId: string }[]> {
  const partners: { connection: string; recordType: string; nativeId: string }[] = [];
  for (const { connections } of joinedBy(draft.hub, connection)) {
    for (const kind of ['provider', 'location', 'practice'] as const) {
      if (mappedRecordType[kind][connection.system.name] !== part.recordType) continue;
      const mapped = await mappedTo(draft, kind, connection.name, part.nativeId);
      const partner = Object.entries(connections).find(([, name]) => name === mapped?.connection);
      if (mapped && partner) partners.push({ ...mapped, recordType: mappedRecordType[kind][partner[0] as SystemName] });
    }
  }
  return partners;
}
