// The list row: items with a table of their own, matched with the last value by key and never by chance. docs/architecture.md section 5.
import type { Directory } from './directory.js';
import { same } from './json.js';
import type { Loss } from './loss.js';
import type { Row, RowOptions, Run } from './row.js';
import type { Slot } from './slot.js';
import { slotPath } from './slot.js';
import type { Table } from './table.js';

/** How a list is kept. */
export interface EachOptions<Native, Resource, Item, Element> extends RowOptions<Native, Resource> {
  /** The slot of the element that tells items apart, or their position where nothing does. */
  readonly matchBy: Slot<Element, string> | 'position';
  /** The most items that the system holds, and the rule that sets it. */
  readonly max?: number;
  readonly rule?: string;
  /** An item that says nothing in FHIR counts all the same: a service line without its code must be visible. */
  readonly countsEmpty?: boolean;
  /** Only these native items are meant; the others stay as they are ('phones that are not deleted'). */
  readonly among?: { readonly says: string; readonly is: (item: Item) => boolean };
}

/** Compiles a list row. */
export function eachRow<Native, Resource, Item extends object, Element extends object>(
  label: string,
  native: Slot<Native, Item[]>,
  fhir: Slot<Resource, Element[]>,
  items: Table<Item, Element>,
  options: EachOptions<Native, Resource, Item, Element>,
): Row<Native, Resource> {
  const { matchBy, max = Infinity, among, only, when } = options;
  const isMeant = among?.is ?? (() => true);
  const keyOf = (element: Element, index: number): unknown => (matchBy === 'position' ? index : matchBy.get(element));

  /** The key of an element as it would come back: a number whose extension the record cannot hold is still the same. */
  const writtenKeyOf = (element: Element, index: number, directory: Directory): unknown =>
    matchBy === 'position'
      ? index
      : keyOf(items.toFhir(items.toNative(element, undefined, directory).value, undefined, directory).value, index);

  /** An item that FHIR has no word for is none there, and stays where it is in the record. */
  const isUnsaid = (element: Element): boolean => options.countsEmpty !== true && same(element, items.empty());

  const read: Row<Native, Resource>['read'] = (record, draft, run) => {
    if (when?.record !== undefined && !when.record(record, run.base)) return;
    const said = (native.get(record) ?? []).filter(isMeant);
    const known = run.base === undefined ? [] : (fhir.get(run.base) ?? []);
    const unused = known.map((element, index) => ({ element, key: writtenKeyOf(element, index, run.directory) }));
    const elements: Element[] = [];
    said.forEach((item, index) => {
      const fresh = items.toFhir(item, undefined, run.directory);
      const match = isUnsaid(fresh.value) ? undefined : takeMatch(unused, keyOf(fresh.value, elements.length));
      const mapped = match === undefined ? fresh : items.toFhir(item, match.element, run.directory);
      tell(run.lost, mapped.lost, `${native.path}[${index}]`, '');
      if (!isUnsaid(fresh.value)) elements.push(mapped.value);
    });
    // What this system could never have been told (beyond its limit) is not for it to take away.
    const beyond = known.slice(max).filter((element) => unused.some((entry) => entry.element === element));
    const all = [...elements, ...beyond];
    if (same(all, known)) return;
    if (all.length === 0) fhir.clear(draft);
    else fhir.set(draft, all);
  };

  const write: Row<Native, Resource>['write'] = (resource, draft, run: Run<Native>) => {
    const said = fhir.get(resource) ?? [];
    if (when?.resource !== undefined && !when.resource(resource)) {
      if (said.length > 0) run.lost.push({ label, place: fhir.path, why: `Carried only when ${when.says}` });
      return;
    }
    const old = run.base === undefined ? [] : (native.get(run.base) ?? []);
    let position = 0;
    const meant = old.map((item) => {
      const element = isMeant(item) ? items.toFhir(item, undefined, run.directory).value : undefined;
      return element === undefined || isUnsaid(element) ? undefined : { item, key: keyOf(element, position++) };
    });
    const unused = meant.filter((entry) => entry !== undefined);
    said.slice(max).forEach((_, index) => {
      const why = options.rule ?? `At most ${max}`;
      run.lost.push({ label, place: `${fhir.path}[${max + index}]`, why });
    });
    const kept = said.slice(0, max).map((element, index) => {
      const mapped = items.toNative(
        element,
        takeMatch(unused, writtenKeyOf(element, index, run.directory))?.item,
        run.directory,
      );
      tell(run.lost, mapped.lost, `${fhir.path}[${index}]`, `${items.resourceType}.`);
      return mapped.value;
    });
    const all = inPlace(old, (index) => meant[index] !== undefined, kept);
    if (same(all, old)) return;
    if (all.length === 0) native.clear(draft);
    else native.set(draft, all);
  };

  return {
    slots: [fhir],
    words: {
      kind: 'each',
      label,
      native: [native.path],
      fhir: [fhir.path],
      said: items.title,
      direction: only ?? 'both',
      items,
      nativeSlot: native,
      fhirSlot: fhir,
      ...(options.max !== undefined && { max: options.max }),
      ...(options.rule !== undefined && { rule: options.rule }),
      ...(when !== undefined && { when: when.says }),
      ...(options.note !== undefined && { note: options.note }),
    },
    ...(fhir.needs !== undefined && { needs: fhir.needs }),
    ...(when?.resource !== undefined && { holds: when.resource }),
    ...(only !== 'write' && { read }),
    ...(only !== 'read' && { write }),
    references: (record, named) => {
      for (const item of native.get(record) ?? []) if (isMeant(item)) named.push(...items.references(item));
    },
    targets: (resource, named) => {
      for (const element of fhir.get(resource) ?? []) named.push(...items.targets(element));
    },
  };
}

/** The old list with its meant items given anew, in order; the others keep their places, and what is more comes last. */
function inPlace<Item>(old: readonly Item[], isMeant: (index: number) => boolean, kept: readonly Item[]): Item[] {
  const fresh = [...kept];
  const placed = old.flatMap((item, index) => (isMeant(index) ? fresh.splice(0, 1) : [item]));
  return [...placed, ...fresh];
}

function takeMatch<Entry extends { readonly key: unknown }>(unused: Entry[], key: unknown): Entry | undefined {
  const index = unused.findIndex((entry) => entry.key === key);
  return index < 0 ? undefined : unused.splice(index, 1)[0];
}

/** The losses of an item, with its place in the list before theirs; `own` is the item type that their paths begin with. */
function tell(lost: Loss[], more: readonly Loss[], path: string, own: string): void {
  for (const loss of more) {
    const place = own !== '' && loss.place.startsWith(own) ? loss.place.slice(own.length) : loss.place;
    lost.push({ ...loss, place: slotPath(path, place) });
  }
}
