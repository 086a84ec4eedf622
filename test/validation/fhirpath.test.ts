import { describe, expect, it } from '@jest/globals';
import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';
import { fiveTypes } from '../../bench/five-types.js';
import { createSource } from '../../src/validation/compile/source.js';
import { choiceMember, type ElementNode } from '../../src/validation/element-tree.js';
import { fhirPathHelpers, writeCondition, writeSelection } from '../../src/validation/fhirpath/compile.js';
import { createShapes } from '../../src/validation/fhirpath/shapes.js';
import { nodeAt, type Shape } from '../../src/validation/fhirpath/shape.js';
import { ownInvariants } from '../../src/validation/rules/own-invariants.js';
import { primitives } from '../../src/validation/datatypes/primitives.js';
import { isObject, type Json } from '../../src/validation/json.js';
import { createRun, type Run } from '../../src/validation/run.js';
import { r4Definitions } from './definition-files.js';
import { has, json, names } from './oracles/oracle-files.js';

const definitions = r4Definitions();
const shapes = createShapes(definitions);
const unused = (): undefined => undefined;
const helpers = { ...fhirPathHelpers, resolve: unused, memberOf: unused, conformsTo: unused, htmlChecks: unused };

type Condition = (value: unknown, run: Run) => boolean;
const compiled = new Map<string, Condition>();
function ours(expression: string, shape: Shape): Condition {
  const key = `${expression} ${shape.name} ${shape.node?.path ?? ''}`;
  let condition = compiled.get(key);
  if (condition === undefined) {
    const source = createSource();
    condition = source.run(helpers, writeCondition(source, expression, shape, shapes)) as Condition;
    compiled.set(key, condition);
  }
  return condition;
}

type Evaluate = (value: unknown, environment: Json) => unknown[];
const evaluators = new Map<string, Evaluate>();
function theirs(expression: string, base: string): Evaluate {
  const key = `${base} ${expression}`;
  let evaluate = evaluators.get(key);
  if (evaluate === undefined) {
    // R4's texts trace reference values, which by default go to the console.
    const options = { traceFn: () => undefined };
    evaluate = fhirpath.compile({ base, expression }, model, options) as Evaluate;
    evaluators.set(key, evaluate);
  }
  return evaluate;
}

/** Constraints that are written by hand, because fhirpath gives nothing or fails on R4's own texts. */
const byHand = new Set(['ele-1', 'txt-1', 'txt-2', 'dom-3', 'ref-1']);

interface Difference {
  readonly key: string;
  readonly expression: string;
  readonly value: string;
  readonly ours: boolean;
  readonly theirs: unknown;
}

const counted = { evaluations: 0, false: 0 };
const differences: Difference[] = [];

function compareOne(
  constraint: { key: string; expression?: string | undefined },
  value: Json,
  place: { shape: Shape; base: string; run: Run },
): void {
  const { key, expression } = constraint;
  if (byHand.has(key) || expression === undefined) return;
  const { shape, base, run } = place;
  const own = ownInvariants.get(key);
  let verdict: unknown;
  try {
    const result = theirs(expression, base)(value, { resource: run.resource, rootResource: run.root, context: value });
    verdict = result.length === 1 && result[0] === true;
  } catch {
    // A damaged value can make fhirpath fail, e.g. when a text that is no date is compared to one.
    return;
  }
  const mine = own === undefined ? ours(expression, shape)(value, run) : own(value, run);
  counted.evaluations += 1;
  if (!mine) counted.false += 1;
  if (mine !== verdict)
    differences.push({ key, expression, value: JSON.stringify(value).slice(0, 300), ours: mine, theirs: verdict });
}

function walkElement(node: ElementNode, type: string, value: unknown, run: Run): void {
  const tree = node.children.size > 0 ? node : shapes.tree(type);
  if (tree === undefined || !isObject(value)) return;
  const shape: Shape = tree.path.includes('.') ? { name: type, node: tree } : { name: tree.path };
  for (const constraint of tree.constraints) compareOne(constraint, value, { shape, base: tree.path, run });
  if (tree !== node)
    for (const constraint of node.constraints)
      compareOne(constraint, value, { shape: { name: type }, base: type, run });
  for (const child of tree.children.values()) {
    if (child.definition.contentReference !== undefined) continue;
    for (const { code } of child.definition.type ?? []) {
      const held = value[child.isChoice ? choiceMember(child.name, code) : child.name];
      if (held === undefined || primitives.has(code)) continue;
      for (const one of Array.isArray(held) ? (held as unknown[]) : [held])
        if (code === 'Resource') walk(one, child.name === 'contained' ? run.root : one);
        else walkElement(child, code, one, run);
    }
  }
}

function walk(resource: unknown, root: unknown): void {
  if (!isObject(resource) || !isObject(root)) return;
  const tree = typeof resource['resourceType'] === 'string' ? shapes.tree(resource['resourceType']) : undefined;
  if (tree !== undefined) walkElement(tree, tree.path, resource, { ...createRun(resource, false), root });
}

/** Takes out or changes three places, the same ones in every run. */
function mutate(resource: unknown, seed: number): unknown {
  const copy = JSON.parse(JSON.stringify(resource)) as unknown;
  const places: [owner: Json, name: string][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value))
      for (const name of Object.keys(value))
        if (name !== 'resourceType') {
          places.push([value, name]);
          visit(value[name]);
        }
  };
  visit(copy);
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  for (let change = 0; change < 3 && places.length > 0; change += 1) {
    const [owner, name] = places[next(places.length)] ?? [{}, ''];
    const value = owner[name];
    if (next(10) < 7) delete owner[name];
    else if (typeof value === 'string') owner[name] = next(2) === 0 ? 'entered-in-error' : 'x';
    else if (typeof value === 'number') owner[name] = -value;
  }
  return copy;
}

const shapeAt = (path: string, name: string): Shape => {
  const node = path.includes('.') ? nodeAt(path, shapes) : undefined;
  return node !== undefined && node.children.size > 0 ? { name, node } : { name };
};

const examples = has('r4-examples')
  ? names('r4-examples').flatMap((name) => (name.endsWith('.json') ? [json(`r4-examples/${name}`)] : []))
  : fiveTypes;

describe('invariants compiled from FHIRPath', () => {
  it('give what fhirpath gives, on every element of the examples and of their mutants', () => {
    for (const [index, example] of examples.entries()) {
      walk(example, example);
      for (let seed = 1; seed <= 20; seed += 1) {
        const mutant = mutate(example, index * 1000 + seed);
        walk(mutant, mutant);
      }
    }
    expect(differences).toEqual([]);
    expect(counted.false).toBeGreaterThan(10);
    // Without the official examples only the fixtures are there to be judged.
    expect(counted.evaluations).toBeGreaterThan(has('r4-examples') ? 1000 : 500);
  });
  it('are all compiled, of every definition of R4', () => {
    const failed: string[] = [];
    for (const url of definitions.structures()) {
      const structure = definitions.structure(url);
      for (const element of structure?.snapshot?.element ?? [])
        for (const { key, expression } of element.constraint ?? []) {
          if (byHand.has(key) || expression === undefined) continue;
          const types = element.path.includes('.') ? (element.type ?? []).map(({ code }) => code) : [element.path];
          for (const name of types)
            try {
              writeCondition(createSource(), expression, shapeAt(element.path, name), shapes);
            } catch (error) {
              failed.push(`${key} on ${element.path}: ${String(error)}`);
            }
        }
    }
    expect(failed).toEqual([]);
  });
});

const patient = {
  resourceType: 'Patient',
  active: true,
  name: [
    { family: 'Lindqvist', given: ['Amara', 'J'], _given: [null, { id: 'g' }] },
    { family: 'Berg', use: 'maiden' },
  ],
  birthDate: '1980-05-17',
  _gender: { extension: [{ url: 'http://a.example/why', valueCode: 'unknown' }] },
  deceasedBoolean: false,
  multipleBirthInteger: 2,
  telecom: [{ system: 'phone', value: '555-0100', rank: 1 }],
};

describe('expressions', () => {
  it.each([
    'name.given',
    "name.where(use = 'maiden').family",
    'name.family.first()',
    'name.given.count() + 1',
    'gender.exists()',
    'gender.hasValue()',
    'gender.empty()',
    'gender.extension.value',
    'deceased.exists()',
    'deceased.not()',
    '(deceased as boolean) = false',
    'deceased is boolean',
    'deceased is Boolean',
    'birthDate is Date',
    'birthDate is date',
    'true is Boolean',
    'name.count() is Integer',
    'telecom.rank is integer',
    'multipleBirth.ofType(integer) > 1',
    'birthDate > @1980-05-16',
    'birthDate < @1980',
    'birthDate = @1980-05-17',
    "name.given contains 'J'",
    "('Amara' | 'X') contains name.given.first()",
    "name.exists(family = 'Berg')",
    'name.all(family.exists())',
    "iif(active, 'yes', 'no')",
    "name.select(given.first() & ' ' & family)",
    'name.family.distinct().count()',
    "name.family.where($this.startsWith('L'))",
    "telecom.value.matches('^[0-9]{3}-')",
    'telecom.value.substring(0, 3).toInteger() + 1',
    "telecom.value.replace('-', '')",
    'telecom.rank * 2 - 1',
    '7 div 2',
    '7 mod 2',
    'name.skip(1).family',
    'name.take(1).family',
    'name.tail().family',
    'name.last().family',
    'name[1].family',
    '{}',
    'active and {}',
    'active or {}',
    '({} and false)',
    'active implies {}',
    'active xor active',
    'name.given.isDistinct()',
    "name.given.subsetOf('Amara' | 'J' | 'K')",
    "name.family.intersect('Berg' | 'x')",
    "name.family.exclude('Berg' | 'x')",
    'name.family.combine(name.family).count()',
    'name.repeat(period).exists()',
    'children().count() > 5',
    "name.given.first().upper() = 'AMARA'",
    'name.family.first().length()',
    "name.family.first().indexOf('q')",
    '-1 + 2',
    'true.not()',
    'Patient.active',
    '$this.active',
    "%ucum = 'http://unitsofmeasure.org'",
    '%resource.active',
    'name.where($index = 1).family',
  ])('%s gives what fhirpath gives', (expression) => {
    const source = createSource();
    const select = source.run(helpers, writeSelection(source, expression, { name: 'Patient' }, shapes)) as (
      value: unknown,
      run: Run,
    ) => unknown[];
    const expected = theirs(expression, 'Patient')(patient, {
      resource: patient,
      rootResource: patient,
      context: patient,
    });
    const plain = (values: readonly unknown[]): unknown => JSON.parse(JSON.stringify(values));
    expect(plain(select(patient, createRun(patient, false)))).toEqual(plain(expected));
  });
  it.each(['name.', 'name where', "'open", 'name(', '@', 'a b', '$other', '%other', 'name.unknownFunction()'])(
    '%s is refused',
    (expression) => {
      expect(() => writeCondition(createSource(), expression, { name: 'Patient' }, shapes)).toThrow();
    },
  );
});
