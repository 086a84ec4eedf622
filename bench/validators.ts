// Our validator as the product makes it, and the resources that validation is measured with. src/validation.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  createDefinitions,
  definitionFileNames,
  readDefinitionFiles,
  withDefinitions,
  type Definition,
} from '../src/validation/definitions.js';
import { createValidator, type Validator } from '../src/validation/validator.js';

const root = new URL('../../', import.meta.url);
const file = (name: string): Uint8Array => readFileSync(new URL(`src/validation/definitions/${name}`, root));

/** Our validator over R4 and the given definitions. */
export function ourValidator(more: readonly Definition[] = []): Validator {
  const core = createDefinitions(readDefinitionFiles(definitionFileNames, file));
  return createValidator(more.length === 0 ? core : withDefinitions(core, more));
}

export interface Typed {
  readonly resourceType: string;
  readonly id?: string | undefined;
}

/** Resources under the name that a row shows. */
export interface NamedSet {
  readonly name: string;
  readonly resources: readonly Typed[];
}

const shared = process.env['CHARTBRIDGE_SHARED'] ?? new URL('../shared/', root).pathname;
const examples = `${shared.replace(/\/?$/, '/')}oracles/r4-examples/`;

/** HL7's examples of the five types; none where they are not at hand. */
export function officialExamples(): readonly Typed[] {
  if (!existsSync(examples)) {
    console.log("  without HL7's examples: ../shared/oracles/r4-examples is not here");
    return [];
  }
  return readdirSync(examples)
    .filter((name) => /^(?:Patient|Coverage|Encounter|Claim|ChargeItem)-/.test(name))
    .map((name) => JSON.parse(readFileSync(examples + name, 'utf8')) as Typed);
}

/**
 * Resources of the five types as our mapping tables make them. Another process makes them, as running the house and both
 * sandboxes in this one would leave its mark on what is measured.
 */
export function tableResources(): readonly Typed[] {
  const script = new URL('table-resources.js', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`The practice's resources could not be made: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Typed);
}

/** The same values in fresh objects, as they come from a request's body. */
export const fresh = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export const types = ['Patient', 'Coverage', 'Encounter', 'Claim', 'ChargeItem'];

/** The address of our profile of a type. */
export const ourProfileOf = (type: string): string =>
  `https://chartbridge.example/fhir/StructureDefinition/chartbridge-${type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`;
