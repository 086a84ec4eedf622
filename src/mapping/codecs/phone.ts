// US telephone numbers with their extension. https://hl7.org/fhir/R4/datatypes.html#ContactPoint
import type { Codec } from '../codec.js';

/** A US number taken apart: ten digits, and the extension where there is one. */
interface UsNumber {
  readonly digits: string;
  readonly extension: string | undefined;
}

const zero = 48;
const nine = 57;
const separators = ' ().+-/';

const areDigits = (value: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const code = value.charCodeAt(at);
    if (code < zero || code > nine) return false;
  }
  return true;
};

/** The digits of a number in one of the three usual forms: `2085550142`, `208-555-0142`, `(208) 555-0142`. */
function usualDigits(value: string): string | undefined {
  const { length } = value;
  if (length === 10) return areDigits(value, 0, 10) ? value : undefined;
  const [first, second, third] =
    length === 12 ? [0, 4, 8] : length === 14 && value[0] === '(' ? [1, 6, 10] : [-1, 0, 0];
  if (first < 0 || !areDigits(value, first, first + 3) || !areDigits(value, second, second + 3)) return undefined;
  if (!areDigits(value, third, third + 4) || value[third - 1] !== '-') return undefined;
  const isUsual = length === 12 ? value[3] === '-' : value[4] === ')' && value[5] === ' ';
  return isUsual ? value.slice(first, first + 3) + value.slice(second, second + 3) + value.slice(third) : undefined;
}

/** A number taken apart; in an unusual form, one character at a time up to an extension's mark. */
function usNumberOf(value: string): UsNumber | undefined {
  const usual = usualDigits(value);
  if (usual !== undefined && usual.charCodeAt(0) >= zero + 2) return { digits: usual, extension: undefined };
  let digits = '';
  let at = 0;
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= zero && code <= nine) digits += value[at];
    else if (!separators.includes(value.charAt(at))) break;
  }
  if (digits.length === 11 && digits.startsWith('1')) digits = digits.slice(1);
  if (digits.length !== 10 || digits.charCodeAt(0) < zero + 2) return undefined;
  const rest = value.slice(at).trim();
  if (rest === '') return { digits, extension: undefined };
  const [, extension] = /^(?:x|ext\.?|#)\s*([0-9]{1,10})$/i.exec(rest) ?? [];
  return extension === undefined ? undefined : { digits, extension };
}

const hyphened = (digits: string): string => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
const inParentheses = (digits: string): string => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;

/** As FHIR has it here: `208-555-0142 x12`; a number from elsewhere as it is. */
function fhirNumber(value: string, extension?: string): string | undefined {
  const number = usNumberOf(value);
  if (number === undefined) return value.trim() === '' ? undefined : value.trim();
  const own = number.extension ?? extension?.trim();
  return own === undefined ? hyphened(number.digits) : `${hyphened(number.digits)} x${own}`;
}

const numbers = '[2-9][0-9]{2}-[0-9]{3}-[0-9]{4}';

/** A telephone codec that also says how the record writes ten digits. */
export interface PhoneCodec extends Codec<string, string> {
  readonly written: (digits: string) => string;
}

function phoneWritten(written: (digits: string) => string): PhoneCodec {
  return {
    name: 'US telephone number',
    written,
    toFhir: (value) => fhirNumber(value),
    toNative: (value) => {
      const number = usNumberOf(value);
      return number === undefined ? undefined : written(number.digits);
    },
    exact: false,
    nativeDomain: { kind: 'pattern', pattern: '[2-9][0-9]{9}' },
    fhirDomain: { kind: 'pattern', pattern: `${numbers}( x[1-9][0-9]{0,3})?` },
  };
}

/** A US number as ten digits in the record; a number from elsewhere, or an extension, is not carried to the record. */
export const usPhone = phoneWritten((digits) => digits);

/** A US number written `(208) 555-0142`. */
export const usPhoneInParentheses = phoneWritten(inParentheses);

type Pair = [string | undefined, string | undefined];

/** Two members, number and extension ↔ `208-555-0142 x12`; for `parts`. `number` says how the record writes the number alone. */
export function usPhoneWithExtension(number: PhoneCodec): Codec<Pair, string> {
  return {
    name: `${number.name} with extension`,
    toFhir: ([said, extension]) => (said === undefined ? undefined : fhirNumber(said, extension)),
    toNative: (value) => {
      const said = usNumberOf(value);
      return said === undefined ? undefined : [number.written(said.digits), said.extension];
    },
    exact: true,
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
