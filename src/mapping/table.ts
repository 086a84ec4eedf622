// A mapping table: one native record × one FHIR resource, compiled to closures once. docs/architecture.md section 5.
import type { Directory, NamedRecord, NamedReference } from './directory.js';
import { claimAll, claimEmpty, tellRest, type Claims } from './claims.js';
import { copy, same } from './json.js';
import type { Mapped, MappedResource, Since } from './mapped.js';
import { mergeSince } from './merge.js';
import type { AnySlot } from './slot.js';
import type { Row, RowWords, Run } from './row.js';

/** What a table is about. `empty` and `emptyRecord` are what a new one says before any row has run. */
export interface TableHead<Native, Resource> {
  /** The system's name as in `SystemName`: 'elation'. */
  readonly system: string;
  /** The record in the system's own words: 'Patient chart'. */
  readonly title: string;
  /** The document and heading that the table follows. */
  readonly source: string;
  readonly recordType: string;
  readonly resourceType: string;
  readonly empty: () => Partial<Resource>;
  readonly emptyRecord?: () => Partial<Native>;
  /** What holds of every record across its rows ('a chart has two phones at most'); property tests make no others. */
  readonly limit?: { readonly says: string; readonly holds: (record: Native) => boolean };
}

/**
 * Both directions of one table. Neither changes its arguments. Laws (test/laws): what is written is read back; an
 * unchanged record is not changed; the fuller value survives; the output is valid FHIR; the order of rows does not
 * matter; all loss is said; two systems settle.
 */
export interface Table<Native, Resource> extends TableHead<Native, Resource> {
  /** The resource that says what the record says. `base` is the resource as stored: what the record cannot say stays. */
  readonly toFhir: (
    record: Native,
    base: Resource | undefined,
    directory: Directory,
    since?: Since<Native>,
  ) => MappedResource<Resource>;
  /**
   * The record that says what the resource says. `base` is the record as the system last said it; undefined: a new one.
   * `shared`: the labels of the rows that may be written (an integration shares these fields alone); the base keeps the rest.
   */
  readonly toNative: (
    resource: Resource,
    base: Native | undefined,
    directory: Directory,
    shared?: ReadonlySet<string>,
  ) => Mapped<Native>;
  /** The records that this one names, for loading a directory before `toFhir`. */
  readonly references: (record: Native) => readonly NamedRecord[];
  /** The references that this resource names, for loading a directory before `toNative`. */
  readonly targets: (resource: Resource) => readonly NamedReference[];
  readonly rows: readonly RowWords[];
  /** The rows as given, for compiling them in another order. */
  readonly compiled: readonly Row<Native, Resource>[];
}

/** Compiles a table. Rows run in the given order, but a row whose slot `needs` another runs after that one. */
export function table<Native extends object, Resource extends object>(
  head: TableHead<Native, Resource>,
  rows: readonly Row<Native, Resource>[],
): Table<Native, Resource> {
  const ordered = inOrderOfNeed(rows);
  const readers = ordered.flatMap((row) => (row.read ? [row.read] : []));
  const newReaders = ordered.flatMap((row) => row.readNew?.(isAlone(row, ordered, head)) ?? row.read ?? []);
  const writing = ordered.filter(writes);
  const writers = writing.map((row) => row.write);
  const namers = ordered.flatMap((row) => (row.references ? [row.references] : []));
  const pointers = ordered.flatMap((row) => (row.targets ? [row.targets] : []));
  // A write table's target is a record type, which is written in lower case; nothing is carried back from it.
  const claims = /^[A-Z]/.test(head.resourceType) ? claimsOf(rows, head.empty()) : undefined;
  const root = /^[A-Z]\w*$/.test(head.resourceType) ? head.resourceType : '';
  const emptyRecord = head.emptyRecord ?? (() => ({}));
  const read = (record: Native, base: Resource | undefined, directory: Directory): MappedResource<Resource> => {
    const value = base === undefined ? (head.empty() as Resource) : copy(base);
    const run: Run<Resource> = { base, directory, lost: [] };
    for (const reader of base === undefined ? newReaders : readers) reader(record, value, run);
    return { value, lost: run.lost, contested: nothing };
  };
  return {
    ...head,
    rows: rows.map((row) => row.words),
    compiled: rows,
    toFhir: (record, base, directory, since) =>
      base === undefined || since === undefined
        ? read(record, base, directory)
        : mergeSince(
            ordered,
            base,
            read(record, base, directory),
            since.last === undefined ? undefined : read(since.last, base, directory).value,
            since.contested,
          ),
    toNative: (resource, base, directory, shared) => {
      const value = base === undefined ? (emptyRecord() as Native) : copy(base);
      const run: Run<Native> = { base, directory, lost: [] };
      if (shared === undefined) {
        for (const write of writers) write(resource, value, run);
      } else {
        for (const row of writing) if (isShared(row.words, shared)) row.write(resource, value, run);
        const others = writing.filter((row) => !isShared(row.words, shared));
        tellUnshared(others, resource, base ?? (emptyRecord() as Native), run);
      }
      if (claims !== undefined && shared === undefined) tellRest(resource, claims, root, run.lost);
      return { value, lost: run.lost };
    },
    references: (record) => {
      const named: NamedRecord[] = [];
      for (const name of namers) name(record, named);
      return named;
    },
    targets: (resource) => {
      const named: NamedReference[] = [];
      for (const point of pointers) point(resource, named);
      return named;
    },
  };
}

const nothing: readonly never[] = [];

const isShared = ({ kind, label }: RowWords, shared: ReadonlySet<string>): boolean =>
  kind === 'constant' || shared.has(label);

/** Tells of the values that the record would take but the integration does not share; `start` is the record without them. */
function tellUnshared<Native, Resource>(
  rows: readonly Writing<Native, Resource>[],
  resource: Resource,
  start: Native,
  run: Run<Native>,
): void {
  let draft: Native | undefined;
  for (const { words, slots, write } of rows) {
    if (slots.every((slot) => slot.get(resource) === undefined)) continue;
    draft ??= copy(start);
    write(resource, draft, { ...run, lost: [] });
    if (same(draft, start)) continue;
    draft = undefined;
    run.lost.push({
      label: words.label,
      place: words.fhir.join(', '),
      why: 'This integration does not share it',
      notShared: true,
    });
  }
}

type Writing<Native, Resource> = Row<Native, Resource> & {
  readonly write: NonNullable<Row<Native, Resource>['write']>;
};

const writes = <Native, Resource>(row: Row<Native, Resource>): row is Writing<Native, Resource> =>
  row.write !== undefined;

function claimsOf<Native, Resource>(rows: readonly Row<Native, Resource>[], empty: object): Claims {
  const claims: Claims = new Map();
  const slots = rows.flatMap((row): readonly Pick<AnySlot<Resource>, 'path' | 'claim'>[] =>
    row.speaksOf === undefined ? row.slots : [row.speaksOf],
  );
  for (const slot of slots) slot.claim?.(claims);
  // A slot that does not say what it claims takes the first member of its path, where nothing finer is said of that.
  for (const { path, claim } of slots) {
    const key = /^(?:[A-Z]\w*\.)?(\w+)/.exec(path)?.[1] ?? '';
    if (claim === undefined && !claims.has(key)) claimAll(claims, key);
  }
  claimEmpty(claims, empty);
  return claims;
}

/** Whether the row alone fills the item of a list that its slot stands in, so that a new resource need not be searched for it. */
function isAlone<Native, Resource>(
  row: Row<Native, Resource>,
  rows: readonly Row<Native, Resource>[],
  { empty }: TableHead<Native, Resource>,
): boolean {
  const adds = row.slots[0]?.adds;
  if (adds === undefined || adds.isIn(empty() as Resource)) return false;
  const isWithin = (path: string): boolean => path === adds.item || path.startsWith(`${adds.item}.`);
  return !rows.some((other) => other !== row && other.words.fhir.some(isWithin));
}

/** Rows whose slot needs another's come after that one. */
function inOrderOfNeed<Native, Resource>(rows: readonly Row<Native, Resource>[]): readonly Row<Native, Resource>[] {
  const custom = rows.filter((row) => row.words.kind === 'custom');
  const plain = rows.filter((row) => row.words.kind !== 'custom');
  const needing = plain.filter((row) => row.needs !== undefined);
  const first = plain.filter((row) => row.needs === undefined);
  return [...first, ...needing.map((row) => keepUnsayable(row, rows)), ...custom];
}

/** A middle name without a first name cannot be said in FHIR: that FHIR does not say it is then no reason to clear it. */
function keepUnsayable<Native, Resource>(
  row: Row<Native, Resource>,
  rows: readonly Row<Native, Resource>[],
): Row<Native, Resource> {
  const { needs, write, slots } = row;
  const needed = rows.find((other) => other.slots.some((slot) => slot.path === needs?.path))?.words.nativeSlot;
  if (needs === undefined || needed === undefined || write === undefined) return row;
  const isSayable = (record: Native): boolean => needed.get(record as never) !== undefined;
  return {
    ...row,
    write: (resource, draft, run) => {
      const isKept =
        run.base !== undefined &&
        needs.get(resource) === undefined &&
        slots.every((slot) => slot.get(resource) === undefined) &&
        !isSayable(run.base);
      if (!isKept) write(resource, draft, run);
    },
  };
}
