import { readFileSync } from 'node:fs';
import { createDefinitions, definitionFileNames, type Definitions } from '../../src/validation/definitions.js';

const folder = new URL('../../../src/validation/definitions/', import.meta.url);
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));

/** R4's definitions as the product reads them. */
export const r4Definitions = (): Definitions =>
  createDefinitions({
    structures: bytes(definitionFileNames.structures),
    valueSets: bytes(definitionFileNames.valueSets),
    codeSystems: bytes(definitionFileNames.codeSystems),
  });
