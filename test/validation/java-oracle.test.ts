// Our verdicts beside those that the reference validator gave of the same texts; `npm run oracle:java` makes the files anew.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  compared,
  digestOf,
  disagreementsFile,
  judgedSets,
  ourVerdict,
  readVerdicts,
  validateWith,
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

describe('the reference validator and ours', () => {
  it.each(here.map((set) => [set.name, set] as const))('%s: differ only where the list says why', (name, set) => {
    const texts = set.texts();
    // Other texts than it has judged need new verdicts: npm run oracle:java.
    expect({ name, digest: digestOf(texts) }).toEqual({ name, digest: digests[name] });
    const validate = validateWith(set.packages);
    const differences = texts.flatMap((text) => {
      const verdict = verdicts.get(text.id);
      return verdict === undefined ? [] : (compared(text, verdict, ourVerdict(validate, text)) ?? []);
    });
    expect(texts.filter(({ id }) => !verdicts.has(id))).toEqual([]);
    expect(differences.filter(({ id, about }) => !explained[about].has(id))).toEqual([]);
  });
  if (absent.length > 0) it.skip(`skipped: ${absent.join(', ')}, as ../shared/oracles is not here`, () => undefined);
  it('give a reason for each difference', () => {
    expect(reasons.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
