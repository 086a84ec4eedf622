// The command line as people run it: the real process over a real store file.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartbridge-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const connections = `connections:
  - { name: elation, system: elation, timeZone: America/Boise, settings: { baseUrl: 'http://127.0.0.1:9/api/2.0', clientId: a, clientSecret: b } }
  - { name: kareo, system: kareo-pm, timeZone: America/Boise, settings: { url: 'http://127.0.0.1:9/', customerKey: k, user: u, password: p } }
integrations: [{ name: elation-kareo, connections: { elation: elation, kareo-pm: kareo }, on: true }]
`;

function configured(text: string): string {
  const path = join(folder, 'chartbridge.yaml');
  writeFileSync(
    path,
    `store: { path: '${join(folder, 'store.sqlite')}' }\nserver: { port: 0 }\nlog: { level: silent }\n${text}`,
  );
  return path;
}

const start = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], { cwd: folder, env: { PATH: process.env['PATH'] ?? '' } });

async function run(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(words);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

describe('chartbridge', () => {
  it('serve prints its port first, answers, and ends in peace on SIGTERM', async () => {
    const child = start(['serve', '--configuration', configured('')]);
    if (!child.stdout) throw new Error('no output');
    const [line] = await new Promise<string[]>((resolve) =>
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (text) => resolve([text])),
    );
    const { port } = JSON.parse(line ?? '') as { port: number };
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/fhir/metadata`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('says what is wrong with a configuration and exits with 2', async () => {
    const { code, err } = await run('serve', '--configuration', configured('sever: {}'));
    expect(code).toBe(2);
    expect(err).toMatch(/sever/);
    expect((await run('serve', '--configuration', join(folder, 'nothing.yaml'))).err).toMatch(/there is no file/);
  });

  it('check names what is missing, how to mend it, and exits with 1', async () => {
    const { code, out } = await run('check', '--configuration', configured(connections));
    expect(code).toBe(1);
    expect(out).toMatch(/MISSING elation: .*/);
    expect(out).toMatch(/MISSING kareo: .*/);
  });

  it('map sets a map, and refuses what it does not understand', async () => {
    const file = configured(connections);
    expect(await run('map', 'location', 'elation:141127173200055', 'kareo:3', '-c', file)).toMatchObject({
      code: 0,
      out: 'location elation:141127173200055 is kareo:3\n',
    });
    const planet = await run('map', 'planet', 'elation:1', 'kareo:3', '-c', file);
    expect([planet.code, planet.err]).toEqual([2, expect.stringContaining('cannot be mapped')]);
    const side = await run('map', 'location', 'elation', 'kareo:3', '-c', file);
    expect([side.code, side.err]).toEqual([2, expect.stringContaining('connection:id')]);
    expect(await run('fly')).toMatchObject({ code: 2 });
  });
});
