// Strings as index keys without case and accents, and search values as spans over them. https://hl7.org/fhir/R4/search.html#string
import { prefixSpan, type KeySpan } from './plan.js';
import { keyText, separator } from './token.js';

/** So much of a text is indexed; a search value may not be longer. */
export const longestString = 128;

const members = [
  ...['text', 'family', 'given', 'prefix', 'suffix'],
  ...['line', 'city', 'district', 'state', 'postalCode', 'country'],
];

/** Lower case, without accents, with single spaces: `  García  Núñez` → `garcia nunez`. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const cut = (text: string): string => Array.from(text).slice(0, longestString).join('');

const stringKey = (text: string): string => {
  const plain = keyPart(text);
  return plain === text ? plain + separator : plain + separator + keyText(text);
};

const keyPart = (text: string): string => cut(Array.from(plainText(text), (c) => (c < ' ' ? ' ' : c)).join(''));

/** The keys of an element value: text, or each part of a HumanName or Address. */
export function stringKeys(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [stringKey(value)];
  if (typeof value !== 'object' || value === null) return [];
  const parts = value as Partial<Record<string, unknown>>;
  return members.flatMap((name) =>
    [parts[name]].flat().flatMap((part) => (typeof part === 'string' ? stringKeys(part) : [])),
  );
}

/** The span of a search value: begins with (no modifier), `exact`, or `contains`. */
export function stringSpan(prefix: string, text: string, modifier: 'exact' | 'contains' | undefined): KeySpan {
  if (modifier === 'exact') return { from: prefix + stringKey(text) };
  if (modifier === 'contains') return { ...prefixSpan(prefix), contains: keyPart(text) };
  return prefixSpan(prefix + keyPart(text));
}
