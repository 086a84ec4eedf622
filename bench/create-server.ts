// A server that takes creates for P4: 'chartbridge', 'unvalidated' (the same without validation), or 'framework' (@asymmetrik/node-fhir-server-core with a service that stores nothing).
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { createFastServer } from '../src/http/server.js';
import { benchApp, r4Validate, temporaryStore } from './bench-app.js';
import { measure } from './measured-server.js';

interface Framework {
  readonly initialize: (config: object) => { readonly app: RequestListener };
}

function framework(): RequestListener {
  const require = createRequire(new URL('../../bench/peers/package.json', import.meta.url));
  const service = { create: async () => ({ id: '1', resource_version: '1' }) };
  const profiles = Object.fromEntries(
    ['patient', 'coverage', 'encounter', 'claim', 'chargeitem'].map((name) => [name, { service, versions: ['4_0_0'] }]),
  );
  const { initialize } = require('@asymmetrik/node-fhir-server-core') as Framework;
  return initialize({ profiles, logging: { level: 'error' } }).app;
}

const [, , variant] = process.argv;
if (variant === 'framework') measure(createServer(framework()));
else {
  const validate = variant === 'unvalidated' ? () => [] : r4Validate();
  measure(createFastServer(benchApp(await temporaryStore(), validate)));
}
