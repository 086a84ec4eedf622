// Finds StructureDefinitions, ValueSets and CodeSystems by canonical address, each parsed when first asked for. https://hl7.org/fhir/R4/references.html#canonical
import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';

/** The resources that validation reads. */
export type Definition = StructureDefinition | ValueSet | CodeSystem;

/** Finds definitions; a canonical may carry `|version`, which must then be the one that is here (or its beginning). */
export interface Definitions {
  readonly structure: (canonical: string) => StructureDefinition | undefined;
  readonly valueSet: (canonical: string) => ValueSet | undefined;
  readonly codeSystem: (canonical: string) => CodeSystem | undefined;
  /** The addresses of all StructureDefinitions. */
  readonly structures: () => readonly string[];
}

/** The committed files of R4's definitions, one JSON object a line, as bytes. */
export interface DefinitionFiles {
  readonly structures: Uint8Array;
  readonly valueSets: Uint8Array;
  readonly codeSystems: Uint8Array;
}

/** The names of the files below `src/validation/definitions/`, for who reads them. */
export const definitionFileNames: Readonly<Record<keyof DefinitionFiles, string>> = {
  structures: 'structures.ndjson',
  valueSets: 'value-sets.ndjson',
  codeSystems: 'code-systems.ndjson',
};

const coreVersion = '4.0.1';

/** R4's own definitions out of the committed files. Nothing is parsed until it is asked for. */
export function createDefinitions(files: DefinitionFiles): Definitions {
  const structures = createLines(files.structures, 'StructureDefinition');
  const valueSets = createLines(files.valueSets, 'ValueSet');
  const codeSystems = createLines(files.codeSystems, 'CodeSystem');
  return {
    structure: (canonical) => structures.find(canonical) as StructureDefinition | undefined,
    valueSet: (canonical) => valueSets.find(canonical) as ValueSet | undefined,
    codeSystem: (canonical) => codeSystems.find(canonical) as CodeSystem | undefined,
    structures: () => structures.urls(),
  };
}

/** Files of the same kind with our profiles, what they need of US Core, and our terminology. */
export const profileFileNames: typeof definitionFileNames = {
  structures: 'profile-structures.ndjson',
  valueSets: 'profile-value-sets.ndjson',
  codeSystems: 'profile-code-systems.ndjson',
};

/** The definitions of `above`, and where it has none those of `below`. */
export const stackedDefinitions = (above: Definitions, below: Definitions): Definitions => ({
  structure: (canonical) => above.structure(canonical) ?? below.structure(canonical),
  valueSet: (canonical) => above.valueSet(canonical) ?? below.valueSet(canonical),
  codeSystem: (canonical) => above.codeSystem(canonical) ?? below.codeSystem(canonical),
  structures: () => [...new Set([...below.structures(), ...above.structures()])],
});

/** The same definitions with more in front of them: of two with one address the last added, or the version asked for. */
export function withDefinitions(below: Definitions, added: readonly Definition[]): Definitions {
  const byUrl = new Map<string, Definition[]>();
  for (const one of added) if (one.url !== undefined) byUrl.set(one.url, [one, ...(byUrl.get(one.url) ?? [])]);
  const find = (type: Definition['resourceType'], canonical: string): Definition | undefined => {
    const { url, version } = parseCanonical(canonical);
    const all = (byUrl.get(url) ?? []).filter((one) => one.resourceType === type);
    return version === undefined ? all[0] : all.find((one) => isVersion(one.version, version));
  };
  return {
    structure: (canonical) =>
      (find('StructureDefinition', canonical) as StructureDefinition | undefined) ?? below.structure(canonical),
    valueSet: (canonical) => (find('ValueSet', canonical) as ValueSet | undefined) ?? below.valueSet(canonical),
    codeSystem: (canonical) => (find('CodeSystem', canonical) as CodeSystem | undefined) ?? below.codeSystem(canonical),
    structures: () => [
      ...new Set([
        ...below.structures(),
        ...added.flatMap((one) =>
          one.resourceType === 'StructureDefinition' && one.url !== undefined ? [one.url] : [],
        ),
      ]),
    ],
  };
}

/** `url|version` taken apart; a fragment stays with the url. */
export function parseCanonical(canonical: string): { readonly url: string; readonly version?: string } {
  const bar = canonical.indexOf('|');
  return bar < 0 ? { url: canonical } : { url: canonical.slice(0, bar), version: canonical.slice(bar + 1) };
}

const isVersion = (have: string | undefined, want: string): boolean =>
  have !== undefined && (have === want || have.startsWith(want + '.'));

interface Lines {
  readonly find: (canonical: string) => Definition | undefined;
  readonly urls: () => readonly string[];
}

const opening = '{"url":"';
const newline = 10;
const quote = 34;

/** Reads `{"url":"…", …}` lines in the order of their urls: a url is found by halving, and only its line is parsed, once. */
function createLines(bytes: Uint8Array, resourceType: Definition['resourceType']): Lines {
  const decoder = new TextDecoder();
  const urlAt = (from: number): string => {
    const start = from + opening.length;
    return decoder.decode(bytes.subarray(start, bytes.indexOf(quote, start)));
  };
  const endOf = (from: number): number => {
    const end = bytes.indexOf(newline, from);
    return end < 0 ? bytes.length : end;
  };
  const lineOf = (url: string): Uint8Array | undefined => {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const from = bytes.lastIndexOf(newline, middle - 1) + 1;
      const here = urlAt(from);
      if (here === url) return bytes.subarray(from, endOf(from));
      if (here < url) low = endOf(from) + 1;
      else high = from;
    }
    return undefined;
  };
  const parsed = new Map<string, Definition | undefined>();
  return {
    urls: () => {
      const urls: string[] = [];
      for (let from = 0; from < bytes.length; from = endOf(from) + 1) urls.push(urlAt(from));
      return urls;
    },
    find: (canonical) => {
      const { url, version } = parseCanonical(canonical);
      if (!parsed.has(url)) {
        const line = lineOf(url);
        if (line === undefined) return undefined;
        const found = JSON.parse(decoder.decode(line)) as Definition;
        parsed.set(url, { version: coreVersion, ...found, resourceType } as Definition);
      }
      const found = parsed.get(url);
      const isMeant = version === undefined || isVersion(found?.version, version) || isVersion(coreVersion, version);
      return isMeant ? found : undefined;
    },
  };
}
