// Which codes a value set holds, as far as it can be known from the definitions at hand. https://hl7.org/fhir/R4/valueset.html#compositions
import type { ValueSet, ValueSetComposeInclude, ValueSetExpansionContains } from 'fhir/r4.js';
import { parseCanonical } from '../canonical.js';
import { formOf } from './code-forms.js';
import { chosenConcepts } from './concept-filters.js';
import type { BuiltExpansion, Definitions } from '../definitions.js';
import { externalSystems } from './external-systems.js';
import { knownSystem, type KnownSystem } from './known-system.js';
import { remembered } from '../remembered.js';
import {
  addRule,
  addUnsure,
  both,
  finished,
  list,
  noParts,
  not,
  type CodesOfValueSet,
  type Parts,
  type Verdict,
} from './value-set-codes.js';

export type { CodesOfValueSet, Verdict } from './value-set-codes.js';

/** Looks value sets up by canonical, working each out once. */
export interface ValueSets {
  /** Undefined when no such value set is here. */
  readonly find: (canonical: string) => CodesOfValueSet | undefined;
  /** The codes of a value set that stands in no list of definitions. */
  readonly compose: (valueSet: ValueSet) => CodesOfValueSet;
  /** All codes of a code system (`has` compares as the system does); undefined when it is not here, or not as a whole. */
  readonly codesOf: (system: string) => ReadonlySet<string> | undefined;
  /** The code system; undefined as above. */
  readonly system: (canonical: string) => KnownSystem | undefined;
}

export function createValueSets(definitions: Definitions): ValueSets {
  const system = remembered(mostSystems, (canonical: string) => knownSystem(definitions.codeSystem(canonical)));
  const codesOf = remembered(mostSystems, (canonical: string) => system(canonical)?.codes);
  const known = new Map<string, CodesOfValueSet | undefined>();
  const find = (canonical: string): CodesOfValueSet | undefined => {
    if (known.has(canonical)) return known.get(canonical);
    if (known.size >= mostValueSets) known.clear();
    known.set(canonical, undefined);
    const built = definitions.expansion(canonical);
    const valueSet = built?.include === undefined ? definitions.valueSet(canonical) : undefined;
    const found = built?.include === undefined ? valueSet && compose(valueSet, { find, system }) : listedOf(built);
    known.set(canonical, found);
    return found;
  };
  return {
    find,
    compose: (valueSet) => compose(valueSet, { find, system }),
    codesOf,
    system,
  };
}

const mostSystems = 2000;
/** Also whoever asks terminology makes up addresses. */
const mostValueSets = 5000;

interface Sources {
  readonly find: ValueSets['find'];
  readonly system: ValueSets['system'];
}

/** What the build has listed. */
function listedOf({ url, include = [], from = [] }: BuiltExpansion): CodesOfValueSet {
  const parts: Parts = { ...noParts(), from: new Set([...from, ...include.map(({ system }) => system)]) };
  for (const { system, anyCase, codes } of include) {
    if (anyCase === true) parts.anyCase.add(system);
    for (const one of codes)
      if (typeof one === 'string') list(parts, system, one, undefined);
      else list(parts, system, one[0], one[1]);
  }
  return finished(url, parts);
}

function compose(valueSet: ValueSet, sources: Sources): CodesOfValueSet {
  const parts = noParts();
  const url = valueSet.url ?? '';
  if (valueSet.compose === undefined) {
    listExpansion(parts, valueSet.expansion?.contains ?? []);
    if (valueSet.expansion === undefined) addRule(parts, '*', () => 'unknown', [`${url} has no content`]);
  }
  for (const include of valueSet.compose?.include ?? []) addInclude(parts, include, sources);
  const excluded = noParts();
  for (const exclude of valueSet.compose?.exclude ?? []) addInclude(excluded, exclude, sources);
  takeAway(parts, finished('', excluded));
  return finished(url, parts);
}

function listExpansion(parts: Parts, contains: readonly ValueSetExpansionContains[]): void {
  for (const { system = '', code, display, abstract, contains: inner = [] } of contains) {
    if (code !== undefined && abstract !== true) list(parts, system, code, display);
    listExpansion(parts, inner);
  }
}

/** Takes away what excludes name, all at once; what they name by a rule is taken away from the rules too. */
function takeAway(parts: Parts, removed: CodesOfValueSet): void {
  for (const url of removed.from) parts.from.add(url);
  if (removed.codes.size === 0 && removed.rules.length === 0) return;
  parts.rules.forEach((rule, at) => {
    const { system, holds } = rule;
    const asked = system === '*' ? undefined : system;
    parts.rules[at] = { ...rule, holds: (code) => both(holds(code), not(removed.holds(asked, code))) };
  });
  for (const [system, codes] of parts.listed) {
    const unsure = new Set<string>();
    for (const code of [...codes.keys()]) {
      const held = removed.holds(system, code);
      if (held === 'no') continue;
      codes.delete(code);
      if (held === 'unknown') unsure.add(code);
    }
    addUnsure(parts, system, unsure, removed.unknown);
  }
}

function addInclude(parts: Parts, include: ValueSetComposeInclude, sources: Sources): void {
  const imported = (include.valueSet ?? []).map((canonical) => ({ canonical, codes: sources.find(canonical) }));
  for (const { canonical, codes } of imported) {
    parts.from.add(parseCanonical(canonical).url);
    for (const url of codes?.from ?? []) parts.from.add(url);
  }
  const missing = imported.filter((one) => one.codes === undefined);
  if (missing.length > 0) {
    const why = missing.map(({ canonical }) => `value set ${canonical} is not here`);
    return addRule(parts, '*', () => 'unknown', why);
  }
  const own: Parts | undefined = include.system === undefined ? undefined : noParts();
  if (own !== undefined) addSystem(own, include, sources);
  for (const url of own?.from ?? []) parts.from.add(url);
  const [first, ...rest] = [...(own ? [finished('', own)] : []), ...imported.flatMap((one) => one.codes ?? [])];
  if (first === undefined) return;
  for (const system of first.anyCase) parts.anyCase.add(system);
  const unknown = [first, ...rest].flatMap((one) => one.unknown);
  for (const [system, codes] of first.listed) {
    const unsure = new Set<string>();
    for (const [code, display] of codes) {
      const verdict = rest.reduce<Verdict>((held, other) => both(held, other.holds(system, code)), 'yes');
      if (verdict === 'yes') list(parts, system, code, display);
      if (verdict === 'unknown') unsure.add(code);
    }
    addUnsure(parts, system, unsure, unknown);
  }
  for (const { system, holds, says } of first.rules)
    parts.rules.push({
      system,
      says,
      holds: (code) => rest.reduce((held, other) => both(held, other.holds(system, code)), holds(code)),
    });
  for (const reason of first.unknown) parts.unknown.add(reason);
}

function addSystem(parts: Parts, include: ValueSetComposeInclude, { system: systemOf }: Sources): void {
  const { system = '', version, concept, filter } = include;
  const canonical = version === undefined ? system : `${system}|${version}`;
  parts.from.add(system);
  const known = systemOf(canonical) ?? systemOf(system);
  if (known?.anyCase === true) parts.anyCase.add(system);
  if (concept !== undefined) {
    for (const one of concept) list(parts, system, one.code, one.display);
    return;
  }
  if (known === undefined) return addUnlisted(parts, system, filter !== undefined);
  const chosen = chosenConcepts(known, filter ?? []);
  if (chosen === undefined)
    return addRule(parts, system, (code) => (known.codes.has(code) ? 'unknown' : 'no'), [
      `a filter on ${system} cannot be worked out here`,
    ]);
  for (const one of chosen) list(parts, system, one.code, one.display);
}

/** Of a code that has not the form of its system's codes it is known that it is none. */
function addUnlisted(parts: Parts, system: string, isFiltered: boolean): void {
  const follows = formOf(system);
  const isGrammar = externalSystems.has(system);
  if (isGrammar && !isFiltered) {
    const says = `the codes of ${system} follow a grammar, which no list holds`;
    parts.rules.push({ system, says, holds: (code) => (follows?.(code) === true ? 'yes' : 'no') });
    return;
  }
  const why = isGrammar ? `a filter on ${system} cannot be worked out here` : `code system ${system} is not here`;
  addRule(parts, system, (code) => (follows?.(code) === false ? 'no' : 'unknown'), [why]);
}
