// The whole truth about a change, cheapest question first; CI and people run the same. CONTRIBUTING.md, "Before you commit".
import { spawnSync } from 'node:child_process';

const steps = [
  'check:format',
  'build',
  'check:lint',
  'check:layers',
  'check:dead',
  'check:generated',
  'check:profiles',
  'test',
];
const skipped = new Set(process.argv.slice(2).map((argument) => argument.replace(/^--without=/, '')));
for (const step of steps.filter((name) => !skipped.has(name))) {
  console.log(`\n— ${step}`);
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\ncheck stopped at ${step}`);
    process.exit(status ?? 1);
  }
}
