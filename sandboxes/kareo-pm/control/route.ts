// What a control call is: a method, a path, and what it does to the sandbox. control.openapi.yaml.
import type { Sandbox } from '../sandbox.js';
import type { TypeTable } from '../schema/notation.js';

export interface ControlCall {
  readonly sandbox: Sandbox;
  readonly types: TypeTable;
  /** Of the path, `{id}` and `{code}`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; an empty object where none was sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Answers what was made or changed. */
  readonly run: (call: ControlCall) => unknown;
}

/** The call cannot be done; what is wrong is for whoever sent it. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const post = (path: string, run: ControlRoute['run']): ControlRoute => ({ method: 'POST', path, run });
export const get = (path: string, run: ControlRoute['run']): ControlRoute => ({ method: 'GET', path, run });

/** The record of the path's `{id}`. */
export function recordOf<R>(call: ControlCall, records: ReadonlyMap<number, R>, what: string): R {
  const id = Number(call.parameters['id']);
  const record = records.get(id);
  if (record === undefined) throw new ControlError(404, `${what} ${call.parameters['id']} is not there`);
  return record;
}

export function textMember(call: ControlCall, member: string): string {
  const value = call.body[member];
  if (typeof value !== 'string' || value === '') throw new ControlError(400, `${member} must be a text`);
  return value;
}

export function numberMember(call: ControlCall, member: string, otherwise?: number): number {
  const value = call.body[member] ?? otherwise;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ControlError(400, `${member} must be a number`);
  return value;
}
