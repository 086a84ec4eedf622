// How a call to a system can fail; sorted once, at the client, and never by text elsewhere. docs/architecture.md section 4.

import type { ReasonCode } from './reasons.js';

/**
 * data: this record is refused, a person must mend it. transient: try later. configuration: the whole connection stands
 * (credentials, permission, not turned on). ambiguous: the answer was lost after the request may have been acted on.
 */
export type FailureClass = 'data' | 'transient' | 'configuration' | 'ambiguous';

/** Why a delivery stands still: a stable code, the words for staff, who mends it and on which screen. */
export interface Reason {
  readonly code: ReasonCode;
  /** What staff read: `Line 2 (99213): modifier 7Z is not in Kareo; add it there`. */
  readonly text: string;
  /** The field in the system's own words, and the line (from 1) where it has lines. */
  readonly field?: string;
  readonly line?: number;
  readonly value?: string;
}

/** A call that did not succeed. `reasons` has at least one entry; `raw` is the vendor's own answer, for the bill's raw error, never logged. */
export class SystemFailure extends Error {
  readonly failureClass: FailureClass;
  readonly reasons: readonly Reason[];
  readonly retryAfterMs: number | undefined;
  readonly raw: string | undefined;

  constructor(
    failureClass: FailureClass,
    reasons: readonly Reason[],
    more: { readonly retryAfterMs?: number; readonly raw?: string; readonly cause?: unknown } = {},
  ) {
    super(reasons.map((reason) => reason.code).join(', '), { cause: more.cause });
    this.name = 'SystemFailure';
    this.failureClass = failureClass;
    this.reasons = reasons;
    this.retryAfterMs = more.retryAfterMs;
    this.raw = more.raw;
  }
}
