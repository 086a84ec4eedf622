// The nearest word, held against the plain definition of the distance. Damerau–Levenshtein distance (optimal string alignment).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../../src/validation/nearest.js';

/** By recursion, as it is defined. */
function distance(a: string, b: string, i = a.length, j = b.length): number {
  if (Math.min(i, j) === 0) return Math.max(i, j);
  const same = a[i - 1] === b[j - 1];
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    distance(a, b, i - 1, j) + 1,
    distance(a, b, i, j - 1) + 1,
    distance(a, b, i - 1, j - 1) + (same ? 0 : 1),
    ...(swapped ? [distance(a, b, i - 2, j - 2) + 1] : []),
  );
}

describe('The nearest word', () => {
  it('is the first of those with the fewest edits, of which there are at most a third of its length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (said, candidates) => {
        const edits = candidates.map((one) => distance(said, one));
        const least = Math.min(...edits);
        const most = said.length === 1 ? 0 : Math.max(1, Math.floor(said.length / 3));
        const expected = least <= most ? candidates[edits.indexOf(least)] : undefined;
        expect(nearest(said, candidates)).toBe(expected);
      }),
      { seed: 20_261_125, numRuns: 400 },
    );
  });

  it('is found through capitals and swapped letters', () => {
    expect(nearest('BIRTHDATE', ['birthDate', 'gender'])).toBe('birthDate');
    expect(nearest('nmae', ['gender', 'name'])).toBe('name');
    expect(nearest('', ['a'])).toBeUndefined();
    expect(nearest('x'.repeat(1_000_000), ['x'])).toBeUndefined();
    expect(nearest('x'.repeat(64), ['x'.repeat(80), 'x'.repeat(200)])).toBe('x'.repeat(80));
  });
});
