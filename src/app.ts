// Puts the parts together: configuration in, the running house out. docs/architecture.md section 3.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, ConnectionConfiguration } from './configuration.js';
import { createClientWrite, createWouldWrite } from './delivery/client-write.js';
import { consequencesOf, type ClientChange } from './delivery/consequences.js';
import { startEngine, type Engine } from './delivery/engine.js';
import type { Connection, Hub, Joined, Log } from './delivery/hub.js';
import { setMap } from './delivery/mapping-changes.js';
import type { MapKind } from './delivery/maps.js';
import { decideMatch } from './delivery/decide.js';
import { operateOnTask } from './delivery/staff.js';
import { createNewId, type Clock, type RandomBytes } from './fhir/ids.js';
import type { Log as RequestLog } from './http/exchange.js';
import { createHttpApp } from './http/http-app.js';
import { createFastServer } from './http/server.js';
import { elationOwnedConfiguration, kareoOwnedConfiguration } from './integrations/elation-kareo.js';
import type { Integration } from './integrations/integration.js';
import type { Store } from './store/store.js';
import { fieldsOfProfile } from './systems/acceptance.js';
import { createElation } from './systems/elation/system.js';
import { kareoPm } from './systems/kareo-pm/system.js';
import type { System, SystemName } from './systems/system.js';
import { readPackage, type FhirPackage } from './validation/packages/fhir-package.js';
import type { Library } from './validation/packages/library.js';

/** Every system there is; the only list of them. */
export const systems: Readonly<Record<SystemName, System>> = { elation: createElation(), 'kareo-pm': kareoPm };

/** Every configuration of every integration. */
const integrations: readonly Integration[] = [kareoOwnedConfiguration, elationOwnedConfiguration];

/** What the house is built on: time, chance, the network, the store, the log. Tests hand in their own. */
export interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly library: Library;
  /** Keeps an installed package for the next start. */
  readonly keepPackage: (one: FhirPackage, tgz: Uint8Array) => void;
  readonly log: Log & RequestLog;
  readonly software: { readonly name: string; readonly version: string; readonly releaseDate: string };
}

/** The running house. */
export interface House {
  readonly port: number;
  readonly hub: Hub;
  readonly engine: Engine;
  /** Stops taking requests, settles what is under way, closes the store. */
  readonly close: () => Promise<void>;
}

/** Opens the port, then starts to listen to the connections. Rejects where the port is taken. */
export async function startHouse(configuration: Configuration, ground: Ground): Promise<House> {
  const hub = createHub(configuration, ground);
  const running: { engine?: Engine } = {};
  const server = createFastServer(createHttpApp(httpParts(configuration, ground, hub, () => running.engine)));
  const port = await listenOn(server, configuration.server);
  const publicUrl = configuration.server.publicUrl ?? `http://${configuration.server.host}:${port}`;
  await setConfiguredMaps(hub, configuration);
  const started = startEngine(hub, {
    hookAddress: (connection) =>
      hub.connections.get(connection)?.connector.hook ? `${publicUrl}/hooks/${connection}` : undefined,
    tickMs: configuration.tickMs,
  });
  running.engine = started;
  return {
    port,
    hub,
    engine: started,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await started.stop();
      await ground.store.close();
    },
  };
}

/** What delivery works with, without starting it: for commands that look at or change the store. */
export function createHub(configuration: Configuration, ground: Ground): Hub {
  const { store, clock, random, sleep, library, log } = ground;
  const connections = new Map(configuration.connections.map((each) => [each.name, connectionOf(each, ground)]));
  const joined = configuration.integrations.filter(({ on }) => on).map(joinedOf);
  const newId = createNewId(clock, random);
  return {
    store,
    tenant: configuration.tenant,
    clock,
    newId,
    random: chanceOf(random),
    sleep,
    validate: library.validate,
    log,
    connections,
    joined,
    rests: new Map(),
    loaded: new Set(),
  };
}

function connectionOf(
  { name, system: systemName, timeZone, settings, concurrency }: ConnectionConfiguration,
  ground: Ground,
): Connection {
  const system = systems[systemName];
  const connector = system.connect(settings, { clock: ground.clock, fetch: ground.fetch, sleep: ground.sleep });
  const pollMs = settings['pollMs'];
  const { poll } = system;
  return {
    name,
    system,
    connector,
    timeZone,
    concurrency,
    ...(poll && { pollMs: typeof pollMs === 'number' ? Math.min(pollMs, poll.mostMs) : poll.defaultMs }),
  };
}

function joinedOf({ name, configuration, connections, holdBills }: Configuration['integrations'][number]): Joined {
  const integration = integrations.find((each) => each.name === name && each.configuration === configuration);
  if (!integration) throw new Error(`There is no integration ${name} in configuration ${configuration}`);
  return { integration, connections, holdBills };
}

/** A number from 0 to below 1, made of random bytes. */
const chanceOf = (random: RandomBytes) => (): number =>
  ((random(new Uint8Array(2))[0] ?? 0) * 256 + (random(new Uint8Array(2))[0] ?? 0)) / 65_536;

async function setConfiguredMaps(hub: Hub, { connections, integrations: joinedBy }: Configuration): Promise<void> {
  for (const { name, maps } of connections) {
    const partner = joinedBy.flatMap((each) => Object.values(each.connections)).find((other) => other !== name);
    if (partner === undefined) continue;
    for (const [kind, ids] of Object.entries(maps) as [MapKind, Readonly<Record<string, string>>][]) {
      for (const [own, theirs] of Object.entries(ids))
        await setMap(hub, kind, { connection: name, nativeId: own }, { connection: partner, nativeId: theirs });
    }
  }
}

function httpParts(
  configuration: Configuration,
  ground: Ground,
  hub: Hub,
  engine: () => Engine | undefined,
): Parameters<typeof createHttpApp>[0] {
  const { store, clock, library, log, software } = ground;
  const wake = (): void => engine()?.wake();
  const writeParts = {
    store,
    tenant: hub.tenant,
    clock,
    newId: hub.newId,
    consequences: (change: ClientChange) => consequencesOf(hub, change),
    committed: wake,
  };
  return {
    context: {
      store,
      tenant: hub.tenant,
      clock,
      newId: hub.newId,
      validate: library.validate,
      mustSupport: library.mustSupport,
      fieldsOfProfile: (profile, type) => fieldsOfProfile(Object.values(systems), profile, type),
      terminology: library.terminology,
      definitions: library.definitions,
      write: createClientWrite(writeParts),
      wouldWrite: createWouldWrite(writeParts),
      operateOnTask: async (operation, taskId) => {
        await operateOnTask(hub, operation, taskId);
        await Promise.all([...(engine()?.listening.values() ?? [])].map((each) => each.drain()));
        wake();
      },
      decideMatch: async (decision, taskId) => {
        await decideMatch(hub, decision, taskId);
        wake();
      },
      software,
    },
    packages: {
      list: library.packages,
      install: (tgz) => {
        const one = readPackage(tgz);
        // What cannot be loaded is not kept: it would stand in the way of the next start.
        const loaded = library.add(one);
        ground.keepPackage(one, tgz);
        return loaded;
      },
    },
    log,
    newRequestId: hub.newId,
    ...(configuration.server.publicUrl !== undefined && { publicUrl: configuration.server.publicUrl }),
    receiveHook: async (connection, headers, body) => {
      const listening = engine()?.listening.get(connection);
      if (!listening || !hub.connections.get(connection)?.connector.hook) return 'unknown';
      await listening.hook(headers, body);
      return 'kept';
    },
    readReadiness: async () =>
      (await (engine()?.missing() ?? ['starting'])).map((text) => ({ code: 'not-there-yet', text })),
  };
}

async function listenOn(server: Server, { host, port }: Configuration['server']): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}
