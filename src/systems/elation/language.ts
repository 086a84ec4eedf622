// The preferred language by Elation's name and as a BCP 47 tag. Elation API documentation, "Languages"; https://hl7.org/fhir/R4/valueset-languages.html
import type { CodeableConcept, PatientCommunication } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { itemOf, member } from '../../mapping/place.js';
import { patientSlot } from '../../mapping/slots/patient.js';

const tags = [
  ['Albanian', 'sq'],
  ['American Sign Language', 'ase'],
  ['Amharic', 'am'],
  ['Arabic', 'ar'],
  ['Armenian', 'hy'],
  ['Bengali', 'bn'],
  ['Bosnian', 'bs'],
  ['Burmese', 'my'],
  ['Cambodian', 'km'],
  ['Cantonese', 'yue'],
  ['Chinese', 'zh'],
  ['Croatian', 'hr'],
  ['Czech', 'cs'],
  ['Dutch', 'nl'],
  ['English', 'en'],
  ['Farsi', 'fa'],
  ['French', 'fr'],
  ['German', 'de'],
  ['Greek', 'el'],
  ['Gujarati', 'gu'],
  ['Haitian Creole', 'ht'],
  ['Hebrew', 'he'],
  ['Hindi', 'hi'],
  ['Hmong', 'hmn'],
  ['Hungarian', 'hu'],
  ['Italian', 'it'],
  ['Japanese', 'ja'],
  ['Korean', 'ko'],
  ['Lao', 'lo'],
  ['Mandarin', 'cmn'],
  ['Navajo', 'nv'],
  ['Nepali', 'ne'],
  ['Polish', 'pl'],
  ['Portuguese', 'pt'],
  ['Punjabi', 'pa'],
  ['Romanian', 'ro'],
  ['Russian', 'ru'],
  ['Samoan', 'sm'],
  ['Serbian', 'sr'],
  ['Somali', 'so'],
  ['Spanish', 'es'],
  ['Swahili', 'sw'],
  ['Tagalog', 'tl'],
  ['Thai', 'th'],
  ['Turkish', 'tr'],
  ['Ukrainian', 'uk'],
  ['Urdu', 'ur'],
  ['Vietnamese', 'vi'],
  ['Yiddish', 'yi'],
] as const;

const bcp47 = 'urn:ietf:bcp:47';
const tagOf = new Map<string, string>(tags);
const nameOf = new Map<string, string>(tags.map(([name, tag]) => [tag, name]));

/** A language's name ↔ its concept; a name without a known tag stands as text alone. */
export const language: Codec<string, CodeableConcept> = {
  name: 'language',
  toFhir: (name) => {
    const text = name.trim();
    const code = tagOf.get(text);
    if (text === '') return undefined;
    return code === undefined ? { text } : { coding: [{ system: bcp47, code }], text };
  },
  // A regional tag, `es-US`, is the language by itself to Elation.
  toNative: ({ coding, text }) => {
    const code = coding?.find(({ system }) => system === bcp47)?.code;
    return nameOf.get(code ?? '') ?? nameOf.get(code?.split('-')[0] ?? '') ?? text;
  },
  exact: false,
  nativeDomain: { kind: 'of', values: ['English', 'Spanish', 'Tagalog', 'Klingon'] },
  fhirDomain: {
    kind: 'of',
    values: [{ coding: [{ system: bcp47, code: 'es' }], text: 'Spanish' }, { text: 'Klingon' }],
  },
};

/** The language of the communication that is preferred. */
export const preferredLanguage = member(
  itemOf(patientSlot.root, 'communication', {
    where: 'preferred=true',
    is: (item: PatientCommunication) => item.preferred === true,
    made: (): PatientCommunication => ({ language: {}, preferred: true }),
  }),
  'language',
);
