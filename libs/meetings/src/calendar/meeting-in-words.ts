/** A meeting in a sentence, for what is told of it outside its page: what it is called, when and where it is. */
import { titleIn, type Labels, type PlaceTitle } from '#kernel';
import { letterLanguage } from '#people';
import { daysInWords } from '../meeting/days-in-words.js';
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
    whenAndWhere: [daysInWords(meeting.date, language), hoursOf(meeting), ...where]
      .filter(Boolean)
      .join(', '),
  };
}

/** By the clock of the place, with its zone: who reads it may be elsewhere. */
function hoursOf({ startTime, endTime, timeZone }: MeetingInWords): string {
  if (!startTime) return '';
  return `${[startTime, endTime].filter(Boolean).join('–')} (${timeZone.split('/').at(-1)!.replaceAll('_', ' ')})`;
}
