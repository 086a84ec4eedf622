// The app over a real SQLite file, listening on a free port, with time and ids that stand still.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';
import { systems } from '../../src/app.js';
import { createClientWrite, createWouldWrite } from '../../src/delivery/client-write.js';
import { OutcomeError } from '../../src/fhir/outcome.js';
import type { FaultLine, RequestLine } from '../../src/http/exchange.js';
import { createHttpApp, type HttpParts } from '../../src/http/http-app.js';
import { createFastServer } from '../../src/http/server.js';
import type { InteractionContext } from '../../src/interactions/interaction.js';
import type { Store } from '../../src/store/store.js';
import { fieldsOfProfile } from '../../src/systems/acceptance.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { readPackage } from '../../src/validation/packages/fhir-package.js';
import { createLibrary } from '../../src/validation/packages/library.js';
import { ourDefinitions } from '../validation/definition-files.js';

export interface Served {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** `http://127.0.0.1:port/fhir` */
  readonly base: string;
  readonly store: Store;
  /** Every line that was logged. */
  readonly lines: (RequestLine | FaultLine)[];
  /** Moves the clock, in ms. */
  readonly passTime: (ms: number) => void;
  readonly close: () => Promise<void>;
}

/** What a test may put in place of the usual parts. */
export interface Replaced {
  readonly context?: Partial<InteractionContext>;
  readonly parts?: Partial<HttpParts>;
}

const library = createLibrary(ourDefinitions());

export async function serve(replaced: Replaced = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-http-'));
  const store = await openSqliteStore(join(folder, 'store.sqlite'));
  let now = Date.parse('2026-01-31T08:00:00.000Z');
  let ids = 0;
  const base = { store, tenant: 'default', clock: () => now, newId: () => idOf((ids += 1)) };
  const context: InteractionContext = {
    ...base,
    validate: library.validate,
    mustSupport: library.mustSupport,
    fieldsOfProfile: (profile, type) => fieldsOfProfile(Object.values(systems), profile, type),
    terminology: library.terminology,
    definitions: library.definitions,
    write: createClientWrite(base),
    wouldWrite: createWouldWrite(base),
    operateOnTask: async (operation) => {
      throw new OutcomeError(409, [{ severity: 'error', code: 'conflict', text: `${operation} does not fit` }]);
    },
    decideMatch: async () => {
      throw new OutcomeError(409, [{ severity: 'error', code: 'conflict', text: 'No chart waits' }]);
    },
    software: { name: 'Chartbridge', version: '0.1.0', releaseDate: '2026-01-31' },
    ...replaced.context,
  };
  const lines: Served['lines'] = [];
  let requests = 0;
  const log = { info: (line: RequestLine) => void lines.push(line), error: (line: FaultLine) => void lines.push(line) };
  const server = createFastServer(
    createHttpApp({
      context,
      log,
      newRequestId: () => `request-${(requests += 1)}`,
      receiveHook: async () => 'unknown',
      readReadiness: async () => [],
      packages: { list: library.packages, install: (tgz) => library.add(readPackage(tgz)) },
      ...replaced.parts,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    base: `${origin}/fhir`,
    store,
    lines,
    passTime: (ms) => void (now += ms),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `00000000-0000-7000-8000-000000000001` for 1. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A request with a FHIR body. */
export const send = (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/fhir+json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

/** The body of an answer, as the type that the test expects. */
export const bodyOf = async <Body>(answer: Response | Promise<Response>): Promise<Body> =>
  (await (await answer).json()) as Body;
export const outcomeOf = (answer: Response | Promise<Response>) => bodyOf<OperationOutcome>(answer);
export const bundleOf = (answer: Response | Promise<Response>) => bodyOf<Bundle>(answer);
