// The text of a resource, with its decimals as they were written. https://hl7.org/fhir/R4/datatypes.html#decimal
import { readJson } from './json-reader.js';

/**
 * The resource as JSON text without white space.
 * @param decimals numbers to be written otherwise than JavaScript would, by path (`.item[0].unitPrice.value` → `10.00`);
 * one whose element now has another value is left aside
 */
export function serialise(resource: object, decimals?: ReadonlyMap<string, string>): string {
  const json = JSON.stringify(resource);
  if (!decimals) return json;
  let text = '';
  let copied = 0;
  readJson(
    json,
    {
      onNumber: (path, start, end) => {
        const written = decimals.get(path);
        if (written === undefined || String(Number(written)) !== json.slice(start, end)) return;
        text += json.slice(copied, start) + written;
        copied = end;
      },
    },
    Number.POSITIVE_INFINITY,
  );
  return text + json.slice(copied);
}
