// The providers that an encounter names: by id, external id or name, active, and with the NPI that Kareo has. Kareo sheet 2.6 and 4.2.
import { isActive, plainName, providerName } from './directory.js';
import type { Complaints } from './echo.js';
import { type EncounterWrite, type ProviderDetail, providerRoles } from './encounter-write.js';
import type { Encounter, FlatRecord } from './records.js';
import type { State } from './state.js';
import { fullName, present } from './text.js';

/** Role → provider; complains about those that are not there, are inactive, or have another NPI. */
export function providersOf(state: State, write: EncounterWrite, say: Complaints): Encounter['providers'] {
  const providers: Record<string, { id: number | undefined; name: string }> = {};
  for (const role of providerRoles) {
    const member = `${role}Provider` as const;
    const reference = write[member];
    if (reference === undefined || !isNamed(reference)) {
      if (role === 'Rendering') say.add(member, 5141, 'A rendering provider is required.');
      continue;
    }
    const found = providerNamed(state, reference);
    // Not every referring physician is on the account's list: a name is enough. Integration guide: Kareo–Practice Fusion, "Other Source".
    if (found === undefined && role === 'Referring' && !reference.ProviderID) {
      providers[role] = { id: undefined, name: nameOf(reference) };
      continue;
    }
    const spoken = reference.ProviderID ?? (nameOf(reference) || (reference.NPI ?? reference.ExternalID ?? ''));
    const usable = found !== undefined && (role === 'Referring' || found.columns['Type'] !== 'Referring Provider');
    if (!usable) {
      say.add(member, 5142, `${role} provider ${spoken} not found, add the provider under Settings > Providers.`);
    } else if (!isActive(found)) {
      say.add(
        member,
        5143,
        `${role} provider ${spoken} is inactive, reactivate the provider under Settings > Providers.`,
      );
    } else if (present(reference.NPI) && reference.NPI !== found.columns['NationalProviderIdentifier']) {
      say.add(
        `${member}.NPI`,
        5144,
        `NPI ${reference.NPI} differs, Kareo has ${found.columns['NationalProviderIdentifier'] ?? 'none'}.`,
      );
    } else {
      providers[role] = { id: found.ID, name: providerName(found) };
    }
  }
  return providers;
}

const isNamed = (reference: ProviderDetail): boolean =>
  Boolean(reference.ProviderID) ||
  present(reference.ExternalID) ||
  present(reference.LastName) ||
  present(reference.NPI);

const nameOf = (reference: ProviderDetail): string =>
  fullName([reference.FirstName, reference.MiddleName, reference.LastName]);

/** By ID, external id or name; the NPI alone is not a key. */
function providerNamed(state: State, reference: ProviderDetail): FlatRecord | undefined {
  if (reference.ProviderID) return state.providers.get(reference.ProviderID);
  const wanted = nameOf(reference).toLowerCase();
  const short = fullName([reference.FirstName, reference.LastName]).toLowerCase();
  for (const provider of state.providers.values()) {
    if (present(reference.ExternalID) && provider.columns['ExternalID'] === reference.ExternalID) return provider;
    const { FirstName, LastName } = provider.columns;
    if (wanted !== '' && plainName(provider).toLowerCase() === wanted) return provider;
    if (short !== '' && !present(reference.MiddleName) && fullName([FirstName, LastName]).toLowerCase() === short)
      return provider;
  }
  return undefined;
}
