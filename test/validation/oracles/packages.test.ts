import { expect, it } from '@jest/globals';
import { withDefinitions } from '../../../src/validation/definitions.js';
import { createValidator } from '../../../src/validation/validator.js';
import { r4Definitions } from '../definition-files.js';
import { definitionsOf, packageFiles } from './oracle-files.js';
import { oracle } from './oracle-suite.js';

const core = r4Definitions();

/** The packages with those of their dependencies that are at hand. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'hl7.fhir.us.core-6.1.0': [],
  'hl7.fhir.us.core-7.0.0': [],
  'hl7.fhir.us.carin-bb-2.0.0': [],
  'hl7.fhir.us.davinci-pas-2.0.1': [],
  'hl7.fhir.us.davinci-pdex-2.0.0': ['hl7.fhir.us.davinci-pas-2.0.1'],
};

const named = 'the narrative has the entity &reg;, which XML does not define (R4 narrative, "XHTML content")';
const unmatched = 'a fullUrl like that of a server names another id than its resource (R4 bundle, "fullUrl")';
/** Examples that are wrong themselves, with what is wrong. */
const wrong: Readonly<Record<string, string>> = {
  'hl7.fhir.us.carin-bb-2.0.0/ExplanationOfBenefit-EOBInpatient2.json': named,
  'hl7.fhir.us.carin-bb-2.0.0/ExplanationOfBenefit-EOBOutpatient2.json': named,
  'hl7.fhir.us.carin-bb-2.0.0/ExplanationOfBenefit-EOBProfessional1.json': named,
  'hl7.fhir.us.carin-bb-2.0.0/ExplanationOfBenefit-EOBProfessional2.json': named,
  'hl7.fhir.us.carin-bb-2.0.0/ExplanationOfBenefit-EOBProfessionalTransportation1.json': named,
  'hl7.fhir.us.core-6.1.0/Bundle-66c8856b-ba11-4876-8aa8-467aad8c11a2.json': unmatched,
  'hl7.fhir.us.core-6.1.0/Bundle-docref-example-2.json': unmatched,
};

oracle('packages', 'the examples of published packages against the profiles they claim', () => {
  it.each(Object.entries(packages))('%s', (name, dependencies) => {
    const files = packageFiles(name);
    const below = dependencies.reduce(
      (all, one) => withDefinitions(all, definitionsOf([...packageFiles(one).values()])),
      core,
    );
    const uncompiled: unknown[] = [];
    const { validate } = createValidator(withDefinitions(below, definitionsOf([...files.values()])), {
      onUncompiled: (constraint) => uncompiled.push(constraint),
    });
    const examples = [...files].filter(([path]) => path.includes('/example/'));
    expect(examples.length).toBeGreaterThan(20);
    const refused = examples.flatMap(([path, resource]) => {
      const file = `${name}/${path.slice(path.lastIndexOf('/') + 1)}`;
      const errors = validate(resource).filter((issue) => issue.severity === 'error');
      return errors.length === 0 ? [] : [{ file, errors: file in wrong ? [] : errors }];
    });
    const expected = Object.keys(wrong).filter((file) => file.startsWith(name + '/'));
    expect(refused.sort(byFile)).toEqual(expected.sort().map((file) => ({ file, errors: [] })));
    expect(uncompiled).toEqual([]);
  });
});

const byFile = (a: { file: string }, b: { file: string }): number => (a.file < b.file ? -1 : 1);
