// Takes the inbox in: arrivals of one patient one after the other, of different patients side by side. docs/architecture.md section 4, "In"; rule XX-03.
import { absorb } from './absorb.js';
import { withDraft } from './draft.js';
import type { Connection, Hub } from './hub.js';
import { inboxTodo, strikeInbox, type InboxEntry } from './inbox.js';

const batch = 200;

/** Takes in all that is in a connection's inbox; resolves when it is empty. `taken` is called after each batch. */
export async function drainInbox(
  hub: Hub,
  connection: Connection,
  taken: () => void,
  isStopped: () => boolean,
): Promise<void> {
  for (;;) {
    const entries = await inboxTodo(hub, connection.name, batch);
    if (entries.length === 0 || isStopped()) return;
    // Directory records come first in a listing and are referred to by all that follows them: they are a lane of their own, before the others.
    const lanes = laned(entries);
    const directory = lanes.get('') ?? [];
    lanes.delete('');
    await takeLane(hub, connection, directory);
    await Promise.all([...lanes.values()].map((lane) => takeLane(hub, connection, lane)));
    taken();
  }
}

function laned(entries: readonly InboxEntry[]): Map<string, InboxEntry[]> {
  const lanes = new Map<string, InboxEntry[]>();
  for (const entry of entries) {
    const lane = entry.arrival.patientId ?? '';
    const standing = lanes.get(lane);
    if (standing) standing.push(entry);
    else lanes.set(lane, [entry]);
  }
  return lanes;
}

async function takeLane(hub: Hub, connection: Connection, lane: readonly InboxEntry[]): Promise<void> {
  for (const entry of lane) {
    await withDraft(hub, async (draft) => {
      await absorb(draft, connection, entry.arrival, entry.manner);
      await strikeInbox(draft, entry);
    });
  }
}
