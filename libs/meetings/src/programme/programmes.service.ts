import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { PersonCard } from '#municipalities';
import { Database } from '#platform';
import type { Meeting } from '../meeting/meeting.type.js';
import { momentAt } from '../meeting/moments.js';
import { Standings, type Standing } from '../meeting/standing.js';
import type { FoundClash } from './clashes.js';
import { makesProgramme } from './programme.policy.js';
import { framesOf, type FrameRow } from './programme.repository.js';
import type {
  Clash,
  ClashKind,
  MeetingSession,
  Programme,
  SessionKind,
  SessionRole,
  SessionThread,
  Venue,
  VenueRoom,
} from './programme.type.js';
import { inTime, withMoments, type PersonRow, type SessionRow, type StoredSession } from './session-row.js';
import { sessionsOf } from './session.repository.js';

export type ReadSession = Omit<StoredSession, 'people'> & {
  people: (PersonRow & { person: PersonCard | null })[];
  thread: SessionThread | null;
};

/** Programmes as their readers see them. */
@Injectable()
export class Programmes {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** By meeting; empty for whoever does not read it. */
  async byMeeting(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, Programme>> {
    const standings = await this.standings.byId(actor, meetingIds);
    const readable = [...standings.values()].filter((one) => one.readable).map(({ id }) => id);
    if (readable.length === 0) return new Map();
    const [frames, rows] = await Promise.all([
      this.database.read<FrameRow>(framesOf(readable)),
      this.database.read<ReadSession>(sessionsOf(readable)),
    ]);
    return new Map(
      frames.map((frame) => {
        const { meetingId: id } = frame;
        const own = rows.filter(({ meetingId }) => meetingId === id);
        return [id, programmeFrom(standings.get(id)!, frame, own)];
      }),
    );
  }
}

export const noProgramme = (): Programme => ({
  version: 1,
  days: [],
  venues: [],
  sessions: [],
  viewerMayEdit: false,
});

function programmeFrom(standing: Standing, frame: FrameRow, rows: readonly ReadSession[]): Programme {
  const venues = frame.venues as Venue[];
  const venueOf = new Map(venues.map((venue) => [venue.id, venue]));
  const rooms = new Map(venues.flatMap((venue) => venue.rooms.map((room) => [room.id, room])));
  return {
    version: frame.version,
    venues,
    days: frame.days.map(({ venueId, ...day }) => ({
      ...day,
      startsAt: momentAt(day.date, day.startTime, standing.timeZone),
      endsAt: momentAt(day.date, day.endTime, standing.timeZone),
      venue: venueId ? (venueOf.get(venueId) ?? null) : null,
    })),
    sessions: rows
      .map(withMoments)
      .toSorted(inTime)
      .map((row) => sessionFrom(row, rooms, standing)),
    viewerMayEdit: makesProgramme(standing),
  };
}

/** A session as its reader gets it. */
function sessionFrom(
  row: Omit<SessionRow, 'people'> & Pick<ReadSession, 'people' | 'thread'>,
  rooms: ReadonlyMap<string, VenueRoom>,
  standing: Pick<Standing, 'participates'>,
): MeetingSession {
  const { titles: titleLabels, topics: topicLabels, people, kind, roomId, ...rest } = row;
  return {
    ...rest,
    kind: kind as SessionKind,
    titleLabels,
    topicLabels,
    people: people.map((one) => ({ ...one, role: one.role as SessionRole })),
    room: roomId ? (rooms.get(roomId) ?? null) : null,
    viewerMayTalk: standing.participates && row.threadId === null,
  };
}

/** A clash as whoever makes the programme is shown it; rooms of another meeting's venues are not its own. */
export function clashFrom(
  { kind, personId, name, there }: FoundClash & { there: ReadSession },
  programme: Programme,
  meeting: Meeting | null,
): Clash {
  const rooms = new Map(programme.venues.flatMap((venue) => venue.rooms.map((room) => [room.id, room])));
  const session = sessionFrom(withMoments(there), rooms, { participates: false });
  return {
    kind: kind as ClashKind,
    room: kind === 'ROOM' ? session.room : null,
    person: personId ? (there.people.find((one) => one.personId === personId)?.person ?? null) : null,
    name,
    session,
    meeting,
  };
}
