// What a search brings along: `_include` and `_revinclude`. https://hl7.org/fhir/R4/search.html#revinclude
import { parseReference, type LocalReference } from '../fhir/reference.js';
import { isResourceType, type Resource, type ResourceType } from '../fhir/resource.js';
import { keyPrefix, parameterOf, searchParameters, type SearchParameter } from './parameters.js';
import { newestFirst, type SearchPlan } from './plan.js';
import { referenceKeys } from './reference.js';
import { badSearch } from './terms.js';

/** One `_include` or `_revinclude`: follow this reference parameter of the source type. */
export interface Include {
  readonly source: ResourceType;
  readonly parameter: SearchParameter;
  /** Only references to this type. */
  readonly target: ResourceType | undefined;
  /** Follow it from included resources too. */
  readonly iterate: boolean;
}

/**
 * `Coverage:payor` or `Coverage:payor:Organization`.
 * @throws OutcomeError 400 where the type, the parameter or the target is not known
 */
export function parseInclude(name: string, value: string): Include {
  const [source, code, target, extra] = value.split(':');
  if (!isResourceType(source) || code === undefined || extra !== undefined) {
    throw badSearch(
      `${name}=${value}: write it as Type:parameter or Type:parameter:Target, e.g. Coverage:payor:Organization`,
    );
  }
  const parameter = parameterOf(source, code);
  if (parameter?.kind !== 'reference') {
    const known = searchParameters[source].filter((row) => row.kind === 'reference').map((row) => row.name);
    throw badSearch(`${name}=${value}: ${source} has no reference parameter ${code}; known: ${known.join(', ')}`);
  }
  if (target === undefined) return { source, parameter, target, iterate: name.endsWith(':iterate') };
  if (!isResourceType(target) || !parameter.targets.includes(target)) {
    throw badSearch(`${name}=${value}: ${code} refers to ${parameter.targets.join(', ')}`);
  }
  return { source, parameter, target, iterate: name.endsWith(':iterate') };
}

/** What this resource brings along by `_include`: each reference once, in the order in which it stands. */
export function includedReferences(resource: Resource, includes: readonly Include[]): readonly LocalReference[] {
  const found = new Map<string, LocalReference>();
  for (const { source, parameter, target } of includes) {
    if (source !== resource.resourceType) continue;
    for (const key of parameter.extract(resource).flatMap(referenceKeys)) {
      const reference = parseReference(key);
      const wanted = target === undefined ? parameter.targets : [target];
      if (reference && wanted.includes(reference.type)) found.set(key, reference);
    }
  }
  return [...found.values()];
}

/** The searches that bring along, by `_revinclude`, what refers to these resources; no search where nothing can. */
export function revincludePlans(
  includes: readonly Include[],
  found: readonly LocalReference[],
  limit: number,
): readonly SearchPlan[] {
  return includes.flatMap(({ source, parameter, target }) => {
    const wanted = target === undefined ? parameter.targets : [target];
    const prefix = keyPrefix(source, parameter);
    const spans = found
      .filter((reference) => wanted.includes(reference.type))
      .map(({ type, id }) => ({ from: `${prefix}${type}/${id}` }));
    if (spans.length === 0) return [];
    return [{ type: source, terms: [{ on: 'keys' as const, spans, negate: false }], order: newestFirst, limit }];
  });
}
