// Which field of a system an element is, for a client that asks whether the system would take a resource. docs/architecture.md section 1.
import { fieldAt, fieldTrail, type Spot } from '../mapping/field-at.js';
import type { System } from './system.js';

/** The field of a system at a place of a resource; undefined where no table of that system speaks of the place. */
export type FieldOf = (spot: Spot) => string | undefined;

/**
 * The fields of the system whose acceptance profile (`…/kareo-accepts-claim`) this is, for resources of the type;
 * undefined where it is no such profile.
 */
export function fieldsOfProfile(
  systems: readonly System[],
  profile: string,
  resourceType: string,
): FieldOf | undefined {
  const name = profile.slice(profile.lastIndexOf('/') + 1);
  const system = systems.find(({ accepts }) => name.startsWith(accepts));
  if (system === undefined) return undefined;
  const tables = system.tables.filter((table) => table.resourceType === resourceType);
  return (spot) => {
    const trails = tables.map((table) => fieldAt(table, spot));
    const [longest] = trails.toSorted((a, b) => b.length - a.length);
    return longest === undefined || longest.length < 2 ? undefined : fieldTrail(system.title, longest);
  };
}
