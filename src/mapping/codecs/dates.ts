// Dates and moments. https://hl7.org/fhir/R4/datatypes.html#date
import type { Codec } from '../codec.js';

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether there is such a day. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  const most = month === 2 && !isLeap(year) ? 28 : (monthDays[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= most;
}

/** Whether the text is a whole day, `1987-03-14`. */
function isDay(value: string): boolean {
  if (value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  const [year, month, day] = [numberIn(value, 0, 4), numberIn(value, 5, 7), numberIn(value, 8, 10)];
  return isCalendarDay(year, month, day);
}

/** The number that the characters from `start` to `end` write; NaN where one is no digit. */
function numberIn(value: string, start: number, end: number): number {
  let number = start < end ? 0 : Number.NaN;
  for (let at = start; at < end; at += 1) {
    const digit = value.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** A whole day, `1987-03-14` on both sides. A FHIR date without a day is not carried: no day is ever invented. */
export const isoDate: Codec<string, string> = {
  name: 'date',
  toFhir: (value) => (isDay(value.slice(0, 10)) ? value.slice(0, 10) : undefined),
  toNative: (value) => (isDay(value) ? value : undefined),
  exact: true,
  nativeDomain: { kind: 'date' },
  fhirDomain: { kind: 'date' },
};

/** A US date, `3/14/1987` (a time after it is dropped); read with ISO dates too. */
export const usDate: Codec<string, string> = {
  name: 'date (month/day/year)',
  toFhir: (value) => usDayOf(value.trim()) ?? isoDate.toFhir(value.trim()),
  toNative: (value) =>
    isDay(value) ? `${numberIn(value, 5, 7)}/${numberIn(value, 8, 10)}/${value.slice(0, 4)}` : undefined,
  exact: true,
  nativeDomain: { kind: 'date' },
  fhirDomain: { kind: 'date' },
};

/** `3/14/1987`, perhaps with a time after it, as `1987-03-14`. */
function usDayOf(value: string): string | undefined {
  const first = value.indexOf('/');
  const second = value.indexOf('/', first + 1);
  if (first < 1 || first > 2 || second < first + 2 || second > first + 3) return undefined;
  const end = second + 5;
  if (value.length !== end && value[end] !== ' ') return undefined;
  const [month, day, year] = [
    numberIn(value, 0, first),
    numberIn(value, first + 1, second),
    numberIn(value, second + 1, end),
  ];
  if (!isCalendarDay(year, month, day)) return undefined;
  return `${value.slice(second + 1, end)}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Whether it is written as it should be already, `2026-06-02T15:30:00Z`: most are. */
function isUtcSecond(value: string): boolean {
  if (value.length !== 20 || value[10] !== 'T' || value[13] !== ':' || value[16] !== ':' || value[19] !== 'Z')
    return false;
  const isDate = isDay(value.slice(0, 10));
  return isDate && numberIn(value, 11, 13) < 24 && numberIn(value, 14, 16) < 60 && numberIn(value, 17, 19) < 60;
}

const moment = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$/;

const utcSecond = (value: string): string | undefined => {
  if (isUtcSecond(value)) return value;
  if (!moment.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.[0-9]{3}Z$/, 'Z');
};

/** A moment in UTC to the second, `2026-06-02T15:30:00Z`; another zone is turned into UTC, fractions are dropped. */
export const instant: Codec<string, string> = {
  name: 'date and time, UTC',
  toFhir: utcSecond,
  toNative: utcSecond,
  exact: false,
  nativeDomain: { kind: 'instant' },
  fhirDomain: { kind: 'instant' },
};
