// Our validator as the product makes it, and the resources that validation is measured with. src/validation.
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

/** The same values in fresh objects, as they come from a request's body. */
export const fresh = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export const types = ['Patient', 'Coverage', 'Encounter', 'Claim', 'ChargeItem'];
