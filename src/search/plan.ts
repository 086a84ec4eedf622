// What a store is asked for a search: terms over the ordered key space, filled by `search/`. docs/architecture.md section 3, docs/storage.md.
import type { ResourceType } from '../fhir/resource.js';

/**
 * A stretch of the ordered key space (compared as UTF-8 bytes). A resource matches when one of its keys lies in it
 * and passes all tests.
 */
export interface KeySpan {
  readonly from: string;
  /** Exclusive end; absent: the key must equal `from`. */
  readonly to?: string;
  /** The stretch holds few different keys (one a code system), so that they may be looked up one by one. */
  readonly hasFewKeys?: true;
  /** The key ends with this text. */
  readonly endsWith?: string;
  /** The key has this text somewhere behind its first `from.length` characters. */
  readonly contains?: string;
  /** The last `least.length` characters of the key lie between these two, both included. */
  readonly tail?: { readonly least: string; readonly most: string };
}

/** One condition; all terms of a plan must hold. With `negate` it holds where none of its alternatives does. */
export type Term =
  | { readonly on: 'keys'; readonly spans: readonly KeySpan[]; readonly negate: boolean }
  | { readonly on: 'id'; readonly ids: readonly string[]; readonly negate: boolean }
  /** `lastUpdated` as text, from inclusive, to exclusive. */
  | {
      readonly on: 'lastUpdated';
      readonly spans: readonly { readonly from: string; readonly to: string }[];
      readonly negate: boolean;
    };

/**
 * The order of the answer: by commit (the order of `_lastUpdated`), or by the least (descending: greatest) key of a
 * resource under these prefixes (all of one length), compared without the prefix. Resources with equal keys follow by
 * commit in the same direction; those without a key come last.
 */
export type Order =
  | { readonly by: 'seq'; readonly descending: boolean }
  | { readonly by: 'key'; readonly prefixes: readonly string[]; readonly descending: boolean };

/** A search, ready to run. */
export interface SearchPlan {
  readonly type: ResourceType;
  readonly terms: readonly Term[];
  readonly order: Order;
  /** The most items of a page; a page may hold fewer and still name a next one, when many had to be looked at. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Newest first: the order of a search that names none. */
export const newestFirst: Order = { by: 'seq', descending: true };

/** Sorts behind every text that a key can hold. */
export const lastCharacter = '\u{10ffff}';

/** All keys that begin with this text. */
export const prefixSpan = (prefix: string): KeySpan & { readonly to: string } => ({
  from: prefix,
  to: prefix + lastCharacter,
});
