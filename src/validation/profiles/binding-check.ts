// Compiles the bindings that a profile puts on a value, beyond those that hold anyway. https://hl7.org/fhir/R4/terminologies.html#binding
import { boundCode, boundCoding, boundConcept, createBinding } from '../terminology/bindings.js';
import type { ElementNode } from '../element-tree.js';
import { primitives } from '../datatypes/primitives.js';
import { isObject } from '../json.js';
import type { Compiling, Constrained, ValueCheck } from './profile-parts.js';

/** The binding of the profile, where it is another than those that hold anyway. */
export function bindingCheck(
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
export function additionalChecks({ node, against }: Constrained, type: string, compiling: Compiling): ValueCheck[] {
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
