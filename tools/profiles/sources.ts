// Makes the Shorthand and ConceptMaps that come from the mapping tables, for `profiles/`. docs/architecture.md section 3.
import { readFileSync } from 'node:fs';
import {
  createDefinitions,
  definitionFileNames,
  readDefinitionFiles,
  type Definitions,
} from '../../src/validation/definitions.js';
import type { Generator } from '../generator.js';
import { acceptanceShorthand } from './acceptance.js';
import { codeSystemsShorthand } from './code-systems.js';
import { conceptMaps } from './concept-maps.js';
import { mappingsShorthand } from './element-mappings.js';
import { extensionsShorthand } from './extensions.js';
import { sliceNames } from './slices.js';
import { systemCodes } from './system-codes.js';
import { placedRows } from './table-rows.js';

const coreDefinitions = (root: URL): Definitions =>
  createDefinitions(
    readDefinitionFiles(definitionFileNames, (name) =>
      readFileSync(new URL(`src/validation/definitions/${name}`, root)),
    ),
  );

/** Everything below `profiles/input/` that is not written by hand. */
export const profileSources: Generator = async (root) => {
  const rows = await placedRows(root);
  const words = systemCodes(rows);
  const file = (name: string, text: string) => ({ path: `profiles/input/fsh/from-tables/${name}.fsh`, text });
  return [
    file('extensions', extensionsShorthand(rows, words)),
    file('code-systems', codeSystemsShorthand(words)),
    file('limits', acceptanceShorthand(rows)),
    file('mappings', mappingsShorthand(rows, sliceNames)),
    ...conceptMaps(rows, coreDefinitions(root)).map(({ id, map }) => ({
      path: `profiles/input/resources/ConceptMap-${id}.json`,
      text: `${JSON.stringify(map, undefined, 2)}\n`,
    })),
  ];
};
