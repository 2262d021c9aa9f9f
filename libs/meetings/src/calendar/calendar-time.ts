/** When a meeting is, as a calendar has it. */
import { contentLine } from './content-line.js';
import { localValue } from './zone-rules.js';

export interface Times {
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}

export interface CalendarTime {
  /** null for whole days, which are on no clock */
  zone: string | null;
  firstYear: number;
  lastYear: number;
  lines: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Null where no day is known: of a month, a quarter or an open end no calendar can show more than a lie.
 * Whole days where an hour is missing that several days would need; a meeting of one day whose end nobody knows has only a start.
 */
export function calendarTime({ date, startTime, endTime, timeZone }: Times): CalendarTime | null {
  const [first = '', last = first, ...more] = date.split('/');
  if (!day.test(first) || !day.test(last) || more.length > 0) return null;
  const years = { firstYear: Number(first.slice(0, 4)), lastYear: Number(last.slice(0, 4)) };
  if (startTime && (endTime || first === last)) {
    const at = (name: string, on: string, time: string): string =>
      contentLine(`${name};TZID=${timeZone}`, localValue(`${on}T${time}`));
    const lines = at('DTSTART', first, startTime) + (endTime ? at('DTEND', last, endTime) : '');
    return { zone: timeZone, ...years, lines };
  }
  const whole = (name: string, on: string): string =>
    contentLine(`${name};VALUE=DATE`, on.replaceAll('-', ''));
  return { zone: null, ...years, lines: whole('DTSTART', first) + whole('DTEND', dayAfter(last)) };
}

function dayAfter(date: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
  // The last day that four digits can say ends with itself.
  return next.startsWith('+') ? date : next.slice(0, 10);
}
