import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { readConfiguration } from '../../src/configuration.js';
import { readPackages } from '../../src/package-folder.js';
import { patientProfile, tgzOf } from '../validation/packages/tgz.js';

const folder = mkdtempSync(join(tmpdir(), 'chartbridge-ig-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = new URL('../../src/main.js', import.meta.url).pathname;
const yaml = `store: { path: ${join(folder, 'data', 'store.sqlite')} }\n`;
const chartbridge = (...words: string[]) =>
  spawnSync(process.execPath, [main, '-c', join(folder, 'chartbridge.yaml'), ...words], { encoding: 'utf8' });
const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

it('chartbridge ig install keeps a package beside the store, and says what will not be checked', () => {
  file('chartbridge.yaml', yaml);
  const profile = patientProfile('https://example.org/a', '1.0.0', ['name']);
  const installed = chartbridge(
    'ig',
    'install',
    file('a.tgz', tgzOf({ dependencies: { 'example.b': '2.0.0' } }, [profile])),
  );
  expect([installed.status, installed.stdout]).toEqual([
    0,
    'example.package 1.0.0 is installed, with 1 definitions\n' +
      'example.package#1.0.0 needs example.b#2.0.0; what that defines is not checked\n',
  ]);
  expect(readPackages(readConfiguration(yaml, {})).map(({ name }) => name)).toEqual(['example.package']);
});

it('refuses what is no package, and keeps nothing', () => {
  const refused = chartbridge('ig', 'install', file('b.tgz', 'nonsense'));
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('not gzip')]);
  expect(existsSync(join(folder, 'data', 'packages', 'b.tgz'))).toBe(false);
  expect(chartbridge('ig', 'install', join(folder, 'nowhere.tgz')).status).toBe(1);
});

it('a configured package that cannot be read stops the start, by name', () => {
  const broken = readConfiguration(`${yaml}validation: { packages: [${join(folder, 'b.tgz')}] }\n`, {});
  expect(() => readPackages(broken)).toThrow(/b\.tgz: The package is not gzip/);
});
