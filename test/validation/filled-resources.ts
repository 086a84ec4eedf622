// Makes resources, data types and extensions that have every element, from their definitions: what invariants are held against where no example has it. https://hl7.org/fhir/R4/elementdefinition.html
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { choiceMember, type ElementNode } from '../../src/validation/element-tree.js';
import { nodeAt, type Shapes } from '../../src/validation/fhirpath/shape.js';
import type { Json } from '../../src/validation/json.js';

const samples: Readonly<Record<string, unknown>> = {
  boolean: true,
  integer: 1,
  positiveInt: 1,
  unsignedInt: 1,
  decimal: 1.5,
  date: '2020-05-17',
  dateTime: '2020-05-17T10:00:00Z',
  instant: '2020-05-17T10:00:00Z',
  time: '10:00:00',
  base64Binary: 'YQ==',
  uri: 'https://a.example/x',
  url: 'https://a.example/x',
  canonical: 'https://a.example/x',
  oid: 'urn:oid:1.2.3',
  uuid: 'urn:uuid:0192f5a0-7c3b-7d2e-8a41-3f1c9b7e5d60',
  xhtml: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>',
};

const deepest = 3;
/** What would make the value endless, or says nothing of its type. */
const leftOut = new Set(['id', 'extension', 'modifierExtension', 'contained', 'resourceType']);

/** A value of the type with every element; of choices the type that the variant names by number. */
export function filled(type: string, variant: number, shapes: Shapes, depth = 0): unknown {
  if (type in samples) return samples[type];
  const tree = shapes.tree(type);
  if (tree === undefined || tree.children.size === 0) return 'x';
  if (type === 'Resource') return { resourceType: 'Basic', id: 'b', meta: { versionId: '1' }, code: { text: 'x' } };
  if (type === 'Reference') return { reference: '#c', type: 'Patient', display: 'x' };
  const value = members(tree, variant, shapes, depth);
  const isResource = tree.children.has('meta') || type === 'Parameters' || type === 'Bundle';
  return isResource ? { resourceType: type, ...contained(tree), ...value } : value;
}

/** A contained resource that breaks what R4 asks of contained ones. */
const contained = ({ children }: ElementNode): Json =>
  children.has('contained')
    ? {
        contained: [
          {
            resourceType: 'Patient',
            id: 'c',
            meta: { versionId: '1', security: [{ code: 'x' }] },
            contained: [{ resourceType: 'Patient', id: 'd' }],
          },
        ],
      }
    : {};

function members(tree: ElementNode, variant: number, shapes: Shapes, depth: number): Json {
  const made: Json = {};
  if (depth > deepest) return { id: 'x' };
  for (const child of tree.children.values()) {
    if (leftOut.has(child.name)) continue;
    const reference = child.definition.contentReference?.replace(/^.*#/, '');
    const node = (reference === undefined ? undefined : nodeAt(reference, shapes)) ?? child;
    const types = node.definition.type ?? [];
    const type = types[variant % Math.max(types.length, 1)]?.code.replace(/^.*\/System\./, '') ?? 'string';
    if (reference !== undefined && depth > 1) continue;
    const value =
      node.children.size > 0
        ? members(node, variant, shapes, depth + 1)
        : filled(type === 'String' ? 'string' : type, variant, shapes, depth + 1);
    made[child.isChoice ? choiceMember(child.name, type) : child.name] = child.max > 1 ? [value] : value;
  }
  return made;
}

/** An extension by its definition, with the nested extensions that it names. */
export function filledExtension({ url, snapshot }: StructureDefinition, variant: number, shapes: Shapes): Json {
  const byId = new Map(snapshot?.element.map((element) => [element.id, element]));
  const valueOf = (element: ElementDefinition | undefined): Json => {
    const { type = [], max } = element ?? {};
    const code = type[variant % Math.max(type.length, 1)]?.code;
    return code === undefined || max === '0' ? {} : { [choiceMember('value', code)]: filled(code, variant, shapes, 2) };
  };
  const nested = [...byId.values()].flatMap(({ id = '' }) =>
    /^Extension\.extension:[^.]+$/.test(id)
      ? [{ url: byId.get(`${id}.url`)?.fixedUri ?? id, ...valueOf(byId.get(`${id}.value[x]`)) }]
      : [],
  );
  return { url, ...(nested.length > 0 && { extension: nested }), ...valueOf(byId.get('Extension.value[x]')) };
}
