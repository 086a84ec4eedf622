// What a target cannot hold, named per field; never an error. docs/architecture.md section 2, "not carried".

/** One value that was not carried. The value itself is not told: a loss may be logged. */
export interface Loss {
  /** The field in the words of the side that lost it: 'County', 'Phone - Night'. */
  readonly label: string;
  /** Where it stands in the source: FHIRPath with indices, or the record's member path. */
  readonly place: string;
  /** Why, in one sentence; may name a rule: 'Kareo has no county field (PF-24)'. */
  readonly why: string;
  /** The target could hold it; the integration does not share it. Told where a delivery is shown, and no reason to show one. */
  readonly notShared?: true;
}
