// The element trees of R4's types, for compiling expressions; each built when first asked for. https://hl7.org/fhir/R4/datatypes.html
import { coreStructures } from '../canonical.js';
import type { Definitions } from '../definitions.js';
import { elementTree, type ElementNode } from '../element-tree.js';
import { primitives } from '../datatypes/primitives.js';
import type { Shapes } from './shape.js';

export function createShapes(definitions: Definitions): Shapes {
  const trees = new Map<string, ElementNode | undefined>();
  const structure = (type: string) =>
    /^[A-Za-z]+$/.test(type) ? definitions.structure(coreStructures + type) : undefined;
  return {
    isResource: (type) => structure(type)?.kind === 'resource' && structure(type)?.derivation !== 'constraint',
    tree: (type) => {
      if (trees.has(type)) return trees.get(type);
      const found = primitives.has(type) ? undefined : structure(type);
      const tree = found === undefined || found.derivation === 'constraint' ? undefined : elementTree(found);
      trees.set(type, tree);
      return tree;
    },
  };
}
