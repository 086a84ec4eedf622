// Bundles made by joining stored texts: no resource is read or written as a value. https://hl7.org/fhir/R4/bundle.html
import type { Version } from '../store/store.js';
import type { InteractionRequest } from './interaction.js';

/** A link of a Bundle, e.g. `['next', 'http://…']`. */
export type Link = readonly [relation: string, url: string];

export interface BundleParts {
  readonly type: 'searchset' | 'history';
  readonly links: readonly Link[];
  /** Left out where it is not known. */
  readonly total?: number | undefined;
  /** The text of each entry. */
  readonly entries: readonly string[];
}

/** The text of the Bundle. */
export function bundleJson({ type, links, total, entries }: BundleParts): string {
  const said = links.map(([relation, url]) => ({ relation, url }));
  const head = `{"resourceType":"Bundle","type":"${type}","link":${JSON.stringify(said)}`;
  const count = total === undefined ? '' : `,"total":${total}`;
  return `${head}${count}${entries.length > 0 ? `,"entry":[${entries.join(',')}]` : ''}}`;
}

/** An entry of a searchset. */
export const searchEntry = (base: string, { type, id, json }: Version, mode: 'match' | 'include'): string =>
  `{"fullUrl":"${base}/${type}/${id}","resource":${json},"search":{"mode":"${mode}"}}`;

/** The entry that tells what went on beside the matches. */
export const outcomeEntry = (json: string): string => `{"resource":${json},"search":{"mode":"outcome"}}`;

/** An entry of a history: the version, or for a deletion that it took place. */
export function historyEntry(base: string, { type, id, version, lastUpdated, deleted, json }: Version): string {
  const fullUrl = `${base}/${type}/${id}`;
  const [method, url, status] = deleted
    ? ['DELETE', `${type}/${id}`, '204']
    : version === 1
      ? ['POST', type, '201']
      : ['PUT', `${type}/${id}`, '200'];
  const resource = deleted ? '' : `"resource":${json},`;
  const request = `"request":{"method":"${method}","url":"${url}"}`;
  const response = `"response":{"status":"${status}","etag":"W/\\"${version}\\"","lastModified":"${lastUpdated}"}`;
  return `{"fullUrl":"${fullUrl}",${resource}${request},${response}}`;
}

/** The address of a page: the path under the base with these parameters. */
export function pageUrl(base: string, path: string, parameters: InteractionRequest['parameters']): string {
  const query = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${base}/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
