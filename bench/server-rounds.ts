// Loads servers in turn, round after round, and measures the CPU time of each server process per request: the load generator shares the cores, so requests per second alone would measure both.
import { fork, type ChildProcess } from 'node:child_process';
import { percentile } from './benchmark.js';
import { runLoad } from './http-load.js';

/** What the rounds said: server CPU µs per request of each variant, round by round. */
export interface ServerRounds<Name extends string> {
  readonly microseconds: Readonly<Record<Name, readonly number[]>>;
  /** Round by round: how many requests one serves in the CPU time in which the other serves one. */
  readonly ratios: (ours: Name, theirs: Name) => readonly number[];
  /** '31 µs against 20 µs of server CPU', medians. */
  readonly medians: (ours: Name, theirs: Name) => string;
}

/** How a server process is told and tells: its port first, then the CPU time between 'start' and 'stop', in µs. */
export type ServerMessage = { readonly port: number } | { readonly cpu: number };

/**
 * @param script the compiled server, started once for each name with the name as its argument
 * @param next the text of the next request to that server; any answer of 400 or more fails the run
 */
export async function serverRounds<Name extends string>(
  script: URL,
  names: readonly Name[],
  next: (name: Name) => string,
  { rounds = 12, seconds = 1.5, warmUpSeconds = 8, connections = 32 } = {},
): Promise<ServerRounds<Name>> {
  const servers = await Promise.all(
    names.map(async (name) => {
      const child = fork(script, [name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      return { name, child, port: portOf(await message(child)) };
    }),
  );
  const microseconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  try {
    for (const { name, port } of servers) {
      await runLoad({ port, connections, next: () => next(name) }, warmUpSeconds);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, child, port } of round % 2 === 0 ? servers : [...servers].reverse()) {
        child.send('start');
        const { requests, refused } = await runLoad({ port, connections, next: () => next(name) }, seconds);
        if (refused > 0) throw new Error(`${name} refused ${refused} of ${requests} requests`);
        child.send('stop');
        const used = await message(child);
        if ('cpu' in used) microseconds[name].push(used.cpu / requests);
      }
    }
  } finally {
    for (const { child } of servers) child.kill();
  }
  const median = (name: Name): string => `${percentile(microseconds[name], 50).toPrecision(3)} µs`;
  return {
    microseconds,
    ratios: (ours, theirs) =>
      microseconds[theirs].map((value, round) => value / (microseconds[ours][round] ?? Number.NaN)),
    medians: (ours, theirs) => `${median(ours)} against ${median(theirs)} of server CPU`,
  };
}

const message = (child: ChildProcess): Promise<ServerMessage> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`a server ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (said) => {
      child.off('exit', onExit);
      resolve(said as ServerMessage);
    });
  });

function portOf(said: ServerMessage): number {
  if (!('port' in said)) throw new Error('a server did not say its port first');
  return said.port;
}
