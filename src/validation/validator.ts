// Puts definitions, compiled checks and profiles together to the one function that validates. https://hl7.org/fhir/R4/validation.html
import type { StructureDefinition } from 'fhir/r4.js';
import { shown } from '../fhir/outcome.js';
import { memberOfKnown } from './terminology/bindings.js';
import { coreStructures } from './canonical.js';
import { createConstraintCompiler, type FhirPathFallback, type UncompiledConstraint } from './compile/constraints.js';
import { createTypeChecks } from './compile/types.js';
import type { Definitions } from './definitions.js';
import { withDisplays } from './terminology/displays.js';
import { createExtensionCheck, type UnknownExtension } from './rules/extensions.js';
import type { FhirPathServices } from './fhirpath/compile.js';
import { nodeAt } from './fhirpath/shape.js';
import { createShapes } from './fhirpath/shapes.js';
import { typesOf } from './element-tree.js';
import { issuesOf } from './findings.js';
import { nearest } from './nearest.js';
import { isUriText } from './datatypes/primitives.js';
import { createKnownCodes } from './terminology/known-codes.js';
import { createPlainValues } from './datatypes/plain-values.js';
import { conforms } from './profiles/discriminators.js';
import { mustSupportReport } from './profiles/must-support.js';
import { createProfiles } from './profiles/profiles.js';
import { resolveAll } from './rules/references.js';
import { createSnapshots } from './snapshot/snapshots.js';
import { isObject, type Json } from './json.js';
import { at, createRun, enter, mayGuess, note, type ElementCheck, type Run } from './run.js';
import type { MustSupport, Validate } from './validate.js';
import { createValueSets } from './terminology/value-sets.js';
import { narrativeFault } from './datatypes/xhtml.js';

/** How this validator judges what the specification leaves open. */
export interface ValidatorOptions {
  /** What an unknown profile in `meta.profile` is. Default `warning`. */
  readonly unknownProfile?: 'error' | 'warning';
  /** What an extension without a known definition is. Default `allow`. */
  readonly unknownExtension?: UnknownExtension;
  /** Whether best practices that are not met (dom-6: no narrative) are told as warnings. Default false. */
  readonly bestPractice?: boolean;
  /** Whether a display that is not the code system's is told as a warning. Default false. */
  readonly displays?: boolean;
  /** Evaluates the few expressions that cannot be compiled. Without it they are not checked. */
  readonly fhirPath?: FhirPathFallback;
  /** Told, when a definition is compiled, of each constraint that could not be. */
  readonly onUncompiled?: (constraint: UncompiledConstraint) => void;
}

/** A validator over one set of definitions. */
export interface Validator {
  readonly validate: Validate;
  readonly mustSupport: MustSupport;
  /** Tells (`onUncompiled`) of the constraints of a definition that cannot be compiled, before anyone is held against it. */
  readonly tryOut: (definition: StructureDefinition) => void;
}

const defaultLimit = 100;

/** A validator; types and profiles are compiled when first needed. */
export function createValidator(definitions: Definitions, options: ValidatorOptions = {}): Validator {
  const valueSets = createValueSets(definitions);
  const shapes = createShapes(definitions);
  const services: FhirPathServices = {
    resolve: (values, run) => resolveAll(run as Run, values),
    memberOf: (value, valueSet, run) => memberOfKnown(valueSets, { value, valueSet }, run as Run),
    conformsTo: (value, profile, run) =>
      isObject(value) && typeof profile === 'string'
        ? conforms({ ...profileSources, ...profiles }, { value, profile }, run as Run) === undefined
        : undefined,
    htmlChecks: (value) => (typeof value === 'string' ? narrativeFault(value) === undefined : undefined),
  };
  const { fhirPath: fallback, onUncompiled } = options;
  const constraints = createConstraintCompiler({ shapes, services, fallback, onUncompiled });
  const profileSources = { shapes, valueSets, constraints };
  const snapshots = createSnapshots(definitions);
  const profiles = createProfiles({ ...profileSources, structure: snapshots.structure });
  const checkResource = createResourceCheck({
    definitions,
    check: (type) => types.check(type),
    profile: profiles.check,
    problem: (canonical) => snapshots.problem(canonical) ?? profiles.problem(canonical),
    unknownProfile: options.unknownProfile ?? 'warning',
  });
  const extension = createExtensionCheck(profiles, options.unknownExtension ?? 'allow');
  const resource: ElementCheck = (value, run) => checkResource(value, run, none, false);
  const contained: ElementCheck = (value, run) => checkResource(value, run, none, true);
  const known = createKnownCodes(valueSets);
  const codings = { knownCodes: known, plain: createPlainValues(known) };
  const types = createTypeChecks({
    definitions,
    tree: shapes.tree,
    valueSets,
    constraints,
    ...(options.displays === true ? withDisplays(codings, valueSets) : codings),
    resource,
    contained,
    profile: profiles.check,
    extension,
  });
  const validate: Validate = (value, { limit = defaultLimit, profiles: wanted = none } = {}) => {
    if (!isObject(value)) {
      const text = `Found ${shown(value)}, expected a resource: a JSON object with resourceType`;
      return [{ severity: 'error', code: 'structure', text }];
    }
    const run = createRun(value, options.bestPractice ?? false);
    checkResource(value, run, wanted, false);
    if (run.n === 0) return [];
    const type = value['resourceType'];
    at(run, 0, typeof type === 'string' ? type : 'Resource');
    return issuesOf(run, limit);
  };
  const mustSupport: MustSupport = (value, profile) => {
    const tree = profiles.tree(profile);
    return tree && mustSupportReport(tree, value);
  };
  const tryOut: Validator['tryOut'] = ({ url, differential, snapshot }) => {
    if (onUncompiled === undefined) return;
    for (const { path, type, constraint = [] } of differential?.element ?? snapshot?.element ?? []) {
      const node = constraint.length === 0 ? undefined : nodeAt(path, shapes);
      if (node === undefined) continue;
      constraints.tryOut({ node, type: type?.[0]?.code ?? typesOf(node)[0] ?? path, profile: url }, constraint);
    }
  };
  return { validate, mustSupport, tryOut };
}

interface ResourceSources {
  readonly definitions: Definitions;
  readonly check: (type: string) => ElementCheck | undefined;
  readonly profile: (canonical: string) => ElementCheck | undefined;
  readonly problem: (canonical: string) => string | undefined;
  readonly unknownProfile: 'error' | 'warning';
}

/** Checks a resource and holds it against profiles, beside those it claims; a contained one is part of the resource around it. */
type ResourceCheck = (value: Json, run: Run, profiles: readonly string[], isContained: boolean) => void;

const none: readonly string[] = [];

/** Checks a resource, standing alone or inside another, against its type, the profiles it claims and those it is held against. */
function createResourceCheck({ definitions, check, profile, problem, unknownProfile }: ResourceSources): ResourceCheck {
  const checks = new Map<unknown, ElementCheck | undefined>();
  const isType = (type: unknown): type is string => {
    if (typeof type !== 'string' || type.includes('|') || type.includes('/')) return false;
    const structure = definitions.structure(coreStructures + type);
    return structure?.kind === 'resource' && structure.abstract !== true && structure.derivation !== 'constraint';
  };
  const checkOf = (type: unknown): ElementCheck | undefined => {
    const known = checks.get(type);
    if (known !== undefined) return known;
    const made = isType(type) ? check(type) : undefined;
    if (made !== undefined) checks.set(type, made);
    return made;
  };
  let typeNames: readonly string[] | undefined;
  const nearestType = (type: string): string | undefined => {
    typeNames ??= definitions
      .structures()
      .flatMap((url) => (url.startsWith(coreStructures) ? [url.slice(coreStructures.length)] : []))
      .filter((name) => /^[A-Z][A-Za-z]+$/.test(name));
    return nearest(type, typeNames);
  };
  const noSuchType = (run: Run, type: unknown): void => {
    const guess = typeof type === 'string' && mayGuess(run, 'error') ? nearestType(type) : undefined;
    const found = type === undefined ? 'there is no resourceType' : `found resourceType ${shown(type)}`;
    const hint = isType(guess) ? `; did you mean "${guess}"?` : '';
    const text = `${found}, expected the name of an R4 resource type${hint}`;
    note(run, { path: '', severity: 'error', code: 'structure', text });
  };
  /** A known profile whose name is nearly that one's. */
  let profileNames: ReadonlyMap<string, string> | undefined;
  const likeIt = (canonical: string): string => {
    const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
    profileNames ??= new Map(definitions.structures().map((url) => [nameOf(url), url]));
    const guess = nearest(nameOf(canonical), profileNames.keys());
    return guess === undefined ? '' : `; did you mean ${profileNames.get(guess) ?? guess}?`;
  };
  /** `place`: where the resource names the profile; undefined where the caller does, who is owed the answer. */
  const conform = (value: Json, run: Run, canonical: string, place?: string): void => {
    const structure = definitions.structure(canonical);
    const type = value['resourceType'];
    const asked = profile(canonical);
    if (asked === undefined || structure === undefined) {
      const why = problem(canonical) ?? 'it is not known here';
      const hint = place === undefined && structure === undefined && mayGuess(run, 'error') ? likeIt(canonical) : '';
      const text = `The resource was not checked against the profile ${canonical}: ${why}${hint}`;
      const severity = place === undefined ? 'error' : unknownProfile;
      note(run, { path: place ?? '', severity, code: 'not-found', text });
    } else if (structure.type !== type) {
      const text = `The profile ${canonical} is one of ${structure.type}, and this is ${shown(type)}`;
      note(run, { path: '', severity: 'error', code: 'structure', text, profile: canonical });
    } else asked(value, run);
  };
  const checkInside = (value: Json, run: Run, profiles: readonly string[]): void => {
    const type = value['resourceType'];
    const made = checks.get(type) ?? checkOf(type);
    if (made === undefined) return noSuchType(run, type);
    const { bundles } = run;
    if (type === 'Bundle') run.bundles = [...bundles, value];
    made(value, run);
    const { meta } = value;
    for (const one of profiles) conform(value, run, one);
    if (isObject(meta) && Array.isArray(meta['profile']))
      for (const [index, one] of (meta['profile'] as readonly unknown[]).entries())
        // What is no canonical has been told as such.
        if (isUriText(one) && !profiles.includes(one)) conform(value, run, one, `meta.profile[${index}]`);
    run.bundles = bundles;
  };
  return (value, run, profiles, isContained) => {
    const { resource, root } = run;
    if (enter(run)) {
      run.resource = value;
      if (!isContained) run.root = value;
      checkInside(value, run, profiles);
      run.resource = resource;
      run.root = root;
    }
    run.depth -= 1;
  };
}
