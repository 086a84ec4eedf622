// Regular expressions whose time grows with the text only: a pattern becomes a deterministic automaton while it reads. Cox, "Regular Expression Matching Can Be Simple And Fast".
import { FhirPathError } from './expression.js';
import { automaton, type Automaton } from './regex-parse.js';

/** A pattern ready to use. */
export interface Regex {
  /** Whether the pattern is found anywhere in the text. */
  readonly test: (text: string) => boolean;
  /** The text with everything the pattern finds replaced. Throws FhirPathError for texts too long to do so safely. */
  readonly replace: (text: string, by: string) => string;
}

interface Moment {
  /** The reading states that are alive. */
  readonly alive: readonly number[];
  /** Whether the pattern has been found, wherever the text ends; or if it ends here. */
  readonly isFound: boolean;
  readonly isFoundAtEnd: boolean;
  readonly next: Map<number, Moment>;
}

const mostMoments = 2000;
const longestReplaced = 2000;

/** The compiled pattern; patterns come from definitions, of which there are few. Throws FhirPathError for one that cannot be. */
export function regexOf(pattern: string): Regex {
  return { test: tester(automaton(pattern)), replace: (text, by) => replaced(pattern, text, by) };
}

function replaced(pattern: string, text: string, by: string): string {
  if (text.length > longestReplaced)
    throw new FhirPathError(`a text of ${text.length} characters is too long for replaceMatches`);
  return text.replace(new RegExp(pattern, 'gs'), by);
}

function tester({ states, first }: Automaton): (text: string) => boolean {
  /** Follows everything that reads nothing. */
  const closure = (from: readonly number[], isStart: boolean): Moment => {
    const alive = new Set<number>();
    const reached = new Set<number>();
    let isFound = false;
    const atEnd = new Set<number>();
    let isFoundAtEnd = false;
    const waiting: [state: number, end: boolean][] = from.map((state) => [state, false]);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [index, end] = next;
      const seen = end ? atEnd : reached;
      if (seen.has(index)) continue;
      seen.add(index);
      const state = states[index];
      if (state === undefined) continue;
      if (state.kind === 'match') {
        if (!end) isFound = true;
        isFoundAtEnd = true;
      } else if (state.kind === 'read') {
        if (!end) alive.add(index);
      } else if (state.kind === 'split') waiting.push([state.next, end], [state.other, end]);
      else if (state.kind === 'end') waiting.push([state.next, true]);
      else if (isStart) waiting.push([state.next, end]);
    }
    return { alive: [...alive].sort((a, b) => a - b), isFound, isFoundAtEnd, next: new Map() };
  };
  const start = closure([first], true);
  let moments = new Map<string, Moment>();
  const after = (moment: Moment, code: number): Moment => {
    const targets: number[] = [];
    for (const index of moment.alive) {
      const state = states[index];
      if (state?.kind === 'read' && state.ranges.some(([from, to]) => code >= from && code <= to) !== state.negated)
        targets.push(state.next);
    }
    // The pattern may also begin after this character.
    const made = closure([...targets, first], false);
    const key = `${made.isFound}${made.isFoundAtEnd}${made.alive.join()}`;
    const known = moments.get(key);
    if (known !== undefined) return known;
    if (moments.size >= mostMoments) moments = new Map();
    moments.set(key, made);
    return made;
  };
  return (text) => {
    let moment = start;
    for (let at = 0; at < text.length; at += 1) {
      if (moment.isFound) return true;
      const code = text.charCodeAt(at);
      let next = moment.next.get(code);
      if (next === undefined) {
        next = after(moment, code);
        moment.next.set(code, next);
      }
      moment = next;
    }
    return moment.isFound || moment.isFoundAtEnd;
  };
}
