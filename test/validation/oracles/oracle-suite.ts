// Suites over data that stand beside the project; where they are absent one skipped test says so.
import { describe, it } from '@jest/globals';
import { has } from './oracle-files.js';

/** A suite that needs an oracle's data; without them one test is skipped that says so. */
export function oracle(name: string, title: string, suite: () => void): void {
  if (has(name)) describe(title, suite);
  else
    describe(title, () => {
      it.skip(`skipped: ../shared/oracles/${name} is not here`, () => undefined);
    });
}
