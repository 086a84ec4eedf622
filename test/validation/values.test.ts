// Fixed values and patterns are held by a quick test, and the words for a difference are looked for afterwards: both must agree.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { difference, matches } from '../../src/validation/profiles/values.js';

const name = fc.constantFrom('id', 'system', 'code', 'coding');
const leaf = fc.constantFrom<unknown>('a', 'b', 1, true, null, undefined);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

/** A value that has the pattern, more or less: parts of it are left out, doubled or changed. */
const near = (pattern: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(pattern))
    return fc.oneof(
      fc.tuple(...pattern.map(near)),
      fc.tuple(...pattern.map(near), value),
      fc.constant([...(pattern as unknown[])].reverse()),
    );
  if (typeof pattern === 'object' && pattern !== null) {
    const parts = fc.record(Object.fromEntries(Object.entries(pattern).map(([key, one]) => [key, near(one)])));
    return fc.tuple(parts, fc.option(value)).map(([own, extra]) => (extra === null ? own : { ...own, extra }));
  }
  return fc.oneof({ weight: 5, arbitrary: fc.constant(pattern) }, { weight: 1, arbitrary: leaf });
};

describe('fixed values and patterns', () => {
  it('match where no difference is found, and only there', () => {
    const pairs = value.chain((expected) => fc.tuple(fc.constant(expected), near(expected), fc.boolean()));
    let matching = 0;
    fc.assert(
      fc.property(pairs, ([expected, found, exact]) => {
        const differs = difference(expected, found, exact) !== undefined;
        if (!differs) matching += 1;
        expect(matches(expected, found, exact)).toBe(!differs);
      }),
      { numRuns: 3000, seed: 20261125 },
    );
    expect(matching).toBeGreaterThan(300);
  });
});
