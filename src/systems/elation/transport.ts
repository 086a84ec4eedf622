// One call to the Elation API: token, time limit, and every way it can go wrong. Elation API documentation, "Authentication" and "Errors".
import type { Clock } from '../../fhir/ids.js';
import { readAnswer } from './answer.js';
import { failureOf, type Asked, type ElationAnswer } from './errors.js';
import type { ElationSettings } from './settings.js';
import { createTokenSource } from './token.js';

/** A call: the path below the base URL with its trailing slash where Elation has one. */
export interface ElationCall extends Asked {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: object;
  /** Statuses beside 2xx that are an answer here, e.g. 409. */
  readonly accept?: readonly number[];
}

/** Makes a call; any answer but 2xx and those in `accept` is thrown as SystemFailure. */
export type Send = (call: ElationCall) => Promise<ElationAnswer>;

/** Calls with the settings' credentials. A token that is refused is renewed once; nothing else is repeated here. */
export function createSend(settings: ElationSettings, tools: { fetch: typeof fetch; clock: Clock }): Send {
  const tokens = createTokenSource(settings, tools);
  const attempt = async (call: ElationCall, token: string): Promise<ElationAnswer> =>
    readAnswer(call, () =>
      tools.fetch(`${settings.baseUrl}${call.path}${queryText(call.query)}`, {
        method: call.method,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(call.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        // 303 names the chart that survived a merge; fetch would silently answer with that other chart.
        redirect: 'manual',
        signal: AbortSignal.timeout(settings.timeoutMs),
      }),
    );
  return async (call) => {
    const token = await tokens.current();
    let answer = await attempt(call, token);
    if (answer.status === 401) {
      tokens.refused(token);
      answer = await attempt(call, await tokens.current());
    }
    const answered = (answer.status >= 200 && answer.status < 300) || (call.accept ?? []).includes(answer.status);
    if (!answered) throw failureOf(call, answer);
    return answer;
  };
}

function queryText(query: ElationCall['query'] = {}): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) pairs.append(name, String(value));
  return pairs.size === 0 ? '' : `?${pairs.toString()}`;
}
