// Times asynchronous pieces of code against one another in interleaved rounds. See rounds.ts for what is not asynchronous.
import { percentile } from './benchmark.js';

/** A piece that is awaited; it is given a number that counts its calls. */
export type AsyncPiece = (call: number) => Promise<unknown>;

export interface AsyncRounds {
  /** Round by round: µs of one ÷ µs of the other. */
  readonly ratios: (ours: string, theirs: string) => readonly number[];
  /** Median µs per call. */
  readonly median: (name: string) => number;
}

/** Runs all pieces in turn, round after round; within a round each for about `roundMs`. Two rounds more warm up. */
export async function interleavedAsync(
  pieces: ReadonlyMap<string, AsyncPiece>,
  { rounds = 30, roundMs = 15 }: { readonly rounds?: number; readonly roundMs?: number } = {},
): Promise<AsyncRounds> {
  const microseconds = new Map([...pieces.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [...pieces] : [...pieces].reverse();
    for (const [name, piece] of order) {
      const taken = await time(piece, roundMs);
      if (round >= 0) microseconds.get(name)?.push(taken);
    }
  }
  const of = (name: string): readonly number[] => microseconds.get(name) ?? [];
  return {
    ratios: (ours, theirs) => of(ours).map((value, round) => value / (of(theirs)[round] ?? Number.NaN)),
    median: (name) => percentile(of(name), 50),
  };
}

/** µs per call over about so many ms. */
async function time(piece: AsyncPiece, ms: number): Promise<number> {
  const start = process.hrtime.bigint();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < ms * 1_000_000) {
    for (let n = 0; n < 5; n += 1) await piece(calls++);
    elapsed = Number(process.hrtime.bigint() - start);
  }
  return elapsed / 1000 / calls;
}
