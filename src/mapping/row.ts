// A row of a mapping table: what it says of itself, and its two directions as closures. docs/architecture.md section 5.
import type { Directory, NamedRecord, NamedReference } from './directory.js';
import type { AnyCodec } from './codec.js';
import type { Loss } from './loss.js';
import type { Mapped, MappedResource, Since } from './mapped.js';
import type { AnySlot, Needed } from './slot.js';

export type RowKind = 'field' | 'parts' | 'each' | 'reference' | 'constant' | 'cannotHold' | 'custom';

/** What documents, crosswalks and property tests need to know of a row. */
export interface RowWords {
  readonly kind: RowKind;
  /** The system's own label. */
  readonly label: string;
  /** Member paths in the record. */
  readonly native: readonly string[];
  /** FHIRPath in the resource. */
  readonly fhir: readonly string[];
  readonly said: string;
  /** 'read': record → FHIR only; 'write': FHIR → record only; 'none': what the system cannot hold. */
  readonly direction: 'both' | 'read' | 'write' | 'none';
  /** With 'none': nothing is lost, as another row says it or the system derives it. */
  readonly isElsewhere?: true;
  readonly when?: string;
  readonly note?: string;
  readonly required?: boolean;
  readonly otherwise?: string;
  readonly codec?: AnyCodec;
  readonly nativeSlot?: AnySlot<never>;
  readonly fhirSlot?: AnySlot<never>;
  /** For `each`: the table of its items, the most items, and the rule that sets it. */
  readonly items?: AnyTable;
  readonly max?: number;
  readonly rule?: string;
  /** For `reference`: whom it points at. */
  readonly to?: { readonly recordType: string; readonly resourceType: string };
  readonly examples?: readonly (readonly [unknown, unknown])[];
}

/** A table of any types, for registries; `never` because only code that knows the types may call it. */
export interface AnyTable {
  readonly system: string;
  readonly title: string;
  readonly source: string;
  readonly recordType: string;
  readonly resourceType: string;
  readonly empty: () => object;
  readonly emptyRecord?: () => object;
  readonly limit?: { readonly says: string; readonly holds: (record: never) => boolean };
  readonly toFhir: (record: never, base: never, directory: Directory, since?: Since<never>) => MappedResource<unknown>;
  readonly toNative: (resource: never, base: never, directory: Directory) => Mapped<unknown>;
  readonly rows: readonly RowWords[];
  readonly compiled: readonly Row<never, never>[];
}

/** One conversion under way: the target's last value, the links, and the losses so far. */
export interface Run<Target> {
  readonly base: Target | undefined;
  readonly directory: Directory;
  readonly lost: Loss[];
}

/** A compiled row. `read` writes into a fresh resource, `write` into a fresh record. */
export interface Row<Native, Resource> {
  readonly words: RowWords;
  /** The places in the resource that the row fills, one by one. */
  readonly slots: readonly AnySlot<Resource>[];
  /** For a row that fills nothing: what it speaks of all the same. */
  readonly speaksOf?: Pick<AnySlot<Resource>, 'path' | 'claim'>;
  readonly needs?: Needed<Resource>;
  /** Whether the row's condition holds of the resource; a row without one always holds. */
  readonly holds?: (resource: Resource) => boolean;
  readonly read?: (record: Native, draft: Resource, run: Run<Resource>) => void;
  /** A quicker `read` for a new resource, where there is one; `isAlone`: no other row fills the slot's item. */
  readonly readNew?: (isAlone: boolean) => (record: Native, draft: Resource, run: Run<Resource>) => void;
  readonly write?: (resource: Resource, draft: Native, run: Run<Native>) => void;
  readonly references?: (record: Native, named: NamedRecord[]) => void;
  readonly targets?: (resource: Resource, named: NamedReference[]) => void;
}

/** What may be said of a row beside its four columns. */
export interface RowOptions<Native, Resource> {
  /** 'read': the system sets the member itself; 'write': the member is sent but never read back. */
  readonly only?: 'read' | 'write';
  /** The row holds only then; a value that is there when it does not hold is not carried. */
  readonly when?: {
    readonly says: string;
    /** `base` is the resource as stored, where there is one: what a poorer record leaves out may still stand there. */
    readonly record?: (record: Native, base?: Resource) => boolean;
    readonly resource?: (resource: Resource) => boolean;
  };
  /** The system neither has nor takes a record without it; for the documents, and for preflight. */
  readonly required?: boolean;
  /** What is read where the member says nothing, in words: 'the patient itself'. Then FHIR never says nothing. */
  readonly otherwise?: string;
  /** A remark for the documents. */
  readonly note?: string;
}
