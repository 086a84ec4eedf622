import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../../src/configuration.js';
import { readPackages } from '../../src/package-folder.js';
import { outcomeOf, send } from '../http/serve.js';
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
      'example.package#1.0.0 needs example.b#2.0.0; what that defines is not checked\n' +
      'A server that is running loads it when it starts again; with --server it is loaded at once\n',
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

describe('a server that runs', () => {
  const url = 'https://example.org/running';
  const own = join(folder, 'running.yaml');
  const kept = join(folder, 'running', 'packages');
  let child: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGTERM');
    await ended;
  };
  afterEach(stop);

  async function start(): Promise<string> {
    writeFileSync(
      own,
      `server: { port: 0 }\nlog: { level: silent }\nstore: { path: ${join(folder, 'running', 'store.sqlite')} }\n`,
    );
    child = spawn(process.execPath, [main, '-c', own, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout ?? process.stdin }))
      return `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}`;
    throw new Error('the server ended before it listened');
  }
  const validated = async (origin: string) =>
    (
      await outcomeOf(
        send('POST', `${origin}/fhir/Patient/$validate?profile=${url}`, { resourceType: 'Patient', active: true }),
      )
    ).issue.map(({ severity, code }) => [severity, code]);

  it('loads at once what --server hands it, and after a start again', async () => {
    const origin = await start();
    expect(await validated(origin)).toEqual([['error', 'not-found']]);
    const tgz = file('running.tgz', tgzOf({ name: 'example.running' }, [patientProfile(url, '1.0.0', ['name'])]));
    const installed = chartbridge('ig', 'install', tgz, '--server', origin);
    expect([installed.stdout, installed.stderr, installed.status]).toEqual([
      `example.running 1.0.0 is loaded by ${origin} and kept there\n`,
      '',
      0,
    ]);
    expect(await validated(origin)).toEqual([['error', 'required']]);
    await stop();
    expect(readdirSync(kept)).toEqual(['example.running-1.0.0.tgz']);
    expect(await validated(await start())).toEqual([['error', 'required']]);
  });

  it('refuses with words what is no package, and one that does not run is named', async () => {
    const origin = await start();
    const nonsense = file('nonsense.tgz', 'nonsense');
    expect(chartbridge('ig', 'install', nonsense, '--server', origin)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not gzip'),
    });
    const tgz = file('other.tgz', tgzOf({ name: 'example.other' }, []));
    // Another of its routes is no place to install at, and says so.
    expect(chartbridge('ig', 'install', tgz, '--server', `${origin}/fhir`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('refused the package (4'),
    });
    await stop();
    expect(chartbridge('ig', 'install', tgz, '--server', origin)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is the server running there?'),
    });
  });
});
