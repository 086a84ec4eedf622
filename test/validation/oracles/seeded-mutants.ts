import { fiveTypes } from '../../../bench/five-types.js';

type Json = Record<string, unknown>;

/** One mutant: a resource of the five types with one place damaged, the same for the same number on every machine. */
export interface SeededMutant {
  readonly id: string;
  readonly resource: Json;
}

/** How many there are. */
export const mutantCount = 5000;

/** A stream of numbers below a bound that depends on the seed alone. */
function stream(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
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
}

function placesOf(value: unknown, places: Place[]): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    if (key === 'resourceType') continue;
    places.push({ owner: value as Json, key });
    placesOf((value as Json)[key], places);
  }
  return places;
}

const texts = [
  '',
  ' ',
  'x',
  'not a date',
  '2021-02-30',
  '2020-13-01',
  '2020-01-01T25:00:00Z',
  '2020-01-01T10:00:00',
  'http://',
  'Patient/1',
  'Group/1',
  '#none',
  'zz zz',
  'a  b',
  ' leading',
  'urn:uuid:zz',
  'urn:oid:3.x',
  '1980',
  'é',
];
const numbers = [-1, 0, 1.5, 2_147_483_648, 12];

/** What may be put in the place of a value: kinds that JSON has, values that types refuse, and some they accept. */
function damage(place: Place, next: (below: number) => number): void {
  const owner = place.owner as Record<string | number, unknown>;
  const value = owner[place.key];
  const remove = (): void => {
    if (Array.isArray(place.owner)) place.owner.splice(place.key as number, 1);
    else delete owner[place.key];
  };
  if (next(5) === 0) return remove();
  if (typeof value === 'string') owner[place.key] = next(8) === 0 ? 7 : texts[next(texts.length)];
  else if (typeof value === 'number') owner[place.key] = next(6) === 0 ? '7' : numbers[next(numbers.length)];
  else if (typeof value === 'boolean') owner[place.key] = next(2) === 0 ? 'true' : !value;
  else if (Array.isArray(value)) {
    const how = next(4);
    if (how === 0) owner[place.key] = [];
    else if (how === 1) owner[place.key] = value[0];
    else if (how === 2) value.push(value[0]);
    else value.push({});
  } else if (next(2) === 0)
    (value as Json)[['zzz', 'status', 'extension', '_id'][next(4)] ?? 'zzz'] =
      next(2) === 0 ? 'x' : [{ url: 'http://a.example/x', valueString: 'x' }];
  else owner[place.key] = next(2) === 0 ? {} : 'x';
}

/** The mutant of a number from 0 on. */
export function seededMutant(number: number): SeededMutant {
  const next = stream(number);
  const resource = JSON.parse(JSON.stringify(fiveTypes[number % fiveTypes.length])) as Json;
  const places = placesOf(resource, []);
  const place = places[next(places.length)];
  if (place !== undefined) damage(place, next);
  return { id: `${number}`, resource };
}
