// References as index keys `Type/id`, and search values as the references they can mean. https://hl7.org/fhir/R4/search.html#reference
import { parseReference } from '../fhir/reference.js';
import { isResourceType, type ResourceType } from '../fhir/resource.js';
import { keyText } from './token.js';

const absolute = /^[a-z][a-z0-9+.-]*:.*\/([A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/**
 * `Type/id` of a relative reference, without its version. An absolute one stands behind its type too, so that
 * "refers to a Patient" is one stretch of keys: `Patient/https://…/Patient/x`.
 */
function referenceKey(text: string): string {
  const local = parseReference(text);
  if (local) return `${local.type}/${local.id}`;
  const [, type] = absolute.exec(text) ?? [];
  return isResourceType(type) ? `${type}/${keyText(text)}` : keyText(text);
}

/** The keys of an element value: a Reference (its literal part), or a canonical or uri. Contained ones have none. */
export function referenceKeys(value: unknown): readonly string[] {
  const text: unknown =
    typeof value === 'object' && value !== null ? (value as Partial<Record<string, unknown>>)['reference'] : value;
  return typeof text !== 'string' || text === '' || text.startsWith('#') ? [] : [referenceKey(text)];
}

const bareId = /^[A-Za-z0-9\-.]{1,64}$/;

/**
 * The references that a search value can mean: `Patient/x`, a bare id, an absolute address (of ours or not).
 * @param targets the types that the parameter may refer to
 * @param base our own FHIR base address, e.g. `https://example.org/fhir`
 */
export function referencesOf(
  value: string,
  targets: readonly ResourceType[],
  base: string | undefined,
): readonly string[] {
  if (bareId.test(value)) return targets.map((type) => `${type}/${value}`);
  const relative = base !== undefined && value.startsWith(`${base}/`) ? value.slice(base.length + 1) : value;
  const named = parseReference(relative)?.type ?? absolute.exec(value)?.[1];
  if (isResourceType(named) && !targets.includes(named)) return [];
  return relative === value ? [referenceKey(value)] : [referenceKey(relative), referenceKey(value)];
}
