// Chained conditions (`patient.name=…`): which inner searches to run, and the term that their results make. https://hl7.org/fhir/R4/search.html#chaining
import { refusal } from '../fhir/outcome.js';
import { isResourceType, type ResourceType } from '../fhir/resource.js';
import { keyPrefix, searchParameters, type SearchParameter } from './parameters.js';
import { newestFirst, type SearchPlan, type Term } from './plan.js';
import { badSearch } from './terms.js';

/** So many resources may match the inner search of a chain. */
export const mostChained = 1000;

/** A chained condition, waiting for the results of its inner searches (one for each type that the reference may name). */
export interface Chain {
  /** `patient.name`, as the caller wrote it. */
  readonly label: string;
  /** Where the keys of the outer parameter begin. */
  readonly prefix: string;
  /** The inner searches; each asks for one more than may match. */
  readonly inner: readonly SearchPlan[];
}

/** Makes the term of an inner condition. */
export type InnerTerm = (type: ResourceType, name: string, value: string) => Term | undefined;

/**
 * The chain of `parameter:modifier.rest=value`.
 * @throws OutcomeError 400 where no target type has the inner parameter, or the chain has a second level
 */
export function chainOf(
  outer: { readonly type: ResourceType; readonly parameter: SearchParameter; readonly modifier: string | undefined },
  rest: string,
  value: string,
  innerTerm: InnerTerm,
): Chain {
  const { type, parameter, modifier } = outer;
  const label = `${parameter.name}${modifier === undefined ? '' : `:${modifier}`}.${rest}`;
  if (parameter.kind !== 'reference')
    throw badSearch(`${label}: ${parameter.name} is no reference and cannot be chained`);
  if (rest.includes('.')) throw badSearch(`${label}: chains of one level are supported`);
  const targets = parameter.targets.filter((target) => modifier === undefined || target === modifier);
  if (modifier !== undefined && !isResourceType(modifier)) throw badSearch(`${label}: ${modifier} is no resource type`);
  const inner = targets.flatMap((target) => {
    const term = innerTerm(target, rest, value);
    return term ? [{ type: target, terms: [term], order: newestFirst, limit: mostChained + 1 }] : [];
  });
  if (inner.length === 0) {
    const known = parameter.targets.map(
      (target) => `${target} (${searchParameters[target].map((row) => row.name).join(' ')})`,
    );
    throw badSearch(`${label} is not known; ${parameter.name} can be chained to ${known.join(', ')}`);
  }
  return { label, prefix: keyPrefix(type, parameter), inner };
}

/**
 * The term of a chain, once its inner searches have been run.
 * @param found the references (`Patient/x`) of everything that they found
 * @throws OutcomeError 400 (too-costly) where more than `mostChained` match
 */
export function chainTerm({ label, prefix }: Chain, found: readonly string[]): Term {
  if (found.length > mostChained) {
    const text = `${label} matches more than ${mostChained} resources; narrow it, or search in two steps`;
    throw refusal(400, 'too-costly', text);
  }
  return { on: 'keys', spans: found.map((reference) => ({ from: prefix + reference })), negate: false };
}
