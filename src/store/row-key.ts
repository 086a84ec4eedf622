// Row keys and order keys from parts, such that one part never runs into the next. src/store/store.ts.

/** `a/b/c`, with `/` and `%` inside a part escaped; keys with like first parts stand together and in order of the next. */
export const rowKey = (...parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[%/]/g, (sign) => (sign === '/' ? '%2F' : '%25'))).join('/');

/** The range of all keys that begin with these parts and go on. */
export function rangeUnder(...parts: readonly string[]): { readonly from: string; readonly to: string } {
  const start = rowKey(...parts);
  // '0' follows '/' directly.
  return { from: `${start}/`, to: `${start}0` };
}

/** Time in ms as text that sorts by time. */
export const timeKey = (ms: number): string => new Date(ms).toISOString();
