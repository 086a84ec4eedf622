// P7: validation of resources as our tables make them, against JSON.parse of the same body; and how soon the checks are ready.
import { spawnSync } from 'node:child_process';
import { percentile, resultOf, type Benchmark, type Result } from './benchmark.js';
import { interleaved } from './rounds.js';
import type { Ready } from './validation-ready.js';
import { fresh, ourValidator, tableResources, types, warmUpMs, type Typed } from './validators.js';

function parse(resources: readonly Typed[]): Result {
  const { validate } = ourValidator();
  const texts = resources.map((one) => JSON.stringify(one));
  const all = Array.from({ length: 20 }, () => fresh(resources)).flat();
  let next = 0;
  let nextText = 0;
  const rounds = interleaved(
    {
      ours: () => validate(all[(next = (next + 1) % all.length)]),
      parse: () => JSON.parse(texts[(nextText = (nextText + 1) % texts.length)] ?? '') as unknown,
    },
    { rounds: 20, roundMs: 60, warmUpMs },
  );
  const medians = `${rounds.median('ours').toFixed(2)} µs against ${rounds.median('parse').toFixed(2)} µs`;
  const name = 'resources as our tables make them';
  const head = { id: 'P7', case: name, against: 'JSON.parse of the same body', goal: '<= 1.25', medians };
  return resultOf(head, rounds.ratios('ours', 'parse'));
}

const processes = 9;
const limits = { ms: 50, megabytes: 10 };

/** Fresh processes that each read the definitions and judge one resource of each type; R4 alone, and with our profile of each. */
function ready(one: readonly Typed[], withProfiles: boolean): readonly Result[] {
  const script = new URL('validation-ready.js', import.meta.url).pathname;
  const options = ['--expose-gc', script, ...(withProfiles ? ['--profiles'] : [])];
  const input = JSON.stringify(one);
  const runs = Array.from({ length: processes }, () => {
    const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8', input });
    const run = JSON.parse(stdout) as Ready;
    if (run.errors > 0) throw new Error(`${run.errors} errors in resources that are to be valid`);
    return run;
  });
  const what = withProfiles ? 'five types and our profiles of them' : 'five types';
  const row = (name: string, limit: number, unit: string, values: readonly number[]): Result =>
    resultOf(
      {
        id: 'P7',
        case: name,
        against: `${limit} ${unit}`,
        goal: '<= 1',
        medians: `${percentile(values, 50).toFixed(1)} ${unit}`,
      },
      values.map((value) => value / limit),
    );
  return [
    row(
      `${what} ready from the artefact, time of the main thread`,
      limits.ms,
      'ms',
      runs.map(({ ms }) => ms),
    ),
    row(
      `${what}: heap they take`,
      limits.megabytes,
      'MB',
      runs.map(({ megabytes }) => megabytes),
    ),
  ];
}

export const benchmark: Benchmark = {
  id: 'P7',
  title: 'Validation against parsing, and ready',
  run: async () => {
    const resources = tableResources();
    // The types take turns.
    const one = resources.slice(0, types.length);
    return [parse(resources), ...ready(one, false), ...ready(one, true)];
  },
};
