// A strict reading of JSON text that knows where everything stands, for the cases where `JSON.parse` cannot say enough. RFC 8259

/** What is wrong with a text, and where: the offset in UTF-16 units and the path (`.name[0].given`) of the place. */
export interface JsonProblem {
  readonly kind: 'syntax' | 'duplicate' | 'depth' | 'unicode' | 'name';
  readonly text: string;
  readonly offset: number;
  readonly path: string;
}

/** What a reading tells while it goes: members by the offset of their name, items by that of their value; numbers as they are written. */
export interface JsonVisitor {
  readonly onPlace?: (path: string, offset: number) => void;
  readonly onNumber?: (path: string, start: number, end: number) => void;
}

class Stop extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.text);
    this.problem = problem;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\n\r]*/y;
const literals = ['true', 'false', 'null'];
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads the whole text.
 * @param maxDepth how many objects and arrays may stand within each other
 * @returns the first problem, or undefined where there is none
 */
export function readJson(text: string, visitor: JsonVisitor, maxDepth: number): JsonProblem | undefined {
  let at = 0;

  const stop = (kind: JsonProblem['kind'], said: string, path: string, offset = at): never => {
    throw new Stop({ kind, text: said, offset, path });
  };
  const found = (): string => {
    const point = text.codePointAt(at);
    return point === undefined ? 'the end of the text' : named(String.fromCodePoint(point));
  };
  /** What a writer of JSON by hand most likely meant. */
  const hint = (): string => {
    if (/^[}\]]/.test(text.slice(at, at + 1)) && /,[ \t\n\r]*$/.test(text.slice(Math.max(0, at - 200), at)))
      return '; a comma stands before it with nothing after';
    if (/^\/[/*]/.test(text.slice(at, at + 2))) return '; JSON has no comments';
    return text[at] === "'" ? '; JSON takes double quotes alone' : '';
  };
  const skipSpace = (): void => {
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
  };

  function readText(path: string): string {
    const start = at;
    let value = '';
    at += 1;
    for (;;) {
      const char = text[at];
      if (char === undefined) stop('syntax', 'a string is not closed', path, start);
      else if (char === '"') break;
      else if (char < ' ') stop('syntax', 'a control character stands in a string; write it as an escape', path);
      else if (char === '\\') value += readEscape(path);
      else {
        value += char;
        at += 1;
      }
    }
    at += 1;
    if (hasLoneSurrogate(value)) stop('unicode', 'a string holds half of a surrogate pair', path, start);
    return value;
  }

  function readEscape(path: string): string {
    const letter = text[at + 1] ?? '';
    const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (plain !== undefined) {
      at += 2;
      return plain;
    }
    const digits = text.slice(at + 2, at + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) stop('syntax', 'an escape that JSON does not know', path);
    at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  function readScalar(path: string): void {
    const literal = literals.find((word) => text.startsWith(word, at));
    if (literal !== undefined) {
      at += literal.length;
      return;
    }
    number.lastIndex = at;
    if (!number.test(text)) stop('syntax', `expected a value, found ${found()}${hint()}`, path);
    const start = at;
    at = number.lastIndex;
    visitor.onNumber?.(path, start, at);
  }

  function readObject(path: string, depth: number): void {
    const names = new Set<string>();
    at += 1;
    skipSpace();
    if (text[at] === '}') {
      at += 1;
      return;
    }
    for (;;) {
      skipSpace();
      if (text[at] !== '"')
        stop('syntax', `expected the name of a member in double quotes, found ${found()}${hint()}`, path);
      const start = at;
      const name = readText(path);
      const member = `${path}.${name}`;
      if (isOfPrototypes(name)) stop('name', `no element may be named "${name}"`, member, start);
      if (names.has(name)) stop('duplicate', `the member "${name}" stands twice in one object`, member, start);
      names.add(name);
      visitor.onPlace?.(member, start);
      skipSpace();
      if (text[at] !== ':') stop('syntax', `expected ':' after "${name}", found ${found()}`, member);
      at += 1;
      readValue(member, depth);
      skipSpace();
      if (text[at] === '}') break;
      if (text[at] !== ',') stop('syntax', `expected ',' or '}', found ${found()}${hint()}`, path);
      at += 1;
    }
    at += 1;
  }

  function readArray(path: string, depth: number): void {
    at += 1;
    skipSpace();
    if (text[at] === ']') {
      at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      skipSpace();
      visitor.onPlace?.(`${path}[${index}]`, at);
      readValue(`${path}[${index}]`, depth);
      skipSpace();
      if (text[at] === ']') break;
      if (text[at] !== ',') stop('syntax', `expected ',' or ']', found ${found()}${hint()}`, path);
      at += 1;
    }
    at += 1;
  }

  function readValue(path: string, depth: number): void {
    skipSpace();
    const char = text[at];
    if (char === '{' || char === '[') {
      if (depth === maxDepth) stop('depth', `objects and arrays stand more than ${maxDepth} deep`, path);
      if (char === '{') readObject(path, depth + 1);
      else readArray(path, depth + 1);
    } else if (char === '"') readText(path);
    else readScalar(path);
  }

  try {
    readValue('', 0);
    skipSpace();
    if (at < text.length) stop('syntax', `expected the end of the text, found ${found()}`, '');
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

/** The names by which objects inherit in JavaScript: no element has one, and no code may come to meet one. */
export const isOfPrototypes = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';

/** A character in quotes; one that cannot be seen by its number. */
const named = (char: string): string =>
  /^[\p{C}\p{Z}]$/u.test(char) && char !== ' '
    ? `the character U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `'${char}'`;

const hasLoneSurrogate = (value: string): boolean => /\p{Surrogate}/u.test(value);

/** Line and column, both from 1, of an offset; columns count UTF-16 units. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}
