// References between resources. https://hl7.org/fhir/R4/references.html
import { isResourceType, type ResourceType } from './resource.js';

/** A literal reference to a served resource, taken apart. */
export interface LocalReference {
  readonly type: ResourceType;
  readonly id: string;
}

const local = /^([A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** `Patient/x` or `Patient/x/_history/2` taken apart; undefined for any other form (absolute, urn, contained, unknown type). */
export function parseReference(reference: string | undefined): LocalReference | undefined {
  const match = reference === undefined ? null : local.exec(reference);
  const [, type, id] = match ?? [];
  return isResourceType(type) && id !== undefined ? { type, id } : undefined;
}
