// Compiles what a profile asks of one value, beyond what is asked of it anyway. https://hl7.org/fhir/R4/elementdefinition.html
import type { ElementDefinitionType } from 'fhir/r4.js';
import { boundCode, boundCoding, boundConcept, createBinding } from '../bindings.js';
import { shown } from '../complaints.js';
import { choiceValue, typesOf, type ElementNode } from '../element-tree.js';
import { compare } from '../fhirpath/compare.js';
import { textOf } from '../fhirpath/functions.js';
import { primitives } from '../primitives.js';
import { checkTarget, resolveWithin, type TargetRule } from '../references.js';
import { isObject, note, type Json, type Run } from '../run.js';
import { conforms } from './discriminators.js';
import {
  asResource,
  refuse,
  type Compiling,
  type Constrained,
  type ProfileSources,
  type ValueCheck,
} from './profile-parts.js';
import { difference, matches } from './values.js';

/** The checks of one value of the element as the given type; without those of its children. */
export function valueChecks(constrained: Constrained, type: string, compiling: Compiling): readonly ValueCheck[] {
  const parts = [
    equalityCheck(constrained, 'fixed', compiling),
    equalityCheck(constrained, 'pattern', compiling),
    bindingCheck(constrained, type, compiling),
    targetCheck(constrained, compiling),
    typeProfileCheck(constrained, type, compiling),
    ...additionalChecks(constrained, type, compiling),
    ...limitChecks(constrained, compiling),
    ...constraintChecks(constrained, type, compiling),
  ];
  return parts.flatMap((part) => part ?? []);
}

const said = ({ against }: Constrained, prefix: string): string =>
  JSON.stringify(against.map((one) => choiceValue(one.definition, prefix)?.value).find((one) => one !== undefined)) ??
  '';

function equalityCheck(
  constrained: Constrained,
  kind: 'fixed' | 'pattern',
  { profile }: Compiling,
): ValueCheck | undefined {
  const { node } = constrained;
  const expected = choiceValue(node.definition, kind);
  if (expected === undefined || said(constrained, kind) === JSON.stringify(expected.value)) return undefined;
  const { value } = expected;
  const words = kind === 'fixed' ? 'the fixed value' : 'the pattern';
  return (found, run) => {
    if (matches(value, found, kind === 'fixed')) return;
    const differs = difference(value, found, kind === 'fixed');
    if (differs === undefined) return;
    refuse(run, profile, 'value', differs.path, `${node.path}: differs from ${words} of the profile: ${differs.text}`);
  };
}

function bindingCheck(
  { node, against }: Constrained,
  type: string,
  { profile, sources }: Compiling,
): ValueCheck | undefined {
  const { binding } = node.definition;
  if (binding?.valueSet === undefined) return undefined;
  const { strength, valueSet } = binding;
  if (strength !== 'required' && strength !== 'extensible') return undefined;
  const isSaid = against.some(
    ({ definition }) => definition.binding?.valueSet === valueSet && definition.binding.strength === strength,
  );
  if (isSaid) return undefined;
  return bindingTo({ node, strength, valueSet }, type, { profile, sources });
}

interface Bound {
  readonly node: ElementNode;
  readonly strength: 'required' | 'extensible';
  readonly valueSet: string;
}

function bindingTo(
  { node, strength, valueSet }: Bound,
  type: string,
  { profile, sources }: Compiling,
): ValueCheck | undefined {
  const bound = createBinding({ path: node.path, strength, valueSet, profile }, sources.valueSets);
  if (type === 'CodeableConcept') return (value, run) => void (isObject(value) && boundConcept(run, bound, value, ''));
  if (type === 'Coding' || type === 'Quantity')
    return (value, run) => void (isObject(value) && boundCoding(run, bound, value, ''));
  return primitives.has(type) ? (value, run) => boundCode(run, bound, value, '') : undefined;
}

const additionalBindings = new Set([
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional',
  'http://hl7.org/fhir/tools/StructureDefinition/additional-binding',
]);

/** Value sets that a binding names beside its own, as extensions: each is held like a binding. */
function additionalChecks({ node, against }: Constrained, type: string, compiling: Compiling): ValueCheck[] {
  const said = new Set(
    against.flatMap((one) => one.definition.binding?.extension?.map((extension) => JSON.stringify(extension)) ?? []),
  );
  return (node.definition.binding?.extension ?? []).flatMap((extension) => {
    if (!additionalBindings.has(extension.url) || said.has(JSON.stringify(extension))) return [];
    const part = (url: string) => extension.extension?.find((one) => one.url === url);
    const strength = part('purpose')?.valueCode;
    const valueSet = part('valueSet')?.valueCanonical;
    const isUsed = part('usage') === undefined && part('any') === undefined;
    if ((strength !== 'required' && strength !== 'extensible') || valueSet === undefined || !isUsed) return [];
    return bindingTo({ node, strength, valueSet }, type, compiling) ?? [];
  });
}

const referenceTypes = (node: ElementNode): ElementDefinitionType[] =>
  (node.definition.type ?? []).filter((type) => type.code === 'Reference');

function targetCheck({ node, against }: Constrained, { profile, sources }: Compiling): ValueCheck | undefined {
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

function typeProfileCheck(
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

function limitChecks(constrained: Constrained, { profile }: Compiling): ValueCheck[] {
  const { node } = constrained;
  const { definition } = node;
  const checks: ValueCheck[] = [];
  const least = choiceValue(definition, 'minValue')?.value;
  const most = choiceValue(definition, 'maxValue')?.value;
  if (least !== undefined && said(constrained, 'minValue') !== JSON.stringify(least))
    checks.push((value, run) => {
      if ((compare(value, least) ?? 0) < 0)
        refuse(run, profile, 'value', '', `${node.path}: found ${amount(value)}, expected at least ${amount(least)}`);
    });
  if (most !== undefined && said(constrained, 'maxValue') !== JSON.stringify(most))
    checks.push((value, run) => {
      if ((compare(value, most) ?? 0) > 0)
        refuse(run, profile, 'value', '', `${node.path}: found ${amount(value)}, expected at most ${amount(most)}`);
    });
  const { maxLength } = definition;
  if (maxLength !== undefined && !constrained.against.some((one) => one.definition.maxLength === maxLength))
    checks.push((value, run) => {
      if (typeof value === 'string' && value.length > maxLength)
        refuse(
          run,
          profile,
          'too-long',
          '',
          `${node.path}: found ${value.length} characters, at most ${maxLength} allowed`,
        );
    });
  return checks;
}

const amount = (value: unknown): string =>
  isObject(value) ? `${shown(value['value'])} ${textOf(value['code'] ?? value['unit'])}` : shown(value);

/** Constraints that neither the base element nor the type itself has. */
function constraintChecks({ node, against }: Constrained, type: string, { profile, sources }: Compiling): ValueCheck[] {
  if (node.constraints.length === 0) return [];
  const known = new Set([
    'ele-1',
    'ext-1',
    ...against.flatMap((one) => one.constraints.map((constraint) => constraint.key)),
  ]);
  const types = node.path.includes('.') ? [type, ...typesOf(node)] : [];
  for (const one of types)
    for (const constraint of sources.shapes.tree(one)?.constraints ?? []) known.add(constraint.key);
  const own = node.constraints.filter((constraint) => !known.has(constraint.key));
  return own.length === 0 ? [] : [sources.constraints.check({ node, type, profile }, own)];
}
