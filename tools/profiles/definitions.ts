// Makes what run time reads of our profiles: their snapshots, what they need of US Core, and our terminology, one definition a line. https://hl7.org/fhir/R4/profiling.html
import { readdirSync, readFileSync } from 'node:fs';
import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import {
  createDefinitions,
  definitionFileNames,
  profileFileNames,
  readDefinitionFiles,
  stackedDefinitions,
  withDefinitions,
  type Definition,
} from '../../src/validation/definitions.js';
import { createSnapshots } from '../../src/validation/snapshot/snapshots.js';
import { codeSystem, definitionsIn, lines, structure, valueSet, type Json } from '../definitions.js';
import { expansionsOf } from '../expansions.js';
import type { Generator } from '../generator.js';

const folder = 'src/validation/definitions/';

/** The files; snapshots are made by the product's own generator. */
export const profileDefinitions: Generator = async (root) => {
  const read = (name: string): Uint8Array => readFileSync(new URL(folder + name, root));
  const core = createDefinitions(readDefinitionFiles(definitionFileNames, read));
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
  const made = {
    structures: lines(trimmed),
    valueSets: lines(valueSets.map((one) => valueSet({ ...one }))),
    codeSystems: lines(codeSystems.map((one) => codeSystem({ ...one }))),
  };
  const ours = definitionsIn(made);
  const expansions = expansionsOf(stackedDefinitions(ours, core), ours.structures());
  // What R4 itself binds has been worked out there.
  const own = expansions.filter(({ url }) => ours.valueSet(url) !== undefined || core.expansion(url) === undefined);
  const texts = { ...made, expansions: lines(own.map((one) => ({ ...one }))) };
  return Object.entries(profileFileNames).map(([kind, name]) => ({
    path: folder + name,
    text: texts[kind as keyof typeof texts],
  }));
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
