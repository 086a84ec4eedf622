// Writes the lines that hold a coded value against the value set its element is bound to. https://hl7.org/fhir/R4/terminologies.html#binding
import { createBinding } from '../bindings.js';
import type { ElementNode } from '../element-tree.js';
import type { ValueSets } from '../value-sets.js';
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

/** Lines for a bound element; none where it is not bound, or only as a suggestion. */
export function bindings({ source, valueSets, profile }: BindingParts) {
  return (node: ElementNode, type: string, value: string, step: string): string[] => {
    const { binding } = node.definition;
    const check = checks.get(type);
    if (check === undefined || binding?.valueSet === undefined) return [];
    const { strength, valueSet } = binding;
    if (strength !== 'required' && strength !== 'extensible') return [];
    const head = { path: node.path, strength, valueSet, ...(profile !== undefined && { profile }) };
    return [`${check}(r, ${source.constant(createBinding(head, valueSets))}, ${value}, ${step});`];
  };
}
