// Places of a Claim that an Elation bill says once and FHIR says on every line, and providers who are a name alone. https://hl7.org/fhir/R4/claim.html
import type { Claim, ClaimCareTeam, ClaimItem, Reference } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { claimAll, claimElement } from '../../mapping/claims.js';
import { same } from '../../mapping/json.js';
import { after, elementOf, following, itemOf, member, type Place } from '../../mapping/place.js';
import type { Slot } from '../../mapping/slot.js';
import { claimSlot, lineSlot } from '../../mapping/slots/claim.js';
import { hasCode } from '../../mapping/slots/elements.js';
import { own } from './own-extension.js';

/** A value that all lines share; undefined where they differ or there are none. */
export function onEveryLine<Value>(inner: Slot<ClaimItem, Value>): Slot<Claim, Value> {
  return {
    path: `Claim.item.${inner.path}`,
    get: ({ item = [] }) => {
      const [first, ...others] = item.map((line) => inner.get(line));
      return others.every((value) => same(value, first)) ? first : undefined;
    },
    set: ({ item = [] }, value) => {
      for (const line of item) inner.set(line, value);
    },
    clear: ({ item = [] }) => {
      for (const line of item) inner.clear(line);
    },
    claim: (claims) => {
      const ofLine = claimElement(claims, 'item', {});
      if (inner.claim === undefined) claimAll(ofLine, inner.path);
      else inner.claim(ofLine);
    },
  };
}

/** The day of service: of the claim, and of every line. */
export const serviceDay: Slot<Claim, string> = following(claimSlot.items, {
  path: claimSlot.start.path,
  get: (claim) => {
    const day = claimSlot.start.get(claim);
    const onLines = onEveryLine(lineSlot.servicedDate).get(claim);
    // A line that was added without its day makes the day be said again.
    return claim.item === undefined || claim.item.length === 0 || onLines === day ? day : undefined;
  },
  set: (claim, day) => {
    claimSlot.start.set(claim, day);
    claimSlot.end.set(claim, day);
    onEveryLine(lineSlot.servicedDate).set(claim, day);
  },
  clear: (claim) => {
    claimSlot.start.clear(claim);
    claimSlot.end.clear(claim);
    onEveryLine(lineSlot.servicedDate).clear(claim);
  },
  claim: (claims) => {
    claimSlot.start.claim?.(claims);
    claimSlot.end.claim?.(claims);
    onEveryLine(lineSlot.servicedDate).claim?.(claims);
  },
});

const lineEncounter: Slot<ClaimItem, Reference> = {
  path: 'encounter',
  get: (line) => line.encounter?.[0],
  set: (line, reference) => {
    line.encounter = [reference];
  },
  clear: (line) => {
    delete line.encounter;
  },
};
const onLines = onEveryLine(lineEncounter);
const beside = own(claimSlot.root, 'claim-encounter', 'valueReference');

/** The visit: on every line, and for a claim without lines in an extension. */
export const visit: Slot<Claim, Reference> = following(claimSlot.items, {
  path: onLines.path,
  get: (claim) => onLines.get(claim) ?? beside.get(claim),
  set: (claim, reference) => {
    onLines.set(claim, reference);
    if ((claim.item ?? []).length === 0) beside.set(claim, reference);
    else beside.clear(claim);
  },
  clear: (claim) => {
    onLines.clear(claim);
    beside.clear(claim);
  },
  claim: (claims) => {
    onLines.claim?.(claims);
    beside.claim?.(claims);
  },
});

const outsideRoles = { RP: 'referring provider', OP: 'ordering provider' } as const;

/** A member of the care team who is known by name alone, numbered as it is added; one whose role is said in words alone is the same. */
export function outsideProvider(code: keyof typeof outsideRoles) {
  const text = outsideRoles[code];
  const found = itemOf(claimSlot.root, 'careTeam', {
    where: `role.coding.exists(code='${code}')`,
    is: ({ role }: ClaimCareTeam) => hasCode(role, system.providerRole, code) || role?.text === text,
    made: (): ClaimCareTeam => ({
      sequence: 0,
      provider: {},
      role: { coding: [{ system: system.providerRole, code }], text },
    }),
  });
  const place: Place<Claim, ClaimCareTeam> = {
    ...found,
    make: (claim) => {
      const item = found.make(claim);
      const highest = Math.max(0, ...(claim.careTeam ?? []).map(({ sequence }) => sequence));
      if (item.sequence === 0) item.sequence = highest + 1;
      return item;
    },
  };
  const provider = elementOf(place, 'provider');
  const name = member(provider, 'display');
  const npi = member(
    elementOf(provider, 'identifier', () => ({ system: system.npi })),
    'value',
  );
  const known = { path: name.path, get: (claim: Claim) => name.get(claim) ?? npi.get(claim) };
  return { name, npi, state: after(known, own(place, 'claim-provider-state', 'valueString')) } as const;
}
