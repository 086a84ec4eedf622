// Listening to a connection: pushed events, polls, and the catch-up at start. docs/architecture.md section 4, "In"; systems' sheets, "Webhooks" and "Cursor".
import { SystemFailure } from '../systems/failure.js';
import { raiseAlarm, liftAlarm } from './alarm.js';
import { backoffMs } from './backoff.js';
import { faultOf } from './fault.js';
import { noteFound } from './found.js';
import { withDraft } from './draft.js';
import type { Connection, Hub } from './hub.js';
import { putInInbox } from './inbox.js';
import { drainInbox } from './intake.js';
import { newsAmong } from './news.js';

/** One connection being listened to. */
export interface Listening {
  /** Whether everything that was there at turn-on has been taken in. */
  readonly isLoaded: () => boolean;
  /** A pushed event; resolves when it is durable. Throws OutcomeError 401 when its signature does not hold. */
  readonly hook: (headers: Readonly<Record<string, string | undefined>>, body: Uint8Array) => Promise<void>;
  /** Asks for changes now. */
  readonly poll: () => Promise<void>;
  /** Takes the inbox in now; resolves when it is empty. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface KeptCursor {
  readonly cursor: unknown;
  /** Everything that was there at turn-on has been listed. */
  readonly listed: boolean;
}

/** How often a connection that pushes is asked all the same, for events that were lost on their way. */
const catchUpMs = 60_000;

/** Starts listening: subscribes where the system pushes, lists everything the first time, then hears changes. */
export function listen(
  hub: Hub,
  connection: Connection,
  options: { readonly hookAddress: string | undefined; readonly taken: () => void },
): Listening {
  const { name, connector } = connection;
  let stopped = false;
  let checked = false;
  let failures = 0;
  let draining: Promise<void> | undefined;
  let again = false;
  let polling: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let subscribed = connector.subscribe === undefined || options.hookAddress === undefined;

  const drain = (): Promise<void> => {
    again = true;
    draining ??= (async () => {
      while (again && !stopped) {
        again = false;
        await drainInbox(hub, connection, options.taken, () => stopped);
      }
    })()
      .catch((error: unknown) =>
        hub.log.error({ connection: name, ...faultOf(error) }, 'taking in the inbox stopped on a fault of ours'),
      )
      .finally(() => {
        draining = undefined;
      });
    return draining;
  };

  const hear = async (): Promise<void> => {
    if (!checked) await passCheck(connection);
    checked = true;
    if (!subscribed && options.hookAddress !== undefined) {
      await connector.subscribe?.(options.hookAddress);
      subscribed = true;
    }
    const row = await hub.store.get<KeptCursor>(hub.tenant, 'cursor', name);
    let { cursor, listed: wasListed } = row?.value ?? { cursor: undefined, listed: false };
    for (let more = true; more && !stopped;) {
      const changes = await connector.changes(cursor);
      if (!wasListed) await noteFound(hub, connection, changes.arrivals);
      await putInInbox(hub, name, await newsAmong(hub, name, changes.arrivals), wasListed ? 'heard' : 'found');
      ({ cursor, more } = changes);
      if (!more) wasListed = true;
      await hub.store.commit({
        tenant: hub.tenant,
        resources: [],
        rows: [
          {
            kind: 'cursor',
            key: name,
            expect: 'any',
            value: { cursor, listed: wasListed } satisfies KeptCursor,
            index: [],
          },
        ],
      });
    }
    await drain();
    if (wasListed && !hub.loaded.has(name)) {
      hub.loaded.add(name);
      options.taken();
    }
  };

  const poll = (): Promise<void> => {
    polling ??= hear()
      .then(async () => {
        if (failures > 0) await withDraft(hub, (draft) => liftAlarm(draft, connection));
        failures = 0;
      })
      .catch(async (error: unknown) => {
        failures += 1;
        await heardNothing(hub, connection, error);
      })
      .finally(() => {
        polling = undefined;
      });
    return polling;
  };

  const nextMs = (): number =>
    failures > 0
      ? Math.min(backoffMs(failures, hub.random()), connection.pollMs ?? catchUpMs)
      : (connection.pollMs ?? catchUpMs);
  const goOn = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void poll().then(goOn), nextMs());
    timer.unref();
  };
  const begin = async (): Promise<void> => {
    const row = await hub.store.get<KeptCursor>(hub.tenant, 'cursor', name);
    if (row?.value.listed === true) hub.loaded.add(name);
    await drain();
    await poll();
  };
  void begin().then(goOn);

  return {
    isLoaded: () => hub.loaded.has(name),
    hook: async (headers, body) => {
      if (!connector.hook) return;
      await putInInbox(hub, name, await connector.hook(headers, body), 'heard');
      void drain();
    },
    poll,
    drain,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled([polling, draining]);
    },
  };
}

/** The account must be there and the integration turned on; what is only incomplete (a provider without a partner) holds nothing up. */
async function passCheck({ connector }: Connection): Promise<void> {
  const missing = (await connector.check()).filter(({ ready, blocks }) => !ready && blocks === true);
  if (missing.length > 0)
    throw new SystemFailure(
      'configuration',
      missing.map(({ reason = 'integration-off', text }) => ({ code: reason, text })),
    );
}

async function heardNothing(hub: Hub, connection: Connection, error: unknown): Promise<void> {
  if (!(error instanceof SystemFailure)) {
    hub.log.error({ connection: connection.name, ...faultOf(error) }, 'listening stopped on a fault of ours');
    return;
  }
  hub.log.warn(
    { connection: connection.name, class: error.failureClass, reasons: error.message },
    'the system could not be heard',
  );
  if (error.failureClass === 'configuration')
    await withDraft(hub, (draft) => raiseAlarm(draft, connection, error.reasons));
}
