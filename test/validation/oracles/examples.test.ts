import { expect, it } from '@jest/globals';
import { createValidator } from '../../../src/validation/validator.js';
import { r4Definitions } from '../definition-files.js';
import { json, names } from './oracle-files.js';
import { oracle } from './oracle-suite.js';

interface Verdict {
  readonly validIgnoringUnavailableTerminology: boolean;
}

/** Where we and the reference validator differ, and who is right. */
const differs: Readonly<Record<string, string>> = {
  'Claim-760152.json':
    'It refuses the unit TAB, which UCUM does not have; R4 binds units as an example only, and ours warns.',
};

oracle('r4-examples', "HL7's R4 examples, judged as the reference validator judges them", () => {
  const { validate } = createValidator(r4Definitions());
  const { verdicts } = json<{ verdicts: Record<string, Verdict> }>('java-verdicts/r4-examples.json');
  const files = names('r4-examples').filter((name) => name.endsWith('.json'));

  it.each(files)('%s', (file) => {
    const errors = validate(json(`r4-examples/${file}`)).filter((issue) => issue.severity === 'error');
    const agrees = (errors.length === 0) === verdicts[file]?.validIgnoringUnavailableTerminology;
    expect({ file, agrees, errors: agrees ? [] : errors }).toEqual({ file, agrees: !(file in differs), errors: [] });
  });
});
