// What a call of $validate asks for: a resource, a mode and profiles, in the URL, as a bare resource or as Parameters. https://hl7.org/fhir/R4/operation-resource-validate.html
import { refusal, shown } from '../fhir/outcome.js';
import type { TypeRequest } from './interaction.js';
import { isParameters, partsOf, textOf, type Part } from './parameters.js';

const modes = ['create', 'update', 'delete', 'profile'] as const;
export type ValidateMode = (typeof modes)[number];

/** The parameters that may stand in the URL. `mustSupport` is ours. */
export const validateParameters = ['mode', 'profile', 'mustSupport'];

export interface ValidateRequest {
  /** Undefined where none is sent: then the stored one is meant. */
  readonly resource: unknown;
  /** Where the resource stands in the body; undefined where it is the stored one. */
  readonly root: string | undefined;
  readonly mode: ValidateMode | undefined;
  readonly profiles: readonly string[];
  /** Whether the caller wants to know which mustSupport elements of the profiles are there. */
  readonly mustSupport: boolean;
}

/**
 * Reads the request.
 * Errors: OutcomeError 400 for a mode that is not one, or that needs an instance; for Parameters that are not understood;
 * and where there is nothing to validate.
 */
export function readValidateRequest({ body, parameters, type, id }: TypeRequest): ValidateRequest {
  const isBare = body !== undefined && !isParameters(body.value);
  const parts = body === undefined || isBare ? [] : knownParts(body.value);
  const values = (name: string): readonly string[] => [
    ...parameters.filter(([known]) => known === name).map(([, value]) => value),
    ...parts.filter((part) => part.name === name).map(valueOf),
  ];
  const at = parts.findIndex(({ name }) => name === 'resource');
  const profiles = [...new Set(values('profile'))];
  if (profiles.includes('')) throw refusal(400, 'invalid', 'profile must name a profile by its canonical URL');
  const mode = modeOf(once('mode', values('mode')), id);
  const mustSupport = once('mustSupport', values('mustSupport')) ?? 'false';
  if (mustSupport !== 'true' && mustSupport !== 'false')
    throw refusal(400, 'invalid', `mustSupport must be true or false, not ${shown(mustSupport)}`);
  once(
    'resource',
    parts.flatMap(({ name }) => (name === 'resource' ? [name] : [])),
  );
  const asked = { mode, profiles, mustSupport: mustSupport === 'true' };
  if (isBare) return { resource: body.value, root: '', ...asked };
  if (at >= 0) return { resource: resourceOf(parts[at]), root: `.parameter[${at}].resource`, ...asked };
  if (id === undefined) throw refusal(400, 'required', `A ${type}, or Parameters with one as "resource", is expected`);
  return { resource: undefined, root: undefined, ...asked };
}

function modeOf(mode: string | undefined, id: string | undefined): ValidateMode | undefined {
  if (mode === undefined) return undefined;
  const known = modes.find((one) => one === mode);
  if (known === undefined) throw refusal(400, 'invalid', `mode must be one of ${modes.join(', ')}, not ${shown(mode)}`);
  if (id === undefined && (known === 'update' || known === 'delete'))
    throw refusal(
      400,
      'invalid',
      `mode=${known} is asked of one resource: the URL must name it, as in Patient/[id]/$validate`,
    );
  return known;
}

function once(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw refusal(400, 'invalid', `${name} is given ${values.length} times; once is expected`);
  return values[0];
}

function knownParts(body: object): readonly Part[] {
  const known = ['resource', ...validateParameters];
  const parts = partsOf(body);
  for (const [index, { name }] of parts.entries())
    if (typeof name !== 'string' || !known.includes(name)) {
      const text = `A parameter named ${shown(name)} is not known to $validate; known are ${known.join(', ')}`;
      throw refusal(400, 'not-supported', text, `Parameters.parameter[${index}]`);
    }
  return parts;
}

function resourceOf(part: Part | undefined): unknown {
  if (part?.resource === undefined)
    throw refusal(400, 'required', 'The parameter "resource" must hold the resource as its "resource"');
  return part.resource;
}

/** The value of a parameter, whatever primitive type it is given as. */
function valueOf({ name, value }: Part): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  const said = `The parameter ${shown(name)} has no value that is text, as in valueCode or valueUri`;
  throw refusal(400, 'required', said);
}
