// Makes a fresh clone ready to run with Node alone: installs when the lock file is newer than node_modules, builds when a source is newer than the build. README, "Two commands".
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Chartbridge needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function run(command, args) {
  // Output goes to stderr: the first line of stdout belongs to the program that is started next.
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const packages = join(root, 'node_modules');
// A linked node_modules belongs to another checkout and is left alone.
const linked = existsSync(packages) && lstatSync(packages).isSymbolicLink();
if (!linked && modified(lock) > modified(installed)) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (existsSync(installed)) utimesSync(installed, new Date(), new Date());
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path));
    else if (entry.name.endsWith('.ts')) newest = Math.max(newest, modified(path));
  }
  return newest;
}

const stamp = join(root, 'dist', '.built');
const sources = ['src', 'sandboxes', 'test', 'bench', 'tools'].map((folder) => join(root, folder)).filter(existsSync);
const newest = Math.max(modified(join(root, 'tsconfig.json')), modified(installed), ...sources.map(newestIn));
if (newest > modified(stamp)) {
  // A deleted source must not live on in the build, so each build starts from an empty folder.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  writeFileSync(stamp, new Date().toISOString());
}
