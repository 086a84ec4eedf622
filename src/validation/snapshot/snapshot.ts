// Makes the snapshot of a profile from its differential and its base. https://hl7.org/fhir/R4/profiling.html#snapshot
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { coreStructures } from '../canonical.js';
import { loosening } from './loosening.js';
import { mergeElement } from './merge-element.js';
import {
  copyOf,
  idSteps,
  readSnapshot,
  SnapshotError,
  writeSnapshot,
  type FindStructure,
  type IdStep,
  type SnapshotNode,
} from './snapshot-tree.js';

/** Told where a profile asks less than its base; throws to refuse the profile. */
export type OnLooser = (problem: SnapshotError) => void;

const refused: OnLooser = (problem) => {
  throw problem;
};

/** The definition with its snapshot. Throws SnapshotError for elements that its base does not have, for a base that is not known and, unless told otherwise, for what is looser than the base. */
export function withSnapshot(
  structure: StructureDefinition,
  find: FindStructure,
  onLooser: OnLooser = refused,
): StructureDefinition {
  const { baseDefinition, url } = structure;
  const base = baseDefinition === undefined ? undefined : find(baseDefinition);
  if (base === undefined)
    throw new SnapshotError(url, structure.type, `its base ${baseDefinition ?? '(none)'} is not known`);
  const root = readSnapshot(base);
  const making: Making = { url, root, find, onLooser, untouched: new Map() };
  const places = new Map<string, string>();
  for (const element of structure.differential?.element ?? []) apply(element, idOf(element, places), making);
  closeChoices(root);
  return { ...structure, snapshot: { element: writeSnapshot(root) } };
}

/** A choice of which one type is required has that type only; a type that may not be there is none of its types; one whose types all have slices is closed. */
function closeChoices(node: SnapshotNode): void {
  for (const below of [...node.children, ...node.slices]) closeChoices(below);
  const { slicing, type = [], min = 0 } = node.element;
  if (!node.name.endsWith('[x]') || node.slices.length === 0 || slicing?.discriminator?.[0]?.type !== 'type') return;
  const required = node.slices.find((slice) => (slice.element.min ?? 0) > 0 && slice.element.type?.length === 1);
  if (required?.element.type !== undefined)
    node.element = {
      ...node.element,
      type: type.filter(({ code }) => code === required.element.type?.[0]?.code),
      min: Math.max(min, 1),
      slicing: { ...slicing, rules: 'closed' },
    };
  else {
    const sliced = new Set(node.slices.flatMap((slice) => slice.element.type?.map(({ code }) => code) ?? []));
    const forbidden = new Set(
      node.slices.flatMap(({ element }) => (element.max === '0' ? (element.type?.map(({ code }) => code) ?? []) : [])),
    );
    const left = type.filter(({ code }) => !forbidden.has(code));
    if (left.length > 0 && left.length < type.length) node.element = { ...node.element, type: left };
    if (type.length > 0 && type.every(({ code }) => sliced.has(code)))
      node.element = { ...node.element, slicing: { ...slicing, rules: 'closed' } };
  }
}

interface Making {
  readonly url: string;
  readonly root: SnapshotNode;
  readonly find: FindStructure;
  readonly onLooser: OnLooser;
  /** Nodes as they were in the base, by the nodes that have since been gone into. */
  readonly untouched: Map<SnapshotNode, SnapshotNode>;
}

/** The id of a differential's element; where it has none, it stands in the slices that were named last before it. */
function idOf({ id, path, sliceName }: ElementDefinition, places: Map<string, string>): string {
  if (id !== undefined) return id;
  const dot = path.lastIndexOf('.');
  const parent = dot < 0 ? '' : placeOf(path.slice(0, dot), places) + '.';
  const made = parent + path.slice(dot + 1) + (sliceName === undefined ? '' : ':' + sliceName);
  // What was said of elements below an earlier slice of the same path is over.
  for (const known of [...places.keys()]) if (known.startsWith(path + '.')) places.delete(known);
  places.set(path, made);
  return made;
}

/** The id of a path: below its nearest ancestor that was named. */
function placeOf(path: string, places: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const named = places.get(path.slice(0, end));
    if (named !== undefined) return named + path.slice(end);
  }
  return path;
}

function apply(element: ElementDefinition, id: string, making: Making): void {
  const [first, ...steps] = idSteps(id);
  if (first === undefined || first.name !== making.root.name)
    throw new SnapshotError(making.url, id, `it does not begin with ${making.root.name}`);
  let node = making.root;
  steps.forEach((step, index) => {
    const isLast = index === steps.length - 1;
    const isWithinSlice = steps.slice(0, index).some((one) => one.slice !== undefined);
    node = stepInto(node, step, { making, id, element: isLast ? element : undefined, isWithinSlice });
  });
  const looser = loosening(node.element, element, making.find);
  if (looser !== undefined) making.onLooser(new SnapshotError(making.url, id, looser));
  node.element = mergeElement(node.element, element);
  if (element.type !== undefined) addProfileConstraints(node, making);
}

interface Going {
  readonly making: Making;
  readonly id: string;
  /** The differential's element, at the last step. */
  readonly element: ElementDefinition | undefined;
  /** Whether an earlier step names a slice. */
  readonly isWithinSlice: boolean;
}

function stepInto(parent: SnapshotNode, step: IdStep, going: Going): SnapshotNode {
  expand(parent, going);
  const { name, typed } = childNamed(parent, step.name, going);
  const child = parent.children.find((one) => one.name === name);
  if (child === undefined)
    throw new SnapshotError(going.making.url, going.id, `${parent.element.path} has no element ${step.name}`);
  keepUntouched(child, going.making);
  if (typed !== undefined) return typedChoice(child, step.name, typed, going);
  return step.slice === undefined ? child : sliceOf(child, step.slice, going);
}

/** The child a step names; `valueQuantity` names the choice `value[x]` as one of its types. */
function childNamed(
  parent: SnapshotNode,
  name: string,
  { making, id }: Going,
): { name: string; typed?: string | undefined } {
  if (parent.children.some((one) => one.name === name)) return { name };
  for (const child of parent.children) {
    if (!child.name.endsWith('[x]') || !name.startsWith(child.name.slice(0, -3))) continue;
    const rest = name.slice(child.name.length - 3);
    if (rest === '') return { name: child.name };
    const type = child.element.type?.find(({ code }) => code.charAt(0).toUpperCase() + code.slice(1) === rest);
    if (type !== undefined) return { name: child.name, typed: type.code };
  }
  throw new SnapshotError(making.url, id, `${parent.element.path} has no element ${name}`);
}

/** The slice of an element. A new one is made from the element as the base has it: what the profile says of all stays with all. */
function sliceOf(sliced: SnapshotNode, name: string, going: Going, begins = going.element !== undefined): SnapshotNode {
  const slash = name.lastIndexOf('/');
  const owner = slash < 0 ? sliced : sliceOf(sliced, name.slice(0, slash), going, false);
  const known = owner.slices.find((one) => one.slice === name);
  if (known !== undefined) return known;
  if (owner.element.slicing === undefined) owner.element = { ...owner.element, slicing: impliedSlicing(owner, going) };
  // A slice begins with an element of its own; only the type of a choice names one without it.
  if (!begins && !sliced.name.endsWith('[x]'))
    throw new SnapshotError(going.making.url, going.id, `${sliced.element.path} has no slice ${name}`);
  const made = copyOf(going.making.untouched.get(owner) ?? owner, false);
  const { slicing: _slicing, ...element } = made.element;
  const slice: SnapshotNode = { ...made, slice: name, element: { ...element, sliceName: name, min: 0 } };
  owner.slices.push(slice);
  return slice;
}

/** `valueQuantity` in the place of `value[x]`: a slice of that name and type; within another slice, the choice itself. */
function typedChoice(choice: SnapshotNode, name: string, type: string, going: Going): SnapshotNode {
  const { making } = going;
  const isNew = !choice.slices.some((one) => one.slice === name);
  const isSliced = choice.slices.length > 0 || choice.element.slicing !== undefined;
  const types = (choice.element.type ?? []).filter(({ code }) => code === type);
  if (!isSliced && going.isWithinSlice) {
    keepUntouched(choice, making);
    choice.element = { ...choice.element, type: types };
    return choice;
  }
  const slice = sliceOf(choice, name, going);
  if (isNew) {
    slice.element = { ...slice.element, type: types };
    slice.children.length = 0;
  }
  return slice;
}

/** Remembers a node as the base has it, before the profile says anything of it. */
function keepUntouched(node: SnapshotNode, { untouched }: Making): void {
  if (!untouched.has(node)) untouched.set(node, copyOf(node));
}

function impliedSlicing(node: SnapshotNode, { making, id }: Going): NonNullable<ElementDefinition['slicing']> {
  const open = { ordered: false, rules: 'open' as const };
  if (node.name === 'extension' || node.name === 'modifierExtension')
    return { discriminator: [{ type: 'value', path: 'url' }], ...open };
  if (node.name.endsWith('[x]')) return { discriminator: [{ type: 'type', path: '$this' }], ...open };
  throw new SnapshotError(making.url, id, `${node.element.path} is not sliced, so that it has no slice`);
}

/** Gives a node the children of what it refers to, of its type's profile or of its type, if it has none yet. */
function expand(node: SnapshotNode, { making, id }: Going): void {
  if (node.children.length > 0) return;
  const { contentReference, type = [] } = node.element;
  if (contentReference !== undefined) {
    const referred = nodeWithId(making, contentReference.slice(contentReference.indexOf('#') + 1));
    if (referred === undefined) throw new SnapshotError(making.url, id, `${contentReference} is not known`);
    node.children.push(...referred.children.map((child) => copyOf(child)));
    const { contentReference: _reference, ...element } = node.element;
    node.element = { ...element, ...(referred.element.type && { type: referred.element.type }) };
    return;
  }
  const [first] = type;
  if (first === undefined) throw new SnapshotError(making.url, id, `${node.element.path} has no type to look into`);
  const sameCode = type.every(({ code }) => code === first.code);
  const profile = type.length === 1 && first.profile?.length === 1 ? first.profile[0] : undefined;
  const code = sameCode ? first.code : 'Element';
  const structure =
    (profile === undefined ? undefined : making.find(profile)) ?? making.find(coreStructures + systemType(code));
  if (structure?.snapshot === undefined)
    throw new SnapshotError(making.url, id, `the type ${profile ?? code} is not known`);
  node.children.push(...readSnapshot(structure).children.map((child) => copyOf(child)));
}

const systemType = (code: string): string => (code.startsWith('http://hl7.org/fhirpath/System.') ? 'string' : code);

/** The element that a contentReference names, as the base of the type says it. */
function nodeWithId({ root, find }: Making, id: string): SnapshotNode | undefined {
  const [type, ...steps] = idSteps(id);
  const structure = type === undefined ? undefined : find(coreStructures + type.name);
  let node: SnapshotNode | undefined = structure?.snapshot === undefined ? root : readSnapshot(structure);
  for (const step of steps) node = node?.children.find((child) => child.name === step.name);
  return node;
}

/** What the profile of an element's one type asks of the whole value is asked of the element. */
function addProfileConstraints(node: SnapshotNode, { find }: Making): void {
  const [type, ...others] = node.element.type ?? [];
  const profile = others.length === 0 && type?.profile?.length === 1 ? type.profile[0] : undefined;
  const root = profile === undefined ? undefined : find(profile)?.snapshot?.element[0];
  const keys = new Set(node.element.constraint?.map((one) => one.key));
  const more = (root?.constraint ?? []).filter((one) => !keys.has(one.key));
  if (more.length > 0) node.element = { ...node.element, constraint: [...(node.element.constraint ?? []), ...more] };
}
