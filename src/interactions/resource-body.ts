// What create and update both ask of a body: a resource of the type in the URL, valid. https://hl7.org/fhir/R4/http.html#create
import { OutcomeError, isError, refusal, shown, type Issue } from '../fhir/outcome.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import type { Validate } from '../validation/validate.js';
import type { Body } from './interaction.js';

/** A body that may be stored, and what validation said beside errors. */
export interface Accepted {
  readonly resource: Resource;
  readonly decimals: Body['decimals'];
  readonly warnings: readonly Issue[];
}

/**
 * The body as a resource of the type.
 * Errors: OutcomeError 400 where there is no body or it is of another type; 422 with every issue where it is not valid.
 */
export function acceptResource(body: Body | undefined, type: ResourceType, validate: Validate): Accepted {
  if (!body) throw refusal(400, 'required', `A ${type} is expected in the body`);
  const found: unknown = 'resourceType' in body.value ? body.value.resourceType : undefined;
  if (found !== type) {
    throw new OutcomeError(400, [wrongType(found, type)]);
  }
  const issues = validate(body.value);
  if (issues.some(isError)) throw new OutcomeError(422, issues);
  return { resource: body.value as Resource, decimals: body.decimals, warnings: issues };
}

/** What is said where the resource is not of the type in the URL. */
export function wrongType(found: unknown, type: ResourceType): Issue {
  const said = found === undefined ? 'the body has no resourceType' : `the resourceType of the body is ${shown(found)}`;
  const text = `The URL says ${type}, ${said}; they must agree`;
  return { severity: 'error', code: 'invalid', text, expression: type, child: 'resourceType' };
}
