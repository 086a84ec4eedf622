// Whose word counts for a record that arrived: the source of truth per data class. docs/architecture.md section 1, idea 3; rules EL-08, EL-15, EL-24.
import { flowOf, type Flow } from '../integrations/integration.js';
import type { DataClass } from '../systems/system.js';
import { joinedBy, type Connection, type Hub, type Joined } from './hub.js';
import type { Link } from './links.js';

/** How a record's word is taken. */
export type Word =
  /** It becomes the resource; where another system speaks too, slot by slot. */
  | { readonly counts: true; readonly rule: string; readonly merge: boolean }
  /** It stays in its system: the record is kept, the resource is not touched. */
  | { readonly counts: false; readonly rule: string; readonly because: 'another is the source of truth' | 'sent once' };

/**
 * Whether the connection's word on this data class counts for a resource with these links.
 * A connection that takes part in no integration speaks for itself.
 */
export function wordOf(hub: Hub, connection: Connection, dataClass: DataClass, links: readonly Link[]): Word {
  const found = flowFor(hub, connection, dataClass);
  if (!found) return { counts: true, rule: `${connection.name}#${dataClass}`, merge: false };
  const { joined, flow } = found;
  const rule = `${joined.integration.name}#${dataClass}`;
  const self = connection.system.name;
  if (!flow.from.includes(self)) return { counts: false, rule, because: 'another is the source of truth' };
  const linkedIn = (systems: readonly string[]): boolean =>
    Object.entries(joined.connections).some(
      ([system, name]) =>
        systems.includes(system) && name !== connection.name && links.some((link) => link.connection === name),
    );
  if (flow.once && linkedIn(flow.to)) return { counts: false, rule, because: 'sent once' };
  if (flow.truth !== 'both' && flow.truth !== self && linkedIn([flow.truth]))
    return { counts: false, rule, because: 'another is the source of truth' };
  return { counts: true, rule, merge: flow.truth === 'both' };
}

/** The flow of a data class in the integration that a connection takes part in. */
export function flowFor(
  hub: Hub,
  connection: Connection,
  dataClass: DataClass,
): { readonly joined: Joined; readonly flow: Flow } | undefined {
  for (const joined of joinedBy(hub, connection)) {
    const flow = flowOf(joined.integration, dataClass);
    if (flow) return { joined, flow };
  }
  return undefined;
}
