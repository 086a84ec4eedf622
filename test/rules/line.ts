// The whole line for one test: both sandboxes and the house, over real HTTP and a real SQLite file, on one clock that the test can move.
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bundle } from 'fhir/r4.js';
import { startElationSandbox } from '../../sandboxes/elation/elation.js';
import { startKareoPmSandbox } from '../../sandboxes/kareo-pm/main.js';
import { startHouse, type House } from '../../src/app.js';
import { checked, type Configuration } from '../../src/configuration.js';
import type { Resources, ResourceType } from '../../src/fhir/resource.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { createLibrary } from '../../src/validation/packages/library.js';
import { ourDefinitions } from '../validation/definition-files.js';
import { elationIds, elationSeed, kareoIds, kareoSeed } from './practice.js';

/** What a sandbox's control calls answer, looked at freely. */
export type Free = any;

/** A running line. */
export interface Line {
  readonly house: House;
  /** A control call of the Elation sandbox: what staff do at its screens. */
  readonly elation: (path: string, body?: unknown) => Promise<Free>;
  readonly kareo: (path: string, body?: unknown) => Promise<Free>;
  /** What a sandbox holds now. */
  readonly elationState: () => Promise<Free>;
  readonly kareoState: () => Promise<Free>;
  /** What the house asked of a sandbox so far, oldest first. */
  readonly elationRequests: () => Promise<Free[]>;
  readonly kareoRequests: () => Promise<Free[]>;
  /** The calls that changed, or were to change, something in each system, oldest first. */
  readonly writes: () => Promise<{ readonly kareo: readonly Free[]; readonly elation: readonly Free[] }>;
  /** Polls Kareo, takes everything in and delivers until nothing moves any more. */
  readonly settle: () => Promise<void>;
  /** A FHIR request to the house; the body as JSON. */
  readonly fhir: (
    path: string,
    init?: { method?: string; body?: unknown; headers?: Record<string, string> },
  ) => Promise<{ status: number; headers: Headers; body: Free }>;
  readonly search: <T extends ResourceType>(type: T, query?: string) => Promise<Resources[T][]>;
  /** Moves the clock of all three by so many ms. */
  readonly passTime: (ms: number) => void;
  /** Moves the clock, works what that brings due, and settles. */
  readonly later: (ms: number) => Promise<void>;
  /** The next moment (ms) that a part of the house sleeps until; undefined: none sleeps. */
  readonly nextWaking: () => number | undefined;
  readonly now: () => number;
  /** Stops the house and starts it again on the same store, with other settings of Kareo where they are given. */
  readonly restart: (kareoSettings?: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LineOptions {
  readonly elationSeed?: object;
  readonly kareoSeed?: object;
  readonly configuration?: 'kareo-owned' | 'elation-owned';
  readonly on?: boolean;
  readonly holdBills?: boolean;
  readonly maps?: object;
  readonly kareoSettings?: object;
  /** Passes time by itself for whoever sleeps on the line's clock (a pacer), so that a test of minutes takes seconds. */
  readonly fastForward?: boolean;
  /** Leaves the house unlistened until the test calls settle; default: the first load is waited for. */
  readonly wait?: boolean;
}

const library = createLibrary(ourDefinitions());
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => console.error(message, fields),
};

/** Starts both sandboxes and the house, and waits until everything that is there has been taken in. */
export async function startLine(options: LineOptions = {}): Promise<Line> {
  let offset = 0;
  const clock = (): number => Date.now() + offset;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  /** Sleeps on the line's clock: passing time wakes it. */
  const sleepOnClock = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      const sleeper = { until: clock() + ms, wake };
      sleepers.add(sleeper);
    });
  const passTime = (ms: number): void => {
    offset += ms;
    for (const { until, wake } of [...sleepers]) if (until <= clock()) wake();
  };
  const nextWaking = (): number | undefined =>
    sleepers.size === 0 ? undefined : Math.min(...[...sleepers].map(({ until }) => until));
  const forwarding = options.fastForward
    ? setInterval(() => passTime(Math.max(0, (nextWaking() ?? 0) - clock())), 2)
    : undefined;
  const elationSandbox = await startElationSandbox({
    clock,
    seed: options.elationSeed ?? elationSeed,
    settings: { policyMirrorMs: 0 },
  });
  const kareoSandbox = await startKareoPmSandbox({ clock, seed: options.kareoSeed ?? kareoSeed });
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-line-'));
  const configurationWith = (changed: object): Configuration =>
    checked({
      server: { port: 0 },
      tickMs: 200,
      connections: [
        {
          name: 'elation',
          system: 'elation',
          timeZone: 'America/Boise',
          settings: {
            baseUrl: elationSandbox.baseUrl,
            clientId: 'elation-client',
            clientSecret: 'elation-secret',
            practice: elationIds.practice,
            defaultPhysician: elationIds.varga,
          },
          maps: options.maps ?? {
            location: { [elationIds.main]: String(kareoIds.main) },
            practice: { [elationIds.practice]: String(kareoIds.practice) },
          },
        },
        {
          name: 'kareo',
          system: 'kareo-pm',
          timeZone: 'America/Boise',
          settings: {
            url: kareoSandbox.endpoint,
            customerKey: 'sandbox-customer-key',
            user: 'api@sandbox.example',
            password: 'sandbox-password',
            practiceId: kareoIds.practice,
            timeZone: 'America/Boise',
            throttled: false,
            pollMs: 50,
            ...options.kareoSettings,
            ...changed,
          },
        },
      ],
      integrations: [
        {
          name: 'elation-kareo',
          configuration: options.configuration ?? 'kareo-owned',
          connections: { elation: 'elation', 'kareo-pm': 'kareo' },
          on: options.on ?? true,
          holdBills: options.holdBills ?? false,
        },
      ],
    });
  const open = async (kareoSettings: object = {}): Promise<House> =>
    startHouse(configurationWith(kareoSettings), {
      store: await openSqliteStore(join(folder, 'store.sqlite')),
      clock,
      random: (bytes) => randomFillSync(bytes),
      fetch,
      sleep: sleepOnClock,
      library,
      keepPackage: () => undefined,
      log: quiet,
      software: { name: 'Chartbridge', version: '0.0.0', releaseDate: '2026-01-01' },
    });
  let house = await open();

  const control =
    (origin: string) =>
    async (path: string, body: unknown = {}): Promise<Free> => {
      const answer = await fetch(`${origin}/control/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`POST /control/${path}: ${answer.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    };
  const state = async (origin: string): Promise<Free> => (await fetch(`${origin}/control/state`)).json();
  const requests = async (origin: string): Promise<Free> => (await fetch(`${origin}/control/requests`)).json();
  const fhir: Line['fhir'] = async (path, init = {}) => {
    const answer = await fetch(`http://127.0.0.1:${house.port}/fhir/${path}`, {
      method: init.method ?? 'GET',
      headers: { ...(init.body !== undefined && { 'Content-Type': 'application/fhir+json' }), ...init.headers },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const settle = async (): Promise<void> => {
    for (let quietRounds = 0; quietRounds < 3;) {
      const before = JSON.stringify([await state(elationSandbox.controlUrl), await state(kareoSandbox.baseUrl)]).length;
      await Promise.all([...house.engine.listening.values()].map((each) => each.poll()));
      await house.engine.settle();
      await sleep(25);
      const missing = await house.engine.missing();
      const after = JSON.stringify([await state(elationSandbox.controlUrl), await state(kareoSandbox.baseUrl)]).length;
      quietRounds = before === after && missing.length === 0 ? quietRounds + 1 : 0;
    }
    // Kareo's time stamps have whole seconds; staff are not so quick that two acts fall into one.
    offset += 2_000;
  };
  if (options.wait !== false && options.on !== false) {
    for (let tries = 0; (await house.engine.missing()).length > 0 && tries < 400; tries += 1) await sleep(25);
    await settle();
  }
  return {
    get house() {
      return house;
    },
    elation: control(elationSandbox.controlUrl),
    kareo: control(kareoSandbox.baseUrl),
    elationState: () => state(elationSandbox.controlUrl),
    kareoState: () => state(kareoSandbox.baseUrl),
    elationRequests: async () => (await requests(elationSandbox.controlUrl)).results,
    kareoRequests: async () => (await requests(kareoSandbox.baseUrl)).requests,
    writes: async () => {
      const requestsOf = async (origin: string, filter: (request: Free) => boolean): Promise<Free[]> => {
        const answer = (await (await fetch(`${origin}/control/requests`)).json()) as Free;
        return (answer.requests ?? answer.results).filter(filter);
      };
      return {
        kareo: await requestsOf(kareoSandbox.baseUrl, ({ operation }) => !operation.startsWith('Get')),
        elation: await requestsOf(
          elationSandbox.controlUrl,
          ({ method, path }) => method !== 'GET' && !/oauth|subscriptions/.test(path),
        ),
      };
    },
    settle,
    later: async (ms) => {
      passTime(ms);
      await house.engine.tick();
      await settle();
    },
    fhir,
    search: async <T extends ResourceType>(type: T, query = '') => {
      const { status, body } = await fhir(`${type}?_count=200&${query}`);
      if (status !== 200) throw new Error(`${type}?${query}: ${status} ${JSON.stringify(body)}`);
      return ((body as Bundle).entry ?? []).flatMap(({ resource }) =>
        resource?.resourceType === type ? [resource as Resources[T]] : [],
      );
    },
    passTime,
    nextWaking,
    now: clock,
    restart: async (kareoSettings) => {
      await house.close();
      house = await open(kareoSettings);
    },
    close: async () => {
      await house.close();
      clearInterval(forwarding);
      await elationSandbox.close();
      await kareoSandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
