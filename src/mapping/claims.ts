// Which elements of a resource a table speaks of, so that the rest can be reported as not carried. docs/architecture.md section 5, law "all loss is said".
import { same } from './json.js';
import type { Loss } from './loss.js';

/** What is spoken of in one element: whole members, the first of a list, members with claims of their own, lists with one claim an item. */
export type Claims = Map<string, 'all' | 'first' | Claims | readonly ItemClaims[]>;

/** The items of a list that one pick means: every one that `is`, whole; or the first that `is`, or else the first that `otherwise` is. */
export interface ItemClaims {
  readonly where: string;
  readonly is: (item: never) => boolean;
  readonly otherwise: ((item: never) => boolean) | undefined;
  /** 'all': the pick means every such item, and all that it says. */
  readonly claims: Claims | 'all';
}

/** Claims a whole member. */
export function claimAll(claims: Claims, key: string): void {
  claims.set(key, 'all');
}

/** Claims the first of a list: a given name without the further ones. */
export function claimFirst(claims: Claims, key: string): void {
  if (claims.get(key) === undefined) claims.set(key, 'first');
}

/** The claims within a member that is a single element; `says` are the members that every such element has. */
export function claimElement(claims: Claims, key: string, says: object): Claims {
  const known = claims.get(key);
  if (known instanceof Map) return known;
  const made: Claims = new Map(Object.keys(says).map((said) => [said, 'all']));
  if (known === undefined) claims.set(key, made);
  return made;
}

/** The claims within the item that a pick means; `says` are the members that every such item has. */
export function claimItem(claims: Claims, key: string, pick: Omit<ItemClaims, 'claims'>, says: object): Claims {
  const list = picksIn(claims, key);
  const same = list.find((one) => one.where === pick.where)?.claims;
  if (same instanceof Map) return same;
  const made: Claims = new Map(Object.keys(says).map((said) => [said, 'all']));
  list.push({ ...pick, claims: made });
  return made;
}

/** Claims every item of a list that `is`: a list row reports what its items lose by itself. */
export function claimItems(claims: Claims, key: string, pick: Pick<ItemClaims, 'where' | 'is'>): void {
  picksIn(claims, key).push({ ...pick, otherwise: undefined, claims: 'all' });
}

/** Claims what every new resource of a table says before any row has run. */
export function claimEmpty(claims: Claims, empty: object): void {
  for (const [key, value] of Object.entries(empty)) {
    if (!Array.isArray(value)) {
      if (!claims.has(key)) claimAll(claims, key);
    } else {
      for (const [index, item] of value.entries())
        claimItems(claims, key, { where: `[${index}]`, is: (one) => same(one, item) });
    }
  }
}

/** The picks of a list so far; where all of it is claimed already, more of them make no difference. */
function picksIn(claims: Claims, key: string): ItemClaims[] {
  const known = claims.get(key);
  if (Array.isArray(known)) return known as ItemClaims[];
  const list: ItemClaims[] = [];
  if (known === undefined) claims.set(key, list);
  return list;
}

/** Members that no system is asked to carry: what FHIR says about the resource itself, positions in a list, and words for people. */
const aside = new Set([
  'resourceType',
  'id',
  'meta',
  'text',
  'implicitRules',
  'language',
  'sequence',
  'display',
  'userSelected',
]);

/** Reports whatever `claims` does not speak of. Places are only written out where there is something to report. */
export function tellRest(element: object, claims: Claims, path: string, lost: Loss[]): void {
  if (!isAllSaid(element, claims, false)) tellUnsaid(element, claims, path, lost);
}

/** Whether every member is spoken of; `nested`: the element is not the resource itself. */
function isAllSaid(element: object, claims: Claims, nested: boolean): boolean {
  for (const key in element) {
    const claim = claims.get(key);
    if (claim === 'all' || (claim === undefined && isAside(key, nested))) continue;
    const value = (element as Record<string, unknown>)[key];
    if (value === undefined) continue;
    if (claim === undefined) return false;
    if (claim === 'first') {
      if ((value as readonly unknown[]).length > 1) return false;
    } else if (claim instanceof Map) {
      if (!isAllSaid(value as object, claim, true)) return false;
    } else if (!areAllSaid(value as readonly object[], claim)) return false;
  }
  return true;
}

function areAllSaid(items: readonly object[], picks: readonly ItemClaims[]): boolean {
  const taken = new Set<ItemClaims>();
  for (const item of items) {
    const claims = pickOf(item, items, picks, taken)?.claims;
    if (claims === undefined || (claims !== 'all' && !isAllSaid(item, claims, true))) return false;
  }
  return true;
}

const isAside = (key: string, nested: boolean): boolean => aside.has(key) && !(nested && key === 'text');

function tellUnsaid(element: object, claims: Claims, path: string, lost: Loss[]): void {
  const nested = path.includes('.');
  for (const key in element) {
    const value = (element as Record<string, unknown>)[key];
    const claim = claims.get(key);
    if (claim === 'all' || value === undefined || (claim === undefined && isAside(key, nested))) continue;
    const place = path === '' ? key : `${path}.${key}`;
    if (claim === undefined) tell(value, key, place, lost);
    else if (claim === 'first') tellFurther(value as readonly unknown[], place, lost);
    else if (claim instanceof Map) tellUnsaid(value as object, claim, place, lost);
    else tellItems(value as readonly object[], claim, place, lost);
  }
}

function tellFurther(values: readonly unknown[], path: string, lost: Loss[]): void {
  for (let index = 1; index < values.length; index += 1) tell(values[index], '', `${path}[${index}]`, lost);
}

function tellItems(items: readonly object[], picks: readonly ItemClaims[], path: string, lost: Loss[]): void {
  const taken = new Set<ItemClaims>();
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as object;
    const claims = pickOf(item, items, picks, taken)?.claims;
    if (claims === undefined) tell(item, '', `${path}[${index}]`, lost);
    else if (claims !== 'all') tellUnsaid(item, claims, `${path}[${index}]`, lost);
  }
}

/** The pick that means this item and is not `taken`, which it then is, unless it means every such item. */
function pickOf(
  item: object,
  items: readonly object[],
  picks: readonly ItemClaims[],
  taken: Set<ItemClaims>,
): ItemClaims | undefined {
  for (const pick of picks) {
    if (taken.has(pick) || !means(pick, item, items)) continue;
    if (pick.claims !== 'all') taken.add(pick);
    return pick;
  }
  return undefined;
}

/** Whether a pick means this item: it is what is sought, or nothing is and this is the next best. */
export function means(pick: ItemClaims, item: object, items: readonly object[]): boolean {
  const is = pick.is as (one: object) => boolean;
  if (is(item)) return true;
  const otherwise = pick.otherwise as ((one: object) => boolean) | undefined;
  return otherwise !== undefined && otherwise(item) && !items.some(is);
}

const dataAbsentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** An element, or the extensions of one, that say no more than that the value is unknown. */
function isAbsent(value: unknown, key: string): boolean {
  if (Array.isArray(value))
    return key === 'extension' && value.every((one: { url?: string }) => one.url === dataAbsentReason);
  const { extension, ...others } = Object(value) as { extension?: unknown };
  return extension !== undefined && Object.keys(others).length === 0 && isAbsent(extension, 'extension');
}

function tell(value: unknown, key: string, place: string, lost: Loss[]): void {
  if (isAbsent(value, key)) return;
  lost.push({
    label: place.slice(place.lastIndexOf('.') + 1).replace(/\[.*$/, ''),
    place,
    why: 'Nothing in this record says it',
  });
}
