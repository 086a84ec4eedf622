// Due moments: what the clock must do later, such as the end of a policy. docs/architecture.md section 4, "Time".
import { rowKey, timeKey } from './row-key.js';
import type { Page, Row, RowWrite, Scanned, Store } from './store.js';

export interface DueMoment {
  /** Stable for what it is about, so that a later version of that moves the moment: `coverage-end/Coverage/x`. */
  readonly id: string;
  /** FHIR instant in UTC with milliseconds. */
  readonly at: string;
  /** What is to be done, for who dispatches it. */
  readonly what: string;
  /** `Type/id` of the resource it is about. */
  readonly reference: string;
  readonly data?: unknown;
}

/** Sets or moves a moment. */
export const dueWrite = (moment: DueMoment): RowWrite => ({
  kind: 'due',
  key: rowKey(moment.id),
  expect: 'any',
  value: moment,
  index: [rowKey(moment.at, moment.id)],
});

/** Takes a moment back, if it is there. */
export const dueCancelWrite = (id: string): RowWrite => ({
  kind: 'due',
  key: rowKey(id),
  expect: 'any',
  value: undefined,
  index: [],
});

/** The moment has been worked; conflicts where it has been moved, or worked by another process. */
export const dueDoneWrite = ({ key, version }: Row<DueMoment>): RowWrite => ({
  kind: 'due',
  key,
  expect: version,
  value: undefined,
  index: [],
});

/** Moments at or before that time (ms), earliest first. */
export const dueMoments = (
  store: Store,
  tenant: string,
  now: number,
  page: { readonly after?: string; readonly limit: number },
): Promise<Page<Scanned<DueMoment>>> =>
  store.scan<DueMoment>(tenant, 'due', { from: '', to: `${rowKey(timeKey(now))}0`, ...page });
