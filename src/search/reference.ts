// References as index keys `Type/id`, and search values as the references they can mean. https://hl7.org/fhir/R4/search.html#reference
import { parseReference } from '../fhir/reference.js';
import type { ResourceType } from '../fhir/resource.js';
import { keyText } from './token.js';

/** The keys of an element value: a Reference (its literal part), or a canonical or uri. Contained ones have none. */
export function referenceKeys(value: unknown): readonly string[] {
  const text: unknown =
    typeof value === 'object' && value !== null ? (value as Partial<Record<string, unknown>>)['reference'] : value;
  if (typeof text !== 'string' || text === '' || text.startsWith('#')) return [];
  const local = parseReference(text);
  return [local ? `${local.type}/${local.id}` : keyText(text)];
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
  const ours = base !== undefined && value.startsWith(`${base}/`) ? value.slice(base.length + 1) : undefined;
  const local = parseReference(ours ?? value);
  if (local)
    return targets.includes(local.type) ? [`${local.type}/${local.id}`, ...(ours ? [keyText(value)] : [])] : [];
  return [keyText(value)];
}
