// Which resource a record that has no link yet stands for: a mapped one, the one with its NPI, the one unlinked patient of its demographics. Rules EL-01 to EL-05.
import type { Resource } from '../fhir/resource.js';
import { newestFirst } from '../search/plan.js';
import type { RecordPart } from '../systems/system.js';
import type { Draft } from './draft.js';
import { isFoundTwice } from './found.js';
import { joinedBy, type Connection, type Hub } from './hub.js';
import { identityKeys } from './identity.js';
import { linkOf, linksOf } from './links.js';
import { partnersOf } from './maps.js';

/** What a record without a link is taken for. */
export type Match =
  { readonly is: 'known'; readonly reference: string } | { readonly is: 'new'; readonly guard?: string } | Unclear;

/** The candidates, and why none of them can be taken without asking. */
export interface Unclear {
  readonly is: 'unclear';
  readonly candidates: readonly string[];
  readonly because: string;
}

/** Matches one part; `amongFound`: of charts that were there at turn-on none is taken where two fit. Reads committed state only: two that arrive at once are kept apart by the guard at commit. */
export async function match(
  draft: Draft,
  connection: Connection,
  part: RecordPart,
  resource: Resource,
  amongFound: boolean,
): Promise<Match> {
  const mapped = await mappedReference(draft, connection, part);
  if (mapped !== undefined) return { is: 'known', reference: mapped };
  const keys = identityKeys(resource);
  if (keys.length === 0) return { is: 'new' };
  const candidates = await withIdentity(draft.hub, resource, keys);
  if (candidates.length === 0)
    return { is: 'new', ...(resource.resourceType === 'Patient' && keys[0] !== undefined && { guard: keys[0] }) };
  const unlinked: string[] = [];
  for (const reference of candidates) {
    const links = await linksOf(draft.hub, reference);
    if (!links.some((link) => link.connection === connection.name && link.recordType === part.recordType))
      unlinked.push(reference);
  }
  const [first] = unlinked;
  const isOne = first !== undefined && unlinked.length === 1 && candidates.length === 1;
  const isPatient = resource.resourceType === 'Patient';
  const twins = isOne && isPatient && amongFound && (await areTwins(draft, connection, keys[0] ?? ''));
  if (isOne && !twins) return { is: 'known', reference: first };
  if (!isPatient) return { is: 'new' };
  const because = twins
    ? 'so have other charts'
    : unlinked.length === 0
      ? 'it has its partner in this system already'
      : 'it may be any of these';
  return { is: 'unclear', candidates, because };
}

/** Whether this system or a partner has two charts that fit. */
async function areTwins({ hub }: Draft, connection: Connection, identity: string): Promise<boolean> {
  const systems = joinedBy(hub, connection).flatMap(({ connections }) => Object.values(connections));
  const found = await Promise.all(systems.map((name) => isFoundTwice(hub, name, identity)));
  return found.includes(true);
}

async function withIdentity(hub: Hub, resource: Resource, keys: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const key of keys) {
    const plan = {
      type: resource.resourceType,
      terms: [{ on: 'keys' as const, spans: [{ from: key }], negate: false }],
      order: newestFirst,
      limit: 10,
    };
    const { items } = await hub.store.search(hub.tenant, plan);
    for (const { type, id } of items) found.add(`${type}/${id}`);
  }
  return [...found];
}

/** The resource of the record that this one is mapped to in a partner connection, or of the partner's only practice. */
async function mappedReference(draft: Draft, connection: Connection, part: RecordPart): Promise<string | undefined> {
  for (const partner of await partnersOf(draft, connection, part)) {
    const link = await linkOf(draft, partner.connection, { ...partner, resourceType: part.resourceType });
    if (link) return link.reference;
  }
  return undefined;
}
