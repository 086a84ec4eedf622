// Writes the lines that hold an element's constraints, each compiled from FHIRPath or written by hand. https://hl7.org/fhir/R4/conformance-rules.html#constraints
import type { ElementDefinitionConstraint } from 'fhir/r4.js';
import type { ElementNode } from '../element-tree.js';
import { FhirPathError } from '../fhirpath/expression.js';
import { fhirPathHelpers, writeCondition, type FhirPathServices } from '../fhirpath/compile.js';
import { nodeAt, type Shape, type Shapes } from '../fhirpath/shape.js';
import { ownInvariants } from '../rules/own-invariants.js';
import type { Json } from '../json.js';
import { note, type Run } from '../run.js';
import { createSource, type Source } from './source.js';

/** Where a constraint is written: the element, the type of its value and the code of the value. */
export interface ConstraintPlace {
  readonly node: ElementNode;
  readonly type: string;
  readonly value: string;
  /** The canonical of the profile that adds the constraint. */
  readonly profile?: string;
}

/** Turns constraints into lines of code. */
export interface ConstraintCompiler {
  readonly lines: (
    source: Source,
    place: ConstraintPlace,
    constraints?: readonly ElementDefinitionConstraint[],
  ) => readonly string[];
  readonly helpers: Readonly<Record<string, unknown>>;
  /** Compiles them for nothing but to tell of those that cannot be. */
  readonly tryOut: (place: Omit<ConstraintPlace, 'value'>, constraints: readonly ElementDefinitionConstraint[]) => void;
  /** The same as one function of a value. */
  readonly check: (
    place: Omit<ConstraintPlace, 'value'>,
    constraints: readonly ElementDefinitionConstraint[],
  ) => (value: unknown, run: Run) => void;
}

/** Evaluates an expression that cannot be compiled, on the element; true, false, or undefined for an empty result. */
export type FhirPathFallback = (
  expression: string,
  element: { readonly value: unknown; readonly path: string; readonly resource: Json; readonly root: Json },
) => boolean | undefined;

/** A constraint that could not be compiled, and why. */
export interface UncompiledConstraint {
  readonly key: string;
  readonly path: string;
  readonly expression: string;
  readonly reason: string;
}

/** What compiling constraints needs. */
export interface ConstraintSources {
  readonly shapes: Shapes;
  readonly services: FhirPathServices;
  readonly fallback?: FhirPathFallback | undefined;
  /** Told of each constraint that is left to the fallback, or unchecked where there is none. */
  readonly onUncompiled?: ((constraint: UncompiledConstraint) => void) | undefined;
}

/** What is said of a broken constraint. */
interface ConstraintRule {
  readonly path: string;
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly isAdvice: boolean;
  readonly profile?: string;
}

const bestPractice = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice';

/** Constraints that the structure checks hold themselves. */
const structural = new Set(['ele-1', 'txt-1', 'txt-2']);

export function createConstraintCompiler({
  shapes,
  services,
  fallback,
  onUncompiled,
}: ConstraintSources): ConstraintCompiler {
  const told = new Set<string>();
  const tell = (constraint: UncompiledConstraint): void => {
    const name = `${constraint.path} ${constraint.key} ${constraint.expression}`;
    if (!told.has(name)) onUncompiled?.(constraint);
    told.add(name);
  };
  const lineFor = (source: Source, place: ConstraintPlace, constraint: ElementDefinitionConstraint): string => {
    const { node, value } = place;
    const rule = source.constant(ruleOf(node, constraint, place.profile));
    const own = ownInvariants.get(constraint.key);
    if (own !== undefined && place.profile === undefined)
      return `if (!${source.constant(own)}(${value}, r)) broken(r, ${rule});`;
    const { key, expression = '' } = constraint;
    if (expression === '') return '';
    try {
      const condition = writeCondition(source, expression, shapeAt(place, shapes), shapes);
      return `tried(${condition}, ${value}, r, ${rule});`;
    } catch (error) {
      if (!(error instanceof FhirPathError)) throw error;
      tell({ key, path: node.path, expression, reason: error.message });
      if (fallback === undefined) return '';
      const { path } = node;
      const evaluate = (x: unknown, r: Run): boolean =>
        fallback(expression, { value: x, path, resource: r.resource, root: r.root }) === true;
      return `tried(${source.constant(evaluate)}, ${value}, r, ${rule});`;
    }
  };
  const helpers = { ...fhirPathHelpers, ...services, broken, tried };
  const lines: ConstraintCompiler['lines'] = (source, place, constraints = place.node.constraints) =>
    constraints.filter((one) => !structural.has(one.key)).map((one) => lineFor(source, place, one));
  return {
    helpers,
    lines,
    tryOut: (place, constraints) => void lines(createSource(), { ...place, value: 'x' }, constraints),
    check: (place, constraints) => {
      const source = createSource();
      source.line('function check(x, r) {', ...lines(source, { ...place, value: 'x' }, constraints), '}');
      return source.run(helpers, 'check') as (value: unknown, run: Run) => void;
    },
  };
}

/** The shape of the value; taken from the base definition, as a profile does not change what JSON looks like. */
function shapeAt({ node, type }: ConstraintPlace, shapes: Shapes): Shape {
  const base = node.path.includes('.') ? nodeAt(node.path, shapes) : undefined;
  return base !== undefined && base.children.size > 0 ? { name: type, node: base } : { name: type };
}

function ruleOf(
  node: ElementNode,
  constraint: ElementDefinitionConstraint,
  profile: string | undefined,
): ConstraintRule {
  const { key, severity, human } = constraint;
  const isAdvice = constraint.extension?.some((one) => one.url === bestPractice && one.valueBoolean === true) === true;
  const text = `${node.path}: ${human} (${key})`;
  return {
    path: node.path,
    key,
    severity,
    text,
    isAdvice: isAdvice || key === 'dom-6',
    ...(profile !== undefined && { profile }),
  };
}

function broken(run: Run, { severity, key, text, isAdvice, profile }: ConstraintRule): void {
  if (isAdvice && !run.advice) return;
  note(run, { path: '', severity, code: 'invariant', key, text, ...(profile !== undefined && { profile }) });
}

function tried(condition: (value: unknown, run: Run) => boolean, value: unknown, run: Run, rule: ConstraintRule): void {
  try {
    if (!condition(value, run)) broken(run, rule);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    note(run, {
      path: '',
      severity: 'warning',
      code: 'exception',
      key: rule.key,
      text: `${rule.text} could not be worked out: ${reason}`,
    });
  }
}
