// Compiles what a profile asks of an object's elements: how many, of which types, in which slices, with which values. https://hl7.org/fhir/R4/profiling.html#constraints
import { tooFew, tooMany, type ElementRule } from '../complaints.js';
import { choiceMember, typesOf, type ElementNode } from '../element-tree.js';
import { nodeAt } from '../fhirpath/shape.js';
import { primitives } from '../datatypes/primitives.js';
import { isObject, type Json } from '../json.js';
import { at, type ElementCheck, type Run } from '../run.js';
import type { Item } from './discriminator-paths.js';
import { refuse, type Compiling, type Constrained, type ValueCheck } from './profile-parts.js';
import { compileSlicing, type SlicingCheck } from './slicing.js';
import { valueChecks } from './value-check.js';

/** The check of an object whose shape is the element; undefined when the profile asks nothing more of it. */
export function objectCheck({ node, against }: Constrained, compiling: Compiling): ElementCheck | undefined {
  const checks: ElementCheck[] = [];
  for (const child of node.children.values()) {
    const others = against.flatMap((one) => childOf(one, child, compiling) ?? []);
    // Of a resource within a resource the base says nothing; its own type does.
    if (others.length === 0)
      others.push(
        ...typesOf(node).flatMap((type) => compiling.sources.shapes.tree(type)?.children.get(child.name) ?? []),
      );
    const check = memberCheck({ node: child, against: others }, compiling);
    if (check !== undefined) checks.push(check);
  }
  return sequence(checks);
}

function sequence<Value>(
  checks: readonly ((value: Value, run: Run) => void)[],
): ((value: Value, run: Run) => void) | undefined {
  const [first] = checks;
  if (checks.length < 2) return first;
  return (value, run) => {
    for (const check of checks) check(value, run);
  };
}

/** The same child of a base element: its own, or its data type's, or that of the element it refers to. */
function childOf(node: ElementNode, child: ElementNode, { sources: { shapes } }: Compiling): ElementNode | undefined {
  const { contentReference } = node.definition;
  if (contentReference !== undefined)
    return nodeAt(contentReference.slice(contentReference.indexOf('#') + 1), shapes)?.children.get(child.name);
  const own = node.children.get(child.name);
  if (own !== undefined || node.children.size > 0) return own;
  const [type] = typesOf(node);
  return type === undefined ? undefined : shapes.tree(type)?.children.get(child.name);
}

interface Member {
  readonly name: string;
  /** The JSON member beside it. */
  readonly beside: string;
  readonly type: string;
  readonly step: string;
}

/** The check of all values of one element of an object. */
function memberCheck(constrained: Constrained, compiling: Compiling): ElementCheck | undefined {
  const { node, against } = constrained;
  const [base] = against;
  const isList = (base ?? node).max > 1;
  const slicing = compileSlicing(node, (slice) => sliceBody(slice, constrained, compiling), compiling);
  const count = countCheck(constrained, isList, compiling);
  const [type, another] = typesOf(base ?? node);
  if (type === undefined || another !== undefined) return choiceCheck(constrained, { slicing, count }, compiling);
  const only = memberOf(base ?? node, type);
  const body = bodyOf(constrained, only.type, compiling);
  if (count === undefined && slicing === undefined && body === undefined) return undefined;
  const parts = { member: only, body, slicing, count };
  return isList ? listCheck(parts) : singleCheck(parts);
}

type CountCheck = (count: number, run: Run) => void;

/** Tells too few and too many, where the profile asks for more, or allows fewer, than the base does. */
function countCheck({ node, against }: Constrained, isList: boolean, { profile }: Compiling): CountCheck | undefined {
  const { min, max, name } = node;
  const asksMin = against.every((one) => min > one.min);
  const asksMax = against.every((one) => max < one.max);
  if (!asksMin && !asksMax) return undefined;
  const type = typesOf(node)[0] ?? 'Element';
  const rule: ElementRule = { path: node.path, member: name, step: name, type, isList, min, max, profile };
  return (count, run) => {
    if (asksMin && count < min) tooFew(run, rule, count);
    else if (asksMax && count > max) tooMany(run, rule, count);
  };
}

interface MemberParts {
  readonly member: Member;
  readonly body: ValueCheck | undefined;
  readonly slicing: SlicingCheck | undefined;
  readonly count: CountCheck | undefined;
}

function singleCheck({ member: { name, beside, type, step }, body, slicing, count }: MemberParts): ElementCheck {
  return (owner, run) => {
    const value = owner[name];
    if (value === undefined) {
      if (owner[beside] === undefined) count?.(0, run);
      return;
    }
    count?.(1, run);
    if (body !== undefined) {
      const before = run.n;
      body(value, run);
      if (run.n !== before) at(run, before, step);
    }
    slicing?.([{ value, type, step, index: -1 }], run);
  };
}

const nothing: readonly unknown[] = [];

function listCheck({ member: { name, beside, type, step }, body, slicing, count }: MemberParts): ElementCheck {
  return (owner, run) => {
    const value = owner[name];
    const other = value === undefined ? owner[beside] : undefined;
    const values: readonly unknown[] = Array.isArray(value) ? value : nothing;
    // A primitive of which only extensions are there counts, and has no value to check.
    count?.(Array.isArray(other) ? other.length : values.length, run);
    if (body !== undefined)
      for (let index = 0; index < values.length; index += 1) {
        if (values[index] === null) continue;
        const before = run.n;
        body(values[index], run);
        if (run.n !== before) at(run, before, `${step}[${index}]`);
      }
    slicing?.(
      values.map((one, index) => ({ value: one ?? undefined, type, step, index })),
      run,
    );
  };
}

interface ChoiceParts {
  readonly slicing: SlicingCheck | undefined;
  readonly count: CountCheck | undefined;
}

/** A choice: which of its types it has must be one that the profile allows. */
function choiceCheck(
  constrained: Constrained,
  { slicing, count }: ChoiceParts,
  compiling: Compiling,
): ElementCheck | undefined {
  const { node, against } = constrained;
  const [base = node] = against;
  const allowed = new Set(typesOf(node));
  const narrows = typesOf(base).some((type) => !allowed.has(type));
  const bodies = new Map([...allowed].map((type) => [type, bodyOf(constrained, type, compiling)]));
  const asksOfValues = [...bodies.values()].some((body) => body !== undefined);
  if (count === undefined && !narrows && slicing === undefined && !asksOfValues) return undefined;
  const memberIn = memberFinder(base, allowed);
  return (owner, run) => {
    const member = memberIn(owner);
    count?.(member === undefined ? 0 : 1, run);
    if (member === undefined) return slicing?.([], run);
    const { name, type, step } = member;
    if (!allowed.has(type))
      return refuse(
        run,
        compiling.profile,
        'structure',
        step,
        `${node.path}: found type ${type}, expected ${[...allowed].join(' or ')}`,
      );
    const value = owner[name];
    const body = bodies.get(type);
    if (body !== undefined && value !== undefined) {
      const before = run.n;
      body(value, run);
      if (run.n !== before) at(run, before, step);
    }
    slicing?.([{ value, type, step, index: -1 }], run);
  };
}

const fewMembers = 4;

/** Finds which of a choice's members an object has: of the few that are allowed, else by the object's own names, as those are few. */
function memberFinder(base: ElementNode, allowed: ReadonlySet<string>): (owner: Json) => Member | undefined {
  const types = typesOf(base);
  const likely = types.filter((type) => allowed.has(type));
  const tried = likely.length > fewMembers ? [] : likely.map((type) => memberOf(base, type));
  const isAll = tried.length === types.length;
  // Of the many types of an extension's value most are never met.
  let byName: ReadonlyMap<string, Member> | undefined;
  return (owner) => {
    for (const member of tried)
      if (owner[member.name] !== undefined || owner[member.beside] !== undefined) return member;
    if (isAll) return undefined;
    for (const name in owner) {
      if (!name.startsWith(base.name) && !name.startsWith('_')) continue;
      byName ??= new Map(
        types.map((type) => memberOf(base, type)).flatMap((one) => [one.name, one.beside].map((name) => [name, one])),
      );
      const member = byName.get(name);
      if (member !== undefined && owner[name] !== undefined) return member;
    }
    return undefined;
  };
}

function memberOf(base: ElementNode, type: string): Member {
  const name = base.isChoice ? choiceMember(base.name, type) : base.name;
  return { name, beside: '_' + name, type, step: base.isChoice ? `${base.name}.ofType(${type})` : base.name };
}

/** The check of one value as a type: what is asked of the value itself, and of what is below it. */
function bodyOf(constrained: Constrained, type: string, compiling: Compiling): ValueCheck | undefined {
  const { node } = constrained;
  const checks = [...valueChecks(constrained, type, compiling)];
  const below = node.children.size > 0 && !primitives.has(type) ? objectCheck(constrained, compiling) : undefined;
  if (below !== undefined) checks.push((value, run) => void (isObject(value) && below(value, run)));
  return sequence(checks);
}

/** The check of one value of a slice, compiled when the first is met: resources fill few of a profile's slices. */
function sliceBody(
  slice: ElementNode,
  { node, against }: Constrained,
  compiling: Compiling,
): (item: Item, run: Run) => void {
  const constrained: Constrained = { node: slice, against: [node, ...against] };
  const types = typesOf(slice);
  const bodies = new Map<string, ValueCheck | null>();
  return ({ value, type = '' }, run) => {
    if (value === undefined) return;
    const of = types.includes(type) ? type : (types[0] ?? '');
    let body = bodies.get(of);
    if (body === undefined) bodies.set(of, (body = bodyOf(constrained, of, compiling) ?? null));
    body?.(value, run);
  };
}
