// Lays what a differential says of an element over what its base says. https://hl7.org/fhir/R4/elementdefinition.html#interpretation
import type { ElementDefinition } from 'fhir/r4.js';

/** Members of which a differential adds to what is there; of all others it replaces it. */
const added = new Set(['alias', 'mapping', 'example', 'code', 'condition']);
/** Members that say where the element stands, which the snapshot says itself. */
const placed = new Set(['id', 'path']);

/** The element as the profile leaves it. */
export function mergeElement(base: ElementDefinition, differential: ElementDefinition): ElementDefinition {
  const merged: ElementDefinition & Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(differential)) {
    if (placed.has(name)) continue;
    if (name === 'constraint') merged[name] = constraintsOf(base, differential);
    else if (added.has(name) && Array.isArray(merged[name]) && Array.isArray(value))
      merged[name] = withoutDoubles(merged[name] as unknown[], value);
    else if (name === 'slicing' && differential.slicing) merged.slicing = { ...base.slicing, ...differential.slicing };
    else if (name === 'binding' && differential.binding) merged.binding = { ...base.binding, ...differential.binding };
    else merged[name] = value;
  }
  const choice = Object.keys(differential).find((name) => /^(?:fixed|pattern)/.test(name));
  // A fixed or pattern value takes the place of the base's, whatever type that had.
  if (choice !== undefined)
    for (const name of Object.keys(base))
      if (name !== choice && name.startsWith(choice.startsWith('fixed') ? 'fixed' : 'pattern')) delete merged[name];
  return merged;
}

function constraintsOf(base: ElementDefinition, differential: ElementDefinition): ElementDefinition['constraint'] {
  const own = differential.constraint ?? [];
  const keys = new Set(own.map((one) => one.key));
  return [...(base.constraint ?? []).filter((one) => !keys.has(one.key)), ...own];
}

function withoutDoubles(base: readonly unknown[], more: readonly unknown[]): unknown[] {
  const texts = new Set(base.map((one) => JSON.stringify(one)));
  return [...base, ...more.filter((one) => !texts.has(JSON.stringify(one)))];
}
