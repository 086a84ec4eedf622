// Event subscriptions and the events published to an application: /app/subscriptions/, /app/published_events/. Elation API, "Event Subscriptions".
import { anything, instant, integer, pattern, required, text } from '../field-kinds.js';
import { acceptBody, without } from '../fields.js';
import type { Fields } from '../fields.js';
import { forgetOld } from '../events.js';
import { readPage } from '../paging.js';
import { notFound, refuse } from '../refusal.js';
import { created, noContent, ok } from '../route.js';
import type { Answer, Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import type { Signing } from '../signing.js';
import { nextId } from '../state.js';
import type { StoredEvent, StoredSubscription } from '../state.js';
import { toZoneless } from '../time.js';

const subscriptionFields: Fields = {
  resource: required(text(50, { blank: false })),
  target: required(pattern(/^https?:\/\/\S+$/, 'Enter a valid URL.')),
  properties: anything,
};

const eventFields: Fields = {
  status_code: integer(-2_147_483_648, 2_147_483_647),
  processed_date: instant,
  error_content: text(100_000),
};

/** Both stand under `/app` and without it; here alone the trailing slash must be there. */
export function subscriptionRoutes(sandbox: Sandbox, signings: ReadonlyMap<string, Signing>): readonly Route[] {
  return ['/app', ''].flatMap((base): Route[] => {
    const subscriptions = `${base}/subscriptions/`;
    const events = `${base}/published_events/`;
    const every = { always: true, strict: true };
    return [
      { method: 'get', path: subscriptions, ...every, run: (call) => listSubscriptions(sandbox, call) },
      { method: 'post', path: subscriptions, ...every, run: (call) => subscribe(sandbox, signings, call) },
      { method: 'get', path: `${subscriptions}:id/`, ...every, run: (call) => ok(view(subscriptionOf(sandbox, call))) },
      { method: 'delete', path: `${subscriptions}:id/`, ...every, run: (call) => unsubscribe(sandbox, call) },
      { method: 'get', path: events, always: true, run: (call) => listEvents(sandbox, call) },
      { method: 'get', path: `${events}:id/`, always: true, run: (call) => ok(viewEvent(eventOf(sandbox, call))) },
      { method: 'put', path: `${events}:id/`, always: true, run: (call) => markEvent(sandbox, call) },
      { method: 'patch', path: `${events}:id/`, always: true, run: (call) => markEvent(sandbox, call) },
    ];
  });
}

export function viewEvent(event: StoredEvent): object {
  return without(event, 'application', 'createdAt');
}

function view(subscription: StoredSubscription): unknown {
  return without(subscription, 'application');
}

function listSubscriptions(sandbox: Sandbox, call: Call): Answer {
  const rows = sandbox.state.subscriptions.by('application', call.application ?? '');
  return ok(readPage(call, { rows, filter: () => true, view, pageSize: sandbox.settings.pageSize }));
}

function subscribe(sandbox: Sandbox, signings: ReadonlyMap<string, Signing>, call: Call): Answer {
  const { state } = sandbox;
  const application = call.application ?? '';
  const values = acceptBody(subscriptionFields, call.body, 'create', state);
  const { resource, target } = values as { resource: string; target: string };
  const there = state.subscriptions
    .by('application', application)
    .some((each) => each.resource === resource && each.target === target);
  if (there) throw refuse(409, 'Duplicated object: this resource and target are subscribed already.');
  const properties = values['properties'];
  const subscription: StoredSubscription = {
    id: nextId(state, 'subscription'),
    resource,
    target,
    ...(properties === undefined ? {} : { properties: properties as Record<string, unknown> }),
    signing_pub_key: signings.get(application)?.publicKey ?? null,
    created_date: toZoneless(sandbox.time.now()),
    deleted_date: null,
    application,
  };
  return created(view(state.subscriptions.add(subscription)));
}

function unsubscribe(sandbox: Sandbox, call: Call): Answer {
  sandbox.state.subscriptions.remove(subscriptionOf(sandbox, call));
  return noContent;
}

function subscriptionOf(sandbox: Sandbox, call: Call): StoredSubscription {
  const subscription = sandbox.state.subscriptions.get(call.id);
  if (subscription?.application !== call.application || subscription === undefined) throw notFound();
  return subscription;
}

function listEvents(sandbox: Sandbox, call: Call): Answer {
  forgetOld(sandbox.state, sandbox.time.now());
  const rows = sandbox.state.events.by('application', call.application ?? '');
  return ok(readPage(call, { rows, filter: () => true, view: viewEvent, pageSize: sandbox.settings.pageSize }));
}

function eventOf(sandbox: Sandbox, call: Call): StoredEvent {
  forgetOld(sandbox.state, sandbox.time.now());
  const event = sandbox.state.events.by('event', call.id)[0];
  if (event === undefined || event.application !== call.application) throw notFound();
  return event;
}

/** An application may say itself that it has dealt with an event: it is then not sent any more. */
function markEvent(sandbox: Sandbox, call: Call): Answer {
  return ok(
    viewEvent(Object.assign(eventOf(sandbox, call), acceptBody(eventFields, call.body, 'patch', sandbox.state))),
  );
}
