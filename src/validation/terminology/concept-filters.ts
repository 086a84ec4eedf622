// The filters by which a value set picks concepts of a code system that is here. https://hl7.org/fhir/R4/valueset-filter-operator.html
import type { CodeSystemConcept, CodeSystemConceptProperty, ValueSetComposeIncludeFilter } from 'fhir/r4.js';
import { FhirPathError } from '../fhirpath/expression.js';
import { regexOf } from '../fhirpath/regex.js';
import { below, type KnownSystem } from './known-system.js';

type Test = (concept: CodeSystemConcept) => boolean;

/** The concepts that pass every filter, in the order of the system; undefined where a filter cannot be worked out. */
export function chosenConcepts(
  system: KnownSystem,
  filters: readonly ValueSetComposeIncludeFilter[],
): readonly CodeSystemConcept[] | undefined {
  let chosen: readonly CodeSystemConcept[] = [...system.concepts.values()];
  for (const filter of filters) {
    const test = testOf(system, filter);
    if (test === undefined) return undefined;
    chosen = chosen.filter(test);
  }
  return chosen;
}

/** The names under which filters speak of the code itself. */
const isCode = (property: string): boolean => property === 'concept' || property === 'code';

function testOf(system: KnownSystem, { property, op, value }: ValueSetComposeIncludeFilter): Test | undefined {
  const byPlace = isCode(property) ? placeTest(system, op, value) : undefined;
  if (byPlace !== undefined) return byPlace;
  // Of a property that no concept here has and the system does not declare nothing is known: it may have been left out.
  if (!isKnownProperty(system, property)) return undefined;
  const valuesOf = (concept: CodeSystemConcept): readonly string[] => propertyValues(system, concept, property);
  const some =
    (test: (held: string) => boolean): Test =>
    (concept) =>
      valuesOf(concept).some(test);
  const listed = value.split(',').map((one) => one.trim());
  if (op === '=') return some((held) => held === value);
  if (op === 'in') return some((held) => listed.includes(held));
  if (op === 'not-in') return (concept) => !valuesOf(concept).some((held) => listed.includes(held));
  if (op === 'exists') return (concept) => valuesOf(concept).length > 0 === (value === 'true');
  if (op === 'regex') {
    const matches = wholeMatch(value);
    return matches && some(matches);
  }
  return undefined;
}

/** Tests of where a concept stands in the hierarchy. */
function placeTest(system: KnownSystem, op: string, value: string): Test | undefined {
  const top = system.concept(value)?.code ?? value;
  if (op === 'is-a' || op === 'is-not-a' || op === 'descendent-of') {
    const under = below(system, top);
    if (op === 'is-a') return ({ code }) => code === top || under.has(code);
    if (op === 'is-not-a') return ({ code }) => code !== top && !under.has(code);
    return ({ code }) => under.has(code);
  }
  if (op !== 'generalizes') return undefined;
  const over = below({ childrenOf: system.parentsOf }, top);
  return ({ code }) => code === top || over.has(code);
}

function isKnownProperty({ definition, concepts }: KnownSystem, property: string): boolean {
  if (isCode(property) || property === 'parent' || property === 'child' || property === 'display') return true;
  if (definition.property?.some(({ code }) => code === property) === true) return true;
  for (const concept of concepts.values())
    if (concept.property?.some(({ code }) => code === property) === true) return true;
  return false;
}

function propertyValues(
  { childrenOf, parentsOf }: KnownSystem,
  concept: CodeSystemConcept,
  name: string,
): readonly string[] {
  if (isCode(name)) return [concept.code];
  if (name === 'display') return concept.display === undefined ? [] : [concept.display];
  if (name === 'parent') return parentsOf(concept.code);
  if (name === 'child') return childrenOf(concept.code);
  return (concept.property ?? []).flatMap((one) => (one.code === name ? textsOf(one) : []));
}

/** The value of a property as filters write it. */
function textsOf(property: CodeSystemConceptProperty): readonly string[] {
  const { valueCode, valueString, valueBoolean, valueInteger, valueDecimal, valueDateTime, valueCoding } = property;
  const held =
    valueCode ?? valueString ?? valueBoolean ?? valueInteger ?? valueDecimal ?? valueDateTime ?? valueCoding?.code;
  return held === undefined ? [] : [String(held)];
}

/** Whether the whole text is what a pattern says; patterns of loaded packages run in linear time like all others. */
function wholeMatch(pattern: string): ((text: string) => boolean) | undefined {
  try {
    return regexOf(`^(${pattern})$`).test;
  } catch (error) {
    if (error instanceof FhirPathError) return undefined;
    throw error;
  }
}
