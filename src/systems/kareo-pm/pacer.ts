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

/** The least time between two calls of that operation, in ms; an exact gap still trips, so a quarter of a second is added. */
export const gapOf = (operation: string): number => (gaps[operation] ?? half) + quarter;

/** Waits for the turn of a call; resolves when it may be sent. */
export type Pacer = (operation: string) => Promise<void>;

/** A wait longer than this is given back to the caller, whose lease may not outlast it. */
const longestWait = 10 * second;

/**
 * A pacer for one account: calls of one operation go out one after the other with their gap between them.
 * Where the queue is longer than ten seconds the call is refused with SystemFailure (transient) and the time to wait.
 */
export function createPacer(clock: Clock, sleep: (ms: number) => Promise<void>): Pacer {
  const free = new Map<string, number>();
  return async (operation) => {
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
    free.set(operation, turn + gapOf(operation));
    if (wait > 0) await sleep(wait);
  };
}

/** No gaps: for a sandbox whose throttle is off. */
export const unpaced: Pacer = async () => undefined;
