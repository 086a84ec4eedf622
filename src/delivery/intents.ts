// Which deliveries a change causes: the flows of the integrations, read forwards. docs/architecture.md sections 1 and 4.
import { patientOf } from '../fhir/patient-of.js';
import type { Resource } from '../fhir/resource.js';
import type { DataClass } from '../systems/system.js';
import { deliveryKey, putDelivery, type Delivery, type DeliveryClass } from './deliveries.js';
import type { Draft } from './draft.js';
import { joinedBy, type Connection } from './hub.js';
import { flowOf } from '../integrations/integration.js';
import { connectionRests } from './rest.js';
import { showDelivery } from './show.js';

export interface Intent {
  readonly connection: string;
  readonly deliveryClass: DeliveryClass;
  readonly action: 'put' | 'remove';
  readonly focus: string;
  readonly lane: string;
  readonly origin: string;
  /** Starts as held: delayed billing on our side. */
  readonly held?: boolean;
}

const rank: Readonly<Record<DeliveryClass, number>> = {
  directory: 0,
  patients: 1,
  insurance: 2,
  appointments: 3,
  encounters: 4,
  bills: 5,
  charges: 6,
  'bill-status': 7,
};

/** The intents of one change that came from a connection: what its flows send to the partners. */
export function intentsOf(
  draft: Draft,
  source: Connection,
  change: { readonly dataClass: DataClass; readonly resource: Resource & { id: string }; readonly ready: boolean },
): readonly Intent[] {
  const intents: Intent[] = [];
  for (const { integration, connections, holdBills } of joinedBy(draft.hub, source)) {
    const flow = flowOf(integration, change.dataClass);
    if (!flow?.from.includes(source.system.name) || !change.ready) continue;
    for (const system of flow.to) {
      const connection = connections[system];
      if (connection === undefined || connection === source.name) continue;
      const intent = intentFor(change.dataClass, change.resource, connection, source.name);
      if (intent) intents.push(holdBills && change.dataClass === 'bills' ? { ...intent, held: true } : intent);
    }
  }
  return intents;
}

/** The intent to bring a resource to a connection; what a patient's insurance consists of is brought as one, about the patient. */
export function intentFor(
  dataClass: DataClass,
  resource: Resource & { id: string },
  connection: string,
  origin: string,
): Intent | undefined {
  const patient = patientOf(resource);
  const focus =
    dataClass === 'insurance' || dataClass === 'patients' ? patient : `${resource.resourceType}/${resource.id}`;
  if (focus === undefined) return undefined;
  return { connection, deliveryClass: dataClass, action: 'put', focus, lane: patient ?? '-', origin };
}

/** Puts the intents: one delivery each, standing ones are wanted once more. In the order in which they must go. */
export async function putIntents(draft: Draft, intents: readonly Intent[]): Promise<void> {
  const now = draft.hub.clock();
  for (const intent of [...intents].sort((a, b) => rank[a.deliveryClass] - rank[b.deliveryClass])) {
    const key = deliveryKey(intent.connection, intent.deliveryClass, intent.focus);
    const standing = await draft.row<Delivery>('delivery', key);
    const wanted = standing ? wantedAgain(standing, intent, now) : firstWanted(draft, intent, now);
    const connection = draft.hub.connections.get(intent.connection);
    // What waits for a person, or for a connection that rests, is seen from the first moment.
    const waits = wanted.state === 'held' || connectionRests(draft.hub, intent.connection);
    const shows = waits && wanted.state !== standing?.state;
    await putDelivery(draft, shows && connection ? await showDelivery(draft, connection, wanted, 'waits') : wanted);
  }
}

function firstWanted(draft: Draft, intent: Intent, now: number): Delivery {
  const { held, ...rest } = intent;
  return {
    ...rest,
    id: draft.hub.newId(),
    state: held ? 'held' : 'queued',
    wanted: 1,
    done: 0,
    dueAt: now,
    place: placeOf(intent, now),
    tries: 0,
    mayBeThere: false,
    reasons: [],
    notCarried: [],
    history: [],
  };
}

function wantedAgain(standing: Delivery, intent: Intent, now: number): Delivery {
  const next = { ...standing, wanted: standing.wanted + 1, action: intent.action, origin: intent.origin };
  switch (standing.state) {
    case 'sending':
    case 'held':
    case 'queued':
    case 'waiting':
      return next;
    case 'done':
    case 'failed':
    case 'cancelled': {
      const place = standing.state === 'failed' ? standing.place : placeOf(intent, now);
      return {
        ...next,
        state: intent.held && standing.state === 'done' ? 'held' : 'queued',
        dueAt: now,
        place,
        tries: 0,
      };
    }
  }
}

const placeOf = (intent: Intent, now: number): number => now * 10 + rank[intent.deliveryClass];
