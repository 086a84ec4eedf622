// One validation under way: what has been found so far, and which resource is being looked at. https://hl7.org/fhir/R4/validation.html
import { isError, type Issue } from '../fhir/outcome.js';
import type { Json } from './json.js';

/** Checks one object; what it finds is noted in the run. */
export type ElementCheck = (value: Json, run: Run) => void;

/** One finding; its path is completed from the inside out while the checks return. */
export interface Finding {
  path: string;
  readonly severity: Issue['severity'];
  readonly code: Issue['code'];
  readonly text: string;
  /** The constraint's key, where one was broken. */
  readonly key?: string;
  /** The member below the path that it is about, where that is not there, or is not one: what is missing, unknown or too many. */
  readonly child?: string;
  /** The profile that asked for it, where it is not the base definition. */
  readonly profile?: string;
}

/** Where an extension stands: the path of the element and its type. */
export interface Place {
  readonly path: string;
  readonly type: string;
}

/** The place of what is nested in an extension that stands at a place. */
export const within = (place: Place | undefined): Place => ({
  path: `${place?.path ?? 'Extension'}.extension`,
  type: 'Extension',
});

/** The state of one run. */
export interface Run {
  /** How many findings are kept; the compiled checks compare it to see whether something was found below them. */
  n: number;
  readonly findings: Finding[];
  /** How many errors were found, and how many warnings and other words, kept or not. */
  errors: number;
  others: number;
  /** Findings that were not kept, because there were too many. */
  dropped: number;
  depth: number;
  /** Whether the nesting limit was reached, so that recursive rules are not run. */
  tooDeep: boolean;
  /** FHIRPath `%resource`: the resource, contained or not, that is being looked at. */
  resource: Json;
  /** FHIRPath `%rootResource`: the resource that contains it, or itself. */
  root: Json;
  /** The Bundles (innermost last) that the resource stands in. */
  bundles: readonly Json[];
  /** The element whose value is being checked, for the extensions that stand in it. */
  owner: Place | undefined;
  /** Where the extension that is checked next stands. */
  place: Place | undefined;
  /** What was worked out of resources, by how: see `workedOut`. */
  worked: Map<unknown, Map<Json, unknown>> | undefined;
  /** Which resources were held against which profiles because a reference leads to them: why not, or that they conform; undefined while it is being found out. */
  conformance: Map<Json, Map<string, string | undefined>> | undefined;
  /** Whether best-practice advice is told. */
  readonly advice: boolean;
}

/** How many findings of one severity are kept in a run, whatever the caller's limit. */
const kept = 1000;
/** How deep extensions, items and resources may nest. */
const maxDepth = 100;

export function createRun(resource: Json, advice: boolean): Run {
  // One literal, so that all runs have one shape: the compiled checks read and write these members all the time.
  return {
    n: 0,
    findings: [],
    errors: 0,
    others: 0,
    dropped: 0,
    depth: 0,
    tooDeep: false,
    resource,
    root: resource,
    bundles: noBundles,
    owner: undefined,
    place: undefined,
    worked: undefined,
    conformance: undefined,
    advice,
  };
}

const noBundles: readonly Json[] = [];

/** Notes a finding at a path relative to the element being checked (`''` is that element). */
export function note(run: Run, finding: Finding): void {
  if ((isError(finding) ? (run.errors += 1) : (run.others += 1)) > kept) {
    run.dropped += 1;
    return;
  }
  run.findings.push(finding);
  run.n = run.findings.length;
}

/** Of so many findings a guess is made at what was meant: most of the others are never told. */
const guessedAtMost = 200;

/** Whether a guess at what was meant is worth its time in the next finding of this severity. */
export const mayGuess = (run: Run, severity: Issue['severity']): boolean =>
  (isError({ severity }) ? run.errors : run.others) < guessedAtMost;

/** Puts a step in front of the paths of everything found since the count was `from`. */
export function at(run: Run, from: number, step: string): void {
  for (let index = from; index < run.n; index += 1) {
    const finding = run.findings[index];
    if (finding !== undefined) finding.path = finding.path === '' ? step : `${step}.${finding.path}`;
  }
}

/** What `make` makes of a resource, once in a run: in the next one the resource may hold something else. */
export function workedOut<Made>(run: Run, resource: Json, make: (resource: Json) => Made): Made {
  run.worked ??= new Map<unknown, Map<Json, unknown>>();
  let known = run.worked.get(make);
  if (known === undefined) run.worked.set(make, (known = new Map<Json, unknown>()));
  if (!known.has(resource)) known.set(resource, make(resource));
  return known.get(resource) as Made;
}

/** Goes one level down; false (and told once) when the nesting limit is reached. */
export function enter(run: Run): boolean {
  run.depth += 1;
  if (run.depth <= maxDepth) return true;
  if (!run.tooDeep) {
    run.tooDeep = true;
    const text = `Nested more than ${maxDepth} levels deep; what lies deeper was not checked`;
    note(run, { path: '', severity: 'error', code: 'too-costly', text });
  }
  return false;
}
