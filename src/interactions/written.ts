// How a write is answered: status, version headers, the Task to watch, and as much of a body as the client prefers. https://hl7.org/fhir/R4/http.html#ops
import type { WriteAnswer } from '../delivery/client-write.js';
import { operationOutcome, type Issue } from '../fhir/outcome.js';
import type { Version } from '../store/store.js';
import type { Answer, InteractionRequest } from './interaction.js';

/** The answer to a create or update that stored this version. */
export function writtenAnswer(
  request: InteractionRequest,
  status: 200 | 201,
  written: WriteAnswer,
  warnings: readonly Issue[],
): Answer {
  return {
    ...versionAnswer(request, status, written.version, warnings),
    headers: { ...locationOf(request.base, written.version), ...monitorOf(request.base, written.task) },
  };
}

/** The answer that shows a version as the client prefers: the resource (the default), an OperationOutcome, or nothing. */
export function versionAnswer(
  request: InteractionRequest,
  status: 200 | 201,
  { version, lastUpdated, json }: Version,
  warnings: readonly Issue[] = [],
): Answer {
  const wanted = request.prefer.return ?? 'representation';
  const body = {
    minimal: {},
    representation: { json },
    OperationOutcome: { json: JSON.stringify(operationOutcome(warnings)) },
  }[wanted];
  return { status, version, lastUpdated, ...body };
}

/** `Location` of a version, absolute. */
export const locationOf = (base: string, { type, id, version }: Version): Readonly<Record<string, string>> => ({
  Location: `${base}/${type}/${id}/_history/${version}`,
});

/** `Link` to the Task that shows what becomes of the write in the connected systems. */
export const monitorOf = (base: string, task: string | undefined): Readonly<Record<string, string>> =>
  task === undefined ? {} : { Link: `<${base}/${task}>; rel="monitor"` };
