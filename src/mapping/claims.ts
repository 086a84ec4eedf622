// Which elements of a resource a table speaks of, so that the rest can be reported as not carried. docs/architecture.md section 5, law "all loss is said".
import type { Loss } from './loss.js';

/** What is spoken of in one element: whole members, the first of a list, members with claims of their own, lists with one claim an item. */
export type Claims = Map<string, 'all' | 'first' | Claims | readonly ItemClaims[]>;

/** The items of a list that one pick means: the first that `is`, or else the first that `otherwise` is. */
export interface ItemClaims {
  readonly where: string;
  readonly is: (item: never) => boolean;
  readonly otherwise: ((item: never) => boolean) | undefined;
  readonly claims: Claims;
}

/** Claims a whole member. */
export function claimAll(claims: Claims, key: string): void {
  claims.set(key, 'all');
}

/** Claims the first of a list: a given name without the further ones. */
export function claimFirst(claims: Claims, key: string): void {
  if (claims.get(key) === undefined) claims.set(key, 'first');
}

/** The claims within a member that is a single element; undefined where the whole member is claimed already. */
export function claimElement(claims: Claims, key: string): Claims {
  const known = claims.get(key);
  if (known instanceof Map) return known;
  const made: Claims = new Map();
  if (known === undefined) claims.set(key, made);
  return made;
}

/** The claims within the item that a pick means; `says` are the members that every such item has. */
export function claimItem(claims: Claims, key: string, pick: Omit<ItemClaims, 'claims'>, says: object): Claims {
  const known = claims.get(key);
  const list = Array.isArray(known) ? (known as ItemClaims[]) : [];
  const same = list.find((one) => one.where === pick.where);
  if (same !== undefined) return same.claims;
  const made: Claims = new Map(Object.keys(says).map((said) => [said, 'all']));
  list.push({ ...pick, claims: made });
  if (known === undefined) claims.set(key, list);
  return made;
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
  let taken = 0;
  for (const item of items) {
    const pick = pickOf(item, items, picks, taken);
    const claims = picks[pick]?.claims;
    if (claims === undefined || !isAllSaid(item, claims, true)) return false;
    taken |= 1 << pick;
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
  let taken = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as object;
    const pick = pickOf(item, items, picks, taken);
    taken |= pick < 0 ? 0 : 1 << pick;
    const claims = picks[pick]?.claims;
    if (claims === undefined) tell(item, '', `${path}[${index}]`, lost);
    else tellUnsaid(item, claims, `${path}[${index}]`, lost);
  }
}

/** The place of the pick that means this item and is not `taken` (a bit a pick) yet; -1: none. */
function pickOf(item: object, items: readonly object[], picks: readonly ItemClaims[], taken: number): number {
  for (let place = 0; place < picks.length; place += 1) {
    const pick = picks[place];
    if (pick !== undefined && (taken & (1 << place)) === 0 && means(pick, item, items)) return place;
  }
  return -1;
}

/** Whether a pick means this item: it is what is sought, or nothing is and this is the next best. */
function means(pick: ItemClaims, item: object, items: readonly object[]): boolean {
  const is = pick.is as (one: object) => boolean;
  if (is(item)) return true;
  const otherwise = pick.otherwise as ((one: object) => boolean) | undefined;
  return otherwise !== undefined && otherwise(item) && !items.some(is);
}

const dataAbsentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

function tell(value: unknown, key: string, place: string, lost: Loss[]): void {
  if (
    key === 'extension' &&
    Array.isArray(value) &&
    value.every((one: { url?: string }) => one.url === dataAbsentReason)
  )
    return;
  lost.push({
    label: place.slice(place.lastIndexOf('.') + 1).replace(/\[.*$/, ''),
    place,
    why: 'Nothing in this record says it',
  });
}
