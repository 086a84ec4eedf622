// The port of the store: reads, and writes as declarative sets that commit whole or not at all. docs/architecture.md section 7.
import type { ResourceType } from '../fhir/resource.js';
import type { SearchPlan } from '../search/plan.js';

/** One stored version of a resource; `json` is the text that is sent, '' where the version is a deletion. */
export interface Version {
  readonly type: ResourceType;
  readonly id: string;
  /** 1, 2, 3 …; the text of `meta.versionId`. */
  readonly version: number;
  /** The store's own ascending order of commits; the order of `_lastUpdated`, and the page cursor. */
  readonly seq: number;
  /** FHIR instant in UTC with milliseconds (`2026-03-07T09:30:00.000Z`), so that it sorts as text. */
  readonly lastUpdated: string;
  readonly deleted: boolean;
  readonly json: string;
}

/** A new version of one resource; refused unless the stored version is `version - 1` (0: none yet). */
export interface ResourceWrite extends Omit<Version, 'seq'> {
  /** Index keys of this version (`search/`); none where it is a deletion. */
  readonly keys: readonly string[];
}

/** What is kept beside resources, by kind: native records, links, inbox entries, deliveries, due moments, leases, cursors, maps. */
export type RowKind = 'record' | 'link' | 'inbox' | 'delivery' | 'due' | 'lease' | 'cursor' | 'map' | 'setting';

/** A row as it stands: a JSON value under (tenant, kind, key), with a version that counts its writes. */
export interface Row<Value = unknown> {
  readonly kind: RowKind;
  readonly key: string;
  readonly version: number;
  readonly value: Value;
}

/** A row to put or, with `value` undefined, to remove; refused unless `expect` holds. */
export interface RowWrite {
  readonly kind: RowKind;
  readonly key: string;
  /** The version the row must have now (0: it must not be there), or 'any'. */
  readonly expect: number | 'any';
  readonly value: unknown;
  /** Order keys under which `scan` finds the row; unique together with the row's key. */
  readonly index: readonly string[];
}

/** All or nothing. A guard refuses the set while any current resource stands under that index key (conditional create). */
export interface WriteSet {
  readonly tenant: string;
  readonly resources: readonly ResourceWrite[];
  readonly rows: readonly RowWrite[];
  readonly guards?: readonly string[];
}

/** What a commit answers: its place in the order, or which expectation did not hold; then nothing was written. */
export type CommitAnswer =
  | { readonly committed: true; readonly seq: number }
  | {
      readonly committed: false;
      readonly conflict: { readonly what: 'resource' | 'row' | 'guard'; readonly key: string };
    };

/** One page of a scan or search, and where the next begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** A row found through one of its order keys. */
export interface Scanned<Value = unknown> {
  readonly at: string;
  readonly row: Row<Value>;
}

export interface HistoryRange {
  readonly type?: ResourceType;
  readonly id?: string;
  /** Instant in the form of `lastUpdated`: only versions at or after it. */
  readonly since?: string;
  /** Page cursor of an earlier answer. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Every method takes the tenant first. All reads see every commit that was answered before they began.
 * Errors: a fault of the store rejects; a conflict is an answer, never a rejection.
 */
export interface Store {
  readonly read: (tenant: string, type: ResourceType, id: string) => Promise<Version | undefined>;
  /** Current versions of several resources, in the order asked; unknown and deleted ones are left out. */
  readonly readMany: (
    tenant: string,
    wanted: readonly { type: ResourceType; id: string }[],
  ) => Promise<readonly Version[]>;
  readonly readVersion: (
    tenant: string,
    type: ResourceType,
    id: string,
    version: number,
  ) => Promise<Version | undefined>;
  /** Newest first. */
  readonly history: (tenant: string, range: HistoryRange) => Promise<Page<Version>>;
  readonly search: (tenant: string, plan: SearchPlan) => Promise<Page<Version>>;
  /** How many match, counted up to `cap` (accurate below it). */
  readonly count: (tenant: string, plan: SearchPlan, cap: number) => Promise<number>;
  readonly get: <Value>(tenant: string, kind: RowKind, key: string) => Promise<Row<Value> | undefined>;
  readonly getMany: <Value>(tenant: string, kind: RowKind, keys: readonly string[]) => Promise<readonly Row<Value>[]>;
  /** Rows whose order key lies in [from, to), ascending by order key, then by row key. */
  readonly scan: <Value>(
    tenant: string,
    kind: RowKind,
    range: { readonly from: string; readonly to: string; readonly after?: string; readonly limit: number },
  ) => Promise<Page<Scanned<Value>>>;
  /** Resolves after the set is durable (fsync), or with the conflict that stopped it. */
  readonly commit: (set: WriteSet) => Promise<CommitAnswer>;
  readonly close: () => Promise<void>;
}
