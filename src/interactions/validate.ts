// $validate: everything there is to say about a resource, and whether a write of it would be taken, without storing it. https://hl7.org/fhir/R4/operation-resource-validate.html
import type { ClientWrite } from '../delivery/client-write.js';
import { isError, operationOutcome, OutcomeError, type Issue } from '../fhir/outcome.js';
import type { Resource } from '../fhir/resource.js';
import { coreStructures } from '../validation/canonical.js';
import type { Answer, InteractionContext, TypeRequest } from './interaction.js';
import { placed } from './placed.js';
import { read } from './read.js';
import { wrongType } from './resource-body.js';
import { readValidateRequest, type ValidateRequest } from './validate-request.js';

type Subject = ValidateRequest & Pick<TypeRequest, 'type' | 'id' | 'body'>;

/**
 * Answers 200 with an OperationOutcome, also where the resource is not valid. The resource is the body, the parameter
 * `resource` of a Parameters body, or at an instance without a body the stored one.
 * Errors: OutcomeError 400 where the request is not understood; 404 and 410 as read.
 */
export async function validateOperation(context: InteractionContext, request: TypeRequest): Promise<Answer> {
  const asked = readValidateRequest(request);
  const subject: Subject = { ...request, ...asked, resource: await resourceOf(context, request, asked) };
  const issues = subject.mode === 'delete' ? await refusedDelete(context, subject) : await issuesOf(context, subject);
  const { body, root } = subject;
  const told = body && root !== undefined ? issues.map((issue) => placed(issue, body, root)) : issues;
  return { status: 200, json: JSON.stringify(operationOutcome(told)) };
}

async function resourceOf(
  context: InteractionContext,
  { id = '', ...request }: TypeRequest,
  { resource, mode }: ValidateRequest,
): Promise<unknown> {
  if (resource !== undefined || mode === 'delete') return resource;
  const stored = await read(context, { ...request, id });
  return JSON.parse(stored.json ?? 'null');
}

async function issuesOf(context: InteractionContext, subject: Subject): Promise<readonly Issue[]> {
  const { resource, type, profiles } = subject;
  const said: unknown = (Object(resource) as Record<string, unknown>)['resourceType'];
  // Where it is of no type at all there is nothing to hold it against.
  if (typeof said !== 'string' || (said !== type && context.mustSupport(resource, coreStructures + said) === undefined))
    return [wrongType(said, type)];
  const issues = [
    ...(said === type ? [] : [wrongType(said, type)]),
    ...inTheirWords(context, subject, context.validate(resource, { profiles })),
  ];
  if (!issues.some(isError)) issues.push(...(await refusedWrite(context, subject)));
  if (subject.mustSupport) issues.push(...supportOf(context, subject));
  return issues.some(isError) ? issues : [...issues, whatWasChecked(context, subject, issues)];
}

/** The profiles that the resource was held against: those asked for and those it claims, as far as they are known. */
function profilesOf({ mustSupport }: InteractionContext, { resource, profiles }: Subject): readonly string[] {
  const claimed: unknown = (resource as Resource).meta?.profile;
  const all = new Set([...profiles, ...(Array.isArray(claimed) ? (claimed as readonly unknown[]) : [])]);
  return [...all].filter((one): one is string => typeof one === 'string' && mustSupport(resource, one) !== undefined);
}

/** Issues of a resource that is held against what a system accepts name that system's own field. */
function inTheirWords(
  { fieldsOfProfile }: InteractionContext,
  { resource, type, profiles }: Subject,
  issues: readonly Issue[],
): readonly Issue[] {
  const claimed = issues.flatMap((issue) => issue.profiles ?? []);
  const [fieldOf] = [...profiles, ...claimed].flatMap((profile) => fieldsOfProfile(profile, type) ?? []);
  if (fieldOf === undefined) return issues;
  return issues.map((issue) => {
    const { expression, child } = issue;
    const field = expression === undefined ? undefined : fieldOf({ resource: resource as Resource, expression, child });
    return field === undefined || issue.text.includes(field) ? issue : { ...issue, field };
  });
}

/** Why a create or update of the valid resource would be refused all the same. */
async function refusedWrite(context: InteractionContext, subject: Subject): Promise<readonly Issue[]> {
  const { mode, type, id } = subject;
  const resource = subject.resource as Resource;
  if (mode === 'create') {
    const refused = await refusalOf(context, { method: 'create', type, resource, decimals: undefined });
    return resource.id === undefined
      ? refused
      : [...refused, told(`The id ${resource.id} is not kept: a create gives a new one`, `${type}.id`)];
  }
  if (mode !== 'update' || id === undefined) return [];
  if (resource.id === id) return refusalOf(context, { method: 'update', type, id, resource, decimals: undefined });
  const found = resource.id === undefined ? 'no id' : `the id ${resource.id}`;
  const text = `The URL says ${type}/${id}, the resource has ${found}; for an update they must agree`;
  return [{ severity: 'error', code: 'invalid', text, expression: `${type}.id` }];
}

async function refusedDelete(context: InteractionContext, { type, id = '' }: Subject): Promise<readonly Issue[]> {
  const issues = await refusalOf(context, { method: 'delete', type, id });
  const isGone = issues.some(({ code }) => code === 'not-found' || code === 'deleted');
  if (isGone) return [told(`${type}/${id} is not here: deleting it changes nothing`)];
  return issues.length > 0 ? issues : [told(`All OK: ${type}/${id} can be deleted`)];
}

async function refusalOf({ wouldWrite }: InteractionContext, write: ClientWrite): Promise<readonly Issue[]> {
  try {
    await wouldWrite(write);
    return [];
  } catch (error) {
    if (error instanceof OutcomeError) return error.issues;
    throw error;
  }
}

const told = (text: string, expression?: string): Issue => ({
  severity: 'information',
  code: 'informational',
  text,
  ...(expression !== undefined && { expression }),
});

function whatWasChecked(context: InteractionContext, subject: Subject, issues: readonly Issue[]): Issue {
  const { type, mode } = subject;
  const profiles = profilesOf(context, subject);
  const against = ['R4', ...profiles.map((profile) => `the profile ${profile}`)].join(', ');
  const write = mode === 'create' || mode === 'update' ? `; it would be taken as ${mode}` : '';
  const rest = issues.some(({ severity }) => severity === 'warning') ? 'No errors' : 'All OK';
  return told(`${rest}: the ${type} was checked against ${against}${write}`);
}

/** One line a profile: how many of its mustSupport elements are there, and which are not. A report, never an error. */
function supportOf(context: InteractionContext, subject: Subject): readonly Issue[] {
  return profilesOf(context, subject).flatMap((profile) => {
    const report = context.mustSupport(subject.resource, profile) ?? [];
    const absent = report.filter(({ isPresent }) => !isPresent).map(({ element }) => element);
    const not = absent.length === 0 ? '' : `; not given: ${absent.join(', ')}`;
    return [
      {
        ...told(`mustSupport: ${report.length - absent.length} of ${report.length} elements are given${not}`),
        profiles: [profile],
      },
    ];
  });
}
