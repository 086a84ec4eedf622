// A slot: a named place in a document, with how to read it, fill it and empty it. docs/architecture.md section 2.
import type { Claims } from './claims.js';

/**
 * A place in a document. `set` and `clear` change the document they are given, which is always a fresh draft.
 * Laws: after `set(d, v)`, `get(d)` says v; after `clear(d)`, `get(d)` is undefined and d holds no empty list or object;
 * no other slot's value changes, except of those that `need` this one.
 */
export interface Slot<Doc, Value> {
  /** FHIRPath in a resource; member names joined by dots in a record. For documents, losses and errors. */
  readonly path: string;
  readonly get: (doc: Doc) => Value | undefined;
  readonly set: (doc: Doc, value: Value) => void;
  readonly clear: (doc: Doc) => void;
  /** The slot that must hold a value before this one may: a middle name needs a first name. */
  readonly needs?: Needed<Doc>;
  /** Says in the document that the value is unknown, where FHIR requires the element (data-absent-reason). */
  readonly absent?: (doc: Doc) => void;
  /** Says which elements the slot speaks of; without it, the first member of its path. */
  readonly claim?: (claims: Claims) => void;
  /** For a slot in an item of a list: how to fill it without looking for the item. */
  readonly adds?: Adds<Doc, Value>;
}

/** The short way to fill a slot in a document that has no such item yet. A slot whose `set` is not `insteadOf` must not take it. */
export interface Adds<Doc, Value> {
  /** The item's path. */
  readonly item: string;
  readonly isIn: (doc: Doc) => boolean;
  readonly insteadOf: (doc: Doc, value: Value) => void;
  readonly add: (doc: Doc, value: Value) => void;
}

/** What another slot needs to hold a value: a first name, a list of items. */
export interface Needed<Doc> {
  readonly path: string;
  readonly get: (doc: Doc) => unknown;
}

/** How a system says that a member has no value: null, an empty text, or by leaving it out. Reading accepts all three. */
export type Cleared = null | '' | undefined;

type Keys<Doc> = keyof Doc & string;
type Member<Doc, A extends keyof Doc> = NonNullable<Doc[A]>;

/** Makes slots by member names, checked against the type: `at('address', 'zip')`. */
export interface At<Doc> {
  <A extends Keys<Doc>>(a: A): Slot<Doc, Member<Doc, A>>;
  <A extends Keys<Doc>, B extends Keys<Member<Doc, A>>>(a: A, b: B): Slot<Doc, Member<Member<Doc, A>, B>>;
  <A extends Keys<Doc>, B extends Keys<Member<Doc, A>>, C extends Keys<Member<Member<Doc, A>, B>>>(
    a: A,
    b: B,
    c: C,
  ): Slot<Doc, Member<Member<Member<Doc, A>, B>, C>>;
}

type Json = Record<string, unknown>;

/** The maker of slots for records of one type; `cleared` is how this system says "no value". */
export function slotsAt<Doc extends object>(cleared: Cleared): At<Doc> {
  const make = (...keys: string[]): Slot<Json, unknown> => memberSlot(keys, cleared);
  return make as unknown as At<Doc>;
}

const said = (value: unknown): unknown => (value === null || value === '' ? undefined : value);

function memberSlot(keys: readonly string[], cleared: Cleared): Slot<Json, unknown> {
  const parents = keys.slice(0, -1);
  const last = keys[keys.length - 1] ?? '';
  const path = keys.join('.');
  const set = (holder: Json, value: unknown): void => {
    holder[last] = value;
  };
  const clear = (holder: Json): void => {
    if (!(last in holder)) return;
    if (cleared === undefined) delete holder[last];
    else holder[last] = cleared;
  };
  if (parents.length === 0) return { path, get: (doc) => said(doc[last]), set, clear };
  const [first = '', second] = parents;
  const find = (doc: Json): Json | undefined => {
    const holder = doc[first] as Json | null | undefined;
    return (second === undefined ? holder : (holder?.[second] as Json | null | undefined)) ?? undefined;
  };
  return {
    path,
    get: (doc) => said(find(doc)?.[last]),
    set: (doc, value) => {
      let holder = doc;
      for (const key of parents) holder = (holder[key] ??= {}) as Json;
      holder[last] = value;
    },
    clear: (doc) => {
      const holder = find(doc);
      if (holder === undefined) return;
      clear(holder);
      if (cleared === undefined) dropEmpty(doc, parents);
    },
  };
}

/** A system that leaves out what has no value leaves out an object that holds none. */
function dropEmpty(doc: Json, keys: readonly string[]): void {
  const [key, ...others] = keys;
  const held = key === undefined ? undefined : (doc[key] as Json | undefined);
  if (key === undefined || held === undefined) return;
  dropEmpty(held, others);
  if (Object.keys(held).length === 0) delete doc[key];
}

/** The same slot, saying "no value" in its own way: `clearedAs('', at('suffix'))`. */
export function clearedAs<Doc, Value>(cleared: Value, slot: Slot<Doc, Value>): Slot<Doc, Value> {
  return { ...slot, clear: (doc) => slot.set(doc, cleared) };
}

/** A slot of any value. */
export interface AnySlot<Doc> {
  readonly path: string;
  readonly get: (doc: Doc) => unknown;
  readonly set: (doc: Doc, value: never) => void;
  readonly clear: (doc: Doc) => void;
  readonly needs?: Needed<Doc>;
  readonly claim?: (claims: Claims) => void;
  readonly adds?: Pick<Adds<Doc, never>, 'item' | 'isIn'>;
}

/** The list of values that a list of slots holds. */
export type ValuesOf<Slots> = {
  -readonly [I in keyof Slots]: Slots[I] extends { readonly set: (doc: never, value: infer Value) => void }
    ? Value | undefined
    : never;
};

/** Several slots as one that holds the list of their values; undefined where all are empty. */
export function together<Doc, const Slots extends readonly AnySlot<Doc>[]>(
  ...slots: Slots
): Slot<Doc, ValuesOf<Slots>> {
  const count = slots.length;
  const getters = slots.map((slot) => slot.get);
  const setters = slots.map((slot) => slot.set as (doc: Doc, value: unknown) => void);
  const clearers = slots.map((slot) => slot.clear);
  return {
    path: slots.map((slot) => slot.path).join(' + '),
    get: (doc) => {
      let values: unknown[] | undefined;
      for (let index = 0; index < count; index += 1) {
        const value = getters[index]?.(doc);
        if (value === undefined) continue;
        values ??= new Array<unknown>(count).fill(undefined);
        values[index] = value;
      }
      return values as ValuesOf<Slots> | undefined;
    },
    set: (doc, values) => {
      for (let index = 0; index < count; index += 1) {
        const value = (values as readonly unknown[])[index];
        if (value === undefined) clearers[index]?.(doc);
        else setters[index]?.(doc, value);
      }
    },
    clear: (doc) => {
      for (const slot of slots) slot.clear(doc);
    },
    claim: (claims) => {
      for (const slot of slots) slot.claim?.(claims);
    },
  };
}

/** Two paths joined: the place of a list item and a place in it. */
export const slotPath = (outer: string, inner: string): string => (inner === '' ? outer : `${outer}.${inner}`);
