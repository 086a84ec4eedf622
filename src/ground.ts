// The real ground of a running house: this machine's time, chance and network, the store file, R4's definitions, the log. docs/architecture.md section 7.
import { randomFillSync } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Ground } from './app.js';
import type { Configuration } from './configuration.js';
import { pooledRandom } from './fhir/ids.js';
import { createLogStream } from './http/log-stream.js';
import { keepPackage, packageFolder, readPackages } from './package-folder.js';
import { openSqliteStore } from './store/sqlite/store.js';
import {
  createDefinitions,
  definitionFileNames,
  profileFileNames,
  readDefinitionFiles,
  stackedDefinitions,
  type DefinitionFileNames,
  type Definitions,
} from './validation/definitions.js';
import { createFhirPathFallback } from './validation/fhirpath/fallback.js';
import { createLibrary } from './validation/packages/library.js';

/** The folder of package.json, seen from `dist/src/`. */
const packageRoot = new URL('../../', import.meta.url);

/** Opens the store and reads the definitions. Rejects with words for a person where the store cannot be opened. */
export async function openGround(configuration: Configuration, write: (text: string) => void): Promise<Ground> {
  mkdirSync(dirname(configuration.store.path), { recursive: true });
  const logStream = createLogStream(write);
  process.once('exit', logStream.flush);
  const log = pino({ level: configuration.log.level, base: null }, logStream);
  return {
    store: await openSqliteStore(configuration.store.path),
    clock: Date.now,
    random: pooledRandom((bytes) => randomFillSync(bytes)),
    fetch,
    sleep: (ms) => sleep(ms),
    library: createLibrary(readDefinitions(), readPackages(configuration), {
      unknownProfile: configuration.validation.unknownProfile,
      displays: true,
      fhirPath: createFhirPathFallback(),
      onUncompiled: (constraint) =>
        log.warn(constraint, 'a constraint is left to the fhirpath library, which is slower'),
    }),
    keepPackage: (one, tgz) => keepPackage(packageFolder(configuration), one, tgz),
    log,
    software: readSoftware(),
  };
}

/** Our profiles in front of R4. */
function readDefinitions(): Definitions {
  const read = (name: string): Uint8Array => readFileSync(new URL(`src/validation/definitions/${name}`, packageRoot));
  const of = (names: DefinitionFileNames): Definitions => createDefinitions(readDefinitionFiles(names, read));
  return stackedDefinitions(of(profileFileNames), of(definitionFileNames));
}

function readSoftware(): Ground['software'] {
  const { version } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string };
  return { name: 'Chartbridge', version, releaseDate: '2026-11-25' };
}
