// What the practice's records tell the world: an event per change, kept 30 days, pushed to each subscription but the changer's own. Elation API, "Webhooks".
import { randomBytes } from 'node:crypto';
import type { Signing } from './signing.js';
import { toPythonJson } from './python-json.js';
import type { Application, Change, Publish, Settings } from './sandbox.js';
import type { State, StoredEvent } from './state.js';
import { nextId } from './state.js';
import { toSeconds } from './time.js';
import type { WebhookJob } from './webhooks.js';

interface Parts {
  readonly stateOf: () => State;
  readonly now: () => number;
  readonly settings: Settings;
  readonly applications: ReadonlyMap<string, Application>;
  readonly signings: ReadonlyMap<string, Signing>;
  /** The address under which the API is reached, for `resource_url`. */
  readonly apiUrl: () => string;
  readonly send: (job: WebhookJob) => void;
}

const keptMs = 30 * 24 * 3_600_000;

export function createPublish(parts: Parts): Publish {
  const newEventUuid = createEventUuid(parts.now);

  return (change) => {
    const state = parts.stateOf();
    forgetOld(state, parts.now());
    for (const application of parts.applications.values()) {
      if (application.id === change.by || isShutOut(application, state)) continue;
      let text: string | undefined;
      for (const subscription of state.subscriptions.by('application', application.id)) {
        if (subscription.resource !== change.resource) continue;
        const event = keepEvent(state, change, application.id, subscription.target, parts.now());
        text ??= toPythonJson(change.view(application.id));
        const body = bodyOf(event, text, newEventUuid(), parts);
        const signature = parts.signings.get(application.id)?.sign(body) ?? '';
        parts.send({
          event,
          target: subscription.target ?? '',
          body,
          signature,
          lane: `${subscription.id}|${change.id}`,
        });
      }
    }
  };
}

/** The integration's application hears and sees nothing until the integration is turned on. Guide, "How do I get started?" */
export function isShutOut(application: Application, state: State): boolean {
  return application.integration !== false && state.integration !== 'on';
}

/** Forgets events older than 30 days. */
export function forgetOld(state: State, now: number): void {
  for (let oldest = state.events.rows[0]; oldest !== undefined; oldest = state.events.rows[0]) {
    if (oldest.createdAt > now - keptMs) return;
    state.events.remove(oldest);
  }
}

function keepEvent(state: State, change: Change, application: string, target: string | null, now: number): StoredEvent {
  return state.events.add({
    id: nextId(state, 'event'),
    event_id: nextId(state, 'event'),
    event_type: change.action,
    resource: change.resource,
    resource_id: change.id,
    target,
    status_code: null,
    processed_date: null,
    error_content: null,
    created_date: toSeconds(now),
    application,
    createdAt: now,
  });
}

function bodyOf(event: StoredEvent, data: string, uuid: string, parts: Parts): Buffer {
  const big = Buffer.byteLength(data) > parts.settings.webhookMostBytes;
  const members = toPythonJson({
    action: event.event_type,
    event_id: event.event_id,
    event_uuid: uuid,
    application_id: event.application,
    resource: event.resource,
    resource_url: big ? `${parts.apiUrl()}/${event.resource}/${event.resource_id}/` : null,
  });
  const shown = big ? toPythonJson({ id: event.resource_id }) : data;
  return Buffer.from(`{"data": ${shown}, ${members.slice(1)}`);
}

/** UUID version 7. RFC 9562 section 5.7. */
function createEventUuid(now: () => number): () => string {
  return () => {
    const time = Math.max(0, now()).toString(16).padStart(12, '0');
    const random = randomBytes(10).toString('hex');
    const variant = ((parseInt(random.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
  };
}
