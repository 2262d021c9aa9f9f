/**
 * What minutes say, as it is shown, printed, and fixed when they are approved: plain JSON with everything that a page needs, in the
 * language of the minutes where the house has the words in several. Nobody's id stands in it, and names only of those who
 * spoke: they did so before all who read the meeting.
 */
import type { PollKind, PollMark } from '#kernel';
import type { Sector } from '#municipalities';
import type { MeetingKind, MeetingMode } from '../meeting/kinds.type.js';
import type { AgendaItemKind } from '../agenda/agenda.type.js';

export type MinutesPartKindName = 'OPENING' | 'ITEM' | 'CLOSING';

export interface MinutesContent {
  /** 1 is the first; a later one was made for a reason */
  edition: number;
  reason: string | null;
  /** ISO 639-1, of every text here that has no language of its own */
  language: string;
  meeting: MinutesMeeting;
  attendance: MinutesAttendance;
  /** the opening, the items in the order of the agenda, the closing; those without any word or fact included */
  parts: MinutesContentPart[];
  /** of no item of the agenda */
  speakers: MinutesSpeaker[];
  polls: MinutesPoll[];
  decisions: MinutesDecision[];
  tasks: MinutesTask[];
  /** what its funders want said, verbatim and in order */
  statements: { text: string; language: string }[];
}

export interface MinutesMeeting {
  number: number;
  title: string;
  kind: `${MeetingKind}`;
  mode: `${MeetingMode}`;
  series: string | null;
  ordinal: number | null;
  community: string;
  /** the group whose meeting it is; null for one of the community itself */
  group: string | null;
  /** fuzzy date of days, with the hours of the first and the last on the clock of the zone */
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
  /** when its live session was opened and closed: instants; null where there was none */
  openedAt: string | null;
  closedAt: string | null;
  town: string | null;
  venue: string | null;
  /** who hosts and organises it, by name */
  hosts: string[];
  organisers: string[];
}

/** How many were there: counts, and nobody's name. */
export interface MinutesAttendance {
  onSite: number;
  remote: number;
  excused: number;
  absent: number;
  /** how many came, as whoever runs the meeting has said, printed as the kernel prints a count (~70); null where nobody has */
  said: string | null;
  /** of those who were there, as far as it is known, the most first */
  municipalities: { name: string; count: number }[];
  sectors: { sector: `${Sector}`; count: number }[];
}

export interface MinutesContentPart {
  kind: MinutesPartKindName;
  /** of an item: its number in the minutes, from 1; 0 for opening and closing */
  number: number;
  /** of an item; null for opening and closing, whose words every reader has in their own language */
  title: string | null;
  /** of the title */
  titleLanguage: string | null;
  agendaItemKind: `${AgendaItemKind}` | null;
  /** when it was first taken up in the live session, an instant, and for how long altogether */
  takenAt: string | null;
  usedMs: number | null;
  /** what was written of it: Markdown */
  text: string;
  /** in the order in which they first spoke */
  speakers: MinutesSpeaker[];
  polls: MinutesPoll[];
  decisions: MinutesDecision[];
  tasks: MinutesTask[];
}

export interface MinutesSpeaker {
  /** null: their account was erased */
  name: string | null;
  /** where they worked when they asked for the floor */
  municipality: string | null;
  /** how often, and how long altogether */
  times: number;
  ms: number;
}

export interface MinutesPoll {
  question: string;
  kind: PollKind;
  secret: boolean;
  byMunicipality: boolean;
  /** how many voted */
  voters: number;
  /** how many had to be present, and how many were when it was closed; null where nobody asked for it */
  quorum: number | null;
  present: number | null;
  /** it was secret and fewer than five voted: there is no result */
  withheld: boolean;
  /** of a scale: the mean of what was chosen; null for other kinds, and without a result */
  mean: number | null;
  lines: MinutesPollLine[];
}

export interface MinutesPollLine {
  /** the answer in the words of the poll; of dates its day and hours; null where `mark` says what it is */
  label: string | null;
  mark: PollMark | null;
  /** how many chose it; dots; first places; for how many a day suits. Null where there is no result */
  votes: number | null;
  /** of a date: for how many if need be */
  maybes: number | null;
  /** of a ranking: its place, 1 is the first; equals share it */
  place: number | null;
}

export interface MinutesDecision {
  /** 1, 2, 3 ... of the meeting */
  ordinal: number;
  text: string;
  language: string;
}

export interface MinutesTask {
  text: string;
  language: string;
  /** the municipality or organisation that has to do it; null: a person, whose name stands in the task alone */
  owner: string | null;
  /** fuzzy date; empty where none was set */
  due: string;
}
