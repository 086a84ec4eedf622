// Expands value sets, checks and looks up codes, as far as the definitions at hand go; what they do not say is told as not known. https://hl7.org/fhir/R4/terminology-service.html
import type { CodeSystemConcept, ValueSet } from 'fhir/r4.js';
import { codeForms } from './code-forms.js';
import type { Definitions } from '../definitions.js';
import { isDisplayOf } from './displays.js';
import { externalSystems } from './external-systems.js';
import type { KnownSystem } from './known-system.js';
import { nearest } from '../nearest.js';
import { createValueSets, type CodesOfValueSet } from './value-sets.js';

/** One code of an expansion. */
export interface ListedCode {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
  /** What its code system says of it, where that is here. */
  readonly concept?: CodeSystemConcept;
}

/** The codes of a value set that can be listed, and why it may hold more. */
export interface Expanded {
  readonly codes: readonly ListedCode[];
  /** What is not here: a code system, a value set. */
  readonly unknown: readonly string[];
  /** Rules that say which codes are in the set, of which there is no list. */
  readonly rules: readonly string[];
  /** `system|version` of each code system that is here. */
  readonly versions: readonly string[];
}

/** Whether a code is one; `unknown`: it cannot be told offline. */
export interface CodeVerdict {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** What is wrong, why it cannot be told, or what to mind. */
  readonly message?: string;
  /** The member that is wrong. */
  readonly wrong?: 'code' | 'display' | 'system';
  readonly system?: string;
  /** As its code system writes it. */
  readonly code?: string;
  readonly display?: string;
}

/** A code as it is asked about. */
export interface AskedCode {
  readonly system?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
  /** The version of the code system. */
  readonly version?: string | undefined;
  /** False: a code that only groups others is none. */
  readonly abstract?: boolean | undefined;
}

/** What is known of a code system's code. */
export interface FoundCode {
  readonly name: string;
  readonly version: string | undefined;
  readonly concept: CodeSystemConcept;
  readonly parents: readonly string[];
  readonly children: readonly string[];
}

/** Terminology over one set of definitions. */
export interface Terminology {
  /** Undefined when no such value set is here. */
  readonly expand: (valueSet: string | ValueSet) => Expanded | undefined;
  /** Whether the code is in the value set; undefined when no such value set is here. */
  readonly inValueSet: (valueSet: string | ValueSet, asked: AskedCode) => CodeVerdict | undefined;
  /** Whether the code system has the code. */
  readonly inCodeSystem: (system: string, asked: AskedCode) => CodeVerdict;
  /** Undefined when the system is not here or does not list the code. */
  readonly lookUp: (system: string, code: string) => FoundCode | undefined;
}

export function createTerminology(definitions: Definitions): Terminology {
  const valueSets = createValueSets(definitions);
  const codesOf = (valueSet: string | ValueSet): CodesOfValueSet | undefined =>
    typeof valueSet === 'string' ? valueSets.find(valueSet) : valueSets.compose(valueSet);
  const inCodeSystem: Terminology['inCodeSystem'] = (system, asked) => {
    const { version } = asked;
    const known = valueSets.system(version === undefined ? system : `${system}|${version}`);
    if (known === undefined) {
      const other = version === undefined ? undefined : valueSets.system(system);
      if (other === undefined) return ofForm(system, asked.code);
      return unknown(`version ${version ?? ''} of ${system} is not here; ${versionOf(other)} is`, system, asked.code);
    }
    const concept = known.concept(asked.code);
    if (concept !== undefined) return ofConcept(known, concept, asked);
    return no('code', `${system} has no code ${asked.code}${hint(asked.code, known.codes)}`);
  };
  const inValueSet: Terminology['inValueSet'] = (valueSet, asked) => {
    const codes = codesOf(valueSet);
    if (codes === undefined) return undefined;
    const system = asked.system ?? inferred(codes, asked.code);
    if (Array.isArray(system))
      return no('system', `${asked.code} is a code of ${system.join(' and of ')}: say which is meant`);
    const verdict = codes.holds(system, asked.code);
    if (verdict === 'no') {
      const known = (system === undefined ? undefined : codes.listed.get(system)?.keys()) ?? codes.codes;
      const said = system === undefined ? asked.code : `${system}#${asked.code}`;
      const wrong = system !== undefined && !codes.listed.has(system) && codes.rules.length === 0 ? 'system' : 'code';
      return no(wrong, `${said} is not in ${codes.url || 'the value set'}${hint(asked.code, known)}`);
    }
    // A set that names a whole system says no more than the system does.
    const ofSystem = system === undefined ? undefined : inCodeSystem(system, asked);
    if (verdict === 'unknown')
      return ofSystem?.verdict === 'no' ? ofSystem : unknown(codes.unknown.join('; '), system, asked.code);
    if (asked.version !== undefined && ofSystem?.verdict === 'unknown') return ofSystem;
    const shown = system === undefined ? undefined : codes.listed.get(system)?.get(asked.code);
    if (
      shown !== undefined &&
      (asked.display === undefined || isDisplayOf({ code: '', display: shown }, asked.display))
    )
      return { verdict, ...(system !== undefined && { system }), code: asked.code, display: shown };
    if (ofSystem === undefined || ofSystem.verdict !== 'unknown') return ofSystem ?? { verdict, code: asked.code };
    if (shown !== undefined) return wrongDisplay(shown, asked.display ?? '');
    return { verdict, ...(system !== undefined && { system }), code: asked.code };
  };
  return {
    inCodeSystem,
    inValueSet,
    expand: (valueSet) => {
      const codes = codesOf(valueSet);
      return codes && expanded(codes, valueSets.system);
    },
    lookUp: (system, code) => {
      const known = valueSets.system(system);
      const concept = known?.concept(code);
      if (known === undefined || concept === undefined) return undefined;
      const { name, title, version } = known.definition;
      const { parentsOf, childrenOf } = known;
      return {
        name: title ?? name ?? system,
        version,
        concept,
        parents: parentsOf(concept.code),
        children: childrenOf(concept.code),
      };
    },
  };
}

function expanded(
  { listed, unknown: missing, rules }: CodesOfValueSet,
  systemOf: (system: string) => KnownSystem | undefined,
): Expanded {
  const codes = [...listed].flatMap(([system, ofSystem]) => {
    const known = systemOf(system);
    return [...ofSystem].map(([code, shown]): ListedCode => {
      const concept = known?.concept(code);
      const display = shown ?? concept?.display;
      return { system, code, ...(display !== undefined && { display }), ...(concept !== undefined && { concept }) };
    });
  });
  const versions = [...listed.keys()].flatMap((system) => {
    const version = systemOf(system)?.definition.version;
    return version === undefined ? [] : [`${system}|${version}`];
  });
  return { codes, unknown: missing, rules: [...new Set(rules.map(({ says }) => says))], versions };
}

/** The system of a code that comes without: of the one in the set that has it; a list of them where more have. */
function inferred({ listed, rules }: CodesOfValueSet, code: string): string | string[] | undefined {
  const systems = [
    ...[...listed].flatMap(([system, codes]) => (codes.has(code) ? [system] : [])),
    ...rules.flatMap(({ system, holds }) => (system !== '*' && holds(code) === 'yes' ? [system] : [])),
  ];
  return systems.length > 1 ? [...new Set(systems)] : systems[0];
}

const versionOf = ({ definition: { version } }: KnownSystem): string => version ?? 'one without a version';

const no = (wrong: CodeVerdict['wrong'] & string, message: string): CodeVerdict => ({ verdict: 'no', wrong, message });

const unknown = (why: string, system: string | undefined, code: string): CodeVerdict => ({
  verdict: 'unknown',
  message: `Not checked: ${why}`,
  ...(system !== undefined && { system }),
  code,
});

const wrongDisplay = (right: string, display: string): CodeVerdict => ({
  ...no('display', `The display of this code is ${right}, not ${display}`),
  display: right,
});

const hint = (code: string, known: Iterable<string>): string => {
  const guess = nearest(code, known);
  return guess === undefined || guess === code ? '' : `; did you mean ${guess}?`;
};

/** Of a code that the system has: whether its display is right, and whether it may be used. */
function ofConcept({ definition, anyCase }: KnownSystem, concept: CodeSystemConcept, asked: AskedCode): CodeVerdict {
  const { code, display } = concept;
  if (asked.display !== undefined && display !== undefined && !isDisplayOf(concept, asked.display))
    return wrongDisplay(display, asked.display);
  if (asked.abstract === false && isAbstract(concept))
    return no('code', `${code} only groups other codes and is not to be used itself`);
  const message = anyCase && code !== asked.code ? { message: `The code system writes this code ${code}` } : {};
  const shown = display === undefined ? {} : { display };
  return { verdict: 'yes', system: definition.url ?? '', code, ...shown, ...message };
}

/** Whether the concept is there to group others. */
export const isAbstract = ({ property = [] }: CodeSystemConcept): boolean =>
  property.some(({ code, valueBoolean }) => (code === 'notSelectable' || code === 'abstract') && valueBoolean === true);

/** Whether the concept is no longer to be used. */
export const isInactive = ({ property = [] }: CodeSystemConcept): boolean =>
  property.some(
    ({ code, valueBoolean, valueCode, valueString }) =>
      (code === 'inactive' && valueBoolean === true) ||
      (code === 'status' && ['retired', 'inactive', 'deprecated'].includes(valueCode ?? valueString ?? '')),
  );

function ofForm(system: string, code: string): CodeVerdict {
  const follows = externalSystems.get(system);
  if (follows !== undefined)
    return follows(code) ? { verdict: 'yes', system, code } : no('code', `${code} is no code of ${system}`);
  const form = codeForms.get(system);
  if (form !== undefined && !form.fits(code))
    return no('code', `${code} has not the form of a code of ${system}: ${form.says}`);
  const why =
    form === undefined ? `code system ${system} is not here` : 'the code has the right form; the list is not here';
  return unknown(why, system, code);
}
