// A connection whose configuration is wrong rests as a whole, with one alarm, and is tried again by itself. docs/architecture.md section 4, "configuration error".
import type { Hub } from './hub.js';

interface Rest {
  readonly until: number;
  readonly tries: number;
}

const resting = new WeakMap<Hub, Map<string, Rest>>();

const restsOf = (hub: Hub): Map<string, Rest> => {
  const known = resting.get(hub) ?? new Map<string, Rest>();
  resting.set(hub, known);
  return known;
};

const firstRestMs = 5_000;
const longestRestMs = 300_000;

/** Whether nothing is to be sent to the connection for now. */
export const connectionRests = (hub: Hub, connection: string): boolean => (restsOf(hub).get(connection)?.until ?? 0) > hub.clock();

/** Lets the connection rest, longer each time; answers the moment (ms) of the next try, and whether this is the first rest. */
export function restConnection(hub: Hub, connection: string): { readonly until: number; readonly first: boolean } {
  const tries = (restsOf(hub).get(connection)?.tries ?? 0) + 1;
  const until = hub.clock() + Math.min(firstRestMs * 2 ** (tries - 1), longestRestMs);
  restsOf(hub).set(connection, { until, tries });
  return { until, first: tries === 1 };
}

/** The connection works again; answers whether it had rested. */
export const wakeConnection = (hub: Hub, connection: string): boolean => restsOf(hub).delete(connection);
