// Slots that hold a Reference: the single ones, and the one of a list that points at a certain type. https://hl7.org/fhir/R4/references.html
import type { Reference } from 'fhir/r4.js';
import { claimItem } from '../claims.js';
import { member, type Place } from '../place.js';
import type { Slot } from '../slot.js';
import { orAbsent } from './elements.js';

type Json = Record<string, unknown>;

/**
 * The first reference of a list, or the first to a resource of this type: `referenceIn(patient, 'generalPractitioner')`.
 * Other references of the list stay.
 */
export function referenceIn<Doc, Part, K extends keyof Part & string>(
  place: Place<Doc, Part>,
  key: Part[K] extends Reference[] | undefined ? K : never,
  resourceType?: string,
): Slot<Doc, Reference> {
  const start = resourceType === undefined ? '' : `${resourceType}/`;
  const isMeant = ({ reference }: Reference): boolean => reference?.startsWith(start) === true;
  const listIn = (doc: Doc): Reference[] =>
    ((place.find(doc) as Json | undefined)?.[key] as Reference[] | undefined) ?? [];
  return {
    path: `${place.path}.${key}${resourceType === undefined ? '[0]' : `.where(resolve() is ${resourceType})`}`,
    get: (doc) => listIn(doc).find(isMeant),
    set: (doc, value) => {
      // One that says nothing but data-absent-reason makes room.
      const list = listIn(doc).filter(
        ({ reference, identifier, display }) => (reference ?? identifier ?? display) !== undefined,
      );
      const index = list.findIndex(isMeant);
      if (index < 0) list.push(value);
      else list[index] = value;
      (place.make(doc) as Json)[key] = list;
    },
    clear: (doc) => {
      const list = listIn(doc);
      const index = list.findIndex(isMeant);
      const part = place.find(doc) as Json | undefined;
      if (index < 0 || part === undefined) return;
      if (list.length > 1) part[key] = list.filter((_, at) => at !== index);
      else {
        delete part[key];
        place.prune(doc);
      }
    },
    claim: (claims) => {
      const pick = { where: resourceType ?? '', is: isMeant, otherwise: undefined };
      const said = ['reference', 'type', 'identifier'];
      claimItem(place.claims(claims), key, pick, Object.fromEntries(said.map((name) => [name, ''])));
    },
  };
}

type ReferenceKey<Part> = {
  [K in keyof Part & string]: Reference extends NonNullable<Part[K]> ? K : never;
}[keyof Part & string];

/** A single reference; one that points nowhere (data-absent-reason alone) is no value. */
export function referenceAt<Doc, Part>(place: Place<Doc, Part>, key: ReferenceKey<Part>): Slot<Doc, Reference> {
  const whole = member(place, key) as unknown as Slot<Doc, Reference>;
  return {
    ...whole,
    get: (doc) => {
      const said = whole.get(doc);
      return said?.reference === undefined && said?.identifier === undefined ? undefined : said;
    },
  };
}

/** A single reference that FHIR requires: without a value it says data-absent-reason. */
export const requiredReference = <Doc, Part>(place: Place<Doc, Part>, key: ReferenceKey<Part>): Slot<Doc, Reference> =>
  orAbsent(place, key, referenceAt(place, key));
