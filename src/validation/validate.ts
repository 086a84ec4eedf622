// The face of validation: one function that says everything wrong with a resource. https://hl7.org/fhir/R4/validation.html
import type { Issue } from '../fhir/outcome.js';

/** How to validate. */
export interface ValidateOptions {
  /** Canonical addresses to hold the resource against, beside `meta.profile` and the base definition. */
  readonly profiles?: readonly string[];
  /** The most issues to tell (the rest is counted in a last one). Default 100. */
  readonly limit?: number;
}

/** One element that a profile says must be supported. */
export interface SupportedElement {
  /** Its id in the profile, e.g. `Patient.identifier.system`. */
  readonly element: string;
  readonly isPresent: boolean;
}

/** Which mustSupport elements of a profile a resource has; undefined when the profile is not known. */
export type MustSupport = (resource: unknown, profile: string) => readonly SupportedElement[] | undefined;

/** All issues of the parsed resource: empty when there is nothing to say. Never throws for bad input. */
export type Validate = (resource: unknown, options?: ValidateOptions) => readonly Issue[];
