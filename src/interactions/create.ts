// create, also conditional: a new resource under an id of ours. https://hl7.org/fhir/R4/http.html#create
import { refusal } from '../fhir/outcome.js';
import type { ResourceType } from '../fhir/resource.js';
import type { SearchPlan } from '../search/plan.js';
import type { RowWrite, Version } from '../store/store.js';
import type { Answer, InteractionContext, TypeRequest } from './interaction.js';
import { acceptResource, type Accepted } from './resource-body.js';
import { readSearch, searchAtMost, termsOf } from './search.js';
import { locationOf, versionAnswer, writtenAnswer } from './written.js';

/**
 * Answers 201 with the Location. With If-None-Exist: 200 and the one resource that matches, where there is one.
 * Errors: OutcomeError 400 where the body is of another type, 412 where several match, 422 where it is not valid.
 */
export async function create(context: InteractionContext, request: TypeRequest): Promise<Answer> {
  const { type, ifNoneExist } = request;
  const accepted = acceptResource(request.body, type, context.validate);
  if (ifNoneExist) return createUnlessThere(context, request, ifNoneExist, accepted);
  const { resource, decimals, warnings } = accepted;
  const written = await context.write({ method: 'create', type, resource, decimals });
  if (written === 'blocked') throw new Error('A create without guards was blocked');
  return writtenAnswer(request, 201, written, warnings);
}

/** Of several such creates at one time exactly one writes: the others find their search outdated, and search again. */
async function createUnlessThere(
  context: InteractionContext,
  request: TypeRequest,
  ifNoneExist: TypeRequest['parameters'],
  { resource, decimals, warnings }: Accepted,
): Promise<Answer> {
  const { type } = request;
  const plan = await conditionOf(context, request, ifNoneExist);
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const hold = await holdOf(context, plan);
    const [match, another] = await searchAtMost(context, plan, 2);
    if (another)
      throw refusal(412, 'multiple-matches', `More than one ${type} matches If-None-Exist; nothing was created`);
    if (match) return foundAnswer(request, match);
    const written = await context.write({ method: 'create', type, resource, decimals, ...hold });
    if (written !== 'blocked') return writtenAnswer(request, 201, written, warnings);
  }
  throw new Error('A conditional create was blocked a thousand times in a row');
}

const foundAnswer = (request: TypeRequest, match: Version): Answer => ({
  ...versionAnswer(request, 200, match),
  headers: locationOf(request.base, match),
});

async function conditionOf(
  context: InteractionContext,
  request: TypeRequest,
  ifNoneExist: TypeRequest['parameters'],
): Promise<SearchPlan> {
  const search = readSearch(context, request.type, { base: request.base, prefer: {} }, ifNoneExist);
  const terms = await termsOf(context, search);
  if (terms.length === 0) throw refusal(400, 'invalid', 'If-None-Exist must name at least one search parameter');
  return { type: request.type, terms, order: search.order, limit: 2 };
}

/**
 * What makes the commit fail if another one fulfilled the condition meanwhile. A condition that is one exact key
 * (`identifier=system|value`) is guarded by that key against every write; any other by a row that all such creates of the type move on.
 */
async function holdOf(
  { store, tenant }: InteractionContext,
  { type, terms }: SearchPlan,
): Promise<{ readonly guards: readonly string[] } | { readonly rows: readonly RowWrite[] }> {
  const guard = exactKeyOf(terms);
  if (guard !== undefined) return { guards: [guard] };
  const key = conditionalCreates(type);
  const row = await store.get(tenant, 'setting', key);
  return { rows: [{ kind: 'setting', key, expect: row?.version ?? 0, value: {}, index: [] }] };
}

const conditionalCreates = (type: ResourceType): string => `if-none-exist/${type}`;

function exactKeyOf([term, ...others]: SearchPlan['terms']): string | undefined {
  if (others.length > 0 || term?.on !== 'keys' || term.negate || term.spans.length !== 1) return undefined;
  const [span] = term.spans;
  return span && Object.keys(span).every((name) => name === 'from') ? span.from : undefined;
}
