// update: a new version of what is there. https://hl7.org/fhir/R4/http.html#update
import { refusal } from '../fhir/outcome.js';
import type { Answer, InstanceRequest, InteractionContext } from './interaction.js';
import { acceptResource } from './resource-body.js';
import { versionOfTag } from './version-tag.js';
import { writtenAnswer } from './written.js';

/**
 * Errors: OutcomeError 400 where the body's id is not that of the URL, 405 for an id that Chartbridge has not given,
 * 410 for a deleted resource, 412 where If-Match does not hold, 422 where the body is not valid.
 */
export async function update(context: InteractionContext, request: InstanceRequest): Promise<Answer> {
  const { type, id } = request;
  const ifMatch = versionOfTag(request.ifMatch);
  const { resource, decimals, warnings } = acceptResource(request.body, type, context.validate);
  if (resource.id !== id) {
    const said = resource.id === undefined ? 'no id' : `the id ${resource.id}`;
    throw refusal(400, 'invalid', `The URL says ${type}/${id}, the body has ${said}; they must agree`, `${type}.id`);
  }
  const written = await context.write({
    method: 'update',
    type,
    id,
    resource,
    decimals,
    ...(ifMatch !== undefined && { ifMatch }),
  });
  if (written === 'blocked') throw new Error('An update without guards was blocked');
  return writtenAnswer(request, 200, written, warnings);
}
