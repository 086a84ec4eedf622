// Slots that stand in many resource types: identifiers, telecoms, codes, extensions, and what is unknown. https://hl7.org/fhir/R4/datatypes.html
import type { CodeableConcept, Coding, ContactPoint, Extension, Identifier } from 'fhir/r4.js';
import { elementOf, itemOf, only, type Place } from '../place.js';
import type { Slot } from '../slot.js';

/** The value of the identifier of this system. `type` is its code in v2-0203, e.g. `MR`, `MB`. */
export function identifier<Doc>(
  place: Place<Doc, { identifier?: Identifier[] | undefined }>,
  system: string,
  type?: string,
): Slot<Doc, string> {
  const made = (): Identifier =>
    type === undefined ? { system } : { type: { coding: [{ system: identifierType, code: type }] }, system };
  const where = `system='${system}'`;
  return only(itemOf(place, 'identifier', { where, is: (item) => item.system === system, made }), 'value');
}

const identifierType = 'http://terminology.hl7.org/CodeSystem/v2-0203';

/**
 * The value of an identifier that is known by its type alone (`MB`, member number): one without a system, or, where a new one
 * is to have `madeIn` as its system, one of any system.
 */
export const identifierOfType = <Doc>(
  place: Place<Doc, { identifier?: Identifier[] | undefined }>,
  type: string,
  madeIn?: string,
): Slot<Doc, string> =>
  only(
    itemOf(place, 'identifier', {
      where: `type.coding.exists(code='${type}')`,
      is: (item) => (madeIn !== undefined || item.system === undefined) && hasCode(item.type, identifierType, type),
      made: () => ({
        type: { coding: [{ system: identifierType, code: type }] },
        ...(madeIn !== undefined && { system: madeIn }),
      }),
    }),
    'value',
  );

type Telecoms = { telecom?: ContactPoint[] | undefined };

/** The telecom of this system and use: `telecom(patient, 'phone', 'home')`. Without a use: one that has none. */
export const telecom = <Doc>(
  place: Place<Doc, Telecoms>,
  system: NonNullable<ContactPoint['system']>,
  use?: NonNullable<ContactPoint['use']>,
): Slot<Doc, string> =>
  only(
    itemOf(place, 'telecom', {
      where: use === undefined ? `system='${system}'` : `system='${system}' and use='${use}'`,
      is: (item) => item.system === system && item.use === use,
      made: () => (use === undefined ? { system } : { system, use }),
      // An e-mail address or a fax number is meant whatever its use.
      ...(use === undefined && { else: (item: ContactPoint) => item.system === system && item.use !== 'old' }),
    }),
    'value',
  );

/** Whether a concept holds this code of this system. */
export const hasCode = (concept: CodeableConcept | undefined, system: string, code: string): boolean =>
  concept?.coding?.some((coding) => coding.system === system && coding.code === code) ?? false;

/** The coding of one system in a concept that stands at this place. */
export const codingOf = <Doc>(concept: Place<Doc, CodeableConcept>, system: string): Place<Doc, Coding> =>
  itemOf(concept, 'coding', {
    where: `system='${system}'`,
    is: (coding) => coding.system === system,
    made: () => ({ system }),
  });

/** The code, of one system, of a concept; `Code` narrows it to the codes of a required binding. */
export const codeIn = <Doc, Code extends string = string>(
  concept: Place<Doc, CodeableConcept>,
  system: string,
): Slot<Doc, Code> => only(codingOf(concept, system), 'code') as unknown as Slot<Doc, Code>;

type Parsed = Exclude<keyof Extension & `value${string}`, undefined>;

/** The value of an extension: `extension(root, 'http://…', 'valueString')`. */
export const extension = <Doc, K extends Parsed>(
  place: Place<Doc, { extension?: Extension[] | undefined }>,
  url: string,
  value: K,
): Slot<Doc, NonNullable<Extension[K]>> =>
  only(
    itemOf(place, 'extension', { where: `url='${url}'`, is: (item) => item.url === url, made: () => ({ url }) }),
    value,
  );

/** https://hl7.org/fhir/R4/extension-data-absent-reason.html */
export const dataAbsentReason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/**
 * A slot of a required complex element that says data-absent-reason `unknown` where there is no value:
 * `orAbsent(place, 'productOrService', codeIn(…))`.
 */
export function orAbsent<Doc, Part, Value>(
  place: Place<Doc, Part>,
  key: keyof Part & string,
  slot: Slot<Doc, Value>,
): Slot<Doc, Value> {
  const element = elementOf(place as Place<Doc, Record<string, { extension?: Extension[] | undefined }>>, key);
  const unknown = extension(element, dataAbsentReason, 'valueCode');
  return {
    ...slot,
    set: (doc, value) => {
      unknown.clear(doc);
      slot.set(doc, value);
    },
    clear: (doc) => {
      slot.clear(doc);
      unknown.set(doc, 'unknown');
    },
    absent: (doc) => {
      slot.clear(doc);
      unknown.set(doc, 'unknown');
    },
  };
}
