// The FHIR resource types that Chartbridge serves, and their TypeScript types. https://hl7.org/fhir/R4/resourcelist.html
import type * as r4 from 'fhir/r4.js';

/** Every resource type that has an endpoint, with its type. Adding one here makes it addressable; `search/` says how it is searched. */
export interface Resources {
  Account: r4.Account;
  Appointment: r4.Appointment;
  ChargeItem: r4.ChargeItem;
  Claim: r4.Claim;
  ClaimResponse: r4.ClaimResponse;
  Communication: r4.Communication;
  Coverage: r4.Coverage;
  Encounter: r4.Encounter;
  InsurancePlan: r4.InsurancePlan;
  Location: r4.Location;
  Organization: r4.Organization;
  Patient: r4.Patient;
  Practitioner: r4.Practitioner;
  Provenance: r4.Provenance;
  RelatedPerson: r4.RelatedPerson;
  Task: r4.Task;
}

export type ResourceType = keyof Resources;
export type Resource = Resources[ResourceType];

const types: Record<ResourceType, true> = {
  Account: true,
  Appointment: true,
  ChargeItem: true,
  Claim: true,
  ClaimResponse: true,
  Communication: true,
  Coverage: true,
  Encounter: true,
  InsurancePlan: true,
  Location: true,
  Organization: true,
  Patient: true,
  Practitioner: true,
  Provenance: true,
  RelatedPerson: true,
  Task: true,
};

/** The served resource types in alphabetical order. */
export const resourceTypes = Object.keys(types) as readonly ResourceType[];

/** Whether the text names a served resource type; safe against `constructor`, `__proto__` and the like. */
export const isResourceType = (text: unknown): text is ResourceType =>
  typeof text === 'string' && Object.hasOwn(types, text);
