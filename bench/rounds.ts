// Times pieces of code against one another in interleaved rounds, so that a drift of the machine strikes all alike.
import { percentile } from './benchmark.js';

/** A piece of code to time; it gives something back so that nothing is optimised away. */
export type Piece = () => unknown;

/** What the rounds said: µs of processor time per call of each piece, round by round. */
export interface Rounds<Name extends string> {
  readonly microseconds: Readonly<Record<Name, readonly number[]>>;
  /** Round by round: µs of one ÷ µs of the other. */
  readonly ratios: (ours: Name, theirs: Name) => readonly number[];
  readonly median: (name: Name) => number;
}

let sink: unknown;

/** How long pieces are timed. */
export interface Timing {
  /** How many rounds are kept; two more warm up. */
  readonly rounds?: number;
  /** About how many ms each piece runs within a round. */
  readonly roundMs?: number;
  /** How many ms each piece runs before the rounds, where 2000 calls are not enough for the compiler to be done with it. */
  readonly warmUpMs?: number;
}

/** Runs all pieces in turn, round after round. The order turns about each round. */
export function interleaved<Name extends string>(
  pieces: Readonly<Record<Name, Piece>>,
  { rounds = 40, roundMs = 20, warmUpMs = 0 }: Timing = {},
): Rounds<Name> {
  const names = Object.keys(pieces) as Name[];
  const timers = new Map(names.map((name) => [name, timer(pieces[name], roundMs, warmUpMs)]));
  const microseconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const taken = timers.get(name)?.() ?? Number.NaN;
      if (round >= 0) microseconds[name].push(taken);
    }
  }
  return {
    microseconds,
    ratios: (ours, theirs) =>
      microseconds[ours].map((value, round) => value / (microseconds[theirs][round] ?? Number.NaN)),
    median: (name) => percentile(microseconds[name], 50),
  };
}

/** Warms a piece up; each call then runs it for about `roundMs` and gives µs of processor time per call of the piece. */
export function timer(piece: Piece, roundMs: number, warmUpMs = 0): () => number {
  // Pieces of several ms, some of which peers have, are warm after fewer calls.
  const calls = Math.min(warmUpCalls, callsIn(3000, time(piece, 10)));
  const until = performance.now() + warmUpMs;
  do time(piece, calls);
  while (performance.now() < until);
  const perRound = callsIn(roundMs, time(piece, calls));
  return () => time(piece, perRound);
}

const warmUpCalls = 2000;

const callsIn = (ms: number, microsecondsEach: number): number =>
  Math.max(10, Math.round((ms * 1000) / microsecondsEach));

/** µs of processor time per call over so many calls: what neighbours on the machine take does not count. */
function time(piece: Piece, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) sink = piece();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

/** The last value made, so that no piece is without an effect. */
export const lastValue = (): unknown => sink;
