// Fixed and pattern values: where a value differs from what a profile fixes. https://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.fixed_x_
import { shown } from '../../fhir/outcome.js';
import { isObject } from '../json.js';

/** The first difference, at a path relative to the value. */
export interface Difference {
  readonly path: string;
  readonly text: string;
}

/** Whether a value is the fixed value (`exact`) or has the pattern: the same as that `difference` finds none, without the words. */
export function matches(expected: unknown, found: unknown, exact: boolean): boolean {
  if (expected === found) return true;
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || (exact && found.length !== expected.length)) return false;
    const items: readonly unknown[] = found;
    if (exact) return expected.every((one: unknown, index) => matches(one, items[index], true));
    return expected.every((one: unknown) => items.some((item) => matches(one, item, false)));
  }
  if (!isObject(expected) || !isObject(found)) return false;
  for (const name in expected) if (!matches(expected[name], found[name], exact)) return false;
  if (exact) for (const name in found) if (!Object.hasOwn(expected, name) && name !== 'id') return false;
  return true;
}

/** How a value differs from a fixed value (`exact`) or from a pattern; undefined when it does not. */
export function difference(expected: unknown, found: unknown, exact: boolean): Difference | undefined {
  if (Array.isArray(expected)) return listDifference(expected, found, exact);
  if (isObject(expected)) return objectDifference(expected, found, exact);
  if (expected === found) return undefined;
  return { path: '', text: `found ${found === undefined ? 'nothing' : shown(found)}, expected ${shown(expected)}` };
}

function listDifference(expected: readonly unknown[], found: unknown, exact: boolean): Difference | undefined {
  if (!Array.isArray(found))
    return { path: '', text: `found ${found === undefined ? 'nothing' : shown(found)}, expected an array` };
  if (exact && found.length !== expected.length)
    return { path: '', text: `found ${found.length} items, expected exactly ${expected.length}` };
  for (const [index, one] of expected.entries()) {
    if (exact) {
      const differs = difference(one, found[index], true);
      if (differs !== undefined) return below(`[${index}]`, differs);
    } else if (!found.some((item: unknown) => difference(one, item, false) === undefined)) {
      const [only] = found as readonly unknown[];
      const differs = found.length === 1 ? difference(one, only, false) : undefined;
      return differs ? below('[0]', differs) : { path: '', text: `found no item that has ${briefly(one)}` };
    }
  }
  return undefined;
}

function objectDifference(expected: Record<string, unknown>, found: unknown, exact: boolean): Difference | undefined {
  if (!isObject(found))
    return { path: '', text: `found ${found === undefined ? 'nothing' : shown(found)}, expected ${briefly(expected)}` };
  if (exact)
    for (const name of Object.keys(found))
      if (!Object.hasOwn(expected, name) && name !== 'id')
        return { path: name, text: `found ${shown(found[name])}, expected nothing, as the whole value is fixed` };
  for (const [name, one] of Object.entries(expected)) {
    const differs = difference(one, found[name], exact);
    if (differs !== undefined)
      return found[name] === undefined
        ? { ...differs, path: '', text: `${name}: ${differs.text}` }
        : below(name, differs);
  }
  return undefined;
}

function below(step: string, { path, text }: Difference): Difference {
  if (path === '') return { path: step, text };
  return { path: path.startsWith('[') ? step + path : `${step}.${path}`, text };
}

/** A value in a few words. */
export function briefly(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? text.slice(0, 120) + '…' : text;
}
