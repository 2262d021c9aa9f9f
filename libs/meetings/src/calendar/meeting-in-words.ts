/** A meeting in a sentence, for what is told of it outside its page: what it is called, when and where it is. */
import { titleIn, type InterfaceLanguage, type Labels, type PlaceTitle } from '#kernel';
import { letterLanguage } from '#people';
import { meetingName } from './calendar-event.js';

/** A meeting as a row has it. */
export interface MeetingInWords {
  titleLabels: Labels;
  topicLabels: Labels;
  explanationLabels: Labels;
  kind: string;
  ordinal: number | null;
  city: string | null;
  town: PlaceTitle | null;
  venue: string | null;
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}

/** In the first of the reader's languages that the house speaks. */
export function meetingInWords(
  meeting: MeetingInWords,
  languages: readonly string[],
): { title: string; whenAndWhere: string } {
  const language = letterLanguage([...languages]);
  const town = meeting.town && titleIn(meeting.town, languages);
  const where = [meeting.venue, town ?? meeting.city];
  return {
    title: meetingName(meeting, town, language, languages),
    whenAndWhere: [daysIn(meeting.date, language), hoursOf(meeting), ...where].filter(Boolean).join(', '),
  };
}

/** "wtorek, 10 czerwca 2031", "29–30 czerwca 2017", "czerwiec 2031"; of a quarter or an open end only its year. */
function daysIn(date: string, language: InterfaceLanguage): string {
  const [first = '', last = first] = date.split('/');
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const words = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (day.test(first) && first === last) return words({ ...whole, weekday: 'long' }).format(new Date(first));
  if (day.test(first) && day.test(last)) return words(whole).formatRange(new Date(first), new Date(last));
  if (/^\d{4}-(0\d|1[0-2])$/.test(date))
    return words({ month: 'long', year: 'numeric' }).format(new Date(date));
  return /\d{4}/.exec(date)?.[0] ?? '';
}

/** By the clock of the place, with its zone: who reads it may be elsewhere. */
function hoursOf({ startTime, endTime, timeZone }: MeetingInWords): string {
  if (!startTime) return '';
  return `${[startTime, endTime].filter(Boolean).join('–')} (${timeZone.split('/').at(-1)!.replaceAll('_', ' ')})`;
}
