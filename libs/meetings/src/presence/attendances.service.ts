import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { PollPresence } from '#discussions';
import { clampFirst, Database, keyOf, pageOf, UnitOfWork, type PageOf, type Tx } from '#platform';
import { LiveRooms } from '../live-session/live-rooms.service.js';
import { attendancesById } from '../live-session/live-room.sql.js';
import type { LiveRoom } from '../live-session/live-room.type.js';
import { attendanceNoted } from '../live-session/live-session.events.js';
import { isDoorOpen } from '../live-session/live-session.policy.js';
import { startOf } from '../meeting/moments.js';
import { mayConduct, mayTakePart } from '../meeting/standing.policy.js';
import { refused, Standings } from '../meeting/standing.js';
import type { CheckInInput, NoteAttendanceInput } from './attendance.inputs.js';
import {
  attendances,
  changeNote,
  doorOf,
  isNoted,
  noteName,
  noteOf,
  notePerson,
  ownPresences,
  personOfCode,
  presentAt,
  type Door,
  type Noted,
  type OwnPresenceRow,
} from './attendance.repository.js';
import type { AttendanceNote, OwnPresence } from './attendance.type.js';

/** Who is at a meeting: how many is told to all its readers, who to those who conduct its session. */
@Injectable()
export class Attendances implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly rooms: LiveRooms,
    private readonly polls: PollPresence,
  ) {}

  /** The quorum of a meeting's poll is reckoned from who is there; and who takes part votes, also where nobody had to register. */
  onModuleInit(): void {
    this.polls.readBy('meeting', presentAt, async (tx, meetingId) =>
      mayTakePart(await this.standings.ofReader(tx.actor, meetingId, tx)),
    );
  }

  /** By oneself, while the door is open. */
  async checkIn(actor: Actor, { meetingId, remote }: CheckInInput): Promise<LiveRoom> {
    const standing = await this.work.run(actor, async (tx) => {
      const participant = await this.standings.ofReader(actor, meetingId, tx);
      if (!actor.personId || !mayTakePart(participant)) throw refused(actor);
      const door = await doorOf(tx, meetingId);
      if (!isDoorOpen(door.state, startOf(participant), Date.parse(door.now)))
        throw new DomainError('CONFLICT', { rule: 'DOOR_CLOSED' });
      const state = remote ? 'REMOTE' : 'ON_SITE';
      const note = { id: newId(), meetingId, personId: actor.personId, state } as const;
      this.tell(tx, meetingId, door, await notePerson(tx, note));
      return participant;
    });
    return this.rooms.seenFrom(standing);
  }

  /** By whoever conducts the session: by a code, by a name, or another state for who is noted. */
  async note(actor: Actor, { key, ...input }: NoteAttendanceInput): Promise<AttendanceNote> {
    const { id, replayed } = await this.work.once(
      actor,
      { verb: 'noteAttendance', key, content: input },
      async (tx) => {
        const { meetingId } = input;
        await this.standings.ofConductor(tx, meetingId);
        const noted = await this.noted(tx, input);
        this.tell(tx, meetingId, await doorOf(tx, meetingId), noted.changed);
        return { id: noted.id, version: 1 };
      },
    );
    // What was answered once is answered again only to who may still see it.
    if (replayed) await this.work.run(actor, (tx) => this.standings.ofConductor(tx, input.meetingId));
    const row = await this.database.readOne<AttendanceNote>(attendancesById([id]));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** For those who conduct the session; empty for others. */
  async list(
    actor: Actor,
    meetingId: string,
    asked: { first: number | null; after: string | null },
  ): Promise<PageOf<AttendanceNote>> {
    const standing = (await this.standings.byId(actor, [meetingId])).get(meetingId);
    if (!standing || !mayConduct(standing)) return { items: [], next: null };
    const first = clampFirst(asked.first, { standard: 100, most: 500 });
    const after = keyOf(asked.after, 1)?.[0] ?? null;
    if (after !== null && !isId(after))
      throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
    const rows = await this.database.read<AttendanceNote>(attendances(meetingId, after, first + 1));
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** How the actor is noted, by meeting; of those in which they take no part, nothing. */
  async own(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, OwnPresence>> {
    if (!actor.personId) return new Map();
    const standings = await this.standings.byId(actor, meetingIds);
    const theirs = [...standings.values()].filter((one) => one.readable && mayTakePart(one));
    const rows = await this.database.read<OwnPresenceRow>(
      ownPresences(
        theirs.map(({ id }) => id),
        actor.personId,
      ),
    );
    return new Map(
      rows.map(({ meetingId, code, state, door, now }) => {
        const startsAt = startOf(standings.get(meetingId)!);
        return [meetingId, { code, state, mayCheckIn: isDoorOpen(door, startsAt, Date.parse(now)) }];
      }),
    );
  }

  private async noted(
    tx: Tx,
    { meetingId, state, id, code, name }: Omit<NoteAttendanceInput, 'key'>,
  ): Promise<{ id: string; changed: Noted | null }> {
    if ([id, code, name].filter((one) => one != null).length !== 1)
      throw new DomainError('BAD_INPUT', { field: 'input', rule: 'ONE_OF' });
    if (name != null) {
      const changed = await noteName(tx, { id: newId(), meetingId, name, state });
      return { id: changed.id, changed };
    }
    if (code != null) {
      const personId = await personOfCode(tx, meetingId, code.replace(/[ -]/, '').toUpperCase());
      if (!personId) throw new DomainError('NOT_FOUND', { field: 'input.code' });
      const changed = await notePerson(tx, { id: newId(), meetingId, personId, state });
      return { id: changed?.id ?? (await noteOf(tx, meetingId, personId)), changed };
    }
    const changed = await changeNote(tx, { id: id!, meetingId, state });
    if (!(await isNoted(tx, meetingId, id!))) throw new DomainError('NOT_FOUND', { field: 'input.id' });
    return { id: id!, changed };
  }

  private tell(tx: Tx, meetingId: string, { deskStreamId }: Door, noted: Noted | null): void {
    if (noted) for (const event of attendanceNoted({ meetingId, deskStreamId }, noted)) tx.emit(event);
  }
}
