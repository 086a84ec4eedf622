// A pushed event becomes arrivals once its signature holds. Elation API documentation, "Event subscriptions".
import { refusal } from '../../fhir/outcome.js';
import { checkedRecord, type RecordCheck } from '../edge.js';
import type { Arrival, Connector } from '../system.js';
import { arrivalOf, fetchArrival, fetchPolicies } from './arrivals.js';
import type { ElationClient } from './client.js';
import type { ElationEvent, ElationRecords } from './records.js';
import type { Send } from './transport.js';
import { isSignedBy, pushed, readSigningKeys } from './webhook.js';

const signatureHeader = 'el8-ed25519-signature';

type Hook = NonNullable<Connector['hook']>;

/** Keys are read when first needed, and once more when a signature holds under none: another process may have subscribed. */
export function createHook(send: Send, client: ElationClient, check: RecordCheck<ElationRecords>): Hook {
  let keys: Awaited<ReturnType<typeof readSigningKeys>> = [];
  const holds = (signature: string, body: Uint8Array): boolean => keys.some((key) => isSignedBy(key, signature, body));
  return async (headers, body) => {
    const signature = headers[signatureHeader];
    if (signature === undefined) throw refusal(401, 'login', `The header El8-Ed25519-Signature is missing`);
    if (!holds(signature, body)) {
      keys = await readSigningKeys(send);
      if (!holds(signature, body)) throw refusal(401, 'login', 'The signature does not hold over the body received');
    }
    return arrivalsOf(checkedRecord(check, 'event', parsedBody(body)), client);
  };
}

async function arrivalsOf(event: ElationEvent, client: ElationClient): Promise<readonly Arrival[]> {
  const recordType = pushed[event.resource];
  if (recordType === undefined) return [];
  const words = { action: event.action, eventId: String(event.event_id) };
  const nativeId = idOf(event.data) ?? /\/(\d+)\/?$/.exec(event.resource_url ?? '')?.[1];
  if (nativeId === undefined) throw refusal(422, 'required', 'event: data.id is missing', 'data.id');
  // A record too big to push comes as its id and an address.
  const isWhole = event.data !== undefined && event.data !== null && (event.resource_url ?? '') === '';
  const arrival = isWhole
    ? arrivalOf(recordType, nativeId, event.data, words)
    : await fetchArrival(client, recordType, nativeId, words);
  if (arrival === undefined) {
    return [{ recordType, nativeId, action: 'deleted', record: { id: Number(nativeId) }, eventId: words.eventId }];
  }
  // Policies have no event of their own: a change of one shows as a change of its patient.
  if (recordType !== 'patient' || arrival.action !== 'saved' || isMerged(arrival.record)) return [arrival];
  return [arrival, await fetchPolicies(client, nativeId)];
}

function idOf(data: unknown): string | undefined {
  const id: unknown = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id)) ? String(id) : undefined;
}

const isMerged = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'merged_into_chart' in record && record.merged_into_chart !== null;

function parsedBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    throw refusal(400, 'structure', 'The event is no JSON text in UTF-8');
  }
}
