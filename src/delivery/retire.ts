// How a resource is retired when its record no longer has it: by its own status, never by deletion. https://hl7.org/fhir/R4/lifecycle.html
import type { Resource } from '../fhir/resource.js';

type Stored = Resource & { id: string };

/** The resource with the status that says it is no longer so; undefined for types that carry no such status. */
export function retired(resource: Stored): Stored | undefined {
  switch (resource.resourceType) {
    case 'Account':
      return { ...resource, status: 'inactive' };
    case 'Appointment':
      return { ...resource, status: 'cancelled' };
    case 'ChargeItem':
      return { ...resource, status: 'aborted' };
    case 'Coverage':
      return { ...resource, status: 'cancelled' };
    case 'RelatedPerson':
      return { ...resource, active: false };
    default:
      return undefined;
  }
}
