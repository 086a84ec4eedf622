// Issues and reasons with the system's own field, as staff find it on its screens: `Kareo ▸ Insurance policy ▸ Policy Number`. docs/architecture.md section 5.
import type { Issue } from '../fhir/outcome.js';
import type { Resource } from '../fhir/resource.js';
import { fieldTrail } from '../mapping/field-at.js';
import { fieldOfMember } from '../mapping/field-of-member.js';
import type { Reason } from '../systems/failure.js';
import type { DataClass, RecordPart, System } from '../systems/system.js';

/** An issue of the resource that a part of a record has become. */
export function issueOfPart(system: System, part: RecordPart, resource: Resource, issue: Issue): Issue {
  const { expression = part.resourceType, child } = issue;
  return { ...issue, field: fieldTrail(system.title, part.fieldAt({ resource, expression, child })) };
}

/** An issue of a record that is not of its schema, told at a member of the record. */
export function issueOfRecord(system: System, recordType: string, issue: Issue): Issue {
  const { expression } = issue;
  if (expression === undefined) return issue;
  const tables = system.tables.filter((table) => table.recordType === recordType);
  const trail = fieldOfMember(tables, expression);
  return trail === undefined ? issue : { ...issue, field: fieldTrail(system.title, trail) };
}

/** The types of what is written with a data class. */
const typesOf: Readonly<Record<DataClass | 'bill-status', readonly string[]>> = {
  directory: ['Practitioner', 'Location', 'Organization'],
  patients: ['Patient', 'RelatedPerson'],
  insurance: ['Coverage', 'RelatedPerson', 'Account', 'InsurancePlan', 'Organization'],
  appointments: ['Appointment'],
  encounters: ['Encounter'],
  bills: ['Claim'],
  charges: ['ChargeItem', 'Claim'],
  'bill-status': ['Claim'],
};

/** A reason that a system gives at a member of what was written to it; one that is in the words of staff already stays as it is. */
export function reasonOfWrite(system: System, dataClass: DataClass | 'bill-status', reason: Reason): Reason {
  const { field, text } = reason;
  if (field === undefined || !text.includes(field)) return reason;
  const tables = system.tables.filter(({ resourceType }) => typesOf[dataClass].includes(resourceType));
  const trail = fieldOfMember(tables, field);
  if (trail === undefined) return reason;
  const named = fieldTrail(system.title, trail);
  return { ...reason, field: named, text: `${named}: ${text}` };
}
