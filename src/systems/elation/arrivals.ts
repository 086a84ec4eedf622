// Elation records as arrivals: whose they are, and when they changed. Elation API documentation, "Event subscriptions".
import type { Arrival } from '../system.js';
import type { ElationClient, ListedType } from './client.js';

/** A record type that arrives: those with a list of their own, and a patient's policies as Elation lists them. */
export type ArrivingType = ListedType | 'policies';

/** What an event adds to its record. */
export interface EventWords {
  readonly action?: Arrival['action'];
  readonly eventId?: string;
}

/** The record as an arrival; a record that carries a deletion date is deleted, whatever the event says. */
export function arrivalOf(
  recordType: ArrivingType,
  nativeId: string,
  record: unknown,
  event: EventWords = {},
): Arrival {
  const patientId = recordType === 'patient' || recordType === 'policies' ? nativeId : textOf(record, 'patient');
  const deletedAt = textOf(record, 'deleted_date');
  const changedAt = deletedAt ?? textOf(record, 'last_modified') ?? textOf(record, 'last_modified_date');
  return {
    recordType,
    nativeId,
    action: deletedAt === undefined ? (event.action ?? 'saved') : 'deleted',
    record,
    ...(changedAt !== undefined && { changedAt }),
    ...(event.eventId !== undefined && { eventId: event.eventId }),
    ...(patientId !== undefined && { patientId }),
  };
}

/** A listed record by its own id; undefined where it has none. */
export function listedArrival(recordType: ListedType, record: unknown): Arrival | undefined {
  const nativeId = textOf(record, 'id');
  return nativeId === undefined ? undefined : arrivalOf(recordType, nativeId, record);
}

/** The record as Elation has it now; a chart merged away comes as deleted, naming the chart that survived. */
export async function fetchArrival(
  client: ElationClient,
  recordType: ListedType,
  nativeId: string,
  event: EventWords = {},
): Promise<Arrival | undefined> {
  const found = await client.read(recordType, nativeId);
  switch (found.state) {
    case 'there':
      return arrivalOf(recordType, nativeId, found.record, event);
    case 'merged':
      return arrivalOf(
        recordType,
        nativeId,
        { id: Number(nativeId), merged_into_chart: Number(found.into) },
        { ...event, action: 'deleted' },
      );
    case 'gone':
      return undefined;
  }
}

/** The patient's policies as Elation lists them now. */
export const fetchPolicies = async (client: ElationClient, patientId: string): Promise<Arrival> =>
  arrivalOf('policies', patientId, await client.policies(patientId));

function textOf(record: unknown, member: string): string | undefined {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[member] : undefined;
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
}
