/** Sessions as their rows have them, and the moments that are reckoned from them. */
import type { Labels } from '#kernel';
import { momentAt } from '../meeting/moments.js';

export interface PersonRow {
  role: string;
  personId: string | null;
  name: string | null;
  jobTitle: string | null;
  organisation: string | null;
}

export interface SessionContent {
  kind: string;
  titles: Labels;
  topics: Labels;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  /** null: that of the meeting */
  ownZone: string | null;
  roomId: string | null;
  track: string | null;
  hostOrganisationId: string | null;
  people: readonly PersonRow[];
}

/** What is stored, with the zone in which its clock is read. */
export interface StoredSession extends SessionContent {
  id: string;
  meetingId: string;
  version: number;
  timeZone: string;
  threadId: string | null;
}

export interface SessionRow extends StoredSession {
  startsAt: string | null;
  endsAt: string | null;
}

/** The instants are derived at each reading: when the rules of a zone change, the session stays at its hour. */
export function withMoments<Row extends Pick<StoredSession, 'date' | 'startTime' | 'endTime' | 'timeZone'>>(
  row: Row,
): Row & Pick<SessionRow, 'startsAt' | 'endsAt'> {
  const { date, startTime, endTime, timeZone } = row;
  return { ...row, startsAt: momentAt(date, startTime, timeZone), endsAt: momentAt(date, endTime, timeZone) };
}

/** As they follow one another: by what is known of their time; last those of which nothing is. */
export function inTime(one: SessionRow, other: SessionRow): number {
  const key = ({ date, startsAt }: SessionRow): string => `${date ?? '9999'} ${startsAt ?? '9999'}`;
  return key(one).localeCompare(key(other)) || one.id.localeCompare(other.id);
}
