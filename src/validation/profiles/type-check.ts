// Compiles the profiles that a value must have, and those of what its references lead to. https://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.type.profile
import type { ElementDefinitionType } from 'fhir/r4.js';
import { shown } from '../../fhir/outcome.js';
import type { ElementNode } from '../element-tree.js';
import { checkTarget, resolveWithin, type TargetRule } from '../rules/references.js';
import { isObject, type Json } from '../json.js';
import { note, type Run } from '../run.js';
import { conforms } from './discriminators.js';
import {
  asResource,
  refuse,
  type Compiling,
  type Constrained,
  type ProfileSources,
  type ValueCheck,
} from './profile-parts.js';

const referenceTypes = (node: ElementNode): ElementDefinitionType[] =>
  (node.definition.type ?? []).filter((type) => type.code === 'Reference');

/** What references may lead to: the type, and the target's own profile where the target is here. */
export function targetCheck({ node, against }: Constrained, { profile, sources }: Compiling): ValueCheck | undefined {
  const targets = referenceTypes(node).flatMap((type) => type.targetProfile ?? []);
  if (targets.length === 0) return undefined;
  const isSaid = against.some((one) =>
    sameTexts(
      referenceTypes(one).flatMap((type) => type.targetProfile ?? []),
      targets,
    ),
  );
  if (isSaid) return undefined;
  let rule: TargetRule | undefined;
  const typeOf = (target: string): string => sources.tree(target)?.type ?? '?';
  return (value, run) => {
    if (!isObject(value)) return;
    rule ??= { path: node.path, types: new Set(targets.map(typeOf)), profile };
    // A target profile that is not known could be of any type.
    if (rule.types.has('?') || rule.types.has('Resource')) return;
    const before = run.n;
    checkTarget(run, rule, value, '');
    if (run.n === before) targetConforms(run, value, { path: node.path, targets, profile, sources });
  };
}

interface Targets {
  readonly path: string;
  readonly targets: readonly string[];
  readonly profile: string;
  readonly sources: ProfileSources;
}

/** A resource that the reference leads to here, contained or in the Bundle, conforms to one of the target profiles. */
function targetConforms(
  run: Run,
  reference: Record<string, unknown>,
  { path, targets, profile, sources }: Targets,
): void {
  const text = reference['reference'];
  const found = typeof text === 'string' ? resolveWithin(run, text) : undefined;
  if (found === undefined) return;
  const refusals: string[] = [];
  for (const target of targets) {
    const refusal = conformsOnce(run, found, target, sources);
    if (refusal === undefined) return;
    refusals.push(`${target}: ${refusal}`);
  }
  refuse(
    run,
    profile,
    'structure',
    '',
    `${path}: ${shown(text)} conforms to none of the target profiles. ${refusals.join('; ')}`,
  );
}

/** Resources may refer to one another in circles: each is held against each profile once, and conforms while that is done. */
function conformsOnce(run: Run, resource: Json, profile: string, sources: ProfileSources): string | undefined {
  run.conformance ??= new Map<Json, Map<string, string | undefined>>();
  let known = run.conformance.get(resource);
  if (known === undefined) run.conformance.set(resource, (known = new Map<string, string | undefined>()));
  if (!known.has(profile)) {
    known.set(profile, undefined);
    known.set(profile, conforms(sources, { value: resource, profile }, run));
  }
  return known.get(profile);
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The profiles of a data type or resource that the element's value must have. */
export function typeProfileCheck(
  { node, against }: Constrained,
  type: string,
  { profile, sources }: Compiling,
): ValueCheck | undefined {
  const profiles = profilesOf(node, type);
  if (profiles.length === 0 || against.some((one) => sameTexts(profilesOf(one, type), profiles))) return undefined;
  // An extension is held against its definition wherever it stands.
  if (type === 'Extension') return undefined;
  const [only] = profiles;
  if (profiles.length === 1 && only !== undefined)
    return (value, run) => {
      if (!isObject(value)) return;
      const wrongType =
        typeof value['resourceType'] === 'string' ? wrongResource(value, only, sources.tree(only)?.type) : undefined;
      if (wrongType !== undefined) return refuse(run, profile, 'structure', '', `${node.path}: ${wrongType}`);
      const check = sources.check(only);
      if (check === undefined) unknownProfile(run, node.path, only, profile);
      else asResourceIfOne(run, value, () => check(value, run));
    };
  return (value, run) => {
    if (!isObject(value)) return;
    const refusals = profiles.map((one) => conforms(sources, { value, profile: one }, run));
    if (refusals.includes(undefined)) return;
    const reasons = profiles.map((one, index) => `${one}: ${refusals[index] ?? ''}`).join('; ');
    refuse(run, profile, 'structure', '', `${node.path}: conforms to none of the allowed profiles. ${reasons}`);
  };
}

function wrongResource(value: Record<string, unknown>, profile: string, type: string | undefined): string | undefined {
  const found = value['resourceType'];
  if (type === undefined || type === found || type === 'Resource' || type === 'DomainResource') return undefined;
  return `found a resource of type ${shown(found)}, expected ${type} (${profile})`;
}

function asResourceIfOne(run: Run, value: Record<string, unknown>, check: () => void): void {
  if (typeof value['resourceType'] === 'string') asResource(run, value, check);
  else check();
}

function unknownProfile(run: Run, path: string, unknown: string, profile: string): void {
  const text = `${path}: not checked against ${unknown}, which is not here`;
  note(run, { path: '', severity: 'information', code: 'not-supported', text, profile });
}

const profilesOf = (node: ElementNode, type: string): readonly string[] =>
  (node.definition.type ?? []).filter((one) => one.code === type).flatMap((one) => one.profile ?? []);
