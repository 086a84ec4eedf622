// Gives every definition a snapshot: its own, or one made when first asked for. https://hl7.org/fhir/R4/profiling.html#snapshot
import type { StructureDefinition } from 'fhir/r4.js';
import type { Definitions } from '../definitions.js';
import { withSnapshot } from './snapshot.js';
import { SnapshotError } from './snapshot-tree.js';

/** Definitions with snapshots. */
export interface Snapshots {
  /** The definition with its snapshot; undefined when it is not known or no snapshot can be made. */
  readonly structure: (canonical: string) => StructureDefinition | undefined;
  /** Why no snapshot could be made of a definition that is known; undefined otherwise. */
  readonly problem: (canonical: string) => string | undefined;
}

export function createSnapshots(definitions: Definitions): Snapshots {
  const made = new Map<StructureDefinition, StructureDefinition | undefined>();
  const problems = new Map<StructureDefinition, string>();
  const structure = (canonical: string): StructureDefinition | undefined => {
    const found = definitions.structure(canonical);
    if (found === undefined || made.has(found)) return found && made.get(found);
    // A definition whose snapshot needs itself finds nothing, and so is told as a problem.
    made.set(found, undefined);
    try {
      made.set(found, hasSnapshot(found) ? found : withSnapshot(found, structure));
    } catch (error) {
      // A package may hold anything: what is no StructureDefinition within is told of the profile, and fails no request.
      const why = error instanceof Error ? error.message : String(error);
      problems.set(found, error instanceof SnapshotError ? why : `No snapshot of ${found.url}: ${why}`);
    }
    return made.get(found);
  };
  return {
    structure,
    problem: (canonical) => {
      structure(canonical);
      const found = definitions.structure(canonical);
      return found && problems.get(found);
    },
  };
}

const hasSnapshot = ({ snapshot }: StructureDefinition): boolean => (snapshot?.element ?? []).length > 0;
