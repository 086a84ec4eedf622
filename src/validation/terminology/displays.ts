// The texts by which a code may be shown: its display and its designations, whatever their case and spacing. https://hl7.org/fhir/R4/datatypes-definitions.html#Coding.display
import type { CodeSystemConcept, ValueSetComposeIncludeConcept } from 'fhir/r4.js';
import type { KnownCodes } from './known-codes.js';
import type { PlainValues } from '../datatypes/plain-values.js';
import { isObject, type Json } from '../json.js';
import { note, type Run } from '../run.js';
import type { ValueSets } from './value-sets.js';

/** Whether the text is one of the concept's own. */
export function isDisplayOf(
  { display, designation = [] }: CodeSystemConcept | ValueSetComposeIncludeConcept,
  text: string,
): boolean {
  if (display === text) return true;
  const wanted = plain(text);
  return (
    (display !== undefined && plain(display) === wanted) || designation.some(({ value }) => plain(value) === wanted)
  );
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The checks of codings, which tell of wrong displays too. */
export interface CodingChecks {
  readonly knownCodes: KnownCodes;
  readonly plain: PlainValues;
}

/** The same checks with a warning where a code system that is here shows a code otherwise than a coding does. */
export function withDisplays({ knownCodes, plain }: CodingChecks, valueSets: ValueSets): CodingChecks {
  const right = (coding: Json): boolean => rightDisplay(valueSets, coding) === undefined;
  const rightIn = ({ coding }: Json): boolean =>
    !Array.isArray(coding) || coding.every((one) => right(Object(one) as Json));
  const tell = (run: Run, coding: Json, path: string): void => {
    const shown = rightDisplay(valueSets, coding);
    if (shown === undefined) return;
    const text = `Coding.display: found ${JSON.stringify(coding['display'])}, expected ${JSON.stringify(shown)}, as ${String(coding['system'])} shows ${String(coding['code'])}`;
    note(run, { path, severity: 'warning', code: 'invalid', text });
  };
  return {
    knownCodes: {
      ...knownCodes,
      coding: (value, run) => {
        knownCodes.coding(value, run);
        tell(run, value, 'display');
      },
      concept: (value, run) => {
        knownCodes.concept(value, run);
        const { coding } = value;
        if (!Array.isArray(coding)) return;
        coding.forEach((one: unknown, at) => {
          if (isObject(one)) tell(run, one, `coding[${at}].display`);
        });
      },
    },
    plain: {
      ...plain,
      coding: (value, rule) => plain.coding(value, rule) && right(value),
      concept: (value, rule) => plain.concept(value, rule) && rightIn(value),
    },
  };
}

/** What a coding's display should be, where its code system is here and shows the code otherwise; undefined where it is right or not known. */
function rightDisplay(valueSets: ValueSets, { system, code, display }: Json): string | undefined {
  if (typeof system !== 'string' || typeof code !== 'string' || typeof display !== 'string') return undefined;
  const concept = valueSets.system(system)?.concept(code);
  if (concept?.display === undefined || isDisplayOf(concept, display)) return undefined;
  return concept.display;
}
