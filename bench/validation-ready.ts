// Says how much processor time a fresh process takes until the five types are compiled, and how much heap they hold. bench/p7-validation-parse.ts.
import { fiveTypes } from './five-types.js';
import { ourValidator } from './validators.js';

const collect = (globalThis as { gc?: () => void }).gc;
collect?.();
const before = process.memoryUsage().heapUsed;
const start = process.cpuUsage();
const { validate } = ourValidator();
const issues = fiveTypes.flatMap((one) => validate(one));
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000;
collect?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
console.log(JSON.stringify({ ms, megabytes, issues: issues.length, held: typeof validate }));
