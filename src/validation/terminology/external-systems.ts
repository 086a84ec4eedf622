// Code systems whose codes follow a grammar, so that no list holds them. https://hl7.org/fhir/R4/terminologies-systems.html
import { system } from '../../fhir/code-systems.js';
import { isUcum } from './ucum.js';

/** Letters, digits and the marks that RFC 6838 allows in the names of media types. */
function isMediaName(text: string): boolean {
  if (text.length === 0 || text.length > 127) return false;
  for (const char of text) if (!/^[A-Za-z0-9!#$&\-^_.+*]$/.test(char)) return false;
  return true;
}

/** Short names of FHIR's own formats, which stand for media types in `_format` and CapabilityStatement.format. */
const formats = new Set(['json', 'xml', 'ttl']);

/** `type/subtype`, with parameters after `;`. BCP 13. */
function isMediaType(code: string): boolean {
  if (formats.has(code)) return true;
  const [name = ''] = code.split(';', 1);
  const slash = name.indexOf('/');
  return slash > 0 && isMediaName(name.slice(0, slash)) && isMediaName(name.slice(slash + 1).trimEnd());
}

/** Subtags of 1 to 8 letters and digits joined by `-`, the first of 2 to 8 letters (or `x`, `i`); 255 characters at most. BCP 47. */
function isLanguageTag(code: string): boolean {
  // Longer ones are not even taken apart.
  if (code.length > 255) return false;
  const [first = '', ...rest] = code.split('-');
  return /^(?:[A-Za-z]{2,8}|[xXiI])$/.test(first) && rest.every((tag) => /^[A-Za-z0-9]{1,8}$/.test(tag));
}

/** For each such system: whether a code follows its grammar. */
export const externalSystems: ReadonlyMap<string, (code: string) => boolean> = new Map([
  ['urn:ietf:bcp:13', isMediaType],
  ['urn:ietf:bcp:47', isLanguageTag],
  [system.ucum, isUcum],
]);
