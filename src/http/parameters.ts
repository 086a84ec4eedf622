// The parameters of a URL or a form, in order and decoded strictly. https://hl7.org/fhir/R4/http.html#search
import { isUtf8 } from 'node:buffer';
import { refusal } from '../fhir/outcome.js';

export type Parameters = readonly (readonly [name: string, value: string])[];

const none: Parameters = [];

/** The parameters of a request target (`/fhir/Patient?name=x`). Errors: OutcomeError 400 for an escape that is not UTF-8. */
export function parametersOfTarget(target: string): Parameters {
  const start = target.indexOf('?');
  return start === -1 ? none : parametersOf(target.slice(start + 1));
}

/** The parameters of a form's bytes. Errors: OutcomeError 400 where they are not UTF-8, and as above. */
export function parametersOfForm(bytes: Buffer): Parameters {
  if (!isUtf8(bytes)) throw refusal(400, 'structure', 'The form is not valid UTF-8');
  return parametersOf(bytes.toString());
}

/** The parameters of a query or form text; empty parts are left out. Errors as above. */
export function parametersOf(text: string): Parameters {
  if (text === '') return none;
  const parameters: (readonly [string, string])[] = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = equals === -1 ? part : part.slice(0, equals);
    parameters.push([decode(name), equals === -1 ? '' : decode(part.slice(equals + 1))]);
  }
  return parameters;
}

function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refusal(400, 'structure', 'A parameter holds a percent escape that is not valid UTF-8');
  }
}
