// The form of codes whose systems no definition here lists: what has another form is no code of theirs; the rest cannot be known offline. https://hl7.org/fhir/R4/terminologies-systems.html
import { system } from '../../fhir/code-systems.js';
import { externalSystems } from './external-systems.js';

/** What a code of the system looks like, in words and as a test. */
export interface CodeForm {
  readonly says: string;
  readonly fits: (code: string) => boolean;
}

const matching = (pattern: RegExp) => (code: string) => pattern.test(code);

/** The forms by system. */
export const codeForms: ReadonlyMap<string, CodeForm> = new Map([
  [
    system.icd10cm,
    {
      says: 'a letter, a digit, a digit or A or B, then up to four more after a dot: E11.9',
      fits: matching(/^[A-Z][0-9][0-9AB](?:\.?[0-9A-Z]{1,4})?$/),
    },
  ],
  [
    system.cpt,
    {
      says: 'five digits, or four and a letter (99213), or a modifier of two characters (25)',
      fits: matching(/^(?:[0-9]{4}[0-9A-Z]|[0-9A-Z]{2})$/),
    },
  ],
  [
    system.hcpcs,
    {
      says: 'a letter from A to V and four digits (J3490), or a modifier of two characters (LT)',
      fits: matching(/^(?:[A-V][0-9]{4}|[A-Z][0-9A-Z])$/),
    },
  ],
  [
    system.ndc,
    {
      says: 'ten digits as 4-4-2, 5-3-2 or 5-4-1, or eleven (5-4-2), with or without hyphens',
      fits: matching(/^(?:[0-9]{10,11}|[0-9]{4}-[0-9]{4}-[0-9]{2}|[0-9]{5}-(?:[0-9]{3,4}-[0-9]{2}|[0-9]{4}-[0-9]))$/),
    },
  ],
  [system.npi, { says: 'ten digits that begin with 1 or 2 and whose last is the check digit', fits: isNpi }],
]);

/** Tells whether a text can be a code of a system that is not listed here, by its grammar or form; undefined where neither is known. */
export const formOf = (of: string): ((code: string) => boolean) | undefined =>
  externalSystems.get(of) ?? codeForms.get(of)?.fits;

/** Ten digits, the last by Luhn's formula over the number with 80840 before it. 45 CFR 162.406 */
export function isNpi(text: string): boolean {
  if (!/^[12][0-9]{9}$/.test(text)) return false;
  const digits = [...`80840${text}`].reverse().map(Number);
  const sum = digits.reduce((all, digit, at) => {
    const twice = at % 2 === 1 ? digit * 2 : digit;
    return all + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
