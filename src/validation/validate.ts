// The face of validation: one function that says everything wrong with a resource. https://hl7.org/fhir/R4/validation.html
import type { Issue } from '../fhir/outcome.js';

/** How to validate. */
export interface ValidateOptions {
  /** Canonical addresses to hold the resource against, beside `meta.profile` and the base definition. */
  readonly profiles?: readonly string[];
  /** The most issues to tell (the rest is counted in a last one). Default 100. */
  readonly limit?: number;
}

/** All issues of the parsed resource: empty when there is nothing to say. Never throws for bad input. */
export type Validate = (resource: unknown, options?: ValidateOptions) => readonly Issue[];
