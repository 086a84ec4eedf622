// What an operation of terminology is asked: the parameters of the URL, and those of a Parameters body. https://hl7.org/fhir/R4/operations.html#request
import type { CodeableConcept, Coding, ValueSet } from 'fhir/r4.js';
import { OutcomeError, isError, notFound, refusal } from '../fhir/outcome.js';
import type { DefinitionType } from '../validation/definition-index.js';
import type { InteractionContext, InteractionRequest } from './interaction.js';
import { isParameters, partsOf, textOf } from './parameters.js';

/** An operation: its name, and the parameters it knows. */
export interface Operation {
  readonly name: string;
  /** Those that may stand in the URL too. */
  readonly simple: readonly string[];
  /** Those that are more than a text: `coding`, `codeableConcept`, `valueSet`. */
  readonly complex: readonly string[];
}

/** The parameters as they were given. */
export interface OperationParameters {
  /** The value of a parameter that is given once. */
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  /** A parameter of an operation that must be given. Throws OutcomeError 400. */
  readonly required: (name: string) => string;
  /** `true` or `false`. Throws OutcomeError 400 for anything else. */
  readonly flag: (name: string) => boolean | undefined;
  /** A whole number. Throws OutcomeError 400 for anything else. */
  readonly number: (name: string) => number | undefined;
  readonly coding: Coding | undefined;
  readonly codeableConcept: CodeableConcept | undefined;
  readonly valueSet: ValueSet | undefined;
}

/** Errors: OutcomeError 400 for a body that is not Parameters, a parameter that is not known, has no value or stands there twice. */
export function readParameters(
  operation: Operation,
  context: InteractionContext,
  request: InteractionRequest,
): OperationParameters {
  const { name, simple, complex } = operation;
  const texts = new Map<string, string[]>();
  const values = new Map<string, unknown>();
  const put = (key: string, value: string): void => void texts.set(key, [...(texts.get(key) ?? []), value]);
  for (const [key, value] of request.parameters) put(key, value);
  partsOf(bodyOf(request)).forEach(({ name: key, resource, value: said }, at) => {
    const value = resource ?? said;
    const place = `Parameters.parameter[${at}]`;
    if (typeof key === 'string' && complex.includes(key)) {
      if (typeof value !== 'object' || value === null)
        throw refusal(400, 'invalid', `${key} of ${name} is no text but a value of its own type`, place);
      values.set(key, value);
    } else if (typeof key === 'string' && (simple.includes(key) || request.prefer.handling === 'lenient')) {
      const text = textOf(value);
      if (text === undefined) throw refusal(400, 'invalid', `${key} of ${name} has no value that is a text`, place);
      put(key, text);
    } else {
      const known = [...simple, ...complex].join(', ');
      throw refusal(400, 'not-supported', `${String(key)} is not known to ${name}; known are ${known}`, place);
    }
  });
  const one = (key: string): string | undefined => {
    const all = texts.get(key) ?? [];
    if (all.length > 1) throw refusal(400, 'invalid', `${name} was given ${all.length} times ${key}; once is right`);
    return all[0] === '' ? undefined : all[0];
  };
  const wrong = (key: string, wanted: string, value: string) =>
    refusal(400, 'invalid', `${key} of ${name} is ${wanted}, not ${value}`);
  return {
    text: one,
    texts: (key) => texts.get(key) ?? [],
    required: (key) => {
      const value = one(key);
      if (value === undefined) throw refusal(400, 'required', `${name} needs ${key}`);
      return value;
    },
    flag: (key) => {
      const value = one(key);
      if (value !== undefined && value !== 'true' && value !== 'false') throw wrong(key, 'true or false', value);
      return value === undefined ? undefined : value === 'true';
    },
    number: (key) => {
      const value = one(key);
      if (value !== undefined && !/^\d{1,6}$/.test(value)) throw wrong(key, 'a whole number', value);
      return value === undefined ? undefined : Number(value);
    },
    coding: codingOf(name, values.get('coding')),
    codeableConcept: conceptOf(name, values.get('codeableConcept')),
    valueSet: valueSetOf(context, values.get('valueSet')),
  };
}

/** Errors: OutcomeError 400 where the body is no Parameters. */
function bodyOf({ body }: InteractionRequest): object {
  if (body === undefined) return {};
  if (!isParameters(body.value))
    throw refusal(400, 'invalid', 'The body of this operation is a Parameters resource', 'resourceType');
  return body.value;
}

function codingOf(operation: string, value: unknown): Coding | undefined {
  if (value === undefined) return undefined;
  const { system, version, code, display } = Object(value) as Readonly<Record<string, unknown>>;
  for (const [key, text] of Object.entries({ system, version, code, display }))
    if (text !== undefined && typeof text !== 'string')
      throw refusal(400, 'invalid', `${key} of a coding of ${operation} is a text`, `Coding.${key}`);
  return value as Coding;
}

function conceptOf(operation: string, value: unknown): CodeableConcept | undefined {
  if (value === undefined) return undefined;
  const { coding } = Object(value) as { readonly coding?: unknown };
  if (!Array.isArray(coding) || coding.length === 0)
    throw refusal(400, 'invalid', `codeableConcept of ${operation} has no coding`, 'CodeableConcept.coding');
  for (const one of coding as readonly unknown[]) codingOf(operation, one);
  return value as CodeableConcept;
}

/** A value set that comes with the request must be one before it is composed. */
function valueSetOf({ validate }: InteractionContext, value: unknown): ValueSet | undefined {
  if (value === undefined) return undefined;
  const errors = validate(value).filter(isError);
  if (errors.length > 0) throw new OutcomeError(422, errors);
  if ((value as { readonly resourceType?: unknown }).resourceType !== 'ValueSet')
    throw refusal(400, 'invalid', 'The resource of the parameter valueSet is a ValueSet', 'resourceType');
  return value as ValueSet;
}

/** The address of the definition that an instance-level request names by its id; undefined at type level. Errors: OutcomeError 404. */
export function urlOfInstance(
  context: InteractionContext,
  type: DefinitionType,
  { id }: InteractionRequest,
): string | undefined {
  if (id === undefined) return undefined;
  const url = context.definitions().urlOf(type, id);
  if (url === undefined) throw notFound(`${type}/${id}`);
  return url;
}

/** The value set that is meant, as its address or itself. Errors: OutcomeError 400 where the request does not say which, or says it twice. */
export function valueSetAsked(
  operation: Operation,
  asked: OperationParameters,
  instance: string | undefined,
): string | ValueSet {
  const url = asked.text('url');
  const said = [instance, asked.valueSet, url].filter((one) => one !== undefined);
  const [first] = said;
  if (first === undefined || said.length > 1)
    throw refusal(
      400,
      first === undefined ? 'required' : 'invalid',
      `${operation.name} needs one value set: by its id in the path, as url, or as valueSet in a Parameters body`,
    );
  const version = asked.text('valueSetVersion');
  return typeof first !== 'string' || version === undefined || first.includes('|') ? first : `${first}|${version}`;
}
