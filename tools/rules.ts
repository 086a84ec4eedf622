// Lists every rule with its tests and their results; exits 1 if a rule has no test or a test of it fails. Tests of a rule begin with its id.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The rules that are claimed: Elation ↔ Kareo, and what holds for every integration. */
const numbered = (letters: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${letters}-${String(from + at).padStart(2, '0')}`);
const claimed = [...numbered('EL', 1, 29), ...numbered('XX', 1, 6), 'XX-08'];

interface JestResults {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'chartbridge-rules-'));
const output = join(folder, 'results.json');
spawnSync(
  process.execPath,
  [join(root, 'tools', 'jest.mjs'), 'dist/test/rules', '--json', `--outputFile=${output}`, '--silent'],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
const results = JSON.parse(readFileSync(output, 'utf8')) as JestResults;
rmSync(folder, { recursive: true });

const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
let bad = 0;
for (const id of claimed) {
  const own = tests.filter(({ title }) => title.startsWith(`${id} `));
  const good = own.length > 0 && own.every(({ status }) => status === 'passed');
  if (!good) bad += 1;
  console.log(`${good ? 'ok     ' : own.length === 0 ? 'NO TEST' : 'FAILED '} ${id}`);
  for (const { title, status } of own)
    console.log(`          ${status === 'passed' ? '✓' : '✗'} ${title.slice(id.length + 1)}`);
}
console.log(`\n${claimed.length - bad} of ${claimed.length} rules hold`);
process.exitCode = bad === 0 ? 0 : 1;
