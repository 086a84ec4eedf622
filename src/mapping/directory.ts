// How a reference row turns a native id into a FHIR reference and back, without I/O. docs/architecture.md section 5.

/** The links of one connection, loaded before mapping starts. Both directions answer undefined for what is not linked. */
export interface Directory {
  /** The reference of what this native record stands for as that resource type: `('physician', '141127', 'Practitioner')` → `Practitioner/0192…`. */
  readonly referenceOf: (recordType: string, nativeId: string, resourceType: string) => string | undefined;
  /** The native id behind a reference: `('physician', 'Practitioner/0192…')` → `141127`. */
  readonly nativeIdOf: (recordType: string, reference: string) => string | undefined;
}

/** A directory without links: every reference row reports its value as not carried. */
export const emptyDirectory: Directory = { referenceOf: () => undefined, nativeIdOf: () => undefined };

/** A native id that a record names, and the resource type it stands for. */
export interface NamedRecord {
  readonly recordType: string;
  readonly nativeId: string;
  readonly resourceType: string;
}

/** A reference that a resource names, and the record type it is sought as. */
export interface NamedReference {
  readonly recordType: string;
  readonly reference: string;
}
