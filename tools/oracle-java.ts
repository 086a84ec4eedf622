// Has the reference validator (HAPI; a JDK and Maven must be there) judge what ours judges, keeps its verdicts for the tests, and lists where the two differ. CONTRIBUTING.md, "The reference validator".
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { agreementOn, inSum } from '../test/validation/oracles/agreement.js';
import {
  digestOf,
  disagreementsFile,
  inTextOrder,
  judgedSets,
  packagesOf,
  profiled,
  sources,
  ourErrors,
  ourVerdict,
  sourcesFile,
  validateWith,
  verdictsFile,
  type Disagreement,
  type Judged,
  type JudgedSet,
} from '../test/validation/oracles/judged.js';
import { makeSources } from '../test/validation/oracles/mutant-sources.js';
import { incompleteOf, verdictOf, type HapiVerdict, type Said } from './oracle-java-errors.js';
import { percent, writePage, type Counted, type Listed } from './oracle-java-page.js';
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

/** How the runner sets HAPI up: set up otherwise it is asked anew. */
const setUp = readFileSync(new URL('tools/oracle-java/src/main/java/Oracle.java', root), 'utf8');

/** The key of what HAPI said of a text: the same text under the same definitions is asked once. */
const keyOf = ({ name }: DefinitionsFile, { resource, profiles }: Judged): string =>
  createHash('sha256')
    .update(JSON.stringify([setUp, name, profiles, resource]))
    .digest('hex')
    .slice(0, 24);

const saidFile = `${cache}said.ndjson`;

/** What HAPI has said so far, by key. */
function saidBefore(): ReadonlyMap<string, Said> {
  if (!existsSync(saidFile)) return new Map();
  const all = readFileSync(saidFile, 'utf8').trimEnd().split('\n');
  return new Map(all.map((line) => JSON.parse(line) as Said).map((one) => [one.id, one]));
}

/** Asks HAPI for what it has not judged yet; gives its verdict of a text, errors in the order of the text. */
function judge(sets: readonly JudgedSet[]): (text: Judged, set: JudgedSet) => HapiVerdict {
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
  const incomplete = new Map(sets.map((set) => [set, incompleteOf(set.packages)]));
  return (text, set) => {
    const answer = said.get(keyed(set, text));
    if (answer === undefined) throw new Error(`HAPI gave no answer for ${text.id}`);
    const { errors, isUnknown } = verdictOf(answer, incomplete.get(set) ?? []);
    return { errors: inTextOrder(text.resource, errors), isUnknown };
  };
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
    const valid = set.texts().filter((text) => said(text, set).errors.length + ourVerdict(validate, text).length === 0);
    return { name: set.name, ids: new Set(valid.map(({ id }) => id)) };
  });
  const written = made.map((resource, index) => ({
    meets: meeting.filter(({ ids }) => ids.has(`${index}`)).map(({ name }) => name),
    resource,
  }));
  writeFileSync(sourcesFile, written.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Compares each set, keeps HAPI's verdicts for the tests and says how far the two agree. */
function report(sets: readonly JudgedSet[], judged: (text: Judged, set: JudgedSet) => HapiVerdict): readonly Counted[] {
  const digests: Record<string, string> = {};
  const kept: string[] = [];
  const counted = sets.map((set): Counted => {
    const validate = validateWith(set.packages);
    const texts = set.texts();
    digests[set.name] = digestOf(texts);
    const hapi = new Map(texts.map((text) => [text, judged(text, set)]));
    for (const [{ id }, { errors }] of hapi)
      kept.push(JSON.stringify([id, ...errors.slice(0, 3).map(({ expression, rule }) => `${expression} ${rule}`)]));
    const agreement = agreementOn(
      texts,
      (text) => hapi.get(text)?.errors ?? [],
      (text) => ourVerdict(validate, text),
    );
    return { name: set.name, agreement, unknown: [...hapi.values()].filter(({ isUnknown }) => isUnknown).length };
  });
  writeFileSync(verdictsFile, `${JSON.stringify({ validator: 'HAPI 8.8.0', digests })}\n${kept.join('\n')}\n`);
  const unknown = counted.reduce((sum, one) => sum + one.unknown, 0);
  return [...counted, { name: 'in sum', agreement: inSum(counted.map(({ agreement }) => agreement)), unknown }];
}

const sayAgreement = ({ name, agreement, unknown }: Counted): void =>
  console.log(
    `${name}: ${agreement.texts} texts, both refuse ${agreement.bothRefuse}, HAPI lacks terminology for ${unknown}\n` +
      `  the verdict agrees in ${percent(agreement.sameVerdict, agreement.texts)}, ` +
      `the first error's place in ${percent(agreement.samePlace, agreement.bothRefuse)}`,
  );

/** The list for the repository: each reason with who is right, why, and the texts it explains. */
function writeList(all: readonly Disagreement[]): readonly Listed[] {
  const list = reasons.map(({ name, right, why }): Listed => {
    const own = all.filter((one) => reasonOf(one)?.name === name);
    const ids = (about: Disagreement['about']) => own.filter((one) => one.about === about).map(({ id }) => id);
    return { name, right, why, verdict: ids('verdict'), expression: ids('expression') };
  });
  const found = list.filter(({ verdict, expression }) => verdict.length + expression.length > 0);
  writeFileSync(disagreementsFile, `${JSON.stringify(found, undefined, 2)}\n`);
  for (const { name, right, verdict, expression } of found)
    console.log(`  ${name} (${right} right): ${verdict.length} verdicts, ${expression.length} places`);
  return found;
}

/** Those that fit no reason, written out to be looked at. */
function unexplained(all: readonly Disagreement[]): number {
  const rest = all.filter((one) => reasonOf(one) === undefined);
  writeFileSync(`${cache}unexplained.ndjson`, rest.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(rest.length === 0 ? 'each is explained' : `${rest.length} are not explained: ${cache}unexplained.ndjson`);
  return rest.length;
}

if (answers('java') && answers('mvn')) {
  await renewSources(process.argv.includes('--same-mutants'));
  const { here, absent } = judgedSets();
  for (const name of absent) console.log(`skipped: ${name} (../shared/oracles is not here)`);
  const counted = report(here, judge(here));
  counted.forEach(sayAgreement);
  const differences = counted.at(-1)?.agreement.differences ?? [];
  const listed = writeList(differences);
  if (absent.length === 0) await writePage(new URL('docs/validation-agreement.md', root), counted, listed);
  process.exitCode = unexplained(differences) === 0 ? 0 : 1;
} else console.log('skipped: no JDK or Maven');
