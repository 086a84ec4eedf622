// The shape of what is read of a definition: a package whose definitions have another is refused before it is loaded. https://hl7.org/fhir/R4/structuredefinition.html, valueset.html, codesystem.html
import { shown } from '../../fhir/outcome.js';
import { isObject } from '../json.js';

/** Text, a list of one shape, or an object with these members; a member that is not named may be anything. */
type Shape = 'text' | { readonly each: () => Shape } | Members;

interface Members {
  readonly members: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

const list = (each: Shape): Shape => ({ each: () => each });
const object = (members: Readonly<Record<string, Shape>>, ...required: readonly string[]): Members => ({
  members,
  required,
});
const texts = list('text');

const concept: Shape = object({ code: 'text', concept: { each: () => concept } }, 'code');
const contains: Shape = object({ code: 'text', system: 'text', contains: { each: () => contains } });
const include = object({
  system: 'text',
  version: 'text',
  valueSet: texts,
  concept: list(object({ code: 'text' }, 'code')),
  filter: list(object({ property: 'text', op: 'text', value: 'text' }, 'property', 'op', 'value')),
});
const element = object(
  {
    id: 'text',
    path: 'text',
    sliceName: 'text',
    max: 'text',
    contentReference: 'text',
    type: list(object({ code: 'text', profile: texts, targetProfile: texts })),
    binding: object({ strength: 'text', valueSet: 'text' }, 'strength'),
    constraint: list(object({ key: 'text', severity: 'text', human: 'text', expression: 'text' }, 'key')),
    slicing: object({ rules: 'text', discriminator: list(object({ type: 'text', path: 'text' }, 'type', 'path')) }),
  },
  'path',
);
const elements = object({ element: list(element) });

const shapes: Readonly<Record<string, Shape>> = {
  StructureDefinition: object(
    {
      type: 'text',
      kind: 'text',
      baseDefinition: 'text',
      derivation: 'text',
      snapshot: elements,
      differential: elements,
    },
    'type',
  ),
  ValueSet: object({
    compose: object({ include: list(include), exclude: list(include) }),
    expansion: object({ contains: list(contains) }),
  }),
  CodeSystem: object({ content: 'text', concept: list(concept) }),
};

/** The first place that is of another shape, what was found there and what was expected; undefined where there is none. */
export function shapeProblem(definition: Readonly<Record<string, unknown>>): string | undefined {
  const type = String(definition['resourceType']);
  const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  return shape && problemOf(definition, shape, type);
}

function problemOf(value: unknown, shape: Shape, place: string): string | undefined {
  if (shape === 'text') return typeof value === 'string' ? undefined : told(place, value, 'text');
  if ('each' in shape) {
    if (!Array.isArray(value)) return told(place, value, 'a list');
    return firstOf((value as readonly unknown[]).entries(), ([at, one]) =>
      problemOf(one, shape.each(), `${place}[${at}]`),
    );
  }
  if (!isObject(value)) return told(place, value, 'an object');
  const missing = shape.required?.find((name) => value[name] === undefined);
  if (missing !== undefined) return `${place} has no ${missing}`;
  return firstOf(Object.entries(shape.members), ([name, inner]) =>
    value[name] === undefined ? undefined : problemOf(value[name], inner, `${place}.${name}`),
  );
}

const told = (place: string, value: unknown, expected: string): string =>
  `${place}: found ${shown(value)}, expected ${expected}`;

function firstOf<One>(all: Iterable<One>, problem: (one: One) => string | undefined): string | undefined {
  for (const one of all) {
    const found = problem(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
