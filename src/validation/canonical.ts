// Canonical addresses and the versions that they may name. https://hl7.org/fhir/R4/references.html#canonical

/** Where R4's own StructureDefinitions stand: followed by the name of a type. */
export const coreStructures = 'http://hl7.org/fhir/StructureDefinition/';

/** `url|version` taken apart; a fragment stays with the url. */
export function parseCanonical(canonical: string): { readonly url: string; readonly version?: string } {
  const bar = canonical.indexOf('|');
  return bar < 0 ? { url: canonical } : { url: canonical.slice(0, bar), version: canonical.slice(bar + 1) };
}

/** Whether a version is the one wanted, or begins with it: `4.0` is met by `4.0.1`. */
export const isVersion = (have: string | undefined, want: string): boolean =>
  have !== undefined && (have === want || have.startsWith(want + '.'));
