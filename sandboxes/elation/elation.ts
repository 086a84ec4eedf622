// An Elation of one practice, in memory, that speaks the vendor's API v2.0 and takes orders at /control. Elation API v2.0; sandbox of Chartbridge.
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { controlRoutes } from './control/routes.js';
import { loadSeed } from './control/seed.js';
import { createPublish } from './events.js';
import { createFaults } from './faults.js';
import { createTokens } from './oauth.js';
import { createRequestLog } from './request-log.js';
import type { Route } from './route.js';
import { apiRoutes } from './routes.js';
import { defaultSettings } from './sandbox.js';
import type { Application, Sandbox, Settings } from './sandbox.js';
import { apiBase, createServer } from './server.js';
import { createSigning } from './signing.js';
import { createState } from './state.js';
import { createMicroseconds, createSandboxTime } from './time.js';
import type { Clock } from './time.js';
import { createWebhooks } from './webhooks.js';

export interface ElationSandboxOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default: the one application `elation-client` with the secret `elation-secret`. */
  readonly applications?: readonly Application[];
  /** What `POST /control/seed` takes; default: nothing, not even a practice. */
  readonly seed?: unknown;
  /** Milliseconds since 1970; default the real clock. Control calls shift it. */
  readonly clock?: Clock;
  readonly settings?: Partial<Settings>;
}

export interface ElationSandbox {
  readonly port: number;
  /** `http://host:port/api/2.0`, without a slash at its end. */
  readonly baseUrl: string;
  /** `http://host:port`, for `/control/…`. */
  readonly controlUrl: string;
  /** Every control call there is. */
  readonly controlRoutes: readonly Pick<Route, 'method' | 'path'>[];
  readonly close: () => Promise<void>;
}

export const defaultApplication: Application = { id: 'elation-client', secret: 'elation-secret' };

/** Starts the sandbox and resolves once it listens. Throws if the seed cannot be loaded or the port is taken. */
export async function startElationSandbox(options: ElationSandboxOptions = {}): Promise<ElationSandbox> {
  const host = options.host ?? '127.0.0.1';
  const applications = new Map((options.applications ?? [defaultApplication]).map((each) => [each.id, each]));
  const signings = new Map([...applications].map(([id, application]) => [id, createSigning(application)]));
  const settings: Settings = { ...defaultSettings, ...options.settings };
  const time = createSandboxTime(options.clock ?? Date.now);
  const webhooks = createWebhooks(time, settings);
  let origin = '';
  const publish = createPublish({
    stateOf: () => sandbox.state,
    now: time.now,
    settings,
    applications,
    signings,
    apiUrl: () => `${origin}${apiBase}`,
    send: webhooks.send,
  });
  const microseconds = createMicroseconds(time.now);
  const sandbox: Sandbox = { state: createState(), time, microseconds, settings, applications, publish };
  if (options.seed !== undefined) loadSeed(sandbox, options.seed);

  const tokens = createTokens(applications, time.now);
  const weather = { sandbox, tokens, faults: createFaults(), webhooks, log: createRequestLog() };
  const control = controlRoutes(weather);
  const server = createHttpServer(createServer({ ...weather, api: apiRoutes(sandbox, signings), control }));
  // A client that keeps connections must not find one closed just as it writes.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  origin = `http://${host}:${port}`;

  return {
    port,
    baseUrl: `${origin}${apiBase}`,
    controlUrl: origin,
    controlRoutes: control.map(({ method, path }) => ({ method, path })),
    close: () =>
      new Promise((resolve, reject) => {
        time.clear();
        webhooks.close();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
