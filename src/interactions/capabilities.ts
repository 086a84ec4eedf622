// capabilities: the CapabilityStatement, made from the table that dispatches and the table that searches. https://hl7.org/fhir/R4/capabilitystatement.html
import type {
  CapabilityStatement,
  CapabilityStatementRestResource,
  CapabilityStatementRestResourceInteraction,
} from 'fhir/r4.js';
import { canonicalRoot } from '../fhir/code-systems.js';
import { resourceTypes, type ResourceType } from '../fhir/resource.js';
import { searchParameters } from '../search/parameters.js';
import type { DefinitionType } from '../validation/definition-index.js';
import type { Answer, Interaction, InteractionContext, InteractionRequest } from './interaction.js';

/** Answers 200 with the CapabilityStatement of exactly these interactions. */
export function capabilities(
  { software, definitions }: InteractionContext,
  { base }: InteractionRequest,
  interactions: readonly Interaction[],
): Answer {
  const { profilesOf } = definitions();
  const statement: CapabilityStatement = {
    resourceType: 'CapabilityStatement',
    name: software.name,
    status: 'active',
    date: software.releaseDate,
    kind: 'instance',
    software: { name: software.name, version: software.version, releaseDate: software.releaseDate },
    implementation: { description: 'One FHIR face for connected practice-management and clinical systems', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    implementationGuide: [`${canonicalRoot}/ImplementationGuide/chartbridge.fhir`],
    rest: [
      {
        mode: 'server',
        interaction: interactions
          .filter(({ level, code }) => level === 'system' && code === 'history-system')
          .map(() => ({ code: 'history-system' })),
        resource: [
          ...resourceTypes.map((type) => resourceOf(type, interactions, profilesOf(type))),
          ...(['CodeSystem', 'StructureDefinition', 'ValueSet'] as const).map((type) =>
            definitionOf(type, interactions),
          ),
        ],
      },
    ],
  };
  return { status: 200, json: JSON.stringify(statement) };
}

/** Definitions are read and found; what they are is loaded, not written. */
function definitionOf(type: DefinitionType, interactions: readonly Interaction[]): CapabilityStatementRestResource {
  const own = interactions.filter(({ onlyOn }) => onlyOn === type);
  const offered = new Set(own.map(({ code }) => code));
  const operation = operationsOf(type, own);
  return {
    type,
    interaction: restful.filter((code) => offered.has(code)).map((code) => ({ code })),
    searchParam: [
      { name: '_id', definition: 'http://hl7.org/fhir/SearchParameter/Resource-id', type: 'token' },
      { name: 'url', definition: 'http://hl7.org/fhir/SearchParameter/conformance-url', type: 'uri' },
      { name: 'version', definition: 'http://hl7.org/fhir/SearchParameter/conformance-version', type: 'token' },
    ],
    ...(operation.length > 0 && { operation }),
  };
}

const restful = [
  'read',
  'vread',
  'update',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
] as const;

function resourceOf(
  type: ResourceType,
  interactions: readonly Interaction[],
  profiles: readonly string[],
): CapabilityStatementRestResource {
  const codes = new Set(interactions.filter(({ onlyOn }) => onlyOn === undefined).map(({ code }) => code));
  const offered: CapabilityStatementRestResourceInteraction[] = restful
    .filter((code) => codes.has(code))
    .map((code) => ({ code }));
  const references = searchParameters[type].filter(({ kind }) => kind === 'reference');
  const includes = references.map(({ name }) => `${type}:${name}`);
  const revincludes = revincludesOf(type);
  return {
    type,
    ...(profiles.length > 0 && { supportedProfile: [...profiles] }),
    interaction: offered,
    versioning: 'versioned',
    readHistory: codes.has('vread'),
    updateCreate: false,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: false,
    conditionalDelete: 'not-supported',
    referencePolicy: ['literal'],
    ...(includes.length > 0 && { searchInclude: includes }),
    ...(revincludes.length > 0 && { searchRevInclude: revincludes }),
    searchParam: [
      { name: '_id', definition: 'http://hl7.org/fhir/SearchParameter/Resource-id', type: 'token' },
      { name: '_lastUpdated', definition: 'http://hl7.org/fhir/SearchParameter/Resource-lastUpdated', type: 'date' },
      ...searchParameters[type].map(({ name, canonical, kind }) => ({ name, definition: canonical, type: kind })),
    ],
    operation: operationsOf(type, interactions),
  };
}

const revincludesOf = (target: ResourceType): string[] =>
  resourceTypes.flatMap((source) =>
    searchParameters[source]
      .filter(({ kind, targets }) => kind === 'reference' && targets.includes(target))
      .map(({ name }) => `${source}:${name}`),
  );

function operationsOf(type: ResourceType | DefinitionType, interactions: readonly Interaction[]) {
  const offered = new Map(
    interactions
      .filter(({ definition, onlyOn }) => definition !== undefined && (onlyOn === undefined || onlyOn === type))
      .map(({ code, definition = '' }) => [code, definition]),
  );
  return [...offered].map(([code, definition]) => ({ name: code.slice(1), definition }));
}
