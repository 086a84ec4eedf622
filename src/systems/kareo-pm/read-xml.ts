// Reads XML into plain elements: every value stays text, lists stay lists, a DOCTYPE is refused. https://www.w3.org/TR/xml/; OWASP, "XML External Entity Prevention".
import { XMLParser } from 'fast-xml-parser';

/** One element by its local name; `text` is what stands directly in it, undefined where it is nil or empty. */
export interface XmlElement {
  readonly name: string;
  readonly text: string | undefined;
  readonly children: readonly XmlElement[];
}

/** The text is not XML that we read; the message says why, never what it holds. */
export class XmlError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'XmlError';
  }
}

const deepest = 64;

// `preserveOrder` keeps one-element lists and mixed content; entities are decoded here, so that nothing in a document can define one.
const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
});

/**
 * The root element of a document.
 * @throws XmlError where it is not well-formed, has a DOCTYPE, is nested more than 64 deep, or uses an entity other than the five predefined ones.
 */
export function readXml(document: string): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(document)) throw new XmlError('a DOCTYPE is not accepted');
  const roots = elementsOf(parse(document));
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new XmlError('a document has exactly one root element');
  return root;
}

/** The first child of that local name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The first element of that local name at any depth, itself included. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Node = Readonly<Record<string, unknown>>;

function parse(document: string): readonly Node[] {
  try {
    return parser.parse(document, true) as readonly Node[];
  } catch (error) {
    throw new XmlError('not well-formed, or nested too deep', error);
  }
}

function elementsOf(nodes: readonly Node[]): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    return name === undefined ? [] : [elementOf(name, node)];
  });
}

const nameOf = (node: Node): string | undefined =>
  Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#'));

function elementOf(name: string, node: Node): XmlElement {
  const inside = node[name] as readonly Node[];
  const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
  const children = elementsOf(inside);
  const nil = attributes['nil'] === 'true' || attributes['nil'] === '1';
  const text = nil ? '' : inside.map(textOf).join('');
  // Blanks between elements are layout, not text.
  const layout = children.length > 0 && text.trim() === '';
  return { name, text: text === '' || layout ? undefined : text, children };
}

function textOf(node: Node): string {
  if (typeof node['#text'] === 'string') return decode(node['#text']);
  const section = node['#cdata'];
  return Array.isArray(section) ? (section as readonly Node[]).map(rawTextOf).join('') : '';
}

const rawTextOf = (part: Node): string => (typeof part['#text'] === 'string' ? part['#text'] : '');

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w{1,32}));?/gi, (whole, hex, decimal, name) => {
    if (!whole.endsWith(';')) throw new XmlError('an ampersand stands alone');
    if (typeof name === 'string') {
      const said = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
      if (said === undefined) throw new XmlError('an entity is used that XML does not predefine');
      return said;
    }
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      throw new XmlError('a character reference is out of range');
    return String.fromCodePoint(point);
  });
}
