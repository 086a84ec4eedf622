// Which slice a value belongs to: the tests that a slicing's discriminators make. https://hl7.org/fhir/R4/profiling.html#discriminator
import type { ElementDefinitionSlicingDiscriminator } from 'fhir/r4.js';
import { shown } from '../complaints.js';
import { choiceMember, choiceValue, type ElementNode } from '../element-tree.js';
import { resolveAll } from '../references.js';
import { isObject, type Run } from '../run.js';
import { memberOf } from '../bindings.js';
import { asResource, quietly, type ProfileSources } from './profile-parts.js';
import { difference } from './values.js';

/** A value to be sorted into a slice, with the type it has where that shows in its member's name. */
export interface Item {
  readonly value: unknown;
  readonly type?: string | undefined;
}

/** Why a value is not of the slice; undefined when it is. */
export type SliceTest = (item: Item, run: Run) => string | undefined;

/** The test of one discriminator for one slice; undefined when the slice says nothing at its path. */
export function sliceTest(
  discriminator: ElementDefinitionSlicingDiscriminator,
  slice: ElementNode,
  sources: ProfileSources,
): SliceTest | undefined {
  const steps = stepsOf(discriminator.path);
  const place = elementAt(slice, steps, sources);
  if (place === undefined) return undefined;
  const at = discriminator.path;
  const judge = judgeOf(discriminator.type, place, sources);
  if (judge === undefined) return undefined;
  return (item, run) => {
    const found = follow(item, steps, run);
    return judge(found, run, at);
  };
}

/** Says why what was found at the path does not fit; undefined when it does. */
type Judge = (found: readonly Item[], run: Run, path: string) => string | undefined;

/** An element with, after `resolve()`, the fact that the value is what its references lead to. */
interface Place {
  readonly node: ElementNode;
  readonly isResolved: boolean;
}

type Step =
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
function elementAt(slice: ElementNode, steps: readonly Step[], sources: ProfileSources): Place | undefined {
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
        node: node.slices.find((one) => typeCodes(one).includes(step.type)) ?? node,
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

const typeCodes = (node: ElementNode): readonly string[] => (node.definition.type ?? []).map((type) => type.code);

/** The values at a path below an item. */
function follow(item: Item, steps: readonly Step[], run: Run): readonly Item[] {
  let items: readonly Item[] = [item];
  for (const step of steps) items = items.flatMap((one) => go(one, step, run));
  return items;
}

const capital = /[A-Z]/;

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

function judgeOf(
  type: ElementDefinitionSlicingDiscriminator['type'],
  place: Place,
  sources: ProfileSources,
): Judge | undefined {
  switch (type) {
    case 'value':
    case 'pattern':
      return valueJudge(place.node, sources);
    case 'exists':
      return existsJudge(place.node);
    case 'type':
      return typeJudge(place);
    case 'profile':
      return profileJudge(place, sources);
  }
}

function existsJudge({ min, max }: ElementNode): Judge | undefined {
  if (max === 0) return (found, _run, path) => (found.length === 0 ? undefined : `${path} is there, and must not be`);
  if (min > 0) return (found, _run, path) => (found.length > 0 ? undefined : `${path} is not there`);
  return undefined;
}

function typeJudge({ node, isResolved }: Place): Judge {
  const types = isResolved
    ? (node.definition.type ?? [])
        .flatMap((type) => type.targetProfile ?? [])
        .map((url) => url.slice(url.lastIndexOf('/') + 1))
    : typeCodes(node);
  const names = new Set(types.flatMap((type) => [type, choiceMember('', type)]));
  return (found, _run, path) => {
    const known = found.map(typeOf);
    return known.some(
      (type) => type !== undefined && (names.has(type) || (names.has('Resource') && capital.test(type))),
    )
      ? undefined
      : `${path} is ${known.map(String).join(', ') || 'not there'}, not ${types.join(' or ')}`;
  };
}

function typeOf({ value, type }: Item): string | undefined {
  // A resource within a resource says itself which one it is.
  return isObject(value) && typeof value['resourceType'] === 'string' ? value['resourceType'] : type;
}

function profileJudge({ node, isResolved }: Place, sources: ProfileSources): Judge | undefined {
  const profiles = (node.definition.type ?? []).flatMap(
    (type) => (isResolved ? type.targetProfile : type.profile) ?? [],
  );
  if (profiles.length === 0) return undefined;
  return (found, run, path) => {
    let why = `${path} is not there`;
    for (const { value } of found)
      for (const profile of profiles) {
        if (!isObject(value)) continue;
        const refusal = conforms(sources, { value, profile }, run);
        if (refusal === undefined) return undefined;
        why = `${path} does not conform to ${profile}: ${refusal}`;
      }
    return why;
  };
}

/** Why a value does not conform to a profile: the first reason; undefined when it does (or the profile is not known). */
export function conforms(
  sources: ProfileSources,
  { value, profile }: { value: Record<string, unknown>; profile: string },
  run: Run,
): string | undefined {
  const tree = sources.tree(profile);
  const check = sources.check(profile);
  const type = value['resourceType'];
  if (typeof type === 'string') {
    const wanted = tree?.type ?? profile.slice(profile.lastIndexOf('/') + 1);
    if (wanted !== type && wanted !== 'Resource' && wanted !== 'DomainResource')
      return `it is a ${shown(type)}, not a ${wanted}`;
  }
  if (check === undefined) return undefined;
  return quietly(run, () => asResource(run, value, () => check(value, run)))[0];
}

/** Everything that a slice's element fixes, at and below it, as one test. */
function valueJudge(node: ElementNode, sources: ProfileSources): Judge | undefined {
  const fixed = choiceValue(node.definition, 'fixed');
  const pattern = choiceValue(node.definition, 'pattern');
  const { binding } = node.definition;
  if (fixed !== undefined || pattern !== undefined) {
    const expected = (fixed ?? pattern)?.value;
    const isExact = fixed !== undefined;
    return (found, _run, path) => {
      const reasons = found.map(({ value }) => difference(expected, value, isExact));
      if (reasons.includes(undefined)) return undefined;
      return `${path}: ${reasons[0]?.text ?? `found nothing, expected ${shown(expected)}`}`;
    };
  }
  const children = childJudges(node, sources);
  if (children.length > 0)
    return (found, run, path) => {
      let why: string | undefined = `${path} is not there`;
      for (const one of found) {
        why = undefined;
        for (const { name, judge } of children)
          why ??= judge(follow(one, [{ kind: 'member', name }], run), run, `${path}.${name}`);
        if (why === undefined) return undefined;
      }
      return why;
    };
  if (binding?.strength === 'required' && binding.valueSet !== undefined) {
    const { valueSet } = binding;
    return (found, _run, path) =>
      found.some(({ value }) => memberOf(sources.valueSets, value, valueSet) !== false)
        ? undefined
        : `${path} is not in the value set ${valueSet}`;
  }
  return existsJudge(node);
}

function childJudges(node: ElementNode, sources: ProfileSources): readonly { name: string; judge: Judge }[] {
  return [...node.children].flatMap(([name, child]) => {
    const isFixed = choiceValue(child.definition, 'fixed') ?? choiceValue(child.definition, 'pattern');
    const isBound = child.definition.binding?.strength === 'required' && child.min > 0;
    const sliced = child.slices.filter((slice) => slice.min > 0 && slice.children.size > 0);
    if (isFixed === undefined && child.children.size === 0 && !isBound && sliced.length === 0) return [];
    if (isFixed === undefined && child.min === 0 && sliced.length === 0 && child.max === 0) return [];
    const judges = [valueJudge(child, sources), ...sliced.map((slice) => valueJudge(slice, sources))].flatMap(
      (one) => one ?? [],
    );
    const wanted = isFixed === undefined && child.min === 0 && sliced.length === 0 ? [] : judges;
    return wanted.map((judge) => ({ name, judge }));
  });
}
