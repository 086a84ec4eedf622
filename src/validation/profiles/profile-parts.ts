// What the pieces of a profile's check share. https://hl7.org/fhir/R4/profiling.html
import type { StructureDefinitionContext } from 'fhir/r4.js';
import type { ConstraintCompiler } from '../compile/constraints.js';
import { isContained } from '../rules/contained.js';
import type { ElementNode } from '../element-tree.js';
import type { Shapes } from '../fhirpath/shape.js';
import type { Json } from '../json.js';
import { note, type ElementCheck, type Run } from '../run.js';
import { isError, type Issue } from '../../fhir/outcome.js';
import type { ValueSets } from '../terminology/value-sets.js';

/** Checks a value; notes what it finds relative to the value. */
export type ValueCheck = (value: unknown, run: Run) => void;

/** A profile's tree of elements with the canonical it goes by. */
export interface ProfileTree {
  readonly url: string;
  readonly root: ElementNode;
  /** The type that it constrains. */
  readonly type: string;
  /** Of an extension: where it may stand. */
  readonly context: readonly StructureDefinitionContext[];
}

/** What compiling a profile needs. */
export interface ProfileSources {
  readonly shapes: Shapes;
  readonly valueSets: ValueSets;
  readonly constraints: ConstraintCompiler;
  /** The tree of a profile; undefined when it is not known. */
  readonly tree: (canonical: string) => ProfileTree | undefined;
  /** The compiled check of a profile; undefined when it is not known. */
  readonly check: (canonical: string) => ElementCheck | undefined;
}

/** What is being compiled: the profile and its sources. */
export interface Compiling {
  readonly profile: string;
  readonly sources: ProfileSources;
}

/** An element of the profile with those that already say something of the same values: the base definition's, the sliced element. */
export interface Constrained {
  readonly node: ElementNode;
  readonly against: readonly ElementNode[];
}

/** Notes an error that the profile makes one. */
export function refuse(
  run: Run,
  profile: string,
  code: Issue['code'],
  ...[path, text]: [path: string, text: string]
): void {
  note(run, { path, severity: 'error', code, text, profile });
}

/** Runs a check without keeping what it finds; the errors it would have told. */
export function quietly(run: Run, check: () => void): readonly string[] {
  const { n, errors, others, dropped } = run;
  check();
  const found = run.findings.slice(n).filter(isError);
  const isClean = run.errors === errors;
  run.findings.length = n;
  run.n = n;
  run.errors = errors;
  run.others = others;
  run.dropped = dropped;
  return isClean ? [] : found.length > 0 ? found.map((one) => one.text) : ['too many issues'];
}

/** Checks a resource that stands inside another as what it is: `%resource` is that resource meanwhile. */
export function asResource(run: Run, value: Json, check: () => void): void {
  const { resource, root } = run;
  if (value !== resource) {
    run.resource = value;
    if (!isContained(run, value)) run.root = value;
  }
  check();
  run.resource = resource;
  run.root = root;
}
