// Writes the lines that hold an element's constraints. https://hl7.org/fhir/R4/conformance-rules.html#constraints
import type { ElementNode } from '../element-tree.js';
import type { Source } from './source.js';

/** Turns constraints into lines of code. */
export interface ConstraintCompiler {
  readonly lines: (source: Source, node: ElementNode, value: string) => readonly string[];
  readonly helpers: Readonly<Record<string, unknown>>;
}

/** No constraints at all. */
export const noConstraints: ConstraintCompiler = { lines: () => [], helpers: {} };
