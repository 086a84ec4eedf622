// US telephone numbers with their extension. https://hl7.org/fhir/R4/datatypes.html#ContactPoint
import type { Codec } from '../codec.js';

/** A US number taken apart: ten digits, and the extension where there is one. */
interface UsNumber {
  readonly digits: string;
  readonly extension: string | undefined;
}

function usNumberOf(value: string): UsNumber | undefined {
  const [, number, extension] = /^(.*?)(?:\s*(?:x|ext\.?|#)\s*([0-9]{1,10}))?\s*$/i.exec(value.trim()) ?? [];
  const digits = (number ?? '').replace(/[\s().+\-/]/g, '');
  const [, ten] = /^1?([2-9][0-9]{9})$/.exec(digits) ?? [];
  return ten === undefined ? undefined : { digits: ten, extension };
}

const hyphened = (digits: string): string => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;

function fhirNumber(value: string): string | undefined {
  const number = usNumberOf(value);
  if (number === undefined) return value.trim() === '' ? undefined : value.trim();
  return number.extension === undefined ? hyphened(number.digits) : `${hyphened(number.digits)} x${number.extension}`;
}

const numbers = '[2-9][0-9]{2}-[0-9]{3}-[0-9]{4}';

/** A US number as ten digits in the record; a number from elsewhere, or an extension, is not carried to the record. */
export const usPhone: Codec<string, string> = {
  name: 'US telephone number',
  toFhir: fhirNumber,
  toNative: (value) => usNumberOf(value)?.digits,
  exact: false,
  nativeDomain: { kind: 'pattern', pattern: '[2-9][0-9]{9}' },
  fhirDomain: { kind: 'pattern', pattern: `${numbers}( x[1-9][0-9]{0,3})?` },
};

/** A US number written `(208) 555-0142`. */
export const usPhoneInParentheses: Codec<string, string> = {
  ...usPhone,
  toNative: (value) => {
    const digits = usNumberOf(value)?.digits;
    return digits === undefined ? undefined : `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
  },
};

type Pair = [string | undefined, string | undefined];

/** Two members, number and extension ↔ `208-555-0142 x12`; for `parts`. `number` says how the record writes the number alone. */
export function usPhoneWithExtension(number: Codec<string, string>): Codec<Pair, string> {
  return {
    name: `${number.name} with extension`,
    toFhir: ([said, extension]) => {
      const value = said === undefined ? undefined : number.toFhir(said);
      return value === undefined || extension === undefined || usNumberOf(value)?.extension !== undefined
        ? value
        : `${value} x${extension.trim()}`;
    },
    toNative: (value) => {
      const said = number.toNative(value);
      return said === undefined ? undefined : [said, usNumberOf(value)?.extension];
    },
    exact: false,
    nativeDomain: {
      kind: 'of',
      values: [
        ['2085550142', undefined],
        ['2085550143', '12'],
      ],
    },
    fhirDomain: number.fhirDomain,
  };
}
