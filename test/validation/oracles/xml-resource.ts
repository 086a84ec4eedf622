// Reads a resource written as XML, for cases of the validator whose profiles are XML; the product reads JSON alone. https://hl7.org/fhir/R4/xml.html
import { XMLParser } from 'fast-xml-parser';
import { choiceMember, type ElementNode } from '../../../src/validation/element-tree.js';
import { nodeAt, type Shapes } from '../../../src/validation/fhirpath/shape.js';

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseAttributeValue: false });

/** The resource as JSON, without its narrative and what stands beside primitive values. Throws for members that its type does not have. */
export function resourceOfXml(text: string, shapes: Shapes): Record<string, unknown> {
  const [[type, content] = ['', {}]] = Object.entries(parser.parse(text) as Parsed).filter(
    ([name]) => !name.startsWith('?'),
  );
  return { resourceType: type, ...membersOf(content as Parsed, shapes.tree(type), shapes) };
}

function membersOf(content: Parsed, tree: ElementNode | undefined, shapes: Shapes): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, held] of Object.entries(content)) {
    if (name === '@xmlns' || name === 'text') continue;
    if (name.startsWith('@')) {
      made[name.slice(1)] = held;
      continue;
    }
    const { child, type } = memberNamed(name, tree);
    const reference = child.definition.contentReference?.replace(/^.*#/, '');
    const node = (reference === undefined ? undefined : nodeAt(reference, shapes)) ?? child;
    const values = (Array.isArray(held) ? (held as unknown[]) : [held]).map((one) =>
      valueOf(one as Parsed, type, node, shapes),
    );
    made[name] = child.max > 1 ? values : values[0];
  }
  return made;
}

function memberNamed(name: string, tree: ElementNode | undefined): { child: ElementNode; type: string } {
  for (const child of tree?.children.values() ?? [])
    for (const { code } of child.definition.type ?? [{ code: 'BackboneElement' }])
      if (name === (child.isChoice ? choiceMember(child.name, code) : child.name)) return { child, type: code };
  throw new Error(`${tree?.path ?? 'nothing'} has no element ${name}`);
}

const numbers = new Set(['integer', 'unsignedInt', 'positiveInt', 'decimal']);

function valueOf(content: Parsed, type: string, node: ElementNode, shapes: Shapes): unknown {
  const said = content['@value'];
  if (typeof said === 'string') return type === 'boolean' ? said === 'true' : numbers.has(type) ? Number(said) : said;
  return membersOf(content, node.children.size > 0 ? node : shapes.tree(type), shapes);
}
