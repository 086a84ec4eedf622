// Extensions of ours, for Elation members that FHIR has no element for. https://hl7.org/fhir/R4/extensibility.html
import type { Extension } from 'fhir/r4.js';
import { canonicalRoot } from '../../fhir/code-systems.js';
import { itemOf, itemsOf, type Place } from '../../mapping/place.js';
import type { Slot } from '../../mapping/slot.js';
import { extension } from '../../mapping/slots/elements.js';

type Extended = { extension?: Extension[] | undefined };
type Valued = Exclude<keyof Extension & `value${string}`, undefined>;

const urlOf = (name: string): string => `${canonicalRoot}/StructureDefinition/${name}`;

/** The value of an extension of ours: `own(patientSlot.root, 'patient-vip', 'valueBoolean')`. */
export const own = <Doc, K extends Valued>(
  place: Place<Doc, Extended>,
  name: string,
  value: K,
): Slot<Doc, NonNullable<Extension[K]>> => extension(place, urlOf(name), value);

/** An extension of ours that holds others, as a place for `extension(place, 'amount', 'valueMoney')`. */
export const ownGroup = <Doc>(place: Place<Doc, Extended>, name: string): Place<Doc, Extension> => {
  const url = urlOf(name);
  return itemOf(place, 'extension', {
    where: `url='${url}'`,
    is: (item: Extension) => item.url === url,
    made: () => ({ url }),
  });
};

/** All extensions of ours of this name, as a list for `each`. */
export const ownList = <Doc>(place: Place<Doc, Extended>, name: string): Slot<Doc, Extension[]> => {
  const url = urlOf(name);
  return itemsOf(place, 'extension', { where: `url='${url}'`, is: (item: Extension) => item.url === url });
};

/** What a new item of such a list says of itself. */
export const ownItem = (name: string): Extension => ({ url: urlOf(name) });

/** An extension of ours that stands once for each text. */
export const ownTexts = <Doc>(place: Place<Doc, Extended>, name: string): Slot<Doc, string[]> => {
  const list = ownList(place, name);
  return {
    path: list.path,
    clear: list.clear,
    ...(list.claim !== undefined && { claim: list.claim }),
    get: (doc) => list.get(doc)?.flatMap(({ valueString }) => valueString ?? []),
    set: (doc, texts) =>
      list.set(
        doc,
        texts.map((valueString) => ({ url: urlOf(name), valueString })),
      ),
  };
};
