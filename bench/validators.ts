// Our validator as the product makes it, and the resources that validation is measured with. src/validation.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Coverage } from 'fhir/r4.js';
import { withDefinitions, type Definition } from '../src/validation/definitions.js';
import { createValidator, type Validator } from '../src/validation/validator.js';
import { ourDefinitions } from '../test/validation/definition-files.js';

const root = new URL('../../', import.meta.url);

/** Our validator as the product makes it, our profiles in front of R4, and the given definitions in front of both. */
export function ourValidator(more: readonly Definition[] = []): Validator {
  const definitions = ourDefinitions();
  return createValidator(more.length === 0 ? definitions : withDefinitions(definitions, more));
}

/** Long enough for the compiler to have settled all checks, as in a server that has been up for some seconds. */
export const warmUpMs = 3000;

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

const base = 'https://chartbridge.example/fhir/StructureDefinition/chartbridge-';

/** The address of our profile of a type. */
export const ourProfileOf = (type: string): string => base + type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** The address of our profile that a resource is to meet: a Coverage of who pays for themselves has one of its own. */
export const profileFor = (resource: Typed): string =>
  isSelfPay(resource) ? `${base}self-pay-coverage` : ourProfileOf(resource.resourceType);

const isSelfPay = (resource: Typed): boolean =>
  resource.resourceType === 'Coverage' && (resource as Coverage).type?.coding?.[0]?.code === 'pay';
