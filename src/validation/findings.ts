// Turns what a run has found into issues: once each, errors first where there are too many. https://hl7.org/fhir/R4/operationoutcome.html
import type { Issue } from '../fhir/outcome.js';
import type { Finding, Run } from './run.js';

const isError = (finding: Finding): boolean => finding.severity === 'error' || finding.severity === 'fatal';

/** The findings as issues; beyond the limit only errors come first and a last issue counts the rest. */
export function issuesOf(run: Run, limit: number): readonly Issue[] {
  const findings = once(run.findings);
  const total = findings.length + run.dropped;
  if (total <= limit) return findings.map(issueOf);
  const first = [...findings.filter(isError), ...findings.filter((one) => !isError(one))].slice(0, limit);
  const text = `${total - first.length} more issues are not told (limit ${limit})`;
  return [...first.map(issueOf), { severity: 'information', code: 'informational', text }];
}

const fewFindings = 16;

const areSame = (one: Finding, other: Finding): boolean =>
  one.path === other.path && one.text === other.text && one.severity === other.severity;

/** Without what two profiles say of the same place in the same words. */
function once(findings: readonly Finding[]): readonly Finding[] {
  // A few are compared one by one: that takes less than a key of each.
  if (findings.length <= fewFindings)
    return findings.filter((one, index) => findings.findIndex((other) => areSame(one, other)) === index);
  const seen = new Set<string>();
  return findings.filter(({ path, severity, text }) => {
    const key = `${path} ${severity} ${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const constraintSystem = 'http://hl7.org/fhir/StructureDefinition/ElementDefinition#constraint';

function issueOf({ severity, code, text, path, key, missing, profile }: Finding): Issue {
  return {
    severity,
    code,
    text,
    expression: path,
    ...(missing !== undefined && { missing }),
    ...(profile !== undefined && { diagnostics: `Asked for by ${profile}` }),
    ...(key !== undefined && { coding: { system: constraintSystem, code: key } }),
  };
}
