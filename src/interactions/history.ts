// history of an instance, a type, or everything: versions, newest first. https://hl7.org/fhir/R4/http.html#history
import { notFound, refusal } from '../fhir/outcome.js';
import type { HistoryRange } from '../store/store.js';
import { bundleJson, historyEntry, pageUrl, type Link } from './bundle.js';
import type { Answer, InstanceRequest, InteractionContext, InteractionRequest, TypeRequest } from './interaction.js';
import { defaultCount, maxCount } from './page-size.js';

/** Errors: OutcomeError 404 for what never was. */
export async function historyInstance(context: InteractionContext, request: InstanceRequest): Promise<Answer> {
  const { type, id } = request;
  if (!(await context.store.read(context.tenant, type, id))) throw notFound(`${type}/${id}`);
  return history(context, request, `${type}/${id}/_history`, { type, id });
}

export const historyType = (context: InteractionContext, request: TypeRequest): Promise<Answer> =>
  history(context, request, `${request.type}/_history`, { type: request.type });

export const historySystem = (context: InteractionContext, request: InteractionRequest): Promise<Answer> =>
  history(context, request, '_history', {});

/** The parameters that a history knows. */
export const historyParameters = ['_count', '_since', '_page'];

async function history(
  { store, tenant }: InteractionContext,
  { base, parameters }: InteractionRequest,
  path: string,
  scope: Pick<HistoryRange, 'type' | 'id'>,
): Promise<Answer> {
  const said = new Map(parameters);
  const since = said.get('_since');
  const after = said.get('_page');
  const page = await store.history(tenant, {
    ...scope,
    limit: countOf(said.get('_count')),
    ...(since !== undefined && { since: instantOf(since) }),
    ...(after !== undefined && { after }),
  });
  const kept = parameters.filter(([name]) => name !== '_page');
  const next: Link[] = page.next === undefined ? [] : [['next', pageUrl(base, path, [...kept, ['_page', page.next]])]];
  const links: Link[] = [['self', pageUrl(base, path, parameters)], ...next];
  const total = after === undefined && page.next === undefined ? page.items.length : undefined;
  const entries = page.items.map((version) => historyEntry(base, version));
  return { status: 200, json: bundleJson({ type: 'history', links, total, entries }) };
}

function countOf(text: string | undefined): number {
  if (text === undefined) return defaultCount;
  if (!/^\d{1,9}$/.test(text)) throw refusal(400, 'invalid', '_count must be a number, such as 50');
  return Math.min(Math.max(Number(text), 1), maxCount);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function instantOf(text: string): string {
  const time = instant.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw refusal(400, 'invalid', '_since must be an instant, such as 2026-01-31T08:00:00Z');
  return new Date(time).toISOString();
}
