// Makes what run time reads of our profiles: their snapshots, what they need of US Core, and our terminology, one definition a line. https://hl7.org/fhir/R4/profiling.html
import { readdirSync, readFileSync } from 'node:fs';
import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import {
  createDefinitions,
  definitionFileNames,
  profileFileNames,
  withDefinitions,
  type Definition,
} from '../../src/validation/definitions.js';
import { createSnapshots } from '../../src/validation/snapshot/snapshots.js';
import { codeSystem, lines, structure, valueSet, type Json } from '../definitions.js';
import type { Generator } from '../generator.js';

const folder = 'src/validation/definitions/';

/** The three files; snapshots are made by the product's own generator. */
export const profileDefinitions: Generator = async (root) => {
  const read = (name: string): Uint8Array => readFileSync(new URL(folder + name, root));
  const core = createDefinitions({
    structures: read(definitionFileNames.structures),
    valueSets: read(definitionFileNames.valueSets),
    codeSystems: read(definitionFileNames.codeSystems),
  });
  const all = definitionsUnder(root);
  const { structure: snapshotOf, problem } = createSnapshots(withDefinitions(core, all));
  const structures = all.filter((one): one is StructureDefinition => one.resourceType === 'StructureDefinition');
  const trimmed = structures.map(({ url, version }) => {
    const made = snapshotOf(url);
    if (made === undefined) throw new Error(problem(url) ?? `${url} has no snapshot`);
    return { ...structure(made as unknown as Json), version };
  });
  const valueSets = all.filter((one): one is ValueSet => one.resourceType === 'ValueSet');
  const codeSystems = all.filter((one): one is CodeSystem => one.resourceType === 'CodeSystem');
  const file = (name: string, resources: readonly Json[]) => ({ path: folder + name, text: lines(resources) });
  return [
    file(profileFileNames.structures, trimmed),
    file(
      profileFileNames.valueSets,
      valueSets.map((one) => valueSet({ ...one })),
    ),
    file(
      profileFileNames.codeSystems,
      codeSystems.map((one) => codeSystem({ ...one })),
    ),
  ];
};

/** Ours as the Shorthand compiler made them, and those of US Core. */
function definitionsUnder(root: URL): readonly Definition[] {
  const generated = new URL('profiles/generated/', root);
  const ours = readdirSync(generated)
    .filter((name) => /^(?:StructureDefinition|ValueSet|CodeSystem)-/.test(name))
    .map((name) => JSON.parse(readFileSync(new URL(name, generated), 'utf8')) as Definition);
  const usCore = readFileSync(new URL('profiles/us-core.ndjson', root), 'utf8').trimEnd().split('\n');
  return [...usCore.map((line) => JSON.parse(line) as Definition), ...ours];
}
