// The running whole of delivery: every connection listened to, everything due worked, and its readiness. docs/architecture.md section 4.
import { absorb } from './absorb.js';
import { dueIn } from './lanes.js';
import { faultOf } from './fault.js';
import { withDraft } from './draft.js';
import { dueNow, strikeDue } from './due.js';
import type { Hub } from './hub.js';
import { forgetOldEvents, inboxTodo } from './inbox.js';
import { listen, type Listening } from './listen.js';
import { arrivalOf, keptRecord } from './records.js';
import { connectionRests } from './rest.js';
import { startWorker } from './worker.js';

/** Delivery, running. */
export interface Engine {
  /** To be called after every commit that may owe a delivery. */
  readonly wake: () => void;
  readonly listening: ReadonlyMap<string, Listening>;
  /** What is not there yet: connections not listed, inboxes not empty, deliveries due. Empty: ready. */
  readonly missing: () => Promise<readonly string[]>;
  /** Works what the calendar has brought due; called by the engine's own clock, and by tests after they moved theirs. */
  readonly tick: () => Promise<void>;
  /** Resolves when every inbox is empty and nothing that is due is left. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface EngineOptions {
  /** Where this connection's system pushes to: `{publicUrl}/hooks/{connection}`; undefined: polls alone. */
  readonly hookAddress: (connection: string) => string | undefined;
  /** Ms between two looks at what time alone has brought due. */
  readonly tickMs: number;
}

/** Starts listening and working. */
export function startEngine(hub: Hub, options: EngineOptions): Engine {
  const worker = startWorker(hub);
  const wake = worker.wake;
  const listening = new Map(
    [...hub.connections.values()].map((connection) => [
      connection.name,
      listen(hub, connection, { hookAddress: options.hookAddress(connection.name), taken: wake }),
    ]),
  );

  const tick = async (): Promise<void> => {
    for (const moment of await dueNow(hub, 100)) {
      const connection = hub.connections.get(moment.connection);
      await withDraft(hub, async (draft) => {
        await strikeDue(draft, moment);
        const kept = await keptRecord(draft, moment.connection, moment.recordType, moment.nativeId);
        if (!connection || !kept) return;
        await absorb(draft, connection, arrivalOf(kept), 'again');
      });
    }
    await forgetOldEvents(hub);
    wake();
  };
  const timer = setInterval(
    () =>
      void tick().catch((error: unknown) => hub.log.error({ ...faultOf(error) }, 'what is due could not be looked at')),
    options.tickMs,
  );
  timer.unref();
  wake();

  const missing = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [name, each] of listening) {
      if (!each.isLoaded()) found.push(`connection ${name} has not been listed yet`);
      if ((await inboxTodo(hub, name, 1)).length > 0) found.push(`the inbox of connection ${name} is not empty`);
    }
    for (const connection of hub.connections.values())
      if (!connectionRests(hub, connection.name) && (await dueIn(hub, connection.name, { limit: 1 })).items.length > 0)
        found.push(`deliveries to connection ${connection.name} are due`);
    return found;
  };

  return {
    wake,
    listening,
    missing,
    tick,
    settle: async () => {
      for (let quiet = 0; quiet < 2;) {
        await Promise.all([...listening.values()].map((each) => each.drain()));
        wake();
        await worker.idle();
        quiet = (await missing()).some((text) => !text.includes('listed')) ? 0 : quiet + 1;
      }
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all([...listening.values()].map((each) => each.stop()));
      await worker.stop();
    },
  };
}
