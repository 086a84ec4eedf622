// JSON before it is known what it holds. https://hl7.org/fhir/R4/json.html

/** A JSON object of unknown shape. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
