// What the commands do: serve, check, map, ig install. README, "Commands".
import { existsSync, readFileSync } from 'node:fs';
import { createHub, startHouse } from './app.js';
import type { Commands, Console, MapCommand } from './cli/command-line.js';
import { ConfigurationError, readConfiguration, type Configuration } from './configuration.js';
import { setMap } from './delivery/mapping-changes.js';
import type { Mapped, MapKind } from './delivery/maps.js';
import { readinessOf } from './delivery/readiness.js';
import { openGround } from './ground.js';
import { keepPackage, packageFolder, readPackageFile, readPackages } from './package-folder.js';
import { sendPackage } from './package-upload.js';
import { missingDependencies } from './validation/packages/package-definitions.js';

/** What the commands need of the process. */
export interface Process extends Console {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Resolves when the process is asked to stop. */
  readonly untilStopped: () => Promise<unknown>;
}

/** The commands of one process. */
export function createCommands(process: Process): Commands {
  const guarded = async (work: () => Promise<number>): Promise<number> => {
    try {
      return await work();
    } catch (error) {
      process.complain(`${error instanceof Error ? error.message : String(error)}\n`);
      return error instanceof ConfigurationError ? 2 : 1;
    }
  };
  return {
    serve: (file) =>
      guarded(async () => {
        const configuration = configurationFrom(file, process);
        const house = await startHouse(configuration, await openGround(configuration, process.complain));
        process.write(`${JSON.stringify({ port: house.port })}\n`);
        await process.untilStopped();
        await house.close();
        return 0;
      }),
    check: (file) =>
      guarded(async () => {
        const configuration = configurationFrom(file, process);
        const ground = await openGround(configuration, process.complain);
        const items = await readinessOf(createHub(configuration, ground));
        for (const { connection, ready, text, mend } of items)
          process.write(
            `${ready ? 'ready  ' : 'MISSING'} ${connection}: ${text}${ready || mend === undefined ? '' : ` (${mend})`}\n`,
          );
        await ground.store.close();
        return items.every(({ ready }) => ready) ? 0 : 1;
      }),
    installPackage: ({ file: packageFile, server }, file) =>
      guarded(async () => {
        const { tgz, read } = readPackageFile(packageFile);
        if (server !== undefined) {
          const loaded = await sendPackage(fetch, server, tgz);
          process.write(`${read.name} ${read.version} is loaded by ${server} and kept there\n`);
          for (const dependency of loaded.missing)
            process.write(notChecked(`${read.name}#${read.version}`, dependency));
          return 0;
        }
        const configuration = configurationFrom(file, process);
        const missing = missingDependencies([...readPackages(configuration), read]);
        keepPackage(packageFolder(configuration), read, tgz);
        process.write(`${read.name} ${read.version} is installed, with ${read.definitions.length} definitions\n`);
        for (const one of missing) process.write(notChecked(one.package, one.dependency));
        process.write('A server that is running loads it when it starts again; with --server it is loaded at once\n');
        return 0;
      }),
    map: (command, file) =>
      guarded(async () => {
        const configuration = configurationFrom(file, process);
        const { kind, one, other } = understood(command, configuration);
        const ground = await openGround(configuration, process.complain);
        await setMap(createHub(configuration, ground), kind, one, other);
        await ground.store.close();
        process.write(`${kind} ${command.one} is ${command.other}\n`);
        return 0;
      }),
  };
}

const notChecked = (one: string, dependency: string): string =>
  `${one} needs ${dependency}; what that defines is not checked\n`;

function configurationFrom(file: string | undefined, { variables }: Process): Configuration {
  const named = file ?? variables['CHARTBRIDGE_CONFIGURATION'];
  const path = named ?? 'chartbridge.yaml';
  if (!existsSync(path)) {
    if (named !== undefined) throw new ConfigurationError([`there is no file ${path}`]);
    return readConfiguration('', variables);
  }
  return readConfiguration(readFileSync(path, 'utf8'), variables);
}

const kinds: Readonly<Record<MapKind, true>> = { provider: true, calendar: true, location: true, practice: true };

function understood(
  { kind, one, other }: MapCommand,
  { connections }: Configuration,
): { kind: MapKind; one: Mapped; other: Mapped } {
  if (!Object.hasOwn(kinds, kind))
    throw new ConfigurationError([`"${kind}" cannot be mapped; ${Object.keys(kinds).join(', ')} can`]);
  const side = (text: string): Mapped => {
    const [connection = '', nativeId = ''] = text.split(':');
    if (nativeId === '' || !connections.some(({ name }) => name === connection))
      throw new ConfigurationError([
        `"${text}" is not connection:id with one of the connections ${connections.map(({ name }) => name).join(', ')}`,
      ]);
    return { connection, nativeId };
  };
  return { kind: kind as MapKind, one: side(one), other: side(other) };
}
