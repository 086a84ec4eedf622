// Damages valid resources, one place each, by the number of the mutant alone: the same on every machine and in every run.

type Json = Record<string, unknown>;

/** A resource with one place damaged. */
export interface Mutant {
  readonly number: number;
  /** What was done: `claim.item[0].sequence: text for number`. */
  readonly damage: string;
  readonly resource: Json;
}

/** Numbers below a bound, from a seed alone (mulberry32). */
export type Next = (below: number) => number;

export function numbersFrom(seed: number): Next {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Place {
  readonly owner: Json | unknown[];
  readonly key: string | number;
  readonly path: string;
  readonly value: unknown;
}

/** What is put in the place of a value; `remove` takes it out, `rename` moves it to another member. */
interface Damage {
  readonly name: string;
  readonly by?: unknown;
  readonly remove?: boolean;
  readonly rename?: string;
  /** What is put beside it: the member with an underscore. */
  readonly beside?: unknown;
}

const texts = (name: string, all: readonly string[]): readonly Damage[] =>
  all.map((by) => ({ name: `${name} ${JSON.stringify(by)}`, by }));

const dates = texts('date', [
  '2021-02-30',
  '2020-13-01',
  '2020-1-1',
  '1980',
  '1980-05',
  '1980-05-17',
  '0000-01-01',
  '2020-01-01T25:00:00Z',
  '2020-01-01T10:00:00',
  '2020-01-01T10:00Z',
  '2020-01-01T10:00:00Z',
  '2020-01-01T10:00:00.123456+14:00',
  '2020-01-01T23:59:60Z',
  '2020-01-01T24:00:00Z',
  'today',
]);
const codes = texts('code', ['zz', 'ACTIVE', ' active', 'not a code', 'two  blanks', 'unknown']);
const references = texts('reference', [
  'Patient/1',
  'Group/1',
  'Organization/1/_history/2',
  'Location/1',
  'Practitioner/a b',
  'patient/1',
  'Nonsense/1',
  '#none',
  '#',
  'http://a.example/fhir/Coverage/1',
  'http://a.example/anything',
  'urn:uuid:0192f5a0-7c3b-7d2e-8a41-000000000009',
  'urn:uuid:zz',
  'urn:oid:1.2.3',
  'Patient?identifier=1',
]);
const uris = texts('uri', [
  'relative/address',
  'http://',
  'http://a.example/with blank',
  'urn:oid:3.x',
  'urn:oid:1.2.840.1',
  'urn:uuid:zz',
  'http://hl7.org/fhir/ValueSet/administrative-gender',
  'http://hl7.org/fhir/administrative-gender',
]);
const anyText = texts('text', ['', ' ', 'x', ' leading', 'trailing ', 'line\nbreak', 'a\u0001b', '\u00a0', 'é', '<b>']);
const extension = { url: 'http://a.example/extension', valueString: 'x' };

const isText = (value: unknown): value is string => typeof value === 'string';

const inPlace = (name: string, ...all: readonly unknown[]): readonly Damage[] =>
  all.map((by) => ({ name: `${name} ${JSON.stringify(by)}`, by }));

/** Damages of one kind; of each kind that suits an element as many are made, however many ways there are to do it. */
type Kind = readonly Damage[];

/** What the form of a text lets us damage: a date, a reference, an address, a code; nothing of free text. */
function formatsOf(key: string | number, value: string): Kind {
  if (/^\d{4}(-\d\d|$)/.test(value)) return dates;
  if (key === 'reference') return references;
  if (/^(?:https?:|urn:)/.test(value) || key === 'url') return uris;
  return /^[a-zA-Z0-9-]+$/.test(value) ? codes : [];
}

const kindsOfList = (list: readonly unknown[]): readonly Kind[] => [
  [{ name: 'its first for the list', by: list[0] }, ...inPlace('list', 'x', null)],
  [
    { name: 'empty list', by: [] },
    { name: 'its first twice', by: [list[0], ...list] },
    { name: 'turned round', by: [...list].reverse() },
  ],
  [
    { name: 'an empty object more', by: [...list, {}] },
    { name: 'a null more', by: [...list, null] },
    { name: 'a text more', by: [...list, 'x'] },
  ],
];

const kindsOfObject = (value: object): readonly Kind[] => [
  [
    { name: 'text for object', by: 'x' },
    { name: 'list for object', by: [value] },
    { name: 'null', by: null },
  ],
  [
    { name: 'empty object', by: {} },
    { name: 'an unknown member', by: { ...value, zzUnknown: 1 } },
    { name: 'extensions alone', by: { extension: [extension] } },
  ],
  [
    { name: 'an extension', by: { ...value, extension: [extension] } },
    { name: 'an extension without value', by: { ...value, extension: [{ url: extension.url }] } },
    { name: 'an extension without url', by: { ...value, extension: [{ valueString: 'x' }] } },
    { name: 'an extension with two values', by: { ...value, extension: [{ ...extension, valueCode: 'x' }] } },
    { name: 'a modifier extension', by: { ...value, modifierExtension: [extension] } },
  ],
  [
    { name: 'an id', by: { ...value, id: 'one' } },
    { name: 'an id with a blank', by: { ...value, id: 'a b' } },
  ],
];

function kindsOfPrimitive(key: string | number, value: unknown): readonly Kind[] {
  if (isText(value))
    return [
      [...inPlace('text', 7, null), { name: 'list for text', by: [value] }, { name: 'object for text', by: { value } }],
      anyText,
      formatsOf(key, value),
    ];
  if (typeof value === 'number')
    return [inPlace('number', '7', true, null), inPlace('number', -1, 0, 1.5, 2_147_483_648, 1e21)];
  return [inPlace('boolean', 'true', 0, null), inPlace('boolean', !(value as boolean))];
}

const beside: Kind = [
  { name: 'with an extension beside it', beside: { extension: [extension] } },
  { name: 'an extension in its place', remove: true, beside: { extension: [extension] } },
  { name: 'with an empty object beside it', beside: {} },
  { name: 'with a text beside it', beside: 'x' },
  { name: 'with an unknown member beside it', beside: { zzUnknown: 1 } },
];

const isOfChoice = /^(?:value|serviced|occurrence|deceased|location|diagnosis|product|multipleBirth)[A-Z]/;

/** Other names for a member: one that is not, and other types of a choice. */
function namesFor(key: string): Kind {
  const others = isOfChoice.test(key) ? ['String', 'Boolean', 'CodeableConcept', 'Period'] : [];
  return [
    { name: 'misspelt', rename: `${key}s` },
    ...others.map((type) => ({
      name: `as ${type}`,
      rename: key.replace(/[A-Z].*$/, type).replace('multiple', 'multipleBirth'),
    })),
  ];
}

/** The kinds of damage that suit a place. */
function kindsOf({ key, value }: Place): readonly Kind[] {
  const isMember = typeof key === 'string';
  const own = Array.isArray(value)
    ? kindsOfList(value)
    : typeof value === 'object' && value !== null
      ? kindsOfObject(value)
      : [...kindsOfPrimitive(key, value), ...(isMember ? [beside] : [])];
  return [[{ name: 'removed', remove: true }], isMember ? namesFor(key) : [], ...own].filter((kind) => kind.length > 0);
}

function placesOf(value: unknown, path: string, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  const entries: readonly [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries(value);
  for (const [key, member] of entries) {
    if (key === 'resourceType') continue;
    const here = typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`;
    places.push({ owner: value as Json, key, path: here, value: member });
    placesOf(member, here, places);
  }
  return places;
}

function apply({ owner, key, value }: Place, damage: Damage): void {
  const members = owner as Record<string | number, unknown>;
  if (damage.beside !== undefined) members[`_${key}`] = damage.beside;
  if (damage.rename !== undefined) {
    delete members[key];
    members[damage.rename] = value;
  } else if (damage.remove === true) {
    if (Array.isArray(owner)) owner.splice(key as number, 1);
    else delete members[key];
  } else if ('by' in damage) members[key] = structuredClone(damage.by);
}

/** The places by the element they are of: an element that repeats (an extension above all) is damaged no oftener than one that does not. */
function byElement(places: readonly Place[]): readonly (readonly Place[])[] {
  const elements = new Map<string, Place[]>();
  for (const place of places) {
    const element = place.path.replace(/\[\d+\]/g, '[]');
    const known = elements.get(element);
    if (known === undefined) elements.set(element, [place]);
    else known.push(place);
  }
  return [...elements.values()];
}

const oneOf = <Item>(all: readonly Item[], next: Next): Item | undefined => all[next(all.length)];

/** The mutant of a number from 0 on. The sources take turns; in one, each element is as likely as each other, then each kind of damage that suits it, then each way of doing it. */
export function mutantOf(sources: readonly Json[], number: number): Mutant {
  const next = numbersFrom(number);
  const resource = structuredClone(sources[number % sources.length] ?? {});
  const type = resource['resourceType'] as string;
  const place = oneOf(oneOf(byElement(placesOf(resource, type)), next) ?? [], next);
  if (place === undefined) return { number, damage: 'none', resource };
  const damage = oneOf(oneOf(kindsOf(place), next) ?? [], next) ?? { name: 'none' };
  apply(place, damage);
  return { number, damage: `${place.path}: ${damage.name}`, resource };
}
