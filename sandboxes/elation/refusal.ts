// What the sandbox refuses, in the words of Django REST framework, which Elation's core API speaks. Elation API, "Errors".

/** An answer other than the wished one: status, JSON body and headers, thrown from wherever it is noticed. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** `{"detail": text}` with whatever else belongs beside it. */
export function refuse(status: number, text: string, more: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal(status, { detail: text, ...more });
}

/** 400 with a map of field name to reasons. */
export function refuseField(field: string, ...reasons: readonly string[]): Refusal {
  return new Refusal(400, { [field]: reasons });
}

export function notFound(): Refusal {
  return refuse(404, 'Not found.');
}

/** Nearly nothing is ever erased: deleted records keep the date. */
export function isDeleted(record: { readonly id: number; readonly deleted_date?: string | null }): boolean {
  return typeof record.deleted_date === 'string';
}

/** The record, if it is there (404) and not deleted (410). */
export function live<T extends { readonly id: number; readonly deleted_date?: string | null }>(
  record: T | undefined,
): T {
  if (record === undefined) throw notFound();
  if (isDeleted(record)) throw refuse(410, 'This resource has been deleted.');
  return record;
}
