// Reads the date and time primitives by hand: real calendar dates, one pass, no regular expressions. https://hl7.org/fhir/R4/datatypes.html#date

const digit = (text: string, at: number): number => {
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : NaN;
};
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

const hyphen = 45;
const colon = 58;
const dot = 46;

const days = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many characters of the text are a date (4, 7 or 10), or 0. */
function dateLength(text: string): 0 | 4 | 7 | 10 {
  const year = two(text, 0) * 100 + two(text, 2);
  if (!(year >= 1)) return 0;
  if (text.charCodeAt(4) !== hyphen) return 4;
  const month = two(text, 5);
  if (!(month >= 1 && month <= 12)) return 0;
  if (text.charCodeAt(7) !== hyphen) return 7;
  const day = two(text, 8);
  if (!(day >= 1 && day <= (days[month] ?? 0))) return 0;
  return month === 2 && day === 29 && !isLeap(year) ? 0 : 10;
}

/** Where the time `hh:mm:ss[.f…]` that begins at `from` ends, or 0. */
function timeEnd(text: string, from: number): number {
  const seconds = two(text, from + 6);
  if (!(two(text, from) <= 23 && two(text, from + 3) <= 59 && seconds <= 60)) return 0;
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
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1;
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon) return false;
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  return (hours <= 13 && minutes <= 59) || (hours === 14 && minutes === 0);
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
