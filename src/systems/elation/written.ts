// What of a record Elation may be sent: never the members that it sets itself. Elation API documentation, "API reference".
import { changes } from '../../mapping/json.js';
import { recordSchemas, type ElationRecords } from './records.js';

type Json = Readonly<Record<string, unknown>>;
type RecordType = keyof ElationRecords;

/** The changed top-level members of a record, for a PATCH; for one that is gone null, or `[]` where it is a list. Empty where nothing changed. */
export function changedMembers<Type extends RecordType>(
  recordType: Type,
  before: ElationRecords[Type],
  after: ElationRecords[Type],
): Json {
  return writable(recordType, changes(before, after));
}

/** The record without members that the schema marks read only, at any depth; phones and emails that were removed stay out. */
export const writable = (recordType: RecordType, record: object): Json =>
  stripped(recordSchemas[recordType], record) as Json;

function stripped(schema: unknown, value: unknown): unknown {
  const { properties, items } = resolved(schema);
  if (value === null) return items === undefined ? null : [];
  if (Array.isArray(value)) return value.filter((item) => !isRemoved(item)).map((item) => stripped(items, item));
  if (typeof value !== 'object' || value === null || properties === undefined) return value;
  const kept = Object.entries(value).filter(([key]) => !isReadOnly(properties[key]));
  return Object.fromEntries(kept.map(([key, member]) => [key, stripped(properties[key], member)]));
}

const isReadOnly = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'readOnly' in schema && schema.readOnly === true;

const isRemoved = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'deleted_date' in item && Boolean(item.deleted_date);

interface Shape {
  readonly properties?: Json;
  readonly items?: unknown;
}

/** A schema behind its reference, or the object among its alternatives. */
function resolved(schema: unknown): Shape {
  if (typeof schema !== 'object' || schema === null) return {};
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    return resolved(recordSchemas[schema.$ref.replace(/\.json$/, '') as RecordType]);
  }
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) return resolved((schema.anyOf as readonly unknown[])[0]);
  return schema;
}
