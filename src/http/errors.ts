// The one place where anything that was thrown becomes an answer. https://hl7.org/fhir/R4/http.html#outcome
import { operationOutcome, OutcomeError, refusal } from '../fhir/outcome.js';
import type { Answer, Body } from '../interactions/interaction.js';
import { placed } from '../interactions/placed.js';
import type { Exchange } from './exchange.js';

/** A refusal with its own status and issues; any other error is a fault of ours: 500 with an incident id and no detail. */
export function answerOf(error: unknown, exchange: Exchange, body?: Body): Answer {
  if (error instanceof OutcomeError) {
    const issues = body ? error.issues.map((issue) => placed(issue, body)) : error.issues;
    return { status: error.status, json: JSON.stringify(operationOutcome(issues)), headers: error.headers };
  }
  if (statusOf(error) === 400) return answerOf(refusal(400, 'structure', 'The path is not readable'), exchange);
  logFault(error, exchange);
  const text = `Chartbridge failed; the incident is ${exchange.id} in its log`;
  return { status: 500, json: JSON.stringify(operationOutcome([{ severity: 'fatal', code: 'exception', text }])) };
}

/** Express says by `status` that it could not decode a path. */
const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;

function logFault(error: unknown, exchange: Exchange): void {
  const fault = error instanceof Error ? error : new Error(typeof error);
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  exchange.log.error(
    {
      request: exchange.id,
      route: exchange.route,
      error: fault.name,
      ...code,
      frames: frames.map((line) => line.trim()),
    },
    'fault',
  );
}
