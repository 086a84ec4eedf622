// What compiling makes of a sub-expression: code, and what is known of its value. http://hl7.org/fhirpath/N1/#data-types
import type { ElementNode } from '../element-tree.js';
import type { Expression } from './expression.js';
import type { Shape, Shapes } from './shape.js';

/** A compiled sub-expression. */
export interface Value {
  /** JavaScript: one value or undefined, or (of `many`) an array. */
  readonly code: string;
  readonly many: boolean;
  readonly shape?: Shape | undefined;
  /** The code is a name whose value is an object that is surely there. */
  readonly isSure?: boolean;
  /** The code is true, false or undefined; of `never` undefined only true or false. */
  readonly boolean?: 'maybe' | 'never';
  /** Where it is a member: whose and which, so that what stands beside a primitive and the types of a choice can be reached. */
  readonly origin?: { readonly owner: Value; readonly node: ElementNode };
}

/** Where an expression stands while it is compiled. */
export interface Scope {
  readonly self: Value;
  readonly context: Value;
  readonly index?: string;
  readonly shapes: Shapes;
  /** A name that is not in use. */
  readonly name: () => string;
  readonly constant: (value: unknown) => string;
  /** Compiles another expression in a scope. */
  readonly compile: Compile;
}

export type Compile = (expression: Expression, scope: Scope) => Value;

export const nothing: Value = { code: 'undefined', many: false };

export const asMany = (value: Value): string =>
  value.many ? value.code : value === nothing ? 'none' : `list(${value.code})`;
export const asOne = (value: Value): string => (value.many ? `single(${value.code})` : value.code);
export const sure = (code: string): Value => ({
  code,
  many: false,
  shape: { name: 'System.Boolean' },
  boolean: 'never',
});
export const maybe = (code: string): Value => ({
  code,
  many: false,
  shape: { name: 'System.Boolean' },
  boolean: 'maybe',
});
export const text = (code: string): Value => ({ code, many: false, shape: { name: 'System.String' } });

/** Code that is true, false or undefined. */
export const condition = (value: Value): string =>
  value.boolean !== undefined ? value.code : value.many ? `anyTruth(${value.code})` : `truth(${value.code})`;
/** Code that is true only if the value is. */
export const isTrue = (value: Value): string =>
  value.boolean === 'never' ? value.code : `(${condition(value)} === true)`;

/** Code that is true if there is any value. */
export function exists(value: Value): string {
  if (value === nothing) return 'false';
  return value.many ? `(${value.code}.length > 0)` : `(${value.code} !== undefined)`;
}
