/**
 * A date known as well as it is known: ISO 8601-2 (EDTF) text with the range of time that it covers.
 *
 * Calendar dates have no time zone; their range is read as UTC days. That is good for sorting and for asking "did these
 * two touch", and not for saying at which minute a day begins in Chișinău: planned times are `LocalTime`.
 */
export type FuzzyDateKind = 'INSTANT' | 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'INTERVAL' | 'UNKNOWN';

export interface FuzzyDate {
  readonly kind: FuzzyDateKind;
  /** The one printed form: parsing it gives the same value again. Unknown is the empty text. */
  readonly text: string;
  /** First millisecond that it may mean, `2024-10-01T00:00:00.000Z`; null where the start is open or nothing is known. */
  readonly earliest: string | null;
  /** Last millisecond that it may mean; null where the end is open or nothing is known. */
  readonly latest: string | null;
}

export const UNKNOWN_DATE: FuzzyDate = { kind: 'UNKNOWN', text: '', earliest: null, latest: null };

/**
 * Reads `2024-06-12T10:00Z`, `2024-06-12`, `2024-06`, `2024-Q4` or `2024-36`, `2024`, `a/b`, `a/..`, `../b`, and `` or `..`
 * for unknown. Null for anything else: what the text is for (a field, a file, a column) decides how to complain.
 */
export function parseFuzzyDate(text: string): FuzzyDate | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '..' || trimmed === '../..') return UNKNOWN_DATE;
  const sides = trimmed.split('/');
  if (sides.length === 1) return parsePoint(trimmed);
  if (sides.length !== 2) return null;
  const [from = '', until = ''] = sides;
  const start = from === '..' ? UNKNOWN_DATE : parsePoint(from);
  const end = until === '..' ? UNKNOWN_DATE : parsePoint(until);
  if (start === null || end === null) return null;
  // An interval that ends before it begins would contain nothing and still sort among the rest.
  if (start.earliest !== null && end.latest !== null && end.latest < start.earliest) return null;
  return {
    kind: 'INTERVAL',
    text: `${start.text || '..'}/${end.text || '..'}`,
    earliest: start.earliest,
    latest: end.latest,
  };
}

/** Sorts by start, then by end, then by text. An open start comes first, an open end last, and what is unknown at the end. */
export function compareFuzzyDates(a: FuzzyDate, b: FuzzyDate): number {
  if (a.kind === 'UNKNOWN' || b.kind === 'UNKNOWN') {
    return Number(a.kind === 'UNKNOWN') - Number(b.kind === 'UNKNOWN');
  }
  return (
    compareText(a.earliest ?? BEFORE_ALL, b.earliest ?? BEFORE_ALL) ||
    compareText(a.latest ?? AFTER_ALL, b.latest ?? AFTER_ALL) ||
    compareText(a.text, b.text)
  );
}

/** Whether all of `part` lies within `whole`. What is unknown contains nothing and is contained in nothing. */
export function fuzzyDateContains(whole: FuzzyDate, part: FuzzyDate): boolean {
  if (whole.kind === 'UNKNOWN' || part.kind === 'UNKNOWN') return false;
  return (
    (whole.earliest ?? BEFORE_ALL) <= (part.earliest ?? BEFORE_ALL) &&
    (part.latest ?? AFTER_ALL) <= (whole.latest ?? AFTER_ALL)
  );
}

/** Whether the two may share a moment. What is unknown overlaps nothing: not knowing is not a claim. */
export function fuzzyDatesOverlap(a: FuzzyDate, b: FuzzyDate): boolean {
  if (a.kind === 'UNKNOWN' || b.kind === 'UNKNOWN') return false;
  return (
    (a.earliest ?? BEFORE_ALL) <= (b.latest ?? AFTER_ALL) &&
    (b.earliest ?? BEFORE_ALL) <= (a.latest ?? AFTER_ALL)
  );
}

// Real bounds begin with a digit, so these two frame them in plain text order: '' < '0...' < '~'.
const BEFORE_ALL = '';
const AFTER_ALL = '~';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function parsePoint(text: string): FuzzyDate | null {
  if (text.includes('T')) return parseInstant(text);
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?$/.exec(text);
  if (match === null) return null;
  const [, year = '', second, day, namedQuarter] = match;
  if (namedQuarter !== undefined) return quarterOf(year, Number(namedQuarter));
  if (second === undefined) return rangeOf('YEAR', text, `${year}-01-01`, `${year}-12-31`);
  const number = Number(second);
  // EDTF writes quarters as "months" 33 to 36.
  if (number >= 33 && number <= 36) return day === undefined ? quarterOf(year, number - 32) : null;
  if (number < 1 || number > 12) return null;
  const days = daysInMonth(Number(year), number);
  if (day === undefined) return rangeOf('MONTH', text, `${text}-01`, `${text}-${days}`);
  if (Number(day) < 1 || Number(day) > days) return null;
  return rangeOf('DAY', text, text, text);
}

function parseInstant(text: string): FuzzyDate | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset = ''] = match;
  if (parsePoint(date) === null) return null;
  const milliseconds = Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}${offset}`);
  if (Number.isNaN(milliseconds)) return null;
  const instant = new Date(milliseconds).toISOString();
  // An offset at the very edge of the four-digit years prints a sign and six digits, which no longer sorts as text.
  if (instant.length !== 24) return null;
  return { kind: 'INSTANT', text: instant, earliest: instant, latest: instant };
}

function quarterOf(year: string, quarter: number): FuzzyDate {
  const lastMonth = quarter * 3;
  const first = `${year}-${String(lastMonth - 2).padStart(2, '0')}-01`;
  const last = `${year}-${String(lastMonth).padStart(2, '0')}-${daysInMonth(Number(year), lastMonth)}`;
  return rangeOf('QUARTER', `${year}-Q${quarter}`, first, last);
}

function rangeOf(kind: FuzzyDateKind, text: string, firstDay: string, lastDay: string): FuzzyDate {
  return { kind, text, earliest: `${firstDay}T00:00:00.000Z`, latest: `${lastDay}T23:59:59.999Z` };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Code unit order, which is time order for these texts; `localeCompare` would depend on the reader's machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
