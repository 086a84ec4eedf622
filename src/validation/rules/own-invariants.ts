// Invariants of R4 written by hand: their published expressions are wrong, slow or ask for more than FHIRPath gives. https://hl7.org/fhir/R4/datatypes.html
import { compareMoments, equalityKey } from '../fhirpath/compare.js';
import { isDateTimeText } from '../datatypes/calendar.js';
import { checkContained, containedOf } from './contained.js';
import { isObject, type Json } from '../json.js';
import { workedOut, type Run } from '../run.js';

/** Whether the constraint holds for the element. */
export type OwnInvariant = (value: Json, run: Run) => boolean;

/** dom-3: what is wrong is told at the contained resource itself. */
function containedIsUsed(resource: Json, run: Run): boolean {
  checkContained(resource, run);
  return true;
}

const hash = 35;

/** ref-1: a reference to `#id` finds a contained resource with that id. */
function localReferenceResolves({ reference }: Json, run: Run): boolean {
  if (typeof reference !== 'string' || reference.charCodeAt(0) !== hash || reference.length === 1) return true;
  return containedOf(run, reference.slice(1)) !== undefined;
}

/** per-1: start is not later than end. What has different precision is in order if the one begins within the other's day, month or year, unless the day of the end is the start's. */
function periodIsOrdered({ start, end }: Json): boolean {
  if (typeof start !== 'string' || typeof end !== 'string') return true;
  if (start <= end && areOfOneForm(start, end)) return true;
  if (!isDateTimeText(start) || !isDateTimeText(end)) return true;
  const order = compareMoments(start, end);
  return order !== undefined && order <= 0;
}

/** Whether two moments are written with the same precision and zone, so that they are in the order of their characters. */
function areOfOneForm(one: string, other: string): boolean {
  const { length } = one;
  if (length !== other.length) return false;
  return length <= 10 || (one.endsWith('Z') ? other.endsWith('Z') : one.slice(-6) === other.slice(-6));
}

/** obs-7: a component has no code of the Observation itself where that has a value. */
function componentsHaveOtherCodes(observation: Json, run: Run): boolean {
  const { component } = observation;
  if (!Array.isArray(component) || component.length === 0 || !hasValue(observation)) return true;
  const own = workedOut(run, observation, codingKeys);
  return !component.some((one: unknown) => isObject(one) && codingsOf(one).some((code) => own.has(equalityKey(code))));
}

const codingKeys = (observation: Json): ReadonlySet<string> => new Set(codingsOf(observation).map(equalityKey));

function codingsOf({ code }: Json): readonly unknown[] {
  const coding = isObject(code) ? code['coding'] : undefined;
  return Array.isArray(coding) ? coding : [];
}

/** ext-1: either extensions or a value. */
function extensionHasOne(extension: Json): boolean {
  const { extension: nested } = extension;
  return (nested !== undefined) !== hasValue(extension);
}

/** Whether there is a `value[x]`. */
function hasValue(owner: Json): boolean {
  for (const name in owner) if (name.startsWith('value') || name.startsWith('_value')) return true;
  return false;
}

const noMeta =
  (test: (meta: Json) => boolean): OwnInvariant =>
  ({ contained }) =>
    !Array.isArray(contained) ||
    contained.every((one: unknown) => !isObject(one) || !isObject(one['meta']) || !test(one['meta']));

/** By constraint key; only for constraints of the base definitions. */
export const ownInvariants: ReadonlyMap<string, OwnInvariant> = new Map([
  [
    'dom-2',
    ({ contained }: Json) =>
      !Array.isArray(contained) || contained.every((one: unknown) => !isObject(one) || one['contained'] === undefined),
  ],
  ['dom-3', containedIsUsed],
  ['dom-4', noMeta((meta) => meta['versionId'] !== undefined || meta['lastUpdated'] !== undefined)],
  ['dom-5', noMeta((meta) => meta['security'] !== undefined)],
  ['ext-1', extensionHasOne],
  ['obs-7', componentsHaveOtherCodes],
  ['per-1', periodIsOrdered],
  ['ref-1', localReferenceResolves],
]);
