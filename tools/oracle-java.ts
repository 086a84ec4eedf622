// Has the reference validator (HAPI, where Maven and a JDK are) judge the seeded mutants, and keeps its verdicts for the tests: `npm run oracle:java`.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutantCount, seededMutant } from '../test/validation/oracles/seeded-mutants.js';

const folder = fileURLToPath(new URL('../../tools/oracle-java/', import.meta.url));
const verdictsFile = new URL('../../test/validation/oracles/hapi-verdicts.json', import.meta.url);

function run(command: string, args: readonly string[], input?: string): string {
  const done = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...(input !== undefined && { input }),
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed: ${done.stderr.slice(-2000)}${done.stdout.slice(-500)}`);
  return done.stdout;
}

interface Verdict {
  readonly id: string;
  readonly errors: readonly { readonly expression: string; readonly messageId: string; readonly text: string }[];
}

if (!existsSync(`${folder}target/lib`))
  run('mvn', ['-q', '-B', 'compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib']);
const asked = Array.from({ length: mutantCount }, (_, number) => {
  const { id, resource } = seededMutant(number);
  return JSON.stringify({ id, resource: JSON.stringify(resource) });
});
const said = run('java', ['-Xmx2g', '-cp', 'target/classes:target/lib/*', 'Oracle'], asked.join('\n') + '\n');
const verdicts = said
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Verdict);
const kept = verdicts.map(({ id, errors }) => [
  id,
  ...errors.slice(0, 3).map(({ expression, messageId }) => `${expression.replace(/\/\*.*?\*\//g, '')} ${messageId}`),
]);
writeFileSync(
  verdictsFile,
  `${JSON.stringify({ validator: 'HAPI 8.8.0', verdicts: kept }).replaceAll('],[', '],\n[')}\n`,
);
console.log(`${kept.length} verdicts, ${kept.filter((one) => one.length > 1).length} with errors`);
