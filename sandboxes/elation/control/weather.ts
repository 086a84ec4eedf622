// Control calls about the sandbox itself: clock, settings, faults, webhooks, state, request log, seed and reset.
import { viewEvent } from '../api/subscriptions.js';
import { anything, choice, instant, integer, required, text } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields, Values } from '../fields.js';
import type { Faults } from '../faults.js';
import type { Tokens } from '../oauth.js';
import { refuse, refuseField } from '../refusal.js';
import type { RequestLog } from '../request-log.js';
import { ok } from '../route.js';
import type { Call, Route } from '../route.js';
import { defaultSettings } from '../sandbox.js';
import type { Sandbox } from '../sandbox.js';
import { createState } from '../state.js';
import { toSeconds } from '../time.js';
import type { Webhooks } from '../webhooks.js';
import { loadSeed } from './seed.js';
import { bodyOf } from './staff.js';

export interface Weather {
  readonly sandbox: Sandbox;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  readonly log: RequestLog;
}

const most = 1_000_000;
const times = integer(1, most);
const failFields: Fields = {
  status: required(integer(400, 599)),
  times,
  path: text(200),
  method: choice(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  body: anything,
};
const slowFields: Fields = { ms: required(integer(0, 600_000)), times, path: text(200) };
const dropFields: Fields = { times, path: text(200) };
const throttleFields: Fields = { requests: integer(0, most), per_ms: integer(1, 3_600_000) };
const webhookFields: Fields = { drop: integer(0, most), duplicate: integer(0, most), reorder: integer(0, most) };
const clockFields: Fields = { now: instant, advance_ms: integer(0, Number.MAX_SAFE_INTEGER) };

export function weatherRoutes(weather: Weather): readonly Route[] {
  const { sandbox, tokens, faults, webhooks, log } = weather;
  const post = (path: string, run: (body: Values, call: Call) => unknown): Route => ({
    method: 'post',
    path,
    run: (call) => ok(run(bodyOf(call.body), call)),
  });
  const read = (fields: Fields, body: Values) => acceptBody(fields, body, 'create', sandbox.state);
  return [
    post('/control/clock', (body) => setClock(sandbox, read(clockFields, body))),
    post('/control/settings', (body) => changeSettings(sandbox, body)),
    post('/control/fail', (body) => {
      const { status, times: left = 1, path, method, body: answer } = read(failFields, body);
      const fault = { status: Number(status), times: Number(left), body: answer };
      faults.fail({ ...fault, ...texts({ path, method }) });
      return faults.view();
    }),
    post('/control/slow', (body) => {
      const { ms, times: left = 1, path } = read(slowFields, body);
      faults.slow({ ms: Number(ms), times: Number(left), ...texts({ path }) });
      return faults.view();
    }),
    post('/control/drop', (body) => {
      const { times: left = 1, path } = read(dropFields, body);
      faults.drop({ times: Number(left), ...texts({ path }) });
      return faults.view();
    }),
    post('/control/throttle', (body) => {
      const { requests = 0, per_ms: perMs = 1_000 } = read(throttleFields, body);
      faults.throttle(body['on'] === false ? undefined : { requests: Number(requests), perMs: Number(perMs) });
      return faults.view();
    }),
    post('/control/calm', () => {
      faults.clear();
      return faults.view();
    }),
    post('/control/webhooks', (body) => {
      const held = webhooks.mischief.reorder;
      Object.assign(webhooks.mischief, read(webhookFields, body));
      if (held > 0 && body['reorder'] === 0) webhooks.releaseHeld();
      return { ...webhooks.mischief, pending: webhooks.pending() };
    }),
    post('/control/tokens/expire', () => {
      tokens.clear();
      return {};
    }),
    post('/control/seed', (body) => loadSeed(sandbox, body)),
    post('/control/reset', () => reset(weather)),
    { method: 'get', path: '/control/state', run: () => ok(viewState(weather)) },
    { method: 'get', path: '/control/requests', run: (call) => ok({ results: readLog(log, call.query) }) },
  ];
}

/** Back to the first moment: no practice, no subscriptions, no faults; only the applications are still known. */
function reset(weather: Weather): unknown {
  const { sandbox, tokens, faults, webhooks, log } = weather;
  sandbox.state = createState();
  sandbox.time.clear();
  Object.assign(sandbox.settings, defaultSettings);
  tokens.clear();
  faults.clear();
  webhooks.clear();
  log.clear();
  return viewState(weather);
}

/** `now` sets the clock, which then runs on; `advance_ms` moves it. */
function setClock(sandbox: Sandbox, values: Values): unknown {
  const { time } = sandbox;
  const { now, advance_ms: advance } = values;
  if (typeof now === 'string') time.shift(Date.parse(now) - time.now());
  if (typeof advance === 'number') time.shift(advance);
  return { now: toSeconds(time.now()) };
}

function changeSettings(sandbox: Sandbox, body: Values): unknown {
  for (const [name, value] of Object.entries(body)) {
    if (!(name in defaultSettings)) throw refuse(400, `There is no setting "${name}".`);
    const known: unknown = defaultSettings[name as keyof typeof defaultSettings];
    const fits = typeof known === 'number' ? typeof value === 'number' && value >= 0 : typeof value === typeof known;
    if (!fits) throw refuseField(name, `Expected a ${typeof known}.`);
    if (name === 'legacyInsuranceWrites' && value !== 'ignore' && value !== 'refuse') {
      throw refuseField(name, 'Expected ignore or refuse.');
    }
  }
  return Object.assign(sandbox.settings, body);
}

function viewState(weather: Weather): unknown {
  const { sandbox, faults, webhooks } = weather;
  const { state } = sandbox;
  return {
    now: toSeconds(sandbox.time.now()),
    practice: state.practice ?? null,
    integration: state.integration,
    delayed_billing: state.delayedBilling,
    physicians: state.physicians.rows,
    service_locations: state.locations.rows,
    patients: state.patients.rows,
    policies: state.policies.rows,
    insurance_companies: state.companies.rows,
    insurance_plans: state.plans.rows,
    appointment_types: state.appointmentTypes.rows,
    appointments: state.appointments.rows,
    visit_notes: state.notes.rows,
    bills: state.bills.rows,
    payments: state.payments.rows,
    billing_codes: state.billingCodes.rows,
    metadata: Object.fromEntries(state.metadata),
    subscriptions: state.subscriptions.rows,
    published_events: state.events.rows.map((event) => ({
      ...viewEvent(event),
      application: event.application,
    })),
    settings: sandbox.settings,
    faults: faults.view(),
    webhooks: { ...webhooks.mischief, pending: webhooks.pending() },
  };
}

/** `after` (a number), `method`, `path` (part of it) and `application` narrow the log. */
function readLog(log: RequestLog, query: URLSearchParams): unknown {
  const after = Number(query.get('after') ?? 0);
  const method = query.get('method')?.toUpperCase();
  const path = query.get('path');
  const application = query.get('application');
  return log.read(
    (request) =>
      request.number > after &&
      (method === undefined || request.method === method) &&
      (path === null || request.path.includes(path)) &&
      (application === null || request.application === application),
  );
}

function texts<K extends string>(members: Readonly<Record<K, unknown>>): { [N in K]?: string } {
  const given = Object.entries(members).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(given) as { [N in K]?: string };
}
