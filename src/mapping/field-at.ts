// Which field of a system stands at a place of a resource: a table read backwards, for issues that staff must understand. docs/architecture.md section 5.
import { means, type Claims } from './claims.js';
import { stepsOf } from './path-steps.js';
import type { AnyTable, Row } from './row.js';
import type { AnySlot } from './slot.js';

/** A place in a resource: a FHIRPath from the type on, with indices, and the element below it that is meant, if there is none to lead to. */
export interface Spot {
  readonly resource: object;
  readonly expression: string;
  /** `beneficiary`, where `Coverage` has none. */
  readonly child?: string | undefined;
}

/**
 * The way to the field in the system's own words: the table's title, the row's label, and for a list the item's number
 * (from 1) and the label in its own table: `['Bill', 'Service lines (2)', 'Modifier']`. The row that says the element,
 * or else the nearest one around it; for a part that a few rows fill together, all of their labels; the title alone where
 * no row speaks of the place. Never throws.
 */
export function fieldAt(table: AnyTable, { resource, expression, child }: Spot): readonly string[] {
  const [, ...below] = stepsOf(expression);
  const steps = readSteps(child === undefined ? below : [...below, ...stepsOf(child)]);
  return [table.title, ...(attempted(() => labelsAt(table, resource, steps).labels) ?? [])];
}

/** The resource may be anything but what its slots and conditions expect: that is why an issue is told of it. */
function attempted<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** `System ▸ Record ▸ Field`: how staff find a field. */
export const fieldTrail = (product: string, trail: readonly string[]): string => [product, ...trail].join(' ▸ ');

interface Step {
  readonly name: string;
  readonly index: number | undefined;
}

/** `value.ofType(Quantity)` is one step, to the member `valueQuantity`. */
function readSteps(steps: readonly string[]): readonly Step[] {
  const read: Step[] = [];
  for (const step of steps) {
    const type = /^ofType\(([A-Za-z]+)\)$/.exec(step)?.[1];
    const last = type === undefined ? undefined : read.pop();
    if (type !== undefined && last !== undefined) read.push({ ...last, name: last.name + capitalised(type) });
    else {
      const [, name = step, index] = /^(\w+)(?:\[(\d+)\])?/.exec(step) ?? [];
      read.push({ name, index: index === undefined ? undefined : Number(index) });
    }
  }
  return read;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How far the steps lead into what a slot means. */
interface Reach {
  readonly depth: number;
  /** 'here': the slot says the element or one around it; 'below': it stands inside the element. */
  readonly is: 'here' | 'below';
  /** Picked by its place in a list: the first given name, of which the row for the others speaks too. */
  readonly isFirst?: boolean;
  readonly element?: unknown;
  readonly rest: readonly Step[];
}

interface Found {
  readonly labels: readonly string[];
  readonly depth: number;
}

type AnyRow = Row<never, never>;

/** More rows than this under one element make no answer: the record is then all that is named. */
const mostTogether = 4;

function labelsAt(table: AnyTable, resource: unknown, steps: readonly Step[]): Found {
  const reaches = table.compiled
    .filter(({ words }) => words.kind !== 'cannotHold')
    .flatMap((row) => {
      const reach = furthest(row.slots.flatMap((slot) => reachOf(claimsOf(slot), resource, steps) ?? []));
      return reach === undefined ? [] : [{ row, reach, found: foundIn(row, reach, resource) }];
    });
  const here = reaches.filter(({ reach }) => reach.is === 'here');
  const deepest = Math.max(...here.map(({ found }) => found.depth));
  const best = narrowed(
    here.filter(({ found }) => found.depth === deepest),
    [
      ({ reach }) => reach.isFirst === true,
      ({ row }) => attempted(() => row.holds?.(resource as never)) !== false,
      ({ row }) => row.words.kind !== 'constant',
    ],
  );
  if (best.length > 0) return joined(best.map(({ found }) => found));
  const inside = reaches.filter(({ reach, row }) => reach.is === 'below' && row.words.kind !== 'constant');
  const all = joined(inside.map(({ found }) => found));
  return new Set(inside.map(({ row }) => row.words.label)).size > mostTogether ? { labels: [], depth: 0 } : all;
}

/** Those that pass, test by test; a test that none passes is left out. */
function narrowed<One>(all: readonly One[], tests: readonly ((one: One) => boolean)[]): readonly One[] {
  let left = all;
  for (const test of tests) {
    const passing = left.filter(test);
    if (passing.length > 0) left = passing;
  }
  return left;
}

/** Several rows of one place in one label: `Billing provider / Practice`; of list items the first alone. */
function joined(found: readonly Found[]): Found {
  const [first] = found;
  if (first === undefined) return { labels: [], depth: 0 };
  if (first.labels.length > 1) return first;
  const names = [...new Set(found.flatMap(({ labels }) => labels[0] ?? []))];
  return { labels: [names.join(' / ')], depth: first.depth };
}

const furthest = (reaches: readonly Reach[]): Reach | undefined =>
  reaches.toSorted((a, b) => Number(b.is === 'here') - Number(a.is === 'here') || b.depth - a.depth)[0];

/** The row's label; for an item of its list, the item's number and what its own table says. */
function foundIn({ words, slots }: AnyRow, { depth, element, rest, is }: Reach, resource: unknown): Found {
  const list = words.items === undefined || is === 'below' ? undefined : slots[0]?.get(resource as never);
  const place = Array.isArray(list) ? list.indexOf(element) : -1;
  if (words.items === undefined || place < 0) return { labels: [words.label], depth };
  const inner = labelsAt(words.items, element, rest);
  return { labels: [`${words.label} (${place + 1})`, ...inner.labels], depth: depth + inner.depth };
}

/** What a slot claims, and where its path leads if it does not claim that. */
function claimsOf({ path, claim }: AnySlot<never>): Claims {
  const claims: Claims = new Map();
  claim?.(claims);
  const steps = stepsOf(path).filter((step) => /^[a-z]\w*(?:\[\d+\])?$/.test(step));
  const [first = ''] = steps[0]?.split('[') ?? [];
  if (first !== '' && !claims.has(first)) claimPath(claims, steps);
  return claims;
}

function claimPath(claims: Claims, [step = '', ...others]: readonly string[]): void {
  const [name = step] = step.split('[');
  if (others.length === 0) claims.set(name, step.endsWith('[0]') ? 'first' : 'all');
  else {
    const within: Claims = new Map();
    claims.set(name, within);
    claimPath(within, others);
  }
}

type Json = Readonly<Record<string, unknown>>;

function reachOf(claims: Claims, element: unknown, steps: readonly Step[], depth = 0): Reach | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return { depth, is: 'below', rest };
  const member = memberOf(claims, element, step.name);
  const claim = claims.get(member);
  const value = (Object(element) as Json)[member];
  const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const item = items[step.index ?? 0];
  if (claim === undefined) return undefined;
  const here: Reach = { depth: depth + 1, is: 'here', element: item, rest };
  if (claim === 'all') return here;
  if (claim === 'first') return (step.index ?? 0) === 0 ? { ...here, isFirst: true } : undefined;
  if (claim instanceof Map) return reachOf(claim, item, rest, depth + 1);
  if (step.index === undefined) return { depth: depth + 1, is: 'below', rest };
  for (const pick of claim) {
    const meant = items.filter((one) => means(pick, one as object, items as readonly object[]));
    if (pick.claims === 'all' ? meant.includes(item) : meant[0] === item)
      return pick.claims === 'all' ? here : reachOf(pick.claims, item, rest, depth + 1);
  }
  return undefined;
}

/** The member of a step; a choice is named without its type where it is not there. */
function memberOf(claims: Claims, element: unknown, name: string): string {
  const own = Object.keys(Object(element) as Json);
  if (claims.has(name) || own.includes(name)) return name;
  const isOfChoice = (key: string): boolean => key.startsWith(name) && choiceType.test(key.slice(name.length));
  return own.find(isOfChoice) ?? [...claims.keys()].find(isOfChoice) ?? name;
}

const choiceType =
  /^(?:Address|Boolean|Code|CodeableConcept|Coding|Date|DateTime|Decimal|Identifier|Integer|Money|Period|Quantity|Range|Reference|String|Ur[il])$/;
