import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database } from '#platform';
import { mayConduct, mayTakePart } from '../meeting/standing.policy.js';
import { Standings, type Standing } from '../meeting/standing.js';
import { floorOf } from './live-room.js';
import { liveRooms, type RoomRow } from './live-room.sql.js';
import type { LiveRoom } from './live-room.type.js';

/** Live sessions as their readers see them. */
@Injectable()
export class LiveRooms {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** For whoever reads the meeting. */
  async ofReader(actor: Actor, meetingId: string): Promise<LiveRoom> {
    const room = (await this.byMeeting(actor, [meetingId])).get(meetingId);
    if (!room) throw new DomainError('NOT_FOUND');
    return room;
  }

  /** By meeting; of those that the actor may not read, none. */
  async byMeeting(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, LiveRoom>> {
    const standings = await this.standings.byId(actor, meetingIds);
    const readable = [...standings.values()].filter((one) => one.readable).map(({ id }) => id);
    if (readable.length === 0) return new Map();
    const rows = await this.database.read<RoomRow>(liveRooms(readable));
    return new Map(rows.map((row) => [row.meetingId, roomFrom(row, standings.get(row.meetingId)!)]));
  }

  /** For somebody whose standing was asked for just now, by the verb whose answer it is. */
  async seenFrom(standing: Standing): Promise<LiveRoom> {
    return roomFrom((await this.database.readOne<RoomRow>(liveRooms([standing.id])))!, standing);
  }
}

function roomFrom(row: RoomRow, standing: Standing): LiveRoom {
  const conducts = mayConduct(standing);
  return {
    meetingId: row.meetingId,
    streamHead: row.head,
    now: row.now,
    session: row.session as LiveRoom['session'],
    floor: floorOf(row),
    presence: row.presence,
    viewerMayConduct: conducts,
    viewerMayTakePart: mayTakePart(standing),
    deskStreamId: conducts ? row.deskStreamId : null,
  };
}
