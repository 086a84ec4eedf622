// Says how much processor time the main thread of a fresh process takes from the definition files until the five types, and our profiles of them, have judged a resource each, and how much heap that holds. bench/p7-validation-parse.ts.
import { existsSync, readFileSync } from 'node:fs';
import { ourValidator, profileFor, type Typed } from './validators.js';

/** What the process prints. */
export interface Ready {
  /** ms of processor time of the main thread: what the engine's helpers do beside it keeps no one waiting. */
  readonly ms: number;
  readonly megabytes: number;
  readonly errors: number;
}

/** ms of processor time that this thread has had; where the system does not say, that of the process. */
function mainThread(): number {
  const path = '/proc/thread-self/schedstat';
  if (existsSync(path)) return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1_000_000;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const collect = (globalThis as { gc?: () => void }).gc;
const isWithProfiles = process.argv.includes('--profiles');
const resources = JSON.parse(readFileSync(0, 'utf8')) as readonly Typed[];
collect?.();
const before = process.memoryUsage().heapUsed;
const start = mainThread();
const { validate } = ourValidator();
const issues = resources.flatMap((one) => validate(one, { profiles: isWithProfiles ? [profileFor(one)] : [] }));
const ms = mainThread() - start;
const errors = issues.filter(({ severity }) => severity === 'error').length;
collect?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
const ready: Ready = { ms, megabytes, errors };
console.log(JSON.stringify(ready));
// Held until here, so that its heap is counted.
if (validate(resources[0]).length > 100) process.exitCode = 1;
