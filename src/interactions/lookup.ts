// CodeSystem/$lookup: what is known of a code. https://hl7.org/fhir/R4/codesystem-operation-lookup.html
import type { CodeSystemConceptProperty, Parameters, ParametersParameter } from 'fhir/r4.js';
import { refusal } from '../fhir/outcome.js';
import { isAbstract, isInactive, type FoundCode } from '../validation/terminology/terminology.js';
import { readParameters, type Operation } from './operation-parameters.js';
import type { Answer, InteractionContext, InteractionRequest } from './interaction.js';

export const lookupOperation: Operation = {
  name: '$lookup',
  simple: ['system', 'version', 'code', 'property'],
  complex: ['coding'],
};

/**
 * Answers 200 with the name, display, designations and properties of a code; `property` says which of these alone.
 * Errors: OutcomeError 400 without code and system, or with a coding beside them; 404 where the system has no such code; 422
 * where the system is not here.
 */
export function lookUp(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = readParameters(lookupOperation, context, request);
  const { coding } = asked;
  if (coding !== undefined && (asked.text('code') ?? asked.text('system')) !== undefined)
    throw refusal(400, 'invalid', '$lookup needs either a coding or code and system', 'coding');
  const code = coding === undefined ? asked.required('code') : coding.code;
  const system = coding === undefined ? asked.required('system') : coding.system;
  if (code === undefined || system === undefined)
    throw refusal(400, 'required', 'The coding of $lookup needs system and code', 'coding');
  const version = coding?.version ?? asked.text('version');
  const found = context.terminology().lookUp(version === undefined ? system : `${system}|${version}`, code);
  if (found !== undefined) return { status: 200, json: JSON.stringify(parametersOf(found, asked.texts('property'))) };
  const { verdict, message } = context.terminology().inCodeSystem(system, { code, version });
  if (verdict === 'no') throw refusal(404, 'not-found', message ?? '', 'code');
  const why = message ?? `Not known: ${system} has codes by a grammar, which says nothing of a single one`;
  throw refusal(422, 'not-supported', why, 'system');
}

function parametersOf(found: FoundCode, wanted: readonly string[]): Parameters {
  const { name, version, concept } = found;
  const isWanted = (property: string): boolean => wanted.length === 0 || wanted.includes(property);
  const designations = isWanted('designation') ? (concept.designation ?? []) : [];
  const properties = propertiesOf(found).filter(({ code }) => isWanted(code));
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'name', valueString: name },
      ...(version === undefined ? [] : [{ name: 'version', valueString: version }]),
      { name: 'display', valueString: concept.display ?? concept.code },
      ...designations.map(({ language, value }) => ({
        name: 'designation',
        part: [
          ...(language === undefined ? [] : [{ name: 'language', valueCode: language }]),
          { name: 'value', valueString: value },
        ],
      })),
      ...properties.map(({ code, ...value }): ParametersParameter => ({
        name: 'property',
        part: [
          { name: 'code', valueCode: code },
          { name: 'value', ...value },
        ],
      })),
    ],
  };
}

/** Its own properties, and those that every code system has. */
function propertiesOf({ concept, parents, children }: FoundCode): readonly CodeSystemConceptProperty[] {
  const own = (concept.property ?? []).filter(({ code }) => code !== 'child' && code !== 'parent');
  const ofHierarchy = (code: string, codes: readonly string[]) => codes.map((valueCode) => ({ code, valueCode }));
  const said = new Set(own.map(({ code }) => code));
  return [
    ...own,
    ...(said.has('inactive') ? [] : [{ code: 'inactive', valueBoolean: isInactive(concept) }]),
    ...(said.has('notSelectable') ? [] : [{ code: 'notSelectable', valueBoolean: isAbstract(concept) }]),
    ...ofHierarchy('parent', parents),
    ...ofHierarchy('child', children),
  ];
}
