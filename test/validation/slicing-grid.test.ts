import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withDefinitions } from '../../src/validation/definitions.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from './definition-files.js';
import { grid, terminology, type Cell } from './slicing-grid.js';

const core = r4Definitions();

/** What HAPI's instance validator says of one resource (`valid` or its first error), with the snapshot that its own generator makes and with ours. */
interface Said {
  readonly ownSnapshot: string;
  readonly ourSnapshot: string;
}
type Kind = 'good' | 'bad';
/** The verdicts as tools/oracle-java's runner gave them on the profiles of the grid. */
const { cells } = JSON.parse(
  readFileSync(new URL('../../../test/validation/slicing-verdicts.json', import.meta.url), 'utf8'),
) as { readonly cells: Readonly<Record<string, Readonly<Record<Kind, readonly Said[]>>>> };

const noReslices = 'HAPI 8.8.0 takes re-slices for more slices of the same element, which R4 does not';
const noOpenAtEnd =
  'HAPI 8.8.0 does not look at the order that openAtEnd asks for; R4: other content "only at the end"';
const noDefault = 'HAPI 8.8.0 asks the default slice for a discriminator, which R4 says it has not';
const ownTypes =
  "HAPI 8.8.0's own snapshot lets other types be; with our snapshot, which is what the publisher makes of such differentials, it refuses them";
/** Where HAPI says otherwise, by cell and resource, with the reason; the grid is right. */
const differs: Readonly<Record<string, Partial<Record<keyof Said, string>>>> = {
  're-slices good 0': { ownSnapshot: noReslices, ourSnapshot: noReslices },
  're-slices good 1': { ownSnapshot: noReslices, ourSnapshot: noReslices },
  'openAtEnd bad 0': { ownSnapshot: noOpenAtEnd, ourSnapshot: noOpenAtEnd },
  'openAtEnd bad 1': { ownSnapshot: noOpenAtEnd, ourSnapshot: noOpenAtEnd },
  'the default slice good 0': { ownSnapshot: noDefault, ourSnapshot: noDefault },
  'the default slice good 1': { ownSnapshot: noDefault, ourSnapshot: noDefault },
  'type: a choice, closed bad 0': { ownSnapshot: ownTypes },
  'type: a shortcut within a slice bad 0': { ownSnapshot: ownTypes },
};

/** The errors of each resource, with its place in the grid. */
const judged = ({ name, definitions, good, bad }: Cell) => {
  const { validate } = createValidator(withDefinitions(core, [...terminology, ...definitions]));
  const profiles = [definitions[0]?.url ?? ''];
  const of = (kind: Kind, resources: readonly object[]) =>
    resources.map((resource, index) => ({
      kind,
      place: `${name} ${kind} ${index}`,
      said: cells[name]?.[kind][index],
      errors: validate(resource, { profiles }).flatMap(({ severity, code, expression, text }) =>
        severity === 'error' || code === 'not-found' ? [`${expression ?? ''} ${text}`] : [],
      ),
    }));
  return [...of('good', good), ...of('bad', bad)];
};

describe('the grid of slicing', () => {
  it.each(grid.map((cell) => [cell.name, cell] as const))('%s', (_name, cell) => {
    for (const { kind, place, errors } of judged(cell)) {
      if (kind === 'good') expect([place, errors]).toEqual([place, []]);
      else expect([place, errors.length > 0]).toEqual([place, true]);
      expect(errors.filter((error) => error.includes('was not checked'))).toEqual([]);
    }
  });
  it('is what HAPI says too, but for the listed resources', () => {
    const otherwise = grid.flatMap(judged).flatMap(({ kind, place, said }) => {
      expect([place, said]).toEqual([place, expect.anything()]);
      const sides = (['ownSnapshot', 'ourSnapshot'] as const).filter(
        (side) => (said?.[side] === 'valid') !== (kind === 'good'),
      );
      return sides.length === 0 ? [] : [[place, sides] as const];
    });
    const listed = Object.entries(differs).map(([place, reasons]) => [place, Object.keys(reasons)]);
    expect(otherwise.sort()).toEqual(listed.sort());
  });
  it('has a verdict for nothing that is not in it', () => {
    expect(Object.keys(cells).sort()).toEqual(grid.map(({ name }) => name).sort());
    for (const { name, good, bad } of grid)
      expect([name, cells[name]?.good.length, cells[name]?.bad.length]).toEqual([name, good.length, bad.length]);
  });
});
