// Our profiles as another validator needs them: whole, each with a snapshot made by our generator over R4's definitions as published. profiles/, src/validation/snapshot.
import { readdirSync, readFileSync } from 'node:fs';
import type { StructureDefinition } from 'fhir/r4.js';
import { withDefinitions, type Definition } from '../src/validation/definitions.js';
import { createSnapshots } from '../src/validation/snapshot/snapshots.js';
import { r4Definitions } from '../test/validation/definition-files.js';
import { publishedDefinitions } from './validation-peers.js';

const profiles = new URL('../../profiles/', import.meta.url);
/** Gives a profile of ours with its snapshot; throws where there is none. */
export function ourProfiles(): (canonical: string) => StructureDefinition {
  const folder = new URL('generated/', profiles);
  const ours = readdirSync(folder)
    .filter((name) => name.startsWith('StructureDefinition-'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Definition);
  const usCore = readFileSync(new URL('us-core.ndjson', profiles), 'utf8').trimEnd().split('\n');
  const snapshots = createSnapshots(
    withDefinitions(r4Definitions(), [
      ...publishedDefinitions(),
      ...usCore.map((line) => JSON.parse(line) as Definition),
      ...ours,
    ]),
  );
  return (canonical) => {
    const found = snapshots.structure(canonical);
    if (found === undefined) throw new Error(snapshots.problem(canonical) ?? `There is no profile ${canonical}`);
    return found;
  };
}
