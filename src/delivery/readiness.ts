// What must be set up before things flow, and what is not mapped yet, each item with how to mend it. Guide: Elation–Kareo, "How do I get started?", "Mapping …"; rules EL-01 to EL-03, EL-28.
import type { Location, Practitioner } from 'fhir/r4.js';
import type { Resource } from '../fhir/resource.js';
import { SystemFailure } from '../systems/failure.js';
import { reasons, type ReasonCode } from '../systems/reasons.js';
import type { ReadinessItem } from '../systems/system.js';
import { createDraft } from './draft.js';
import type { Connection, Hub } from './hub.js';
import { counterpartKey, directoryLinks, linksOf } from './links.js';
import { mappedRecordType, mappedTo, type MapKind } from './maps.js';

export interface Readiness extends ReadinessItem {
  readonly connection: string;
}

/** Every item of every connection: its own check, then the maps between the connections that are joined. */
export async function readinessOf(hub: Hub): Promise<readonly Readiness[]> {
  const items: Readiness[] = [];
  for (const connection of hub.connections.values()) items.push(...(await ownItems(connection)));
  for (const { connections } of hub.joined) {
    const partners = Object.values(connections).flatMap((name) => hub.connections.get(name) ?? []);
    for (const connection of partners) {
      const partner = partners.find(({ name }) => name !== connection.name);
      if (partner) items.push(...(await unmapped(hub, connection, partner)));
    }
  }
  const flowing = new Set(hub.joined.flatMap(({ connections }) => Object.values(connections)));
  for (const { name } of hub.connections.values())
    if (!flowing.has(name))
      items.push({
        connection: name,
        code: 'integration-off',
        ready: false,
        text: `No integration of ${name} is turned on; nothing flows`,
        mend: reasons['integration-off'].toDo,
      });
  return items;
}

async function ownItems({ name, connector }: Connection): Promise<readonly Readiness[]> {
  try {
    return (await connector.check()).map((item) => ({ ...item, connection: name }));
  } catch (error) {
    if (!(error instanceof SystemFailure)) throw error;
    return error.reasons.map(({ code, text }) => ({
      connection: name,
      code,
      ready: false,
      text,
      mend: reasons[code].toDo,
    }));
  }
}

/** What is looked at on each side: Elation names what has no Kareo partner, Kareo names calendars without an Elation one. */
const looked: readonly {
  readonly kind: MapKind;
  readonly system: string;
  readonly code: ReasonCode;
  readonly what: string;
  readonly type: string;
}[] = [
  { kind: 'provider', system: 'elation', code: 'provider-not-mapped', what: 'Provider', type: 'Practitioner' },
  { kind: 'location', system: 'elation', code: 'location-not-mapped', what: 'Practice location', type: 'Location' },
  {
    kind: 'calendar',
    system: 'kareo-pm',
    code: 'calendar-not-mapped',
    what: 'Provider calendar',
    type: 'Practitioner',
  },
];

async function unmapped(hub: Hub, connection: Connection, partner: Connection): Promise<readonly Readiness[]> {
  const items: Readiness[] = [];
  const draft = createDraft(hub);
  for (const { kind, system, code, what } of looked) {
    if (connection.system.name !== system) continue;
    for (const link of await directoryLinks(hub, connection.name, mappedRecordType[kind][connection.system.name])) {
      const resource = await draft.read<Resource>(link.reference);
      if (!resource || !isInUse(resource)) continue;
      const counterpart = await draft.row<string>('map', counterpartKey(link.reference));
      const known = [
        ...(await linksOf(hub, link.reference)),
        ...(counterpart === undefined ? [] : await linksOf(hub, counterpart)),
      ];
      const ready =
        known.some((each) => each.connection === partner.name) ||
        (await mappedTo(draft, kind, connection.name, link.nativeId)) !== undefined;
      const name = nameOf(resource);
      items.push({
        connection: connection.name,
        code,
        ready,
        text: ready
          ? `${what} "${name}" is mapped`
          : `${what} "${name}" (${link.nativeId}) is not mapped to one of ${partner.system.title}`,
        ...(!ready && {
          mend: [reasons[code].toDo, connection.system.screens[code] ?? partner.system.screens[code]]
            .filter(Boolean)
            .join(' '),
        }),
      });
    }
  }
  return items;
}

const isInUse = (resource: Resource): boolean =>
  !(resource.resourceType === 'Practitioner' && resource.active === false) &&
  !(resource.resourceType === 'Location' && resource.status === 'inactive');

function nameOf(resource: Resource): string {
  if (resource.resourceType === 'Practitioner') return practitionerName(resource);
  return (resource as Location).name ?? '';
}

const practitionerName = ({ name }: Practitioner): string =>
  name?.[0]?.text ?? [...(name?.[0]?.given ?? []), name?.[0]?.family].filter(Boolean).join(' ');
