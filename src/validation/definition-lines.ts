// Reads committed definitions, one JSON object a line, each parsed when first asked for. https://hl7.org/fhir/R4/references.html#canonical
import { isVersion, parseCanonical } from './canonical.js';

/** R4's version, which every definition without one of its own has. */
export const coreVersion = '4.0.1';

/** What every line has. */
export interface Line {
  readonly url: string;
  readonly version?: string;
}

/** The lines of one file. */
export interface Lines {
  readonly find: (canonical: string) => Line | undefined;
  readonly urls: () => readonly string[];
}

const opening = '{"url":"';
const newline = 10;
const quote = 34;

/** Reads `{"url":"…", …}` lines in the order of their urls: a url is found by halving, and only its line is parsed, once. */
export function createLines(bytes: Uint8Array): Lines {
  const decoder = new TextDecoder();
  const urlAt = (from: number): string => {
    const start = from + opening.length;
    return decoder.decode(bytes.subarray(start, bytes.indexOf(quote, start)));
  };
  const endOf = (from: number): number => {
    const end = bytes.indexOf(newline, from);
    return end < 0 ? bytes.length : end;
  };
  const lineOf = (url: string): Uint8Array | undefined => {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const from = bytes.lastIndexOf(newline, middle - 1) + 1;
      const here = urlAt(from);
      if (here === url) return bytes.subarray(from, endOf(from));
      if (here < url) low = endOf(from) + 1;
      else high = from;
    }
    return undefined;
  };
  const parsed = new Map<string, Line>();
  return {
    urls: () => {
      const urls: string[] = [];
      for (let from = 0; from < bytes.length; from = endOf(from) + 1) urls.push(urlAt(from));
      return urls;
    },
    find: (canonical) => {
      const { url, version } = parseCanonical(canonical);
      let found = parsed.get(url);
      if (found === undefined) {
        const line = lineOf(url);
        if (line === undefined) return undefined;
        parsed.set(url, (found = JSON.parse(decoder.decode(line)) as Line));
      }
      const isMeant = version === undefined || isVersion(found.version, version) || isVersion(coreVersion, version);
      return isMeant ? found : undefined;
    },
  };
}
