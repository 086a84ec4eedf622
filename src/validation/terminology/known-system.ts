// A code system that is here as a whole: its codes, with or without regard to case, their displays and their places in the hierarchy. https://hl7.org/fhir/R4/codesystem.html
import type { CodeSystem, CodeSystemConcept } from 'fhir/r4.js';

/** A complete code system. */
export interface KnownSystem {
  readonly definition: CodeSystem;
  /** Whether codes that differ in case alone are the same code. */
  readonly anyCase: boolean;
  /** Its codes; `has` compares as the system does. */
  readonly codes: ReadonlySet<string>;
  /** By the code as the system writes it. */
  readonly concepts: ReadonlyMap<string, CodeSystemConcept>;
  /** The concept of a code, compared as the system does. */
  readonly concept: (code: string) => CodeSystemConcept | undefined;
  /** The codes right below a code: nested in it, or named by its `child` properties or their own `parent` ones. */
  readonly childrenOf: (code: string) => readonly string[];
  readonly parentsOf: (code: string) => readonly string[];
}

/** Undefined where the codes of the system are not, or not all, in its definition. */
export function knownSystem(definition: CodeSystem | undefined): KnownSystem | undefined {
  if (definition?.content !== 'complete' || definition.concept === undefined) return undefined;
  const { concept: roots } = definition;
  const anyCase = definition.caseSensitive === false;
  // Of most systems only some of this is ever asked for.
  const concepts = once(() => {
    const all = new Map<string, CodeSystemConcept>();
    walk(roots, (one) => all.set(one.code, one));
    return all;
  });
  const folded = once(() => new Map([...concepts().keys()].map((code) => [code.toLowerCase(), code])));
  const codes = once(() => (anyCase ? anyCaseSet(new Set(concepts().keys()), folded()) : new Set(concepts().keys())));
  const links = once(() => hierarchyOf(concepts()));
  return {
    definition,
    anyCase,
    get codes() {
      return codes();
    },
    get concepts() {
      return concepts();
    },
    concept: (code) =>
      concepts().get(code) ?? (anyCase ? concepts().get(folded().get(code.toLowerCase()) ?? '') : undefined),
    childrenOf: (code) => links().children.get(code) ?? [],
    parentsOf: (code) => links().parents.get(code) ?? [],
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** A set that also has what differs from a code in case alone. */
function anyCaseSet(codes: ReadonlySet<string>, folded: ReadonlyMap<string, string>): ReadonlySet<string> {
  return {
    has: (code) => codes.has(code) || folded.has(code.toLowerCase()),
    size: codes.size,
    forEach: codes.forEach.bind(codes),
    keys: () => codes.keys(),
    values: () => codes.values(),
    entries: () => codes.entries(),
    [Symbol.iterator]: () => codes.values(),
  };
}

interface Hierarchy {
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

function hierarchyOf(concepts: ReadonlyMap<string, CodeSystemConcept>): Hierarchy {
  const children = new Map<string, string[]>();
  const parents = new Map<string, string[]>();
  const link = (parent: string, child: string): void => {
    add(children, parent, child);
    add(parents, child, parent);
  };
  for (const { code, concept = [], property = [] } of concepts.values()) {
    for (const child of concept) link(code, child.code);
    for (const { code: name, valueCode } of property) {
      if (name === 'child' && valueCode !== undefined) link(code, valueCode);
      if (name === 'parent' && valueCode !== undefined) link(valueCode, code);
    }
  }
  return { children, parents };
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else if (!held.includes(value)) held.push(value);
}

/** Everything below a code, without it. */
export function below({ childrenOf }: Pick<KnownSystem, 'childrenOf'>, code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...childrenOf(code)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...childrenOf(next));
  }
  return found;
}

/** Visits concepts and all that is nested in them. */
function walk(concepts: readonly CodeSystemConcept[], visit: (concept: CodeSystemConcept) => void): void {
  for (const concept of concepts) {
    visit(concept);
    if (concept.concept) walk(concept.concept, visit);
  }
}
