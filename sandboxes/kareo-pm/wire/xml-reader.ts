// Reads one XML document into elements with their namespaces; no document type, no entities but the five predefined ones. W3C, "Extensible Markup Language (XML) 1.0"; "Namespaces in XML 1.0".
import { namespaces } from '../schema/namespaces.js';
import { isSayable } from './xml-text.js';

export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly nil: boolean;
  readonly children: XmlElement[];
  /** The character data directly inside, as text. */
  text: string;
}

/** The text is not XML that this service takes: what is wrong, and at which character. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Prefix → namespace; '' is the default one. */
type Prefixes = ReadonlyMap<string, string>;

const deepest = 64;
const predefined = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const tagName = /[\p{L}_][\p{L}\p{N}\p{M}_.\-:]*/uy;
const attribute = /\s+([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;
const closingTag = /([^\s>]+)\s*>/y;

/** Reads the document; throws XmlError when it is malformed, too deep, or has a document type. */
export function readXml(text: string): XmlElement {
  if (!isSayable(text)) throw new XmlError('it has a character that XML does not allow');
  const root: XmlElement = { name: '', namespace: '', nil: false, children: [], text: '' };
  const open: { element: XmlElement; tag: string; prefixes: Prefixes }[] = [
    { element: root, tag: '', prefixes: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) },
  ];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const inside = open[open.length - 1];
    if (inside === undefined) throw new XmlError(`unexpected end tag at character ${at}`);
    const less = text.indexOf('<', at);
    const data = text.slice(at, less < 0 ? text.length : less);
    if (data !== '') addText(inside.element, unescapeXml(data, at), open.length === 1, at);
    if (less < 0) break;
    at = less + 1;
    if (text.startsWith('/', at)) {
      closingTag.lastIndex = at + 1;
      const tag = closingTag.exec(text)?.[1];
      if (tag === undefined || tag !== inside.tag || open.length === 1) {
        throw new XmlError(`end tag at character ${less} does not close <${inside.tag}>`);
      }
      open.pop();
      at = closingTag.lastIndex;
    } else if (text.startsWith('!--', at)) {
      at = after(text, '-->', at + 3);
    } else if (text.startsWith('![CDATA[', at)) {
      const end = after(text, ']]>', at + 8);
      addText(inside.element, text.slice(at + 8, end - 3), open.length === 1, at);
      at = end;
    } else if (text.startsWith('?', at)) {
      at = after(text, '?>', at);
    } else if (text.startsWith('!', at)) {
      throw new XmlError('a document type declaration is not allowed');
    } else {
      at = openTag(text, at, open);
    }
  }
  if (open.length > 1) throw new XmlError(`<${open[open.length - 1]?.tag}> is not closed`);
  const [document, second] = root.children;
  if (document === undefined || second !== undefined) throw new XmlError('there must be one root element');
  return document;
}

function openTag(
  text: string,
  start: number,
  open: { element: XmlElement; tag: string; prefixes: Prefixes }[],
): number {
  const parent = open[open.length - 1];
  tagName.lastIndex = start;
  const tag = tagName.exec(text)?.[0];
  if (tag === undefined || parent === undefined) throw new XmlError(`no element name at character ${start}`);
  if (open.length > deepest) throw new XmlError(`elements nest deeper than ${deepest} levels`);
  let prefixes = parent.prefixes;
  const attributes: [string, string][] = [];
  attribute.lastIndex = tagName.lastIndex;
  let at = tagName.lastIndex;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    at = attribute.lastIndex;
    const [, name = '', double, single] = match;
    const value = unescapeXml(double ?? single ?? '', at);
    if (name === 'xmlns') prefixes = new Map([...prefixes, ['', value]]);
    else if (name.startsWith('xmlns:')) prefixes = new Map([...prefixes, [name.slice(6), value]]);
    else attributes.push([name, value]);
  }
  tagEnd.lastIndex = at;
  const end = tagEnd.exec(text);
  if (end === null) throw new XmlError(`<${tag}> is malformed near character ${at}`);
  const [namespace, name] = qualified(tag, prefixes);
  const nil = attributes.some(([key, value]) => isNil(key, prefixes) && (value === 'true' || value === '1'));
  const element: XmlElement = { name, namespace, nil, children: [], text: '' };
  parent.element.children.push(element);
  if (end[1] === '') open.push({ element, tag, prefixes });
  return tagEnd.lastIndex;
}

function isNil(key: string, prefixes: Prefixes): boolean {
  const colon = key.indexOf(':');
  return colon > 0 && key.slice(colon + 1) === 'nil' && prefixes.get(key.slice(0, colon)) === namespaces.instance;
}

function qualified(tag: string, prefixes: Prefixes): [string, string] {
  const colon = tag.indexOf(':');
  if (colon < 0) return [prefixes.get('') ?? '', tag];
  const namespace = prefixes.get(tag.slice(0, colon));
  if (namespace === undefined) throw new XmlError(`the prefix of <${tag}> is not declared`);
  return [namespace, tag.slice(colon + 1)];
}

function addText(element: XmlElement, text: string, outside: boolean, at: number): void {
  if (!outside) element.text += text;
  else if (text.trim() !== '') throw new XmlError(`text outside the root element at character ${at}`);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing after character ${from}`);
  return at + mark.length;
}

function unescapeXml(text: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, entity: string) => {
    if (!whole.endsWith(';')) throw new XmlError(`an "&" is not escaped near character ${at}`);
    const known = predefined.get(entity);
    if (known !== undefined) return known;
    const numeric = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity);
    const point = numeric?.[1] === undefined ? Number(numeric?.[2] ?? Number.NaN) : Number.parseInt(numeric[1], 16);
    const allowed = point === 9 || point === 10 || point === 13 || (point >= 32 && point <= 0x10ffff);
    if (!allowed || (point >= 0xd800 && point <= 0xdfff)) throw new XmlError(`entity ${whole} is not known`);
    return String.fromCodePoint(point);
  });
}
