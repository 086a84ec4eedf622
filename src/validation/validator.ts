// Puts definitions, compiled checks and profiles together to the one function that validates. https://hl7.org/fhir/R4/validation.html
import type { Issue } from '../fhir/outcome.js';
import { createConstraintCompiler, type FhirPathFallback, type UncompiledConstraint } from './compile/constraints.js';
import { createTypeChecks, type ElementCheck } from './compile/types.js';
import { shown } from './complaints.js';
import type { Definitions } from './definitions.js';
import { nearest } from './nearest.js';
import { at, createRun, enter, isObject, note, type Finding, type Json, type Run } from './run.js';
import type { Validate } from './validate.js';
import { createShapes } from './fhirpath/shapes.js';
import type { FhirPathServices } from './fhirpath/compile.js';
import { memberOf } from './bindings.js';
import { resolveAll } from './references.js';
import { createValueSets } from './value-sets.js';
import { narrativeFault } from './xhtml.js';

/** How this validator judges what the specification leaves open. */
export interface ValidatorOptions {
  /** What an unknown profile in `meta.profile` is. Default `warning`. */
  readonly unknownProfile?: 'error' | 'warning';
  /** Whether best practices that are not met (dom-6: no narrative) are told as warnings. Default false. */
  readonly bestPractice?: boolean;
  /** Evaluates the few expressions that cannot be compiled. Without it they are not checked. */
  readonly fhirPath?: FhirPathFallback;
  /** Told, when a definition is compiled, of each constraint that could not be. */
  readonly onUncompiled?: (constraint: UncompiledConstraint) => void;
}

/** A validator over one set of definitions. */
export interface Validator {
  readonly validate: Validate;
}

const defaultLimit = 100;

/** A validator; types and profiles are compiled when first needed. */
export function createValidator(definitions: Definitions, options: ValidatorOptions = {}): Validator {
  const valueSets = createValueSets(definitions);
  const resource: ElementCheck = (value, run) => {
    const { resource: outer, root } = run;
    if (enter(run)) {
      run.resource = value;
      checkResource(value, run);
      run.resource = outer;
      run.root = root;
    }
    run.depth -= 1;
  };
  const shapes = createShapes(definitions);
  const services: FhirPathServices = {
    resolve: (values, run) => resolveAll(run as Run, values),
    memberOf: (value, valueSet) => memberOf(valueSets, value, valueSet),
    conformsTo: () => undefined,
    htmlChecks: (value) => (typeof value === 'string' ? narrativeFault(value) === undefined : undefined),
  };
  const { fhirPath: fallback, onUncompiled } = options;
  const constraints = createConstraintCompiler({ shapes, services, fallback, onUncompiled });
  const types = createTypeChecks({ definitions, valueSets, constraints, resource, extension: () => undefined });
  const checkResource = (value: Json, run: Run): void => {
    const type = value['resourceType'];
    const check = typeof type === 'string' && isResourceTypeName(type) ? types.check(type) : undefined;
    if (check === undefined) {
      noSuchType(run, type);
      return;
    }
    check(value, run);
  };
  const isResourceTypeName = (type: string): boolean => {
    const structure = definitions.structure('http://hl7.org/fhir/StructureDefinition/' + type);
    return structure?.kind === 'resource' && structure.abstract !== true && structure.derivation !== 'constraint';
  };
  const noSuchType = (run: Run, type: unknown): void => {
    const names = definitions
      .structures()
      .map((url) => url.slice(url.lastIndexOf('/') + 1))
      .filter(isResourceTypeName);
    const guess = typeof type === 'string' ? nearest(type, names) : undefined;
    const found = type === undefined ? 'there is no resourceType' : `found resourceType ${shown(type)}`;
    const text = `${found}, expected the name of an R4 resource type${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
    note(run, { path: '', severity: 'error', code: 'structure', text });
  };
  const validate: Validate = (value, { limit = defaultLimit } = {}) => {
    if (!isObject(value)) {
      const text = `Found ${shown(value)}, expected a resource: a JSON object with resourceType`;
      return [{ severity: 'error', code: 'structure', text }];
    }
    const run = createRun(value, options.bestPractice ?? false);
    resource(value, run);
    const type = value['resourceType'];
    at(run, 0, typeof type === 'string' ? type : 'Resource');
    return issuesOf(run, limit);
  };
  return { validate };
}

const isError = (finding: Finding): boolean => finding.severity === 'error' || finding.severity === 'fatal';

/** The findings as issues: errors first where there are more than the limit, and a last one that counts the rest. */
function issuesOf(run: Run, limit: number): readonly Issue[] {
  if (run.findings.length === 0) return [];
  const total = run.findings.length + run.dropped;
  if (total <= limit) return run.findings.map(issueOf);
  const first = [...run.findings.filter(isError), ...run.findings.filter((one) => !isError(one))].slice(0, limit);
  const text = `${total - first.length} more issues are not told (limit ${limit})`;
  return [...first.map(issueOf), { severity: 'information', code: 'informational', text }];
}

const constraintSystem = 'http://hl7.org/fhir/StructureDefinition/ElementDefinition#constraint';

function issueOf({ severity, code, text, path, key, profile }: Finding): Issue {
  return {
    severity,
    code,
    text,
    expression: path,
    ...(profile !== undefined && { diagnostics: profile }),
    ...(key !== undefined && { coding: { system: constraintSystem, code: key } }),
  };
}
