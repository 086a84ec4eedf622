import { readFileSync } from 'node:fs';
import {
  createDefinitions,
  definitionFileNames,
  profileFileNames,
  stackedDefinitions,
  type Definitions,
} from '../../src/validation/definitions.js';

const folder = new URL('../../../src/validation/definitions/', import.meta.url);
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));

const of = (names: typeof definitionFileNames): Definitions =>
  createDefinitions({
    structures: bytes(names.structures),
    valueSets: bytes(names.valueSets),
    codeSystems: bytes(names.codeSystems),
  });

/** R4's definitions as the product reads them. */
export const r4Definitions = (): Definitions => of(definitionFileNames);

/** R4's with our profiles in front, as the product reads them. */
export const ourDefinitions = (): Definitions => stackedDefinitions(of(profileFileNames), r4Definitions());
