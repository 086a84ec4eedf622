// The part of FHIRPath that search parameters of the served types use, compiled to closures. https://hl7.org/fhir/R4/searchparameter-registry.html

/** Collects the values that an expression names in a resource. */
export type Extract = (resource: object) => readonly unknown[];

type Step = (values: readonly unknown[]) => readonly unknown[];

const choices: Readonly<Record<string, readonly string[]>> = {
  occurrence: ['occurrenceDateTime', 'occurrencePeriod', 'occurrenceTiming'],
};

/**
 * Compiles `Type.a.b`, `.where(member='text')`, `.where('text' in a.b)`, `.where(resolve() is Type)` and unions of these.
 * @throws Error for any other expression: a fault in the registry, found when it is loaded
 */
export function compileExpression(expression: string): Extract {
  const paths = expression.split('|').map((path) => compilePath(path.trim()));
  const [only] = paths;
  return paths.length === 1 && only ? only : (resource) => paths.flatMap((path) => path(resource));
}

function compilePath(path: string): Extract {
  const segments = path.match(/where\([^)]*\(\)[^)]*\)|where\([^)]*\)|[A-Za-z]+/g) ?? [];
  if (segments.join('.') !== path) throw new Error(`search expression "${path}" is not understood`);
  const steps = segments.slice(1).map((segment) => (segment.startsWith('where(') ? filter(segment) : member(segment)));
  return (resource) => steps.reduce<readonly unknown[]>((values, step) => step(values), [resource]);
}

function member(name: string): Step {
  const names = choices[name] ?? [name];
  return (values) => {
    const found: unknown[] = [];
    for (const value of values) {
      if (typeof value !== 'object' || value === null) continue;
      for (const key of names) {
        const inner: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
        if (Array.isArray(inner)) found.push(...(inner as unknown[]));
        else if (inner !== undefined && inner !== null) found.push(inner);
      }
    }
    return found;
  };
}

function filter(segment: string): Step {
  const [, type] = /^where\(resolve\(\) is ([A-Za-z]+)\)$/.exec(segment) ?? [];
  if (type !== undefined) {
    const reference = member('reference');
    return (values) => values.filter((value) => reference([value]).some((text) => refersTo(text, type)));
  }
  const [, sought, within] = /^where\('([^']*)' in ([A-Za-z]+(?:\.[A-Za-z]+)*)\)$/.exec(segment) ?? [];
  if (within !== undefined) {
    const steps = within.split('.').map(member);
    const valuesIn = (value: unknown) => steps.reduce<readonly unknown[]>((values, step) => step(values), [value]);
    return (values) => values.filter((value) => valuesIn(value).includes(sought));
  }
  const [, name, text] = /^where\(([A-Za-z]+)='([^']*)'\)$/.exec(segment) ?? [];
  if (name === undefined) throw new Error(`search expression "${segment}" is not understood`);
  const read = member(name);
  return (values) => values.filter((value) => read([value]).includes(text));
}

const refersTo = (reference: unknown, type: string): boolean =>
  typeof reference === 'string' && new RegExp(`(^|/)${type}/[^/]+(/_history/[^/]+)?$`).test(reference);
