// The primitive data types: what a JSON value must be, checked in one pass over its characters. https://hl7.org/fhir/R4/datatypes.html#primitive
import { isDateText, isDateTimeText, isInstantText, isTimeText } from './calendar.js';

/** A primitive type: its JSON kind, its check (given a value of any kind) and the words for what is expected. */
export interface Primitive {
  readonly json: 'string' | 'number' | 'boolean';
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
}

const maxStringLength = 1_048_576;
const maxInteger = 2_147_483_647;
const space = 32;
const noBreakSpace = 0xa0;

/** Up to here a loop over the characters is faster than the engine's own search, from here on slower. */
const shortText = 12;
const illegalInString = /[^\t\n\r -\uffff]/;
const illegalInUri = /[^!-\u009f\u00a1-\uffff]/;

/** Non-empty text without control characters (tab, line feed and carriage return are allowed), at most 1 MB. */
export function isStringText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length > shortText) return length <= maxStringLength && !illegalInString.test(value);
  if (length === 0) return false;
  for (let at = 0; at < length; at += 1) {
    const code = value.charCodeAt(at);
    if (code < space && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

/** Whether the character is white space as FHIR's regular expressions say it: space, tab, line ends, vertical tab, form feed. */
const isBlank = (code: number): boolean => code === space || (code >= 9 && code <= 13);

/** Words joined by single spaces. */
export function isCodeText(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0) return false;
  let afterBlank = true;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const blank = code === space;
    if ((blank && afterBlank) || code < space || code === noBreakSpace) return false;
    afterBlank = blank;
  }
  return !afterBlank;
}

/** Non-empty, no white space or control character; what begins like a UUID or OID must be one. */
export function isUriText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || illegalInUri.test(value)) return false;
  if (value.charCodeAt(0) !== 117 || !value.startsWith('urn:')) return true;
  if (value.startsWith('urn:uuid:')) return isUuidText(value);
  return !value.startsWith('urn:oid:') || isOidText(value);
}

/** Whether the text begins with the scheme of an absolute URI. */
export const hasScheme = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) return at > 0;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && !(at > 0 && ((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46)))
      return false;
  }
  return false;
};

/** `urn:uuid:` and a UUID. */
export function isUuidText(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 45 || !value.startsWith('urn:uuid:')) return false;
  for (let at = 9; at < 45; at += 1) {
    const code = value.charCodeAt(at);
    if (at === 17 || at === 22 || at === 27 || at === 32) {
      if (code !== 45) return false;
    } else if (!isHex(code)) return false;
  }
  return true;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHex = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** `urn:oid:` and dotted numbers without leading zeros, the first 0, 1 or 2. */
export function isOidText(value: unknown): boolean {
  if (typeof value !== 'string' || !value.startsWith('urn:oid:')) return false;
  let arcs = 0;
  let from = 8;
  for (let at = from; at <= value.length; at += 1) {
    const code = at === value.length ? 46 : value.charCodeAt(at);
    if (isDigit(code)) continue;
    if (code !== 46 || at === from || (at - from > 1 && value.charCodeAt(from) === 48)) return false;
    if (arcs === 0 && (at - from > 1 || value.charCodeAt(from) > 50)) return false;
    arcs += 1;
    from = at + 1;
  }
  return arcs > 1;
}

/** 1 to 64 letters, digits, `-` and `.`. */
export function isIdText(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > 64) return false;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (!(isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45 || code === 46))
      return false;
  }
  return true;
}

/** Base64 by hand: R4's own regular expression takes exponential time. White space may stand between the characters. */
function isBase64Text(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0) return false;
  let count = 0;
  let padding = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (isBlank(code)) continue;
    if (code === 61) padding += 1;
    else if (padding > 0) return false;
    else if (!(
      isDigit(code) ||
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      code === 43 ||
      code === 47
    ))
      return false;
    count += 1;
  }
  return count > 0 && count % 4 === 0 && padding <= 2;
}

const isInteger = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= maxInteger;

const text = (is: Primitive['is'], expected: string): Primitive => ({ json: 'string', is, expected });
const whole = (least: number, expected: string): Primitive => ({
  json: 'number',
  is: (value) => isInteger(value, least),
  expected,
});
const when = (is: (text: string) => boolean, expected: string): Primitive =>
  text((value) => typeof value === 'string' && is(value), expected);

const aString = 'non-empty text of at most 1 MB without control characters';
const aUri = 'a URI without white space, after urn:oid: an OID, after urn:uuid: a UUID';

/** Every primitive type of R4 by name. */
export const primitives: ReadonlyMap<string, Primitive> = new Map([
  ['string', text(isStringText, aString)],
  ['markdown', text(isStringText, aString)],
  ['xhtml', text(isStringText, 'an XHTML div')],
  ['code', text(isCodeText, 'a code without leading, trailing or doubled white space')],
  ['uri', text(isUriText, aUri)],
  ['url', text(isUriText, 'a URL without white space')],
  ['canonical', text(isUriText, 'a canonical URL, with |version or without')],
  ['oid', text(isOidText, 'an OID such as urn:oid:1.2.3')],
  ['uuid', text(isUuidText, 'a UUID such as urn:uuid:0192f5a0-7c3b-7d2e-8a41-3f1c9b7e5d60')],
  ['id', text(isIdText, '1 to 64 letters, digits, "-" and "."')],
  ['date', when(isDateText, 'a real calendar date: YYYY, YYYY-MM or YYYY-MM-DD')],
  ['dateTime', when(isDateTimeText, 'a real date, or a date with time and time zone: YYYY-MM-DDThh:mm:ss+zz:zz')],
  ['instant', when(isInstantText, 'a date with time and time zone: YYYY-MM-DDThh:mm:ss+zz:zz')],
  ['time', when(isTimeText, 'a time of day: hh:mm:ss')],
  ['base64Binary', text(isBase64Text, 'base64 text')],
  ['boolean', { json: 'boolean', is: (value) => typeof value === 'boolean', expected: 'true or false' }],
  [
    'decimal',
    { json: 'number', is: (value) => typeof value === 'number' && Number.isFinite(value), expected: 'a number' },
  ],
  ['integer', whole(-maxInteger - 1, 'a whole number')],
  ['unsignedInt', whole(0, 'a whole number, 0 or more')],
  ['positiveInt', whole(1, 'a whole number, 1 or more')],
]);
