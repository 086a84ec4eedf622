// Turns what a run has found into issues: once each, errors first. https://hl7.org/fhir/R4/operationoutcome.html
import { isError, type Issue } from '../fhir/outcome.js';
import type { Finding, Run } from './run.js';

/** The findings as issues, errors first; beyond the limit a last issue counts the rest. */
export function issuesOf(run: Run, limit: number): readonly Issue[] {
  const findings = once(run.findings);
  const total = findings.length + run.dropped;
  const errors = findings.filter(({ finding }) => isError(finding));
  const others = findings.filter(({ finding }) => !isError(finding));
  const ordered = [...errors, ...others];
  if (total <= limit && run.dropped === 0) return ordered.map(issueOf);
  const first = ordered.slice(0, limit);
  const text = `${total - first.length} more issues are not told (limit ${first.length})`;
  return [...first.map(issueOf), { severity: 'information', code: 'informational', text }];
}

const fewFindings = 16;

/** The base names a value set with its version, a profile often without. */
const withoutVersions = (text: string): string => text.replaceAll(/\|\d[\w.-]*/g, '');

const areSame = (one: Finding, other: Finding): boolean =>
  one.path === other.path &&
  one.severity === other.severity &&
  (one.text === other.text || withoutVersions(one.text) === withoutVersions(other.text));

/** Something that was found, and all profiles that ask for it. */
interface Told {
  readonly finding: Finding;
  profiles: readonly string[] | undefined;
}

/** What two profiles say of the same place in the same words is told once, with both. What the base asks for is no profile's. */
function once(findings: readonly Finding[]): readonly Told[] {
  const told: Told[] = [];
  // A few are compared one by one: that takes less than a key of each.
  const byKey = findings.length > fewFindings ? new Map<string, Told>() : undefined;
  for (const finding of findings) {
    const { path, severity, text, profile } = finding;
    const key = byKey && `${path} ${severity} ${withoutVersions(text)}`;
    const known = byKey ? byKey.get(key ?? '') : told.find((one) => areSame(one.finding, finding));
    if (known === undefined) {
      const first: Told = { finding, profiles: profile === undefined ? undefined : [profile] };
      told.push(first);
      byKey?.set(key ?? '', first);
    } else if (profile !== undefined && known.profiles?.includes(profile) === false)
      known.profiles = [...known.profiles, profile];
  }
  return told;
}

const constraintSystem = 'http://hl7.org/fhir/StructureDefinition/ElementDefinition#constraint';

function issueOf({ finding: { severity, code, text, path, key, child }, profiles }: Told): Issue {
  return {
    severity,
    code,
    text,
    expression: path,
    ...(child !== undefined && { child }),
    ...(profiles !== undefined && { profiles }),
    ...(key !== undefined && { coding: { system: constraintSystem, code: key } }),
  };
}
