// Reads a JSON body as a record of a type of the service, so that staff and API write in one shape. control.openapi.yaml.
import { enumerations } from '../schema/enumerations.js';
import { isPrimitive, type Member, type TypeTable } from '../schema/notation.js';
import type { WireRecord, WireValue } from '../wire/request-reader.js';
import { ControlError } from './route.js';

const valuesOf = new Map(enumerations.map(({ name, values }) => [name, values]));

/** Checks names and types of members; a date may stand without a time. Throws ControlError 400. */
export function jsonRecord(types: TypeTable, typeName: string, json: unknown, path = ''): WireRecord {
  const type = types.get(typeName);
  if (type === undefined) throw new Error(`no type ${typeName}`);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw wrong(path, 'an object');
  const members = new Map(type.members.map((member) => [member.name, member]));
  const record: WireRecord = {};
  for (const [name, value] of Object.entries(json)) {
    const member = members.get(name);
    const at = path === '' ? name : `${path}.${name}`;
    if (member === undefined)
      throw new ControlError(400, `${at} is not a member; ${typeName} has ${[...members.keys()].join(', ')}`);
    if (value !== null && value !== undefined)
      record[name] = member.list ? listOf(types, member, value, at) : valueOf(types, member, value, at);
  }
  return record;
}

function listOf(types: TypeTable, member: Member, value: unknown, path: string): WireValue {
  if (!Array.isArray(value)) throw wrong(path, 'a list');
  return value.map((item: unknown, index) => valueOf(types, member, item, `${path}.${index}`));
}

function valueOf(types: TypeTable, { type }: Member, value: unknown, path: string): WireValue {
  const listed = valuesOf.get(type);
  if (listed !== undefined) {
    if (typeof value === 'string' && listed.includes(value)) return value;
    throw wrong(path, `one of ${listed.join(', ')}`);
  }
  if (!isPrimitive(type)) return jsonRecord(types, type, value, path);
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value;
    throw wrong(path, 'true or false');
  }
  if (type === 'int' || type === 'long' || type === 'double') {
    if (typeof value === 'number' && (type === 'double' || Number.isInteger(value))) return value;
    throw wrong(path, type === 'double' ? 'a number' : 'a whole number');
  }
  if (typeof value !== 'string') throw wrong(path, 'a text');
  if (type !== 'dateTime') return value;
  const moment = /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00` : value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(moment) && !Number.isNaN(Date.parse(moment))) return moment;
  throw wrong(path, 'a date or date and time as ISO 8601 has it');
}

const wrong = (path: string, expected: string): ControlError =>
  new ControlError(400, `${path === '' ? 'the body' : path} must be ${expected}`);
