// What all list operations share: the filter that must be there, its dates, the chosen columns, the answer to no match. Kareo sheet 1.3 to 1.5.
import type { State } from '../state/state.js';
import { internalFault, Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { type FilterDate, pacificInstant, pacificOffset, pacificWall, readFilterDate } from '../wire/wall-time.js';

export type Filter = Readonly<Record<string, string | undefined>>;

export interface ListRequest<F = Filter> {
  readonly Fields?: Readonly<Record<string, boolean>>;
  readonly Filter?: F;
}

/** The filter; without one the service meets a null. */
export function filterOf<F>(request: ListRequest<F>): F {
  if (request.Filter === undefined) throw internalFault('Object reference not set to an instance of an object.');
  return request.Filter;
}

/** Rows with the columns asked for: all of them when none is marked. */
export function chosenColumns(state: State, rows: AnswerRecord[], fields: ListRequest['Fields']): AnswerRecord[] {
  const marked = Object.entries(fields ?? {}).flatMap(([column, wanted]) => (wanted ? [column] : []));
  if (marked.length > 0 && state.switches.projectionInversion) return [{}];
  if (rows.length === 0) return state.switches.placeholderRow ? [{}] : [];
  if (marked.length === 0) return rows;
  return rows.map((row) => Object.fromEntries(marked.map((column) => [column, row[column]])));
}

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** A window of wall time; undefined when neither end is given. Both ends belong to it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Reads one end of a date range. Throws Refusal when it is not a date. */
export function filterDate(
  filter: Filter,
  member: string,
  offsetOf: (instant: number) => number = pacificOffset,
): FilterDate | undefined {
  const text = filter[member];
  if (!given(text)) return undefined;
  const date = readFilterDate(text, offsetOf);
  if (date === undefined) throw new Refusal(`${member} '${text}' is not a date; send M/D/YYYY h:mm:ss AM or ISO 8601.`);
  return date;
}

/** The range `From<name>` to `To<name>` as wall time; an open end reaches `span` milliseconds, or forever. */
export function windowOf(filter: Filter, name: string, span = Number.POSITIVE_INFINITY): Window | undefined {
  const from = filterDate(filter, `From${name}`)?.wall;
  const to = filterDate(filter, `To${name}`)?.wall;
  if (from === undefined && to === undefined) return undefined;
  return { from: from ?? (to ?? 0) - span, to: to ?? (from ?? 0) + span };
}

/** The instants that can show a wall time of the window, for an index; what comes twice in autumn is inside. */
export const instantsOf = ({ from, to }: Window): Window => ({
  from: Number.isFinite(from) ? pacificInstant(from) : from,
  to: Number.isFinite(to) ? pacificInstant(to) + 3_601_000 : to,
});

export const isWithin = (window: Window | undefined, wall: number): boolean =>
  window === undefined || (wall >= window.from && wall <= window.to);

/** Whether a moment, shown as Pacific wall time, lies in the window. */
export const showsWithin = (window: Window | undefined, instant: number): boolean =>
  window === undefined || isWithin(window, pacificWall(instant));

/** Equal but for letter case, or nothing asked. */
export const fits = (wanted: string | undefined, text: string | undefined): boolean =>
  !given(wanted) || wanted.trim().toLowerCase() === (text ?? '').toLowerCase();

/** Inside but for letter case, or nothing asked. */
export const holds = (wanted: string | undefined, text: string | undefined): boolean =>
  !given(wanted) || (text ?? '').toLowerCase().includes(wanted.trim().toLowerCase());

/** The practice that a filter names by id or name; an id that is no number, or not there, is a server fault. */
export function checkPractice(state: State, filter: Filter): void {
  const id = filter['PracticeID'];
  if (given(id) && !state.practices.has(Number(id))) throw internalFault('No practice fits the reference.');
}
