// Compiles profiles to checks of what they ask beyond the base definition, each when first needed. https://hl7.org/fhir/R4/profiling.html
import type { StructureDefinition } from 'fhir/r4.js';
import { parseCanonical } from '../canonical.js';
import { elementTree } from '../element-tree.js';
import type { Run } from '../run.js';
import { objectCheck } from './element-check.js';
import type { Compiling, ProfileCheck, ProfileSources, ProfileTree } from './profile-parts.js';
import { valueChecks } from './value-check.js';

/** Finds and compiles profiles. */
export interface Profiles {
  readonly tree: ProfileSources['tree'];
  readonly check: ProfileSources['check'];
}

/** What profiles are made from; `structure` gives StructureDefinitions that have a snapshot. */
export interface ProfilesSources extends Omit<ProfileSources, 'tree' | 'check'> {
  readonly structure: (canonical: string) => StructureDefinition | undefined;
}

const nothingMore: ProfileCheck = () => undefined;

export function createProfiles({ structure, ...sources }: ProfilesSources): Profiles {
  const trees = new Map<StructureDefinition, ProfileTree>();
  const checks = new Map<ProfileTree, ProfileCheck>();
  const tree = (canonical: string): ProfileTree | undefined => {
    const found = structure(canonical);
    if (found === undefined) return undefined;
    let made = trees.get(found);
    if (made === undefined) {
      made = { url: found.url, root: elementTree(found), type: found.type, context: found.context ?? [] };
      trees.set(found, made);
    }
    return made;
  };
  const check = (canonical: string): ProfileCheck | undefined => {
    const profile = tree(canonical);
    if (profile === undefined) return undefined;
    const known = checks.get(profile);
    if (known !== undefined) return known;
    // A profile that refers to itself finds the check that is being made.
    let made: ProfileCheck = nothingMore;
    checks.set(profile, (value, run) => made(value, run));
    made = compile(profile, { profile: parseCanonical(profile.url).url, sources: { ...sources, tree, check } });
    checks.set(profile, made);
    return made;
  };
  return { tree, check };
}

function compile({ root, type }: ProfileTree, compiling: Compiling): ProfileCheck {
  const base = compiling.sources.shapes.tree(type);
  // A base definition asks nothing beyond itself.
  if (base === undefined || `http://hl7.org/fhir/StructureDefinition/${type}` === compiling.profile) return nothingMore;
  const constrained = { node: root, against: [base] };
  const below = objectCheck(constrained, compiling) ?? nothingMore;
  const own = valueChecks(constrained, type, compiling);
  return (value, run: Run) => {
    below(value, run);
    for (const one of own) one(value, run);
  };
}
