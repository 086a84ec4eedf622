// Calls Kareo: one POST an operation, credentials in the body, answers read as text, failures sorted. Kareo Technical Guide (API 2.1), "Calling the API"; SOAP 1.1.
import { SystemFailure } from '../failure.js';
import type { ConnectorTools } from '../system.js';
import { failureOfResult, failureOfStatus, lostAnswer, unreachable, type Call } from './answer-errors.js';
import { soapActionOf, writeEnvelope, type RequestMembers } from './envelope.js';
import { createPacer, unpaced } from './pacer.js';
import { childOf, readXml, XmlError, type XmlElement } from './read-xml.js';
import type { KareoSettings } from './settings.js';

/** What an operation answered. */
export interface KareoAnswer {
  /** The `…Result` element, its failures already thrown. */
  readonly result: XmlElement;
  /** The account, from the SecurityResponse; ids are unique only within it. */
  readonly customerId: string;
}

/**
 * Calls one operation with its own members (the header is added).
 * @throws SystemFailure of every class.
 */
export type KareoClient = (operation: string, members: RequestMembers) => Promise<KareoAnswer>;

/** Operations that ask; all others change something. */
const asks = /^Get/;

/** An answer longer than this is not read. */
const mostBytes = 64 * 1024 * 1024;

export function createKareoClient(settings: KareoSettings, tools: ConnectorTools): KareoClient {
  const pace = settings.throttled ? createPacer(tools.clock, tools.sleep) : unpaced;
  const header = { CustomerKey: settings.customerKey, User: settings.user, Password: settings.password };
  return async (operation, members) => {
    const call: Call = { operation, writes: !asks.test(operation) };
    const body = writeEnvelope(operation, header, members);
    await pace.turn(operation);
    const { status, text } = await send(call, body, settings, tools.fetch);
    const document = documentOf(text);
    if (status !== 200) throw failureOfStatus(call, status, document, text);
    if (document === undefined) throw lostAnswer(call, 'the answer is not XML', { raw: text.slice(0, 2000) });
    const result = resultOf(document, operation);
    if (result === undefined) throw failureOfStatus(call, 500, document, text);
    const failure = failureOfResult(call, result, text);
    if (failure?.reasons.some(({ code }) => code === 'target-throttled')) pace.tooSoon(operation);
    if (failure !== undefined) throw failure;
    const customerId = childOf(childOf(result, 'SecurityResponse'), 'CustomerId')?.text ?? '';
    return { result, customerId };
  };
}

async function send(
  call: Call,
  body: string,
  settings: KareoSettings,
  fetcher: typeof fetch,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetcher(settings.url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: soapActionOf(call.operation) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMs),
    });
    return { status: response.status, text: await textOf(call, response) };
  } catch (error) {
    if (error instanceof SystemFailure) throw error;
    const code = causeCodeOf(error);
    if (neverSent.has(code)) throw unreachable(call, code, { cause: error });
    throw lostAnswer(call, code, { cause: error });
  }
}

/** The connection was never made, so nothing can have been acted on. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function causeCodeOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: unknown };
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  if (typeof code === 'string') return code;
  return name === 'TimeoutError' || name === 'AbortError' ? 'no answer in time' : 'the connection broke';
}

async function textOf(call: Call, response: Response): Promise<string> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let size = declared > mostBytes ? declared : 0;
  if (size === 0 && response.body !== null) {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  }
  if (size > mostBytes) throw lostAnswer(call, 'the answer is larger than 64 MiB');
  return Buffer.concat(chunks).toString('utf8');
}

function documentOf(text: string): XmlElement | undefined {
  try {
    return readXml(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function resultOf(document: XmlElement, operation: string): XmlElement | undefined {
  const response = childOf(childOf(document, 'Body'), `${operation}Response`);
  return childOf(response, `${operation}Result`);
}
