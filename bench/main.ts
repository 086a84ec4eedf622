// Runs the benchmarks named on the command line (all without a name) and writes bench/RESULTS.md and bench/results.json: `npm run bench -- P8`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Benchmark, Result } from './benchmark.js';

const here = new URL('./', import.meta.url);
const root = new URL('../../', import.meta.url);
const resultsFile = new URL('bench/results.json', root);
const documentFile = new URL('bench/RESULTS.md', root);

/** Every file `p<number>-….js` beside this one is a benchmark. */
async function benchmarks(): Promise<readonly Benchmark[]> {
  const files = readdirSync(here).filter((file) => /^p\d+-.*\.js$/.test(file));
  const loaded = files.map(
    async (file) => ((await import(new URL(file, here).href)) as { benchmark: Benchmark }).benchmark,
  );
  return (await Promise.all(loaded)).sort((a, b) => numberOf(a.id) - numberOf(b.id));
}

const numberOf = (id: string): number => Number(id.slice(1));

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB; ${type()} ${release()}; Node ${process.versions.node}`;
}

function documentOf(results: readonly Result[], all: readonly Benchmark[]): string {
  const titleOf = (id: string): string => all.find((one) => one.id === id)?.title ?? '';
  const ids = [...new Set(results.map((result) => result.id))];
  const sections = ids.map((id) => {
    const lines = results
      .filter((result) => result.id === id)
      .map(
        ({ case: name, against, medians = '', ratio, low, high, goal, reached }) =>
          `| ${name} | ${against} | ${medians} | ${ratio} (${low}–${high}) | ${goal} | ${reached ? 'yes' : '**no**'} |`,
      );
    return [
      `## ${id} ${titleOf(id)}`,
      '',
      '| case | against | medians | ratio (10th–90th percentile) | goal | reached |',
      '| --- | --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n');
  });
  return [
    '# Measured',
    `Made by \`npm run bench\`. Last run ${new Date().toISOString().slice(0, 10)} on ${machine()}. Each figure is a ratio against a peer measured in the same interleaved rounds; rows that were not run again keep their last figures.`,
    ...sections,
    '',
  ].join('\n\n');
}

const all = await benchmarks();
const asked = process.argv.slice(2).map((name) => name.toUpperCase());
const unknown = asked.filter((id) => !all.some((one) => one.id === id));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${all.map((one) => one.id).join(', ')}.`);
  process.exit(2);
}

const earlier = existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as readonly Result[]) : [];
const fresh: Result[] = [];
const chosen = all.filter((one) => asked.length === 0 || asked.includes(one.id));
for (const one of chosen) {
  console.log(`${one.id} ${one.title}`);
  for (const result of await one.run()) {
    const verdict = result.reached ? 'reached' : 'not reached';
    console.log(`  ${result.case}: ${result.ratio} × ${result.against} (goal ${result.goal}, ${verdict})`);
    fresh.push(result);
  }
}

const kept = earlier.filter((result) => !chosen.some((one) => one.id === result.id));
const results = [...kept, ...fresh].sort((a, b) => numberOf(a.id) - numberOf(b.id));
writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(documentFile, documentOf(results, all));
