// Deliveries: one standing intent for each (connection, data class, resource), with its state and its whole history. docs/architecture.md sections 2 and 4.
import type { DataClass } from '../systems/system.js';
import type { FailureClass, Reason } from '../systems/failure.js';
import type { Loss } from '../mapping/loss.js';
import type { Draft } from './draft.js';

/** What is brought: a data class, or the state of a bill back to where it came from. */
export type DeliveryClass = DataClass | 'bill-status';

/**
 * queued: due at `dueAt`. sending: leased until `leaseUntil`. waiting: for the patient to be known to the target.
 * failed: a person must mend it. held: until someone releases it. done, cancelled: nothing is owed.
 */
export type DeliveryState = 'queued' | 'sending' | 'waiting' | 'failed' | 'held' | 'done' | 'cancelled';

export interface Attempt {
  readonly at: string;
  readonly outcome: 'accepted' | FailureClass;
  readonly reasons: readonly Reason[];
}

export interface Delivery {
  readonly id: string;
  readonly connection: string;
  readonly deliveryClass: DeliveryClass;
  readonly action: 'put' | 'remove';
  /** `Type/id` of the resource it is about. */
  readonly focus: string;
  /** `Patient/id`, or '-' where it belongs to no patient: deliveries of one lane go one after the other. */
  readonly lane: string;
  readonly state: DeliveryState;
  /** Counts the changes to be brought; `done` is the count that the target has. */
  readonly wanted: number;
  readonly done: number;
  /** ms; when it is next tried. */
  readonly dueAt: number;
  /** Order within the lane: tenths of a ms since 1970, what must go first within one moment first. */
  readonly place: number;
  readonly leaseUntil?: number;
  readonly leaseToken?: string;
  /** Failed attempts in a row. */
  readonly tries: number;
  /** An earlier attempt may have had its effect: ask before any create. */
  readonly mayBeThere: boolean;
  readonly reasons: readonly Reason[];
  readonly notCarried: readonly Loss[];
  readonly history: readonly Attempt[];
  readonly task?: string;
  /** Who caused it: a connection's name, or 'fhir' for a FHIR client's write. */
  readonly origin: string;
}

export const deliveryKey = (connection: string, deliveryClass: DeliveryClass, focus: string): string =>
  `${connection}|${deliveryClass}|${focus}`;

const digits = (ms: number): string => String(Math.max(0, Math.floor(ms))).padStart(16, '0');

/** Order keys: what is due in a connection, what lies in a lane, what is in a state, what is about a resource, what a Task shows. */
export const order = {
  due: (connection: string, ms: number): string => `due|${connection}|${digits(ms)}`,
  lane: (connection: string, lane: string): string => `lane|${connection}|${lane}|`,
  state: (state: DeliveryState): string => `state|${state}|`,
  focus: (reference: string): string => `focus|${reference}|`,
  task: (id: string): string => `task|${id}`,
} as const;

const owed: ReadonlySet<DeliveryState> = new Set(['queued', 'sending', 'waiting', 'failed', 'held']);

function indexOf(delivery: Delivery): readonly string[] {
  const due =
    delivery.state === 'queued' ? delivery.dueAt : delivery.state === 'sending' ? delivery.leaseUntil : undefined;
  return [
    ...(due === undefined ? [] : [order.due(delivery.connection, due)]),
    ...(owed.has(delivery.state)
      ? [
          `${order.lane(delivery.connection, delivery.lane)}${digits(delivery.place)}`,
          `${order.state(delivery.state)}${digits(delivery.place)}`,
        ]
      : []),
    `${order.focus(delivery.focus)}${delivery.connection}`,
    ...(delivery.task === undefined ? [] : [order.task(delivery.task)]),
  ];
}

export const putDelivery = (draft: Draft, delivery: Delivery): Promise<void> =>
  draft.putRow(
    'delivery',
    deliveryKey(delivery.connection, delivery.deliveryClass, delivery.focus),
    delivery,
    indexOf(delivery),
  );
