// Puts packages in front of R4's definitions; a canonical without a version means what the package's own dependencies hold. https://hl7.org/fhir/packages.html#dependencies
import { coreStructures, isVersion, parseCanonical } from '../canonical.js';
import { definitionsFrom, type Definition, type Definitions } from '../definitions.js';
import type { FhirPackage, PackagedDefinition } from './fhir-package.js';

/** A dependency that a package declares and that is not loaded: what is defined there is not checked. */
export interface MissingDependency {
  readonly package: string;
  readonly dependency: string;
}

/** Definitions with packages in front of them. */
export interface PackageDefinitions {
  readonly definitions: Definitions;
  readonly missing: readonly MissingDependency[];
}

/** R4's own packages, whose content stands below all others. */
const carried = new Set(['hl7.fhir.r4.core', 'hl7.fhir.r4.expansions', 'hl7.fhir.core', 'hl7.terminology.r4']);

/**
 * The packages in front of `below`; of two definitions with one address, a bare canonical means the one of the package loaded last.
 * FHIR's types stay as `below` has them.
 */
export function withPackages(below: Definitions, packages: readonly FhirPackage[]): PackageDefinitions {
  const index = indexOf(packages);
  const scopes = new Map(packages.map((one) => [one, scopeOf(one, packages)]));
  const made = new Map<PackagedDefinition, Definition>();
  const find = (type: Definition['resourceType'], canonical: string): Definition | undefined => {
    const { url, version } = parseCanonical(canonical);
    const all = (index.get(url) ?? []).filter(({ definition }) => definition.resourceType === type);
    const found = version === undefined ? all[0] : all.find(({ definition }) => isVersion(definition.version, version));
    if (found === undefined) return undefined;
    let definition = made.get(found.definition);
    if (definition === undefined) {
      definition = pinned(found.definition.read(), (said) => pin(said, scopes.get(found.owner), index, below));
      made.set(found.definition, definition);
    }
    return isFhirType(definition) ? undefined : definition;
  };
  const urls = (type: Definition['resourceType']): readonly string[] =>
    packages.flatMap(({ definitions }) => definitions.flatMap((one) => (one.resourceType === type ? [one.url] : [])));
  const definitions = definitionsFrom({ find, urls, expansion: () => undefined }, below);
  return { definitions, missing: missingDependencies(packages) };
}

/** Whether it defines a type of FHIR itself: a package may constrain these, and neither replaces them nor adds to them. */
const isFhirType = (definition: Definition): boolean =>
  definition.resourceType === 'StructureDefinition' &&
  definition.derivation !== 'constraint' &&
  definition.url.startsWith(coreStructures);

interface Owned {
  readonly owner: FhirPackage;
  readonly definition: PackagedDefinition;
}

type Index = ReadonlyMap<string, readonly Owned[]>;

function indexOf(packages: readonly FhirPackage[]): Index {
  const byUrl = new Map<string, Owned[]>();
  for (const owner of packages)
    for (const definition of owner.definitions) {
      const known = byUrl.get(definition.url);
      if (known === undefined) byUrl.set(definition.url, [{ owner, definition }]);
      else known.unshift({ owner, definition });
    }
  return byUrl;
}

/** The package and what it depends on, near before far. */
function scopeOf(start: FhirPackage, packages: readonly FhirPackage[]): readonly FhirPackage[] {
  const scope = [start];
  for (const one of scope)
    for (const [name, version] of one.dependencies) {
      const found = packages.find((other) => other.name === name && isWanted(other.version, version));
      if (found !== undefined && !scope.includes(found)) scope.push(found);
    }
  return scope;
}

/** `6.1.0` for `6.1.0`, `6.1.x`, `6.x`, `current`. */
const isWanted = (have: string, want: string): boolean =>
  want === have || want === 'current' || (want.endsWith('.x') && have.startsWith(want.slice(0, -1)));

/** Every declared dependency that is neither among the packages nor R4 itself. */
export function missingDependencies(packages: readonly FhirPackage[]): readonly MissingDependency[] {
  return packages.flatMap(({ name, version, dependencies }) =>
    [...dependencies].flatMap(([wanted, wantedVersion]) =>
      carried.has(wanted) || packages.some((one) => one.name === wanted && isWanted(one.version, wantedVersion))
        ? []
        : [{ package: `${name}#${version}`, dependency: `${wanted}#${wantedVersion}` }],
    ),
  );
}

/** The canonical with the version that the scope holds, where another package holds the address too. */
function pin(said: string, scope: readonly FhirPackage[] = [], index: Index, below: Definitions): string {
  if (said.includes('|')) return said;
  const all = index.get(said);
  if (all === undefined) return said;
  const own = scope.flatMap((one) => all.filter(({ owner }) => owner === one))[0];
  if (own === undefined) return isBelow(said, below) ? said : `${said}|(of a dependency that is not loaded)`;
  return all.length === 1 || own.definition.version === undefined ? said : `${said}|${own.definition.version}`;
}

const isBelow = (url: string, below: Definitions): boolean =>
  (below.structure(url) ?? below.valueSet(url) ?? below.codeSystem(url)) !== undefined;

/** The members of definitions that hold canonical addresses. */
const canonicalMembers = new Set(['baseDefinition', 'profile', 'targetProfile', 'valueSet']);

/** The definition with the canonicals it names replaced; what names none stays as it is. */
function pinned(definition: Definition, replace: (canonical: string) => string): Definition {
  const walk = (value: unknown, isCanonical: boolean): unknown => {
    if (typeof value === 'string') return isCanonical ? replace(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => walk(item, isCanonical));
      return items.every((item, at) => item === value[at]) ? value : items;
    }
    let copy: Record<string, unknown> | undefined;
    for (const [key, member] of Object.entries(value)) {
      const next = walk(member, canonicalMembers.has(key));
      if (next !== member) (copy ??= { ...value })[key] = next;
    }
    return copy ?? value;
  };
  return walk(definition, false) as Definition;
}
