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

/** Reads `{"url":"…", …}` lines: where each url stands is gathered when the first is asked for, and a line is parsed when it is, once. */
export function createLines(file: Uint8Array): Lines {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const endOf = (from: number): number => {
    const end = bytes.indexOf(newline, from);
    return end < 0 ? bytes.length : end;
  };
  let gathered: Map<string, number> | undefined;
  const places = (): ReadonlyMap<string, number> => {
    if (gathered !== undefined) return gathered;
    gathered = new Map();
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(quote, from + opening.length);
      gathered.set(bytes.toString('latin1', from + opening.length, end), from);
      from = endOf(end) + 1;
    }
    return gathered;
  };
  const parsed = new Map<string, Line>();
  return {
    urls: () => [...places().keys()],
    find: (canonical) => {
      const { url, version } = parseCanonical(canonical);
      let found = parsed.get(url);
      if (found === undefined) {
        const from = places().get(url);
        if (from === undefined) return undefined;
        parsed.set(url, (found = JSON.parse(bytes.toString('utf8', from, endOf(from))) as Line));
      }
      const isMeant = version === undefined || isVersion(found.version, version) || isVersion(coreVersion, version);
      return isMeant ? found : undefined;
    },
  };
}
