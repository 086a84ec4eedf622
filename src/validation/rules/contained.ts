// Contained resources: each has an id of its own and is referred to, or refers to what contains it (dom-3). https://hl7.org/fhir/R4/references.html#contained
import { shown } from '../../fhir/outcome.js';
import { isObject, type Json } from '../json.js';
import { note, workedOut, type Run } from '../run.js';

/** The resource with this id that the one being looked at, or the one around it, contains. */
export const containedOf = (run: Run, id: string): Json | undefined => workedOut(run, run.root, containedById).get(id);

/** Whether the resource being looked at, or the one around it, contains this very resource. */
export const isContained = (run: Run, resource: Json): boolean => workedOut(run, run.root, containedIn).has(resource);

const containedIn = ({ contained }: Json): ReadonlySet<unknown> => new Set(Array.isArray(contained) ? contained : []);

/** By id; of two with one id the first. */
function containedById({ contained }: Json): ReadonlyMap<unknown, Json> {
  const all: readonly unknown[] = Array.isArray(contained) ? contained : [];
  const byId = new Map<unknown, Json>();
  for (const one of all) if (isObject(one) && !byId.has(one['id'])) byId.set(one['id'], one);
  return byId;
}

/** Tells, at the contained resource itself, which has no id, the id of another, or is referred to by nothing. */
export function checkContained(resource: Json, run: Run): void {
  const { contained } = resource;
  if (!Array.isArray(contained) || run.tooDeep) return;
  const references = referencesIn(resource, contained);
  const seen = new Set<string>();
  contained.forEach((one: unknown, index) => {
    if (!isObject(one)) return;
    const { id } = one;
    const fault = faultOf(id, seen) ?? (references.refersUp.has(one) ? undefined : unused(id, references.used));
    if (typeof id === 'string') seen.add(id);
    if (fault !== undefined) note(run, { path: `contained[${index}]`, severity: 'error', ...fault });
  });
}

interface Fault {
  readonly code: 'invariant' | 'value';
  readonly key?: string;
  readonly text: string;
}

const faultOf = (id: unknown, seen: ReadonlySet<string>): Fault | undefined =>
  typeof id === 'string' && seen.has(id)
    ? { code: 'value', text: `Two contained resources have the id ${shown(id)}; a reference could mean either` }
    : undefined;

function unused(id: unknown, used: ReadonlySet<string>): Fault | undefined {
  if (typeof id === 'string' && used.has(`#${id}`)) return undefined;
  const found =
    id === undefined ? 'The contained resource has no id' : `Nothing refers to the contained resource ${shown(id)}`;
  const expected = 'the resource must refer to it, or it to the resource as "#"';
  return { code: 'invariant', key: 'dom-3', text: `${found}; ${expected} (dom-3)` };
}

interface References {
  readonly used: ReadonlySet<string>;
  /** The contained resources that refer to what contains them. */
  readonly refersUp: ReadonlySet<unknown>;
}

function referencesIn(resource: Json, contained: readonly unknown[]): References {
  const used = new Set<string>();
  const refersUp = new Set<unknown>();
  for (const one of contained) {
    visit(one, 0, (reference, member) => {
      if (reference === '#') refersUp.add(one);
      // A contained resource is not in use because it refers to itself.
      else if (!(isObject(one) && reference === `#${String(one['id'])}` && member === 'reference')) used.add(reference);
    });
  }
  for (const [member, value] of Object.entries(resource))
    if (member !== 'contained') visit(value, 0, (reference) => used.add(reference));
  return { used, refersUp };
}

const deepest = 500;
const hash = 35;

/** Calls back with every text below a value that is a local reference. */
function visit(value: unknown, depth: number, tell: (reference: string, member: string) => void, member = ''): void {
  if (typeof value === 'string') {
    if (value.charCodeAt(0) === hash) tell(value, member);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) visit(one, depth + 1, tell, member);
  else for (const [name, one] of Object.entries(value)) visit(one, depth + 1, tell, name);
}
