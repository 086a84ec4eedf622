// Keeps the least gap between two calls of one operation that Kareo asks for. Kareo Technical Guide, "Throttling"; help center, "API throttle limits".
import type { Clock } from '../../fhir/ids.js';
import { SystemFailure } from '../failure.js';

const quarter = 250;
const half = 500;
const second = 1000;

const gaps: Readonly<Record<string, number>> = {
  GetPatient: quarter,
  GetPatients: second,
  GetAppointments: second,
  GetAppointmentReasons: second,
  GetCharges: second,
  GetPayments: second,
  GetTransactions: second,
  GetExternalVendors: second,
  UpdatePatient: second,
  MergeInsuranceCompanies: second,
  MergeInsurancePlans: second,
  GetAllPatients: 5 * second,
  GetThrottles: 5 * second,
};

/** Added to a gap, since an exact one still trips: a little at first, more once Kareo has found calls too close. */
const leastMargin = 50;
const safeMargin = quarter;

/** The time to wait after Kareo has said that an operation was called too soon, in ms. */
export const gapOf = (operation: string): number => (gaps[operation] ?? half) + safeMargin;

/** The turns of the calls of one account. */
export interface Pacer {
  /** Waits for the turn of a call; resolves when it may be sent. */
  readonly turn: (operation: string) => Promise<void>;
  /** Kareo found calls of this operation too close: they keep a wider gap from now on. */
  readonly tooSoon: (operation: string) => void;
}

/** A wait longer than this is given back to the caller, whose lease may not outlast it. */
const longestWait = 10 * second;

/**
 * A pacer for one account: calls of one operation go out one after the other with their gap between them.
 * Where the queue is longer than ten seconds the call is refused with SystemFailure (transient) and the time to wait.
 */
export function createPacer(clock: Clock, sleep: (ms: number) => Promise<void>): Pacer {
  const free = new Map<string, number>();
  const careful = new Set<string>();
  return {
    turn: async (operation) => {
      const now = clock();
      const turn = Math.max(now, free.get(operation) ?? 0);
      const wait = turn - now;
      if (wait > longestWait) {
        throw new SystemFailure(
          'transient',
          [{ code: 'target-throttled', text: `Kareo is called as often as it allows (${operation}); waiting` }],
          { retryAfterMs: wait },
        );
      }
      const margin = careful.has(operation) ? safeMargin : leastMargin;
      free.set(operation, turn + (gaps[operation] ?? half) + margin);
      if (wait > 0) await sleep(wait);
    },
    tooSoon: (operation) => void careful.add(operation),
  };
}

/** No gaps: for a sandbox whose throttle is off. */
export const unpaced: Pacer = { turn: async () => undefined, tooSoon: () => undefined };
