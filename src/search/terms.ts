// One search condition, `name:modifier=value`, as a term of the plan. https://hl7.org/fhir/R4/search.html#modifiers
import { refusal, type OutcomeError } from '../fhir/outcome.js';
import { isResourceType, type ResourceType } from '../fhir/resource.js';
import { dateSpans, intervalOf, widened, type DatePrefix } from './date.js';
import { keyPrefix, type SearchParameter } from './parameters.js';
import { prefixSpan, type KeySpan, type Term } from './plan.js';
import { referencesOf } from './reference.js';
import { longestString, plainText, stringSpan } from './string.js';
import { tokenSpans } from './token.js';
import { splitValue, unescapeValue } from './values.js';

/** What a condition needs to know beside itself. */
export interface ConditionContext {
  /** Our FHIR base address, by which absolute references of ours are known. */
  readonly base?: string | undefined;
  /** The time, in ms, by which `ap` widens. */
  readonly now: number;
}

export const badSearch = (text: string): OutcomeError => refusal(400, 'invalid', text);

/**
 * The term of one condition on a parameter of the registry.
 * @throws OutcomeError 400 for a modifier or value that the parameter does not take
 */
export function termOf(
  type: ResourceType,
  parameter: SearchParameter,
  modifier: string | undefined,
  value: string,
  context: ConditionContext,
): Term {
  const label = modifier === undefined ? parameter.name : `${parameter.name}:${modifier}`;
  if (value === '') throw badSearch(`${label} has no value`);
  const prefix = keyPrefix(type, parameter);
  if (modifier === 'missing') return missing(prefix, parameter, value);
  const values = splitValue(value, ',');
  const spansOf = spansByKind[parameter.kind](parameter, prefix, modifier, context);
  if (!spansOf) throw badSearch(`${label} is not supported; ${parameter.name} takes ${modifiersOf(parameter)}`);
  return { on: 'keys', spans: values.flatMap(spansOf), negate: modifier === 'not' };
}

/** The modifiers of a parameter, as they are told. */
export function modifiersOf({ kind, targets }: SearchParameter): string {
  const own = {
    token: [':not'],
    string: [':exact', ':contains'],
    date: [],
    reference: targets.map((type) => `:${type}`),
  };
  return [...own[kind], ':missing'].join(', ');
}

function missing(prefix: string, { name, only }: SearchParameter, value: string): Term {
  if (value !== 'true' && value !== 'false') throw badSearch(`${name}:missing takes true or false, not "${value}"`);
  const spans = [prefixSpan(only === undefined ? prefix : `${prefix}${only}/`)];
  return { on: 'keys', spans, negate: value === 'true' };
}

type SpansOf = (value: string) => readonly KeySpan[];
type Kind = (
  parameter: SearchParameter,
  prefix: string,
  modifier: string | undefined,
  context: ConditionContext,
) => SpansOf | undefined;

const spansByKind: Readonly<Record<SearchParameter['kind'], Kind>> = {
  token: (parameter, prefix, modifier) =>
    modifier === undefined || modifier === 'not'
      ? (value) => tokenSpans(prefix, splitValue(value, '|').map(unescapeValue), parameter)
      : undefined,
  string: ({ name }, prefix, modifier) =>
    modifier === undefined || modifier === 'exact' || modifier === 'contains'
      ? (value) => {
          const text = unescapeValue(value);
          const { length } = Array.from(plainText(text));
          if (length === 0) throw badSearch(`${name} has an empty value`);
          if (length > longestString)
            throw badSearch(`${name} takes at most ${longestString} characters, not ${length}`);
          return [stringSpan(prefix, text, modifier)];
        }
      : undefined,
  reference: ({ targets }, prefix, modifier, { base }) => {
    if (modifier !== undefined && !(isResourceType(modifier) && targets.includes(modifier))) return undefined;
    const types = targets.filter((type) => modifier === undefined || type === modifier);
    return (value) =>
      referencesOf(unescapeValue(value), types, base).map((reference) => ({ from: prefix + reference }));
  },
  date: ({ name }, prefix, modifier, { now }) =>
    modifier === undefined
      ? (value) => {
          const { comparison, interval } = dateValue(name, value);
          return dateSpans(prefix, comparison, comparison === 'ap' ? widened(interval, now) : interval);
        }
      : undefined,
};

const comparisons = /^(eq|ne|lt|gt|ge|le|sa|eb|ap)?(.*)$/s;

/** A date value with its prefix; a `+` that arrived as a space is read as `+`. */
export function dateValue(name: string, value: string) {
  const [, comparison = 'eq', date = ''] = comparisons.exec(unescapeValue(value)) ?? [];
  const interval = intervalOf(date.replace(' ', '+'));
  if (!interval) {
    throw badSearch(`${name}: "${value}" is no date; write it as 2026-03, 2026-03-07 or ge2026-03-07T09:30:00Z`);
  }
  return { comparison: comparison as DatePrefix, interval };
}
