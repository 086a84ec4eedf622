// ValueSet/$expand: the codes of a value set, as far as they can be listed here. https://hl7.org/fhir/R4/valueset-operation-expand.html
import type { ValueSet, ValueSetExpansion, ValueSetExpansionContains } from 'fhir/r4.js';
import { notFound, refusal } from '../fhir/outcome.js';
import { isAbstract, isInactive, type Expanded, type ListedCode } from '../validation/terminology/terminology.js';
import {
  readParameters,
  urlOfInstance,
  valueSetAsked,
  type OperationParameters,
  type Operation,
} from './operation-parameters.js';
import type { Answer, InteractionContext, InteractionRequest } from './interaction.js';

/** `excludeNested` changes nothing: expansions are flat. */
export const expandOperation: Operation = {
  name: '$expand',
  simple: ['url', 'valueSetVersion', 'filter', 'offset', 'count', 'includeDesignations', 'activeOnly', 'excludeNested'],
  complex: ['valueSet'],
};

/**
 * Answers 200 with the value set and its expansion.
 * Errors: OutcomeError 400 where it is not said which value set, or a parameter is not known; 404 where it is not here; 422
 * `not-supported` where what it draws on is not here, `too-costly` where its codes follow a rule that no list holds.
 */
export function expand(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = readParameters(expandOperation, context, request);
  const wanted = valueSetAsked(expandOperation, asked, urlOfInstance(context, 'ValueSet', request));
  const name = typeof wanted === 'string' ? `The value set ${wanted}` : 'The value set of the request';
  const expanded = context.terminology().expand(wanted);
  if (expanded === undefined) throw notFound(name);
  if (expanded.codes.length === 0) refuseUnlisted(name, expanded);
  const found = chosenOf(expanded.codes, asked);
  const definition = typeof wanted === 'string' ? context.definitions().find('ValueSet', wanted) : wanted;
  const { url, version, name: ofSet, title } = (definition ?? {}) as Partial<ValueSet>;
  const valueSet: ValueSet = {
    resourceType: 'ValueSet',
    ...(url !== undefined && { url }),
    ...(version !== undefined && { version }),
    ...(ofSet !== undefined && { name: ofSet }),
    ...(title !== undefined && { title }),
    status: 'active',
    expansion: {
      identifier: `urn:uuid:${context.newId()}`,
      timestamp: new Date(context.clock()).toISOString(),
      ...pageOf(found, expanded, asked),
    },
  };
  return { status: 200, json: JSON.stringify(valueSet) };
}

function refuseUnlisted(name: string, { unknown, rules }: Expanded): void {
  if (unknown.length > 0)
    throw refusal(
      422,
      'not-supported',
      `${name} cannot be expanded here: ${unknown.join('; ')}. Load a package that holds it, or ask $validate-code`,
    );
  if (rules.length > 0)
    throw refusal(422, 'too-costly', `${name} cannot be expanded: ${rules.join('; ')}. Ask $validate-code for a code`);
}

function chosenOf(codes: readonly ListedCode[], asked: OperationParameters): readonly ListedCode[] {
  const filter = asked.text('filter')?.toLowerCase();
  const isActiveOnly = asked.flag('activeOnly') === true;
  asked.flag('excludeNested');
  return codes.filter(
    ({ code, display, concept }) =>
      (filter === undefined || `${code} ${display ?? ''}`.toLowerCase().includes(filter)) &&
      !(isActiveOnly && concept !== undefined && isInactive(concept)),
  );
}

function pageOf(
  found: readonly ListedCode[],
  { unknown, rules, versions }: Expanded,
  asked: OperationParameters,
): Omit<ValueSetExpansion, 'timestamp'> {
  const offset = asked.number('offset');
  const count = asked.number('count');
  const from = offset ?? 0;
  const withDesignations = asked.flag('includeDesignations') === true;
  const contains = found
    .slice(from, count === undefined ? undefined : from + count)
    .map((one) => containsOf(one, withDesignations));
  const missing = [...new Set([...unknown, ...rules])];
  const filter = asked.text('filter');
  return {
    total: found.length,
    ...(offset !== undefined && { offset }),
    // A set of which part cannot be listed says so, as the specification wants it.
    ...(missing.length > 0 && { extension: [{ url: unclosed, valueBoolean: true }] }),
    parameter: [
      ...(filter === undefined ? [] : [{ name: 'filter', valueString: filter }]),
      ...(offset === undefined ? [] : [{ name: 'offset', valueInteger: offset }]),
      ...(count === undefined ? [] : [{ name: 'count', valueInteger: count }]),
      { name: 'includeDesignations', valueBoolean: withDesignations },
      { name: 'activeOnly', valueBoolean: asked.flag('activeOnly') === true },
      ...versions.map((valueUri) => ({ name: 'version', valueUri })),
      ...missing.map((valueString) => ({ name: 'not-expanded', valueString })),
    ],
    ...(contains.length > 0 && { contains }),
  };
}

const unclosed = 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed';

function containsOf(
  { system, code, display, concept }: ListedCode,
  withDesignations: boolean,
): ValueSetExpansionContains {
  const designation = withDesignations ? (concept?.designation ?? []) : [];
  return {
    ...(system !== '' && { system }),
    ...(concept !== undefined && isAbstract(concept) && { abstract: true }),
    ...(concept !== undefined && isInactive(concept) && { inactive: true }),
    code,
    ...(display !== undefined && { display }),
    ...(designation.length > 0 && { designation }),
  };
}
