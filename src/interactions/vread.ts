// vread: one version by its number. https://hl7.org/fhir/R4/http.html#vread
import { gone, notFound } from '../fhir/outcome.js';
import type { Answer, InstanceRequest, InteractionContext } from './interaction.js';

/** Errors: OutcomeError 404 for a version that never was, 410 for one that is a deletion. */
export async function vread(context: InteractionContext, request: InstanceRequest): Promise<Answer> {
  const { type, id, version = '' } = request;
  const reference = `${type}/${id}/_history/${version}`;
  const wanted = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
  const found = wanted > 0 ? await context.store.readVersion(context.tenant, type, id, wanted) : undefined;
  if (!found) throw notFound(reference);
  if (found.deleted) throw gone(reference);
  return { status: 200, json: found.json, version: found.version, lastUpdated: found.lastUpdated };
}
