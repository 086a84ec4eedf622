// Reads the date and time primitives by hand: real calendar dates, one pass, no regular expressions. https://hl7.org/fhir/R4/datatypes.html#date

/** The number that the digit at a place says; -1 of anything else. Whole numbers throughout: they are much faster than NaN. */
const digit = (text: string, at: number): number => {
  if (at >= text.length) return -1;
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : -1;
};
const two = (text: string, at: number): number => {
  const tens = digit(text, at);
  const ones = digit(text, at + 1);
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
};

const plus = 43;
const hyphen = 45;
const colon = 58;
const dot = 46;
const zulu = 90;

const days = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many characters of the text are a date (4, 7 or 10), or 0. */
function dateLength(text: string): 0 | 4 | 7 | 10 {
  const century = two(text, 0);
  const yearOfCentury = two(text, 2);
  if (century < 0 || yearOfCentury < 0 || century + yearOfCentury === 0) return 0;
  if (text.charCodeAt(4) !== hyphen) return 4;
  const month = two(text, 5);
  if (month < 1 || month > 12) return 0;
  if (text.charCodeAt(7) !== hyphen) return 7;
  const day = two(text, 8);
  if (day < 1 || day > (days[month] ?? 0)) return 0;
  return month === 2 && day === 29 && !isLeap(century * 100 + yearOfCentury) ? 0 : 10;
}

const isUpTo = (value: number, most: number): boolean => value >= 0 && value <= most;

/** Where the time `hh:mm:ss[.f…]` that begins at `from` ends, or 0. */
function timeEnd(text: string, from: number): number {
  if (!isUpTo(two(text, from), 23) || !isUpTo(two(text, from + 3), 59) || !isUpTo(two(text, from + 6), 60)) return 0;
  if (text.charCodeAt(from + 2) !== colon || text.charCodeAt(from + 5) !== colon) return 0;
  let at = from + 8;
  if (text.charCodeAt(at) !== dot) return at;
  at += 1;
  const fraction = at;
  while (digit(text, at) >= 0) at += 1;
  return at > fraction ? at : 0;
}

/** Whether the text from `at` on is a time zone: `Z` or `±hh:mm` up to 14:00. */
function isZone(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const sign = text.charCodeAt(at);
  if (sign === zulu) return text.length === at + 1;
  if ((sign !== plus && sign !== hyphen) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon) return false;
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  return (isUpTo(hours, 13) && isUpTo(minutes, 59)) || (hours === 14 && minutes === 0);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const isDateText = (text: string): boolean => text.length > 3 && dateLength(text) === text.length;

/** A date, or a full date with `Thh:mm:ss[.f]` and a time zone. */
export function isDateTimeText(text: string): boolean {
  if (text.length <= 10) return isDateText(text);
  return isInstantText(text);
}

/** `YYYY-MM-DDThh:mm:ss[.f]` with a time zone. */
export function isInstantText(text: string): boolean {
  if (dateLength(text) !== 10 || text[10] !== 'T') return false;
  const end = timeEnd(text, 11);
  return end > 0 && isZone(text, end);
}

/** `hh:mm:ss[.f]`. */
export const isTimeText = (text: string): boolean => text.length >= 8 && timeEnd(text, 0) === text.length;
