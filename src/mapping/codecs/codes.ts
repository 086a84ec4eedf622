// Code tables: total on both sides, and honest about where they are many-to-one. https://hl7.org/fhir/R4/conceptmap.html
import type { Codec, CodePair } from '../codec.js';

type Code = string | number | boolean;

/** What a code table says beside its one-to-one pairs. */
export interface CodesOptions<A extends Code, B extends Code> {
  /** Native codes that share their FHIR code with another: read, never written. */
  readonly reads?: readonly (readonly [A, B])[];
  /** FHIR codes that share their native code with another: written (and reported as not carried in full), never read. */
  readonly writes?: readonly (readonly [A, B])[];
  /** Native codes that say nothing ('No race specified'), or nothing that FHIR has a place for. */
  readonly unread?: readonly A[];
  /** FHIR codes that this system cannot hold. */
  readonly unsaid?: readonly B[];
}

/**
 * A code table. Each code stands on its side once among the pairs; a further pair for the same code is declared
 * `reads` or `writes`. Throws when a table contradicts itself, so that it is found when the program starts.
 */
export function codes<const A extends Code, const B extends Code>(
  name: string,
  pairs: readonly (readonly [A, B])[],
  options: CodesOptions<A, B> = {},
): Codec<A, B> {
  const { reads = [], writes = [], unread = [], unsaid = [] } = options;
  const toFhir = new Map<Code, B>();
  const toNative = new Map<Code, A>();
  const add = <From extends Code, To>(map: Map<Code, To>, from: From, to: To): void => {
    if (map.has(from)) throw new Error(`Code table "${name}": ${JSON.stringify(from)} stands in it twice`);
    map.set(from, to);
  };
  for (const [native, fhir] of [...pairs, ...reads]) add(toFhir, native, fhir);
  for (const [native, fhir] of [...pairs, ...writes]) add(toNative, fhir, native);
  return {
    name,
    toFhir: (value) => toFhir.get(value),
    toNative: (value) => toNative.get(value),
    exact: writes.length === 0,
    nativeDomain: { kind: 'codes', codes: [...toFhir.keys(), ...unread] },
    fhirDomain: { kind: 'codes', codes: [...toNative.keys(), ...unsaid] },
    pairs: [
      ...pairs.map((pair) => pairOf(pair, 'both')),
      ...reads.map((pair) => pairOf(pair, 'read')),
      ...writes.map((pair) => pairOf(pair, 'write')),
    ],
  };
}

const pairOf = ([native, fhir]: readonly [Code, Code], use: CodePair['use']): CodePair => ({ native, fhir, use });

/** The same table for a record that types the member as plain text: a word outside the table is not carried. */
export function openNative<A extends string, B>(codec: Codec<A, B>): Codec<string, B> {
  return { ...codec, toFhir: (value) => codec.toFhir(value.trim() as A) };
}

/** The same table, reading a word outside it as `fallback`: for a code that FHIR requires, where the word itself is kept beside. */
export function readingOthersAs<A, B>(fallback: B, codec: Codec<A, B>): Codec<A, B> {
  return { ...codec, toFhir: (value) => codec.toFhir(value) ?? fallback };
}

/** The same table for a FHIR place that takes any code: a code outside the table is not carried. */
export function openFhir<A, B extends string>(codec: Codec<A, B>): Codec<A, string> {
  return { ...codec, toNative: (value) => codec.toNative(value as B) };
}
