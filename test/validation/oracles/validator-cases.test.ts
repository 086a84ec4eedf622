import { describe, expect, it } from '@jest/globals';
import { withDefinitions } from '../../../src/validation/definitions.js';
import { createShapes } from '../../../src/validation/fhirpath/shapes.js';
import { createValidator } from '../../../src/validation/validator.js';
import { r4Definitions } from '../definition-files.js';
import { bytes, definitionsOf, json } from './oracle-files.js';
import { oracle } from './oracle-suite.js';
import { resourceOfXml } from './xml-resource.js';

interface Case {
  readonly name: string;
  readonly kind: 'base' | 'profile';
  readonly resource: string;
  readonly profile: string | null;
  readonly supporting: readonly string[];
  readonly expected: { readonly valid: boolean };
}

const displays = 'its one error is a display that differs from LOINC: asks a terminology server';
const conformance =
  'a rule of conformance resources (search parameters, profiles), which Chartbridge does not validate for authors';
/** Cases that ask for what is not validated here, each with the reason. */
const outOfScope: Readonly<Record<string, string>> = {
  'sdoh-type-slice base': displays,
  'sdoh-type-slice profile': displays,
  'PulseOxBundle_25Oct2022 base': displays,
  'capstmt base': conformance,
  'sp-diff-type base': conformance,
  'sp-diff-base base': conformance,
  'sp-composite base': conformance,
  'StructureDefinition-Slice23 base': conformance,
  'dr-example-org base': 'forbids example.org, a policy of publishing specifications',
  'bad-markdown-no-html base': 'forbids HTML tags in markdown, a policy that the case switches on',
  'ab-list-slicing base': 'follows hyperlinks inside narratives, which R4 does not ask',
  'parameters-reference-bad base': 'asks that references between parameters resolve, which R4 does not',
};

/** The share of the cases in scope on which we agree; may only rise. */
const ratchet = 1;

const core = r4Definitions();
const shapes = createShapes(core);

/** A definition of a case; some are XML, which only this test reads. */
const definitionOf = (text: string): unknown =>
  text.startsWith('<') ? resourceOfXml(text, shapes) : (JSON.parse(text) as unknown);

/** What validating a case gives; a text that is no JSON is refused before it is validated. */
function isValid({ resource, profile, supporting }: Case): boolean {
  const files = [...supporting, ...(profile === null ? [] : [profile])].map((name) =>
    bytes(`validator-cases/files/${name}`).toString('utf8'),
  );
  const supported = files.map(definitionOf);
  const definitions = withDefinitions(core, definitionsOf(supported));
  const { validate } = createValidator(definitions, { unknownExtension: 'error' });
  const last = supported.at(-1) as { readonly url: string } | undefined;
  const profiles = profile === null || last === undefined ? [] : [last.url];
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes(`validator-cases/files/${resource}`).toString('utf8'));
  } catch {
    return false;
  }
  return !validate(parsed, { profiles }).some((issue) => issue.severity === 'error');
}

oracle('validator-cases', "HL7's validator cases", () => {
  const { cases } = json<{ cases: readonly Case[] }>('validator-cases/cases.json');
  const key = (one: Case): string => `${one.name} ${one.kind}`;
  const inScope = cases.filter((one) => !(key(one) in outOfScope));

  it('no case that is valid is refused', () => {
    expect(cases.filter((one) => one.expected.valid && !isValid(one)).map(key)).toEqual([]);
  });
  it(`the verdict agrees in at least ${ratchet * 100} % of the ${inScope.length} cases in scope`, () => {
    const differing = inScope.filter((one) => isValid(one) !== one.expected.valid).map(key);
    const share = 1 - differing.length / inScope.length;
    expect({ differing: share >= ratchet ? [] : differing }).toEqual({ differing: [] });
  });
  it('each case out of scope is one of the cases, and does differ', () => {
    const differing = cases.filter((one) => isValid(one) !== one.expected.valid).map(key);
    expect(Object.keys(outOfScope).sort()).toEqual(differing.sort());
  });
});

describe('the scope', () => {
  it('has a reason for each case that is out of it', () => {
    for (const reason of Object.values(outOfScope)) expect(reason.length).toBeGreaterThan(20);
  });
});
