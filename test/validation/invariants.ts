// Every invariant of a set of definitions, and values of examples and their mutants to hold it against, by ours and by the fhirpath library. https://hl7.org/fhir/R4/conformance-rules.html#constraints
import type { ElementDefinition, ElementDefinitionConstraint, StructureDefinition } from 'fhir/r4.js';
import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';
import { createSource } from '../../src/validation/compile/source.js';
import { choiceMember } from '../../src/validation/element-tree.js';
import { fhirPathHelpers, writeCondition } from '../../src/validation/fhirpath/compile.js';
import { nodeAt, type Shape, type Shapes } from '../../src/validation/fhirpath/shape.js';
import { ownInvariants } from '../../src/validation/rules/own-invariants.js';
import { isObject, type Json } from '../../src/validation/json.js';
import { createRun, type Run } from '../../src/validation/run.js';

/** Constraints that are written by hand, because fhirpath gives nothing or fails on R4's own texts. */
export const byHand: ReadonlySet<string> = new Set(['ele-1', 'ext-1', 'txt-1', 'txt-2', 'dom-3', 'ref-1']);

/** A constraint where it is first said: the definition, the element and the type of its values. */
export interface Invariant {
  readonly key: string;
  readonly expression: string;
  /** The type of the definition; of an extension, its url. */
  readonly owner: string;
  readonly path: string;
  readonly type: string;
  readonly isBase: boolean;
}

/** Each invariant once: what a profile or an element repeats from its base or its type is left out. */
export function invariantsOf(structures: readonly StructureDefinition[]): readonly Invariant[] {
  const known = new Set<string>();
  const all: Invariant[] = [];
  const isBase = ({ derivation }: StructureDefinition): boolean => derivation !== 'constraint';
  for (const structure of [...structures].sort((a, b) => Number(isBase(b)) - Number(isBase(a))))
    for (const element of structure.snapshot?.element ?? [])
      for (const constraint of element.constraint ?? [])
        for (const one of at(structure, element, constraint)) {
          const name = `${one.key} ${one.expression}`;
          const place = `${name} ${structure.type === 'Extension' ? one.owner : ''} ${one.path} ${one.type}`;
          // What a base says is said again by each profile, and what a data type says of itself wherever it stands.
          if (byHand.has(one.key) || known.has(place) || (!one.isBase && known.has(`${name} ${one.type}`))) continue;
          if (one.key.startsWith('dom-') && structure.type !== 'Patient') continue;
          known.add(place).add(`${name} ${one.type}`);
          all.push(one);
        }
  return all;
}

function at(
  structure: StructureDefinition,
  { path, type = [] }: ElementDefinition,
  { key, expression }: ElementDefinitionConstraint,
): readonly Invariant[] {
  if (expression === undefined) return [];
  const owner =
    structure.type === 'Extension' && structure.derivation === 'constraint' ? structure.url : structure.type;
  const types = path.includes('.') ? type.map(({ code }) => code) : [structure.type];
  const isBase = structure.derivation !== 'constraint';
  return types.map((one) => ({ key, expression, owner, path, type: one, isBase }));
}

/** A value in a resource, by its steps. */
export interface Place {
  readonly resource: Json;
  readonly steps: readonly (string | number)[];
}

const valueAt = ({ resource, steps }: Place): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      Array.isArray(value) ? (value as unknown[])[Number(step)] : isObject(value) ? value[step] : undefined,
    resource,
  );

/** All objects in resources by their type: resources, data types and extensions (by url too). */
export function instancesOf(resources: readonly unknown[], shapes: Shapes): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  const add = (name: string, place: Place): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [place]);
    else known.push(place);
  };
  const visit = (place: Place, type: string, path: string): void => {
    const value = valueAt(place);
    if (!isObject(value)) return;
    const resourceType = value['resourceType'];
    if (typeof resourceType === 'string' && type === 'Resource')
      return visitAs(place, value, resourceType, resourceType);
    visitAs(place, value, type, path);
  };
  const visitAs = (place: Place, value: Json, type: string, path: string): void => {
    if (type !== 'BackboneElement' && type !== 'Element') add(type, place);
    if (type === 'Extension' && typeof value['url'] === 'string') add(value['url'], place);
    const tree = nodeAt(path, shapes);
    const own = tree !== undefined && tree.children.size > 0 ? tree : shapes.tree(type);
    for (const child of own?.children.values() ?? []) {
      const reference = child.definition.contentReference?.replace(/^.*#/, '');
      const referred = reference === undefined ? undefined : nodeAt(reference, shapes);
      for (const { code } of (referred ?? child).definition.type ?? []) {
        const member = child.isChoice ? choiceMember(child.name, code) : child.name;
        const held = value[member];
        const items = Array.isArray(held)
          ? held.map((_one, index) => [member, index])
          : held === undefined
            ? []
            : [[member]];
        const below = referred?.path ?? (code === 'BackboneElement' || code === 'Element' ? child.path : code);
        for (const item of items) visit({ ...place, steps: [...place.steps, ...item] }, code, below);
      }
    }
  };
  for (const resource of resources) if (isObject(resource)) visit({ resource, steps: [] }, 'Resource', 'Resource');
  return found;
}

/** The values at a path below an instance of its type, e.g. `Patient.contact` of a Patient; of a choice those of one type. */
export function below(place: Place, { path, type }: Invariant): readonly Place[] {
  let places: readonly Place[] = [place];
  for (const step of path.split('.').slice(1))
    places = places.flatMap((one) => {
      const value = valueAt(one);
      const member = step.endsWith('[x]') ? choiceMember(step.slice(0, -3), type) : step;
      const held = isObject(value) ? value[member] : undefined;
      if (held === undefined) return [];
      const base = [...one.steps, member];
      return Array.isArray(held)
        ? held.map((_item, index) => ({ ...one, steps: [...base, index] }))
        : [{ ...one, steps: base }];
    });
  return places;
}

/** Copies of a place's resource in which the members that an expression names are gone, doubled or have other values: the texts it names among them. The same ones in every run. */
export function* damaged(place: Place, { expression, path }: Invariant, count: number): Generator<Place> {
  const steps = path.split('.').slice(1);
  const names = [
    ...new Set([...(expression.match(/[A-Za-z]+/g) ?? []), ...steps.map((step) => step.replace('[x]', ''))]),
  ];
  const texts = [...expression.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  for (let at = 0; at < count; at += 1) {
    const copy = { ...place, resource: JSON.parse(JSON.stringify(place.resource)) as Json };
    // Some copies lose or double nearly all that is named, some get other values only, some a little of each.
    const most = at % 5;
    const change = (): number =>
      most < 3 ? (next(most === 2 ? 2 : 4) === 0 ? -1 : most) : next(3) === 0 ? next(most === 3 ? 3 : 5) : -1;
    const plan = new Map(names.map((name) => [name, change()]));
    const others = [...texts, ...texts, 'x', 'Abc'];
    damage(valueAt(copy), (name) => {
      const choice = names.find((one) => name.startsWith(one) && /^[A-Z]/.test(name.slice(one.length)));
      const planned = plan.get(name) ?? plan.get(choice ?? '') ?? (next(40) === 0 ? next(5) : -1);
      return { change: steps.includes(name) && planned < 2 ? -1 : planned, text: others[next(others.length)] ?? 'x' };
    });
    yield copy;
  }
}

interface Damage {
  /** 0 takes away, 1 doubles, 2 and more give another value; -1 leaves as it is. */
  readonly change: number;
  readonly text: string;
}

function damage(value: unknown, plan: (name: string) => Damage): void {
  if (Array.isArray(value)) for (const one of value as unknown[]) damage(one, plan);
  else if (isObject(value))
    for (const [name, held] of Object.entries(value)) {
      if (name === 'resourceType') continue;
      const { change, text } = plan(name);
      if (change === 0) delete value[name];
      else if (change === 1 && Array.isArray(held)) held.push(JSON.parse(JSON.stringify(held[0] ?? 'x')));
      else if (change >= 2) value[name] = otherThan(held, text);
      damage(value[name], plan);
    }
}

function otherThan(held: unknown, text: string): unknown {
  if (Array.isArray(held)) return held.map((one) => otherThan(one, text));
  // Of a date only a part is left; what is no date is told by the checks of types.
  if (typeof held === 'string') return /^\d{4}-\d\d/.test(held) ? held.slice(0, text.length % 2 === 0 ? 4 : 7) : text;
  if (typeof held === 'number') return -held;
  return typeof held === 'boolean' ? !held : held;
}

/** What both say of one value; undefined where fhirpath fails on it, or it is not there. */
export interface Compared {
  readonly ours: boolean;
  readonly theirs: boolean;
}

const unused = (): undefined => undefined;
const helpers = { ...fhirPathHelpers, resolve: unused, memberOf: unused, conformsTo: unused, htmlChecks: unused };

/** The shape of the invariant's values. */
function shapeOf({ path, type }: Invariant, shapes: Shapes): Shape {
  const node = path.includes('.') ? nodeAt(path, shapes) : undefined;
  return node !== undefined && node.children.size > 0 ? { name: type, node } : { name: type };
}

/** Whether an invariant holds for values, as the product compiles it. Throws where it cannot be compiled. */
export function holds(invariant: Invariant, shapes: Shapes): (place: Place) => boolean {
  const { key, expression, isBase } = invariant;
  const own = isBase ? ownInvariants.get(key) : undefined;
  const source = createSource();
  const condition = (own ??
    source.run(helpers, writeCondition(source, expression, shapeOf(invariant, shapes), shapes))) as (
    value: unknown,
    run: Run,
  ) => boolean;
  return (place) => {
    const { resource, root } = resourceOf(place);
    return condition(valueAt(place), { ...createRun(resource, false), root });
  };
}

/** Holds an invariant against values, as the product compiles it and as fhirpath evaluates it. Throws where it cannot be compiled. */
export function comparer(invariant: Invariant, shapes: Shapes): (place: Place) => Compared | undefined {
  const { expression, path, type } = invariant;
  const ours = holds(invariant, shapes);
  const shape = shapeOf(invariant, shapes);
  // fhirpath knows the types of paths of R4; a data type by its name.
  const base = shape.node === undefined ? type : path;
  const evaluate = fhirpath.compile({ base, expression }, model, { traceFn: () => undefined }) as (
    value: unknown,
    environment: Json,
  ) => unknown[];
  return (place) => {
    const value = valueAt(place);
    if (value === undefined || value === null) return undefined;
    const { resource, root } = resourceOf(place);
    let result: unknown[];
    try {
      result = evaluate(value, { resource, rootResource: root, context: value });
    } catch {
      return undefined;
    }
    const theirs = result.length === 1 && result[0] === true;
    return { ours: ours(place), theirs };
  };
}

/** The resource that a place stands in, and the one that contains that. */
function resourceOf(place: Place): { readonly resource: Json; readonly root: Json } {
  let resource = place.resource;
  let root = place.resource;
  for (let length = 1; length <= place.steps.length; length += 1) {
    const value = valueAt({ ...place, steps: place.steps.slice(0, length) });
    if (!isObject(value) || typeof value['resourceType'] !== 'string') continue;
    if (place.steps[length - 2] !== 'contained') root = value;
    resource = value;
  }
  return { resource, root };
}
