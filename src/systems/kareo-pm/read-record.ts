// Turns the elements of an answer into records: all text, no nulls, lists never collapsed. Kareo Technical Guide (API 2.1), "Response" sections.
import { listMembers } from './record-members.js';
import type { XmlElement } from './read-xml.js';

/** A record as read: members are text, records or lists; what is nil or empty is left out. */
export interface ReadRecord {
  readonly [member: string]: string | ReadRecord | readonly (string | ReadRecord)[];
}

// The lists of answers; those within records are told by their schemas. `Charges` is one too, but in PatientData an amount: text wins.
const answerLists = new Set([
  'Appointments',
  'Charges',
  'EncounterDetails',
  'ExternalVendors',
  'InsuranceCompanies',
  'InsurancePlans',
  'ItemsUpdated',
  'Patients',
  'Payments',
  'Practices',
  'ProcedureCodes',
  'Providers',
  'ServiceLinesAdded',
  'ServiceLocations',
  'Throttles',
  'Transactions',
]);

/** The members of an element as a record; `{}` where it has none. */
export function recordOf(element: XmlElement | undefined): ReadRecord {
  const members: Record<string, string | ReadRecord | readonly (string | ReadRecord)[]> = {};
  for (const child of element?.children ?? []) {
    const value = valueOf(child);
    if (value !== undefined) members[child.name] = value;
  }
  return members;
}

function valueOf(element: XmlElement): string | ReadRecord | readonly (string | ReadRecord)[] | undefined {
  if (element.children.length === 0) return element.text;
  if (answerLists.has(element.name) || listMembers.has(element.name)) return itemsOf(element);
  const record = recordOf(element);
  return isEmpty(record) ? undefined : record;
}

/** The items of a list; a placeholder (an item with nothing in it) is none. */
export function itemsOf(element: XmlElement | undefined): readonly (string | ReadRecord)[] {
  return (element?.children ?? []).flatMap((item) => {
    const value = item.children.length === 0 ? item.text : recordOf(item);
    return value === undefined || (typeof value === 'object' && isEmpty(value)) ? [] : [value];
  });
}

/** The rows of a list that have an id of that member; Kareo answers "no match" with one row of nothing. */
export function rowsOf(element: XmlElement | undefined, idMember: string): readonly ReadRecord[] {
  return itemsOf(element).filter(
    (row): row is ReadRecord => typeof row === 'object' && typeof row[idMember] === 'string',
  );
}

const isEmpty = (record: ReadRecord): boolean => Object.keys(record).length === 0;
