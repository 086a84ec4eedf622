// A naive search over resources in memory: the official expressions by fhirpath, and the rules of the page read once more. https://hl7.org/fhir/R4/search.html
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import type { Resource } from '../../src/fhir/resource.js';
import { expressionFor, officialParameter } from './definitions.js';

interface Coded {
  readonly system: string | undefined;
  readonly code: string;
}

type Kind = 'token' | 'string' | 'reference' | 'date';

/** The values of a parameter in a resource, by the official expression. */
export function officialValues(resource: Resource, name: string): readonly unknown[] {
  const parameter = officialParameter(resource.resourceType, name);
  if (!parameter) throw new Error(`${resource.resourceType} has no official parameter ${name}`);
  // What the reference names tells its type; nothing is fetched.
  const expression = expressionFor(resource.resourceType, parameter).replace(
    /where\(resolve\(\) is ([A-Za-z]+)\)/g,
    (_, type) => `where(reference.matches('(^|/)${type}/[^/]+(/_history/[^/]+)?$'))`,
  );
  return fhirpath.evaluate(resource, expression, {}, r4) as unknown[];
}

export interface OracleContext {
  readonly base: string;
  readonly now: number;
  /** All resources, for chains. */
  readonly all: readonly Resource[];
  /** Whether the server offers that parameter for the resource: a chain passes over types that lack it. */
  readonly isKnown: (resource: Resource, name: string) => boolean;
}

/** Whether the resource matches `name=value` of a query (no result parameters). */
export function matches(resource: Resource, name: string, value: string, context: OracleContext): boolean {
  const [head = '', ...tail] = name.split('.');
  const [code = '', modifier] = head.split(':');
  if (code === '_id') return value.split(',').includes(resource.id ?? '') !== (modifier === 'not');
  if (code === '_lastUpdated')
    return alternatives(value).some((one) => dateMatches(resource.meta?.lastUpdated, one, context));
  const values = officialValues(resource, code);
  const kind = officialParameter(resource.resourceType, code)?.type as Kind;
  if (tail.length > 0) return values.some((one) => chainMatches(one, modifier, tail.join('.'), value, context));
  if (modifier === 'missing') return isMissing(kind, values) === (value === 'true');
  const any = alternatives(value).some((one) =>
    values.some((found) => valueMatches({ kind, code, modifier, context }, found, one)),
  );
  return modifier === 'not' ? !any : any;
}

function chainMatches(
  found: unknown,
  type: string | undefined,
  rest: string,
  value: string,
  context: OracleContext,
): boolean {
  const reference = withoutVersion(referenceText(found) ?? '');
  const target = context.all.find((one) => `${one.resourceType}/${one.id}` === reference);
  if (!target || (type !== undefined && target.resourceType !== type)) return false;
  const [code = ''] = rest.split(':');
  if (!context.isKnown(target, code)) return false;
  return matches(target, rest, value, context);
}

const split = (text: string, at: string): string[] => {
  const marked = text.replace(/\\(.)/gs, (_, escaped: string) => `\ue000${escaped.codePointAt(0)}\ue001`);
  return marked
    .split(at)
    .map((piece) => piece.replace(/\ue000(\d+)\ue001/g, (_, point) => `\\${String.fromCodePoint(Number(point))}`));
};
const alternatives = (value: string): string[] => split(value, ',');
const plain = (text: string): string => text.replace(/\\([,|$\\])/g, '$1');

// An element without anything to search by (a reference with a display only) does not count as there.
function isMissing(kind: Kind, values: readonly unknown[]): boolean {
  if (kind === 'token') return values.flatMap((value) => coded(value, false)).length === 0;
  if (kind === 'reference') return values.every((value) => referenceText(value) === undefined);
  if (kind === 'string') return values.flatMap(texts).length === 0;
  return values.flatMap(intervals).length === 0;
}

interface Condition {
  readonly kind: Kind;
  readonly code: string;
  readonly modifier: string | undefined;
  readonly context: OracleContext;
}

function valueMatches({ kind, code, modifier, context }: Condition, found: unknown, value: string): boolean {
  switch (kind) {
    case 'token':
      return tokenMatches(code, found, value);
    case 'string':
      return texts(found).some((text) => stringMatches(text, plain(value), modifier));
    case 'reference':
      return referenceMatches(found, plain(value), modifier, context.base);
    case 'date':
      return dateMatches(found, value, context);
  }
}

function coded(value: unknown, isCode: boolean): Coded[] {
  if (typeof value === 'string' || typeof value === 'boolean')
    return [{ system: isCode ? '' : undefined, code: String(value) }];
  const {
    coding,
    code,
    system,
    value: text,
  } = value as { coding?: object[]; code?: string; system?: string; value?: string };
  if (coding) return coding.flatMap((one) => coded(one, false));
  const said = code ?? text;
  return said === undefined ? [] : [{ system, code: said }];
}

const digits = (text: string): string => text.replace(/\D/g, '').slice(-10);

function tokenMatches(name: string, found: unknown, value: string): boolean {
  const [first = '', second] = split(value, '|').map(plain);
  if (name === 'phone') return digits((found as { value: string }).value) === digits(first);
  if (name === 'email') return (found as { value: string }).value.toLowerCase() === first.toLowerCase();
  return coded(found, false).some(({ system, code }) => {
    if (second === undefined) return code === first;
    if (second === '') return system === first;
    return code === second && (first === '' ? system === undefined : system === first);
  });
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

function stringMatches(text: string, value: string, modifier: string | undefined): boolean {
  if (modifier === 'exact') return text === value;
  return modifier === 'contains' ? bare(text).includes(bare(value)) : bare(text).startsWith(bare(value));
}

/** All texts of a HumanName, an Address or a plain string. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as object)
    .filter(([key]) => !['use', 'type', 'period', 'id', 'extension'].includes(key))
    .flatMap(([, inner]) => inner as string | string[]);
}

const referenceText = (found: unknown): string | undefined => (found as { reference?: string }).reference;
const withoutVersion = (reference: string): string => reference.replace(/\/_history\/.*$/, '');

function referenceMatches(found: unknown, value: string, type: string | undefined, base: string): boolean {
  const reference = referenceText(found);
  if (reference === undefined) return false;
  const isAbsolute = reference.includes('://');
  const is = isAbsolute ? reference : withoutVersion(reference);
  const wanted = value.startsWith(`${base}/`) ? value.slice(base.length + 1) : value;
  const typed = /([A-Za-z]+)\/[^/]+$/.exec(is)?.[1];
  if (type !== undefined && typed !== type) return false;
  if (!wanted.includes('/'))
    return !isAbsolute && is.endsWith(`/${wanted}`) && typed !== 'Group' && typed !== 'EpisodeOfCare';
  return is === wanted;
}

type Interval = readonly [lo: number, hi: number];

const dateForm = /^(\d{4})(-\d\d)?(-\d\d)?(T\d\d:\d\d)?(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** First and last millisecond that a date of any precision covers. */
function interval(text: string): Interval {
  const [, year = '', month, day, time, second, fraction, zone = 'Z'] = dateForm.exec(text) ?? [];
  const lo = Date.parse(
    `${year}${month ?? '-01'}${day ?? '-01'}${time ?? 'T00:00'}${second ?? ':00'}${fraction ?? ''}${zone}`,
  );
  const end = new Date(lo);
  if (!month) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (!day) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (!time) end.setUTCDate(end.getUTCDate() + 1);
  else if (!second) end.setTime(lo + 60_000);
  else end.setTime(lo + (fraction ? 10 ** (4 - fraction.length) : 1000));
  return [lo, end.getTime() - 1];
}

/** The intervals of a date, a Period or a Timing. */
export function intervals(value: unknown): Interval[] {
  if (typeof value === 'string') return [interval(value)];
  const { start, end, event } = value as { start?: string; end?: string; event?: string[] };
  if (event) return event.map(interval);
  return [[start ? interval(start)[0] : -Infinity, end ? interval(end)[1] : Infinity]];
}

function dateMatches(found: unknown, value: string, { now }: OracleContext): boolean {
  const [, prefix = 'eq', date = ''] = /^(eq|ne|lt|gt|ge|le|sa|eb|ap)?(.*)$/.exec(value) ?? [];
  const [a, b] = interval(date);
  return intervals(found).some(([lo, hi]) => {
    const isInside = a <= lo && hi <= b;
    const margin = Math.round(Math.max(Math.abs(now - a), Math.abs(now - b)) / 10);
    const answers: Record<string, boolean> = {
      eq: isInside,
      ne: !isInside,
      lt: lo < a,
      gt: hi > b,
      ge: hi > b || isInside,
      le: lo < a || isInside,
      sa: lo > b,
      eb: hi < a,
      ap: lo <= b + margin && hi >= a - margin,
    };
    return answers[prefix] ?? false;
  });
}
