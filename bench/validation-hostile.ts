// Row on hostile text: strings as long as FHIR allows against every check that reads a text, the worst of them. https://hl7.org/fhir/R4/datatypes.html#string
import { richResources } from '../test/validation/oracles/rich-resources.js';
import { ourDefinitions } from '../test/validation/definition-files.js';
import { codeForms } from '../src/validation/terminology/code-forms.js';
import type { Definitions } from '../src/validation/definitions.js';
import { externalSystems } from '../src/validation/terminology/external-systems.js';
import { parse } from '../src/validation/fhirpath/parse.js';
import { regexOf } from '../src/validation/fhirpath/regex.js';
import { primitives } from '../src/validation/datatypes/primitives.js';
import { createValidator } from '../src/validation/validator.js';
import { narrativeFault } from '../src/validation/datatypes/xhtml.js';
import { resultOf, type Result } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { fresh, ourProfileOf, types, type Typed } from './validators.js';

/** A check that is given a text. */
interface Check {
  readonly name: string;
  readonly on: (text: string) => unknown;
}

const longest = 1_048_576;
const filled = (piece: string, start = ''): string =>
  (start + piece.repeat(Math.ceil((longest - start.length) / piece.length))).slice(0, longest);
const div = '<div xmlns="http://www.w3.org/1999/xhtml">';

/** Each makes some kind of check go on to the end, or begin anew at each character. */
const pieces = [
  'a',
  'A',
  'a ',
  ' ',
  '0',
  '9.',
  'A=',
  'AAAA',
  '-',
  '/',
  ':',
  ';',
  '#',
  '|',
  '%',
  '.',
  '\\',
  '\u0000',
  'é',
];
const starts: readonly (readonly [start: string, piece: string])[] = [
  ['urn:uuid:', 'a'],
  ['urn:oid:', '1.'],
  ['http://a.example/', 'a/'],
  ['Patient/', 'a'],
  ['#', 'a'],
  ['2026-01-31T09:00:00.', '0'],
  ['text/', 'a'],
  ['en', '-a'],
  ...['<', '<p', '<p>', '<p>x</p>', '&', '&#', '<!--', '<a href="', '<a b', '</'].map((piece) => [div, piece] as const),
];
const texts = [...pieces.map((piece) => filled(piece)), ...starts.map(([start, piece]) => filled(piece, start))];

/** Those that are put into every place of a resource. */
const placed = [
  ...['a', 'a ', '0', 'A=', '-', '/', ':'].map((piece) => filled(piece)),
  filled('a/', 'http://a.example/'),
  filled('a', 'Patient/'),
  filled('<p>', div),
  filled('&#', div),
];

/** The patterns of all constraints, of R4 and of our profiles. */
function patternsOf(definitions: Definitions): readonly string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { kind, name, arguments: given } = part as Call;
    const [pattern] = given ?? [];
    if (kind === 'call' && /^(?:matches|replaceMatches)$/.test(name ?? '') && typeof pattern?.value === 'string')
      found.add(pattern.value);
    for (const one of Object.values(part)) look(one);
  };
  for (const url of definitions.structures())
    for (const { constraint = [] } of definitions.structure(url)?.snapshot?.element ?? [])
      for (const { expression = '' } of constraint) if (expression.includes('atches(')) look(parse(expression));
  return [...found];
}

interface Call {
  readonly kind?: string;
  readonly name?: string;
  readonly arguments?: readonly { readonly value?: unknown }[];
}

type Json = Record<string, unknown>;

/** The resource validated, with R4 and with our profile, with the text in place of one of its strings or of a member's name; one check a place. */
function placesIn(resource: Typed, validate: (resource: unknown, options: object) => unknown): readonly Check[] {
  const copy: unknown = fresh(resource);
  const options = { profiles: types.includes(resource.resourceType) ? [ourProfileOf(resource.resourceType)] : [] };
  const checks: Check[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const members = value as Json;
    const named = (text: string): unknown => {
      members[text] = 'x';
      const issues = validate(copy, options);
      delete members[text];
      return issues;
    };
    if (!Array.isArray(value)) checks.push({ name: `the name of a member of ${path}`, on: named });
    for (const [key, was] of Object.entries(members)) {
      const place = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      const on = (text: string): unknown => {
        members[key] = text;
        const issues = validate(copy, options);
        members[key] = was;
        return issues;
      };
      if (typeof was === 'string') checks.push({ name: place, on });
      else walk(was, place);
    }
  };
  walk(copy, resource.resourceType);
  return checks;
}

/** ms of processor time. */
function time({ on }: Check, text: string): number {
  const start = process.cpuUsage();
  on(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A slow call is made again, as the compiler or the collector may have struck it. */
function timed(check: Check, text: string): number {
  const first = time(check, text);
  return first < 5 ? first : Math.min(first, time(check, text), time(check, text));
}

/** A Bundle, whose places are those that the resources in it do not have. */
const bundle: Typed & Json = {
  resourceType: 'Bundle',
  id: 'a',
  meta: { profile: ['http://a.example/profile'], source: 'http://a.example', tag: [{ system: 'urn:x:1', code: 'a' }] },
  implicitRules: 'http://a.example/rules',
  language: 'en',
  type: 'collection',
  timestamp: '2026-01-31T09:00:00Z',
  link: [{ relation: 'self', url: 'http://a.example' }],
  entry: [
    {
      fullUrl: 'urn:uuid:0192f5a0-7c3b-7d2e-8a41-000000000001',
      resource: { resourceType: 'Basic', code: { text: 'a' } },
    },
  ],
};

/** The worst time of any check on any text, against 50 ms. */
export function hostileText(): Result {
  const definitions = ourDefinitions();
  const { validate } = createValidator(definitions);
  const alone: readonly Check[] = [
    ...[...primitives].map(([name, { is }]) => ({ name, on: is })),
    ...[...codeForms].map(([name, { fits }]) => ({ name, on: fits })),
    ...[...externalSystems].map(([name, fits]) => ({ name, on: fits })),
    ...patternsOf(definitions).map((pattern) => ({ name: `matches('${pattern}')`, on: regexOf(pattern).test })),
    { name: 'narrative', on: narrativeFault },
  ];
  const resources: readonly Typed[] = [
    ...fiveTypes,
    ...richResources.map((one) => ({ ...one, resourceType: String(one['resourceType']) })),
    bundle,
  ];
  const taken = [
    ...alone.map((check) => worstOf(check, texts)),
    ...resources.flatMap((one) => placesIn(one, validate)).map((check) => worstOf(check, placed)),
  ];
  const worst = taken.reduce((one, other) => (other.ms > one.ms ? other : one));
  return resultOf(
    {
      id: 'P5',
      case: `texts of 1 MB, the worst of ${taken.length} checks and places`,
      against: '50 ms',
      goal: '<= 1',
      medians: `${worst.ms.toFixed(1)} ms: ${worst.name.slice(0, 60)}, with ${worst.text}`,
    },
    [worst.ms / 50],
  );
}

interface Worst {
  readonly name: string;
  readonly ms: number;
  /** How the text begins and goes on. */
  readonly text: string;
}

const worstOf = (check: Check, given: readonly string[]): Worst =>
  given
    .map((text) => ({
      name: check.name,
      ms: timed(check, text),
      text: JSON.stringify(`${text.slice(0, 12)}…${text.slice(-6)}`),
    }))
    .reduce((one, other) => (other.ms > one.ms ? other : one));
