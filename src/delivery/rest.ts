// A connection whose configuration is wrong rests as a whole, with one alarm, and is tried again by itself. docs/architecture.md section 4, "configuration error".
import type { Hub } from './hub.js';

const firstRestMs = 5_000;
const longestRestMs = 300_000;

/** Whether nothing is to be sent to the connection for now. */
export const connectionRests = (hub: Hub, connection: string): boolean =>
  (hub.rests.get(connection)?.until ?? 0) > hub.clock();

/** Lets the connection rest, longer each time; answers the moment (ms) of the next try. */
export function restConnection(hub: Hub, connection: string): number {
  const tries = (hub.rests.get(connection)?.tries ?? 0) + 1;
  const until = hub.clock() + Math.min(firstRestMs * 2 ** (tries - 1), longestRestMs);
  hub.rests.set(connection, { until, tries });
  return until;
}

/** The connection works again; answers whether it had rested. */
export const wakeConnection = (hub: Hub, connection: string): boolean => hub.rests.delete(connection);
