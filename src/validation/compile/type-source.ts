// Writes the check of one type: a loop over an object's members with one case for each legal member. https://hl7.org/fhir/R4/json.html
import { choiceMember, typesOf, type ElementNode } from '../element-tree.js';
import type { ElementRule } from '../complaints.js';
import { primitives } from '../datatypes/primitives.js';
import { literal, type Source } from './source.js';

/** What writing a type's check needs from its surroundings. */
export interface TypeParts {
  readonly source: Source;
  /** The name, in the code, of the check of a data type. */
  readonly linked: (type: string) => string;
  /** The name, in the code, of the check of the element with this id in the same definition. */
  readonly inner: (id: string) => string;
  /** Whether the element's check can come to itself again, so that it must count how deep it is. */
  readonly recurs: (node: ElementNode) => boolean;
  /** Lines that hold a bound value against its value set, or none. */
  readonly binding: (node: ElementNode, type: string, value: string, step: string) => readonly string[];
  /** Lines that check what an element's constraints ask; `value` is the code of the value. */
  readonly constraints: (node: ElementNode, type: string, value: string) => readonly string[];
  /** Lines for reference targets, or none. */
  readonly targets: (node: ElementNode, value: string, step: string) => readonly string[];
  /** Lines that hold a value against the profile that its type names in the base definition, or none. */
  readonly typeProfile: (node: ElementNode, type: string, value: string) => readonly string[];
  /** Code that is true of a value in which there is nothing to say of; undefined where no such form is known. */
  readonly plain: (node: ElementNode, type: string, value: string) => string | undefined;
  /** Lines that look a code up in its code system, or none. */
  readonly codes: (node: ElementNode, type: string, value: string) => readonly string[];
  /** Lines that run own rules of the type (beyond its definition) at the end of its check. */
  readonly ownRules: (type: string) => readonly string[];
}

interface Required {
  readonly bit: number;
  readonly rule: ElementRule;
}

/** One legal member of an object: an element, or one type of a choice. */
interface Member {
  readonly node: ElementNode;
  readonly type: string;
  readonly rule: ElementRule;
  readonly bit: number;
  /** Of a choice: its variable, which of its types this is, and the name in the code of what all of them are. */
  readonly choice?: { readonly variable: string; readonly index: number; readonly rule: string };
}

const mostBits = 30;

/** Writes the function that checks an object of this element's shape; gives back its name. */
export function writeObject(node: ElementNode, parts: TypeParts, kind: 'resource' | 'element'): string {
  const { source } = parts;
  const name = source.name('f');
  const members: Member[] = [];
  const required: Required[] = [];
  const choices: string[] = [];
  for (const child of node.children.values()) addMembers(child, { members, required, choices, source });
  const isResource = kind === 'resource';
  const recurs = parts.recurs(node);
  const isDataType = !isResource && !node.path.includes('.');
  const legal = [...members.map((member) => member.rule.member), ...(isResource ? ['resourceType'] : [])];
  const objectRule = source.rareConstant({ path: node.path, members: legal });
  // The cases are tried in turn: what is rare, ids and extensions beside primitives, stands last.
  const bodies = [
    ...members.flatMap((member) => memberCase(member, parts)),
    ...members.flatMap((member) => siblingCase(member, parts)),
  ];
  source.line(
    `function ${name}(o, r) {`,
    ...(isDataType ? ['const w = r.owner, e = r.errors;'] : []),
    ...(node.path === 'Extension' ? ['const place = r.place;'] : []),
    ...(recurs ? ['if (!enter(r)) { r.depth--; return; }'] : []),
    `let m = 0, z = 0${choices.map((choice) => `, ${choice} = 0`).join('')};`,
    'for (const k in o) { const v = o[k]; if (v === undefined) continue; z++; switch (k) {',
    ...(isResource ? ["case 'resourceType': z--; break;"] : []),
    ...bodies,
    `default: unknownMember(r, ${objectRule}, k);`,
    '} }',
  );
  if (!isResource) source.line(`if (z === 0) emptyObject(r, ${literal(node.path)});`);
  const mask = required.reduce((bits, one) => bits | one.bit, 0);
  if (mask > 0) {
    const rules = source.rareConstant(required.map((one) => [one.bit, one.rule] as const));
    source.line(`if ((m & ${mask}) !== ${mask}) missing(r, ${rules}, m);`);
  }
  const rules = [
    ...parts.constraints(node, typesOf(node)[0] ?? node.path, 'o'),
    ...(node.path.includes('.') ? [] : parts.ownRules(node.path)),
  ];
  source.line(...(isDataType && rules.length > 0 ? ['if (r.errors === e) {', ...rules, '}'] : rules));
  source.line(recurs ? 'r.depth--; }' : '}');
  return name;
}

interface Members {
  readonly members: Member[];
  readonly required: Required[];
  readonly choices: string[];
  readonly source: Source;
}

function addMembers(node: ElementNode, { members, required, choices, source }: Members): void {
  const bit = node.min > 0 && required.length < mostBits ? 1 << required.length : 0;
  const types = typesOf(node);
  if (bit > 0) required.push({ bit, rule: ruleOf(node, types[0] ?? 'Element', node.name) });
  if (!node.isChoice) {
    const type = types[0] ?? 'Element';
    members.push({ node, type, bit, rule: ruleOf(node, type, node.name) });
    return;
  }
  const variable = source.name('c');
  choices.push(variable);
  const names = types.map((type) => choiceMember(node.name, type));
  const choice = source.rareConstant({ path: node.path, members: names });
  types.forEach((type, index) => {
    const rule = ruleOf(node, type, names[index] ?? '');
    members.push({ node, type, bit, rule, choice: { variable, index: index + 1, rule: choice } });
  });
}

export function ruleOf(node: ElementNode, type: string, member: string): ElementRule {
  const step = node.isChoice ? `${node.name}.ofType(${type})` : node.name;
  const isBound = node.definition.binding?.strength === 'required' && primitives.has(type);
  return { path: node.path, member, step, type, isList: isListed(node), isBound, min: node.min, max: node.max };
}

/** Whether JSON writes the element as an array: what may repeat in the base definition. */
const isListed = (node: ElementNode): boolean => node.max > 1;

function memberCase(member: Member, parts: TypeParts): string[] {
  const { rule } = member;
  const lines = isPrimitive(rule) ? primitiveLines(member, parts) : complexLines(member, parts);
  return [`case ${literal(rule.member)}: {`, ...seenLines(member), ...lines, 'break; }'];
}

const isPrimitive = ({ type }: ElementRule): boolean => primitives.has(type) && type !== 'xhtml';

/** Remembers that the member is there. */
function seenLines(member: Member): string[] {
  const { rule, bit, choice } = member;
  return [
    ...(bit > 0 ? [`m |= ${bit};`] : []),
    ...(choice ? choiceLines(choice) : []),
    ...(rule.member === 'id' ? ['z--;'] : []),
  ];
}

const choiceLines = ({ variable, index, rule }: NonNullable<Member['choice']>): string[] => [
  `if (${variable} !== 0 && ${variable} !== ${index}) twoTypes(r, ${rule}, ${variable}, ${index});`,
  `${variable} = ${index};`,
];

function primitiveLines({ node, rule }: Member, parts: TypeParts): string[] {
  const { source } = parts;
  const known = source.rareConstant(rule);
  const test = testOf(rule.type, source);
  if (!rule.isList) {
    const step = literal(rule.step);
    const more = [
      ...parts.binding(node, rule.type, 'v', step),
      ...atStep(parts.constraints(node, rule.type, 'v'), step),
    ];
    if (more.length === 0) return [`if (!${test('v')}) wrongValue(r, ${known}, v, ${step});`];
    return [`if (!${test('v')}) wrongValue(r, ${known}, v, ${step}); else {`, ...more, '}'];
  }
  const step = `${literal(rule.step + '[')} + i + ']'`;
  const more = [...parts.binding(node, rule.type, 'x', step), ...atStep(parts.constraints(node, rule.type, 'x'), step)];
  return [
    `if (!isArray(v) || v.length === 0) notList(r, ${known}, v); else {`,
    'for (let i = 0; i < v.length; i++) { const x = v[i];',
    `if (!${test('x')}) wrongItem(r, ${known}, x, o, i);${more.length > 0 ? ' else {' : ''}`,
    ...more,
    ...(more.length > 0 ? ['}'] : []),
    '}',
    ...countLines(rule, known),
    '}',
  ];
}

const countLines = (rule: ElementRule, known: string): string[] => [
  ...(rule.max < Infinity ? [`if (v.length > ${rule.max}) tooMany(r, ${known}, v.length);`] : []),
  ...(rule.min > 1 ? [`if (v.length < ${rule.min}) tooFew(r, ${known}, v.length);`] : []),
];

/** Code that tells whether a value is of the primitive type. */
function testOf(type: string, source: Source): (value: string) => string {
  if (type === 'boolean') return (value) => `(typeof ${value} === 'boolean')`;
  if (type === 'decimal') return (value) => `(typeof ${value} === 'number' && isFinite(${value}))`;
  const is = source.constant(primitives.get(type)?.is);
  return (value) => `${is}(${value})`;
}

function siblingCase(member: Member, parts: TypeParts): string[] {
  const { rule } = member;
  if (!isPrimitive(rule)) return [];
  const known = parts.source.rareConstant(rule);
  return [
    `case ${literal('_' + rule.member)}: {`,
    ...seenLines(member),
    `sibling(r, ${known}, v, o[${literal(rule.member)}], ${parts.linked('Element')});`,
    'break; }',
  ];
}

/** Wraps lines so that what they find is told at the step. */
function atStep(lines: readonly string[], step: string): string[] {
  return lines.length === 0 ? [] : ['{ const n = r.n;', ...lines, `if (r.n !== n) at(r, n, ${step}); }`];
}

function complexLines(member: Member, parts: TypeParts): string[] {
  const { rule } = member;
  const known = parts.source.rareConstant(rule);
  if (!rule.isList) {
    const step = literal(rule.step);
    if (rule.type === 'xhtml') return [`xhtml(r, ${known}, v, ${step});`];
    return [
      "if (typeof v === 'object' && v !== null && !isArray(v)) {",
      ...objectLines(member, 'v', step, parts),
      `} else notObject(r, ${known}, v, ${step});`,
    ];
  }
  const step = `${literal(rule.step + '[')} + i + ']'`;
  return [
    `if (!isArray(v) || v.length === 0) notList(r, ${known}, v); else {`,
    'for (let i = 0; i < v.length; i++) { const x = v[i];',
    "if (typeof x === 'object' && x !== null && !isArray(x)) {",
    ...objectLines(member, 'x', step, parts),
    `} else notObject(r, ${known}, x, ${step});`,
    '}',
    ...countLines(rule, known),
    '}',
  ];
}

function objectLines(member: Member, value: string, step: string, parts: TypeParts): string[] {
  const { node, rule } = member;
  const check = checkOf(member, parts);
  const constraints = check.isOwn ? [] : parts.constraints(node, rule.type, value);
  const typeProfile = parts.typeProfile(node, rule.type, value);
  const plain = constraints.length + typeProfile.length > 0 ? undefined : parts.plain(node, rule.type, value);
  const whole = [
    ...ifRight(parts.codes(node, rule.type, value)),
    ...ifRight([...parts.binding(node, rule.type, value, "''"), ...parts.targets(node, value, "''"), ...typeProfile]),
  ];
  return [
    ...(plain === undefined ? [] : [`if (!${plain}) {`]),
    ...placeLines(member, parts),
    `const n = r.n${whole.length === 0 ? '' : ', before = r.errors'}; ${check.name}(${value}, r);`,
    ...whole,
    ...constraints,
    `if (r.n !== n) at(r, n, ${step});`,
    ...(plain === undefined ? [] : ['}']),
  ];
}

/** Rules that look at a value as a whole are not told where an error was found in it already: one issue a cause. */
const ifRight = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['if (r.errors === before) {', ...lines, '}'];

/** Says where the value stands: an extension asks for its element, which of a data type only its owner knows. */
function placeLines({ node, rule }: Member, { source }: TypeParts): string[] {
  if (rule.type !== 'Extension')
    return primitives.has(rule.type) || rule.type === 'Resource' ? [] : [`r.owner = ${source.constant(rule)};`];
  const path = node.path.slice(0, node.path.lastIndexOf('.'));
  if (path === 'Extension') return ['r.place = within(place);'];
  const isDataType = !path.includes('.') && path !== 'DomainResource';
  const own = source.constant({ path, type: path.includes('.') ? 'BackboneElement' : path });
  return [isDataType ? `r.place = typeof w === 'undefined' ? ${own} : w;` : `r.place = ${own};`];
}

function checkOf({ node, rule }: Member, parts: TypeParts): { readonly name: string; readonly isOwn: boolean } {
  const { contentReference } = node.definition;
  if (contentReference !== undefined)
    return { name: parts.inner(contentReference.slice(contentReference.indexOf('#') + 1)), isOwn: false };
  if (node.children.size > 0) return { name: parts.inner(node.id), isOwn: true };
  // A contained resource refers to what its container holds; any other nested resource stands alone.
  return { name: parts.linked(node.name === 'contained' ? 'contained' : rule.type), isOwn: false };
}
