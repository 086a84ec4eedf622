// Compiles the definition of a data type or resource to the function that checks it; each when first needed. https://hl7.org/fhir/R4/conformance-rules.html
import { bindings, type BindingParts } from './binding-lines.js';
import { coreStructures } from '../canonical.js';
import * as complaints from '../complaints.js';
import type { Definitions } from '../definitions.js';
import { elementTree, type ElementNode } from '../element-tree.js';
import { boundCode, boundCoding, boundConcept } from '../terminology/bindings.js';
import type { KnownCodes } from '../terminology/known-codes.js';
import { ownRules } from '../rules/own-rules.js';
import type { PlainValues } from '../datatypes/plain-values.js';
import { checkTarget, type TargetRule } from '../rules/references.js';
import { sibling, wrongItem } from '../datatypes/siblings.js';
import type { Json } from '../json.js';
import { at, enter, within, type ElementCheck, type Place, type Run } from '../run.js';
import { checkNarrative } from '../datatypes/xhtml.js';
import type { ConstraintCompiler } from './constraints.js';
import { literal, createSource } from './source.js';
import { writeObject, type TypeParts } from './type-source.js';

/** The base checks, by type. */
export interface TypeChecks {
  /** The check of a type; undefined when no such type is defined. */
  readonly check: (type: string) => ElementCheck | undefined;
}

/** What compiling types needs. */
export interface TypeSources {
  readonly definitions: Definitions;
  /** The tree of a type's definition, as everyone shares it; undefined of a primitive type. */
  readonly tree: (type: string) => ElementNode | undefined;
  readonly valueSets: BindingParts['valueSets'];
  readonly constraints: ConstraintCompiler;
  /** Checks a nested resource that stands alone: a Bundle's entry, a parameter. */
  readonly resource: ElementCheck;
  /** Checks a contained resource. */
  readonly contained: ElementCheck;
  /** The check of what a profile asks beyond its base; undefined when it is not known. */
  readonly profile: (canonical: string) => ElementCheck | undefined;
  /** Tells of codes that their code systems do not have. */
  readonly knownCodes: KnownCodes;
  /** Recognises values that need no further look. */
  readonly plain: PlainValues;
  /** Holds an extension against its definition. */
  readonly extension: (value: Json, run: Run, place: Place | undefined) => void;
}

/** The data types with a plain form. */
const plainForms: ReadonlyMap<string, keyof PlainValues> = new Map([
  ['Reference', 'reference'],
  ['Coding', 'coding'],
  ['CodeableConcept', 'concept'],
]);

/** Own rules that need more than the value. */
const ownLines = new Map([
  ['Extension', ['extension(o, r, place);']],
  ['CodeableConcept', ['knownCodes.concept(o, r);']],
]);

/** Types through which every cycle of the definitions leads; `Resource` counts for itself. */
const recursive = new Set(['Extension', 'Identifier']);

export function createTypeChecks(sources: TypeSources): TypeChecks {
  const compiled = new Map<string, ElementCheck>([
    ['Resource', sources.resource],
    ['contained', sources.contained],
  ]);
  const check = (type: string): ElementCheck | undefined => {
    const known = compiled.get(type);
    if (known !== undefined) return known;
    const structure = sources.definitions.structure(coreStructures + type);
    if (structure === undefined || structure.derivation === 'constraint') return undefined;
    const tree = sources.tree(type) ?? elementTree(structure);
    const made = compile(tree, structure.kind === 'resource', { sources, check });
    compiled.set(type, made);
    return made;
  };
  return { check };
}

interface Compiling {
  readonly sources: TypeSources;
  readonly check: TypeChecks['check'];
}

function compile(root: ElementNode, isResource: boolean, { sources, check }: Compiling): ElementCheck {
  const source = createSource();
  const nodes = new Map<string, ElementNode>();
  index(root, nodes);
  const innerNames = new Map<string, string>();
  const waiting: [name: string, node: ElementNode][] = [];
  const links = new Map<string, string>();
  const repeated = new Set(
    [...nodes.values()].flatMap(({ definition: { contentReference: to } }) =>
      to === undefined ? [] : [to.slice(to.indexOf('#') + 1)],
    ),
  );
  const bound = bindings({ source, valueSets: sources.valueSets });
  const targets = targetRules();
  const parts: TypeParts = {
    source,
    linked: (type) => {
      let name = links.get(type);
      if (name === undefined) {
        name = source.name('t');
        links.set(type, name);
        // Bound when first called: a type is compiled when the first value of it is met.
        source.declare(`let ${name} = (x, r) => { ${name} = link(${literal(type)}); ${name}(x, r); };`);
      }
      return name;
    },
    inner: (id) => {
      let name = innerNames.get(id);
      if (name === undefined) {
        const node = nodes.get(id);
        if (node === undefined) throw new Error(`${root.path}: ${id} is referred to and not defined`);
        name = source.name('b');
        innerNames.set(id, name);
        waiting.push([name, node]);
      }
      return name;
    },
    recurs: (node) => repeated.has(node.id) || recursive.has(node.path),
    binding: bound.lines,
    constraints: (node, type, value) => sources.constraints.lines(source, { node, type, value }),
    targets: (node, value, step) => {
      const rule = targets(node);
      return rule === undefined ? [] : [`checkTarget(r, ${source.constant(rule)}, ${value}, ${step});`];
    },
    typeProfile: (node, type, value) => {
      const [profile, ...more] = (node.definition.type ?? []).find((one) => one.code === type)?.profile ?? [];
      // A primitive's or resource's own profile is no constraint of R4's base definitions.
      if (profile === undefined || more.length > 0) return [];
      return [`${source.constant(lazily(() => sources.profile(profile)))}(${value}, r);`];
    },
    ownRules: (type) => (ownRules.has(type) ? [`ownRules.get(${literal(type)})(o, r);`] : (ownLines.get(type) ?? [])),
    plain: (node, type, value) => {
      const form = plainForms.get(type);
      if (form === undefined) return undefined;
      const rule = form === 'reference' ? targets(node) : bound.of(node, type);
      return `plain.${form}(${value}, ${rule === undefined ? 'undefined' : source.constant(rule)})`;
    },
    // A coding inside of a CodeableConcept is looked up with the others there.
    codes: (node, type, value) =>
      type === 'Coding' && node.path !== 'CodeableConcept.coding' ? [`knownCodes.coding(${value}, r);`] : [],
  };
  const name = writeObject(root, parts, isResource ? 'resource' : 'element');
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const written = writeObject(next[1], parts, 'element');
    source.line(`const ${next[0]} = ${written};`);
  }
  const link = (type: string): ElementCheck => {
    const linked = check(type);
    if (linked === undefined) throw new Error(`${root.path}: the type ${type} is not defined`);
    return linked;
  };
  const helpers = {
    ...complaints,
    sibling,
    wrongItem,
    boundCode,
    boundCoding,
    boundConcept,
    knownCodes: sources.knownCodes,
    plain: sources.plain,
    checkTarget,
    xhtml: checkNarrative,
    within,
    at,
    enter,
    isArray: Array.isArray,
  };
  const { extension } = sources;
  return source.run({ ...helpers, ...sources.constraints.helpers, ownRules, extension, link }, name) as ElementCheck;
}

/** A check that is found when first called; nothing is checked where there is none. */
function lazily(find: () => ElementCheck | undefined): ElementCheck {
  let check: ElementCheck | undefined;
  return (value, run) => (check ??= find() ?? (() => undefined))(value, run);
}

function index(node: ElementNode, nodes: Map<string, ElementNode>): void {
  nodes.set(node.id, node);
  for (const child of node.children.values()) index(child, nodes);
}

/** What each Reference element allows, made once; undefined where it allows all. */
function targetRules(): (node: ElementNode) => TargetRule | undefined {
  const made = new Map<ElementNode, TargetRule>();
  return (node) => {
    const references = (node.definition.type ?? []).filter((type) => type.code === 'Reference');
    const targets = references.flatMap((type) => type.targetProfile ?? []);
    const types = new Set(targets.map((target) => target.slice(target.lastIndexOf('/') + 1)));
    if (types.size === 0 || types.has('Resource')) return undefined;
    const rule = made.get(node) ?? { path: node.path, types };
    made.set(node, rule);
    return rule;
  };
}
