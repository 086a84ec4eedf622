// The definitions in use: R4's and ours, and the packages loaded over them; a package more makes the validator anew. https://hl7.org/fhir/R4/profiling.html#loading
import type { StructureDefinition } from 'fhir/r4.js';
import { createDefinitionIndex, type DefinitionIndex } from '../definition-index.js';
import type { Definitions } from '../definitions.js';
import { createTerminology, type Terminology } from '../terminology/terminology.js';
import type { MustSupport, Validate } from '../validate.js';
import { createValidator, type ValidatorOptions } from '../validator.js';
import type { FhirPackage } from './fhir-package.js';
import { withPackages, type MissingDependency } from './package-definitions.js';

/** What is told of a loaded package. */
export interface LoadedPackage {
  readonly name: string;
  readonly version: string;
  readonly structures: number;
  readonly valueSets: number;
  readonly codeSystems: number;
  /** Dependencies that are not loaded, as `name#version`: what they define is not checked. */
  readonly missing: readonly string[];
}

/** Validation over definitions to which packages can be added while it runs. */
export interface Library {
  /** Always over all packages loaded so far. */
  readonly validate: Validate;
  readonly mustSupport: MustSupport;
  readonly terminology: () => Terminology;
  readonly definitions: () => DefinitionIndex;
  readonly packages: () => readonly LoadedPackage[];
  /** Loads a package; one of the same name and version takes the place of the one that is there. */
  readonly add: (one: FhirPackage) => LoadedPackage;
}

export function createLibrary(
  base: Definitions,
  packages: readonly FhirPackage[] = [],
  options: ValidatorOptions = {},
): Library {
  let loaded: readonly FhirPackage[] = [];
  let definitions = base;
  let missing: readonly MissingDependency[] = [];
  let validator = createValidator(base, options);
  let terminology: Terminology | undefined;
  let index: DefinitionIndex | undefined;
  const load = (next: readonly FhirPackage[], added: readonly FhirPackage[]): void => {
    loaded = next;
    ({ definitions, missing } = withPackages(base, next));
    terminology = undefined;
    index = undefined;
    validator = createValidator(definitions, options);
    // What the others hold that cannot be compiled was told when they were loaded.
    for (const one of added)
      for (const { resourceType, read } of one.definitions)
        if (resourceType === 'StructureDefinition') validator.tryOut(read() as StructureDefinition);
  };
  const told = (one: FhirPackage): LoadedPackage => {
    const id = `${one.name}#${one.version}`;
    const count = (type: string): number => one.definitions.filter(({ resourceType }) => resourceType === type).length;
    return {
      name: one.name,
      version: one.version,
      structures: count('StructureDefinition'),
      valueSets: count('ValueSet'),
      codeSystems: count('CodeSystem'),
      missing: missing.filter((each) => each.package === id).map(({ dependency }) => dependency),
    };
  };
  if (packages.length > 0) load(packages, packages);
  return {
    validate: (resource, validateOptions) => validator.validate(resource, validateOptions),
    mustSupport: (resource, profile) => validator.mustSupport(resource, profile),
    terminology: () => (terminology ??= createTerminology(definitions)),
    definitions: () => (index ??= createDefinitionIndex(definitions)),
    packages: () => loaded.map(told),
    add: (one) => {
      load([...loaded.filter(({ name, version }) => name !== one.name || version !== one.version), one], [one]);
      return told(one);
    },
  };
}
