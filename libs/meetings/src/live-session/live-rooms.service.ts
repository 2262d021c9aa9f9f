import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database } from '#platform';
import { Standings, type Standing } from '../meeting/standing.js';
import { floorOf } from './live-room.js';
import { liveRoom, type RoomRow } from './live-room.sql.js';
import type { LiveRoom } from './live-room.type.js';
import { mayConduct, mayTakePart } from './live-session.policy.js';

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
    const readable = [...standings.values()].filter((one) => one.readable);
    const rooms = await Promise.all(readable.map((standing) => this.room(standing)));
    return new Map(rooms.map((room) => [room.meetingId, room]));
  }

  private async room(standing: Standing): Promise<LiveRoom> {
    const row = (await this.database.readOne<RoomRow>(liveRoom(standing.id)))!;
    const conducts = mayConduct(standing);
    return {
      meetingId: standing.id,
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
}
