// Search values taken apart: `,` is or, `|` and `$` part, `\` makes the next one literal. https://hl7.org/fhir/R4/search.html#escaping

/** The text cut at each separator that is not escaped; the pieces keep their escapes. */
export function splitValue(text: string, separator: ',' | '|'): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === separator) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

/** The text without its escapes: `a\,b` → `a,b`. */
export const unescapeValue = (text: string): string => text.replace(/\\([\\,|$])/g, '$1');
