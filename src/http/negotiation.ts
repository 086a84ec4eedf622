// Which format a client takes, and what it prefers to get back. https://hl7.org/fhir/R4/http.html#mime-type, https://hl7.org/fhir/R4/http.html#ops
import { refusal } from '../fhir/outcome.js';
import type { Preferences } from '../interactions/interaction.js';

const served = new Set(['*/*', 'application/*', 'application/fhir+json', 'application/json', 'text/json', 'json']);
const seen = new Map<string, boolean>();

/** Throws OutcomeError 406 unless JSON is among what the client takes; `_format` wins over the header. */
export function expectJsonAccepted(accept: string | undefined, format: string | undefined): void {
  if (format !== undefined) {
    // A '+' of `application/fhir+json` that was not escaped has become a space.
    const media = format.split(';')[0]?.trim().toLowerCase().replace('fhir json', 'fhir+json') ?? '';
    if (!served.has(media)) throw notAcceptable(`_format=${format}`);
  } else if (accept !== undefined && !acceptsJson(accept)) throw notAcceptable(`Accept: ${accept}`);
}

const notAcceptable = (asked: string): Error =>
  refusal(406, 'not-supported', `${asked} cannot be served; only JSON is: application/fhir+json, FHIR version 4.0`);

/** Remembers what it has worked out: clients send the same few headers for ever. */
function acceptsJson(accept: string): boolean {
  const known = seen.get(accept);
  if (known !== undefined) return known;
  const takes = accept.toLowerCase().split(',').some(takesJson);
  if (seen.size < 256) seen.set(accept, takes);
  return takes;
}

function takesJson(range: string): boolean {
  const [media = '', ...parameters] = range.split(';').map((part) => part.trim());
  const refused = parameters.some(
    (parameter) => /^q=0(\.0*)?$/.test(parameter) || /^fhirversion="?(?!4\.0)/.test(parameter),
  );
  return !refused && served.has(media);
}

/** The parts of `Prefer` that are understood; the rest is left aside, as the header's definition asks. */
export function preferencesOf(prefer: string | undefined): Preferences {
  if (prefer === undefined) return none;
  const said = new Map(prefer.split(/[,;]/).map((part) => part.trim().split('=', 2) as [string, string]));
  const wanted = returns.find((value) => value === said.get('return'));
  const handling = handlings.find((value) => value === said.get('handling'));
  return { ...(wanted && { return: wanted }), ...(handling && { handling }) };
}

const none: Preferences = {};
const returns = ['minimal', 'representation', 'OperationOutcome'] as const;
const handlings = ['strict', 'lenient'] as const;
