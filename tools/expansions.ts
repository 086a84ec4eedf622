// What value sets hold, worked out when the definitions are made, so that run time need not compose them. https://hl7.org/fhir/R4/valueset.html#expansion
import type { BuiltExpansion, Definitions } from '../src/validation/definitions.js';
import type { KnownSystem } from '../src/validation/terminology/known-system.js';
import type { CodesOfValueSet } from '../src/validation/terminology/value-set-codes.js';
import { createValueSets } from '../src/validation/terminology/value-sets.js';

/** The value sets that elements of these structures are bound to, required or extensible, as far as they are here: by address. */
export function boundValueSets(definitions: Definitions, structures: readonly string[]): readonly string[] {
  const bound = structures
    .flatMap((url) => definitions.structure(url)?.snapshot?.element ?? [])
    .flatMap(({ binding }) =>
      binding?.strength === 'required' || binding?.strength === 'extensible' ? [binding.valueSet ?? ''] : [],
    )
    .map((canonical) => definitions.valueSet(canonical)?.url ?? '');
  return [...new Set(bound)].filter((url) => url !== '').sort();
}

/** A line for each: its codes, or why it cannot be listed; then run time composes it. */
export function expansionsOf(definitions: Definitions, structures: readonly string[]): readonly BuiltExpansion[] {
  const valueSets = createValueSets(definitions);
  return boundValueSets(definitions, structures).map((url) => {
    const codes = valueSets.find(url);
    if (codes === undefined) throw new Error(`${url} is not composed`);
    const version = definitions.valueSet(url)?.version;
    return { url, ...(version !== undefined && { version }), ...contentOf(codes, valueSets.system) };
  });
}

function contentOf(
  { listed, unknown, rules, from, anyCase }: CodesOfValueSet,
  systemOf: (system: string) => KnownSystem | undefined,
): Omit<BuiltExpansion, 'url' | 'version'> {
  const unlisted = [...new Set([...unknown, ...rules.map(({ says }) => says)])];
  if (unlisted.length > 0) return { unlisted };
  const include = [...listed].map(([system, codes]) => {
    const known = systemOf(system);
    return {
      system,
      ...(anyCase.has(system) && { anyCase: true as const }),
      codes: [...codes].map(([code, display]) =>
        display === undefined || known?.concept(code)?.display === display ? code : ([code, display] as const),
      ),
    };
  });
  const others = [...from].filter((url) => !listed.has(url));
  return { include, ...(others.length > 0 && { from: others }) };
}
