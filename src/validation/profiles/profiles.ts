// Compiles profiles to checks of what they ask beyond the base definition, each when first needed. https://hl7.org/fhir/R4/profiling.html
import type { StructureDefinition } from 'fhir/r4.js';
import { coreStructures, parseCanonical } from '../canonical.js';
import { elementTree } from '../element-tree.js';
import type { ElementCheck, Run } from '../run.js';
import { objectCheck } from './element-check.js';
import type { Compiling, ProfileSources, ProfileTree } from './profile-parts.js';
import { valueChecks } from './value-check.js';

/** Finds and compiles profiles. */
export interface Profiles {
  readonly tree: ProfileSources['tree'];
  readonly check: ProfileSources['check'];
  /** Why no check could be made of a profile that has a snapshot; undefined otherwise. */
  readonly problem: (canonical: string) => string | undefined;
}

/** What profiles are made from; `structure` gives StructureDefinitions that have a snapshot. */
export interface ProfilesSources extends Omit<ProfileSources, 'tree' | 'check'> {
  readonly structure: (canonical: string) => StructureDefinition | undefined;
}

const nothingMore: ElementCheck = () => undefined;

export function createProfiles({ structure, ...sources }: ProfilesSources): Profiles {
  const trees = new Map<StructureDefinition, ProfileTree | undefined>();
  const checks = new Map<ProfileTree, ElementCheck | undefined>();
  const problems = new Map<string, string>();
  // A package may hold anything: what cannot be read is told of the profile, and fails no request.
  const attempt = <Made>(url: string, make: () => Made): Made | undefined => {
    try {
      return make();
    } catch (error) {
      problems.set(url, `it cannot be read (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    }
  };
  const tree = (canonical: string): ProfileTree | undefined => {
    const found = structure(canonical);
    if (found === undefined) return undefined;
    if (trees.has(found)) return trees.get(found);
    const { url, type, context = [] } = found;
    const made = attempt(url, () => ({ url, root: elementTree(found), type, context }));
    trees.set(found, made);
    return made;
  };
  const check = (canonical: string): ElementCheck | undefined => {
    const profile = tree(canonical);
    if (profile === undefined) return undefined;
    if (checks.has(profile)) return checks.get(profile);
    // A profile that refers to itself finds the check that is being made.
    let made: ElementCheck = nothingMore;
    checks.set(profile, (value, run) => made(value, run));
    const own = { profile: parseCanonical(profile.url).url, sources: { ...sources, tree, check } };
    const compiled = attempt(profile.url, () => compile(profile, own));
    made = compiled ?? nothingMore;
    checks.set(profile, compiled);
    return compiled;
  };
  return { tree, check, problem: (canonical) => problems.get(parseCanonical(canonical).url) };
}

function compile({ root, type }: ProfileTree, compiling: Compiling): ElementCheck {
  const base = compiling.sources.shapes.tree(type);
  // A base definition asks nothing beyond itself.
  if (base === undefined || coreStructures + type === compiling.profile) return nothingMore;
  const constrained = { node: root, against: [base] };
  const below = objectCheck(constrained, compiling) ?? nothingMore;
  const own = valueChecks(constrained, type, compiling);
  return (value, run: Run) => {
    below(value, run);
    for (const one of own) one(value, run);
  };
}
