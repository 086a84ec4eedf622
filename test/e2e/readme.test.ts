// The README's own examples, run against the demo: what a stranger would type first.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from 'fhir/r4.js';
import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readConfiguration } from '../../src/configuration.js';
import { startDemo, type Demo } from '../../tools/demo.js';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);
const run = promisify(execFile);

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ server: 0, elation: 0, kareo: 0 });
}, 60_000);
afterAll(() => demo.stop());

const here = (text: string): string =>
  text
    .replaceAll('http://127.0.0.1:8080', demo.server)
    .replaceAll('http://127.0.0.1:8101', demo.elation)
    .replaceAll('http://127.0.0.1:8102', demo.kareo);

describe('README', () => {
  it('its first curl answers what it says', async () => {
    const command = blocks('sh').find((text) => text.includes('/fhir/Coverage')) ?? '';
    const { stdout } = await run('sh', ['-c', here(command)]);
    const shown = JSON.parse(blocks('json')[0] ?? '') as object;
    const answer = JSON.parse(stdout) as Bundle;
    // The README shows of the first entry what matters.
    expect({ ...answer, entry: answer.entry?.slice(0, 1) }).toMatchObject(shown);
  });

  it('its $validate answers what it says', async () => {
    const command = (blocks('sh').find((text) => text.includes('$validate')) ?? '').replaceAll('\\\n', ' ');
    const { stdout } = await run('sh', ['-c', here(command)]);
    expect(JSON.parse(stdout)).toMatchObject(JSON.parse(blocks('json')[1] ?? '') as object);
  });

  it('its control calls work as they are written', async () => {
    const commands = (blocks('sh').find((text) => text.includes('/control/patients')) ?? '')
      .replaceAll('\\\n', ' ')
      .trim()
      .split('\n');
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const { stdout } = await run('sh', ['-c', here(command).replace('curl', 'curl --fail --silent --show-error')], {
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    }
  });

  it('its configuration is one', () => {
    const configuration = readConfiguration(blocks('yaml')[0] ?? '', {
      ELATION_SECRET: 's',
      KAREO_KEY: 'k',
      KAREO_PASSWORD: 'p',
    });
    expect(configuration.connections.map(({ name }) => name)).toEqual(['elation', 'kareo']);
  });

  it('the demo is what it promises: 25 patients, 10 appointments, 12 bills in every state', async () => {
    const count = async (query: string): Promise<number> =>
      ((await (await fetch(`${demo.server}/fhir/${query}&_summary=count&_total=accurate`)).json()) as { total: number })
        .total;
    expect(await count('Patient?family:missing=false')).toBeGreaterThanOrEqual(25);
    expect(await count('Appointment?status:missing=false')).toBe(10);
    expect(await count('Claim?use=claim')).toBe(12);
    expect(await count('Task?code=deliver-bills&status=failed')).toBe(3);
  });
});
