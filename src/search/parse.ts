// The search grammar: query parameters in, plan pieces out, or a refusal that lists what is known. https://hl7.org/fhir/R4/search.html
import { OutcomeError, type Issue } from '../fhir/outcome.js';
import type { ResourceType } from '../fhir/resource.js';
import { chainOf, type Chain } from './chain.js';
import { readControl, type Controls } from './controls.js';
import { parseInclude, type Include } from './include.js';
import { intersect } from './narrow.js';
import { keyPrefix, parameterOf, searchParameters } from './parameters.js';
import { newestFirst, type KeySpan, type SearchPlan, type Term } from './plan.js';
import { resourceTerm } from './resource-terms.js';
import { badSearch, termOf, type ConditionContext } from './terms.js';

/** Names and values, decoded, in the order in which they were written. */
export type Query = readonly (readonly [name: string, value: string])[];

export interface SearchOptions extends ConditionContext {
  /** `Prefer: handling=lenient`: a parameter that is not known is left out and told, instead of refused. */
  readonly lenient: boolean;
  readonly defaultCount: number;
  readonly maxCount: number;
}

/** A search, understood. */
export interface ParsedSearch extends Controls {
  readonly type: ResourceType;
  readonly terms: readonly Term[];
  /** Conditions whose inner searches must be run first: `chainTerm` makes their terms. */
  readonly chains: readonly Chain[];
  readonly includes: readonly Include[];
  readonly revincludes: readonly Include[];
  /** What was understood, as it was written: for the self link. */
  readonly used: Query;
  /** Names left out under lenient handling. */
  readonly unknown: readonly string[];
}

const mostConditions = 30;

/**
 * Reads the query of `GET [type]?…`. Repeated parameters are and, commas are or.
 * @throws OutcomeError 400 with one issue for each parameter that is not known or not well-formed
 */
export function parseSearch(type: ResourceType, query: Query, options: SearchOptions): ParsedSearch {
  const pieces: Piece[] = [];
  const issues: Issue[] = [];
  const used: (readonly [string, string])[] = [];
  const unknown: string[] = [];
  for (const [name, value] of query) {
    try {
      const piece = readPiece(type, name, value, options);
      if (piece) {
        pieces.push(piece);
        used.push([name, value]);
      } else if (options.lenient) unknown.push(name);
      else issues.push(...notKnown(type, name).issues);
    } catch (error) {
      if (!(error instanceof OutcomeError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (pieces.length > mostConditions) throw badSearch(`a search takes at most ${mostConditions} parameters`);
  if (issues.length > 0) throw new OutcomeError(400, issues);
  return { type, ...assembled(pieces, options), used, unknown };
}

/** The plan of a parsed search, with the terms of its chains. */
export function planOf(search: ParsedSearch, chained: readonly Term[] = []): SearchPlan {
  const { type, terms, order, count, after } = search;
  return { type, terms: [...terms, ...chained], order, limit: count, ...(after !== undefined && { after }) };
}

/** What one parameter gives. */
interface Piece {
  readonly controls?: Partial<Controls>;
  readonly term?: Term;
  /** Two terms with the same name stand on a parameter with at most one value. */
  readonly single?: string | undefined;
  readonly chain?: Chain;
  readonly include?: Include;
  readonly revinclude?: Include;
}

function readPiece(type: ResourceType, name: string, value: string, options: SearchOptions): Piece | undefined {
  const controls = readControl(name, value, type, options.maxCount);
  if (controls) return { controls };
  if (/^_include(:iterate)?$/.test(name)) return { include: parseInclude(name, value) };
  if (/^_revinclude(:iterate)?$/.test(name)) return { revinclude: parseInclude(name, value) };
  const { code, modifier, rest } = nameParts(name);
  const parameter = parameterOf(type, code);
  if (rest !== undefined) {
    if (!parameter) return undefined;
    return {
      chain: chainOf({ type, parameter, modifier }, rest, value, (...inner) => condition(...inner, options)?.term),
    };
  }
  return condition(type, name, value, options);
}

function condition(type: ResourceType, name: string, value: string, context: ConditionContext): Piece | undefined {
  const { code, modifier } = nameParts(name);
  const common = resourceTerm(code, modifier, value, context);
  if (common) return { term: common };
  const parameter = parameterOf(type, code);
  if (!parameter) return undefined;
  const term = termOf(type, parameter, modifier, value, context);
  const narrows = parameter.single && modifier === undefined;
  return narrows ? { term, single: keyPrefix(type, parameter) } : { term };
}

/** `patient:Patient.name:exact` → code `patient`, modifier `Patient`, rest `name:exact`. */
function nameParts(name: string) {
  const dot = name.indexOf('.');
  const head = dot === -1 ? name : name.slice(0, dot);
  const colon = head.indexOf(':');
  return {
    code: colon === -1 ? head : head.slice(0, colon),
    modifier: colon === -1 ? undefined : head.slice(colon + 1),
    rest: dot === -1 ? undefined : name.slice(dot + 1),
  };
}

function assembled(pieces: readonly Piece[], { defaultCount }: SearchOptions) {
  const defaults: Controls = {
    count: defaultCount,
    order: newestFirst,
    total: 'none',
    summary: undefined,
    elements: undefined,
    after: undefined,
  };
  return {
    ...pieces.reduce<Controls>((controls, piece) => ({ ...controls, ...piece.controls }), defaults),
    terms: narrowed(pieces),
    chains: pieces.flatMap(({ chain }) => (chain ? [chain] : [])),
    includes: pieces.flatMap(({ include }) => (include ? [include] : [])),
    revincludes: pieces.flatMap(({ revinclude }) => (revinclude ? [revinclude] : [])),
  };
}

function narrowed(pieces: readonly Piece[]): readonly Term[] {
  const single = new Map<string, readonly KeySpan[]>();
  const terms: Term[] = [];
  for (const { term, single: name } of pieces) {
    if (term?.on === 'keys' && name !== undefined) {
      const earlier = single.get(name);
      single.set(name, earlier ? intersect(earlier, term.spans) : term.spans);
    } else if (term) terms.push(term);
  }
  return [...terms, ...[...single.values()].map((spans) => ({ on: 'keys' as const, spans, negate: false }))];
}

function notKnown(type: ResourceType, name: string): OutcomeError {
  const known = ['_id', '_lastUpdated', ...searchParameters[type].map((row) => row.name)];
  const controls = '_count _sort _include _revinclude _total _summary _elements';
  return badSearch(`${type} has no search parameter "${name}"; known: ${known.join(' ')}; for the answer: ${controls}`);
}
