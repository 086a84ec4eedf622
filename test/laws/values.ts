// Makes native records and resources for a table from the domains of its codecs. docs/architecture.md section 5, "Laws".
import fc, { type Arbitrary } from 'fast-check';
import type { AnyCodec, Domain } from '../../src/mapping/codec.js';
import type { Directory } from '../../src/mapping/directory.js';
import { copy, same } from '../../src/mapping/json.js';
import type { AnyTable, RowWords } from '../../src/mapping/row.js';

/** Every native id stands for a resource of its own, the same in every system, and the other way round. */
export const directory: Directory = {
  referenceOf: (_recordType, nativeId, resourceType) => `${resourceType}/${nativeId}`,
  nativeIdOf: (_recordType, reference) => reference.slice(reference.indexOf('/') + 1),
};

const two = (value: number): string => String(value).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1920, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map(two).join(':'));

/** Values of a domain. */
export function valuesOf(domain: Domain): Arbitrary<unknown> {
  switch (domain.kind) {
    case 'text':
      return fc
        .stringMatching(/^[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9 '.-]{0,40}$/)
        .map((text) => text.slice(0, domain.max ?? 40).trim())
        .filter((text) => text !== '');
    case 'pattern':
      return fc.stringMatching(new RegExp(`^(?:${domain.pattern})$`));
    case 'codes':
      return fc.constantFrom(...domain.codes);
    case 'date':
      return day;
    case 'instant':
      return fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}Z`);
    case 'integer':
      return fc.integer({ min: domain.least, max: Math.min(domain.most, Number.MAX_SAFE_INTEGER) });
    case 'decimal':
      return fc.integer({ min: 0, max: 9_999_99 }).map((value) => (value / 10 ** domain.places).toFixed(domain.places));
    case 'boolean':
      return fc.boolean();
    case 'of':
      return fc.constantFrom(...domain.values);
  }
}

type Fill = (doc: object) => void;
const nothing: Fill = () => undefined;

/** One of the ways to fill the place of a row, or none. */
function fillsOf(row: RowWords, side: 'native' | 'fhir'): Arbitrary<Fill> {
  const slot = side === 'native' ? row.nativeSlot : row.fhirSlot;
  if (slot === undefined) return fc.constant(nothing);
  const set =
    (value: unknown): Fill =>
    (doc) =>
      slot.set(doc as never, copy(value) as never);
  const values = rowValues(row, side);
  if (values !== undefined && row.required === true && side === 'native') return values.map(set);
  return values === undefined
    ? fc.constant(nothing)
    : fc.oneof({ weight: 3, arbitrary: values.map(set) }, { weight: 1, arbitrary: fc.constant(nothing) });
}

function rowValues(row: RowWords, side: 'native' | 'fhir'): Arbitrary<unknown> | undefined {
  if (row.items !== undefined)
    return fc.array(documentsOf(row.items, side).filter(saysMore(row.items, side)), {
      minLength: 1,
      maxLength: Math.min(4, side === 'native' ? (row.max ?? 3) : (row.max ?? 3) + 1),
    });
  if (row.codec === undefined) return undefined;
  if (row.to === undefined) return valuesOf(domainOf(row.codec, side));
  const { resourceType } = row.to;
  return side === 'native'
    ? valuesOf(row.codec.nativeDomain)
    : valuesOf(row.codec.fhirDomain).map((id) => ({ reference: `${resourceType}/${String(id)}` }));
}

/** An item that says more than an empty one. */
const saysMore =
  (table: AnyTable, side: 'native' | 'fhir') =>
  (doc: object): boolean =>
    !same(doc, side === 'native' ? (table.emptyRecord?.() ?? {}) : table.empty());

const domainOf = (codec: AnyCodec, side: 'native' | 'fhir'): Domain =>
  side === 'native' ? codec.nativeDomain : codec.fhirDomain;

/** Records or resources of a table: what an empty one says, with some of the rows' places filled. */
export function documentsOf(table: AnyTable, side: 'native' | 'fhir'): Arbitrary<object> {
  const documents = fc.tuple(...table.rows.map((row) => fillsOf(row, side))).map((fills) => {
    const doc = side === 'native' ? (table.emptyRecord?.() ?? {}) : table.empty();
    fill(table, doc, fills, side);
    return doc;
  });
  const { limit } = table;
  return side === 'fhir' || limit === undefined ? documents : documents.filter((doc) => limit.holds(doc as never));
}

/** A document with some of the places of certain rows filled anew or emptied. */
export function changesOf(table: AnyTable, isChanged: (row: RowWords) => boolean): Arbitrary<Fill> {
  const changed = table.rows.filter(isChanged);
  const clear =
    (row: RowWords): Fill =>
    (doc) =>
      row.fhirSlot?.clear(doc as never);
  const one = (row: RowWords): Arbitrary<Fill> =>
    fc.oneof(
      { weight: 2, arbitrary: fillsOf(row, 'fhir') },
      { weight: 1, arbitrary: fc.constant(clear(row)) },
      { weight: 2, arbitrary: fc.constant(nothing) },
    );
  return fc.tuple(...changed.map(one)).map((fills) => (doc: object) => {
    fills.forEach((apply, index) => {
      const needs = changed[index]?.fhirSlot?.needs;
      if (needs === undefined) apply(doc);
    });
    fills.forEach((apply, index) => {
      const needs = changed[index]?.fhirSlot?.needs;
      if (needs !== undefined && needs.get(doc as never) !== undefined) apply(doc);
    });
  });
}

function fill(table: AnyTable, doc: object, fills: readonly Fill[], side: 'native' | 'fhir'): void {
  const needsOf = (index: number) => table.rows[index]?.fhirSlot?.needs;
  fills.forEach((apply, index) => {
    if (needsOf(index) === undefined) apply(doc);
  });
  fills.forEach((apply, index) => {
    const needs = needsOf(index);
    if (needs !== undefined && (side === 'native' || needs.get(doc as never) !== undefined)) apply(doc);
  });
}
