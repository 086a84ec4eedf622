// Scans a narrative in one pass: well-formed XHTML of the allowed elements and attributes, with content. https://hl7.org/fhir/R4/narrative.html#xhtml
import { shown } from '../../fhir/outcome.js';
import { type ElementRule } from '../complaints.js';
import { note, type Run } from '../run.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const elements = words(
  'p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd sub ' +
    'sup ul ol li dl dt dd pre table caption colgroup col thead tr tfoot tbody th td code samp img map area ins del u s',
);
const everywhere = words(
  'title style class id ID lang xml:lang dir accesskey tabindex span width align valign char charoff abbr axis headers scope ' +
    'rowspan colspan xml:space',
);
const ofElement = new Map<string, ReadonlySet<string>>([
  ['a', words('href name charset type hreflang rel rev shape coords')],
  ['img', words('src border alt height longdesc name usemap ismap hspace vspace')],
  ['div', words('xmlns xmlns:xhtml')],
  ['blockquote', words('cite')],
  ['q', words('cite')],
  ['br', words('clear')],
  ['hr', words('size noshade')],
  ['table', words('summary border frame rules cellspacing cellpadding bgcolor')],
  ['td', words('bgcolor nowrap height')],
  ['th', words('bgcolor nowrap height')],
  ['tr', words('bgcolor')],
  ['area', words('shape coords href nohref alt')],
  ['map', words('name')],
  ['ol', words('type start compact')],
  ['ul', words('type compact')],
  ['li', words('type value')],
  ['pre', words('space')],
]);
const entities = words('lt gt amp quot apos');
const namespace = 'http://www.w3.org/1999/xhtml';

/** Something wrong at a place in the text, with the constraint it breaks where there is one. */
interface Fault {
  readonly text: string;
  readonly key?: 'txt-1' | 'txt-2';
}

/** Notes the first thing that is wrong with a narrative's div. */
export function checkNarrative(run: Run, rule: ElementRule, value: unknown, step: string): void {
  if (typeof value !== 'string') {
    const text = `${rule.path}: found ${shown(value)}, expected an XHTML div as text`;
    note(run, { path: step, severity: 'error', code: 'structure', text });
    return;
  }
  const fault = narrativeFault(value);
  if (fault === undefined) return;
  const { key } = fault;
  const code = key === undefined ? 'value' : 'invariant';
  const text = `${rule.path}: ${fault.text}${key === undefined ? '' : ` (${key})`}`;
  note(run, { path: step, severity: 'error', code, text, ...(key !== undefined && { key }) });
}

const lessThan = 60;
const ampersand = 38;

/** What is wrong with a narrative, or undefined. Takes time in proportion to its length. */
export function narrativeFault(xhtml: string): Fault | undefined {
  const open: string[] = [];
  let hasContent = false;
  let isClosed = false;
  let at = 0;
  while (at < xhtml.length) {
    const code = xhtml.charCodeAt(at);
    if (code === lessThan) {
      const tag = readTag(xhtml, at);
      if ('text' in tag) return tag;
      at = tag.end;
      if (tag.kind === 'comment') continue;
      if (isClosed) return { text: `found <${tag.name}> after the end of the div`, key: 'txt-1' };
      if (tag.kind === 'close') {
        const expected = open.pop();
        if (expected !== tag.name) return { text: `found </${tag.name}>, expected </${expected ?? 'nothing'}>` };
        isClosed = open.length === 0;
        continue;
      }
      if (open.length === 0 && tag.name !== 'div')
        return { text: `starts with <${tag.name}>, expected <div>`, key: 'txt-1' };
      hasContent ||= tag.name === 'img';
      if (tag.kind === 'open') open.push(tag.name);
      else isClosed = open.length === 0;
      continue;
    }
    if (code === ampersand) {
      const end = entityEnd(xhtml, at);
      if (end === 0)
        return {
          text: `found ${shown(xhtml.slice(at, at + 10))}, expected an entity of XML (&amp; &lt; &gt; &quot; &apos; &#160;)`,
        };
      hasContent = true;
      at = end;
      continue;
    }
    if (code > 32) {
      if (open.length === 0) return { text: `found ${shown(xhtml.slice(at, at + 20))} outside the div`, key: 'txt-1' };
      hasContent = true;
    }
    at += 1;
  }
  if (!isClosed) return { text: open.length === 0 ? 'there is no <div>' : `<${open.at(-1)}> is not closed` };
  return hasContent ? undefined : { text: 'the div has no content; leave the narrative out', key: 'txt-2' };
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty' | 'comment';
  readonly name: string;
  readonly end: number;
}

const isNameEnd = (code: number): boolean => code <= 32 || code === 62 || code === 47 || code === 61;

function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isNameEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function readTag(text: string, from: number): Tag | Fault {
  if (text.startsWith('<!--', from)) {
    const end = text.indexOf('-->', from + 4);
    return end < 0 ? { text: 'a comment is not closed' } : { kind: 'comment', name: '', end: end + 3 };
  }
  if (text[from + 1] === '/') {
    const end = nameEnd(text, from + 2);
    const close = skipBlank(text, end);
    if (text[close] !== '>') return { text: `found ${shown(text.slice(from, from + 20))}, expected a closing tag` };
    return { kind: 'close', name: text.slice(from + 2, end), end: close + 1 };
  }
  let at = nameEnd(text, from + 1);
  const name = text.slice(from + 1, at);
  if (!elements.has(name))
    return { text: `the element <${shown(name).slice(1, -1)}> is not allowed in a narrative`, key: 'txt-1' };
  for (;;) {
    at = skipBlank(text, at);
    if (text[at] === '>') return { kind: 'open', name, end: at + 1 };
    if (text[at] === '/' && text[at + 1] === '>') return { kind: 'empty', name, end: at + 2 };
    const read = readAttribute(text, at, name);
    if (typeof read !== 'number') return read;
    at = read;
  }
}

function readAttribute(text: string, from: number, element: string): number | Fault {
  const end = nameEnd(text, from);
  const name = text.slice(from, end);
  if (name === '') return { text: `the tag <${element}> is not closed` };
  if (!everywhere.has(name) && ofElement.get(element)?.has(name) !== true)
    return { text: `the attribute ${shown(name)} is not allowed on <${element}> in a narrative`, key: 'txt-1' };
  const equals = skipBlank(text, end);
  const open = skipBlank(text, equals + 1);
  const mark = text[open];
  if (text[equals] !== '=' || (mark !== '"' && mark !== "'"))
    return { text: `the attribute ${shown(name)} of <${element}> has no quoted value` };
  const close = text.indexOf(mark, open + 1);
  if (close < 0) return { text: `the attribute ${shown(name)} of <${element}> is not closed` };
  const value = text.slice(open + 1, close);
  if (value.includes('<')) return { text: `the attribute ${shown(name)} of <${element}> holds "<"` };
  if (name === 'xmlns' && value !== namespace) return { text: `found xmlns ${shown(value)}, expected ${namespace}` };
  if ((name === 'href' || name === 'src') && isScript(value))
    return { text: `the attribute ${shown(name)} of <${element}> runs a script`, key: 'txt-1' };
  return close + 1;
}

/** Whether a browser would run this address: scheme javascript or vbscript, after what browsers strip. */
function isScript(address: string): boolean {
  const letters = Array.from(address.slice(0, 200)).filter((letter) => letter > ' ');
  const scheme = letters.join('').toLowerCase();
  return scheme.startsWith('javascript:') || scheme.startsWith('vbscript:');
}

function entityEnd(text: string, from: number): number {
  const end = text.indexOf(';', from);
  if (end < 0 || end - from > 10) return 0;
  const name = text.slice(from + 1, end);
  const isNumber = /^#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6})$/.test(name);
  return isNumber || entities.has(name) ? end + 1 : 0;
}
