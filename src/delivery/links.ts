// Links between native records and resources, unique both ways within a connection; and what stands in a resource's stead. docs/architecture.md section 2.
import type { ResourceType } from '../fhir/resource.js';
import type { Directory } from '../mapping/directory.js';
import { lastCharacter } from '../search/plan.js';
import type { Draft } from './draft.js';
import type { Hub } from './hub.js';

/** One link. A deleted chart keeps its link, so that it is whole again when the chart is restored (EL-06). */
export interface Link {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  /** `Type/id`. */
  readonly reference: string;
  readonly state: 'live' | 'deleted' | 'merged';
  /** The record that holds this one (a policy's patient), where it is not one that arrives by itself. */
  readonly within?: { readonly recordType: string; readonly nativeId: string };
  /** The chart it was merged into, where `state` is 'merged'. */
  readonly mergedInto?: string;
}

export interface NativeKey {
  readonly recordType: string;
  readonly nativeId: string;
  readonly resourceType: string;
}

const forward = (connection: string, { recordType, nativeId, resourceType }: NativeKey): string =>
  `${connection}|${recordType}|${resourceType}|${nativeId}`;
const backward = (connection: string, recordType: string, reference: string): string =>
  `<${connection}|${recordType}|${reference}`;

/** The link of a native record as that resource type. */
export const linkOf = (draft: Draft, connection: string, key: NativeKey): Promise<Link | undefined> =>
  draft.row<Link>('link', forward(connection, key));

/** The native record of that type behind a reference, in one connection. */
export const linkTo = (
  draft: Draft,
  connection: string,
  recordType: string,
  reference: string,
): Promise<Link | undefined> => draft.row<Link>('link', backward(connection, recordType, reference));

/**
 * Puts a link, both ways; one to one. A chart keeps its partner for good: another one is refused (EL-05). Any other resource may come to
 * stand under a record made anew: a policy that was ended in its system and is shared again.
 */
export async function putLink(draft: Draft, link: Link): Promise<void> {
  const [resourceType = ''] = link.reference.split('/') as [ResourceType];
  const back = backward(link.connection, link.recordType, link.reference);
  const standing = await draft.row<Link>('link', back);
  if (standing && standing.nativeId !== link.nativeId) {
    if (resourceType === 'Patient')
      throw new Error(`${link.reference} is linked to another ${link.recordType} of ${link.connection}`);
    await draft.putRow('link', forward(link.connection, { ...standing, resourceType }), undefined, []);
  }
  const listed = directoryTypes.has(resourceType)
    ? [`${directoryOrder(link.connection, link.recordType)}${link.nativeId}`]
    : [];
  await draft.putRow('link', forward(link.connection, { ...link, resourceType }), link, listed);
  await draft.putRow('link', back, link, [`${link.reference}|${link.connection}|${link.recordType}`]);
}

/** All links of a resource, in every connection, as committed. */
export async function linksOf(hub: Hub, reference: string): Promise<readonly Link[]> {
  const from = `${reference}|`;
  const { items } = await hub.store.scan<Link>(hub.tenant, 'link', { from, to: from + lastCharacter, limit: 100 });
  return items.map(({ row }) => row.value);
}

/** Under which key the resource stands that is the same thing in the partner system (a mapped location, a mapped provider). */
export const counterpartKey = (reference: string): string => `counterpart|${reference}`;

/** Loads the links that a mapping will look up, and answers them without I/O. Later `add`s are seen too. */
export async function directoryOf(
  draft: Draft,
  connection: string,
  native: readonly NativeKey[],
): Promise<Directory & { add: (link: Link) => void }> {
  const toReference = new Map<string, string>();
  const links = await draft.rows<Link>(
    'link',
    native.map((key) => forward(connection, key)),
  );
  for (const [key, link] of links) toReference.set(key, link.reference);
  return {
    referenceOf: (recordType, nativeId, resourceType) =>
      toReference.get(forward(connection, { recordType, nativeId, resourceType })),
    nativeIdOf: () => undefined,
    add: (link) => {
      const [resourceType = ''] = link.reference.split('/');
      toReference.set(forward(connection, { ...link, resourceType }), link.reference);
    },
  };
}

/**
 * The directory for what is sent to a connection: every reference asked is looked up among its links, by any of the record types
 * of that connection; one without a link there by its counterpart.
 */
export async function outboundDirectory(
  hub: Hub,
  connection: string,
  references: readonly string[],
): Promise<Directory & { readonly linksOf: (reference: string) => readonly Link[] }> {
  const native = new Map<string, string>();
  const found = new Map<string, readonly Link[]>();
  const counterparts = new Map(
    (await hub.store.getMany<string>(hub.tenant, 'map', references.map(counterpartKey))).map(({ key, value }) => [
      key,
      value,
    ]),
  );
  for (const reference of references) {
    const counterpart = counterparts.get(counterpartKey(reference));
    for (const stands of counterpart === undefined ? [reference] : [counterpart, reference]) {
      const links = found.get(stands) ?? (await linksOf(hub, stands));
      found.set(stands, links);
      for (const link of links) {
        if (link.connection === connection) native.set(`${link.recordType}|${reference}`, link.nativeId);
      }
    }
  }
  return {
    referenceOf: () => undefined,
    nativeIdOf: (recordType, reference) => native.get(`${recordType}|${reference}`),
    linksOf: (reference) => found.get(reference) ?? [],
  };
}

/** All links of a record type in a connection: its providers, its locations. Directory records alone are found so. */
export async function directoryLinks(hub: Hub, connection: string, recordType: string): Promise<readonly Link[]> {
  const from = directoryOrder(connection, recordType);
  const { items } = await hub.store.scan<Link>(hub.tenant, 'link', { from, to: from + lastCharacter, limit: 10_000 });
  return items.map(({ row }) => row.value);
}

const directoryOrder = (connection: string, recordType: string): string => `of|${connection}|${recordType}|`;
const directoryTypes: ReadonlySet<string> = new Set(['Practitioner', 'Location', 'Organization']);
