/** The moments of a meeting and of what is in it, reckoned from what the clock there will show. */
import { instantOf, localTimeOf } from '#kernel';

interface Times {
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}

export function startOf({ date, startTime, timeZone }: Times): string | null {
  return momentAt(date.split('/')[0]!, startTime, timeZone);
}

export function endOf({ date, endTime, timeZone }: Times): string | null {
  return momentAt(date.split('/').at(-1)!, endTime, timeZone);
}

/** None where the day is not known, as in a month or an open end, or the hour. */
export function momentAt(day: string | null, time: string | null, zone: string): string | null {
  const local = day && time ? localTimeOf(`${day}T${time}`, zone) : null;
  return local && instantOf(local);
}
