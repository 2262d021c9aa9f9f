/** What comes from a calendar's door, read as a calendar reads it. */
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import type { Caller } from './caller.js';

export interface ReadCalendar {
  status: number;
  type: string | null;
  etag: string | null;
  text: string;
  headers: Headers;
}

/** Asks as a calendar does: with nothing but a session's cookie, if there is one. */
export async function readCalendar(
  caller: Caller,
  path: string,
  headers: Record<string, string> = {},
): Promise<ReadCalendar> {
  const cookie = caller.cookie ? { cookie: caller.cookie } : undefined;
  const response = await fetch(`${caller.url}${path}`, { headers: { ...cookie, ...headers } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    etag: response.headers.get('etag'),
    text: await response.text(),
    headers: response.headers,
  };
}

export const parsed = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as never);

export const eventsIn = (text: string): ICAL.Event[] =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

/** The one event of a document, with the rules of the zones that the document itself brings, and no others. */
export function eventIn(text: string): ICAL.Event {
  const [event, ...more] = eventsIn(text);
  if (!event || more.length > 0) throw new Error(`Not one event: ${text}`);
  return event;
}

/** The instant of a time, by the VTIMEZONE of its document alone. */
export function instantIn(text: string, property: 'dtstart' | 'dtend'): string {
  const calendar = parsed(text);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const zone = calendar.getFirstSubcomponent('vtimezone')!;
  const time = event.getFirstPropertyValue(property) as ICAL.Time;
  const own = new ICAL.Timezone({ component: zone, tzid: String(zone.getFirstPropertyValue('tzid')) });
  time.zone = own;
  return time.toJSDate().toISOString();
}

export const valueIn = (event: ICAL.Event, name: string): string | null => {
  const value = event.component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
};

/** The form of a letter that mail programs act on; the same stands in it as a file. */
export function calendarPartOf(letter: ParsedMail | undefined): { method: string; text: string } {
  const parts = letter!.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
  const types = parts.map(({ contentType }) => contentType).sort();
  const [text, ...others] = [...new Set(parts.map(({ content }) => content.toString()))];
  if (types.join() !== 'application/ics,text/calendar' || others.length > 0)
    throw new Error(`Not one calendar in two forms: ${types.join()}`);
  const form = parts.find(({ contentType }) => contentType === 'text/calendar')!;
  const { params } = form.headers.get('content-type') as unknown as { params: Record<string, string> };
  const method = String(parsed(text!).getFirstPropertyValue('method'));
  if (params['method'] !== method || params['charset'] !== 'utf-8')
    throw new Error(`A form of another method: ${JSON.stringify(params)}`);
  return { method, text: text! };
}
