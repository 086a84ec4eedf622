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

/**
 * Runs all pieces in turn, round after round; within a round each runs for about `roundMs`. The order turns about each round.
 * @param rounds how many rounds are kept; two more warm up
 */
export function interleaved<Name extends string>(
  pieces: Readonly<Record<Name, Piece>>,
  { rounds = 40, roundMs = 20 }: { readonly rounds?: number; readonly roundMs?: number } = {},
): Rounds<Name> {
  const names = Object.keys(pieces) as Name[];
  const counts = new Map(names.map((name) => [name, callsIn(pieces[name], roundMs)]));
  const microseconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const taken = time(pieces[name], counts.get(name) ?? 1);
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

/** µs of processor time per call over so many calls: what neighbours on the machine take does not count. */
function time(piece: Piece, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) sink = piece();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

/** How many calls fill so many ms, once the piece is warm. */
function callsIn(piece: Piece, ms: number): number {
  time(piece, 2000);
  return Math.max(10, Math.round((ms * 1000) / time(piece, 2000)));
}

/** The last value made, so that no piece is without an effect. */
export const lastValue = (): unknown => sink;
