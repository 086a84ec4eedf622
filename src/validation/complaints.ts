// What the compiled checks say when something is wrong: the words, the issue code and the place. https://hl7.org/fhir/R4/valueset-issue-type.html
import { shown } from '../fhir/outcome.js';
import { nearest } from './nearest.js';
import { isStringText, primitives, type Primitive } from './datatypes/primitives.js';
import { mayGuess, note, type Run } from './run.js';

/** What the checks know of an element besides its value. */
export interface ElementRule {
  /** Path in the definition, e.g. `Patient.birthDate`. */
  readonly path: string;
  /** The JSON member. */
  readonly member: string;
  /** The step of FHIRPath that leads to it, e.g. `value.ofType(Quantity)`. */
  readonly step: string;
  /** The name of its type. */
  readonly type: string;
  readonly isList: boolean;
  /** Whether a value set that is required binds it, so that it must have a value where it is given. */
  readonly isBound?: boolean;
  readonly min: number;
  readonly max: number;
  /** The canonical of the profile that asks for it, where that is not the base definition. */
  readonly profile?: string;
}

/** The legal members of an object, for what is unknown. */
export interface ObjectRule {
  readonly path: string;
  readonly members: readonly string[];
}

/** Something wrong that the base definition asks for. */
export const say = (run: Run, code: 'structure' | 'required' | 'value' | 'invalid', path: string, text: string): void =>
  note(run, { path, severity: 'error', code, text });

/** Something wrong with a member that FHIRPath cannot lead to: told at its owner. */
const sayOf = (run: Run, child: string, text: string): void =>
  note(run, { path: '', severity: 'error', code: 'structure', text, child });

/** An unknown member, with the nearest legal name, or with all types of the choice that it is meant to be of. */
export function unknownMember(run: Run, rule: ObjectRule, member: string): void {
  const isGuessed = mayGuess(run, 'error');
  const typed = isGuessed ? typesOfChoice(member, rule.members) : [];
  const guess = isGuessed ? nearest(member, rule.members) : undefined;
  const hint =
    typed.length > 0 ? `; its types are ${typed.join(', ')}` : guess === undefined ? '' : `; did you mean "${guess}"?`;
  sayOf(run, member, `${rule.path} has no element ${shown(member)}${hint}`);
}

const listedAtMost = 12;

/** `occurrenceString` or `occurrence`, where only `occurrenceDateTime` and `occurrencePeriod` are members: these. */
function typesOfChoice(member: string, members: readonly string[]): readonly string[] {
  const stem = member.replace(/[A-Z][a-z]*$/, '');
  for (const start of new Set([member, stem])) {
    const typed = members.filter((one) => one.startsWith(start) && /^[A-Z]/.test(one.slice(start.length)));
    if (start !== '' && typed.length > 1 && typed.length <= listedAtMost) return typed;
  }
  return [];
}

/** A primitive that is not what its type asks for. */
export function wrongValue(run: Run, rule: ElementRule, value: unknown, step: string): void {
  const primitive = primitives.get(rule.type);
  const isKind = typeof value === primitive?.json;
  const found = `${rule.path}: found ${shown(value)}`;
  if (value === '') say(run, 'value', step, `${found}; a value may not be empty: leave the element out`);
  else if (rule.type === 'string' && isStringText(withoutControls(value))) controlCharacters(run, step, found);
  else
    say(
      run,
      isKind ? 'value' : 'structure',
      step,
      `${found}, expected ${primitive?.expected ?? rule.type} (${rule.type})${quoteHint(value, primitive)}`,
    );
}

function withoutControls(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return [...value].filter((char) => char >= ' ' || char === '\t' || char === '\n' || char === '\r').join('');
}

/** "Strings SHOULD not contain Unicode character points below 32, except for" tab and line ends; XML cannot say them. */
function controlCharacters(run: Run, step: string, found: string): void {
  const text = `${found}; a text should hold no control characters but tab and line ends, which XML cannot say`;
  note(run, { path: step, severity: 'warning', code: 'value', text });
}

/** A number or a truth value in quotes, or text without them. */
function quoteHint(value: unknown, primitive: Primitive | undefined): string {
  if (primitive === undefined || typeof value === primitive.json) return '';
  if (primitive.json === 'string')
    return typeof value === 'number' || typeof value === 'boolean' ? '; write it in quotes' : '';
  if (typeof value !== 'string' || value.length > 40) return '';
  const meant = primitive.json === 'boolean' ? value === 'true' || value === 'false' : /^-?\d+(?:\.\d+)?$/.test(value);
  return meant ? '; write it without quotes' : '';
}

/** Something else where one object must stand. */
export function notObject(run: Run, rule: ElementRule, value: unknown, step: string): void {
  const one = !Array.isArray(value)
    ? ''
    : rule.isList
      ? '; a list may not stand within the list'
      : ` (${rule.path} does not repeat)`;
  say(run, 'structure', step, `${rule.path}: found ${shown(value)}, expected an object of type ${rule.type}${one}`);
}

/** Something else where an array must stand, or an empty array. */
export function notList(run: Run, rule: ElementRule, value: unknown): void {
  if (Array.isArray(value)) emptyList(run, rule.path, rule.step);
  else
    say(
      run,
      'structure',
      rule.step,
      `${rule.path}: found ${shown(value)}, expected an array of ${rule.type} (it may repeat)`,
    );
}

/** An array without items. */
export const emptyList = (run: Run, path: string, step: string): void =>
  say(run, 'structure', step, `${path}: an array may not be empty; leave the element out`);

/** More than the element may repeat. */
export function tooMany(run: Run, rule: ElementRule, count: number): void {
  const text =
    rule.max === 0
      ? `${rule.path} may not be given here; leave it out`
      : `${rule.path}: found ${count}, at most ${rule.max} allowed`;
  note(run, { path: '', severity: 'error', code: 'structure', text, child: memberOf(rule), ...profileOf(rule) });
}

/** The last step of the rule's path, a choice without its `[x]`. */
const memberOf = ({ path }: ElementRule): string => path.slice(path.lastIndexOf('.') + 1).replace('[x]', '');

/** Too few of an element; told at its parent, as what is not there has no place of its own. */
export function tooFew(run: Run, rule: ElementRule, count: number): void {
  const text =
    count === 0
      ? `${rule.path} is missing; at least ${rule.min} ${rule.min === 1 ? 'is' : 'are'} required`
      : `${rule.path}: found ${count}, at least ${rule.min} required`;
  note(run, { path: '', severity: 'error', code: 'required', text, child: memberOf(rule), ...profileOf(rule) });
}

const profileOf = (rule: ElementRule): { profile?: string } =>
  rule.profile === undefined ? {} : { profile: rule.profile };

/** Which of the required elements are missing: those whose bit is not set. */
export function missing(run: Run, rules: readonly (readonly [bit: number, rule: ElementRule])[], seen: number): void {
  for (const [bit, rule] of rules) if ((seen & bit) === 0) tooFew(run, rule, 0);
}

/** Two types of one choice element, told by their places (from 1) among its members. */
export function twoTypes(run: Run, { path, members }: ObjectRule, first: number, second: number): void {
  const [one = '', other = ''] = [members[first - 1], members[second - 1]];
  sayOf(run, other, `${path}: found both "${one}" and "${other}"; only one of its types may be given`);
}

/** An object without content. */
export function emptyObject(run: Run, path: string): void {
  note(run, {
    path: '',
    severity: 'error',
    code: 'invariant',
    key: 'ele-1',
    text: `${path}: an element must have a value or children (ele-1)`,
  });
}
