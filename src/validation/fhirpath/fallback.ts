// Evaluates with the fhirpath library what cannot be compiled; the library is loaded when first needed. https://github.com/HL7/fhirpath.js
import { createRequire } from 'node:module';
import type { FhirPathFallback } from '../compile/constraints.js';

interface Library {
  readonly compile: (
    path: { readonly base: string; readonly expression: string },
    model: unknown,
    options: { readonly traceFn: () => void },
  ) => (value: unknown, environment: Readonly<Record<string, unknown>>) => unknown[];
}

/** The evaluator for `ValidatorOptions.fhirPath`: true or false, undefined where the result is empty. Throws what the library throws. */
export function createFhirPathFallback(): FhirPathFallback {
  const require = createRequire(import.meta.url);
  const compiled = new Map<string, ReturnType<Library['compile']>>();
  return (expression, { value, path, resource, root }) => {
    const key = `${path} ${expression}`;
    let evaluate = compiled.get(key);
    if (evaluate === undefined) {
      const library = require('fhirpath') as Library;
      const model: unknown = require('fhirpath/fhir-context/r4');
      // `trace()` prints by default, and R4's own texts trace references to patients.
      evaluate = library.compile({ base: path, expression }, model, { traceFn: () => undefined });
      compiled.set(key, evaluate);
    }
    const result = evaluate(value, { resource, rootResource: root, context: value });
    return result.length === 0 ? undefined : result.length === 1 && result[0] === true;
  };
}
