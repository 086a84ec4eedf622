// `_elements`: only the elements that were asked for, and those that a reader must have. https://hl7.org/fhir/R4/search.html#elements

const always = ['resourceType', 'id', 'meta', 'implicitRules', 'modifierExtension'];
const subsetted = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };

/** The text of the resource cut down to these top-level elements, tagged as a subset. */
export function subsetOf(json: string, elements: readonly string[]): string {
  const kept = new Set([...always, ...elements, ...elements.map((name) => `_${name}`)]);
  const resource = JSON.parse(json) as { readonly meta?: { readonly tag?: readonly { readonly code?: string }[] } };
  const members = Object.entries(resource).filter(([name]) => kept.has(name));
  const tags = (resource.meta?.tag ?? []).filter(({ code }) => code !== subsetted.code);
  const meta = { ...resource.meta, tag: [...tags, subsetted] };
  return JSON.stringify({ ...Object.fromEntries(members), meta });
}
