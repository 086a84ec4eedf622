// A FHIRPath cut into its steps. https://hl7.org/fhirpath/#path-selection

/** The steps of a path, with dots in brackets and quotes left alone: `name.where(use='old').family` has three. */
export function stepsOf(path: string): readonly string[] {
  const steps: string[] = [];
  let depth = 0;
  let quoted = false;
  let step = '';
  for (const char of path) {
    if (char === "'") quoted = !quoted;
    if (!quoted && char === '(') depth += 1;
    if (!quoted && char === ')') depth -= 1;
    if (char === '.' && depth === 0 && !quoted) {
      steps.push(step);
      step = '';
    } else step += char;
  }
  return [...steps, step];
}
