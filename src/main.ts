#!/usr/bin/env node
// The one entry of the product and the only reader of the environment. README, "Commands".
import { runCommandLine } from './cli/command-line.js';
import { createCommands } from './commands.js';

const out = {
  write: (text: string) => void process.stdout.write(text),
  complain: (text: string) => void process.stderr.write(text),
};
const commands = createCommands({
  ...out,
  variables: process.env,
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    }),
});
process.exitCode = await runCommandLine(process.argv.slice(2), commands, out);
