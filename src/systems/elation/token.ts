// OAuth 2.0 client credentials: one token for all calls, asked again before it expires. Elation API documentation, "Authentication"; RFC 6749 section 4.4.
import type { Clock } from '../../fhir/ids.js';
import { SystemFailure } from '../failure.js';
import { readAnswer } from './answer.js';
import { failureOf, failureWithoutAnswer, type Asked } from './errors.js';
import type { ElationSettings } from './settings.js';

/** The current access token; `refused` says that this one was not accepted, so that the next one asked for is new. */
export interface TokenSource {
  readonly current: () => Promise<string>;
  readonly refused: (token: string) => void;
}

interface Token {
  readonly text: string;
  readonly expiresAt: number;
}

/** A call that begins with a token must end with it, so it is renewed this long before it expires. */
const marginMs = 60_000;

/** A source of tokens for these credentials; callers that ask at once share one request. */
export function createTokenSource(
  settings: ElationSettings,
  tools: { fetch: typeof fetch; clock: Clock },
): TokenSource {
  let token: Token | undefined;
  let asking: Promise<Token> | undefined;
  return {
    current: async () => {
      if (token !== undefined && tools.clock() < token.expiresAt - marginMs) return token.text;
      asking ??= requestToken(settings, tools).finally(() => (asking = undefined));
      token = await asking;
      return token.text;
    },
    refused: (text) => {
      if (token?.text === text) token = undefined;
    },
  };
}

async function requestToken(settings: ElationSettings, tools: { fetch: typeof fetch; clock: Clock }): Promise<Token> {
  const asked: Asked = { method: 'GET', path: '/oauth2/token/' };
  const askedAt = tools.clock();
  const answer = await readAnswer(asked, () =>
    tools.fetch(`${settings.baseUrl}/oauth2/token/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
      }).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(settings.timeoutMs),
    }),
  );
  const { status, body } = answer;
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const text = 'Elation refused the client id and secret of this connection';
    throw new SystemFailure('configuration', [{ code: 'credentials-refused', text }], { raw: answer.raw });
  }
  if (status !== 200) throw failureOf(asked, answer);
  if (!isToken(body)) throw failureWithoutAnswer(asked, new Error('the token endpoint gave no token'));
  return { text: body.access_token, expiresAt: askedAt + body.expires_in * 1000 };
}

const isToken = (body: unknown): body is { access_token: string; expires_in: number } =>
  typeof body === 'object' &&
  body !== null &&
  'access_token' in body &&
  typeof body.access_token === 'string' &&
  'expires_in' in body &&
  typeof body.expires_in === 'number';
