// What every delivery to Elation works with, and how it says that it cannot be made. docs/architecture.md section 4, "Out".
import type { Clock } from '../../fhir/ids.js';
import type { Resource, ResourceType, Resources } from '../../fhir/resource.js';
import type { Loss } from '../../mapping/loss.js';
import { SystemFailure, type Reason } from '../failure.js';
import type { Arrival, DeliveryAnswer, DeliveryOrder, NativeLink } from '../system.js';
import { arrivalOf, fetchArrival } from './arrivals.js';
import type { ElationClient, ListedType } from './client.js';
import type { ElationSettings } from './settings.js';

export interface Delivering {
  readonly client: ElationClient;
  readonly settings: ElationSettings;
  readonly clock: Clock;
  /** The id of the connection's practice. */
  readonly practice: () => Promise<number>;
}

/** Delivers one kind of resource. */
export type Deliver<Focus extends Resource> = (
  order: DeliveryOrder & { readonly focus: Focus },
  delivering: Delivering,
) => Promise<DeliveryAnswer>;

/** A failure that a person must mend. */
export const refused = (...reasons: readonly Reason[]): SystemFailure => new SystemFailure('data', reasons);

/** `Type/id` of a resource. */
export const referenceTo = (resource: Resource): string => `${resource.resourceType}/${resource.id ?? ''}`;

/** The native id of a resource in this connection; undefined where it is not linked. */
export const nativeIdOf = (order: DeliveryOrder, recordType: string, resource: Resource): string | undefined =>
  order.directory.nativeIdOf(recordType, referenceTo(resource));

/** The record as Elation last said it. */
export const lastRecord = (order: DeliveryOrder, recordType: string, nativeId: string): unknown =>
  order.native.find((native) => native.recordType === recordType && native.nativeId === nativeId)?.record;

/** The resources of a type that come with the order. */
export const withOf = <Type extends ResourceType>(order: DeliveryOrder, type: Type): readonly Resources[Type][] =>
  order.with.filter((resource): resource is Resources[Type] => resource.resourceType === type);

/** The resource behind a reference, if it comes with the order. */
export const found = <Type extends ResourceType>(
  order: DeliveryOrder,
  type: Type,
  reference: string | undefined,
): Resources[Type] | undefined => withOf(order, type).find((resource) => referenceTo(resource) === reference);

/** Nothing had to be said. */
export const unchanged = (notCarried: readonly Loss[], links: readonly NativeLink[] = []): DeliveryAnswer => ({
  links,
  records: [],
  notCarried,
});

/**
 * The record as it stands after a write, in the shape in which it is read. A write answers in another shape, and some records
 * are not shown yet (the bill of an unsigned note): then it is what we made of it. What has been written stays written,
 * whatever becomes of this call.
 */
export async function afterwards(
  { client }: Delivering,
  recordType: ListedType,
  nativeId: string,
  made: object,
): Promise<readonly Arrival[]> {
  try {
    const arrival = await fetchArrival(client, recordType, nativeId);
    if (arrival !== undefined) return [arrival];
  } catch (error) {
    if (!(error instanceof SystemFailure)) throw error;
  }
  return [arrivalOf(recordType, nativeId, { ...made, id: Number(nativeId) })];
}

/** The record to change: as last said, or else as Elation has it now; undefined where it is gone. */
export async function standing<Record>(
  order: DeliveryOrder,
  { client }: Delivering,
  recordType: ListedType,
  nativeId: string,
): Promise<Record | undefined> {
  const known = lastRecord(order, recordType, nativeId);
  if (known !== undefined) return known as Record;
  const now = await client.read(recordType, nativeId);
  return now.state === 'there' ? (now.record as Record) : undefined;
}

/** The refusal of a change to a record that is gone. */
export const noLongerThere = (recordType: string, nativeId: string): SystemFailure =>
  refused({ code: 'refused-by-target', text: `Elation no longer has ${recordType} ${nativeId}`, value: nativeId });

/** Members of a new record that Elation requires and the resource leaves empty, by their labels. */
export function requireMembers(record: object, labels: Readonly<Record<string, string>>): void {
  const missing = Object.entries(labels).filter(([member]) => {
    const value: unknown = (record as Readonly<Record<string, unknown>>)[member];
    return value === undefined || value === null || value === '';
  });
  if (missing.length === 0) return;
  throw refused(
    ...missing.map(([, label]): Reason => ({
      code: 'required-field-missing',
      field: label,
      text: `Elation requires the field "${label}"`,
    })),
  );
}
