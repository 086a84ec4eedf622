// The conditions that every type takes and that need no index key: `_id` and `_lastUpdated`. https://hl7.org/fhir/R4/search.html#all
import { widened, type DatePrefix, type Interval } from './date.js';
import type { Term } from './plan.js';
import { badSearch, dateValue, type ConditionContext } from './terms.js';
import { splitValue, unescapeValue } from './values.js';

/**
 * The term of `_id` or `_lastUpdated`; undefined for every other name.
 * @throws OutcomeError 400 for a modifier or value that it does not take
 */
export function resourceTerm(
  name: string,
  modifier: string | undefined,
  value: string,
  context: ConditionContext,
): Term | undefined {
  if (name !== '_id' && name !== '_lastUpdated') return undefined;
  if (value === '') throw badSearch(`${name} has no value`);
  const values = splitValue(value, ',');
  if (name === '_id') {
    if (modifier !== undefined && modifier !== 'not')
      throw badSearch(`_id:${modifier} is not supported; _id takes :not`);
    return { on: 'id', ids: values.map(unescapeValue), negate: modifier === 'not' };
  }
  if (modifier !== undefined)
    throw badSearch(`_lastUpdated:${modifier} is not supported; _lastUpdated takes no modifier`);
  const spans = values.flatMap((one) => {
    const { comparison, interval } = dateValue(name, one);
    return instants(comparison, comparison === 'ap' ? widened(interval, context.now) : interval);
  });
  return { on: 'lastUpdated', spans, negate: false };
}

const first = '0001-01-01T00:00:00.000Z';
const behindLast = '~';

const text = (ms: number): string =>
  new Date(Math.min(Math.max(ms, Date.parse(first)), 253_402_300_799_999)).toISOString();

// `_lastUpdated` is an instant in ms, so that each comparison is one or two stretches of its text.
function instants(comparison: DatePrefix, { lo, hi }: Interval): readonly { from: string; to: string }[] {
  const before = { from: first, to: text(lo) };
  const after = { from: text(hi + 1), to: behindLast };
  switch (comparison) {
    case 'eq':
    case 'ap':
      return [{ from: text(lo), to: text(hi + 1) }];
    case 'ne':
      return [before, after];
    case 'lt':
    case 'eb':
      return [before];
    case 'gt':
    case 'sa':
      return [after];
    case 'ge':
      return [{ from: text(lo), to: behindLast }];
    case 'le':
      return [{ from: first, to: text(hi + 1) }];
  }
}
