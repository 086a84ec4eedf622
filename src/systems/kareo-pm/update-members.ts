// What an update sends of two states of a record: members that differ, and, for those that are gone, what clears them. Kareo sheet, "UpdatePatient": an omitted member stays, an empty text clears.
import { changes } from '../../mapping/json.js';
import type { RequestMembers, RequestValue } from './envelope.js';

/** The members to send; empty where nothing differs. */
export function updateMembers(before: object, after: object): RequestMembers {
  const old = before as RequestMembers;
  const differing = Object.entries(changes<RequestMembers>(old, after as RequestMembers)).map(
    ([member, value]) => [member, valueToSend(member, value, old[member])] as const,
  );
  return Object.fromEntries(differing.filter(([, value]) => value !== undefined));
}

function valueToSend(member: string, value: RequestValue, before: RequestValue): RequestValue {
  if (value === null) return cleared(member, before);
  return isGroup(value) && isGroup(before) ? { ...emptied(before, value), ...value } : value;
}

const isGroup = (value: RequestValue): value is RequestMembers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text is cleared by an empty one, a list by an empty list, a date by nil; a number or a yes-or-no cannot be. */
function cleared(member: string, before: RequestValue): RequestValue {
  if (member === 'Gender') return 'Unknown';
  if (Array.isArray(before)) return [];
  if (isGroup(before)) return emptied(before, {});
  if (typeof before !== 'string') return undefined;
  return /^\d{4}-\d{2}-\d{2}T/.test(before) ? null : '';
}

/** What clears the members of a group that are gone; a provider pointed at by id is cleared by naming nobody. */
function emptied(before: RequestMembers, now: RequestMembers): RequestMembers {
  const gone = Object.keys(before).filter((member) => now[member] === undefined);
  return Object.fromEntries(
    gone.map((member) =>
      member === 'ProviderID' || member === 'PhysicianID'
        ? ['FullName', '']
        : [member, cleared(member, before[member])],
    ),
  );
}
