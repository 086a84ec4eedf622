// Parses FHIRPath by operator precedence. http://hl7.org/fhirpath/N1/#operator-precedence
import { FhirPathError, type Expression } from './expression.js';
import { tokensOf, type Token } from './tokens.js';

/** How tightly each binary operator binds; a higher one binds first. */
const precedence: ReadonlyMap<string, number> = new Map([
  ['implies', 1],
  ['or', 2],
  ['xor', 2],
  ['and', 3],
  ['in', 4],
  ['contains', 4],
  ['=', 5],
  ['~', 5],
  ['!=', 5],
  ['!~', 5],
  ['<', 6],
  ['>', 6],
  ['<=', 6],
  ['>=', 6],
  ['|', 7],
  ['is', 8],
  ['as', 8],
  ['+', 9],
  ['-', 9],
  ['&', 9],
  ['*', 10],
  ['/', 10],
  ['div', 10],
  ['mod', 10],
]);

const calendarUnits = /^(?:year|month|week|day|hour|minute|second|millisecond)s?$/;

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

const mostNested = 200;

/** The parsed expression. Throws FhirPathError that says what was expected and where. */
export function parse(text: string): Expression {
  const reader: Reader = { tokens: tokensOf(text), next: 0, depth: 0 };
  const expression = binary(reader, 0);
  if (peek(reader).kind !== 'end') throw unexpected(reader, 'the end');
  return expression;
}

const endToken: Token = { kind: 'end', text: '', at: 0 };
const peek = (reader: Reader): Token => reader.tokens[reader.next] ?? endToken;

function take(reader: Reader): Token {
  const token = peek(reader);
  reader.next += 1;
  return token;
}

const isSymbol = (token: Token, text: string): boolean => token.kind === 'symbol' && token.text === text;

function expect(reader: Reader, text: string): void {
  if (!isSymbol(peek(reader), text)) throw unexpected(reader, `"${text}"`);
  reader.next += 1;
}

function unexpected(reader: Reader, expected: string): FhirPathError {
  const { text, at } = peek(reader);
  return new FhirPathError(`found ${text === '' ? 'the end' : JSON.stringify(text)} at ${at}, expected ${expected}`);
}

function binary(reader: Reader, least: number): Expression {
  reader.depth += 1;
  if (reader.depth > mostNested) throw new FhirPathError('nested too deep');
  let left = unary(reader);
  for (;;) {
    const token = peek(reader);
    const binds = token.kind === 'symbol' || token.kind === 'name' ? precedence.get(token.text) : undefined;
    if (binds === undefined || binds <= least) break;
    reader.next += 1;
    const operator = token.text;
    if (operator === 'is' || operator === 'as') left = { kind: 'type', operator, source: left, type: typeName(reader) };
    else left = { kind: 'binary', operator, left, right: binary(reader, binds) };
  }
  reader.depth -= 1;
  return left;
}

function unary(reader: Reader): Expression {
  const token = peek(reader);
  if (isSymbol(token, '-') || isSymbol(token, '+')) {
    reader.next += 1;
    return { kind: 'sign', operator: token.text === '-' ? '-' : '+', operand: unary(reader) };
  }
  return invocations(reader, term(reader));
}

function typeName(reader: Reader): string {
  let name = nameOf(reader);
  while (isSymbol(peek(reader), '.')) {
    reader.next += 1;
    name += '.' + nameOf(reader);
  }
  return name;
}

function nameOf(reader: Reader): string {
  const token = take(reader);
  if (token.kind !== 'name') throw unexpected({ ...reader, next: reader.next - 1 }, 'a name');
  return token.text;
}

function invocations(reader: Reader, first: Expression): Expression {
  let source = first;
  for (;;) {
    if (isSymbol(peek(reader), '.')) {
      reader.next += 1;
      source = invocation(reader, source);
    } else if (isSymbol(peek(reader), '[')) {
      reader.next += 1;
      const index = binary(reader, 0);
      expect(reader, ']');
      source = { kind: 'item', source, index };
    } else return source;
  }
}

function invocation(reader: Reader, source: Expression | undefined): Expression {
  if (peek(reader).kind === 'dollar') return dollar(reader);
  const name = nameOf(reader);
  if (!isSymbol(peek(reader), '(')) return { kind: 'member', source, name };
  reader.next += 1;
  const given: Expression[] = [];
  if (!isSymbol(peek(reader), ')')) {
    given.push(binary(reader, 0));
    while (isSymbol(peek(reader), ',')) {
      reader.next += 1;
      given.push(binary(reader, 0));
    }
  }
  expect(reader, ')');
  return { kind: 'call', source, name, arguments: given };
}

function dollar(reader: Reader): Expression {
  const { text } = take(reader);
  if (text === '$this') return { kind: 'this' };
  if (text === '$index') return { kind: 'index' };
  if (text === '$total') return { kind: 'total' };
  throw new FhirPathError(`${text} is not known`);
}

function term(reader: Reader): Expression {
  const token = peek(reader);
  switch (token.kind) {
    case 'string':
      reader.next += 1;
      return { kind: 'literal', type: 'string', value: token.text };
    case 'number':
      reader.next += 1;
      return quantityOrNumber(reader, Number(token.text));
    case 'date':
    case 'time':
      reader.next += 1;
      return { kind: 'literal', type: token.kind, value: token.text };
    case 'external':
      reader.next += 1;
      return { kind: 'external', name: token.text };
    case 'dollar':
      return dollar(reader);
    case 'name':
      if (token.text === 'true' || token.text === 'false') {
        reader.next += 1;
        return { kind: 'literal', type: 'boolean', value: token.text === 'true' };
      }
      return invocation(reader, undefined);
    default:
      return bracketed(reader);
  }
}

function bracketed(reader: Reader): Expression {
  if (isSymbol(peek(reader), '{')) {
    reader.next += 1;
    expect(reader, '}');
    return { kind: 'nothing' };
  }
  if (!isSymbol(peek(reader), '(')) throw unexpected(reader, 'a value, a name or "("');
  reader.next += 1;
  const inner = binary(reader, 0);
  expect(reader, ')');
  return inner;
}

function quantityOrNumber(reader: Reader, value: number): Expression {
  const unit = peek(reader);
  const isUnit = unit.kind === 'string' || (unit.kind === 'name' && calendarUnits.test(unit.text));
  if (!isUnit) return { kind: 'literal', type: 'number', value };
  reader.next += 1;
  return { kind: 'literal', type: 'quantity', value: `${value} ${unit.text}` };
}
