// All literal references that a resource holds. https://hl7.org/fhir/R4/references.html#literal
import { parseReference } from './reference.js';

/** `Type/id` of every reference to a served type, each once, in the order met. */
export function referencesIn(resource: unknown): readonly string[] {
  const found = new Set<string>();
  collect(resource, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'reference' && typeof member === 'string') {
      const local = parseReference(member);
      if (local) found.add(`${local.type}/${local.id}`);
    } else collect(member, found);
  }
}
