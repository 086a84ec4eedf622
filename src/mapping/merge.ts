// The three-way merge of a record into a resource that has changed too, slot by slot. docs/architecture.md section 4, "Both sides changed".
import { copy, same } from './json.js';
import type { Contested, Mapped, MappedResource } from './mapped.js';
import type { Row } from './row.js';

/**
 * The base with what the record changed since it was last synchronised.
 * @param now the resource as the record alone would make it from the base
 * @param last the resource as the record as last synchronised would make it from the base; undefined: there is no such record
 */
export function mergeSince<Native, Resource>(
  rows: readonly Row<Native, Resource>[],
  base: Resource,
  now: Mapped<Resource>,
  last: Resource | undefined,
  winner: 'record' | 'base',
): MappedResource<Resource> {
  if (same(base, last)) return { ...now, contested: [] };
  const value = copy(base);
  const contested: Contested[] = [];
  for (const row of rows) {
    for (const slot of row.slots) {
      const says = slot.get(now.value);
      const said = last === undefined ? undefined : slot.get(last);
      const ours = slot.get(base);
      if (same(says, said) || same(says, ours)) continue;
      if (!same(said, ours)) {
        contested.push({ label: row.words.label, place: slot.path });
        if (winner === 'base') continue;
      }
      if (says === undefined) slot.clear(value);
      else slot.set(value, copy(says) as never);
    }
  }
  return { value, lost: now.lost, contested };
}
