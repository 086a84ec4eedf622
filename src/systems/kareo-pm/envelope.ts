// Writes SOAP 1.1 envelopes as WCF wants them: members in byte order, base type first, each in its namespace. https://www.w3.org/TR/2000/NOTE-SOAP-20000508/; Kareo WSDL 2.1.
import { SystemFailure } from '../failure.js';
import { itemTitle } from './record-members.js';

/** A value of a request; undefined is left out, null is said as nil. */
export type RequestValue = string | number | boolean | null | undefined | RequestMembers | readonly RequestValue[];
export interface RequestMembers {
  readonly [member: string]: RequestValue;
}

/** Who asks; the first member of every request, in the body. */
export interface RequestHeader {
  readonly CustomerKey: string;
  readonly User: string;
  readonly Password: string;
}

const namespace = 'http://www.kareo.com/api/schemas/';
/** Two operations have their own members in this one, without the slash at its end. */
const bareNamespace = 'http://www.kareo.com/api/schemas';
const bareOperations = new Set(['GetServiceLocations', 'GetProcedureCodes']);
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays';

/** The quoted SOAPAction of an operation. */
export const soapActionOf = (operation: string): string => `"${namespace}KareoServices/${operation}"`;

/**
 * The envelope of one request. `members` are those of the request beside its header, in any order.
 * @throws SystemFailure (data) that names a member whose text XML cannot hold.
 */
export function writeEnvelope(operation: string, header: RequestHeader, members: RequestMembers): string {
  const argument = operation === 'UpdatePatient' ? 'UpdatePatientReq' : 'request';
  const own = bareOperations.has(operation) ? ` xmlns="${bareNamespace}"` : '';
  const said = ordered(members, '')
    .map(([name, value]) => element(operation, name, value, own))
    .join('');
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">' +
    `<s:Body><${operation} xmlns="${namespace}"><${argument}>` +
    element(operation, 'RequestHeader', { ClientVersion: 'Chartbridge', ...header }, '') +
    `${said}</${argument}></${operation}></s:Body></s:Envelope>`
  );
}

// Members of a derived type stand after those of its base.
const derived: Readonly<Record<string, string>> = { Employer: 'EmploymentStatus', PatientSummaries: 'Status' };

function ordered(members: RequestMembers, holder: string): readonly (readonly [string, RequestValue])[] {
  const last = derived[holder];
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a === last ? 1 : b === last ? -1 : a < b ? -1 : 1));
}

function element(operation: string, name: string, value: RequestValue, attributes: string): string {
  if (value === null || value === undefined) return `<${name}${attributes} i:nil="true"/>`;
  if (isList(value)) return `<${name}${attributes}${listAttribute(name)}>${itemsOf(operation, name, value)}</${name}>`;
  if (typeof value === 'object') return `<${name}${attributes}>${membersOf(operation, name, value)}</${name}>`;
  return `<${name}${attributes}>${textOf(name, value)}</${name}>`;
}

const isList = (value: RequestValue): value is readonly RequestValue[] => Array.isArray(value);

const membersOf = (operation: string, holder: string, members: RequestMembers): string =>
  ordered(members, holder)
    .map(([name, value]) => element(operation, name, value, ''))
    .join('');

const primitive: Readonly<Record<string, string>> = { ResourceIds: 'long' };
const listAttribute = (name: string): string => (Object.hasOwn(primitive, name) ? ` xmlns:a="${arrays}"` : '');

/** Items are named as their schema is titled; those of `UpdateBatch` stand in no record. */
const itemNameOf = (operation: string, list: string): string =>
  list === 'UpdateBatch' ? 'PatientExternalIDSetting' : (itemTitle(operation, list) ?? list);

function itemsOf(operation: string, list: string, items: readonly RequestValue[]): string {
  const type = primitive[list];
  if (type !== undefined) return items.map((item) => `<a:${type}>${Number(item)}</a:${type}>`).join('');
  const name = itemNameOf(operation, list);
  return items
    .map((item) =>
      item !== null && typeof item === 'object' && !isList(item)
        ? `<${name}>${membersOf(operation, list, item)}</${name}>`
        : element(operation, name, item, ''),
    )
    .join('');
}

const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

// What XML 1.0 has no way to say: control characters, lone surrogates, U+FFFE and U+FFFF.
const unsayable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function textOf(name: string, value: string | number | boolean): string {
  const text = String(value);
  if (unsayable.test(text)) {
    throw new SystemFailure('data', [
      {
        code: 'refused-by-target',
        text: `${name} holds a control character, which cannot be sent to Kareo; remove it`,
        field: name,
      },
    ]);
  }
  return text.replace(/[<>&"'\r]/g, (character) => escapes[character] ?? character);
}
