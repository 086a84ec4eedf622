// The row kinds of a mapping table, and no more; bound to one record type and one resource type so that the compiler checks every column. docs/architecture.md section 5.
import type { Reference } from 'fhir/r4.js';
import type { Codec } from './codec.js';
import { eachRow, type EachOptions } from './each.js';
import { fieldRow } from './field.js';
import { referenceRow, type ReferenceOptions } from './reference.js';
import type { Row, RowOptions, RowWords, Run } from './row.js';
import { slotsAt, together, type AnySlot, type At, type Cleared, type Slot, type ValuesOf } from './slot.js';
import { table, type Table } from './table.js';
import { same } from './json.js';

/** The two functions of a `custom` row; both write into a fresh draft and push what they lose. */
export interface Custom<Native, Resource> {
  readonly read?: (record: Native, draft: Resource, run: Run<Resource>) => void;
  readonly write?: (resource: Resource, draft: Native, run: Run<Native>) => void;
  /** At least two pairs of what the record says and what the resource then says; a test runs them. */
  readonly examples: readonly [
    readonly [Partial<Native>, Partial<Resource>],
    readonly [Partial<Native>, Partial<Resource>],
    ...(readonly [Partial<Native>, Partial<Resource>])[],
  ];
  /** Why no other row kind will do. */
  readonly note: string;
}

/** The makers of rows for one record type and one resource type. */
export interface Rows<Native extends object, Resource extends object> {
  /** A place in the record: `at('address', 'zip')`. */
  readonly at: At<Native>;
  /** A place in the target by member names, where the target is no FHIR resource (write tables). */
  readonly to: At<Resource>;
  /** One value on each side. */
  readonly field: <A, B>(
    label: string,
    native: Slot<Native, A>,
    fhir: Slot<Resource, B>,
    codec: Codec<NoInfer<A>, NoInfer<B>>,
    options?: RowOptions<Native, Resource>,
  ) => Row<Native, Resource>;
  /** Several members of the record that make one value: number and extension. */
  readonly parts: <const Slots extends readonly AnySlot<Native>[], B>(
    label: string,
    native: Slots,
    fhir: Slot<Resource, B>,
    codec: Codec<ValuesOf<NoInfer<Slots>>, NoInfer<B>>,
    options?: RowOptions<Native, Resource>,
  ) => Row<Native, Resource>;
  /** A list whose items have a table of their own. */
  readonly each: <Item extends object, Element extends object>(
    label: string,
    native: Slot<Native, Item[]>,
    fhir: Slot<Resource, Element[]>,
    items: Table<NoInfer<Item>, NoInfer<Element>>,
    options: EachOptions<Native, Resource, Item, Element>,
  ) => Row<Native, Resource>;
  /** An id on their side, a Reference on ours. */
  readonly reference: <A>(
    label: string,
    native: Slot<Native, A>,
    fhir: Slot<Resource, Reference>,
    to: ReferenceOptions<Native, Resource, NoInfer<A>>,
  ) => Row<Native, Resource>;
  /** What the resource always says of such a record. */
  readonly constant: <B>(
    label: string,
    fhir: Slot<Resource, B>,
    value: NoInfer<B>,
    options?: Pick<RowOptions<Native, Resource>, 'note' | 'when'>,
  ) => Row<Native, Resource>;
  /** What the record is always told (only a new one, if `onCreate`); never read back. */
  readonly recordConstant: <A>(
    label: string,
    native: Slot<Native, A>,
    value: NoInfer<A>,
    options?: { readonly note?: string; readonly onCreate?: boolean },
  ) => Row<Native, Resource>;
  /** What the resource can say and the system has no place for; `why` may name a rule. */
  readonly cannotHold: (
    label: string,
    fhir: Pick<AnySlot<Resource>, 'path' | 'get' | 'claim'>,
    why: string,
  ) => Row<Native, Resource>;
  /** The mirror of `cannotHold`: what the record says and FHIR has no need of, because it is derived or said elsewhere; no loss. */
  readonly saidElsewhere: (
    label: string,
    native: Pick<AnySlot<Native>, 'path'>,
    where: string,
  ) => Row<Native, Resource>;
  /** What the resource says and the system derives by itself or is told by another row; no loss. */
  readonly toldElsewhere: (
    label: string,
    fhir: Pick<AnySlot<Resource>, 'path' | 'claim'>,
    where: string,
  ) => Row<Native, Resource>;
  /** Two functions, where nothing else will do; counted. */
  readonly custom: (
    label: string,
    native: readonly AnySlot<Native>[],
    fhir: readonly AnySlot<Resource>[],
    custom: Custom<Native, Resource>,
  ) => Row<Native, Resource>;
  readonly table: (
    head: Parameters<typeof table<Native, Resource>>[0],
    rows: readonly Row<Native, Resource>[],
  ) => Table<Native, Resource>;
}

/** The row makers for `Native` records of a system that says "no value" as `cleared`, and `Resource`. */
export function rowsOf<Native extends object, Resource extends object>(cleared: Cleared): Rows<Native, Resource> {
  return {
    at: slotsAt<Native>(cleared),
    to: slotsAt<Resource>(undefined),
    field: (label, native, fhir, codec, options = {}) =>
      fieldRow({ kind: 'field', label, native, fhir, codec }, options),
    parts: (label, native, fhir, codec, options = {}) => {
      const row = fieldRow(
        { kind: 'parts', label, native: together<Native, typeof native>(...native), fhir, codec },
        options,
      );
      return row;
    },
    each: eachRow,
    reference: referenceRow,
    constant: (label, fhir, value, options = {}) => ({
      slots: [fhir],
      words: {
        kind: 'constant',
        label,
        native: [],
        fhir: [fhir.path],
        said: JSON.stringify(value),
        direction: 'read',
        ...noted(options),
      },
      read: (record, draft, run) => {
        if (options.when?.record?.(record, run.base) === false) return;
        if (!same(fhir.get(draft), value)) fhir.set(draft, value);
      },
      write: (resource, _draft, run) => {
        const said = fhir.get(resource);
        if (said !== undefined && !same(said, value) && options.when?.resource?.(resource) !== false) {
          run.lost.push({ label, place: fhir.path, why: `Always ${JSON.stringify(value)} here` });
        }
      },
    }),
    recordConstant: (label, native, value, options = {}) => ({
      slots: [],
      words: {
        kind: 'constant',
        label,
        native: [native.path],
        fhir: [],
        said: JSON.stringify(value),
        direction: 'write',
        ...noted(options),
      },
      write: (_resource, draft, run) => {
        if (options.onCreate === true && run.base !== undefined) return;
        if (!same(native.get(draft), value)) native.set(draft, value);
      },
    }),
    cannotHold: (label, fhir, why) => ({
      slots: [],
      speaksOf: fhir,
      words: { kind: 'cannotHold', label, native: [], fhir: [fhir.path], said: why, direction: 'none' },
      write: (resource, _draft, run) => {
        if (fhir.get(resource) !== undefined) run.lost.push({ label, place: fhir.path, why });
      },
    }),
    saidElsewhere: (label, native, where) => ({
      slots: [],
      words: elsewhere({ label, native: [native.path], fhir: [], said: where }),
    }),
    toldElsewhere: (label, fhir, where) => ({
      slots: [],
      speaksOf: fhir,
      words: elsewhere({ label, native: [], fhir: [fhir.path], said: where }),
    }),
    custom: (label, native, fhir, custom) => ({
      slots: fhir,
      words: {
        kind: 'custom',
        label,
        native: native.map((slot) => slot.path),
        fhir: fhir.map((slot) => slot.path),
        said: custom.note,
        direction: directionOf(custom),
        examples: custom.examples,
      },
      ...(custom.read !== undefined && { read: custom.read }),
      ...(custom.write !== undefined && { write: custom.write }),
    }),
    table,
  };
}

/** What needs no carrying: another row says it, or one side derives it. */
const elsewhere = (words: Pick<RowWords, 'label' | 'native' | 'fhir' | 'said'>): RowWords => ({
  kind: 'cannotHold',
  ...words,
  direction: 'none',
  isElsewhere: true,
});

const noted = (options: { readonly note?: string; readonly when?: { readonly says: string } }): Partial<RowWords> => ({
  ...(options.note !== undefined && { note: options.note }),
  ...(options.when !== undefined && { when: options.when.says }),
});

const directionOf = (custom: { readonly read?: unknown; readonly write?: unknown }): RowWords['direction'] =>
  custom.write === undefined ? 'read' : custom.read === undefined ? 'write' : 'both';
