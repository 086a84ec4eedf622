// Numbers: money as decimal text compared in cents, quantities, whole numbers, ids. https://hl7.org/fhir/R4/datatypes.html#decimal
import type { Money, Quantity } from 'fhir/r4.js';
import type { Codec, Domain } from '../codec.js';

/** `1,234.5` or `$25` → `1234.50`; undefined where it is not an amount. Digits only: no float is ever made. */
function amountOf(value: string, places: number): string | undefined {
  const [, sign, whole, fraction = ''] =
    /^\$?\s*(-?)\$?([0-9]{1,12})(?:\.([0-9]{0,6}))?$/.exec(value.trim().replace(/,(?=[0-9]{3}\b)/g, '')) ?? [];
  if (whole === undefined || fraction.slice(places).replace(/0/g, '') !== '') return undefined;
  return `${sign}${whole.replace(/^0+(?=[0-9])/, '')}.${fraction.slice(0, places).padEnd(places, '0')}`;
}

const cents: Domain = { kind: 'decimal', places: 2 };

/** Dollars as decimal text (`"25.00"`) ↔ Money in USD; free text that is no amount is not carried, nor is another currency. */
export const money: Codec<string, Money> = {
  name: 'dollars as decimal text',
  toFhir: (value) => {
    const amount = amountOf(value, 2);
    return amount === undefined ? undefined : { value: Number(amount), currency: 'USD' };
  },
  toNative: ({ value, currency }) =>
    value === undefined || (currency ?? 'USD') !== 'USD' ? undefined : centsOf(value),
  exact: false,
  nativeDomain: cents,
  fhirDomain: {
    kind: 'of',
    values: [
      { value: 25, currency: 'USD' },
      { value: 0.1, currency: 'USD' },
      { value: 1234.56, currency: 'USD' },
    ],
  },
};

/** A JSON number of dollars as text with two places; undefined where it has fractions of a cent. */
export function centsOf(value: number): string | undefined {
  const written = String(value);
  return written.includes('e') ? undefined : amountOf(written, 2);
}

/** A number of units as decimal text (`"2.00"`) ↔ Quantity without unit. */
export const quantity: Codec<string, Quantity> = {
  name: 'quantity as decimal text',
  toFhir: (value) => {
    const amount = amountOf(value, 6);
    return amount === undefined ? undefined : { value: Number(amount) };
  },
  toNative: ({ value }) => (value === undefined ? undefined : (centsOf(value) ?? String(value))),
  exact: false,
  nativeDomain: cents,
  fhirDomain: { kind: 'of', values: [{ value: 1 }, { value: 2.5 }, { value: 0.25 }] },
};

/** A whole number within bounds, said alike on both sides. */
export function integer(least: number, most: number): Codec<number, number> {
  const check = (value: number): number | undefined =>
    Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  const domain: Domain = { kind: 'integer', least, most };
  return {
    name: `whole number, ${least} to ${most}`,
    toFhir: check,
    toNative: check,
    exact: true,
    nativeDomain: domain,
    fhirDomain: domain,
  };
}

/** A whole number as text. */
export function integerText(least: number, most: number): Codec<string, number> {
  const number = integer(least, most);
  return {
    ...number,
    toFhir: (value) => (/^-?[0-9]{1,15}$/.test(value.trim()) ? number.toFhir(Number(value)) : undefined),
    toNative: (value) => {
      const checked = number.toNative(value);
      return checked === undefined ? undefined : String(checked);
    },
    nativeDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,1}' },
  };
}

/** A numeric native id ↔ its text. */
export const idNumber: Codec<number, string> = {
  name: 'id',
  toFhir: (value) => String(value),
  toNative: (value) =>
    /^[1-9][0-9]{0,15}$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : undefined,
  exact: true,
  nativeDomain: { kind: 'integer', least: 1, most: 999_999_999_999_999 },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,14}' },
};

/** A native id that is text already. */
export const idText: Codec<string, string> = {
  name: 'id',
  toFhir: (value) => value,
  toNative: (value) => value,
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,8}' },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,8}' },
};
