// Growing delays with jitter between attempts. Rule XX-04.

const firstMs = 1_000;
const longestMs = 300_000;

/** Ms until the next attempt after so many failed ones in a row: doubling from 1 s to at most 5 min, less up to a half at random (0 ≤ chance < 1). */
export function backoffMs(tries: number, chance: number): number {
  const full = Math.min(firstMs * 2 ** Math.max(0, tries - 1), longestMs);
  return Math.round(full * (1 - chance / 2));
}
