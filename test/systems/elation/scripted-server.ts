// A server on a free port that answers what a test tells it to, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'drop'
  | 'silence';

export interface ScriptedServer {
  readonly url: string;
  readonly seen: Seen[];
  readonly close: () => Promise<void>;
}

/** `answer` is asked for each request but those for tokens, which are `token-1`, `token-2` … for ten hours. */
export async function scriptedServer(answer: (seen: Seen) => Answer): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  let tokens = 0;
  const respond = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const asked: Seen = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body,
    };
    seen.push(asked);
    const given: Answer = asked.path.startsWith('/oauth2/token/')
      ? { status: 200, body: { access_token: `token-${++tokens}`, token_type: 'Bearer', expires_in: 36000 } }
      : answer(asked);
    if (given === 'silence') return;
    if (given === 'drop') return void request.socket.destroy();
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
    response.end(given.body === undefined ? '' : JSON.stringify(given.body));
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => respond(request, response, Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
