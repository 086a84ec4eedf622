// Texts and what is written as text: names, ZIP codes, telephone numbers, e-mail addresses, booleans as words. https://hl7.org/fhir/R4/datatypes.html#string
import type { Codec, Domain } from '../codec.js';

const tidy = (value: string): string | undefined => {
  if (isInked(value, 0) && isInked(value, value.length - 1)) return value;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
};

/** Whether a visible ASCII character stands there; blanks beyond ASCII are left to `trim`. */
function isInked(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code > 32 && code < 127;
}

/** Text without surrounding blanks; a text of blanks alone is no value. */
export const text: Codec<string, string> = {
  name: 'text',
  toFhir: tidy,
  toNative: tidy,
  exact: true,
  nativeDomain: { kind: 'text' },
  fhirDomain: { kind: 'text' },
};

const codePattern: Domain = { kind: 'pattern', pattern: '[A-Za-z0-9]+([ .-][A-Za-z0-9]+)?' };
const singlySpaced = (value: string): string | undefined => tidy(value)?.replace(/\s+/g, ' ');

/** A code: text with single blanks alone. https://hl7.org/fhir/R4/datatypes.html#code */
export const code: Codec<string, string> = {
  name: 'code',
  toFhir: singlySpaced,
  toNative: singlySpaced,
  exact: true,
  nativeDomain: codePattern,
  fhirDomain: codePattern,
};

/** Text of at most so many characters; longer text is cut, which is reported. */
export function textUpTo(characters: number): Codec<string, string> {
  const domain: Domain = { kind: 'text', max: characters };
  const cut = (value: string): string | undefined => {
    if (value.length <= characters) return tidy(value);
    const points = Array.from(value.trim());
    return tidy(points.length > characters ? points.slice(0, characters).join('') : value);
  };
  return {
    name: `text up to ${characters}`,
    toFhir: tidy,
    toNative: cut,
    exact: false,
    nativeDomain: domain,
    fhirDomain: { kind: 'text', max: characters * 2 },
  };
}

/** Text that must match whole; what does not match is not carried. `pattern` is a regular expression without anchors. */
export function matching(name: string, pattern: string): Codec<string, string> {
  const whole = new RegExp(`^(?:${pattern})$`);
  const check = (value: string): string | undefined => {
    const trimmed = value.trim();
    return whole.test(trimmed) ? trimmed : undefined;
  };
  const domain: Domain = { kind: 'pattern', pattern };
  return { name, toFhir: check, toNative: check, exact: true, nativeDomain: domain, fhirDomain: domain };
}

/** An address on the web; what has blanks is none. https://hl7.org/fhir/R4/datatypes.html#url */
export const url: Codec<string, string> = matching('URL', '[!-~]+');

/** A US ZIP code, five or nine digits; `83702-1234` in FHIR, read with or without the hyphen. */
export const zip: Codec<string, string> = {
  name: 'ZIP code',
  toFhir: (value) => zipOf(value) ?? tidy(value),
  toNative: (value) => zipOf(value),
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[0-9]{5}(-[0-9]{4})?' },
  fhirDomain: { kind: 'pattern', pattern: '[0-9]{5}(-[0-9]{4})?' },
};

function zipOf(value: string): string | undefined {
  const said = value.trim();
  const { length } = said;
  const dash = length === 10 && said[5] === '-' ? 5 : -1;
  if (length !== 5 && length !== 9 && dash < 0) return undefined;
  for (let at = 0; at < length; at += 1) {
    const code = said.charCodeAt(at);
    if (at !== dash && (code < 48 || code > 57)) return undefined;
  }
  return length === 9 ? `${said.slice(0, 5)}-${said.slice(5)}` : said;
}

/** `ABC-12-3456` with or without hyphens ↔ nine digits, as the US SSN identifier system has it. */
export const ssn: Codec<string, string> = {
  name: 'social security number',
  toFhir: (value) => ssnOf(value),
  toNative: (value) => ssnOf(value),
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[0-9]{9}' },
  fhirDomain: { kind: 'pattern', pattern: '[0-9]{9}' },
};

function ssnOf(value: string): string | undefined {
  const digits = value.replace(/[\s-]/g, '');
  return /^[0-9]{9}$/.test(digits) ? digits : undefined;
}

/** `True`/`False` in any case ↔ boolean; anything else is no value. */
export const booleanText: Codec<string, boolean> = {
  name: 'True or False',
  toFhir: (value) => {
    const word = value.trim().toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : undefined;
  },
  toNative: (value) => (value ? 'True' : 'False'),
  exact: true,
  nativeDomain: { kind: 'codes', codes: ['True', 'False'] },
  fhirDomain: { kind: 'boolean' },
};

/** A value that is said alike on both sides and of which every value is allowed: booleans, numbers. */
export const boolean: Codec<boolean, boolean> = {
  name: 'yes or no',
  toFhir: (value) => value,
  toNative: (value) => value,
  exact: true,
  nativeDomain: { kind: 'boolean' },
  fhirDomain: { kind: 'boolean' },
};
