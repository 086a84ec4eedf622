// The filters of the list endpoints: comma-separated values, equal texts, and ranges of time. Elation API, "Pagination" and the resources' own pages.
import { refuseField } from './refusal.js';
import type { Filter } from './paging.js';

type Read<T> = (row: T) => unknown;
type Make<T> = (asked: string, name: string) => Filter<T>;

/** `?practice=1,2`: any of these. */
export function anyOf<T>(read: Read<T>): Make<T> {
  return (asked) => {
    const values = new Set(asked.split(',').map((each) => each.trim()));
    return (row) => values.has(String(read(row)));
  };
}

/** The same text, whatever its case. */
export function sameText<T>(read: Read<T>): Make<T> {
  return (asked) => {
    const wanted = asked.trim().toLowerCase();
    return (row) => {
      const kept = read(row);
      return typeof kept === 'string' && kept.toLowerCase() === wanted;
    };
  };
}

/** Compares instants or dates; the text kept is ISO 8601 in UTC. */
export function compared<T>(read: Read<T>, holds: (kept: number, asked: number) => boolean): Make<T> {
  return (asked, name) => {
    const moment = toMicroseconds(asked);
    if (Number.isNaN(moment)) throw refuseField(name, 'Enter a valid date/time.');
    return (row) => {
      const kept = read(row);
      return typeof kept === 'string' && holds(toMicroseconds(kept), moment);
    };
  };
}

/** `<name>__gt`, `__gte`, `__lt`, `__lte`. */
export function comparisons<T>(name: string, read: Read<T>): Record<string, Make<T>> {
  return {
    [`${name}__gt`]: compared(read, (kept, asked) => kept > asked),
    [`${name}__gte`]: compared(read, (kept, asked) => kept >= asked),
    [`${name}__lt`]: compared(read, (kept, asked) => kept < asked),
    [`${name}__lte`]: compared(read, (kept, asked) => kept <= asked),
  };
}

/** `from_…` and `to_…`: both inclusive, a bare date standing for the whole day in UTC. */
export function between<T>(from: string, to: string, read: Read<T>): Record<string, Make<T>> {
  const dayMicroseconds = 86_400_000_000;
  return {
    [from]: compared(read, (kept, asked) => kept >= asked),
    [to]: (asked, name) => {
      const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? dayMicroseconds - 1 : 0;
      return compared(read, (kept, moment) => kept <= moment + wholeDay)(asked, name);
    },
  };
}

/** Makes one filter of all that the query asks for; parameters not listed are ignored, as the vendor does. */
export function filterOf<T>(query: URLSearchParams, makers: Readonly<Record<string, Make<T>>>): Filter<T> {
  const filters: Filter<T>[] = [];
  for (const [name, asked] of query) {
    const make = makers[name];
    if (make !== undefined && asked !== '') filters.push(make(asked, name));
  }
  return (row) => filters.every((holds) => holds(row));
}

/** Microseconds since 1970: `last_modified` has six digits, which Date would cut. */
function toMicroseconds(text: string): number {
  const ms = Date.parse(/^\d{4}-\d{2}-\d{2}T[^Z+]*$/.test(text) && !/-\d{2}:\d{2}$/.test(text) ? `${text}Z` : text);
  const fraction = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? '';
  return ms * 1000 + Number(fraction.padEnd(3, '0'));
}
