// An interaction as a route: the headers, parameters and body of a request become what the interaction is handed. https://hl7.org/fhir/R4/http.html
import type { IncomingMessage } from 'node:http';
import { refusal } from '../fhir/outcome.js';
import { isResourceType, resourceTypes } from '../fhir/resource.js';
import type { Interaction, InteractionContext } from '../interactions/interaction.js';
import { runInteraction } from '../interactions/registry.js';
import { expectMediaType, hasBody, readBytes } from './body.js';
import { parseJson } from './json-gate.js';
import { expectJsonAccepted, preferencesOf } from './negotiation.js';
import { parametersOf, parametersOfForm, parametersOfTarget, type Parameters } from './parameters.js';
import type { Call, Route } from './route.js';

export interface FhirParts {
  readonly context: InteractionContext;
  readonly publicUrl?: string;
}

/** The interaction under `/fhir`. */
export function fhirRoute(interaction: Interaction, { context, publicUrl }: FhirParts): Route {
  return {
    method: interaction.method,
    path: `/fhir${interaction.path}`,
    isFhir: true,
    answer: async (call) => {
      const { request } = call;
      const parameters = parametersOfTarget(request.url ?? '');
      call.pretty = valueOf(parameters, '_pretty') === 'true';
      expectJsonAccepted(request.headers.accept, valueOf(parameters, '_format'));
      const { type } = call.path;
      if (type !== undefined && !isResourceType(type)) throw unknownType(type);
      // Reads are most of the traffic: they wait for nothing but the store.
      const form = interaction.body === 'none' ? none : await readBody(interaction, call);
      return runInteraction(interaction, context, {
        base: publicUrl === undefined ? baseOf(request) : `${publicUrl}/fhir`,
        type,
        id: call.path['id'],
        version: call.path['version'],
        parameters: form.length > 0 ? [...parameters, ...form] : parameters,
        prefer: preferencesOf(headerOf(request, 'prefer')),
        ifMatch: headerOf(request, 'if-match'),
        ifNoneExist: conditionOf(headerOf(request, 'if-none-exist')),
        body: call.body,
      });
    },
  };
}

const none: Parameters = [];

/** Puts a JSON body into the call; gives back the parameters of a form. */
async function readBody({ body }: Interaction, call: Call): Promise<Parameters> {
  const { request } = call;
  if (body === 'none' || (body === 'optional' && !hasBody(request))) return [];
  if (body === 'form') {
    if (!hasBody(request)) return [];
    expectMediaType(request, 'form');
    return parametersOfForm(await readBytes(request));
  }
  expectMediaType(request, 'json');
  call.body = parseJson(await readBytes(request));
  return [];
}

/** The condition of a conditional create; some clients write the search (`Patient?identifier=…`) or its whole address. */
const conditionOf = (ifNoneExist: string | undefined): Parameters | undefined =>
  ifNoneExist === undefined ? undefined : parametersOf(ifNoneExist.replace(/^[^?=]*\?/, ''));

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

const valueOf = (parameters: Parameters, name: string): string | undefined =>
  parameters.length === 0 ? undefined : parameters.find(([known]) => known === name)?.[1];

/** Only what can stand in a Host header is repeated in answers. */
function baseOf({ headers: { host = '' } }: IncomingMessage): string {
  if (!/^[A-Za-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-fA-F:.]+\](?::\d{1,5})?$/.test(host)) {
    throw refusal(400, 'invalid', 'The Host header is not one');
  }
  return `http://${host}/fhir`;
}

const definitionTypes = ['CodeSystem', 'StructureDefinition', 'ValueSet'];

const unknownType = (type: string): Error =>
  definitionTypes.includes(type)
    ? refusal(405, 'not-supported', `${type} is read and found here; to add one, load the package that holds it`)
    : refusal(
        404,
        'not-supported',
        `${type} is not served here; the types are ${[...resourceTypes, ...definitionTypes].join(', ')}`,
      );
