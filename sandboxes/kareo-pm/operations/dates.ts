// How stored dates and moments are read: `M/D/YYYY` and `M/D/YYYY h:mm:ss AM`, Pacific. Kareo sheet 1.4.
import { dateText, dateTimeText, pacificWall } from '../wire/wall-time.js';

/** `4/9/1987` of `1987-04-09`. */
export const dateColumn = (date: string | undefined): string | undefined =>
  date === undefined || date === '' ? undefined : dateText(Date.parse(`${date}T00:00:00Z`));

export const momentColumn = (instant: number): string => dateTimeText(pacificWall(instant));

/** Full years on a day. */
export function ageOn(birthDate: string | undefined, instant: number): string | undefined {
  if (birthDate === undefined) return undefined;
  const today = new Date(pacificWall(instant));
  const born = new Date(`${birthDate}T00:00:00Z`);
  const years = today.getUTCFullYear() - born.getUTCFullYear();
  const before =
    today.getUTCMonth() < born.getUTCMonth() ||
    (today.getUTCMonth() === born.getUTCMonth() && today.getUTCDate() < born.getUTCDate());
  return String(before ? years - 1 : years);
}
