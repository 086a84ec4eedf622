// The API over HTTP: who asks, may they, what is wrong on purpose, and what is answered. Elation API v2.0.
import express from 'express';
import type { Express, Request, Response } from 'express';
import { readBody } from './body.js';
import { isShutOut } from './events.js';
import type { Faults } from './faults.js';
import { checkScope } from './oauth.js';
import type { Tokens } from './oauth.js';
import { Refusal, notFound, refuse } from './refusal.js';
import type { RequestLog } from './request-log.js';
import type { Answer, Call, Method, Route } from './route.js';
import type { Sandbox } from './sandbox.js';
import { toSeconds } from './time.js';

export const apiBase = '/api/2.0';

interface Parts {
  readonly sandbox: Sandbox;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly api: readonly Route[];
  readonly control: readonly Route[];
}

/** An answer, and what the log wants to know of how it came about. */
interface Served {
  readonly answer: Answer;
  readonly application?: string | undefined;
  readonly body?: unknown;
}

export function createServer(parts: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(express.raw({ type: () => true, limit: '1mb' }));

  const api = express.Router({ strict: true, caseSensitive: true });
  api.post('/oauth2/token{/}', (request, response) =>
    answerApi(parts, request, response, () => ({
      answer: parts.tokens.issue(request.headers.authorization, readBody(request)),
    })),
  );
  mount(api, parts.api, (request, response, route) =>
    answerApi(parts, request, response, () => serve(parts, route, request)),
  );
  api.use((request, response) =>
    answerApi(parts, request, response, () => {
      parts.tokens.check(request.headers.authorization);
      throw notFound();
    }),
  );
  app.use(apiBase, api);

  const control = express.Router({ strict: true, caseSensitive: true });
  mount(control, parts.control, (request, response, route) => {
    if (!isLoopback(request.socket.remoteAddress))
      throw refuse(403, 'Control calls are answered on this machine only.');
    send(response, route.run(toCall(request, readBody(request), undefined)));
  });
  app.use(control);
  app.use(() => {
    throw notFound();
  });
  app.use((error: unknown, _request: Request, response: Response, next: express.NextFunction) => {
    if (response.headersSent) next(error);
    else send(response, toAnswer(error));
  });
  return app;
}

/** Checks token, integration and scope, then runs the route. */
function serve(parts: Parts, route: Route, request: Request): Served {
  const { sandbox, tokens, faults } = parts;
  const token = tokens.check(request.headers.authorization);
  const application = sandbox.applications.get(token.application);
  faults.checkThrottle(sandbox.time.now());
  const body = readBody(request);
  try {
    if (route.always !== true && (application === undefined || isShutOut(application, sandbox.state))) {
      throw refuse(403, 'The integration has not been turned on for this practice.');
    }
    if (route.scope !== undefined) checkScope(token, route.scope, route.method);
    return { answer: route.run(toCall(request, body, token.application)), application: token.application, body };
  } catch (error) {
    return { answer: toAnswer(error), application: token.application, body };
  }
}

/** Runs one API request through the bad weather that was asked for, answers and keeps a line of the log. */
async function answerApi(parts: Parts, request: Request, response: Response, run: () => Served): Promise<void> {
  const { sandbox, faults, log } = parts;
  const path = request.baseUrl + request.path;
  const delay = faults.delayOf(path);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  let served: Served;
  try {
    faults.checkFailure(request.method, path);
    served = run();
  } catch (error) {
    served = { answer: toAnswer(error) };
  }
  const { answer } = served;
  const dropped = answer.status < 400 && faults.takesDrop(request.method, path);
  log.add({
    at: toSeconds(sandbox.time.now()),
    method: request.method,
    path,
    query: queryOf(request),
    application: served.application ?? null,
    body: served.body ?? null,
    status: answer.status,
    dropped,
  });
  if (dropped) request.socket.destroy();
  else send(response, answer);
}

function mount(
  router: express.Router,
  routes: readonly Route[],
  run: (request: Request, response: Response, route: Route) => void | Promise<void>,
): void {
  const byPath = new Map<string, Route[]>();
  for (const route of routes) byPath.set(route.path, [...(byPath.get(route.path) ?? []), route]);
  for (const [path, own] of byPath) {
    const methods = new Map<string, Route>(own.map((route) => [route.method.toUpperCase(), route]));
    const address = own[0]?.strict === true || path.startsWith('/control') ? path : path.replace(/\/$/, '{/}');
    router.all(address, (request, response) => {
      const route = methods.get(request.method);
      if (route !== undefined) return run(request, response, route);
      const refused: Route = { method: 'get', path, run: () => methodRefused(request.method, own) };
      return run(request, response, refused);
    });
  }
}

function methodRefused(method: string, own: readonly Route[]): never {
  const allow = own.map((route) => route.method.toUpperCase() as Uppercase<Method>).join(', ');
  throw new Refusal(405, { detail: `Method "${method}" not allowed.` }, { allow });
}

function toCall(request: Request, body: unknown, application: string | undefined): Call {
  const params = request.params as Readonly<Record<string, string>>;
  const id = Number(params['id']);
  const url = `${request.protocol}://${request.headers.host}${request.baseUrl}${request.path}`;
  return { id, params, query: new URLSearchParams(queryOf(request)), body, application, url };
}

function queryOf(request: Request): string {
  const mark = request.originalUrl.indexOf('?');
  return mark < 0 ? '' : request.originalUrl.slice(mark + 1);
}

function toAnswer(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers };
  const status = (error as { readonly status?: unknown }).status;
  if (typeof status === 'number') return { status, body: { detail: (error as Error).message } };
  return { status: 500, body: { detail: `The sandbox failed: ${String(error)}` } };
}

function send(response: Response, answer: Answer): void {
  response.status(answer.status);
  if (answer.headers !== undefined) response.set(answer.headers);
  if (answer.body === undefined) {
    response.end();
    return;
  }
  response.set('content-type', 'application/json');
  response.end(JSON.stringify(answer.body));
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}
