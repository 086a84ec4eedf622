// Writes an answer: unprefixed, members in wire order, what has no value nil. Kareo sheet 1.1 and 1.3.
import { enumerations } from '../schema/enumerations.js';
import { namespaces } from '../schema/namespaces.js';
import {
  type ComplexType,
  isEnumeration,
  isPrimitive,
  itemNamespace,
  type Member,
  type TypeTable,
} from '../schema/notation.js';
import { escapeXml } from './xml-text.js';

/** What a writer takes: a missing member is written as nil, or as its type's default where nil is not allowed. */
export type AnswerValue = string | number | boolean | null | undefined | AnswerRecord | readonly AnswerValue[];
export interface AnswerRecord {
  readonly [member: string]: AnswerValue;
}

const firstValue = new Map(enumerations.map((enumeration) => [enumeration.name, enumeration.values[0] ?? '']));

/** Writes the whole envelope of an answer. */
export function answerEnvelope(types: TypeTable, operation: string, type: ComplexType, answer: AnswerRecord): string {
  return (
    `<s:Envelope xmlns:s="${namespaces.envelope}"><s:Body><${operation}Response xmlns="${namespaces.service}">` +
    `<${operation}Result xmlns:i="${namespaces.instance}">${writeMembers(types, type, answer, namespaces.service)}` +
    `</${operation}Result></${operation}Response></s:Body></s:Envelope>`
  );
}

function writeMembers(types: TypeTable, type: ComplexType, record: AnswerRecord, current: string): string {
  let xml = '';
  for (const member of type.members) xml += writeMember(types, member, record[member.name], current);
  return xml;
}

function writeMember(types: TypeTable, member: Member, value: AnswerValue, current: string): string {
  const declared = member.namespace === current ? '' : ` xmlns="${member.namespace}"`;
  if (value === undefined || value === null) {
    if (member.nillable) return `<${member.name}${declared} i:nil="true"/>`;
    return `<${member.name}${declared}>${defaultText(member.type)}</${member.name}>`;
  }
  return `<${member.name}${declared}>${writeValue(types, member, value)}</${member.name}>`;
}

function writeValue(types: TypeTable, member: Member, value: AnswerValue): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (isList(value)) {
    let xml = '';
    const inNamespace = itemNamespace(member.type, types);
    const declared = inNamespace === member.namespace ? '' : ` xmlns="${inNamespace}"`;
    const item: Member = { ...member, list: false };
    for (const each of value) xml += `<${member.type}${declared}>${writeValue(types, item, each)}</${member.type}>`;
    return xml;
  }
  const complex = types.get(member.type);
  if (complex === undefined) throw new Error(`${member.name}: no type ${member.type}`);
  return writeMembers(types, complex, value, member.namespace);
}

const isList = (value: AnswerRecord | readonly AnswerValue[]): value is readonly AnswerValue[] => Array.isArray(value);

function defaultText(type: string): string {
  if (isEnumeration(type)) return firstValue.get(type) ?? '';
  if (type === 'boolean') return 'false';
  if (type === 'dateTime') return '0001-01-01T00:00:00';
  return isPrimitive(type) && type !== 'string' ? '0' : '';
}
