// Tokens: codes, identifiers, booleans and contact points as index keys, and search values as spans over them. https://hl7.org/fhir/R4/search.html#token
import { createHash } from 'node:crypto';
import { system } from '../fhir/code-systems.js';
import { prefixSpan, type KeySpan } from './plan.js';

/** Parts a key: sorts before every character that FHIR text may hold, so `code` + separator is a safe prefix. */
export const separator = '\u001f';

const shortNames = new Map<string, string>(Object.entries(system).map(([name, uri]) => [uri, `~${name}`]));
const longest = 128;

/** A text as it may stand in a key: no control characters, and where it is long its SHA-256 in its place. */
export function keyText(text: string): string {
  const plain = [...text].some((character) => character < ' ') ? replaceControls(text) : text;
  return plain.length <= longest ? plain : `#${createHash('sha256').update(plain).digest('hex')}`;
}

const replaceControls = (text: string): string =>
  Array.from(text, (character) => (character < ' ' ? ' ' : character)).join('');

const systemText = (uri: string): string => shortNames.get(uri) ?? keyText(uri);

const tokenKey = (code: string, uri: string): string => `${keyText(code)}${separator}${systemText(uri)}`;

/** How the codes of a parameter are written alike on both sides: a phone number by its digits, an address in lower case. */
export type Normalise = (code: string) => string;

/** Only the digits, without the country code of North America: `+1 (555) 010-4477` → `5550104477`. */
export const phoneDigits: Normalise = (text) => text.replace(/[^0-9]/g, '').replace(/^1(?=\d{10}$)/, '');

export const lowerCase: Normalise = (text) => text.trim().toLowerCase();

/** The keys of an element value: code, boolean, Coding, CodeableConcept, Identifier or ContactPoint. */
export function tokenKeys(value: unknown, normalise?: Normalise): readonly string[] {
  if (typeof value === 'string') return [tokenKey(value, '')];
  if (typeof value === 'boolean') return [tokenKey(String(value), '')];
  if (typeof value !== 'object' || value === null) return [];
  const { coding, code, system: uri, value: text } = value as Partial<Record<string, unknown>>;
  if (Array.isArray(coding)) return coding.flatMap((one: unknown) => tokenKeys(one));
  if (normalise) return typeof text === 'string' ? [tokenKey(normalise(text), '')] : [];
  const said = typeof code === 'string' ? code : text;
  return typeof said === 'string' ? [tokenKey(said, typeof uri === 'string' ? uri : '')] : [];
}

/** What a token parameter says about its values. */
export interface TokenForm {
  /** The code system of a `code` element: implied, never written. */
  readonly implied?: string;
  readonly normalise?: Normalise;
}

/**
 * The spans of a search value: `code`, `system|code`, `|code` or `system|`.
 * @param prefix where the keys of the parameter begin
 */
export function tokenSpans(
  prefix: string,
  value: readonly string[],
  { implied, normalise: same }: TokenForm,
): readonly KeySpan[] {
  const [first = '', second] = value;
  const isWithoutSystem = implied !== undefined || same !== undefined;
  const normalise = same ?? ((text: string) => text);
  if (second === undefined) {
    const key = tokenKey(normalise(first), '');
    return isWithoutSystem ? [{ from: prefix + key }] : [{ ...prefixSpan(prefix + key), hasFewKeys: true }];
  }
  if (implied !== undefined) {
    if (first !== '' && first !== implied) return [];
    return [second === '' ? prefixSpan(prefix) : { from: prefix + tokenKey(normalise(second), '') }];
  }
  if (second === '') return [{ ...prefixSpan(prefix), endsWith: separator + systemText(first) }];
  return [{ from: prefix + tokenKey(normalise(second), first) }];
}
