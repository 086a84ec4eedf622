// Compiles what a profile asks of an object's elements: how many, of which types, in which slices, with which values. https://hl7.org/fhir/R4/profiling.html#constraints
import { tooFew, tooMany, type ElementRule } from '../complaints.js';
import { choiceMember, type ElementNode } from '../element-tree.js';
import { typesOf } from '../compile/type-source.js';
import { nodeAt } from '../fhirpath/shape.js';
import { primitives } from '../primitives.js';
import { at, isObject, type Json, type Run } from '../run.js';
import type { Item } from './discriminators.js';
import { refuse, type Compiling, type Constrained, type ProfileCheck, type ValueCheck } from './profile-parts.js';
import { compileSlicing, type SlicedItem } from './slicing.js';
import { valueChecks } from './value-check.js';

/** The check of an object whose shape is the element; undefined when the profile asks nothing more of it. */
export function objectCheck({ node, against }: Constrained, compiling: Compiling): ProfileCheck | undefined {
  const checks: ProfileCheck[] = [];
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
  readonly type: string;
  readonly step: string;
}

/** The check of all values of one element of an object. */
function memberCheck(constrained: Constrained, compiling: Compiling): ProfileCheck | undefined {
  const { node, against } = constrained;
  const [base] = against;
  const isList = (base ?? node).max > 1;
  const members = membersOf(base ?? node);
  const allowed = new Set(typesOf(node));
  // Only a choice has types to choose from; the one type of any other element may be said in several ways.
  const narrows = members.length > 1 && members.some((member) => !allowed.has(member.type));
  const bodies = new Map(members.map((member) => [member.type, bodyOf(constrained, member.type, compiling)]));
  const slicing = compileSlicing(node, (slice) => sliceBody(slice, constrained, compiling), compiling);
  const least = against.reduce((min, one) => Math.max(min, one.min), 0);
  const most = against.reduce((max, one) => Math.min(max, one.max), Infinity);
  const counts = node.min > least || node.max < most;
  if (!counts && !narrows && slicing === undefined && [...bodies.values()].every((body) => body === undefined))
    return undefined;
  const rule = ruleOf(node, compiling.profile, isList);
  const told = (count: number, run: Run): void => {
    if (count < node.min && node.min > least) tooFew(run, rule, count);
    else if (count > node.max && node.max < most) tooMany(run, rule, count);
  };
  return (owner, run) => {
    const items = itemsOf(owner, members, isList);
    if (counts) told(items.length, run);
    for (const item of items) {
      if (narrows && item.type !== undefined && !allowed.has(item.type)) {
        const text = `${node.path}: found type ${item.type}, expected ${[...allowed].join(' or ')}`;
        refuse(run, compiling.profile, 'structure', item.step, text);
        continue;
      }
      const body = bodies.get(item.type ?? '');
      if (body === undefined || item.value === undefined) continue;
      const before = run.n;
      body(item.value, run);
      if (run.n !== before) at(run, before, item.step);
    }
    slicing?.(items, run);
  };
}

const ruleOf = (node: ElementNode, profile: string, isList: boolean): ElementRule => ({
  path: node.path,
  member: node.name,
  step: node.name,
  type: typesOf(node)[0] ?? 'Element',
  isList,
  min: node.min,
  max: node.max,
  profile,
});

function membersOf(base: ElementNode): readonly Member[] {
  return typesOf(base).map((type) =>
    base.isChoice
      ? { name: choiceMember(base.name, type), type, step: `${base.name}.ofType(${type})` }
      : { name: base.name, type, step: base.name },
  );
}

const noItems: readonly SlicedItem[] = [];

/** What an object has of an element; a primitive with extensions only counts, its value is undefined. */
function itemsOf(owner: Json, members: readonly Member[], isList: boolean): readonly SlicedItem[] {
  for (const { name, type, step } of members) {
    const value = owner[name];
    const beside = owner['_' + name];
    if (value === undefined && beside === undefined) continue;
    if (!isList) return [{ value, type, step }];
    const list = Array.isArray(value)
      ? (value as readonly unknown[])
      : Array.isArray(beside)
        ? (beside as readonly unknown[])
        : undefined;
    if (list === undefined) return noItems;
    return list.map((one, index) => ({
      value: one === null || value === undefined ? undefined : one,
      type,
      step: `${step}[${index}]`,
    }));
  }
  return noItems;
}

/** The check of one value as a type: what is asked of the value itself, and of what is below it. */
function bodyOf(constrained: Constrained, type: string, compiling: Compiling): ValueCheck | undefined {
  const { node } = constrained;
  const checks = [...valueChecks(constrained, type, compiling)];
  const below = node.children.size > 0 && !primitives.has(type) ? objectCheck(constrained, compiling) : undefined;
  if (below !== undefined) checks.push((value, run) => void (isObject(value) && below(value, run)));
  return sequence(checks);
}

function sliceBody(
  slice: ElementNode,
  { node, against }: Constrained,
  compiling: Compiling,
): ((item: Item, run: Run) => void) | undefined {
  const constrained: Constrained = { node: slice, against: [node, ...against] };
  const bodies = new Map(typesOf(slice).map((type) => [type, bodyOf(constrained, type, compiling)]));
  if ([...bodies.values()].every((body) => body === undefined)) return undefined;
  const [first] = bodies.keys();
  return ({ value, type }, run) => {
    const body = bodies.get(type ?? first ?? '') ?? (bodies.has(type ?? '') ? undefined : bodies.get(first ?? ''));
    if (value !== undefined) body?.(value, run);
  };
}
