// Expands value sets, checks and looks up codes, as far as the definitions at hand go; what they do not say is told as not known. https://hl7.org/fhir/R4/terminology-service.html
import type { CodeSystemConcept } from 'fhir/r4.js';
import { codeForms } from './code-forms.js';
import type { Definitions } from './definitions.js';
import { externalSystems } from './external-systems.js';
import { nearest } from './nearest.js';
import { createValueSets, walk, type CodesOfValueSet } from './value-sets.js';

/** One code of an expansion. */
export interface ListedCode {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** The codes of a value set that can be listed, and why it may hold more. */
export interface Expanded {
  readonly codes: readonly ListedCode[];
  readonly unknown: readonly string[];
}

/** Whether a code is one; `unknown`: it cannot be told offline. */
export interface CodeVerdict {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** What is wrong, or why it cannot be told. */
  readonly message?: string;
  readonly display?: string;
}

/** A code as it is asked about. */
export interface AskedCode {
  readonly system?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
}

/** What is known of a code system's code. */
export interface FoundCode {
  readonly name: string;
  readonly version: string | undefined;
  readonly display: string | undefined;
}

/** Terminology over one set of definitions. */
export interface Terminology {
  /** Undefined when no such value set is here. */
  readonly expand: (valueSet: string) => Expanded | undefined;
  /** Whether the code is in the value set; undefined when no such value set is here. */
  readonly inValueSet: (valueSet: string, asked: AskedCode) => CodeVerdict | undefined;
  /** Whether the code system has the code. */
  readonly inCodeSystem: (system: string, asked: AskedCode) => CodeVerdict;
  /** Undefined when the system is not here or does not list the code. */
  readonly lookUp: (system: string, code: string) => FoundCode | undefined;
}

export function createTerminology(definitions: Definitions): Terminology {
  const valueSets = createValueSets(definitions);
  const concepts = new Map<string, ReadonlyMap<string, CodeSystemConcept>>();
  const conceptsOf = (system: string): ReadonlyMap<string, CodeSystemConcept> | undefined => {
    const known = concepts.get(system);
    if (known !== undefined) return known;
    const found = definitions.codeSystem(system);
    if (found?.content !== 'complete' || found.concept === undefined) return undefined;
    const all = new Map<string, CodeSystemConcept>();
    walk(found.concept, (concept) => all.set(concept.code, concept));
    concepts.set(system, all);
    return all;
  };
  const inCodeSystem: Terminology['inCodeSystem'] = (system, asked) => {
    const { code } = asked;
    const all = conceptsOf(system);
    if (all === undefined) return ofForm(system, code);
    const found = all.get(code);
    if (found === undefined)
      return { verdict: 'no', message: `${system} has no code ${code}${hint(code, all.keys())}` };
    return withDisplay(asked, found.display);
  };
  return {
    inCodeSystem,
    expand: (canonical) => {
      const codes = valueSets.find(canonical);
      return codes && { codes: listOf(codes), unknown: codes.unknown };
    },
    inValueSet: (canonical, asked) => {
      const codes = valueSets.find(canonical);
      if (codes === undefined) return undefined;
      const verdict = codes.holds(asked.system, asked.code);
      const { system } = asked;
      if (verdict === 'no') {
        const known = (system === undefined ? undefined : codes.listed.get(system)?.keys()) ?? codes.codes;
        const said = system === undefined ? asked.code : `${system}#${asked.code}`;
        return { verdict, message: `${said} is not in ${canonical}${hint(asked.code, known)}` };
      }
      const shown = displayIn(codes, asked) ?? (system && conceptsOf(system)?.get(asked.code)?.display);
      if (verdict === 'yes') return withDisplay(asked, shown);
      // A set that names a whole system says no more than the system does.
      const ofSystem = system === undefined ? undefined : inCodeSystem(system, asked);
      if (ofSystem?.verdict === 'no') return ofSystem;
      return { verdict, message: `Not checked: ${codes.unknown.join('; ')}` };
    },
    lookUp: (system, code) => {
      const found = conceptsOf(system)?.get(code);
      if (found === undefined) return undefined;
      const { name, title, version } = definitions.codeSystem(system) ?? {};
      return { name: title ?? name ?? system, version, display: found.display };
    },
  };
}

const hint = (code: string, known: Iterable<string>): string => {
  const guess = nearest(code, known);
  return guess === undefined || guess === code ? '' : `; did you mean ${guess}?`;
};

function withDisplay({ display }: AskedCode, known: string | undefined): CodeVerdict {
  const shown = known === undefined ? {} : { display: known };
  if (display === undefined || known === undefined || display.toLowerCase() === known.toLowerCase())
    return { verdict: 'yes', ...shown };
  return { verdict: 'no', message: `The display of this code is ${known}, not ${display}`, ...shown };
}

function ofForm(system: string, code: string): CodeVerdict {
  const listed = externalSystems.get(system);
  if (listed !== undefined)
    return listed(code) ? { verdict: 'yes' } : { verdict: 'no', message: `${code} is no code of ${system}` };
  const form = codeForms.get(system);
  if (form !== undefined && !form.fits(code))
    return { verdict: 'no', message: `${code} has not the form of a code of ${system}: ${form.says}` };
  const why = form === undefined ? 'the code system is not here' : 'the code has the right form; the list is not here';
  return { verdict: 'unknown', message: `Not checked: ${why}` };
}

const listOf = ({ listed }: CodesOfValueSet): readonly ListedCode[] =>
  [...listed].flatMap(([system, codes]) =>
    [...codes].map(([code, display]) => ({ system, code, ...(display !== undefined && { display }) })),
  );

function displayIn({ listed }: CodesOfValueSet, { system, code }: AskedCode): string | undefined {
  if (system !== undefined) return listed.get(system)?.get(code);
  for (const codes of listed.values()) if (codes.has(code)) return codes.get(code);
  return undefined;
}
