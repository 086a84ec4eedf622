// Dates as index keys `class lo hi`, and search values with their prefixes as spans over them. https://hl7.org/fhir/R4/search.html#date
import type { KeySpan } from './plan.js';

/** The stretch of time that a date of any precision means, in ms since 1970, both ends included. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export type DatePrefix = 'eq' | 'ne' | 'lt' | 'gt' | 'ge' | 'le' | 'sa' | 'eb' | 'ap';

const day = 86_400_000;
const earliest = Date.UTC(2000, 0, 1) - 730_485 * day;
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

// Keys of like length stand together: "overlaps" is then a narrow range over `lo` in each class, whatever else is stored.
const longestOfClass = [999, day - 1, 31 * day - 1, 366 * day - 1, latest - earliest];

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** The interval of a FHIR date, dateTime or instant; without a zone UTC is taken. Undefined where it is none. */
export function intervalOf(text: string): Interval | undefined {
  const [, year, month, date, hour, minute, second, fraction, zone] = form.exec(text) ?? [];
  if (year === undefined || Number(year) < 1) return undefined;
  const months = month === undefined ? 0 : Number(month) - 1;
  const days = date === undefined ? 1 : Number(date);
  const midnight = new Date(0).setUTCFullYear(Number(year), months, days);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== months || check.getUTCDate() !== days) return undefined;
  if (month === undefined) return { lo: midnight, hi: new Date(0).setUTCFullYear(Number(year) + 1, 0, 1) - 1 };
  if (date === undefined) return { lo: midnight, hi: new Date(0).setUTCFullYear(Number(year), months + 1, 1) - 1 };
  if (hour === undefined) return { lo: midnight, hi: midnight + day - 1 };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const lo = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000 + ms - zoneMs(zone);
  return { lo, hi: lo + precision(second, fraction) - 1 };
}

function precision(second: string | undefined, fraction: string | undefined): number {
  if (second === undefined) return 60_000;
  return fraction === undefined ? 1000 : 10 ** Math.max(0, 3 - fraction.length);
}

function zoneMs(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

const width = 10;
const encode = (ms: number): string =>
  (Math.min(Math.max(ms, earliest), latest) - earliest).toString(36).padStart(width, '0');

/** Where the keys of each class begin; behind that they are in order of `lo`. */
export const datePrefixes = (prefix: string): readonly string[] =>
  longestOfClass.map((_, index) => `${prefix}${index}`);

const dateKey = ({ lo, hi }: Interval): string => {
  const length = hi - lo;
  return `${longestOfClass.findIndex((longest) => length <= longest)}${encode(lo)}${encode(hi)}`;
};

/** The keys of an element value: date, dateTime, instant, Period or Timing. */
export function dateKeys(value: unknown): readonly string[] {
  const interval = typeof value === 'string' ? intervalOf(value) : undefined;
  if (interval) return [dateKey(interval)];
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, event, repeat } = value as Partial<Record<string, unknown>>;
  if (Array.isArray(event)) return event.flatMap((one: unknown) => dateKeys(one));
  if (typeof repeat === 'object' && repeat !== null) {
    return dateKeys((repeat as Partial<Record<string, unknown>>)['boundsPeriod']);
  }
  const from = typeof start === 'string' ? intervalOf(start) : undefined;
  const to = typeof end === 'string' ? intervalOf(end) : undefined;
  if (!from && !to) return [];
  const lo = from?.lo ?? earliest;
  return [dateKey({ lo, hi: Math.max(lo, to?.hi ?? latest) })];
}

interface Bounds {
  readonly lo: readonly [least: number, most: number];
  readonly hi: readonly [least: number, most: number];
}

const any = [earliest, latest] as const;

const boundsOf: Readonly<Record<DatePrefix, (a: number, b: number) => readonly Bounds[]>> = {
  eq: (a, b) => [{ lo: [a, b], hi: [a, b] }],
  ne: (a, b) => [...boundsOf.lt(a, b), ...boundsOf.gt(a, b)],
  lt: (a) => [{ lo: [earliest, a - 1], hi: any }],
  gt: (_a, b) => [{ lo: any, hi: [b + 1, latest] }],
  ge: (a, b) => [...boundsOf.gt(a, b), ...boundsOf.eq(a, b)],
  le: (a, b) => [...boundsOf.lt(a, b), ...boundsOf.eq(a, b)],
  sa: (_a, b) => [{ lo: [b + 1, latest], hi: any }],
  eb: (a) => [{ lo: any, hi: [earliest, a - 1] }],
  ap: (a, b) => [{ lo: [earliest, b], hi: [a, latest] }],
};

/** The spans of a search value with its prefix. For `ap` the interval is already widened. */
export function dateSpans(prefix: string, comparison: DatePrefix, { lo, hi }: Interval): readonly KeySpan[] {
  return boundsOf[comparison](lo, hi).flatMap((bounds) =>
    datePrefixes(prefix).flatMap((start, index) => spanOf(start, longestOfClass[index] ?? 0, bounds)),
  );
}

function spanOf(prefix: string, longest: number, { lo, hi }: Bounds): readonly KeySpan[] {
  const least = Math.max(lo[0], hi[0] - longest, earliest);
  const most = Math.min(lo[1], hi[1], latest);
  if (least > most) return [];
  const tail = hi[0] <= earliest && hi[1] >= latest ? {} : { tail: { least: encode(hi[0]), most: encode(hi[1]) } };
  return [{ from: prefix + encode(least), to: `${prefix}${encode(most)}~`, ...tail }];
}

/** A tenth of the distance from now is added on both sides, as the specification proposes for `ap`. */
export function widened({ lo, hi }: Interval, now: number): Interval {
  const margin = Math.round(Math.max(Math.abs(now - lo), Math.abs(now - hi)) / 10);
  return { lo: lo - margin, hi: hi + margin };
}
