// Recognises the plain form that nearly all values of the most common data types have, and in which there is nothing to say of them. https://hl7.org/fhir/R4/datatypes.html
import type { Binding } from '../terminology/bindings.js';
import type { KnownCodes } from '../terminology/known-codes.js';
import { isStringText } from './primitives.js';
import { slashOfTypeAndId, type TargetRule } from '../rules/references.js';
import { isObject, type Json } from '../json.js';

/** Tells whether a value is plain: its full check would find nothing. `rule` is what its element asks of it. */
export interface PlainValues {
  readonly reference: (value: Json, rule: TargetRule | undefined) => boolean;
  readonly coding: (value: Json, rule: Binding | undefined) => boolean;
  readonly concept: (value: Json, rule: Binding | undefined) => boolean;
}

export function createPlainValues(known: KnownCodes): PlainValues {
  /** A system, a code that it has, and perhaps a display. */
  const coding: PlainValues['coding'] = (value, binding) => {
    let system: unknown;
    let code: unknown;
    for (const member in value) {
      const one = value[member];
      if (member === 'system') system = one;
      else if (member === 'code') code = one;
      else if (member !== 'display' || !isStringText(one)) return false;
    }
    if (typeof system !== 'string' || typeof code !== 'string' || !known.accepts(system, code)) return false;
    return binding === undefined || binding.find()?.holds(system, code) === 'yes';
  };
  /** Plain codings, one of them in the value set, and perhaps a text. */
  const concept: PlainValues['concept'] = (value, binding) => {
    let held = false;
    for (const member in value) {
      const one = value[member];
      if (member === 'coding') {
        if (!Array.isArray(one)) return false;
        for (const item of one as readonly unknown[]) {
          if (!isObject(item)) return false;
          if (!held && coding(item, binding)) held = true;
          else if (!coding(item, undefined)) return false;
        }
      } else if (member !== 'text' || !isStringText(one)) return false;
    }
    return held;
  };
  return { reference: isPlainReference, coding, concept };
}

/** `Type/id` of an allowed type, and perhaps a display. */
function isPlainReference(value: Json, rule: TargetRule | undefined): boolean {
  let found = false;
  for (const member in value) {
    const one = value[member];
    if (member === 'reference') {
      if (typeof one !== 'string') return false;
      const slash = slashOfTypeAndId(one);
      if (slash === 0 || rule?.types.has(one.slice(0, slash)) === false) return false;
      found = true;
    } else if (member !== 'display' || !isStringText(one)) return false;
  }
  return found;
}
