// Links: which resource a native record stands for, unique both ways within a connection. docs/architecture.md section 2, "link".
import { rangeUnder, rowKey } from './row-key.js';
import type { RowWrite, Store } from './store.js';

/** (connection, record type, native id, resource type) ↔ resource. */
export interface Link {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  /** `Type/id`. */
  readonly reference: string;
}

/** A native record as one resource type. */
export interface LinkedRecord {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  readonly resourceType: string;
}

const fromNative = ({ connection, recordType, nativeId, resourceType }: LinkedRecord): string =>
  rowKey('native', connection, recordType, nativeId, resourceType);

const fromReference = (connection: string, reference: string, recordType: string): string =>
  rowKey('resource', reference, connection, recordType);

const keysOf = (link: Link): readonly [string, string] => [
  fromNative({ ...link, resourceType: link.reference.split('/')[0] ?? '' }),
  fromReference(link.connection, link.reference, link.recordType),
];

/** Makes a link; the set conflicts where either side is linked already (also to the same: read first). */
export const linkWrites = (link: Link): readonly RowWrite[] =>
  keysOf(link).map((key) => ({ kind: 'link', key, expect: 0, value: link, index: [key] }));

/** Removes a link, if it is there. */
export const unlinkWrites = (link: Link): readonly RowWrite[] =>
  keysOf(link).map((key) => ({ kind: 'link', key, expect: 'any', value: undefined, index: [] }));

/** The link of a native record as that resource type. */
export async function readLink(store: Store, tenant: string, record: LinkedRecord): Promise<Link | undefined> {
  return (await store.get<Link>(tenant, 'link', fromNative(record)))?.value;
}

/** The links of several native records; those that are not linked are left out. */
export async function readLinks(
  store: Store,
  tenant: string,
  records: readonly LinkedRecord[],
): Promise<readonly Link[]> {
  const rows = await store.getMany<Link>(tenant, 'link', records.map(fromNative));
  return rows.map(({ value }) => value);
}

/** The link of a resource to a record of that type in a connection. */
export async function readLinkOf(
  store: Store,
  tenant: string,
  { connection, recordType, reference }: Omit<Link, 'nativeId'>,
): Promise<Link | undefined> {
  return (await store.get<Link>(tenant, 'link', fromReference(connection, reference, recordType)))?.value;
}

/** All links of a resource, in all connections or in one. */
export function linksOf(
  store: Store,
  tenant: string,
  reference: string,
  connection?: string,
): Promise<readonly Link[]> {
  return linksUnder(
    store,
    tenant,
    rangeUnder('resource', reference, ...(connection === undefined ? [] : [connection])),
  );
}

/** Everything that a native record stands for. */
export function linksOfRecord(
  store: Store,
  tenant: string,
  record: Omit<LinkedRecord, 'resourceType'>,
): Promise<readonly Link[]> {
  return linksUnder(store, tenant, rangeUnder('native', record.connection, record.recordType, record.nativeId));
}

async function linksUnder(store: Store, tenant: string, range: { from: string; to: string }): Promise<readonly Link[]> {
  const { items } = await store.scan<Link>(tenant, 'link', { ...range, limit: 1000 });
  return items.map(({ row }) => row.value);
}
