// What a Reference points at, in every legal form, and whether that is an allowed target. https://hl7.org/fhir/R4/references.html
import { shown } from '../../fhir/outcome.js';
import { containedOf } from './contained.js';
import { isObject, type Json } from '../json.js';
import { note, workedOut, type Run } from '../run.js';

/** The targets an element allows; without types it allows all. */
export interface TargetRule {
  readonly path: string;
  readonly types: ReadonlySet<string>;
  readonly profile?: string;
}

const illegalInTypeAndId = /[^-./0-9A-Za-z]/;

/** Where the slash of `Type/id`, the form of nearly all references, stands; 0 for any other text. */
export function slashOfTypeAndId(text: string): number {
  const at = text.indexOf('/');
  if (at <= 0 || !isCapital(text.charCodeAt(0)) || illegalInTypeAndId.test(text)) return 0;
  const idLength = text.length - at - 1;
  return idLength > 0 && idLength <= 64 && text.indexOf('/', at + 1) < 0 ? at : 0;
}

/** What a reference text is. */
export type ReferenceForm =
  | { readonly form: 'contained'; readonly id: string }
  | { readonly form: 'literal'; readonly type: string; readonly id: string; readonly base: string }
  | { readonly form: 'conditional'; readonly type: string }
  | { readonly form: 'other' };

const other: ReferenceForm = { form: 'other' };

const hash = 35;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Takes a reference text apart: `#x`, `Patient/x`, `…/Patient/x/_history/2`, `Patient?identifier=…`, or anything else (urn:uuid, a URL). */
export function referenceForm(reference: string): ReferenceForm {
  if (reference.charCodeAt(0) === hash) return { form: 'contained', id: reference.slice(1) };
  if (reference.startsWith('urn:')) return other;
  const query = reference.indexOf('?');
  if (query > 0) {
    const path = reference.slice(0, query);
    const type = path.slice(path.lastIndexOf('/') + 1);
    return isCapital(type.charCodeAt(0)) ? { form: 'conditional', type } : other;
  }
  const history = reference.indexOf('/_history/');
  const literal = history < 0 ? reference : reference.slice(0, history);
  const idAt = literal.lastIndexOf('/');
  if (idAt <= 0) return other;
  const typeAt = literal.lastIndexOf('/', idAt - 1);
  const type = literal.slice(typeAt + 1, idAt);
  const id = literal.slice(idAt + 1);
  if (!isCapital(type.charCodeAt(0))) return other;
  return { form: 'literal', type, id: id.split('#', 1)[0] ?? id, base: literal.slice(0, typeAt + 1) };
}

/** The resource a reference leads to within the resource (contained) or the Bundle it stands in; undefined when it is elsewhere. */
export function resolveWithin(run: Run, reference: string): Json | undefined {
  if (run.bundles.length === 0 && reference.charCodeAt(0) !== hash) return undefined;
  const form = referenceForm(reference);
  if (form.form === 'contained') return form.id === '' ? run.root : containedOf(run, form.id);
  for (let index = run.bundles.length - 1; index >= 0; index -= 1) {
    const bundle = run.bundles[index];
    const found = bundle && inBundle(run, bundle, reference, form);
    if (found) return found;
  }
  return undefined;
}

/** The resources of a Bundle by full URL and by type and id; of two with one name the first. */
function entriesByName({ entry }: Json): ReadonlyMap<string, Json> {
  const entries: readonly unknown[] = Array.isArray(entry) ? entry : [];
  const byName = new Map<string, Json>();
  for (const one of entries) {
    if (!isObject(one) || !isObject(one['resource'])) continue;
    const { fullUrl, resource } = one;
    if (typeof fullUrl === 'string' && !byName.has(fullUrl)) byName.set(fullUrl, resource);
    const local = `${String(resource['resourceType'])}/${String(resource['id'])}`;
    if (!byName.has(local)) byName.set(local, resource);
  }
  return byName;
}

/** Without its version a literal reference leads to the same entry. */
function inBundle(run: Run, bundle: Json, reference: string, form: ReferenceForm): Json | undefined {
  const entries = workedOut(run, bundle, entriesByName);
  const found = entries.get(reference);
  return found ?? (form.form === 'literal' ? entries.get(`${form.base}${form.type}/${form.id}`) : undefined);
}

/** The resource type a Reference points at, if it can be told; with how it was told. */
export function targetType(run: Run, reference: Json): string | undefined {
  const text = reference['reference'];
  if (typeof text === 'string') {
    // Nearly all are `Type/id`.
    const slash = text.indexOf('/');
    if (slash > 0 && isCapital(text.charCodeAt(0)) && !text.includes('?')) return text.slice(0, slash);
    const form = referenceForm(text);
    if (form.form === 'literal' || form.form === 'conditional') return form.type;
    const found = resolveWithin(run, text);
    if (found !== undefined) return typeof found['resourceType'] === 'string' ? found['resourceType'] : undefined;
  }
  const type = reference['type'];
  return typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : undefined;
}

/** Tells when a Reference points at a type that the element does not allow. */
export function checkTarget(run: Run, rule: TargetRule, reference: Json, path: string): void {
  const type = targetType(run, reference);
  if (type === undefined || rule.types.has(type)) return;
  const allowed = [...rule.types].join(', ');
  const text = `${rule.path}: found a reference to ${shown(type)} (${shown(reference['reference'] ?? reference['type'])}), expected one to ${allowed}`;
  const from = rule.profile === undefined ? {} : { profile: rule.profile };
  note(run, { path, severity: 'error', code: 'structure', text, ...from });
}

/** FHIRPath `resolve()`: what references lead to here; of what is elsewhere, a resource of which only the type is known. */
export function resolveAll(run: Run, values: readonly unknown[]): readonly unknown[] {
  return values.flatMap((value) => {
    const reference = isObject(value) ? value['reference'] : value;
    if (typeof reference !== 'string') return [];
    const found = resolveWithin(run, reference);
    if (found !== undefined) return [found];
    const type = targetType(run, isObject(value) ? value : { reference });
    return type === undefined ? [] : [{ resourceType: type }];
  });
}
