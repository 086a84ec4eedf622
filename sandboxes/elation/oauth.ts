// OAuth 2 client credentials: bearer tokens of ten hours. Elation API, "Authentication"; RFC 6749 sections 4.4 and 5.2.
import { randomBytes } from 'node:crypto';
import { isRecord } from './fields.js';
import { Refusal, refuse } from './refusal.js';
import type { Answer, Method } from './route.js';
import type { Application } from './sandbox.js';

const tokenSeconds = 36_000;
const everything = 'apiv2';

interface Token {
  readonly application: string;
  readonly scopes: ReadonlySet<string>;
  readonly expires: number;
}

export interface Tokens {
  /** Answers a token request: client id and secret as HTTP Basic or in the body. */
  readonly issue: (authorization: string | undefined, body: unknown) => Answer;
  /** The application whose token this is; throws 401. */
  readonly check: (authorization: string | undefined) => Token;
  /** Makes all tokens invalid, as after a change of the client's secret. */
  readonly clear: () => void;
}

export function createTokens(applications: ReadonlyMap<string, Application>, now: () => number): Tokens {
  const tokens = new Map<string, Token>();

  const issue: Tokens['issue'] = (authorization, body) => {
    const form = isRecord(body) ? body : {};
    if (form['grant_type'] !== 'client_credentials') throw new Refusal(400, { error: 'unsupported_grant_type' });
    const { id, secret } = clientOf(authorization, form);
    const application = applications.get(id);
    if (application === undefined || application.secret !== secret) throw new Refusal(401, { error: 'invalid_client' });
    const scopes = new Set((textOf(form['scope']) || everything).split(' '));
    const known = [...scopes].every((scope) => scope === everything || /^system\/[a-z_]+\.(read|write)$/.test(scope));
    if (!known || (scopes.has(everything) && scopes.size > 1)) throw new Refusal(400, { error: 'invalid_scope' });
    const moment = now();
    for (const [text, token] of tokens) {
      if (token.expires > moment) break;
      tokens.delete(text);
    }
    const text = randomBytes(24).toString('base64url');
    tokens.set(text, { application: id, scopes, expires: moment + tokenSeconds * 1000 });
    const refresh = randomBytes(24).toString('base64url');
    const scope = [...scopes].join(' ');
    return {
      status: 200,
      body: { access_token: text, token_type: 'Bearer', expires_in: tokenSeconds, refresh_token: refresh, scope },
      headers: { 'cache-control': 'no-store' },
    };
  };

  const check: Tokens['check'] = (authorization) => {
    const bearer = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    const challenge = { 'www-authenticate': 'Bearer realm="api"' };
    if (bearer === undefined) {
      throw new Refusal(401, { detail: 'Authentication credentials were not provided.' }, challenge);
    }
    const token = tokens.get(bearer);
    if (token === undefined || token.expires <= now()) {
      throw new Refusal(401, { detail: 'The access token is not valid or has expired.' }, challenge);
    }
    return token;
  };

  return { issue, check, clear: () => tokens.clear() };
}

/** Throws 403 unless the token's scope covers that use of the resource. */
export function checkScope(token: Token, resource: string, method: Method): void {
  if (token.scopes.has(everything)) return;
  if (token.scopes.has(`system/${resource}.${method === 'get' ? 'read' : 'write'}`)) return;
  throw refuse(403, 'You do not have permission to perform this action.');
}

function clientOf(
  authorization: string | undefined,
  form: Readonly<Record<string, unknown>>,
): { readonly id: string; readonly secret: string } {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return { id: textOf(form['client_id']), secret: textOf(form['client_secret']) };
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString().split(':');
  return { id, secret: rest.join(':') };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
