// The Express app: every route of the house over the table of interactions, hooks and health. https://hl7.org/fhir/R4/http.html
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { refusal } from '../fhir/outcome.js';
import { resourceTypes } from '../fhir/resource.js';
import type { Answer, Body, InteractionContext } from '../interactions/interaction.js';
import { interactions } from '../interactions/registry.js';
import { answerOf } from './errors.js';
import { fhirJson, plainJson, send, type Exchange, type Log } from './exchange.js';
import { fhirRoute } from './fhir-route.js';
import { livez, readyz, type ReadReadiness } from './health.js';
import { hookRoute, type ReceiveHook } from './hooks.js';
import { packageRoutes, type Packages } from './packages.js';
import { pathPattern, type Route } from './route.js';

/** What the HTTP face is made with. */
export interface HttpParts {
  readonly context: InteractionContext;
  readonly log: Log;
  /** Makes the id of a request: in its answer, in the log, in what a fault says. */
  readonly newRequestId: () => string;
  /** The address clients use, without `/fhir`; undefined: the Host header says. */
  readonly publicUrl?: string;
  readonly receiveHook: ReceiveHook;
  readonly readReadiness: ReadReadiness;
  readonly packages: Packages;
}

/** All routes, in the order of how often they are asked. */
export const routesOf = (
  parts: Pick<HttpParts, 'context' | 'publicUrl' | 'receiveHook' | 'readReadiness' | 'packages'>,
): Route[] => [
  ...interactions.map((interaction) => fhirRoute(interaction, parts)),
  hookRoute(parts.receiveHook),
  ...packageRoutes(parts.packages),
  livez,
  readyz(parts.readReadiness),
];

/** The app, to be served by `createFastServer`. Whatever goes wrong in it is answered with an OperationOutcome. */
export function createHttpApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  const begin = (request: Request, response: Response, route: string): Exchange => ({
    request,
    response,
    route,
    id: requestIdOf(request) ?? parts.newRequestId(),
    started: performance.now(),
    log: parts.log,
  });
  const routes = routesOf(parts);
  for (const route of routes) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    app[method](pathPattern(route.path), (request, response) =>
      serve(begin(request, response, route.path), route, request.params as Record<string, string>),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = allowedOn(routes.filter((route) => route.path === path));
    app.all(pathPattern(path), (request, response) => {
      const exchange = begin(request, response, path);
      if (request.method === 'OPTIONS') send(exchange, { status: 204, headers: { Allow: allowed } });
      else send(exchange, answerOf(notAllowed(request.method, allowed), exchange));
    });
  }
  app.use((request: Request, response: Response) => {
    const exchange = begin(request, response, 'unknown');
    send(exchange, answerOf(unknownAddress, exchange));
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const exchange = begin(request, response, 'unknown');
    send(exchange, answerOf(error, exchange));
  });
  return app;
}

async function serve(exchange: Exchange, route: Route, path: Readonly<Record<string, string>>): Promise<void> {
  const call = { request: exchange.request, path, body: undefined as Body | undefined, pretty: false };
  let answer: Answer;
  let contentType = route.isFhir ? fhirJson : plainJson;
  try {
    answer = await route.answer(call);
  } catch (error) {
    answer = answerOf(error, exchange, call.body);
    contentType = fhirJson;
  }
  send(exchange, answer, contentType, call.pretty);
}

/** A caller's own request id, where it is short and harmless enough to be repeated. */
function requestIdOf(request: Request): string | undefined {
  const said = request.headers['x-request-id'];
  return typeof said === 'string' && /^[\w.:-]{1,64}$/.test(said) ? said : undefined;
}

const allowedOn = (routes: readonly Route[]): string =>
  [...new Set(routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].join(', ');

const notAllowed = (method: string, allowed: string) => {
  const error = refusal(405, 'not-supported', `${method} is not offered at this address; offered: ${allowed}`);
  return Object.assign(error, { headers: { Allow: allowed } });
};

const unknownAddress = refusal(
  404,
  'not-found',
  `There is nothing at this address; FHIR is served at /fhir/[type] with the types ${resourceTypes.join(', ')}, described by /fhir/metadata`,
);
