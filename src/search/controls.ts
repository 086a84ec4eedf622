// The parameters that shape the answer, not the matches: `_count`, `_sort`, `_total`, `_summary`, `_elements`. https://hl7.org/fhir/R4/search.html#return
import type { ResourceType } from '../fhir/resource.js';
import { datePrefixes } from './date.js';
import { keyPrefix, parameterOf, searchParameters } from './parameters.js';
import { newestFirst, type Order } from './plan.js';
import { badSearch } from './terms.js';

/** How the answer is shaped. */
export interface Controls {
  /** Items of a page; 0 with `summary` count. */
  readonly count: number;
  readonly order: Order;
  readonly total: 'none' | 'estimate' | 'accurate';
  /** Only the total is wanted. */
  readonly summary: 'count' | undefined;
  /** Top-level elements to send beside the mandatory ones; undefined: all. */
  readonly elements: readonly string[] | undefined;
  /** The page cursor, from `_page`. */
  readonly after: string | undefined;
}

/** The names read here; `_format` and `_pretty` are left to HTTP. */
export const controlNames = [
  '_count',
  '_elements',
  '_format',
  '_page',
  '_pretty',
  '_sort',
  '_summary',
  '_total',
] as const;

/** The names in `_elements`. Throws OutcomeError 400 where they are none. */
export function elementsOf(value: string): readonly string[] {
  const elements = value.split(',').map((name) => name.trim());
  if (!elements.every((name) => /^[A-Za-z]+$/.test(name)))
    throw badSearch(`_elements takes element names, not "${value}"`);
  return elements;
}

/** Whether `_summary` asks for the total alone. Throws OutcomeError 400 for a summary that is not made here. */
export function isCountAlone(value: string): boolean {
  if (value !== 'count' && value !== 'false') throw badSearch(`_summary takes count or false, not "${value}"`);
  return value === 'count';
}

type Read = (value: string, type: ResourceType, maxCount: number) => Partial<Controls>;

const reads: Readonly<Record<(typeof controlNames)[number], Read>> = {
  _count: (value, _type, maxCount) => {
    if (!/^\d{1,9}$/.test(value)) throw badSearch(`_count takes a whole number from 0, not "${value}"`);
    return value === '0' ? { count: 0, summary: 'count' } : { count: Math.min(Number(value), maxCount) };
  },
  _elements: (value) => ({ elements: elementsOf(value) }),
  _format: () => ({}),
  _page: (value) => ({ after: value }),
  _pretty: () => ({}),
  _sort: (value, type) => ({ order: orderOf(type, value) }),
  _summary: (value) => (isCountAlone(value) ? { summary: 'count' } : {}),
  _total: (value) => {
    if (value === 'none' || value === 'estimate' || value === 'accurate') return { total: value };
    throw badSearch(`_total takes none, estimate or accurate, not "${value}"`);
  },
};

/**
 * What one parameter says about the answer; undefined where it is none of these.
 * @throws OutcomeError 400 for a value that it does not take
 */
export function readControl(
  name: string,
  value: string,
  type: ResourceType,
  maxCount: number,
): Partial<Controls> | undefined {
  const known = controlNames.find((control) => control === name);
  return known === undefined ? undefined : reads[known](value, type, maxCount);
}

function orderOf(type: ResourceType, value: string): Order {
  const descending = value.startsWith('-');
  const name = descending ? value.slice(1) : value;
  if (name.includes(','))
    throw badSearch(`_sort=${value}: sort by one parameter; equal values follow in order of commit`);
  if (name === '_lastUpdated') return { ...newestFirst, descending };
  const parameter = parameterOf(type, name);
  if (!parameter || parameter.kind === 'reference') {
    const known = searchParameters[type].filter((row) => row.kind !== 'reference').map((row) => row.name);
    throw badSearch(`_sort=${value}: ${type} can be sorted by _lastUpdated, ${known.join(', ')}`);
  }
  const prefix = keyPrefix(type, parameter);
  return { by: 'key', prefixes: parameter.kind === 'date' ? datePrefixes(prefix) : [prefix], descending };
}
