// The laws that every mapping table keeps, as property tests. docs/architecture.md section 5, "Laws".
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copy } from '../../src/mapping/json.js';
import type { Mapped, MappedResource, Since } from '../../src/mapping/mapped.js';
import type { AnyTable, Row, RowWords } from '../../src/mapping/row.js';
import { table as compile, type TableHead } from '../../src/mapping/table.js';
import { changesOf, directory, documentsOf } from './values.js';

type Doc = Record<string, unknown>;

/** A table as the laws see it: any record, any resource. */
interface Subject {
  readonly toFhir: (record: Doc, base?: Doc, since?: Since<Doc>) => MappedResource<Doc>;
  readonly toNative: (resource: Doc, base?: Doc) => Mapped<Doc>;
}

/** Both directions over frozen arguments: a table that touches them throws. */
function subjectOf(table: AnyTable): Subject {
  const toFhir = table.toFhir as (
    record: Doc,
    base: Doc | undefined,
    links: typeof directory,
    since?: Since<Doc>,
  ) => MappedResource<Doc>;
  const toNative = table.toNative as (resource: Doc, base: Doc | undefined, links: typeof directory) => Mapped<Doc>;
  return {
    toFhir: (record, base, since) => toFhir(freeze(record), freeze(base), directory, since),
    toNative: (resource, base) => toNative(freeze(resource), freeze(base), directory),
  };
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const fhirOf = (row: RowWords, doc: Doc): unknown => {
  const said: unknown = row.fhirSlot?.get(doc as never);
  return row.items === undefined || !Array.isArray(said)
    ? said
    : said.map((item) => withoutReadOnly(row.items as AnyTable, item as Doc));
};

/** A list item without what its system sets by itself. */
function withoutReadOnly(table: AnyTable, item: Doc): Doc {
  const rest = copy(item);
  for (const row of table.rows) if (row.direction === 'read') row.fhirSlot?.clear(rest as never);
  return rest;
}
const nativeOf = (row: RowWords, doc: Doc): unknown => row.nativeSlot?.get(doc as never);
const isLost = (row: RowWords, lost: Mapped<unknown>['lost']): boolean =>
  lost.some(
    (loss) => loss.label === row.label || [...row.fhir, ...row.native].some((path) => loss.place.startsWith(path)),
  );

/** A value that no mapping may make: holes, empty texts, lists, objects; undefined or null members. */
function emptiness(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null || value === '') return path;
  if (typeof value !== 'object') return undefined;
  const entries = Array.isArray(value)
    ? Array.from(value as unknown[], (item, index) => [String(index), item] as const)
    : Object.entries(value);
  if (entries.length === 0) return path;
  for (const [key, member] of entries) {
    const found = emptiness(member, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The document with its lists in one order, and without the numbers that entries get as they are added, for comparing what says the same in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'sequence')
      .sort()
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** The same values at each run; LAWS_SEED and LAWS_RUNS explore further. */
const runs = { seed: Number(process.env['LAWS_SEED'] ?? 20_261_125), numRuns: Number(process.env['LAWS_RUNS'] ?? 60) };

/** How a table is checked beyond what it says of itself. */
export interface LawOptions {
  /** A write table's target is no FHIR resource: an empty list in it may be what the system wants. */
  readonly isWritten?: boolean;
  /** Issues of a resource, where its type is validated; none means it is valid. */
  readonly issuesOf?: (resource: unknown) => readonly string[];
}

/** Runs every law over one table. */
export function describeLaws(table: AnyTable, options: LawOptions = {}): void {
  const { toFhir, toNative } = subjectOf(table);
  const record = documentsOf(table, 'native') as fc.Arbitrary<Doc>;
  const resource = documentsOf(table, 'fhir') as fc.Arbitrary<Doc>;
  // A row under a condition says nothing where the condition fails on the other side.
  const twoWay = table.rows.filter(
    (row) => row.direction === 'both' && row.fhirSlot !== undefined && row.when === undefined,
  );

  describe(`${table.system}: ${table.title} ⇄ ${table.resourceType}`, () => {
    it('what is written is read back', () => {
      fc.assert(
        fc.property(resource, fc.option(record, { nil: undefined }), (said, old) => {
          const written = toNative(said, old);
          const back = withoutReadOnly(table, toFhir(written.value).value);
          const ours = withoutReadOnly(table, said);
          for (const row of twoWay) {
            if (isLost(row, written.lost) || (row.otherwise !== undefined && fhirOf(row, said) === undefined)) continue;
            expect([row.label, fhirOf(row, back)]).toEqual([row.label, fhirOf(row, ours)]);
          }
        }),
        runs,
      );
    });

    it('an unchanged record is not changed', () => {
      fc.assert(
        fc.property(record, (made) => {
          // What the table always writes stands in the record after the first time.
          const told = toNative(toFhir(made).value, made).value;
          const settled = table.rows.some((row) => row.direction === 'write') ? told : made;
          expect(toNative(toFhir(settled).value, settled).value).toEqual(settled);
        }),
        runs,
      );
    });

    it('the fuller value survives', () => {
      fc.assert(
        fc.property(
          record,
          changesOf(table, (row) => row.direction === 'both'),
          (made, change) => {
            const said = copy(toFhir(made).value);
            change(said);
            const back = withoutReadOnly(table, toFhir(toNative(said, made).value, said).value);
            const ours = withoutReadOnly(table, said);
            for (const row of twoWay) {
              if (row.otherwise !== undefined && fhirOf(row, said) === undefined) continue;
              expect([row.label, fhirOf(row, back)]).toEqual([row.label, fhirOf(row, ours)]);
            }
          },
        ),
        runs,
      );
    });

    const checkOutput = options.isWritten === true ? undefined : it;
    checkOutput?.('nothing that comes out has holes or says nothing', () => {
      fc.assert(
        fc.property(
          record,
          changesOf(table, (row) => row.direction === 'both'),
          (made, change) => {
            const fresh = toFhir(made).value;
            const said = copy(fresh);
            change(said);
            for (const doc of [fresh, said, toFhir(made, said).value])
              expect(emptiness(doc, table.resourceType)).toBeUndefined();
            if (options.issuesOf !== undefined) expect(options.issuesOf(fresh)).toEqual([]);
          },
        ),
        runs,
      );
    });

    it('the order of rows does not matter', () => {
      const { compiled } = table as unknown as { readonly compiled: readonly Row<Doc, Doc>[] };
      const other = subjectOf(compile(table as unknown as TableHead<Doc, Doc>, [...compiled].reverse()));
      fc.assert(
        fc.property(record, resource, (made, said) => {
          expect(sorted(other.toFhir(made).value)).toEqual(sorted(toFhir(made).value));
          // Which of too many are written is told by their order, where a limit stands across rows.
          if (table.limit === undefined)
            expect(sorted(other.toNative(said, made).value)).toEqual(sorted(toNative(said, made).value));
        }),
        runs,
      );
    });

    it('all loss is said', () => {
      fc.assert(
        fc.property(record, (made) => {
          const { value, lost } = toFhir(made);
          for (const row of table.rows) {
            if (row.direction !== 'both' && row.direction !== 'read') continue;
            if (
              row.when !== undefined ||
              row.nativeSlot === undefined ||
              nativeOf(row, made) === undefined ||
              saysNothing(row, nativeOf(row, made))
            )
              continue;
            expect([row.label, fhirOf(row, value) !== undefined || isLost(row, lost)]).toEqual([row.label, true]);
          }
        }),
        runs,
      );
    });

    // A write table's target is no FHIR resource, and nothing else can stand in it.
    const checkStrays = /^[A-Z]/.test(table.resourceType) && options.isWritten !== true ? it : undefined;
    checkStrays?.('what no row speaks of is reported, and nothing that the record itself says', () => {
      fc.assert(
        fc.property(record, (made) => {
          const said = copy(toFhir(made).value);
          const strays = straysIn(table.resourceType, said);
          const lost = toNative(said, made).lost.filter(({ why }) => why === 'Nothing in this record says it');
          expect(lost.map(({ place }) => place.replace(/\[0\]$/, '')).sort()).toEqual([...strays].sort());
        }),
        runs,
      );
    });

    it('a merge takes what the record changed and nothing else', () => {
      fc.assert(
        fc.property(
          record,
          record,
          changesOf(table, (row) => row.direction === 'both'),
          (last, now, change) => {
            const synchronised = toFhir(last).value;
            const ours = copy(synchronised);
            change(ours);
            expect(toFhir(last, ours, { last, contested: 'record' })).toMatchObject({ contested: [] });
            expect(sorted(toFhir(last, ours, { last, contested: 'record' }).value)).toEqual(sorted(ours));
            expect(sorted(toFhir(now, synchronised, { last, contested: 'base' }).value)).toEqual(
              sorted(toFhir(now, synchronised).value),
            );
          },
        ),
        runs,
      );
    });

    it('code tables say where they are many-to-one', () => {
      for (const { codec } of rowsWithin(table)) {
        for (const { native, fhir, use } of codec?.pairs ?? []) {
          const read = codec?.toFhir(native as never);
          const written = codec?.toNative(fhir as never);
          if (use !== 'write') expect(read).toBe(fhir);
          if (use !== 'read') expect(written).toBe(native);
          if (use === 'read') expect(written).not.toBe(native);
          if (use === 'write') expect([read, codec?.exact]).not.toEqual([fhir, true]);
        }
      }
    });

    it('no place has two rows', () => {
      const written = table.rows
        .filter(
          (row) =>
            row.kind !== 'cannotHold' && row.kind !== 'custom' && row.when === undefined && row.direction !== 'read',
        )
        .flatMap((row) => row.native);
      const read = table.rows
        .filter(
          (row) =>
            row.kind !== 'cannotHold' && row.kind !== 'custom' && row.when === undefined && row.direction !== 'write',
        )
        .flatMap((row) => row.fhir);
      expect(twice(written)).toEqual([]);
      expect(twice(read)).toEqual([]);
    });

    for (const row of rowsWithin(table).filter((one) => one.kind === 'custom')) {
      it(`the examples of "${row.label}" hold`, () => {
        expect(row.examples?.length).toBeGreaterThanOrEqual(2);
        for (const [made, said] of row.examples ?? []) {
          if (row.direction !== 'write') expect(toFhir(made as Doc).value).toMatchObject(said as Doc);
          if (row.direction !== 'read')
            expect(toNative({ ...table.empty(), ...(said as Doc) }).value).toMatchObject(made as Doc);
        }
      });
    }
  });
}

/** A → FHIR → B → FHIR → A, and all again: the second round changes nothing. */
export function describeSettling(first: AnyTable, second: AnyTable): void {
  it(`${first.title} of ${first.system} → FHIR → ${second.title} of ${second.system} and back settles`, () => {
    const [a, b] = [subjectOf(first), subjectOf(second)];
    fc.assert(
      fc.property(documentsOf(first, 'native') as fc.Arbitrary<Doc>, (made) => {
        const inFhir = a.toFhir(made).value;
        const inSecond = setByItself(second, b.toNative(inFhir).value, inFhir);
        const back = b.toFhir(inSecond, inFhir).value;
        const again = a.toNative(back, made).value;
        const inFhirAgain = a.toFhir(again, back).value;
        const inSecondAgain = b.toNative(inFhirAgain, inSecond).value;
        expect(inSecondAgain).toEqual(inSecond);
        expect(b.toFhir(inSecondAgain, inFhirAgain).value).toEqual(inFhirAgain);
        expect(a.toNative(inFhirAgain, again).value).toEqual(again);
      }),
      runs,
    );
  });
}

/** The new record with what its system sets itself (whose patient it is), as it would come back from there. */
function setByItself(table: AnyTable, record: Doc, resource: Doc): Doc {
  const whole = copy(record);
  for (const { direction, nativeSlot, fhirSlot, codec, to } of table.rows) {
    const said = fhirSlot?.get(resource as never);
    if (direction !== 'read' || nativeSlot === undefined || codec === undefined || said === undefined) continue;
    const id = (said as { readonly reference?: string }).reference;
    const written = codec.toNative((to === undefined ? said : id?.slice(id.indexOf('/') + 1)) as never);
    if (written !== undefined && nativeSlot.get(whole as never) === undefined)
      nativeSlot.set(whole as never, written as never);
  }
  return whole;
}

const strayTelecom = { system: 'sms', use: 'temp', value: '555-0100' };
const haveTelecom = ['Patient', 'Practitioner', 'Location', 'Organization', 'RelatedPerson'];

/** Adds an extension and, where the type has one, a telecom that no table speaks of; gives their places (the first of a list without its number). */
function straysIn(resourceType: string, doc: Doc): readonly string[] {
  const add = (key: string, item: object): string => {
    const list = [...((doc[key] as readonly object[] | undefined) ?? []), item];
    doc[key] = list;
    return `${resourceType}.${key}${list.length === 1 ? '' : `[${list.length - 1}]`}`;
  };
  return [
    add('extension', { url: 'https://elsewhere.example/stray', valueString: 'stray' }),
    ...(haveTelecom.includes(resourceType) ? [add('telecom', strayTelecom)] : []),
  ];
}

/** A code that its table lists as saying nothing; a list none of whose items is meant. */
const saysNothing = ({ codec, kind }: RowWords, value: unknown): boolean =>
  kind === 'each' || (codec?.nativeDomain.kind === 'codes' && codec.toFhir(value as never) === undefined);

const twice = (paths: readonly string[]): readonly string[] =>
  paths.filter((path, index) => paths.indexOf(path) !== index);

/** The rows of a table and of the tables of its lists. */
export const rowsWithin = (table: AnyTable): readonly RowWords[] =>
  table.rows.flatMap((row) => (row.items === undefined ? [row] : [row, ...rowsWithin(row.items)]));
