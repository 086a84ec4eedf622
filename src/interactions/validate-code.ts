// $validate-code of ValueSet and CodeSystem: whether a code, or one of several, is right. https://hl7.org/fhir/R4/valueset-operation-validate-code.html
import type { Coding, ParametersParameter } from 'fhir/r4.js';
import { notFound, operationOutcome, refusal, type Issue } from '../fhir/outcome.js';
import type { AskedCode, CodeVerdict } from '../validation/terminology/terminology.js';
import {
  readParameters,
  urlOfInstance,
  valueSetAsked,
  type OperationParameters,
  type Operation,
} from './operation-parameters.js';
import type { Answer, InteractionContext, InteractionRequest } from './interaction.js';

/** `inferSystem` is of R5: it says that a code without its system is meant in whatever system of the set has it. */
export const validateInValueSet: Operation = {
  name: '$validate-code',
  simple: ['url', 'valueSetVersion', 'system', 'systemVersion', 'code', 'display', 'abstract', 'inferSystem'],
  complex: ['coding', 'codeableConcept', 'valueSet'],
};

/** R4 names the code system `url`; `system` is understood as well. */
export const validateInCodeSystem: Operation = {
  name: '$validate-code',
  simple: ['url', 'system', 'version', 'code', 'display', 'abstract'],
  complex: ['coding', 'codeableConcept'],
};

/** One code, and where in the request it stands. */
interface Place extends AskedCode {
  readonly at: string;
}

/**
 * Answers 200 with `result`. Of what cannot be known here neither true nor false may be said: that is an OperationOutcome.
 * Errors: OutcomeError 400 where it is not said which value set or which code, 404 where the value set is not here, 422 where
 * it cannot be told.
 */
export function validateCodeInValueSet(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = readParameters(validateInValueSet, context, request);
  const wanted = valueSetAsked(validateInValueSet, asked, urlOfInstance(context, 'ValueSet', request));
  const infers = asked.flag('inferSystem') === true;
  const places = placesOf(asked, 'systemVersion', asked.text('system'));
  const [first] = places;
  if (first?.at === 'code' && first.system === undefined && !infers)
    throw refusal(400, 'required', 'A code needs its system; inferSystem=true leaves that to the value set', 'system');
  const terminology = context.terminology();
  return answerOf(places, (place) => {
    if (place.system === undefined && !infers) return withoutSystem;
    const verdict = terminology.inValueSet(wanted, place);
    if (verdict === undefined) throw notFound(`The value set ${typeof wanted === 'string' ? wanted : ''}`);
    return verdict;
  });
}

/** As above, of a code system. Errors: OutcomeError 400 where it is not said which code system or which code, 422 where it cannot be told. */
export function validateCodeInCodeSystem(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = readParameters(validateInCodeSystem, context, request);
  const instance = urlOfInstance(context, 'CodeSystem', request);
  const url = instance ?? asked.text('url') ?? asked.text('system') ?? asked.coding?.system;
  const places = placesOf(asked, 'version', url);
  if (url === undefined && asked.codeableConcept === undefined)
    throw refusal(400, 'required', '$validate-code needs the code system: its id in the path, or url', 'url');
  const terminology = context.terminology();
  return answerOf(places, (place) => {
    const { system } = place;
    if (system === undefined) return withoutSystem;
    if (url !== undefined && system !== url)
      return { verdict: 'no', wrong: 'system', message: `The coding is of ${system}, and ${url} was asked` };
    return terminology.inCodeSystem(system, place);
  });
}

const withoutSystem: CodeVerdict = {
  verdict: 'no',
  wrong: 'system',
  message: 'The coding names no system, so that its code means nothing',
};

/** The codes that are asked about: of `code`, `coding` or `codeableConcept`, of which there must be one. */
function placesOf(asked: OperationParameters, versionName: string, system: string | undefined): readonly Place[] {
  const code = asked.text('code');
  const { coding, codeableConcept } = asked;
  if ([code, coding, codeableConcept].filter((one) => one !== undefined).length !== 1)
    throw refusal(400, 'required', '$validate-code needs one of code, coding and codeableConcept', 'code');
  const version = asked.text(versionName);
  const abstract = asked.flag('abstract');
  if (code !== undefined) return [{ at: 'code', system, version, code, display: asked.text('display'), abstract }];
  const placed = (one: Coding, at: string): Place => {
    if (one.code === undefined || one.code === '') throw refusal(400, 'required', `${at} has no code`, `${at}.code`);
    return { at, system: one.system, version: one.version ?? version, code: one.code, display: one.display, abstract };
  };
  if (coding !== undefined) return [placed(coding, 'coding')];
  return (codeableConcept?.coding ?? []).map((one, at) => placed(one, `codeableConcept.coding[${at}]`));
}

/** One right code is enough; where none is and one cannot be told, nothing is known of the whole. */
function answerOf(places: readonly Place[], verdictOf: (place: Place) => CodeVerdict): Answer {
  const judged = places.map((place) => ({ place, ...verdictOf(place) }));
  const right = judged.find(({ verdict }) => verdict === 'yes');
  const open = judged.find(({ verdict }) => verdict === 'unknown');
  if (right === undefined && open !== undefined) throw refusal(422, 'not-supported', open.message ?? '', open.place.at);
  const issues = judged.flatMap((one): Issue[] =>
    one.verdict === 'no' ? [issueOf(one, right === undefined ? 'error' : 'warning')] : [],
  );
  const shown = right ?? judged[0];
  const message = right?.message ?? issues.map(({ text }) => text).join('; ');
  const parameter: ParametersParameter[] = [
    { name: 'result', valueBoolean: right !== undefined },
    ...(message === '' ? [] : [{ name: 'message', valueString: message }]),
    ...(shown?.display === undefined ? [] : [{ name: 'display', valueString: shown.display }]),
    ...(right?.code === undefined ? [] : [{ name: 'code', valueCode: right.code }]),
    ...(right?.system === undefined ? [] : [{ name: 'system', valueUri: right.system }]),
    ...(issues.length === 0 ? [] : [{ name: 'issues', resource: operationOutcome(issues) }]),
  ];
  return { status: 200, json: JSON.stringify({ resourceType: 'Parameters', parameter }) };
}

function issueOf({ place, wrong, message }: CodeVerdict & { place: Place }, severity: Issue['severity']): Issue {
  const member = wrong ?? 'code';
  const expression = place.at === 'code' ? member : `${place.at}.${member}`;
  return { severity, code: member === 'display' ? 'invalid' : 'code-invalid', text: message ?? '', expression };
}
