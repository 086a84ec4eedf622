// Has the reference validator (HAPI; a JDK and Maven must be there) judge what ours judges, keeps its verdicts for the tests, and lists where the two differ. CONTRIBUTING.md, "The reference validator".
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import {
  compared,
  digestOf,
  disagreementsFile,
  inTextOrder,
  judgedSets,
  packagesOf,
  profiled,
  sources,
  ourErrors,
  ourVerdict,
  placeOf,
  sourcesFile,
  validateWith,
  verdictsFile,
  type ComparedError,
  type Disagreement,
  type Judged,
  type JudgedSet,
} from '../test/validation/oracles/judged.js';
import { makeSources } from '../test/validation/oracles/mutant-sources.js';
import { reasonOf, reasons } from '../test/validation/oracles/disagreement-reasons.js';

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

/** What HAPI says, offline, of code systems and value sets that it does not have. */
const unavailable = /CodeSystem is unknown|CodeSystem could not be found|Unable to expand/;

/** The errors but for those that say only what HAPI could not check: terminology that it does not have, and slices told apart by texts. */
function errorsOf({ issues }: Said): readonly ComparedError[] {
  const notChecked = new Set(
    issues.flatMap(({ expression, message }) => (unavailable.test(message) ? [expression] : [])),
  );
  return issues
    .filter(({ severity, messageId }) => /error|fatal/.test(severity) && messageId !== 'SLICING_CANNOT_BE_EVALUATED')
    .filter(({ expression, messageId }) => !(messageId?.startsWith('Term') === true && notChecked.has(expression)))
    .map(({ expression, messageId }) => ({
      expression: placeOf(expression ?? ''),
      rule: (messageId ?? 'structure').replace(/^.*\//, '').replaceAll(' ', '_'),
    }));
}

/** Definitions of packages, where the runner reads them; the name changes with the content. */
interface DefinitionsFile {
  readonly name: string;
  readonly path: string;
}

function writeDefinitions(packages: readonly string[]): DefinitionsFile {
  if (packages.length === 0) return { name: '', path: '' };
  const all = packagesOf(packages).flatMap(({ definitions }) => definitions.map((one) => JSON.stringify(one.read())));
  const text = `${all.join('\n')}\n`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const path = `${cache}${name}.ndjson`;
  writeFileSync(path, text);
  return { name, path };
}

/** The key of what HAPI said of a text: the same text under the same definitions is asked once. */
const keyOf = ({ name }: DefinitionsFile, { resource, profiles }: Judged): string =>
  createHash('sha256')
    .update(JSON.stringify([name, profiles, resource]))
    .digest('hex')
    .slice(0, 24);

const saidFile = `${cache}said.ndjson`;

/** What HAPI has said so far, by key. */
function saidBefore(): ReadonlyMap<string, Said> {
  if (!existsSync(saidFile)) return new Map();
  const all = readFileSync(saidFile, 'utf8').trimEnd().split('\n');
  return new Map(all.map((line) => JSON.parse(line) as Said).map((one) => [one.id, one]));
}

/** Asks HAPI for what it has not judged yet; gives its errors by the id of the text. */
function judge(sets: readonly JudgedSet[]): (text: Judged, set: JudgedSet) => readonly ComparedError[] {
  mkdirSync(cache, { recursive: true });
  const files = new Map(sets.map((set) => [set, writeDefinitions(set.packages)]));
  const keyed = (set: JudgedSet, text: Judged): string => keyOf(files.get(set) ?? { name: '', path: '' }, text);
  const known = saidBefore();
  const asked = sets.flatMap((set) =>
    set.texts().flatMap((text) => {
      const id = keyed(set, text);
      const { profiles } = text;
      const line = { id, package: files.get(set)?.name, profiles, resource: JSON.stringify(text.resource) };
      return known.has(id) ? [] : [JSON.stringify(line)];
    }),
  );
  if (asked.length > 0) {
    console.log(`HAPI is asked of ${asked.length} texts`);
    if (!existsSync(`${runner}target/lib`))
      run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib']);
    run('mvn', ['-q', '-B', 'compile']);
    const named = [...files.values()].filter(({ name }) => name !== '').map(({ name, path }) => `${name}=${path}`);
    const java = ['-Xmx3g', '-cp', 'target/classes:target/lib/*', 'Oracle', ...new Set(named)];
    appendFileSync(saidFile, run('java', java, asked.join('\n')));
  }
  const said = saidBefore();
  return (text, set) => inTextOrder(text.resource, errorsOf(said.get(keyed(set, text)) ?? { id: text.id, issues: [] }));
}

/** The sources of the mutants, made anew or kept, with the profiles that both validators say they meet. */
async function renewSources(isKept: boolean): Promise<void> {
  const plain = validateWith([]);
  const isValid = (resource: Record<string, unknown>) => ourErrors(plain(resource)).length === 0;
  const made = isKept ? sources().map(({ resource }) => resource) : await makeSources(root, isValid);
  const sets = profiled.map(({ name, packages, profile, types }): JudgedSet => ({
    name,
    packages,
    texts: () =>
      made.flatMap((resource, index) => {
        const type = resource['resourceType'] as string;
        return types.includes(type) ? [{ id: `${index}`, resource, profiles: [profile(type)] }] : [];
      }),
  }));
  const said = judge(sets);
  const meeting = sets.map((set) => {
    const validate = validateWith(set.packages);
    const valid = set.texts().filter((text) => said(text, set).length + ourVerdict(validate, text).length === 0);
    return { name: set.name, ids: new Set(valid.map(({ id }) => id)) };
  });
  const written = made.map((resource, index) => ({
    meets: meeting.filter(({ ids }) => ids.has(`${index}`)).map(({ name }) => name),
    resource,
  }));
  writeFileSync(sourcesFile, written.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

function report(
  sets: readonly JudgedSet[],
  judged: (text: Judged, set: JudgedSet) => readonly ComparedError[],
): readonly Disagreement[] {
  const digests: Record<string, string> = {};
  const kept: string[] = [];
  const all: Disagreement[] = [];
  for (const set of sets) {
    const validate = validateWith(set.packages);
    const texts = set.texts();
    digests[set.name] = digestOf(texts);
    let refused = 0;
    const differ = texts.flatMap((text) => {
      const hapi = judged(text, set);
      if (hapi.length > 0) refused += 1;
      const told = hapi.slice(0, 3).map(({ expression, rule }) => `${expression} ${rule}`);
      kept.push(JSON.stringify([text.id, ...told]));
      return compared(text, hapi, ourVerdict(validate, text)) ?? [];
    });
    const verdicts = differ.filter(({ about }) => about === 'verdict').length;
    const share = (part: number, of: number): string => `${of === 0 ? 100 : ((1 - part / of) * 100).toFixed(2)} %`;
    const places = share(differ.length - verdicts, refused);
    console.log(`${set.name}: ${texts.length} texts, ${refused} invalid to HAPI`);
    console.log(`  verdicts agree in ${share(verdicts, texts.length)}, the first error's place in ${places}`);
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

if (answers('java') && answers('mvn')) {
  await renewSources(process.argv.includes('--same-mutants'));
  const { here, absent } = judgedSets();
  for (const name of absent) console.log(`skipped: ${name} (../shared/oracles is not here)`);
  process.exitCode = writeList(report(here, judge(here))) === 0 ? 0 : 1;
} else console.log('skipped: no JDK or Maven');
