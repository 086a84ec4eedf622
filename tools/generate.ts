// Makes every generated file that is committed; with `--check`, compares instead and exits 1 on a difference. CONTRIBUTING.md, "Generated files".
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { definitionManifest } from './definition-manifest.js';
import { definitions } from './definitions.js';
import type { Generator } from './generator.js';
import { mappings } from './mappings.js';
import { profileDefinitions } from './profiles/definitions.js';
import { profileSources } from './profiles/sources.js';
import { records } from './records.js';

/** All generators, in the order in which they build on one another. */
const generators: readonly Generator[] = [
  records,
  definitions,
  mappings,
  profileSources,
  profileDefinitions,
  definitionManifest,
];

const root = new URL('../../', import.meta.url);
const check = process.argv.includes('--check');
const stale: string[] = [];
let count = 0;

for (const generator of generators) {
  for (const { path, text } of await generator(root)) {
    const url = new URL(path, root);
    count += 1;
    if (existsSync(url) && readFileSync(url, 'utf8') === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(new URL('./', url), { recursive: true });
    writeFileSync(url, text);
  }
}

if (check && stale.length > 0) {
  console.error(
    `These generated files are not what their sources say; run \`npm run generate\`:\n  ${stale.join('\n  ')}`,
  );
  process.exitCode = 1;
} else {
  console.log(`${count} generated files; ${stale.length} ${check ? 'differ' : 'written'}.`);
}
