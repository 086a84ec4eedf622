// What delivery works with: the store, the connections, the integrations that join them, time and ids. docs/architecture.md section 4.
import type { Clock, NewId } from '../fhir/ids.js';
import type { Integration } from '../integrations/integration.js';
import type { Store } from '../store/store.js';
import type { Connector, System, SystemName } from '../systems/system.js';
import type { Validate } from '../validation/validate.js';

/** One configured account of a system. */
export interface Connection {
  readonly name: string;
  readonly system: System;
  readonly connector: Connector;
  /** IANA zone of the practice: a policy ends at midnight there. */
  readonly timeZone: string;
  /** How often it is polled; undefined where it pushes. */
  readonly pollMs?: number;
  /** How many deliveries may be under way at once. */
  readonly concurrency: number;
}

/** An integration with the connections that take part in it. */
export interface Joined {
  readonly integration: Integration;
  readonly connections: Readonly<Partial<Record<SystemName, string>>>;
  /** Staff may hold every bill of this integration until they release it (delayed billing on our side). */
  readonly holdBills: boolean;
}

/** Words for the log: a message and values that are never patient data. */
export interface Log {
  readonly info: (values: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (values: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (values: Readonly<Record<string, unknown>>, message: string) => void;
}

/** A connection that rests: until when (ms), and how many times in a row. */
export interface Rest {
  readonly until: number;
  readonly tries: number;
}

/** All that the parts of delivery share; put together once in `app.ts`. */
export interface Hub {
  readonly store: Store;
  readonly tenant: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly validate: Validate;
  readonly log: Log;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly joined: readonly Joined[];
  /** Connections that rest because their configuration is wrong, by name; of this process alone. */
  readonly rests: Map<string, Rest>;
  /**
   * Connections that have been checked, turned on and taken in whole once. Nothing is delivered in an integration before all of its
   * connections have been: what is found in both systems must be linked, not made twice (EL-04, EL-28).
   */
  readonly loaded: Set<string>;
}

/** The integrations that a connection takes part in, each with the connection's system. */
export const joinedBy = (hub: Hub, connection: Connection): readonly Joined[] =>
  hub.joined.filter(({ connections }) => connections[connection.system.name] === connection.name);

/** Whether everything that the connection is joined with has been taken in. */
export const isOpen = (hub: Hub, connection: Connection): boolean =>
  joinedBy(hub, connection).every(({ connections }) =>
    Object.values(connections).every((name) => hub.loaded.has(name)),
  );

/** FHIR instant of the hub's clock. */
export const instant = (hub: Pick<Hub, 'clock'>): string => new Date(hub.clock()).toISOString();
