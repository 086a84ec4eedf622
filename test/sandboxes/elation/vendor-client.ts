// A small client of Elation's API, written from the vendor's public documentation alone; it shares nothing with the product's.
export type Json = Record<string, unknown>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** An empty object where the answer has no body. */
  readonly body: Json;
}

export interface VendorClient {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, body?: unknown) => Promise<Answered>;
  readonly put: (path: string, body?: unknown) => Promise<Answered>;
  readonly patch: (path: string, body?: unknown) => Promise<Answered>;
  readonly delete: (path: string) => Promise<Answered>;
  /** Any request, with the token and the headers given. */
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<Answered>;
}

/** Asks for a token by client credentials and uses it for every request. */
export async function connect(
  baseUrl: string,
  credentials: { readonly id: string; readonly secret: string; readonly scope?: string },
): Promise<VendorClient> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.id,
    client_secret: credentials.secret,
    ...(credentials.scope === undefined ? {} : { scope: credentials.scope }),
  });
  const granted = await read(await fetch(`${baseUrl}/oauth2/token/`, { method: 'POST', body: form }));
  if (granted.status !== 200) throw new Error(`no token: ${granted.status} ${JSON.stringify(granted.body)}`);
  const authorization = `Bearer ${String(granted.body['access_token'])}`;

  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answered> => {
    const url = path.startsWith('http') ? path : `${baseUrl}${path}`;
    const headers = { authorization, ...(init.headers as Record<string, string> | undefined) };
    return read(await fetch(url, { ...init, method, headers, redirect: 'manual' }));
  };
  const sendJson = (method: string) => (path: string, body?: unknown) =>
    send(method, path, {
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    get: (path) => send('GET', path),
    post: sendJson('POST'),
    put: sendJson('PUT'),
    patch: sendJson('PATCH'),
    delete: (path) => send('DELETE', path),
    send,
  };
}

export async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Json);
  return { status: response.status, headers: response.headers, body };
}

export function results(answer: Answered): Json[] {
  return answer.body['results'] as Json[];
}

export function idOf(record: Answered | Json): number {
  return Number('body' in record ? (record.body as Json)['id'] : record['id']);
}
