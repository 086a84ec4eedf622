// Reading the bytes of a request: counted, never more than the limit, of a media type that is asked for. https://hl7.org/fhir/R4/http.html#mime-type
import type { IncomingMessage } from 'node:http';
import { refusal, type OutcomeError } from '../fhir/outcome.js';

/** The largest body of a resource or a form, in bytes. */
export const maxBodyBytes = 1024 * 1024;

const jsonTypes = ['application/fhir+json', 'application/json', 'application/json+fhir', 'text/json'];
const formTypes = ['application/x-www-form-urlencoded'];

/** Whether there is a body at all, by the headers that announce one. https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
export const hasBody = (request: IncomingMessage): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** Throws OutcomeError 415 unless the body is said to be what the route reads. */
export function expectMediaType(request: IncomingMessage, kind: 'json' | 'form'): void {
  const said = request.headers['content-type'];
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw refusal(415, 'not-supported', `Content-Encoding ${encoding} is not read here; send the body as it is`);
  }
  const [media = '', ...parameters] = (said ?? '').toLowerCase().split(';');
  const wanted = kind === 'json' ? jsonTypes : formTypes;
  if (!wanted.includes(media.trim())) {
    const found = said === undefined ? 'without a Content-Type' : `as ${said}`;
    throw refusal(415, 'not-supported', `The body came ${found}; ${wanted[0]} is expected (XML is not served here)`);
  }
  for (const parameter of parameters) {
    const charset = /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1];
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
      throw refusal(415, 'not-supported', `The charset ${charset} is not read here; utf-8 is expected`);
    }
  }
}

/**
 * The whole body as it came.
 * Errors: OutcomeError 413 as soon as the limit is passed or announced to be; 400 where the sender stops half-way.
 */
export function readBytes(request: IncomingMessage, limit = maxBodyBytes): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        // The rest is let through unread: cutting the connection would lose the answer with it.
        chunks.length = 0;
        reject(tooLarge(limit));
      }
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('aborted', () => reject(refusal(400, 'incomplete', 'The body ended before its announced length')));
    request.on('error', () => reject(refusal(400, 'incomplete', 'The body could not be read to its end')));
  });
}

const tooLarge = (limit: number): OutcomeError =>
  refusal(413, 'too-long', `The body is larger than ${limit} bytes; send fewer or smaller elements`);
