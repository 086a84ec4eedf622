import { describe, expect, it } from '@jest/globals';
import type { StructureDefinition } from 'fhir/r4.js';
import { createShapes } from '../../src/validation/fhirpath/shapes.js';
import { r4Definitions } from './definition-files.js';
import { filled, filledExtension } from './filled-resources.js';
import { furtherResources } from './invariant-values.js';
import {
  below,
  comparer,
  damaged,
  holds,
  instancesOf,
  invariantsOf,
  type Invariant,
  type Place,
} from './invariants.js';
import { definitionsOf, has, json, names, packageFiles } from './oracles/oracle-files.js';

const core = r4Definitions();
const shapes = createShapes(core);
const packages = has('packages')
  ? names('packages').flatMap((name) => (name.endsWith('.tgz') ? [[...packageFiles(name.slice(0, -4))]] : []))
  : [];
const isExample = ([path]: readonly [string, unknown]): boolean => path.includes('/example/');
const structures = [
  ...core.structures().flatMap((url) => core.structure(url) ?? []),
  ...packages.flatMap((files) =>
    definitionsOf(files.filter((file) => !isExample(file)).map(([, one]) => one)).filter(
      (one): one is StructureDefinition => one.resourceType === 'StructureDefinition',
    ),
  ),
];
const examples = [
  ...(has('r4-examples')
    ? names('r4-examples').flatMap((name) => (name.endsWith('.json') ? [json(`r4-examples/${name}`)] : []))
    : []),
  ...packages.flatMap((files) => files.filter(isExample).map(([, one]) => one)),
];
const instances = instancesOf([...furtherResources, ...examples], shapes);

/** Values that have every element, with each choice's types in turn. */
function made({ owner, path }: Invariant): readonly Place[] {
  const extension = structures.find(({ url }) => url === owner);
  // As many as the largest choice has types.
  const variants = path.includes('[x]') ? 11 : 4;
  return Array.from({ length: variants }, (_one, variant): Place => {
    if (extension === undefined)
      return { resource: filled(owner, variant, shapes) as Record<string, unknown>, steps: [] };
    const resource = { resourceType: 'Patient', extension: [filledExtension(extension, variant, shapes)] };
    return { resource, steps: ['extension', 0] };
  });
}

const enoughOfEach = 3;
const enough = 20;
const mutants = 60;
/** Looked at as they are; those with every element, and the first few of the others, in mutants too. */
const mostInstances = 10;
const mostMutated = 3;
/** Of mutants, whether or not fhirpath can evaluate them. */
const mostMutants = 400;

/** What asks for other resources or terminology, which the fhirpath library gives only where it may wait for a server. */
const asksOthers = ({ expression }: Invariant): boolean => /resolve\(\)|memberOf\(|conformsTo\(/.test(expression);

interface Judged {
  readonly invariant: Invariant;
  readonly outcomes: ReadonlySet<boolean>;
  readonly evaluations: number;
  readonly differences: readonly string[];
}

/** Holds an invariant against values until it was true and false often enough, or there are no more. */
function judge(invariant: Invariant): Judged {
  const compare = comparer(invariant, shapes);
  const seen = { true: 0, false: 0 };
  const differences: string[] = [];
  let tried = asksOthers(invariant) ? mostMutants : 0;
  const isEnough = (): boolean =>
    tried >= mostMutants ||
    (seen.true >= enoughOfEach && seen.false >= enoughOfEach && seen.true + seen.false >= enough);
  const look = (place: Place): void => {
    for (const one of below(place, invariant).slice(0, 10)) {
      const said = compare(one);
      if (said === undefined) continue;
      seen[`${said.theirs}`] += 1;
      if (said.ours !== said.theirs)
        differences.push(`${invariant.key} on ${invariant.path}: ours ${said.ours}: ${JSON.stringify(one.resource)}`);
    }
  };
  const found = (instances.get(invariant.owner) ?? []).slice(0, mostInstances);
  const filledPlaces = made(invariant);
  for (const place of [...found, ...filledPlaces]) look(place);
  for (const place of [...filledPlaces, ...found.slice(0, mostMutated)])
    for (const mutant of damaged(place, invariant, mutants)) {
      if (isEnough()) break;
      tried += 1;
      look(mutant);
    }
  const outcomes = new Set([true, false].filter((outcome) => seen[`${outcome}`] > 0));
  return { invariant, outcomes, evaluations: seen.true + seen.false, differences };
}

const nameOf = ({ key, expression }: Invariant): string => `${key}: ${expression}`;
/** An invariant in a line of the list: its key and how its expression begins. */
const briefly = (name: string): string => name.replaceAll('\\', '').slice(0, 72);
const regex = 'fhirpath cannot read the regular expression, whose escapes JavaScript does not know; judged below';
/** Invariants that are always the same as fhirpath evaluates them, with the reason. */
const always: Readonly<Record<string, string>> = {
  'EOB-insurance-focal: insurance.select (focal = true).count() < 2 is true':
    'stands on the insurance, which has no insurance',
  'EOB-vision-item-productorservice: ExplanationOfBenefit.type.coding.where is true':
    'stands on a concept, which is no ExplanationOfBenefit',
  "cid-0: name.matches('[A-Z]([A-Za-z0-9_]){0,254}') is false": 'R4 gives ChargeItemDefinition no name (a warning)',
  "eld-11: binding.empty() or type.code.empty() or type.select((code = 'cod is true":
    'select() gives false, which exists',
  "eld-16: sliceName.empty() or sliceName.matches('^[a-zA-Z0-9/-_[]@]+$') is true": regex,
  [`eld-19: path.matches('[^s.,:;'"/|?!@#$%&*()[]{}]{1,64}(.[^s.,:;'"/|?!@#$ is false`]: regex,
  "eld-20: path.matches('[A-Za-z][A-Za-z0-9]*(.[a-z][A-Za-z0-9]*([x])?)*') is false": regex,
  'inv-1: substanceExposureRisk.exists() and code.empty() is false':
    'written for an AllergyIntolerance, and stands on the extension',
  'us-core-1: $this is DateTime implies $this.toString().length() >= 10 is true':
    'no element of FHIR is a DateTime of FHIRPath; mended in US Core 7',
  'us-core-4: value.ofType(CodeableConcept).coding.system.empty() or value. is true':
    'stands on the value, which has no value that is a concept; mended in US Core 7',
};

describe('the invariants of R4 and of the packages', () => {
  const all = invariantsOf(structures).map(judge);
  it('give what fhirpath gives, on examples, values with every element, and mutants of both', () => {
    const different = all.flatMap(({ differences }) => differences);
    // The units of a Range SHALL match by code and system too (R4 datatypes.html#Range); fhirpath looks at their words alone where they are not of UCUM.
    const isOfUnits = (line: string): boolean => /^rng-2 on Range: ours false: .*"system":"https/.test(line);
    expect(different.filter((line) => !isOfUnits(line)).slice(0, 5)).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
    expect(all.reduce((sum, { evaluations }) => sum + evaluations, 0)).toBeGreaterThan(4000);
  });
  it('are each both true and false, but for the listed', () => {
    const byExpression = new Map<string, Set<boolean>>();
    for (const { invariant, outcomes } of all) {
      if (asksOthers(invariant)) continue;
      const name = nameOf(invariant);
      const known = byExpression.get(name) ?? new Set();
      byExpression.set(name, new Set([...known, ...outcomes]));
    }
    const same = [...byExpression].flatMap(([name, outcomes]) =>
      outcomes.size < 2 ? [`${briefly(name)} is ${[...outcomes].join() || 'not evaluated'}`] : [],
    );
    // Those of packages are there only where the packages are.
    const known = new Set([...byExpression.keys()].map(briefly));
    const isHere = (line: string): boolean => packages.length > 0 || known.has(line.replace(/ is (?:true|false)$/, ''));
    const listed = Object.keys(always).filter(isHere);
    expect(same.sort()).toEqual(listed.sort());
  });
  it.each([
    ['eld-16', { sliceName: 'a-b/c[x]@' }, true],
    ['eld-16', { sliceName: 'a b' }, false],
    ['eld-19', { path: 'Patient.deceased[x]' }, true],
    ['eld-19', { path: '..' }, false],
    ['eld-20', { path: 'Patient.name.given' }, true],
    ['eld-20', { path: '1' }, false],
  ])('are right where fhirpath cannot read them: %s of %j is %s', (key, element, expected) => {
    const invariant = all.find((one) => one.invariant.key === key)?.invariant;
    const compare = invariant && holds(invariant, shapes);
    expect(compare?.({ resource: element, steps: [] })).toBe(expected);
  });
});
