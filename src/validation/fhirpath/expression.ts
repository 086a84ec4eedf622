// The parts a FHIRPath expression is made of once it is parsed. http://hl7.org/fhirpath/N1/#grammar

/** One node of a parsed expression. */
export type Expression =
  | { readonly kind: 'literal'; readonly type: LiteralType; readonly value: string | number | boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'this' | 'index' | 'total' }
  | { readonly kind: 'external'; readonly name: string }
  | { readonly kind: 'member'; readonly source: Expression | undefined; readonly name: string }
  | Call
  | { readonly kind: 'item'; readonly source: Expression; readonly index: Expression }
  | { readonly kind: 'type'; readonly operator: 'is' | 'as'; readonly source: Expression; readonly type: string }
  | { readonly kind: 'sign'; readonly operator: '+' | '-'; readonly operand: Expression }
  | Binary;

/** A function call; without a source it is called on the context. */
export interface Call {
  readonly kind: 'call';
  readonly source: Expression | undefined;
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** An operator between two operands. */
export interface Binary {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

/** What a literal is; dates and times keep their text without the `@`. */
export type LiteralType = 'string' | 'number' | 'boolean' | 'date' | 'time' | 'quantity';

/** The expression cannot be parsed or compiled, or asks for one value where there are several. */
export class FhirPathError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FhirPathError';
  }
}
