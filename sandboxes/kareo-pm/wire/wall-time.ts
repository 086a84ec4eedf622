// Dates as the service says and hears them: US Pacific wall time, whole hours from GMT, `M/D/YYYY h:mm:ss AM`. Kareo sheet 1.4.

const hour = 3_600_000;
const day = 24 * hour;

/** Milliseconds to add to an instant for its US Pacific wall time (US rules since 2007). */
export function pacificOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= nthSunday(year, 2, 2) + 10 * hour && instant < nthSunday(year, 10, 1) + 9 * hour
    ? -7 * hour
    : -8 * hour;
}

/** The Pacific wall time of an instant, as if it were UTC, in whole seconds: what the service compares and prints. */
export const pacificWall = (instant: number): number => Math.floor((instant + pacificOffset(instant)) / 1000) * 1000;

/** The earliest instant that shows this Pacific wall time; one hour of autumn comes twice. */
export function pacificInstant(wall: number): number {
  const early = wall + 7 * hour;
  return pacificOffset(early) === -7 * hour ? early : wall + 8 * hour;
}

/** `3/2/2026` of a wall time. */
export function dateText(wall: number): string {
  const date = new Date(wall);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** `3/2/2026 2:15:08 PM` of a wall time. */
export function dateTimeText(wall: number): string {
  const date = new Date(wall);
  const hours = date.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${dateText(wall)} ${time} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** Reads an xs:dateTime as an instant; without a zone it is UTC. */
export const instantOf = (dateTime: string): number =>
  Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(dateTime) ? dateTime : `${dateTime}Z`);

export interface FilterDate {
  readonly wall: number;
  readonly dateOnly: boolean;
}

const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AaPp][Mm])?)?$/;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads a filter date, `M/D/YYYY[ h:mm:ss AM]` or ISO, as wall time in a zone; a text with a zone of its own is turned
 * into it (`offsetOf`: milliseconds to add to an instant). Undefined when it is neither.
 */
export function readFilterDate(text: string, offsetOf: (instant: number) => number): FilterDate | undefined {
  const trimmed = text.trim();
  const american = us.exec(trimmed);
  if (american !== null) {
    const [, month, date, year, hours, minutes, seconds, half] = american;
    return wallDate([year, month, date, hoursOf(hours, half), minutes, seconds]);
  }
  const match = iso.exec(trimmed);
  if (match === null) return undefined;
  const [, year, month, date, hours, minutes, seconds, zone] = match;
  const read = wallDate([year, month, date, hours, minutes, seconds]);
  if (zone === undefined || read === undefined) return read;
  const instant = Date.parse(trimmed.replace(' ', 'T'));
  return { wall: Math.floor((instant + offsetOf(instant)) / 1000) * 1000, dateOnly: false };
}

function hoursOf(hours: string | undefined, half: string | undefined): string | undefined {
  if (hours === undefined || half === undefined) return hours;
  return String((Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

function wallDate(parts: readonly (string | undefined)[]): FilterDate | undefined {
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  const real = new Date(wall);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date || hours > 23) return undefined;
  return { wall, dateOnly: parts[3] === undefined };
}

function nthSunday(year: number, month: number, n: number): number {
  const first = Date.UTC(year, month, 1);
  return first + ((7 - new Date(first).getUTCDay()) % 7) * day + (n - 1) * 7 * day;
}
