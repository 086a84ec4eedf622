// Rules of Bundles that their words state and no constraint says: full URLs, links, and references inside documents. https://hl7.org/fhir/R4/bundle.html#bundle-unique
import type { Issue } from '../fhir/outcome.js';
import { shown } from './complaints.js';
import { referenceForm } from './references.js';
import { isObject, note, type Json, type Run } from './run.js';

/** Types of Bundle whose entries need no full URL. */
const withoutFullUrl = new Set(['batch', 'transaction', 'batch-response', 'transaction-response']);

/** Checks a Bundle as a whole. */
export function checkBundle(bundle: Json, run: Run): void {
  linksOnce(bundle, run);
  const entries: readonly unknown[] = Array.isArray(bundle['entry']) ? bundle['entry'] : [];
  entries.forEach((entry, index) => {
    if (isObject(entry)) checkEntry(bundle, entry, `entry[${index}]`, run);
  });
  if (bundle['type'] === 'document' || bundle['type'] === 'message') referencesMatch(entries, run);
}

function tell(run: Run, code: Issue['code'], path: string, text: string): void {
  note(run, { path, severity: 'error', code, text });
}

function linksOnce({ link }: Json, run: Run): void {
  if (!Array.isArray(link)) return;
  const seen = new Set<unknown>();
  (link as readonly unknown[]).forEach((one, index) => {
    if (!isObject(one)) return;
    const { relation } = one;
    if (seen.has(relation) && relation !== 'alternate')
      tell(run, 'duplicate', `link[${index}]`, `Bundle.link.relation: found ${shown(relation)} a second time`);
    seen.add(relation);
  });
}

function checkEntry({ type }: Json, { fullUrl, resource, search }: Json, path: string, run: Run): void {
  if (!isObject(resource)) return;
  const resourceType = resource['resourceType'];
  if (fullUrl === undefined) {
    if (typeof type === 'string' && !withoutFullUrl.has(type))
      tell(run, 'required', path, `Bundle.entry: found no fullUrl; each entry of a ${type} Bundle needs one`);
  } else if (typeof fullUrl === 'string') {
    if (!fullUrl.includes(':'))
      tell(run, 'value', path, `Bundle.entry.fullUrl: found ${shown(fullUrl)}, expected an absolute URL or urn:uuid:`);
    else urlMatches(run, path, fullUrl, resource);
  }
  if (type !== 'searchset') return;
  const mode = isObject(search) ? search['mode'] : undefined;
  if (mode === 'outcome' && resourceType !== 'OperationOutcome')
    tell(
      run,
      'structure',
      `${path}.resource`,
      `Bundle.entry.resource: found ${shown(resourceType)}, expected an OperationOutcome, as search.mode is outcome`,
    );
  if (resource['id'] === undefined && resourceType !== 'OperationOutcome')
    tell(run, 'required', `${path}.resource`, 'Bundle.entry.resource: found no id; each result of a search needs one');
}

/** A full URL like that of a server's resource ends with the type and id of the entry's resource. */
function urlMatches(run: Run, path: string, fullUrl: string, { resourceType, id }: Json): void {
  if (!fullUrl.startsWith('http') || typeof resourceType !== 'string' || typeof id !== 'string') return;
  const form = referenceForm(fullUrl);
  if (form.form !== 'literal' || !/^[A-Z][A-Za-z]{2,40}$/.test(form.type)) return;
  if (form.type === resourceType && form.id === id) return;
  const text = `Bundle.entry.fullUrl: found ${shown(fullUrl)}, expected it to end with ${resourceType}/${id}, the resource's type and id`;
  tell(run, 'value', path, text);
}

/** In a document or message: a relative reference that names a resource of the Bundle must lead to it by its full URL. */
function referencesMatch(entries: readonly unknown[], run: Run): void {
  if (run.tooDeep) return;
  const urls = new Set<unknown>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (!isObject(entry) || !isObject(entry['resource'])) continue;
    const { fullUrl, resource } = entry;
    urls.add(fullUrl);
    if (typeof resource['id'] === 'string')
      names.set(`${String(resource['resourceType'])}/${resource['id']}`, String(fullUrl));
  }
  entries.forEach((entry, index) => {
    if (!isObject(entry) || !isObject(entry['resource'])) return;
    const { fullUrl, resource } = entry;
    const own = typeof fullUrl === 'string' ? referenceForm(fullUrl) : undefined;
    const base = own?.form === 'literal' ? own.base : undefined;
    eachReference(resource, `entry[${index}].resource`, (reference, path) => {
      const form = referenceForm(reference);
      if (form.form !== 'literal' || form.base !== '') return;
      const name = `${form.type}/${form.id}`;
      if (urls.has(reference) || (base !== undefined && urls.has(base + name))) return;
      const other = names.get(name);
      if (other === undefined) return;
      const text = `Reference: found ${shown(reference)}, which is in the Bundle as ${shown(other)}; from ${shown(fullUrl)} it does not lead there`;
      tell(run, 'not-found', path, text);
    });
  });
}

function eachReference(value: unknown, path: string, tell: (reference: string, path: string) => void): void {
  if (Array.isArray(value)) value.forEach((one: unknown, index) => eachReference(one, `${path}[${index}]`, tell));
  else if (isObject(value)) {
    if (typeof value['reference'] === 'string') tell(value['reference'], path);
    for (const [name, one] of Object.entries(value))
      if (typeof one === 'object') eachReference(one, `${path}.${name}`, tell);
  }
}
