// The shape of a route of the sandbox: what it is called with and what it answers.

export interface Call {
  /** The `:id` of the path; NaN where it is not a number. */
  readonly id: number;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The OAuth application that asks; undefined for staff (control calls). */
  readonly application: string | undefined;
  /** Absolute address asked for, without its query. */
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Route {
  readonly method: Method;
  /** With a trailing slash where that is canonical, e.g. `/patients/:id/`. */
  readonly path: string;
  /** The path without its trailing slash is another address (404). */
  readonly strict?: boolean;
  /** The resource of the granular scopes: `system/<scope>.read|write`. */
  readonly scope?: string;
  /** Answered also while the integration is not turned on. */
  readonly always?: boolean;
  readonly run: (call: Call) => Answer;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

export const noContent: Answer = { status: 204 };
