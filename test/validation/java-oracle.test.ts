// Our verdicts beside those that the reference validator gave of the same texts; `npm run oracle:java` makes the files anew.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { agreementOn, inSum, ratio, type Agreement } from './oracles/agreement.js';
import {
  digestOf,
  disagreementsFile,
  judgedSets,
  ourVerdict,
  readVerdicts,
  validateWith,
  type JudgedSet,
} from './oracles/judged.js';

const { digests, verdicts } = readVerdicts();
const reasons = JSON.parse(readFileSync(disagreementsFile, 'utf8')) as readonly {
  readonly why: string;
  readonly verdict: readonly string[];
  readonly expression: readonly string[];
}[];
const explained = {
  verdict: new Set(reasons.flatMap(({ verdict }) => verdict)),
  expression: new Set(reasons.flatMap(({ expression }) => expression)),
};

const { here, absent } = judgedSets();
const counted = new Map<JudgedSet, Agreement>();

function agreementOf(set: JudgedSet): Agreement {
  const known = counted.get(set);
  if (known !== undefined) return known;
  const validate = validateWith(set.packages);
  const made = agreementOn(
    set.texts(),
    ({ id }) => verdicts.get(id) ?? [],
    (text) => ourVerdict(validate, text),
  );
  counted.set(set, made);
  return made;
}

/** What must be reached, and is never to fall again. */
const least = { sameVerdict: 0.99, samePlace: 0.95 };
const sharesOf = ({ sameVerdict, texts, samePlace, bothRefuse }: Agreement) => ({
  sameVerdict: ratio(sameVerdict, texts),
  samePlace: ratio(samePlace, bothRefuse),
});

describe('the reference validator and ours', () => {
  it.each(here.map((set) => [set.name, set] as const))('%s: differ only where the list says why', (name, set) => {
    const texts = set.texts();
    // Other texts than it has judged need new verdicts: npm run oracle:java.
    expect({ name, digest: digestOf(texts) }).toEqual({ name, digest: digests[name] });
    expect(texts.filter(({ id }) => !verdicts.has(id))).toEqual([]);
    expect(agreementOf(set).differences.filter(({ id, about }) => !explained[about].has(id))).toEqual([]);
  });
  const mutants = here.filter(({ name }) => name.startsWith('mutants'));
  it.each([...mutants.map((set) => [set.name, [set]] as const), ['all in sum', here] as const])(
    '%s: agree in 99 % of the verdicts and in 95 % of the places',
    (_name, sets) => {
      const shares = sharesOf(inSum(sets.map(agreementOf)));
      expect(shares.sameVerdict).toBeGreaterThanOrEqual(least.sameVerdict);
      expect(shares.samePlace).toBeGreaterThanOrEqual(least.samePlace);
    },
  );
  if (absent.length > 0) it.skip(`skipped: ${absent.join(', ')}, as ../shared/oracles is not here`, () => undefined);
  it('give a reason for each difference', () => {
    expect(reasons.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
