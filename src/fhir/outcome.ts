// Issues, the error that carries them, and the OperationOutcome made from them. https://hl7.org/fhir/R4/operationoutcome.html
import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';

/** One finding: what, where (FHIRPath with indices), what was expected and what to do (in `text`). Never holds patient data beyond what the caller sent. */
export interface Issue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  readonly code: OperationOutcomeIssue['code'];
  readonly text: string;
  readonly diagnostics?: string;
  readonly expression?: string;
  /** The member below `expression` that it is about, where FHIRPath cannot lead to it: what is missing (`beneficiary`), unknown or too many. */
  readonly child?: string;
  /** The profiles that ask for it, where the base definition does not. */
  readonly profiles?: readonly string[];
  /** The system's own field whose value stands there: `Kareo ▸ Insurance policy ▸ Policy Number`. */
  readonly field?: string;
  /** A code of ours for `details.coding`, e.g. a reason code or a constraint key, with its system. */
  readonly coding?: { readonly system: string; readonly code: string };
  /** Where in the text of the body, both from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** Whether the issue refuses what was sent. */
export const isError = ({ severity }: Pick<Issue, 'severity'>): boolean => severity === 'error' || severity === 'fatal';

/** A refusal: the caller's fault, told with an HTTP status and its issues. A fault of ours is an ordinary Error and becomes a 500. */
export class OutcomeError extends Error {
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, issues: readonly Issue[], headers: Readonly<Record<string, string>> = {}) {
    super(issues.map((issue) => issue.text).join('; '));
    this.name = 'OutcomeError';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** The OperationOutcome that says these issues; an empty list says that all is well. */
export function operationOutcome(issues: readonly Issue[]): OperationOutcome {
  const said = issues.length > 0 ? issues : [allOk];
  return { resourceType: 'OperationOutcome', issue: said.map(toIssue) };
}

const allOk: Issue = { severity: 'information', code: 'informational', text: 'All OK' };

/** What stands beside the text: the system's own field, who asks for it, and what else there is to say. */
function diagnosticsOf({ field, profiles, diagnostics }: Issue): string | undefined {
  const said = [
    field,
    profiles === undefined ? undefined : `Asked for by ${profiles.join(' and ')}`,
    diagnostics,
  ].flatMap((one) => one ?? []);
  return said.length === 0 ? undefined : said.join('. ');
}

function toIssue(issue: Issue): OperationOutcomeIssue {
  const diagnostics = diagnosticsOf(issue);
  return {
    severity: issue.severity,
    code: issue.code,
    details: issue.coding ? { coding: [issue.coding], text: issue.text } : { text: issue.text },
    ...(diagnostics !== undefined && { diagnostics }),
    ...(issue.expression !== undefined && { expression: [issue.expression] }),
    ...(issue.position && {
      extension: [
        { url: `${positionExtension}-line`, valueInteger: issue.position.line },
        { url: `${positionExtension}-col`, valueInteger: issue.position.column },
      ],
    }),
  };
}

const positionExtension = 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue';

/** A refusal with one issue. */
export const refusal = (status: number, code: Issue['code'], text: string, expression?: string): OutcomeError =>
  new OutcomeError(status, [{ severity: 'error', code, text, ...(expression !== undefined && { expression }) }]);

/** 404: nothing is known under this reference. */
export const notFound = (reference: string): OutcomeError =>
  refusal(404, 'not-found', `${reference} is not known here`);

/** 410: it was here and was deleted. */
export const gone = (reference: string): OutcomeError => refusal(410, 'deleted', `${reference} has been deleted`);

/** A found value in a few words: quoted text cut at 60 characters, or the kind of thing it is. */
export function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (typeof value === 'object') return 'an object';
  if (typeof value !== 'string') return `${value as number | boolean | undefined}`;
  return JSON.stringify(value.length > 60 ? value.slice(0, 60) + '…' : value);
}
