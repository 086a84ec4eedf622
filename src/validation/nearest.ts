// The nearest legal word to a misspelt one, for "did you mean". Damerau–Levenshtein distance (optimal string alignment).

const longest = 64;

/** The candidate with the fewest edits to reach it, if that is at most a third of the word's length, or one; of a single letter only its other case. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > longest) return undefined;
  const lower = word.toLowerCase();
  const table = Array.from({ length: word.length + 1 }, (): number[] => []);
  let best: string | undefined;
  let least = (word.length === 1 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(lower, candidate.toLowerCase(), least, table);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/**
 * How many edits make `a` of `b`; `limit` as soon as it is clear that there are that many. Only the cells less than `limit` off the
 * diagonal can matter. `table` has a row for each character of `a` and one more.
 */
function distance(a: string, b: string, limit: number, table: readonly number[][]): number {
  const first = table[0];
  if (first === undefined) return limit;
  for (let j = 0; j <= b.length; j += 1) first[j] = Math.min(j, limit);
  let last = first;
  let before = first;
  for (let i = 1; i <= a.length; i += 1) {
    const row = table[i] ?? first;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const char = a.charCodeAt(i - 1);
    row[from - 1] = from === 1 ? Math.min(i, limit) : limit;
    let least = row[from - 1] ?? limit;
    for (let j = from; j <= to; j += 1) {
      const same = char === b.charCodeAt(j - 1);
      // Above the band no cell of the row before has been worked out.
      const above = j === i + limit ? limit : (last[j] ?? limit);
      let edits = Math.min(above + 1, (row[j - 1] ?? limit) + 1, (last[j - 1] ?? limit) + (same ? 0 : 1), limit);
      if (i > 1 && j > 1 && char === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        edits = Math.min(edits, (before[j - 2] ?? limit) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
