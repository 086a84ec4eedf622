// How a request body is read: one declared field per member, refused with Django REST framework's own reasons. Elation API, "Errors".
import { Refusal } from './refusal.js';
import type { State } from './state.js';

/** What is wrong with one member: a list of reasons, or a map or list of them for a nested value. */
export type Reasons = unknown;

/** Thrown by a field; caught by `readFields`. */
export class Unfit extends Error {
  readonly reasons: Reasons;

  constructor(reasons: Reasons) {
    super(JSON.stringify(reasons));
    this.reasons = reasons;
  }
}

export interface Field {
  /** Must be there on create and PUT. */
  readonly required: boolean;
  readonly nullable: boolean;
  /** The value as it is kept; throws Unfit. */
  readonly accept: (value: unknown, state: State) => unknown;
}

export type Fields = Readonly<Record<string, Field>>;
/** PATCH asks for nothing; create and PUT ask for the required members. */
export type Mode = 'create' | 'put' | 'patch';
export type Values = Record<string, unknown>;

/** Reads the members that are declared and given; others are ignored, as the vendor does. Either no error, or no use of the values. */
export function readFields(
  fields: Fields,
  body: unknown,
  mode: Mode,
  state: State,
): { readonly values: Values; readonly errors: Readonly<Record<string, Reasons>> | undefined } {
  if (!isRecord(body)) {
    const reason = `Invalid data. Expected a dictionary, but got ${pythonType(body)}.`;
    return { values: {}, errors: { non_field_errors: [reason] } };
  }
  const values: Values = {};
  const errors: Record<string, Reasons> = {};
  for (const name in fields) {
    const field = fields[name];
    if (field === undefined) continue;
    const value = body[name];
    if (value === undefined) {
      if (field.required && mode !== 'patch') errors[name] = ['This field is required.'];
    } else if (value === null) {
      if (field.nullable) values[name] = null;
      else errors[name] = ['This field may not be null.'];
    } else {
      try {
        values[name] = field.accept(value, state);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        errors[name] = error.reasons;
      }
    }
  }
  return { values, errors: Object.keys(errors).length === 0 ? undefined : errors };
}

/** The members of a body; throws 400 with the map of what is wrong. */
export function acceptBody(fields: Fields, body: unknown, mode: Mode, state: State): Values {
  const { values, errors } = readFields(fields, body, mode, state);
  if (errors !== undefined) throw new Refusal(400, errors);
  return values;
}

/** The same object without those members. */
export function without<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const rest = { ...value };
  for (const name of names) delete rest[name];
  return rest;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Python calls that kind of value. */
export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}
