// Elation's refusals, sorted once into the four classes of failure. Elation API documentation, "Errors"; Django REST framework, "Exceptions".
import { SystemFailure, type FailureClass, type Reason } from '../failure.js';
import type { ReasonCode } from '../reasons.js';

/** An answer as it came: the body parsed where it is JSON, and its text. */
export interface ElationAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly raw: string;
}

/** What was asked, for the class of a lost answer and the words of a reason. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, e.g. `/patients/`. */
  readonly path: string;
}

/** The failure that this answer means; call it only for answers that are no success. */
export function failureOf(asked: Asked, answer: ElationAnswer): SystemFailure {
  const { status, body, raw } = answer;
  const retryAfterMs = retryAfterOf(answer.headers);
  return new SystemFailure(classOf(asked, status), reasonsOf(asked, status, body), {
    raw,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function classOf({ method }: Asked, status: number): FailureClass {
  if (status === 401 || status === 403) return 'configuration';
  // A gateway that gave up may have passed the request on.
  if ((status === 502 || status === 504) && method === 'POST') return 'ambiguous';
  if (status === 408 || status === 429 || status >= 500) return 'transient';
  return 'data';
}

function reasonsOf(asked: Asked, status: number, body: unknown): readonly Reason[] {
  const told = toldBy(body);
  const said = told.map(({ field, text }) => (field === undefined ? text : `${field}: ${text}`)).join('; ');
  const code = status === 403 && /\b(turned on|enabled)\b/.test(said) ? 'integration-off' : codeOf(status);
  if (code !== 'refused-by-target' || told.length === 0) {
    return [
      { code, text: `Elation answered ${status} to ${asked.method} ${asked.path}${said === '' ? '' : `: ${said}`}` },
    ];
  }
  return told.map(({ field, text }) => ({
    code: /\brequired\b/i.test(text) ? 'required-field-missing' : 'refused-by-target',
    text: `Elation: ${field === undefined ? text : `${field}: ${text}`}`,
    ...(field !== undefined && { field }),
  }));
}

function codeOf(status: number): ReasonCode {
  if (status === 401) return 'credentials-refused';
  if (status === 403) return 'permission-missing';
  if (status === 429) return 'target-throttled';
  return status === 408 || status >= 500 ? 'target-fault' : 'refused-by-target';
}

interface Told {
  readonly field?: string;
  readonly text: string;
}

/** `{field: ["text"]}`, `{field: "text"}`, `{field: {inner: ["text"]}}`, `{"detail": "text"}` and FastAPI's `{"detail": [{loc, msg}]}`, flattened. */
function toldBy(body: unknown, path = ''): readonly Told[] {
  if (typeof body === 'string') return body.trim() === '' ? [] : [{ text: body, ...(path !== '' && { field: path }) }];
  if (Array.isArray(body)) {
    return body.flatMap((item: unknown, index) => {
      if (typeof item === 'string') return toldBy(item, path);
      const located = locatedBy(item);
      return located === undefined ? toldBy(item, `${path}[${index}]`) : [located];
    });
  }
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    const own = key === 'detail' || key === 'non_field_errors' || key === 'error_description';
    return toldBy(value, own ? path : path === '' ? key : `${path}.${key}`);
  });
}

function locatedBy(item: unknown): Told | undefined {
  if (typeof item !== 'object' || item === null || !('msg' in item) || typeof item.msg !== 'string') return undefined;
  const steps = 'loc' in item && Array.isArray(item.loc) ? (item.loc as readonly unknown[]) : [];
  const field = steps.filter((step) => step !== 'body').join('.');
  return { text: item.msg, ...(field !== '' && { field }) };
}

function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

/** Codes of errors that are raised before a request leaves. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The failure that a call without an answer means: after a POST that may have left, nobody knows whether it was acted on. */
export function failureWithoutAnswer({ method, path }: Asked, cause: unknown): SystemFailure {
  if (neverSent.has(causeCode(cause))) {
    return new SystemFailure('transient', [{ code: 'target-unreachable', text: 'Elation cannot be reached' }], {
      cause,
    });
  }
  const text = `Elation gave no answer to ${method} ${path}`;
  return method === 'POST'
    ? new SystemFailure('ambiguous', [{ code: 'answer-lost', text }], { cause })
    : new SystemFailure('transient', [{ code: 'target-fault', text }], { cause });
}

/** The code stands on the error itself or, with fetch, on its cause (or on the first of several attempts). */
function causeCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return causeCode((error.errors as readonly unknown[])[0]);
  return 'cause' in error ? causeCode(error.cause) : '';
}
