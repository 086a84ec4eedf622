// How the typed members of an encounter say money, units, days and modifiers. Kareo Technical Guide (API 2.1), "Create Encounter".
import type { Money, Quantity } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { centsOf } from '../../mapping/codecs/numbers.js';
import { dateTimeOfDay, dayOf } from './dates.js';

/** Dollars as a number ↔ Money in USD; another currency, or fractions of a cent, are not carried. */
export const moneyNumber: Codec<number, Money> = {
  name: 'dollars',
  toFhir: (value) => ({ value, currency: 'USD' }),
  toNative: ({ value, currency }) =>
    value === undefined || (currency ?? 'USD') !== 'USD' || centsOf(value) === undefined ? undefined : value,
  exact: false,
  nativeDomain: { kind: 'of', values: [145, 38.5, 0.1] },
  fhirDomain: {
    kind: 'of',
    values: [
      { value: 145, currency: 'USD' },
      { value: 38.5, currency: 'USD' },
    ],
  },
};

/** Units as a number above 0 ↔ Quantity without unit. */
export const quantityNumber: Codec<number, Quantity> = {
  name: 'units',
  toFhir: (value) => ({ value }),
  toNative: ({ value }) => (value === undefined || value <= 0 ? undefined : value),
  exact: false,
  nativeDomain: { kind: 'of', values: [1, 2, 0.5] },
  fhirDomain: { kind: 'of', values: [{ value: 1 }, { value: 2 }, { value: 0.5 }] },
};

/** A day as a dateTime that is written ↔ `2026-03-16`; of a FHIR dateTime, its day. */
export const writtenDay: Codec<string, string> = {
  name: 'day, written as dateTime',
  toFhir: (value) => dayOf(value),
  toNative: (value) =>
    /^\d{4}-\d{2}-\d{2}/.test(value) && dayOf(value.slice(0, 10)) !== undefined
      ? dateTimeOfDay(value.slice(0, 10))
      : undefined,
  exact: false,
  nativeDomain: { kind: 'of', values: ['2026-03-16T00:00:00', '2026-12-31T00:00:00'] },
  fhirDomain: { kind: 'date' },
};

type Four = [string | undefined, string | undefined, string | undefined, string | undefined];

/** Four members ↔ a list of modifiers in order; a fifth is not carried. */
export const modifierList: Codec<Four, string[]> = {
  name: 'up to 4 modifiers',
  toFhir: (values) => {
    const said = values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value.trim()]));
    return said.length === 0 ? undefined : said;
  },
  toNative: (codes) => (codes.length === 0 ? undefined : [codes[0], codes[1], codes[2], codes[3]]),
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['25', undefined, undefined, undefined],
      ['25', '59', undefined, undefined],
    ],
  },
  fhirDomain: { kind: 'of', values: [['25'], ['25', '59'], ['25', '59', 'GT', '76', '77']] },
};
