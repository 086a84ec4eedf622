// Dates and moments. https://hl7.org/fhir/R4/datatypes.html#date
import type { Codec } from '../codec.js';

const isDay = (value: string): boolean => {
  const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) > 0;
};

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
  toFhir: (value) => {
    const [, month, day, year] = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})(?:\s.*)?$/.exec(value.trim()) ?? [];
    if (year === undefined || month === undefined || day === undefined) return isoDate.toFhir(value.trim());
    return isoDate.toFhir(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  },
  toNative: (value) => {
    if (!isDay(value)) return undefined;
    const [year = '', month, day] = value.split('-');
    return `${Number(month)}/${Number(day)}/${year}`;
  },
  exact: true,
  nativeDomain: { kind: 'date' },
  fhirDomain: { kind: 'date' },
};

const moment = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$/;

const utcSecond = (value: string): string | undefined => {
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
