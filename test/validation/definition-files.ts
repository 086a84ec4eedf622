import { readFileSync } from 'node:fs';
import {
  createDefinitions,
  definitionFileNames,
  profileFileNames,
  readDefinitionFiles,
  stackedDefinitions,
  type DefinitionFileNames,
  type Definitions,
} from '../../src/validation/definitions.js';

const folder = new URL('../../../src/validation/definitions/', import.meta.url);
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));

const of = (names: DefinitionFileNames): Definitions => createDefinitions(readDefinitionFiles(names, bytes));

/** R4's definitions as the product reads them. */
export const r4Definitions = (): Definitions => of(definitionFileNames);

/** R4's with our profiles in front, as the product reads them. */
export const ourDefinitions = (): Definitions => stackedDefinitions(of(profileFileNames), r4Definitions());

/** R4's without the expansions that the build made: each value set is composed when it is met. */
export const composedDefinitions = (): Definitions => {
  const { structures, valueSets, codeSystems } = readDefinitionFiles(definitionFileNames, bytes);
  return createDefinitions({ structures, valueSets, codeSystems });
};
