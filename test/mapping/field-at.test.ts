// Each place that a row writes leads back to that row, in every table of every system. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import type { Claim, Coverage, Patient } from 'fhir/r4.js';
import fc from 'fast-check';
import { fieldAt, fieldTrail } from '../../src/mapping/field-at.js';
import { copy, same } from '../../src/mapping/json.js';
import type { AnyTable, Row } from '../../src/mapping/row.js';
import { tables as elation } from '../../src/systems/elation/tables.js';
import { tables as kareo } from '../../src/systems/kareo-pm/tables.js';
import { directory, documentsOf } from '../laws/values.js';

type Json = Record<string, unknown>;
type AnyRow = Row<never, never>;

const below = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);

/** The places of all values of `after` that `before` does not have, as FHIRPath below the root. */
function changed(before: unknown, after: unknown, path = ''): readonly string[] {
  if (same(before, after)) return [];
  if (typeof after !== 'object' || after === null) return [path];
  if (Array.isArray(after))
    return after.flatMap((one, index) =>
      changed(Array.isArray(before) ? before[index] : undefined, one, `${path}[${index}]`),
    );
  return Object.entries(after).flatMap(([key, one]) => changed((Object(before) as Json)[key], one, below(path, key)));
}

/** What stands at a path that `changed` has made. */
const at = (doc: Json, path: string): Json =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce((within, step) => within[step] as Json, doc);

interface Written {
  readonly row: AnyRow;
  readonly resource: Json;
  readonly places: readonly string[];
  /** The labels on the way to the row's own: `Service lines (2)`. */
  readonly outer: readonly string[];
}

/** What each row of the table says in the part of the resource that stands at the path: taken out and said again. */
function writtenIn(table: AnyTable, root: Json, path = '', outer: readonly string[] = []): readonly Written[] {
  return table.compiled.flatMap((row): readonly Written[] => {
    const { words, slots } = row;
    if (words.kind === 'cannotHold' || row.holds?.(at(root, path) as never) === false) return [];
    const { items } = words;
    if (items !== undefined) {
      const list = (slots[0]?.get(at(root, path) as never) ?? []) as readonly Json[];
      return list.flatMap((item, index) =>
        writtenIn(items, root, placeOf(item, root) ?? '', [...outer, `${words.label} (${index + 1})`]),
      );
    }
    return slots.flatMap((slot) => {
      const resource = copy(root);
      const part = at(resource, path);
      const value = copy(slot.get(part as never));
      if (value === undefined) return [];
      slot.clear(part as never);
      const without = copy(part);
      slot.set(part as never, value as never);
      return [{ row, resource, outer, places: changed(without, part).map((place) => below(path, place)) }];
    });
  });
}

/** Where the object stands. */
function placeOf(wanted: unknown, within: unknown, path = ''): string | undefined {
  if (wanted === within) return path;
  if (typeof within !== 'object' || within === null) return undefined;
  for (const [key, one] of Object.entries(within)) {
    const found = placeOf(wanted, one, Array.isArray(within) ? `${path}[${key}]` : below(path, key));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What records become, and resources that say something in nearly all places. */
function samplesOf(table: AnyTable): readonly Json[] {
  const sample = (side: 'native' | 'fhir') => fc.sample(documentsOf(table, side), { numRuns: 12, seed: 20_261_125 });
  const made = sample('native').map((record) => table.toFhir(record as never, undefined as never, directory).value);
  const examples = table.rows.flatMap((row) => row.examples ?? []).map(([, said]) => said as Json);
  const [first] = made as readonly Json[];
  return [...made, ...sample('fhir'), ...examples.map((said) => ({ ...first, ...said }))] as Json[];
}

const rowsOf = (table: AnyTable): readonly AnyRow[] =>
  table.compiled.flatMap((row) => (row.words.items === undefined ? [row] : rowsOf(row.words.items)));

describe.each(
  [...elation, ...kareo].map((table) => [`${table.system}: ${table.title} as ${table.resourceType}`, table] as const),
)('%s', (_name, table) => {
  it('leads from each place that a row writes back to the row', () => {
    const wrong: unknown[] = [];
    const seen = new Set<AnyRow>();
    const tried = new Set<string>();
    for (const resource of samplesOf(table))
      for (const { row, resource: said, outer, places } of writtenIn(table, resource)) {
        seen.add(row);
        for (const place of places.filter((one) => !tried.has(`${row.words.label} ${one}`))) {
          tried.add(`${row.words.label} ${place}`);
          const trail = fieldAt(table, { resource: said, expression: `${table.resourceType}.${place}` });
          const label = trail[outer.length + 1] ?? '';
          if (!same(trail.slice(0, -1), [table.title, ...outer]) || !label.split(' / ').includes(row.words.label))
            wrong.push([...outer, row.words.label, place, trail]);
        }
      }
    expect(wrong.slice(0, 3)).toEqual([]);
    const never = rowsOf(table).filter(
      (row) => row.slots.length > 0 && row.words.kind !== 'cannotHold' && !seen.has(row),
    );
    expect(never.map(({ words }) => words.label)).toEqual([]);
  });
});

const never = (text: string): never => {
  throw new Error(text);
};

describe('A place in a resource', () => {
  const named = (title: string, tables: readonly AnyTable[]): AnyTable =>
    tables.find((table) => table.title === title) ?? never(`no table ${title}`);
  const policy: Coverage = {
    resourceType: 'Coverage',
    status: 'active',
    beneficiary: { reference: 'Patient/1' },
    payor: [{ reference: 'Organization/1' }],
    identifier: [
      { system: 'urn:elsewhere', value: 'X' },
      { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MB' }] }, value: 'M-1' },
    ],
  };
  const of = (resource: object, expression: string, child?: string): string =>
    fieldTrail('Kareo', fieldAt(named('Insurance policy', kareo), { resource, expression, child }));

  it('is the field that stands there, whatever its number in the list', () => {
    expect(of(policy, 'Coverage.identifier[1].value')).toBe('Kareo ▸ Insurance policy ▸ Policy Number');
    expect(of({ ...policy, identifier: [policy.identifier?.[1]] }, 'Coverage.identifier[0]')).toBe(
      'Kareo ▸ Insurance policy ▸ Policy Number',
    );
  });

  it('is the record alone where it says nothing of the place', () => {
    expect(of(policy, 'Coverage.identifier[0].value')).toBe('Kareo ▸ Insurance policy');
    expect(of(policy, 'Coverage')).toBe('Kareo ▸ Insurance policy');
    expect(of(policy, 'Coverage.contained[0].name[0]')).toBe('Kareo ▸ Insurance policy');
  });

  it('is the field of what is missing', () => {
    expect(of(policy, 'Coverage', 'beneficiary')).toBe('Kareo ▸ Insurance policy ▸ Patient');
    expect(of(policy, 'Coverage', 'payor')).toBe('Kareo ▸ Insurance policy ▸ Company Name');
  });

  it('is all fields that make a part together, where they are few', () => {
    const patient: Patient = {
      resourceType: 'Patient',
      name: [{ use: 'old', family: 'Quennell' }, { use: 'official' }],
    };
    const at = (expression: string): readonly string[] =>
      fieldAt(named('Patient chart', elation), { resource: patient, expression });
    expect(at('Patient.name[1]')).toEqual([
      'Patient chart',
      'Legal First Name / Middle Name / Legal Last Name / Suffix',
    ]);
    expect(at('Patient.name[0].family')).toEqual(['Patient chart', 'Previous last name']);
    expect(at('Patient.birthDate.extension[0].url')).toEqual(['Patient chart', 'Date of birth']);
    expect(at('Patient.deceased.ofType(boolean)')).toEqual(['Patient chart', 'Status']);
  });

  it('is told of resources that are nothing like their type', () => {
    for (const table of [...elation, ...kareo])
      for (const junk of [null, 7, 'text', [null], [7], {}, [{}], [[]]]) {
        const resource = Object.fromEntries(
          table.rows.flatMap(({ fhir }) => fhir).map((path) => [/^(?:[A-Z]\w*\.)?(\w+)/.exec(path)?.[1] ?? '', junk]),
        );
        for (const key of Object.keys(resource))
          expect(fieldAt(table, { resource, expression: `${table.resourceType}.${key}[0].value` })[0]).toBe(
            table.title,
          );
      }
  });

  it('numbers the lines of a list as staff do', () => {
    const bill = {
      resourceType: 'Claim',
      item: [
        { sequence: 1, productOrService: { text: 'visit' } },
        { sequence: 2, productOrService: { text: 'shot' }, unitPrice: { value: 20 }, modifier: [{ text: '25' }] },
      ],
    } as Claim;
    const at = (expression: string): readonly string[] =>
      fieldAt(named('Bill', elation), { resource: bill, expression });
    expect(at('Claim.item[1].unitPrice.currency')).toEqual(['Bill', 'Service lines (2)', 'Charge']);
    expect(at('Claim.item[1].modifier[0].coding[0].code')).toEqual(['Bill', 'Service lines (2)', 'Modifier']);
    expect(at('Claim.item[0].sequence')).toEqual(['Bill', 'Service lines (1)']);
    expect(at('Claim.item[0].encounter[0].reference')).toEqual(['Bill', 'Visit note']);
  });
});
