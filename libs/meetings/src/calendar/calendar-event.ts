/** A meeting as a VEVENT (RFC 5545, 3.6.1), in the words of its reader. */
import { labelFor, labelIn, type InterfaceLanguage } from '#kernel';
import { MeetingState } from '../meeting/kinds.type.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { calendarTime, type CalendarTime } from './calendar-time.js';
import { calendarWords } from './calendar-words.js';
import { contentLine, quoted, textLine, uriValue, utcValue } from './content-line.js';

/** What a meeting names beside itself, as its reader may know it. */
export interface Surroundings {
  town: string | null;
  /** the community or group whose meeting it is; null where the reader may not know of it */
  place: string | null;
}

export interface Reader {
  language: InterfaceLanguage;
  languages: readonly string[];
  /** the origin of the site */
  site: string;
  /** the installation's own address: no person's stands in a calendar */
  organiser: string;
  /** of a letter when it was written (RFC 5545, 3.8.7.2): of two with one SEQUENCE the later one counts */
  writtenAt?: string;
}

export interface CalendarEvent {
  time: CalendarTime;
  lines: string;
}

/**
 * Null where no day is known, and of drafts: those are in nobody's calendar. The UID is the meeting's own id, which it keeps
 * whatever the site is called (RFC 7986, 5.3), and the times of change are the row's, so the same meeting gives the same text.
 */
export function calendarEvent(
  meeting: Meeting,
  around: Surroundings,
  reader: Reader,
  more = '',
): CalendarEvent | null {
  const time = meeting.state === 'DRAFT' ? null : calendarTime(meeting);
  if (!time) return null;
  return { time, lines: eventLines(meeting, around, reader, time.lines + more) };
}

const noTime: CalendarTime = { zone: null, firstYear: 0, lastYear: 0, lines: '' };

/** Takes a meeting that has no day any more out of the calendars that have it. */
export function withdrawnEvent(
  meeting: Meeting,
  around: Surroundings,
  reader: Reader,
  more: string,
): CalendarEvent {
  const gone = { ...meeting, state: MeetingState.CANCELLED };
  return { time: noTime, lines: eventLines(gone, around, reader, more) };
}

/** Takes a meeting that will be out of the calendar of who comes no more: without a status, as it is not cancelled (RFC 5546, 3.2.5). */
export function uninvitedEvent(
  meeting: Meeting,
  around: Surroundings,
  reader: Reader,
  more: string,
): CalendarEvent {
  const lines = eventLines(meeting, around, reader, more).replace(/^STATUS:.*\r\n/m, '');
  return { time: noTime, lines };
}

function eventLines(meeting: Meeting, around: Surroundings, reader: Reader, more: string): string {
  const address = `${reader.site}/meetings/${meeting.number}-${encodeURIComponent(meeting.slug)}`;
  const changed = utcValue(meeting.calendarChangedAt);
  const off = meeting.state === 'CANCELLED' || meeting.state === 'POSTPONED';
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', meeting.id),
    contentLine('SEQUENCE', String(meeting.calendarSequence)),
    contentLine('DTSTAMP', reader.writtenAt ? utcValue(reader.writtenAt) : changed),
    contentLine('LAST-MODIFIED', changed),
    contentLine('STATUS', statusOf(meeting.state)),
    // What is postponed or cancelled takes nobody's time.
    contentLine('TRANSP', off ? 'TRANSPARENT' : 'OPAQUE'),
    textLine('SUMMARY', summaryOf(meeting, around, reader)),
    textLine('LOCATION', locationOf(meeting, around, reader)),
    textLine('DESCRIPTION', descriptionOf(meeting, around, reader, address)),
    contentLine('URL', uriValue(address)),
    meeting.onlineLink ? contentLine('CONFERENCE;VALUE=URI', uriValue(meeting.onlineLink)) : '',
    contentLine(
      `ORGANIZER;CN=${quoted(around.place ?? 'Guildhall')}`,
      `mailto:${uriValue(reader.organiser)}`,
    ),
    more,
    contentLine('END', 'VEVENT'),
  ].join('');
}

/** Of a postponed one the old day still stands there until it has a new one. */
function statusOf(state: string): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' {
  if (state === 'CANCELLED') return 'CANCELLED';
  return state === 'POSTPONED' ? 'TENTATIVE' : 'CONFIRMED';
}

/** As the site calls it; few calendars show a status, so what must not be missed stands in the title. */
function summaryOf(
  meeting: Meeting,
  { town }: Pick<Surroundings, 'town'>,
  { language, languages }: Pick<Reader, 'language' | 'languages'>,
): string {
  const words = calendarWords[language];
  const name = meetingName(meeting, town, language, languages);
  if (meeting.state === 'CANCELLED') return words.cancelled(name);
  return meeting.state === 'POSTPONED' ? words.postponed(name) : name;
}

/** What a meeting is called: one without a title by what it is about, else by its kind and its town. */
export function meetingName(
  {
    titleLabels,
    topicLabels,
    kind,
    ordinal,
    city,
  }: Pick<Meeting, 'titleLabels' | 'topicLabels' | 'ordinal' | 'city'> & { kind: string },
  town: string | null,
  language: InterfaceLanguage,
  languages: readonly string[],
): string {
  const words = calendarWords[language];
  const given = labelFor(titleLabels, languages) ?? labelFor(topicLabels, languages);
  if (given) return given.text;
  const name = words.kinds[kind] ?? kind;
  return [ordinal === null ? name : words.numbered(name, ordinal), town ?? city].filter(Boolean).join(', ');
}

function locationOf(
  { venue, city, mode, onlineLink }: Meeting,
  { town }: Surroundings,
  { language }: Reader,
): string {
  const where = [venue, town ?? city].filter(Boolean).join(', ');
  if (mode !== 'ONLINE') return where;
  return [where, onlineLink ?? calendarWords[language].online].filter(Boolean).join(', ');
}

function descriptionOf(
  meeting: Meeting,
  { place }: Surroundings,
  { language, languages }: Reader,
  address: string,
): string {
  const words = calendarWords[language];
  const { explanationLabels, titleLabels, topicLabels, aimLabels, onlineLink, startTime, endTime, date } =
    meeting;
  const said = (labels: Meeting['titleLabels']): string => labelIn(labels, languages);
  const hourless = startTime && !endTime && date.includes('/');
  return [
    said(explanationLabels),
    hourless ? words.from(startTime) : '',
    Object.keys(titleLabels).length > 0 ? said(topicLabels) : '',
    said(aimLabels),
    place,
    onlineLink ? `${words.join}: ${onlineLink}` : '',
    address,
  ]
    .filter(Boolean)
    .join('\n\n');
}
