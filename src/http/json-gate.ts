// The gate every JSON body passes before anything looks at it: valid UTF-8, strict JSON, not too deep, no member twice, no prototype names. https://hl7.org/fhir/R4/json.html
import { isAscii, isUtf8 } from 'node:buffer';
import { isOfPrototypes, positionOf, readJson, type JsonProblem } from '../fhir/json-reader.js';
import { OutcomeError, refusal, shown } from '../fhir/outcome.js';
import type { Body } from '../interactions/interaction.js';

/** How many objects and arrays may stand within each other. */
export const maxDepth = 64;

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const dot = 0x2e;
const zero = 0x30;
const nine = 0x39;
const smallE = 0x65;
const capitalE = 0x45;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * The body as a value, with its text and the way back from an element to its line.
 * Errors: OutcomeError 400 that says what stands where; `JSON.parse` alone would keep the last of two members and take any depth.
 */
export function parseJson(bytes: Buffer): Body {
  if (bytes.length === 0) throw refusal(400, 'required', 'The body is empty; a JSON object is expected');
  if (!isUtf8(bytes)) throw notUtf8(bytes);
  const plain = bytes.toString('latin1');
  const text = isAscii(bytes) ? plain : bytes.toString('utf8');
  const counted = countMembers(bytes, plain);
  if (counted.depth > maxDepth) throw problemOf(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problemOf(text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal(400, 'structure', `The body is ${shown(value)}; one JSON object is expected, a FHIR resource`);
  }
  // A second member of one name vanishes in JSON.parse, so the text then has more members than the value.
  const { members, hasLargeNumbers, hasForbiddenName } = tally(value, {
    members: 0,
    hasLargeNumbers: false,
    hasForbiddenName: false,
  });
  if (hasForbiddenName || members !== counted.members || mayHoldLoneSurrogate.test(plain)) {
    const problem = readJson(text, {}, maxDepth);
    if (problem) throw refuseProblem(text, problem);
  }
  const decimals = counted.mayLose || hasLargeNumbers ? decimalsOf(text) : undefined;
  return { value, text, decimals, positionOf: positionsIn(text) };
}

const mayHoldLoneSurrogate = /\\u[dD][89a-fA-F]/;

interface Count {
  readonly depth: number;
  readonly members: number;
  /** Whether a number stands there that JavaScript might write otherwise. */
  readonly mayLose: boolean;
}

/** One pass over what stands outside strings; stops where the text gets too deep. `latin1` has one unit a byte, so that strings can be skipped by `indexOf`. */
function countMembers(bytes: Buffer, latin1: string): Count {
  let depth = 0;
  let members = 0;
  let mayLose = false;
  for (let at = 0; at < bytes.length && depth <= maxDepth; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(latin1, at);
      if (at < 0) break;
    } else if (byte === colon) members += 1;
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else if (byte === dot) mayLose ||= losesForm(bytes, at);
    else if (byte === capitalE || (byte === smallE && isDigit(bytes[at - 1]))) mayLose = true;
  }
  return { depth, members, mayLose };
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= nine;

/** Whether a number may lose its written form: zeros at its end, more digits than a double has, so small that it would be written with an exponent. */
function losesForm(bytes: Buffer, dotAt: number): boolean {
  let start = dotAt;
  while (isDigit(bytes[start - 1])) start -= 1;
  let end = dotAt + 1;
  while (isDigit(bytes[end])) end += 1;
  return bytes[end - 1] === zero || end - start > 16 || end - dotAt > 7;
}

function endOfString(latin1: string, start: number): number {
  let end = latin1.indexOf('"', start + 1);
  while (end > 0 && latin1.charCodeAt(end - 1) === backslash) {
    let first = end - 1;
    while (latin1.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) break;
    end = latin1.indexOf('"', end + 1);
  }
  return end;
}

interface Tally {
  members: number;
  hasLargeNumbers: boolean;
  hasForbiddenName: boolean;
}

function tally(value: object, sum: Tally): Tally {
  if (Array.isArray(value)) for (const item of value as unknown[]) tallyMember(item, sum);
  else {
    for (const name in value) {
      if (isOfPrototypes(name)) sum.hasForbiddenName = true;
      sum.members += 1;
      tallyMember((value as Record<string, unknown>)[name], sum);
    }
  }
  return sum;
}

function tallyMember(member: unknown, sum: Tally): void {
  if (typeof member === 'object') {
    if (member !== null) tally(member, sum);
  } else if (typeof member === 'number' && Math.abs(member) > Number.MAX_SAFE_INTEGER) sum.hasLargeNumbers = true;
}

/** Decimals whose written form a JavaScript number would not give back (`10.00`), by path. https://hl7.org/fhir/R4/datatypes.html#decimal */
function decimalsOf(text: string): ReadonlyMap<string, string> | undefined {
  const decimals = new Map<string, string>();
  const onNumber = (path: string, start: number, end: number): void => {
    const written = text.slice(start, end);
    if (String(Number(written)) !== written) decimals.set(path, written);
  };
  readJson(text, { onNumber }, maxDepth);
  return decimals.size > 0 ? decimals : undefined;
}

/** Reads the text for its places only when a first issue is to be told. */
function positionsIn(text: string): Body['positionOf'] {
  let places: Map<string, number> | undefined;
  return (expression, root = '') => {
    if (!places) {
      const found = new Map([['', text.search(/[^ \t\n\r]/)]]);
      readJson(text, { onPlace: (path, offset) => void found.set(path, offset) }, maxDepth);
      places = found;
    }
    return positionOf(text, placeOf(places, `${root}${expression.replace(/^[A-Z]\w*/, '').replace(/^(?=\w)/, '.')}`));
  };
}

/** The offset of the element, or of the nearest element around it; `deceased` finds `deceasedBoolean`. */
function placeOf(places: ReadonlyMap<string, number>, path: string): number {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['), 0))) {
    const exact = places.get(rest) ?? besidePrimitive(places, rest);
    if (exact !== undefined) return exact;
    for (const [place, offset] of places) {
      if (place.startsWith(rest) && /^[A-Z]\w*$/.test(place.slice(rest.length))) return offset;
    }
  }
  return places.get('') ?? 0;
}

/** A body in another encoding, with the place of the first character that is none in UTF-8. */
function notUtf8(bytes: Buffer): OutcomeError {
  const text = bytes.toString('utf8');
  const position = positionOf(text, Math.max(0, text.indexOf('\ufffd')));
  const place = `line ${position.line}, column ${position.column}`;
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  const said = `The body is not valid UTF-8 from ${place} on; send it as UTF-8, not as ${isUtf16 ? 'UTF-16' : 'Latin-1 or Windows-1252'}`;
  return new OutcomeError(400, [{ severity: 'fatal', code: 'structure', text: said, position }]);
}

/** What another format begins with. */
const otherFormats: readonly (readonly [start: RegExp, words: string])[] = [
  [/^\ufeff/, 'it begins with a byte order mark (BOM); send it without one'],
  [/^\s*</, 'it looks like XML (or HTML), and JSON alone is served here'],
  [/^(?:[^\0]\0|\0[^\0])/, 'it looks like UTF-16; send it as UTF-8'],
];

/** What FHIRPath finds in a primitive stands in JSON beside it: `birthDate.extension` in `_birthDate`. */
function besidePrimitive(places: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let at = path.lastIndexOf('.'); at >= 0; at = at === 0 ? -1 : path.lastIndexOf('.', at - 1)) {
    const found = places.get(`${path.slice(0, at)}._${path.slice(at + 1)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemOf(text: string): OutcomeError {
  for (const [start, words] of otherFormats)
    if (start.test(text))
      return new OutcomeError(400, [
        {
          severity: 'fatal',
          code: 'structure',
          text: `The body is not JSON: ${words}`,
          position: { line: 1, column: 1 },
        },
      ]);
  const problem = readJson(text, {}, maxDepth);
  // JSON.parse refused what the reader takes: that would be a fault of the reader.
  if (!problem) throw new Error('JSON.parse and readJson disagree');
  return refuseProblem(text, problem);
}

function refuseProblem(text: string, problem: JsonProblem): OutcomeError {
  const { line, column } = positionOf(text, problem.offset);
  return new OutcomeError(400, [
    {
      severity: 'fatal',
      code: problem.kind === 'depth' ? 'too-long' : 'structure',
      text: `Not acceptable JSON at line ${line}, column ${column}: ${problem.text}`,
      ...(problem.path !== '' && { expression: problem.path.slice(1) }),
      position: { line, column },
    },
  ]);
}
