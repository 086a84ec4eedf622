// The paths of discriminators: where they lead in a profile, and in a value. https://hl7.org/fhir/R4/profiling.html#discriminator
import { choiceValue, typesOf, type ElementNode } from '../element-tree.js';
import { resolveAll } from '../rules/references.js';
import { isObject } from '../json.js';
import type { Run } from '../run.js';
import type { ProfileSources } from './profile-parts.js';

/** A value to be sorted into a slice, with the type it has where that shows in its member's name. */
export interface Item {
  readonly value: unknown;
  readonly type?: string | undefined;
}

/** An element with, after `resolve()`, the fact that the value is what its references lead to. */
export interface Place {
  readonly node: ElementNode;
  readonly isResolved: boolean;
}

export type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'resolve' };

/** A discriminator's path taken apart: members, `extension('url')`, `ofType(T)`, `resolve()`; `$this` is no step. */
export function stepsOf(path: string): readonly Step[] {
  const found = path.match(/extension\(\s*['"][^'"]*['"]\s*\)|ofType\([^)]*\)|resolve\(\)|[^.]+/g) ?? [];
  return found.flatMap((part): Step[] => {
    if (part === '$this') return [];
    if (part === 'resolve()') return [{ kind: 'resolve' }];
    const [, url] = /^extension\(\s*['"]([^'"]*)['"]\s*\)$/.exec(part) ?? [];
    if (url !== undefined) return [{ kind: 'extension', url }];
    const [, type] = /^ofType\(([^)]*)\)$/.exec(part) ?? [];
    return type === undefined ? [{ kind: 'member', name: part.replace('[x]', '') }] : [{ kind: 'type', type }];
  });
}

/** The profile's element at a path below a slice, looked for in the profiles of its types too. */
export function elementAt(slice: ElementNode, steps: readonly Step[], sources: ProfileSources): Place | undefined {
  let place: Place | undefined = { node: slice, isResolved: false };
  for (const step of steps) {
    if (place === undefined) return undefined;
    place = stepInto(place, step, sources);
  }
  return place;
}

function stepInto(place: Place, step: Step, sources: ProfileSources): Place | undefined {
  const { node } = place;
  switch (step.kind) {
    case 'resolve':
      return { node, isResolved: true };
    case 'type':
      return {
        node: node.slices.find((one) => typesOf(one).includes(step.type)) ?? node,
        isResolved: place.isResolved,
      };
    case 'member': {
      const child = childNamed(place, step.name, sources);
      return child && { node: child, isResolved: false };
    }
    case 'extension': {
      const extensions = childNamed(place, 'extension', sources);
      const slice = extensions?.slices.find((one) => isExtensionSlice(one, step.url, sources));
      return slice && { node: slice, isResolved: false };
    }
  }
}

function isExtensionSlice(slice: ElementNode, url: string, sources: ProfileSources): boolean {
  const said = childNamed({ node: slice, isResolved: false }, 'url', sources);
  return said !== undefined && choiceValue(said.definition, 'fixed')?.value === url;
}

/** A child in the profile itself, or in the profiles of the element's types (after `resolve()`, of its targets). */
function childNamed({ node, isResolved }: Place, name: string, sources: ProfileSources): ElementNode | undefined {
  const own = isResolved ? undefined : node.children.get(name);
  if (own !== undefined) return own;
  const types = node.definition.type ?? [];
  const profiles = types.flatMap((type) => (isResolved ? type.targetProfile : type.profile) ?? []);
  for (const profile of profiles) {
    const found = sources.tree(profile)?.root.children.get(name);
    if (found !== undefined) return found;
  }
  const [type] = types;
  return isResolved || type === undefined ? undefined : sources.shapes.tree(type.code)?.children.get(name);
}

/** The values at a path below an item. */
export function follow(item: Item, steps: readonly Step[], run: Run): readonly Item[] {
  let items: readonly Item[] = [item];
  for (const step of steps) items = items.flatMap((one) => go(one, step, run));
  return items;
}

export const capital = /[A-Z]/;

function go({ value, type }: Item, step: Step, run: Run): readonly Item[] {
  switch (step.kind) {
    case 'resolve':
      return resolveAll(run, [value]).map((resolved) => ({ value: resolved }));
    case 'type':
      return type === undefined || type === step.type ? [{ value, type }] : [];
    case 'extension': {
      const extensions =
        isObject(value) && Array.isArray(value['extension']) ? (value['extension'] as readonly unknown[]) : [];
      return extensions.filter((one) => isObject(one) && one['url'] === step.url).map((one) => ({ value: one }));
    }
    case 'member': {
      if (!isObject(value)) return [];
      const direct = value[step.name];
      if (Array.isArray(direct)) return (direct as readonly unknown[]).map((one) => ({ value: one }));
      if (direct !== undefined) return [{ value: direct }];
      // A choice's type shows in its member's name.
      for (const [name, one] of Object.entries(value)) {
        const rest = name.startsWith(step.name) ? name.slice(step.name.length) : '';
        if (capital.test(rest.charAt(0))) return [{ value: one, type: rest }];
      }
      return [];
    }
  }
}

/** The members that a path leads through; undefined where it does not lead through plain members alone. */
export function memberNames(
  steps: readonly Step[],
  slice: ElementNode,
  sources: ProfileSources,
): readonly string[] | undefined {
  const names: string[] = [];
  let place: Place | undefined = { node: slice, isResolved: false };
  for (const step of steps) {
    if (step.kind !== 'member' || place === undefined) return undefined;
    place = stepInto(place, step, sources);
    if (place === undefined || place.node.isChoice) return undefined;
    names.push(step.name);
  }
  return names;
}

/** Whether the test holds for one of the values that the members lead to. */
export function isAnyAt(
  value: unknown,
  names: readonly string[],
  from: number,
  test: (found: unknown) => boolean,
): boolean {
  const name = names[from];
  if (name === undefined) return test(value);
  const next = isObject(value) ? value[name] : undefined;
  if (next === undefined) return false;
  if (!Array.isArray(next)) return isAnyAt(next, names, from + 1, test);
  for (const one of next as readonly unknown[]) if (isAnyAt(one, names, from + 1, test)) return true;
  return false;
}
