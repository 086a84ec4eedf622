// Tells where a profile asks less of an element than its base does, which no profile may. https://hl7.org/fhir/R4/profiling.html#constraints
import type { ElementDefinition } from 'fhir/r4.js';
import { coreStructures } from '../canonical.js';
import { choiceValue } from '../element-tree.js';
import { difference } from '../profiles/values.js';
import type { FindStructure } from './snapshot-tree.js';

/** What of the differential is looser than the base, in words; undefined when it only constrains. */
export function loosening(
  base: ElementDefinition,
  differential: ElementDefinition,
  find: FindStructure,
): string | undefined {
  const { min, max, maxLength } = differential;
  const { min: least = 0, max: most = '*', maxLength: longest } = base;
  if (min !== undefined && min < least) return `min ${min} is below the base's ${least}`;
  if (max !== undefined && numberOf(max) > numberOf(most)) return `max ${max} is above the base's ${most}`;
  if (maxLength !== undefined && longest !== undefined && maxLength > longest)
    return `maxLength ${maxLength} is above the base's ${longest}`;
  return otherTypes(base, differential, find) ?? weakerBinding(base, differential) ?? otherValue(base, differential);
}

const numberOf = (max: string): number => (max === '*' ? Infinity : Number(max));

function otherTypes(
  base: ElementDefinition,
  { type = [] }: ElementDefinition,
  find: FindStructure,
): string | undefined {
  const allowed = new Set(base.type?.map(({ code }) => code));
  if (allowed.size === 0 || allowed.has('Element') || allowed.has('*')) return undefined;
  const other = type.find(({ code }) => !isOneOf(code, allowed, find));
  return other && `its type ${other.code} is not one of the base's: ${[...allowed].join(', ')}`;
}

/** A type is one of its own base too: any resource is a Resource. */
function isOneOf(code: string, allowed: ReadonlySet<string>, find: FindStructure): boolean {
  for (let at: string | undefined = code; at !== undefined;) {
    if (allowed.has(at)) return true;
    at = find(coreStructures + at)?.baseDefinition?.replace(coreStructures, '');
  }
  return false;
}

const strengths = ['example', 'preferred', 'extensible', 'required'];

function weakerBinding({ binding: base }: ElementDefinition, { binding }: ElementDefinition): string | undefined {
  if (base?.strength !== 'required' && base?.strength !== 'extensible') return undefined;
  const isWeaker = binding !== undefined && strengths.indexOf(binding.strength) < strengths.indexOf(base.strength);
  return isWeaker ? `its ${binding.strength} binding is weaker than the base's ${base.strength} one` : undefined;
}

/** A fixed value or pattern must still have what the base's asks for. */
function otherValue(base: ElementDefinition, differential: ElementDefinition): string | undefined {
  const said = choiceValue(differential, 'fixed') ?? choiceValue(differential, 'pattern');
  const fixed = choiceValue(base, 'fixed');
  const expected = fixed ?? choiceValue(base, 'pattern');
  if (said === undefined || expected === undefined) return undefined;
  const differs = difference(expected.value, said.value, fixed !== undefined);
  return differs && `its value differs from the base's: ${differs.text}`;
}
