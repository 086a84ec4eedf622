// The grammar of the command line; what each command does is handed in. README, "Commands".
import { Command, CommanderError } from 'commander';

/** What the commands do; each answers the exit code. */
export interface Commands {
  readonly serve: (configuration: string | undefined) => Promise<number>;
  readonly check: (configuration: string | undefined) => Promise<number>;
  readonly installPackage: (install: InstallCommand, configuration: string | undefined) => Promise<number>;
  readonly map: (map: MapCommand, configuration: string | undefined) => Promise<number>;
}

/** `chartbridge map location elation:141127173200055 kareo:3` */
export interface MapCommand {
  readonly kind: string;
  readonly one: string;
  readonly other: string;
}

/** `chartbridge ig install us-core.tgz --server http://127.0.0.1:8080` */
export interface InstallCommand {
  readonly file: string;
  /** The running server that loads it at once. */
  readonly server?: string;
}

/** Where a command writes. */
export interface Console {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs one command line (without node and the script); answers the exit code, 2 where the words are not understood. */
export async function runCommandLine(words: readonly string[], commands: Commands, console: Console): Promise<number> {
  let exitCode = 0;
  const program = new Command('chartbridge')
    .description('One FHIR R4 face for every practice-management and clinical system.')
    .option(
      '-c, --configuration <file>',
      'the configuration file (default: chartbridge.yaml, or what CHARTBRIDGE_CONFIGURATION names)',
    )
    .configureOutput({ writeOut: console.write, writeErr: console.complain })
    .exitOverride();
  const file = (): string | undefined => program.opts<{ configuration?: string }>().configuration;
  program
    .command('serve')
    .description('run the server; prints {"port":n} first')
    .action(async () => {
      exitCode = await commands.serve(file());
    });
  program
    .command('check')
    .description('say what is ready and what is missing, connection by connection')
    .action(async () => {
      exitCode = await commands.check(file());
    });
  program
    .command('map')
    .description('say which record of one system is which of the other')
    .argument('<kind>', 'provider, calendar, location or practice')
    .argument('<one>', 'connection:id, e.g. elation:141127173200055')
    .argument('<other>', 'connection:id, e.g. kareo:3')
    .action(async (kind: string, one: string, other: string) => {
      exitCode = await commands.map({ kind, one, other }, file());
    });
  program
    .command('ig')
    .description('implementation guides')
    .command('install')
    .description('check a FHIR package and keep it beside the store; it is loaded when the server starts, or at once')
    .argument('<file>', 'the package, a .tgz file')
    .option('-s, --server <url>', 'hand it to the server that runs there, which loads it at once and keeps it')
    .action(async (packageFile: string, { server }: { server?: string }) => {
      exitCode = await commands.installPackage({ file: packageFile, ...(server !== undefined && { server }) }, file());
    });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
