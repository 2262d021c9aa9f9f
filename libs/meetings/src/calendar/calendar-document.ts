/** A whole iCalendar document: what every reader of it needs, the rules of the zones that it names, and its events. */
import type { CalendarEvent } from './calendar-event.js';
import { contentLine, textLine } from './content-line.js';
import { zoneLines } from './zone-rules.js';

export interface DocumentHead {
  /** what is done with it (RFC 5546); none where it is only read */
  method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** of a feed: what it is called, and after how many hours it is worth asking again */
  name?: string;
  hours?: number;
}

export function calendarDocument(
  events: readonly CalendarEvent[],
  { method, name, hours }: DocumentHead = {},
): string {
  const zones = new Map<string, { first: number; last: number }>();
  for (const { time } of events) {
    if (time.zone === null) continue;
    const { first, last } = zones.get(time.zone) ?? { first: time.firstYear, last: time.lastYear };
    zones.set(time.zone, { first: Math.min(first, time.firstYear), last: Math.max(last, time.lastYear) });
  }
  const refresh = `PT${hours}H`;
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Guildhall//Meetings//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    method ? contentLine('METHOD', method) : '',
    // The older names beside those of RFC 7986: each is what some calendars read.
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    hours ? contentLine('REFRESH-INTERVAL;VALUE=DURATION', refresh) : '',
    hours ? contentLine('X-PUBLISHED-TTL', refresh) : '',
    ...[...zones]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([zone, { first, last }]) => zoneLines(zone, first, last)),
    ...events.map(({ lines }) => lines),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
