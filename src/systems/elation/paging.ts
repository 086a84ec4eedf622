// Lists a page at a time, by cursor as Elation does unless asked for an offset. Elation API documentation, "Pagination".
import { failureWithoutAnswer } from './errors.js';
import type { ElationCall, Send } from './transport.js';

/** One page, and the path (with its query) of the next; undefined on the last. */
export interface ListPage {
  readonly results: readonly unknown[];
  readonly next: string | undefined;
}

/** The most that Elation gives on one page. */
const mostPerPage = 100;

/** The page at this path; `query` is for the first page, later ones carry theirs in `next`. */
export async function readPage(send: Send, path: string, query?: ElationCall['query']): Promise<ListPage> {
  const first = path.includes('?') ? query : { limit: mostPerPage, ...query };
  const { body } = await send({ method: 'GET', path, ...(first && { query: first }) });
  if (!isPage(body)) throw failureWithoutAnswer({ method: 'GET', path }, new Error('the answer is no list'));
  return { results: body.results, next: nextPath(body.next, path) };
}

/** All results of a list, page after page. */
export async function* listAll(send: Send, path: string, query?: ElationCall['query']): AsyncGenerator<unknown> {
  let page = await readPage(send, path, query);
  yield* page.results;
  while (page.next !== undefined) {
    page = await readPage(send, page.next);
    yield* page.results;
  }
}

/**
 * The next page below the base URL. Only the query of Elation's link is taken: the token must go to no other address,
 * and behind a proxy the link names a host that is not ours.
 */
function nextPath(next: unknown, path: string): string | undefined {
  if (typeof next !== 'string' || next === '') return undefined;
  const query = next.indexOf('?');
  return query === -1 ? undefined : `${path.split('?')[0]}${next.slice(query)}`;
}

const isPage = (body: unknown): body is { results: readonly unknown[]; next?: unknown } =>
  typeof body === 'object' && body !== null && 'results' in body && Array.isArray(body.results);
