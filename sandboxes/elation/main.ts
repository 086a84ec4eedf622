// The Elation sandbox as a process: options from arguments or environment, `{"port":n}` on the first line.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultApplication, startElationSandbox } from './elation.js';
import { starterSeed } from './starter-seed.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['ELATION_SANDBOX_PORT'] ?? '8101' },
    host: { type: 'string', default: process.env['ELATION_SANDBOX_HOST'] ?? '127.0.0.1' },
    'client-id': { type: 'string', default: process.env['ELATION_SANDBOX_CLIENT_ID'] ?? defaultApplication.id },
    'client-secret': {
      type: 'string',
      default: process.env['ELATION_SANDBOX_CLIENT_SECRET'] ?? defaultApplication.secret,
    },
    /** A JSON file of the form that `POST /control/seed` takes. */
    seed: { type: 'string', default: process.env['ELATION_SANDBOX_SEED'] ?? '' },
  },
});

const seed: unknown = values.seed === '' ? starterSeed : JSON.parse(readFileSync(values.seed, 'utf8'));
const sandbox = await startElationSandbox({
  port: Number(values.port),
  host: values.host,
  applications: [{ id: values['client-id'], secret: values['client-secret'] }],
  seed,
});
process.stdout.write(`${JSON.stringify({ port: sandbox.port })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close();
  });
}
