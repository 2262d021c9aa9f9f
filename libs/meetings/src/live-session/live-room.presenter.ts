/** The facts of a live session: each carries the whole of its part as it is now, built once for all who watch. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AttendanceView, EventRow, EventType, Fact } from '#kernel';
import { Database, factOf, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { floorOf } from './live-room.js';
import { attendancesById, liveRooms, type RoomRow } from './live-room.sql.js';

const ofSession: readonly EventType[] = ['session.conducted'];
const ofFloor: readonly EventType[] = ['floor.changed'];
const ofPresence: readonly EventType[] = ['presence.changed'];
const ofRoom = [...ofSession, ...ofFloor, ...ofPresence];

/** A meeting's own stream. Of several that are sent together the last of each part carries it: 300 people get it once. */
@Injectable()
export class LiveRoomPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(meetingId: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => ofRoom.includes(type));
    if (own.length === 0) return [];
    const row = await this.database.readOne<RoomRow>(liveRooms([meetingId]));
    const last = (types: readonly EventType[]) => own.findLast(({ type }) => types.includes(type));
    const carriers = [last(ofSession), last(ofFloor), last(ofPresence)];
    const [session, floor, presence] = carriers;
    return own.map((event) => {
      const carries = row && carriers.includes(event);
      if (ofPresence.includes(event.type))
        return namelessFactOf(event, { presence: carries && event === presence ? row.presence : null });
      if (ofFloor.includes(event.type))
        return factOf(event, { floor: carries && event === floor ? floorOf(row) : null });
      return factOf(event, { session: carries && event === session ? row.session : null });
    });
  }
}

/** The desk of a meeting: who has come. */
@Injectable()
export class MeetingDeskPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'desk';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => type === 'attendance.noted');
    if (own.length === 0) return [];
    const ids = [...new Set(own.map(({ subjectId }) => subjectId))];
    const rows = await this.database.read<AttendanceView>(attendancesById(ids));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return own.map((event) => factOf(event, { attendance: byId.get(event.subjectId) ?? null }));
  }
}
