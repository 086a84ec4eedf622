// Rows for the members that a record has under one name when read and when written: what each holds is told by the schema of the written one. Kareo Technical Guide (API 2.1), "Create Patient", "Update Patient".
import type { Codec } from '../../mapping/codec.js';
import { booleanText, text } from '../../mapping/codecs/text.js';
import type { Row } from '../../mapping/row.js';
import { rowsOf } from '../../mapping/rows.js';
import { dayAsDateTime, writtenId } from './codecs.js';
import { labelOf } from './places.js';
import { membersOf, membersOfRecord, type MemberSchema, type RecordType } from './record-members.js';

type Members = Readonly<Record<string, MemberSchema>>;

/** A written record and its read one: which they are, the rows that are not alike, and the members that are sent another way. */
export interface Written<Read, Write> {
  readonly read: RecordType;
  readonly write: RecordType;
  readonly rows: readonly Row<Read, Write>[];
  readonly except?: readonly string[];
}

/** The given rows, and one for each other member that stands under one name on both sides. */
export function withSameNames<Read, Write>(written: Written<Read, Write>): readonly Row<Read, Write>[] {
  const { read, write, rows, except = [] } = written;
  const taken = new Set([...except, ...rows.flatMap(({ words }) => [...words.native, ...words.fhir])]);
  return [...rows, ...rowsBetween<Read, Write>(membersOfRecord(read), membersOfRecord(write), taken)];
}

function rowsBetween<Read, Write>(read: Members, write: Members, taken?: ReadonlySet<string>): Row<Read, Write>[] {
  const rows = Object.entries(write).flatMap(([name, schema]) => {
    const said = read[name];
    return said === undefined || taken?.has(name) === true ? [] : rowOf(name, said, schema);
  });
  // The schemas know these members, and the compiler does not.
  return rows as unknown as Row<Read, Write>[];
}

type Item = Record<string, unknown>;
const texts = rowsOf<Record<string, string>, Record<string, never>>(undefined);
const lists = rowsOf<Record<string, Item[]>, Record<string, Item[]>>(undefined);
const items = rowsOf<Item, Item>(undefined);

function rowOf(name: string, read: MemberSchema, write: MemberSchema): readonly object[] {
  const label = labelOf(name);
  if (read.items !== undefined && write.items !== undefined) {
    const head = {
      system: 'kareo-pm',
      title: `${label}, as written`,
      source: 'Kareo Technical Guide (API 2.1), "Update Patient"',
      recordType: name,
      resourceType: `item of ${name}`,
      empty: () => ({}),
    };
    const item = items.table(head, rowsBetween<Item, Item>(membersOf(read.items), membersOf(write.items)));
    return [lists.each(label, lists.at(name), lists.to(name), item, { matchBy: 'position' })];
  }
  const codec = read.type === 'string' ? codecOf(write) : undefined;
  return codec === undefined ? [] : [texts.field(label, texts.at(name), texts.to(name), codec)];
}

/** How a text that is read is written, by the schema of the written member. */
function codecOf({ type, pattern, enum: words }: MemberSchema): Codec<string, never> | undefined {
  const codec: unknown =
    type === 'boolean'
      ? booleanText
      : type === 'integer'
        ? writtenId
        : type !== 'string'
          ? undefined
          : words !== undefined
            ? oneOf(words)
            : pattern?.includes('T') === true
              ? dayAsDateTime
              : text;
  return codec as Codec<string, never> | undefined;
}

/** Words that are said alike on both sides. */
export function oneOf<Word extends string>(words: readonly Word[]): Codec<string, Word> {
  const domain = { kind: 'codes', codes: words } as const;
  return {
    name: `one of ${words.join(', ')}`,
    toFhir: (value) => words.find((word) => word === value),
    toNative: (value) => value,
    exact: true,
    nativeDomain: domain,
    fhirDomain: domain,
  };
}
