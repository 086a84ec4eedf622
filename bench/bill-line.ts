// The line for P9: both sandboxes and the server as processes of their own over a store in a temporary folder, with insured patients in both systems.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { elationIds, elationSeed, kareoIds, kareoSeed } from '../test/rules/practice.js';
import { sandboxConnections } from '../tools/sandbox-connections.js';

const dist = fileURLToPath(new URL('../', import.meta.url));

/** What a sandbox's control calls answer, as far as P9 looks at it. */
export interface Shown {
  readonly id: number;
  readonly billing_status?: string;
  readonly createdAt?: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly bill: { readonly id: number };
}

/** A running line. */
export interface BillLine {
  /** A control call of Elation's sandbox. */
  readonly elation: (path: string, body: object) => Promise<Shown>;
  readonly kareo: (path: string, body: object) => Promise<Shown>;
  readonly bills: () => Promise<readonly Shown[]>;
  readonly encounters: () => Promise<readonly Shown[]>;
  /** Elation's ids of the patients. */
  readonly charts: readonly number[];
  readonly stop: () => void;
}

/** Starts the three; resolves when so many patients with a case are in both systems. */
export async function startBillLine(patients: number, throttled: boolean): Promise<BillLine> {
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-p9-'));
  const children: ChildProcess[] = [];
  const start = async (script: string, options: readonly string[]): Promise<string> => {
    const child = spawn(process.execPath, [join(dist, script), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout }))
      return `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}`;
    throw new Error(`${script} ended before it listened`);
  };
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const charts = Array.from({ length: patients }, (_, at) => ({
    id: 141127180000000 + at,
    first_name: 'Zephyrine',
    last_name: `Tallow${at}`,
    dob: '1992-05-04',
    sex: 'Female',
  }));
  const seed = file('elation.json', JSON.stringify({ ...elationSeed, patients: charts }));
  const elation = await start('sandboxes/elation/main.js', ['--port', '0', '--seed', seed]);
  const kareo = await start('sandboxes/kareo-pm/main.js', [
    '--port',
    '0',
    '--seed',
    file('kareo.json', JSON.stringify(kareoSeed)),
  ]);
  await start('src/main.js', [
    'serve',
    '--configuration',
    file(
      'chartbridge.yaml',
      stringify(configurationOf({ elation, kareo, store: join(folder, 'store.sqlite') }, throttled)),
    ),
  ]);
  const call = async (address: string, body?: object): Promise<unknown> => {
    const answer = await fetch(address, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const listed = async (origin: string, list: string): Promise<readonly Shown[]> =>
    ((await call(`${origin}/control/state`)) as Readonly<Record<string, readonly Shown[]>>)[list] ?? [];
  while ((await listed(kareo, 'patients')).length < patients) await sleep(200);
  for (const { id } of await listed(kareo, 'patients'))
    await call(`${kareo}/control/patients/${id}/cases`, {
      CaseName: 'Self pay',
      PayerScenario: 'Self Pay',
      Active: true,
      IsPrimaryCase: true,
    });
  return {
    elation: async (path, body) => (await call(`${elation}/control/${path}`, body)) as Shown,
    kareo: async (path, body) => (await call(`${kareo}/control/${path}`, body)) as Shown,
    bills: () => listed(elation, 'bills'),
    encounters: () => listed(kareo, 'encounters'),
    charts: charts.map(({ id }) => id),
    stop: () => {
      for (const child of children) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configurationOf(
  at: { readonly elation: string; readonly kareo: string; readonly store: string },
  throttled: boolean,
): object {
  return {
    server: { port: 0 },
    store: { path: at.store },
    log: { level: 'silent' },
    ...sandboxConnections({
      elation: `${at.elation}/api/2.0`,
      kareo: `${at.kareo}/services/soap/2.1/KareoServices.svc`,
      practice: elationIds.practice,
      defaultPhysician: elationIds.varga,
      kareoPractice: kareoIds.practice,
      maps: { location: { [elationIds.main]: String(kareoIds.main) } },
      pollMs: 60_000,
      throttled,
    }),
  };
}
