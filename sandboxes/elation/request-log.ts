// What arrived at the API, so that a test can look: method, path, query, body, moment, application and the answer's status.

export interface LoggedRequest {
  /** Counts from 1 since the start or the last reset. */
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly application: string | null;
  readonly body: unknown;
  readonly status: number;
  /** The connection was closed without the answer. */
  readonly dropped: boolean;
}

export interface RequestLog {
  readonly add: (request: Omit<LoggedRequest, 'number'>) => void;
  /** The newest ones kept that hold, oldest first. */
  readonly read: (holds: (request: LoggedRequest) => boolean) => readonly LoggedRequest[];
  readonly clear: () => void;
}

const mostKept = 20_000;

export function createRequestLog(): RequestLog {
  let kept: LoggedRequest[] = [];
  let count = 0;
  return {
    add: (request) => {
      count += 1;
      kept.push({ number: count, ...request });
      if (kept.length > 2 * mostKept) kept = kept.slice(-mostKept);
    },
    read: (holds) => kept.filter(holds),
    clear: () => {
      kept = [];
      count = 0;
    },
  };
}
