// Equality and order of FHIRPath values: three-valued, with partial dates and quantities. http://hl7.org/fhirpath/N1/#equality
import { isDateText, isDateTimeText, isTimeText } from '../datatypes/calendar.js';
import { isObject } from '../json.js';

/** A primitive that has no value, only id or extensions. */
export interface NoValue {
  readonly noValue: unknown;
}

export const isNoValue = (value: unknown): value is NoValue =>
  typeof value === 'object' && value !== null && 'noValue' in value;

/** Whether two single values are equal; undefined when that cannot be said (different precision, no value). */
export function equal(a: unknown, b: unknown): boolean | undefined {
  if (a === b) return true;
  if (isNoValue(a) || isNoValue(b)) return undefined;
  if (typeof a === 'string' && typeof b === 'string') return equalTexts(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return deepEqual(a, b);
}

function equalTexts(a: string, b: string): boolean | undefined {
  if (!isMoment(a) || !isMoment(b)) return false;
  const order = compareMoments(a, b);
  return order === undefined ? undefined : order === 0;
}

/** Whether two JSON values are the same, members in any order. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => deepEqual(one, b[index]))
    );
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && deepEqual(left[name], right[name]))
  );
}

/** A text that two JSON values share exactly if they are the same to `deepEqual`. */
export const equalityKey = (value: unknown): string =>
  JSON.stringify(value, (_name, member: unknown) =>
    isObject(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  );

/** Less than 0, 0 or more than 0; undefined when the order cannot be told. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    if (isMoment(a) && isMoment(b)) return compareMoments(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (isQuantity(a) && isQuantity(b)) {
    const same = unitOf(a) === unitOf(b) && (a['system'] ?? '') === (b['system'] ?? '');
    return same ? a.value - b.value : undefined;
  }
  return undefined;
}

type Quantity = Record<string, unknown> & { readonly value: number };

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)['value'] === 'number';

const unitOf = (quantity: Quantity): unknown => quantity['code'] ?? quantity['unit'] ?? '1';

const isMoment = (text: string): boolean => isDateTimeText(text) || isDateText(text) || isTimeText(text);

/** Compares two dates, date-times or times field by field, as far as both go; undefined where one stops earlier. */
export function compareMoments(a: string, b: string): number | undefined {
  const isTimed = a.length > 10 && b.length > 10;
  if (isTimed && a.includes('T') && b.includes('T')) return instantOf(a) - instantOf(b);
  const length = Math.min(a.length, b.length, a.includes(':') && !a.includes('T') ? Infinity : 10);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  if (left !== right) return left < right ? -1 : 1;
  return a.length === b.length ? 0 : undefined;
}

/** Milliseconds since 1970 of a date-time with time zone, fractions included. */
function instantOf(text: string): number {
  const at = (from: number, to: number): number => Number(text.slice(from, to));
  const zoneAt = text.endsWith('Z') ? text.length - 1 : text.length - 6;
  const seconds = Number(text.slice(17, zoneAt));
  const zone = text.endsWith('Z')
    ? 0
    : (Number(text.slice(zoneAt + 1, zoneAt + 3)) * 60 + Number(text.slice(zoneAt + 4))) *
      (text[zoneAt] === '-' ? -1 : 1);
  const minutes = Date.UTC(at(0, 4), at(5, 7) - 1, at(8, 10), at(11, 13), at(14, 16)) - zone * 60_000;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const century = at(0, 4) < 100 ? 59_958_230_400_000 : 0;
  return minutes - century + seconds * 1000;
}
