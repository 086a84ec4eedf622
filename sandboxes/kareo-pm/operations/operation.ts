// What an operation of the service is to the dispatcher. Kareo sheet 2.0.
import type { State } from '../state/state.js';
import type { Dropped } from '../wire/request-reader.js';
import type { AnswerRecord } from '../wire/response-writer.js';

/** Answers a request that has the members of its type, without the two standing members of every answer. */
export type Operation<Request extends object> = (
  state: State,
  request: Request,
  dropped: readonly Dropped[],
) => AnswerRecord;

export type AnyOperation = (state: State, request: object, dropped: readonly Dropped[]) => AnswerRecord;

/** The request reader has checked the members against the type table: here they get their TypeScript shape. */
export const operation =
  <Request extends object>(run: Operation<Request>): AnyOperation =>
  (state, request, dropped) =>
    run(state, request as Request, dropped);
