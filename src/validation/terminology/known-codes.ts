// Holds codings against their own code systems, as far as these are here. https://hl7.org/fhir/R4/terminologies.html#system
import { codingText } from './bindings.js';
import { codeForms, formOf } from './code-forms.js';
import { externalSystems } from './external-systems.js';
import { nearest } from '../nearest.js';
import { hasScheme, isCodeText, isUriText } from '../datatypes/primitives.js';
import { remembered } from '../remembered.js';
import { isObject, type Json } from '../json.js';
import { mayGuess, note, type ElementCheck, type Run } from '../run.js';
import type { ValueSets } from './value-sets.js';

/** What is known of code systems. */
export interface KnownCodes {
  /** Tells of a Coding's code that its system does not have. */
  readonly coding: ElementCheck;
  /** The same for each coding of a CodeableConcept. */
  readonly concept: ElementCheck;
  /** Whether a coding's system and code are right and there is nothing to say of them; false where that has to be looked into. */
  readonly accepts: (system: string, code: string) => boolean;
}

/** What decides over the codes of one system. */
type Accepts = { readonly has: (code: string) => boolean };

const anyCode: Accepts = { has: isCodeText };
const mostSystems = 2000;

export function createKnownCodes(valueSets: ValueSets): KnownCodes {
  const unknown = (run: Run, { system, code }: Json): string | undefined => {
    if (typeof system !== 'string' || typeof code !== 'string') return undefined;
    const codes = valueSets.codesOf(system);
    if (codes?.has(code) ?? externalSystems.get(system)?.(code) ?? true) return undefined;
    const guess = codes && mayGuess(run, 'error') ? nearest(code, codes) : undefined;
    return `found ${codingText(system, code)}, a code that this system does not have${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
  };
  // In a concept each coding says a code: one with a system alone says nothing.
  const withoutCode = ({ system, code, _code: beside }: Json): string | undefined =>
    typeof system === 'string' && code === undefined && beside === undefined && valueSets.codesOf(system) !== undefined
      ? `found the system ${system} without a code of it`
      : undefined;
  // What has not the form is no code of the system; but its list is not here (where a package brings it, that decides), and a form can be made wider.
  const tellForm = (run: Run, { system, code }: Json, path: string): void => {
    if (typeof system !== 'string' || typeof code !== 'string') return;
    const form = codeForms.get(system);
    if (form === undefined || form.fits(code) || valueSets.codesOf(system) !== undefined) return;
    const text = `Coding.code: found ${codingText(system, code)}, which has not the form of a code of this system: ${form.says}`;
    note(run, { path, severity: 'warning', code: 'code-invalid', text });
  };
  const tellOf = (run: Run, path: string, why: string | undefined): void => {
    if (why !== undefined) note(run, { path: '', severity: 'error', code: 'code-invalid', text: `${path}: ${why}` });
  };
  const accepted = remembered(mostSystems, (system: string): Accepts | undefined =>
    isSystem(system) ? (valueSets.codesOf(system) ?? external(system)) : undefined,
  );
  return {
    coding: (value, run) => {
      tellOf(run, 'Coding.code', unknown(run, value));
      tellForm(run, value, 'code');
    },
    concept: ({ coding }, run) => {
      if (!Array.isArray(coding)) return;
      for (const [at, one] of (coding as readonly unknown[]).entries()) {
        if (!isObject(one)) continue;
        tellOf(run, 'CodeableConcept.coding.code', unknown(run, one) ?? withoutCode(one));
        tellForm(run, one, `coding[${at}].code`);
      }
    },
    accepts: (system, code) => accepted(system)?.has(code) === true,
  };
}

/** Whether the text is one that Coding.system can be without a word said of it: absolute, and not the address of a value set. */
const isSystem = (text: string): boolean => isUriText(text) && hasScheme(text) && !text.includes('/ValueSet/');

function external(system: string): Accepts {
  const holds = formOf(system);
  return holds === undefined ? anyCode : { has: (code) => isCodeText(code) && holds(code) };
}
