// Practices, providers, service locations and employers as other records name them: by id, external id or name. Kareo sheet 2.2, 2.6, 2.7.
import { internalFault } from '../wire/faults.js';
import type { Columns, FlatRecord } from './records.js';
import { nextId, type State } from './state.js';
import { fullName, present } from './text.js';
import type { PracticeReference, ProviderReference } from './writes.js';

/** Adds a flat record, with the id it names or the next of its kind. */
export function addRecord(
  state: State,
  kind: string,
  to: Map<number, FlatRecord>,
  columns: Columns,
  id?: number,
): FlatRecord {
  const now = state.clock.now();
  const record: FlatRecord = { ID: nextId(state, kind, id), columns, createdAt: now, modifiedAt: now };
  to.set(record.ID, record);
  return record;
}

/** `Mara Q Ellison, MD` */
export function providerName(provider: FlatRecord): string {
  const { columns } = provider;
  const name = fullName([
    columns['Prefix'],
    columns['FirstName'],
    columns['MiddleName'],
    columns['LastName'],
    columns['Suffix'],
  ]);
  return columns['FullName'] ?? (present(columns['Degree']) ? `${name}, ${columns['Degree']}` : name);
}

export const isActive = (record: FlatRecord): boolean => record.columns['Active'] !== 'False';

/** The practice that a request names; one that is not there is a server fault, as live. */
export function practiceOf(state: State, reference: PracticeReference): FlatRecord {
  const { PracticeID, PracticeName, ExternalID } = reference;
  const practice =
    PracticeID !== undefined && PracticeID !== 0
      ? state.practices.get(PracticeID)
      : [...state.practices.values()].find(
          ({ columns }) =>
            (present(PracticeName) && columns['PracticeName'] === PracticeName) ||
            (present(ExternalID) && columns['ExternalID'] === ExternalID),
        );
  if (practice === undefined) throw internalFault('No practice fits the reference.');
  return practice;
}

/** The provider that a reference names by id, external id or full name (letter case aside). */
export function providerOf(state: State, reference: ProviderReference): FlatRecord | undefined {
  const id = reference.ProviderID ?? reference.PhysicianID;
  if (id !== undefined && id !== 0) return state.providers.get(id);
  const wanted = reference.FullName?.toLowerCase();
  for (const provider of state.providers.values()) {
    if (present(reference.ExternalID) && provider.columns['ExternalID'] === reference.ExternalID) return provider;
    if (
      present(wanted) &&
      [providerName(provider), plainName(provider)].some((name) => name.toLowerCase() === wanted)
    ) {
      return provider;
    }
  }
  return undefined;
}

/** Without degree: what a request spells in parts or in full. */
export function plainName(provider: FlatRecord): string {
  const { columns } = provider;
  return fullName([columns['FirstName'], columns['MiddleName'], columns['LastName']]);
}

export const namesProvider = (reference: ProviderReference): boolean =>
  Boolean(reference.ProviderID ?? reference.PhysicianID) ||
  present(reference.ExternalID) ||
  present(reference.FullName);

/** A service location by id, else by its internal name, exactly. */
export function locationOf(state: State, id: number | undefined, name: string | undefined): FlatRecord | undefined {
  if (id !== undefined && id !== 0) return state.locations.get(id);
  if (!present(name)) return undefined;
  for (const location of state.locations.values()) if (location.columns['Name'] === name) return location;
  return undefined;
}
