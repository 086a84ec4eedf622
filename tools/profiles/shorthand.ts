// Writing FHIR Shorthand. https://hl7.org/fhir/uv/shorthand/reference.html

/** A text in quotes. */
export const quoted = (text: string): string =>
  `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ')}"`;

/** `kareo-eclaim-note` as the name of a definition: `KareoEclaimNote`. */
export const nameOf = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** The head of every file that is made. */
export const madeFrom = (what: string): string =>
  `// ${what} Made from the mapping tables by \`npm run generate\`; do not edit.\n`;
