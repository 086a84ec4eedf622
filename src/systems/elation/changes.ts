// What changed in Elation: at first everything, later the published events that no webhook delivered. Elation API documentation, "Event subscriptions".
import type { Arrival, Connector } from '../system.js';
import { fetchArrival, fetchPolicies, listedArrival } from './arrivals.js';
import type { ElationClient, ListedType } from './client.js';
import { readPage } from './paging.js';
import type { Send } from './transport.js';
import { pushed } from './webhook.js';

/** What refers comes after what it refers to. */
const order: readonly ListedType[] = [
  'practice',
  'service-location',
  'physician',
  'insurance-company',
  'insurance-plan',
  'patient',
  'appointment',
  'visit-note',
  'bill',
];

/** Where the list of events was left: the page that was the last then, and the last event seen. */
interface EventPosition {
  readonly page: string;
  readonly last: number;
}

/** Listing everything (`step` counts in `order`, `page` is the next one), then following the events. */
interface Cursor {
  readonly step: number;
  readonly page?: string;
  readonly events: EventPosition;
}

type Changes = Awaited<ReturnType<Connector['changes']>>;

const eventsPath = '/app/published_events/';

/** Reads one page a call. `isSubscribed` says whether a webhook target is ours: what it acknowledged has been committed. */
export function createChanges(
  send: Send,
  client: ElationClient,
  isSubscribed: (target: string) => boolean,
): Connector['changes'] {
  return async (cursor) => {
    // The place in the events is taken before the listing, so that what changes meanwhile is seen again.
    const from = isCursor(cursor) ? cursor : { step: 0, events: await endOfEvents(send) };
    const type = order[from.step];
    return type === undefined ? followEvents(from, send, client, isSubscribed) : listPage(from, type, client);
  };
}

async function listPage(from: Cursor, type: ListedType, client: ElationClient): Promise<Changes> {
  const { results, next } = await client.page(type, from.page);
  const arrivals: Arrival[] = [];
  for (const record of results) {
    const arrival = listedArrival(type, record);
    if (arrival === undefined) continue;
    arrivals.push(arrival);
    if (type === 'patient' && arrival.action === 'saved') arrivals.push(await fetchPolicies(client, arrival.nativeId));
  }
  const { events } = from;
  return {
    arrivals,
    cursor: next === undefined ? { step: from.step + 1, events } : { step: from.step, page: next, events },
    more: true,
  };
}

async function followEvents(
  from: Cursor,
  send: Send,
  client: ElationClient,
  isSubscribed: (target: string) => boolean,
): Promise<Changes> {
  const { results, next } = await readPage(send, from.events.page);
  const events = results.filter(isEvent).filter(({ id }) => id > from.events.last);
  const last = events.reduce((most, { id }) => Math.max(most, id), from.events.last);
  const arrivals: Arrival[] = [];
  for (const event of newestOfEach(events.filter((event) => !isAcknowledged(event, isSubscribed)))) {
    arrivals.push(...(await arrivalsOf(event, client)));
  }
  return {
    arrivals,
    cursor: { step: from.step, events: { page: next ?? from.events.page, last } },
    more: next !== undefined,
  };
}

const isAcknowledged = (event: PublishedEvent, isSubscribed: (target: string) => boolean): boolean =>
  event.status_code === 200 && typeof event.target === 'string' && isSubscribed(event.target);

/** The events carry no record: it is fetched as it stands now, once for all its events. */
async function arrivalsOf(event: PublishedEvent, client: ElationClient): Promise<readonly Arrival[]> {
  const recordType = pushed[event.resource];
  if (recordType === undefined) return [];
  const nativeId = String(event.resource_id);
  const eventId = String(idOf(event));
  const arrival = await fetchArrival(client, recordType, nativeId, { eventId });
  if (arrival === undefined) {
    return [{ recordType, nativeId, action: 'deleted', record: { id: event.resource_id }, eventId }];
  }
  if (recordType !== 'patient' || arrival.action !== 'saved') return [arrival];
  return [arrival, await fetchPolicies(client, nativeId)];
}

const idOf = ({ id, event_id: pushedId }: PublishedEvent): number | string =>
  typeof pushedId === 'number' || typeof pushedId === 'string' ? pushedId : id;

function newestOfEach(events: readonly PublishedEvent[]): readonly PublishedEvent[] {
  const newest = new Map<string, PublishedEvent>();
  for (const event of events) {
    const key = `${event.resource}/${event.resource_id}`;
    newest.delete(key);
    newest.set(key, event);
  }
  return [...newest.values()];
}

async function endOfEvents(send: Send): Promise<EventPosition> {
  let position: EventPosition = { page: eventsPath, last: 0 };
  for (;;) {
    const { results, next } = await readPage(send, position.page);
    const last = results.filter(isEvent).reduce((most, { id }) => Math.max(most, id), position.last);
    position = { page: next ?? position.page, last };
    if (next === undefined) return position;
  }
}

interface PublishedEvent {
  readonly id: number;
  readonly resource: string;
  readonly resource_id: number | string;
  readonly event_id?: unknown;
  readonly status_code?: unknown;
  readonly target?: unknown;
}

const isEvent = (item: unknown): item is PublishedEvent =>
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  typeof item.id === 'number' &&
  'resource' in item &&
  typeof item.resource === 'string' &&
  'resource_id' in item &&
  (typeof item.resource_id === 'number' || typeof item.resource_id === 'string');

/** A cursor of another version starts over: everything is listed again, which changes nothing that is known. */
const isCursor = (cursor: unknown): cursor is Cursor =>
  typeof cursor === 'object' &&
  cursor !== null &&
  'step' in cursor &&
  typeof cursor.step === 'number' &&
  'events' in cursor &&
  typeof cursor.events === 'object' &&
  cursor.events !== null &&
  'page' in cursor.events &&
  'last' in cursor.events;
