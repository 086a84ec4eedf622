// The texts by which a code may be shown: its display and its designations, whatever their case and spacing. https://hl7.org/fhir/R4/datatypes-definitions.html#Coding.display
import type { CodeSystemConcept, ValueSetComposeIncludeConcept } from 'fhir/r4.js';
import type { ValueSets } from './value-sets.js';

/** Whether the text is one of the concept's own. */
export function isDisplayOf(
  { display, designation = [] }: CodeSystemConcept | ValueSetComposeIncludeConcept,
  text: string,
): boolean {
  if (display === text) return true;
  const wanted = plain(text);
  return (
    (display !== undefined && plain(display) === wanted) || designation.some(({ value }) => plain(value) === wanted)
  );
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** What a coding's display should be, where its code system is here and shows the code otherwise; undefined where it is right or not known. */
export function rightDisplay(
  valueSets: ValueSets,
  { system, code, display }: { readonly system?: unknown; readonly code?: unknown; readonly display?: unknown },
): string | undefined {
  if (typeof system !== 'string' || typeof code !== 'string' || typeof display !== 'string') return undefined;
  const concept = valueSets.system(system)?.concept(code);
  if (concept?.display === undefined || isDisplayOf(concept, display)) return undefined;
  return concept.display;
}
