// Finds StructureDefinitions, ValueSets and CodeSystems by canonical address, each parsed when first asked for. https://hl7.org/fhir/R4/references.html#canonical
import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { isVersion, parseCanonical } from './canonical.js';
import { coreVersion, createLines } from './definition-lines.js';

/** The resources that validation reads. */
export type Definition = StructureDefinition | ValueSet | CodeSystem;

/** Finds definitions; a canonical may carry `|version`, which must then be the one that is here (or its beginning). */
export interface Definitions {
  readonly structure: (canonical: string) => StructureDefinition | undefined;
  readonly valueSet: (canonical: string) => ValueSet | undefined;
  readonly codeSystem: (canonical: string) => CodeSystem | undefined;
  /** What the build has worked out of a value set's composition; undefined where that is left to run time. */
  readonly expansion: (canonical: string) => BuiltExpansion | undefined;
  /** The addresses of all StructureDefinitions. */
  readonly structures: () => readonly string[];
  /** The addresses of all definitions of a type. */
  readonly urls: (type: Definition['resourceType']) => readonly string[];
}

/** The codes of a value set as the build listed them, or why it could not. */
export interface BuiltExpansion {
  readonly url: string;
  readonly version?: string;
  /** By system; a code comes with its display only where the code system here does not say the same. */
  readonly include?: readonly {
    readonly system: string;
    /** Whether the system takes upper and lower case for the same. */
    readonly anyCase?: true;
    readonly codes: readonly (string | readonly [code: string, display: string])[];
  }[];
  /** What was read for it besides the systems of its codes: where another stands in the place of one, it holds no more. */
  readonly from?: readonly string[];
  /** Why it cannot be listed, where it cannot. */
  readonly unlisted?: readonly string[];
}

/** The committed files of definitions, one JSON object a line, as bytes. Without expansions all is composed at run time. */
export interface DefinitionFiles {
  readonly structures: Uint8Array;
  readonly valueSets: Uint8Array;
  readonly codeSystems: Uint8Array;
  readonly expansions?: Uint8Array;
}

/** The names of files below `src/validation/definitions/`. */
export type DefinitionFileNames = Readonly<Record<keyof DefinitionFiles, string>>;

/** R4's own definitions. */
export const definitionFileNames: DefinitionFileNames = {
  structures: 'structures.ndjson',
  valueSets: 'value-sets.ndjson',
  codeSystems: 'code-systems.ndjson',
  expansions: 'expansions.ndjson',
};

/** Files of the same kind with our profiles, what they need of US Core, and our terminology. */
export const profileFileNames: DefinitionFileNames = {
  structures: 'profile-structures.ndjson',
  valueSets: 'profile-value-sets.ndjson',
  codeSystems: 'profile-code-systems.ndjson',
  expansions: 'profile-expansions.ndjson',
};

/** The files of those names. */
export const readDefinitionFiles = (
  names: DefinitionFileNames,
  read: (name: string) => Uint8Array,
): Required<DefinitionFiles> => ({
  structures: read(names.structures),
  valueSets: read(names.valueSets),
  codeSystems: read(names.codeSystems),
  expansions: read(names.expansions),
});

const noLines = new Uint8Array();

/** Definitions out of the committed files. Nothing is parsed until it is asked for. */
export function createDefinitions(files: DefinitionFiles): Definitions {
  const lines = {
    StructureDefinition: createLines(files.structures),
    ValueSet: createLines(files.valueSets),
    CodeSystem: createLines(files.codeSystems),
  };
  const expansions = createLines(files.expansions ?? noLines);
  const typed = new Map<object, Definition>();
  return definitionsFrom({
    find: (resourceType, canonical) => {
      const line = lines[resourceType].find(canonical);
      if (line === undefined) return undefined;
      let found = typed.get(line);
      if (found === undefined) typed.set(line, (found = { version: coreVersion, ...line, resourceType } as Definition));
      return found;
    },
    urls: (type) => lines[type].urls(),
    expansion: (canonical) => expansions.find(canonical),
  });
}

/** One way to find definitions of any type. */
export interface DefinitionSource {
  readonly find: (type: Definition['resourceType'], canonical: string) => Definition | undefined;
  readonly urls: (type: Definition['resourceType']) => readonly string[];
  readonly expansion: Definitions['expansion'];
}

/** The face of definitions over such a source, in front of others where there are any. */
export function definitionsFrom({ find, urls, expansion }: DefinitionSource, below?: Definitions): Definitions {
  const has = (url: string): boolean => (find('CodeSystem', url) ?? find('ValueSet', url)) !== undefined;
  const all: Definitions['urls'] = (type) =>
    below === undefined ? urls(type) : [...new Set([...below.urls(type), ...urls(type)])];
  return {
    structure: (canonical) =>
      (find('StructureDefinition', canonical) as StructureDefinition | undefined) ?? below?.structure(canonical),
    valueSet: (canonical) => (find('ValueSet', canonical) as ValueSet | undefined) ?? below?.valueSet(canonical),
    codeSystem: (canonical) =>
      (find('CodeSystem', canonical) as CodeSystem | undefined) ?? below?.codeSystem(canonical),
    expansion: (canonical) => {
      const own = expansion(canonical);
      if (own !== undefined || below === undefined || find('ValueSet', canonical) !== undefined) return own;
      const found = below.expansion(canonical);
      const isTouched = found?.from?.some(has) === true || found?.include?.some(({ system }) => has(system)) === true;
      return isTouched ? undefined : found;
    },
    structures: () => all('StructureDefinition'),
    urls: all,
  };
}

/** Finds a definition of any type. */
export function findDefinition(
  definitions: Definitions,
  type: Definition['resourceType'],
  canonical: string,
): Definition | undefined {
  if (type === 'StructureDefinition') return definitions.structure(canonical);
  return type === 'ValueSet' ? definitions.valueSet(canonical) : definitions.codeSystem(canonical);
}

/** The definitions of `above`, and where it has none those of `below`. */
export const stackedDefinitions = (above: Definitions, below: Definitions): Definitions =>
  definitionsFrom(
    {
      find: (type, canonical) => findDefinition(above, type, canonical),
      urls: above.urls,
      expansion: above.expansion,
    },
    below,
  );

/** The same definitions with more in front of them: of two with one address the last added, or the version asked for. */
export function withDefinitions(below: Definitions, added: readonly Definition[]): Definitions {
  const byUrl = new Map<string, Definition[]>();
  for (const one of added) if (one.url !== undefined) byUrl.set(one.url, [one, ...(byUrl.get(one.url) ?? [])]);
  const find: DefinitionSource['find'] = (type, canonical) => {
    const { url, version } = parseCanonical(canonical);
    const all = (byUrl.get(url) ?? []).filter((one) => one.resourceType === type);
    return version === undefined ? all[0] : all.find((one) => isVersion(one.version, version));
  };
  const urls: DefinitionSource['urls'] = (type) =>
    added.flatMap((one) => (one.resourceType === type && one.url !== undefined ? [one.url] : []));
  return definitionsFrom({ find, urls, expansion: () => undefined }, below);
}
