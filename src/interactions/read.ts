// read: the current version, as it is stored. https://hl7.org/fhir/R4/http.html#read
import { gone, notFound } from '../fhir/outcome.js';
import type { Answer, InstanceRequest, InteractionContext } from './interaction.js';

/** Errors: OutcomeError 404, or 410 for what has been deleted. */
export async function read({ store, tenant }: InteractionContext, { type, id }: InstanceRequest): Promise<Answer> {
  const found = await store.read(tenant, type, id);
  if (!found) throw notFound(`${type}/${id}`);
  if (found.deleted) throw gone(`${type}/${id}`);
  return { status: 200, json: found.json, version: found.version, lastUpdated: found.lastUpdated };
}
