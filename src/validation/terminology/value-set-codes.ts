// The codes of a value set as they are gathered: those that are listed, and rules for the rest. https://hl7.org/fhir/R4/valueset-operations.html#expand

export type Verdict = 'yes' | 'no' | 'unknown';

/** The codes of a value set. */
export interface CodesOfValueSet {
  readonly url: string;
  /** The codes that can be listed: system → code → display, where the value set itself says one. */
  readonly listed: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
  /** Every listed code, whatever its system: for elements of type code. */
  readonly codes: ReadonlySet<string>;
  /** Systems of which codes are in the set by a rule that cannot be listed. */
  readonly rules: readonly SystemRule[];
  /** Whether the set holds this coding; without a system any system counts. */
  readonly holds: (system: string | undefined, code: string) => Verdict;
  /** Why part of it cannot be known, in words; empty when all is known. */
  readonly unknown: readonly string[];
  /** What was read for it: addresses of code systems and value sets. */
  readonly from: ReadonlySet<string>;
  /** The systems of listed codes that take upper and lower case for the same. */
  readonly anyCase: ReadonlySet<string>;
}

/** Codes of a system (`*`: of any) that are in a set without being listed. */
export interface SystemRule {
  readonly system: string;
  readonly holds: (code: string) => Verdict;
  /** Why they are not listed, in words. */
  readonly says: string;
}

/** A set while it is gathered. */
export interface Parts {
  readonly listed: Map<string, Map<string, string | undefined>>;
  readonly rules: SystemRule[];
  readonly unknown: Set<string>;
  readonly from: Set<string>;
  readonly anyCase: Set<string>;
}

export const noParts = (): Parts => ({
  listed: new Map(),
  rules: [],
  unknown: new Set(),
  from: new Set(),
  anyCase: new Set(),
});

/** Leaves codes of a system to a rule, with why nothing more is known. */
export function addRule(parts: Parts, system: string, holds: SystemRule['holds'], unknown: readonly string[]): void {
  parts.rules.push({ system, holds, says: unknown.join('; ') });
  for (const reason of unknown) parts.unknown.add(reason);
}

/** The set as it can be asked. */
export function finished(url: string, { listed, rules, unknown, from, anyCase }: Parts): CodesOfValueSet {
  const codes = new Set<string>();
  for (const ofSystem of listed.values()) for (const code of ofSystem.keys()) codes.add(code);
  const folded = anyCase.size === 0 ? undefined : foldedCodes(listed, anyCase);
  const holds = (system: string | undefined, code: string): Verdict => {
    if (system === undefined ? codes.has(code) : listed.get(system)?.has(code) === true) return 'yes';
    if (folded !== undefined && isFolded(folded, system, code)) return 'yes';
    let verdict: Verdict = 'no';
    for (const rule of rules) {
      if (system !== undefined && rule.system !== system && rule.system !== '*') continue;
      const held = rule.holds(code);
      if (held === 'yes') return 'yes';
      if (held === 'unknown') verdict = 'unknown';
    }
    return verdict;
  };
  return { url, listed, codes, rules, unknown: [...unknown], holds, from, anyCase };
}

type Folded = ReadonlyMap<string, ReadonlySet<string>>;

const foldedCodes = (listed: CodesOfValueSet['listed'], anyCase: ReadonlySet<string>): Folded =>
  new Map(
    [...anyCase].map((system) => {
      const codes = [...(listed.get(system)?.keys() ?? [])];
      return [system, new Set(codes.map((code) => code.toLowerCase()))];
    }),
  );

function isFolded(folded: Folded, system: string | undefined, code: string): boolean {
  const lower = code.toLowerCase();
  if (system !== undefined) return folded.get(system)?.has(lower) === true;
  for (const codes of folded.values()) if (codes.has(lower)) return true;
  return false;
}

/** Lists one code. */
export function list(parts: Parts, system: string, code: string, display: string | undefined): void {
  let codes = parts.listed.get(system);
  if (codes === undefined) parts.listed.set(system, (codes = new Map<string, string | undefined>()));
  codes.set(code, display);
}

/** What two conditions say together. */
export const both = (a: Verdict, b: Verdict): Verdict =>
  a === 'no' || b === 'no' ? 'no' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';

const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
export const not = (verdict: Verdict): Verdict => opposite[verdict];

/** Codes of which it is not known whether they are in the set. */
export function addUnsure(parts: Parts, system: string, codes: ReadonlySet<string>, unknown: readonly string[]): void {
  if (codes.size > 0) addRule(parts, system, (code) => (codes.has(code) ? 'unknown' : 'no'), unknown);
}
