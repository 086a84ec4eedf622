// What the record schemas say of members: their types, which are lists, and the name of a list's items on the wire. Kareo WSDL 2.1.
import { recordSchemas, type KareoPmRecords } from './records.js';

/** The schema of a member or of a record, as far as it is read here. */
export interface MemberSchema {
  readonly title?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: MemberSchema;
  readonly properties?: Readonly<Record<string, MemberSchema>>;
  readonly allOf?: readonly MemberSchema[];
  readonly $ref?: string;
}

export type RecordType = keyof KareoPmRecords;

const schemas = recordSchemas as Readonly<Record<string, MemberSchema>>;

/** The schema itself, where it is said by reference. */
export const resolved = (schema: MemberSchema): MemberSchema =>
  schema.$ref === undefined ? schema : (schemas[schema.$ref.replace(/\.json$/, '')] ?? schema);

/** The members of a record by name, with those of the schemas that it takes in (`allOf`). */
export function membersOf(schema: MemberSchema): Readonly<Record<string, MemberSchema>> {
  const { allOf = [], properties = {} } = resolved(schema);
  return Object.assign({}, ...allOf.map(membersOf), properties) as Readonly<Record<string, MemberSchema>>;
}

export const membersOfRecord = (recordType: RecordType): Readonly<Record<string, MemberSchema>> =>
  membersOf(schemas[recordType] ?? {});

/** The names of all members that are lists. */
export const listMembers: ReadonlySet<string> = new Set(
  Object.values(schemas).flatMap((schema) =>
    Object.entries(membersOf(schema)).flatMap(([name, { type }]) => (type === 'array' ? [name] : [])),
  ),
);

/** The name of the items of a list in a request of this operation: the title of their schema; undefined where no schema has such a list. */
export function itemTitle(operation: string, list: string): string | undefined {
  const other = operation.startsWith('Create') ? '-update' : '-create';
  for (const [recordType, schema] of Object.entries(schemas)) {
    if (!/-(?:create|update|write)$/.test(recordType) || recordType.endsWith(other)) continue;
    const items = membersOf(schema)[list]?.items;
    if (items !== undefined) return resolved(items).title;
  }
  return undefined;
}
