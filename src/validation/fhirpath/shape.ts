// The static type of a value in an expression, read from the definitions. http://hl7.org/fhirpath/N1/#type-safety-and-strict-evaluation
import type { ElementNode } from '../element-tree.js';
import { primitives } from '../datatypes/primitives.js';

/** What is known of a value before it is seen. */
export interface Shape {
  /** The type's name: `HumanName`, `string`, `BackboneElement`; of a system type `System.Integer`. */
  readonly name: string;
  /** The element that says what is below it, where it has children of its own. */
  readonly node?: ElementNode;
}

/** The element trees of types, by name; undefined for what is not defined. */
export interface Shapes {
  readonly tree: (type: string) => ElementNode | undefined;
  readonly isResource: (type: string) => boolean;
}

/** Types of which an instance may have more members than the definition says. */
const open = new Set(['Resource', 'DomainResource', 'Element', 'BackboneElement']);

export const isPrimitive = (shape: Shape | undefined): boolean => shape !== undefined && primitives.has(shape.name);

/** The element below a shape; `open` when it cannot be told, undefined when there is none. */
export function childOf(shape: Shape | undefined, name: string, shapes: Shapes): ElementNode | 'open' | undefined {
  if (shape === undefined) return 'open';
  const node = shape.node ?? shapes.tree(shape.name);
  const child = node?.children.get(name);
  if (child !== undefined) return child;
  if (node === undefined) return isPrimitive(shape) || shape.name.startsWith('System.') ? undefined : 'open';
  return shape.node === undefined && open.has(shape.name) ? 'open' : undefined;
}

/** The shape of an element's value as one of its types; an element that refers to another has that one's shape. */
export function shapeOf(node: ElementNode, type: string, shapes: Shapes): Shape {
  const { contentReference } = node.definition;
  if (contentReference !== undefined) {
    const id = contentReference.slice(contentReference.indexOf('#') + 1);
    const referred = nodeAt(id, shapes);
    return referred === undefined ? { name: 'BackboneElement' } : { name: 'BackboneElement', node: referred };
  }
  return node.children.size > 0 ? { name: type, node } : { name: type };
}

/** The element at a path such as `Bundle.entry.link` in the base definitions, through data types if need be. */
export function nodeAt(path: string, shapes: Shapes): ElementNode | undefined {
  const [type = '', ...steps] = path.split('.');
  let node = shapes.tree(type);
  for (const step of steps) {
    if (node === undefined) return undefined;
    const within = node.children.size > 0 ? node : shapes.tree(node.definition.type?.[0]?.code ?? '');
    node = within?.children.get(step.replace('[x]', ''));
  }
  return node;
}

const parents: ReadonlyMap<string, string> = new Map([
  ['code', 'string'],
  ['id', 'string'],
  ['markdown', 'string'],
  ['url', 'uri'],
  ['canonical', 'uri'],
  ['uuid', 'uri'],
  ['oid', 'uri'],
  ['unsignedInt', 'integer'],
  ['positiveInt', 'integer'],
  ['Age', 'Quantity'],
  ['Count', 'Quantity'],
  ['Distance', 'Quantity'],
  ['Duration', 'Quantity'],
  ['MoneyQuantity', 'Quantity'],
  ['SimpleQuantity', 'Quantity'],
]);

const systemTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['Boolean', ['boolean']],
  ['String', ['string', 'uri', 'base64Binary']],
  ['Integer', ['integer']],
  ['Decimal', ['decimal']],
  ['Date', ['date']],
  ['DateTime', ['dateTime', 'instant']],
  ['Time', ['time']],
]);

/** Whether a name is one of FHIRPath's own types, with or without their namespace. */
export const isSystemType = (named: string): boolean => systemTypes.has(named.replace(/^System\./, ''));

/** Whether a value of the shape is of the type an expression names (`Quantity`, `FHIR.code`, `System.String`). */
export function isOfType(shape: Shape, named: string): boolean {
  const type = named.replace(/^(?:FHIR|System)\./, '');
  const own = shape.name.replace(/^System\./, '');
  for (let name: string | undefined = own; name !== undefined; name = parents.get(name)) {
    if (name === type || systemTypes.get(type)?.includes(name) === true) return true;
  }
  return false;
}
