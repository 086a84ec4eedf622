// Has the reference validator (HAPI; a JDK and Maven must be there) judge what ours judges, keeps its verdicts for the tests, and lists where the two differ. CONTRIBUTING.md, "The reference validator".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FhirPackage } from '../src/validation/packages/fhir-package.js';
import { readPackage } from '../src/validation/packages/fhir-package.js';
import {
  compared,
  digestOf,
  disagreementsFile,
  judgedSets,
  ourErrors,
  placeOf,
  sourcesFile,
  validateOf,
  verdictsFile,
  type ComparedError,
  type Disagreement,
  type JudgedSet,
} from '../test/validation/oracles/judged.js';
import { makeSources } from '../test/validation/oracles/mutant-sources.js';
import { reasonOf, reasons } from '../test/validation/oracles/disagreement-reasons.js';
import { bytes } from '../test/validation/oracles/oracle-files.js';

const root = new URL('../../', import.meta.url);
const runner = fileURLToPath(new URL('tools/oracle-java/', root));
const cache = fileURLToPath(new URL('.cache/oracle-java/', root));

const answers = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

function run(command: string, args: readonly string[], input = ''): string {
  const done = spawnSync(command, args, { cwd: runner, encoding: 'utf8', maxBuffer: 2 ** 30, input });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr.slice(-2000)}${done.stdout.slice(-500)}`);
  return done.stdout;
}

interface Said {
  readonly id: string;
  readonly issues: readonly {
    readonly severity: string;
    readonly expression: string | null;
    readonly messageId: string | null;
    readonly message: string;
  }[];
}

/** Errors that say only that HAPI, offline, does not have a code system. */
const isUnavailable = (messageId: string): boolean =>
  /^(?:UNKNOWN_CODESYSTEM|TERMINOLOGY_TX_SYSTEM_NO_CODE)/.test(messageId);

function errorsOf({ issues }: Said): readonly ComparedError[] {
  return issues
    .filter(({ severity, messageId }) => /error|fatal/.test(severity) && !isUnavailable(messageId ?? ''))
    .map(({ expression, messageId }) => ({
      expression: placeOf(expression ?? ''),
      rule: (messageId ?? 'none').replace(/^.*\//, '').replaceAll(' ', '_'),
    }));
}

/** Writes the definitions of packages where the runner reads them, and gives the argument that names them. */
function definitionsArgument(packages: readonly string[]): string {
  const file = `${cache}${packages.join('+')}.ndjson`;
  const loaded: readonly FhirPackage[] = packages.map((name) => readPackage(bytes(`packages/${name}.tgz`)));
  const texts = loaded.flatMap(({ definitions }) => definitions.map((one) => JSON.stringify(one.read())));
  writeFileSync(file, `${texts.join('\n')}\n`);
  return `${packages.join('+')}=${file}`;
}

function judge(sets: readonly JudgedSet[]): ReadonlyMap<string, Said> {
  if (!existsSync(`${runner}target/lib`))
    run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib']);
  run('mvn', ['-q', '-B', 'compile']);
  mkdirSync(cache, { recursive: true });
  const wanted = [...new Set(sets.map(({ packages }) => packages.join('+')).filter((name) => name !== ''))];
  const definitions = wanted.map((name) => definitionsArgument(name.split('+')));
  const asked = sets.flatMap((set) =>
    set
      .texts()
      .map(({ id, resource, profiles }) =>
        JSON.stringify({ id, package: set.packages.join('+'), profiles, resource: JSON.stringify(resource) }),
      ),
  );
  const said = run(
    'java',
    ['-Xmx3g', '-cp', 'target/classes:target/lib/*', 'Oracle', ...definitions],
    asked.join('\n'),
  );
  writeFileSync(`${cache}said.ndjson`, said);
  return saidBefore();
}

/** What HAPI said when it was last asked, with its messages. */
function saidBefore(): ReadonlyMap<string, Said> {
  const all = readFileSync(`${cache}said.ndjson`, 'utf8').trimEnd().split('\n');
  return new Map(all.map((line) => JSON.parse(line) as Said).map((one) => [one.id, one]));
}

async function renewSources(): Promise<void> {
  const validate = validateOf({ name: 'sources', packages: [], texts: () => [] });
  const made = await makeSources(root, (resource) => ourErrors(validate(resource)).length === 0);
  writeFileSync(sourcesFile, made.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

function report(sets: readonly JudgedSet[], said: ReadonlyMap<string, Said>): readonly Disagreement[] {
  const digests: Record<string, string> = {};
  const kept: string[] = [];
  const all: Disagreement[] = [];
  for (const set of sets) {
    const validate = validateOf(set);
    const texts = set.texts();
    digests[set.name] = digestOf(texts);
    const differ = texts.flatMap((text) => {
      const hapi = errorsOf(said.get(text.id) ?? { id: text.id, issues: [] });
      kept.push(JSON.stringify([text.id, ...hapi.slice(0, 3).map(({ expression, rule }) => `${expression} ${rule}`)]));
      const ours = ourErrors(validate(text.resource, { profiles: text.profiles ?? [] }));
      return compared(text, hapi, ours) ?? [];
    });
    const verdicts = differ.filter(({ about }) => about === 'verdict').length;
    const invalid = texts.filter(({ id }) => errorsOf(said.get(id) ?? { id, issues: [] }).length > 0).length;
    const places = differ.length - verdicts;
    const share = (part: number, of: number): string => `${of === 0 ? 100 : ((1 - part / of) * 100).toFixed(2)} %`;
    console.log(
      `${set.name}: ${texts.length} texts, ${invalid} invalid to HAPI; verdicts agree in ${share(verdicts, texts.length)}, the first error's place in ${share(places, invalid)}`,
    );
    all.push(...differ);
  }
  writeFileSync(verdictsFile, `${JSON.stringify({ validator: 'HAPI 8.8.0', digests })}\n${kept.join('\n')}\n`);
  return all;
}

/** The list for the repository: each reason with who is right, why, and the texts it explains. */
function writeList(all: readonly Disagreement[]): number {
  const list = reasons.map(({ name, right, why }) => {
    const own = all.filter((one) => reasonOf(one)?.name === name);
    const ids = (about: Disagreement['about']) => own.filter((one) => one.about === about).map(({ id }) => id);
    return { name, right, why, verdict: ids('verdict'), expression: ids('expression') };
  });
  const found = list.filter(({ verdict, expression }) => verdict.length + expression.length > 0);
  writeFileSync(disagreementsFile, `${JSON.stringify(found, undefined, 2)}\n`);
  for (const { name, right, verdict, expression } of found)
    console.log(`  ${name} (${right} right): ${verdict.length} verdicts, ${expression.length} places`);
  const rest = all.filter((one) => reasonOf(one) === undefined);
  writeFileSync(`${cache}unexplained.ndjson`, rest.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(rest.length === 0 ? 'each is explained' : `${rest.length} are not explained: ${cache}unexplained.ndjson`);
  return rest.length;
}

const again = process.argv.includes('--compare');
if (!again && !(answers('java') && answers('mvn'))) {
  console.log('skipped: there is no JDK or no Maven here');
} else {
  if (!again) await renewSources();
  const { here, absent } = judgedSets();
  for (const name of absent) console.log(`skipped: ${name} (../shared/oracles is not here)`);
  const differ = report(here, again ? saidBefore() : judge(here));
  process.exitCode = writeList(differ) === 0 ? 0 : 1;
}
