// Rules of Bundles that their words state and no constraint says: full URLs, links, and references inside documents. https://hl7.org/fhir/R4/bundle.html#bundle-unique
import { shown, type Issue } from '../../fhir/outcome.js';
import { textOf } from '../fhirpath/functions.js';
import { referenceForm } from './references.js';
import { isObject, type Json } from '../json.js';
import { note, type Run } from '../run.js';

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

interface Entry {
  readonly fullUrl: string;
  readonly version: unknown;
}

/** The entries of a Bundle by `Type/id`, and their full URLs. */
interface Known {
  readonly byName: Map<string, Entry[]>;
  readonly fullUrls: Set<string>;
}

function remember({ byName, fullUrls }: Known, { fullUrl, resource }: Json): void {
  const { resourceType, id, meta } = resource as Json;
  const name = `${textOf(resourceType)}/${textOf(id)}`;
  const entry = { fullUrl: textOf(fullUrl), version: isObject(meta) ? meta['versionId'] : undefined };
  const same = byName.get(name);
  if (same === undefined) byName.set(name, [entry]);
  else same.push(entry);
  fullUrls.add(entry.fullUrl);
}

/** In a document or message: a relative reference that names a resource of the Bundle must lead to it, and to it alone, by its full URL. */
function referencesMatch(entries: readonly unknown[], run: Run): void {
  if (run.tooDeep) return;
  const known: Known = { byName: new Map(), fullUrls: new Set() };
  for (const entry of entries) if (isObject(entry) && isObject(entry['resource'])) remember(known, entry);
  entries.forEach((entry, index) => {
    if (!isObject(entry) || !isObject(entry['resource'])) return;
    const source = textOf(entry['fullUrl']);
    eachReference(entry['resource'], `entry[${index}].resource`, (reference, path) => {
      const why = mismatch(reference, source, known);
      if (why !== undefined) tell(run, 'not-found', path, `Reference: found ${shown(reference)}, ${why}`);
    });
  });
}

function mismatch(reference: string, source: string, { byName, fullUrls }: Known): string | undefined {
  const form = referenceForm(reference);
  if (form.form !== 'literal' || form.base !== '') return undefined;
  const name = `${form.type}/${form.id}`;
  const named = byName.get(name) ?? [];
  const [first] = named;
  if (first === undefined || fullUrls.has(reference)) return undefined;
  const own = referenceForm(source);
  const led = own.form === 'literal' ? named.filter((one) => one.fullUrl === own.base + name) : [];
  if (led.length === 0)
    return `which is in the Bundle as ${shown(first.fullUrl)}; from ${shown(source)} it does not lead there`;
  const history = reference.indexOf('/_history/');
  if (history < 0) return led.length > 1 ? `which ${led.length} entries of the Bundle have` : undefined;
  const version = reference.slice(history + '/_history/'.length);
  return led.some((one) => one.version === version) ? undefined : `and the Bundle has it in other versions only`;
}

function eachReference(value: unknown, path: string, tell: (reference: string, path: string) => void): void {
  if (Array.isArray(value)) value.forEach((one: unknown, index) => eachReference(one, `${path}[${index}]`, tell));
  else if (isObject(value)) {
    if (typeof value['reference'] === 'string') tell(value['reference'], path);
    for (const [name, one] of Object.entries(value))
      if (typeof one === 'object') eachReference(one, `${path}.${name}`, tell);
  }
}
