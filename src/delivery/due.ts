// Moments at which something comes due by the calendar alone: a policy's end in the practice's zone. docs/architecture.md section 4, "Time"; rule EL-11.
import type { Resource } from '../fhir/resource.js';
import { dayAfter, startOfDay } from '../fhir/zone.js';
import { lastCharacter } from '../search/plan.js';
import type { Arrival } from '../systems/system.js';
import type { Draft } from './draft.js';
import type { Connection, Hub } from './hub.js';

/** A record to be looked at again at a moment. */
export interface DueMoment {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  /** ms. */
  readonly at: number;
}

const digits = (ms: number): string => String(ms).padStart(14, '0');

/** When a resource's state changes by the calendar: the day after the last day of an active policy begins. */
export function dueMomentsOf(resource: Resource, timeZone: string): readonly number[] {
  if (resource.resourceType !== 'Coverage' || resource.status !== 'active') return [];
  const end = resource.period?.end?.slice(0, 10);
  return end === undefined || end.length < 10 ? [] : [startOfDay(dayAfter(end), timeZone)];
}

/** Stores the moments that lie ahead, for the record they come from. */
export async function putDueMoments(
  draft: Draft,
  connection: Connection,
  arrival: Arrival,
  moments: readonly number[],
): Promise<void> {
  for (const at of moments.filter((moment) => moment > draft.hub.clock())) {
    const moment: DueMoment = {
      connection: connection.name,
      recordType: arrival.recordType,
      nativeId: arrival.nativeId,
      at,
    };
    await draft.putRow('due', dueKey(moment), moment, [`due|${digits(at)}`]);
  }
}

const dueKey = ({ connection, recordType, nativeId, at }: DueMoment): string =>
  `${connection}|${recordType}|${nativeId}|${digits(at)}`;

/** The moments that have come, earliest first. */
export async function dueNow(hub: Hub, limit: number): Promise<readonly DueMoment[]> {
  const { items } = await hub.store.scan<DueMoment>(hub.tenant, 'due', {
    from: 'due|',
    to: `due|${digits(hub.clock())}${lastCharacter}`,
    limit,
  });
  return items.map(({ row }) => row.value);
}

/** Strikes a moment that has been worked. */
export const strikeDue = (draft: Draft, moment: DueMoment): Promise<void> =>
  draft.putRow('due', dueKey(moment), undefined, []);
