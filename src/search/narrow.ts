// Two conditions on a parameter with at most one value (`date=ge…&date=lt…`) as one narrower range. docs/storage.md, "Search index".
import type { KeySpan } from './plan.js';

/** The spans in which a single key lies in one of the first and in one of the second. */
export function intersect(first: readonly KeySpan[], second: readonly KeySpan[]): readonly KeySpan[] {
  return first.flatMap((one) => second.flatMap((other) => both(one, other)));
}

function both(one: KeySpan, other: KeySpan): readonly KeySpan[] {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to !== undefined && other.to !== undefined && one.to < other.to ? one.to : other.to;
  if (to === undefined || from >= to) return [];
  const least = greater(one.tail?.least, other.tail?.least);
  const most = lesser(one.tail?.most, other.tail?.most);
  if (least === undefined || most === undefined) return [{ from, to }];
  return least > most ? [] : [{ from, to, tail: { least, most } }];
}

const greater = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const lesser = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;
