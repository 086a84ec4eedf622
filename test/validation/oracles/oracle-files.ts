// The data of the oracles, which stand beside the project and are not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Definition } from '../../../src/validation/definitions.js';

const root = process.env['CHARTBRIDGE_SHARED'] ?? new URL('../../../../../shared/', import.meta.url).pathname;
const folder = `${root.replace(/\/?$/, '/')}oracles/`;

/** Whether an oracle's data are at hand. */
export const has = (name: string): boolean => existsSync(folder + name);

export const bytes = (path: string): Buffer => readFileSync(folder + path);
export const json = <Shape = unknown>(path: string): Shape => JSON.parse(bytes(path).toString('utf8')) as Shape;
export const names = (path: string): string[] => readdirSync(folder + path).sort();

/** The JSON files of a FHIR package by their path in it. */
export function packageFiles(name: string): ReadonlyMap<string, unknown> {
  const files = new Map<string, unknown>();
  const tar = gunzipSync(bytes(`packages/${name}.tgz`));
  for (let at = 0; at + 512 <= tar.length;) {
    const path = text(tar, at, 100);
    if (path === '') break;
    const size = parseInt(text(tar, at + 124, 12), 8);
    const body = tar.subarray(at + 512, at + 512 + size);
    const prefix = text(tar, at + 345, 155);
    const full = prefix === '' ? path : `${prefix}/${path}`;
    if (full.endsWith('.json') && !full.includes('/.') && !full.includes('/other/') && !full.includes('/openapi/'))
      files.set(full, JSON.parse(body.toString('utf8')));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

const text = (tar: Buffer, from: number, length: number): string =>
  tar
    .subarray(from, from + length)
    .toString('utf8')
    .split('\0', 1)[0] ?? '';

const isDefinition = (resource: unknown): resource is Definition =>
  typeof resource === 'object' &&
  resource !== null &&
  ['StructureDefinition', 'ValueSet', 'CodeSystem'].includes((resource as { resourceType: string }).resourceType);

/** The definitions among resources; those in Bundles too. */
export const definitionsOf = (resources: readonly unknown[]): Definition[] =>
  resources
    .flatMap((one) => {
      const { entry } = one as { entry?: { resource: unknown }[] };
      return entry === undefined ? [one] : entry.map(({ resource }) => resource);
    })
    .filter(isDefinition);
