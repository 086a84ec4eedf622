// What compiled FHIRPath calls while it runs: going through members, and the functions on collections. http://hl7.org/fhirpath/N1/#functions
import { compare, deepEqual, equal, equalityKey, isNoValue, type NoValue } from './compare.js';
import { isObject } from '../json.js';
import { FhirPathError } from './expression.js';

type Values = readonly unknown[];
type Test = (value: unknown, index: number) => boolean;

/** The one empty collection. */
export const none: Values = Object.freeze([]);

/** A list member as a collection. */
export const items = (value: unknown): Values => (Array.isArray(value) ? value : value === undefined ? none : [value]);

/** Stands for a primitive of which only the `_member` is there. */
export const noValue = (beside: unknown): NoValue | undefined =>
  beside === undefined || beside === null ? undefined : { noValue: beside };

/** A primitive member of one object. */
export function primitive(owner: unknown, name: string): unknown {
  if (!isObject(owner)) return undefined;
  return owner[name] ?? noValue(owner['_' + name]);
}

/** A list of primitives of one object; where a value is null what stands beside it counts. */
export function primitives(owner: unknown, name: string): Values {
  if (!isObject(owner)) return none;
  const values = owner[name];
  const beside = owner['_' + name];
  if (!Array.isArray(beside)) return items(values);
  const length = Math.max(beside.length, Array.isArray(values) ? values.length : 0);
  const all: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const value: unknown = (Array.isArray(values) ? (values[index] as unknown) : undefined) ?? noValue(beside[index]);
    if (value !== undefined) all.push(value);
  }
  return all;
}

/** A single member of each of many. */
export function each(owners: Values, name: string, isPrimitive: boolean): Values {
  if (owners.length === 0) return none;
  const all: unknown[] = [];
  for (const owner of owners) {
    if (!isObject(owner)) continue;
    const value = isPrimitive ? primitive(owner, name) : owner[name];
    if (value !== undefined && value !== null) all.push(value);
  }
  return all;
}

/** A list member of each of many, in one collection. */
export function eachItems(owners: Values, name: string, isPrimitive: boolean): Values {
  if (owners.length === 0) return none;
  const all: unknown[] = [];
  for (const owner of owners)
    if (isObject(owner)) all.push(...(isPrimitive ? primitives(owner, name) : items(owner[name])));
  return all;
}

/** The one present member of a choice. */
export function choice(owner: unknown, members: readonly string[]): unknown {
  if (!isObject(owner)) return undefined;
  for (const member of members) {
    const value = owner[member] ?? noValue(owner['_' + member]);
    if (value !== undefined) return value;
  }
  return undefined;
}

export const choices = (owners: Values, members: readonly string[]): Values =>
  owners.map((owner) => choice(owner, members)).filter((value) => value !== undefined);

/** A member of values whose type is not known; `members` are the members that it may be as a choice. */
export function go(owners: Values, name: string, members: readonly string[]): Values {
  const all: unknown[] = [];
  for (const owner of owners) {
    if (!isObject(owner)) continue;
    if (Object.hasOwn(owner, name) || Object.hasOwn(owner, '_' + name)) all.push(...primitives(owner, name));
    else {
      const value = choice(owner, members);
      if (value !== undefined) all.push(value);
    }
  }
  return all;
}

export const list = (value: unknown): Values => (value === undefined ? none : [value]);

/** The only value of a collection; several are an error. */
export function single(values: Values): unknown {
  if (values.length > 1) throw new FhirPathError(`expected one value, found ${values.length}`);
  return values[0];
}

/** A value as a condition: what is not a boolean counts as true. */
export const truth = (value: unknown): boolean | undefined =>
  value === undefined ? undefined : typeof value === 'boolean' ? value : isNoValue(value) ? undefined : true;

/** A collection as a condition: published constraints say `telecom or endpoint` of lists, and mean that there are any. */
export const anyTruth = (values: Values): boolean | undefined => (values.length > 1 ? true : truth(values[0]));

export function and(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}
export function or(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}
export const xor = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a !== b;
export const not = (a: boolean | undefined): boolean | undefined => (a === undefined ? undefined : !a);

/** `=` on collections: item by item, in order. */
export function equalAll(a: Values, b: Values): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length !== b.length) return false;
  let verdict: boolean | undefined = true;
  for (let index = 0; index < a.length; index += 1) verdict = and(verdict, equal(a[index], b[index]));
  return verdict;
}

/** `=` on single values. */
export const equalOne = (a: unknown, b: unknown): boolean | undefined =>
  a === undefined || b === undefined ? undefined : equal(a, b);

export type Order = '<' | '>' | '<=' | '>=';

/** An inequality; undefined when a side is missing or the order cannot be told. */
export function inOrder(a: unknown, operator: Order, b: unknown): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const order = compare(a, b);
  if (order === undefined || Number.isNaN(order)) return undefined;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

export const where = (values: Values, test: Test): Values => (values.length === 0 ? none : values.filter(test));
export const some = (values: Values, test: Test): boolean => values.some(test);
export const every = (values: Values, test: Test): boolean => values.every(test);
export const select = (values: Values, project: (value: unknown, index: number) => Values): Values =>
  values.length === 0 ? none : values.flatMap(project);

/** Whether the collection holds the value. */
export const holds = (values: Values, value: unknown): boolean => {
  for (const one of values) if (one === value || equal(one, value) === true) return true;
  return false;
};

export const distinct = (values: Values): Values => {
  if (values.length < 2) return values;
  const plain = new Set<unknown>();
  const objects = new Set<unknown>();
  return values.filter((value) => {
    const isObject = typeof value === 'object';
    const seen = isObject ? objects : plain;
    return seen.size < seen.add(isObject ? equalityKey(value) : value).size;
  });
};

export const union = (a: Values, b: Values): Values => distinct([...a, ...b]);
export const combine = (a: Values, b: Values): Values => [...a, ...b];
export const intersect = (a: Values, b: Values): Values => distinct(a).filter((one) => holds(b, one));
export const exclude = (a: Values, b: Values): Values => a.filter((one) => !holds(b, one));
export const subset = (a: Values, b: Values): boolean => a.every((one) => holds(b, one));

/** All values directly below: of objects their members, `_member` included only where the value is missing. */
export function children(values: Values): Values {
  const all: unknown[] = [];
  for (const value of values) {
    if (!isObject(value)) continue;
    for (const name of Object.keys(value)) {
      if (name === 'resourceType') continue;
      if (name.startsWith('_')) {
        if (value[name.slice(1)] === undefined) all.push(noValue(value[name]));
      } else all.push(...items(value[name]).filter((one) => one !== null));
    }
  }
  return all;
}

/** All values below, at any depth. */
export const descendants = (values: Values): Values => repeat(values, (value) => children([value]), false);

/** So many values repeat() collects: an expression that always makes new ones would never end. */
const mostRepeated = 2_000;

/** Projects again and again until nothing is new. Throws where that comes to too many. */
export function repeat(values: Values, project: (value: unknown) => Values, isDistinct = true): Values {
  const all: unknown[] = [];
  let waiting = select(values, project);
  while (waiting.length > 0) {
    const fresh = isDistinct ? distinct(waiting).filter((one) => !all.some((had) => deepEqual(had, one))) : waiting;
    for (const one of fresh) all.push(one);
    if (isDistinct && all.length > mostRepeated) throw new Error(`repeat() comes to more than ${mostRepeated} values`);
    waiting = select(fresh, project);
  }
  return all;
}
