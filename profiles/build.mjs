// Compiles the Shorthand to `generated/` without a network; `--check` compares instead and exits 1 on a difference. CONTRIBUTING.md, "Profiles".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '.cache');
const compiler = join(here, 'node_modules', 'fsh-sushi', 'dist', 'app.js');
const shared = process.env['CHARTBRIDGE_SHARED'] ?? fileURLToPath(new URL('../../shared/', import.meta.url));
const usCore = process.env['CHARTBRIDGE_US_CORE'] ?? join(shared, 'oracles', 'packages', 'hl7.fhir.us.core-6.1.0.tgz');
const check = process.argv.includes('--check');

if (!existsSync(compiler) || !existsSync(usCore)) {
  const missing = existsSync(compiler) ? `${usCore} (CHARTBRIDGE_US_CORE names it)` : 'npm install in profiles/';
  console.log(`skipped: the profiles were not compiled, which needs ${missing}`);
  process.exit(check ? 0 : 1);
}

const { fillPackageCache, usCoreDefinitions } = await import('./package-cache.mjs');
fillPackageCache(cache, usCore);
const out = join(cache, 'out');
rmSync(out, { recursive: true, force: true });
// The compiler looks for packages in the home folder; HTTP goes nowhere, so that a build is the same everywhere.
const { status, stdout } = spawnSync(process.execPath, [compiler, 'build', '--out', out, here], {
  env: { ...process.env, HOME: cache, USERPROFILE: cache },
  encoding: 'utf8',
});
// Not complaints of ours: packages that the compiler looks for by itself, which need a network, and two parameters of HL7's
// publisher that R4's ImplementationGuide has no code for.
const expected = /automatically-provided|copyrightYear|releaseLabel/;
const complaints = stdout.split('\n').filter((line) => /^(?:error|warn)/.test(line) && !expected.test(line));
if (status !== 0 || complaints.length > 0) {
  console.error(complaints.length > 0 ? stdout : `The Shorthand compiler ended with ${status}\n${stdout}`);
  process.exit(1);
}

const compiled = join(out, 'fsh-generated', 'resources');
const made = new Map();
for (const name of readdirSync(compiled).sort()) made.set(name, readFileSync(join(compiled, name), 'utf8'));
const input = join(here, 'input', 'resources');
for (const name of readdirSync(input).sort()) made.set(name, readFileSync(join(input, name), 'utf8'));
const ours = [...made.values()].map((text) => JSON.parse(text));
// The compiler leaves empty lists in the guide, which JSON in FHIR does not allow.
const withoutEmpty = (_key, value) => (Array.isArray(value) && value.length === 0 ? undefined : value);
const { version } = ours.find(({ resourceType }) => resourceType === 'ImplementationGuide');
// What the compiler does not give the version of the guide has it all the same: one package, one version.
const withVersion = ({ resourceType, id, url, ...rest }) => ({
  resourceType,
  id,
  url,
  // An example has none, and the code system of CMS is not ours to number.
  ...(url?.startsWith('https://chartbridge.example/') && { version }),
  ...rest,
});
const files = new Map(
  [...made].map(([name, text]) => [
    `generated/${name}`,
    `${JSON.stringify(withVersion(JSON.parse(text)), withoutEmpty, 1)}\n`,
  ]),
);
files.set(
  'us-core.ndjson',
  usCoreDefinitions(usCore, ours)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join(''),
);

const folder = join(here, 'generated');
const known = existsSync(folder) ? readdirSync(folder).map((name) => `generated/${name}`) : [];
const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const gone = known.filter((path) => !files.has(path));
if (check && stale.length + gone.length > 0) {
  console.error(
    `These are not what the Shorthand says; run \`npm run ig:build\`:\n  ${[...stale, ...gone].join('\n  ')}`,
  );
  process.exit(1);
}
if (!check) {
  mkdirSync(folder, { recursive: true });
  for (const path of gone) rmSync(join(here, path));
  for (const path of stale) writeFileSync(join(here, path), files.get(path));
}
console.log(
  `${files.size} compiled profile files; ${stale.length} ${check ? 'differ' : 'written'}, ${gone.length} gone.`,
);

function read(path) {
  const full = join(here, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
