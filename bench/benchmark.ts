// What a benchmark is and what it says: a ratio against a named peer taken in the same interleaved run, with its spread. bench/RESULTS.md.

/** One measured case, as `results.json` keeps it. */
export interface Result {
  /** The row of the plan: 'P8'. */
  readonly id: string;
  readonly case: string;
  /** The peer or ceiling measured in the same rounds. */
  readonly against: string;
  /** Median over rounds of ours ÷ theirs; `low` and `high` are its spread (10th and 90th percentile). */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** '<= 1.5' or '>= 0.8'. */
  readonly goal: string;
  readonly reached: boolean;
  /** Medians in a unit of their own, for reading: '1.2 µs against 1.0 µs'. */
  readonly medians?: string;
}

/** One row of the plan. Each file of `bench/` exports one as `benchmark`. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  readonly run: () => Promise<readonly Result[]>;
}

/** A result from the ratios of the rounds. `goal` is '<= n' or '>= n'. */
export function resultOf(
  head: Pick<Result, 'id' | 'case' | 'against' | 'goal'> & { readonly medians?: string },
  ratios: readonly number[],
): Result {
  const ratio = percentile(ratios, 50);
  const [sign, limit] = head.goal.split(' ');
  return {
    ...head,
    ratio: rounded(ratio),
    low: rounded(percentile(ratios, 10)),
    high: rounded(percentile(ratios, 90)),
    reached: sign === '<=' ? ratio <= Number(limit) : ratio >= Number(limit),
  };
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.round((share / 100) * (sorted.length - 1)))] ?? Number.NaN;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
