// How far the reference validator and ours agree, counted over the texts of a set.
import { compared, type ComparedError, type Disagreement, type Judged, type Verdict } from './judged.js';

/** Of how many texts it is said, and on how many of them the two agree. */
export interface Agreement {
  readonly texts: number;
  /** Both say valid, or both say invalid. */
  readonly sameVerdict: number;
  /** Both say invalid: the texts of which a first error can be compared. */
  readonly bothRefuse: number;
  /** Of these, how many have their first error at the same place. */
  readonly samePlace: number;
  readonly differences: readonly Disagreement[];
}

/** Compares our verdict of each text with the one that the reference gave. */
export function agreementOn(
  texts: readonly Judged[],
  hapi: (text: Judged) => Verdict,
  ours: (text: Judged) => readonly ComparedError[],
): Agreement {
  const differences: Disagreement[] = [];
  let bothRefuse = 0;
  for (const text of texts) {
    const theirs = hapi(text);
    const own = ours(text);
    if (theirs.length > 0 && own.length > 0) bothRefuse += 1;
    const difference = compared(text, theirs, own);
    if (difference !== undefined) differences.push(difference);
  }
  const ofVerdict = differences.filter(({ about }) => about === 'verdict').length;
  return {
    texts: texts.length,
    sameVerdict: texts.length - ofVerdict,
    bothRefuse,
    samePlace: bothRefuse - (differences.length - ofVerdict),
    differences,
  };
}

/** Several sets as one. */
export const inSum = (all: readonly Agreement[]): Agreement => ({
  texts: total(all, 'texts'),
  sameVerdict: total(all, 'sameVerdict'),
  bothRefuse: total(all, 'bothRefuse'),
  samePlace: total(all, 'samePlace'),
  differences: all.flatMap(({ differences }) => differences),
});

type Count = 'texts' | 'sameVerdict' | 'bothRefuse' | 'samePlace';
const total = (all: readonly Agreement[], count: Count): number => all.reduce((sum, one) => sum + one[count], 0);

/** The part of a whole; of nothing, all. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
