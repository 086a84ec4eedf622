// How Elation says codes of its own and members without a documented form. Elation API documentation, "API reference".
import type { Codec } from '../../mapping/codec.js';
import { matching, text } from '../../mapping/codecs/text.js';

/**
 * A code of Elation's that stands in FHIR as the same word. One that Elation has added since is read as it is;
 * only the documented ones are written.
 */
export function ownCode<const Code extends string>(name: string, ...known: readonly Code[]): Codec<Code, string> {
  return {
    name,
    toFhir: (code) => code,
    toNative: (code) => known.find((one) => one === code),
    exact: true,
    nativeDomain: { kind: 'codes', codes: known },
    fhirDomain: { kind: 'codes', codes: known },
    pairs: known.map((code) => ({ native: code, fhir: code, use: 'both' })),
  };
}

/** A state by its two letters, the only form that Elation takes. */
export const stateCode = matching('two-letter state', '[A-Z]{2}');

/** A member without a documented form, kept as JSON text. */
export const jsonText: Codec<NonNullable<unknown>, string> = {
  name: 'JSON text',
  toFhir: (value) => (typeof value === 'object' && Object.keys(value).length === 0 ? undefined : JSON.stringify(value)),
  toNative: (value) => parsed(value) ?? undefined,
  exact: false,
  nativeDomain: { kind: 'of', values: [{ ward: 3 }, ['a', 'b'], 'said'] },
  fhirDomain: { kind: 'of', values: ['{"ward":3}', '["a","b"]'] },
};

/** A list whose items have no documented form, kept as JSON text. */
export const jsonList: Codec<unknown[], string> = {
  ...jsonText,
  toNative: (value) => {
    const list = parsed(value);
    return Array.isArray(list) ? (list as unknown[]) : undefined;
  },
  nativeDomain: { kind: 'of', values: [[{ ward: 3 }], ['a', 'b']] },
  fhirDomain: { kind: 'of', values: ['[{"ward":3}]', '["a","b"]'] },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A list of at most so many texts, in order; more are cut, which is reported. */
export function textsUpTo(most: number): Codec<string[], string[]> {
  return {
    name: `at most ${most} texts`,
    toFhir: (list) => (list.length === 0 ? undefined : [...list]),
    toNative: (list) => list.slice(0, most),
    exact: false,
    nativeDomain: { kind: 'of', values: [['New Patient'], ['a', 'b']] },
    fhirDomain: { kind: 'of', values: [['New Patient'], ['a', 'b']] },
  };
}

/** Two members that say the same, of which the first counts; for `parts`. */
export const eitherText: Codec<[string | undefined, string | undefined], string> = {
  name: 'text, in two members',
  toFhir: ([first, second]) => text.toFhir(first ?? second ?? ''),
  toNative: (value) => {
    const said = text.toNative(value);
    return [said, said];
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['Imre', 'Imre'],
      [undefined, 'Quennell'],
    ],
  },
  fhirDomain: text.fhirDomain,
};

/** A CMS place of service as a number, or as text, ↔ its code of two digits. */
export const placeOfService: Codec<number | string, string> = {
  name: 'CMS place of service',
  toFhir: (value) => (/^[0-9]{1,2}$/.test(String(value)) ? String(value).padStart(2, '0') : undefined),
  toNative: (code) => (/^[0-9]{2}$/.test(code) ? Number(code) : undefined),
  exact: true,
  nativeDomain: { kind: 'integer', least: 1, most: 99 },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]' },
};

/** A user id as a number, or as text as in signatures, ↔ its text. */
export const idOfUser: Codec<number | string, string> = {
  name: 'user id',
  toFhir: (value) => (/^[0-9]+$/.test(String(value)) ? String(value) : undefined),
  toNative: (value) => (/^[0-9]+$/.test(value) ? value : undefined),
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,6}' },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,6}' },
};

/** Modifiers of a line, in order and without gaps; at most four. */
export const modifierCodes: Codec<(string | null)[], string[]> = {
  name: 'at most 4 modifiers',
  toFhir: (list) => {
    const said = list.flatMap((modifier) => text.toFhir(modifier ?? '') ?? []);
    return said.length === 0 ? undefined : said;
  },
  toNative: (list) => list.slice(0, 4),
  exact: false,
  nativeDomain: { kind: 'of', values: [['25'], ['25', '59'], ['LT', '50', '51', '52']] },
  fhirDomain: { kind: 'of', values: [['25'], ['25', '59'], ['LT', '50', '51', '52', '53']] },
};

/** A moment in UTC and the zone of the place ↔ the day it was there; without a zone, the day in UTC. */
export const dayThere: Codec<[string | undefined, string | undefined], string> = {
  name: 'day in the time zone of the place',
  toFhir: ([moment, zone]) => {
    const time = Date.parse(moment ?? '');
    return Number.isNaN(time) ? undefined : (dayIn(zone, time) ?? new Date(time).toISOString().slice(0, 10));
  },
  toNative: () => undefined,
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['2026-06-02T04:30:00Z', 'US/Mountain'],
      ['2026-06-02T15:30:00Z', undefined],
    ],
  },
  fhirDomain: { kind: 'date' },
};

/** The calendar of each zone that has been asked for: making one takes longer than all the rest of a bill. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  // The form of Canadian English is year-month-day.
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  calendars.set(zone, made);
  return made;
}

function dayIn(zone: string | undefined, time: number): string | undefined {
  if (zone === undefined) return undefined;
  try {
    return calendarOf(zone).format(time);
  } catch {
    return undefined;
  }
}
