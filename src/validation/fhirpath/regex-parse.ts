// Parses a regular expression to an automaton of states, without what needs backtracking. http://hl7.org/fhirpath/N1/#matchesregex-string-boolean
import { FhirPathError } from './expression.js';

/** Pairs of first and last character code. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** One state: reads a character, splits, or asserts where it is. */
export type State =
  | { readonly kind: 'read'; readonly ranges: Ranges; readonly negated: boolean; next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'start' | 'end'; next: number }
  | { readonly kind: 'match' };

/** The states; reading begins at `first`. */
export interface Automaton {
  readonly states: readonly State[];
  readonly first: number;
}

type Tree =
  | { readonly kind: 'read'; readonly ranges: Ranges; readonly negated: boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'all'; readonly parts: readonly Tree[] }
  | { readonly kind: 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number };

const digits: Ranges = [[48, 57]];
const wordCharacters: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const blanks: Ranges = [
  [9, 13],
  [32, 32],
];
const classes: Readonly<Record<string, { ranges: Ranges; negated: boolean }>> = {
  d: { ranges: digits, negated: false },
  D: { ranges: digits, negated: true },
  w: { ranges: wordCharacters, negated: false },
  W: { ranges: wordCharacters, negated: true },
  s: { ranges: blanks, negated: false },
  S: { ranges: blanks, negated: true },
};
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };
const lastCode = 0xffff;
const mostStates = 20_000;

/** The automaton of a pattern. Throws FhirPathError for look-around, back references, word boundaries and what is no pattern. */
export function automaton(pattern: string): Automaton {
  let at = 0;
  let depth = 0;
  const fail = (what: string): FhirPathError =>
    new FhirPathError(`the pattern ${JSON.stringify(pattern)} has ${what} at ${at}`);

  function alternatives(): Tree {
    depth += 1;
    if (depth > 50) throw fail('too many nested groups');
    const parts = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      parts.push(sequence());
    }
    depth -= 1;
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'any', parts };
  }

  function sequence(): Tree {
    const parts: Tree[] = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(atom()));
    return { kind: 'all', parts };
  }

  function atom(): Tree {
    const char = pattern[at] ?? '';
    at += 1;
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    if (char === '.') return { kind: 'read', ranges: [], negated: true };
    if (char === '[') return characterClass();
    if (char === '(') return group();
    if (char === '\\') return { kind: 'read', ...escaped() };
    if ('*+?'.includes(char)) throw fail(`"${char}" with nothing to repeat`);
    return { kind: 'read', ranges: [[char.charCodeAt(0), char.charCodeAt(0)]], negated: false };
  }

  function group(): Tree {
    if (pattern.startsWith('?:', at)) at += 2;
    else if (pattern[at] === '?') throw fail('a kind of group that is not supported');
    const inner = alternatives();
    if (pattern[at] !== ')') throw fail('a group that is not closed');
    at += 1;
    return inner;
  }

  function escaped(): { ranges: Ranges; negated: boolean } {
    const char = pattern[at] ?? '';
    at += 1;
    const known = classes[char];
    if (known !== undefined) return known;
    if (char === 'u' || char === 'x') {
      const length = char === 'u' ? 4 : 2;
      const code = parseInt(pattern.slice(at, at + length), 16);
      at += length;
      return { ranges: [[code, code]], negated: false };
    }
    if (/[A-Za-z0-9]/.test(char) && controls[char] === undefined)
      throw fail(`the escape \\${char}, which is not supported,`);
    const code = controls[char] ?? char.charCodeAt(0);
    return { ranges: [[code, code]], negated: false };
  }

  function characterClass(): Tree {
    const negated = pattern[at] === '^';
    if (negated) at += 1;
    const ranges: [number, number][] = [];
    for (let isFirst = true; isFirst || pattern[at] !== ']'; isFirst = false) {
      if (at >= pattern.length) throw fail('a class that is not closed');
      if (isFirst && pattern[at] === ']') break;
      const from = classItem();
      const isRange = pattern[at] === '-' && pattern[at + 1] !== ']' && from.length === 1;
      if (!isRange) {
        ranges.push(...from);
        continue;
      }
      at += 1;
      const to = classItem();
      ranges.push([from[0]?.[0] ?? 0, to[0]?.[0] ?? 0]);
    }
    at += 1;
    return { kind: 'read', ranges, negated };
  }

  function classItem(): [number, number][] {
    const char = pattern[at] ?? '';
    at += 1;
    if (char !== '\\') return [[char.charCodeAt(0), char.charCodeAt(0)]];
    const { ranges, negated } = escaped();
    return negated ? complement(ranges) : ranges.map(([from, to]) => [from, to]);
  }

  function repeated(part: Tree): Tree {
    const char = pattern[at] ?? '';
    let bounds: [number, number] | undefined;
    if (char === '*') bounds = [0, Infinity];
    else if (char === '+') bounds = [1, Infinity];
    else if (char === '?') bounds = [0, 1];
    else if (char === '{') {
      const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(pattern.slice(at, at + 12));
      if (found) {
        const least = Number(found[1]);
        bounds = [least, found[2] === undefined ? least : found[3] === '' ? Infinity : Number(found[3])];
        at += found[0].length - 1;
      }
    }
    if (bounds === undefined) return part;
    at += 1;
    if (pattern[at] === '?') at += 1;
    return repeated({ kind: 'repeat', part, least: bounds[0], most: bounds[1] });
  }

  const tree = alternatives();
  if (at < pattern.length) throw fail('a group that is not opened');
  return assemble(tree, fail);
}

function complement(ranges: Ranges): [number, number][] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const rest: [number, number][] = [];
  let from = 0;
  for (const [low, high] of sorted) {
    if (low > from) rest.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= lastCode) rest.push([from, lastCode]);
  return rest;
}

function assemble(tree: Tree, fail: (what: string) => FhirPathError): Automaton {
  const states: State[] = [{ kind: 'match' }];
  const add = (state: State): number => {
    if (states.length >= mostStates) throw fail('too many repetitions');
    return states.push(state) - 1;
  };
  /** Adds the states of a part that then go on to `next`; gives back where it begins. */
  const build = (part: Tree, next: number): number => {
    switch (part.kind) {
      case 'read':
        return add({ ...part, next });
      case 'start':
      case 'end':
        return add({ kind: part.kind, next });
      case 'all':
        return part.parts.reduceRight((to, one) => build(one, to), next);
      case 'any':
        return part.parts
          .map((one) => build(one, next))
          .reduceRight((other, one) => add({ kind: 'split', next: one, other }));
      case 'repeat':
        return repeat(part, next);
    }
  };
  const repeat = ({ part, least, most }: Extract<Tree, { kind: 'repeat' }>, next: number): number => {
    let to = next;
    if (most === Infinity) {
      const loop: Extract<State, { kind: 'split' }> = { kind: 'split', next: 0, other: next };
      to = add(loop);
      loop.next = build(part, to);
    } else {
      for (let count = least; count < most; count += 1) to = add({ kind: 'split', next: build(part, to), other: next });
    }
    for (let count = 0; count < least; count += 1) to = build(part, to);
    return to;
  };
  return { first: build(tree, 0), states };
}
