// Which codes a value set holds, as far as it can be known from the definitions at hand. https://hl7.org/fhir/R4/valueset.html#compositions
import type { CodeSystem, CodeSystemConcept, ValueSet, ValueSetComposeInclude } from 'fhir/r4.js';
import type { Definitions } from './definitions.js';
import { codeForms } from './code-forms.js';
import { externalSystems } from './external-systems.js';

export type Verdict = 'yes' | 'no' | 'unknown';

/** The codes of a value set. */
export interface CodesOfValueSet {
  readonly url: string;
  /** The codes that can be listed: system → code → display. */
  readonly listed: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
  /** Every listed code, whatever its system: for elements of type code. */
  readonly codes: ReadonlySet<string>;
  /** Systems of which codes are in the set by a rule that cannot be listed. */
  readonly rules: readonly SystemRule[];
  /** Whether the set holds this coding; without a system any system counts. */
  readonly holds: (system: string | undefined, code: string) => Verdict;
  /** Why part of it cannot be known, in words; empty when all is known. */
  readonly unknown: readonly string[];
}

interface SystemRule {
  readonly system: string;
  readonly holds: (code: string) => Verdict;
}

/** Looks value sets up by canonical, working each out once. */
export interface ValueSets {
  /** Undefined when no such value set is here. */
  readonly find: (canonical: string) => CodesOfValueSet | undefined;
  /** All codes of a code system; undefined when it is not here, or not as a whole. */
  readonly codesOf: (system: string) => ReadonlySet<string> | undefined;
}

export function createValueSets(definitions: Definitions): ValueSets {
  const known = new Map<string, CodesOfValueSet | undefined>();
  const find = (canonical: string): CodesOfValueSet | undefined => {
    if (known.has(canonical)) return known.get(canonical);
    known.set(canonical, undefined);
    const valueSet = definitions.valueSet(canonical);
    const codes = valueSet && compose(valueSet, { definitions, find });
    known.set(canonical, codes);
    return codes;
  };
  const systems = new Map<string, ReadonlySet<string> | null>();
  const codesOf = (system: string): ReadonlySet<string> | undefined => {
    const held = systems.get(system);
    if (held !== undefined) return held ?? undefined;
    // Whoever sends resources makes up as many systems as he likes: of those only so many are remembered.
    if (systems.size >= mostSystems) systems.clear();
    const codes = allCodes(definitions.codeSystem(system));
    systems.set(system, codes ?? null);
    return codes;
  };
  return { find, codesOf };
}

const mostSystems = 2000;

/** The codes of a code system that is here as a whole and tells upper from lower case. */
function allCodes(codeSystem: CodeSystem | undefined): ReadonlySet<string> | undefined {
  if (codeSystem?.content !== 'complete' || codeSystem.concept === undefined) return undefined;
  if (codeSystem.caseSensitive === false) return undefined;
  const codes = new Set<string>();
  walk(codeSystem.concept, ({ code }) => codes.add(code));
  return codes;
}

interface Sources {
  readonly definitions: Definitions;
  readonly find: ValueSets['find'];
}

interface Parts {
  readonly listed: Map<string, Map<string, string | undefined>>;
  readonly rules: SystemRule[];
  readonly unknown: string[];
}

function compose(valueSet: ValueSet, sources: Sources): CodesOfValueSet {
  const parts: Parts = { listed: new Map(), rules: [], unknown: [] };
  const url = valueSet.url ?? '';
  if (valueSet.compose === undefined) {
    for (const one of valueSet.expansion?.contains ?? [])
      if (one.code !== undefined) list(parts, one.system ?? '', one.code, one.display);
    if (valueSet.expansion === undefined) parts.unknown.push(`${url} has no content`);
  }
  for (const include of valueSet.compose?.include ?? []) addInclude(parts, include, sources);
  for (const exclude of valueSet.compose?.exclude ?? []) {
    const removed: Parts = { listed: new Map(), rules: [], unknown: [] };
    addInclude(removed, exclude, sources);
    for (const [system, codes] of removed.listed)
      for (const code of codes.keys()) parts.listed.get(system)?.delete(code);
  }
  return finished(url, parts);
}

function finished(url: string, { listed, rules, unknown }: Parts): CodesOfValueSet {
  const codes = new Set<string>();
  for (const ofSystem of listed.values()) for (const code of ofSystem.keys()) codes.add(code);
  const holds = (system: string | undefined, code: string): Verdict => {
    if (system === undefined ? codes.has(code) : listed.get(system)?.has(code) === true) return 'yes';
    let verdict: Verdict = unknown.length > 0 && rules.length === 0 ? 'unknown' : 'no';
    for (const rule of rules) {
      if (system !== undefined && rule.system !== system && rule.system !== '*') continue;
      const held = rule.holds(code);
      if (held === 'yes') return 'yes';
      if (held === 'unknown') verdict = 'unknown';
    }
    return verdict;
  };
  return { url, listed, codes, rules, unknown, holds };
}

function list(parts: Parts, system: string, code: string, display: string | undefined): void {
  let codes = parts.listed.get(system);
  if (codes === undefined) parts.listed.set(system, (codes = new Map<string, string | undefined>()));
  codes.set(code, display);
}

function addInclude(parts: Parts, include: ValueSetComposeInclude, sources: Sources): void {
  const imported = (include.valueSet ?? []).map((canonical) => ({ canonical, codes: sources.find(canonical) }));
  const missing = imported.filter((one) => one.codes === undefined);
  for (const { canonical } of missing) {
    parts.unknown.push(`value set ${canonical} is not here`);
    parts.rules.push({ system: '*', holds: () => 'unknown' });
  }
  if (missing.length > 0) return;
  const own: Parts | undefined =
    include.system === undefined ? undefined : { listed: new Map(), rules: [], unknown: parts.unknown };
  if (own !== undefined) addSystem(own, include, sources);
  const [first, ...rest] = [...(own ? [finished('', own)] : []), ...imported.flatMap((one) => one.codes ?? [])];
  if (first === undefined) return;
  parts.unknown.push(...first.unknown.filter((reason) => !parts.unknown.includes(reason)));
  for (const [system, codes] of first.listed)
    for (const [code, display] of codes)
      if (rest.every((other) => other.holds(system, code) !== 'no')) list(parts, system, code, display);
  for (const rule of first.rules)
    parts.rules.push({
      system: rule.system,
      holds: (code) => rest.reduce((held, other) => both(held, other.holds(rule.system, code)), rule.holds(code)),
    });
}

const both = (a: Verdict, b: Verdict): Verdict =>
  a === 'no' || b === 'no' ? 'no' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';

function addSystem(parts: Parts, include: ValueSetComposeInclude, { definitions }: Sources): void {
  const system = include.system ?? '';
  if (include.concept !== undefined) {
    for (const one of include.concept) list(parts, system, one.code, one.display);
    return;
  }
  const external = externalSystems.get(system);
  if (external !== undefined && include.filter === undefined) {
    parts.rules.push({ system, holds: (code) => (external(code) ? 'yes' : 'no') });
    return;
  }
  const canonical = include.version === undefined ? system : `${system}|${include.version}`;
  const codeSystem = definitions.codeSystem(canonical) ?? definitions.codeSystem(system);
  if (codeSystem?.content !== 'complete' || codeSystem.concept === undefined) {
    parts.unknown.push(`code system ${system} is not here`);
    // Of a code that has not the form of the system's codes it is known that it is none.
    const form = codeForms.get(system);
    parts.rules.push({ system, holds: (code) => (form?.fits(code) === false ? 'no' : 'unknown') });
    return;
  }
  const chosen = conceptsOf(codeSystem, include);
  if (chosen === undefined) {
    parts.unknown.push(`a filter on ${system} cannot be worked out here`);
    parts.rules.push({ system, holds: () => 'unknown' });
    return;
  }
  for (const one of chosen) list(parts, system, one.code, one.display);
}

function conceptsOf(codeSystem: CodeSystem, include: ValueSetComposeInclude): CodeSystemConcept[] | undefined {
  const all = new Map<string, CodeSystemConcept>();
  walk(codeSystem.concept ?? [], (concept) => all.set(concept.code, concept));
  let chosen = [...all.values()];
  for (const filter of include.filter ?? []) {
    const below = descendants(all, filter.value);
    const test = filterTest(filter.op, filter.property, filter.value, below);
    if (test === undefined) return undefined;
    chosen = chosen.filter((one) => test(one));
  }
  return chosen;
}

function filterTest(
  op: string,
  property: string,
  value: string,
  below: ReadonlySet<string>,
): ((concept: CodeSystemConcept) => boolean) | undefined {
  if (op === '=') {
    return (one) =>
      (one.property ?? []).some(
        (held) => held.code === property && String(held.valueCode ?? held.valueString ?? held.valueBoolean) === value,
      );
  }
  if (property !== 'concept' && property !== 'code') return undefined;
  if (op === 'is-a') return (one) => one.code === value || below.has(one.code);
  if (op === 'descendent-of') return (one) => below.has(one.code);
  if (op === 'is-not-a') return (one) => one.code !== value && !below.has(one.code);
  if (op === 'in') return (one) => value.split(',').includes(one.code);
  return undefined;
}

/** The codes below a code: nested concepts and those named by `child` properties. */
function descendants(all: ReadonlyMap<string, CodeSystemConcept>, code: string): Set<string> {
  const found = new Set<string>();
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const concept = all.get(next);
    const children = [
      ...(concept?.concept ?? []).map((child) => child.code),
      ...(concept?.property ?? []).flatMap((one) => (one.code === 'child' && one.valueCode ? [one.valueCode] : [])),
    ];
    for (const child of children)
      if (!found.has(child)) {
        found.add(child);
        waiting.push(child);
      }
  }
  return found;
}

/** Visits concepts and all that is nested in them. */
export function walk(concepts: readonly CodeSystemConcept[], visit: (concept: CodeSystemConcept) => void): void {
  for (const concept of concepts) {
    visit(concept);
    if (concept.concept) walk(concept.concept, visit);
  }
}
