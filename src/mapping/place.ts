// Places in a resource where slots stand: the element that a discriminator picks from a list, or a single complex element. https://hl7.org/fhir/R4/profiling.html#discriminator
import { claimAll, claimElement, claimItem, claimItems, type Claims } from './claims.js';
import type { Adds, Needed, Slot } from './slot.js';

/** A part of a document that holds slots; made when a slot in it is filled, gone when its last slot is cleared. */
export interface Place<Doc, Part> {
  /** The document itself: slots in it are reached without a search. */
  readonly isRoot?: true;
  /** FHIRPath; '' for an item that stands in a list of its own table. */
  readonly path: string;
  readonly find: (doc: Doc) => Part | undefined;
  readonly make: (doc: Doc) => Part;
  /** Like `make`, for a document that is known to hold no such part. */
  readonly add?: (doc: Doc) => Part;
  /** Takes the part out if it says nothing beyond its discriminators. */
  readonly prune: (doc: Doc) => void;
  readonly remove: (doc: Doc) => void;
  /** The claims at this place, within those of the document. */
  readonly claims: (document: Claims) => Claims;
}

type Json = Record<string, unknown>;
type Item<List> = NonNullable<List> extends (infer One)[] ? One : never;
type Keys<Doc> = keyof Doc & string;

/** The document itself. `path` is the resource type, or '' for the items of a list. */
export const root = <Doc extends object>(path: string): Place<Doc, Doc> => ({
  path,
  isRoot: true,
  find: (doc) => doc,
  make: (doc) => doc,
  prune: () => undefined,
  remove: () => undefined,
  claims: (document) => document,
});

const join = (path: string, member: string): string => (path === '' ? member : `${path}.${member}`);

/** How a list's item is picked: `made` is a new one with its discriminators, `is` finds it, `where` says it in FHIRPath. */
export interface Pick<One> {
  readonly where: string;
  readonly is: (item: One) => boolean;
  readonly made: () => One;
  /** Tried where none `is`: an item that says less than its discriminators but is meant all the same. */
  readonly else?: (item: One) => boolean;
}

/** One item of a list, picked by its discriminators: `itemOf(patient, 'telecom', { where: "system='email'", … })`. */
export function itemOf<Doc, Part, K extends Keys<Part>>(
  parent: Place<Doc, Part>,
  key: K,
  pick: Pick<Item<Part[K]>>,
): Place<Doc, Item<Part[K]>> {
  type One = Item<Part[K]>;
  const listIn = (part: Part | undefined): One[] | undefined => (part as Json | undefined)?.[key] as One[] | undefined;
  const { is, made } = pick;
  const otherwise = pick.else;
  const itemIn = (list: readonly One[] | undefined): One | undefined => {
    if (list === undefined) return undefined;
    for (let index = 0; index < list.length; index += 1) if (is(list[index] as One)) return list[index];
    return otherwise === undefined ? undefined : list.find(otherwise);
  };
  const find: (doc: Doc) => One | undefined =
    parent.isRoot === true
      ? (doc) => itemIn((doc as Json)[key] as One[] | undefined)
      : (doc) => itemIn(listIn(parent.find(doc)));
  const remove = (doc: Doc): void => {
    const part = parent.find(doc);
    const list = listIn(part);
    const item = find(doc);
    if (part === undefined || list === undefined || item === undefined) return;
    list.splice(list.indexOf(item), 1);
    if (list.length > 0) return;
    delete (part as Json)[key];
    parent.prune(doc);
  };
  const addTo = (part: Json): One => {
    const list = part[key] as One[] | undefined;
    const item = made();
    if (list === undefined) part[key] = [item];
    else list.push(item);
    return item;
  };
  return {
    path: `${join(parent.path, key)}${pick.where === '' ? '' : `.where(${pick.where})`}`,
    find,
    make: (doc) => {
      const part = parent.make(doc) as Json;
      return itemIn(part[key] as One[] | undefined) ?? addTo(part);
    },
    // A pick with a second choice may mean an item that another row has made.
    ...(otherwise === undefined && { add: (doc: Doc) => addTo(parent.make(doc) as Json) }),
    prune: (doc) => {
      const item = find(doc);
      if (item !== undefined && saysNothing(item, made())) remove(doc);
    },
    remove,
    claims: (document) =>
      claimItem(parent.claims(document), key, { where: pick.where, is, otherwise }, made() as object),
  };
}

const saysNothing = (item: unknown, bare: unknown): boolean => {
  for (const key in item as Json) if (!(key in (bare as Json))) return false;
  return true;
};

/** The only item of a list that has no discriminator: the first one. */
export const firstOf = <Doc, Part, K extends Keys<Part>>(parent: Place<Doc, Part>, key: K): Place<Doc, Item<Part[K]>> =>
  itemOf(parent, key, { where: '', is: () => true, made: () => ({}) as Item<Part[K]> });

/** A single complex element: `elementOf(encounter, 'period')`. `made` is what a new one says of itself. */
export function elementOf<Doc, Part, K extends Keys<Part>>(
  parent: Place<Doc, Part>,
  key: K,
  made: () => NonNullable<Part[K]> = () => ({}) as NonNullable<Part[K]>,
): Place<Doc, NonNullable<Part[K]>> {
  type One = NonNullable<Part[K]>;
  const find = (doc: Doc): One | undefined => (parent.find(doc) as Json | undefined)?.[key] as One | undefined;
  const remove = (doc: Doc): void => {
    const part = parent.find(doc) as Json | undefined;
    if (part?.[key] === undefined) return;
    delete part[key];
    parent.prune(doc);
  };
  return {
    path: join(parent.path, key),
    find,
    make: (doc) => {
      const part = parent.make(doc) as Json;
      return (part[key] ??= made()) as One;
    },
    prune: (doc) => {
      const found = find(doc);
      if (found !== undefined && saysNothing(found, made())) remove(doc);
    },
    remove,
    claims: (document) => claimElement(parent.claims(document), key, made()),
  };
}

/** A member of a place as a slot. */
export function member<Doc, Part, K extends Keys<Part>>(
  place: Place<Doc, Part>,
  key: K,
): Slot<Doc, NonNullable<Part[K]>> {
  type Value = NonNullable<Part[K]>;
  const path = join(place.path, key);
  const claim: Slot<Doc, Value>['claim'] = (claims) => claimAll(place.claims(claims), key);
  if (place.isRoot === true) {
    return {
      path,
      claim,
      get: (doc) => (doc as Json)[key] as Value | undefined,
      set: (doc, value) => {
        (doc as Json)[key] = value;
      },
      clear: (doc) => {
        if (key in (doc as Json)) delete (doc as Json)[key];
      },
    };
  }
  const { find, make, prune } = place;
  return {
    path,
    claim,
    get: (doc) => (find(doc) as Json | undefined)?.[key] as Value | undefined,
    set: (doc, value) => {
      (make(doc) as Json)[key] = value;
    },
    clear: (doc) => {
      const part = find(doc) as Json | undefined;
      if (part === undefined || !(key in part)) return;
      delete part[key];
      prune(doc);
    },
  };
}

/** A member without which its place means nothing: clearing it takes the whole item away (the value of a telecom, an identifier). */
export function only<Doc, Part, K extends Keys<Part>>(
  place: Place<Doc, Part>,
  key: K,
): Slot<Doc, NonNullable<Part[K]>> {
  type Value = NonNullable<Part[K]>;
  const slot = { ...member(place, key), clear: (doc: Doc) => place.remove(doc) };
  const { path, find, add } = place;
  if (add === undefined) return slot;
  const adds: Adds<Doc, Value> = {
    item: path,
    isIn: (doc) => find(doc) !== undefined,
    insteadOf: slot.set,
    add: (doc, value) => {
      (add(doc) as Json)[key] = value;
    },
  };
  return { ...slot, adds };
}

/** A slot that may stand only beside another: `after(given, middle)`. */
export const after = <Doc, Value>(needed: Needed<Doc>, slot: Slot<Doc, Value>): Slot<Doc, Value> => ({
  ...slot,
  needs: needed,
});

/** A slot that is filled after another, which it does not need: what stands on every line comes after the lines. */
export const following = <Doc, Value>(other: { readonly path: string }, slot: Slot<Doc, Value>): Slot<Doc, Value> => ({
  ...slot,
  needs: { path: other.path, get: () => true },
});

/** The items of a list that `is` picks, as a slot for `each`; items that it does not pick stay where they are. */
export function itemsOf<Doc, Part, K extends Keys<Part>>(
  place: Place<Doc, Part>,
  key: K,
  pick: { readonly where: string; readonly is: (item: Item<Part[K]>) => boolean } = { where: '', is: () => true },
): Slot<Doc, Item<Part[K]>[]> {
  type One = Item<Part[K]>;
  const listIn = (part: Part | undefined): One[] => ((part as Json | undefined)?.[key] as One[] | undefined) ?? [];
  const put = (part: Json, items: readonly One[]): void => {
    const others = listIn(part as Part).filter((item) => !pick.is(item));
    if (others.length + items.length === 0) delete part[key];
    else part[key] = [...others, ...items];
  };
  return {
    path: `${join(place.path, key)}${pick.where === '' ? '' : `.where(${pick.where})`}`,
    get: (doc) => {
      const items = listIn(place.find(doc)).filter(pick.is);
      return items.length === 0 ? undefined : items;
    },
    set: (doc, items) => put(place.make(doc) as Json, items),
    clear: (doc) => {
      const part = place.find(doc);
      if (part === undefined) return;
      put(part as Json, []);
      place.prune(doc);
    },
    claim: (claims) => {
      const within = place.claims(claims);
      if (pick.where === '') claimAll(within, key);
      else claimItems(within, key, pick);
    },
  };
}
