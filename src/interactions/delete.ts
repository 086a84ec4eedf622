// delete: what is there is there no more; its history stays. https://hl7.org/fhir/R4/http.html#delete
import { operationOutcome, OutcomeError } from '../fhir/outcome.js';
import type { Answer, InstanceRequest, InteractionContext } from './interaction.js';
import { versionOfTag } from './version-tag.js';
import { monitorOf } from './written.js';

/** Answers 204 also for what is not there or was deleted before. Errors: OutcomeError 412 where If-Match does not hold, 422 where a connected system cannot forget. */
export async function deleteInstance(context: InteractionContext, request: InstanceRequest): Promise<Answer> {
  const { type, id } = request;
  const ifMatch = versionOfTag(request.ifMatch);
  try {
    const written = await context.write({ method: 'delete', type, id, ...(ifMatch !== undefined && { ifMatch }) });
    if (written === 'blocked') throw new Error('A delete without guards was blocked');
    return deletedAnswer(request, monitorOf(request.base, written.task));
  } catch (error) {
    const wasGone = error instanceof OutcomeError && (error.status === 404 || error.status === 410);
    if (wasGone && ifMatch === undefined) return deletedAnswer(request, {});
    throw error;
  }
}

const deletedAnswer = ({ prefer }: InstanceRequest, headers: Readonly<Record<string, string>>): Answer =>
  prefer.return === 'OperationOutcome'
    ? { status: 200, json: JSON.stringify(operationOutcome([])), headers }
    : { status: 204, headers };
