// The functions of FHIRPath on texts, numbers and truth values, as compiled code calls them. http://hl7.org/fhirpath/N1/#string-manipulation
import { isNoValue } from './compare.js';
import { FhirPathError } from './expression.js';
import { regexOf, type Regex } from './regex.js';
import { distinct, holds, subset } from './runtime.js';

type Values = readonly unknown[];

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const onText =
  <Result>(work: (text: string, ...given: unknown[]) => Result) =>
  (value: unknown, ...given: unknown[]): Result | undefined => {
    const text = asText(value);
    return text === undefined || given.some((one) => one === undefined) ? undefined : work(text, ...given);
  };

export const startsWith = onText((text, start) => text.startsWith(String(start)));
export const endsWith = onText((text, end) => text.endsWith(String(end)));
export const includes = onText((text, part) => text.includes(String(part)));
export const matches = onText((text, pattern) => regexOf(String(pattern)).test(text));
/** `matches()` with a pattern made ready before. */
export const found = (value: unknown, regex: Regex): boolean | undefined =>
  typeof value === 'string' ? regex.test(value) : undefined;
export const replace = onText((text, from, to) => text.split(String(from)).join(String(to)));
export const replaceMatches = onText((text, pattern, to) => regexOf(String(pattern)).replace(text, String(to)));
export const indexOf = onText((text, part) => text.indexOf(String(part)));
export const upper = onText((text) => text.toUpperCase());
export const lower = onText((text) => text.toLowerCase());
export const trim = onText((text) => text.trim());
export const length = onText((text) => text.length);
export const substring = onText((text, from, count) => {
  const start = Number(from);
  if (!(start >= 0 && start < text.length)) return undefined;
  return count === undefined ? text.slice(start) : text.slice(start, start + Number(count));
});

/** `toString()` of a primitive. */
export const toText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;

/** For `&`: a missing text is empty. */
export const textOf = (value: unknown): string => toText(value) ?? '';

export function toInteger(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^[+-]?[0-9]{1,15}$/.test(value) ? Number(value) : undefined;
}

export function toDecimal(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?$/.test(value) ? Number(value) : undefined;
}

export function arithmetic(a: unknown, operator: string, b: unknown): unknown {
  if (a === undefined || b === undefined || isNoValue(a) || isNoValue(b)) return undefined;
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a !== 'number' || typeof b !== 'number')
    throw new FhirPathError(`${operator} between ${typeof a} and ${typeof b}`);
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (b === 0) return undefined;
  return operator === '/' ? a / b : operator === 'div' ? Math.trunc(a / b) : a % b;
}

/** `=` on values that are equal exactly if they are the same. */
export const equalPlain = (a: unknown, b: unknown): boolean | undefined =>
  a === b
    ? a === undefined
      ? undefined
      : true
    : a === undefined || b === undefined || isNoValue(a) || isNoValue(b)
      ? undefined
      : false;

/** `in` and `contains`. */
export const heldIn = (values: Values, value: unknown): boolean | undefined =>
  value === undefined ? undefined : holds(values, value);

export const when = (value: unknown, test: (value: unknown, index: number) => boolean): unknown =>
  value !== undefined && test(value, 0) ? value : undefined;

export const isDistinct = (values: Values): boolean => distinct(values).length === values.length;
export const superset = (values: Values, others: Values): boolean => subset(others, values);
export const hasValue = (values: Values): boolean =>
  values.length === 1 && values[0] !== null && typeof values[0] !== 'object';
export const allTrue = (values: Values): boolean => values.every((value) => value === true);
export const anyTrue = (values: Values): boolean => values.includes(true);
export const allFalse = (values: Values): boolean => values.every((value) => value === false);
export const anyFalse = (values: Values): boolean => values.includes(false);
export const notNull = (values: Values): Values => values.filter((value) => value !== null);

const abstractTypes = new Set(['Resource', 'DomainResource']);

export const isResource = (value: unknown, type: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  (value.resourceType === type || abstractTypes.has(type));
