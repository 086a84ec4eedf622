// Compiles what a profile asks of one value, beyond what is asked of it anyway. https://hl7.org/fhir/R4/elementdefinition.html
import { shown } from '../../fhir/outcome.js';
import { choiceValue, typesOf } from '../element-tree.js';
import { compare } from '../fhirpath/compare.js';
import { textOf } from '../fhirpath/functions.js';
import { isObject } from '../json.js';
import { additionalChecks, bindingCheck } from './binding-check.js';
import { refuse, type Compiling, type Constrained, type ValueCheck } from './profile-parts.js';
import { targetCheck, typeProfileCheck } from './type-check.js';
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
