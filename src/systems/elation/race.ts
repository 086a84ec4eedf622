// Race and ethnicity in the words of Elation and as US Core says them. https://hl7.org/fhir/us/core/StructureDefinition-us-core-race.html
import type { Coding, Extension, Patient } from 'fhir/r4.js';
import { claimAll } from '../../mapping/claims.js';
import { codes, openFhir } from '../../mapping/codecs/codes.js';
import { itemOf, type Place } from '../../mapping/place.js';
import type { Slot } from '../../mapping/slot.js';
import { patientSlot } from '../../mapping/slots/patient.js';

const cdcRace = 'urn:oid:2.16.840.1.113883.6.238';
const nullFlavor = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor';

const names: Readonly<Record<string, string>> = {
  '1002-5': 'American Indian or Alaska Native',
  '2028-9': 'Asian',
  '2054-5': 'Black or African American',
  '2076-8': 'Native Hawaiian or Other Pacific Islander',
  '2106-3': 'White',
  '2135-2': 'Hispanic or Latino',
  '2186-5': 'Not Hispanic or Latino',
  ASKU: 'Declined to specify',
};

const categoryOf = (code: string): Coding =>
  code === 'ASKU'
    ? { system: nullFlavor, code, display: 'asked but unknown' }
    : { system: cdcRace, code, display: names[code] ?? code };

function usCore(name: 'race' | 'ethnicity'): { slot: Slot<Patient, string>; place: Place<Patient, Extension> } {
  const url = `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}`;
  const place = itemOf(patientSlot.root, 'extension', {
    where: `url='${url}'`,
    is: (item) => item.url === url,
    made: (): Extension => ({ url }),
  });
  const partsOf = (doc: Patient): readonly Extension[] => place.find(doc)?.extension ?? [];
  const textOf = (doc: Patient): string | undefined => partsOf(doc).find((part) => part.url === 'text')?.valueString;
  const slot: Slot<Patient, string> = {
    path: `Patient.extension.where(url='${url}')`,
    get: (doc) =>
      partsOf(doc).find((part) => part.url === 'ombCategory')?.valueCoding?.code ??
      (textOf(doc) === names['ASKU'] ? 'ASKU' : undefined),
    set: (doc, code) => {
      const text: Extension = { url: 'text', valueString: names[code] ?? code };
      // The value set of the ethnicity category has no "asked but unknown": the text says it.
      const isTextAlone = name === 'ethnicity' && code === 'ASKU';
      place.make(doc).extension = isTextAlone ? [text] : [{ url: 'ombCategory', valueCoding: categoryOf(code) }, text];
    },
    clear: place.remove,
    claim: (claims) => claimAll(place.claims(claims), 'extension'),
  };
  return { slot, place };
}

const race = usCore('race');

/** The first category of us-core-race. */
export const raceSlot = race.slot;

/** Further categories of us-core-race. */
export const furtherRaces = {
  path: `${raceSlot.path}.extension.where(url='ombCategory').skip(1)`,
  get: (doc: Patient): readonly Extension[] | undefined => {
    const further = (race.place.find(doc)?.extension ?? []).filter((part) => part.url === 'ombCategory').slice(1);
    return further.length === 0 ? undefined : further;
  },
} as const;

export const ethnicitySlot = usCore('ethnicity').slot;

export const raceCodes = openFhir(
  codes(
    'race',
    [
      ['American Indian or Alaska Native', '1002-5'],
      ['Asian', '2028-9'],
      ['Black or African American', '2054-5'],
      ['Native Hawaiian or Other Pacific Islander', '2076-8'],
      ['White', '2106-3'],
      ['Declined to specify', 'ASKU'],
    ],
    { unread: ['No race specified'] },
  ),
);

export const ethnicityCodes = openFhir(
  codes(
    'ethnicity',
    [
      ['Hispanic or Latino', '2135-2'],
      ['Not Hispanic or Latino', '2186-5'],
      ['Declined to specify', 'ASKU'],
    ],
    { unread: ['No ethnicity specified'] },
  ),
);
