// Slots of names and addresses. https://hl7.org/fhir/R4/datatypes.html#HumanName and #Address
import type { Address, HumanName } from 'fhir/r4.js';
import { claimAll, claimFirst } from '../claims.js';
import { after, itemOf, member, type Place } from '../place.js';
import type { Slot } from '../slot.js';

/** The slots of one name. */
export interface NameSlots<Doc> {
  readonly given: Slot<Doc, string>;
  readonly middle: Slot<Doc, string>;
  readonly family: Slot<Doc, string>;
  readonly prefix: Slot<Doc, string>;
  readonly suffix: Slot<Doc, string>;
  readonly text: Slot<Doc, string>;
}

/** The slots of the name of this use; for 'official', a name that has no use is meant too. */
export function nameSlots<Doc>(
  place: Place<Doc, { name?: HumanName[] | undefined }>,
  use: NonNullable<HumanName['use']>,
): NameSlots<Doc> {
  return namePartsOf(
    itemOf(place, 'name', {
      where: `use='${use}'`,
      is: (item) => item.use === use,
      made: () => ({ use }),
      ...(use === 'official' && { else: (item: HumanName) => item.use === undefined }),
    }),
  );
}

/** The slots of a name that stands at this place. */
export function namePartsOf<Doc>(name: Place<Doc, HumanName>): NameSlots<Doc> {
  const given: Slot<Doc, string> = {
    path: `${name.path}.given[0]`,
    get: (doc) => name.find(doc)?.given?.[0],
    set: (doc, value) => {
      const part = name.make(doc);
      if (part.given === undefined) part.given = [value];
      else part.given[0] = value;
    },
    clear: (doc) => member(name, 'given').clear(doc),
    claim: (claims) => claimFirst(name.claims(claims), 'given'),
  };
  const middle: Slot<Doc, string> = {
    path: `${name.path}.given.skip(1)`,
    get: (doc) => {
      const all = name.find(doc)?.given;
      return all === undefined || all.length < 2 ? undefined : all.length === 2 ? all[1] : all.slice(1).join(' ');
    },
    set: (doc, value) => {
      const part = name.make(doc);
      if (part.given === undefined) part.given = [value];
      else part.given.splice(1, part.given.length, value);
    },
    clear: (doc) => {
      const part = name.find(doc);
      if (part?.given !== undefined) part.given = part.given.slice(0, 1);
    },
    claim: (claims) => claimAll(name.claims(claims), 'given'),
  };
  return {
    given,
    middle: after(given, middle),
    family: member(name, 'family'),
    prefix: words(name, 'prefix'),
    suffix: words(name, 'suffix'),
    text: member(name, 'text'),
  };
}

/** A list of words as one text: the suffixes 'Jr.' and 'MD' are `Jr. MD`. */
const words = <Doc>(name: Place<Doc, HumanName>, key: 'prefix' | 'suffix'): Slot<Doc, string> => {
  const list = member(name, key);
  return {
    path: list.path,
    get: (doc) => list.get(doc)?.join(' '),
    set: (doc, value) => list.set(doc, [value]),
    clear: list.clear,
    claim: (claims) => claimAll(name.claims(claims), key),
  };
};

/** The slots of one address. */
export interface AddressSlots<Doc> {
  readonly line1: Slot<Doc, string>;
  readonly line2: Slot<Doc, string>;
  readonly city: Slot<Doc, string>;
  readonly county: Slot<Doc, string>;
  readonly state: Slot<Doc, string>;
  readonly postalCode: Slot<Doc, string>;
  readonly country: Slot<Doc, string>;
}

/** The slots of an address that stands at this place. The second line holds all lines after the first. */
export function addressPartsOf<Doc>(address: Place<Doc, Address>): AddressSlots<Doc> {
  const line1: Slot<Doc, string> = {
    path: `${address.path}.line[0]`,
    get: (doc) => address.find(doc)?.line?.[0],
    set: (doc, value) => {
      const part = address.make(doc);
      if (part.line === undefined) part.line = [value];
      else part.line[0] = value;
    },
    clear: (doc) => member(address, 'line').clear(doc),
    claim: (claims) => claimFirst(address.claims(claims), 'line'),
  };
  const line2: Slot<Doc, string> = {
    path: `${address.path}.line.skip(1)`,
    get: (doc) => {
      const lines = address.find(doc)?.line;
      return lines === undefined || lines.length < 2
        ? undefined
        : lines.length === 2
          ? lines[1]
          : lines.slice(1).join(', ');
    },
    set: (doc, value) => {
      const part = address.make(doc);
      if (part.line === undefined) part.line = [value];
      else part.line.splice(1, part.line.length, value);
    },
    clear: (doc) => {
      const part = address.find(doc);
      if (part?.line !== undefined) part.line = part.line.slice(0, 1);
    },
    claim: (claims) => claimAll(address.claims(claims), 'line'),
  };
  return {
    line1,
    line2: after(line1, line2),
    city: member(address, 'city'),
    county: member(address, 'district'),
    state: member(address, 'state'),
    postalCode: member(address, 'postalCode'),
    country: member(address, 'country'),
  };
}

/** The home address: of use 'home', or else one that has no use. */
export const homeAddress = <Doc>(place: Place<Doc, { address?: Address[] | undefined }>): Place<Doc, Address> =>
  itemOf(place, 'address', {
    where: "use='home'",
    is: (item) => item.use === 'home',
    made: (): Address => ({ use: 'home' }),
    else: (item) => item.use === undefined,
  });
