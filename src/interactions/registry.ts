// Every interaction and operation: what HTTP routes, what the CapabilityStatement says and what openapi.yaml describes is this table. https://hl7.org/fhir/R4/http.html#summary
import { canonicalRoot } from '../fhir/code-systems.js';
import { refusal } from '../fhir/outcome.js';
import type { DefinitionType } from '../validation/definition-index.js';
import type { Operation } from './operation-parameters.js';
import { capabilities } from './capabilities.js';
import { create } from './create.js';
import { definitionSearchParameters, readDefinition, searchDefinitions } from './definitions.js';
import { deleteInstance } from './delete.js';
import { expand, expandOperation } from './expand.js';
import { historyInstance, historyParameters, historySystem, historyType } from './history.js';
import type {
  Answer,
  InstanceRequest,
  Interaction,
  InteractionContext,
  InteractionRequest,
  TaskOperation,
  TypeRequest,
} from './interaction.js';
import { lookUp, lookupOperation } from './lookup.js';
import { read } from './read.js';
import { searchType } from './search-type.js';
import { createFromTask, linkFromTask, taskOperation } from './task-operations.js';
import { update } from './update.js';
import {
  validateCodeInCodeSystem,
  validateCodeInValueSet,
  validateInCodeSystem,
  validateInValueSet,
} from './validate-code.js';
import { validateParameters } from './validate-request.js';
import { validateOperation } from './validate.js';
import { vread } from './vread.js';

type Run<Request> = (context: InteractionContext, request: Request) => Promise<Answer>;
type Shape = Pick<Interaction, 'code' | 'method' | 'path'> & Partial<Interaction>;

const plain = { body: 'none', parameters: [] } as const;

/** The path patterns of HTTP let only served types and ids in that FHIR allows, so the request has both where the path has. */
const instance = (run: Run<InstanceRequest>, shape: Shape): Interaction => ({
  ...plain,
  ...shape,
  level: 'instance',
  run: (context, request) => run(context, request as InstanceRequest),
});
const type = (run: Run<TypeRequest>, shape: Shape): Interaction => ({
  ...plain,
  ...shape,
  level: 'type',
  run: (context, request) => run(context, request as TypeRequest),
});

const validates = {
  code: '$validate',
  definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate',
  parameters: validateParameters,
} as const;

const onTask = (operation: string, run: Interaction['run'], body: Interaction['body'] = 'none'): Interaction => ({
  ...plain,
  body,
  code: `$${operation}`,
  level: 'instance',
  method: 'POST',
  path: `/Task/{id}/$${operation}`,
  definition: `${canonicalRoot}/OperationDefinition/Task-${operation}`,
  onlyOn: 'Task',
  run,
});
const onDelivery = (operation: TaskOperation): Interaction => onTask(operation, taskOperation(operation));

type RunHere = (context: InteractionContext, request: InteractionRequest) => Answer;

/** An operation of terminology, asked by GET with parameters in the URL or by POST with Parameters, of a type and, where it has them, of its instances. */
const onTerminology = (
  on: 'ValueSet' | 'CodeSystem',
  { name, simple }: Operation,
  run: RunHere,
  levels: readonly ('type' | 'instance')[],
): readonly Interaction[] =>
  levels.flatMap((level) => {
    const shared = {
      code: name,
      level,
      path: level === 'type' ? `/${on}/${name}` : `/${on}/{id}/${name}`,
      parameters: simple,
      definition: `http://hl7.org/fhir/OperationDefinition/${on}-${name.slice(1)}`,
      onlyOn: on,
      run,
    } as const;
    return [
      { ...shared, method: 'GET', body: 'none' },
      { ...shared, method: 'POST', body: 'optional' },
    ] as const;
  });

const definitionTypes: readonly DefinitionType[] = ['CodeSystem', 'StructureDefinition', 'ValueSet'];

/** Reading and finding definitions: they stand in no store, so that their paths come before those of resources. */
const onDefinitions: readonly Interaction[] = definitionTypes.flatMap((on) => {
  const shared = { ...plain, method: 'GET', onlyOn: on } as const;
  const search = {
    ...shared,
    code: 'search-type',
    level: 'type',
    parameters: definitionSearchParameters,
    run: searchDefinitions(on),
  } as const;
  return [
    { ...shared, code: 'read', level: 'instance', path: `/${on}/{id}`, run: readDefinition(on) },
    { ...search, path: `/${on}` },
    { ...search, method: 'POST', path: `/${on}/_search`, body: 'form' },
  ] as const;
});

// prettier-ignore
export const interactions: readonly Interaction[] = [
  ...onDefinitions,
  instance(read,              { code: 'read',             method: 'GET',    path: '/{type}/{id}' }),
  instance(update,            { code: 'update',           method: 'PUT',    path: '/{type}/{id}', body: 'resource' }),
  instance(deleteInstance,    { code: 'delete',           method: 'DELETE', path: '/{type}/{id}' }),
  type(searchType,            { code: 'search-type',      method: 'GET',    path: '/{type}', parameters: 'search' }),
  type(create,                { code: 'create',           method: 'POST',   path: '/{type}', body: 'resource' }),
  type(searchType,            { code: 'search-type',      method: 'POST',   path: '/{type}/_search', body: 'form', parameters: 'search' }),
  instance(vread,             { code: 'vread',            method: 'GET',    path: '/{type}/{id}/_history/{version}' }),
  instance(historyInstance,   { code: 'history-instance', method: 'GET',    path: '/{type}/{id}/_history', parameters: historyParameters }),
  type(historyType,           { code: 'history-type',     method: 'GET',    path: '/{type}/_history', parameters: historyParameters }),
  type(validateOperation,     { ...validates,             method: 'POST',   path: '/{type}/$validate', body: 'resource' }),
  instance(validateOperation, { ...validates,             method: 'POST',   path: '/{type}/{id}/$validate', body: 'optional' }),
  instance(validateOperation, { ...validates,             method: 'GET',    path: '/{type}/{id}/$validate' }),
  onDelivery('resend'),
  onDelivery('hold'),
  onDelivery('release'),
  onDelivery('cancel'),
  onTask('link', linkFromTask, 'resource'),
  onTask('create', createFromTask),
  ...onTerminology('ValueSet',   expandOperation,      expand,                   ['type', 'instance']),
  ...onTerminology('ValueSet',   validateInValueSet,   validateCodeInValueSet,   ['type', 'instance']),
  ...onTerminology('CodeSystem', validateInCodeSystem, validateCodeInCodeSystem, ['type', 'instance']),
  ...onTerminology('CodeSystem', lookupOperation,      lookUp,                   ['type']),
  {
    ...plain, code: 'history-system', level: 'system', method: 'GET', path: '/_history', parameters: historyParameters,
    run: historySystem,
  },
  {
    ...plain, code: 'capabilities', level: 'system', method: 'GET', path: '/metadata', parameters: ['mode'],
    run: (context, request) => capabilities(context, request, interactions),
  },
];

/**
 * Runs an interaction.
 * Errors: OutcomeError 400 for a parameter that it does not know, unless the client prefers lenient handling; and its own.
 */
export function runInteraction(
  interaction: Interaction,
  context: InteractionContext,
  request: InteractionRequest,
): Answer | Promise<Answer> {
  if (interaction.parameters !== 'search' && request.parameters.length > 0 && request.prefer.handling !== 'lenient') {
    const known = [...interaction.parameters, '_format', '_pretty'];
    const unknown = request.parameters.filter(([name]) => !known.includes(name)).map(([name]) => name);
    if (unknown.length > 0) {
      const text = `${unknown.join(', ')} is not known to ${interaction.code}; known are ${known.join(', ')}`;
      throw refusal(400, 'not-supported', text);
    }
  }
  return interaction.run(context, request);
}
