// Why the reference validator and ours differ on a text, and who is right: each disagreement must fit one of these.
import type { Disagreement } from './judged.js';

/** A kind of disagreement. */
export interface Reason {
  readonly name: string;
  readonly right: 'ours' | 'HAPI' | 'both';
  readonly why: string;
  readonly fits: (one: Disagreement) => boolean;
}

export const reasons: readonly Reason[] = [];

/** The first reason that fits. */
export const reasonOf = (one: Disagreement): Reason | undefined => reasons.find(({ fits }) => fits(one));
