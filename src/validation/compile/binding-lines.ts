// Writes the lines that hold a coded value against the value set its element is bound to. https://hl7.org/fhir/R4/terminologies.html#binding
import { createBinding, type Binding } from '../terminology/bindings.js';
import type { ElementNode } from '../element-tree.js';
import type { ValueSets } from '../terminology/value-sets.js';
import type { Source } from './source.js';

/** What writing bindings needs. */
export interface BindingParts {
  readonly source: Source;
  readonly valueSets: ValueSets;
  readonly profile?: string;
}

const checks = new Map([
  ['code', 'boundCode'],
  ['string', 'boundCode'],
  ['uri', 'boundCode'],
  ['Coding', 'boundCoding'],
  ['Quantity', 'boundCoding'],
  ['Age', 'boundCoding'],
  ['Duration', 'boundCoding'],
  ['CodeableConcept', 'boundConcept'],
]);

/** The bindings of the elements of one definition. */
export interface BindingLines {
  /** The binding that is held; undefined where the element is not bound, or only as a suggestion. */
  readonly of: (node: ElementNode, type: string) => Binding | undefined;
  /** Lines that hold the value against the binding, or none. */
  readonly lines: (node: ElementNode, type: string, value: string, step: string) => readonly string[];
}

export function bindings({ source, valueSets, profile }: BindingParts): BindingLines {
  const made = new Map<ElementNode, Binding>();
  const of: BindingLines['of'] = (node, type) => {
    const { binding } = node.definition;
    if (!checks.has(type) || binding?.valueSet === undefined) return undefined;
    const { strength, valueSet } = binding;
    if (strength !== 'required' && strength !== 'extensible') return undefined;
    let bound = made.get(node);
    if (bound === undefined) {
      bound = createBinding(
        { path: node.path, strength, valueSet, ...(profile !== undefined && { profile }) },
        valueSets,
      );
      made.set(node, bound);
    }
    return bound;
  };
  return {
    of,
    lines: (node, type, value, step) => {
      const bound = of(node, type);
      return bound === undefined ? [] : [`${checks.get(type) ?? ''}(r, ${source.constant(bound)}, ${value}, ${step});`];
    },
  };
}
