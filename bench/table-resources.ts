// Prints the resources of the five types that our mapping tables make of the sandboxes' invented practice, one a line, as the store has them. docs/architecture.md section 4, "In".
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bundle, ChargeItem, Claim, Coverage, Encounter, Patient } from 'fhir/r4.js';
import { startElationSandbox } from '../sandboxes/elation/elation.js';
import { startKareoPmSandbox } from '../sandboxes/kareo-pm/main.js';
import { startHouse, type House } from '../src/app.js';
import { checked } from '../src/configuration.js';
import type { Clock } from '../src/fhir/ids.js';
import { openSqliteStore } from '../src/store/sqlite/store.js';
import { createLibrary } from '../src/validation/packages/library.js';
import { ourDefinitions } from '../test/validation/definition-files.js';
import { elationSeed } from '../tools/demo/elation-seed.js';
import { kareoSeed } from '../tools/demo/kareo-seed.js';
import { defaultPhysician, elationPractice, maps } from '../tools/demo/people.js';
import { types, type Typed } from './validators.js';

type Kept = Patient | Coverage | Encounter | Claim | ChargeItem;

/** How many resources of each type there are. */ import { sandboxConnections } from '../tools/sandbox-connections.js';

const perType = 8;
/** The day on which the practice is looked at: what its policies and bills say depends on it. */
const opening = Date.parse('2026-11-25T15:00:00Z');

/** As the store has them, the same on every run but for ids and moments: `perType` of each type, the types taking turns. */
async function tableResources(): Promise<readonly Typed[]> {
  const all = await resourcesOfPractice();
  const byType = types.map((type) => {
    const some = all.filter((one) => one.resourceType === type).sort(byIdentifier);
    if (some.length < perType) throw new Error(`The practice has ${some.length} resources of type ${type}`);
    return Array.from({ length: perType }, (_, at) => some.slice(Math.floor((at * some.length) / perType))[0]);
  });
  return Array.from({ length: perType }, (_, at) => byType.map((some) => some[at]))
    .flat()
    .filter(isThere);
}

const isThere = (one: Kept | undefined): one is Kept => one !== undefined;

/** By what the systems call it, which is the same on every run. */
const nameOf = ({ identifier = [] }: Kept): string =>
  identifier.map(({ system, value }) => `${system} ${value}`).join();
const byIdentifier = (one: Kept, other: Kept): number => (nameOf(one) < nameOf(other) ? -1 : 1);

/** Everything of the five types that the house has made of what both sandboxes hold. */
async function resourcesOfPractice(): Promise<readonly Kept[]> {
  const began = Date.now();
  const clock: Clock = () => opening + Date.now() - began;
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-resources-'));
  const store = join(folder, 'store.sqlite');
  const elation = await startElationSandbox({ clock, seed: elationSeed, settings: { policyMirrorMs: 0 } });
  const kareo = await startKareoPmSandbox({ clock, seed: kareoSeed });
  const house = await startHouse(configurationOf(elation.baseUrl, kareo.endpoint, store), {
    store: await openSqliteStore(store),
    clock,
    random: (bytes) => randomFillSync(bytes),
    fetch,
    sleep: (ms) => sleep(ms),
    library: createLibrary(ourDefinitions()),
    keepPackage: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: (fields, text) => console.error(text, fields) },
    software: { name: 'Chartbridge', version: '0.0.0', releaseDate: '2026-11-25' },
  });
  try {
    await settled(house);
    return (await Promise.all(types.map((type) => searched(house.port, type)))).flat();
  } finally {
    await house.close();
    await Promise.all([elation.close(), kareo.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when both systems have been taken in whole, and a look at both brings nothing more. */
async function settled({ engine, port }: House): Promise<void> {
  const until = Date.now() + 60_000;
  while ((await engine.missing()).length > 0) {
    if (Date.now() > until) throw new Error(`Not taken in within a minute: ${(await engine.missing()).join(', ')}`);
    await sleep(25);
  }
  let before = '';
  for (let quiet = 0; quiet < 2;) {
    await engine.settle();
    await Promise.all([...engine.listening.values()].map((each) => each.poll()));
    await engine.settle();
    const after = JSON.stringify(await Promise.all(types.map((type) => searched(port, type))));
    quiet = after === before ? quiet + 1 : 0;
    before = after;
    // Kareo tells the time of a change in whole seconds.
    await sleep(1100);
  }
}

async function searched(port: number, type: string): Promise<readonly Kept[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/fhir/${type}?_count=500`);
  const { entry = [] } = (await answer.json()) as Bundle<Kept>;
  return entry.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
}

function configurationOf(elation: string, kareo: string, store: string): ReturnType<typeof checked> {
  return checked({
    server: { port: 0 },
    store: { path: store },
    ...sandboxConnections({
      elation,
      kareo,
      practice: elationPractice,
      defaultPhysician,
      kareoPractice: '1',
      maps,
      pollMs: 60_000,
    }),
  });
}

for (const one of await tableResources()) console.log(JSON.stringify(one));
