// The demo: both sandboxes with one invented practice, and the house between them, on the ports that the README names. README, "Two commands".
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { elationSeed } from './demo/elation-seed.js';
import { kareoSeed } from './demo/kareo-seed.js';
import { defaultPhysician, elationPractice, maps } from './demo/people.js';
import { sandboxConnections } from './sandbox-connections.js';

const dist = fileURLToPath(new URL('../', import.meta.url));

/** A running demo. */
export interface Demo {
  readonly server: string;
  readonly elation: string;
  readonly kareo: string;
  readonly stop: () => Promise<void>;
  /** Kills the server and starts it on the same store. */
  readonly restartServer: (signal: NodeJS.Signals) => Promise<void>;
}

export interface DemoPorts {
  readonly server: number;
  readonly elation: number;
  readonly kareo: number;
}

/** Starts three processes over an empty store; resolves when the server is ready, that is, when the demo data have arrived. */
export async function startDemo(ports: DemoPorts): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-demo-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const children: ChildProcess[] = [];
  const start = async (script: string, options: readonly string[]): Promise<{ port: number; child: ChildProcess }> => {
    const child = spawn(process.execPath, [join(dist, script), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return { port: await portOf(child, script), child };
  };
  const elation = await start('sandboxes/elation/main.js', [
    '--port',
    String(ports.elation),
    '--seed',
    file('elation.json', JSON.stringify(elationSeed)),
  ]);
  const kareo = await start('sandboxes/kareo-pm/main.js', [
    '--port',
    String(ports.kareo),
    '--seed',
    file('kareo.json', JSON.stringify(kareoSeed)),
  ]);
  const configuration = file(
    'chartbridge.yaml',
    stringify(
      demoConfiguration(
        { server: ports.server, elation: elation.port, kareo: kareo.port },
        join(folder, 'chartbridge.sqlite'),
      ),
    ),
  );
  let server = await start('src/main.js', ['serve', '--configuration', configuration]);
  const address = `http://127.0.0.1:${server.port}`;
  await untilReady(address);
  return {
    server: address,
    elation: `http://127.0.0.1:${elation.port}`,
    kareo: `http://127.0.0.1:${kareo.port}`,
    restartServer: async (signal) => {
      await ended(server.child, signal);
      server = await start('src/main.js', [
        'serve',
        '--configuration',
        file(
          'again.yaml',
          stringify(
            demoConfiguration(
              { server: server.port, elation: elation.port, kareo: kareo.port },
              join(folder, 'chartbridge.sqlite'),
            ),
          ),
        ),
      ]);
      await untilReady(address);
    },
    stop: async () => {
      await Promise.all(children.map((child) => ended(child, 'SIGTERM')));
    },
  };
}

function demoConfiguration(ports: DemoPorts, store: string): object {
  return {
    server: { port: ports.server },
    store: { path: store },
    log: { level: 'warn' },
    ...sandboxConnections({
      elation: `http://127.0.0.1:${ports.elation}/api/2.0`,
      kareo: `http://127.0.0.1:${ports.kareo}/services/soap/2.1/KareoServices.svc`,
      practice: elationPractice,
      defaultPhysician,
      kareoPractice: '1',
      maps,
      pollMs: 2000,
    }),
  };
}

async function portOf(child: ChildProcess, script: string): Promise<number> {
  if (!child.stdout) throw new Error(`${script} has no output`);
  for await (const line of createInterface({ input: child.stdout })) return (JSON.parse(line) as { port: number }).port;
  throw new Error(`${script} ended before it listened`);
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Error(
    `${address}/readyz did not become 200 within a minute: ${await (await fetch(`${address}/readyz`)).text()}`,
  );
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const done = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await done;
}

const portFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = Date.now();
  const demo = await startDemo({
    server: portFrom('CHARTBRIDGE_PORT', 8080),
    elation: portFrom('ELATION_SANDBOX_PORT', 8101),
    kareo: portFrom('KAREO_PM_SANDBOX_PORT', 8102),
  });
  console.log(`ready after ${((Date.now() - began) / 1000).toFixed(1)} s

  Chartbridge      ${demo.server}/fhir        try: curl '${demo.server}/fhir/Coverage?status=active&_count=3&_pretty=true'
  Elation sandbox  ${demo.elation}/api/2.0    client elation-client, secret elation-secret; control calls at ${demo.elation}/control/
  Kareo sandbox    ${demo.kareo}/services/soap/2.1/KareoServices.svc?wsdl    control calls at ${demo.kareo}/control/

Stop with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void demo.stop().then(() => process.exit(0)));
}
