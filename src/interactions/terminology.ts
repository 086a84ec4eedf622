// $expand, $validate-code and $lookup over the definitions that are loaded. https://hl7.org/fhir/R4/terminology-service.html
import type { Parameters, ParametersParameter, ValueSet } from 'fhir/r4.js';
import { notFound, refusal } from '../fhir/outcome.js';
import type { AskedCode, CodeVerdict } from '../validation/terminology.js';
import type { Answer, InteractionContext, InteractionRequest } from './interaction.js';

/** The parameters of each operation that may stand in the URL; a Parameters body may hold the same, and `coding`. */
export const expandParameters = ['url', 'filter', 'offset', 'count'];
export const validateCodeParameters = ['url', 'system', 'code', 'display'];
export const lookupParameters = ['system', 'code'];

type Asked = ReadonlyMap<string, string>;

/** Answers 200 with the value set and its expansion. Errors: OutcomeError 400 without url, 404 where it is not here, 422 where it cannot be listed. */
export function expand(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = askedOf(request);
  const url = required(asked, 'url', '$expand');
  const expanded = context.terminology().expand(url);
  if (expanded === undefined) throw notFound(`The value set ${url}`);
  if (expanded.codes.length === 0 && expanded.unknown.length > 0)
    throw refusal(422, 'too-costly', `${url} cannot be expanded here: ${expanded.unknown.join('; ')}`);
  const filter = asked.get('filter')?.toLowerCase();
  const found = expanded.codes.filter(
    ({ code, display }) => filter === undefined || `${code} ${display ?? ''}`.toLowerCase().includes(filter),
  );
  const offset = wholeNumber(asked, 'offset') ?? 0;
  const count = wholeNumber(asked, 'count') ?? found.length;
  const valueSet: ValueSet = {
    resourceType: 'ValueSet',
    url: url.split('|', 1)[0] ?? url,
    status: 'active',
    expansion: {
      timestamp: new Date(context.clock()).toISOString(),
      total: found.length,
      offset,
      // A set of which part cannot be listed says so, as the specification wants it.
      ...(expanded.unknown.length > 0 && {
        parameter: expanded.unknown.map((valueString) => ({ name: 'not-expanded', valueString })),
        extension: [{ url: `${toolRoot}valueset-unclosed`, valueBoolean: true }],
      }),
      ...(count > 0 &&
        offset < found.length && {
          contains: found.slice(offset, offset + count).map(({ concept: _, ...code }) => code),
        }),
    },
  };
  return { status: 200, json: JSON.stringify(valueSet) };
}

const toolRoot = 'http://hl7.org/fhir/StructureDefinition/';

/** ValueSet/$validate-code. Errors: OutcomeError 400 without url or code, 404 where the value set is not here. */
export function validateCodeInValueSet(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = askedOf(request);
  const url = required(asked, 'url', '$validate-code');
  const verdict = context.terminology().inValueSet(url, codeOf(asked));
  if (verdict === undefined) throw notFound(`The value set ${url}`);
  return answerOf(verdict);
}

/** CodeSystem/$validate-code. Errors: OutcomeError 400 without url (or the system of a coding) or code. */
export function validateCodeInCodeSystem(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = askedOf(request);
  const system = asked.get('url') ?? required(asked, 'system', '$validate-code');
  return answerOf(context.terminology().inCodeSystem(system, codeOf(asked)));
}

/** CodeSystem/$lookup. Errors: OutcomeError 400 without system or code, 404 where the code is not known here. */
export function lookUp(context: InteractionContext, request: InteractionRequest): Answer {
  const asked = askedOf(request);
  const system = required(asked, 'system', '$lookup');
  const code = required(asked, 'code', '$lookup');
  const found = context.terminology().lookUp(system, code);
  if (found === undefined) {
    const { message } = context.terminology().inCodeSystem(system, { code });
    throw refusal(404, 'not-found', message ?? `${system} lists no code ${code} here`);
  }
  const {
    name,
    version,
    concept: { display },
  } = found;
  return parameters([
    { name: 'name', valueString: name },
    ...(version === undefined ? [] : [{ name: 'version', valueString: version }]),
    { name: 'display', valueString: display ?? code },
  ]);
}

/** What cannot be known is no yes and no no: `result` is true, and an issue of severity information says that it was not checked. */
function answerOf({ verdict, message, display }: CodeVerdict): Answer {
  return parameters([
    { name: 'result', valueBoolean: verdict !== 'no' },
    ...(message === undefined ? [] : [{ name: 'message', valueString: message }]),
    ...(display === undefined ? [] : [{ name: 'display', valueString: display }]),
    ...(verdict === 'unknown' ? [{ name: 'issues', resource: notChecked(message ?? 'Not checked') }] : []),
  ]);
}

const notChecked = (text: string): ParametersParameter['resource'] => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'information', code: 'not-supported', details: { text } }],
});

const parameters = (parameter: ParametersParameter[]): Answer => {
  const resource: Parameters = { resourceType: 'Parameters', parameter };
  return { status: 200, json: JSON.stringify(resource) };
};

const codeOf = (asked: Asked): AskedCode => ({
  system: asked.get('system'),
  code: required(asked, 'code', '$validate-code'),
  display: asked.get('display'),
});

function required(asked: Asked, name: string, operation: string): string {
  const value = asked.get(name);
  if (value === undefined || value === '') throw refusal(400, 'required', `${operation} needs ${name}`);
  return value;
}

function wholeNumber(asked: Asked, name: string): number | undefined {
  const text = asked.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw refusal(400, 'invalid', `${name} is a whole number, not ${text}`);
  return Number(text);
}

/** The parameters of the URL, and of the Parameters body where there is one. */
function askedOf({ parameters: said, body }: InteractionRequest): Asked {
  const asked = new Map(said);
  const sent = (body?.value ?? {}) as { readonly resourceType?: unknown; readonly parameter?: unknown };
  if (body !== undefined && sent.resourceType !== 'Parameters')
    throw refusal(400, 'invalid', 'The body of this operation is a Parameters resource');
  const parts: readonly unknown[] = Array.isArray(sent.parameter) ? sent.parameter : [];
  for (const part of parts) {
    const { name, ...values } = Object(part) as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(values)) {
      if (key === 'valueCoding') {
        for (const [member, text] of Object.entries(Object(value) as object))
          if (typeof text === 'string') asked.set(member, text);
      } else if (typeof name === 'string' && key.startsWith('value') && ['string', 'number'].includes(typeof value))
        asked.set(name, String(value));
    }
  }
  return asked;
}
