import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createValidator } from '../../../src/validation/validator.js';
import { r4Definitions } from '../definition-files.js';
import { mutantCount, seededMutant } from './seeded-mutants.js';

/** The reference validator's verdict of a mutant: its number, then `expression messageId` of its first errors. Made by `npm run oracle:java`. */
type Verdict = readonly [id: string, ...errors: string[]];

const file = new URL('../../../../test/validation/oracles/hapi-verdicts.json', import.meta.url);
const { verdicts } = JSON.parse(readFileSync(file, 'utf8')) as { verdicts: readonly Verdict[] };
const { validate } = createValidator(r4Definitions());

/** What only we refuse, and why that is right; each pattern is one of our texts. */
const weAreRight: readonly (readonly [RegExp, string])[] = [
  [
    /an array may not be empty/,
    'R4 json.html: an array has at least one item; HAPI lets empty arrays of primitives pass',
  ],
  [/: found " ", expected/, 'a text of one space is no date, URI or code; HAPI trims it before it looks'],
  [
    /: found a reference to/,
    'the element does not allow a reference to that type; HAPI looks at the type only where it can fetch the resource',
  ],
];
/** What only HAPI refuses, and why we do not. */
const hapiDiffers: readonly (readonly [RegExp, string])[] = [
  [
    /Terminology_PassThrough_TX_Message/,
    'the coding has no real system (a text that is no absolute URI); we warn of that, and have no code to look up',
  ],
];

interface Compared {
  readonly id: string;
  readonly hapi: readonly string[];
  readonly ours: readonly { readonly text: string; readonly expression: string }[];
}

const compared: Compared[] = verdicts.map(([id, ...hapi]) => ({
  id,
  hapi,
  ours: validate(seededMutant(Number(id)).resource).flatMap(({ severity, text, expression = '' }) =>
    severity === 'error' ? [{ text, expression }] : [],
  ),
}));

/** HAPI writes the type of a choice, or `[x]`, or neither. */
const place = (expression: string): string => expression.replace(/\.ofType\([A-Za-z]+\)/g, '').replace(/\[x\]/g, '');

describe(`${mutantCount} mutants of the five types, judged by the reference validator`, () => {
  it('all have a verdict', () => {
    expect(verdicts).toHaveLength(mutantCount);
    expect(verdicts.filter((verdict) => verdict.length > 1).length).toBeGreaterThan(mutantCount / 2);
  });
  const differing = compared.filter(({ hapi, ours }) => hapi.length > 0 !== ours.length > 0);
  it('are valid or not as it says, but for differences with a reason', () => {
    const unexplained = differing.filter(({ hapi, ours }) =>
      ours.length > 0
        ? !weAreRight.some(([pattern]) => pattern.test(ours[0]?.text ?? ''))
        : !hapiDiffers.some(([pattern]) => pattern.test(hapi[0] ?? '')),
    );
    expect(unexplained).toEqual([]);
  });
  it('the verdict agrees in 98.9 % of them, which may only rise', () => {
    expect(1 - differing.length / compared.length).toBeGreaterThanOrEqual(0.989);
  });
  it('the first error stands at the same place in at least 95 %', () => {
    const refused = compared.filter(({ hapi, ours }) => hapi.length > 0 && ours.length > 0);
    const same = refused.filter(
      ({ hapi, ours }) => place(hapi[0]?.split(' ')[0] ?? '') === place(ours[0]?.expression ?? ''),
    );
    expect(same.length / refused.length).toBeGreaterThanOrEqual(0.95);
  });
});
