// $validate: everything there is to say about a resource, without storing it. https://hl7.org/fhir/R4/resource-operation-validate.html
import { operationOutcome, refusal, type Issue } from '../fhir/outcome.js';
import type { Answer, InteractionContext, TypeRequest } from './interaction.js';
import { read } from './read.js';

const modes = ['create', 'update', 'delete', 'profile'];

/** The parameters that may stand in the URL. */
export const validateParameters = ['mode', 'profile'];

interface Subject {
  readonly resource: unknown;
  /** Where the resource stands in the body; undefined where it is the stored one. */
  readonly root: string | undefined;
  readonly mode: string | undefined;
  readonly profiles: readonly string[];
}

/**
 * Answers 200 with an OperationOutcome, also where the resource is not valid. The resource is the body, the parameter
 * `resource` of a Parameters body, or at an instance without a body the stored one.
 * Errors: OutcomeError 400 where there is nothing to validate or `mode` is not known; 404 and 410 as read.
 */
export async function validateOperation(context: InteractionContext, request: TypeRequest): Promise<Answer> {
  const subject = await subjectOf(context, request);
  if (subject.mode !== undefined && !modes.includes(subject.mode)) {
    throw refusal(400, 'invalid', `mode must be one of ${modes.join(', ')}`);
  }
  const issues = [...agreementIssues(subject, request)];
  if (subject.mode !== 'delete') issues.push(...context.validate(subject.resource, { profiles: subject.profiles }));
  const { body } = request;
  const { root } = subject;
  const placed = issues.map((issue): Issue => {
    if (!body || root === undefined || issue.expression === undefined) return issue;
    return { ...issue, position: body.positionOf(issue.expression, root) };
  });
  return { status: 200, json: JSON.stringify(operationOutcome(placed)) };
}

async function subjectOf(context: InteractionContext, request: TypeRequest): Promise<Subject> {
  const { body, type, id } = request;
  const mode = request.parameters.find(([name]) => name === 'mode')?.[1];
  const profiles = request.parameters.filter(([name]) => name === 'profile').map(([, value]) => value);
  if (body && !isParameters(body.value)) return { resource: body.value, root: '', mode, profiles };
  const parameters = body ? partsOf(body.value) : [];
  const at = parameters.findIndex(({ name, resource }) => name === 'resource' && resource !== undefined);
  const more = {
    mode: textOf(parameters, 'mode')[0] ?? mode,
    profiles: [...profiles, ...textOf(parameters, 'profile')],
  };
  if (at >= 0) return { resource: parameters[at]?.resource, root: `.parameter[${at}].resource`, ...more };
  if (id === undefined) throw refusal(400, 'required', `A ${type}, or Parameters with one as "resource", is expected`);
  const stored = await read(context, { ...request, id });
  return { resource: JSON.parse(stored.json ?? 'null'), root: undefined, ...more };
}

function agreementIssues({ resource, mode }: Subject, { type, id }: TypeRequest): readonly Issue[] {
  const said = Object(resource) as { readonly resourceType?: unknown; readonly id?: unknown };
  const issue = (text: string, expression: string): Issue => ({ severity: 'error', code: 'invalid', text, expression });
  const issues: Issue[] = [];
  if (said.resourceType !== type) issues.push(issue(`The URL says ${type}, the resource does not`, 'resourceType'));
  if (mode === 'update' && id !== undefined && said.id !== id) {
    issues.push(issue('For an update the id in the resource must be the one in the URL', `${type}.id`));
  }
  return issues;
}

type Parameter = Readonly<Record<string, unknown>>;

const isParameters = (value: object): boolean => 'resourceType' in value && value.resourceType === 'Parameters';

const partsOf = (value: object): readonly { readonly name?: unknown; readonly resource?: unknown }[] => {
  const parts: unknown = 'parameter' in value ? value.parameter : undefined;
  return Array.isArray(parts) ? parts.map((part) => Object(part) as Parameter) : [];
};

/** The texts of the parameters of that name, whatever primitive type they are given as. */
const textOf = (parameters: readonly object[], name: string): readonly string[] =>
  parameters
    .filter((parameter) => (parameter as Parameter)['name'] === name)
    .flatMap((parameter) => Object.entries(parameter))
    .flatMap(([key, value]) => (key.startsWith('value') && typeof value === 'string' ? [value] : []));
