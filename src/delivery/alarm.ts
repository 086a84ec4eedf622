// One alarm for a connection whose configuration is wrong, lifted when it works again. docs/architecture.md section 4.
import type { Task } from 'fhir/r4.js';
import type { Reason } from '../systems/failure.js';
import type { Draft } from './draft.js';
import { openTask } from './follow-up.js';
import { instant, type Connection } from './hub.js';
import { businessStatusOf } from './states.js';

const key = (connection: Connection): string => `alarm|${connection.name}`;

/** Opens the alarm, or renews the one that is open. */
export async function raiseAlarm(draft: Draft, connection: Connection, reasons: readonly Reason[]): Promise<void> {
  const open = await draft.row<{ task: string }>('setting', key(connection));
  const task = await openTask(draft, {
    ...(open && { id: open.task }),
    code: 'connection-paused',
    description: `Connection ${connection.name} (${connection.system.title}) rests`,
    state: 'paused',
    reasons,
    screens: [connection.system],
  });
  if (!open) await draft.putRow('setting', key(connection), { task }, []);
}

/** Closes the alarm, if one is open. */
export async function liftAlarm(draft: Draft, connection: Connection): Promise<void> {
  const open = await draft.row<{ task: string }>('setting', key(connection));
  if (!open) return;
  const task = await draft.read<Task>(`Task/${open.task}`);
  if (task)
    await draft.put(
      {
        ...task,
        status: 'completed',
        businessStatus: businessStatusOf('works-again'),
        lastModified: instant(draft.hub),
      },
      { who: 'Chartbridge', rule: 'connection-works' },
    );
  await draft.putRow('setting', key(connection), undefined, []);
}
