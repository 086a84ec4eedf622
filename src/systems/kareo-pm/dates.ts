// Dates as Kareo says them: read tolerantly, filtered in Pacific time, written as XML dateTime. Kareo Technical Guide (API 2.1), "Filter" sections; https://www.w3.org/TR/xmlschema-2/#dateTime
import { isoDate } from '../../mapping/codecs/dates.js';

const minute = 60_000;
const hour = 60 * minute;
const pacific = 'America/Los_Angeles';

/** A wall-clock time without a zone, as the ms it would be in UTC; undefined where the text is no date. */
export function parseWall(text: string): number | undefined {
  return parseUsWall(text.trim()) ?? parseIsoWall(text.trim());
}

const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])\.?[Mm]\.?)?$/;
const us24 = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/;

function parseUsWall(text: string): number | undefined {
  const [, month, day, year, hours, minutes, seconds, half] = us.exec(text) ?? us24.exec(text) ?? [];
  if (year === undefined) return undefined;
  const clock = Number(hours ?? 0);
  if (half === undefined) return wallOf([year, month, day, clock, minutes, seconds]);
  if (clock < 1 || clock > 12) return undefined;
  return wallOf([year, month, day, (clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes, seconds]);
}

function parseIsoWall(text: string): number | undefined {
  const [, ...parts] = iso.exec(text) ?? [];
  return parts.length === 0 ? undefined : wallOf(parts);
}

function wallOf(parts: readonly (string | number | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59 || year < 1) return undefined;
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const made = new Date(wall);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? wall : undefined;
}

/** The day of a text, `2026-03-16`; undefined where it is no date. */
export function dayOf(text: string | undefined): string | undefined {
  // Most dates of a request are days already.
  if (text?.length === 10 && text[4] === '-') return isoDate.toFhir(text);
  const wall = text === undefined ? undefined : parseWall(text);
  return wall === undefined ? undefined : new Date(wall).toISOString().slice(0, 10);
}

/** A UTC time of Kareo's as a FHIR instant, `2026-03-16T16:00:00Z`. */
export function instantOf(text: string | undefined): string | undefined {
  const wall = text === undefined ? undefined : parseWall(text);
  return wall === undefined ? undefined : secondsOf(wall);
}

const secondsOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** The moments at which Pacific clocks show that time: one, two in the autumn fold, none in the spring gap. */
function instantsOfWall(wall: number): readonly number[] {
  const offsets = new Set([offsetAt(wall - 24 * hour), offsetAt(wall + 24 * hour)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((ms) => ms + offsetAt(ms) === wall)
    .sort((a, b) => a - b);
}

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: pacific,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

function offsetAt(ms: number): number {
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return shown - Math.floor(ms / 1000) * 1000;
}

/** What Pacific clocks show at that moment, as wall ms. */
export const pacificWallOf = (ms: number): number => Math.floor(ms / 1000) * 1000 + offsetAt(ms);

/** A wall time as a filter says it, `3/16/2026 2:15:08 PM`. */
export function filterOf(wall: number): string {
  const date = new Date(wall);
  const hours = date.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${time} ${hours < 12 ? 'AM' : 'PM'}`;
}

/**
 * Where the next poll begins: two minutes before the greatest time seen, and an hour more while that time is one that
 * comes twice, since what is changed in the second hour is stamped like the first.
 */
export function pollFrom(greatestWall: number): number {
  return greatestWall - 2 * minute - (instantsOfWall(greatestWall).length > 1 ? hour : 0);
}

/** A day as Kareo is told it, `2026-03-16T00:00:00`. */
export const dateTimeOfDay = (day: string): string => `${day}T00:00:00`;

/** A FHIR instant as the appointment list says it, in UTC: `3/16/2026 4:00:00 PM`. */
export function usDateTimeOf(instant: string): string | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(instant)
    ? Date.parse(instant)
    : NaN;
  return Number.isNaN(ms) ? undefined : filterOf(ms);
}

/** When a record changed, from its Pacific time; nothing in the hour that comes twice in autumn, when it cannot be told. */
export function changedAtOf(text: string | undefined): { readonly changedAt?: string } {
  const wall = text === undefined ? undefined : parseWall(text);
  const [moment, again] = wall === undefined ? [] : instantsOfWall(wall);
  return moment === undefined || again !== undefined ? {} : { changedAt: secondsOf(moment) };
}
