// The HTTP side: the service at its path with its descriptions, and the control calls beside it. Kareo sheet 1.1; control.openapi.yaml.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerControl } from './control/answer.js';
import type { Sandbox } from './sandbox.js';
import type { TypeTable } from './schema/notation.js';
import { serviceTypes } from './schema/service.js';
import { answerSoap } from './soap-service.js';
import { Fault, faultEnvelope } from './wire/faults.js';
import { describeService, type ServiceDescription } from './wire/wsdl.js';

export const servicePath = '/services/soap/2.1/KareoServices.svc';
const largestMessage = 1024 * 1024;
/** Seeds may be long. */
const largestControl = 64 * largestMessage;
const xml = 'text/xml; charset=utf-8';

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly delayMs?: number;
  readonly isDropped?: boolean;
}

/** Makes the server; it does not listen yet. */
export function createSandboxServer(sandbox: Sandbox): Server {
  const withActive = serviceTypes(true);
  const withoutActive = serviceTypes(false);
  const descriptions = new Map<TypeTable, ServiceDescription>();
  const types = (): TypeTable => (sandbox.state.switches.activeColumns ? withActive : withoutActive);

  const replyTo = async (request: IncomingMessage): Promise<Reply> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (url.pathname.startsWith('/control/')) {
      const answer = answerControl(
        sandbox,
        types(),
        request.method ?? 'GET',
        url,
        await readBody(request, largestControl),
      );
      return { status: answer.status, type: 'application/json', body: JSON.stringify(answer.body) };
    }
    if (url.pathname.toLowerCase() !== servicePath.toLowerCase()) {
      return {
        status: 404,
        type: 'text/plain',
        body: `Nothing is here; the service is at ${servicePath}, the control calls under /control/.`,
      };
    }
    if (request.method === 'GET') return described(url);
    if (request.method !== 'POST') return { status: 405, type: 'text/plain', body: 'Send POST, or GET with ?wsdl.' };
    if (!/^text\/xml\b/i.test(request.headers['content-type'] ?? '')) {
      return { status: 415, type: 'text/plain', body: "The content type must be 'text/xml; charset=utf-8'." };
    }
    const text = await readBody(request, largestMessage);
    if (text === undefined) return malformed('it is longer than 1 MiB or not UTF-8');
    const action = request.headers['soapaction'];
    return { type: xml, ...answerSoap(sandbox, types(), Array.isArray(action) ? action[0] : action, text) };
  };

  const described = (url: URL): Reply => {
    const description = descriptions.get(types()) ?? describeService(types());
    descriptions.set(types(), description);
    const address = `${url.origin}${servicePath}`;
    const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const schema = parameters.get('xsd');
    const body = parameters.has('singlewsdl')
      ? description.single(address)
      : parameters.has('wsdl')
        ? description.split(address)
        : schema && description.schema(schema, address);
    if (!body) return { status: 404, type: 'text/plain', body: 'The service is described at ?wsdl and ?singleWsdl.' };
    return { status: 200, type: xml, body };
  };

  return createServer((request, response) => {
    replyTo(request).then(
      (reply) => send(response, reply),
      (error: unknown) => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.stderr.write(`${detail}\n`);
        send(response, { status: 500, type: 'text/plain', body: 'The sandbox itself failed; see its standard error.' });
      },
    );
  });
}

const malformed = (what: string): Reply => ({
  status: 400,
  type: xml,
  body: faultEnvelope(new Fault('Client', `The message cannot be read: ${what}.`)),
});

function send(response: ServerResponse, { status, type, body, delayMs = 0, isDropped = false }: Reply): void {
  if (delayMs > 0) {
    const timer = setTimeout(() => send(response, { status, type, body, isDropped }), delayMs);
    response.once('close', () => clearTimeout(timer));
    return;
  }
  if (isDropped) {
    response.socket?.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** The body as text; undefined when it is too long or not UTF-8. */
async function readBody(request: IncomingMessage, largest: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= largest) chunks.push(chunk);
  }
  if (length > largest) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}
