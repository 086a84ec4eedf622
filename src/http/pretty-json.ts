// `_pretty`: lays JSON text out for people without reading it as values, so that every number stays as it was written. https://hl7.org/fhir/R4/http.html#pretty

/** The same JSON with two spaces a level; `json` has no white space outside strings. */
export function prettyJson(json: string): string {
  let out = '';
  let indent = '\n';
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at] ?? '';
    if (char === '"') {
      const end = endOfString(json, at);
      out += json.slice(at, end + 1);
      at = end;
    } else if (char === '{' || char === '[') {
      const next = json[at + 1];
      if (next === '}' || next === ']') {
        out += char + next;
        at += 1;
      } else {
        indent += '  ';
        out += char + indent;
      }
    } else if (char === '}' || char === ']') {
      indent = indent.slice(0, -2);
      out += indent + char;
    } else if (char === ',') out += char + indent;
    else if (char === ':') out += ': ';
    else out += char;
  }
  return out;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
