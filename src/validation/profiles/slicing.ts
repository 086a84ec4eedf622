// Sorts the values of a sliced element into its slices and holds each slice to its rules. https://hl7.org/fhir/R4/profiling.html#slicing
import type { ElementDefinitionSlicingDiscriminator } from 'fhir/r4.js';
import { shown } from '../../fhir/outcome.js';
import type { ElementNode } from '../element-tree.js';
import { isObject } from '../json.js';
import { note, at, type Run } from '../run.js';
import type { Item } from './discriminator-paths.js';
import { sliceTest, tellingText, type SliceTest } from './discriminators.js';
import { refuse, type Compiling, type ProfileSources } from './profile-parts.js';

/** One value of the sliced element: where it stands, and how to check it as one of a slice. */
export interface SlicedItem extends Item {
  readonly step: string;
  /** Its place in a list; -1 of an element that does not repeat. */
  readonly index: number;
}

const placeOf = ({ step, index }: SlicedItem): string => (index < 0 ? step : `${step}[${index}]`);

/** Sorts and checks all values of one sliced element. */
export type SlicingCheck = (items: readonly SlicedItem[], run: Run) => void;

interface CompiledSlice {
  readonly node: ElementNode;
  readonly name: string;
  readonly tests: readonly SliceTest[];
  /** Checks one value of the slice. */
  readonly check: (item: Item, run: Run) => void;
  readonly nested: SlicingCheck | undefined;
}

/** The name of the slice of all that is of no other. https://hl7.org/fhir/R4/profiling.html#default-slice */
const others = '@default';

/** Compiles the check of what a slice asks of one of its values. */
export type SliceBody = (slice: ElementNode) => (item: Item, run: Run) => void;

/** The check of an element's slicing; undefined where it has none. */
export function compileSlicing(node: ElementNode, body: SliceBody, compiling: Compiling): SlicingCheck | undefined {
  if (node.slices.length === 0) return undefined;
  const { profile, sources } = compiling;
  const { slicing } = node.definition;
  const discriminators = discriminatorsOf(node);
  const slices = node.slices.map((slice): CompiledSlice => {
    const tests = discriminators.flatMap((one) => sliceTest(one, slice, sources) ?? []);
    const name = slice.definition.sliceName ?? slice.id.slice(slice.id.lastIndexOf(':') + 1);
    return { node: slice, name, tests, check: body(slice), nested: compileSlicing(slice, body, compiling) };
  });
  const tested = slices.filter((slice) => slice.tests.length > 0 && slice.name !== others);
  const usable = [...tested, ...slices.filter((slice) => slice.name === others)];
  const rules = slicing?.rules ?? 'open';
  const byTests = quickSort(node, tested, discriminators, sources) ?? slowSort(tested);
  const sort = usable.length > tested.length ? orElse(byTests, tested.length) : byTests;
  const order = { isOrdered: slicing?.ordered === true, rules, path: node.path, profile };
  const isOrdered = order.isOrdered || rules === 'openAtEnd';
  return (items, run) => {
    const counts = new Array<number>(usable.length).fill(0);
    const places: number[] = [];
    for (const item of items) {
      const place = sort(item, run);
      if (isOrdered) places.push(place);
      const slice = usable[place];
      if (slice === undefined) {
        if (rules === 'closed') told(run, { item, usable, path: node.path, profile });
        continue;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      const before = run.n;
      slice.check(item, run);
      if (run.n !== before) at(run, before, placeOf(item));
    }
    for (const [place, slice] of usable.entries()) {
      const count = counts[place] ?? 0;
      if (count < slice.node.min || count > slice.node.max)
        countSlice(run, slice, { count, items, path: node.path, profile });
      if (slice.nested)
        slice.nested(
          items.filter((item) => sort(item, run) === place),
          run,
        );
    }
    if (isOrdered) inOrder(run, places, items, order);
  };
}

/** A choice element without its own slicing entry is sliced by type; extensions by url. */
function discriminatorsOf(node: ElementNode): readonly ElementDefinitionSlicingDiscriminator[] {
  const said = node.definition.slicing?.discriminator;
  if (said !== undefined) return said;
  if (node.isChoice) return [{ type: 'type', path: '$this' }];
  if (node.name === 'extension' || node.name === 'modifierExtension') return [{ type: 'value', path: 'url' }];
  return [];
}

/** Which slice, by its place, an item belongs to; -1 for none. */
type Sort = (item: SlicedItem, run: Run) => number;

/** The slice, at its place, takes what no other does. */
const orElse =
  (sort: Sort, place: number): Sort =>
  (item, run) => {
    const found = sort(item, run);
    return found < 0 ? place : found;
  };

const slowSort =
  (slices: readonly CompiledSlice[]): Sort =>
  (item, run) =>
    slices.findIndex((slice) => slice.tests.every((test) => test.fits(item, run)));

/** Slices that are each told by one text in the same member (extensions by url, identifiers by system) are found by looking it up. */
function quickSort(
  node: ElementNode,
  slices: readonly CompiledSlice[],
  discriminators: readonly ElementDefinitionSlicingDiscriminator[],
  sources: ProfileSources,
): Sort | undefined {
  if (node.isChoice) return undefined;
  const byText = new Map<unknown, number>();
  let name: string | undefined;
  for (const [place, slice] of slices.entries()) {
    const told = tellingText(discriminators, slice.node, sources);
    if (told === undefined || byText.has(told.text)) return undefined;
    name = told.member;
    byText.set(told.text, place);
  }
  if (name === undefined) return undefined;
  const member = name;
  const slow = slowSort(slices);
  return (item, run) => {
    const text = isObject(item.value) ? item.value[member] : undefined;
    if (Array.isArray(text)) return slow(item, run);
    return text === undefined ? -1 : (byText.get(text) ?? -1);
  };
}

interface Told {
  readonly item: SlicedItem;
  readonly usable: readonly CompiledSlice[];
  readonly path: string;
  readonly profile: string;
}

/** A value that no slice of a closed slicing takes, and why each refused it. */
function told(run: Run, { item, usable, path, profile }: Told): void {
  const reasons = usable.map((slice) => `${slice.name}: ${refusalOf(slice, item, run) ?? 'it is taken'}`);
  const text = `${path}: this is of none of the slices, and no others are allowed. ${reasons.join('; ')}`;
  refuse(run, profile, 'structure', placeOf(item), text);
}

function refusalOf(slice: CompiledSlice, item: SlicedItem, run: Run): string | undefined {
  for (const test of slice.tests) {
    const why = test.why(item, run);
    if (why !== undefined) return why;
  }
  return undefined;
}

interface Counted {
  readonly count: number;
  readonly items: readonly SlicedItem[];
  readonly path: string;
  readonly profile: string;
}

const mostReasons = 3;

function countSlice(run: Run, slice: CompiledSlice, { count, items, path, profile }: Counted): void {
  const { min, max } = slice.node;
  if (count < min) {
    const reasons = items.slice(0, mostReasons).flatMap((item) => {
      const why = refusalOf(slice, item, run);
      return why === undefined ? [] : [`${placeOf(item)}: ${why}`];
    });
    const because = reasons.length > 0 ? `. Refused: ${reasons.join('; ')}` : '';
    const text = `${path}: found ${count} of slice ${shown(slice.name)}, at least ${min} required${because}`;
    note(run, { path: '', severity: 'error', code: 'required', text, profile });
  } else if (count > max) {
    const text = `${path}: found ${count} of slice ${shown(slice.name)}, at most ${max} allowed`;
    note(run, { path: '', severity: 'error', code: 'structure', text, profile });
  }
}

interface Order {
  readonly isOrdered: boolean;
  readonly rules: string;
  readonly path: string;
  readonly profile: string;
}

function inOrder(
  run: Run,
  places: readonly number[],
  items: readonly SlicedItem[],
  { isOrdered, rules, path, profile }: Order,
): void {
  let highest = 0;
  let isAfterOther = false;
  for (const [index, place] of places.entries()) {
    const item = items[index];
    const step = item === undefined ? '' : placeOf(item);
    if (place < 0) isAfterOther = true;
    else if (rules === 'openAtEnd' && isAfterOther)
      return refuse(run, profile, 'structure', step, `${path}: what is of no slice must stand after all slices`);
    else if (isOrdered && place < highest)
      return refuse(run, profile, 'structure', step, `${path}: the slices are not in their order`);
    if (place > highest) highest = place;
  }
}
