// P7: validation of resources as our tables make them, against JSON.parse of the same body; and how soon the checks are ready.
import { spawnSync } from 'node:child_process';
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { interleaved } from './rounds.js';
import { fresh, ourValidator } from './validators.js';

function parse(): readonly Result[] {
  const { validate } = ourValidator();
  const texts = fiveTypes.map((one) => JSON.stringify(one));
  const all = Array.from({ length: 20 }, () => fresh(fiveTypes)).flat();
  let next = 0;
  let nextText = 0;
  const rounds = interleaved({
    ours: () => validate(all[(next = (next + 1) % all.length)]),
    parse: () => JSON.parse(texts[(nextText = (nextText + 1) % texts.length)] ?? '') as unknown,
  });
  const medians = `${rounds.median('ours').toFixed(2)} µs against ${rounds.median('parse').toFixed(2)} µs`;
  const head = { id: 'P7', case: 'the five types', against: 'JSON.parse of the same body', goal: '<= 1.25', medians };
  return [resultOf(head, rounds.ratios('ours', 'parse'))];
}

interface Ready {
  readonly ms: number;
  readonly megabytes: number;
}

/** A fresh process that reads the definitions, compiles the five types by validating one of each, and says how long it took. */
function ready(): readonly Result[] {
  const script = new URL('validation-ready.js', import.meta.url).pathname;
  const runs = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
    return JSON.parse(stdout) as Ready;
  });
  const say = (name: string, limit: string, ratios: readonly number[], medians: string) =>
    resultOf({ id: 'P7', case: name, against: limit, goal: '<= 1', medians }, ratios);
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const ms = runs.map((run) => run.ms);
  const heap = runs.map((run) => run.megabytes);
  return [
    say(
      'five types ready from the artefact',
      '50 ms',
      ms.map((one) => one / 50),
      `${middle(ms).toFixed(0)} ms`,
    ),
    say(
      'heap they take',
      '10 MB',
      heap.map((one) => one / 10),
      `${middle(heap).toFixed(1)} MB`,
    ),
  ];
}

export const benchmark: Benchmark = {
  id: 'P7',
  title: 'Validation against parsing, and ready',
  run: async () => [...parse(), ...ready()],
};
