import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { startElationSandbox, type ElationSandbox } from '../../sandboxes/elation/elation.js';
import { startKareoPmSandbox, type KareoPmSandbox } from '../../sandboxes/kareo-pm/main.js';
import type { Free } from '../rules/line.js';
import { sandboxConnections } from '../../tools/sandbox-connections.js';
import { elationIds, elationSeed, kareoIds, kareoSeed } from '../rules/practice.js';

const writes = 1_000;
const bills = 200;
const families = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ilex', 'Juniper'];
const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chartbridge-kill-'));

let elation: ElationSandbox;
let kareo: KareoPmSandbox;
let server: { readonly child: ChildProcess; readonly port: number };

beforeAll(async () => {
  elation = await startElationSandbox({ seed: elationSeed, settings: { policyMirrorMs: 0 } });
  kareo = await startKareoPmSandbox({ seed: kareoSeed });
  server = await serve(0);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await elation.close();
  await kareo.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the real server on the one store; resolves when everything that was there has been taken in. */
async function serve(port: number): Promise<typeof server> {
  const file = join(folder, 'chartbridge.yaml');
  writeFileSync(file, stringify(configuration(port)));
  const child = spawn(process.execPath, [main, 'serve', '--configuration', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return { child, port: (JSON.parse(line) as { port: number }).port };
  throw new Error('the server ended before it listened');
}

const configuration = (port: number): object => ({
  server: { port },
  store: { path: join(folder, 'store.sqlite') },
  log: { level: 'silent' },
  ...sandboxConnections({
    elation: elation.baseUrl,
    kareo: kareo.endpoint,
    practice: elationIds.practice,
    defaultPhysician: elationIds.varga,
    kareoPractice: kareoIds.practice,
    maps: { location: { [elationIds.main]: String(kareoIds.main) } },
    pollMs: 500,
  }),
});

async function control(origin: string, path: string, body?: object): Promise<Free> {
  const answer = await fetch(`${origin}/control/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await sleep(100);
  }
}

const kareoState = (): Promise<Free> => control(kareo.baseUrl, 'state');
const elationState = (): Promise<Free> => control(elation.controlUrl, 'state');

async function insuredCharts(): Promise<Free[]> {
  const charts: Free[] = [];
  for (const last_name of families)
    charts.push(
      await control(elation.controlUrl, 'patients', {
        first_name: 'Zephyrine',
        last_name,
        dob: '1992-05-04',
        sex: 'Female',
      }),
    );
  await until('the charts are in Kareo', async () => (await kareoState()).patients.length === families.length);
  for (const { id } of (await kareoState()).patients)
    await control(kareo.baseUrl, `patients/${id}/cases`, {
      CaseName: 'Self pay',
      PayerScenario: 'Self Pay',
      Active: true,
      IsPrimaryCase: true,
    });
  return charts;
}

/** Writes through the FHIR API until so many were acknowledged; one that fails while the server is away is tried again under another name. */
async function writeAll(acknowledged: Map<string, string>): Promise<void> {
  let tries = 0;
  const hand = async (): Promise<void> => {
    while (acknowledged.size < writes) {
      const name = `Clinic ${(tries += 1)}`;
      try {
        const answer = await fetch(`http://127.0.0.1:${server.port}/fhir/Organization`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/fhir+json' },
          body: JSON.stringify({ resourceType: 'Organization', active: true, name }),
        });
        if (answer.status === 201) acknowledged.set(((await answer.json()) as { id: string }).id, name);
      } catch {
        await sleep(20);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
}

async function killAndRestart(): Promise<void> {
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
  server = await serve(server.port);
}

it('a server killed with -9 amid 1,000 writes and 200 bills keeps every acknowledged write and sends every bill once', async () => {
  const charts = await insuredCharts();
  const acknowledged = new Map<string, string>();
  const writing = writeAll(acknowledged);
  for (let at = 0; at < bills; at += 1) {
    const note = await control(elation.controlUrl, 'visit-notes', {
      patient: charts[at % charts.length].id,
      bill: { cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '125.00', units: '1.00' }] },
    });
    await control(elation.controlUrl, `visit-notes/${note.id}/sign`, {});
    // The second time the bills are on their way; the first time most of them are still to be signed.
    if (at === bills / 4 || at === bills / 2) await killAndRestart();
  }
  await until('half of the bills are in Kareo', async () => (await kareoState()).encounters.length > bills / 2);
  await killAndRestart();
  await writing;

  for (const [id, name] of acknowledged) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/fhir/Organization/${id}`);
    expect([answer.status, ((await answer.json()) as { name?: string }).name]).toEqual([200, name]);
  }
  await until('every bill is billed', async () => {
    const all: Free[] = (await elationState()).bills;
    return all.every(({ billing_status }) => billing_status === 'Billed');
  });
  const { encounters } = await kareoState();
  const numbers = encounters.map(({ columns }: Free) => columns.BatchNumber);
  expect(numbers).toHaveLength(bills);
  expect(new Set(numbers).size).toBe(bills);
  const { bills: told } = await elationState();
  expect(new Set(told.map(({ ref_number }: Free) => ref_number)).size).toBe(bills);
}, 180_000);
