// The parts of a Parameters resource, as the body of an operation has them. https://hl7.org/fhir/R4/parameters.html
import { refusal, shown } from '../fhir/outcome.js';

/** One part, as it came. */
export interface Part {
  readonly name: unknown;
  /** Its `value[x]`, of whatever type. */
  readonly value: unknown;
  readonly resource: unknown;
}

export const isParameters = (body: object): boolean => 'resourceType' in body && body.resourceType === 'Parameters';

/** The parts in their order. Errors: OutcomeError 400 where `parameter` is no array. */
export function partsOf(parameters: object): readonly Part[] {
  const said: unknown = 'parameter' in parameters ? parameters.parameter : [];
  if (!Array.isArray(said))
    throw refusal(400, 'structure', `Parameters.parameter must be an array, not ${shown(said)}`);
  return said.map((part: unknown): Part => {
    const { name, resource, ...rest } = Object(part) as Readonly<Record<string, unknown>>;
    const value = Object.entries(rest).find(([member]) => member.startsWith('value'))?.[1];
    return { name, value, resource };
  });
}

/** A value as a URL would say it; undefined where it is no primitive. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
