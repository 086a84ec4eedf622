import { gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { withDefinitions } from '../../../src/validation/definitions.js';
import { createValidator } from '../../../src/validation/validator.js';
import { r4Definitions } from '../definition-files.js';
import { bytes, definitionsOf, packageFiles } from './oracle-files.js';
import { oracle } from './oracle-suite.js';

interface Bundle {
  readonly entry: readonly { readonly resource: { readonly resourceType: string } }[];
}

oracle('synthea', "a synthetic practice's population against US Core 6.1", () => {
  const usCore = definitionsOf([...packageFiles('hl7.fhir.us.core-6.1.0').values()]);
  const { validate } = createValidator(withDefinitions(r4Definitions(), usCore), { unknownProfile: 'error' });
  const patients = gunzipSync(bytes('synthea/patients.ndjson.gz')).toString('utf8').trimEnd().split('\n');
  const providers = gunzipSync(bytes('synthea/providers.json.gz')).toString('utf8');
  const bundles = [...patients, providers].map((text) => JSON.parse(text) as Bundle);

  it('none of the 14,742 resources is refused', () => {
    const resources = bundles.flatMap((bundle) => bundle.entry.map((entry) => entry.resource));
    expect(resources).toHaveLength(14_742);
    const refused = resources.flatMap((resource) => validate(resource).filter((issue) => issue.severity === 'error'));
    expect(refused.slice(0, 5)).toEqual([]);
  });
  it('none of the Bundles is refused', () => {
    const refused = bundles.flatMap((bundle) => validate(bundle).filter((issue) => issue.severity === 'error'));
    expect(refused.slice(0, 5)).toEqual([]);
  });
});
