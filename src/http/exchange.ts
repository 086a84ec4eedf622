// One request and its answer: headers, conditional reads, the one line in the log. https://hl7.org/fhir/R4/http.html#cond-read
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../interactions/interaction.js';
import { prettyJson } from './pretty-json.js';

/** Where lines go: a pino logger fits. Only what stands in the type is logged: never a URL, an id, a body or a driver's words. */
export interface Log {
  readonly info: (fields: RequestLine, message: string) => void;
  readonly error: (fields: FaultLine, message: string) => void;
}

export interface RequestLine {
  readonly request: string;
  readonly method: string;
  /** The template, `/fhir/{type}/{id}`, never the path. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface FaultLine {
  readonly request: string;
  readonly route: string;
  readonly error: string;
  readonly code?: string;
  /** File and line of each frame; the message is left out, it may hold a patient's data. */
  readonly frames: readonly string[];
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly route: string;
  /** In the answer as `X-Request-Id`, in the log, and the incident id of a fault. */
  readonly id: string;
  /** `performance.now()` when the handler began. */
  readonly started: number;
  readonly log: Log;
}

/** Headers of every answer: it is data for programs, never a page, and a patient's data stay out of caches. */
const constantHeaders = [
  'X-Content-Type-Options',
  'nosniff',
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy',
  'no-referrer',
  'Cache-Control',
  'no-store',
];

export const fhirJson = 'application/fhir+json; charset=utf-8';
export const plainJson = 'application/json; charset=utf-8';

/** Sends the answer and writes the line. A GET whose version the client already has becomes 304. */
export function send(exchange: Exchange, answer: Answer, contentType = fhirJson, pretty = false): void {
  const { request, response } = exchange;
  const unchanged = answer.status === 200 && answer.version !== undefined && isUnchanged(request, answer);
  const status = unchanged ? 304 : answer.status;
  const headers = constantHeaders.concat('X-Request-Id', exchange.id);
  if (answer.version !== undefined) headers.push('ETag', `W/"${answer.version}"`);
  if (answer.lastUpdated !== undefined) headers.push('Last-Modified', httpDate(answer.lastUpdated));
  for (const name in answer.headers) headers.push(name, answer.headers[name] ?? '');
  let body: string | undefined;
  let encoding: 'latin1' | 'utf8' = 'utf8';
  if (answer.json !== undefined && !unchanged) {
    body = pretty ? prettyJson(answer.json) : answer.json;
    const length = Buffer.byteLength(body);
    // A text of ASCII alone is the same in latin1, which Node writes without converting it.
    if (length === body.length) encoding = 'latin1';
    headers.push('Content-Type', contentType, 'Content-Length', String(length));
  } else if (status !== 204 && status !== 304) headers.push('Content-Length', '0');
  response.writeHead(status, headers);
  response.end(body, encoding);
  const ms = Math.round((performance.now() - exchange.started) * 100) / 100;
  exchange.log.info(
    { request: exchange.id, method: request.method ?? '', route: exchange.route, status, ms },
    'request',
  );
}

function isUnchanged(request: IncomingMessage, answer: Answer): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const known = request.headers['if-none-match'];
  if (known !== undefined) {
    return known.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === String(answer.version));
  }
  const asked = request.headers['if-modified-since'];
  if (asked === undefined) return false;
  const since = Date.parse(asked);
  // HTTP dates have no fraction of a second.
  return Math.floor(Date.parse(answer.lastUpdated ?? '') / 1000) * 1000 <= since;
}

const days = new Map<string, string>();

/** The HTTP date of an instant in UTC. Days are remembered: working out the weekday is most of the cost. */
function httpDate(instant: string): string {
  const day = instant.slice(0, 10);
  let said = days.get(day);
  if (said === undefined) {
    said = new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 17);
    if (days.size < 10_000) days.set(day, said);
  }
  return `${said}${instant.slice(11, 19)} GMT`;
}

const opaque = (tag: string): string | undefined => /^\s*(?:W\/)?"([^"]*)"\s*$/.exec(tag)?.[1];
