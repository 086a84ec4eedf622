// read and search-type of the definitions that validation and terminology work with. https://hl7.org/fhir/R4/conformance-module.html
import type { Resource } from 'fhir/r4.js';
import { notFound, refusal } from '../fhir/outcome.js';
import { elementsOf, isCountAlone } from '../search/controls.js';
import type { DefinitionIndex, DefinitionType } from '../validation/definition-index.js';
import type { Definition } from '../validation/definitions.js';
import { bundleJson, pageUrl, type Link } from './bundle.js';
import { subsetOf } from './elements.js';
import type { Answer, InteractionContext, InteractionRequest } from './interaction.js';

/** What the search of definitions knows; without `url` and `_id` it lists them all, page by page. */
export const definitionSearchParameters = ['_id', 'url', 'version', '_count', '_page', '_summary', '_elements'];

/** Answers 200. Errors: OutcomeError 404. */
export const readDefinition =
  (type: DefinitionType) =>
  (context: InteractionContext, { id = '' }: InteractionRequest): Answer => {
    const definitions = context.definitions();
    const url = definitions.urlOf(type, id);
    if (url === undefined) throw notFound(`${type}/${id}`);
    return { status: 200, json: JSON.stringify(servedOf(definitions, type, url)) };
  };

const defaultCount = 20;
const mostCount = 200;

/** Answers 200 with a searchset. Errors: OutcomeError 400 where `_count` or `_page` is no number. */
export const searchDefinitions =
  (type: DefinitionType) =>
  (context: InteractionContext, { base, parameters }: InteractionRequest): Answer => {
    const definitions = context.definitions();
    const asked = new Map(parameters);
    const found = matches(definitions, type, asked);
    const isCounted = isCountAlone(asked.get('_summary') ?? 'false');
    const names = asked.get('_elements');
    const elements = names === undefined ? undefined : elementsOf(names);
    const count = isCounted ? 0 : Math.min(wholeNumber(asked, '_count', defaultCount), mostCount);
    const from = wholeNumber(asked, '_page', 0);
    const used = parameters.filter(([name]) => definitionSearchParameters.includes(name));
    const links: Link[] = [['self', pageUrl(base, type, used)]];
    const kept = used.filter(([name]) => name !== '_page');
    if (count > 0 && from + count < found.length)
      links.push(['next', pageUrl(base, type, [...kept, ['_page', String(from + count)]])]);
    const entries = found.slice(from, from + count).map(({ url, canonical }) => {
      const fullUrl = `${base}/${type}/${definitions.idOf(type, url) ?? ''}`;
      const json = JSON.stringify(servedOf(definitions, type, url, canonical));
      const resource = elements === undefined ? json : subsetOf(json, elements);
      return `{"fullUrl":${JSON.stringify(fullUrl)},"resource":${resource},"search":{"mode":"match"}}`;
    });
    return { status: 200, json: bundleJson({ type: 'searchset', links, total: found.length, entries }) };
  };

function matches(
  definitions: DefinitionIndex,
  type: DefinitionType,
  asked: ReadonlyMap<string, string>,
): readonly { readonly url: string; readonly canonical: string }[] {
  const url = asked.get('url');
  const id = asked.get('_id');
  const version = asked.get('version');
  const byId = id === undefined ? undefined : [definitions.urlOf(type, id) ?? ''];
  const byUrl = url === undefined ? undefined : [url.split('|', 1)[0] ?? url];
  const all = byId ?? byUrl ?? definitions.urls(type);
  return all.flatMap((one) => {
    if ((byUrl !== undefined && !byUrl.includes(one)) || definitions.idOf(type, one) === undefined) return [];
    // Of two versions that are here the newer package's is found, unless the other is asked for.
    const canonical = version === undefined ? (url?.includes('|') === true ? url : one) : `${one}|${version}`;
    const found = definitions.find(type, canonical);
    const isMeant = found !== undefined && (version === undefined || found.version === version);
    return isMeant ? [{ url: one, canonical }] : [];
  });
}

function wholeNumber(asked: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const text = asked.get(name);
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw refusal(400, 'invalid', `${name} is a whole number, not ${text}`);
  return Number(text);
}

/** A part of what HL7 publishes is told as one: what only people read has been left out of it. */
const subsetted = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };

function servedOf(
  definitions: DefinitionIndex,
  type: DefinitionType,
  url: string,
  canonical = url,
): Resource | undefined {
  const found = definitions.find(type, canonical);
  if (found === undefined) return undefined;
  const { resourceType, ...rest } = found;
  const head = { resourceType, id: definitions.idOf(type, url) ?? '' };
  if ((found as Partial<Definition>).status !== undefined) return { ...head, ...rest };
  const whole = { ...head, ...rest, meta: { tag: [subsetted] }, status: 'active' as const };
  if (found.resourceType !== 'StructureDefinition') return whole;
  const element = found.snapshot?.element.map((one) => ({ ...one, id: one.id ?? one.path }));
  return Object.assign(whole, { fhirVersion: '4.0.1', ...(element && { snapshot: { element } }) });
}
