// The tree in which a snapshot is made: elements with their children and slices, in order. https://hl7.org/fhir/R4/elementdefinition.html#id
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';

/** Finds the definitions (with snapshots) that a snapshot is made from. */
export type FindStructure = (canonical: string) => StructureDefinition | undefined;

/** One element of a snapshot under way. */
export interface SnapshotNode {
  /** The last step of the path, `[x]` included. */
  readonly name: string;
  /** The slice's name, a re-slice's with its parent's: `systolic`, `systolic/first`. */
  readonly slice: string | undefined;
  element: ElementDefinition;
  readonly children: SnapshotNode[];
  readonly slices: SnapshotNode[];
}

/** A definition from which no snapshot can be made: the definition, the element and the reason. */
export class SnapshotError extends Error {
  constructor(structure: string, element: string, reason: string) {
    super(`No snapshot of ${structure}: ${element}: ${reason}`);
    this.name = 'SnapshotError';
  }
}

/** One step of an element id. */
export interface IdStep {
  readonly name: string;
  readonly slice: string | undefined;
}

/** `Observation.component:systolic.code` as its steps. */
export function idSteps(id: string): readonly IdStep[] {
  return stepTexts(id).map((step) => {
    const colon = step.indexOf(':');
    return colon < 0 ? { name: step, slice: undefined } : { name: step.slice(0, colon), slice: step.slice(colon + 1) };
  });
}

/** Splits at dots; slice names may hold dots only inside of square brackets or not at all. */
const stepTexts = (id: string): string[] => id.split('.');

/** The tree of a snapshot. */
export function readSnapshot(structure: StructureDefinition): SnapshotNode {
  const byId = new Map<string, SnapshotNode>();
  let root: SnapshotNode | undefined;
  for (const element of structure.snapshot?.element ?? []) {
    const id = element.id ?? element.path;
    const steps = idSteps(id);
    const last = steps.at(-1) ?? { name: id, slice: undefined };
    const node: SnapshotNode = { ...last, element, children: [], slices: [] };
    byId.set(id, node);
    if (root === undefined) {
      root = node;
      continue;
    }
    const parentId = id.slice(0, id.lastIndexOf('.'));
    const owner = last.slice === undefined ? byId.get(parentId) : byId.get(slicedId(parentId, last.name, last.slice));
    if (owner === undefined) throw new SnapshotError(structure.url, id, 'its base stands below no element');
    (last.slice === undefined ? owner.children : owner.slices).push(node);
  }
  if (root === undefined) throw new SnapshotError(structure.url, structure.type, 'its base has no snapshot');
  return root;
}

function slicedId(parentId: string, name: string, slice: string): string {
  const slash = slice.lastIndexOf('/');
  const id = parentId === '' ? name : `${parentId}.${name}`;
  return slash < 0 ? id : `${id}:${slice.slice(0, slash)}`;
}

/** The elements in their order, with the ids and paths of where they stand now. */
export function writeSnapshot(root: SnapshotNode): ElementDefinition[] {
  const elements: ElementDefinition[] = [];
  write(root, { id: '', path: '' }, elements);
  return elements;
}

function write(node: SnapshotNode, parent: { id: string; path: string }, elements: ElementDefinition[]): void {
  const step = node.slice === undefined ? node.name : `${node.name}:${node.slice}`;
  const id = parent.id === '' ? step : `${parent.id}.${step}`;
  const path = parent.path === '' ? node.name : `${parent.path}.${node.name}`;
  elements.push({ ...node.element, id, path });
  for (const child of node.children) write(child, { id, path }, elements);
  for (const slice of node.slices) write(slice, parent, elements);
}

/** A copy that can be changed without changing the first; slices are left out where only the element itself is wanted. */
export function copyOf(node: SnapshotNode, withSlices = true): SnapshotNode {
  return {
    name: node.name,
    slice: node.slice,
    element: node.element,
    children: node.children.map((child) => copyOf(child)),
    slices: withSlices ? node.slices.map((slice) => copyOf(slice)) : [],
  };
}
