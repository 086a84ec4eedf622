// A codec: how one value is said on each side. docs/architecture.md section 2.

/** The values of one side of a codec, as data: property tests make values from it, documents describe it. */
export type Domain =
  | { readonly kind: 'text'; readonly max?: number; readonly multiline?: boolean }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'codes'; readonly codes: readonly (string | number | boolean)[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'decimal'; readonly places: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'of'; readonly values: readonly unknown[] };

/**
 * How a value is said on each side; undefined: this side cannot say it.
 * Law: what `toFhir` gives for a native value of the domain, `toNative` says again, and `toFhir` reads as the same.
 */
export interface Codec<Native, Fhir> {
  /** For documents: 'date', 'text up to 30'. */
  readonly name: string;
  readonly toFhir: (value: Native) => Fhir | undefined;
  readonly toNative: (value: Fhir) => Native | undefined;
  /**
   * Whatever FHIR value `toNative` accepts is read back saying the same, up to blanks and punctuation; otherwise the engine
   * reads back what it wrote, compares and reports.
   */
  readonly exact: boolean;
  readonly nativeDomain: Domain;
  readonly fhirDomain: Domain;
  /** For a code table: its pairs, for ConceptMaps and documents. */
  readonly pairs?: readonly CodePair[];
}

/** A codec of any values, for documents and property tests. */
export interface AnyCodec {
  readonly name: string;
  readonly toFhir: (value: never) => unknown;
  readonly toNative: (value: never) => unknown;
  readonly exact: boolean;
  readonly nativeDomain: Domain;
  readonly fhirDomain: Domain;
  readonly pairs?: readonly CodePair[];
}

/** One line of a code table; `both` unless it is used in one direction only (many-to-one). */
export interface CodePair {
  readonly native: string | number | boolean;
  readonly fhir: string | number | boolean;
  readonly use: 'both' | 'read' | 'write';
}
