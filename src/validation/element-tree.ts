// A StructureDefinition's snapshot as a tree: each element with its children and its slices. https://hl7.org/fhir/R4/elementdefinition.html
import type { ElementDefinition, ElementDefinitionConstraint, StructureDefinition } from 'fhir/r4.js';

/** One element of a snapshot. */
export interface ElementNode {
  readonly id: string;
  /** Dotted path, `[x]` included, e.g. `Observation.value[x]`. */
  readonly path: string;
  /** The last step of the path, without `[x]`. */
  readonly name: string;
  readonly isChoice: boolean;
  readonly min: number;
  /** `Infinity` for `*`. */
  readonly max: number;
  readonly definition: ElementDefinition;
  readonly children: Map<string, ElementNode>;
  /** The slices of this element (of a slice: its re-slices) in order. */
  readonly slices: ElementNode[];
  readonly constraints: readonly ElementDefinitionConstraint[];
}

/** The root of the snapshot's tree. Throws an Error that names the element when the snapshot is not a tree. */
export function elementTree(structure: StructureDefinition): ElementNode {
  const elements = structure.snapshot?.element ?? [];
  const byId = new Map<string, ElementNode>();
  let root: ElementNode | undefined;
  for (const element of elements) {
    const node = toNode(element);
    byId.set(node.id, node);
    if (root === undefined) {
      root = node;
      continue;
    }
    const parent = byId.get(node.id.slice(0, node.id.lastIndexOf('.')));
    if (!isSlice(node.id)) {
      if (parent === undefined) throw lost(node, structure);
      parent.children.set(node.name, node);
    } else placeSlice(node, byId, structure);
  }
  if (root === undefined) throw new Error(`${structure.url ?? structure.name} has no snapshot`);
  return root;
}

function toNode(definition: ElementDefinition): ElementNode {
  const last = definition.path.slice(definition.path.lastIndexOf('.') + 1);
  const isChoice = last.endsWith('[x]');
  return {
    id: definition.id ?? definition.path,
    path: definition.path,
    name: isChoice ? last.slice(0, -3) : last,
    isChoice,
    min: definition.min ?? 0,
    max: definition.max === undefined || definition.max === '*' ? Infinity : Number(definition.max),
    definition,
    children: new Map(),
    slices: [],
    constraints: definition.constraint ?? [],
  };
}

const isSlice = (id: string): boolean => id.indexOf(':', id.lastIndexOf('.') + 1) >= 0;

const lost = ({ id }: ElementNode, { url, name }: StructureDefinition): Error =>
  new Error(`${url ?? name}: ${id} stands below no element`);

function placeSlice(node: ElementNode, byId: ReadonlyMap<string, ElementNode>, structure: StructureDefinition): void {
  const dot = node.id.lastIndexOf('.');
  const last = node.id.slice(dot + 1);
  const slash = last.lastIndexOf('/');
  const colon = last.indexOf(':');
  const slicedId = node.id.slice(0, dot + 1) + (slash > 0 ? last.slice(0, slash) : last.slice(0, colon));
  const sliced = byId.get(slicedId) ?? byId.get(node.id.slice(0, dot + 1) + last.slice(0, colon));
  if (sliced === undefined) throw lost(node, structure);
  sliced.slices.push(node);
}

/** The names of an element's types; an element that refers to another has the type of what it refers to. */
export const typesOf = (node: ElementNode): readonly string[] =>
  node.definition.contentReference !== undefined
    ? ['BackboneElement']
    : (node.definition.type ?? []).map((type) => type.code);

/** The fixed[x], pattern[x] or other `prefix[x]` value of an element, with its type's name as it stands in the member. */
export function choiceValue(
  definition: ElementDefinition,
  prefix: string,
): { type: string; value: unknown } | undefined {
  const first = prefix.charCodeAt(0);
  for (const name in definition) {
    if (name.charCodeAt(0) !== first || !name.startsWith(prefix) || name.length === prefix.length) continue;
    const value: unknown = definition[name as keyof ElementDefinition];
    if (value !== undefined) return { type: name.slice(prefix.length), value };
  }
  return undefined;
}

/** The JSON member of a choice element for a type: `value` and `Quantity` make `valueQuantity`. */
export const choiceMember = (name: string, type: string): string => name + type.charAt(0).toUpperCase() + type.slice(1);
