// Makes `src/systems/<system>/records.ts` from the JSON Schemas in `src/systems/<system>/records/`. docs/architecture.md section 3, "records".
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import type { GeneratedFile, Generator } from './generator.js';

/** One `records.ts` for every system folder that has schemas: the TypeScript types, and the schemas as data. */
export const records: Generator = async (root) => {
  const systems = fileURLToPath(new URL('src/systems/', root));
  const folders = readdirSync(systems, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`src/systems/${entry.name}/records/`, root)))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(folders.map((system) => recordsOf(root, system)));
};

async function recordsOf(root: URL, system: string): Promise<GeneratedFile> {
  const folder = new URL(`src/systems/${system}/records/`, root);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  const title = `${pascal(system)}Records`;
  // One root that refers to every record, so that a schema used by several is declared once.
  const all = {
    title,
    description: 'Every record by its record type.',
    type: 'object' as const,
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `${name}.json` }])),
    required: names,
  };
  const types = await compile(all, title, {
    cwd: fileURLToPath(folder),
    bannerComment: '',
    additionalProperties: false,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
  });
  const schemas = names.map((name) => {
    const schema: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    return `  '${name}': ${JSON.stringify(schema)},`;
  });
  const text = [
    `// Generated from ${system}/records/*.json by tools/records.ts; do not edit.`,
    types.trim(),
    '',
    '/** The JSON Schema of every record, by record type. */',
    `export const recordSchemas: Readonly<Record<keyof ${title}, object>> = {`,
    ...schemas,
    '};',
    '',
  ].join('\n');
  return { path: `src/systems/${system}/records.ts`, text };
}

const pascal = (kebab: string): string =>
  kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
