// Which patient a resource belongs to, as the patient compartment has it for the types served. https://hl7.org/fhir/R4/compartmentdefinition-patient.html
import type { Resource } from './resource.js';

/** `Patient/x` where the resource belongs to one patient; undefined for directory resources and for those without a patient. */
export function patientOf(resource: Resource): string | undefined {
  switch (resource.resourceType) {
    case 'Patient':
      return resource.id === undefined ? undefined : `Patient/${resource.id}`;
    case 'Account':
      return resource.subject?.map(({ reference }) => reference).find(isPatient);
    case 'Appointment':
      return resource.participant.map(({ actor }) => actor?.reference).find(isPatient);
    case 'Claim':
    case 'ClaimResponse':
    case 'RelatedPerson':
      return only(resource.patient.reference);
    case 'Coverage':
      return only(resource.beneficiary.reference);
    case 'ChargeItem':
    case 'Communication':
    case 'Encounter':
      return only(resource.subject?.reference);
    case 'Task':
      return only(resource.for?.reference);
    case 'InsurancePlan':
    case 'Location':
    case 'Organization':
    case 'Practitioner':
    case 'Provenance':
      return undefined;
  }
}

const isPatient = (reference: string | undefined): reference is string => reference?.startsWith('Patient/') ?? false;
const only = (reference: string | undefined): string | undefined => (isPatient(reference) ? reference : undefined);
