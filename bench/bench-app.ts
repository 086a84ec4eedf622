// The whole HTTP face over a SQLite file in a temporary folder, as `app.ts` puts it together but without connected systems.
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createClientWrite, createWouldWrite } from '../src/delivery/client-write.js';
import { createNewId, pooledRandom } from '../src/fhir/ids.js';
import { createHttpApp } from '../src/http/http-app.js';
import { createLogStream } from '../src/http/log-stream.js';
import type { Store } from '../src/store/store.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { createDefinitionIndex } from '../src/validation/definition-index.js';
import { createTerminology } from '../src/validation/terminology/terminology.js';
import type { Validate } from '../src/validation/validate.js';
import { createValidator } from '../src/validation/validator.js';
import { r4Definitions } from '../test/validation/definition-files.js';

export const tenant = 'default';

/** A store in a folder that goes with the process. */
export async function temporaryStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit());
  return openSqliteStore(join(folder, 'store.sqlite'));
}

export const newId = createNewId(
  Date.now,
  pooledRandom((bytes) => randomFillSync(bytes)),
);

/** Validation against R4 as the product does it. */
export const r4Validate = (): Validate => createValidator(r4Definitions()).validate;

/** The app with its request log on, written to nowhere. */
export function benchApp(store: Store, validate: Validate): Express {
  const nowhere = openSync('/dev/null', 'w');
  const log = pino(
    { base: null },
    createLogStream((text) => void writeSync(nowhere, text)),
  );
  const parts = { store, tenant, clock: Date.now, newId };
  let requests = 0;
  return createHttpApp({
    context: {
      ...parts,
      validate,
      mustSupport: () => undefined,
      fieldsOfProfile: () => undefined,
      terminology: () => createTerminology(r4Definitions()),
      definitions: () => createDefinitionIndex(r4Definitions()),
      write: createClientWrite(parts),
      wouldWrite: createWouldWrite(parts),
      operateOnTask: () => Promise.reject(new Error('there are no deliveries here')),
      decideMatch: () => Promise.reject(new Error('there are no deliveries here')),
      software: { name: 'Chartbridge', version: 'bench', releaseDate: '2026-01-01' },
    },
    log,
    newRequestId: () => (requests += 1).toString(36),
    publicUrl: 'http://127.0.0.1:8080',
    receiveHook: async () => 'unknown',
    readReadiness: async () => [],
    packages: {
      list: () => [],
      install: () => {
        throw new Error('there are no packages here');
      },
    },
  });
}
