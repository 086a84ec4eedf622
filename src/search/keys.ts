// The index keys of a resource. docs/storage.md, "Search index".
import type { Resource, ResourceType } from '../fhir/resource.js';
import { dateKeys } from './date.js';
import { keyPrefix, searchParameters, type SearchParameter } from './parameters.js';
import { referenceKeys } from './reference.js';
import { stringKeys } from './string.js';
import { tokenKeys } from './token.js';

/** All keys under which a search finds this resource, each once. `_id` and `_lastUpdated` need none: the store has them. */
export function keysOf(resource: Resource): string[] {
  const keys = new Set<string>();
  for (const { prefix, parameter } of extractorsOf(resource.resourceType)) {
    for (const value of parameter.extract(resource)) {
      for (const key of valueKeys(parameter, value)) keys.add(prefix + key);
    }
  }
  return [...keys];
}

interface Extractor {
  readonly prefix: string;
  readonly parameter: SearchParameter;
}

const extractors = new Map<ResourceType, readonly Extractor[]>(
  Object.entries(searchParameters).map(([name, parameters]) => {
    const type = name as ResourceType;
    const first = parameters.filter((row, index) => parameters.findIndex((other) => other.code === row.code) === index);
    return [type, first.map((parameter) => ({ prefix: keyPrefix(type, parameter), parameter }))];
  }),
);

const extractorsOf = (type: ResourceType): readonly Extractor[] => extractors.get(type) ?? [];

function valueKeys(parameter: SearchParameter, value: unknown): readonly string[] {
  switch (parameter.kind) {
    case 'token':
      return tokenKeys(value, parameter.normalise);
    case 'string':
      return stringKeys(value);
    case 'reference':
      return referenceKeys(value);
    case 'date':
      return dateKeys(value);
  }
}
