// Which Task shows a delivery, and what it says of it. Rules XX-04, XX-05, XX-08; https://hl7.org/fhir/R4/task.html
import type { Task } from 'fhir/r4.js';
import { deliveryKey, putDelivery, type Delivery, type DeliveryState } from './deliveries.js';
import type { Draft } from './draft.js';
import { instant, type Connection } from './hub.js';
import { dueIn } from './lanes.js';
import type { StateCode } from './states.js';
import { taskOf } from './task.js';

/** As many waiting deliveries as one commit shows. */
const mostShown = 200;

const statusOf: Readonly<Record<DeliveryState, Task['status']>> = {
  queued: 'requested',
  sending: 'in-progress',
  waiting: 'on-hold',
  failed: 'failed',
  held: 'on-hold',
  done: 'completed',
  cancelled: 'cancelled',
};

const stateOf: Readonly<Record<DeliveryState, StateCode>> = {
  queued: 'queued',
  sending: 'sending',
  waiting: 'waiting',
  failed: 'failed',
  held: 'held',
  done: 'accepted',
  cancelled: 'cancelled',
};

const subjects: Readonly<Record<Delivery['deliveryClass'], string>> = {
  directory: 'Directory entry',
  patients: 'Demographics',
  insurance: 'Insurance',
  appointments: 'Appointment',
  encounters: 'Visit note',
  bills: 'Bill',
  charges: 'Charge',
  'bill-status': 'State of the bill',
};

/** Shows what waits while the whole connection rests. */
export async function showWaiting(draft: Draft, connection: Connection): Promise<void> {
  const { items } = await dueIn(draft.hub, connection.name, { limit: mostShown });
  for (const { row } of items) {
    const { deliveryClass, focus } = row.value;
    const delivery = await draft.row<Delivery>('delivery', deliveryKey(connection.name, deliveryClass, focus));
    if (delivery?.state === 'queued' && delivery.task === undefined)
      await putDelivery(draft, await showDelivery(draft, connection, delivery, 'waits'));
  }
}

/** Whether people want to see it: bills, what a FHIR client wrote, what does not go through, what was not carried. */
const isShown = (delivery: Delivery): boolean =>
  delivery.task !== undefined ||
  delivery.deliveryClass === 'bills' ||
  delivery.origin === 'fhir' ||
  delivery.state === 'failed' ||
  delivery.state === 'held' ||
  (delivery.state === 'queued' && delivery.reasons.length > 0) ||
  delivery.notCarried.some(({ notShared }) => notShared !== true);

/** Puts or renews the Task of a delivery, where it has one or wants one; answers the delivery with its Task's id. */
export async function showDelivery(
  draft: Draft,
  connection: Connection,
  delivery: Delivery,
  why?: 'waits',
): Promise<Delivery> {
  if (why === undefined && !isShown(delivery)) return delivery;
  const id = delivery.task ?? draft.hub.newId();
  const before = delivery.task === undefined ? undefined : await draft.read<Task>(`Task/${id}`);
  const now = instant(draft.hub);
  const task = taskOf({
    id,
    code: `deliver-${delivery.deliveryClass}`,
    status: statusOf[delivery.state],
    focus: delivery.focus,
    ...(delivery.lane !== '-' && { patient: delivery.lane }),
    authoredOn: before?.authoredOn ?? now,
    lastModified: now,
    description: `${subjects[delivery.deliveryClass]} to ${connection.system.title}`,
    state: delivery.state === 'failed' && delivery.deliveryClass === 'bills' ? 'bill-error' : stateOf[delivery.state],
    reasons: delivery.state === 'done' ? [] : delivery.reasons,
    notCarried: delivery.notCarried,
    screens: [
      connection.system,
      ...[...draft.hub.connections.values()]
        .map(({ system }) => system)
        .filter((system) => system !== connection.system),
    ],
  });
  await draft.put({ ...task, id }, { who: 'Chartbridge', rule: `delivery#${delivery.deliveryClass}` });
  return { ...delivery, task: id };
}
