// Cuts a FHIRPath expression into tokens. http://hl7.org/fhirpath/N1/#lexical-elements
import { FhirPathError } from './expression.js';

/** One token with the place where it begins. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'date' | 'time' | 'symbol' | 'external' | 'dollar' | 'end';
  readonly text: string;
  readonly at: number;
}

const symbols = [
  '<=',
  '>=',
  '!=',
  '!~',
  '.',
  ',',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '+',
  '-',
  '*',
  '/',
  '|',
  '&',
  '<',
  '>',
  '=',
  '~',
];
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

const isLetter = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || char === '_';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isDatePart = (char: string): boolean => isDigit(char) || '-:.TZ+'.includes(char);

/** All tokens of an expression, the last one of kind `end`. Throws FhirPathError with the place of what is no token. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const skipped = skipBlank(expression, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = tokenAt(expression, at);
    tokens.push(token.token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function skipBlank(text: string, from: number): number {
  const char = text[from] ?? '';
  if (char <= ' ' && char !== '') return from + 1;
  if (text.startsWith('//', from)) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  }
  if (text.startsWith('/*', from)) {
    const end = text.indexOf('*/', from + 2);
    return end < 0 ? text.length : end + 2;
  }
  return from;
}

function tokenAt(text: string, at: number): { token: Token; end: number } {
  const char = text[at] ?? '';
  const made = (kind: Token['kind'], end: number, said = text.slice(at, end)) => ({
    token: { kind, text: said, at },
    end,
  });
  if (isLetter(char)) return made('name', wordEnd(text, at));
  if (isDigit(char)) return made('number', numberEnd(text, at));
  if (char === "'") return quoted(text, at, 'string');
  if (char === '`') return quoted(text, at, 'name');
  if (char === '"') return quoted(text, at, 'name');
  if (char === '$') return made('dollar', wordEnd(text, at + 1));
  if (char === '%') return external(text, at);
  if (char === '@') {
    let end = at + 1;
    while (end < text.length && isDatePart(text[end] ?? '')) end += 1;
    if (end === at + 1) throw new FhirPathError(`"@" without a date at ${at}`);
    return made(text[at + 1] === 'T' ? 'time' : 'date', end, text.slice(at + 1, end));
  }
  const symbol = symbols.find((one) => text.startsWith(one, at));
  if (symbol === undefined) throw new FhirPathError(`unexpected ${JSON.stringify(char)} at ${at}`);
  return made('symbol', at + symbol.length);
}

function external(text: string, at: number): { token: Token; end: number } {
  const mark = text[at + 1];
  if (mark === '`' || mark === "'" || mark === '"') {
    const { token, end } = quoted(text, at + 1, 'external');
    return { token: { ...token, at }, end };
  }
  let end = at + 1;
  while (end < text.length && (isLetter(text[end] ?? '') || isDigit(text[end] ?? '') || text[end] === '-')) end += 1;
  return { token: { kind: 'external', text: text.slice(at + 1, end), at }, end };
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && (isLetter(text[end] ?? '') || isDigit(text[end] ?? ''))) end += 1;
  return end;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text[end] ?? '')) end += 1;
  if (text[end] !== '.' || !isDigit(text[end + 1] ?? '')) return end;
  end += 1;
  while (isDigit(text[end] ?? '')) end += 1;
  return end;
}

function quoted(text: string, at: number, kind: Token['kind']): { token: Token; end: number } {
  const mark = text[at];
  let said = '';
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (char === mark) return { token: { kind, text: said, at }, end: index + 1 };
    if (char !== '\\') {
      said += char;
      continue;
    }
    index += 1;
    const escaped = text[index] ?? '';
    if (escaped === 'u') {
      said += String.fromCharCode(parseInt(text.slice(index + 1, index + 5), 16));
      index += 4;
    } else said += escapes[escaped] ?? escaped;
  }
  throw new FhirPathError(`${mark} at ${at} is not closed`);
}
