// A Kareo PM sandbox: a process, or a function for tests, that speaks Kareo's SOAP API 2.1 and holds its records in memory. Kareo sheet 1 to 4.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createSandbox } from './sandbox.js';
import { createSandboxServer, servicePath } from './server.js';
import { readSeed } from './control/seed-json.js';
import { serviceTypes } from './schema/service.js';

export interface KareoPmSandboxOptions {
  /** 0 or nothing: any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly customerKey?: string;
  readonly user?: string;
  readonly password?: string;
  /** As `POST /control/seed` takes it. */
  readonly seed?: object;
  /** Milliseconds since the epoch; the machine's clock where none is given. */
  readonly clock?: () => number;
}

export interface KareoPmSandbox {
  readonly port: number;
  /** `http://host:port`; the service is at `endpoint`, the control calls at `/control/…`. */
  readonly baseUrl: string;
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** Starts a sandbox; without a seed it holds one small practice and no patients. */
export async function startKareoPmSandbox(options: KareoPmSandboxOptions = {}): Promise<KareoPmSandbox> {
  const host = options.host ?? '127.0.0.1';
  const customer = {
    customerId: 1,
    customerKey: options.customerKey ?? 'sandbox-customer-key',
    user: options.user ?? 'api@sandbox.example',
    password: options.password ?? 'sandbox-password',
  };
  const seed = readSeed(serviceTypes(true), options.seed ?? {});
  const server = createSandboxServer(createSandbox(options.clock ?? Date.now, customer, seed));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox has no port');
  const baseUrl = `http://${host}:${address.port}`;
  return {
    port: address.port,
    baseUrl,
    endpoint: baseUrl + servicePath,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function jsonIn(file: string): object {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof json !== 'object' || json === null) throw new Error(`${file} must hold a JSON object`);
  return json;
}

/** Runs as a process: `--port --host --customer-key --user --password --seed FILE`, or the same as KAREO_PM_SANDBOX_… in the environment. */
async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const names = { port: text, host: text, 'customer-key': text, user: text, password: text, seed: text };
  const { values } = parseArgs({ options: names });
  const setting = (name: keyof typeof names): string | undefined =>
    values[name] ?? process.env[`KAREO_PM_SANDBOX_${name.toUpperCase().replace('-', '_')}`];
  const file = setting('seed');
  const [customerKey, user, password, host] = (['customer-key', 'user', 'password', 'host'] as const).map(setting);
  const sandbox = await startKareoPmSandbox({
    port: Number(setting('port') ?? 0),
    ...(host !== undefined && { host }),
    ...(customerKey !== undefined && { customerKey }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(file !== undefined && { seed: jsonIn(file) }),
  });
  process.stdout.write(`${JSON.stringify({ port: sandbox.port })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
