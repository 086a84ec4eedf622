// The slots of an Encounter. https://hl7.org/fhir/R4/encounter.html
import type { Coding, Encounter, EncounterParticipant } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { elementOf, firstOf, itemOf, member, only, root } from '../place.js';
import { hasCode, identifier } from './elements.js';
import { referenceIn } from './references.js';

const encounter = root<Encounter>('Encounter');

/** Who took part, by function: `PPRF` the rendering provider, `ATND` the attending one. */
const participant = (code: string) =>
  only(
    itemOf(encounter, 'participant', {
      where: `type.coding.exists(code='${code}')`,
      is: (item) => item.type?.some((concept) => hasCode(concept, system.participationType, code)) ?? false,
      made: (): EncounterParticipant => ({ type: [{ coding: [{ system: system.participationType, code }] }] }),
    }),
    'individual',
  );

/** An encounter class in v3-ActCode, for a constant or a code row. */
export const encounterClass = (code: string): Coding => ({ system: system.actCode, code });

/** Named places of an Encounter. */
export const encounterSlot = {
  root: encounter,
  identifier: (name: string) => identifier(encounter, name),
  status: member(encounter, 'status'),
  class: member(encounter, 'class'),
  typeText: member(firstOf(encounter, 'type'), 'text'),
  patient: member(encounter, 'subject'),
  rendering: participant('PPRF'),
  participant,
  appointment: referenceIn(encounter, 'appointment'),
  account: referenceIn(encounter, 'account'),
  start: member(elementOf(encounter, 'period'), 'start'),
  end: member(elementOf(encounter, 'period'), 'end'),
  location: only(firstOf(encounter, 'location'), 'location'),
  reasonText: member(firstOf(encounter, 'reasonCode'), 'text'),
  serviceProvider: member(encounter, 'serviceProvider'),
} as const;
