// How Kareo says codes, dates, numbers and names. Kareo Technical Guide (API 2.1), field tables; WSDL 2.1, enumerations.
import type { Codec, Domain } from '../../mapping/codec.js';
import { codes, openFhir, openNative } from '../../mapping/codecs/codes.js';
import { usDate } from '../../mapping/codecs/dates.js';
import { usPhoneInParentheses, usPhoneWithExtension } from '../../mapping/codecs/phone.js';
import { dateTimeOfDay, dayOf } from './dates.js';

/** Sex, in the same words when read and written. FHIR's `other` has no word in Kareo. */
export const sex = openNative(
  codes(
    'sex',
    [
      ['Male', 'male'],
      ['Female', 'female'],
      ['Unknown', 'unknown'],
    ],
    { writes: [['Unknown', 'other']] },
  ),
);

/** The relationship of the patient to the insured, read as a letter. */
export const relationshipLetter = openNative(
  codes(
    'relationship (letter)',
    [
      ['S', 'self'],
      ['U', 'spouse'],
      ['C', 'child'],
      ['O', 'other'],
    ],
    {
      writes: [
        ['O', 'parent'],
        ['O', 'common'],
        ['O', 'injured'],
      ],
    },
  ),
);

/** Read letters, written words. */
export const relationshipWord = openNative(
  codes('relationship: letter read, word written', [
    ['S', 'Self'],
    ['U', 'Spouse'],
    ['C', 'Child'],
    ['O', 'Other'],
  ]),
);

/** Marital status: the letters are those of v3-MaritalStatus. */
export const maritalStatus = openNative(
  openFhir(
    codes(
      'marital status',
      (['A', 'D', 'I', 'L', 'M', 'P', 'S', 'T', 'W'] as const).map((letter) => [letter, letter] as const),
      { unsaid: ['C', 'U', 'UNK'] },
    ),
  ),
);

const dateRead: Domain = { kind: 'date' };

/** A day, read as `4/9/1987` (or ISO, or with a time after it) ↔ `1987-04-09`. */
export const day: Codec<string, string> = {
  name: 'date (month/day/year)',
  toFhir: (value) => usDate.toFhir(value) ?? dayOf(value),
  toNative: usDate.toNative,
  exact: true,
  nativeDomain: dateRead,
  fhirDomain: dateRead,
};

/** A day as read ↔ the XML dateTime that is written. */
export const dayAsDateTime: Codec<string, string> = {
  name: 'date read, dateTime written',
  toFhir: (value) => {
    const said = dayOf(value);
    return said === undefined ? undefined : dateTimeOfDay(said);
  },
  toNative: (value) => day.toNative(value.slice(0, 10)),
  exact: true,
  nativeDomain: dateRead,
  fhirDomain: { kind: 'of', values: ['1987-04-09T00:00:00', '2026-12-31T00:00:00'] },
};

/** A telephone number and its extension ↔ `714-555-0140 x12`. */
export const phone = usPhoneWithExtension(usPhoneInParentheses);

/** A telephone number as read ↔ the ten digits that are written; another form is written as it is. */
export const phoneDigits: Codec<string, string> = {
  name: 'number read, ten digits written',
  toFhir: (value) => {
    const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
    return digits.length === 10 ? digits : value.trim();
  },
  toNative: (value) => usPhoneInParentheses.toNative(value) ?? value,
  exact: true,
  nativeDomain: { kind: 'of', values: ['(714) 555-0140', '(208) 555-0142'] },
  fhirDomain: { kind: 'of', values: ['7145550140', '2085550142'] },
};

/** An id as read ↔ the whole number that is written. */
export const writtenId: Codec<string, number> = {
  name: 'id',
  toFhir: (value) => (/^[1-9][0-9]{0,14}$/.test(value) ? Number(value) : undefined),
  toNative: String,
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,8}' },
  fhirDomain: { kind: 'integer', least: 1, most: 999_999_999 },
};

type Name = [given: string | undefined, middle: string | undefined, family: string | undefined];

/** A whole name in one member ↔ given, middle and family name: the first word, the last word, and what stands between. */
export const fullName: Codec<string, Name> = {
  name: 'first, middle and last name in one',
  toFhir: (value) => {
    const words = value.trim().split(/\s+/);
    const family = words.pop();
    const [given, ...middle] = words;
    return family === undefined || family === ''
      ? undefined
      : [given, middle.length === 0 ? undefined : middle.join(' '), family];
  },
  toNative: (parts) => {
    const said = parts.flatMap((part) => (part === undefined ? [] : [part.trim()])).join(' ');
    return said === '' ? undefined : said;
  },
  exact: false,
  nativeDomain: { kind: 'of', values: ['Owen Brandt', 'Mary Ann Okafor', 'Prince'] },
  fhirDomain: {
    kind: 'of',
    values: [
      ['Owen', undefined, 'Brandt'],
      ['Mary', 'Ann', 'Okafor'],
      [undefined, undefined, 'Prince'],
    ],
  },
};
