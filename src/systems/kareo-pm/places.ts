// Places that several tables of Kareo share: its identifiers, which carry the account, and extensions for members that FHIR has no place for. https://hl7.org/fhir/R4/extensibility.html
import type { Extension, Identifier } from 'fhir/r4.js';
import { canonicalRoot } from '../../fhir/code-systems.js';
import type { Codec } from '../../mapping/codec.js';
import { claimAll } from '../../mapping/claims.js';
import { itemOf, type Place } from '../../mapping/place.js';
import type { Slot } from '../../mapping/slot.js';
import { extension } from '../../mapping/slots/elements.js';

/** What an identifier of Kareo's is of; ids are unique only within the account. */
export type Kind =
  | 'patient'
  | 'guarantor'
  | 'insured'
  | 'case'
  | 'policy'
  | 'self-pay'
  | 'company'
  | 'plan'
  | 'encounter'
  | 'service-line'
  | 'claim'
  | 'appointment'
  | 'provider'
  | 'location'
  | 'practice';

/** The identifier system of that kind in one account: `urn:kareo:4021:patient`. */
export const identifierSystem = (customerId: string, kind: Kind): string => `urn:kareo:${customerId}:${kind}`;

/** The identifier of that kind, said as `4021|1007`: account and id. */
export function kareoIdentifier<Doc>(
  place: Place<Doc, { identifier?: Identifier[] | undefined }>,
  kind: Kind,
): Slot<Doc, string> {
  const pattern = new RegExp(`^urn:kareo:([^:]+):${kind}$`);
  const item = itemOf(place, 'identifier', {
    where: `system.matches('^urn:kareo:[^:]+:${kind}$')`,
    is: ({ system }) => system !== undefined && pattern.test(system),
    made: () => ({}),
  });
  return {
    path: `${item.path}.value`,
    get: (doc) => {
      const found = item.find(doc);
      const account = pattern.exec(found?.system ?? '')?.[1];
      return account === undefined || found?.value === undefined ? undefined : `${account}|${found.value}`;
    },
    set: (doc, said) => {
      const [account = '', id = ''] = said.split('|');
      const system = identifierSystem(account, kind);
      const found = item.find(doc);
      if (found !== undefined) Object.assign(found, { system, value: id });
      else {
        const part = place.make(doc);
        part.identifier = [...(part.identifier ?? []), { system, value: id }];
      }
    },
    clear: item.remove,
    claim: (claims) => {
      const within = item.claims(claims);
      claimAll(within, 'system');
      claimAll(within, 'value');
    },
  };
}

/** The account and an id of the record, as `kareoIdentifier` says them. */
export function accountAndId<Doc extends { CustomerId?: string | undefined }>(
  id: Slot<Doc, string>,
): Slot<Doc, string> {
  return {
    path: id.path,
    get: (doc) => {
      const said = id.get(doc);
      return said === undefined || doc.CustomerId === undefined ? undefined : `${doc.CustomerId}|${said}`;
    },
    set: (doc, said) => {
      const [account = '', own = ''] = said.split('|');
      doc.CustomerId = account;
      id.set(doc, own);
    },
    clear: id.clear,
  };
}

/** `4021|1007` on both sides. */
export const accountIdText: Codec<string, string> = {
  name: 'account and id',
  toFhir: (value) => value,
  toNative: (value) => value,
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,3}\\|[1-9][0-9]{0,7}' },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]{0,3}\\|[1-9][0-9]{0,7}' },
};

/** `MostRecentNote1Date` as people read it: `Most Recent Note 1 Date`. */
export const labelOf = (member: string): string =>
  member
    .replace(/\./g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([a-z])([0-9])/g, '$1 $2');

/** The address of the extension for a member: `…/StructureDefinition/kareo-most-recent-note1-date`. */
export const extensionUrl = (member: string): string =>
  `${canonicalRoot}/StructureDefinition/kareo-${member
    .replace(/^.*\./, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()}`;

/** The extension that holds a member as text. */
export const textExtension = <Doc>(
  place: Place<Doc, { extension?: Extension[] | undefined }>,
  member: string,
): Slot<Doc, string> => extension(place, extensionUrl(member), 'valueString');
