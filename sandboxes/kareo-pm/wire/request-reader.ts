// Reads a request as the service's serializer does: members in order, what is unknown or out of order dropped unseen, a lost required member a fault. Kareo sheet 1.1 and 1.3.
import { enumerations } from '../schema/enumerations.js';
import {
  type ComplexType,
  isEnumeration,
  isPrimitive,
  itemNamespace,
  type Member,
  type TypeTable,
} from '../schema/notation.js';
import { Fault } from './faults.js';
import type { XmlElement } from './xml-reader.js';

export type WireValue = string | number | boolean | WireRecord | WireValue[];
export interface WireRecord {
  [member: string]: WireValue;
}

/** Where an element was dropped: the record it stood in, and its name. */
export interface Dropped {
  readonly path: string;
  readonly name: string;
}

const int32 = 2 ** 31;
const dateTime = /^-?\d{4,}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const guid = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const valuesOf = new Map(enumerations.map((enumeration) => [enumeration.name, new Set(enumeration.values)]));

export interface ReadRequest {
  readonly record: WireRecord;
  readonly dropped: readonly Dropped[];
}

/** Reads `element` as a record of the type; nil and missing members are left out of it. Throws Fault. */
export function readRequest(types: TypeTable, type: ComplexType, element: XmlElement): ReadRequest {
  const dropped: Dropped[] = [];
  return { record: readRecord({ types, dropped }, type, element, ''), dropped };
}

interface Reading {
  readonly types: TypeTable;
  readonly dropped: Dropped[];
}

function readRecord(reading: Reading, type: ComplexType, element: XmlElement, path: string): WireRecord {
  const record: WireRecord = {};
  const members = type.members;
  let next = 0;
  for (const child of element.children) {
    const found = memberAt(members, next, child);
    if (found < 0) {
      reading.dropped.push({ path, name: child.name });
      continue;
    }
    const lost = firstRequired(members, next, found);
    if (lost !== undefined) throw expecting(`'Element' '${child.name}' from namespace '${child.namespace}'`, lost);
    const member = members[found];
    next = found + 1;
    if (member === undefined) continue;
    const value = readMember(reading, member, child, path === '' ? member.name : `${path}.${member.name}`);
    if (value !== undefined) record[member.name] = value;
  }
  const lost = firstRequired(members, next, members.length);
  if (lost !== undefined) throw expecting(`'EndElement' '${element.name}' from namespace '${element.namespace}'`, lost);
  return record;
}

function memberAt(members: readonly Member[], from: number, element: XmlElement): number {
  for (let index = from; index < members.length; index += 1) {
    const member = members[index];
    if (member?.name === element.name && member.namespace === element.namespace) return index;
  }
  return -1;
}

function firstRequired(members: readonly Member[], from: number, to: number): Member | undefined {
  for (let index = from; index < to; index += 1) {
    const member = members[index];
    if (member?.required === true) return member;
  }
  return undefined;
}

function readMember(reading: Reading, member: Member, element: XmlElement, path: string): WireValue | undefined {
  if (element.nil) {
    if (!member.nillable) throw unreadable(`'${member.name}' cannot be nil`);
    return undefined;
  }
  if (!member.list) return readValue(reading, member.type, element, path);
  const itemsIn = itemNamespace(member.type, reading.types);
  const items: WireValue[] = [];
  for (const child of element.children) {
    if (child.name !== member.type || child.namespace !== itemsIn) reading.dropped.push({ path, name: child.name });
    else if (!child.nil) items.push(readValue(reading, member.type, child, `${path}.${items.length}`));
  }
  return items;
}

function readValue(reading: Reading, type: string, element: XmlElement, path: string): WireValue {
  if (isPrimitive(type) || isEnumeration(type)) return readText(type, element);
  const complex = reading.types.get(type);
  if (complex === undefined) throw new Error(`${path}: no type ${type}`);
  return readRecord(reading, complex, element, path);
}

function readText(type: string, element: XmlElement): string | number | boolean {
  if (type === 'string') return element.text;
  const text = element.text.trim();
  switch (type) {
    case 'int':
    case 'long': {
      const value = /^[+-]?\d{1,18}$/.test(text) ? Number(text) : Number.NaN;
      const fits = type === 'long' ? Number.isFinite(value) : value >= -int32 && value < int32;
      if (fits) return value;
      break;
    }
    case 'double':
      if (number.test(text)) return Number(text);
      break;
    case 'boolean':
      if (text === 'true' || text === '1') return true;
      if (text === 'false' || text === '0') return false;
      break;
    case 'dateTime':
      if (dateTime.test(text) && !Number.isNaN(Date.parse(text)) && isRealDay(text)) return text;
      break;
    case 'guid':
      if (guid.test(text)) return text;
      break;
    default:
      if (valuesOf.get(type)?.has(text) === true) return text;
      throw unreadable(
        `Invalid enum value '${text}' cannot be deserialized into type '${type}' (element '${element.name}')`,
      );
  }
  throw unreadable(`The value '${text}' of element '${element.name}' cannot be parsed as the type '${type}'`);
}

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const opening =
  'The formatter threw an exception while trying to deserialize the message: There was an error while trying to deserialize parameter http://www.kareo.com/api/schemas/:request.';

const unreadable = (what: string): Fault => new Fault('DeserializationFailed', `${opening} ${what}`);
const expecting = (where: string, member: Member): Fault =>
  unreadable(`${where} is not expected. Expecting element '${member.name}'`);
