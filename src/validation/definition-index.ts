// Definitions by the ids under which they are served: HL7 ends the address of a definition with its id. https://hl7.org/fhir/R4/resource.html#canonical
import { findDefinition, type Definition, type Definitions } from './definitions.js';

export type DefinitionType = Definition['resourceType'];

/** Finds definitions by address and by id, and lists them. */
export interface DefinitionIndex {
  /** By canonical address, with `|version` or without. */
  readonly find: (type: DefinitionType, canonical: string) => Definition | undefined;
  /** The address of the definition with this id. */
  readonly urlOf: (type: DefinitionType, id: string) => string | undefined;
  readonly idOf: (type: DefinitionType, url: string) => string | undefined;
  /** All addresses of a type, sorted. */
  readonly urls: (type: DefinitionType) => readonly string[];
  /** The addresses of the profiles of a resource type beside R4's own, sorted. */
  readonly profilesOf: (resourceType: string) => readonly string[];
}

/** Where R4 has its own definitions. */
const coreRoot = 'http://hl7.org/fhir/StructureDefinition/';

/** Which ids there are is found out when a type is first asked for. */
export function createDefinitionIndex(definitions: Definitions): DefinitionIndex {
  const made = new Map<DefinitionType, Ids>();
  let profiles: ReadonlyMap<string, readonly string[]> | undefined;
  const idsOf = (type: DefinitionType): Ids => {
    let ids = made.get(type);
    if (ids === undefined) made.set(type, (ids = idsFor(definitions.urls(type))));
    return ids;
  };
  return {
    find: (type, canonical) => findDefinition(definitions, type, canonical),
    urlOf: (type, id) => idsOf(type).urls.get(id),
    idOf: (type, url) => idsOf(type).ids.get(url),
    urls: (type) => [...idsOf(type).ids.keys()],
    profilesOf: (resourceType) => (profiles ??= profilesByType(definitions)).get(resourceType) ?? [],
  };
}

function profilesByType(definitions: Definitions): ReadonlyMap<string, readonly string[]> {
  const byType = new Map<string, string[]>();
  for (const url of definitions.structures().filter((one) => !one.startsWith(coreRoot))) {
    const { kind, derivation, type = '' } = definitions.structure(url) ?? {};
    if (kind === 'resource' && derivation === 'constraint') byType.set(type, [...(byType.get(type) ?? []), url]);
  }
  for (const urls of byType.values()) urls.sort();
  return byType;
}

interface Ids {
  readonly ids: ReadonlyMap<string, string>;
  readonly urls: ReadonlyMap<string, string>;
}

/** The last step of each address; where it is taken already (by R4 before packages) a number makes it another. */
function idsFor(all: readonly string[]): Ids {
  const ids = new Map<string, string>();
  const urls = new Map<string, string>();
  for (const url of all) {
    const step = (url.split(/[/:]/).at(-1) ?? '').replaceAll(/[^A-Za-z0-9.-]/g, '-').slice(0, 60) || 'definition';
    let id = step;
    for (let count = 2; urls.has(id); count += 1) id = `${step}-${count}`;
    urls.set(id, url);
    ids.set(url, id);
  }
  return { ids: new Map([...ids].sort(([a], [b]) => (a < b ? -1 : 1))), urls };
}
