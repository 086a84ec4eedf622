// Links of a narrative to places within the resource: what "#x" names must be there. https://hl7.org/fhir/R4/narrative.html
import { shown } from '../../fhir/outcome.js';
import { isObject, type Json } from '../json.js';
import { note, workedOut, type Run } from '../run.js';

const links = /\shref\s*=\s*["']#([^"'<>]+)["']/g;
const anchors = /\s(?:id|name)\s*=\s*["']([^"'<>]+)["']/g;
const deepest = 500;

/** Warns of each link that leads to no id of the narrative, of the resource or of the Bundle around it. */
export function checkLinks({ div }: Json, run: Run): void {
  if (typeof div !== 'string' || !div.includes('#') || run.tooDeep) return;
  const wanted = new Set(Array.from(div.matchAll(links), ([, id = '']) => id));
  for (const id of wanted) {
    if ([run.root, ...run.bundles].some((one) => workedOut(run, one, idsOf).has(id))) continue;
    const text = `Narrative.div: the link to ${shown(`#${id}`)} leads nowhere; no part of the resource has this id`;
    note(run, { path: 'div', severity: 'warning', code: 'not-found', text });
  }
}

/** All ids in a resource, and all anchors of its narratives. */
function idsOf(resource: Json): ReadonlySet<string> {
  const ids = new Set<string>();
  collect(resource, 0, ids);
  return ids;
}

function collect(value: unknown, depth: number, ids: Set<string>): void {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) collect(one, depth + 1, ids);
  if (!isObject(value)) return;
  const { id, div } = value;
  if (typeof id === 'string') ids.add(id);
  if (typeof div === 'string') for (const [, anchor = ''] of div.matchAll(anchors)) ids.add(anchor);
  for (const member in value) collect(value[member], depth + 1, ids);
}
