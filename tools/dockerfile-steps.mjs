// Proves the Dockerfile where no container engine is at hand: runs its steps in empty folders, one a stage, starts what CMD says and asks whether it lives. Dockerfile reference, docs.docker.com
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ground = mkdtempSync(join(tmpdir(), 'chartbridge-image-'));

const steps = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => ({ line, word: line.split(' ', 1)[0], rest: line.slice(line.indexOf(' ') + 1) }));

/** What has been built so far: the folder of each stage, and what CMD will need. */
const stages = new Map();
let stage;
const at = (path) => (path.startsWith('/') ? join(stage.folder, path) : join(stage.folder, stage.workdir, path));

const run = {
  FROM: (rest) => {
    const name = /\bAS (\S+)$/i.exec(rest)?.[1] ?? 'last';
    stage = { folder: join(ground, name), workdir: '/', environment: {}, command: [] };
    mkdirSync(stage.folder);
    stages.set(name, stage);
  },
  WORKDIR: (rest) => {
    stage.workdir = rest;
    mkdirSync(at(rest), { recursive: true });
  },
  ENV: (rest) => {
    const [name, value] = rest.split('=', 2);
    stage.environment[name] = value;
  },
  COPY: (rest) => {
    const words = rest.split(' ');
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    const [target, ...sources] = words.filter((word) => !word.startsWith('--')).reverse();
    for (const source of sources) {
      const path = from === undefined ? join(root, source) : join(stages.get(from).folder, source);
      const to = target.endsWith('/') ? join(at(target), basename(source)) : at(target);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(path, to, { recursive: true, verbatimSymlinks: true });
    }
  },
  RUN: (rest) => {
    const options = {
      cwd: at('.'),
      env: { ...process.env, ...stage.environment },
      stdio: ['ignore', 2, 2],
      shell: true,
    };
    const { status } = spawnSync(rest, options);
    if (status !== 0) throw new Error(`ended with ${status}`);
  },
  CMD: (rest) => {
    stage.command = JSON.parse(rest);
  },
  USER: () => undefined,
  VOLUME: () => undefined,
  EXPOSE: () => undefined,
};

/** Starts the command on a free port and waits for its first line and for /livez. */
async function start() {
  const [program, ...words] = stage.command;
  const env = { PATH: process.env.PATH, ...stage.environment, CHARTBRIDGE_PORT: '0' };
  const child = spawn(program, words, { cwd: at('.'), env, stdio: ['ignore', 'pipe', 2] });
  try {
    const line = await new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
      });
      child.on('exit', (code) => reject(new Error(`ended with ${code} before it listened`)));
    });
    const answer = await globalThis.fetch(`http://127.0.0.1:${JSON.parse(line).port}/livez`);
    if (answer.status !== 200) throw new Error(`/livez answers ${answer.status}`);
  } finally {
    child.kill();
  }
}

let current = '';
try {
  for (const { line, word, rest } of steps) {
    current = line;
    console.log(line);
    if (!run[word]) throw new Error(`${word} is not known to ${relative(root, fileURLToPath(import.meta.url))}`);
    run[word](rest);
  }
  await start();
  console.log('The image would live.');
} catch (error) {
  console.error(`${current}: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(ground, { recursive: true, force: true });
}
