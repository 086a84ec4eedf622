// The latest requests as they were understood, for whoever drives the sandbox. control.openapi.yaml, schema LoggedRequest.

export type Outcome = 'ok' | 'is-error' | 'fault' | 'refused-login' | 'throttled' | 'injected' | 'dropped';

export interface LoggedRequest {
  readonly sequence: number;
  readonly operation: string;
  /** Sandbox time, ISO 8601. */
  readonly time: string;
  /** The request's members as read; the credentials are left out. */
  readonly body: object;
  /** Elements that were dropped unseen, by path. */
  readonly dropped: readonly string[];
  outcome: Outcome;
  message?: string;
}

export interface RequestLog {
  readonly add: (operation: string, time: number, body: object, dropped: readonly string[]) => LoggedRequest;
  /** The latest, oldest first; of one operation where one is named. */
  readonly latest: (operation?: string) => readonly LoggedRequest[];
  /** Calls of each operation since the last reset. */
  readonly counts: () => Readonly<Record<string, number>>;
  readonly clear: () => void;
}

const kept = 5000;

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  let sequence = 0;
  const counts = new Map<string, number>();
  return {
    add: (operation, time, body, dropped) => {
      sequence += 1;
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      const logged: LoggedRequest = {
        sequence,
        operation,
        time: new Date(time).toISOString(),
        body,
        dropped,
        outcome: 'ok',
      };
      requests.push(logged);
      if (requests.length >= 2 * kept) requests = requests.slice(-kept);
      return logged;
    },
    latest: (operation) => {
      const latest = requests.slice(-kept);
      return operation === undefined ? latest : latest.filter((request) => request.operation === operation);
    },
    counts: () => Object.fromEntries(counts),
    clear: () => {
      requests = [];
      counts.clear();
    },
  };
}
