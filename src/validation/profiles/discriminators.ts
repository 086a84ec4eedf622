// Which slice a value belongs to: the tests that a slicing's discriminators make. https://hl7.org/fhir/R4/profiling.html#discriminator
import type { ElementDefinitionSlicingDiscriminator } from 'fhir/r4.js';
import { shown } from '../../fhir/outcome.js';
import { memberOf } from '../terminology/bindings.js';
import { choiceMember, choiceValue, typesOf, type ElementNode } from '../element-tree.js';
import { isObject } from '../json.js';
import type { Run } from '../run.js';
import {
  capital,
  elementAt,
  follow,
  isAnyAt,
  memberNames,
  stepsOf,
  type Item,
  type Place,
} from './discriminator-paths.js';
import { asResource, quietly, type ProfileSources } from './profile-parts.js';
import { difference, matches } from './values.js';

/** Tells whether a value is of a slice. */
export interface SliceTest {
  readonly fits: (item: Item, run: Run) => boolean;
  /** Why the value is not of the slice; undefined when it is. */
  readonly why: (item: Item, run: Run) => string | undefined;
}

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
  const why: SliceTest['why'] = (item, run) => judge(follow(item, steps, run), run, at);
  const names = memberNames(steps, slice, sources);
  const said = saidValue(place.node);
  if (names === undefined || said === undefined || !isOfValue(discriminator))
    return { why, fits: (item, run) => why(item, run) === undefined };
  return { why, fits: ({ value }) => isAnyAt(value, names, 0, (found) => matches(said.value, found, said.isExact)) };
}

const isOfValue = ({ type }: ElementDefinitionSlicingDiscriminator): boolean => type === 'value' || type === 'pattern';

/** The text that tells the slice by one member of its value, where that is all that tells it. */
export function tellingText(
  discriminators: readonly ElementDefinitionSlicingDiscriminator[],
  slice: ElementNode,
  sources: ProfileSources,
): { readonly member: string; readonly text: string } | undefined {
  const [only] = discriminators;
  if (only === undefined || discriminators.length > 1 || !isOfValue(only)) return undefined;
  const steps = stepsOf(only.path);
  const [member, ...more] = memberNames(steps, slice, sources) ?? [];
  const place = elementAt(slice, steps, sources);
  const text = place && saidValue(place.node)?.value;
  return member === undefined || more.length > 0 || typeof text !== 'string' ? undefined : { member, text };
}

/** The value that an element fixes, or the pattern it sets. */
function saidValue({ definition }: ElementNode): { readonly value: unknown; readonly isExact: boolean } | undefined {
  const fixed = choiceValue(definition, 'fixed');
  const said = fixed ?? choiceValue(definition, 'pattern');
  return said && { value: said.value, isExact: fixed !== undefined };
}

/** Says why what was found at the path does not fit; undefined when it does. */
type Judge = (found: readonly Item[], run: Run, path: string) => string | undefined;

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
    : typesOf(node);
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
  const said = saidValue(node);
  const { binding } = node.definition;
  if (said !== undefined) {
    const { value: expected, isExact } = said;
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
