// Where in the text of the body an issue stands, for people who have the text before them. https://hl7.org/fhir/R4/operationoutcome-definitions.html#OperationOutcome.issue.location
import type { Issue } from '../fhir/outcome.js';
import type { Body } from './interaction.js';

/** The issue with line and column of its place; `root` is the path of the resource in the body. */
export function placed(issue: Issue, body: Body, root = ''): Issue {
  const { expression, child, position } = issue;
  if (expression === undefined || position !== undefined) return issue;
  return { ...issue, position: body.positionOf(child === undefined ? expression : `${expression}.${child}`, root) };
}
