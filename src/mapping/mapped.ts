// What a conversion gives, and what a three-way merge takes. docs/architecture.md section 4, "Both sides changed".
import type { Loss } from './loss.js';

/** What a conversion gives: the value, and what could not be carried into it. */
export interface Mapped<Value> {
  readonly value: Value;
  readonly lost: readonly Loss[];
}

/**
 * The three-way merge of a record into a resource that may have changed too. Only slots whose value differs from what
 * `last`, the record as last synchronised, said are taken from the record; the others keep the base's value.
 */
export interface Since<Native> {
  /** Undefined: they have not been synchronised before; whatever both say, and say differently, is contested. */
  readonly last: Native | undefined;
  /** Whose value a slot takes that both sides have changed. */
  readonly contested: 'record' | 'base';
}

/** A slot that both sides have changed: its label in the system's words and its FHIRPath. */
export interface Contested {
  readonly label: string;
  readonly place: string;
}

/** A resource made from a record, and the slots that both sides changed since `last`: label and FHIRPath. */
export interface MappedResource<Resource> extends Mapped<Resource> {
  readonly contested: readonly Contested[];
}
