// What a route is: a method, a path template, and a function from a call to an answer. docs/architecture.md section 3, http
import type { IncomingMessage } from 'node:http';
import type { Answer, Body } from '../interactions/interaction.js';

/** One request on its way through a route. What the route learns is kept here for the error that may follow. */
export interface Call {
  readonly request: IncomingMessage;
  readonly path: Readonly<Record<string, string>>;
  body: Body | undefined;
  pretty: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in openapi.yaml: `/fhir/{type}/{id}`; also what the log says. */
  readonly path: string;
  /** Whether it answers with FHIR; else with plain JSON (errors are always OperationOutcomes). */
  readonly isFhir: boolean;
  readonly answer: (call: Call) => Promise<Answer>;
}

const segments: Readonly<Record<string, string>> = {
  type: '[A-Z][A-Za-z]*',
  id: '[A-Za-z0-9\\-.]{1,64}',
  version: '[A-Za-z0-9\\-.]{1,64}',
  connection: '[a-z0-9-]{1,64}',
};

/** The template as a pattern with a group for each name; a `$` may come escaped. */
export function pathPattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll('$', '(?:[$]|%24)')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${segments[name] ?? '[^/]+'})`);
  return new RegExp(`^${source}/?$`);
}
